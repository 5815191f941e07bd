"""What heard turns are worth: H of a scene as an integer, so that sums and maxima are exact."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import lcm

from roundtable.frozen import frozen
from roundtable.rules.board import Board, Masks
from roundtable.rules.room import Counts, count, scales


@frozen(eq=False)
class Worth:
    """The scale on which a scene's share of H is an integer.

    Attributes:
        answer, exchange, highlight: what one of each is worth.
        unit: what H = 1 is.
    """

    board: Board
    answer: int
    exchange: int
    highlight: int
    unit: int
    known: dict[tuple[int, int], int]

    @classmethod
    @lru_cache(maxsize=32)
    def of_board(cls, board: Board) -> Worth:
        """The scale of a game."""
        each = scales(board)
        unit = lcm(*(scale.denominator for scale in each))
        answer, exchange, highlight = (int(scale * unit) for scale in each)
        return cls(board, answer, exchange, highlight, unit, {})

    def of(self, scene: int, heard: int) -> int:
        """The worth of what was heard in one scene, as an integer; see `unit`."""
        key = scene, heard
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._sum(count(self.board.blocks[scene], heard))
        return found

    def total(self, heard: Masks) -> int:
        """The worth of what was heard in all scenes, as an integer; see `unit`."""
        return sum(self.of(scene, heard[scene]) for scene in self.board.offered)

    def share(self, worth: int) -> Fraction:
        """The H that a worth is, in [0, 1]."""
        return Fraction(worth, self.unit)

    def gain(self, scene: int, turn: int) -> int:
        """The most that one turn can add, contrasts apart."""
        slot = self.board.blocks[scene].slots[turn]
        return self._sum(Counts(1, slot.exchange, int(slot.highlight)))

    def contrast(self, _scene: int) -> int:
        """The worth that hearing two different stands adds to a scene."""
        return self.exchange

    def _sum(self, got: Counts) -> int:
        return (
            got.answers * self.answer
            + got.exchange * self.exchange
            + got.highlights * self.highlight
        )
