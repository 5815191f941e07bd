"""Floor, par and best."""

from __future__ import annotations

from fractions import Fraction

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import Adjourn, Scenario, Session, optimum
from roundtable.rules.board import Board
from roundtable.rules.reference import (
    SHARP,
    best,
    best_known,
    floor,
    of_room,
    par,
    par_masks,
    random_masks,
)
from roundtable.rules.room import measure
from rules.seeing import numbers_of
from rules.strategies import examples, scenarios

clocks = st.sampled_from([100, 75, 50, 20])


@examples(20)
@given(scenarios(), clocks)
def test_floor_and_par_are_at_most_best(scenario: Scenario, clock: int) -> None:
    """Neither random play nor the record cut off beats the best, in Room or in any meter."""
    board = Board.of(scenario)
    minutes = board.clock(clock)
    top = numbers_of(best(board, minutes))
    for yardstick in (floor(board, minutes), par(board, minutes)):
        for value, most in zip(numbers_of(yardstick), top, strict=True):
            assert (value is None) == (most is None)
            assert value is None or 0 <= value <= most <= 1


@examples(20)
@given(scenarios(), clocks)
def test_par_is_the_record_cut_off_by_the_bell(scenario: Scenario, clock: int) -> None:
    """Par is what the record's moves reach until the first that is not legal any more."""
    session = Session(scenario, clock=clock)
    for move in session.board.record():
        if session.why_illegal(move):
            break
        session.push(move)
    reached = of_room(session.board, session.meters(), session.minutes)
    assert par(session.board, session.minutes) == reached


@examples(20)
@given(scenarios(), clocks, st.integers(0, 10**6))
def test_random_play_is_play(scenario: Scenario, clock: int, seed: int) -> None:
    """A random play can be played, and ends where nothing but adjourning is left."""
    board = Board.of(scenario)
    masks = random_masks(board, board.clock(clock), seed)
    assert masks == random_masks(board, board.clock(clock), seed)
    waiting = [Session(scenario, clock=clock)]
    while waiting:
        session = waiting.pop()
        ends = list(session.legal_moves) == [Adjourn()]
        if ends and session.masks == masks:
            return
        for move in session.legal_moves:
            if move != Adjourn():
                then = session.copy()
                then.push(move)
                if all(mine & ~theirs == 0 for mine, theirs in zip(then.masks, masks, strict=True)):
                    waiting.append(then)
    raise AssertionError(masks)


def test_floor_is_the_mean_of_its_plays() -> None:
    """The floor is the mean of 200 plays, seeded from 0 on."""
    board = Board.of(making.small())
    rooms = [measure(board, random_masks(board, 8, seed)) for seed in range(200)]
    grounds = [room.ground.value for room in rooms]
    assert floor(board, 8).ground == sum(grounds, Fraction()) / 200
    assert min(grounds) < floor(board, 8).ground < max(grounds)


@pytest.mark.parametrize("minutes", range(5, 21, 3))
def test_yardsticks_when_only_the_best_known(minutes: int) -> None:
    """Best is the most of the search, the record until the bell, 200 random plays and the play itself.

    And on that scale where it is 1 the others are measured, none above it.
    """
    board = Board.of(making.drawn(1, scenes=3, panelists=3, turns=10))
    found, own = optimum(board, minutes, 1), measure(board, optimum(board, minutes).heard)
    record = measure(board, par_masks(board, minutes))
    chance = [measure(board, random_masks(board, minutes, seed)) for seed in range(200)]
    for mine in ([], [own]):
        top = best(board, minutes, *mine, limit=1)
        assert top.room == 1
        for name in ("ground", "sparks", "voices"):
            known = [getattr(each, name).value for each in (record, *chance, *mine)]
            assert getattr(top, name) == max(getattr(found, name).value, *known)
    highest = max(found.value, *(room.heard for room in (record, *chance)))
    assert best_known(board, minutes, 1) == highest
    assert par(board, minutes, 1).room == record.heard / highest
    mean = sum(room.heard for room in chance) / highest / 200
    assert floor(board, minutes, 1).room == mean.limit_denominator(SHARP)
    assert of_room(board, own, minutes, 1).room == min(own.heard / highest, 1)


def test_yardsticks_when_there_is_no_time() -> None:
    """Without time for a single turn every yardstick is 0."""
    board = Board.of(making.small())
    for yardstick in (floor(board, 1), par(board, 1), best(board, 1)):
        assert numbers_of(yardstick) == (0, 0, 0, 0)
