"""Several scenes under one clock: a knapsack whose things have to be taken in order.

Of every scene one step of its front is taken, or the scene is left out; a scene that others
have to follow is also opened where they are taken. Of two sets of steps with the same such
scenes opened, one that costs no more and is worth no less makes the other superfluous.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from roundtable.frozen import frozen
from roundtable.search.ways import Front, Step

LIMIT = 5_000
"""So many sums are kept beside each other; beyond, seconds are rounded, see `joined`."""


class Choice(NamedTuple):
    """A scene as something to take.

    Attributes:
        scene: its index.
        front: its steps, the opening with them.
        needed: seconds that must be left for opening it.
        after: the scenes that have to be opened before it, as bits.
    """

    scene: int
    front: Front
    needed: int
    after: int


class Sum(NamedTuple):
    """Steps taken together; `last` is the latest of them and `before` what they were before it."""

    cost: int
    worth: int
    before: Sum | None
    last: tuple[Choice, Step] | None

    @property
    def steps(self) -> tuple[tuple[Choice, Step], ...]:
        """The steps in the order in which they are taken."""
        found, at = [], self
        while at.last is not None and at.before is not None:
            found.append(at.last)
            at = at.before
        return tuple(reversed(found))

    def fits(self, left: int) -> bool:
        """Whether every scene can be opened when it is its turn, with so many seconds at first."""
        for choice, step in self.steps:
            if choice.needed > left or step.cost > left:
                return False
            left -= step.cost
        return True


NOTHING = Sum(0, 0, None, None)


@frozen
class Joint:
    """The sums worth taking, by rising cost; `rounded` where there were too many to keep all."""

    sums: tuple[Sum, ...]
    costs: tuple[int, ...]
    rounded: bool

    def within(self, left: int) -> Sum:
        """The best that fits so many seconds."""
        for at in reversed(range(bisect_right(self.costs, left))):
            if self.sums[at].fits(left):
                return self.sums[at]
        return NOTHING

    def bound(self, left: int) -> int:
        """The most worth of any of the sums within so many seconds, whether its steps fit or not."""
        at = bisect_right(self.costs, left) - 1
        return self.sums[at].worth if at >= 0 else 0


def joined(choices: Sequence[Choice], opened: int, *, above: bool = False) -> Joint:
    """The sums of some scenes.

    Args:
        choices: the scenes.
        opened: scenes that were opened before, as bits.
        above: where there are too many sums, count seconds too few rather than too many, so
            that what is found is a bound.
    """
    ordered, grid, rounded = _ordered(choices, opened), 1, False
    while True:
        sums = _summed(ordered, opened, grid, above=above)
        if sums is not None:
            return Joint(sums, tuple(each.cost for each in sums), rounded)
        rounded, grid = True, grid * 4


def extended(joint: Joint, choice: Choice) -> Joint | None:
    """The sums with one scene more, which follows none; None where there are too many."""
    steps = [step for step in choice.front if step.worth]
    sums = _rising([*joint.sums, *_with(joint.sums, choice, steps, 1, above=False)])
    return None if len(sums) > LIMIT else Joint(sums, tuple(s.cost for s in sums), joint.rounded)


def _ordered(choices: Sequence[Choice], opened: int) -> list[Choice]:
    """The scenes with those that others follow first."""
    left, ordered = list(choices), list[Choice]()
    while left:
        ready = [each for each in left if each.after & ~opened == 0]
        if not ready:
            return ordered  # what follows something that cannot be opened cannot be either
        asked = 0
        for each in left:
            asked |= each.after
        first = min(ready, key=lambda each: (not asked >> each.scene & 1, each.scene))
        ordered.append(first)
        left.remove(first)
        opened |= 1 << first.scene
    return ordered


def _summed(
    ordered: Sequence[Choice], opened: int, grid: int, *, above: bool
) -> tuple[Sum, ...] | None:
    """The sums worth taking, or None where there are more than `LIMIT`."""
    tables: dict[int, tuple[Sum, ...]] = {0: (NOTHING,)}
    for at, choice in enumerate(ordered):
        asked = 0
        for later in ordered[at + 1 :]:
            asked |= later.after
        bit = 1 << choice.scene
        grown: dict[int, list[Sum]] = {}
        for have, sums in tables.items():
            grown.setdefault(have & asked, []).extend(sums)
            if choice.after & ~(opened | have) == 0:
                key = (have | bit) & asked
                kept = choice.front if asked & bit else [s for s in choice.front if s.worth]
                grown.setdefault(key, []).extend(_with(sums, choice, kept, grid, above=above))
        tables = {have: _rising(sums) for have, sums in grown.items()}
        if sum(map(len, tables.values())) > LIMIT:
            return None
    return _rising([each for sums in tables.values() for each in sums])


def _with(
    sums: Sequence[Sum], choice: Choice, steps: Sequence[Step], grid: int, *, above: bool
) -> Iterator[Sum]:
    for step in steps:
        cost = (
            step.cost
            if grid == 1
            else (step.cost // grid if above else -(-step.cost // grid)) * grid
        )
        last = choice, step
        for each in sums:
            yield Sum(each.cost + cost, each.worth + step.worth, each, last)


def _rising(sums: list[Sum]) -> tuple[Sum, ...]:
    sums.sort(key=lambda each: (each[0], -each[1]))
    found, most = [], -1
    for each in sums:
        if each[1] > most:
            most = each[1]
            found.append(each)
    return tuple(found)
