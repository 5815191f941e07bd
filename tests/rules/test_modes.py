"""Replay, where the record runs, and Who said it?"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import (
    Adjourn,
    Attribute,
    Belief,
    Board,
    Call,
    Follow,
    Foretold,
    Guess,
    Hear,
    Match,
    Mode,
    Move,
    Open,
    Prompt,
    Reason,
    Scenario,
    Session,
    Spoke,
    Why,
)
from roundtable.rules.classroom import Class
from roundtable.rules.moderate import Moderate
from roundtable.rules.modes import rules_for
from roundtable.rules.replay import Replay
from roundtable.rules.who import DEALT, Who
from rules.strategies import choices, examples, play, play_out, scenarios

seeds = st.integers(0, 2**64)


def run(session: Session) -> Session:
    """Let the record run, guessing what comes wherever a guess is due."""
    record = session.board.record()
    while session.state.current < session.board.coda:
        due = Hear() not in session.legal_moves
        session.push(Guess(record[session.state.step // 2]) if due else Hear())
    return session


# Replay


@examples(20)
@given(scenarios())
def test_who_knows_the_record_has_every_guess_right(scenario: Scenario) -> None:
    """And hears all of it, in its order."""
    session = run(Session(scenario, mode=Mode.REPLAY))
    assert all(each.hit and each.first for each in session.guesses)
    assert session.heard == tuple(scenario.turn.values())
    assert session.meters().heard == 1
    assert session.state.left == 0
    assert session.over == (scenario.coda is None)


@examples(20)
@given(scenarios())
def test_guesses_are_due_only_where_something_is_to_be_guessed(scenario: Scenario) -> None:
    """Not where the same person goes on without a prompt, nor where nothing else could come."""
    session = Session(scenario, mode=Mode.REPLAY)
    shadow = Session(scenario, clock=100)
    for move in session.board.record():
        turn = shadow.rules.releases(shadow.state, move)  # type: ignore[attr-defined]
        goes_on = isinstance(move, Follow) and turn is not None and turn.prompt is None
        others = [each for each in shadow.legal_moves if each not in (move, Adjourn())]
        due = Hear() not in session.legal_moves
        assert due == (not goes_on and bool(others))
        if due:
            session.push(Guess(move))
        if session.pending or not due:
            session.push(Hear())
        shadow.push(move)


@examples(20)
@given(scenarios(), choices)
def test_one_miss_never_cascades(scenario: Scenario, numbers: list[int]) -> None:
    """Whatever is guessed, the record goes on as it is, and the position is that of a hit."""
    session = Session(scenario, mode=Mode.REPLAY)
    record = session.board.record()
    for number in numbers:
        if session.over or session.state.current >= session.board.coda:
            break
        hit = session.copy()
        if Hear() in session.legal_moves:
            hit.push(Hear())
            session.push(Hear())
        else:
            hit.push(Guess(record[session.state.step // 2]))
            play(session, [number // 8 * 8 + 1])
        assert session.state == hit.state
    spoken = [event.turn for event in session.events if isinstance(event, Spoke)]
    assert spoken == [*scenario.turn][: len(spoken)]


def test_what_the_record_documents_is_told_apart() -> None:
    """A question whose wording cites the moderator, and a prompt that does; nothing else."""
    small = making.small()
    one, two = small.scenes
    prompt = Prompt(making.text("And then?"), ("s-mod",))
    turns = (one.turns[0], replace(one.turns[1], prompt=prompt), *one.turns[2:])
    silent = replace(two.wordings[0], cites=())
    scenes = (replace(one, turns=turns), replace(two, wordings=(silent, *two.wordings[1:])))
    session = run(Session(replace(small, scenes=scenes), mode=Mode.REPLAY))
    assert [(str(each.actual), each.documented) for each in session.guesses] == [
        ("open one", True),
        ("call a", False),
        ("follow a", True),
        ("connect b a", False),
        ("call b", False),
    ]


@examples(20)
@given(scenarios(), choices)
def test_a_guess_hits_where_it_is_what_came(scenario: Scenario, numbers: list[int]) -> None:
    """A guess is a hit exactly where it names what came, wordings and beliefs aside."""
    session = play(Session(scenario, mode=Mode.REPLAY), numbers)
    told = [each for each in session.events if isinstance(each, Foretold)]
    assert [each.hit for each in told] == [each.guess == each.actual for each in told]


def test_replay_when_adjourned_while_a_turn_waits() -> None:
    """The player may stop at any time, and what waited stays unheard."""
    session = Session(making.small(), mode=Mode.REPLAY)
    for move in ("guess open one", "guess call a", "adjourn"):
        session.push(move)
    assert (session.pending, session.heard) == (None, ())
    assert session.why_illegal(Hear()) == Reason(Why.NOT_NOW)
    assert list(session.legal_moves) == [Match("line-a"), Match("line-b"), Adjourn()]
    assert session.bet_on(Match("line-a")) is not None
    session.push("match line-a expect a at 95")
    session.push("adjourn")
    assert session.over
    assert session.comparison() is session.beside() is None


def test_replay_when_the_guess_is_no_move_there() -> None:
    """A guess must be a move that could come, and adjourning is none; it carries no belief."""
    session = Session(making.small(), mode=Mode.REPLAY)
    assert session.why_illegal(Guess(Open("three"))) == Reason(Why.UNKNOWN_SCENE, "three")
    assert session.why_illegal(Guess(Call("a"))) == Reason(Why.NOT_NOW)
    assert session.why_illegal(Guess(Adjourn())) == Reason(Why.NOT_NOW)
    assert session.why_illegal(Open("one")) == Reason(Why.NOT_IN_MODE)
    assert session.why_illegal(Attribute()) == Reason(Why.NOT_IN_MODE)
    assert session.bet_on(Guess(Open("one"))) is None
    session.push("guess open one")
    believing = Guess(Call("a", Belief("yes", 60)))
    assert session.why_illegal(believing) == Reason(Why.NO_BET)


def test_the_first_guess_at_a_step_counts_though_it_was_taken_back() -> None:
    """Undo cannot mend a miss: what came has been seen."""
    session = Session(making.small(), mode="replay")
    session.push("guess open two")
    session.pop()
    foretold = session.push("guess open one")[0]
    assert isinstance(foretold, Foretold)
    assert (foretold.hit, foretold.first) == (False, False)
    assert [each.hit for each in session.guesses] == [False]


def test_nothing_is_heard_or_guessed_once_the_replay_is_over() -> None:
    """In the debrief the reason is that it is over; a move of another mode stays one."""
    session = Session(making.small(coda=False), mode=Mode.REPLAY)
    session.push(Adjourn())
    assert session.over
    assert session.why_illegal(Hear()) == Reason(Why.OVER)
    assert session.why_illegal(Guess(Open("one"))) == Reason(Why.OVER)
    assert session.why_illegal(Open("one")) == Reason(Why.NOT_IN_MODE)


# Who said it?


@examples(20)
@given(scenarios(turns=20), seeds, choices, choices)
def test_the_order_dealt_depends_on_the_seed_only(
    scenario: Scenario, seed: int, one: list[int], other: list[int]
) -> None:
    """Neither the answers, nor the clock, nor the order of the panelists changes what is dealt."""
    turned = replace(scenario, panelists=scenario.panelists[::-1])
    games = [
        play(Session(scenario, mode=Mode.WHO, seed=seed), one),
        play(Session(turned, mode=Mode.WHO, seed=seed, clock=50), other),
    ]
    decks = [Who(Board.of(each.scenario), seed).deck for each in games]
    assert decks[0] == decks[1]
    spoken = [[event.turn for event in each.events if isinstance(event, Spoke)] for each in games]
    dealt = [turn.id for turn in decks[0]]
    assert [each == dealt[: len(each)] for each in spoken] == [True, True]


@examples(20)
@given(scenarios(turns=20), seeds)
def test_twelve_turns_of_settled_origin_are_dealt(scenario: Scenario, seed: int) -> None:
    """No turn twice, none of which the source does not settle whose it is; fewer where there are."""
    session = Session(scenario, mode=Mode.WHO, seed=seed)
    deck = Who(session.board, seed).deck
    settled = [turn.id for turn in scenario.turn.values() if not turn.cites[0].startswith("u-")]
    assert len(deck) == session.dealt == min(len(settled), DEALT)
    assert not Counter(turn.id for turn in deck) - Counter(settled)
    assert session.over == (not settled)


def test_another_seed_deals_another_order() -> None:
    """Twenty seeds deal the small scenario in more than one order."""
    board = Board.of(making.small())
    assert len({Who(board, seed).deck for seed in range(20)}) > 10


@examples(20)
@given(scenarios(), seeds, choices)
def test_who_ends_when_the_deck_is_through(
    scenario: Scenario, seed: int, numbers: list[int]
) -> None:
    """The turn on the table is the next of the deck, until there is none."""
    session = play_out(Session(scenario, mode=Mode.WHO, seed=seed), numbers)
    heard = session.heard
    assert heard == Who(session.board, seed).deck[: len(heard)]
    assert (session.pending, list(session.legal_moves)) == (None, [])
    assert session.why_illegal(Attribute()) == Reason(Why.OVER)
    assert session.comparison() is None


def test_every_turn_dealt_can_be_bet_on_with_everybody_s_name() -> None:
    """It is settled at once; a name that nobody bears is no pick."""
    session = Session(making.small(), mode=Mode.WHO, seed=4)
    asked = session.bet_on(Attribute())
    assert asked is not None
    assert (asked.kind, asked.options, asked.panelist) == ("who", ("a", "b"), "")
    assert session.bet_on(Adjourn()) is None
    assert session.why_illegal(Attribute(Belief("z", 60))) == Reason(Why.UNKNOWN_PICK, "z")
    session.push("attribute expect a at 80")
    assert session.bets[0].points is not None
    assert session.foresight().count == 1


def test_who_when_the_deck_is_empty() -> None:
    """Where the source settles of no turn whose it is, the game is over at once."""
    small = making.small()
    record = small.record
    unclear = tuple(replace(each, unclear=True) for each in record.statements)
    session = Session(replace(small, record=replace(record, statements=unclear)), mode=Mode.WHO)
    assert (session.over, session.dealt, session.pending) == (True, 0, None)


def test_each_mode_has_rules_of_its_own() -> None:
    """For the board of what is played, with the clock or the seed that they know."""
    scenario = making.small()
    of = Board.of(scenario)
    single = Board.of(scenario, "one")
    given = {
        mode: rules_for(mode, scenario, 75, 3, "one" if mode.one_question else None)
        for mode in Mode
    }
    assert given == {
        Mode.MODERATE: Moderate(of, 75),
        Mode.QUESTION: Moderate(single, 75),
        Mode.DAILY: Moderate(single, 75),
        Mode.REPLAY: Replay(of),
        Mode.WHO: Who(of, 3),
        Mode.CLASS: Class(Board.of(scenario, coda=False), 75),
    }


@pytest.mark.parametrize("text", ["moderate", "question", "daily", "replay", "who", "class"])
def test_a_mode_is_its_text(text: str) -> None:
    """And the class has an older name."""
    assert str(Mode(text)) == text
    assert Mode("teams") is Mode.CLASS
    with pytest.raises(ValueError, match="dream"):
        Mode("dream")
    assert Mode(text).runs == (text == "replay")


def moves_of(session: Session) -> list[Move]:
    """The legal moves as a list."""
    return list(session.legal_moves)


def test_one_question_is_moderated_like_any_other() -> None:
    """Put, asked, heard, ended; the rest of the discussion is not in it, nor the coda."""
    session = Session(making.small(), mode=Mode.QUESTION, scene="one", clock=100)
    assert moves_of(session) == [Open("one"), Adjourn()]
    assert session.seconds == 6
    for move in session.board.record():
        session.push(move)
    assert session.meters().heard == 1
    assert moves_of(session) == [Adjourn()]
    session.push("adjourn")
    assert session.over
