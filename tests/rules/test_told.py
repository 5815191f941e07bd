"""A short game in each mode, told to the letter: what could be done, what was done, what happened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import making
import pytest
from roundtable.rules import UNDO, Belief, Mode, Move, Session, splits, teams

TOLD = Path(__file__).parent / "told"

GAMES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "moderate": (
        {"clock": 100},
        (
            "open two as closed",
            "undo",
            "open two as recorded",
            "call b expect from-2 at 80",
            "undo",
            "call b",
            "call a",
            "open one as recorded",
            "call a expect no at 60",
            "connect b a expect yes at 80",
            "undo",
            "connect b a",
            "adjourn",
            "match line-b expect b at 40",
            "match line-a",
        ),
    ),
    "moderate-without-coda": (
        {"clock": 60},
        ("open one", "call a expect no at 80", "follow a", "adjourn"),
    ),
    "replay": (
        {"mode": Mode.REPLAY},
        (
            "guess open two",
            "undo",
            "guess open one as closed",
            "guess call a",
            "hear expect yes at 60",
            "hear",
            "guess open two",
            "hear expect no at 80",
            "hear",
            "hear",
            "guess call a",
            "hear expect from-1 at 40",
            "hear",
            "match line-a expect a at 60",
            "adjourn",
        ),
    ),
    "replay-without-coda": (
        {"mode": Mode.REPLAY},
        ("guess open one", "guess call a", "adjourn"),
    ),
    "who": (
        {"mode": Mode.WHO, "seed": 4},
        (
            "attribute expect a at 80",
            "attribute",
            "attribute expect b at 95",
            *["attribute expect a at 40"] * 3,
        ),
    ),
    "question": (
        {"mode": Mode.QUESTION, "scene": "one"},
        ("open one as closed", "call a expect maybe at 60", "undo", "call a", "adjourn"),
    ),
    "daily": (
        {"mode": Mode.DAILY, "seed": 20261125, "scene": "two", "clock": 100},
        ("open two", "call b expect none at 60", "call a", "adjourn"),
    ),
    "class": (
        {"mode": Mode.CLASS, "clock": 100},
        (
            "seat Reds, Blues, 3",
            "open one",
            "reveal call a bets yes@80 no@60 -",
            "reveal follow a bets - - -",
            "connect b a",
            "open two",
            "reveal call b bets from-2@95 from-1@95 from-3@40",
            "adjourn",
        ),
    ),
    "class-without-coda": (
        {"mode": "teams"},
        ("seat 1, 2", "adjourn"),
    ),
}


def position(session: Session) -> Iterator[str]:
    """Where the session stands, and of each move worth showing what it asks, or why it cannot be."""
    scene = session.scene.id if session.scene else "-"
    waiting = session.pending.id if session.pending else "-"
    yield f"{session.phase}: scene {scene}, waiting {waiting}, {session.state.left} seconds left"
    for move in session.candidates:
        reason, asked = session.why_illegal(move), session.bet_on(move)
        costs = f"  {session.cost(move)} s" if reason is None else f"  ({reason})"
        bets = f"  {asked.kind} {asked.subject}: {', '.join(asked.options)}" if asked else ""
        yield f"  {move}{costs}{bets}"
    yield from (f"  * {_line(bet)}" for bet in session.bets)
    if beside := session.beside():
        yield f"  beside: {_line(beside)}"


def _line(value: Any) -> str:
    """The fields of a value in one line, enumerations and fractions as their text."""
    return ", ".join(f"{each.name} {_plain(getattr(value, each.name))}" for each in fields(value))


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return "|".join(map(_plain, value)) or "-"
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, Move | Belief):
        return f"({_line(value)})"
    return "-" if value is None else str(value)


def told(name: str) -> Iterator[str]:
    """The whole game as lines of text."""
    settings, moves = GAMES[name]
    session = Session(making.small(coda="without-coda" not in name), **settings)
    yield from position(session)
    for move in moves:
        yield f"> {move}"
        if move == UNDO:
            session.pop()
        else:
            yield from (f"    {json.dumps(each.as_dict())}" for each in session.push(move))
        yield from position(session)
    yield "= scores"
    for value in (session.foresight(), session.ear(), session.meters()):
        yield f"  {type(value).__name__}: {_line(value)}"
    for each in (*teams(session), *splits(session), *session.guesses):
        yield f"  {type(each).__name__}: {_line(each)}"
    if lanes := session.comparison():
        yield f"  same: {lanes.same} of {len(lanes.steps)}"
        for lane in ("own", "record", "steps"):
            yield from (f"  {lane}: {_line(each)}" for each in getattr(lanes, lane))


@pytest.mark.parametrize("name", GAMES)
def test_a_game_is_told_as_on_file(name: str) -> None:
    """After a change: `PYTHONPATH=tests python tests/rules/test_told.py`, and read them."""
    assert [*told(name)] == (TOLD / f"{name}.txt").read_text("utf-8").splitlines()


if __name__ == "__main__":
    TOLD.mkdir(exist_ok=True)
    for name in GAMES:
        (TOLD / f"{name}.txt").write_text("\n".join(told(name)) + "\n", "utf-8")
