"""What the player should know of the kept games, collected until a face asks for it."""

from __future__ import annotations

from collections.abc import Callable

from roundtable.application.faults import fault
from roundtable.application.ports import Notice
from roundtable.errors import GameError
from roundtable.keeping.editions import ChangedError
from roundtable.store import StoreError


class Telling:
    """Notices in their order; the same thing is told once where it was not asked for."""

    def __init__(self) -> None:
        """Begin with nothing to tell."""
        self._waiting: list[Notice] = []
        self._told: set[object] = set()

    def taken(self) -> tuple[Notice, ...]:
        """Take what there is to tell; it is told once."""
        told, self._waiting = tuple(self._waiting), []
        return told

    def tell(self, key: str, *, once: str = "", **values: object) -> None:
        """Put something among what the player should know; what is told once, only if it is new."""
        if once and (key, once) in self._told:
            return
        self._told.add((key, once))
        self._waiting.append(Notice(key, values))

    def fail(self, error: GameError, scenario_id: str = "") -> None:
        """Put a failure into the notice that fits it.

        What was not asked for, such as the game a shelf shows, is told once.
        """
        once = str(error) if scenario_id else ""
        if isinstance(error, ChangedError):
            self.tell("notice-changed", once=once, scenario=scenario_id or error.scenario)
        elif isinstance(error, StoreError):
            self.tell("notice-store", once=str(error), why=fault(error))
        else:
            self.tell("notice-unreadable", once=once, why=fault(error))

    def failures(self, scenario_id: str = "") -> _Failures:
        """Within this, what fails is told and stops nothing."""
        return _Failures(lambda error: self.fail(error, scenario_id))


class _Failures:
    """Hands on the mistakes that happen within it, and goes on after it."""

    def __init__(self, tell: Callable[[GameError], None]) -> None:
        self._tell = tell

    def __enter__(self) -> None:
        """Nothing is needed to begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        """Tell of a mistake, and let any other fault pass."""
        if isinstance(error, GameError):
            self._tell(error)
        return isinstance(error, GameError)
