"""The scenarios on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.discussion import Scenario
from game.errors import GameError
from game.loading import load_with_texts
from game.remembering import remembered
from game.store import Texts

_SCENARIO_FILE = "scenario.yaml"


class UnknownScenarioError(GameError):
    """There is no scenario of that id.

    Attributes:
        scenario: the id as given.
    """

    def __init__(self, scenario: str, known: Iterable[str]) -> None:
        super().__init__(f"no scenario `{scenario}`; there is: {', '.join(known) or 'none'}")
        self.scenario = scenario


class FolderLibrary:
    """The scenarios of some folders, each scenario a folder of its own; its name is the id.

    A scenario may call itself otherwise than its folder. Once loaded it is found by its own
    id as well, where no folder is called so.

    Args:
        shelves: folders of scenarios; of two scenarios of one id the first is found.
        seeds: further folders to look for records in.
    """

    def __init__(self, shelves: Iterable[Path], seeds: Iterable[Path] = ()) -> None:
        self._shelves = tuple(shelves)
        self._seeds = tuple(seeds)
        self._loaded: dict[str, Scenario] = {}
        self._called: dict[str, str] = {}
        self._texts: dict[str, Texts] = {}

    def ids(self) -> tuple[str, ...]:
        """The ids of all scenarios found, shelf by shelf, sorted within each."""
        return tuple(self._paths())

    def load(self, scenario_id: str, /) -> Scenario:
        """A scenario; asked twice, the same value.

        Raises:
            UnknownScenarioError: no shelf has it.
            ScenarioError: its files have faults.
        """
        if scenario_id not in self._loaded:
            paths = self._paths()
            if scenario_id in paths:
                found, *texts = load_with_texts(paths[scenario_id], self._seeds)
                self._texts[found.digest] = Texts(*texts)
                self.hold(scenario_id, remembered(found))
            elif scenario_id in self._called:
                return self._loaded[self._called[scenario_id]]
            else:
                raise UnknownScenarioError(scenario_id, paths)
        return self._loaded[scenario_id]

    def hold(self, scenario_id: str, scenario: Scenario) -> None:
        """Load this from now on where that id is asked for."""
        self._loaded[scenario_id] = scenario
        self._called.setdefault(scenario.id, scenario_id)

    def texts(self, digest: str) -> Texts | None:
        """The files that a scenario loaded here was made from; None if none was."""
        return self._texts.get(digest)

    def _paths(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for path in self._folders():
            found.setdefault(path.name, path)
        return found

    def _folders(self) -> Iterator[Path]:
        for shelf in self._shelves:
            if shelf.is_dir():
                yield from sorted(f.parent for f in shelf.glob(f"*/{_SCENARIO_FILE}"))
