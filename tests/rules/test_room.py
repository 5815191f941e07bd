"""The meters of Room."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import making
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import Board, Meter, Mode, Prompt, Room, Scenario, Session, Weights, measure
from roundtable.rules.room import share
from rules import plain
from rules.strategies import choices, examples, game, play, scenarios


@examples(60)
@given(scenarios(), choices)
def test_the_meters_when_told_the_plain_way(scenario: Scenario, numbers: list[int]) -> None:
    """People, exchange and highlights counted by ids and sets give the same."""
    session = play(Session(scenario, clock=100), numbers)
    heard, whole = frozenset(t.id for t in session.heard), frozenset(scenario.turn)
    room = session.meters()
    for meter, count in (
        (room.answers, plain.answers),
        (room.exchange, plain.exchange),
        (room.highlights, plain.highlights),
    ):
        assert (meter.got, meter.of) == (count(scenario, heard), count(scenario, whole))
        assert meter.value == (Fraction(meter.got, meter.of) if meter.of else None)
    assert room.heard == plain.room(scenario, heard)


@examples(40)
@given(scenarios(), choices, st.integers(0, 9))
def test_room_is_a_sum_over_scenes(scenario: Scenario, numbers: list[int], at: int) -> None:
    """What each scene adds can be told alone; the whole record adds up to 1, nothing to 0."""
    for mode in (Mode.MODERATE, Mode.QUESTION):
        session = play(game(scenario, mode, at, clock=100), numbers)
        board, masks = session.board, session.masks
        assert session.meters().heard == sum(share(board, i, masks[i]) for i in board.offered)
        assert measure(board, board.everything).heard == 1
        assert measure(board, (0,) * len(masks)).heard == 0


@examples(40)
@given(scenarios(), choices)
def test_hearing_more_is_never_worth_less(scenario: Scenario, numbers: list[int]) -> None:
    """Each turn adds to Room or leaves it."""
    session = Session(scenario, clock=100)
    before = Fraction()
    for number in numbers:
        if session.over:
            break
        play(session, [number])
        assert session.meters().heard >= before
        before = session.meters().heard


def test_the_meters_of_the_small_scenario() -> None:
    """By hand: a and b speak to both questions; one contrast, one response, one turn answered."""
    session = Session(making.small(), clock=100)
    for move in ("open one", "call a", "connect b a"):
        session.push(move)
    assert session.meters() == Room(
        Fraction(35 * 2 + 35 * 4 + 30 * 4, 400),
        Meter(Fraction(1, 2), 2, 4),
        Meter(Fraction(1), 2, 2),
        Meter(Fraction(1), 1, 1),
    )


def test_a_prompt_that_is_put_and_a_stand_on_it() -> None:
    """The prompt counts for the exchange; what is answered to its own question is no contrast."""
    turns = [("a", "answer", None, 1, "yes"), ("a", "follow_up", "one-0", 1, "few")]
    one = making.scene("one", ("a", "b"), turns)
    prompt = Prompt(making.text("How many?"), ("s-mod",), making.question(("few", "many")))
    turn = replace(one.turns[1], prompt=prompt)
    board = Board.of(making.scenario([replace(one, turns=(one.turns[0], turn))]))
    assert measure(board, (0b11,)).exchange == Meter(Fraction(1), 1, 1)
    assert measure(board, (0b01,)).exchange == Meter(Fraction(0), 0, 1)


def test_a_meter_without_anything_on_record_drops_out() -> None:
    """And the others' weights are scaled up."""
    one = making.scene(
        "one", ("a", "b"), [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, None)]
    )
    scenario = replace(making.scenario([one]), weights=Weights(10, 60, 30))
    room = measure(Board.of(scenario), (0b01,))
    assert (room.exchange.value, room.highlights.value) == (None, None)
    assert room.heard == room.answers.value == Fraction(1, 2)
