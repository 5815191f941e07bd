"""One game as one row of a table: which columns there are, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from roundtable.rules import Reference, Scenario, Session, Spoke
from roundtable.rules.foresight import foresight
from roundtable.rules.reference import best_known
from roundtable.simulation.greedy import measured

Cell: TypeAlias = str | int | float | bool | None
Columns: TypeAlias = dict[str, list[Cell]]
"""Some rows of a table, column by column; all lists are equally long."""

SETTINGS: dict[str, type] = {"scenario": str, "digest": str, "player": str, "clock": int}
"""What the rows of one group share, given beforehand."""

NUMBERS: dict[str, type] = {
    "moves": int,
    "heard": int,
    "minutes": int,
    "room": float,
    "h": float,
    "ground": float,
    "sparks": float,
    "voices": float,
    "likeness": float,
    "forecasts": int,
    "right": int,
    "void": int,
    "foresight": float,
    "points": float,
    "skill_blind": float,
    "skill_echo": float,
}
"""What is measured of each game; those with a fraction are None where they drop out."""

GAME: dict[str, type] = {"run": int, "seed": int, **NUMBERS}
"""What differs from game to game."""

YARDSTICKS: dict[str, type] = {
    "available": int,
    "exact": bool,
    **{
        f"{yardstick}_{number}": float
        for yardstick in ("floor", "par", "best")
        for number in ("room", "ground", "sparks", "voices")
    },
}
"""What the rows of one scenario and clock are measured against."""

COLUMNS: dict[str, type] = {**SETTINGS, **GAME, **YARDSTICKS}
"""Every column of a table, in order."""


@dataclass(frozen=True, slots=True)
class Yardsticks:
    """What every game of one scenario under one clock is measured against; found once for all.

    Attributes:
        available: minutes on the clock.
        top: the best H, or the best known.
        exact: False where it is only the best known.
    """

    available: int
    top: Fraction
    exact: bool
    floor: Reference
    par: Reference
    best: Reference

    @classmethod
    def of(cls, scenario: Scenario, clock: int) -> Yardsticks:
        """The yardsticks, by the search."""
        session = Session(scenario, clock=clock)
        scores = session.scores()
        top = best_known(session.board, session.minutes)
        return cls(session.minutes, top, scores.exact, scores.floor, scores.par, scores.best)

    def cells(self) -> dict[str, Cell]:
        """What stands in the columns of `YARDSTICKS`."""
        cells: dict[str, Cell] = {"available": self.available, "exact": self.exact}
        for name in list(YARDSTICKS)[len(cells) :]:
            yardstick, _, number = name.partition("_")
            cells[name] = _float(getattr(getattr(self, yardstick), number))
        return cells


def numbers(session: Session, top: Fraction) -> tuple[Cell, ...]:
    """The numbers of a finished game, as they stand in the columns of `NUMBERS`.

    Args:
        session: a game of Moderate.
        top: the best H under its clock.
    """
    room = measured(session.board, session.masks)
    ledger = foresight(session.forecasts)
    return (
        session.ply,
        sum(isinstance(event, Spoke) for event in session.events),
        session.minutes - session.state.left,
        float(min(room.heard / top, Fraction(1))) if top else 0.0,
        float(room.heard),
        _float(room.ground.value),
        _float(room.sparks.value),
        _float(room.voices.value),
        float(session.comparison().likeness),
        ledger.count,
        ledger.right,
        ledger.void,
        _float(ledger.score),
        float(ledger.points),
        _float(ledger.skill_blind),
        _float(ledger.skill_echo),
    )


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
