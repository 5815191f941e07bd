"""The rules of Moderate: which moves are legal, why others are not, and what a move does.

`legal` and `why_illegal` read the flow's table; `apply` lets the machine made from the
same table decide, so the two can be tested against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.rules import bets, flow
from roundtable.rules.bets import Asked
from roundtable.rules.board import Board
from roundtable.rules.events import (
    Adjourned,
    ClockAdvanced,
    Closed,
    Ended,
    Event,
    FloorGranted,
    Opened,
    Spoke,
)
from roundtable.rules.flow import Phase
from roundtable.rules.guards import Reason, Why, released
from roundtable.rules.moves import Call, Connect, Follow, Match, Move, Open
from roundtable.rules.scenario import Turn
from roundtable.rules.state import BRIEFING, State


class IllegalMove(GameError):  # noqa: N818 -- the field's word, as python-chess has it
    """The position does not allow the move; nothing was changed.

    Attributes:
        move: the move that was refused.
        reason: why.
    """

    def __init__(self, move: Move, reason: Reason) -> None:
        super().__init__(f"{move}: {reason}")
        self.move = move
        self.reason = reason


@frozen
class Outcome:
    """What a move led to: the position after it and what happened on the way.

    Bets and first guesses are entered by the session, which knows what was laid before.
    """

    state: State
    events: tuple[Event, ...]


class Rules(Protocol):
    """What a mode of play has to answer, whatever rides on the moves it is asked about."""

    @property
    def board(self) -> Board:
        """What is played."""

    def start(self) -> State:
        """The position before the first move."""

    def candidates(self, state: State) -> Iterable[Move]:
        """Every bare move worth asking about, legal or not, in the order they are shown."""

    def legal(self, state: State) -> tuple[Move, ...]:
        """The candidates that can be made, in their order."""

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """Why a move cannot be made; None if it can."""

    def apply(self, state: State, move: Move) -> Outcome:
        """Make a legal move.

        Raises:
            IllegalMove: the move is not legal.
        """

    def pending(self, state: State) -> Turn | None:
        """The turn on the table that waits to be heard or attributed; None in Moderate."""

    def due(self, state: State, move: Move) -> Asked | None:
        """The bet that is due with a legal move; None if none is."""


@frozen
class Moderate:
    """The player moderates: opens scenes, gives the floor, adjourns."""

    board: Board
    percent: int

    def start(self) -> State:
        """In the briefing, with the whole clock ahead."""
        return State(opened=0, current=BRIEFING, heard=0, left=self.board.clock(self.percent))

    def candidates(self, state: State) -> tuple[Move, ...]:
        """Follow-ups and responses first, then calls, scenes, and the way out."""
        return self.board.shown[state.current]

    def possible(self, state: State) -> tuple[Move, ...]:
        """The candidates without those that no turn of the scene ever answers to."""
        return self.board.on_record[state.current]

    def legal(self, state: State) -> tuple[Move, ...]:
        """The candidates that no guard objects to; those without any turn need not be asked about."""
        return flow.legal(self.board, state, self.possible(state))

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """The first guard of the flow that objects."""
        return flow.objection(self.board, state, move)

    def due(self, state: State, move: Move) -> Asked | None:
        """The bet that is due with the turn the move releases, or with the line it matches."""
        return bets.due(self.board, state, move)

    def releases(self, state: State, move: Move) -> Turn | None:
        """The turn a move would release here; None if none. Never to be shown beforehand."""
        index = released(self.board, state, move)
        return self.board.turn(state.current, index) if index >= 0 else None

    def pending(self, _state: State) -> Turn | None:
        """Nothing waits in Moderate."""
        return None

    def apply(self, state: State, move: Move) -> Outcome:
        """Where the flow's machine lets the move pass, do what the move does."""
        reached = flow.walk(self.board, state, move)
        if reached is None:
            raise IllegalMove(move, self.why_illegal(state, move) or Reason(Why.NOT_NOW))
        after = self.after(state, move, reached)
        return Outcome(after, self._told(state, move, after))

    def after(self, state: State, move: Move, reached: Phase) -> State:
        """Where a legal move leads that ends in a phase; whoever asks has asked the guards before."""
        match move:
            case Call() | Follow() | Connect():
                index = released(self.board, state, move)
                left = state.left - self.board.blocks[state.current].slots[index].cost
                heard = state.heard | 1 << index
                return State(state.opened, state.current, heard, left, state.step)
            case Open():
                index = self.board.scene_index[move.scene]
                left = state.left - self.board.blocks[index].cost
                return State(state.opened | 1 << index, index, 0, left, state.step)
        heard = state.heard if state.current == self.board.coda else 0
        if isinstance(move, Match):
            lines = self.board.lines
            heard |= next(1 << i for i, line in enumerate(lines) if line.id == move.line)
        current = self.board.debrief if reached is Phase.DEBRIEF else self.board.coda
        return State(state.opened, current, heard, state.left, state.step)

    def _told(self, state: State, move: Move, after: State) -> tuple[Event, ...]:
        """What happens on the way from a position by a move to the next."""
        clock = ClockAdvanced(state.left - after.left, after.left)
        match move:
            case Call() | Follow() | Connect():
                index = (after.heard ^ state.heard).bit_length() - 1
                turn = self.board.turn(state.current, index)
                reply_to = move.panelist if isinstance(move, Connect) else None
                granted = FloorGranted(turn.speaker, turn.act, reply_to)
                return (granted, Spoke(turn.id, turn.speaker, turn.seconds), clock)
            case Open():
                recorded = self.board.scenario.scenes[after.current].wordings[0].id
                known = None if move.wording is None else move.wording == recorded
                opened = Opened(move.scene, recorded, move.wording, known, clock.seconds)
                return (*self._closing(state), opened, clock)
        ended = (Ended(),) if after.current == self.board.debrief else ()
        if state.current == self.board.coda:
            return ended
        return (*self._closing(state), Adjourned(state.left), *ended)

    def _closing(self, state: State) -> tuple[Event, ...]:
        """The event of leaving the open scene, if one is open."""
        if flow.phase(self.board, state) is not Phase.CHOOSING:
            return ()
        return (Closed(self.board.scenario.scenes[state.current].id),)
