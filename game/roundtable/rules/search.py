"""The exact search: the ways through the scenes put together, scene by scene.

Theory of operation. A summary is a way through the first scenes: turns by panelist,
minutes, worth. Of summaries alike in turns one that costs no more and is worth no less
makes another superfluous. What a summary can still become is at most its worth, plus the
most that the scenes to come can add in the minutes left (`Ladder`, exact for what adds
up), plus the voices at their best; a summary of which that is no more than the best play
found already is dropped. The first pass keeps only the most promising summaries and so
finds a good play quickly; each further pass keeps eight times as many and drops by what
the one before found. Once nothing was dropped that could have become more, the best is
proven; else the greatest of what was dropped bounds it from above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from roundtable.rules.board import Board
from roundtable.rules.room import Masks, voices
from roundtable.rules.ways import Ladder, Way, Worth, profiles, ways

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.int64]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]

FIRST = 2_000
"""So many summaries the first pass keeps."""

WIDER = 8
"""By how much each further pass is wider than the one before."""

CHUNK = 1 << 18
"""So many pairs of a summary and a way are tried at once, or as many as a narrower pass keeps."""

PAIRS = 100
"""For each summary that may be kept so many pairs are tried for a scene; fewer go on where it has more ways."""

FIELD = 62
"""Bits of an integer in which several numbers can be packed."""

BYTES = 1_000
"""About how much memory a summary takes, with what is laid out beside it to compare; measured."""


@dataclass
class _Table:
    """Summaries side by side.

    Attributes:
        turns: for each panelist his turns.
        cost, worth: minutes, and worth by the search's `Worth`.
        before, way: which summary of the table before, and which way of the scene, led here.
    """

    turns: Ints
    cost: Ints
    worth: Ints
    before: Ints
    way: Ints

    def __len__(self) -> int:
        return len(self.cost)

    def take(self, which: Any) -> _Table:
        """Some of the summaries."""
        columns = (self.cost, self.worth, self.before, self.way)
        return _Table(self.turns[:, which], *(column[which] for column in columns))


@dataclass
class Found:
    """What a search came to.

    Attributes:
        total: worth and voices of the best play, on the search's scale.
        bound: what no play exceeds; equal to `total` where it is proven.
        heard: the masks of the best play.
        widest: how many summaries were kept at the most.
    """

    total: Fraction
    bound: Fraction
    heard: Masks
    widest: int


def search(board: Board, minutes: int, worth: Worth, voice: int, limit: int) -> Found:
    """The play with the most worth and voices within so many minutes.

    Args:
        board: the board.
        minutes: minutes on the clock.
        worth: what answers and sparks count.
        voice: what voices at their best count; 0 where they do not.
        limit: so many summaries are kept at most.
    """
    best = Found(Fraction(), Fraction(), (0,) * len(board.blocks), 0)
    width = min(FIRST, limit)
    while True:
        one = _Pass(board, minutes, worth, voice, width, best)
        best = one.run()
        if best.bound <= best.total or width >= limit:
            return best
        width = min(width * WIDER, limit)


@dataclass
class _Pass:
    """One pass over the scenes."""

    board: Board
    minutes: int
    worth: Worth
    voice: int
    width: int
    best: Found
    dropped: int = 0
    layers: list[tuple[Ints, Ints]] = field(default_factory=list)

    def run(self) -> Found:
        """The best play of this pass or of the ones before, and what is proven of it."""
        import numpy as np  # noqa: PLC0415 -- the rules are imported without it

        every = ways(self.board, self.worth)
        # The scene with the most ways comes last: what it leads to is only compared.
        self.order = sorted(range(len(every)), key=lambda k: (len(every[k]), k))
        self.scenes = [every[k] for k in self.order]
        steps = profiles(self.board, self.worth)
        self.ladder = Ladder.of(tuple(steps[k] for k in self.order), self.minutes)
        zero = np.zeros(1, np.int64)
        table = _Table(np.zeros((len(self.board.turns_by), 1), np.int64), zero, zero, zero, zero)
        for k in range(len(self.scenes) - 1):
            table = self._joined(table, k)
            self.best.widest = max(self.best.widest, len(table))
            self.layers.append((table.before, table.way))
        self._finish(table)
        self.best.bound = max(self.best.total, Fraction(self.dropped))
        return self.best

    def _pairs(self, table: _Table, k: int) -> Iterator[_Table]:
        """The summaries followed by the ways of scene k, as far as they can become the best."""
        import numpy as np  # noqa: PLC0415

        scene = self.scenes[k]
        turns = np.array([way.turns for way in scene], np.int64).T
        cost = np.array([way.cost for way in scene], np.int64)
        worth = np.array([way.worth for way in scene], np.int64)
        # What time allows no more is worth so little that it is dropped with the rest.
        rest = np.array((*self.ladder.most[k + 1], -(1 << FIELD - 2)), np.int64)
        least = self.best.total.__floor__() - self.voice
        rows = max(1, min(CHUNK, self.width) // len(scene))
        for start in range(0, len(table), rows):
            spent = table.cost[start : start + rows, None] + cost
            got = table.worth[start : start + rows, None] + worth
            left = np.maximum(self.minutes - spent, -1)
            row, way = np.nonzero(got + rest[left] > least)
            before = row + start
            yield _Table(
                table.turns[:, before] + turns[:, way], spent[row, way], got[row, way], before, way
            )

    def _joined(self, table: _Table, k: int) -> _Table:
        """The table after scene k."""
        kept = [table.take(slice(0, 0))]
        count = 0
        for part in self._pairs(table, k):
            kept.append(part)
            count += len(part)
            if count > 2 * self.width:
                kept = [self._trimmed(_sifted(_stacked(kept), self.board.turns_by), k)]
                count = len(kept[0])
        return self._trimmed(_sifted(_stacked(kept), self.board.turns_by), k)

    def _trimmed(self, table: _Table, k: int) -> _Table:
        """The table, or where it is too wide its most promising summaries."""
        import numpy as np  # noqa: PLC0415

        width = max(1, min(self.width, PAIRS * self.width // len(self.scenes[k + 1])))
        if len(table) <= width:
            return table
        bound = table.worth + np.array(self.ladder.most[k + 1], np.int64)[self.minutes - table.cost]
        promise = bound + self.voice * _voices(table.turns, self.board.turns_by)
        order = np.argsort(-promise, kind="stable")
        lost = order[width:]
        self.dropped = max(self.dropped, int(bound[lost].max()) + self.voice)
        return table.take(np.sort(order[:width]))

    def _finish(self, table: _Table) -> None:
        """The best of the ways through all scenes."""
        for part in self._pairs(table, len(self.scenes) - 1):
            if len(part):
                self._compare(part)

    def _compare(self, part: _Table) -> None:
        """Take the best of some whole plays, if it is better than what is known."""
        import numpy as np  # noqa: PLC0415

        about = part.worth + self.voice * _voices(part.turns, self.board.turns_by)
        # What rounding could have put in the wrong order is compared exactly.
        near = np.flatnonzero(about > about.max() - 1e-6 * (self.voice + 1))
        exactly = {}
        for i in near.tolist():
            turns = tuple(part.turns[:, i].tolist())
            key = (turns, int(part.worth[i]))
            if key not in exactly:
                voice = voices(turns, self.board.turns_by)[0] if self.voice else None
                exactly[key] = int(part.worth[i]) + self.voice * (voice or Fraction())
            if exactly[key] > self.best.total:
                heard = self._heard(int(part.before[i]), int(part.way[i]))
                self.best = Found(exactly[key], self.best.bound, heard, self.best.widest)

    def _heard(self, before: int, way: int) -> Masks:
        """The masks of a whole play, in the order of the board."""
        masks = {self.order[-1]: self.scenes[-1][way].heard}
        for k in reversed(range(len(self.layers))):
            befores, taken = self.layers[k]
            masks[self.order[k]] = self.scenes[k][int(taken[before])].heard
            before = int(befores[before])
        return tuple(masks[k] for k in range(len(masks)))


def _stacked(parts: Sequence[_Table]) -> _Table:
    import numpy as np  # noqa: PLC0415

    columns = [
        [getattr(part, name) for part in parts] for name in ("cost", "worth", "before", "way")
    ]
    turns = np.concatenate([part.turns for part in parts], axis=1)
    return _Table(turns, *(np.concatenate(column) for column in columns))


def _sifted(table: _Table, turns_by: Sequence[int]) -> _Table:
    """The table without what is superfluous."""
    import numpy as np  # noqa: PLC0415

    if not len(table):
        return table
    most = int(table.worth.max())
    rows = [(row, of) for row, of in zip(table.turns, turns_by, strict=True)]
    alike = _packed(rows)
    order = np.lexsort(
        _packed([*rows, (table.cost, int(table.cost.max())), (most - table.worth, most)])[::-1]
    )
    fresh = np.zeros(len(table), np.int64)
    for column in alike:
        ordered = column[order]
        fresh[1:] |= ordered[1:] != ordered[:-1]
    # Within each group the worth must rise; a group later is above all of the ones before.
    height = table.worth[order] + np.cumsum(fresh) * (most + 1)
    keep = np.ones(len(table), bool)
    keep[1:] = height[1:] > np.maximum.accumulate(height)[:-1]
    return table.take(order[keep])


def _packed(rows: Sequence[tuple[Ints, int]]) -> list[Ints]:
    """Rows of numbers from 0 to some most, as few rows as hold them in the same order."""
    packed: list[Ints] = []
    bits = FIELD
    for row, most in rows:
        need = most.bit_length()
        if packed and bits + need <= FIELD:
            packed[-1] = (packed[-1] << need) + row
        else:
            packed.append(row)
            bits = 0
        bits += need
    return packed


def _voices(turns: Ints, turns_by: Sequence[int]) -> Floats:
    """V of each column of turns, rounded; see `room.voices`."""
    import numpy as np  # noqa: PLC0415

    speaking = [i for i, of in enumerate(turns_by) if of]
    count = len(speaking)
    if count < 2:  # noqa: PLR2004 -- one voice cannot be uneven
        return np.zeros(turns.shape[1])
    shares = turns[speaking] / np.array([turns_by[i] for i in speaking])[:, None]
    shares.sort(axis=0)
    total = shares.sum(axis=0)
    ranks = np.arange(1 - count, count, 2)
    spread = ranks @ shares / (count - 1)
    result: Floats = np.where(total > 0, 1 - spread / np.where(total > 0, total, 1), 0.0)
    return result


__all__ = ["BYTES", "Found", "Way", "search"]
