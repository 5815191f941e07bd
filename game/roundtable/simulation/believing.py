"""Ways of believing, which ride on any way of moving.

A player decides what is done next; a believer decides only what is expected of it. Two
games with the same moves and different beliefs differ in Foresight and Ear alone, so
believers can be compared with each other whoever moves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from roundtable.frozen import frozen
from roundtable.rules import CERTAIN, CHIPS, Asked, Belief, Move, Open, Session
from roundtable.rules.bets import known
from roundtable.rules.scoring import chips
from roundtable.search import drawn
from roundtable.simulation.players import (
    Player,
    RandomMoves,
    RecordMoves,
    bet_due,
    with_belief,
)


class Believer(Protocol):
    """Somebody who expects something of a move."""

    def believe(self, session: Session, asked: Asked) -> Belief | None:
        """The belief on a bet that is due; None is "no idea". The session is left as it is."""

    def guess(self, session: Session, opening: Open) -> str | None:
        """Which wording of a question is taken for the real one; None to guess none."""


@frozen
class Blind:
    """Has no idea, ever."""

    def believe(self, _session: Session, _asked: Asked) -> Belief | None:
        """No idea."""
        return None

    def guess(self, _session: Session, _opening: Open) -> str | None:
        """No guess."""
        return None


ECHO = 60
"""Per cent at which `Echo` expects what it heard last."""


@frozen
class Echo(Blind):
    """Expects the last stand heard on the same question once more; no idea before the first.

    Attributes:
        percent: how sure it is, a chip.
    """

    percent: int = ECHO

    def believe(self, session: Session, asked: Asked) -> Belief | None:
        """The last stand."""
        scenario = session.scenario
        for turn in reversed(session.heard):
            if asked.question is not None and turn.stance is not None:
                stand = turn.stance.position
                if scenario.question_of(turn) is asked.question and stand in asked.options:
                    return Belief(stand, self.percent)
        return None


@frozen
class Omniscient(Blind):
    """Is certain of what the record holds, and knows each question as it was put."""

    def believe(self, session: Session, asked: Asked) -> Belief | None:
        """What is right on record."""
        return Belief(known(session.board, session.state, 0, asked).record[0], CERTAIN)

    def guess(self, session: Session, opening: Open) -> str | None:
        """The recorded one."""
        return session.scenario.scene[opening.scene].wordings[0].id


@frozen
class Drawn:
    """Draws what it expects, how sure it is, and how a question was put."""

    seed: int = 0

    def believe(self, session: Session, asked: Asked) -> Belief | None:
        """A belief drawn by (seed, ply), on a chip that says more than "no idea"."""
        laid = chips(len(asked.options))
        if not laid:
            return None
        at = _drawn(self.seed, session, len(asked.options) * len(laid))
        return Belief(asked.options[at // len(laid)], laid[at % len(laid)])

    def guess(self, session: Session, opening: Open) -> str | None:
        """A wording drawn likewise."""
        wordings = session.scenario.scene[opening.scene].wordings
        return wordings[_drawn(self.seed, session, len(wordings))].id


@frozen
class Overconfident(Drawn):
    """Expects what `Echo` does, or where that has no idea something drawn, at 95 % always.

    Beside `Echo` it shows what confidence alone costs: the picks are the same.
    """

    def believe(self, session: Session, asked: Asked) -> Belief | None:
        """The last stand, or one drawn by (seed, ply)."""
        repeated = Echo(CHIPS[-1]).believe(session, asked)
        pick = asked.options[_drawn(self.seed, session, len(asked.options))]
        return repeated or Belief(pick, CHIPS[-1])

    def guess(self, _session: Session, _opening: Open) -> str | None:
        """No guess."""
        return None


def _drawn(seed: int, session: Session, n: int) -> int:
    # Draws with an even number are for moves.
    return drawn(seed, 2 * session.ply + 1, n)


@frozen
class Forecasting:
    """Moves like one and believes like another."""

    moving: Player
    believing: Believer

    def choose(self, session: Session) -> Move:
        """The one's move with the other's belief or guess riding on it, where one is due."""
        move = self.moving.choose(session)
        if isinstance(move, Open):
            return replace(move, wording=self.believing.guess(session, move))
        asked = bet_due(session, move)
        if asked is None:
            return move
        return with_belief(session, move, self.believing.believe(session, asked))


@frozen
class RandomPlayer:
    """Any legal move is as likely, adjourning only at the end; beliefs are drawn too."""

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A move and a belief drawn by (seed, ply)."""
        return Forecasting(RandomMoves(self.seed), Drawn(self.seed)).choose(session)


@frozen
class RecordPlayer:
    """Follows the record and is certain of what it holds.

    Once a move of the record no longer fits the clock, the bell rings and it adjourns.
    """

    def choose(self, session: Session) -> Move:
        """The record's next move."""
        return Forecasting(RecordMoves(), Omniscient()).choose(session)
