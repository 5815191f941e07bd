"""What a move costs, counted in Python calls, which are the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import making
from roundtable.rules import Adjourn, Session, flow
from transitions import Machine


def calls(work: Callable[[], object]) -> int:
    """How many Python functions are called while something is done."""
    count = 0

    def counting(_frame: Any, event: str, _arg: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def bare_trigger() -> int:
    """The calls of one trigger of a flat machine without guards."""
    rows = [{"trigger": "go", "source": "a", "dest": "b"}]
    machine = Machine(
        None, states=["a", "b"], transitions=rows, initial="a", auto_transitions=False
    )
    model = flow.Cursor("a")
    return calls(lambda: machine.events["go"].trigger(model))


def test_a_known_move_costs_at_most_five_bare_triggers() -> None:
    """On the mean of a long game, bets and all, with nothing kept from an earlier game."""
    scenario = making.drawn(1)
    known = Session(scenario, clock=100)
    for move in (*known.board.record(), Adjourn()):
        known.push(move)
    session = Session(scenario, clock=100)
    spent = calls(lambda: [session.push(move) for move in known.moves])
    assert spent / known.ply <= 5 * bare_trigger()


def test_one_machine_serves_every_scenario() -> None:
    """It is made once, from as many rows as the table has."""
    first = flow.machine()
    for seed in range(3):
        Session(making.drawn(seed)).push("open s0")
    assert flow.machine() is first
    rows = sum(len(ways) for event in first.events.values() for ways in event.transitions.values())
    assert rows == len(flow.TABLE)
