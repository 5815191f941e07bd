"""The base of the error tree.

Each concrete error lives beside what it carries::

    GameError
    ├── application.commands.CommandSyntaxError  a line that is no command
    ├── errors.MissingExtra                something needs a library that an extra brings
    ├── rules.moves.MoveSyntaxError        the text is no move
    ├── rules.moderate.IllegalMove         a move the position does not allow
    ├── authoring.flow_drawing.NoGraphviz  a picture without the program that draws it
    ├── loading.diagnostics.ScenarioError  a file with faults, all of them
    ├── desktop.opening.NoWindowError      a display that shows no window
    ├── drafting.errors.DraftError         a source of which no draft can be made
    ├── playthrough.text.PlaythroughError  a playthrough that does not fit its scenario
    ├── authoring.plays.NotRenamedError    an id that cannot be changed like this
    ├── authoring.starting.StartingError   a scenario that cannot be begun like this
    ├── authoring.workbench.refusing.RefusedError  a step of an author's that cannot be done
    ├── authoring.workbench.sheets.UnreadableError  a file that is no YAML
    ├── studio.folder.FolderError          a folder without a scenario, or a full disk
    ├── simulation.roster.PlayerError      a player of another package that fails
    │   └── simulation.roster.UnknownPlayer  a name that no player has
    ├── simulation.errors.SimulationError  a simulation that cannot go on
    ├── shipped.ShippedError               a folder missing from the installation
    ├── locale.LocaleError                 a language that is not there
    ├── composition.shelves.UnknownScenarioError  an id of which there is no scenario
    ├── keeping.exports.UnreadableError  a file that cannot be read
    ├── keeping.editions.KeeperError   a kept game that is not there
    │   └── keeping.editions.ChangedError  a game on a version that is not kept
    ├── store.saves.StoreError             a save that cannot be read
    ├── testing.suite.NothingToTestError   a path without a walkthrough
    ├── testing.recording.RecordingError   a game that cannot become a walkthrough there
    ├── application.handing.CodeError     bets handed in to a class as a code that is none
    ├── web.keeping.NoGameError            a kept game that is not in the browser's store
    ├── host.room.NoRoomError              a seat in a class that cannot be taken
    ├── exporting.runtime.NoRuntimeError   a page without the browser's Python
    ├── exporting.compiling.CompileError   a page whose Python the browser's could not compile
    ├── cli.beginning.NotWrittenError      a new scenario that could not be written
    └── cli.finding.Unusable               arguments with which nothing can be done
"""

from __future__ import annotations

import os.path
import sys
from collections.abc import Mapping


class GameError(Exception):
    """Base of every error that is somebody's mistake and not a fault of the program.

    Its own words are English and for whoever reads a terminal; a player is told in theirs.
    """

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The interface text that tells a player of it, and what is put into it.

        The id is empty where only the error's own words tell.
        """
        return "", {}


class MissingExtra(GameError):  # noqa: N818 -- it names what is missing, not a kind of error
    """Something needs a library that does not come with the game alone.

    Attributes:
        what: what needs it.
        extra: the extra of the distribution that brings the library.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more: {installing(extra)}")
        self.what = what
        self.extra = extra


def installing(extra: str) -> str:
    """The line that installs an extra: of the distribution, or of the copy of the project that runs."""
    project = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))  # noqa: PTH100, PTH118, PTH120 -- a page's errors need no pathlib
    if os.path.isfile(os.path.join(project, "pyproject.toml")):  # noqa: PTH113, PTH118
        return f"{sys.executable} -m pip install -e '{project}[{extra}]'"
    return f"pip install 'roundtable-game[{extra}]'"


EXTRAS = {
    "charset_normalizer": "authoring",
    "distributed": "cluster",
    "graphviz": "authoring",
    "lsprotocol": "authoring",
    "mammoth": "authoring",
    "markdown_it": "authoring",
    "matplotlib": "simulation",
    "pyarrow": "simulation",
    "pygls": "authoring",
    "pypdf": "authoring",
    "pypinyin": "authoring",
    "pysubs2": "authoring",
    "pytest": "test",
    "selectolax": "authoring",
    "starlette": "authoring",
    "striprtf": "authoring",
    "uvicorn": "authoring",
    "watchfiles": "authoring",
}
"""Modules that only an extra brings, each with its extra."""


def missing(error: ModuleNotFoundError, what: str) -> MissingExtra | None:
    """What is to be said of a module that is not there; None if no extra brings it.

    Args:
        error: what the import raised.
        what: what needs it.
    """
    extra = EXTRAS.get((error.name or "").split(".")[0])
    return MissingExtra(what, extra) if extra else None
