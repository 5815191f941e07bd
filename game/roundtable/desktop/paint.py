"""The canvas: a surface with a theme, type and scale, and the plain shapes drawn on it.

Shapes have soft edges at every scale. Pictures that cost time are kept in one bounded cache.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil, hypot
from typing import Literal

import pygame
from pygame import Rect

from roundtable.desktop import frame
from roundtable.desktop.cache import Bounded, pixels
from roundtable.desktop.frame import Fill, Recording
from roundtable.desktop.masks import Draw, nine_patch, rounded_tile, shadow_tile, stencil
from roundtable.desktop.text import Role, Type
from roundtable.desktop.theme import Colour, Theme

Align = Literal["left", "centre", "right"]
Point = tuple[float, float]

PIXELS_KEPT = 3_000_000
"""Bound of the cache of shapes, in pixels of 4 bytes."""
WHOLE_TO = 64_000
"""Pixels up to which a rounded rectangle is kept as one picture; a larger one is put together."""

SMALLEST_ROUND = 4
"""Pixels; anything thinner is drawn with square corners."""


def _sides(outer: Rect, corner: int) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """Size and place of what lies between the corners: above, below, left, right."""
    across, down = (outer.w - 2 * corner, corner), (corner, outer.h - 2 * corner)
    x, y = outer.x + corner, outer.y + corner
    return (
        (across, (x, outer.y)),
        (across, (x, outer.bottom - corner)),
        (down, (outer.x, y)),
        (down, (outer.right - corner, y)),
    )


def _side(tile: pygame.Surface, corner: int, number: int, size: tuple[int, int]) -> pygame.Surface:
    """One side of a tile, in the order of `_sides`, stretched to a size."""
    far, thin = tile.get_width() - corner, tile.get_width() - 2 * corner
    parts = (
        (corner, 0, thin, corner), (corner, far, thin, corner),
        (0, corner, corner, thin), (far, corner, corner, thin),
    )  # fmt: skip
    return pygame.transform.scale(tile.subsurface(parts[number]), size)


def shape_cache() -> Bounded[pygame.Surface]:
    """An empty cache for the shapes of a window, kept from frame to frame."""
    return Bounded(PIXELS_KEPT, pixels)


@dataclass(frozen=True)
class Canvas:
    """Where and how to draw. All positions and lengths of its methods are in pixels."""

    surface: pygame.Surface
    theme: Theme
    type: Type
    shapes: Bounded[pygame.Surface] = field(default_factory=shape_cache)

    def px(self, units: float) -> int:
        """Pixels of a length in units, at least 1."""
        return max(1, round(units * self.type.scale))

    @property
    def hair(self) -> int:
        """Width of a hairline."""
        return self.px(1)

    def shape(
        self, name: object, size: tuple[int, int], colour: Colour, draw: Draw
    ) -> pygame.Surface:
        """The soft-edged picture that ``draw`` makes, kept under ``name``, size and colour."""
        key = (name, size, colour)
        return self.shapes.get(key, lambda: stencil(size, colour, draw))

    def rounded(
        self,
        rect: Rect,
        radius: int,
        fill: Colour | None,
        border: Colour | None = None,
        width: int | None = None,
    ) -> None:
        """A rounded rectangle, with a border inside its edge."""
        edge = self.hair if width is None else width
        radius = max(0, min(radius, (min(rect.w, rect.h) - 3) // 2))
        if min(rect.w, rect.h) < SMALLEST_ROUND:
            if fill is not None:
                self.surface.fill(fill, rect)
            return
        corner = max(radius, edge) + 1

        def tile() -> pygame.Surface:
            return rounded_tile(corner - 1, fill, border, edge)

        name = ("rounded", corner, radius, fill, border, edge)
        if rect.w * rect.h <= WHOLE_TO:

            def make() -> pygame.Surface:
                return nine_patch(tile(), corner, rect.size)

            self.surface.blit(self.shapes.get((name, rect.size), make), rect)
            return
        self._corners(name, tile, corner, rect)
        rim = edge if border is not None else 0
        if border is not None:
            self._cross(rect, corner, 0, rim, border)
        if fill is not None:
            self._cross(rect, corner, rim, corner, fill)
            self.surface.fill(fill, rect.inflate(-2 * corner, -2 * corner))

    def _corners(
        self, name: Hashable, tile: Callable[[], pygame.Surface], corner: int, rect: Rect
    ) -> None:
        """The corners of a tile at those of a rectangle."""
        right, below = rect.right - corner, rect.bottom - corner
        places = (rect.topleft, (right, rect.y), (rect.x, below), (right, below))
        for number, place in enumerate(places):

            def cut(at: int = number) -> pygame.Surface:
                whole = self.shapes.get((name, "tile"), tile)
                far = whole.get_width() - corner
                return whole.subsurface((far * (at % 2), far * (at // 2), corner, corner))

            self.surface.blit(self.shapes.get((name, "corner", number), cut), place)

    def _cross(self, rect: Rect, corner: int, start: int, end: int, colour: Colour) -> None:
        """The four edges between the corners, from ``start`` to ``end`` pixels inside."""
        wide, high, thick = rect.w - 2 * corner, rect.h - 2 * corner, end - start
        x, y = rect.x + corner, rect.y + corner
        for top in (rect.y + start, rect.bottom - end):
            self.surface.fill(colour, Rect(x, top, wide, thick))
        for left in (rect.x + start, rect.right - end):
            self.surface.fill(colour, Rect(left, y, thick, high))

    def dashed(self, rect: Rect, radius: int, colour: Colour) -> None:
        """The dashed outline of a rounded rectangle: something that is not there yet."""
        width, dash = self.hair, self.px(4)

        def draw(big: pygame.Surface, k: int, ink: tuple[int, int, int, int]) -> None:
            pygame.draw.rect(big, ink, big.get_rect(), border_radius=radius * k)
            hole = big.get_rect().inflate(-2 * width * k, -2 * width * k)
            clear = (*ink[:3], 0)
            pygame.draw.rect(big, clear, hole, border_radius=(radius - width) * k)
            for x in range(radius * k, (rect.w - radius) * k, 2 * dash * k):
                big.fill(clear, Rect(x, 0, dash * k, radius * k))
                big.fill(clear, Rect(x, (rect.h - radius) * k, dash * k, radius * k))
            for y in range(radius * k, (rect.h - radius) * k, 2 * dash * k):
                big.fill(clear, Rect(0, y, radius * k, dash * k))
                big.fill(clear, Rect((rect.w - radius) * k, y, radius * k, dash * k))

        self.surface.blit(self.shape(("dashed", radius), rect.size, colour, draw), rect)

    def shadow(self, rect: Rect, radius: int, spread: int | None = None) -> None:
        """A wide faint shadow around a sheet, a little below it.

        Under the middle of a large sheet, which hides it, none is drawn.
        """
        spread = self.px(18) if spread is None else spread
        theme = self.theme
        corner = radius + 2 * spread
        name = ("shadow", radius, spread, theme.shadow, theme.shadow_alpha)
        outer = rect.inflate(2 * spread, 2 * spread).move(0, spread // 3)

        def tile() -> pygame.Surface:
            return shadow_tile(radius, spread, theme.shadow, theme.shadow_alpha)

        if rect.w * rect.h <= WHOLE_TO or min(outer.size) < 2 * corner + 1:

            def make() -> pygame.Surface:
                return nine_patch(tile(), min(corner, min(outer.size) // 2), outer.size)

            self.surface.blit(self.shapes.get((name, outer.size), make), outer)
            return
        self._corners(name, tile, corner, outer)
        for number, (size, place) in enumerate(_sides(outer, corner)):

            def side(at: int = number, to: tuple[int, int] = size) -> pygame.Surface:
                return _side(self.shapes.get((name, "tile"), tile), corner, at, to)

            self.surface.blit(self.shapes.get((name, "side", number, size), side), place)

    def circle(self, centre: Point, radius: float, colour: Colour, hollow: float = 0) -> None:
        """A disc, or with ``hollow`` a ring of that width."""
        side = 2 * ceil(radius) + 2

        def draw(big: pygame.Surface, k: int, ink: tuple[int, int, int, int]) -> None:
            middle = (side * k / 2, side * k / 2)
            pygame.draw.circle(big, ink, middle, radius * k)
            if hollow:
                pygame.draw.circle(big, (*ink[:3], 0), middle, (radius - hollow) * k)

        picture = self.shape(("circle", radius, hollow), (side, side), colour, draw)
        self.surface.blit(picture, (round(centre[0] - side / 2), round(centre[1] - side / 2)))

    def polyline(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """A line through points, round at its ends and joints."""
        pad = ceil(width) + 1
        left, top = min(x for x, _ in points) - pad, min(y for _, y in points) - pad
        left, top = int(left // 1), int(top // 1)
        right, bottom = max(x for x, _ in points) + pad, max(y for _, y in points) + pad
        local = tuple((x - left, y - top) for x, y in points)

        def draw(big: pygame.Surface, k: int, ink: tuple[int, int, int, int]) -> None:
            for (ax, ay), (bx, by) in pairwise(local):
                steps = max(1, ceil(hypot(bx - ax, by - ay) * k / 1.5))
                for i in range(steps + 1):
                    at = (ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps)
                    pygame.draw.circle(big, ink, (at[0] * k, at[1] * k), width * k / 2)

        size = (ceil(right - left), ceil(bottom - top))
        self.surface.blit(self.shape(("line", local, width), size, colour, draw), (left, top))

    def bar(self, rect: Rect, share: float, colour: Colour) -> None:
        """A meter: a track with its filled part, ``share`` 0 to 1."""
        self.rounded(rect, rect.h // 2, self.theme.line)
        filled = Rect(rect.x, rect.y, round(rect.w * min(1.0, max(0.0, share))), rect.h)
        if filled.w >= rect.h:
            self.rounded(filled, rect.h // 2, colour)

    def text(  # noqa: PLR0913, PLR0917 - what, where and how
        self, line: str, left: int, top: int, role: Role, size: float, colour: Colour
    ) -> None:
        """One line of text with its upper left corner at a point."""
        if line:
            self.surface.blit(self.type.render(line, role, size, colour), (left, top))

    def veil(self, rect: Rect, colour: Colour, alpha: int) -> None:
        """A see-through sheet of one colour over what lies below."""
        if isinstance(self.surface, Recording):
            self.surface.veil(colour, rect, alpha)
        else:
            frame.paint([Fill((rect.x, rect.y, rect.w, rect.h), colour, alpha)], self.surface)
