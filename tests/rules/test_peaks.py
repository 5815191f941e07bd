"""The exact search."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import Scenario, Session, best_change, optimum
from roundtable.rules.board import REACH, Board
from roundtable.rules.peaks import LIMIT, METERS, limit_of
from roundtable.rules.reference import best
from roundtable.rules.room import Masks, measure
from roundtable.rules.search import BYTES
from roundtable.rules.ways import GROUND, SPARKS, Worth, ceiling
from rules import plain
from rules.hurry import hurried
from rules.strategies import choices, examples, play, scenarios

clocks = st.integers(1, 100)


def plain_turns(scenario: Scenario, masks: Masks) -> frozenset[str]:
    """The turns behind masks."""
    return frozenset(
        turn.id
        for mask, scene in zip(masks, scenario.scenes, strict=True)
        for i, turn in enumerate(scene.turns)
        if mask >> i & 1
    )


def most(values: list) -> object:
    """The greatest value; None where the meter drops out."""
    known = [value for value in values if value is not None]
    return max(known) if known else None


@examples(40)
@given(scenarios(), clocks)
def test_exact_search_is_brute_force(scenario: Scenario, clock: int) -> None:
    """The best H, and the best of each meter, are those of all plays there are."""
    top = optimum(Board.of(scenario), Board.of(scenario).clock(clock))
    every = plain.hearable(scenario, clock)
    assert top.exact
    assert top.value == max(plain.room(scenario, heard) for heard in every)
    for meter in ("ground", "sparks", "voices"):
        peak, measured = getattr(top, meter), getattr(plain, meter)
        assert (peak and peak.value) == most([measured(scenario, heard) for heard in every])
        if peak is not None:
            turns = plain_turns(scenario, peak.heard)
            assert turns in every
            assert measured(scenario, turns) == peak.value


@pytest.mark.parametrize("held", [{"FIRST": 1, "WIDER": 2}, {"FIRST": 3, "CHUNK": 1}])
@examples(20)
@given(scenario=scenarios(), clock=clocks)
def test_the_best_is_found_in_passes_however_narrow(
    scenario: Scenario, clock: int, held: dict[str, int]
) -> None:
    """A pass that must drop something is followed by a wider one, until nothing is in doubt."""
    with hurried(reach=REACH, **held):
        board = Board.of(scenario)
        top = optimum(board, board.clock(clock))
    sure = optimum(Board.of(scenario), board.clock(clock))
    assert top.exact
    for name in METERS:
        held_back, whole = getattr(top, name), getattr(sure, name)
        assert (held_back and held_back.value) == (whole and whole.value)


@examples(40)
@given(scenarios(), clocks, st.sampled_from([1, 2, 3, LIMIT]))
def test_the_optimum_can_be_played(scenario: Scenario, clock: int, limit: int) -> None:
    """Some play under the clock hears the masks of the optimum, and they are worth what it says.

    However few summaries the search may keep.
    """
    board = Board.of(scenario)
    top = optimum(board, board.clock(clock), limit)
    assert plain_turns(scenario, top.heard) in plain.hearable(scenario, clock)
    assert measure(board, top.heard).heard == top.value
    assert 0 <= top.value <= 1


@examples(20)
@given(scenarios())
def test_best_never_falls_with_more_time(scenario: Scenario) -> None:
    """A minute more takes nothing away from the best, of Room and of each meter."""
    board = Board.of(scenario)
    tops = [optimum(board, minutes) for minutes in range(scenario.minutes + 1)]
    for less, more in pairwise(tops):
        assert less.value <= more.value
        for meter in ("ground", "sparks", "voices"):
            before, after = getattr(less, meter), getattr(more, meter)
            assert (before is None) == (after is None)
            assert before is None or before.value <= after.value
    assert best(board, scenario.minutes).room == tops[-1].value == 1


@examples(20)
@given(scenarios(), clocks)
def test_best_when_the_search_must_drop_something(scenario: Scenario, clock: int) -> None:
    """With hardly any memory the search finds at most the best, which lies within its bound."""
    board = Board.of(scenario)
    minutes = board.clock(clock)
    known, sure = optimum(board, minutes, 2), optimum(board, minutes)
    assert known.value <= sure.value <= known.room.bound
    assert not known.room.exact or known.value == sure.value
    if known.voices is not None and sure.voices is not None:
        assert known.voices.value <= sure.voices.value <= known.voices.bound


@examples(60)
@given(scenarios(turns=8), clocks, st.sampled_from([GROUND, SPARKS, Worth(3, 5)]))
def test_the_ceiling_of_scenes_that_cannot_be_searched(
    scenario: Scenario, clock: int, worth: Worth
) -> None:
    """Of such scenes every turn counts as one that can be heard at any time."""
    with hurried(reach=1):
        board = Board.of(scenario)
        minutes = board.clock(clock)
        top = ceiling(board, worth, minutes)
        held = optimum(board, minutes)
    assert top == plain.ceiling(scenario, minutes, worth.answer, worth.spark)
    sure = optimum(Board.of(scenario), minutes)
    assert held.value <= sure.value <= held.room.bound <= 1


@examples(20)
@given(scenarios(), choices)
def test_best_change_is_one_that_helps_most(scenario: Scenario, numbers: list[int]) -> None:
    """The change is to one scene, fits the clock, and no other such change leads to more."""
    session = play(Session(scenario), numbers)
    board, masks = session.board, session.masks
    now = measure(board, masks).heard
    worth = {}
    for i, block in enumerate(board.blocks):
        for mask in block.reachable:
            changed = (*masks[:i], mask, *masks[i + 1 :])
            cost = sum(
                sum(s.cost for t, s in enumerate(each.slots) if heard >> t & 1) + each.cost
                for each, heard in zip(board.blocks, changed, strict=True)
                if heard
            )
            if cost <= session.minutes:
                worth[i, mask] = measure(board, changed).heard
    change = best_change(board, masks, session.minutes)
    top = max(worth.values(), default=now)
    if top <= now:
        assert change is None
    else:
        assert change is not None
        assert change.value == worth[change.scene, change.heard] == top


def test_the_optimum_of_the_small_scenario() -> None:
    """In 8 of 11 minutes everything of worth can be had: one, then b of two, cost 6 + 3."""
    board = Board.of(making.small())
    assert optimum(board, 11).heard == (15, 3)
    assert optimum(board, 2).heard == (0, 0)
    assert optimum(board, 2).value == 0
    assert optimum(board, 6).heard in {(0, 3), (15, 0)}


FOUND = Path(__file__).parent / "found.txt"


def found() -> Iterator[str]:
    """What is found of two scenarios under four clocks, where nothing has to be dropped."""
    for size in ((3, 4, 4, 16), (4, 5, 3, 20)):
        board = Board.of(making.drawn(*size))
        for clock in (20, 40, 60, 80):
            top = optimum(board, board.clock(clock))
            yield f"{size}, {clock} %: {top.summaries} kept"
            for name in METERS:
                peak = getattr(top, name)
                yield f"  {name}: {peak.value} of at most {peak.bound}, by {peak.heard}"


def test_what_is_found_is_what_other_programs_have_kept() -> None:
    """After a change raise `VERSION` in peaks.py, for what is kept on shelves would be another.

    And then: `PYTHONPATH=tests python tests/rules/test_peaks.py`.
    """
    assert [*found()] == FOUND.read_text("utf-8").splitlines()


@pytest.mark.parametrize("clock", [30, 60, 90])
@pytest.mark.parametrize("size", [(3, 4, 4, 16), (4, 5, 3, 20), (5, 8, 5, 45)])
def test_with_little_memory_the_search_comes_near(size: tuple[int, ...], clock: int) -> None:
    """The most promising go on: with 50 summaries nearly the best is found, with 7 most of it.

    And what bounds it from above is not much higher.
    """
    board = Board.of(making.drawn(*size))
    minutes = board.clock(clock)
    sure = optimum(board, minutes)
    for limit, near, above in ((1, 0.85, 1.6), (7, 0.92, 1.4), (50, 0.97, 1.1)):
        held = optimum(board, minutes, limit)
        assert held.summaries <= limit
        assert near * sure.value <= held.value <= sure.value
        assert sure.value <= held.room.bound <= above * sure.value
        assert held.voices.value <= sure.voices.value <= held.voices.bound


def test_the_least_memory_still_keeps_one_summary() -> None:
    """So many megabytes are so many summaries, and never none."""
    assert limit_of(0) == 1
    assert limit_of(500) == 500 * 2**20 // BYTES


if __name__ == "__main__":
    FOUND.write_text("\n".join(found()) + "\n", "utf-8")
