"""One game as one row of a table: which columns there are, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from roundtable.frozen import frozen
from roundtable.rules import Board, Scenario, Session
from roundtable.rules.board import Masks
from roundtable.rules.room import Counts, count, count_all
from roundtable.search import Bulk, Game, Moving, Reference, Worth, reference_of

Cell: TypeAlias = str | int | float | bool | None
Columns: TypeAlias = dict[str, list[Cell]]
"""Some rows of a table, column by column; all lists are equally long."""

SETTINGS: dict[str, type] = {"scenario": str, "digest": str, "player": str, "clock": int}
"""What the rows of one group share, given beforehand."""

NUMBERS: dict[str, type] = {
    "moves": int,
    "heard": int,
    "seconds": int,
    "room": float,
    "h": float,
    "answers": float,
    "exchange": float,
    "highlights": float,
    "asked": int,
    "known": int,
    "bets": int,
    "right": int,
    "points": float,
}
"""What is measured of each game; a meter is None where it drops out."""

GAME: dict[str, type] = {"run": int, "seed": int, **NUMBERS}
"""What differs from game to game."""

YARDSTICKS: dict[str, type] = {
    "available": int,
    "exact": bool,
    "dice": float,
    "dice_error": float,
    "par": float,
    "best": float,
    "par_room": float,
}
"""What the rows of one scenario and clock are measured against."""

COLUMNS: dict[str, type] = {**SETTINGS, **GAME, **YARDSTICKS}
"""Every column of a table, in order."""


@frozen
class Yardsticks:
    """What every game of one scenario under one clock is measured against; found once for all.

    Attributes:
        available: seconds on the clock.
        reference: dice, best and par.
    """

    available: int
    reference: Reference

    @classmethod
    def of(cls, scenario: Scenario, clock: int) -> Yardsticks:
        """The yardsticks, by the search."""
        board = Board.of(scenario)
        seconds = board.clock(clock)
        return cls(seconds, reference_of(board, seconds))

    def cells(self) -> dict[str, Cell]:
        """What stands in the columns of `YARDSTICKS`."""
        found = self.reference
        return {
            "available": self.available,
            "exact": found.exact,
            "dice": float(found.dice),
            "dice_error": float(found.dice_error),
            "par": float(found.par),
            "best": float(found.best),
            "par_room": float(found.room(found.par)),
        }


@dataclass(frozen=True)
class Rows:
    """The rows of one board under one clock.

    Attributes:
        available: seconds on the clock.
        low, high: H of careful dice, and of the best.
        unit: what H = 1 is on the scale of `Worth`.
        of_all: what there is on record.
        counted: by scene and mask how much was heard, what it is worth, and what it counts.
    """

    board: Board
    available: int
    low: float
    high: float
    unit: int
    of_all: Counts
    counted: dict[tuple[int, int], tuple[int, int, int, int, int]] = field(default_factory=dict)

    @classmethod
    @lru_cache(maxsize=32)
    def of(cls, board: Board, available: int, low: float, high: float) -> Rows:
        """The rows of a group of games."""
        of_all = count_all(board, board.everything)
        return cls(board, available, low, high, Worth.of_board(board).unit, of_all)

    def played(self, session: Session) -> tuple[Cell, ...]:
        """The numbers of a finished game of Moderate, as they stand in the columns of `NUMBERS`."""
        ear, ledger = session.ear(), session.foresight()
        return self._row(
            (session.ply, session.state.left),
            session.masks,
            (ear.asked, ear.known, ledger.count, ledger.right, float(ledger.points)),
        )

    def bulk(self, moving: Moving, seed: int, *, drawn: bool) -> tuple[Cell, ...]:
        """The same numbers of a game that is played in the compiled form."""
        bulk = Bulk.of(self.board)
        game: Game = bulk.play(moving, seed, self.available, drawn=drawn)
        return self._row(
            (game.moves, game.left),
            bulk.masks(game),
            (game.asked, game.known, game.bets, game.right, game.points / bulk.unit),
        )

    def _row(
        self, course: tuple[int, int], masks: Masks, guesses: tuple[Cell, ...]
    ) -> tuple[Cell, ...]:
        heard = total = answers = exchange = highlights = 0
        for scene, mask in enumerate(masks):
            if mask:
                key = scene, mask
                known = self.counted.get(key)
                if known is None:
                    known = self.counted[key] = self._count(scene, mask)
                heard += known[0]
                total += known[1]
                answers += known[2]
                exchange += known[3]
                highlights += known[4]
        h = total / self.unit
        of = self.of_all
        return (
            course[0],
            heard,
            self.available - course[1],
            self._room(h),
            h,
            answers / of.answers if of.answers else None,
            exchange / of.exchange if of.exchange else None,
            highlights / of.highlights if of.highlights else None,
            *guesses,
        )

    def _room(self, h: float) -> float:
        """Room as `Reference.room` has it, rounded."""
        if self.high <= self.low:
            return 100.0 if h >= self.high else 0.0
        return 100 * (h - self.low) / (self.high - self.low)

    def _count(self, scene: int, mask: int) -> tuple[int, int, int, int, int]:
        worth, got = Worth.of_board(self.board), count(self.board.blocks[scene], mask)
        counts = got.answers, got.exchange, got.highlights
        return mask.bit_count(), worth.of(scene, mask), *counts
