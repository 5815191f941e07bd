"""Replay, where the record runs, and Who said it?"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import making
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import (
    Adjourn,
    Attribute,
    Belief,
    Call,
    Foretold,
    Guess,
    Hear,
    Mode,
    Open,
    Reason,
    Scenario,
    Session,
    Spoke,
    Why,
)
from roundtable.rules.board import Board
from roundtable.rules.classroom import Teams
from roundtable.rules.daily import Daily
from roundtable.rules.moderate import Moderate
from roundtable.rules.modes import rules_for
from roundtable.rules.replay import Replay
from roundtable.rules.who import Who
from rules.strategies import choices, examples, play, play_out, scenarios

seeds = st.integers(0, 2**64)


# Replay


@examples(20)
@given(scenarios())
def test_replay_of_the_record_is_exactly_1(scenario: Scenario) -> None:
    """Who guesses each of the real moderator's moves has every guess right and the record's lane."""
    session = Session(scenario, mode=Mode.REPLAY)
    for move in session.board.record():
        session.push(Guess(move))
        if session.pending:
            session.push(Hear())
    scores = session.scores()
    assert (scores.replay, scores.likeness, scores.room) == (1, 1, 1)
    assert session.state.left == 0
    assert session.over == (scenario.coda is None)


@examples(20)
@given(scenarios(), choices)
def test_one_miss_never_cascades(scenario: Scenario, numbers: list[int]) -> None:
    """Whatever is guessed, the record's move is made, and the position is that of a hit."""
    session = Session(scenario, mode=Mode.REPLAY)
    record = session.board.record()
    for number in numbers:
        if session.over or session.state.current >= session.board.coda:
            break
        hit = session.copy()
        if session.pending is None:
            hit.push(Guess(record[session.state.step // 2]))
            play(session, [number // 8 * 8 + 1])
        else:
            hit.push(Hear())
            session.push(Hear())
        assert session.state == hit.state
    spoken = [event.turn for event in session.events if isinstance(event, Spoke)]
    assert spoken == [*scenario.turn][: len(spoken)]


@examples(20)
@given(scenarios(), choices)
def test_a_guess_hits_where_it_is_the_record_s_move(scenario: Scenario, numbers: list[int]) -> None:
    """A guess is a hit exactly where it names the record's move, wordings and beliefs aside."""
    session = play(Session(scenario, mode=Mode.REPLAY), numbers)
    record = iter(session.board.record())
    for event in session.events:
        if isinstance(event, Foretold):
            actual = next(record)
            assert event.actual == actual
            assert event.hit == (event.guess == actual)


@examples(20)
@given(scenarios(), choices)
def test_a_waiting_turn_is_told_only_when_heard(scenario: Scenario, numbers: list[int]) -> None:
    """While a turn waits, hearing it and adjourning are all that can be done."""
    session = Session(scenario, mode=Mode.REPLAY)
    for number in (*numbers, 1):
        if session.pending is not None:
            assert list(session.legal_moves) == [Hear(), Adjourn()]
            assert session.pending not in session.heard
        else:
            assert Hear() not in session.legal_moves
        play(session, [number])


def test_replay_when_adjourned_while_a_turn_waits() -> None:
    """The player may stop at any time, and what waited stays unheard."""
    session = Session(making.small(), mode=Mode.REPLAY)
    for move in ("guess open one", "guess call a", "adjourn"):
        session.push(move)
    assert (session.pending, session.heard) == (None, ())
    assert session.why_illegal(Hear()) == Reason(Why.NOT_NOW)
    session.push("match line-a expect a at 95")
    session.push("adjourn")
    assert session.over


def test_replay_when_the_guess_is_no_move_there() -> None:
    """A guess must be a move that the moderator could have made, and adjourning is none."""
    session = Session(making.small(), mode=Mode.REPLAY)
    assert session.why_illegal(Guess(Open("three"))) == Reason(Why.UNKNOWN_SCENE, "three")
    assert session.why_illegal(Guess(Call("a"))) == Reason(Why.NOT_NOW)
    assert session.why_illegal(Guess(Adjourn())) == Reason(Why.NOT_NOW)
    assert session.why_illegal(Open("one")) == Reason(Why.NOT_IN_MODE)
    assert session.why_illegal(Attribute()) == Reason(Why.NOT_IN_MODE)


# Who said it?


@examples(20)
@given(scenarios(), seeds, choices, choices)
def test_the_order_dealt_depends_on_the_seed_only(
    scenario: Scenario, seed: int, one: list[int], other: list[int]
) -> None:
    """Neither the answers, nor the clock, nor the order of the panelists changes what is dealt."""
    turned = replace(scenario, panelists=scenario.panelists[::-1])
    games = [
        play(Session(scenario, mode=Mode.WHO, seed=seed), one),
        play(Session(turned, mode=Mode.WHO, seed=seed, clock=50), other),
    ]
    assert games[0].rules.deck == games[1].rules.deck
    spoken = [[event.turn for event in game.events if isinstance(event, Spoke)] for game in games]
    dealt = [turn.id for turn in games[0].rules.deck]
    assert [each == dealt[: len(each)] for each in spoken] == [True, True]


@examples(20)
@given(scenarios(), seeds)
def test_turns_of_unsettled_origin_are_left_out(scenario: Scenario, seed: int) -> None:
    """Each turn is dealt once, except those of which the source does not settle whose they are."""
    session = Session(scenario, mode=Mode.WHO, seed=seed)
    settled = [turn for turn in scenario.turn.values() if turn.cites[0].startswith("s-")]
    assert Counter(turn.id for turn in session.rules.deck) == Counter(turn.id for turn in settled)
    assert session.dealt == len(settled)
    assert session.over == (not settled)


def test_another_seed_deals_another_order() -> None:
    """Twenty seeds deal the small scenario in more than one order."""
    scenario = making.small()
    decks = {Session(scenario, mode=Mode.WHO, seed=seed).rules.deck for seed in range(20)}
    assert len(decks) > 10


@examples(20)
@given(scenarios(), seeds, seeds, st.integers(0, 10**6))
def test_the_order_dealt_changes_no_score(
    scenario: Scenario, one: int, other: int, taste: int
) -> None:
    """Who says the same of every turn gets the same numbers, in whatever order they come."""
    scores = []
    for seed in (one, other):
        session = Session(scenario, mode=Mode.WHO, seed=seed)
        while session.pending:
            at = [*scenario.turn].index(session.pending.id)
            pick = scenario.panelists[(taste + at * at) % len(scenario.panelists)].id
            session.push(Attribute(Belief(pick, (40, 60, 80, 95)[(taste + at) % 4])))
        scores.append(session.scores())
    assert scores[0] == scores[1]


@examples(20)
@given(scenarios(), seeds, choices)
def test_who_ends_when_the_deck_is_through(
    scenario: Scenario, seed: int, numbers: list[int]
) -> None:
    """The turn on the table is the next of the deck, until there is none."""
    session = play_out(Session(scenario, mode=Mode.WHO, seed=seed), numbers)
    heard = session.heard
    assert heard == session.rules.deck[: len(heard)]
    assert (session.pending, list(session.legal_moves)) == (None, [])


def test_who_when_the_deck_is_empty() -> None:
    """Where the source settles of no turn whose it is, the game is over at once."""
    small = making.small()
    record = small.record
    unclear = tuple(replace(each, unclear=True) for each in record.statements)
    session = Session(replace(small, record=replace(record, statements=unclear)), mode=Mode.WHO)
    assert (session.over, session.dealt, session.pending) == (True, 0, None)
    assert session.scores().likeness is None


def test_the_first_guess_at_a_step_counts_though_it_was_taken_back() -> None:
    """Undo cannot mend a miss: the answer has been seen."""
    play = Session(making.small(), mode="replay")
    play.push("guess open two")
    play.pop()
    (foretold, *_) = play.push("guess open one")
    assert (False, False) == (foretold.hit, foretold.first)
    assert 0 == play.scores().replay


def test_nothing_is_heard_or_guessed_once_the_replay_is_over() -> None:
    """In the debrief the reason is that it is over; a move of another mode stays one."""
    session = Session(making.small(coda=False), mode=Mode.REPLAY)
    session.push(Adjourn())
    assert session.over
    assert session.why_illegal(Hear()) == Reason(Why.OVER)
    assert session.why_illegal(Guess(Open("one"))) == Reason(Why.OVER)
    assert session.why_illegal(Open("one")) == Reason(Why.NOT_IN_MODE)


def test_a_guess_costs_what_its_move_costs() -> None:
    """The minutes of a guess are those of the move that is guessed."""
    session = Session(making.small(), mode=Mode.REPLAY)
    scene = session.scenario.scene["one"]
    assert session.cost(Guess(Open("one"))) == session.cost(Open("one")) == scene.minutes
    assert session.cost(Guess(Adjourn())) == 0


def test_each_mode_has_rules_of_its_own() -> None:
    """For the scenario's board, with the clock or the seed that they know."""
    scenario = making.small()
    of = Board.of(scenario)
    given = {mode: rules_for(mode, scenario, 75, 3) for mode in Mode}
    assert given == {
        Mode.MODERATE: Moderate(of, 75),
        Mode.REPLAY: Replay(of),
        Mode.WHO: Who(of, 3),
        Mode.DAILY: Daily(of, 3),
        Mode.TEAMS: Teams(of, 75),
    }
