"""When a bet is due, what settles it, and what it never tells."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import (
    NONE_OF_THESE,
    Adjourn,
    Belief,
    BetKind,
    BetLaid,
    BetSettled,
    Call,
    Follow,
    How,
    IllegalMove,
    Match,
    Mode,
    Open,
    Prompt,
    Reason,
    Scenario,
    Session,
    Stance,
    Status,
    Turn,
    Why,
)
from rules import plain
from rules.strategies import choices, decided, examples, game, play, play_out, scenarios

modes = st.sampled_from([*Mode])


def stand(*positions: str) -> Stance:
    """A stance that takes these positions."""
    return Stance(positions[0], making.text("reading"), ("s-a",), positions[1:])


def own(turn: Turn, position: str) -> Turn:
    """The turn as the answer to a prompt's own question, on which it takes a position."""
    prompt = Prompt(making.text("How many?"), ("s-mod",), making.question(("few", "many")))
    return replace(turn, prompt=prompt, stance=stand(position))


def asked(*turns: Turn) -> Session:
    """A session at 100 per cent with the one question put, in which these turns are on record."""
    one = making.scene("one", ("a", "b"), [("a", "answer", None, 1, None)])
    two = making.scene("two", ("a", "b"), [("b", "answer", None, 1, None)])
    session = Session(making.scenario([replace(one, turns=turns), two]), clock=100)
    session.push("open one")
    return session


def said(number: int, position: str | None, act: str = "answer", by: str = "a") -> Turn:
    """A turn of the question `one`."""
    parent = None if act == "answer" else "one-0"
    return making.turn("one", number, (by, act, parent, 1, position))


def due(session: Session, move: str) -> tuple[BetKind, str] | None:
    """The kind and the subject of the bet that is due with a move."""
    found = session.bet_on(Call(move[5:]) if move.startswith("call") else Follow(move[7:]))
    return None if found is None else (found.kind, found.subject)


# When one is due


def test_one_bet_a_person_and_question_when_they_first_speak_to_it() -> None:
    """Also where the stand comes in a later turn; not again with the next."""
    session = asked(said(0, None), said(1, "yes", "follow_up"))
    assert due(session, "call a") == (BetKind.STAND, "one/a")
    session.push("call a expect yes at 60")
    assert due(session, "follow a") is None
    assert session.why_illegal(Follow("a", Belief("yes", 60))) == Reason(Why.NO_BET)


@pytest.mark.parametrize("stance", [None, "unclear"])
def test_no_bet_where_the_record_settles_nothing(stance: str | None) -> None:
    """Of a person who takes no stand on the question, or none that is settled."""
    session = asked(said(0, stance))
    assert due(session, "call a") is None
    with pytest.raises(IllegalMove):
        session.push("call a expect yes at 60")
    assert session.ply == 1


def test_a_prompt_with_a_question_of_its_own_is_bet_on_by_itself() -> None:
    """With its text; the bet on the scene's question waits for a turn that speaks to it."""
    session = asked(own(said(0, None), "few"), said(1, "yes", "follow_up"))
    found = session.bet_on(Call("a"))
    assert found is not None
    assert (found.kind, found.subject, found.options) == (
        "prompt",
        "one-0",
        ("few", "many", "none"),
    )
    assert found.prompt is session.scenario.turn["one-0"].prompt
    (_, laid, _, settled, _) = session.push("call a expect many at 60")
    assert laid == BetLaid("one-0", BetKind.PROMPT, "a", Belief("many", 60), found.options)
    assert isinstance(settled, BetSettled)
    assert (settled.right, settled.answers, settled.how) == (False, ("few",), How.HEARD)
    assert due(session, "follow a") == (BetKind.STAND, "one/a")


def test_a_prompt_whose_answer_is_unclear_is_not_bet_on() -> None:
    """Nor is the scene's question, to which that turn does not speak."""
    session = asked(own(said(0, None), "unclear"), said(1, "yes", "follow_up"))
    assert due(session, "call a") is None
    session.push("call a")
    assert due(session, "follow a") == (BetKind.STAND, "one/a")


def test_every_question_offers_none_of_these() -> None:
    """Beside bins as well."""
    assert all(scene.question.options[-1] == NONE_OF_THESE for scene in making.small().scenes)


def test_the_lines_of_the_coda_are_matched_one_by_one() -> None:
    """A name that was told is out of the options; the last line is told and carries no bet."""
    small = making.small()
    people = (*small.panelists, replace(small.panelists[0], id="c"))
    coda = small.coda
    assert coda is not None
    lines = (*coda.lines, replace(coda.lines[0], id="line-c", about="c"))
    session = Session(replace(small, panelists=people, coda=replace(coda, lines=lines)))
    session.push("adjourn")
    first = session.bet_on(Match("line-b"))
    assert first is not None
    assert first.options == ("a", "b", "c")
    session.push("match line-b expect a at 60")
    second = session.bet_on(Match("line-a"))
    assert second is not None
    assert second.options == ("a", "c")
    assert session.why_illegal(Match("line-a", Belief("b", 60))) == Reason(Why.UNKNOWN_PICK, "b")
    session.push("match line-a expect a at 60")
    assert session.bet_on(Match("line-c")) is None
    assert [each.status for each in session.bets] == [Status.WRONG, Status.RIGHT]
    assert not session.can_undo


# What settles it


def test_a_bet_is_right_as_soon_as_a_heard_turn_takes_the_stand() -> None:
    """Before that it is open, whatever else was heard."""
    session = asked(said(0, "no"), said(1, "yes", "follow_up"), said(2, None, "follow_up"))
    session.push("call a expect yes at 60")
    (bet,) = session.bets
    assert (bet.status, bet.points, bet.answers, bet.how) == (Status.OPEN, None, (), None)
    events = session.push("follow a")
    assert isinstance(events[2], BetSettled)
    (bet,) = session.bets
    assert (bet.status, bet.answers, bet.how) == (Status.RIGHT, ("yes", "no"), How.HEARD)


def test_a_bet_is_wrong_when_all_was_heard_without_it() -> None:
    """Not before: any unheard turn may still take it, though this one does not."""
    session = asked(said(0, "no"), said(1, None, "follow_up"))
    session.push("call a expect yes at 60")
    assert session.bets[0].status is Status.OPEN
    session.push("follow a")
    assert (session.bets[0].status, session.bets[0].how) == (Status.WRONG, How.ALL_HEARD)


@pytest.mark.parametrize("move", ["open two", "adjourn"])
def test_a_bet_is_settled_by_the_record_when_the_question_is_left(move: str) -> None:
    """Right or wrong as the record has it, in a turn that was not heard."""
    session = asked(said(0, None), said(1, "yes", "follow_up"))
    session.push("call a expect yes at 60")
    (_closed, settled, *_) = session.push(move)
    assert isinstance(settled, BetSettled)
    assert (settled.right, settled.answers, settled.how) == (True, ("yes",), How.RECORD)
    assert session.foresight().right == 1


def test_several_positions_may_be_right() -> None:
    """Those of one turn, and those of several."""
    for pick, status in (("yes", "right"), ("maybe", "right"), ("none", "right"), ("no", "wrong")):
        both = replace(said(0, "yes"), stance=stand("yes", "maybe"))
        session = asked(both, said(1, "none", "follow_up"))
        session.push(f"call a expect {pick} at 60")
        session.push("follow a")
        assert session.bets[0].status == status
        assert session.bets[0].answers == ("yes", "maybe", "none")


def test_no_idea_is_settled_with_the_first_stand_that_is_heard() -> None:
    """It is worth nothing and is not counted."""
    session = asked(said(0, None), said(1, "yes", "follow_up"))
    session.push("call a")
    assert session.bets[0].status is Status.OPEN
    settled = session.push("follow a")[2]
    assert isinstance(settled, BetSettled)
    assert (settled.right, settled.points) == (None, 0)
    assert session.bets[0].status is Status.NONE
    assert (session.foresight().count, session.foresight().by_chip) == (0, ())


def test_a_bet_once_made_stands() -> None:
    """Taken back and made anew, the move takes no second belief, and the first is settled."""
    session = asked(said(0, "yes"))
    session.push("call a expect no at 80")
    session.pop()
    assert session.bets[0].status is Status.OPEN
    assert session.bet_on(Call("a")) is None
    assert session.why_illegal(Call("a", Belief("yes", 95))) == Reason(Why.NO_BET)
    events = session.push("call a")
    assert [type(each) for each in events].count(BetLaid) == 0
    assert [type(each) for each in events].count(BetSettled) == 1
    assert session.bets[0].belief == Belief("no", 80)


def test_a_bet_of_a_question_taken_back_is_settled_at_the_end() -> None:
    """Where it is not put again, by the record when the discussion ends."""
    session = asked(said(0, "yes"))
    session.push("call a expect yes at 60")
    session.pop()
    session.pop()
    settled, _adjourned = session.push("adjourn")
    assert isinstance(settled, BetSettled)
    assert settled.how is How.RECORD


# What always holds


@examples(25)
@given(scenarios(), choices, modes, st.integers(0, 9))
def test_every_bet_is_scored_as_the_plain_telling_scores_it(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """By ids, sets and the record alone: right or not, and worth what."""
    session = play_out(game(scenario, mode, at), numbers)
    total = 0
    for bet in session.bets:
        assert bet.status is not Status.OPEN
        if bet.kind is BetKind.WHO:
            rights = {bet.belief and bet.belief.pick == scenario.turn[bet.subject].speaker}
        else:
            rights = {bet.belief and plain.right_on(scenario, bet.subject, bet.belief.pick)}
        (right,) = rights
        if bet.belief is None:
            assert (bet.status, bet.points) == (Status.NONE, 0)
            continue
        assert bet.status is (Status.RIGHT if right else Status.WRONG)
        assert bet.points == plain.points(bet.belief.percent, len(bet.options), right=right)
        total += bet.points
    assert session.foresight().points == total
    assert session.foresight().open == 0


@examples(25)
@given(scenarios(), choices, st.sampled_from([Mode.MODERATE, Mode.QUESTION]))
def test_the_ear_is_counted_as_the_plain_telling_counts_it(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """By the log alone, in which every third move was taken back."""
    session = game(scenario, mode, len(numbers))
    for at, number in enumerate(numbers):
        play(session, [number])
        if at % 3 == 0 and session.can_undo:
            session.pop()
    ear = session.ear()
    assert (ear.known, ear.asked) == plain.ear(scenario, session.log)


@examples(25)
@given(scenarios(), choices, choices)
def test_the_outcome_does_not_depend_on_what_was_heard(
    scenario: Scenario, one: list[int], other: list[int]
) -> None:
    """The same bet on the same subject is worth the same in two plays."""
    plays = [play_out(Session(scenario), numbers) for numbers in (one, other)]
    first, second = (
        {
            (b.subject, b.belief, len(b.options)): (b.status, b.points)
            for b in each.bets
            if b.kind is not BetKind.LINE
        }
        for each in plays
    )
    assert {key: first[key] for key in first if key in second} == {
        key: second[key] for key in second if key in first
    }


@examples(25)
@given(scenarios(scenes=2), choices, st.data())
def test_an_open_bet_tells_nothing_of_a_turn_that_was_not_heard(
    scenario: Scenario, numbers: list[int], data: st.DataObject
) -> None:
    """Before the question is left, other stands in unheard turns would leave every bet as it is.

    But that a bet is due at all tells that the record settles something of the person.
    """
    session = Session(scenario, clock=100)
    for number in numbers:
        if session.phase not in ("briefing", "choosing"):
            break
        session.push(decided(session, number))
    if session.scene is None:
        return
    here, heard = session.scene, {turn.id for turn in session.heard}
    options = here.question.options

    def other(turn: Turn) -> Turn:
        unheard = turn.id not in heard and turn.settled and not turn.asks_its_own
        if not unheard:
            return turn
        return replace(
            turn,
            stance=replace(turn.stance, position=data.draw(st.sampled_from(options)), others=()),
        )

    scene = replace(here, turns=tuple(map(other, here.turns)))
    scenes = tuple(scene if each.id == here.id else each for each in scenario.scenes)
    twin = Session(replace(scenario, scenes=scenes), clock=100)
    for move in session.moves:
        twin.push(move)
    pairs = zip(session.bets, twin.bets, strict=True)
    assert [(a, b) for a, b in pairs if a.scene == here.id and a != b] == []


@examples(25)
@given(scenarios(), choices, modes, st.integers(0, 9))
def test_bets_and_events_tell_the_same(
    scenario: Scenario, numbers: list[int], mode: Mode, at: int
) -> None:
    """Without undo each bet is laid once and settled once, and its events hold what it holds."""
    session = play(game(scenario, mode, at), numbers)
    laid = [each for each in session.events if isinstance(each, BetLaid)]
    settled = [each for each in session.events if isinstance(each, BetSettled)]
    assert [each.subject for each in laid] == [each.subject for each in session.bets]
    done = [each for each in session.bets if each.status is not Status.OPEN]
    assert sorted(each.subject for each in settled) == sorted(each.subject for each in done)
    found = {each.subject: each for each in settled}
    for bet in done:
        event = found[bet.subject]
        assert (event.belief, event.points, event.how) == (bet.belief, bet.points, bet.how)
        assert set(event.answers) <= set(bet.answers)


def test_a_wording_once_guessed_stands() -> None:
    """What was put is always the recorded one; the guess counts for the ear, the first one only."""
    session = Session(making.small())
    opened = session.push(Open("one", "closed"))[0]
    assert (opened.wording, opened.guess, opened.known) == ("recorded", "closed", False)
    session.pop()
    opened = session.push(Open("one", "recorded"))[0]
    assert (opened.guess, opened.known) == ("closed", False)
    assert (session.ear().known, session.ear().asked) == (0, 1)
    session.push(Open("two", "recorded"))
    assert (session.ear().known, session.ear().asked) == (1, 2)


def test_who_looks_first_guesses_no_more() -> None:
    """An opening without a guess that is taken back has shown the wording."""
    session = Session(making.small())
    session.push("open one")
    session.pop()
    opened = session.push("open one as recorded")[0]
    assert (opened.guess, opened.known, session.ear().asked) == (None, None, 0)


@pytest.mark.parametrize(("clock", "seed"), [*product((100, 50), (0, 1))])
def test_a_bet_due_is_told_and_a_bet_laid_is_not(clock: int, seed: int) -> None:
    """`bet_on` says what would be asked, of legal moves only."""
    session = Session(making.small(), clock=clock, seed=seed)
    assert session.bet_on(Call("a")) is None
    session.push("open one")
    found = session.bet_on(Call("a"))
    assert found is not None
    assert found.question is session.scenario.scenes[0].question
    assert session.bet_on(Call("b")) is None
    assert session.bet_on(Adjourn()) is None


def test_a_bet_of_a_later_question_is_settled_as_soon_as_that_is_left():
    """Not only one of the first question, and not only at the end."""
    scenes = [
        making.scene(name, "ab", [("a", "answer", None, 1, None), ("a", "follow_up", f"{name}-0", 1, "yes"), ("b", "answer", None, 1, "no")])
        for name in ("one", "two", "three")
    ]  # fmt: skip
    session = Session(making.scenario(scenes, "ab"), clock=100)
    for move in ("open one", "open two", "call a expect yes at 60"):
        session.push(move)
    assert [Status.OPEN] == [bet.status for bet in session.bets]
    settled = [each for each in session.push("open three") if isinstance(each, BetSettled)]
    assert [("two/a", True, How.RECORD)] == [
        (each.subject, each.right, each.how) for each in settled
    ]
