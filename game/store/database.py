"""The file as a database: opened and checked, brought up to date, moved aside if broken."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds a write waits for another window's."""

MIGRATIONS = (
    """
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE games (
        id INTEGER PRIMARY KEY,
        scenario TEXT NOT NULL,
        digest TEXT NOT NULL,
        mode TEXT NOT NULL,
        clock INTEGER NOT NULL,
        seed TEXT NOT NULL,
        log TEXT NOT NULL,
        stamp INTEGER NOT NULL,
        updated TEXT NOT NULL
    );
    CREATE INDEX games_by_scenario ON games (scenario, stamp);
    """,
    """
    CREATE TABLE scenarios (
        digest TEXT PRIMARY KEY,
        scenario BLOB NOT NULL,
        record BLOB NOT NULL
    );
    ALTER TABLE games ADD COLUMN name TEXT NOT NULL DEFAULT '';
    ALTER TABLE games ADD COLUMN about TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE games ADD COLUMN picture BLOB;
    ALTER TABLE games ADD COLUMN removed INTEGER NOT NULL DEFAULT 0
    """,
)
"""Statements that lead from each version of the file to the next; never edit one, add one.

`stamp` counts saves, so that the latest game is known even where the clock was set back;
`removed` is such a count too, 0 for a game that was not removed. `about` is JSON: what a list
of games shows and whatever else is kept with a game, so that more of it needs no migration.
`scenarios` has the texts of every scenario that a kept game was played on, by digest.
"""


class NewerError(Exception):
    """The file was made by a newer version."""


GAMES = ("id", "scenario", "digest", "mode", "clock", "seed", "log", "stamp", "updated",
    "name", "about", "picture", "removed")  # fmt: skip
TABLES = (
    "key, value FROM settings",
    "digest, scenario, record FROM scenarios",
    f"{', '.join(GAMES)} FROM games",
)
"""The columns of each table, as this version knows them."""


def code(error: sqlite3.Error) -> int:
    """The error's primary code."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def connected(place: Path | str) -> sqlite3.Connection:
    """A database as it is; a text with spoilt bytes can still be read, with a mark for each."""
    database = sqlite3.connect(place, timeout=PATIENCE, isolation_level=None)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    return database


def opened(file: Path) -> sqlite3.Connection:
    """The file as a sound database of this version.

    Raises:
        NewerError: a newer version made it.
        sqlite3.Error: it is out of reach, or broken.
    """
    looked = _looked_at(file)
    database = connected(file)
    try:
        (refuse_newer if looked else _check)(database)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        _migrate(database)
        _read_each(database)
    except BaseException:
        database.close()
        raise
    return database


def _read_each(database: sqlite3.Connection) -> None:
    """Read something of every table."""
    for columns in TABLES:
        database.execute(f"SELECT {columns} LIMIT 1").fetchone()


def _looked_at(file: Path) -> bool:
    """Check the file without changing a byte of it; opened to be written it takes in its log.

    Returns:
        Whether it could be looked at like this, and is sound.

    Raises:
        NewerError: a newer version made it.
        sqlite3.Error: it is broken.
    """
    where = f"{file.resolve().as_uri()}?mode=ro"
    with suppress(sqlite3.OperationalError):
        with closing(sqlite3.connect(where, timeout=PATIENCE, uri=True)) as database:
            _check(database)
        return True
    return False


def _check(database: sqlite3.Connection) -> None:
    """Refuse what a newer version made, and what is damaged."""
    refuse_newer(database)
    if database.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("the integrity check failed")


def refuse_newer(database: sqlite3.Connection) -> sqlite3.Connection:
    """The database, if this version knows its tables; another window may have changed them.

    Raises:
        NewerError: a newer version made it.
    """
    if database.execute("PRAGMA user_version").fetchone()[0] > len(MIGRATIONS):
        raise NewerError
    return database


def _migrate(database: sqlite3.Connection) -> None:
    """Bring the tables up to this version, each step whole or not at all."""
    for number, statements in enumerate(MIGRATIONS, 1):
        if database.execute("PRAGMA user_version").fetchone()[0] < number:
            committed(database, lambda db, s=statements, n=number: _step(db, s, n))  # type: ignore[misc]


def _step(database: sqlite3.Connection, statements: str, number: int) -> None:
    if database.execute("PRAGMA user_version").fetchone()[0] >= number:
        return  # another window was quicker
    for statement in statements.split(";"):
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {number:d}")


def committed(database: sqlite3.Connection, change: Callable[[sqlite3.Connection], T]) -> T:
    """What a change returns, once it is committed; if it fails nothing is changed."""
    database.execute("BEGIN IMMEDIATE")
    try:
        result = change(database)
        database.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            database.execute("ROLLBACK")
        raise
    return result


def in_memory() -> sqlite3.Connection:
    """An empty database that lasts as long as the game."""
    database = connected(":memory:")
    _migrate(database)
    return database


def copied(database: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory; an empty one where the database cannot be read."""
    memory = connected(":memory:")
    try:
        database.backup(memory)
        _migrate(memory)
        _read_each(memory)
    except sqlite3.Error:
        memory.close()
        return in_memory()
    return memory


def copy_in_memory(file: Path) -> sqlite3.Connection:
    """A copy in memory of a file that can be read but not written."""
    with suppress(OSError, sqlite3.Error), duplicate(file) as database:
        return copied(database)
    return in_memory()


@contextmanager
def duplicate(file: Path) -> Iterator[sqlite3.Connection]:
    """A database and its write-ahead log, copied to where they can be opened; that changes them.

    Raises:
        OSError: they cannot be copied.
        sqlite3.Error: the copy cannot be opened.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        for suffix in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{file}{suffix}", f"{copy}{suffix}")
        with closing(connected(copy)) as database:
            yield database


def moved_aside(file: Path) -> Path:
    """Give a broken file and what belongs to it a name that is free; its new name."""
    number = 1
    while (aside := file.with_name(f"{file.name}.broken-{number}")).exists():
        number += 1
    file.rename(aside)
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            file.with_name(file.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside
