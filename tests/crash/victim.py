"""What is killed: a game at play that tells of each move once it is kept, and only then.

Every line goes to a pipe: ``>`` and what is about to be kept, then ``=`` with the game's
number, its log and the length of the write-ahead log at that moment.
"""

from __future__ import annotations

import json
import os
import random
import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from making import small
from roundtable.authoring.workbench import Views, Workbench
from roundtable.composition import StoreKeeper
from roundtable.errors import GameError
from roundtable.rules import Belief, Scenario, Session
from roundtable.store import FILE, Store, Texts
from roundtable.store.database import MIGRATIONS
from roundtable.studio.beginning import Beginning
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio

KINDS = ("moves", "forecasts", "saves", "migrations")

SCENARIO = small()


class Shelf:
    """A library of the one small scenario."""

    def ids(self) -> tuple[str, ...]:
        """The one id."""
        return (SCENARIO.id,)

    def load(self, scenario_id: str, /) -> Scenario:  # noqa: ARG002 -- there is one
        """The one scenario."""
        return SCENARIO

    called = load

    def texts(self, digest: str) -> Texts:  # noqa: ARG002 -- there is one
        """Texts as large as those of a shipped scenario."""
        return Texts(b"scenario " * 2000, b"record " * 2000)


def old_file(home: Path, games: int) -> dict[int, list[str]]:
    """A file as the first version wrote it; its logs by number."""
    logs = {}
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = WAL")
        for statement in MIGRATIONS[0].split(";"):
            file.execute(statement)
        file.execute("PRAGMA user_version = 1")
        for number in range(1, games + 1):
            logs[number] = ["open one", "call a"][: 1 + number % 2]
            row = (number, "small", "0" * 64, "moderate", 100, str(number), "\n".join(logs[number]))
            file.execute(
                "INSERT INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?, '2026-01-01T00:00:00+00:00')",
                (*row, number),
            )
    return logs


def play(home: Path, out: int, kind: str, seed: int, moves: int = 10**9) -> None:
    """Play and keep until killed, or until so many moves were made."""
    chance = random.Random(seed)
    _tell(out, ">", "migrations" if kind == "migrations" else "open")
    store = Store.open(home)
    keeper = StoreKeeper(store, Shelf(), lambda _texts: SCENARIO)  # type: ignore[arg-type]
    _tell(out, "=", [0, [], 0])
    session = Session(SCENARIO, clock=100, seed=seed)
    for _ in range(moves):
        if session.over:
            session = Session(SCENARIO, clock=100, seed=chance.randrange(10**9))
        move = chance.choice(session.legal_moves)
        asked = session.bet_on(move) if kind != "moves" else None
        _tell(out, ">", "forecasts" if asked else "moves")
        if asked:
            move = move.believing(Belief(asked.options[0], 60))
        session.push(move)
        keeper.save(session, seen=session.ply)
        lost = keeper.notices()
        number = keeper._numbers.get(session, 0)
        _tell(out, "!" if lost or store.notice else "=", [number, list(session.log), _size(home)])
        if kind == "saves":
            _tell(out, ">", "saves")
            keeper.rename(number, f"name {session.ply}")
            keeper.keep_picture(session, bytes(chance.randrange(9000)))
            keeper.keep_settings(keeper.settings())
            text = keeper.exported(number) or ""
            other = keeper.imported(re.sub(r"seed: \d+", f"seed: {chance.randrange(10**9)}", text))
            assert other not in (None, number)
            keeper.remove(other)
            keeper.restore(other)
            _tell(out, "=", [other, list(session.log), _size(home)])


def _tell(out: int, sign: str, what: Any) -> None:
    os.write(out, f"{sign}{json.dumps(what)}\n".encode())


def _size(home: Path) -> int:
    with suppress(FileNotFoundError):
        return (home / f"{FILE}-wal").stat().st_size
    return 0


def drafted(home: Path) -> None:
    """A record and a scenario to work on in the studio, of a small panel whose words may be shown."""
    page = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text("utf-8")
    source = home / "panel.txt"
    source.write_text(page.partition("```text panel.txt\n")[2].partition("```")[0], "utf-8")
    labels = ("Host", "Ann Lee", "Bo Ray")
    Beginning(source, home / "panel").make({
        **{f"role {e}": ["moderator" if e == "Host" else "panelist"] for e in labels},
        **{f"name {e}": [e] for e in labels},
        "rights": ["verbatim"], "license": ["ours"], "cut": ["self"],
    })  # fmt: skip


def work(home: Path, out: int, seed: int) -> None:
    """Choose sentence after sentence in the studio until killed, or until all are chosen."""
    chance = random.Random(seed)
    _tell(out, ">", "studio")
    studio = Studio(Folder(home / "panel"), "en")
    while True:
        _tell(out, "=", [0, list(_ids(home)), 0])
        pieces = [p for e in Views(studio.bench).speeches() for p in e.pieces if not p.statement]
        if not pieces:
            return
        _tell(out, ">", "studio")
        studio.do({"do": ["send scene"], "s": [chance.choice(pieces).value]})


def _ids(home: Path) -> list[str]:
    """The ids of all that stands in the two files, which are whole."""
    folder = Folder(home / "panel")
    texts = folder.read()
    assert Workbench(texts, folder.files).readable
    return re.findall(r"id: (\S+)", texts.record + texts.scenario)


def undone(home: Path, shown: list[str]) -> list[str]:
    """What is missing in the studio's files of what was shown, or is wrong with them."""
    try:
        missing = {*shown} - {*_ids(home)}
        Studio(Folder(home / "panel"), "en").page("table")
    except (AssertionError, GameError) as error:
        return [f"studio: {error!r}"]
    return [f"studio: {each} is gone" for each in sorted(missing)]


def lost(home: Path, shown: dict[int, list[str]]) -> list[str]:
    """What is missing in the saves of what was shown, or is wrong with them."""
    store = Store.open(home)
    try:
        wrong = [] if store.notice is None else [str(store.notice)]
        for number, log in shown.items():
            kept = store.game(number)
            if kept is None or list(kept.played.log[: len(log)]) != log:
                wrong.append(f"game {number}: shown {log}, kept {kept and kept.played.log}")
    finally:
        store.close()
    return wrong


__all__ = ["KINDS", "drafted", "lost", "old_file", "play", "undone", "work"]
