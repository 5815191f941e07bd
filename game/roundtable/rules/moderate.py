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
        return self.outcome(state, move, reached)

    def outcome(self, state: State, move: Move, reached: Phase) -> Outcome:
        """What a legal move does that ends in a phase; whoever asks has asked the guards before."""
        match move:
            case Open():
                return self._open(state, move)
            case Call() | Follow() | Connect():
                return self._speak(state, move)
            case Match():
                return self._match(state, move, reached)
            case _:
                return self._adjourn(state, reached)

    def _closing(self, state: State) -> tuple[Event, ...]:
        """The event of leaving the open scene, if one is open."""
        if flow.phase(self.board, state) is not Phase.CHOOSING:
            return ()
        return (Closed(self.board.scenario.scenes[state.current].id),)

    def _open(self, state: State, move: Open) -> Outcome:
        index = self.board.scene_index[move.scene]
        cost = self.board.blocks[index].cost
        recorded = self.board.scenario.scenes[index].wordings[0].id
        known = None if move.wording is None else move.wording == recorded
        after = State(state.opened | 1 << index, index, 0, state.left - cost, state.step)
        opened = Opened(move.scene, recorded, move.wording, known, cost)
        return Outcome(after, (*self._closing(state), opened, ClockAdvanced(cost, after.left)))

    def _speak(self, state: State, move: Move) -> Outcome:
        index = released(self.board, state, move)
        turn = self.board.turn(state.current, index)
        left = state.left - turn.seconds
        after = State(state.opened, state.current, state.heard | 1 << index, left, state.step)
        reply_to = move.panelist if isinstance(move, Connect) else None
        told = (
            FloorGranted(turn.speaker, turn.act, reply_to),
            Spoke(turn.id, turn.speaker, turn.seconds),
            ClockAdvanced(turn.seconds, left),
        )
        return Outcome(after, told)

    def _match(self, state: State, move: Match, reached: Phase) -> Outcome:
        index = next(i for i, line in enumerate(self.board.lines) if line.id == move.line)
        over = reached is Phase.DEBRIEF
        current = self.board.debrief if over else state.current
        after = State(state.opened, current, state.heard | 1 << index, state.left, state.step)
        return Outcome(after, (Ended(),) if over else ())

    def _adjourn(self, state: State, reached: Phase) -> Outcome:
        over = reached is Phase.DEBRIEF
        current = self.board.debrief if over else self.board.coda
        heard = state.heard if flow.phase(self.board, state) is Phase.CODA else 0
        after = State(state.opened, current, heard, state.left, state.step)
        events: tuple[Event, ...] = self._closing(state)
        if state.current != self.board.coda:
            events = (*events, Adjourned(state.left))
        return Outcome(after, (*events, Ended()) if over else events)
