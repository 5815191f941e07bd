"""Who said it?, where turns are told without their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from roundtable.frozen import frozen
from roundtable.rules.bets import Asked
from roundtable.rules.board import Board
from roundtable.rules.chance import draw
from roundtable.rules.events import BetKind, Ended, Event, Spoke
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Outcome
from roundtable.rules.moves import Adjourn, Attribute, Move
from roundtable.rules.scenario import Turn
from roundtable.rules.state import State

FULL = 100
"""Who said it? runs over the whole record."""

DEALT = 12
"""So many turns are dealt at most."""


@frozen(slots=False)
class Who:
    """A turn without its name; the player says whose it is.

    Turns whose speaker the source does not settle are left out. The seed decides which are
    dealt, and in which order.
    """

    board: Board
    seed: int

    @cached_property
    def deck(self) -> tuple[Turn, ...]:
        """The turns in the order they are dealt."""
        scenario = self.board.scenario
        left = [t for s in scenario.scenes for t in s.turns if not scenario.is_unclear(t.cites)]
        many = min(len(left), DEALT)
        return tuple(left.pop(draw(self.seed, i, len(left))) for i in range(many))

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
        return Reason(Why.OVER) if state.current == self.board.debrief else None

    def pending(self, state: State) -> Turn | None:
        """The turn to be attributed; a face shows its text and nothing of whose it is."""
        return self.deck[state.step] if state.current != self.board.debrief else None

    def due(self, state: State, move: Move) -> Asked | None:
        """The bet on whose the turn on the table is."""
        turn = self.pending(state)
        if turn is None or not isinstance(move, Attribute):
            return None
        scene = self.board.scenario.scene_of[turn.id].id
        people = tuple(each.id for each in self.board.scenario.panelists)
        return Asked(turn.id, BetKind.WHO, scene, "", people)

    def apply(self, state: State, move: Move) -> Outcome:
        """Tell whose the turn on the table is and deal the next."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        if isinstance(move, Adjourn):
            return Outcome(replace(state, current=self.board.debrief), (Ended(),))
        turn = self.deck[state.step]
        happened: tuple[Event, ...] = (Spoke(turn.id, turn.speaker, 0),)
        after = replace(state, step=state.step + 1)
        if after.step == len(self.deck):
            return Outcome(replace(after, current=self.board.debrief), (*happened, Ended()))
        return Outcome(after, happened)
