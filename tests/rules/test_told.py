"""A short game in each mode, told to the letter: what could be done, what was done, what happened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import making
import pytest
from roundtable.rules import UNDO, Mode, Session, splits, teams

TOLD = Path(__file__).parent / "told"

GAMES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "moderate": (
        {"clock": 100},
        (
            "open two as closed",
            "call b expect from-2 at 80",
            "undo",
            "call b expect from-0 at 95",
            "call a expect from-0 at 60",
            "open one",
            "call a expect yes at 60",
            "connect b a",
            "follow b",
            "adjourn",
            "match line-b expect a at 40",
            "match line-a expect a at 95",
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
            "guess call a expect no at 95",
            "hear expect yes at 60",
            "guess follow a",
            "hear",
            "guess open two",
            "hear expect no at 80",
            "guess follow b",
            "hear",
            "guess open two",
            "guess call a",
            "hear expect from-1 at 40",
            "guess call a",
            "hear expect from-1 at 95",
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
    "daily": (
        {"mode": Mode.DAILY, "seed": 20261125},
        ("hear expect yes at 60", "hear", "hear expect yes at 40", "hear"),
    ),
    "teams": (
        {"mode": Mode.TEAMS, "clock": 100},
        (
            "seat Reds, Blues, 3",
            "open one",
            "reveal call a bets yes@80 no@60 -",
            "reveal follow a bets - - -",
            "connect b a expect no at 60",
            "open two",
            "reveal call b bets from-2@95 from-1@95 from-3@40",
            "adjourn",
        ),
    ),
    "teams-without-coda": (
        {"mode": Mode.TEAMS},
        ("seat 1, 2", "adjourn"),
    ),
}


def position(session: Session) -> Iterator[str]:
    """Where the session stands, and of each move worth showing what it asks, or why it cannot be."""
    scene = session.scene.id if session.scene else "-"
    waiting = session.pending.id if session.pending else "-"
    yield f"{session.phase}: scene {scene}, waiting {waiting}, {session.state.left} minutes left"
    for move in session.candidates:
        reason, asked = session.why_illegal(move), session.forecast_on(move)
        costs = f"  {session.cost(move)} min" if reason is None else f"  ({reason})"
        yield f"  {move}{costs}{'  asks ' + ', '.join(asked.options) if asked else ''}"


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
    scores = session.scores()
    yield from (f"  {each.name}: {getattr(scores, each.name)}" for each in fields(scores))
    yield from (f"  {each}" for each in (*session.forecasts, *teams(session), *splits(session)))
    yield f"  helps most: {session.best_change()}"
    lanes = session.comparison()
    yield from (f"  {each.name}: {getattr(lanes, each.name)}" for each in fields(lanes))


@pytest.mark.parametrize("name", GAMES)
def test_a_game_is_told_as_on_file(name: str) -> None:
    """After a change: `PYTHONPATH=tests python tests/rules/test_told.py`, and read them."""
    assert [*told(name)] == (TOLD / f"{name}.txt").read_text("utf-8").splitlines()


if __name__ == "__main__":
    TOLD.mkdir(exist_ok=True)
    for name in GAMES:
        (TOLD / f"{name}.txt").write_text("\n".join(told(name)) + "\n", "utf-8")
