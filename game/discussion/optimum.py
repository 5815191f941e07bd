"""The best a clock allows, by exact search.

What a room is worth depends only on which turns were released, and scenes share
nothing but the clock. So every scene is enumerated for itself (each set of turns some
moves lead to), reduced to a summary (minutes, turns by panelist, worth), and the
summaries are combined scene by scene. Of two ways with the same turns by panelist the
one that costs no more and is worth no less makes the other superfluous; nothing else
may be dropped, since the voices are not additive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from operator import mul

from game.discussion.board import Block, Board
from game.discussion.room import Masks, Tally, everything, measure, tally, tally_block, voices

LIMIT = 1_000_000
"""So many summaries go on to the next scene; beyond, the most worthy, and `exact` is False."""

STEPS = 60_000_000
"""So many pairs of summary and way are tried for a scene, about ten seconds; then likewise."""


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


Way = tuple[int, int, "Trail | None"]
"""One way through some scenes: minutes, worth, and how to get there."""

Trail = tuple["Trail | None", int]
"""The masks heard, as a chain: the scenes before, and the mask in the last scene."""

_Table = dict[int, list[Way]]
"""Ways by turns of each panelist, packed into one integer."""


@lru_cache(maxsize=256)
def optimum(board: Board, minutes: int, limit: int = LIMIT) -> Optimum:
    """The best H and the best of each meter within so many minutes."""
    pack = _packing(board)
    answer, spark = _weights(board)
    table: _Table = {0: [(0, 0, None)]}
    exact, widest = True, 1
    for block in board.blocks:
        ways = _ways(block, pack, answer, spark)
        room = max(1, min(limit, STEPS // len(ways)))
        exact = exact and block.whole and _size(table) <= room
        table = _combine(_trimmed(table, room), ways, minutes)
        widest = max(widest, _size(table))
    return _best(board, table, minutes, exact=exact, widest=widest)


def _size(table: _Table) -> int:
    return sum(map(len, table.values()))


def within(board: Board, minutes: int, steps: int) -> bool:
    """Whether the exact search takes at most so many steps; known after about as many."""
    pack = _packing(board)
    answer, spark = _weights(board)
    table: _Table = {0: [(0, 0, None)]}
    for block in board.blocks:
        if not block.reachable_within(steps // max(len(block.slots), 1)):
            return False
        ways = _ways(block, pack, answer, spark)
        steps -= sum(map(len, table.values())) * len(ways)
        if steps < 0:
            return False
        table = _combine(table, ways, minutes)
    return True


def _packing(board: Board) -> tuple[int, ...]:
    """For each panelist what one turn counts in a packed number: mixed radix, no carries."""
    radix = (turns + 1 for turns in board.turns_by)
    return tuple(accumulate(radix, mul, initial=1))[:-1]


def _weights(board: Board) -> tuple[int, int]:
    """What an answer and a spark are worth, as integers in proportion to their share of H."""
    of, weights = tally(board, everything(board)), board.scenario.weights
    answer = weights.ground * max(of.sparks, 1) if of.answers else 0
    spark = weights.sparks * max(of.answers, 1) if of.sparks else 0
    return answer, spark


def _ways(block: Block, pack: tuple[int, ...], answer: int, spark: int) -> list[tuple[int, Way]]:
    """Every way through one scene, the way around it first; superfluous ones dropped."""
    best: _Table = {}
    for heard in block.reachable:
        if heard:
            counted = tally_block(block, heard, len(pack))
            worth = counted.answers * answer + counted.sparks * spark
            packed = sum(map(mul, counted.turns, pack))
            _keep(best.setdefault(packed, []), (_cost(block, heard), worth, (None, heard)))
    around = (0, (0, 0, (None, 0)))
    return [around, *((packed, way) for packed, ways in best.items() for way in ways)]


def _keep(ways: list[Way], new: Way) -> None:
    """Add a way unless another costs no more and is worth no less; drop those it beats so."""
    cost, worth, _ = new
    for way in ways:
        if way[0] <= cost and way[1] >= worth:
            return
    ways[:] = [way for way in ways if way[0] < cost or way[1] > worth]
    ways.append(new)


def _combine(table: _Table, ways: list[tuple[int, Way]], minutes: int) -> _Table:
    """Every way of the table followed by every way of the next scene, as far as time allows."""
    out: _Table = {}
    for packed, before in table.items():
        for cost, worth, trail in before:
            for more, (price, gain, step) in ways:
                if cost + price <= minutes:
                    assert step is not None
                    new = (cost + price, worth + gain, (trail, step[1]))
                    known = out.get(packed + more)
                    if known is None:
                        out[packed + more] = [new]
                    else:
                        _keep(known, new)
    return out


def _trimmed(table: _Table, limit: int) -> _Table:
    """The table, or where it is too large its most worthy ways, so many as the limit allows."""
    if _size(table) <= limit:
        return table
    every = [(packed, way) for packed, ways in table.items() for way in ways]
    every.sort(key=lambda pair: (-pair[1][1], pair[1][0], pair[0]))
    out: _Table = {}
    for packed, way in every[:limit]:
        out.setdefault(packed, []).append(way)
    return out


def _best(board: Board, table: _Table, minutes: int, *, exact: bool, widest: int) -> Optimum:
    """The best of a table that holds the ways through all scenes."""
    weights, of = board.scenario.weights, tally(board, everything(board))
    equal = {packed: voices(_unpacked(packed, board), board.turns_by)[0] for packed in table}
    # A worth is a share of H times this; with the voices on the same scale the sums compare.
    unit = max(of.answers, 1) * max(of.sparks, 1)

    def total(packed: int) -> Fraction:
        voice = equal[packed] or Fraction()
        return max(way[1] for way in table[packed]) + voice * unit * weights.voices

    top = max(table, key=total)
    heard = _masks(max(table[top], key=lambda way: (way[1], -way[0]))[2])
    known = [value for value in equal.values() if value is not None]
    return Optimum(
        heard=heard,
        value=measure(board, heard).heard,
        ground=_most(board, minutes, lambda t: t.answers, of.answers),
        sparks=_most(board, minutes, lambda t: t.sparks, of.sparks),
        voices=max(known) if known else None,
        exact=exact,
        summaries=widest,
    )


def _unpacked(packed: int, board: Board) -> tuple[int, ...]:
    """The turns of each panelist behind a packed number."""
    turns = []
    for of in board.turns_by:
        packed, count = divmod(packed, of + 1)
        turns.append(count)
    return tuple(turns)


def _masks(trail: Trail | None) -> Masks:
    masks = []
    while trail is not None:
        trail, mask = trail
        masks.append(mask)
    return tuple(reversed(masks))


def _most(
    board: Board, minutes: int, count: Callable[[Tally], int], on_record: int
) -> Fraction | None:
    """The most of something additive that fits the clock, as a share of what is on record."""
    if not on_record:
        return None
    most = {0: 0}
    for block in board.blocks:
        ways = {0: 0}
        for heard in block.reachable:
            cost = _cost(block, heard)
            gain = count(tally_block(block, heard, len(board.turns_by)))
            ways[cost] = max(ways.get(cost, 0), gain)
        joined: dict[int, int] = {}
        for cost, got in most.items():
            for price, gain in ways.items():
                if cost + price <= minutes:
                    joined[cost + price] = max(joined.get(cost + price, 0), got + gain)
        most = joined
    return Fraction(max(most.values()), on_record)


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
        for mask in block.reachable:
            if mask == heard[i] or _cost(block, mask) > left:
                continue
            value = measure(board, (*heard[:i], mask, *heard[i + 1 :])).heard
            if value > now:
                now, best = value, Change(i, mask, value)
    return best


def _cost(block: Block, heard: int) -> int:
    turns = sum(slot.cost for i, slot in enumerate(block.slots) if heard >> i & 1)
    return block.cost + turns if heard else 0
