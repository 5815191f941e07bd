"""A quantity from game to game: a dot that can be picked for each, and a line through them."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application.pages import Played
from roundtable.desktop.boxes import Box, TextBox
from roundtable.desktop.controls import Control, Style
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.styles import PICKED, spoken
from roundtable.desktop.widgets import FrameState, Rule, Trace, Widget
from roundtable.frozen import frozen

SHOWN = 24
"""How many games, the latest, are drawn, so that each dot can be met by a finger."""
DOT, LARGE = 10, 16
"""Units of a dot, and of the one that is picked."""


@frozen
class Axes:
    """What a plot is drawn on.

    Attributes:
        name: the ids of its dots begin so.
        low, high: the ends of the values. words: the same in words.
        tall: units of the plot.
    """

    name: str
    low: float
    high: float
    words: tuple[str, str]
    tall: float


class Plot(Box):
    """Games from left to right; games without a value leave their place free."""

    def __init__(
        self, games: Sequence[Played], values: Sequence[float | None], scale: Axes, on: int
    ) -> None:
        self.games, self.values, self.scale, self.on = games, values, scale, on

    def wide(self, kit: Kit) -> int:
        """Room for a line."""
        return kit.px(300)

    def measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        """As high as its scale tells."""
        return kit.px(self.scale.tall)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The line of 0, the ends of the scale, a line through the values, and their dots."""
        scale, theme = self.scale, kit.theme
        labels = max(kit.type.width(each, "sans", 12) for each in (*scale.words, "0")) + kit.px(10)
        edge = max(kit.px(LARGE), kit.line("sans", 12)) // 2 + kit.px(2)
        wide = max(1, rect.w - labels - 2 * edge)
        inner = Rect(rect.x + labels + edge, rect.y + edge, wide, max(1, rect.h - 2 * edge))
        span = scale.high - scale.low or 1

        def down(value: float) -> int:
            return inner.y + round(inner.h * (scale.high - value) / span)

        hair = kit.px(1)
        zero = Rule(
            rect=Rect(inner.x - edge, down(0), inner.w + 2 * edge, hair), colour=theme.thread
        )
        parts: list[Widget] = [zero, *self._ends(kit, rect, labels, inner, down(0))]
        step = inner.w / max(1, len(self.games) - 1)
        places = [
            (inner.x + round(i * step), down(value), game)
            for i, (game, value) in enumerate(zip(self.games, self.values, strict=True))
            if value is not None
        ]
        points = tuple([(x - rect.x, y - rect.y) for x, y, _ in places])
        parts.append(Trace(rect=rect, points=points, colour=theme.soft, width=1.5 * kit.type.scale))
        return [*parts, *(self._dot(kit, x, y, game) for x, y, game in places)]

    def _ends(self, kit: Kit, rect: Rect, labels: int, inner: Rect, zero: int) -> list[Widget]:
        """The ends of the scale and 0, those left out that would stand on another."""
        high, found, taken = kit.line("sans", 12), list[Widget](), list[int]()
        words = self.scale.words
        for text, at in (("0", zero), (words[1], inner.y), (words[0], inner.bottom)):
            if all(abs(at - each) >= high for each in taken):
                taken.append(at)
                box = Rect(rect.x, at - high // 2, labels - kit.px(10), high)
                found += TextBox(text, size=12, colour="soft", align="right").place(kit, box)
        return found

    def _dot(self, kit: Kit, x: int, y: int, game: Played) -> Widget:
        on = game.number == self.on
        side = kit.px(LARGE if on else DOT)
        face = Style(kit.theme.seal if on else kit.theme.ink, None, side // 2, outside=True)
        return GameDot(
            rect=Rect(x - side // 2, y - side // 2, side, side),
            id=f"{self.scale.name}:{game.number}", style=face,
            speech=spoken(game.told, PICKED if on else ""),
        )  # fmt: skip


class GameDot(Control):
    """A round control without a label."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the dot as it looks at rest, under the pointer or pressed."""
        canvas.circle(rect.center, rect.h / 2, self._now(canvas, view).fill)
