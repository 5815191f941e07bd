"""Who said it?, where turns are told without their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from roundtable.rules.board import Board
from roundtable.rules.chance import draw
from roundtable.rules.events import Ended, Event, ForecastCommitted, Spoke
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Outcome
from roundtable.rules.moves import Adjourn, Attribute, Move
from roundtable.rules.scenario import Question, Turn
from roundtable.rules.scoring import resolve_who
from roundtable.rules.state import State

FULL = 100
"""Who said it? runs over the whole record."""


@dataclass(frozen=True)
class Who:
    """A turn without its name; the player says whose it is.

    Turns whose speaker the source does not settle are left out. The seed decides the order.
    """

    board: Board
    seed: int

    @cached_property
    def deck(self) -> tuple[Turn, ...]:
        """The turns in the order they are dealt."""
        scenario = self.board.scenario
        left = [t for s in scenario.scenes for t in s.turns if not scenario.is_unclear(t.cites)]
        return tuple(left.pop(draw(self.seed, i, len(left))) for i in range(len(left)))

    def start(self) -> State:
        """The first turn is on the table; with an empty deck it is over at once."""
        current = 0 if self.deck else self.board.debrief
        return State(opened=0, current=current, heard=0, left=self.board.clock(FULL))

    def candidates(self, state: State) -> Iterator[Move]:
        """Attribute the turn on the table, or stop."""
        if state.current != self.board.debrief:
            yield from (Attribute(), Adjourn())

    def legal(self, state: State) -> tuple[Move, ...]:
        """All candidates can be made."""
        return tuple(self.candidates(state))

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """Only attributions, until the deck is through."""
        if not isinstance(move, Attribute | Adjourn):
            return Reason(Why.NOT_IN_MODE)
        if state.current == self.board.debrief:
            return Reason(Why.OVER)
        if move.rider is not None and move.rider.pick not in self.board.panelist_index:
            return Reason(Why.UNKNOWN_PICK, move.rider.pick)
        return None

    def pending(self, state: State) -> Turn | None:
        """The turn to be attributed; a face shows its text and nothing of whose it is."""
        return self.deck[state.step] if state.current != self.board.debrief else None

    def asked(self, _state: State, _move: Move) -> tuple[str, Question] | None:
        """The question is always who; there are no positions."""
        return None

    def apply(self, state: State, move: Move) -> Outcome:
        """Settle the turn on the table and deal the next."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        if isinstance(move, Adjourn):
            return Outcome(replace(state, current=self.board.debrief), (Ended(),))
        turn = self.deck[state.step]
        happened: tuple[Event, ...] = (
            ForecastCommitted(move.rider),
            Spoke(turn.id, turn.speaker, 0),
            resolve_who(self.board.scenario, turn.id, turn.speaker, move.rider),
        )
        after = replace(state, step=state.step + 1)
        if after.step == len(self.deck):
            return Outcome(replace(after, current=self.board.debrief), (*happened, Ended()))
        return Outcome(after, happened)
