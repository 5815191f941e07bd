"""Careful dice: what choosing at random comes to, where each question is finished first.

Careful dice hear any turn that can be heard with the same probability, go on to another
question only when nothing more can be heard, and then to any that can be opened with the
same probability. This is the zero of Room.

Theory of operation. A question that fits the clock as a whole always ends with everything
heard, however the dice fall; only where time is short do they matter. So the mean is exact
for most scenarios: what a scene leads to is told once for each number of seconds it is
entered with, and what comes after depends only on the scenes opened and the seconds left.
Where that are too many, seeded plays stand for all, and the mean has a standard error.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from roundtable.frozen import frozen
from roundtable.rules.board import Board
from roundtable.search.best import Search
from roundtable.search.chance import drawn
from roundtable.search.ways import Ways

WORK = 40_000
"""So many outcomes are looked at before plays are sampled instead."""

PLAYS = 4_000
"""So many plays are sampled at most."""

MOVES, FRESH, LEAST = 100_000, 25_000, 30
"""So many turns are drawn about in all of them; of these so many where nobody knows yet what can
be heard next, which has to be asked; and so many plays are sampled at least."""

SHARP = 10**9
"""A standard error is kept to a fraction with at most this denominator."""


@frozen
class Mean:
    """A mean of H.

    Attributes:
        value: in [0, 1].
        error: its standard error; 0 where it is exact.
    """

    value: Fraction
    error: Fraction


class TooMuch(Exception):  # noqa: N818 -- says what is wrong; it never leaves this room
    """More outcomes than are to be looked at."""


@lru_cache(maxsize=64)
def dice(board: Board, seconds: int, seed: int = 0, work: int = WORK) -> Mean:
    """The mean H of careful dice with so many seconds on the clock.

    Args:
        board: of the game.
        seconds: on the clock.
        seed: of the plays, where some are sampled.
        work: so many outcomes are looked at before that.
    """
    search = Search.of(board)
    try:
        exact = _Exact(search, work)
        mean = exact.after(0, seconds) / search.worth.unit
    except TooMuch:
        return _sampled(search, seconds, seed)
    return Mean(mean, Fraction())


def _sampled(search: Search, seconds: int, seed: int) -> Mean:
    """The mean of seeded plays; of fewer where each is long."""
    plays = max(LEAST, min(PLAYS, MOVES // search.form.first[-1], FRESH // (_asked(search) or 1)))
    got = [_played(search, seconds, seed * PLAYS + play) for play in range(plays)]
    unit, total = search.worth.unit, sum(got)
    spread = sum(each * each for each in got) - Fraction(total * total, plays)
    error = math.sqrt(spread / (plays - 1) / plays) / unit
    mean = Fraction(total, plays * unit)
    return Mean(mean, Fraction(error).limit_denominator(SHARP) or Fraction(1, SHARP))


def _asked(search: Search) -> int:
    """About how many moves have to be asked about in one play; 0 where all places are known."""
    scenes = (search.board.scenario.scenes[i] for i, each in search.ways.items() if not each.whole)
    return sum(len(s.turns) * len({turn.speaker for turn in s.turns}) // 2 for s in scenes)


def _played(search: Search, left: int, seed: int) -> int:
    """What one seeded play is worth, scene by scene, since scenes share nothing but the clock."""
    opened, total, ply = 0, 0, 0
    while True:
        fitting = [
            choice
            for choice in search.choices
            if choice.needed <= left
            and not opened >> choice.scene & 1
            and not choice.after & ~opened
        ]
        if not fitting:
            return total
        scene = fitting[drawn(seed, ply, len(fitting))].scene
        place = search.ways[scene].opening.goal
        opened, left, ply = opened | 1 << scene, left - search.ways[scene].opening.cost, ply + 1
        while turns := search.form.hearing(place).within(left):
            edge = turns[drawn(seed, ply, len(turns))]
            place, left, ply = edge.goal, left - edge.cost, ply + 1
        total += search.worth.of(scene, place.state.heard)


Outcome = tuple[int, Fraction, Fraction]
"""Seconds spent on a scene, how likely that is, and that times the mean worth of what was heard."""


@dataclass
class _Exact:
    """The mean, by going through all that can happen."""

    search: Search
    work: int
    scenes: dict[tuple[int, int], tuple[Outcome, ...]] = field(default_factory=dict)
    known: dict[tuple[int, int], Fraction] = field(default_factory=dict)

    def after(self, opened: int, left: int) -> Fraction:
        """The mean worth still to come when the open scene is finished."""
        key = opened, left
        if key not in self.known:
            fitting = [
                choice
                for choice in self.search.choices
                if not opened >> choice.scene & 1
                and choice.after & ~opened == 0
                and choice.needed <= left
            ]
            total = Fraction()
            for choice in fitting:
                for spent, chance, worth in self._scene(choice.scene, left):
                    goal = opened | 1 << choice.scene
                    total += worth + chance * self.after(goal, left - spent)
            self.known[key] = total / len(fitting) if fitting else Fraction()
        return self.known[key]

    def _scene(self, scene: int, left: int) -> tuple[Outcome, ...]:
        """How a scene can end that is opened with so many seconds left."""
        ways = self.search.ways[scene]
        left = min(left, ways.opening.cost + max(ways.spent.values()))
        key = scene, left
        if key not in self.scenes:
            if not ways.whole:
                raise TooMuch
            self.scenes[key] = tuple(self._ends(ways, left - ways.opening.cost))
        self._spend(len(self.scenes[key]))
        return self.scenes[key]

    def _ends(self, ways: Ways, left: int) -> Iterator[Outcome]:
        """The ends of a scene, those that take as long together."""
        branches = max((len(ways.on(heard)) for heard in ways.places), default=1)
        # Counted over one denominator, a layer of turns at a time: integers are many times
        # faster than fractions.
        part, depth = math.lcm(*range(1, branches + 1)), 0
        layer, ends = {ways.entry: 1}, []
        while layer:
            self._spend(len(layer))
            following: dict[int, int] = {}
            for heard, weight in layer.items():
                fits = [e for e in ways.on(heard) if ways.spent[heard] + e.needed <= left]
                if not fits:
                    ends.append((depth, heard, weight))
                for edge in fits:
                    goal = edge.goal.state.heard
                    following[goal] = following.get(goal, 0) + weight * (part // len(fits))
            layer, depth = following, depth + 1
        chances: dict[int, int] = {}
        worths: dict[int, int] = {}
        for at, heard, weight in ends:
            spent, even = ways.spent[heard], weight * part ** (depth - at)
            chances[spent] = chances.get(spent, 0) + even
            worths[spent] = worths.get(spent, 0) + even * self.search.worth.of(ways.scene, heard)
        whole = part**depth
        for spent, weight in chances.items():
            yield (
                ways.opening.cost + spent,
                Fraction(weight, whole),
                Fraction(worths[spent], whole),
            )

    def _spend(self, work: int) -> None:
        self.work -= work
        if self.work < 0:
            raise TooMuch
