"""What a forecast is worth, and that honest belief is the best strategy."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import CERTAIN, CHIPS, Belief, Question, Scale, Session
from roundtable.rules.scoring import (
    brier,
    chip_points,
    chips,
    points,
    ranked,
    resolve,
    resolve_who,
    score,
    spread,
)
from rules.strategies import examples

KINDS = [(Scale.CHOICE, k) for k in range(2, 7)] + [(Scale.NUMBER, k) for k in range(2, 9)]


def options(count: int) -> tuple[str, ...]:
    """So many options."""
    return tuple(f"option-{i}" for i in range(count))


def strategies(count: int) -> list[Belief | None]:
    """Everything that can be laid among so many options."""
    beliefs = [Belief(pick, chip) for pick in options(count) for chip in (*CHIPS, CERTAIN)]
    return [None, *beliefs]


def expected(scale: Scale, truth: Sequence[Fraction], told: Sequence[Fraction]) -> Fraction:
    """The points that a told belief earns in the mean, where the truth is this likely."""
    return sum((p * points(scale, tuple(told), i) for i, p in enumerate(truth)), Fraction())


@pytest.mark.parametrize(("scale", "count"), KINDS)
def test_honest_belief_is_the_best_strategy(scale: Scale, count: int) -> None:
    """Who believes what a chip says expects most points from that chip, and less from every other."""
    every = [spread(options(count), belief) for belief in strategies(count)]
    for truth in every:
        honest = expected(scale, truth, truth)
        assert all(honest > expected(scale, truth, other) for other in every if other != truth)


shares = st.integers(2, 6).flatmap(lambda k: st.lists(st.integers(0, 20), min_size=k, max_size=k))


@examples(100)
@given(shares.filter(any), shares.filter(any), st.sampled_from([*Scale]))
def test_honesty_pays_for_any_belief(truth: list[int], told: list[int], scale: Scale) -> None:
    """Both rules are proper: no told probabilities earn more than the true ones."""
    count = min(len(truth), len(told))
    truth, told = truth[:count], told[:count]
    p = tuple(Fraction(x, sum(truth)) if sum(truth) else Fraction(1, count) for x in truth)
    q = tuple(Fraction(x, sum(told)) if sum(told) else Fraction(1, count) for x in told)
    assert expected(scale, p, p) >= expected(scale, p, q)


@examples(100)
@given(shares.filter(any), st.sampled_from([*Scale]), st.data())
def test_a_score_lies_from_0_to_1(told: list[int], scale: Scale, data: st.DataObject) -> None:
    """Whatever is believed and whatever comes true, the score lies in [0, 1]."""
    p = [Fraction(x, sum(told)) for x in told]
    outcome = data.draw(st.integers(0, len(p) - 1))
    assert 0 <= score(scale, p, outcome) <= 1


@pytest.mark.parametrize(("scale", "count"), KINDS)
def test_the_extremes_of_a_score(scale: Scale, count: int) -> None:
    """Certain and right is 1; certain and as wrong as can be is 0."""
    sure = spread(options(count), Belief("option-0", CERTAIN))
    assert score(scale, sure, 0) == 1
    assert score(scale, sure, count - 1) == 0


@pytest.mark.parametrize(("scale", "count"), KINDS)
def test_no_idea_is_worth_nothing(scale: Scale, count: int) -> None:
    """The uniform belief earns no points, whatever comes true."""
    told = spread(options(count), None)
    assert [points(scale, told, i) for i in range(count)] == [0] * count


def test_spread_by_hand() -> None:
    """The chip lies on the pick, the rest spreads evenly, and one option alone is certain."""
    fifth = Fraction(2, 15)
    assert spread(options(4), Belief("option-1", 60)) == (fifth, Fraction(3, 5), fifth, fifth)
    assert spread(options(4), None) == (Fraction(1, 4),) * 4
    assert spread(options(1), Belief("option-0", 40)) == (Fraction(1),)


def test_brier_by_hand() -> None:
    """1 - ((1/2 - 1)^2 + (1/3)^2 + (1/6)^2) / 2 = 29/36 if the first comes true."""
    told = [Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)]
    assert brier(told, 0) == Fraction(29, 36)
    assert brier(told, 2) == 1 - (Fraction(1, 4) + Fraction(1, 9) + Fraction(25, 36)) / 2


def test_ranked_by_hand() -> None:
    """Cumulated 1/2, 5/6 against 0, 1 if the middle comes true: 1 - (1/4 + 1/36) / 2 = 31/36."""
    told = [Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)]
    assert ranked(told, 1) == Fraction(31, 36)
    assert ranked(told, 2) == 1 - (Fraction(1, 4) + Fraction(25, 36)) / 2


def test_ranked_when_the_miss_is_near() -> None:
    """Among bins a near miss costs less than a far one."""
    told = spread(options(5), Belief("option-1", 80))
    scores = [ranked(told, i) for i in range(1, 5)]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("chip", "right", "wrong"), [(40, 36, -17), (60, 72, -53), (80, 93, -103), (95, 100, -149)]
)
def test_the_points_printed_on_a_chip(chip: int, right: int, wrong: int) -> None:
    """Among four options the chips say these points for right and for wrong."""
    told = chip_points(Scale.CHOICE, options(4), options(4)[1], chip)
    assert tuple(map(round, told)) == (right, wrong)


@pytest.mark.parametrize(("scale", "count"), KINDS)
def test_the_points_printed_are_the_points_got(scale: Scale, count: int) -> None:
    """Right earns what the chip says; wrong costs no more than it says, and somewhere just that."""
    names = options(count)
    for belief in strategies(count)[1:]:
        right, wrong = chip_points(scale, names, belief.pick, belief.percent)
        got = [points(scale, spread(names, belief), i) for i in range(count)]
        at = names.index(belief.pick)
        assert got[at] == right
        assert min(got[:at] + got[at + 1 :]) == wrong


@pytest.mark.parametrize(("count", "useful"), [(2, (60, 80, 95)), (3, CHIPS), (6, CHIPS)])
def test_chips_that_say_more_than_no_idea(count: int, useful: tuple[int, ...]) -> None:
    """Only chips above an even share are worth laying."""
    assert chips(count) == useful


def test_resolve_when_the_stand_is_unclear() -> None:
    """Where the record settles no stand, the forecast is void, whatever was believed."""
    scenario = making.small()
    event = resolve(scenario, scenario.turn["two-1"], Belief("from-1", 80))
    assert (event.outcome, event.score, event.points) == (None, None, None)


def test_resolve_when_somebody_takes_none_of_the_stands() -> None:
    """None of these is a stand that can be foreseen."""
    one = making.scene("one", ("a", "b"), [("a", "answer", None, 2, "none")])
    scenario = making.scenario([one])
    event = resolve(scenario, scenario.turn["one-0"], Belief("none", 95))
    assert (event.outcome, event.points > 99) == ("none", True)


def test_resolve_who_by_hand() -> None:
    """Between two panelists 80 on the right one scores 1 - (1/25 + 1/25) / 2 and earns 84 points."""
    event = resolve_who(making.small(), "one-0", "b", Belief("b", 80))
    assert (event.score, event.points) == (Fraction(24, 25), 84)


def test_options_of_a_question() -> None:
    """A choice has none of these as its last option; bins are all there is."""
    small = making.small()
    choice, bins = (scene.question for scene in small.scenes)
    assert choice.options == ("yes", "no", "maybe", "none")
    assert bins.options == ("from-0", "from-1", "from-2", "from-3")
    assert isinstance(choice, Question)


def test_a_forecast_on_a_number_in_play() -> None:
    """Bins are scored by their rank, and the points are relative to no idea on that very outcome."""
    session = Session(making.small(), clock=100)
    session.push("open two")
    event = session.push("call b expect from-2 at 80")[3]
    # Cumulated 1/15, 2/15, 14/15 against 0, 0, 1; uniform 1/4, 1/2, 3/4 against the same.
    assert event.score == 1 - Fraction(1 + 4 + 1, 225) / 3
    uniform = 1 - Fraction(1 + 4 + 1, 16) / 3
    mean = 1 - Fraction(5, 24)
    assert event.points == 100 * (event.score - uniform) / (1 - mean)


@pytest.mark.parametrize("scale", [*Scale])
def test_a_question_with_one_option_is_worth_nothing(scale: Scale) -> None:
    """Where nothing can be missed there are no points."""
    assert points(scale, (Fraction(1),), 0) == 0
