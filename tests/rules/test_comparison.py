"""A play beside the record, situation by situation."""

from __future__ import annotations

import making
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import (
    Adjourn,
    Beside,
    Call,
    Connect,
    Follow,
    Mode,
    Open,
    Run,
    Scenario,
    Session,
)
from rules.strategies import choices, examples, game, play, scenarios


def played(*moves: str, mode: str = "moderate", scene: str | None = None) -> Session:
    """The small scenario after these moves."""
    session = Session(making.small(), clock=100, mode=mode, scene=scene)
    for move in moves:
        session.push(move)
    return session


@examples(25)
@given(scenarios(), st.integers(0, 9))
def test_the_record_beside_itself_is_the_same_throughout(scenario: Scenario, at: int) -> None:
    """Every move is what the record does there, and both lanes are one."""
    for mode in (Mode.MODERATE, Mode.QUESTION):
        session = game(scenario, mode, at, clock=100)
        for move in (*session.board.record(), Adjourn()):
            before = session.beside()
            assert before is not None
            assert before.next == move
            session.push(move)
        found = session.comparison()
        assert found is not None
        assert found.own == found.record
        assert found.same == len(found.steps) == len(session.board.record()) + 1
        assert session.beside() is None


@examples(25)
@given(scenarios(), choices)
def test_each_step_is_told_as_it_was_before_it(scenario: Scenario, numbers: list[int]) -> None:
    """What the debrief says of a move is what could be said at the table before it."""
    session = Session(scenario, clock=100)
    seen = {}
    for number in numbers:
        if session.over:
            break
        seen[session.ply] = session.beside()
        play(session, [number])
    found = session.comparison()
    assert found is not None
    assert all(step.beside == seen[step.ply] for step in found.steps)
    assert found.same == sum(step.move == step.beside.next for step in found.steps)


def test_the_record_stays_with_a_speaker() -> None:
    """For so many turns that were not heard yet; then somebody comes in."""
    session = played("open one", "call a")
    assert session.beside() == Beside("one", 1, 2, "one-0", "a", 1, Follow("a"), Connect("b", "a"))
    session.push("connect b a")
    assert session.beside() == Beside("one", 1, 2, "one-2", "b", 1, Follow("b"), Open("two"))
    session.push("follow a")
    found = session.beside()
    assert found is not None
    assert (found.turn, found.stays, found.next) == ("one-1", 0, Follow("b"))


def test_the_record_goes_on_to_the_next_question_or_ends() -> None:
    """In the briefing it opens its first; after its last it ends."""
    assert played().beside() == Beside(None, 0, 2, None, None, 0, Open("one"), Open("one"))
    session = played("open two")
    assert session.beside() == Beside("two", 2, 2, None, None, 0, Call("b"), Call("b"))
    session.push("call b")
    session.push("call a")
    found = session.beside()
    assert found is not None
    assert found.next == Adjourn()
    assert played(mode="question", scene="two").beside() == Beside(
        None, 0, 1, None, None, 0, Open("two"), Open("two")
    )


def test_turns_of_one_speaker_are_one_run() -> None:
    """In the player's lane as in the record's."""
    found = played(
        "open two", "call a", "call b", "open one", "call a", "follow a", "adjourn"
    ).comparison()
    assert found is not None
    assert found.own == (
        Run("two"),
        Run("two", "a", ("two-1",)),
        Run("two", "b", ("two-0",)),
        Run("one"),
        Run("one", "a", ("one-0", "one-1")),
    )
    assert found.record == (
        Run("one"),
        Run("one", "a", ("one-0", "one-1")),
        Run("one", "b", ("one-2", "one-3")),
        Run("two"),
        Run("two", "b", ("two-0",)),
        Run("two", "a", ("two-1",)),
    )
    assert [step.same for step in found.steps] == [False, False, False, False, True, True, False]
    assert found.same == 2


def test_leaving_the_coda_is_no_step() -> None:
    """What is matched there is beside nothing."""
    found = played("open one", "adjourn", "match line-a", "adjourn").comparison()
    assert found is not None
    assert [str(step.move) for step in found.steps] == ["open one", "adjourn"]
