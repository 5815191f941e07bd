"""A play under way: what a session keeps, gives back and never gives away."""

from __future__ import annotations

import copy
import json
from dataclasses import FrozenInstanceError, replace
from fractions import Fraction
from typing import Any

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable import rules
from roundtable.rules import (
    CERTAIN,
    CHIPS,
    UNDO,
    Act,
    Adjourn,
    Adjourned,
    Belief,
    BetKind,
    BetLaid,
    BetSettled,
    Call,
    ClockAdvanced,
    Closed,
    Ended,
    Event,
    FloorGranted,
    Follow,
    Foretold,
    Guess,
    Hear,
    How,
    IllegalMove,
    Mode,
    MoveSyntaxError,
    Open,
    Opened,
    Phase,
    Scenario,
    Session,
    Spoke,
    Text,
)
from roundtable.rules.session import SEEDS
from rules.seeing import leaked
from rules.strategies import (
    choices,
    decided,
    ends,
    every_dressed_move,
    examples,
    game,
    play,
    play_out,
    scenarios,
)

modes = st.sampled_from([*Mode])
clocks = st.sampled_from([100, 75, 50])
places = st.integers(0, 9)


def all_of(session: Session) -> tuple[Any, ...]:
    """Everything a session holds."""
    return (
        session.state,
        session.moves,
        session.events,
        session.log,
        session.bets,
        tuple(session.legal_moves),
        session.ear(),
        session.guesses,
        session.masks,
    )


# What can be done with a session


def test_push_when_legal() -> None:
    """A push returns what happened, in order, and the session is the position after it."""
    session = Session(making.small(), clock=100)
    opened = Opened("one", "recorded", None, None, 1)
    assert session.push("open one") == (opened, ClockAdvanced(1, 10))
    belief, options = Belief("yes", 95), ("yes", "no", "maybe", "none")
    assert session.push("call a expect yes at 95") == (
        FloorGranted("a", Act.ANSWER),
        BetLaid("one/a", BetKind.STAND, "a", belief, options),
        Spoke("one-0", "a", 2),
        BetSettled("one/a", belief, True, Fraction(896, 9), ("yes",), How.HEARD),
        ClockAdvanced(2, 8),
    )
    assert session.push(Follow("a")) == (
        FloorGranted("a", Act.FOLLOW_UP),
        Spoke("one-1", "a", 1),
        ClockAdvanced(1, 7),
    )
    assert session.push("open two as closed") == (
        Closed("one"),
        Opened("two", "recorded", "closed", False, 1),
        ClockAdvanced(1, 6),
    )
    assert session.push("adjourn") == (Closed("two"), Adjourned(6))
    assert session.phase is Phase.CODA
    assert session.push("adjourn") == (Ended(),)
    assert session.over


def test_events_when_changed() -> None:
    """What happened cannot be changed afterwards."""
    session = Session(making.small())
    for event in session.push("open one"):
        with pytest.raises(FrozenInstanceError):
            event.seconds = 0  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("event", "plain"),
    [
        (
            Opened("one", "recorded", "closed", False, 2),
            {
                "type": "opened",
                "scene": "one",
                "wording": "recorded",
                "guess": "closed",
                "known": False,
                "seconds": 2,
            },
        ),
        (Closed("one"), {"type": "closed", "scene": "one"}),
        (
            FloorGranted("b", Act.RESPONSE, "a"),
            {"type": "floor_granted", "panelist": "b", "act": "response", "reply_to": "a"},
        ),
        (
            BetLaid("one/a", BetKind.STAND, "a", Belief("yes", 60), ("yes", "no")),
            {
                "type": "bet_laid",
                "subject": "one/a",
                "kind": "stand",
                "panelist": "a",
                "belief": {"pick": "yes", "percent": 60},
                "options": ["yes", "no"],
            },
        ),
        (Spoke("one-0", "a", 2), {"type": "spoke", "turn": "one-0", "speaker": "a", "seconds": 2}),
        (
            BetSettled("one/a", None, None, Fraction(-1, 3), ("yes",), How.RECORD),
            {
                "type": "bet_settled",
                "subject": "one/a",
                "belief": None,
                "right": None,
                "points": "-1/3",
                "answers": ["yes"],
                "how": "record",
            },
        ),
        (ClockAdvanced(2, 8), {"type": "clock_advanced", "seconds": 2, "left": 8}),
        (Adjourned(3), {"type": "adjourned", "left": 3}),
        (
            Foretold(Open("two"), Call("a"), hit=False, documented=True),
            {
                "type": "foretold",
                "guess": "open two",
                "actual": "call a",
                "hit": False,
                "documented": True,
                "first": True,
            },
        ),
        (Ended(), {"type": "ended"}),
    ],
)
def test_events_as_data(event: Event, plain: dict[str, Any]) -> None:
    """Every event as data is JSON that says its type first and then all it holds."""
    assert json.dumps(event.as_dict()) == json.dumps(plain)


def test_push_when_the_text_is_no_move() -> None:
    """A text that is no move changes nothing."""
    session = Session(making.small())
    before = all_of(session)
    with pytest.raises(MoveSyntaxError):
        session.push("invite everybody")
    assert all_of(session) == before


def test_legal_moves_view() -> None:
    """The view of the legal moves can be counted, searched, sliced and read."""
    session = Session(making.small())
    session.push("open one")
    legal = session.legal_moves
    assert len(legal) == 3
    assert list(legal) == [Call("a"), Open("two"), Adjourn()]
    assert legal[0] == Call("a")
    assert legal[1:] == (Open("two"), Adjourn())
    assert Call("a", Belief("yes", 60)) in legal
    assert Open("two", "closed") in legal
    assert Call("b") not in legal
    assert "call a" not in legal
    assert repr(legal) == "<LegalMoves: call a, open two, adjourn>"


def test_legal_moves_view_when_over() -> None:
    """At the end the view is empty and says so."""
    session = Session(making.small(coda=False))
    session.push("adjourn")
    assert repr(session.legal_moves) == "<LegalMoves: none>"
    assert not session.legal_moves


def test_a_belief_when_its_chip_does_not_exist() -> None:
    """A belief beyond the chips cannot be made."""
    for percent in (*CHIPS, CERTAIN):
        assert Belief("yes", percent).percent == percent
    for percent in (-40, 0, 50, 101, 1000):
        with pytest.raises(ValueError, match="percent"):
            Belief("yes", percent)


@pytest.mark.parametrize("seed", [SEEDS, -SEEDS, 10 * SEEDS])
def test_a_seed_too_long_to_be_kept_is_refused(seed: int) -> None:
    """A seed has at most so many digits; the largest and the smallest are fine."""
    with pytest.raises(ValueError, match=f"^a seed lies below {SEEDS}, not at {seed}$"):
        Session(making.small(), seed=seed)
    for fine in (SEEDS - 1, 1 - SEEDS):
        assert Session(making.small(), seed=fine).seed == fine


@pytest.mark.parametrize("clock", [-1, 0, 101])
def test_a_clock_that_is_no_share_is_refused(clock: int) -> None:
    """The clock lies from 1 to 100 per cent, both included."""
    with pytest.raises(ValueError, match=f"^clock must lie from 1 to 100 per cent, not {clock}$"):
        Session(making.small(), clock=clock)
    assert [Session(making.small(), clock=each).clock for each in (1, 100)] == [1, 100]


def test_one_question_is_named_where_one_is_played_and_nowhere_else() -> None:
    """And it is one of the scenario's."""
    small = making.small()
    for mode in Mode:
        named = {"scene": None if mode.one_question else "one"}
        with pytest.raises(ValueError, match="one question"):
            Session(small, mode=mode, **named)
    with pytest.raises(ValueError, match="has no scene three"):
        Session(small, mode="question", scene="three")
    assert Session(small, mode="daily", scene="two").question == "two"


def test_clock_where_the_player_has_not_the_chair() -> None:
    """Only where the player has the chair is the clock a share of the time; else it is all of it."""
    for mode in Mode:
        session = game(making.small(), mode, clock=50)
        assert session.clock == (50 if mode.chairs else 100)
    assert Session(making.small(), mode="replay").seconds == 11
    assert Session(making.small()).seconds == 6


def test_a_text_without_a_language_falls_back_to_english_or_its_first() -> None:
    """English stands in where a translation is missing, else the original; a text without any is empty."""
    text = Text.of({"zh": "甲", "en": "a"})
    assert (text["en"], text["zh"], text["fr"]) == ("a", "甲", "a")
    assert Text.of({"zh": "甲", "de": "A"})["fr"] == "甲"
    assert Text.of({})["en"] == ""
    assert (text.has("en"), text.has("fr"), text.languages) == (True, False, ("zh", "en"))


def test_a_move_costs_the_seconds_of_what_it_releases() -> None:
    """An opening costs its scene's, a turn its own, and what releases nothing costs nothing."""
    session = Session(making.small(), clock=100)
    assert session.cost(Open("one")) == 1
    assert session.cost(Call("a")) == 0
    session.push("open one")
    assert session.cost(Call("a")) == 2
    assert session.cost(Adjourn()) == 0
    running = Session(making.small(), mode=Mode.REPLAY)
    assert (running.cost(Guess(Open("one"))), running.cost(Hear())) == (1, 0)
    running.push("guess open one")
    running.push("guess open two")
    assert running.cost(Hear()) == 2


def test_every_name_at_the_door_is_there() -> None:
    """What the door lists can be had, each once and in order."""
    assert all(hasattr(rules, name) for name in rules.__all__)
    assert len(set(rules.__all__)) == len(rules.__all__)


# Undo, copies and replay


def test_pop_when_empty() -> None:
    """Before the first move there is nothing to take back and nothing to look at."""
    session = Session(making.small())
    assert session.peek() is None
    with pytest.raises(IndexError, match=r"^there is no move to take back$"):
        session.pop()
    assert session.log == ()


@examples(30)
@given(scenarios(), choices, modes, places)
def test_what_can_be_undone(scenario: Scenario, numbers: list[int], mode: Mode, at: int) -> None:
    """Back to the question that was left last; nothing that was told to all, nothing at the end."""
    session = play(game(scenario, mode, at), numbers)
    last = session.steps[-1][1] if session.ply else ()
    told = mode in (Mode.WHO, Mode.DAILY) or any(
        isinstance(each, Closed) or (mode is Mode.CLASS and isinstance(each, Spoke))
        for each in last
    )
    told = told or (session.ply > 0 and str(session.peek()).startswith("match"))
    assert session.can_undo == (session.ply > 0 and not session.over and not told)
    before = all_of(session)
    if session.can_undo:
        assert session.pop() == before[1][-1]
    else:
        with pytest.raises(IndexError):
            session.pop()
        assert all_of(session) == before


def test_no_undo_behind_a_question_that_was_left() -> None:
    """Its bets have been settled by the record; the question that is open can be taken back to."""
    session = Session(making.small(), clock=100)
    for move in ("open one", "call a", "open two", "call b"):
        session.push(move)
    session.pop()
    assert not session.can_undo
    with pytest.raises(IndexError, match="told stays told"):
        session.pop()
    assert session.log[-1] == UNDO


def test_pop_and_peek_after_a_move() -> None:
    """The last move is seen by peek and given back by pop; the log keeps both."""
    session = Session(making.small())
    session.push("open one")
    session.push("call a expect no at 40")
    assert session.peek() == Call("a", Belief("no", 40))
    assert session.ply == 2
    assert session.pop() == Call("a", Belief("no", 40))
    assert session.peek() == Open("one")
    assert session.log == ("open one", "call a expect no at 40", UNDO)


@examples(25)
@given(scenarios(), choices, modes, places)
def test_undo_after_do_is_the_same_position(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """Taking moves back leads through the same positions and events, while bets stay laid."""
    session = game(scenario, mode, at)
    passed = []
    for number in numbers:
        if session.over or ends(session, move := decided(session, number)):
            break
        passed.append((session.state, session.moves, session.events, session.masks))
        session.push(move)
    laid = session.laid
    while session.can_undo:
        session.pop()
        before = passed[session.ply]
        assert (session.state, session.moves, session.events, session.masks) == before
        assert session.laid == laid


@examples(25)
@given(scenarios(), choices, modes, places)
def test_redo_after_undo_is_the_same_game(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """The same moves, bare where a bet was laid, lead to the same position with the same bets."""
    session = play(game(scenario, mode, at), numbers, short=True)
    expected = (session.state, session.bets, session.meters(), session.foresight())
    moves = []
    while session.can_undo:
        moves.append(session.pop())
    for move in reversed(moves):
        session.push(move if session.why_illegal(move) is None else move.bare)
    assert (session.state, session.bets, session.meters(), session.foresight()) == expected


@examples(25)
@given(scenarios(), choices, choices, modes, places)
def test_a_copy_is_independent(
    scenario: Scenario, before: list[int], after: list[int], mode: Mode, at: int
) -> None:
    """A copy is in the same position, and what one does the other does not see."""
    session = play(game(scenario, mode, at, seed=3), before, short=True)
    twin, kept = session.copy(), all_of(session)
    assert all_of(twin) == kept
    assert (twin.mode, twin.clock, twin.seed) == (session.mode, session.clock, session.seed)
    play_out(twin, after)
    assert all_of(session) == kept
    moved = all_of(twin)
    play(session, after[:3], short=True)
    while session.can_undo:
        session.pop()
    assert all_of(twin) == moved


@examples(25)
@given(scenarios(), choices, modes, places)
def test_a_replay_of_the_log_is_the_same_game(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """A new session that does what the log says, undos included, holds the same."""
    session = game(scenario, mode, at, seed=1)
    for number in numbers:
        if number % 5 == 0 and session.can_undo:
            session.pop()
        play(session, [number])
    again = game(scenario, mode, at, seed=1)
    for line in session.log:
        again.pop() if line == UNDO else again.push(line)
    assert all_of(again) == all_of(session)


def test_a_session_can_be_deep_copied_too() -> None:
    """A session is values all the way down, and its copies end in the same position."""
    session = play(Session(making.small()), [9, 9])
    assert copy.deepcopy(session).moves == session.copy().moves == session.moves


@examples(20)
@given(scenarios(turns=6), choices, modes, places, st.data())
def test_permuting_panelists_or_options_changes_no_score(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int, data: st.DataObject
) -> None:
    """The order of panelists and of positions is a matter of display."""
    session = play(game(scenario, mode, at), numbers)
    people = tuple(data.draw(st.permutations(scenario.panelists)))
    scenes = tuple(
        replace(
            each,
            question=replace(
                each.question,
                positions=tuple(data.draw(st.permutations(each.question.positions))),
            ),
        )
        for each in scenario.scenes
    )
    other = game(replace(scenario, panelists=people, scenes=scenes), mode, at)
    for move in session.moves:
        other.push(move)
    assert (other.foresight(), other.meters()) == (session.foresight(), session.meters())


# Illegal moves


@examples(20)
@given(scenarios(turns=6), choices, modes, places)
def test_every_illegal_move_is_refused_and_changes_nothing(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """Of all moves that can be written, exactly those with a reason against them are refused."""
    session = play(game(scenario, mode, at), numbers)
    before = all_of(session)
    for move in every_dressed_move(scenario):
        reason = session.why_illegal(move)
        if reason is None:
            session.copy().push(move)
            assert move in session.legal_moves
        else:
            with pytest.raises(IllegalMove) as refused:
                session.push(move)
            assert (refused.value.move, refused.value.reason) == (move, reason)
            assert (session.state, session.log, session.bets) == (
                before[0],
                before[3],
                before[4],
            )
    assert all_of(session) == before


@examples(20)
@given(scenarios(), choices, modes, places)
def test_whatever_is_shown_as_legal_can_be_pushed(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """Every legal move is among the candidates, has nothing against it, and can be made."""
    session = play(game(scenario, mode, at), numbers)
    for move in session.legal_moves:
        assert move in session.candidates
        assert session.why_illegal(move) is None
        twin = session.copy()
        twin.push(move)
        assert twin.peek() == move


# Nothing unreleased leaks


@examples(20)
@given(scenarios(), choices, modes, places)
def test_nothing_unheard_leaks_into_events(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """No event names a turn, or repeats a word of one, before it was heard."""
    session = game(scenario, mode, at)
    for number in numbers:
        if session.over:
            break
        events = session.push(decided(session, number))
        heard = set(session.heard)
        unheard = [turn for turn in scenario.turn.values() if turn not in heard]
        assert [(e, t.id) for e in events for t in leaked(e, unheard)] == []


@examples(20)
@given(scenarios(), choices, modes, places)
def test_the_log_and_the_reasons_tell_no_turn(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """Neither the log nor a reason against a move names a turn."""
    session = play(game(scenario, mode, at), numbers)
    reasons = [str(session.why_illegal(move) or "") for move in session.candidates]
    for turn in scenario.turn.values():
        assert not any(turn.id in line.split() for line in (*session.log, *reasons))
