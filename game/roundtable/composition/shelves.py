"""The scenarios on disk."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from roundtable import ready
from roundtable.errors import GameError
from roundtable.rules import Scenario
from roundtable.store import Texts

_SCENARIO_FILE = "scenario.yaml"


class UnknownScenarioError(GameError):
    """There is no scenario of that id.

    Attributes:
        scenario: the id as given.
    """

    def __init__(self, scenario: str, known: Iterable[str]) -> None:
        super().__init__(f"no scenario `{scenario}`; there is: {', '.join(known) or 'none'}")
        self.scenario = scenario

    @property
    def told(self) -> tuple[str, dict[str, object]]:
        """Which one."""
        return "fault-no-scenario", {"scenario": self.scenario}


class FolderLibrary:
    """The scenarios of some folders, each scenario a folder of its own; its name is the id.

    A scenario may call itself otherwise than its folder. Once loaded it is found by its own
    id as well, where no folder is called so.

    Args:
        shelves: folders of scenarios; of two scenarios of one id the first is found.
        seeds: further folders to look for records in.
        shipped: which of the shelves travels with the game; None for none.
    """

    def __init__(
        self, shelves: Iterable[Path], seeds: Iterable[Path] = (), shipped: Path | None = None
    ) -> None:
        self._shelves = tuple(shelves)
        self._seeds = tuple(seeds)
        self._shipped = shipped
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
                self.hold(scenario_id, self._read(paths[scenario_id]))
            elif scenario_id in self._called:
                return self._loaded[self._called[scenario_id]]
            else:
                raise UnknownScenarioError(scenario_id, paths)
        return self._loaded[scenario_id]

    def called(self, own_id: str) -> Scenario:
        """The scenario that calls itself so: of several in other folders the one loaded first.

        Raises:
            UnknownScenarioError: there is none.
            ScenarioError: its files have faults.
        """
        return self.load(self._called.get(own_id, own_id))

    def shipped(self) -> tuple[Scenario, ...]:
        """Those that travel with the game, also where a shelf before it has another of that id."""
        if self._shipped is None:
            return ()
        seen = self._paths()
        return tuple(
            self.load(path.name) if seen[path.name] == path else self._read(path)
            for path in _folders(self._shipped)
        )

    def _read(self, path: Path) -> Scenario:
        """The scenario of a folder; its texts are there to be kept with its games."""
        if path.parent == self._shipped:
            found, *texts = ready.read(path, self._seeds[0])
        else:
            # Importing what reads YAML takes longer than all that is shipped, once it is ready.
            from roundtable.loading import load_with_texts  # noqa: PLC0415

            found, *texts = load_with_texts(path, self._seeds)
        self._texts[found.digest] = Texts(*texts)
        return found

    def hold(self, scenario_id: str, scenario: Scenario) -> None:
        """Load this from now on where that id is asked for."""
        self._loaded[scenario_id] = scenario
        self._called.setdefault(scenario.id, scenario_id)

    def texts(self, digest: str) -> Texts | None:
        """The files that a scenario loaded here was made from; None if none was."""
        return self._texts.get(digest)

    def _paths(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for path in chain.from_iterable(map(_folders, self._shelves)):
            found.setdefault(path.name, path)
        return found


def _folders(shelf: Path) -> list[Path]:
    """The folders of the scenarios of a shelf."""
    return sorted(f.parent for f in shelf.glob(f"*/{_SCENARIO_FILE}")) if shelf.is_dir() else []
