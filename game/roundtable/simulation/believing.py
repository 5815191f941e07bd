"""Ways of believing, which ride on any way of moving.

A player decides what is done next; a believer decides only what is expected of it. Two
games with the same moves and different beliefs differ in foresight alone, so believers
can be compared with each other whoever moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from roundtable.rules import (
    CERTAIN,
    CHIPS,
    Attribute,
    Belief,
    Believing,
    ForecastResolved,
    Match,
    Move,
    Session,
)
from roundtable.rules.chance import draw
from roundtable.rules.foresight import ECHO
from roundtable.rules.scoring import chips
from roundtable.simulation.players import Player, RandomMoves, RecordMoves


class Believer(Protocol):
    """Somebody who expects something of a move."""

    def believe(self, session: Session, move: Move, options: tuple[str, ...]) -> Belief | None:
        """The belief about what the move will bring; None is "no idea".

        Args:
            session: the position; it is left as it is.
            move: a legal move on which a belief can ride.
            options: what can be picked: positions, or panelists where the question is who.
        """


@dataclass(frozen=True, slots=True)
class Blind:
    """Has no idea, ever."""

    def believe(self, _session: Session, _move: Move, _options: tuple[str, ...]) -> Belief | None:
        """No idea."""
        return None


@dataclass(frozen=True, slots=True)
class Echo:
    """Expects the last stand heard on the same question once more; no idea before the first.

    Attributes:
        percent: how sure it is, a chip; at 60, its default, it is what skill is measured by.
    """

    percent: int = ECHO

    def believe(self, session: Session, move: Move, options: tuple[str, ...]) -> Belief | None:
        """The last stand."""
        asked, scenario = session.forecast_on(move), session.scenario
        for turn in reversed(session.heard):
            if asked and turn.stance and scenario.question_of(turn) is asked:
                last = turn.stance.position
                return Belief(last, self.percent) if last in options else None
        return None


@dataclass(frozen=True, slots=True)
class Omniscient:
    """Is certain of what the record holds."""

    def believe(self, session: Session, move: Move, _options: tuple[str, ...]) -> Belief | None:
        """What will be said."""
        for event in session.copy().push(move.bare):
            if isinstance(event, ForecastResolved) and event.outcome is not None:
                return Belief(event.outcome, CERTAIN)
        return None


@dataclass(frozen=True, slots=True)
class Overconfident:
    """Expects what `Echo` does, or where that has no idea something drawn, at 95 % always.

    Beside `Echo` it shows what confidence alone costs: the picks are the same.
    """

    seed: int = 0

    def believe(self, session: Session, move: Move, options: tuple[str, ...]) -> Belief | None:
        """The last stand, or one drawn by (seed, ply)."""
        repeated = Echo(CHIPS[-1]).believe(session, move, options)
        drawn = options[_drawn(self.seed, session, len(options))]
        return repeated or Belief(drawn, CHIPS[-1])


@dataclass(frozen=True, slots=True)
class Drawn:
    """Draws what it expects and how sure it is."""

    seed: int = 0

    def believe(self, session: Session, _move: Move, options: tuple[str, ...]) -> Belief | None:
        """A belief drawn by (seed, ply), on a chip that says more than "no idea"."""
        laid = chips(len(options))
        if not laid:
            return None
        at = _drawn(self.seed, session, len(options) * len(laid))
        return Belief(options[at // len(laid)], laid[at % len(laid)])


def _drawn(seed: int, session: Session, n: int) -> int:
    # Plies count from 0, so the draws for beliefs take the numbers below.
    return draw(seed, -1 - session.ply, n)


@dataclass(frozen=True, slots=True)
class Forecasting:
    """Moves like one and believes like another."""

    moving: Player
    believing: Believer

    def choose(self, session: Session) -> Move:
        """The one's move with the other's belief riding on it, where something is asked."""
        move = self.moving.choose(session)
        if not isinstance(move, Believing):
            return move
        options = _options(session, move)
        return move.believing(self.believing.believe(session, move, options) if options else None)


def _options(session: Session, move: Move) -> tuple[str, ...]:
    """What a belief on the move could pick; empty where nothing is asked."""
    if isinstance(move, Match | Attribute):
        return tuple(each.id for each in session.scenario.panelists)
    question = session.forecast_on(move)
    return question.options if question else ()


@dataclass(frozen=True, slots=True)
class RandomPlayer:
    """Any legal move is as likely, adjourning only at the end; beliefs are drawn too."""

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A move and a belief drawn by (seed, ply)."""
        return Forecasting(RandomMoves(self.seed), Drawn(self.seed)).choose(session)


@dataclass(frozen=True, slots=True)
class RecordPlayer:
    """Does what the real moderator did and is certain of what the record holds.

    Once a move of the record no longer fits the clock, the bell rings and it adjourns.
    """

    def choose(self, session: Session) -> Move:
        """The record's next move."""
        return Forecasting(RecordMoves(), Omniscient()).choose(session)
