"""The ways through a scene, and what several scenes can be worth together."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import pairwise, product

import making
import pytest
from roundtable.rules.board import Board
from roundtable.rules.room import on_record, tally_block
from roundtable.rules.ways import (
    GROUND,
    SPARKS,
    Ladder,
    Worth,
    ceiling,
    cost,
    profiles,
    room_worth,
    unit,
    ways,
)
from rules import plain
from rules.hurry import hurried

WORTHS = [GROUND, SPARKS, Worth(3, 5)]
SEEDS = range(4)


@cache
def board(seed: int) -> Board:
    """Three scenes, three panelists, ten turns."""
    return Board.of(making.drawn(seed, scenes=3, panelists=3, turns=10))


def only(*acts: str) -> Board:
    """One scene with turns of these kinds, all of one stand."""
    lines = [
        ("ab"[i % 2], act, None if act == "answer" else "one-0", 1, "yes")
        for i, act in enumerate(acts)
    ]
    return Board.of(making.scenario([making.scene("one", ("a", "b"), lines)]))


def test_worth_of_a_count() -> None:
    """Each answer and each spark its own."""
    assert Worth(3, 5).of(2, 4) == 26


@pytest.mark.parametrize(
    "acts", [("answer", "response", "follow_up", "response"), ("answer", "answer"), ("answer",)]
)
def test_worth_is_what_a_turn_adds_to_room(acts: tuple[str, ...]) -> None:
    """Divided by the unit, its meter's weight by how many there are; nothing where there are none."""
    of = only(*acts)
    weights, worth, told = of.scenario.weights, room_worth(of), on_record(of)
    assert Fraction(worth.answer, unit(of)) == Fraction(weights.ground, told.answers)
    sparks = Fraction(weights.sparks, told.sparks) if told.sparks else Fraction(0)
    assert Fraction(worth.spark, unit(of)) == sparks
    assert unit(of) == told.answers * max(told.sparks, 1)


def test_what_it_takes_to_hear_turns() -> None:
    """The opening with them; nothing if none is heard."""
    block = board(0).blocks[0]
    assert cost(block, 0) == 0
    assert cost(block, 0b1) == block.cost + block.slots[0].cost
    assert cost(block, 0b11) == block.cost + block.slots[0].cost + block.slots[1].cost


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("worth", WORTHS)
def test_ways_are_all_that_are_not_superfluous(seed: int, worth: Worth) -> None:
    """Alike in turns by panelist, none costs no more and is worth no less than another."""
    of = board(seed)
    for block, found in zip(of.blocks, ways(of, worth), strict=True):
        every = {((0,) * len(of.turns_by), 0, 0)}
        for heard in filter(None, block.reachable):
            told = tally_block(block, heard, len(of.turns_by))
            every.add((told.turns, cost(block, heard), worth.of(told.answers, told.sparks)))
        wanted = plain.worth_keeping(every)
        assert sorted((way.turns, way.cost, way.worth) for way in found) == sorted(wanted)
        for way in found[1:]:
            told = tally_block(block, way.heard, len(of.turns_by))
            assert way.turns == told.turns
            assert way.worth == worth.of(told.answers, told.sparks)
            assert way.cost == cost(block, way.heard)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("worth", WORTHS)
def test_a_profile_rises(seed: int, worth: Worth) -> None:
    """Each is worth more than every cheaper one, and none that is so is left out."""
    of = board(seed)
    for found, every in zip(profiles(of, worth), ways(of, worth), strict=True):
        assert all(a.cost < b.cost and a.worth < b.worth for a, b in pairwise(found))
        for way in every:
            assert max(each.worth for each in found if each.cost <= way.cost) >= way.worth


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("minutes", [0, 1, 3, 6, 10, 30])
def test_a_ladder_holds_the_most_of_scenes_within_minutes(seed: int, minutes: int) -> None:
    """From each scene on, as if all ways were tried; and its play is worth as much."""
    steps = profiles(board(seed), Worth(3, 5))
    ladder = Ladder.of(steps, minutes)
    assert [len(row) for row in ladder.most] == [minutes + 1] * (len(steps) + 1)
    for k in range(len(steps) + 1):
        for left in range(minutes + 1):
            most = max(
                sum(way.worth for way in each)
                for each in product(*steps[k:])
                if sum(way.cost for way in each) <= left
            )
            assert ladder.most[k][left] == most
    taken = [
        next(way for way in rungs if way.heard == heard)
        for rungs, heard in zip(steps, ladder.heard(), strict=True)
    ]
    assert sum(way.worth for way in taken) == ladder.top == ladder.most[0][minutes]
    assert sum(way.cost for way in taken) <= minutes


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("minutes", [0, 1, 2, 5, 9, 30])
@pytest.mark.parametrize("worth", WORTHS)
def test_a_ceiling_takes_turns_one_by_one_where_there_are_too_many_ways(
    seed: int, minutes: int, worth: Worth
) -> None:
    """As if none replied to another; else it is the most of the ways."""
    scenario = making.drawn(seed, scenes=2, panelists=3, turns=8)
    with hurried(reach=1):
        held = ceiling(Board.of(scenario), worth, minutes)
    assert held == plain.ceiling(scenario, minutes, *worth)
    whole = Board.of(scenario)
    assert ceiling(whole, worth, minutes) == Ladder.of(profiles(whole, worth), minutes).top <= held
