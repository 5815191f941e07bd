"""What the application needs from outside: where scenarios come from, and who keeps games and settings.

The application is handed its `Ports` by the composition root and knows nothing of files,
databases or clocks. Neither raises for a disk that is full or a save that is broken:
play goes on, and `Keeper.notices` has what the player should be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Protocol

from roundtable.application.settings import Settings
from roundtable.application.versions import Changes
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Mode, Scenario, Session


@frozen
class Notice:
    """Something the player should be told: ``say(notice.key, **notice.values)``.

    Attributes:
        key: id of an interface text.
        values: what to put into it; a notice among them is put in as its own text.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class Slot:
    """A kept game, as a list of them shows it.

    Attributes:
        number: what it is kept under.
        name: what the player called it; empty if nothing.
        scenario: the scenario's id.
        updated: when it was saved last, ISO 8601.
        title, scene: of the scenario and of the open scene, by language; empty where there is none.
        heard, turns: turns heard, of how many on record.
        over: whether only the debrief is left.
        changed: whether the library has another version of the scenario.
        seed: of the game; of a daily question it is the day.
        about: whatever else is kept with it, plain data.
    """

    number: int
    name: str
    scenario: str
    mode: Mode
    updated: str
    title: dict[str, str]
    scene: dict[str, str]
    heard: int
    turns: int
    over: bool
    changed: bool
    seed: int = 0
    about: Mapping[str, object] = field(default_factory=dict)


@frozen
class Finished:
    """A kept game of which only the debrief is left.

    Attributes:
        number: what it is kept under.
        name: what the player called it; empty if nothing.
        ended: when it was saved last, ISO 8601.
        session: the game, on the version of its scenario that it was played on.
    """

    number: int
    name: str
    ended: str
    session: Session


@frozen
class Versions:
    """The version a game was played on beside the one that the library has.

    Attributes:
        legal, moves: how many entries of the log are legal in the newer one, of how many.
    """

    changes: Changes
    legal: int
    moves: int


Report = Callable[[Session, Catalog], str]
"""Saves the debrief of a finished game as a page and gives where it is; OSError where it cannot."""


class Library(Protocol):
    """The scenarios that can be played."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all scenarios found, in the order they are shown."""

    def load(self, scenario_id: str, /) -> Scenario:
        """A scenario; asked twice, the same value.

        Raises:
            GameError: it is not there, or has faults; its text says which.
        """

    def shipped(self) -> tuple[Scenario, ...]:
        """Those that travel with the game, as everybody has them; the daily scene is drawn from them."""


class Keeper(Protocol):
    """Keeps games and settings from one run to the next."""

    def settings(self) -> Settings:
        """The settings as kept; the defaults where there are none."""

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep these settings."""

    def save(self, session: Session, /, **about: object) -> None:
        """Keep a game as it stands; to be called after each move, before its result is shown.

        Args:
            session: the game.
            about: plain data to be kept with it, as `Slot.about` gives it back; what was kept
                under other keys stays.
        """

    def about(self, session: Session, /) -> Mapping[str, object]:
        """The plain data kept with a game that was saved or resumed; none for a new one."""

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

    def slots(self, scenario_id: str | None = None, /) -> tuple[Slot, ...]:
        """Every kept game, of one scenario if it is named, the one saved last first."""

    def open(self, number: int, /, *, newer: bool = False) -> Session | None:
        """A kept game to go on with, over or not; None if it cannot be.

        Args:
            number: what it is kept under.
            newer: True to go on with the library's version of the scenario, as a game of its
                own, after the last move that is legal there; the one on the older version stays.
        """

    def versions(self, number: int, /) -> Versions | None:
        """What changed since the scenario was played; None if nothing, or it cannot be told."""

    def rename(self, number: int, name: str, /) -> None:
        """Call a kept game something."""

    def remove(self, number: int, /) -> None:
        """Remove a kept game; `restore` brings it back."""

    def restore(self, number: int, /) -> bool:
        """Bring a removed game back as it was; False if it is gone."""

    def exported(self, number: int, /) -> str | None:
        """A kept game as text; None if it cannot be read."""

    def imported(self, text: str, /) -> int | None:
        """Keep the game of a text, unless the very same is kept; its number, None if it cannot be played here."""

    def imported_file(self, path: str, /) -> int | None:
        """As `imported`, of the text in a file."""

    def export(self, number: int, /) -> str | None:
        """Write a kept game as text into the player's folder; where it is, None if it is not."""

    def picture(self, number: int, /) -> bytes | None:
        """The picture that was kept of a game, a small PNG; None if there is none."""

    def keep_picture(self, session: Session, picture: bytes, /) -> None:
        """Keep a picture of a game that was saved before."""

    def finished(self) -> Iterator[Finished]:
        """Every kept game that is over, the one saved last first."""

    def found(self, word: str, /) -> Session:
        """The kept game of that number or name, or the game in the file of that path.

        Raises:
            GameError: there is none, or it cannot be played.
        """

    def notices(self) -> tuple[Notice, ...]:
        """Take what happened that the player should know; it is told once."""

    def part(self) -> tuple[Notice, ...]:
        """Before the player leaves: try again to keep what waits, write as text what cannot be.

        Returns:
            What the player should know before that.
        """

    @property
    def waits(self) -> bool:
        """Whether something could not be kept yet, and will be tried again."""

    @property
    def unseen(self) -> bool:
        """Whether there are saves of which nothing can be read now."""


@frozen
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


@frozen
class Ports:
    """All that the application is handed; it asks nothing else of the world.

    Attributes:
        library: where scenarios come from.
        keeper: who keeps games and settings.
        today: the day, for the daily question.
        draw: a seed for each new game.
        language, clock: instead of the player's settings, for this run; None for theirs.
        report: saves a finished game's debrief as a page; None where nothing can be saved.
        watch: the files of the scenario, for an author's preview; None for a game.
        without: names of settings and ids of choices that mean nothing on this face.
    """

    library: Library
    keeper: Keeper
    today: Callable[[], date]
    draw: Callable[[], int]
    language: str | None = None
    clock: int | None = None
    report: Report | None = None
    watch: Watch | None = None
    without: frozenset[str] = frozenset()
