"""A class: bets ride on the reveal, everybody at once, and each one has a book of their own."""

from __future__ import annotations

from fractions import Fraction

import making
import pytest
from hypothesis import given
from roundtable.playthrough import dump, load, replay
from roundtable.rules import (
    TEAMS,
    Adjourn,
    Belief,
    Believing,
    Call,
    IllegalMove,
    Mode,
    Move,
    MoveSyntaxError,
    Open,
    Reason,
    Reveal,
    Scenario,
    Seat,
    Session,
    Status,
    Why,
    parse,
    splits,
    teams,
)
from rules.strategies import choices, decided, examples, scenarios


def seated(*names: str) -> Session:
    """A class at the table with the first question put."""
    session = Session(making.small(), mode=Mode.CLASS, clock=100)
    session.push(Seat(names))
    session.push("open one")
    return session


def test_the_class_sits_down_first() -> None:
    """Before anything else two to forty with different names are seated, once."""
    session = Session(making.small(), mode="teams")
    assert session.mode is Mode.CLASS
    assert teams(session) == ()
    with pytest.raises(IllegalMove):
        session.push("open one")
    session.push(Seat(tuple(map(str, range(40)))))
    with pytest.raises(IllegalMove):
        session.push("seat Reds, Blues")
    assert [team.name for team in teams(session)] == [*map(str, range(40))]
    assert TEAMS == (2, 40)


def test_forty_names_and_bets_of_the_longest_can_be_read() -> None:
    """The text of a move holds a whole class."""
    seat = Seat(tuple(f"{i:020}" for i in range(40)))
    reveal = Reveal(Call("a" * 80), tuple(Belief("b" * 80, 100) for _ in range(40)))
    assert parse(str(seat)) == seat
    assert parse(str(reveal)) == reveal


@pytest.mark.parametrize(
    "text",
    [
        "seat Reds",
        f"seat {', '.join(map(str, range(41)))}",
        "seat a, a",
        "seat a,",
        f"seat a, {'b' * 21}",
        "reveal adjourn bets - -",
        "reveal call a bets yes@61 -",
        "reveal call a -",
        "reveal bets -",
    ],
)
def test_what_is_no_move_of_a_class(text: str) -> None:
    """A class of one, a name twice, a chip that does not exist: no move."""
    with pytest.raises(MoveSyntaxError):
        parse(text)


@pytest.mark.parametrize("text", ["seat 红队, 蓝 队, 3", "reveal connect a b bets yes@60 - no@95"])
def test_the_moves_of_a_class_as_text(text: str) -> None:
    """A move's text is read back as the move."""
    assert str(parse(text)) == text


def test_a_reveal_scores_each_one() -> None:
    """Each bet is scored by itself; no bet is "no idea"; the session itself bets nothing."""
    session = seated("Reds", "Blues", "3")
    session.push("reveal call a bets yes@80 no@60 -")
    reds, blues, third = teams(session)
    assert [each.bets[0].status for each in (reds, blues, third)] == ["right", "open", "none"]
    assert reds.foresight.by_chip == ((80, 1, 1),)
    assert session.bets[0].belief is None
    session.push("open two")
    reds, blues, third = teams(session)
    assert reds.foresight.points > 0 > blues.foresight.points
    assert blues.bets[0].status is Status.WRONG
    assert third.foresight.points == 0


def test_a_reveal_needs_a_bet_or_none_from_everybody() -> None:
    """Too few bets, an unknown pick or a move out of place is refused and changes nothing."""
    session = seated("Reds", "Blues")
    before = session.log
    for text in (
        "reveal call a bets yes@80",
        "reveal call a bets yes@80 green@60",
        "reveal follow a bets - -",
        "match one",
    ):
        with pytest.raises(IllegalMove):
            session.push(text)
    assert session.log == before
    session.push("call a")
    assert session.why_illegal(parse("reveal follow a bets yes@80 -")) == Reason(Why.NO_BET)
    assert session.why_illegal(parse("reveal follow a bets - -")) is None


def test_in_a_class_a_belief_rides_on_a_reveal_alone() -> None:
    """The facilitator does not bet."""
    session = seated("Reds", "Blues")
    assert session.bet_on(Call("a")) is not None
    assert session.why_illegal(Call("a", Belief("yes", 60))) == Reason(Why.NO_BET)


def test_what_a_class_has_heard_is_not_taken_back() -> None:
    """An opening can be taken back, a turn that was heard cannot."""
    session = seated("Reds", "Blues")
    assert session.can_undo
    session.pop()
    session.push("open one")
    session.push("reveal call a bets - -")
    assert not session.can_undo


def test_how_the_picks_were_spread() -> None:
    """Stacks on the options, who had no idea, and the share of pairs that picked differently."""
    session = seated("1", "2", "3", "4", "5")
    session.push("reveal call a bets yes@80 no@80 yes@40 - yes@95")
    (split,) = splits(session)
    assert split.bet.options == ("yes", "no", "maybe", "none")
    assert (split.stacks, split.no_idea) == ((3, 1, 0, 0), 1)
    assert split.apart == Fraction(3, 6)
    session.push("adjourn")
    assert session.over
    (split,) = splits(session)
    assert split.bet.answers == ("yes",)
    alone = seated("1", "2")
    alone.push("call a")
    (split,) = splits(alone)
    assert (split.stacks, split.no_idea, split.apart) == ((0, 0, 0, 0), 0, 0)


@examples(20)
@given(scenarios(), choices)
def test_each_one_has_what_the_same_bets_are_worth_alone(
    scenario: Scenario, numbers: list[int]
) -> None:
    """Who plays the same discussion alone with the same bets has the same book."""
    session = Session(scenario, mode=Mode.CLASS, clock=100)
    alone = [Session(scenario, clock=100) for _ in range(3)]
    session.push("seat a, b, c")
    for number in numbers:
        if session.over:
            break
        move = decided(session, number)
        bets: tuple[Belief | None, ...] = ()
        asked = session.bet_on(move)
        move = move.move if isinstance(move, Reveal) else move
        if isinstance(move, Believing) and asked is not None:
            picks = [asked.options[(number + i) % len(asked.options)] for i in range(2)]
            bets = (Belief(picks[0], 60), Belief(picks[1], 95), None)
            session.push(Reveal(move.bare, bets))
        else:
            session.push(move)
        for i, one in enumerate(alone):
            own: Move = move
            if isinstance(move, Believing) and bets:
                own = move.believing(bets[i])
            one.push(own)
    for team, one in zip(teams(session), alone, strict=True):
        assert team.bets == one.bets
        assert team.foresight == one.foresight()


def test_a_class_is_kept_as_a_playthrough() -> None:
    """Names and bets stand in the text, and replay to the same books."""
    session = seated("红队", "Blues")
    session.push("reveal call a bets yes@80 -")
    again = replay(session.scenario, load(dump(session)))
    assert teams(again) == teams(session)
    assert Reveal in {type(move) for move in again.moves}


@pytest.mark.parametrize("move", [Open("two"), Adjourn()])
def test_only_a_turn_can_be_revealed(move: Move) -> None:
    """Bets ride on a move that releases a turn, and on no other."""
    session = seated("Reds", "Blues")
    reveal = Reveal(move, (None, None))
    assert session.why_illegal(reveal) == Reason(Why.NOT_IN_MODE)
    assert reveal.bare == move


def test_everybody_bets() -> None:
    """There are as many bets as seats, or the reason tells how many there are."""
    session = seated("Reds", "Blues", "Greens")
    assert session.why_illegal(Reveal(Call("a"), (None,) * 2)) == Reason(Why.WRONG_BETS, "3")
    assert session.why_illegal(Reveal(Call("a"), (None,) * 4)) == Reason(Why.WRONG_BETS, "3")
    assert session.why_illegal(Reveal(Call("a"), (None,) * 3)) is None
    assert session.cost(Reveal(Call("a"), (None,) * 3)) == 2


def test_nothing_is_bet_before_the_class_sits() -> None:
    """Nor is anything due."""
    session = Session(making.small(), mode=Mode.CLASS)
    assert session.bet_on(Call("a")) is None
    session.push("adjourn")
    assert session.over
    assert session.why_illegal(Seat(("1", "2"))) == Reason(Why.OVER)
