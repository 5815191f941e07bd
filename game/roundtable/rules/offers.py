"""What a place offers: its moves, and how many minutes must be left for each.

Theory of operation. A position is a place (scenes opened, the open one, what was heard
in it) and a clock. The guards look at the clock in one way only: what fits it fits
every longer one, and what does not says how many minutes it needs. So an empty clock is
asked, once for each place: no objection, and the move needs nothing; too little time,
and the objection names the minutes; anything else holds whatever the clock shows. After
that a move is legal if the minutes left are no fewer than it needs.

What goes on within a scene does not hang on which other scenes were opened, and which
scenes can be opened does not hang on what was heard: so a place falls into two parts
that are asked apart, and a discussion has few of either. The machine is asked before a
move is first made at a place, under the clock that just suffices. All answers follow
from the scenario alone, so they are kept for as many places as `KEPT` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from roundtable.rules import flow, guards
from roundtable.rules.board import Board
from roundtable.rules.flow import Phase
from roundtable.rules.guards import Why
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Match, Move, Open
from roundtable.rules.state import State

KEPT = 1 << 16
"""So many answers of each kind are kept; those not asked for longest go first."""

Offer = tuple[Move, int]
"""A bare move and the fewest minutes that must be left for it."""


def candidates(board: Board, state: State) -> Iterator[Move]:
    """Every bare move of Moderate worth asking about: within the scene, then onwards."""
    yield from _within(board, state)
    yield from _onwards(board, state)


def legal(board: Board, state: State) -> tuple[Move, ...]:
    """The candidates nothing speaks against, in their order."""
    left = state.left
    inside = within(board, state.current, state.heard)
    outside = onwards(board, state.opened, state.current)
    return tuple([move for move, needed in inside + outside if needed <= left])


def passes(board: Board, state: State, move: Move) -> bool:
    """Whether the machine lets a move pass, whatever belief rides on it; asked at each place once."""
    if isinstance(move, Open):
        needed = _walked(board, state.opened, state.current, 0, move)
    else:
        needed = _walked(board, 0, state.current, state.heard, move.bare)
    return needed is not None and needed <= state.left


@lru_cache(maxsize=KEPT)
def within(board: Board, current: int, heard: int) -> tuple[Offer, ...]:
    """What can be done within the scene, or within the coda."""
    state = State(opened=0, current=current, heard=heard, left=0)
    moves = _released(board, current) if 0 <= current < board.coda else _within(board, state)
    return tuple(_offers(board, state, moves))


@lru_cache(maxsize=KEPT)
def onwards(board: Board, opened: int, current: int) -> tuple[Offer, ...]:
    """What leads on: the scenes not opened yet, and the way out."""
    state = State(opened=opened, current=current, heard=0, left=0)
    return tuple(_offers(board, state, _onwards(board, state)))


def _offers(board: Board, state: State, moves: Iterable[Move]) -> Iterator[Offer]:
    for move in moves:
        needed = _needed(board, state, move)
        if needed is not None:
            yield move, needed


def _needed(board: Board, state: State, move: Move) -> int | None:
    """What an empty clock says: the minutes a move needs; None if no clock would do."""
    reason = flow.objection(board, state, move)
    if reason is None:
        return 0
    return reason.minutes if reason.why is Why.NO_TIME else None


@lru_cache(maxsize=KEPT)
def _walked(board: Board, opened: int, current: int, heard: int, move: Move) -> int | None:
    """The minutes a move needs, where the machine lets it pass with so many left."""
    needed = _needed(board, State(opened, current, heard, 0), move)
    if needed is None:
        return None
    reached = flow.walk(board, State(opened, current, heard, needed), move)
    return None if reached is None else needed


def _within(board: Board, state: State) -> Iterable[Move]:
    phase = flow.phase(board, state)
    if phase is Phase.CODA and board.scenario.coda:
        return [Match(line.id) for line in board.scenario.coda.lines]
    return _shown(board, state.current) if phase is Phase.CHOOSING else ()


@lru_cache(maxsize=KEPT)
def _shown(board: Board, scene: int) -> tuple[Move, ...]:
    """Follow-ups and responses first, then calls; of the responses those that are on record."""
    people = board.panelist_index
    connects = (Connect(r, p) for r in people for p in people)
    return (
        *map(Follow, people),
        *(move for move in connects if _has(board, scene, move)),
        *map(Call, people),
    )


@lru_cache(maxsize=KEPT)
def _released(board: Board, scene: int) -> tuple[Move, ...]:
    """The moves that release any turn of the scene, at one place or another."""
    return tuple(move for move in _shown(board, scene) if _has(board, scene, move))


def _has(board: Board, scene: int, move: Move) -> bool:
    return board.blocks[scene].has(*guards.wanted(board, move))


def _onwards(board: Board, state: State) -> Iterator[Move]:
    """The scenes, and the way out."""
    phase = flow.phase(board, state)
    if phase in (Phase.BRIEFING, Phase.CHOOSING):
        yield from (Open(scene.id) for scene in board.scenario.scenes)
    if phase is not Phase.DEBRIEF:
        yield Adjourn()
