"""The rules of Moderate: which moves are legal, why others are not, and what a move does.

`legal` and `why_illegal` read the flow's table; `apply` lets the machine made from the
same table decide, so the two can be tested against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from roundtable.errors import GameError
from roundtable.rules import flow, offers
from roundtable.rules.board import Board
from roundtable.rules.events import (
    Adjourned,
    ClockAdvanced,
    Closed,
    Ended,
    Event,
    FloorGranted,
    ForecastCommitted,
    Opened,
    Spoke,
)
from roundtable.rules.guards import Reason, Why, released
from roundtable.rules.moves import Call, Connect, Follow, Match, Move, Open
from roundtable.rules.scenario import Coda, Question, Turn
from roundtable.rules.scoring import resolve, resolve_who
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a move led to: the position after it and what happened on the way."""

    state: State
    events: tuple[Event, ...]


class Rules(Protocol):
    """What a mode of play has to answer."""

    def start(self) -> State:
        """The position before the first move."""

    def candidates(self, state: State) -> Iterator[Move]:
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

    def asked(self, state: State, move: Move) -> tuple[str, Question] | None:
        """The subject and the question a belief on the move would answer; None without one."""


@dataclass(frozen=True)
class Moderate:
    """The player moderates: opens scenes, gives the floor, adjourns."""

    board: Board
    percent: int

    def start(self) -> State:
        """In the briefing, with the whole clock ahead."""
        return State(opened=0, current=BRIEFING, heard=0, left=self.board.clock(self.percent))

    def candidates(self, state: State) -> Iterator[Move]:
        """Follow-ups and responses first, then calls, scenes, and the way out."""
        return offers.candidates(self.board, state)

    def legal(self, state: State) -> tuple[Move, ...]:
        """What the place offers and the clock allows."""
        return offers.legal(self.board, state)

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """The first guard of the flow that objects; then what is wrong with the belief."""
        return flow.objection(self.board, state, move) or self._why_belief(state, move)

    def _why_belief(self, state: State, move: Move) -> Reason | None:
        if move.rider is None:
            return None
        options = self.options(state, move)
        known = options is None or move.rider.pick in options
        return None if known else Reason(Why.UNKNOWN_PICK, move.rider.pick)

    def options(self, state: State, move: Move) -> tuple[str, ...] | None:
        """Everything a belief on the move can pick; None where nothing is asked."""
        if isinstance(move, Match):
            return tuple(each.id for each in self.board.scenario.panelists)
        turn = self.releases(state, move)
        return self.board.scenario.question_of(turn).options if turn is not None else None

    def asked(self, state: State, move: Move) -> tuple[str, Question] | None:
        """The turn the move would release and its question, if it takes a stand on one."""
        turn = self.releases(state, move)
        if turn is None or turn.stance is None:
            return None
        return turn.id, self.board.scenario.question_of(turn)

    def releases(self, state: State, move: Move) -> Turn | None:
        """The turn a move would release here; None if none. Never to be shown beforehand."""
        index = released(self.board, state, move)
        return self.board.turn(state.current, index) if index >= 0 else None

    def pending(self, _state: State) -> Turn | None:
        """Nothing waits in Moderate."""
        return None

    def apply(self, state: State, move: Move) -> Outcome:
        """Where the flow's machine lets the move pass, do what the move does."""
        refused = move.rider is not None and self._why_belief(state, move) is not None
        if refused or not offers.passes(self.board, state, move):
            raise IllegalMove(move, self.why_illegal(state, move) or Reason(Why.NOT_NOW))
        match move:
            case Open():
                return self._open(state, move)
            case Call() | Follow() | Connect():
                return self._speak(state, move)
            case Match():
                return self._match(state, move)
            case _:
                return self._adjourn(state)

    def _closing(self, state: State) -> tuple[Event, ...]:
        """The event of leaving the open scene, if one is open."""
        if flow.phase(self.board, state) is not flow.Phase.CHOOSING:
            return ()
        return (Closed(self.board.scenario.scenes[state.current].id),)

    def _open(self, state: State, move: Open) -> Outcome:
        index = self.board.scene_index[move.scene]
        cost = self.board.blocks[index].cost
        wording = move.wording or self.board.scenario.scenes[index].wordings[0].id
        after = State(state.opened | 1 << index, index, 0, state.left - cost, state.step)
        happened = (Opened(move.scene, wording, cost), ClockAdvanced(cost, after.left))
        return Outcome(after, (*self._closing(state), *happened))

    def _speak(self, state: State, move: Move) -> Outcome:
        index = released(self.board, state, move)
        cost = self.board.blocks[state.current].slots[index].cost
        left = state.left - cost
        after = State(state.opened, state.current, state.heard | 1 << index, left, state.step)
        told = _told(self.board, state.current, index, move)
        return Outcome(after, (*told, ClockAdvanced(cost, left)))

    def _match(self, state: State, move: Match) -> Outcome:
        lines = self._coda().lines
        index = next(i for i, line in enumerate(lines) if line.id == move.line)
        after = replace(state, heard=state.heard | 1 << index)
        events: list[Event] = [
            ForecastCommitted(move.belief),
            resolve_who(self.board.scenario, move.line, lines[index].about, move.belief),
        ]
        if after.heard.bit_count() == len(lines):
            after = replace(after, current=self.board.debrief)
            events.append(Ended())
        return Outcome(after, tuple(events))

    def _adjourn(self, state: State) -> Outcome:
        if flow.phase(self.board, state) is flow.Phase.CODA:
            return Outcome(replace(state, current=self.board.debrief), (Ended(),))
        events: tuple[Event, ...] = (*self._closing(state), Adjourned(state.left))
        if self.board.scenario.coda:
            return Outcome(replace(state, current=self.board.coda, heard=0), events)
        return Outcome(replace(state, current=self.board.debrief, heard=0), (*events, Ended()))

    def _coda(self) -> Coda:
        coda = self.board.scenario.coda
        assert coda is not None, "the flow has no match without a coda"
        return coda


@lru_cache(maxsize=offers.KEPT)
def _told(board: Board, scene: int, index: int, move: Move) -> tuple[Event, ...]:
    """What happens when a turn is told after a move; kept, since it is the same in every game."""
    turn = board.turn(scene, index)
    reply_to = move.panelist if isinstance(move, Connect) else None
    granted = FloorGranted(turn.speaker, turn.act, reply_to)
    spoke = Spoke(turn.id, turn.speaker, turn.minutes)
    if turn.stance is None and move.rider is None:
        return granted, spoke
    resolved = resolve(board.scenario, turn, move.rider)
    return granted, ForecastCommitted(move.rider), spoke, resolved
