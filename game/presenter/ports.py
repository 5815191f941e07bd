"""What a face needs from outside: where scenarios come from, and who keeps games and settings.

A face is handed a `Library` and a `Keeper` by the composition root and knows nothing of
files or databases. Neither raises for a disk that is full or a save that is broken:
play goes on, and `Keeper.notices` has what the player should be told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from game.discussion import Scenario, Session
from game.presenter.settings import Settings


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the player should be told: ``say(notice.key, **notice.values)``.

    Attributes:
        key: id of an interface text.
        values: what to put into it.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class Library(Protocol):
    """The scenarios that can be played."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all scenarios found, in the order they are shown."""

    def load(self, scenario_id: str, /) -> Scenario:
        """A scenario; asked twice, the same value.

        Raises:
            GameError: it is not there, or has faults; its text says which.
        """


class Keeper(Protocol):
    """Keeps games and settings from one run to the next."""

    def settings(self) -> Settings:
        """The settings as kept; the defaults where there are none."""

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep these settings."""

    def save(self, session: Session, /) -> None:
        """Keep a game as it stands; to be called after each move, before its result is shown."""

    def resume(self, scenario_id: str, /) -> Session | None:
        """The game of a scenario that was kept last, over or not; None if none can be resumed.

        A daily scene is not among them: it is asked for by its day.
        """

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:
        """The daily scene of a day that was kept last; None if it was not begun."""

    def heard(self, scenario_id: str, /) -> frozenset[str]:
        """The turns that were heard in any kept game of a scenario."""

    def forget(self, scenario_id: str, /) -> None:
        """Drop every kept game of a scenario."""

    def notices(self) -> tuple[Notice, ...]:
        """What happened since it was last asked that the player should know."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an author's scenario is like now.

    Attributes:
        scenario: as it can be played; None while its files have errors.
        findings: what the checker has to say, each as ``file:line:column: CODE message``.
    """

    scenario: Scenario | None
    findings: tuple[str, ...] = ()


class Watch(Protocol):
    """A scenario under an author's hands, looked at again whenever one of its files is saved."""

    def look(self) -> Look:
        """What was seen last."""

    def start(self, changed: Callable[[], object], /) -> None:
        """Begin to watch; `changed` is called from another thread after each new look."""

    def stop(self) -> None:
        """Watch no longer."""
