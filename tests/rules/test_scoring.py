"""What a bet is worth, and why honest belief is best."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import CERTAIN, CHIPS, chip_points, chips, points
from rules import plain
from rules.strategies import examples

counts = st.integers(2, 12)
shares = st.integers(0, 100)


@pytest.mark.parametrize(
    ("chip", "right", "wrong"), [(40, 44, -19), (60, 75, -50), (80, 94, -94), (95, 100, -135)]
)
def test_the_chips_among_five_options(chip: int, right: int, wrong: int) -> None:
    """The figures that the design tells, rounded."""
    assert tuple(map(round, chip_points(chip, 5))) == (right, wrong)


@examples(60)
@given(counts, st.sampled_from([*CHIPS, CERTAIN]), st.booleans())
def test_points_when_told_the_plain_way(options: int, chip: int, right: bool) -> None:
    """An independent telling of the rule gives the same fractions."""
    assert points(chip, options, right=right) == plain.points(chip, options, right=right)


@examples(60)
@given(counts)
def test_no_idea_is_worth_nothing_and_certainty_a_hundred(options: int) -> None:
    """A chip of 1/K gives nothing whatever comes; being certain and right gives 100."""
    if 100 % options == 0:
        assert {points(100 // options, options, right=each) for each in (True, False)} == {0}
    assert points(CERTAIN, options, right=True) == 100


@pytest.mark.parametrize("options", range(2, 13))
def test_honest_belief_is_best(options: int) -> None:
    """Of all chips from 0 to 100, whoever holds a pick right by p expects most from p itself."""
    for belief in range(101):
        chance = Fraction(belief, 100)

        def expected(chip: int, p: Fraction = chance) -> Fraction:
            right, wrong = chip_points(chip, options)
            return p * right + (1 - p) * wrong

        worth = {chip: expected(chip) for chip in (*CHIPS, CERTAIN, belief)}
        assert all(worth[belief] > each for chip, each in worth.items() if chip != belief)
        nearest = min(CHIPS, key=lambda chip: abs(chip - belief))
        assert max(worth[chip] for chip in CHIPS) == worth[nearest]


@examples(60)
@given(counts)
def test_only_chips_that_say_more_than_no_idea_are_offered(options: int) -> None:
    """On two options 40 per cent would speak against the pick."""
    assert chips(options) == tuple(
        each for each in CHIPS if Fraction(each, 100) > Fraction(1, options)
    )
    assert all(
        chip_points(each, options)[0] > 0 > chip_points(each, options)[1] for each in chips(options)
    )
