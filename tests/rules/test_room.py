"""The three meters and what they weigh together."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import Mode, Scenario, Session, Weights
from roundtable.rules.board import Board
from roundtable.rules.room import gini, measure, voices
from rules import plain
from rules.strategies import choices, examples, play, scenarios

shares = st.lists(st.fractions(0, 1, max_denominator=12), min_size=1, max_size=6)


def test_gini_by_hand() -> None:
    """Of shares 1, 1/2 and 0 the differences sum to 4 and 2 n sum x is 9."""
    assert gini([Fraction(1), Fraction(1, 2), Fraction(0)]) == Fraction(4, 9)


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_gini_at_its_ends(count: int) -> None:
    """Even shares have Gini 0, and so have none; one share of n alone has (n - 1) / n."""
    assert gini([Fraction(1, 3)] * count) == 0
    assert gini([Fraction(0)] * count) == 0
    assert gini([Fraction(1), *[Fraction(0)] * (count - 1)]) == Fraction(count - 1, count)


@examples(100)
@given(shares)
def test_gini_is_that_of_the_sorted_form(values: list[Fraction]) -> None:
    """The sum over pairs is the sum over ranks."""
    total, n = sum(values), len(values)
    ranks = sum((2 * i - n - 1) * x for i, x in enumerate(sorted(values), start=1))
    assert gini(values) == (ranks / (n * total) if total else 0)


def test_voices_by_hand() -> None:
    """Of 1/2, 1/1 and 0/3 turns V is 1 - 3/2 * 4/9 = 1/3."""
    assert voices([1, 1, 0], [2, 1, 3]) == (Fraction(1, 3), Fraction(4, 9))


def test_voices_when_they_mean_little() -> None:
    """Nothing heard is 0; fewer than two voices on record drop out; the silent do not count."""
    assert voices([0, 0], [1, 1]) == (0, 0)
    assert voices([1, 0], [2, 0]) == (None, 0)
    assert voices([1, 1, 0], [2, 2, 0]) == (1, 0)
    assert voices([2, 0, 0], [2, 2, 0]) == (0, Fraction(1, 2))


def test_room_by_hand() -> None:
    """After three turns of the small scenario every meter is what the formulas say."""
    session = Session(making.small(), clock=100)
    for move in ("open one", "call a", "follow a", "connect b a"):
        session.push(move)
    room = session.meters()
    # On record: 3 answers; 2 follow-ups, 1 response and 1 scene of two minds; 3 turns each.
    assert (room.ground.value, room.ground.got, room.ground.of) == (Fraction(1, 3), 1, 3)
    assert (room.sparks.value, room.sparks.got, room.sparks.of) == (Fraction(3, 4), 3, 4)
    assert (room.voices.value, room.voices.got, room.voices.of) == (Fraction(2, 3), 3, 6)
    assert room.gini == Fraction(1, 6)
    assert room.heard == Fraction(40 * 4 + 35 * 9 + 25 * 8, 1200)


def test_room_when_a_meter_drops_out() -> None:
    """Without a spark on record the other two meters carry the weight."""
    lines = [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "yes")]
    session = Session(making.scenario([making.scene("one", ("a", "b"), lines)]), clock=100)
    session.push("open one")
    session.push("call a")
    room = session.meters()
    assert (room.sparks.value, room.sparks.of) == (None, 0)
    assert room.heard == Fraction(40, 65) * Fraction(1, 2)


def test_two_minds_when_a_stand_is_none_or_the_prompt_s() -> None:
    """None of these and unclear are no positions, so they make no scene of two minds."""
    for other in ("none", "unclear"):
        lines = [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, other)]
        board = Board.of(making.scenario([making.scene("one", ("a", "b"), lines)]))
        assert measure(board, (3,)).sparks.of == 0


def test_the_weights_are_the_scenario_s() -> None:
    """With all weight on one meter, H is that meter."""
    scenario = replace(making.small(), weights=Weights(0, 100, 0))
    session = Session(scenario, clock=100)
    for move in ("open one", "call a", "follow a"):
        session.push(move)
    assert session.meters().heard == session.meters().sparks.value == Fraction(1, 4)


@examples(40)
@given(scenarios(), choices, st.sampled_from([*Mode]))
def test_room_is_as_told_the_plain_way(scenario: Scenario, numbers: list[int], mode: Mode) -> None:
    """The meters of any play are those of their plain telling."""
    session = play(Session(scenario, mode=mode), numbers)
    heard = frozenset(turn.id for turn in session.heard)
    room = session.meters()
    assert room.ground.value == plain.ground(scenario, heard)
    assert room.sparks.value == plain.sparks(scenario, heard)
    assert room.voices.value == plain.voices(scenario, heard)
    assert room.heard == plain.room(scenario, heard)


@examples(40)
@given(scenarios(), choices)
def test_ground_and_sparks_never_fall(scenario: Scenario, numbers: list[int]) -> None:
    """Another turn heard takes nothing away from what was heard."""
    session = Session(scenario, clock=100)
    before = (Fraction(), Fraction())
    for number in numbers:
        play(session, [number])
        room = session.meters()
        after = (room.ground.value or Fraction(), room.sparks.value or Fraction())
        assert before[0] <= after[0]
        assert before[1] <= after[1]
        before = after
