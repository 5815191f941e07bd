"""The explorer against brute force over sessions."""

from __future__ import annotations

import time
from pathlib import Path

import making
import pytest

from game.discussion import Adjourn, Open, Phase, Session, Spoke
from game.discussion.flow import phase
from game.loading import load_scenario
from game.simulation import explore

FOLDERS = sorted(
    p.parent for p in (Path(__file__).parents[2] / "scenarios").glob("*/scenario.yaml")
)


def crossing():
    """Three scenes with replies across, in which not every order leads everywhere."""
    people = ("a", "b", "c")
    knot = [
        ("a", "answer", None, 1, "yes"),
        ("a", "follow_up", "knot-0", 2, None),
        ("a", "answer", None, 1, None),
        ("b", "response", "knot-1", 1, "no"),
        ("b", "response", "knot-2", 3, None),
    ]
    plain = [("b", "answer", None, 2, "yes"), ("c", "answer", None, 3, "no")]
    last = [("c", "answer", None, 1, None), ("a", "response", "last-0", 1, None)]
    scenes = [
        making.scene("knot", people, knot, minutes=2),
        making.scene("plain", people, plain, minutes=3),
        making.scene("last", people, last),
    ]
    return making.scenario(scenes, people)


def brute(session):
    """Every position reached by pushing every legal move, and what was seen on the way."""
    seen, heard, edges, stuck, traps = {session.state}, set(), {}, 0, 0
    waiting = [session]
    while waiting:
        at = waiting.pop()
        moves = at.legal_moves
        stuck += not moves and not at.over
        opened = isinstance(at.peek(), Open)
        traps += opened and all(isinstance(move, Open | Adjourn) for move in moves)
        for move in moves:
            after = at.copy()
            heard |= {e.turn for e in after.push(move) if isinstance(e, Spoke)}
            edges.setdefault(at.state, set()).add(after.state)
            if after.state not in seen:
                seen.add(after.state)
                waiting.append(after)
    return seen, heard, edges, stuck, traps


@pytest.mark.parametrize("clock", [1, 20, 35, 50, 75, 100])
@pytest.mark.parametrize(
    "scenario",
    [making.small(), making.small(coda=False), crossing()],
    ids=["small", "no-coda", "crossing"],
)
def test_the_count_is_that_of_brute_force(scenario, clock):
    """States by phase, unreachable turns, dead ends and traps are those found by walking."""
    session = Session(scenario, clock=clock)
    states, heard, edges, stuck, traps = brute(session)
    found = explore(scenario, clock=clock)
    by_phase = {
        str(each): 0 for each in (Phase.BRIEFING, Phase.CHOOSING, Phase.CODA, Phase.DEBRIEF)
    }
    for state in states:
        by_phase[str(phase(session.board, state))] += 1
    assert found.phases == by_phase
    assert found.states == len(states)
    assert set(found.unreachable) == set(scenario.turn) - heard
    assert (found.dead_ends, found.traps) == (stuck, traps) == (0, 0)
    assert found.acyclic
    assert acyclic(edges)


def acyclic(edges):
    """Whether positions can be taken away one by one, those without a way in first."""
    into = {}
    for goals in edges.values():
        for goal in goals:
            into[goal] = into.get(goal, 0) + 1
    free = [state for state in edges if state not in into]
    while free:
        for goal in edges.get(free.pop(), ()):
            into[goal] -= 1
            if not into[goal]:
                free.append(goal)
    return not any(into.values())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_a_shipped_scenario_has_nowhere_to_get_stuck(folder):
    """No dead end, no trap, no cycle, and at full time every turn can be heard, found in 5 s."""
    scenario = load_scenario(folder)
    start = time.perf_counter()
    found = explore(scenario, clock=100)
    assert time.perf_counter() - start < 5
    assert (found.dead_ends, found.traps, found.unreachable) == (0, 0, ())
    assert found.acyclic
    assert found.floor.room <= found.par.room <= found.best.room == 1
