"""A class: what each one's bets were worth, and how the picks were spread."""

from __future__ import annotations

from fractions import Fraction

from roundtable.frozen import frozen
from roundtable.rules.bets import Bet, Foresight, foresight
from roundtable.rules.modes import Mode
from roundtable.rules.moves import Seat
from roundtable.rules.session import Session


@frozen
class Team:
    """One team, or one person of a class.

    Attributes:
        name: as it was seated; a number stands for a face's own name.
        bets: in the order they were laid.
        foresight: what they are worth together.
    """

    name: str
    bets: tuple[Bet, ...]
    foresight: Foresight


@frozen
class Split:
    """How the picks of a class were spread over the options of one bet.

    Attributes:
        bet: what was bet on and where it stands, with no belief.
        stacks: for each option, in order, how many picked it.
        no_idea: how many picked nothing.
        apart: of all pairs of those who picked, the share that picked differently, in [0, 1].
    """

    bet: Bet
    stacks: tuple[int, ...]
    no_idea: int
    apart: Fraction


def teams(session: Session) -> tuple[Team, ...]:
    """The teams of a game in the order they sit; none before they are seated."""
    names = next((move.names for move in session.moves if isinstance(move, Seat)), ())
    found = []
    for seat, name in enumerate(names):
        bets = tuple(session.bet_of(laid, laid.of(seat)) for laid in session.laid)
        found.append(Team(name, bets, foresight(bets)))
    return tuple(found)


def splits(session: Session) -> tuple[Split, ...]:
    """How the picks were spread, bet by bet, in the order they were laid; none without a class."""
    if session.mode is not Mode.CLASS:
        return ()
    return tuple(_split(session.bet_of(each, None), each.shared) for each in session.laid)


def _split(bet: Bet, shared: tuple[object, ...]) -> Split:
    picks = [getattr(each, "pick", None) for each in shared]
    stacks = tuple(picks.count(option) for option in bet.options)
    many = sum(stacks)
    pairs = many * (many - 1)
    alike = sum(stack * (stack - 1) for stack in stacks)
    apart = Fraction(pairs - alike, pairs) if pairs else Fraction()
    return Split(bet, stacks, len(picks) - many, apart)
