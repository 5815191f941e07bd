"""Which version of a scenario a kept game is on: its own, and the newest that there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Protocol

from roundtable.application.ports import Versions
from roundtable.application.versions import changes
from roundtable.errors import GameError
from roundtable.playthrough import Playthrough, carried, replay
from roundtable.rules import Scenario, Session
from roundtable.store import Store, Texts


class KeeperError(GameError):
    """A kept game that is not there, or cannot be played here.

    Attributes:
        told: the interface text that tells of it, and what is put into it.
    """

    def __init__(self, message: str, key: str, **values: object) -> None:
        super().__init__(message)
        self._told = (key, values)

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """What is told of it."""
        return self._told


class ChangedError(KeeperError):
    """A game on a version of its scenario that is nowhere kept.

    Attributes:
        scenario: the scenario's id.
    """

    def __init__(self, scenario: str) -> None:
        message = f"the version of `{scenario}` that this game was played on is not kept"
        super().__init__(message, "fault-version-gone", scenario=scenario)
        self.scenario = scenario


class Shelf(Protocol):
    """The newest versions of scenarios, with the files they were made from."""

    def load(self, scenario_id: str, /) -> Scenario:
        """The scenario found under an id."""

    def called(self, own_id: str, /) -> Scenario:
        """The scenario that calls itself so."""

    def texts(self, digest: str, /) -> Texts | None:
        """The files that a scenario loaded here was made from; None if none was."""


class Editions:
    """The versions of scenarios: the newest from the library, older ones from the store.

    Args:
        library: where the newest come from.
        store: has the texts of those that kept games were played on.
        read: makes a scenario from its texts again; GameError where it cannot.
    """

    def __init__(self, library: Shelf, store: Store, read: Callable[[Texts], Scenario]) -> None:
        """Begin with none."""
        self._library = library
        self._store = store
        self._read = read
        self._older: dict[str, tuple[Scenario, Texts]] = {}

    def own_id(self, scenario_id: str) -> str:
        """What a scenario calls itself, and its games are kept under; as given if it has faults."""
        try:
            return self._library.load(scenario_id).id
        except GameError:
            return scenario_id

    def newest(self, own_id: str) -> Scenario:
        """The version that the library has.

        Raises:
            GameError: there is none, or it has faults.
        """
        return self._library.called(own_id)

    def of(self, played: Playthrough) -> Scenario:
        """The version that a game was played on.

        Raises:
            ChangedError: neither the library nor the store has it.
            GameError: it cannot be read.
        """
        for look in (self._library.called, self._library.load):
            with suppress(GameError):
                found = look(played.scenario)
                if found.digest == played.digest:
                    return found
        if played.digest not in self._older:
            texts = self._store.texts(played.digest)
            if texts is None:
                raise ChangedError(played.scenario)
            self._older[played.digest] = self._read(texts), texts
        return self._older[played.digest][0]

    def texts(self, digest: str) -> Texts | None:
        """The files of a version that was loaded, to be kept with its games."""
        older = self._older.get(digest)
        return older[1] if older else self._library.texts(digest)

    def is_changed(self, played: Playthrough) -> bool:
        """Whether there is another version of a game's scenario."""
        with suppress(GameError):
            return self.newest(played.scenario).digest != played.digest
        return False

    def versions(self, played: Playthrough) -> Versions | None:
        """The version that a game was played on beside the newest; None where they are one.

        Raises:
            GameError: one of them cannot be had.
        """
        newest = self.newest(played.scenario)
        if newest.digest == played.digest:
            return None
        session = carried(newest, played).session
        return Versions(changes(self.of(played), newest), len(session.log), len(played.log))

    def on_newest(self, played: Playthrough) -> Session:
        """The game on the newest version, as far as its moves are legal there.

        Raises:
            GameError: not even the first one is, or there is no such version.
        """
        session, refused, _ = carried(self.newest(played.scenario), played)
        if refused is not None and not session.log:
            raise refused
        return session

    def of_text(self, played: Playthrough) -> Session:
        """The game of a text: on its own version, else on the newest where all of it is legal.

        Raises:
            KeeperError: it is not, and its own version is not kept.
            GameError: there is no such scenario, or it cannot be read.
        """
        try:
            return replay(self.of(played), played)
        except ChangedError:
            session, refused, _ = carried(self.newest(played.scenario), played)
            if refused is None:
                return session
            legal, moves = len(session.log), len(played.log)
            raise KeeperError(
                f"`{played.scenario}` has been changed since this game was played; of its"
                f" {moves} moves only the first {legal} are legal now",
                "fault-carried",
                legal=legal,
                moves=moves,
            ) from refused
