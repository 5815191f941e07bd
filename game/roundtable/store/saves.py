"""Saves and settings as the game asks for them.

The store never loses a file and never stops a game. What it cannot read it moves aside
under a new name, with what can be recovered of it carried over; what was made by a newer
version it leaves alone; and where it cannot write it goes on in memory, until it can
(`backlog`). `Store.news` then says what happened. Every other save is committed to the disk
before `save` returns.

A game is kept under a number. Saving it again must continue the log that is kept; a log
that does not (two windows went on with one game) becomes a game of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from roundtable.errors import GameError
from roundtable.playthrough import Playthrough, PlaythroughError
from roundtable.store import rows
from roundtable.store.backlog import Backlog
from roundtable.store.notices import StoreNotice
from roundtable.store.rows import COLUMNS, Kept, Texts, Told

FILE = "roundtable.sqlite"
"""The file's name in its folder."""


class StoreError(GameError):
    """A save that cannot be read.

    Attributes:
        whole: True where it is not one game but all of them.
    """

    def __init__(self, message: str, *, whole: bool = False) -> None:
        super().__init__(message)
        self.whole = whole

    @property
    def told(self) -> tuple[str, dict[str, object]]:
        """Whether it is about all games."""
        return "fault-saves-unreadable" if self.whole else "fault-save-unreadable", {}


class Store:
    """Saves and settings; open one with `Store.open`."""

    def __init__(self, file: Path) -> None:
        """Take up a file; never fails for want of a good one."""
        self._backlog = Backlog(file)
        self._file = file

    @classmethod
    def open(cls, folder: Path) -> Store:
        """The store in a folder, which is made if need be."""
        return cls(Path(folder) / FILE)

    @property
    def notice(self) -> StoreNotice | None:
        """What happened to the file last; None while nothing did."""
        return self._backlog.notice

    def news(self) -> tuple[StoreNotice, ...]:
        """Take what happened to the file since it was last asked, in order."""
        return self._backlog.news()

    def flush(self) -> bool:
        """Try the file again if something waits for it; whether all is kept."""
        return self._backlog.flush()

    @property
    def waits(self) -> bool:
        """Whether a change waits for the file."""
        return self._backlog.waits

    @property
    def unseen(self) -> bool:
        """Whether there is a file, and nothing of it can be read."""
        return self._backlog.unseen

    @property
    def unkept(self) -> tuple[Kept, ...]:
        """The games that wait for the file, as they stand; those removed are not among them."""
        with suppress(StoreError):
            found = map(self.game, self._backlog.unkept)
            return tuple(each for each in found if each is not None)
        return ()

    @property
    def folder(self) -> Path:
        """The folder the file lies in."""
        return self._file.parent

    def close(self) -> None:
        """Let go of the file."""
        self._backlog.close()

    def settings(self) -> dict[str, Any]:
        """The settings as kept; a value that cannot be read is left out."""
        found = {}
        for key, value in self._read("SELECT key, value FROM settings"):
            with suppress(ValueError, TypeError, RecursionError):
                found[str(key)] = json.loads(value)
        return found

    def keep_settings(self, settings: Mapping[str, Any]) -> None:
        """Keep these values; others that are kept stay."""
        rows = [(key, json.dumps(value)) for key, value in settings.items()]
        query = "INSERT OR REPLACE INTO settings VALUES (?, ?)"
        self._backlog.write(lambda db, _: db.executemany(query, rows))

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
            The number it is kept under now; below zero while it waits for the file.
        """
        told = Told(about or {}, texts)
        return self._backlog.save(
            lambda db, number, fresh: rows.put(db, played, told, number, fresh), game or 0
        )

    def texts(self, digest: str) -> Texts | None:
        """The files of the scenario with that digest; None if no game was kept with them.

        Raises:
            StoreError: they cannot be read.
        """
        query = "SELECT scenario, record FROM scenarios WHERE digest = ?"
        found = self._read(query, digest)
        sound = found and all(isinstance(each, bytes) for each in found[0])
        return Texts(*found[0]) if sound else None

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
        return self._one(f"{_WHERE} id = ?", self._backlog.now(number))

    def latest(self, scenario: str) -> Kept | None:
        """The game of a scenario that was saved last, no daily scene; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        last = "ORDER BY stamp DESC LIMIT 1"
        return self._one(f"{_WHERE} scenario = ? AND mode <> 'daily' {last}", scenario)

    def daily(self, scenario: str, seed: int) -> Kept | None:
        """The daily scene of a day that was saved last; None if there is none.

        One that was removed is found as well: a day has one game, and no second with what is
        known of the first.

        Raises:
            StoreError: it cannot be read.
        """
        which = "mode = 'daily' AND scenario = ? AND seed = ? ORDER BY stamp DESC LIMIT 1"
        return self._one(f"{_ANY} {which}", scenario, str(seed))

    def rename(self, number: int, name: str) -> None:
        """Call a game something; control signs and blanks at the ends are left out."""
        query, plain = "UPDATE games SET name = ? WHERE id = ?", rows.named(name)
        self._backlog.write(lambda db, game: db.execute(query, (plain, game)), number)

    def remove(self, number: int) -> None:
        """Remove a game; `restore` brings it back."""
        self._backlog.write(lambda db, game: rows.remove(db, "id = ?", game), number)

    def restore(self, number: int) -> bool:
        """Bring a removed game back, as it was; False if it is gone."""
        query = "UPDATE games SET removed = 0 WHERE removed > 0 AND id = ?"
        return self._backlog.write(lambda db, game: db.execute(query, (game,)).rowcount > 0, number)

    def forget(self, scenario: str) -> None:
        """Remove every game of a scenario."""
        self._backlog.write(lambda db, _: rows.remove(db, "scenario = ?", scenario))

    def keep_picture(self, number: int, picture: bytes) -> None:
        """Keep a picture of a game; one that is too large is not kept."""
        if len(picture) <= rows.MAX_PICTURE:
            self._backlog.write(lambda db, game: rows.keep_picture(db, game, picture), number)

    def picture(self, number: int) -> bytes | None:
        """The picture of a game; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        found = self._read("SELECT picture FROM games WHERE id = ?", self._backlog.now(number))
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
            return self._backlog.database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"the saves cannot be read: {error}", whole=True) from error


_ANY = f"SELECT {COLUMNS} FROM games WHERE"  # noqa: S608 -- no value in it
_WHERE = f"{_ANY} removed = 0 AND"
