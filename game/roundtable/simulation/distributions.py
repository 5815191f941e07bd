"""How a number is spread over many games, kept in little room however many there are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from roundtable.simulation.rows import NUMBERS, Cell, Columns

DECIMALS = 4
"""Values are counted to so many places: finer than anything shown, and few enough to keep."""

QUANTILES = (0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0)
"""Those of a summary: least, 5, 25, 50, 75, 95 per cent, most."""


@dataclass(slots=True)
class Spread:
    """The distribution of one number.

    Attributes:
        counts: how often each value came, rounded to `DECIMALS` places.
        dropped: games in which there was nothing to measure.
    """

    counts: Counter[float] = field(default_factory=Counter)
    dropped: int = 0

    def add(self, values: Iterable[Cell]) -> None:
        """Count some more values; None is a game in which the number drops out."""
        for value, count in Counter(values).items():
            if value is None:
                self.dropped += count
            else:
                self.counts[round(float(value), DECIMALS)] += count

    @property
    def count(self) -> int:
        """How many games have the number."""
        return self.counts.total()

    @property
    def mean(self) -> float:
        """The arithmetic mean; not a number without games."""
        if not self.counts:
            return math.nan
        return math.fsum(value * count for value, count in self.counts.items()) / self.count

    @property
    def deviation(self) -> float:
        """The standard deviation of the games at hand (division by their number)."""
        if len(self.counts) < 2:  # noqa: PLR2004 -- a single value has none, whatever rounding says
            return 0.0
        mean = self.mean
        squares = (count * (value - mean) ** 2 for value, count in self.counts.items())
        return math.sqrt(math.fsum(squares) / self.count)

    def quantiles(self, shares: Iterable[float] = QUANTILES) -> tuple[float, ...]:
        """For each share the least value that at least this share of the games does not exceed."""
        return tuple(self._quantile(share) for share in shares) if self.count else ()

    def _quantile(self, share: float) -> float:
        wanted, seen = share * self.count, 0
        for value in sorted(self.counts):
            seen += self.counts[value]
            if seen >= wanted:
                return value
        return max(self.counts)


@dataclass(frozen=True, order=True, slots=True)
class Group:
    """Games of one scenario under one clock by one player."""

    scenario: str
    digest: str
    clock: int
    player: str


@dataclass(slots=True)
class Distributions:
    """Every number of every group, in the order in which the groups came.

    Attributes:
        spreads: for each group each number's distribution.
        yardsticks: for each group Room of careful dice, of par and of the best: 0, par, 100.
    """

    spreads: dict[Group, dict[str, Spread]] = field(default_factory=dict)
    yardsticks: dict[Group, tuple[float, float, float]] = field(default_factory=dict)

    def add(self, rows: Columns) -> None:
        """Count some rows of a table."""
        for group, start, stop in _groups(rows):
            known = self.spreads.get(group)
            if known is None:
                known = self.spreads[group] = {name: Spread() for name in NUMBERS}
                self.yardsticks[group] = (0.0, float(rows["par_room"][start] or 0.0), 100.0)
            for name, spread in known.items():
                spread.add(rows[name][start:stop])

    def games(self, group: Group) -> int:
        """How many games a group has."""
        return self.spreads[group]["moves"].count


def _groups(rows: Columns) -> Iterator[tuple[Group, int, int]]:
    """The runs of rows that belong to one group."""
    keys = list(zip(rows["scenario"], rows["digest"], rows["clock"], rows["player"], strict=True))
    start = 0
    for stop in range(1, len(keys) + 1):
        if stop == len(keys) or keys[stop] != keys[start]:
            scenario, digest, clock, player = keys[start]
            yield Group(str(scenario), str(digest), int(clock or 0), str(player)), start, stop
            start = stop
