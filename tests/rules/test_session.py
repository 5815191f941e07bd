"""A play under way: what a session keeps, gives back and never gives away."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from fractions import Fraction
from importlib import import_module
from pathlib import Path
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
    Call,
    ClockAdvanced,
    Closed,
    Ended,
    Event,
    FloorGranted,
    Follow,
    ForecastCommitted,
    ForecastResolved,
    Foretold,
    Guess,
    IllegalMove,
    Mode,
    MoveSyntaxError,
    Open,
    Opened,
    Phase,
    Question,
    Scale,
    Scenario,
    Scores,
    Session,
    Spoke,
    Text,
)
from roundtable.rules.session import SEEDS
from rules.hurry import hurried
from rules.seeing import leaks, numbers_of
from rules.strategies import (
    choices,
    decided,
    ends,
    every_dressed_move,
    examples,
    play,
    play_out,
    scenarios,
)

ROOT = Path(__file__).parents[2]

modes = st.sampled_from([*Mode])
clocks = st.sampled_from([100, 75, 50])


def all_of(session: Session) -> tuple[Any, ...]:
    """Everything a session holds."""
    return (
        session.state,
        session.moves,
        session.events,
        session.log,
        session.forecasts,
        tuple(session.legal_moves),
    )


# What can be done with a session


def test_push_when_legal() -> None:
    """A push returns what happened, in order, and the session is the position after it."""
    session = Session(making.small(), clock=100)
    assert session.push("open one") == (Opened("one", "recorded", 1), ClockAdvanced(1, 10))
    assert session.push("call a expect yes at 95") == (
        FloorGranted("a", "answer"),
        ForecastCommitted(Belief("yes", 95)),
        Spoke("one-0", "a", 2),
        ForecastResolved(
            "one-0",
            "yes",
            1 - (Fraction(1, 20) ** 2 + 3 * Fraction(1, 60) ** 2) / 2,
            100 * (1 - (Fraction(1, 20) ** 2 + 3 * Fraction(1, 60) ** 2) / 2 / Fraction(3, 8)),
            Scale.CHOICE,
            ("yes", "no", "maybe", "none"),
        ),
        ClockAdvanced(2, 8),
    )
    assert session.push(Follow("a")) == (
        FloorGranted("a", "follow_up"),
        Spoke("one-1", "a", 1),
        ClockAdvanced(1, 7),
    )
    assert session.push("open two as closed") == (
        Closed("one"),
        Opened("two", "closed", 1),
        ClockAdvanced(1, 6),
    )
    assert session.push("adjourn") == (Closed("two"), Adjourned(6))
    assert session.phase is Phase.CODA
    assert session.push("adjourn") == (Ended(),)
    assert session.over


def test_the_second_way_goes_through_text_and_store(way: str) -> None:
    """What a test holds after a push the second way is the session that was read and replayed."""
    session = Session(making.small())
    rules, state = session.rules, session.state
    session.push("open one")
    assert (session.rules is rules, session._states[0] is state) == (way == "kept",) * 2


def test_events_when_changed() -> None:
    """What happened cannot be changed afterwards."""
    session = Session(making.small())
    for event in session.push("open one"):
        with pytest.raises(FrozenInstanceError):
            event.minutes = 0


@pytest.mark.parametrize(
    ("event", "plain"),
    [
        (
            Opened("one", "closed", 2),
            {"type": "opened", "scene": "one", "wording": "closed", "minutes": 2},
        ),
        (Closed("one"), {"type": "closed", "scene": "one"}),
        (
            FloorGranted("b", Act.RESPONSE, "a"),
            {"type": "floor_granted", "panelist": "b", "act": "response", "reply_to": "a"},
        ),
        (
            ForecastCommitted(Belief("yes", 60)),
            {"type": "forecast_committed", "belief": {"pick": "yes", "percent": 60}},
        ),
        (ForecastCommitted(None), {"type": "forecast_committed", "belief": None}),
        (
            Spoke("one-0", "a", 2),
            {"type": "spoke", "turn": "one-0", "speaker": "a", "minutes": 2},
        ),
        (
            ForecastResolved(
                "one-0", "yes", Fraction(1, 3), Fraction(-5), Scale.CHOICE, ("yes", "no"), False
            ),
            {
                "type": "forecast_resolved",
                "subject": "one-0",
                "outcome": "yes",
                "score": "1/3",
                "points": "-5",
                "scale": "choice",
                "options": ["yes", "no"],
                "first": False,
            },
        ),
        (ClockAdvanced(2, 8), {"type": "clock_advanced", "minutes": 2, "left": 8}),
        (Adjourned(3), {"type": "adjourned", "left": 3}),
        (
            Foretold(Open("two"), Call("a"), hit=False),
            {
                "type": "foretold",
                "guess": "open two",
                "actual": "call a",
                "hit": False,
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


def test_pop_when_empty() -> None:
    """Before the first move there is nothing to take back and nothing to look at."""
    session = Session(making.small())
    assert session.peek() is None
    with pytest.raises(IndexError, match=r"^there is no move to take back$"):
        session.pop()
    assert session.log == ()


@pytest.mark.parametrize("mode", [*Mode])
def test_pop_when_over(mode: Mode) -> None:
    """The debrief has shown everything, so from there nothing is taken back."""
    session = play_out(Session(making.small(), mode=mode), [3, 8])
    before = all_of(session)
    assert not session.can_undo
    with pytest.raises(
        IndexError,
        match=r"^it is over: the debrief tells everything, so nothing is taken back$",
    ):
        session.pop()
    assert all_of(session) == before


@examples(20)
@given(scenarios(), choices, modes)
def test_what_can_be_undone(scenario: Scenario, numbers: list[int], mode: Mode) -> None:
    """Pop takes back any move before the end; a player may, unless it told something to all."""
    session = play(Session(scenario, mode=mode), numbers)
    possible = session.ply > 0 and not session.over
    told = mode is Mode.TEAMS and any(
        isinstance(e, Spoke) for _, es in session.steps[-1:] for e in es
    )
    assert session.can_undo == (possible and not mode.reveals and not told)
    before = all_of(session)
    if possible:
        assert session.pop() == before[1][-1]
    else:
        with pytest.raises(IndexError):
            session.pop()
        assert all_of(session) == before


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


@pytest.mark.parametrize("clock", [0, -5, 101])
def test_session_when_the_clock_is_out_of_range(clock: int) -> None:
    """A clock is a share of the record from 1 to 100 per cent."""
    with pytest.raises(ValueError, match=f"^clock must lie from 1 to 100 per cent, not {clock}$"):
        Session(making.small(), clock=clock)


def test_clock_when_not_moderating() -> None:
    """Only where the player has the chair is the clock a share of the whole record's time."""
    scenario = making.small()
    assert {mode for mode in Mode if Session(scenario, mode=mode, clock=50).clock == 50} == {
        Mode.MODERATE,
        Mode.TEAMS,
    }
    assert [Session(scenario, mode=mode, clock=50).minutes for mode in Mode][:3] == [5, 11, 11]
    assert Session(scenario).minutes == 8


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
    """A belief beyond the chips cannot be made, so no score leaves [0, 1]."""
    for percent in (*CHIPS, CERTAIN):
        assert Belief("yes", percent).percent == percent
    for percent in (-40, 0, 50, 101, 1000):
        with pytest.raises(ValueError, match="percent"):
            Belief("yes", percent)


# Undo, copies and replay


@examples(20)
@given(scenarios(), choices, modes, clocks)
def test_undo_after_do_is_the_same_position(
    scenario: Scenario, numbers: list[int], mode: Mode, clock: int
) -> None:
    """Taking moves back leads through the same positions and events, while forecasts stay given."""
    session = Session(scenario, mode=mode, clock=clock)
    passed = []
    for number in numbers:
        if session.over or ends(session, move := decided(session, number)):
            break
        passed.append((session.state, session.moves, session.events, tuple(session.legal_moves)))
        session.push(move)
    given_forecasts = session.forecasts
    for before in reversed(passed):
        session.pop()
        assert (session.state, session.moves, session.events, tuple(session.legal_moves)) == before
        assert session.forecasts == given_forecasts


@examples(20)
@given(scenarios(), choices, modes)
def test_redo_after_undo_is_the_same_game(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """The same moves after an undo lead to the same position with the same scores."""
    session = play(Session(scenario, mode=mode), numbers, short=True)
    expected = (session.state, session.moves, session.forecasts, session.meters())
    moves = [session.pop() for _ in range(session.ply)]
    for move in reversed(moves):
        session.push(move)
    assert (session.state, session.moves, session.forecasts, session.meters()) == expected


@examples(20)
@given(scenarios(), choices, choices, modes)
def test_a_copy_is_independent(
    scenario: Scenario, before: list[int], after: list[int], mode: Mode
) -> None:
    """A copy is in the same position, and what one does the other does not see."""
    session = play(Session(scenario, mode=mode, seed=3), before, short=True)
    twin, kept = session.copy(), all_of(session)
    assert all_of(twin) == kept
    assert (twin.mode, twin.clock, twin.seed) == (session.mode, session.clock, session.seed)
    play_out(twin, after)
    assert all_of(session) == kept
    moved = all_of(twin)
    play(session, after[:3], short=True)
    while session.ply and not session.over:
        session.pop()
    assert all_of(twin) == moved


@examples(20)
@given(scenarios(), choices, modes)
def test_a_replay_of_the_log_is_the_same_game(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """A new session that does what the log says, undos included, holds the same."""
    session = Session(scenario, mode=mode, seed=1)
    for number in numbers:
        if number % 5 == 0 and session.ply and not session.over:
            session.pop()
        play(session, [number])
    again = Session(scenario, mode=mode, seed=1)
    for line in session.log:
        again.pop() if line == UNDO else again.push(line)
    assert all_of(again) == all_of(session)


# Illegal moves


@examples(20)
@given(scenarios(turns=6), choices, modes)
def test_every_illegal_move_is_refused_and_changes_nothing(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """Of all moves that can be written, exactly those with a reason against them are refused."""
    session = play(Session(scenario, mode=mode), numbers)
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
            assert (session.state, session.log, session.forecasts) == (
                before[0],
                before[3],
                before[4],
            )
    assert all_of(session) == before


@examples(20)
@given(scenarios(), choices, modes)
def test_whatever_is_shown_as_legal_can_be_pushed(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """Every legal move is among the candidates, has nothing against it, and can be made."""
    session = play(Session(scenario, mode=mode), numbers)
    for move in session.legal_moves:
        assert move in session.candidates
        assert session.why_illegal(move) is None
        twin = session.copy()
        twin.push(move)
        assert twin.peek() == move


# Forecasts


def test_the_first_forecast_is_final_after_undo() -> None:
    """A turn once seen scores no more: the second forecast on it gets what the first one got."""
    session = Session(making.small())
    session.push("open one")
    first = session.push("call a expect no at 95")[3]
    session.pop()
    second = session.push("call a expect yes at 95")[3]
    assert second == replace(first, first=False)
    assert [each.belief for each in session.forecasts] == [Belief("no", 95)]
    assert session.scores().foresight.right == 0


def test_no_idea_is_a_forecast_too() -> None:
    """Who hears a turn without a forecast cannot give one after an undo."""
    session = Session(making.small())
    session.push("open one")
    session.push("call a")
    session.pop()
    assert session.forecast_on(Call("a")) is None
    session.push("call a expect yes at 95")
    assert session.forecasts[0].belief is None
    assert session.scores().foresight.points == 0


@examples(20)
@given(scenarios(), choices, modes)
def test_the_ledger_holds_first_forecasts_only(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """However often moves are taken back, every subject stands once in the ledger, as first resolved."""
    session = Session(scenario, mode=mode)
    firsts: dict[str, tuple[Fraction | None, Fraction | None]] = {}
    for number in numbers:
        if session.over:
            break
        if number % 3 == 0 and session.ply:
            session.pop()
        for event in session.push(decided(session, number)):
            if isinstance(event, ForecastResolved):
                assert event.first == (event.subject not in firsts)
                worth = firsts.setdefault(event.subject, (event.score, event.points))
                assert (event.score, event.points) == worth
    assert {each.subject: (each.score, each.points) for each in session.forecasts} == firsts


@examples(20)
@given(scenarios(), choices, modes)
def test_forecast_on_tells_a_question_and_nothing_else(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """Asking what a move forecasts yields a question of the scenario, or nothing, and changes nothing."""
    session = play(Session(scenario, mode=mode), numbers)
    questions = [scenario.question_of(turn) for turn in scenario.turn.values()]
    before = all_of(session)
    for move in every_dressed_move(scenario):
        question = session.forecast_on(move)
        assert question is None or (isinstance(question, Question) and question in questions)
        if question is not None:
            assert session.why_illegal(move) is None
    assert all_of(session) == before


def test_forecast_on_when_the_turn_does_not_fit() -> None:
    """Where a move is not legal, nothing can be forecast on it."""
    lines = [("a", "answer", None, 1, "yes"), ("b", "answer", None, 5, "no")]
    session = Session(making.scenario([making.scene("one", ("a", "b"), lines)]), clock=50)
    session.push("open one")
    assert session.forecast_on(Call("a")) == session.scenario.scenes[0].question
    assert session.forecast_on(Call("b")) is None


def test_forecast_on_after_the_answer() -> None:
    """A question stands while it was not forecast; a turn without a stand asks nothing."""
    session = Session(making.small())
    session.push("open one")
    assert session.forecast_on(Call("a")) == session.scenario.scenes[0].question
    session.push("call a")
    assert session.forecast_on(Follow("a")) is None
    session.pop()
    assert session.forecast_on(Call("a")) is None


# Nothing unreleased leaks


@examples(20)
@given(scenarios(), choices, modes)
def test_nothing_unheard_leaks_into_events(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """No event names a turn, or repeats a word of one, before it was heard."""
    session = Session(scenario, mode=mode)
    for number in numbers:
        if session.over:
            break
        events = session.push(decided(session, number))
        heard = set(session.heard)
        unheard = [turn for turn in scenario.turn.values() if turn not in heard]
        assert [(e, t.id) for e in events for t in unheard if leaks(e, t)] == []


@examples(20)
@given(scenarios(), choices, modes)
def test_the_log_and_the_reasons_tell_no_turn(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """Neither the log nor a reason against a move names a turn."""
    session = play(Session(scenario, mode=mode), numbers)
    reasons = [str(session.why_illegal(move) or "") for move in session.candidates]
    for turn in scenario.turn.values():
        assert not any(turn.id in line.split() for line in (*session.log, *reasons))


# Scores


def fractions_of(scores: Scores) -> Iterator[Fraction]:
    """Every number of the scores that must lie in [0, 1]."""
    sight, room = scores.foresight, scores.meters
    yield from (scores.room, room.heard, room.gini)
    meters = (room.ground.value, room.sparks.value, room.voices.value)
    yardsticks = (
        each for one in (scores.floor, scores.par, scores.best) for each in numbers_of(one)
    )
    for value in (sight.score, scores.likeness, scores.replay, *meters, *yardsticks):
        if value is not None:
            yield value


@examples(20)
@given(scenarios(), choices, modes, clocks)
def test_all_scores_lie_from_0_to_1(
    scenario: Scenario, numbers: list[int], mode: Mode, clock: int
) -> None:
    """Every score is an exact fraction from 0 to 1, and so is each forecast's."""
    session = play(Session(scenario, mode=mode, clock=clock), numbers)
    scores = session.scores()
    each = [f.score for f in session.forecasts if f.score is not None]
    for value in (*fractions_of(scores), *each):
        assert isinstance(value, Fraction)
        assert 0 <= value <= 1
    assert scores.exact
    for skill in (scores.foresight.skill_blind, scores.foresight.skill_echo):
        assert skill is None or skill <= 1


@examples(20)
@given(scenarios(), choices, clocks)
def test_no_play_beats_the_best(scenario: Scenario, numbers: list[int], clock: int) -> None:
    """No play reaches more than the best under its clock, in Room or in any meter."""
    session = play(Session(scenario, clock=clock), numbers)
    scores = session.scores()
    own = (
        scores.room,
        *(m.value for m in (scores.meters.ground, scores.meters.sparks, scores.meters.voices)),
    )
    for value, best in zip(own, numbers_of(scores.best), strict=True):
        assert (value is None) == (best is None)
        assert value is None or value <= best


@examples(15)
@given(scenarios(), choices, clocks)
def test_scores_when_the_search_is_not_exact(
    scenario: Scenario, numbers: list[int], clock: int
) -> None:
    """With the best only as known every number still lies from 0 to 1, and none beats that best."""
    with hurried():
        session = play(Session(scenario, clock=clock), numbers)
        scores = session.scores()
    for value in fractions_of(scores):
        assert isinstance(value, Fraction)
        assert 0 <= value <= 1
    own = (
        scores.room,
        *(m.value for m in (scores.meters.ground, scores.meters.sparks, scores.meters.voices)),
    )
    for one in (own, numbers_of(scores.floor), numbers_of(scores.par)):
        for value, best in zip(one, numbers_of(scores.best), strict=True):
            assert (value is None) == (best is None)
            assert value is None or value <= best


def test_scores_say_that_the_search_is_not_exact() -> None:
    """The small scenario, which is searched whole, is not while the search is held back."""
    session = Session(making.small(), clock=100)
    for move in session.board.record():
        session.push(move)
    with hurried():
        held = Session(session.scenario, clock=100)
        for move in session.moves:
            held.push(move)
        assert not held.scores().exact
        assert held.scores().room == 1
    assert session.scores().exact


@examples(20)
@given(scenarios())
def test_the_record_against_itself_is_exactly_1(scenario: Scenario) -> None:
    """Who does what the real moderator did, in the whole time, is exactly like the record."""
    session = Session(scenario, clock=100)
    for move in session.board.record():
        session.push(move)
    scores = session.scores()
    assert (scores.likeness, scores.room, scores.meters.heard) == (1, 1, 1)
    for meter in (scores.meters.ground, scores.meters.sparks, scores.meters.voices):
        assert meter.value in (1, None)
    assert scores.meters.ground.value == 1
    assert numbers_of(scores.par) == numbers_of(scores.best)
    seen = session.comparison()
    assert (seen.to_move, seen.to_add) == ((), ())
    assert seen.pairs_in_order == seen.pairs


@examples(20)
@given(scenarios(turns=6), choices, modes, st.data())
def test_permuting_panelists_or_options_changes_no_score(
    scenario: Scenario, numbers: list[int], mode: Mode, data: st.DataObject
) -> None:
    """The order of panelists and of exclusive stands is a matter of display."""
    session = play(Session(scenario, mode=mode), numbers)
    people = tuple(data.draw(st.permutations(scenario.panelists)))
    scenes = tuple(replace(each, question=turned(each.question, data)) for each in scenario.scenes)
    other = Session(replace(scenario, panelists=people, scenes=scenes), mode=mode)
    for move in session.moves:
        other.push(move)
    assert other.scores() == session.scores()


def turned(question: Question, data: st.DataObject) -> Question:
    """The question with its stands in another order; bins keep theirs."""
    if question.scale is Scale.NUMBER:
        return question
    return replace(question, positions=tuple(data.draw(st.permutations(question.positions))))


@examples(20)
@given(
    scenarios(turns=6),
    choices,
    st.integers(0, 2**64),
    st.sampled_from([Mode.MODERATE, Mode.REPLAY]),
)
def test_the_seed_changes_no_score(
    scenario: Scenario, numbers: list[int], seed: int, mode: Mode
) -> None:
    """The seed decides what is shown first, and nothing of what it is worth."""
    session = play(Session(scenario, mode=mode), numbers)
    other = Session(scenario, mode=mode, seed=seed)
    for move in session.moves:
        other.push(move)
    assert (other.state, other.scores()) == (session.state, session.scores())


def test_a_hit_and_a_miss_count_in_replay() -> None:
    """The replay score is the share of guesses that hit."""
    session = Session(making.small(), mode=Mode.REPLAY)
    assert session.scores().replay is None
    session.push(Guess(Open("one")))
    session.push(Guess(Open("two")))
    assert session.scores().replay == Fraction(1, 2)


def test_a_session_can_be_deep_copied_too() -> None:
    """A session is values all the way down, and its copies end in the same position."""
    session = play(Session(making.small()), [9, 9])
    assert copy.deepcopy(session).moves == session.copy().moves == session.moves


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
    with pytest.raises(ValueError, match="clock"):
        Session(making.small(), clock=clock)
    assert [Session(making.small(), clock=each).clock for each in (1, 100)] == [1, 100]


def test_the_rules_name_what_they_load_later() -> None:
    """A name that is loaded on demand is listed beforehand; one that is not there is an error."""
    assert set(rules.__all__) <= set(dir(rules))
    with pytest.raises(
        AttributeError, match=r"^module 'roundtable\.rules' has no attribute 'nonsense'$"
    ):
        _ = rules.nonsense


def test_a_name_that_is_loaded_later_is_that_of_its_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked for once, and then there like any other."""
    monkeypatch.delattr(rules, "Peak")
    assert rules.Peak is import_module("roundtable.rules.peaks").Peak
    assert vars(rules)["Peak"] is rules.Peak


def test_a_text_without_a_language_falls_back_to_english_or_its_first() -> None:
    """English stands in where a translation is missing, else the original; a text without any is empty."""
    text = Text.of({"zh": "甲", "en": "a"})
    assert (text["en"], text["zh"], text["fr"]) == ("a", "甲", "a")
    assert Text.of({"zh": "甲", "de": "A"})["fr"] == "甲"
    assert Text.of({})["en"] == ""


def test_a_move_costs_the_minutes_of_what_it_releases() -> None:
    """An opening costs its scene's, a turn its own, and what releases nothing costs nothing."""
    session = Session(making.small(), clock=100)
    assert session.cost(Open("one")) == session.scenario.scene["one"].minutes
    session.push("open one")
    assert session.cost(Call("a")) == session.scenario.turn["one-0"].minutes == 2
    assert session.cost(Adjourn()) == 0
