"""Why a move cannot be made, guard by guard."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.rules import Call, Follow, Match, Session
from roundtable.rules.board import Board
from roundtable.rules.guards import (
    Reason,
    Why,
    has_coda,
    last_unmatched,
    released,
    unmatched,
    wanted,
)
from roundtable.rules.moves import Open, parse
from roundtable.rules.scenario import Act
from roundtable.rules.state import State

CODA = Board.of(making.small())
NONE = Board.of(making.small(coda=False))


def state(board: Board, heard: int) -> State:
    """The coda with these lines matched."""
    return replace(Session(board.scenario).state, current=board.coda, heard=heard)


def test_only_the_last_open_line_ends_the_coda() -> None:
    """Of two lines, once one is matched, the other."""
    assert last_unmatched(CODA, state(CODA, 0), Match("line-a")) == Reason(Why.NOT_NOW)
    assert last_unmatched(CODA, state(CODA, 0b01), Match("line-b")) is None
    already = Reason(Why.ALREADY_MATCHED, "line-a")
    assert last_unmatched(CODA, state(CODA, 0b01), Match("line-a")) == already
    assert last_unmatched(CODA, state(CODA, 0b11), Match("line-a")) == Reason(Why.NOT_NOW)


def test_a_line_is_matched_once_and_only_where_there_is_one() -> None:
    """Whichever it is."""
    assert unmatched(CODA, state(CODA, 0b01), Match("line-b")) is None
    assert unmatched(CODA, state(CODA, 0b10), Match("line-a")) is None
    assert unmatched(CODA, state(CODA, 0b10), Match("line-b")) == Reason(
        Why.ALREADY_MATCHED, "line-b"
    )
    for board, line in ((CODA, "line-c"), (NONE, "line-a")):
        unknown = Reason(Why.UNKNOWN_LINE, line)
        assert unmatched(board, state(board, 0), Match(line)) == unknown


def test_without_a_coda_nothing_leads_there() -> None:
    """And nothing ends it."""
    begun = Session(NONE.scenario).state
    assert has_coda(CODA, begun, Match("line-a")) is None
    assert has_coda(NONE, begun, Match("line-a")) == Reason(Why.NOT_NOW)
    assert has_coda(Board.of(CODA.scenario, coda=False), begun, Match("line-a")) is not None
    assert last_unmatched(NONE, begun, Match("line-a")) == Reason(Why.NOT_NOW)
    one_heard = replace(begun, heard=1)
    assert last_unmatched(NONE, one_heard, Match("line-a")) == Reason(Why.NOT_NOW)


@pytest.mark.parametrize(
    ("before", "move", "why", "about"),
    [
        ("", "follow a", Why.NOT_HEARD_YET, "a"),
        ("", "follow b", Why.NOT_HEARD_YET, "b"),
        ("", "connect b a", Why.NOT_HEARD_YET, "b"),
        ("", "call b", Why.ONLY_RESPONDS, "b"),
        ("", "connect a b", Why.NO_RESPONSE, "a"),
        ("call a", "call a", Why.ANSWERED, "a"),
        ("call a; follow a", "call a", Why.NOTHING_LEFT, "a"),
        ("call a; follow a", "follow a", Why.NOTHING_LEFT, "a"),
        ("call a; connect b a", "connect b a", Why.NO_RESPONSE, "b"),
        ("call a; connect b a; follow b", "follow b", Why.NOTHING_LEFT, "b"),
    ],
)
def test_what_the_record_lacks_is_told_with_its_kind(
    before: str, move: str, why: Why, about: str
) -> None:
    """In the first scene, where a answers and goes on, and b responds and goes on."""
    session = Session(making.small())
    session.push("open one")
    for each in filter(None, before.split("; ")):
        session.push(each)
    assert session.why_illegal(parse(move)) == Reason(why, about)


def test_who_says_nothing_deeper_is_told_so() -> None:
    """Where he answers, but nothing follows."""
    lines = [("a", "answer", None, 1, "yes"), ("a", "answer", None, 1, "no")]
    one = making.scene("one", ("a", "b"), lines)
    session = Session(making.scenario([one]), clock=100)
    session.push("open one")
    session.push("call a")
    assert session.why_illegal(Follow("a")) == Reason(Why.NO_DEEPER, "a")
    assert session.why_illegal(Call("b")) == Reason(Why.SILENT, "b")
    assert session.why_illegal(Open("one")) == Reason(Why.ALREADY_OPENED, "one")


def test_what_a_move_asks_for() -> None:
    """Its kind, who is to speak, and to whom; a stranger is nobody."""
    assert wanted(CODA, parse("call b")) == (Act.ANSWER, 1, -1)
    assert wanted(CODA, parse("follow b")) == (Act.FOLLOW_UP, 1, -1)
    assert wanted(CODA, parse("connect b a")) == (Act.RESPONSE, 1, 0)
    assert wanted(CODA, parse("call z")) == (Act.ANSWER, -1, -1)
    assert wanted(CODA, parse("follow z")) == (Act.FOLLOW_UP, -1, -1)
    assert wanted(CODA, parse("connect y z")) == (Act.RESPONSE, -1, -1)


def test_nothing_is_released_outside_a_scene() -> None:
    """Before the first, in the coda, and by what asks nobody."""
    begun = Session(CODA.scenario).state
    assert released(CODA, begun, Call("a")) == -1
    assert released(CODA, state(CODA, 0), Call("a")) == -1
    assert released(CODA, replace(begun, current=0), Call("a")) == 0
    assert released(CODA, replace(begun, current=0), Open("two")) == -1
