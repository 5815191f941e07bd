"""The ways through each scene, by what they cost and what they are worth.

What a room is worth depends only on which turns were released, and scenes share nothing
but the clock. So every scene is enumerated for itself: each set of turns some moves lead
to, as one way with its minutes, its turns by panelist and its worth. Of two ways with the
same turns by panelist the one that costs no more and is worth no less makes the other
superfluous; nothing else may be dropped, since the voices are not additive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from roundtable.rules.board import Block, Board
from roundtable.rules.room import Masks, on_record, tally_block
from roundtable.rules.scenario import Act


class Worth(NamedTuple):
    """What an answer and a spark are worth, as integers."""

    answer: int
    spark: int

    def of(self, answers: int, sparks: int) -> int:
        """The worth of so many."""
        return self.answer * answers + self.spark * sparks


GROUND, SPARKS, NOTHING = Worth(1, 0), Worth(0, 1), Worth(0, 0)
"""Worth for each meter alone; where only the voices count, nothing else is of worth."""


def room_worth(board: Board) -> Worth:
    """Worth in proportion to what an answer and a spark add to H; see `unit`."""
    of, weights = on_record(board), board.scenario.weights
    answer = weights.ground * max(of.sparks, 1) if of.answers else 0
    spark = weights.sparks * max(of.answers, 1) if of.sparks else 0
    return Worth(answer, spark)


def unit(board: Board) -> int:
    """By what a `room_worth` is divided to be what it adds to the weighted sum of the meters."""
    of = on_record(board)
    return max(of.answers, 1) * max(of.sparks, 1)


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a scene.

    Attributes:
        turns: turns of each panelist.
        cost: minutes, the opening with them; 0 for the way around the scene.
        worth: by some `Worth`.
        heard: the mask of turns.
    """

    turns: tuple[int, ...]
    cost: int
    worth: int
    heard: int


@dataclass(frozen=True, slots=True)
class _Counted:
    """A set of turns, counted."""

    heard: int
    cost: int
    answers: int
    sparks: int
    turns: tuple[int, ...]


@lru_cache(maxsize=64)
def _counted(board: Board) -> tuple[tuple[_Counted, ...], ...]:
    return tuple(tuple(_count(block, len(board.turns_by))) for block in board.blocks)


def _count(block: Block, panelists: int) -> Iterator[_Counted]:
    for heard in block.reachable:
        if heard:
            got = tally_block(block, heard, panelists)
            yield _Counted(heard, cost(block, heard), got.answers, got.sparks, got.turns)


def cost(block: Block, heard: int) -> int:
    """Minutes it takes to hear these turns of a scene, its opening with them."""
    turns = sum(slot.cost for i, slot in enumerate(block.slots) if heard >> i & 1)
    return block.cost + turns if heard else 0


@lru_cache(maxsize=256)
def ways(board: Board, worth: Worth) -> tuple[tuple[Way, ...], ...]:
    """For each scene the way around it, then all others that are not superfluous."""
    around = Way((0,) * len(board.turns_by), 0, 0, 0)
    return tuple((around, *_sifted(counted, worth)) for counted in _counted(board))


def _sifted(counted: Sequence[_Counted], worth: Worth) -> list[Way]:
    best: dict[tuple[int, ...], list[Way]] = {}
    every = (
        Way(each.turns, each.cost, worth.of(each.answers, each.sparks), each.heard)
        for each in counted
    )
    for way in sorted(every, key=lambda way: (way.cost, -way.worth)):
        alike = best.setdefault(way.turns, [])
        if not alike or alike[-1].worth < way.worth:
            alike.append(way)
    return [way for alike in best.values() for way in alike]


def profiles(board: Board, worth: Worth) -> tuple[tuple[Way, ...], ...]:
    """For each scene the ways that are worth more than every cheaper one, by rising cost."""
    return tuple(tuple(_rising(each)) for each in ways(board, worth))


def _rising(of: Sequence[Way]) -> Iterator[Way]:
    most = -1
    for way in sorted(of, key=lambda way: (way.cost, -way.worth)):
        if way.worth > most:
            most = way.worth
            yield way


@dataclass(frozen=True)
class Ladder:
    """The most that the scenes from each on can add, within each number of minutes.

    Attributes:
        steps: for each scene the ways worth taking, see `profiles`.
        most: ``most[k][m]``: what scenes k and on can be worth in m minutes, at most.
    """

    steps: tuple[tuple[Way, ...], ...]
    most: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, steps: tuple[tuple[Way, ...], ...], minutes: int) -> Ladder:
        """The ladder of the ways through each scene."""
        most = [(0,) * (minutes + 1)]
        for rungs in reversed(steps):
            rest = most[-1]
            best = list(rest)
            for way in rungs:
                for left in range(way.cost, minutes + 1):
                    value = rest[left - way.cost] + way.worth
                    best[left] = max(best[left], value)
            most.append(tuple(best))
        return cls(steps, tuple(reversed(most)))

    @property
    def top(self) -> int:
        """What all scenes can be worth in all the minutes."""
        return self.most[0][-1]

    def heard(self) -> Masks:
        """The turns of a play that is worth as much."""
        masks, left = [], len(self.most[0]) - 1
        for k, rungs in enumerate(self.steps):
            top, rest = self.most[k][left], self.most[k + 1]
            fitting = (way for way in rungs if way.cost <= left)
            best = next(way for way in fitting if way.worth + rest[left - way.cost] == top)
            masks.append(best.heard)
            left -= best.cost
        return tuple(masks)


def ceiling(board: Board, worth: Worth, minutes: int) -> int:
    """A worth that no play exceeds, also where a scene has too many ways to list.

    Of such a scene its turns are taken one by one, as if none replied to another.
    """
    steps = [
        rungs if block.whole else _loose(block, worth, minutes)
        for block, rungs in zip(board.blocks, profiles(board, worth), strict=True)
    ]
    return Ladder.of(tuple(steps), minutes).top


def _loose(block: Block, worth: Worth, minutes: int) -> tuple[Way, ...]:
    most = [0] * (max(minutes - block.cost, 0) + 1)
    for slot in block.slots:
        gain = worth.answer if slot.act is Act.ANSWER else worth.spark
        for spent in range(len(most) - 1, slot.cost - 1, -1):
            most[spent] = max(most[spent], most[spent - slot.cost] + gain)
    split = worth.spark if len({s.stand for s in block.slots if s.stand >= 0}) > 1 else 0
    around = Way((), 0, 0, 0)
    rungs = (Way((), block.cost + spent, got + split, 0) for spent, got in enumerate(most))
    return tuple(_rising([around, *rungs]))
