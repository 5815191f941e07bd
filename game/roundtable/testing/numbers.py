"""The numbers a walkthrough can expect, by name, and how they are compared."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from roundtable.rules import Scores

_METERS = ("room", "ground", "sparks", "voices")

_OWN: dict[str, Callable[[Scores], Fraction | int | None]] = {
    "room": lambda scores: scores.room,
    "ground": lambda scores: scores.meters.ground.value,
    "sparks": lambda scores: scores.meters.sparks.value,
    "voices": lambda scores: scores.meters.voices.value,
    "likeness": lambda scores: scores.likeness,
    "foresight": lambda scores: scores.foresight.score,
    "points": lambda scores: scores.foresight.points,
    "right": lambda scores: scores.foresight.right,
    "count": lambda scores: scores.foresight.count,
    "skill_blind": lambda scores: scores.foresight.skill_blind,
    "skill_echo": lambda scores: scores.foresight.skill_echo,
    "replay": lambda scores: scores.replay,
}

NUMBERS = (*_OWN, *(f"{yard}.{meter}" for yard in ("floor", "par", "best") for meter in _METERS))
"""The scores a walkthrough can expect, the yardsticks' meters among them."""


def number(scores: Scores, name: str) -> Fraction | None:
    """One of the scores by the name a walkthrough uses; None where it drops out."""
    yardstick, _, meter = name.partition(".")
    value = getattr(getattr(scores, yardstick), meter) if meter else _OWN[name](scores)
    return None if value is None else Fraction(value)


def close(value: Fraction | None, wanted: Fraction | None, within: Fraction) -> bool:
    """Whether a number is at most `within` away; what drops out is only like what drops out."""
    if value is None or wanted is None:
        return value is wanted
    return abs(value - wanted) <= within


def figure(value: Fraction | None) -> str:
    """A number exactly, and rounded where it is a fraction."""
    if value is None:
        return "null"
    return str(value) if value.denominator == 1 else f"{value} ({float(value):.4f})"
