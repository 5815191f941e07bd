"""What a game is measured against, and Room: how far it came between dice and the best.

``Room = (H - H_dice) / (H_best - H_dice)``: 0 is careful dice, 100 the exact best. Below 0
is worse than dice. Par is the record until the bell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from fractions import Fraction
from functools import lru_cache
from typing import Any

from roundtable.frozen import frozen
from roundtable.rules.board import Board, Masks
from roundtable.rules.scenario import Scenario
from roundtable.rules.session import Session
from roundtable.search.best import Search
from roundtable.search.dice import dice

HUNDRED = 100


FLAT = Fraction(1, 20)
"""With less H between careful dice and the best there is no measure of choosing, only of hearing."""


@frozen
class Reference:
    """The yardsticks of a game, as H in [0, 1].

    Attributes:
        dice: the mean of careful dice.
        dice_error: its standard error; 0 where it is exact.
        best: the most there is, or the most that is known.
        par: the record until the bell.
        bound: what no play exceeds; equal to `best` where that is proven.
    """

    dice: Fraction
    dice_error: Fraction
    best: Fraction
    par: Fraction
    bound: Fraction

    @property
    def exact(self) -> bool:
        """Whether `best` is proven to be the most there is."""
        return self.best == self.bound

    @property
    def spread(self) -> Fraction:
        """What choosing can gain over dice, as H."""
        return self.best - self.dice

    @property
    def flat(self) -> bool:
        """Whether choosing could hardly gain anything."""
        return self.spread < FLAT

    def room(self, heard: Fraction) -> Fraction:
        """An H as Room: 0 at dice, 100 at the best; 100 where nothing is to be gained."""
        if self.spread <= 0:
            return Fraction(HUNDRED if heard >= self.best else 0)
        return HUNDRED * (heard - self.dice) / self.spread


@frozen
class RoomScore:
    """A game's Room.

    Attributes:
        value: 0 at careful dice, 100 at the best.
        h: H, in [0, 1].
        reference: what it is measured against.
    """

    value: Fraction
    h: Fraction
    reference: Reference


def reference(
    scenario: Scenario, seconds: int, *, scenes: Iterable[str] | None = None, seed: int = 0
) -> Reference:
    """The yardsticks of a scenario with so many seconds on the clock.

    Args:
        scenario: what is played.
        seconds: on the clock.
        scenes: the id of the one scene that can be opened; None for all of them.
        seed: of the plays, where careful dice are sampled.
    """
    only = tuple(scenes) if scenes is not None else ()
    if len(only) > 1:
        raise ValueError("a game has one scene or all of them")
    return reference_of(Board.of(scenario, *only), seconds, seed)


_KNOWN: dict[tuple[str, tuple[int, ...], int], Reference] = {}
"""What was searched elsewhere, by the version of the scenario, the scenes offered and the seconds."""


def written(boards: Iterable[tuple[Board, int]]) -> list[list[Any]]:
    """The yardsticks of games as plain values, for `known` in a place where nobody is to wait.

    Args:
        boards: each game with the seconds on its clock.
    """
    return [
        [board.scenario.digest, list(board.offered), seconds, *map(str, astuple(found))]
        for board, seconds in boards
        for found in (reference_of(board, seconds),)
    ]


def known(table: Iterable[Sequence[Any]]) -> None:
    """Take yardsticks as they were `written`; those of another version of a scenario are never asked for."""
    for digest, offered, seconds, *values in table:
        _KNOWN[digest, tuple(offered), seconds] = Reference(*map(Fraction, values))


def reference_of(board: Board, seconds: int, seed: int = 0) -> Reference:
    """The yardsticks of a game."""
    found = _KNOWN.get((board.scenario.digest, tuple(board.offered), seconds))
    if found is not None and not seed:
        return found
    search = Search.of(board)
    plan, mean, share = search.best(seconds), dice(board, seconds, seed), search.worth.share
    par = share(search.worth.total(par_masks(board, seconds)))
    # Where the best is only the best known, what the record hears is known too, and some play
    # hears no less than the mean of plays.
    best = max(share(plan.worth), par, mean.value)
    return Reference(mean.value, mean.error, best, par, max(share(plan.bound or 0), best))


@lru_cache(maxsize=64)
def par_masks(board: Board, seconds: int) -> Masks:
    """What the record hears until the first of its moves that cannot be made."""
    form = Search.of(board).form
    place, left, marks = form.start, seconds, 0
    for move in board.record():
        edge = form.edge(place, move)
        if edge is None or edge.needed > left:
            break
        place, left, marks = edge.goal, left - edge.cost, marks | edge.mark
    return form.masks(marks)


def room(session: Session) -> RoomScore:
    """A game's Room as it stands, with the moves that stand."""
    found = reference_of(session.board, session.seconds)
    worth = Search.of(session.board).worth
    h = worth.share(worth.total(session.masks))
    return RoomScore(found.room(h), h, found)
