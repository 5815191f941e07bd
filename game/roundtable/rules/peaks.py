"""The best a clock allows: of Room, and of each meter for itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from roundtable.rules.board import Board
from roundtable.rules.room import Masks, Meter, Room, everything, measure, on_record, voices
from roundtable.rules.search import BYTES, Found, search
from roundtable.rules.shelf import shelf_of
from roundtable.rules.ways import (
    GROUND,
    NOTHING,
    SPARKS,
    Ladder,
    Worth,
    ceiling,
    cost,
    profiles,
    room_worth,
    unit,
    ways,
)

VERSION = 1
"""Raised whenever the rules or the search would find something else in the same scenario."""

METERS = ("room", "ground", "sparks", "voices")
"""What there is a best of."""

MEGABYTES = 500
"""Memory the search may take, about; beyond, only the most promising ways go on."""


def limit_of(megabytes: int) -> int:
    """How many summaries the search may keep side by side in so much memory, at least 1."""
    return max(1, megabytes * 2**20 // BYTES)


LIMIT = limit_of(MEGABYTES)
"""So many summaries the search keeps side by side."""


@dataclass(frozen=True, slots=True)
class Peak:
    """The most that one number can reach.

    Attributes:
        value: the most that was found.
        bound: what no play exceeds; equal to `value` where that is proven to be the most.
        heard: masks of turns that attain `value`.
    """

    value: Fraction
    bound: Fraction
    heard: Masks

    @property
    def exact(self) -> bool:
        """Whether `value` is proven to be the most there is."""
        return self.value == self.bound


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best of each number under one clock.

    Attributes:
        room: of H.
        ground, sparks, voices: of each meter for itself; None where it drops out.
        summaries: how many summaries the search kept at its widest.
    """

    room: Peak
    ground: Peak | None
    sparks: Peak | None
    voices: Peak | None
    summaries: int

    @property
    def heard(self) -> Masks:
        """Masks of turns that attain the best H."""
        return self.room.heard

    @property
    def value(self) -> Fraction:
        """The best H."""
        return self.room.value

    @property
    def exact(self) -> bool:
        """False where something is only the best known."""
        peaks = (self.room, self.ground, self.sparks, self.voices)
        return all(peak.exact for peak in peaks if peak is not None)


def optimum(board: Board, minutes: int, limit: int = LIMIT) -> Optimum:
    """The best H and the best of each meter within so many minutes.

    Args:
        board: the board.
        minutes: minutes on the clock.
        limit: so many summaries are kept side by side; where that does not do, `exact` is
            False, and `Peak.bound` tells how far the best can be from what was found.
    """
    return _optimum(board, minutes, limit)


@lru_cache(maxsize=256)
def _optimum(board: Board, minutes: int, limit: int) -> Optimum:
    shelf = shelf_of(board.scenario)
    if shelf is None:
        return _found(board, minutes, limit)
    key = f"optimum {VERSION} {board.scenario.digest} {minutes} {limit}"
    kept = _read(shelf.get(key), board, minutes)
    if kept is None:
        kept = _found(board, minutes, limit)
        shelf.put(key, _written(kept))
    return kept


def _written(found: Optimum) -> dict[str, Any]:
    """The optimum as what JSON has."""
    peaks = {name: getattr(found, name) for name in METERS}
    return {"summaries": found.summaries} | {
        name: peak and [str(peak.value), str(peak.bound), [*map(str, peak.heard)]]
        for name, peak in peaks.items()
    }


def _read(kept: Any, board: Board, minutes: int) -> Optimum | None:
    """The optimum that was written; None where what is kept is none of this board and clock."""
    try:
        peaks = {name: _peak(kept[name], board, minutes, name) for name in METERS}
        return Optimum(**peaks, summaries=int(kept["summaries"]))  # type: ignore[arg-type] # Room is there
    except (TypeError, ValueError, LookupError, ArithmeticError):
        return None


def _peak(kept: Any, board: Board, minutes: int, name: str) -> Peak | None:
    """One peak, played again: whatever is written, its turns can be heard and are worth as much."""
    whole = value_of(measure(board, everything(board)), name)
    if kept is None and whole is None:
        return None
    if not all(_PLAIN.fullmatch(each) for each in kept[:2]):
        raise ValueError(kept)
    value, bound, heard = Fraction(kept[0]), Fraction(kept[1]), tuple(map(int, kept[2]))
    pairs = list(zip(board.blocks, heard, strict=True))
    known = all(mask in block.reachable for block, mask in pairs)
    if not known or sum(cost(block, mask) for block, mask in pairs) > minutes:
        raise ValueError(heard)
    if value_of(measure(board, heard), name) != value or not value <= bound <= 1:
        raise ValueError(value)
    return Peak(value, bound, heard)


def value_of(room: Room, name: str) -> Fraction | None:
    """H, called ``room``, or a meter by its name; None where it drops out."""
    if name == "room":
        return room.heard
    meter: Meter = getattr(room, name)
    return meter.value


def _found(board: Board, minutes: int, limit: int) -> Optimum:
    of = on_record(board)
    room, widest = _room(board, minutes, limit)
    even, wide = _voices(board, minutes, limit)
    return Optimum(
        room=room,
        ground=_sum(board, minutes, GROUND, of.answers),
        sparks=_sum(board, minutes, SPARKS, of.sparks),
        voices=even,
        summaries=max(widest, wide),
    )


def _room(board: Board, minutes: int, limit: int) -> tuple[Peak, int]:
    """The best H."""
    weights, worth = board.scenario.weights, room_worth(board)
    of = on_record(board)
    even = voices(board.turns_by, board.turns_by)[0] is not None
    voice = weights.voices * unit(board) if even else 0
    found = search(board, minutes, worth, voice, limit)
    parts = ((weights.ground, of.answers), (weights.sparks, of.sparks), (weights.voices, even))
    scale = sum(weight for weight, there in parts if there) * unit(board)
    value = measure(board, found.heard).heard
    bound = _bound(board, minutes, worth, voice, found) / scale if scale else Fraction()
    return Peak(value, min(max(bound, value), Fraction(1)), found.heard), found.widest


def _voices(board: Board, minutes: int, limit: int) -> tuple[Peak | None, int]:
    """The best V."""
    if voices(board.turns_by, board.turns_by)[0] is None:
        return None, 0
    found = search(board, minutes, NOTHING, 1, limit)
    return Peak(found.total, _bound(board, minutes, NOTHING, 1, found), found.heard), found.widest


def _bound(board: Board, minutes: int, worth: Worth, voice: int, found: Found) -> Fraction:
    """What no play exceeds, also where a scene has too many ways for the search to see all."""
    if all(block.whole for block in board.blocks):
        return found.bound
    return max(found.bound, Fraction(ceiling(board, worth, minutes) + voice))


def _sum(board: Board, minutes: int, worth: Worth, of: int) -> Peak | None:
    """The most of what adds up scene by scene, as a share of what is on record."""
    if not of:
        return None
    ladder = Ladder.of(profiles(board, worth), minutes)
    bound = min(ceiling(board, worth, minutes), of)
    return Peak(Fraction(ladder.top, of), Fraction(bound, of), ladder.heard())


_PLAIN = re.compile("[0-9]{1,999}(/[0-9]{1,999})?")
"""A fraction without an exponent, which could ask for more memory than there is."""


@dataclass(frozen=True, slots=True)
class Change:
    """The change to one scene that would have helped most.

    Attributes:
        scene: index of the scene.
        heard: the better mask of turns to hear there.
        value: H with it.
    """

    scene: int
    heard: int
    value: Fraction


def best_change(board: Board, heard: Masks, minutes: int) -> Change | None:
    """The one scene that, played differently in the same time, would have raised H most."""
    costs = [cost(block, mask) for block, mask in zip(board.blocks, heard, strict=True)]
    now, best = measure(board, heard).heard, None
    for i, scene in enumerate(ways(board, room_worth(board))):
        left = minutes - sum(costs) + costs[i]
        most: dict[tuple[int, ...], tuple[int, int]] = {}
        for way in scene:
            # In the order of their minutes: a later one of the same turns is worth more.
            if way.cost <= left:
                most[way.turns] = way.worth, way.heard
        for _, mask in most.values():
            value = measure(board, (*heard[:i], mask, *heard[i + 1 :])).heard
            if value > now:
                now, best = value, Change(i, mask, value)
    return best
