"""Saves and settings as the game asks for them.

The store never loses a file and never stops a game. What it cannot read it moves aside
under a new name, with what can be recovered of it carried over; what was made by a newer
version it leaves alone; and where it cannot write it goes on in memory. `Store.notice` then
says what happened. Every save is committed to the disk before `save` returns.

A game is kept under a number. Saving it again must continue the log that is kept; a log
that does not (two windows went on with one game) becomes a game of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from game.errors import GameError
from game.playthrough import Playthrough, PlaythroughError
from game.store import rows
from game.store.database import (
    BUSY,
    NewerError,
    code,
    committed,
    copied,
    copy_in_memory,
    in_memory,
    is_full,
    is_out_of_reach,
    moved_aside,
    opened,
)
from game.store.rows import COLUMNS, Kept, Texts
from game.store.salvage import salvage

T = TypeVar("T")

FILE = "roundtable.sqlite"
"""The file's name in its folder."""


class StoreError(GameError):
    """A save that cannot be read or written."""


class Trouble(StrEnum):
    """What the player should know about the file."""

    MOVED = "moved"
    NEWER = "newer"
    UNWRITABLE = "unwritable"
    FULL = "full"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class StoreNotice:
    """What happened to the file.

    Attributes:
        file: the file it is about; for `MOVED` its new name.
        games: `MOVED`: how many games were carried over.
    """

    trouble: Trouble
    file: Path
    games: int = 0

    def __str__(self) -> str:
        """One sentence in English."""
        match self.trouble:
            case Trouble.MOVED:
                return (
                    f"the saves were broken and are kept as {self.file}; a fresh file was begun"
                    f" with {self.games} games recovered"
                )
            case Trouble.NEWER:
                return (
                    f"{self.file} is from a newer version and is left alone; this game is not kept"
                )
            case Trouble.UNWRITABLE:
                return f"{self.file} cannot be written; what is played now is not kept"
            case Trouble.FULL:
                return f"there is no room left for {self.file}; what is played now is not kept"
            case Trouble.CLOCK:  # pragma: no branch -- mypy proves that no trouble is left
                return "the clock stands before the last save; the games keep their order"


class Store:
    """Saves and settings; open one with `Store.open`.

    Attributes:
        notice: what happened to the file; None while all is well.
    """

    def __init__(
        self, database: sqlite3.Connection, file: Path, notice: StoreNotice | None
    ) -> None:
        """Take over an open database with every table in it."""
        self._database = database
        self._file = file
        self.notice = notice

    @classmethod
    def open(cls, folder: Path) -> Store:
        """The store in a folder, which is made if need be; never fails for want of a good file."""
        file = Path(folder) / FILE
        aside: Path | None = None
        with suppress(OSError):
            for _ in range(2):
                file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                try:
                    return cls._begun(opened(file), file, aside)
                except NewerError:
                    return cls(in_memory(), file, StoreNotice(Trouble.NEWER, file))
                except sqlite3.Error as error:
                    if is_out_of_reach(error):
                        trouble = Trouble.FULL if is_full(error) else Trouble.UNWRITABLE
                        return cls(copy_in_memory(file), file, StoreNotice(trouble, file))
                    aside = moved_aside(file)
        return cls(copy_in_memory(file), file, StoreNotice(Trouble.UNWRITABLE, file))

    @classmethod
    def _begun(cls, database: sqlite3.Connection, file: Path, aside: Path | None) -> Store:
        """Carry over what is left of a file that was moved aside, and look at the clock."""
        notice: StoreNotice | None = None
        if aside is not None:
            notice = StoreNotice(Trouble.MOVED, aside, salvage(aside, database))
        elif rows.is_set_back(database):
            notice = StoreNotice(Trouble.CLOCK, file)
        return cls(database, file, notice)

    @property
    def folder(self) -> Path:
        """The folder the file lies in."""
        return self._file.parent

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def settings(self) -> dict[str, Any]:
        """The settings as kept; a value that cannot be read is left out."""
        found = {}
        for key, value in self._read("SELECT key, value FROM settings"):
            with suppress(ValueError, TypeError, RecursionError):
                found[str(key)] = json.loads(value)
        return found

    def keep_settings(self, settings: Mapping[str, Any]) -> None:
        """Keep these values; others that are kept stay.

        Raises:
            StoreError: another window holds the file.
        """
        rows = [(key, json.dumps(value)) for key, value in settings.items()]
        self._write(
            lambda db: db.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", rows)
        )

    def save(
        self,
        played: Playthrough,
        game: int | None = None,
        about: Mapping[str, Any] | None = None,
        texts: Texts | None = None,
    ) -> int:
        """Keep a game.

        Args:
            played: the game as it stands.
            game: the number it is kept under; None for a new one.
            about: plain data to be kept with it; what was kept before under other keys stays.
            texts: the scenario's files; they are kept once.

        Returns:
            The number it is kept under now.

        Raises:
            StoreError: another window holds the file.
        """
        return self._write(lambda db: rows.put(db, played, game, about or {}, texts))

    def texts(self, digest: str) -> Texts | None:
        """The files of the scenario with that digest; None if no game was kept with them.

        Raises:
            StoreError: they cannot be read.
        """
        query = "SELECT scenario, record FROM scenarios WHERE digest = ?"
        found = self._read(query, digest)
        return Texts(bytes(found[0][0]), bytes(found[0][1])) if found else None

    def games(self, scenario: str | None = None) -> tuple[Kept, ...]:
        """Every kept game that can be read, the one saved last first.

        Args:
            scenario: only games of this one.

        Raises:
            StoreError: the saves cannot be read.
        """
        which, values = ("", ()) if scenario is None else ("AND scenario = ?", (scenario,))
        query = f"SELECT {COLUMNS} FROM games WHERE removed = 0 {which} ORDER BY stamp DESC"  # noqa: S608 -- no value in it
        found = []
        for row in self._read(query, *values):
            with suppress(PlaythroughError, ValueError):
                found.append(rows.kept_of(row))
        return tuple(found)

    def game(self, number: int) -> Kept | None:
        """The game under a number; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        return self._one(f"{_WHERE} id = ?", number)

    def latest(self, scenario: str) -> Kept | None:
        """The game of a scenario that was saved last, no daily scene; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        last = "ORDER BY stamp DESC LIMIT 1"
        return self._one(f"{_WHERE} scenario = ? AND mode <> 'daily' {last}", scenario)

    def daily(self, scenario: str, seed: int) -> Kept | None:
        """The daily scene of a day that was saved last; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        which = "mode = 'daily' AND scenario = ? AND seed = ? ORDER BY stamp DESC LIMIT 1"
        return self._one(f"{_WHERE} {which}", scenario, str(seed))

    def rename(self, number: int, name: str) -> None:
        """Call a game something; control signs and blanks at the ends are left out.

        Raises:
            StoreError: another window holds the file.
        """
        row = (rows.named(name), number)
        self._write(lambda db: db.execute("UPDATE games SET name = ? WHERE id = ?", row))

    def remove(self, number: int) -> None:
        """Remove a game; `restore` brings it back.

        Raises:
            StoreError: another window holds the file.
        """
        self._write(lambda db: rows.remove(db, "id = ?", number))

    def restore(self, number: int) -> bool:
        """Bring a removed game back, as it was; False if it is gone.

        Raises:
            StoreError: another window holds the file.
        """
        query = "UPDATE games SET removed = 0 WHERE removed > 0 AND id = ?"
        return self._write(lambda db: db.execute(query, (number,)).rowcount > 0)

    def forget(self, scenario: str) -> None:
        """Remove every game of a scenario.

        Raises:
            StoreError: another window holds the file.
        """
        self._write(lambda db: rows.remove(db, "scenario = ?", scenario))

    def keep_picture(self, number: int, picture: bytes) -> None:
        """Keep a picture of a game; one that is too large is not kept.

        Raises:
            StoreError: another window holds the file.
        """
        if len(picture) <= rows.MAX_PICTURE:
            self._write(lambda db: rows.keep_picture(db, number, picture))

    def picture(self, number: int) -> bytes | None:
        """The picture of a game; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        found = self._read("SELECT picture FROM games WHERE id = ?", number)
        return found[0][0] if found and isinstance(found[0][0], bytes) else None

    def _one(self, query: str, value: object, *more: object) -> Kept | None:
        found = self._read(query, value, *more)
        try:
            return rows.kept_of(found[0]) if found else None
        except (PlaythroughError, ValueError) as error:
            what = f"`{value}`" if isinstance(value, str) else f"number {value}"
            raise StoreError(f"the saved game of {what} cannot be read: {error}") from error

    def _read(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"the saves cannot be read: {error}") from error

    def _write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Make a change and commit it; in memory from now on where the file cannot be written."""
        try:
            return committed(self._database, change)
        except sqlite3.Error as error:
            if code(error) in BUSY:
                raise StoreError("the saves are in use by another window; try again") from error
            trouble = Trouble.FULL if is_full(error) else Trouble.UNWRITABLE
        memory = copied(self._database)
        self._database.close()
        self._database = memory
        self.notice = StoreNotice(trouble, self._file)
        return committed(memory, change)


_WHERE = f"SELECT {COLUMNS} FROM games WHERE removed = 0 AND"  # noqa: S608 -- no value in it
