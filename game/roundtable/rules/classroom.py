"""A class in teams: everybody bets on one screen, and a facilitator reveals.

The class shares one discussion, moderated as ever; what each team believed rides on the
move that reveals a turn, so that a playthrough holds it all. Scores are derived.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from roundtable.rules.board import Board
from roundtable.rules.events import Ended
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Moderate, Outcome
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Match, Move, Reveal, Seat
from roundtable.rules.scenario import Question, Turn
from roundtable.rules.state import State


@dataclass(frozen=True)
class Teams:
    """Moderate, with the bets of several teams on each turn; the author's lines are left out.

    Attributes:
        percent: minutes of this game as a share of the whole record.
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
        """Seat the teams; then whatever a moderator can do."""
        if state.current == self.board.debrief:
            return
        if not state.step:
            yield Seat(("1", "2"))
            yield Adjourn()
            return
        yield from self.moderate.candidates(state)

    def legal(self, state: State) -> tuple[Move, ...]:
        """The candidates that can be made."""
        if state.step and state.current != self.board.debrief:
            return self.moderate.legal(state)
        return tuple(self.candidates(state))

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """First the teams sit down; a reveal needs a bet, or none, from each of them."""
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
        move = reveal.move
        if not isinstance(move, Call | Follow | Connect):
            return Reason(Why.NOT_IN_MODE)
        if len(reveal.bets) != state.step:
            return Reason(Why.WRONG_BETS, str(state.step))
        tried = (self.moderate.why_illegal(state, move.believing(bet)) for bet in reveal.bets)
        return next((each for each in tried if each is not None), None)

    def pending(self, _state: State) -> Turn | None:
        """Nothing waits."""
        return None

    def asked(self, state: State, move: Move) -> tuple[str, Question] | None:
        """The turn the move would release and its question."""
        inner = move.move if isinstance(move, Reveal) else move
        return self.moderate.asked(state, inner) if state.step else None

    def apply(self, state: State, move: Move) -> Outcome:
        """Seat the teams, or do what a moderator does; adjourning leads to the debrief at once."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        if isinstance(move, Seat):
            return Outcome(replace(state, step=len(move.names)), ())
        done = self.moderate.apply(state, move.move if isinstance(move, Reveal) else move)
        if not isinstance(move, Adjourn):
            return done
        events = done.events if Ended() in done.events else (*done.events, Ended())
        return Outcome(replace(done.state, current=self.board.debrief), events)
