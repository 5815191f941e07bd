"""What can still be read of a broken file, carried over into a sound one."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from roundtable.store.database import GAMES, TABLES, committed, duplicate, mend_counts, plain_tables
from roundtable.store.pages import Values, rows_of
from roundtable.store.rows import listed

Row = tuple[Any, ...]
"""The names of the columns that were there, then their values."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_FIRST_GAMES = 9
"""Columns of a game in the first version of the file."""


def salvage(broken: Path, into: sqlite3.Connection) -> int:
    """Carry over every row that can be read; the broken file itself is only read.

    Args:
        broken: the file, whatever its state.
        into: a sound database.

    Returns:
        How many games the list has now.
    """
    if not broken.is_file():
        return listed(into)
    whole: set[str] = set()
    with suppress(OSError, sqlite3.Error), duplicate(broken) as database:
        # Without this SQLite gives up on a file that was cut, whatever is left of it.
        database.execute("PRAGMA writable_schema = ON")
        for columns in TABLES:
            found, all_read = _rows(database, columns)
            committed(into, lambda db, c=columns, f=found: _put(db, c, f))  # type: ignore[misc]
            if all_read:
                whole.add(columns)
    left: dict[str, list[Row]] = {each: [] for each in TABLES if each not in whole}
    with suppress(OSError):
        for number, values in rows_of(broken) if left else ():
            columns, row = _told(number, values)
            if columns in left:
                left[columns].append(row)
    for columns, found in left.items():
        # Of a game found twice the one saved last counts.
        stamp = GAMES.index("stamp") + 1
        last = sorted(found, key=lambda row: row[stamp] if len(row) > stamp else 0, reverse=True)
        committed(into, lambda db, c=columns, f=last: _put(db, c, f))  # type: ignore[misc]
    mend_counts(into)
    return listed(into)


def _rows(database: sqlite3.Connection, columns: str) -> tuple[list[Row], bool]:
    """The rows of a table from both its ends up to where it is broken; whether it is not."""
    names, table = columns.split(" FROM ")
    there = _columns(database, table)
    # A file of an older version lacks columns; what it lacks takes its default.
    known = tuple(name for name in names.split(", ") if name in there)
    found: dict[object, Row] = {}
    for order in ("ASC", "DESC") if known else ():
        query = f"SELECT rowid, {', '.join(known)} FROM {table} ORDER BY rowid {order}"  # noqa: S608 -- no value in it
        try:
            for rowid, *row in database.execute(query):
                if _plausible(known, row):
                    found[rowid] = (known, *row)
        except sqlite3.Error:
            continue
        return list(found.values()), True
    return list(found.values()), False


def _plausible(names: tuple[str, ...], row: list[object]) -> bool:
    """Whether a row can be ours: what ends beyond a cut has zeros in place of a digest."""
    return "digest" not in names or bool(_DIGEST.fullmatch(str(row[names.index("digest")])))


def _columns(database: sqlite3.Connection, table: str) -> set[str]:
    with suppress(sqlite3.Error):
        if table not in plain_tables(database):
            return set()
        return {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
    return set()


def _told(number: int, values: Values) -> tuple[str, Row]:
    """The table that a row of a page belongs to, by what it holds, and the row; or none."""
    settings, scenarios, games = TABLES
    match values:
        case (str(), str()):
            return settings, (("key", "value"), *values)
        case (str(digest), bytes(), bytes()) if _DIGEST.fullmatch(digest):
            return scenarios, (("digest", "scenario", "record"), *values)
        case (None, str(), str(digest), *_) if _DIGEST.fullmatch(digest) and _FIRST_GAMES <= len(
            values
        ) <= len(GAMES):
            if isinstance(values[GAMES.index("stamp")], int):
                return games, (GAMES[: len(values)], number, *values[1:])
    return "", ()


def everything(database: sqlite3.Connection) -> Callable[[sqlite3.Connection], None]:
    """A change that puts all rows of a database into another one; what is there already stays."""
    found = [(columns, _rows(database, columns)[0]) for columns in TABLES]

    def change(into: sqlite3.Connection) -> None:
        for columns, rows in found:
            _put(into, columns, rows)

    return change


def _put(into: sqlite3.Connection, columns: str, rows: list[Row]) -> None:
    table = columns.split(" FROM ")[1]
    for known, *row in rows:
        marks = ", ".join("?" * len(known))
        query = f"INSERT OR IGNORE INTO {table} ({', '.join(known)}) VALUES ({marks})"  # noqa: S608 -- no value in it
        with suppress(sqlite3.IntegrityError, sqlite3.DataError):  # the row's own faults
            into.execute(query, row)
