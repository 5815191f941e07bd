"""Games as the file has them: one row each, read with care and written whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from datetime import UTC, datetime
from typing import Any

from roundtable.frozen import frozen
from roundtable.playthrough import Playthrough, head_of, load

COLUMNS = "id, scenario, digest, mode, clock, seed, log, name, updated, about, format, scene"

BIN = 50
"""How many removed games can be brought back; older ones are gone."""
PICTURES = 200
"""Of how many games, the latest, a picture is kept."""
MAX_PICTURE = 65_536
"""The largest picture that is kept, in bytes."""
MAX_NAME = 80
"""The longest name that is kept, in characters."""


@frozen
class Kept:
    """A kept game.

    Attributes:
        number: what it is kept under.
        played: the game itself.
        name: what the player called it; empty if nothing.
        updated: when it was saved last, by this machine's clock, as ISO 8601.
        about: whatever else was kept with it, plain data.
    """

    number: int
    played: Playthrough
    name: str = ""
    updated: str = ""
    about: Mapping[str, Any] = field(default_factory=dict)


@frozen
class Texts:
    """The two files a scenario was read from, byte for byte."""

    scenario: bytes
    record: bytes


@frozen
class Told:
    """What is kept with a game.

    Attributes:
        about: plain data; what was kept before under other keys stays.
        texts: the scenario's files; they are kept once.
        when: the moment, by this machine's clock, as ISO 8601.
    """

    about: Mapping[str, Any] = field(default_factory=dict)
    texts: Texts | None = None
    when: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))


def kept_of(row: tuple[Any, ...]) -> Kept:
    """A row of `COLUMNS` as a game.

    Raises:
        PlaythroughError, ValueError: it holds none.
    """
    number, *fields, log, name, updated, about, edition, scene = row
    if not isinstance(number, int):
        raise ValueError("a game without a number")  # noqa: TRY004 -- the file's mistake, not ours
    names = ("scenario", "digest", "mode", "clock", "seed")
    head = [f"{name}: {value}" for name, value in zip(names, fields, strict=True)]
    if scene:
        head.append(f"scene: {scene}")
    played = load("\n".join((head_of(edition), *head, "", str(log))))
    return Kept(number, played, named(str(name)), str(updated), _data(about))


def named(name: str) -> str:
    """A name in one line that can be shown, and not too long."""
    plain = "".join(each if each.isprintable() else " " for each in name)
    return " ".join(plain.split())[:MAX_NAME].strip()


def _data(text: object) -> dict[str, Any]:
    with suppress(ValueError, TypeError, RecursionError):
        found = json.loads(str(text))
        if isinstance(found, dict):
            return found
    return {}


def put(
    database: sqlite3.Connection,
    played: Playthrough,
    told: Told,
    game: int,
    fresh: int | None,
) -> int:
    """Keep a game under its number if it continues what is kept there, else under a fresh one."""
    texts = told.texts
    if texts is not None:
        row = (played.digest, texts.scenario, texts.record)
        database.execute("INSERT OR IGNORE INTO scenarios VALUES (?, ?, ?)", row)
    log = "\n".join(played.log)
    settings = (played.scenario, played.digest, str(played.mode), played.clock, str(played.seed))
    own = (*settings, played.format, played.scene or "")
    names = (
        "scenario = ? AND digest = ? AND mode = ? AND clock = ? AND seed = ?"
        " AND format = ? AND scene = ?"
    )
    found = database.execute(
        f"SELECT log, about FROM games WHERE id = ? AND removed = 0 AND {names}",  # noqa: S608 -- no value in it
        (game, *own),
    ).fetchone()
    before = found[0] if found else ""
    about = {**_data(found[1] if found else "{}"), **told.about}
    changed = (log, stamp(database), told.when, json.dumps(about, ensure_ascii=False))
    if found and f"{log}\n".startswith(f"{before}\n" if before else ""):
        query = "UPDATE games SET log = ?, stamp = ?, updated = ?, about = ? WHERE id = ?"
        database.execute(query, (*changed, game))
        return game
    made = database.execute(
        "INSERT INTO games (id, scenario, digest, mode, clock, seed, format, scene,"
        " log, stamp, updated, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (fresh, *own, *changed),
    )
    assert made.lastrowid is not None
    return made.lastrowid


def remove(database: sqlite3.Connection, where: str, value: object) -> int:
    """Remove games so that they can be brought back, the latest `BIN` of them."""
    query = f"UPDATE games SET removed = ? WHERE removed = 0 AND {where}"  # noqa: S608 -- no value in it
    count = database.execute(query, (stamp(database), value)).rowcount
    database.execute(
        "DELETE FROM games WHERE removed > 0 AND id NOT IN"
        " (SELECT id FROM games WHERE removed > 0 ORDER BY removed DESC, stamp DESC LIMIT ?)",
        (BIN,),
    )
    database.execute("DELETE FROM scenarios WHERE digest NOT IN (SELECT digest FROM games)")
    return count


def keep_picture(database: sqlite3.Connection, game: int, picture: bytes) -> None:
    """Keep a picture of a game, and those of the latest `PICTURES` games."""
    database.execute("UPDATE games SET picture = ? WHERE id = ?", (picture, game))
    database.execute(
        "UPDATE games SET picture = NULL WHERE picture IS NOT NULL AND id NOT IN"
        " (SELECT id FROM games ORDER BY stamp DESC LIMIT ?)",
        (PICTURES,),
    )


def listed(database: sqlite3.Connection) -> int:
    """How many games there are, those removed not counted."""
    return int(database.execute("SELECT count(*) FROM games WHERE removed = 0").fetchone()[0])


def numbers(database: sqlite3.Connection) -> tuple[int, ...]:
    """The numbers of all games, those removed left out."""
    return tuple(n for (n,) in database.execute("SELECT id FROM games WHERE removed = 0"))


def stamp(database: sqlite3.Connection) -> int:
    """The next count of saves."""
    query = "SELECT max(coalesce(max(stamp), 0), coalesce(max(removed), 0)) + 1 FROM games"
    return int(database.execute(query).fetchone()[0])


def is_set_back(database: sqlite3.Connection) -> bool:
    """Whether this machine's clock stands before the last save, by more than its own corrections."""
    found = database.execute("SELECT updated FROM games ORDER BY stamp DESC LIMIT 1").fetchone()
    with suppress(ValueError, TypeError, OverflowError):
        (last,) = found
        ahead = (datetime.fromisoformat(last) - datetime.now(UTC)).total_seconds()
        return ahead > CORRECTION
    return False


CORRECTION = 120.0
"""Seconds by which a clock is set right without anybody's doing."""
