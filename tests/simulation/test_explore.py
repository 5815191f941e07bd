"""The explorer against brute force over sessions."""

from __future__ import annotations

from fractions import Fraction

import making
import pytest
import serving
from roundtable.rules import Adjourn, Board, Open, Session, Spoke
from roundtable.rules.flow import phase
from roundtable.search import counted, unreachable
from roundtable.simulation import RecordPlayer, explore, play
from thorough import DRAWN

LARGE = ("fomc-1996", "laches-1")
"""So many places that counting them takes seconds; with time it is done."""


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
        making.scene("knot", people, knot, 2),
        making.scene("plain", people, plain, 3),
        making.scene("last", people, last),
    ]
    return making.scenario(scenes, people)


def brute(session):
    """Every position reached by pushing every legal move, and what was seen on the way."""
    seen, heard, stuck, traps = {session.state}, set(), 0, set()
    waiting = [session]
    while waiting:
        at = waiting.pop()
        moves = at.legal_moves
        stuck += not moves and not at.over
        if isinstance(at.peek(), Open) and all(isinstance(m, Open | Adjourn) for m in moves):
            traps.add(at.state)
        for move in moves:
            after = at.copy()
            heard |= {e.turn for e in after.push(move) if isinstance(e, Spoke)}
            if after.state not in seen:
                seen.add(after.state)
                waiting.append(after)
    return seen, heard, stuck, len(traps)


@pytest.mark.parametrize("clock", [1, 20, 35, 50, 75, 100])
@pytest.mark.parametrize(
    "scenario",
    [making.small(), making.small(coda=False), crossing()],
    ids=["small", "no-coda", "crossing"],
)
def test_the_count_is_that_of_brute_force(scenario, clock):
    """States by phase, unreachable turns, dead ends and traps are those found by walking."""
    session = Session(scenario, clock=clock)
    states, heard, stuck, traps = brute(session)
    found = explore(scenario, clock=clock)
    by_phase = dict.fromkeys(found.counted.phases, 0)
    for state in states:
        by_phase[phase(session.board, state)] += 1
    assert found.counted.phases == by_phase
    assert found.counted.positions == len(states)
    assert set(found.unreachable) == set(scenario.turn) - heard
    assert (found.counted.dead_ends, found.counted.traps) == (stuck, traps) == (0, 0)
    assert found.counted.acyclic
    assert not found.broken


@pytest.mark.parametrize("name", [each for each in serving.ALL if DRAWN or each not in LARGE])
def test_a_shipped_scenario_has_nowhere_to_get_stuck(name):
    """No dead end, no trap, no cycle."""
    board = Board.of(serving.scenario(name))
    found = counted(board, board.clock(100))
    assert found is not None
    assert (found.dead_ends, found.traps, found.acyclic) == (0, 0, True)


@pytest.mark.parametrize("name", serving.ALL)
def test_every_turn_of_a_shipped_scenario_can_be_heard(name):
    """At full time."""
    board = Board.of(serving.scenario(name))
    assert unreachable(board, board.clock(100)) == ()


def test_too_many_places_are_not_counted():
    """Where the walk would be too long, nothing is said of it."""
    assert counted(Session(crossing()).board, 100, most=5) is None


def test_each_scene_is_told_with_what_an_author_can_act_on():
    """What it takes of the clock, how much there is to choose, what it is worth."""
    found = explore(crossing(), clock=50)
    knot, plain, last = found.scenes
    assert (knot.id, knot.seconds, knot.masks, knot.choices) == ("knot", 10, 10, 2)
    assert (plain.share, plain.choices, plain.after) == (Fraction(8, found.seconds), 2, ())
    assert last.choices == 1
    assert knot.worth + plain.worth + last.worth == 1
    assert all(0 < scene.opened < 1 for scene in found.scenes)
    assert found.opened["last"] == last.opened
    assert sum(found.heard.values()) > 0


def test_the_best_is_told_with_a_play_that_attains_it():
    """Every move of it is legal, and it hears as much."""
    scenario = crossing()
    found = explore(scenario, clock=50)
    session = Session(scenario, clock=50)
    for move in found.best:
        session.push(move)
    assert session.meters().heard == found.matters.reference.best


def test_what_cost_a_run_most_is_told():
    """The dearest choices first, each with its move; without a run nothing."""
    scenario = crossing()
    run = play(scenario, RecordPlayer(), clock=50)
    found = explore(scenario, clock=50, run=run)
    costs = [each.cost for each in found.costly]
    assert costs == sorted(costs, reverse=True)
    assert all(str(run.moves[each.ply].bare) == each.move for each in found.costly)
    assert explore(scenario, clock=50).costly == ()
