"""The best a clock allows, by exact search.

What a room is worth depends only on which turns were released, and scenes share
nothing but the clock. So every scene is enumerated for itself (each set of turns some
moves lead to), reduced to a summary (minutes, turns by panelist, worth), and the
summaries are combined scene by scene. Of two ways with the same turns by panelist the
one that costs no more and is worth no less makes the other superfluous; nothing else
may be dropped, since the voices are not additive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from game.discussion.board import Block, Board
from game.discussion.room import Masks, Tally, everything, measure, tally, tally_block, voices

LIMIT = 1_000_000
"""Beyond so many summaries only the best known is kept, and `exact` is False."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best of each number under one clock.

    Attributes:
        heard: masks of turns that attain the best H.
        value: the best H.
        ground, sparks, voices: the best each meter can reach for itself; None where it drops out.
        exact: False where the search had to drop something.
        summaries: how many summaries the search kept at its widest.
    """

    heard: Masks
    value: Fraction
    ground: Fraction | None
    sparks: Fraction | None
    voices: Fraction | None
    exact: bool
    summaries: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way through some scenes: its cost, its additive worth, and how to get there."""

    cost: int
    worth: int
    ground: int
    sparks: int
    heard: Masks


_Table = dict[tuple[int, ...], list[Way]]


@lru_cache(maxsize=64)
def optimum(board: Board, minutes: int, limit: int = LIMIT) -> Optimum:
    """The best H and the best of each meter within so many minutes."""
    of = tally(board, everything(board))
    scale = _Scale.of(board, of)
    table: _Table = {(0,) * len(board.turns_by): [Way(0, 0, 0, 0, ())]}
    exact, widest = True, 1
    for block in board.blocks:
        table = _combine(table, [*_ways(block, len(board.turns_by), scale)], minutes)
        size = sum(map(len, table.values()))
        widest = max(widest, size)
        if size > limit:
            table, exact = _beam(table, limit), False
    return _best(board, table, exact, widest)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Integer weights so that worth adds up without fractions."""

    answer: int
    spark: int

    @classmethod
    def of(cls, board: Board, record: Tally) -> _Scale:
        weights = board.scenario.weights
        return cls(
            answer=weights.ground * max(record.sparks, 1) if record.answers else 0,
            spark=weights.sparks * max(record.answers, 1) if record.sparks else 0,
        )


def _ways(block: Block, panelists: int, scale: _Scale) -> Iterator[tuple[tuple[int, ...], Way]]:
    """Every way through one scene, the way around it first; equals and worse ones dropped."""
    yield (0,) * panelists, Way(0, 0, 0, 0, (0,))
    best: _Table = {}
    for heard in block.reachable():
        if not heard:
            continue
        cost = block.cost + sum(s.cost for i, s in enumerate(block.slots) if heard >> i & 1)
        counted = tally_block(block, heard, panelists)
        worth = counted.answers * scale.answer + counted.sparks * scale.spark
        _keep(best, counted.turns, Way(cost, worth, counted.answers, counted.sparks, (heard,)))
    for turns, ways in best.items():
        yield from ((turns, way) for way in ways)


def _keep(table: _Table, turns: tuple[int, ...], new: Way) -> None:
    """Add a way unless another one is as good; drop those it makes superfluous."""
    ways = table.setdefault(turns, [])
    if any(_covers(way, new) for way in ways):
        return
    ways[:] = [way for way in ways if not _covers(new, way)]
    ways.append(new)


def _covers(a: Way, b: Way) -> bool:
    return a.cost <= b.cost and a.worth >= b.worth and a.ground >= b.ground and a.sparks >= b.sparks


def _combine(table: _Table, ways: Iterable[tuple[tuple[int, ...], Way]], minutes: int) -> _Table:
    out: _Table = {}
    for turns, base in table.items():
        for more, way in ways:
            together = tuple(map(int.__add__, turns, more))
            for one in base:
                cost = one.cost + way.cost
                if cost <= minutes:
                    _keep(out, together, _join(one, way, cost))
    return out


def _join(one: Way, way: Way, cost: int) -> Way:
    return Way(
        cost,
        one.worth + way.worth,
        one.ground + way.ground,
        one.sparks + way.sparks,
        one.heard + way.heard,
    )


def _beam(table: _Table, limit: int) -> _Table:
    """The most worthy ways, so many as the limit allows."""
    every = [(turns, way) for turns, ways in table.items() for way in ways]
    every.sort(key=lambda pair: (-pair[1].worth, pair[1].cost, pair[1].heard))
    out: _Table = {}
    for turns, way in every[:limit]:
        out.setdefault(turns, []).append(way)
    return out


def _best(board: Board, table: _Table, exact: bool, widest: int) -> Optimum:
    of = tally(board, everything(board))
    candidates = [max(ways, key=lambda way: (way.worth, -way.cost)) for ways in table.values()]
    rooms = ((measure(board, way.heard), way) for way in candidates)
    top, heard = max(((room.heard, way.heard) for room, way in rooms), key=lambda pair: pair[0])
    every = [way for ways in table.values() for way in ways]
    equal = [voices(turns, board.turns_by)[0] for turns in table]
    known = [value for value in equal if value is not None]
    return Optimum(
        heard=heard,
        value=top,
        ground=Fraction(max(w.ground for w in every), of.answers) if of.answers else None,
        sparks=Fraction(max(w.sparks for w in every), of.sparks) if of.sparks else None,
        voices=max(known) if known else None,
        exact=exact,
        summaries=widest,
    )


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
    costs = [_cost(block, mask) for block, mask in zip(board.blocks, heard, strict=True)]
    now, best = measure(board, heard).heard, None
    for i, block in enumerate(board.blocks):
        left = minutes - sum(costs) + costs[i]
        for mask in block.reachable():
            if mask == heard[i] or _cost(block, mask) > left:
                continue
            value = measure(board, (*heard[:i], mask, *heard[i + 1 :])).heard
            if value > now:
                now, best = value, Change(i, mask, value)
    return best


def _cost(block: Block, heard: int) -> int:
    turns = sum(slot.cost for i, slot in enumerate(block.slots) if heard >> i & 1)
    return block.cost + turns if heard else 0
