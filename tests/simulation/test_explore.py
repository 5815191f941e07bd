"""The explorer against brute force over sessions."""

from __future__ import annotations

import time
from collections import Counter
from fractions import Fraction
from pathlib import Path

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.loading import load_scenario
from roundtable.rules import Adjourn, Open, Phase, Session, Spoke
from roundtable.rules.flow import phase
from roundtable.rules.peaks import optimum
from roundtable.simulation import explore
from rules.strategies import examples, scenarios

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


def plain_runs(scenario, clock):
    """How many runs there are, and how many open each scene and hear each turn, by playing all."""
    runs, opened, heard = 0, Counter(), Counter()
    waiting = [Session(scenario, clock=clock)]
    while waiting:
        at = waiting.pop()
        if Adjourn() in at.legal_moves:
            runs += 1
            heard.update(turn.id for turn in at.heard)
            opened.update(
                each.id for i, each in enumerate(scenario.scenes) if at.state.opened >> i & 1
            )
        for move in at.legal_moves:
            if move != Adjourn():
                after = at.copy()
                after.push(move)
                waiting.append(after)
    return runs, opened, heard


@examples(25)
@given(scenarios(turns=5), st.sampled_from([100, 75, 50, 20]))
def test_runs_and_legal_moves_are_those_of_playing_everything(scenario, clock):
    """The number of runs, what they open and hear, and where each move is legal, counted by hand."""
    found = explore(scenario, clock=clock)
    runs, opened, heard = plain_runs(scenario, clock)
    assert (found.runs, found.sampled) == (runs, None)
    assert found.opened == {each.id: Fraction(opened[each.id], runs) for each in scenario.scenes}
    assert found.heard == {each: Fraction(heard[each], runs) for each in scenario.turn}
    legal = Counter()
    states, seen = [Session(scenario, clock=clock)], set()
    while states:
        at = states.pop()
        if at.state in seen:
            continue
        seen.add(at.state)
        for move in at.legal_moves:
            legal[str(move)] += 1
            after = at.copy()
            after.push(move)
            states.append(after)
    assert {move: n for move, n in found.legal.items() if n} == legal
    assert found.states == len(seen)
    assert set(found.unreachable) == set(scenario.turn) - set(heard)


@examples(15)
@given(scenarios(), st.sampled_from([100, 75, 50, 20]), st.sampled_from([0, 160]))
def test_what_is_most_is_played_and_bounded(scenario, clock, memory):
    """Each play attains what is said of it; with no memory the bound is above what is the most."""
    found = explore(scenario, clock=clock, memory=memory)
    sure = optimum(Session(scenario).board, found.minutes)
    for name, most in found.most.items():
        session = Session(scenario, clock=clock)
        for move in most.moves:
            session.push(move)
        meters = session.meters()
        value = meters.heard if name == "room" else getattr(meters, name).value
        assert most.value == value <= getattr(sure, name).value <= most.bound
    assert (
        found.exact == all(each.value == each.bound for each in found.most.values()) or not memory
    )
    assert (found.sampled is None) == (found.runs is not None) == bool(memory)
    assert found.states is None or memory
    if memory:
        assert found.exact
    else:
        assert found.legal is None
        assert all(0 <= share <= 1 for share in found.heard.values())


def test_the_change_is_to_the_run_asked_about():
    """By default the record until the bell is helped; what cannot be helped has no change."""
    scenario = making.small()
    assert explore(scenario, clock=75).change is None
    found = explore(scenario, clock=75, run=(1, 0))
    assert (found.change.scene, found.change.now) == ("one", ("one-0",))
    assert found.change.then == ("one-0", "one-1", "one-2", "one-3")
    assert 0 < found.change.before < found.change.after <= 1
    assert found.par == explore(scenario, clock=75).par
