"""The file taken up, whatever its state: a broken one is moved aside and what is left carried over."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from roundtable.store import rows
from roundtable.store.database import (
    NewerError,
    code,
    free_name,
    has_log,
    is_held,
    log_of,
    looked,
    moved,
    opened,
    removed,
)
from roundtable.store.notices import StoreNotice, Trouble
from roundtable.store.salvage import salvage


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


ROOM = 65_536
"""Bytes without which no database can be opened: the index of its log takes half of them."""
BEGINNING = 10.0
"""Seconds within which an empty file may be one that another window is beginning."""


def trouble(error: sqlite3.Error | NewerError | OSError, file: Path) -> Trouble:
    """Why nothing can be written."""
    match error:
        case NewerError():
            return Trouble.NEWER
        case OSError():
            found = Trouble.FULL if error.errno in _NO_ROOM else Trouble.UNWRITABLE
        case _:
            found = _PLACE.get(code(error), Trouble.UNWRITABLE)
    # Without room for its own files SQLite says no more than that something went wrong.
    return Trouble.FULL if found is Trouble.UNWRITABLE and _is_full(file.parent) else found


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free < ROOM
    return False


def attached(file: Path) -> tuple[sqlite3.Connection, StoreNotice | None]:
    """The file as a sound database of this version, and what the player should know of it.

    Raises:
        OutOfReachError: it is left as it is.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if _is_none(file):
            return _anew(file)
        try:
            database = opened(file)
        except sqlite3.Error as error:
            if code(error) in _PLACE:
                raise
            return _anew(file)
        with _closed_in_trouble(database):
            set_back = rows.is_set_back(database)
    except (NewerError, OSError, sqlite3.Error) as error:
        raise OutOfReachError(trouble(error, file)) from error
    if set_back:
        return database, StoreNotice(Trouble.CLOCK, file)
    return database, None if has_log(database) else StoreNotice(Trouble.UNSHARED, file)


def _anew(file: Path) -> tuple[sqlite3.Connection, StoreNotice]:
    """A fresh file with what is left of the one there, which is moved aside; all of it or nothing.

    Raises:
        OutOfReachError: another window has it open, whose moves would be lost with it.
        OSError, sqlite3.Error: it cannot be done now.
    """
    if file.is_file() and is_held(file):
        raise OutOfReachError(Trouble.BUSY)
    aside = moved(file, free_name(file))
    try:
        database = opened(file)
        with _closed_in_trouble(database):
            games = salvage(aside, database)
    except (OSError, sqlite3.Error):
        if not is_held(file):
            # So that it is found where this is tried again, once there is room.
            removed(file)
            moved(aside, file)
        raise
    return database, StoreNotice(Trouble.MOVED, aside, games)


@contextmanager
def _closed_in_trouble(database: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        database.close()
        raise


def _is_none(file: Path) -> bool:
    """Whether what stands in the file's place can be no database: no file, or emptied."""
    try:
        found = file.stat()
    except OSError as error:
        return error.errno == errno.ELOOP
    if not stat.S_ISREG(found.st_mode):
        return True
    # SQLite takes an empty file for a new one, and throws away the log beside it.
    if found.st_size == 0 and not _size(file.with_name(f"{file.name}-journal")):
        logged = _size(log_of(file))
        return logged > 0 or time.time() - found.st_mtime > BEGINNING
    return False


def _size(file: Path) -> int:
    found = looked(file)
    return found.st_size if found else 0
