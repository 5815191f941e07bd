"""A quantity from game to game: a dot that can be picked for each, and a line through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pygame import Rect

from roundtable.application import Played
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.screens.page import Column
from roundtable.desktop.widgets import Line, Trace, View, Widget

SHOWN = 24
"""How many games, the latest, are drawn, so that each dot can be met by a finger."""
DOT, LARGE = 10, 16
"""Units of a dot, and of the one that is picked."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What a plot is drawn on.

    Attributes:
        name: the ids of its dots begin so.
        labels: pixels kept for its words at the left.
        ends: the lowest and the highest value; words: the same in words.
        tall: units of the plot.
    """

    name: str
    labels: int
    ends: tuple[float, float]
    words: tuple[str, ...]
    tall: float


def trend(
    column: Column, games: Sequence[Played], values: Sequence[float | None], scale: Scale, on: int
) -> None:
    """Draws a plot; games without a value leave their place free.

    Args:
        column: where it is put.
        games: what the dots stand for, the first game at the left.
        values: one a game.
        scale: what they are drawn on.
        on: the number of the game that is picked.
    """
    kit, theme = column.kit, column.kit.theme
    labels = scale.labels + kit.px(10)
    box = column.box(kit.px(scale.tall), 6)
    edge = max(kit.px(LARGE), kit.type.glyph_height("sans", 12)) // 2 + kit.px(2)
    inner = Rect(box.x + labels, box.y + edge, box.w - labels - edge, box.h - 2 * edge)

    low, high = scale.ends

    def down(value: float) -> int:
        return inner.y + round(inner.h * (high - value) / (high - low))

    hair = kit.px(1)
    column.add(Line(rect=Rect(inner.x, down(0), inner.w + edge, hair), colour=theme.thread))
    column.add(*_ends(kit, Rect(box.x, inner.y, labels - kit.px(10), inner.h), scale, down(0)))
    step = inner.w / max(1, len(games) - 1)
    places = [
        (inner.x + edge + round(i * (step - edge / max(1, len(games) - 1))), down(value), game)
        for i, (game, value) in enumerate(zip(games, values, strict=True))
        if value is not None
    ]
    points = tuple((x - box.x, y - box.y) for x, y, _ in places)
    column.add(Trace(rect=box, points=points, colour=theme.soft, width=1.5 * kit.type.scale))
    column.add(*(_dot(kit, scale.name, each, on=each[2].number == on) for each in places))


def _ends(kit: Kit, rect: Rect, scale: Scale, zero: int) -> list[Widget]:
    """The ends of the scale and 0, those left out that would stand on another."""
    high = kit.type.glyph_height("sans", 12)
    found: list[Widget] = []
    taken: list[int] = []
    for text, at in (("0", zero), (scale.words[1], rect.y), (scale.words[0], rect.bottom)):
        if all(abs(at - each) >= high for each in taken):
            taken.append(at)
            box = Rect(rect.x, at - high // 2, rect.w, high)
            found.append(kit.label(box, text, "sans", 12, kit.theme.soft, align="right", down=0.5))
    return found


class Dot(Control):
    """A round control without a label."""

    def draw(self, canvas: Canvas, rect: Rect, view: View) -> None:
        """Paints the dot as it looks at rest, under the pointer or pressed."""
        canvas.circle(rect.center, rect.h / 2, self._now(canvas, view).fill)


def _dot(kit: Kit, name: str, place: tuple[int, int, Played], *, on: bool) -> Dot:
    x, y, game = place
    side = kit.px(LARGE if on else DOT)
    face = Face(kit.theme.seal if on else kit.theme.ink, None, side // 2, outside=True)
    return Dot(
        rect=Rect(x - side // 2, y - side // 2, side, side),
        id=f"{name}:{game.number}",
        face=face,
        speech=spoken(game.told, PICKED if on else ""),
    )
