"""What can still be read of a broken file, carried over into a sound one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.store.database import TABLES, committed, duplicate

Row = tuple[Any, ...]


def salvage(broken: Path, into: sqlite3.Connection) -> int:
    """Carry over every row that can be read; the broken file itself is only copied.

    Args:
        broken: the file, whatever its state.
        into: a sound database.

    Returns:
        How many games were carried over.
    """
    games = 0
    with suppress(OSError, sqlite3.Error), duplicate(broken) as database:
        for columns in TABLES:
            found = _rows(database, columns)
            kept = committed(into, lambda db, c=columns, f=found: _put(db, c, f))  # type: ignore[misc]
            games = kept if columns.endswith(" games") else games
    return games


def _rows(database: sqlite3.Connection, columns: str) -> list[Row]:
    """The rows of a table from both its ends up to where it is broken."""
    names, table = columns.split(" FROM ")
    there = _columns(database, table)
    # A file of an older version lacks columns; what it lacks takes its default.
    known = [name for name in names.split(", ") if name in there]
    found: dict[object, Row] = {}
    for order in ("ASC", "DESC") if known else ():
        query = f"SELECT rowid, {', '.join(known)} FROM {table} ORDER BY rowid {order}"  # noqa: S608 -- no value in it
        for rowid, *row in _until_broken(database, query):
            found[rowid] = (tuple(known), *row)
    return list(found.values())


def _columns(database: sqlite3.Connection, table: str) -> set[str]:
    with suppress(sqlite3.Error):
        return {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
    return set()


def _until_broken(database: sqlite3.Connection, query: str) -> Iterator[Row]:
    with suppress(sqlite3.Error):
        yield from database.execute(query)


def _put(into: sqlite3.Connection, columns: str, rows: list[Row]) -> int:
    table, kept = columns.split(" FROM ")[1], 0
    for known, *row in rows:
        marks = ", ".join("?" * len(known))
        query = f"INSERT OR IGNORE INTO {table} ({', '.join(known)}) VALUES ({marks})"  # noqa: S608 -- no value in it
        with suppress(sqlite3.Error):
            kept += into.execute(query, row).rowcount
    return kept
