"""What a play is measured against: par, floor and best, each under the same clock.

`limit` is how many summaries the search for the best may keep, as in `optimum`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from roundtable.rules.board import Board
from roundtable.rules.chance import draw
from roundtable.rules.peaks import LIMIT, optimum
from roundtable.rules.room import Masks, Room, measure
from roundtable.rules.state import BRIEFING

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


def best(board: Board, minutes: int, own: Room | None = None, limit: int = LIMIT) -> Reference:
    """The most that each number can reach: for each meter its own optimum.

    Where the search was not exact it is the best known: of the search, the record and the
    random plays, and of `own`, a play that was just measured.
    """
    top = optimum(board, minutes, limit)
    room = Fraction(1) if best_known(board, minutes, limit) else Fraction()
    meters = (top.ground, top.sparks, top.voices)
    found = Reference(room, *(None if peak is None else peak.value for peak in meters))
    if top.exact:
        return found
    known = [*_known(board, minutes), *([own] if own else [])]
    return Reference(
        room,
        _most(found.ground, [each.ground.value for each in known]),
        _most(found.sparks, [each.sparks.value for each in known]),
        _most(found.voices, [each.voices.value for each in known]),
    )


def _most(found: Fraction | None, known: list[Fraction | None]) -> Fraction | None:
    return max((value for value in (found, *known) if value is not None), default=None)


@lru_cache(maxsize=256)
def _known(board: Board, minutes: int) -> tuple[Room, ...]:
    """The plays that are measured in any case: the record until the bell, and random ones."""
    plays = [random_masks(board, minutes, seed) for seed in range(PLAYS)]
    return tuple(measure(board, heard) for heard in (par_masks(board, minutes), *plays))


def best_known(board: Board, minutes: int, limit: int = LIMIT) -> Fraction:
    """The best H under the clock, or where the search was not exact the best known."""
    top = optimum(board, minutes, limit)
    if top.exact:
        return top.value
    return max(top.value, *(room.heard for room in _known(board, minutes)))


def par(board: Board, minutes: int, limit: int = LIMIT) -> Reference:
    """The record, cut off by the bell: its moves until the first that no longer fits."""
    return of_room(board, measure(board, par_masks(board, minutes)), minutes, limit)


def par_masks(board: Board, minutes: int) -> Masks:
    """The turns the record hears until the bell."""
    heard, left = [0] * len(board.blocks), minutes
    for i, block in enumerate(board.blocks):
        if block.cost + block.cheapest > left:
            break
        left -= block.cost
        for slot in block.slots:
            index = block.first(heard[i], slot.act, slot.speaker, slot.target)
            if index < 0 or block.slots[index].cost > left:
                return tuple(heard)
            heard[i] |= 1 << index
            left -= block.slots[index].cost
    return tuple(heard)


@lru_cache(maxsize=256)
def floor(board: Board, minutes: int, limit: int = LIMIT) -> Reference:
    """The mean of `PLAYS` random plays, seeded 0, 1, 2 ...; see `random_masks`."""
    each = [of_room(board, room, minutes, limit) for room in _known(board, minutes)[1:]]
    return Reference(
        room=_mean([one.room for one in each]) or Fraction(),
        ground=_mean([one.ground for one in each]),
        sparks=_mean([one.sparks for one in each]),
        voices=_mean([one.voices for one in each]),
    )


def random_masks(board: Board, minutes: int, seed: int) -> Masks:
    """The turns one random play hears: any legal move is as likely, adjourning only at the end."""
    opened, current, left = 0, BRIEFING, minutes
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


def of_room(board: Board, room: Room, minutes: int, limit: int = LIMIT) -> Reference:
    """A measured room on the scale where the best under the clock is 1; never above it."""
    top = best_known(board, minutes, limit)
    share = min(room.heard / top, Fraction(1)) if top else Fraction()
    return Reference(share, room.ground.value, room.sparks.value, room.voices.value)


def _mean(values: list[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    if not known:
        return None
    return (sum(known, Fraction()) / len(known)).limit_denominator(SHARP)
