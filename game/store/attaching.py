"""The file taken up, whatever its state: a broken one is moved aside and what is left carried over."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from game.store import rows
from game.store.database import NewerError, code, moved_aside, opened
from game.store.notices import StoreNotice, Trouble
from game.store.salvage import salvage


class OutOfReachError(Exception):
    """The file cannot be written now.

    Attributes:
        trouble: why.
    """

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


_PLACE = {
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNWRITABLE,
    sqlite3.SQLITE_IOERR: Trouble.UNWRITABLE,
    sqlite3.SQLITE_PERM: Trouble.UNWRITABLE,
    sqlite3.SQLITE_AUTH: Trouble.UNWRITABLE,
}
"""Errors of the place a file lies in; any other error is one of the file itself."""


def trouble(error: sqlite3.Error | NewerError) -> Trouble:
    """Why nothing can be written."""
    if isinstance(error, NewerError):
        return Trouble.NEWER
    return _PLACE.get(code(error), Trouble.UNWRITABLE)


def attached(file: Path) -> tuple[sqlite3.Connection, StoreNotice | None]:
    """The file as a sound database of this version, and what the player should know of it.

    Raises:
        OutOfReachError: it is left as it is.
    """
    aside: Path | None = None
    try:
        for _ in range(2):
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                database = opened(file)
            except (NewerError, sqlite3.Error) as error:
                if isinstance(error, NewerError) or code(error) in _PLACE:
                    raise OutOfReachError(trouble(error)) from error
                aside = moved_aside(file)
            else:
                return database, _news(database, file, aside)
    except OSError as error:
        raise OutOfReachError(Trouble.UNWRITABLE) from error
    raise OutOfReachError(Trouble.UNWRITABLE)


def _news(database: sqlite3.Connection, file: Path, aside: Path | None) -> StoreNotice | None:
    """Carry over what is left of a file that was moved aside, and look at the clock.

    Raises:
        OutOfReachError: neither can be done now; the database is closed.
    """
    try:
        if aside is not None:
            return StoreNotice(Trouble.MOVED, aside, salvage(aside, database))
        return StoreNotice(Trouble.CLOCK, file) if rows.is_set_back(database) else None
    except sqlite3.Error as error:
        database.close()
        raise OutOfReachError(trouble(error)) from error
