"""A class: everybody bets at once on one discussion, and a facilitator reveals.

The discussion is moderated as ever; what each one believed rides on the move that reveals
a turn, so that a playthrough holds it all. What it was worth is derived, see `contest`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from roundtable.frozen import frozen
from roundtable.rules.bets import Asked
from roundtable.rules.board import Board
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Moderate, Outcome
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Match, Move, Reveal, Seat
from roundtable.rules.scenario import Turn
from roundtable.rules.state import State


@frozen(slots=False)
class Class:
    """Moderate, with everybody's bets; the board is one without the author's lines.

    Attributes:
        percent: of the time of the whole record.
    """

    board: Board
    percent: int

    @cached_property
    def moderate(self) -> Moderate:
        """The rules of the discussion itself."""
        return Moderate(self.board, self.percent)

    def start(self) -> State:
        """Nobody is seated yet."""
        return self.moderate.start()

    def candidates(self, state: State) -> Iterator[Move]:
        """Seat the class; then whatever a moderator can do."""
        if state.step or state.current == self.board.debrief:
            yield from self.moderate.candidates(state)
        else:
            yield from (Seat(("1", "2")), Adjourn())

    def legal(self, state: State) -> tuple[Move, ...]:
        """The candidates that can be made."""
        return self.moderate.legal(state) if state.step else tuple(self.candidates(state))

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """First they sit down; a reveal needs a bet, or none, from each of them."""
        if state.current == self.board.debrief:
            return Reason(Why.OVER)
        if isinstance(move, Match):
            return Reason(Why.NOT_IN_MODE)
        if isinstance(move, Seat) or (not state.step and not isinstance(move, Adjourn)):
            return None if isinstance(move, Seat) and not state.step else Reason(Why.NOT_NOW)
        if isinstance(move, Reveal):
            return self._why_reveal(state, move)
        return self.moderate.why_illegal(state, move)

    def _why_reveal(self, state: State, reveal: Reveal) -> Reason | None:
        if not isinstance(reveal.move, Call | Follow | Connect):
            return Reason(Why.NOT_IN_MODE)
        if len(reveal.bets) != state.step:
            return Reason(Why.WRONG_BETS, str(state.step))
        return self.moderate.why_illegal(state, reveal.move)

    def pending(self, _state: State) -> Turn | None:
        """Nothing waits."""
        return None

    def due(self, state: State, move: Move) -> Asked | None:
        """The bet that is due with the turn the move releases."""
        inner = move.move if isinstance(move, Reveal) else move
        return self.moderate.due(state, inner) if state.step else None

    def apply(self, state: State, move: Move) -> Outcome:
        """Seat the class, or do what a moderator does."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        if isinstance(move, Seat):
            return Outcome(replace(state, step=len(move.names)), ())
        return self.moderate.apply(state, move.move if isinstance(move, Reveal) else move)
