"""A quantity from game to game as a plot's figures, in the plot's own units."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application.pages import Played
from roundtable.frozen import frozen

PLOT = (880, 180)
"""Width and height of a plot."""
EDGE = 12
"""Between the plot's edge and the outermost dots."""


@frozen
class Dot:
    """One game: where it stands, and what it was in words."""

    x: float
    y: float
    told: str


@frozen
class Trend:
    """The plot of a quantity.

    Attributes:
        dots: from the first game to the last; line: through them, as an SVG path.
        low, high: the ends of the scale in words; zero: how far down 0 stands.
    """

    dots: tuple[Dot, ...]
    line: str
    low: str
    high: str
    zero: float


def points_trend(games: Sequence[Played]) -> Trend:
    """Points from game to game, on a scale that holds 0."""
    found = [(each.points, each.told) for each in games if each.points is not None]
    values = [value for value, _ in found]
    low, high = min([0.0, *values]), max([0.0, *values])
    return _trend(found, low, high if high > low else low + 1, "{:+.0f}")


def room_trend(games: Sequence[Played]) -> Trend:
    """Room from game to game, from 0 (lower, where a game was worse than dice) to 100."""
    found = [(100 * e.room, e.told) for e in games if e.room is not None]
    low = min([0.0, *(value for value, _ in found)])
    return _trend(found, low, 100, "{:.0f}")


def _trend(found: Sequence[tuple[float, str]], low: float, high: float, form: str) -> Trend:
    width, height = PLOT
    step = (width - 2 * EDGE) / max(1, len(found) - 1)

    def down(value: float) -> float:
        return round(EDGE + (height - 2 * EDGE) * (high - value) / (high - low), 1)

    dots = tuple(
        Dot(round(EDGE + i * step, 1), down(value), told) for i, (value, told) in enumerate(found)
    )
    line = "M" + "L".join(f"{each.x} {each.y}" for each in dots) if dots else ""
    least, most = (_told(end, form) for end in (low, high))
    return Trend(dots, line, least, most, down(0))


def _told(end: float, form: str) -> str:
    return form.format(end).replace("-", "\N{MINUS SIGN}") if round(end) else "0"
