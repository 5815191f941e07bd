"""A class in teams: bets ride on the reveal, and every team has its own ledger."""

from __future__ import annotations

from fractions import Fraction

import making
import pytest
from roundtable.playthrough import dump, load, replay
from roundtable.rules import (
    Adjourn,
    Belief,
    Believing,
    Call,
    IllegalMove,
    Mode,
    MoveSyntaxError,
    Open,
    Reason,
    Reveal,
    Seat,
    Session,
    Split,
    Why,
    parse,
    splits,
    teams,
)


def seated(*names: str) -> Session:
    """A class at the table with the first question put."""
    session = Session(making.small(), mode=Mode.TEAMS, clock=100)
    session.push(Seat(names))
    session.push("open one")
    return session


def test_the_teams_sit_down_first() -> None:
    """Before anything else two to six teams with different names are seated, once."""
    session = Session(making.small(), mode=Mode.TEAMS)
    with pytest.raises(IllegalMove):
        session.push("open one")
    session.push("seat Reds, Blues")
    with pytest.raises(IllegalMove):
        session.push("seat Reds, Blues")
    assert [team.name for team in teams(session)] == ["Reds", "Blues"]


@pytest.mark.parametrize(
    "text",
    [
        "seat Reds",
        "seat a, b, c, d, e, f, g",
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


def test_a_reveal_scores_each_team() -> None:
    """Each team's bet is scored by itself; no bet is "no idea"; the session bets nothing."""
    session = seated("Reds", "Blues", "3")
    session.push("reveal call a bets yes@80 no@60 -")
    reds, blues, third = teams(session)
    assert [each.foresight.right for each in (reds, blues, third)] == [1, 0, 0]
    assert reds.foresight.points > 0 > blues.foresight.points
    assert third.foresight.points == 0
    assert reds.foresight.by_chip == ((80, 1, 1),)
    assert session.forecasts[0].belief is None


def test_a_reveal_needs_a_bet_or_none_from_each_team() -> None:
    """Too few bets, an unknown pick or a move out of place is refused and changes nothing."""
    session = seated("Reds", "Blues")
    before = session.log
    for text in (
        "reveal call a bets yes@80",
        "reveal call a bets yes@80 green@60",
        "reveal follow a bets yes@80 -",
        "match one",
    ):
        with pytest.raises(IllegalMove):
            session.push(text)
    assert session.log == before


def test_what_the_teams_have_heard_is_not_taken_back() -> None:
    """An opening can be taken back, a turn that was heard cannot."""
    session = seated("Reds", "Blues")
    assert session.can_undo
    session.pop()
    session.push("open one")
    session.push("reveal call a bets - -")
    assert not session.can_undo


def test_the_teams_differ_most_where_their_beliefs_lie_farthest_apart() -> None:
    """Half the sum of the differences of the probabilities; equal bets do not differ."""
    session = seated("Reds", "Blues")
    session.push("reveal call a bets yes@80 no@80")
    (split,) = splits(session)
    assert split.apart == Fraction(4, 5) - Fraction(1, 15)
    session.push("adjourn")
    assert session.over
    same = seated("Reds", "Blues")
    same.push("reveal call a bets yes@80 yes@80")
    assert splits(same) == ()


PLAYED = (
    "reveal call a bets yes@80 no@60 -",
    "reveal follow a bets - - -",
    "reveal connect b a bets yes@60 no@95 maybe@40",
    "open two",
    "reveal call b bets from-2@80 from-1@80 -",
    "reveal call a bets from-0@60 - -",
)
"""A stand, a turn without one, another stand in the same scene, a number, and one that is unclear."""


def test_each_team_has_a_ledger_of_its_own() -> None:
    """A bet is worth what the same belief is worth to who plays alone, echo and blind with it."""
    session = seated("Reds", "Blues", "Greens")
    for move in PLAYED:
        session.push(move)
    for number, team in enumerate(teams(session)):
        alone = Session(making.small(), clock=100)
        for move in session.moves[1:]:
            own = move
            if isinstance(move, Reveal) and isinstance(move.move, Believing):
                own = move.move.believing(move.bets[number])
            alone.push(own)
        assert team.ledger == alone.forecasts
        assert team.foresight == alone.scores().foresight
    assert [each.subject for each in team.ledger] == ["one-0", "one-2", "two-0", "two-1"]


def test_the_turns_on_which_teams_differed_the_farthest_apart_first() -> None:
    """Of three teams the two farthest apart count, also where it stays open who was right."""
    session = seated("Reds", "Blues", "Greens")
    for move in PLAYED:
        session.push(move)
    assert splits(session) == (
        Split(
            "one-2", Fraction(49, 60), (Belief("yes", 60), Belief("no", 95), Belief("maybe", 40))
        ),
        Split("two-0", Fraction(11, 15), (Belief("from-2", 80), Belief("from-1", 80), None)),
        Split("one-0", Fraction(2, 3), (Belief("yes", 80), Belief("no", 60), None)),
        Split("two-1", Fraction(7, 20), (Belief("from-0", 60), None, None)),
    )


def test_a_class_is_kept_as_a_playthrough() -> None:
    """Names and bets stand in the text, and replay to the same ledgers."""
    session = seated("红队", "Blues")
    session.push("reveal call a bets yes@80 -")
    again = replay(session.scenario, load(dump(session)))
    assert teams(again) == teams(session)
    assert Reveal in {type(move) for move in again.moves}


@pytest.mark.parametrize("move", [Open("two"), Adjourn()])
def test_only_a_turn_can_be_revealed(move) -> None:
    """Bets ride on a move that releases a turn, and on no other."""
    session = seated("Reds", "Blues")
    reveal = Reveal(move, (None, None))
    assert session.why_illegal(reveal) == Reason(Why.NOT_IN_MODE)
    assert reveal.bare == move


def test_every_team_bets() -> None:
    """There are as many bets as teams, or the reason tells how many teams there are."""
    session = seated("Reds", "Blues", "Greens")
    assert session.why_illegal(Reveal(Call("a"), (None,) * 2)) == Reason(Why.WRONG_BETS, "3")
    assert session.why_illegal(Reveal(Call("a"), (None,) * 4)) == Reason(Why.WRONG_BETS, "3")
    assert session.why_illegal(Reveal(Call("a"), (None,) * 3)) is None
