"""Many games at once, in the compiled form: move for move what a session plays, without words.

A game is decided by its seed: the draws of a move are those that a player of the same name
takes in a session, so each of these games can be played again there.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import lru_cache
from math import lcm

from roundtable.frozen import frozen
from roundtable.rules.bets import Asked, known
from roundtable.rules.board import Board, Masks
from roundtable.rules.moves import CHIPS
from roundtable.rules.scoring import chips, points
from roundtable.search.chance import DRAWS, digest
from roundtable.search.form import Form, form_of


class Moving(StrEnum):
    """Who chooses the moves."""

    RANDOM = "random"
    """Any legal move is as likely; adjourning only where nothing else is."""
    DICE = "dice"
    """Careful dice, which finish each question before the next."""


@frozen
class Game:
    """What came of one game.

    Attributes:
        moves: how many were made.
        left: seconds left.
        marks: see `Edge.mark`.
        asked, known: openings with a guess of the wording, and right guesses among them.
        bets, right: bets with a belief, and right picks among them.
        points: of the bets, on the scale of `Bulk.unit`.
    """

    moves: int
    left: int
    marks: int
    asked: int
    known: int
    bets: int
    right: int
    points: int


@frozen(eq=False)
class Bulk:
    """Games of one scenario in bulk.

    Attributes:
        form: the compiled form they are played in.
        unit: what one point is in `Game.points`.
        wordings: for each scene how many wordings can be guessed.
        tables: for each bet, by its subject and options, what can be drawn beside a move: points
            by draw, shifted by one with the right ones odd; empty where no bet is due.
    """

    form: Form
    unit: int
    wordings: tuple[int, ...]
    tables: dict[tuple[str, tuple[str, ...]], tuple[int, ...]]

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, board: Board) -> Bulk:
        """The games of a board."""
        scenario = board.scenario
        asked = [scenario.question_of(turn) for turn in scenario.turn.values()]
        most = max(2, len(scenario.panelists), *(len(each.options) for each in asked))
        worths = (
            points(chip, count, right=right)
            for count in range(2, most + 1)
            for chip in CHIPS
            for right in (True, False)
        )
        unit = lcm(*(worth.denominator for worth in worths))
        return cls(form_of(board), unit, tuple(len(s.wordings) for s in scenario.scenes), {})

    def play(  # noqa: C901 -- one loop in one piece, since it is run millions of times
        self, moving: Moving, seed: int, seconds: int, *, drawn: bool
    ) -> Game:
        """One game.

        Args:
            moving: who chooses.
            seed: of the game.
            seconds: on the clock.
            drawn: whether beliefs and guesses are drawn; else there are none.
        """
        form, careful = self.form, moving is Moving.DICE
        place, left, marks, ply = form.start, seconds, 0, 0
        asked = right_guesses = bets = right = total = 0
        numbers, half = digest(seed, 0), DRAWS // 2
        at = 0
        while True:
            if not place.known:
                form.ask(place)
            offers = place.moves
            if careful:
                turns = place.turns
                offers = turns if turns.needs and turns.needs[0] <= left else place.openings
            fits = bisect_right(offers.needs, left)
            if at == half:
                numbers, at = digest(seed, ply // half), 0
            if fits:
                edge = offers.edges[numbers[2 * at] * fits >> 32]
            elif place.out is not None:
                edge = place.out
            else:
                break
            if drawn:
                if edge.opens >= 0:
                    count = self.wordings[edge.opens]
                    asked += 1
                    right_guesses += not numbers[2 * at + 1] * count >> 32
                else:
                    table = edge.beside
                    if table is None:
                        table = edge.beside = self._table(form.due(place, edge))
                    if table:
                        got = table[numbers[2 * at + 1] * len(table) >> 32]
                        bets += 1
                        right += got & 1
                        total += got >> 1
            place = edge.goal
            left -= edge.cost
            marks |= edge.mark
            ply += 1
            at += 1
        return Game(ply, left, marks, asked, right_guesses, bets, right, total)

    def masks(self, game: Game) -> Masks:
        """For each scene the mask of its heard turns."""
        return self.form.masks(game.marks)

    def _table(self, asked: Asked | None) -> tuple[int, ...]:
        """For each pick and each chip, in this order, the points and whether the pick is right."""
        if asked is None:
            return ()
        same = asked.subject, asked.options
        if same in self.tables:
            return self.tables[same]
        board = self.form.board
        record = known(board, self.form.start.state, 0, asked).record
        count = len(asked.options)
        table = self.tables[same] = tuple(
            int(points(chip, count, right=pick in record) * self.unit) << 1 | (pick in record)
            for pick in asked.options
            for chip in chips(count)
        )
        return table
