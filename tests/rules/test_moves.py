"""Moves as text, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.errors import GameError
from roundtable.rules import (
    Adjourn,
    Attribute,
    Belief,
    Call,
    Connect,
    Follow,
    Guess,
    Hear,
    Match,
    Move,
    MoveSyntaxError,
    Open,
    Reveal,
    Seat,
    parse,
)
from rules.strategies import beliefs, examples, ids, moves

words = st.sampled_from(
    [
        "open",
        "call",
        "follow",
        "connect",
        "adjourn",
        "match",
        "guess",
        "hear",
        "attribute",
        "expect",
        "at",
        "as",
        "yes",
        "a",
        "b",
        "60",
        "40",
        "100",
        "50",
    ]
)


@examples(150)
@given(moves)
def test_parse_is_the_way_back_from_str(move: Move) -> None:
    """The text of a move reads as that move."""
    assert parse(str(move)) == move


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("open one", Open("one")),
        ("open one as closed", Open("one", "closed")),
        ("open as as as", Open("as", "as")),
        ("call a", Call("a")),
        ("call a expect yes at 60", Call("a", Belief("yes", 60))),
        ("call expect expect at at 95", Call("expect", Belief("at", 95))),
        ("follow a expect none at 100", Follow("a", Belief("none", 100))),
        ("connect b a expect yes at 40", Connect("b", "a", Belief("yes", 40))),
        ("adjourn", Adjourn()),
        ("match line-a expect a at 80", Match("line-a", Belief("a", 80))),
        ("guess call a", Guess(Call("a"))),
        ("guess open one as closed", Guess(Open("one", "closed"))),
        ("hear", Hear()),
        ("hear expect yes at 60", Hear(Belief("yes", 60))),
        ("attribute expect b at 80", Attribute(Belief("b", 80))),
        ("  call \t a\n", Call("a")),
    ],
)
def test_parse_when_the_text_is_a_move(text: str, move: Move) -> None:
    """Each verb reads as its move, whatever blanks stand between the words."""
    assert parse(text) == move


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "ask a",
        "OPEN one",
        "open",
        "open one two",
        "open one as",
        "open one as a b",
        "call",
        "call a b",
        "call a expect yes",
        "call a expect yes at",
        "call a expect yes at 50",
        "call a expect yes at 060",
        "call a expect yes at 60 %",
        "call a expect yes at ６０",
        "connect b",
        "connect",
        "adjourn now",
        "adjourn expect yes at 60",
        "match",
        "guess",
        "guess guess call a",
        "guess ask a",
        "hear a",
        "attribute a",
        "call " + "a" * 6000,
    ],
)
def test_parse_when_the_text_is_no_move(text: str) -> None:
    """What is no move is refused, with the text and what would have been one."""
    with pytest.raises(MoveSyntaxError) as refused:
        parse(text)
    assert refused.value.expected
    assert isinstance(refused.value, GameError)


@examples(150)
@given(st.text())
def test_parse_when_the_text_is_anything(text: str) -> None:
    """Any text reads as a move that reads as itself, or raises MoveSyntaxError and nothing else."""
    try:
        move = parse(text)
    except MoveSyntaxError:
        return
    assert parse(str(move)) == move


@examples(300)
@given(st.lists(words, max_size=9).map(" ".join))
def test_parse_when_the_words_are_of_moves(text: str) -> None:
    """The same where the words are those of moves, in any order; a move's text is its words."""
    try:
        move = parse(text)
    except MoveSyntaxError:
        return
    assert str(move) == text


@examples(100)
@given(moves)
def test_the_bare_move_carries_nothing(move: Move) -> None:
    """A bare move has neither belief nor wording, is bare itself and keeps its kind."""
    bare = move.bare
    assert (bare.rider, bare.bare, type(bare)) == (None, bare, type(move))
    assert str(move).startswith(str(bare))


@examples(30)
@given(ids, beliefs)
def test_the_rider_is_the_belief(panelist: str, belief: Belief | None) -> None:
    """What rides on a move for a turn is its belief."""
    assert Call(panelist, belief).rider is belief
    assert Guess(Call(panelist, belief)).rider is None


EVERY_VERB = "open, call, follow, connect, adjourn, match, guess, hear, attribute, seat or reveal"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", EVERY_VERB),
        ("ask a", EVERY_VERB),
        ("guess", EVERY_VERB),
        ("open one two", "open SCENE [as WORDING]"),
        ("call", "call and 1 id(s)"),
        ("connect a", "connect and 2 id(s)"),
        ("call a expect b at 61", "expect PICK at 40|60|80|95"),
        ("adjourn now", "expect PICK at 40|60|80|95"),
        ("seat Reds", "seat NAME, NAME: 2 to 40 teams can bet, not 1"),
        (
            "seat Reds, Blues of the back row",
            "seat NAME, NAME: a team's name has 1 to 20 characters, not 'Blues of the back row'",
        ),
        ("seat Reds, Reds", "seat NAME, NAME: two teams have one name"),
        ("reveal call a -", "reveal MOVE bets BET BET"),
        ("reveal open one bets - -", "reveal MOVE bets BET BET"),
        ("reveal call a bets yes@61 -", "a bet as PICK@40|60|80|95 or -"),
        ("reveal call a bets @60 -", "a bet as PICK@40|60|80|95 or -"),
    ],
)
def test_a_text_that_is_no_move_is_told_with_its_form(text: str, expected: str) -> None:
    """The error has the text as it was given and the form that is expected."""
    with pytest.raises(MoveSyntaxError) as caught:
        parse(text)
    assert (caught.value.text, caught.value.expected) == (text, expected)
    assert str(caught.value) == f"{text!r} is no move; expected: {expected}"


def test_a_text_of_six_thousand_characters_is_still_read() -> None:
    """A longer one is refused, and only its beginning is told."""
    longest = f"call {'a' * 5995}"
    assert parse(longest) == Call("a" * 5995)
    with pytest.raises(MoveSyntaxError) as caught:
        parse(longest + "a")
    assert (caught.value.text, caught.value.expected) == (longest[:60], EVERY_VERB)


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("reveal call a bets yes@60 -", Reveal(Call("a"), (Belief("yes", 60), None))),
        ("reveal  follow a  bets  - - -", Reveal(Follow("a"), (None,) * 3)),
        ("reveal call bets bets bets@95 -", Reveal(Call("bets"), (Belief("bets", 95), None))),
        ("reveal connect b a bets a@b@40", Reveal(Connect("b", "a"), (Belief("a@b", 40),))),
        ("reveal call a expect yes at 60 bets -", Reveal(Call("a"), (None,))),
        ("seat Reds,Blues ,  The  Greens", Seat(("Reds", "Blues", "The Greens"))),
    ],
)
def test_the_moves_of_a_class_are_read(text: str, move: Move) -> None:
    """A bet for each team in their order; a belief of the moderator's own is no bet."""
    assert parse(text) == move


@pytest.mark.parametrize("percent", [0, 50, 61, 101])
def test_a_chip_that_does_not_exist_is_named(percent: int) -> None:
    """The error lists the chips there are."""
    with pytest.raises(ValueError, match="percent") as caught:
        Belief("yes", percent)
    assert str(caught.value) == f"percent must be one of (40, 60, 80, 95, 100), not {percent}"
