"""What a play is measured against: par, floor and best, each under the same clock."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from game.discussion.board import Board
from game.discussion.chance import draw
from game.discussion.guards import released
from game.discussion.moves import Move, Open
from game.discussion.optimum import optimum
from game.discussion.room import Masks, Room, measure
from game.discussion.rules import Moderate
from game.discussion.state import State

PLAYS = 200
"""How many seeded random plays the floor is the mean of."""

SHARP = 10**6
"""A mean of samples is kept to a fraction with at most this denominator."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One yardstick: Room and the three meters.

    Attributes:
        room: H over the best H under the clock, in [0, 1].
        ground, sparks, voices: the meters; None where one drops out.
    """

    room: Fraction
    ground: Fraction | None
    sparks: Fraction | None
    voices: Fraction | None


def best(board: Board, minutes: int) -> Reference:
    """The most that each number can reach: for each meter its own optimum."""
    top = optimum(board, minutes)
    room = Fraction(1) if top.value else Fraction()
    return Reference(room, top.ground, top.sparks, top.voices)


def par(board: Board, minutes: int) -> Reference:
    """The record, cut off by the bell: its moves until the first that no longer fits."""
    state, heard = State(0, -1, 0, minutes), [0] * len(board.blocks)
    rules = Moderate(board, 100)
    for move in board.record():
        if rules.why_illegal(state, move) is not None:
            break
        state = step(board, state, move, heard)
    return of_room(board, measure(board, tuple(heard)), minutes)


@lru_cache(maxsize=64)
def floor(board: Board, minutes: int) -> Reference:
    """The mean of `PLAYS` random plays, seeded 0, 1, 2 ...; see `random_masks`."""
    plays = [measure(board, random_masks(board, minutes, seed)) for seed in range(PLAYS)]
    each = [of_room(board, room, minutes) for room in plays]
    return Reference(
        room=_mean([one.room for one in each]) or Fraction(),
        ground=_mean([one.ground for one in each]),
        sparks=_mean([one.sparks for one in each]),
        voices=_mean([one.voices for one in each]),
    )


def random_masks(board: Board, minutes: int, seed: int) -> Masks:
    """The turns one random play hears: any legal move is as likely, adjourning only at the end."""
    opened, current, left = 0, -1, minutes
    heard, ply = [0] * len(board.blocks), 0
    while True:
        slots = board.blocks[current].slots if current >= 0 else ()
        ahead = board.blocks[current].available(heard[current]) if current >= 0 else ()
        turns = [turn for turn in ahead if slots[turn].cost <= left]
        scenes = [
            i
            for i, block in enumerate(board.blocks)
            if not opened >> i & 1 and block.cost + block.cheapest <= left
        ]
        if not turns and not scenes:
            return tuple(heard)
        drawn = draw(seed, ply, len(turns) + len(scenes))
        if drawn < len(turns):
            heard[current] |= 1 << turns[drawn]
            left -= slots[turns[drawn]].cost
        else:
            current = scenes[drawn - len(turns)]
            opened |= 1 << current
            left -= board.blocks[current].cost
        ply += 1


def step(board: Board, state: State, move: Move, heard: list[int]) -> State:
    """The position after a legal opening or turn; what was heard is noted in `heard`."""
    if isinstance(move, Open):
        index = board.scene_index[move.scene]
        left = state.left - board.blocks[index].cost
        return State(state.opened | 1 << index, index, 0, left)
    index = released(board, state, move)
    heard[state.current] |= 1 << index
    cost = board.blocks[state.current].slots[index].cost
    return State(state.opened, state.current, state.heard | 1 << index, state.left - cost)


def of_room(board: Board, room: Room, minutes: int) -> Reference:
    """A measured room on the scale where the best under the clock is 1."""
    top = optimum(board, minutes).value
    share = room.heard / top if top else Fraction()
    return Reference(share, room.ground.value, room.sparks.value, room.voices.value)


def _mean(values: list[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    if not known:
        return None
    return (sum(known, Fraction()) / len(known)).limit_denominator(SHARP)
