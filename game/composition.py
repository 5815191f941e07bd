"""The glue between the rooms: the library on disk, the keeper over the store.

A command asks for `library()` and `keeper(library)` and hands both to a face.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

from platformdirs import user_data_dir

from game.discussion import Scenario, Session
from game.errors import GameError
from game.loading import load_scenario
from game.playthrough import Playthrough, replay
from game.presenter.ports import Notice, Watch
from game.presenter.settings import Settings
from game.shipped import folder
from game.store import Store, StoreError, StoreNotice

HOME_VARIABLE = "ROUNDTABLE_HOME"
"""Names the folder of the saves, where it is set."""

_SCENARIO_FILE = "scenario.yaml"
_REMEMBERED = 30
"""Of how many games of a scenario, the latest, it is known what was heard."""


class UnknownScenarioError(GameError):
    """There is no scenario of that id.

    Attributes:
        scenario: the id as given.
    """

    def __init__(self, scenario: str, known: Iterable[str]) -> None:
        super().__init__(f"no scenario `{scenario}`; there is: {', '.join(known) or 'none'}")
        self.scenario = scenario


def home() -> Path:
    """The folder of saves and settings: `ROUNDTABLE_HOME`, else the system's place for such."""
    named = os.environ.get(HOME_VARIABLE, "").strip()
    return Path(named or user_data_dir("roundtable", appauthor=False))


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
                self.hold(scenario_id, load_scenario(paths[scenario_id], self._seeds))
            elif scenario_id in self._called:
                return self._loaded[self._called[scenario_id]]
            else:
                raise UnknownScenarioError(scenario_id, paths)
        return self._loaded[scenario_id]

    def hold(self, scenario_id: str, scenario: Scenario) -> None:
        """Load this from now on where that id is asked for."""
        self._loaded[scenario_id] = scenario
        self._called.setdefault(scenario.id, scenario_id)

    def _paths(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for path in self._folders():
            found.setdefault(path.name, path)
        return found

    def _folders(self) -> Iterator[Path]:
        for shelf in self._shelves:
            if shelf.is_dir():
                yield from sorted(f.parent for f in shelf.glob(f"*/{_SCENARIO_FILE}"))


class StoreKeeper:
    """A keeper over the store.

    Args:
        store: where games and settings are kept.
        library: where a kept game's scenario comes from.
    """

    def __init__(self, store: Store, library: FolderLibrary) -> None:
        self._store = store
        self._library = library
        self._numbers: WeakKeyDictionary[Session, int] = WeakKeyDictionary()
        self._waiting: list[Notice] = []
        self._told: set[object] = set()

    def settings(self) -> Settings:
        """The settings as kept; the defaults where there are none."""
        try:
            return Settings.of(self._store.settings())
        except StoreError as error:
            self._tell("notice-store", str(error))
            return Settings()

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep these settings."""
        try:
            self._store.keep_settings(settings.as_dict())
        except StoreError as error:
            self._tell("notice-store", str(error))

    def save(self, session: Session, /) -> None:
        """Keep a game as it stands."""
        number = self._numbers.get(session)
        try:
            self._numbers[session] = self._store.save(Playthrough.of(session), number)
        except StoreError as error:
            self._tell("notice-store", str(error))

    def resume(self, scenario_id: str, /) -> Session | None:
        """The game of a scenario that was kept last; None if none can be resumed.

        A game of another version of the scenario is not resumed but stays kept; a notice
        tells of it.
        """
        return self._found(scenario_id, self._store.latest_numbered)

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:
        """The daily scene of a day that was kept last; None if it was not begun."""
        return self._found(scenario_id, lambda own: self._store.daily(own, seed))

    def heard(self, scenario_id: str, /) -> frozenset[str]:
        """The turns that were heard in any kept game of a scenario."""
        found: set[str] = set()
        try:
            scenario = self._library.load(scenario_id)
            for each in self._store.games(scenario.id)[:_REMEMBERED]:
                with suppress(GameError):
                    found |= {turn.id for turn in replay(scenario, each).heard}
        except GameError as error:
            self._tell("notice-store", str(error))
        return frozenset(found)

    def _found(
        self, scenario_id: str, look: Callable[[str], tuple[int, Playthrough] | None]
    ) -> Session | None:
        """A kept game, replayed; None, and a notice, where it cannot be."""
        try:
            found = look(self._own_id(scenario_id))
            if found is None:
                return None
            scenario = self._library.load(scenario_id)
            if scenario.digest != found[1].digest:
                self._tell("notice-changed", found[1].digest, scenario=scenario_id)
                return None
            session = replay(scenario, found[1])
        except GameError as error:
            self._tell("notice-unreadable", str(error), scenario=scenario_id)
            return None
        self._numbers[session] = found[0]
        return session

    def forget(self, scenario_id: str, /) -> None:
        """Drop every kept game of a scenario."""
        try:
            self._store.forget(self._own_id(scenario_id))
        except StoreError as error:
            self._tell("notice-store", str(error))

    def _own_id(self, scenario_id: str) -> str:
        """What a scenario calls itself, and its games are kept under; as given if it has faults."""
        try:
            return self._library.load(scenario_id).id
        except GameError:
            return scenario_id

    def notices(self) -> tuple[Notice, ...]:
        """What happened since it was last asked; the same thing is told once."""
        notice = self._store.notice
        if notice is not None and notice not in self._told:
            self._told.add(notice)
            self._waiting.insert(0, _of_store(notice))
        told, self._waiting = tuple(self._waiting), []
        return told

    def _tell(self, key: str, error: str, **values: object) -> None:
        if (key, error) not in self._told:
            self._told.add((key, error))
            self._waiting.append(Notice(key, {"error": error, **values}))


class PreviewKeeper(StoreKeeper):
    """Keeps the settings, and no game: a preview's scenario changes under every game."""

    def save(self, session: Session, /) -> None:
        """Keep nothing."""

    def resume(self, scenario_id: str, /) -> Session | None:  # noqa: ARG002 -- there is no game
        """There is no game to go on with."""
        return None

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:  # noqa: ARG002 -- as above
        """There is no game to go on with."""
        return None

    def heard(self, scenario_id: str, /) -> frozenset[str]:  # noqa: ARG002 -- as above
        """Nothing was heard of what is still being written."""
        return frozenset()

    def forget(self, scenario_id: str, /) -> None:
        """There is no game to drop; those kept outside the preview stay."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a face is handed for a preview: all of it follows the files.

    Attributes:
        scenario: the id under which the library has the scenario.
    """

    scenario: str
    library: FolderLibrary
    keeper: PreviewKeeper
    watch: Watch


def preview(path: Path) -> Preview:
    """The scenario of a folder or file under an author's hands, sound or not.

    Raises:
        ShippedError: the installation is broken.
    """
    # Only a preview needs the watcher, which takes as long to import as all the rules.
    from game.authoring.watch import FileWatch  # noqa: PLC0415

    home_of = (path if path.is_dir() else path.parent).resolve()
    shelves = library(home_of.parent)
    watch = FileWatch(path, [folder("seeds")], lambda each: shelves.hold(home_of.name, each))
    keep = PreviewKeeper(Store.open(home()), shelves)
    return Preview(home_of.name, shelves, keep, watch)


def _of_store(notice: StoreNotice) -> Notice:
    return Notice(f"notice-{notice.trouble.value}", {"file": str(notice.file)})


def library(*shelves: Path) -> FolderLibrary:
    """The scenarios of these folders, then those that travel with the game.

    Raises:
        ShippedError: the installation is broken.
    """
    return FolderLibrary((*shelves, folder("scenarios")), (folder("seeds"),))


def keeper(scenarios: FolderLibrary) -> StoreKeeper:
    """The player's keeper, over the store in `home()`."""
    return StoreKeeper(Store.open(home()), scenarios)
