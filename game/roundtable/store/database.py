"""The file as a database: opened and checked, brought up to date, moved aside if broken."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

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
    """
    ALTER TABLE games ADD COLUMN format INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE games ADD COLUMN scene TEXT NOT NULL DEFAULT ''
    """,
)
"""Statements that lead from each version of the file to the next; never edit one, add one.

`stamp` counts saves, so that the latest game is known even where the clock was set back;
`removed` is such a count too, 0 for a game that was not removed. `format` is that of the
playthrough, and `scene` the question of a game that has but one. `about` is JSON: what a list
of games shows and whatever else is kept with a game, so that more of it needs no migration.
`scenarios` has the texts of every scenario that a kept game was played on, by digest.
"""


class _Connection(sqlite3.Connection):
    """A connection that is in no trouble with what a broken file makes of an error's words."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run a statement.

        Raises:
            sqlite3.Error: as ever; also where the words are no UTF-8.
        """
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError("the file is malformed") from error


class NewerError(Exception):
    """The file was made by a newer version."""


LARGEST = 20_000_000
"""The most bytes a row can hold; the two largest files that are read take sixteen million."""
COUNTS = 2**53
"""Counts of saves are below it; any other is a stranger's, and counts as the oldest."""

GAMES = ("id", "scenario", "digest", "mode", "clock", "seed", "log", "stamp", "updated",
    "name", "about", "picture", "removed", "format", "scene")  # fmt: skip
TABLES = (
    "key, value FROM settings",
    "digest, scenario, record FROM scenarios",
    f"{', '.join(GAMES)} FROM games",
)
"""The columns of each table, as this version knows them."""


def code(error: sqlite3.Error) -> int:
    """The error's primary code."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def opened(file: Path) -> sqlite3.Connection:
    """The file as a sound database of this version.

    It keeps a write-ahead log where it can, which needs memory shared between windows; on
    drives without such (many network and virtual ones) an ordinary rollback journal serves.

    Raises:
        NewerError: a newer version made it.
        sqlite3.Error: it is out of reach, or broken.
    """
    looked = _looked_at(file)
    try:
        return _taken_up(file, looked=looked, shared=True)
    except sqlite3.OperationalError as error:
        if not is_unshared(error):
            raise
    return _taken_up(file, looked=looked, shared=False)


_UNSHARED = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
)
"""What SQLite says where it cannot have its shared memory, and in other troubles too."""


def is_unshared(error: sqlite3.Error) -> bool:
    """Whether an error may be that no memory can be shared for the log."""
    return code(error) in _UNSHARED


def _taken_up(file: Path, *, looked: bool, shared: bool) -> sqlite3.Connection:
    """The file as a sound database, with a log in shared memory or without."""
    database = connected(file)
    try:
        if not shared:
            # A log that was left is read without shared memory by whoever is alone with it.
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
        # Nothing is written before all is found right, so that it is moved aside as it was.
        (refuse_newer if looked else _check)(database)
        database.execute("PRAGMA synchronous = FULL")
        if not shared:
            database.execute("PRAGMA journal_mode = DELETE")
            database.execute("PRAGMA locking_mode = NORMAL")
        _migrate(database)
        mend_counts(database)
        if shared:
            database.execute("PRAGMA journal_mode = WAL")
            committed(database, lambda _: None)
    except BaseException:
        database.close()
        raise
    return database


def has_log(database: sqlite3.Connection) -> bool:
    """Whether it keeps a write-ahead log."""
    return bool(database.execute("PRAGMA journal_mode").fetchone()[0] != "delete")


def connected(place: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    """A database that is taken for a stranger's: its rows are bounded, and it has no functions.

    A text with spoilt bytes can still be read, with a mark for each.
    """
    database = sqlite3.connect(
        place, timeout=PATIENCE, isolation_level=None, factory=_Connection, uri=uri
    )
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    database.execute("PRAGMA trusted_schema = OFF")
    return database


def _see_tables(database: sqlite3.Connection) -> None:
    """Refuse tables that are not as the migrations make them, and read something of each."""
    for columns in TABLES:
        if _columns(database, columns) != _own_columns(columns):
            raise sqlite3.DatabaseError("the tables are none of ours")
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
        with closing(connected(where, uri=True)) as database:
            _check(database)
        return True
    return False


def _columns(database: sqlite3.Connection, columns: str) -> list[tuple[object, ...]]:
    """Name, type, whether it is needed, and place in the key, of each column of a table."""
    found = database.execute(f"PRAGMA table_info({columns.rsplit(maxsplit=1)[-1]})")
    return [(name, kind, needed, key) for _, name, kind, needed, _, key in found]


@cache
def _own_columns(columns: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:")) as plain:
        plain.executescript(";".join(MIGRATIONS))
        return _columns(plain, columns)


def _check(database: sqlite3.Connection) -> None:
    """Refuse what a newer version made, what would run by itself, and what is damaged."""
    refuse_newer(database)
    _refuse_what_runs(database)
    if database.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("the integrity check failed")


def _refuse_what_runs(database: sqlite3.Connection) -> None:
    query = "SELECT count(*) FROM sqlite_master WHERE type <> 'index'"
    if database.execute(query).fetchone()[0] > len(plain_tables(database)):
        raise sqlite3.DatabaseError("there are views or triggers, and none of them is ours")


def plain_tables(database: sqlite3.Connection) -> set[str]:
    """The names of all tables but virtual ones; views are none, and reading one can take for ever."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
    return {str(name) for (name,) in database.execute(query)}


def mend_counts(database: sqlite3.Connection) -> None:
    """Put right counts of saves that no save can have counted, so that it can be gone on from them."""
    for name in ("stamp", "removed"):
        strange = f"typeof({name}) <> 'integer' OR {name} NOT BETWEEN 0 AND {COUNTS:d}"
        if database.execute(f"SELECT 1 FROM games WHERE {strange} LIMIT 1").fetchone():  # noqa: S608 -- no value in it
            query = f"UPDATE games SET {name} = (typeof({name}) <> 'null') WHERE {strange}"  # noqa: S608 -- as above
            committed(database, lambda db, q=query: db.execute(q))  # type: ignore[misc]


def refuse_newer(database: sqlite3.Connection) -> sqlite3.Connection:
    """The database, if this version knows its tables; another window may have changed them.

    Raises:
        NewerError: a newer version made it.
    """
    if _version(database) > len(MIGRATIONS):
        raise NewerError
    return database


def _migrate(database: sqlite3.Connection) -> None:
    """Bring the tables up to this version and read of each, wholly or not at all."""
    if _version(database) < len(MIGRATIONS):
        committed(database, _steps)
    else:
        _see_tables(database)


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _steps(database: sqlite3.Connection) -> None:
    version = _version(database)
    if version >= len(MIGRATIONS):
        return  # another window was quicker
    for statements in MIGRATIONS[max(version, 0) :]:
        for statement in statements.split(";"):
            database.execute(statement)
    database.execute(f"PRAGMA user_version = {len(MIGRATIONS):d}")
    _see_tables(database)


def committed(database: sqlite3.Connection, change: Callable[[sqlite3.Connection], T]) -> T:
    """Make a change and commit it; what the change returns. If it fails nothing is changed."""
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
    """A copy in memory, of this version.

    Raises:
        sqlite3.Error: the database cannot be read.
    """
    memory = connected(":memory:")
    try:
        database.backup(memory)
        _refuse_what_runs(memory)
        _migrate(memory)
        mend_counts(memory)
    except sqlite3.Error:
        memory.close()
        raise
    return memory


def copy_in_memory(file: Path) -> sqlite3.Connection:
    """A copy in memory of a file that cannot be written; an empty one of a file that is not there.

    Raises:
        OSError, sqlite3.Error: it cannot be read either.
    """
    with duplicate(file) as database:
        return copied(database)


@contextmanager
def duplicate(file: Path) -> Iterator[sqlite3.Connection]:
    """A database and its write-ahead log, copied to where they can be opened; that changes them.

    Raises:
        OSError: they cannot be copied.
        sqlite3.Error: the copy cannot be opened.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        for suffix in ("", "-wal", "-journal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{file}{suffix}", f"{copy}{suffix}")
        with closing(connected(copy)) as database:
            yield database


def is_held(file: Path) -> bool:
    """Whether another program has the database open; False where that cannot be told."""
    # Windows has no such module, and lets nobody rename a file that is open.
    with suppress(ImportError, OSError), file.open("r+b") as asked:
        import fcntl  # noqa: PLC0415

        try:
            fcntl.lockf(asked, fcntl.LOCK_EX | fcntl.LOCK_NB, *_SHARED)
        except OSError:
            return True
    return False


_SHARED = (510, 0x40000002)
"""How many bytes, from where on, a program locks that has a database open in WAL mode."""


SIBLINGS = ("-wal", "-shm", "-journal")
"""What the files are called that belong to a database, after its own name."""


def free_name(file: Path) -> Path:
    """A name for a broken file that nothing has."""
    number = 1
    while os.path.lexists(aside := file.with_name(f"{file.name}.broken-{number}")):
        number += 1
    return aside


def moved(file: Path, to: Path) -> Path:
    """Give a file, and what belongs to it, another name; that name."""
    file.rename(to)
    for end in SIBLINGS:
        with suppress(FileNotFoundError):
            file.with_name(file.name + end).rename(to.with_name(to.name + end))
    return to


def removed(file: Path) -> None:
    """Delete a file and what belongs to it."""
    for end in ("", *SIBLINGS):
        file.with_name(file.name + end).unlink(missing_ok=True)


def log_of(file: Path) -> Path:
    """Where the log of a database lies."""
    return file.with_name(f"{file.name}-wal")


def looked(file: Path) -> os.stat_result | None:
    """By what a file is known again; None where there is none to be seen."""
    with suppress(OSError):
        return file.stat()
    return None


def let_go(database: sqlite3.Connection, file: Path, log: os.stat_result | None) -> None:
    """Leave a database that is no longer in its place, and take its log away from there.

    A log that was left would be taken for that of whatever file is there next. But one that is
    another window's by now must stay, and closing would delete it.

    Args:
        database: the one to leave.
        file: its place.
        log: by what its own log is known.
    """
    there = looked(log_of(file))
    if there is None or (log is not None and os.path.samestat(there, log)):
        database.close()
        for end in ("-wal", "-shm"):
            with suppress(OSError):
                file.with_name(file.name + end).unlink()
        return
    configure = getattr(database, "setconfig", None)  # from Python 3.12 on
    if configure is None:
        _LEFT.append(database)
        return
    configure(_NO_CHECKPOINT_ON_CLOSE, True)
    database.close()


_NO_CHECKPOINT_ON_CLOSE = 1006
_LEFT: list[sqlite3.Connection] = []
