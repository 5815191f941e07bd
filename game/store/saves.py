"""Saves and settings as the game asks for them.

The store never loses a file and never stops a game. What it cannot read it moves aside
under a new name, what was made by a newer version it leaves alone, and where it cannot
write it goes on in memory; `Store.notice` then says what happened. Every save is
committed to the disk before `save` returns.

A game is kept under a number. Saving it again must continue the log that is kept; a log
that does not (two windows went on with one game) becomes a game of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from game.errors import GameError
from game.playthrough import HEAD, Playthrough, PlaythroughError, load
from game.store.database import (
    BUSY,
    NewerError,
    code,
    committed,
    copied,
    copy_in_memory,
    in_memory,
    is_out_of_reach,
    moved_aside,
    opened,
)

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


@dataclass(frozen=True, slots=True)
class StoreNotice:
    """What happened to the file, and the file it is about (for `MOVED` its new name)."""

    trouble: Trouble
    file: Path

    def __str__(self) -> str:
        """One sentence in English."""
        match self.trouble:
            case Trouble.MOVED:
                return f"the saves were broken and are kept as {self.file}; a fresh file was begun"
            case Trouble.NEWER:
                return (
                    f"{self.file} is from a newer version and is left alone; this game is not kept"
                )
            case Trouble.UNWRITABLE:
                return f"{self.file} cannot be written; what is played now is not kept"


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
        notice: StoreNotice | None = None
        with suppress(OSError):
            for _ in range(2):
                file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                try:
                    return cls(opened(file), file, notice)
                except NewerError:
                    return cls(in_memory(), file, StoreNotice(Trouble.NEWER, file))
                except sqlite3.Error as error:
                    if is_out_of_reach(error):
                        break
                    notice = StoreNotice(Trouble.MOVED, moved_aside(file))
        return cls(copy_in_memory(file), file, StoreNotice(Trouble.UNWRITABLE, file))

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

    def save(self, played: Playthrough, game: int | None = None) -> int:
        """Keep a game.

        Args:
            played: the game as it stands.
            game: the number it is kept under; None for a new one.

        Returns:
            The number it is kept under now.

        Raises:
            StoreError: another window holds the file.
        """
        return self._write(lambda db: _put(db, played, game))

    def latest(self, scenario: str) -> Playthrough | None:
        """The game of a scenario that was saved last; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        found = self.latest_numbered(scenario)
        return found[1] if found else None

    def latest_numbered(self, scenario: str) -> tuple[int, Playthrough] | None:
        """As `latest`, with the number the game is kept under; no daily scene."""
        return self._first(f"{_GAMES} AND mode <> ? ORDER BY stamp DESC LIMIT 1", scenario, "daily")

    def daily(self, scenario: str, seed: int) -> tuple[int, Playthrough] | None:
        """The daily scene of a day that was saved last, with its number; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        query = f"{_GAMES} AND mode = ? AND seed = ? ORDER BY stamp DESC LIMIT 1"
        return self._first(query, scenario, "daily", str(seed))

    def games(self, scenario: str) -> tuple[Playthrough, ...]:
        """Every game of a scenario that can be read, the latest first.

        Raises:
            StoreError: the saves cannot be read.
        """
        found = []
        for row in self._read(f"{_GAMES} ORDER BY stamp DESC", scenario):
            with suppress(PlaythroughError, ValueError):
                found.append(_told(row)[1])
        return tuple(found)

    def _first(self, query: str, scenario: str, *values: object) -> tuple[int, Playthrough] | None:
        rows = self._read(query, scenario, *values)
        try:
            return _told(rows[0]) if rows else None
        except (PlaythroughError, ValueError) as error:
            raise StoreError(f"the saved game of `{scenario}` cannot be read: {error}") from error

    def forget(self, scenario: str) -> None:
        """Drop every game of a scenario.

        Raises:
            StoreError: another window holds the file.
        """
        self._write(lambda db: db.execute("DELETE FROM games WHERE scenario = ?", (scenario,)))

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
        memory = copied(self._database)
        self._database.close()
        self._database = memory
        self.notice = StoreNotice(Trouble.UNWRITABLE, self._file)
        return committed(memory, change)


_GAMES = "SELECT id, scenario, digest, mode, clock, seed, log FROM games WHERE scenario = ?"


def _told(row: tuple[Any, ...]) -> tuple[int, Playthrough]:
    """A row as the game it holds, with its number."""
    number, *fields, log = row
    names = ("scenario", "digest", "mode", "clock", "seed")
    head = (f"{name}: {value}" for name, value in zip(names, fields, strict=True))
    return int(number), load("\n".join((HEAD, *head, "", str(log))))


def _put(database: sqlite3.Connection, played: Playthrough, game: int | None) -> int:
    """Keep a game under its number if it continues what is kept there, else under a new one."""
    log = "\n".join(played.log)
    row = (played.scenario, played.digest, str(played.mode), played.clock, str(played.seed))
    names = "scenario = ? AND digest = ? AND mode = ? AND clock = ? AND seed = ?"
    kept = database.execute(f"SELECT log FROM games WHERE id = ? AND {names}", (game, *row))  # noqa: S608 -- no value in it
    found = kept.fetchone()
    stamp = database.execute("SELECT coalesce(max(stamp), 0) + 1 FROM games").fetchone()[0]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if game is not None and found and f"{log}\n".startswith(f"{found[0]}\n" if found[0] else ""):
        changed = (log, stamp, now, game)
        database.execute("UPDATE games SET log = ?, stamp = ?, updated = ? WHERE id = ?", changed)
        return game
    made = database.execute(
        "INSERT INTO games (scenario, digest, mode, clock, seed, log, stamp, updated)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*row, log, stamp, now),
    )
    assert made.lastrowid is not None
    return made.lastrowid
