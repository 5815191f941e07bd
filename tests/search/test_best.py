"""The exact search, the dice and the record, against playing everything."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import brute
import making
import pytest
from roundtable.rules import Board, Session
from roundtable.search import Mean, Search, annotate, reference, reference_of, room, spot_of
from roundtable.search import dice as dice_of
from roundtable.search import joint as joint_module
from roundtable.search import ways as ways_module
from rules import plain
from thorough import seeds

SEEDS = sorted({*seeds(18), 69, 307, 339})
"""The last three have scenes that follow others which the clock is too short for."""


def clocks(board):
    """A short, a middle and the whole clock."""
    return [board.clock(percent) for percent in (25, 60, 100)]


@pytest.fixture
def fresh():
    """Nothing of a search is kept from before, nor for afterwards."""
    kept = (Search.of, ways_module.ways_of)
    for each in kept:
        each.cache_clear()
    yield lambda: [each.cache_clear() for each in kept]
    for each in kept:
        each.cache_clear()


def played(search, seconds, plan):
    """Where a plan leads, move by move."""
    spot = search.start(seconds)
    for edge in search.moves(spot, plan):
        assert edge.needed <= spot.left
        spot = spot.after(edge)
    return spot


@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_is_that_of_all_plays(seed):
    """No play hears more, and the plan can be played and hears as much."""
    board = Board.of(brute.drawn(seed))
    search = Search.of(board)
    for seconds in clocks(board):
        plan = search.best(seconds)
        assert search.worth.share(plan.worth) == brute.brute_best(board.scenario, seconds)
        assert plan.exact
        spot = played(search, seconds, plan)
        assert search.worth.total(spot.heard) == plan.worth
        assert spot.heard == plan.heard


@pytest.mark.parametrize("seed", SEEDS)
def test_the_dice_are_the_mean_of_all_plays(seed):
    """Exact wherever the outcomes can be gone through."""
    board = Board.of(brute.drawn(seed))
    for seconds in clocks(board):
        assert dice_of(board, seconds) == Mean(brute.brute_dice(board.scenario, seconds), 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_dice_lie_between_nothing_and_the_best(seed):
    """Careful dice are 0 and the best is 100, whatever the scenario."""
    board = Board.of(brute.drawn(seed))
    for seconds in clocks(board):
        found = reference_of(board, seconds)
        assert 0 <= found.dice <= found.best == found.bound <= 1
        assert found.par <= found.best
        if found.spread:
            assert (found.room(found.dice), found.room(found.best)) == (0, 100)


@pytest.mark.parametrize("seed", seeds(12))
def test_the_order_in_which_a_scenario_is_written_changes_nothing(seed):
    """Scenes and panelists may stand in any order; only par follows the record."""
    scenario = brute.drawn(seed)
    turned = replace(scenario, scenes=scenario.scenes[::-1], panelists=scenario.panelists[::-1])
    for percent in (30, 70):
        seconds = Board.of(scenario).clock(percent)
        one, other = reference(scenario, seconds), reference(turned, seconds)
        assert (one.dice, one.best, one.bound) == (other.dice, other.best, other.bound)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_choices_cost_is_what_is_missing_to_100(seed):
    """Room and the costs of all choices add up to 100, for a game played to its end.

    Where choosing could hardly gain anything they add up to what was not heard of the best.
    """
    chance, session = Random(seed), Session(brute.drawn(seed), clock=60)
    choices = []
    while not session.over:
        choices.append(len(session.legal_moves))
        session.push(chance.choice(session.legal_moves))
    notes = annotate(session)
    assert [note.ply for note in notes] == list(range(len(session.moves)))
    assert [note.kind == "only" for note in notes] == [many == 1 for many in choices]
    found, lost = room(session), sum(note.cost for note in notes)
    if found.reference.flat:
        assert found.h + lost / 100 == found.reference.best
    else:
        assert found.value + lost == 100
    assert all((note.kind in ("best", "only")) == (not note.cost) for note in notes)


@pytest.mark.parametrize("seed", seeds(15))
def test_a_plan_from_the_middle_is_the_best_from_there(seed):
    """From every position of a game the best move leads to as much as its plan, and none to more."""
    board = Board.of(brute.drawn(seed))
    search, session = Search.of(board), Session(board.scenario, clock=70)
    while not session.over:
        spot = spot_of(session)
        ahead = [
            search.plan(spot.after(edge)).worth
            for edge in search.form.edges(spot.place)
            if edge.needed <= spot.left
        ]
        plan = search.plan(spot)
        assert plan.worth == max(ahead)
        for edge in search.moves(spot, plan):
            spot = spot.after(edge)
        assert (spot.heard, search.worth.total(spot.heard)) == (plan.heard, plan.worth)
        session.push(session.legal_moves[seed % len(session.legal_moves)])


@pytest.mark.parametrize("seed", seeds(12))
def test_a_game_is_scored_as_the_long_way_scores_it(seed):
    """Room and what is told of it, of a game by chance: H, dice and best by ids, sets and fractions."""
    chance, scenario = Random(seed), brute.drawn(seed)
    session = Session(scenario, clock=chance.choice((40, 60, 80)), seed=seed)
    while not session.over:
        session.push(chance.choice(session.legal_moves))
    seconds = session.board.clock(session.clock)
    h = plain.room(scenario, frozenset(turn.id for turn in session.heard))
    best, dice = brute.brute_best(scenario, seconds), brute.brute_dice(scenario, seconds)
    found = room(session)
    assert (found.h, found.reference.best, found.reference.dice) == (h, best, dice)
    assert found.value == (100 * (h - dice) / (best - dice) if best > dice else 100 * (h >= best))


def test_one_question_is_a_game_of_its_own():
    """Only its scene counts, and only its scene can be opened."""
    scenario = brute.drawn(3)
    name = scenario.scenes[0].id
    board = Board.of(scenario, name)
    seconds = board.clock(60)
    found = reference(scenario, seconds, scenes=(name,))
    alone = brute.only(scenario, name)
    assert found.best == brute.brute_best(alone, seconds)
    assert found.dice == brute.brute_dice(alone, seconds)
    session = Session(scenario, mode="question", scene=name, clock=60)
    assert room(session).reference == found
    with pytest.raises(ValueError, match="one scene"):
        reference(scenario, seconds, scenes=[scene.id for scene in scenario.scenes])


@pytest.mark.parametrize("seed", seeds(6))
def test_a_scene_with_too_many_masks_is_bounded(monkeypatch, fresh, seed):
    """The best known stands below a bound that holds."""
    board = Board.of(brute.drawn(seed))
    seconds = board.clock(60)
    exact = Search.of(board).best(seconds)
    fresh()
    monkeypatch.setattr(ways_module, "REACH", 2)
    search = Search.of(board)
    bounded = search.best(seconds)
    assert bounded.worth <= exact.worth <= bounded.bound
    played(search, seconds, bounded)


@pytest.mark.parametrize("seed", seeds(6))
def test_rounded_sums_stand_below_and_above(monkeypatch, fresh, seed):
    """With too many sums seconds are rounded, up for a play and down for a bound."""
    board = Board.of(making.drawn(seed, 4, 3, 14))
    seconds = board.clock(55)
    exact = Search.of(board).best(seconds)
    assert exact.exact
    fresh()
    monkeypatch.setattr(joint_module, "LIMIT", 6)
    search = Search.of(board)
    rounded = search.best(seconds)
    assert rounded.worth <= exact.worth <= rounded.bound
    played(search, seconds, rounded)


def test_sampled_dice_are_near_the_exact_ones_and_say_how_near():
    """Where outcomes are too many, seeded plays stand for all, with a standard error."""
    board = Board.of(brute.drawn(8))
    seconds = board.clock(60)
    exact, sampled = dice_of(board, seconds), dice_of(board, seconds, work=0)
    dice_of.cache_clear()
    assert dice_of(board, seconds, work=0) == sampled
    assert exact.error == 0 < sampled.error
    assert abs(sampled.value - exact.value) < 5 * sampled.error
