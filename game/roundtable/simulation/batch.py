"""Many random games at once, as arrays: a position is one number, a move a few look-ups.

Theory of operation. `Compiled` knows nodes, edges and how many edges fit the minutes
left. Here a position is ``node * width + minutes left``, one array says for each
position its first edge and how many are legal, and two say for each edge how far it
moves the position and which bit it marks. A step draws an edge for every game that is
under way and adds up. Nodes nobody has stood at yet are expanded as they are reached.

Chance is counter-based (Philox 4x64, J. K. Salmon and others, "Parallel random numbers:
as easy as 1, 2, 3", SC 2011): game g has place ``g % BLOCK`` in the stream of block
``g // BLOCK``, whose key is a digest of the seed and the block. So a game is decided by
the seed and its number alone, however many are played at once and wherever one begins.
"""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from roundtable.rules import Scenario
from roundtable.rules.board import Board
from roundtable.rules.room import Masks
from roundtable.simulation.compiled import Compiled, Edge, compiled

BLOCK = 1 << 14
"""So many games share a stream of chance and are played side by side; a processor's cache holds them."""

AHEAD = 1 << 12
"""So many nodes are made beyond those asked for: who reaches a node soon reaches those behind it."""

_WORD = (1 << 64) - 1

DRAWN = 24
"""So many bits of chance decide one move; a product with `LEGAL` fits a machine's number."""

BITS = 16
"""So many bits of a look-up tell how many edges are legal."""

LEGAL = (1 << BITS) - 1
UNKNOWN = LEGAL
"""Stands for that number where a node's edges were not made yet."""

Words = npt.NDArray[np.uint64]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Games:
    """Games that were played to their adjournment.

    Attributes:
        form: the compiled form they were played in.
        first: the number of the first game; the others follow it.
        marks: for each game, in words of 64 bits, lowest first, the turns heard and the
            scenes opened, as in `Edge.mark`.
    """

    form: Compiled
    first: int
    marks: Words

    def __len__(self) -> int:
        """How many games there are."""
        return len(self.marks)

    @property
    def lengths(self) -> Indices:
        """For each game how many moves it took: openings, turns and the adjournment."""
        counted: Indices = np.bitwise_count(self.marks).sum(axis=1, dtype=np.int64)
        return counted + 1

    def masks(self, index: int) -> Masks:
        """For each scene the mask of the turns heard in one game, as `Session.masks`."""
        words = (int(word) << 64 * i for i, word in enumerate(self.marks[index]))
        return self.form.masks(sum(words))


class _Stream:
    """The chance of one block: for each step a number of `DRAWN` bits for every game in it."""

    def __init__(self, seed: int, block: int) -> None:
        digest = hashlib.blake2b(f"{seed}:{block}".encode(), digest_size=16).digest()
        self._bits = np.random.Philox(key=int.from_bytes(digest, "little"))

    def step(self) -> Indices:
        raw = self._bits.random_raw(BLOCK // 2)
        # The same numbers in the same order, whichever way round a machine keeps its bytes.
        halves = raw.astype("<u8", copy=False).view("<u4")
        return (halves >> 32 - DRAWN).astype(np.int64)


class _Tables:
    """The compiled form as arrays, which grow as nodes are reached that nobody stood at before.

    Attributes:
        start: the position a game begins at.
        words: how many words of 64 bits a game's marks take.
        look: for each position its first edge that does not adjourn, above the lowest
            `BITS` bits; in these how many such edges are legal: 0 where the game is
            over, `UNKNOWN` where the node's edges were not made yet.
        moves: for each edge what it adds to a position.
        marks: for each word and edge the bits it adds to a game's marks.
    """

    def __init__(self, form: Compiled) -> None:
        self.form, self.width = form, form.minutes + 1
        self.start = form.minutes
        self.words = -(-(form.turns + len(form.board.blocks)) // 64)
        self.look = np.empty(0, np.int64)
        self.moves = np.empty(0, np.int64)
        self.marks = np.empty((self.words, 0), np.uint64)
        self._known: set[int] = set()

    def at(self, positions: Indices) -> Indices:
        """`look` at some positions, once all their nodes are known."""
        if self.start >= len(self.look):
            self._grow([0])
        found: Indices = self.look.take(positions)
        unknown = positions[found & LEGAL == UNKNOWN]
        if not len(unknown):
            return found
        self._grow(np.unique(unknown // self.width).tolist())
        return self.look.take(positions)

    def _grow(self, nodes: list[int]) -> None:
        """Make the edges of some nodes, and of so many behind them as `AHEAD` says."""
        form, waiting = self.form, deque(nodes)
        made: dict[int, list[int]] = {}
        edges: list[tuple[int, Edge]] = []
        while waiting and len(made) < len(nodes) + AHEAD:
            node = waiting.popleft()
            if node in made or node in self._known:
                continue
            fits = form.fits[node] or form.expand(node)
            onwards = form.edges[node][1:]
            first = len(self.moves) + len(edges)
            made[node] = [first << BITS | (fit - 1) for fit in fits]
            edges += [(node, edge) for edge in onwards]
            waiting.extend(edge.goal for edge in onwards)
        self._known.update(made)
        self._keep(made, edges)

    def _keep(self, made: dict[int, list[int]], edges: list[tuple[int, Edge]]) -> None:
        """Put nodes and edges behind those that are there."""
        missing = len(self.form.places) * self.width - len(self.look)
        self.look = np.append(self.look, np.full(max(missing, 0), UNKNOWN))
        for node, row in made.items():
            self.look[node * self.width : (node + 1) * self.width] = row
        moves = [(edge.goal - node) * self.width - edge.cost for node, edge in edges]
        self.moves = np.append(self.moves, np.array(moves, np.int64))
        words = [[edge.mark >> 64 * i & _WORD for _, edge in edges] for i in range(self.words)]
        self.marks = np.append(self.marks, np.array(words, np.uint64), axis=1)


@lru_cache(maxsize=16)
def _tables(scenario: Scenario, minutes: int) -> _Tables:
    return _Tables(compiled(scenario, minutes))


def _play(tables: _Tables, stream: _Stream, low: int, marks: Words) -> None:
    """Play the games of a block from its game `low` on, one for each row of `marks`."""
    rows = np.arange(len(marks))
    at = np.full(len(marks), tables.start)
    while len(rows):
        look = tables.at(at)
        legal = look & LEGAL
        if not legal.all():
            going = np.flatnonzero(legal)
            rows, at, look, legal = rows[going], at[going], look[going], legal[going]
        edge = (look >> BITS) + (stream.step()[rows + low] * legal >> DRAWN)
        at += tables.moves.take(edge)
        for word in range(tables.words):
            marks[rows, word] |= tables.marks[word].take(edge)


def random_games(scenario: Scenario, clock: int | None, seed: int, first: int, count: int) -> Games:
    """Random games of Moderate: any legal move is as likely, adjourning once nothing else is legal.

    The moves are those of `RandomPlayer`, up to the adjournment: the coda is off the
    clock and moves no meter, and no beliefs are drawn. A game depends on the scenario,
    the clock, the seed and its own number and on nothing else; the draws are others than
    those of `RandomPlayer`. Of n legal moves each has the probability 1/n to within
    2**-24. On one core of a common machine a move takes some hundredths of a microsecond.

    Args:
        scenario: what is played.
        clock: minutes as a share of the whole record, in per cent; None is the scenario's own.
        seed: decides all chance.
        first: the number of the first game, at least 0.
        count: how many games, at least 0.
    """
    minutes = Board.of(scenario).clock(scenario.clock if clock is None else clock)
    tables = _tables(scenario, minutes)
    marks = np.zeros((count, tables.words), np.uint64)
    for block in range(first // BLOCK, -(-(first + count) // BLOCK)):
        start = block * BLOCK
        low, high = max(first, start), min(first + count, start + BLOCK)
        _play(tables, _Stream(seed, block), low - start, marks[low - first : high - first])
    return Games(tables.form, first, marks)
