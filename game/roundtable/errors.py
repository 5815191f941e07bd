"""The base of the error tree.

Each concrete error lives beside what it carries::

    GameError
    ├── rules.moves.MoveSyntaxError        the text is no move
    ├── rules.moderate.IllegalMove         a move the position does not allow
    ├── rules.flow.NoGraphviz              a picture without the program that draws it
    ├── loading.diagnostics.ScenarioError  a file with faults, all of them
    ├── desktop.window.NoWindowError       a display that shows no window
    ├── drafting.errors.DraftError         a source of which no draft can be made
    ├── playthrough.PlaythroughError       a playthrough that does not fit its scenario
    ├── authoring.starting.StartingError   a scenario that cannot be begun like this
    ├── simulation.roster.PlayerError      a player of another package that fails
    │   └── simulation.roster.UnknownPlayer  a name that no player has
    ├── simulation.errors.SimulationError  a simulation that cannot go on
    ├── shipped.ShippedError               a folder missing from the installation
    ├── locale.LocaleError                 a language that is not there
    ├── composition.shelves.UnknownScenarioError  an id of which there is no scenario
    ├── composition.exports.UnreadableError  a file that cannot be read
    ├── composition.editions.KeeperError   a kept game that is not there
    │   └── composition.editions.ChangedError  a game on a version that is not kept
    ├── store.saves.StoreError             a save that cannot be read
    ├── testing.suite.NothingToTestError   a path without a walkthrough
    ├── testing.recording.RecordingError   a game that cannot become a walkthrough there
    ├── cli.beginning.NotWrittenError      a new scenario that could not be written
    └── cli.finding.Unusable               arguments with which nothing can be done
"""

from __future__ import annotations

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
