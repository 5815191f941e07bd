"""The numbers a walkthrough can expect, by name, and how they are compared."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cached_property

from roundtable.rules import Session
from roundtable.search import RoomScore, room


class Scores:
    """The numbers of a session as it stands; Room, which takes a search, when it is asked for.

    Args:
        session: the play.
    """

    def __init__(self, session: Session) -> None:
        """Measure nothing yet."""
        self.session = session

    @cached_property
    def room(self) -> RoomScore | None:
        """Room between dice and best; None where the player has no chair."""
        return room(self.session) if self.session.mode.chairs else None

    def of_room(self, look: Callable[[RoomScore], Fraction]) -> Fraction | None:
        """Something of Room; None where there is none."""
        return None if self.room is None else look(self.room)


_BY_NAME: dict[str, Callable[[Scores], Fraction | int | None]] = {
    "room": lambda scores: scores.of_room(lambda each: each.value),
    "heard": lambda scores: scores.session.meters().heard,
    "answers": lambda scores: scores.session.meters().answers.value,
    "exchange": lambda scores: scores.session.meters().exchange.value,
    "highlights": lambda scores: scores.session.meters().highlights.value,
    "points": lambda scores: scores.session.foresight().points,
    "right": lambda scores: scores.session.foresight().right,
    "count": lambda scores: scores.session.foresight().count,
    "open": lambda scores: scores.session.foresight().open,
    "known": lambda scores: scores.session.ear().known,
    "asked": lambda scores: scores.session.ear().asked,
    "dice": lambda scores: scores.of_room(lambda each: each.reference.dice),
    "par": lambda scores: scores.of_room(lambda each: each.reference.par),
    "best": lambda scores: scores.of_room(lambda each: each.reference.best),
}

NUMBERS = tuple(_BY_NAME)
"""The numbers a walkthrough can expect: Room (0 careful dice, 100 the best), H and its three
meters, the bets, the wordings known, and the yardsticks of H."""


def number(scores: Scores, name: str) -> Fraction | None:
    """One of the numbers by the name a walkthrough uses; None where it drops out."""
    value = _BY_NAME[name](scores)
    return None if value is None else Fraction(value)


def close(value: Fraction | None, wanted: Fraction | None, within: Fraction) -> bool:
    """Whether a number is at most `within` away; what drops out is only like what drops out."""
    if value is None or wanted is None:
        return value is wanted
    return abs(value - wanted) <= within


def figure(value: Fraction | None) -> str:
    """A number exactly, and rounded where it is a fraction."""
    if value is None:
        return "null"
    return str(value) if value.denominator == 1 else f"{value} ({float(value):.4f})"
