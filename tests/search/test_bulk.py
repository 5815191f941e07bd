"""The compiled form and its games, against the session."""

from __future__ import annotations

from random import Random

import brute
import making
import pytest
from roundtable.rules import Board, Session
from roundtable.search import Bulk, Moving, drawn, form_of, matters, spot_of
from roundtable.simulation import cast, play

SCENARIOS = {
    "small": making.small(),
    "no-coda": making.small(coda=False),
    "ordered": brute.drawn(5),
    "drawn": making.drawn(2, 3, 3, 12),
}


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
@pytest.mark.parametrize("clock", [30, 60, 100])
def test_what_is_legal_in_the_form_is_what_a_session_allows(scenario, clock):
    """At every position of random games: the same moves, costs, bets, and places they lead to."""
    chance = Random(clock)
    for _ in range(5):
        session = Session(scenario, clock=clock)
        while not session.over:
            spot = spot_of(session)
            edges = [e for e in form_of(session.board).edges(spot.place) if e.needed <= spot.left]
            assert {edge.move for edge in edges} == set(session.legal_moves)
            for edge in edges:
                after = session.copy()
                after.push(edge.move)
                assert edge.goal.state.left == 0
                assert edge.cost == session.state.left - after.state.left
                assert spot.after(edge) == spot_of(after)
                asked = session.rules.due(session.state, edge.move)
                assert form_of(session.board).due(spot.place, edge) == asked
            session.push(chance.choice(session.legal_moves))


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
@pytest.mark.parametrize("name", ["random", "dice", "random+blind", "dice+blind"])
def test_a_game_in_bulk_is_the_game_of_a_session(scenario, name):
    """Moves, what was heard, guesses, bets and their points are those of the same seed played out."""
    moving, believing = cast(name).bulk
    board = Board.of(scenario)
    bulk, seconds = Bulk.of(board), board.clock(60)
    for seed in range(12):
        game = bulk.play(moving, seed, seconds, drawn=believing)
        session = play(scenario, cast(name).make(seed), clock=60, seed=seed)
        seen, ear = session.foresight(), session.ear()
        assert (game.moves, game.left) == (session.ply, session.state.left)
        assert bulk.masks(game) == session.masks
        assert (game.asked, game.known) == (ear.asked, ear.known)
        assert (game.bets, game.right) == (seen.count, seen.right)
        assert game.points == seen.points * bulk.unit


def test_every_legal_move_is_as_likely():
    """Of six thousand draws each of six comes about a thousand times."""
    counts = [0] * 6
    for number in range(6_000):
        counts[drawn(9, number, 6)] += 1
    assert all(850 < count < 1_150 for count in counts)
    assert len({drawn(seed, 3, 2**31) for seed in range(100)}) == 100


def test_random_games_differ_and_dice_finish():
    """Dice hear all of what they open as long as time allows."""
    board = Board.of(making.small(coda=False))
    bulk = Bulk.of(board)
    marks = {bulk.play(Moving.RANDOM, s, board.seconds, drawn=False).marks for s in range(40)}
    assert len(marks) > 3
    whole = bulk.play(Moving.DICE, 1, board.seconds, drawn=False)
    assert bulk.masks(whole) == board.everything


def test_whether_choosing_matters():
    """The spread, the players, the longest wording, corridors and shares of a scenario."""
    one = making.scene(
        "one", "ab", [("a", "answer", None, 2, "yes"), ("b", "answer", None, 2, "no")]
    )
    row = [("a", "answer", None, 5, "yes"), ("a", "follow_up", "two-0", 5, None)]
    two = making.scene("two", "ab", [*row, ("a", "follow_up", "two-1", 5, None)])
    found = matters(making.scenario([one, two], "ab", coda=False), 40)
    assert found.corridors == ("two",)
    assert found.shares["two"] > 1
    assert found.spread == found.reference.best - found.reference.dice > 0
    assert found.prudent == 100
    assert found.enough
    assert found.longest == 1
