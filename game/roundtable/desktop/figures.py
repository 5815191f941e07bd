"""The drawn things of the game: panelists, the video screen, the table, the seal."""

# ruff: noqa: PLR0913, PLR0917 - a shape is told by its place, colour and form

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil, copysign, cos, pi, sin, sqrt

import pygame
from pygame import Rect

from roundtable.desktop.masks import gradient, stencil
from roundtable.desktop.paint import Canvas, Point
from roundtable.desktop.text import Type
from roundtable.desktop.theme import SIZES, Colour, mix

Ink = tuple[int, int, int, int]

HEAD, GAP = 50 / 113, 3 / 113
"""Parts of a figure's height."""
FIGURE_RATIO = 88 / 113
"""Width of a figure by its height."""
LETTERS = 0.84
"""Width of a head that its letters may take."""
RIM, CLEAR = 4.5, 2.0
"""Units that the rim of who speaks reaches out, and the paper within it."""
STAMP = "圆"
"""The character of the game's seal."""


def seal_outline(
    big: pygame.Surface, ink: Ink, shape: str, centre: Point, radius: float, grow: float = 0
) -> None:
    """Draws a seal of one of `theme.SEAL_SHAPES`, ``grow`` pixels larger on each side."""
    x, y = centre
    r = radius
    if shape == "circle":
        pygame.draw.circle(big, ink, centre, r + grow)
    elif shape == "oval":
        wide, high = 0.86 * r + grow, 1.08 * r + grow
        pygame.draw.ellipse(big, ink, Rect(x - wide, y - high, 2 * wide, 2 * high))
    elif shape in ("square", "barrel"):
        wide, high, bend = (0.9, 0.9, 0.22) if shape == "square" else (0.8, 1.02, 0.5)
        wide, high = wide * r + grow, high * r + grow
        rect = Rect(x - wide, y - high, 2 * wide, 2 * high)
        pygame.draw.rect(big, ink, rect, border_radius=round(bend * r + grow))
    elif shape == "blossom":
        for i in range(5):
            at = (x + 0.5 * r * sin(2 * pi * i / 5), y - 0.5 * r * cos(2 * pi * i / 5))
            pygame.draw.circle(big, ink, at, 0.56 * r + grow)
    else:
        _polygon_seal(big, ink, shape, centre, r, grow)


def _polygon_seal(
    big: pygame.Surface, ink: Ink, shape: str, centre: Point, r: float, grow: float
) -> None:
    corners, turn, reach, bend = {
        "octagon": (8, pi / 8, 0.9, 0.14),
        "hexagon": (6, 0.0, 0.92, 0.14),
        "rhombus": (4, 0.0, 0.94, 0.26),
    }[shape]
    points = [
        (
            centre[0] + reach * r * sin(turn + 2 * pi * i / corners),
            centre[1] - reach * r * cos(turn + 2 * pi * i / corners),
        )
        for i in range(corners)
    ]
    _swollen(big, ink, points, bend * r + grow)


def _swollen(big: pygame.Surface, ink: Ink, points: Sequence[Point], by: float) -> None:
    pygame.draw.polygon(big, ink, points)
    for (ax, ay), (bx, by_) in zip(points, [*points[1:], points[0]], strict=True):
        length = max(1e-6, ((bx - ax) ** 2 + (by_ - ay) ** 2) ** 0.5)
        nx, ny = -(by_ - ay) / length * by, (bx - ax) / length * by
        side = [(ax + nx, ay + ny), (bx + nx, by_ + ny), (bx - nx, by_ - ny), (ax - nx, ay - ny)]
        pygame.draw.polygon(big, ink, side)
        pygame.draw.circle(big, ink, (ax, ay), by)


def seal_head(
    canvas: Canvas, centre: Point, radius: float, colour: Colour, shape: str, hollow: float = 0
) -> None:
    """A panelist's seal without its surname, or with ``hollow`` its outline of that width."""
    side = round(2.6 * radius) + 4

    def draw(big: pygame.Surface, k: int, ink: Ink) -> None:
        middle = (side * k / 2, side * k / 2)
        seal_outline(big, ink, shape, middle, radius * k)
        if hollow:
            seal_outline(big, (*ink[:3], 0), shape, middle, (radius - hollow) * k)

    picture = canvas.shape(("seal", shape, radius, hollow), (side, side), colour, draw)
    canvas.surface.blit(picture, (round(centre[0] - side / 2), round(centre[1] - side / 2)))


def face(
    canvas: Canvas,
    rect: Rect,
    colour: Colour,
    surname: str,
    shape: str,
    *,
    hollow: bool,
    ink: Colour | None = None,
) -> None:
    """A seal with its surname; with ``hollow`` its outline upon paper, that hides a line behind it."""
    radius, edge = rect.h / 2.2, max(2.0, rect.h * 0.07)
    seal_head(canvas, rect.center, radius, colour, shape)
    if hollow:
        seal_head(canvas, rect.center, radius - edge, canvas.theme.card, shape)
    text, size = letters(canvas.type, surname, 2 * radius)
    _glyphs(canvas, text, size, ink or (colour if hollow else canvas.theme.on_person), rect.center)


def pennant(canvas: Canvas, rect: Rect, colour: Colour, text: str) -> None:
    """A pennant with a notch at its right end, and a short text on it."""

    def draw(big: pygame.Surface, k: int, ink: Ink) -> None:
        wide, high = rect.w * k, rect.h * k
        notch = high // 3
        shape = [(0, 0), (wide, 0), (wide - notch, high / 2), (wide, high), (0, high)]
        pygame.draw.polygon(big, ink, shape)

    canvas.surface.blit(canvas.shape("pennant", rect.size, colour, draw), rect)
    size = next((s for s in (16, 14, 13, 12) if canvas.type.glyph_height("serif", s) < rect.h), 11)
    left = rect.x + (rect.w - rect.h // 3 - canvas.type.width(text, "serif", size)) // 2
    top = rect.y + (rect.h - canvas.type.glyph_height("serif", size)) // 2
    top -= canvas.type.lift("serif", size)
    canvas.text(text, left, top, "serif", size, canvas.theme.on_person)


def _bust(canvas: Canvas, rect: Rect, colour: Colour, shape: str, grow: float, tall: int) -> None:
    pad = round(grow) + 2
    size = (rect.w + 2 * pad, rect.h + pad)

    def draw(big: pygame.Surface, k: int, ink: Ink) -> None:
        middle, foot = size[0] * k / 2, (pad + tall) * k
        head = tall * HEAD / 2 * k
        seal_outline(big, ink, shape, (middle, pad * k + head), head, grow * k)
        top = (pad + tall * (HEAD + GAP) - grow) * k
        wide = (rect.w + 2 * grow) * k
        pygame.draw.polygon(big, ink, _dome((middle, foot), wide / 2, foot - top))

    picture = canvas.shape(("bust", shape, rect.size, grow, tall), size, colour, draw)
    canvas.surface.blit(picture, (rect.x - pad, rect.y - pad))


def _dome(foot: Point, reach: float, height: float) -> list[Point]:
    # A superellipse: its shoulders are broader than those of an ellipse.
    points = []
    for i in range(91):
        angle = pi * i / 90
        x, y = cos(angle), sin(angle)
        points.append(
            (foot[0] + reach * copysign(abs(x) ** 0.8, x), foot[1] - height * abs(y) ** 0.8)
        )
    return points


def bust(
    canvas: Canvas,
    rect: Rect,
    colour: Colour,
    surname: str,
    shape: str,
    lit: float = 0,
    tall: int = 0,
    ink: Colour | None = None,
) -> None:
    """A panelist: a seal bearing the surname over rounded shoulders.

    ``lit`` (0 to 1) is how far the rim of who speaks is lit. The rectangle should keep
    `FIGURE_RATIO`; the rim reaches a few pixels beyond it. Where what stands before the figure
    hides its lower part, ``tall`` is the height of the whole.
    """
    tall, scale = tall or rect.h, canvas.type.scale
    if lit > 0:
        rim = mix(canvas.theme.paper, canvas.theme.seal, lit)
        _bust(canvas, rect, rim, shape, scale * RIM, tall)
        _bust(canvas, rect, canvas.theme.paper, shape, scale * CLEAR, tall)
    _bust(canvas, rect, colour, shape, 0, tall)
    head = tall * HEAD
    text, size = letters(canvas.type, surname, head)
    at = (rect.centerx, rect.y + round(head / 2))
    _glyphs(canvas, text, size, ink or canvas.theme.on_person, at)


def letters(type_: Type, surname: str, head: float) -> tuple[str, float]:
    """What a head of this many pixels bears of a surname, and its size.

    Never smaller than the type scale goes: where that is too wide it bears the first letter only,
    or none. The reader's wish for larger text leaves figures as they are.
    """
    share, room = 100 / type_.text_percent, head * LETTERS
    for text in (surname, surname[:1]):
        drawn = head / type_.scale * (0.5 if len(text) == 1 else 0.35)
        for size in (max(drawn, SIZES[0]) * share, SIZES[0] * share):
            if type_.width(text, "serif", size) <= room:
                return text, size
    return "", SIZES[0] * share


def _glyphs(canvas: Canvas, text: str, size: float, colour: Colour, at: tuple[int, int]) -> None:
    if not text:
        return
    picture = canvas.type.render(text, "serif", size, colour)
    place = picture.get_rect(center=at).move(0, -canvas.type.lift("serif", size))
    canvas.surface.blit(picture, place)


def video_screen(canvas: Canvas, rect: Rect, lit: float = 0) -> Rect:
    """The frame of somebody who takes part from afar; returns the glass inside."""
    radius, frame, corner, edge = (max(1, round(rect.h * each / 128)) for each in (10, 6, 4, 3))
    canvas.shadow(rect, radius, canvas.px(14))
    line = canvas.theme.line if canvas.theme.name == "dark" else None
    canvas.rounded(rect, radius, canvas.theme.frame, line)
    rim = mix(canvas.theme.frame, canvas.theme.seal, lit)
    glass = rect.inflate(-2 * frame, -2 * frame)
    canvas.rounded(glass, corner, canvas.theme.screen, rim, edge)
    return glass.inflate(-2 * edge, -2 * edge)


TILT = 5.0
"""Degrees by which a chip lies askew."""


def chip(  # a chip is drawn flat first, and then turned
    canvas: Canvas, rect: Rect, colour: Colour, text: str, line: str, turned: float = 1
) -> None:
    """A bet's chip: a text large, a line below it, askew; ``turned`` (0 to 1) while it turns over."""
    key = ("chip", rect.size, colour, text, line, canvas.theme.name, canvas.type.scale)
    face = canvas.shapes.get(key, lambda: _chip_face(canvas, rect.size, colour, text, line))
    flat = abs(cos(pi * turned))
    if flat < 1:
        wide = max(1, round(face.get_width() * max(0.04, flat)))
        face = pygame.transform.smoothscale(face, (wide, face.get_height()))
    canvas.surface.blit(face, face.get_rect(center=rect.center))


def _chip_face(
    canvas: Canvas, size: tuple[int, int], colour: Colour, text: str, line: str
) -> pygame.Surface:
    theme, type_ = canvas.theme, canvas.type
    share = 100 / type_.text_percent
    wide, high = round(size[0] * 0.94), round(size[1] * 0.86)
    flat = pygame.Surface((wide, high), pygame.SRCALPHA)
    upon = replace(canvas, surface=flat)
    upon.rounded(flat.get_rect(), canvas.px(10), theme.card, colour, canvas.px(3))
    room = wide - canvas.px(16)
    small = type_.fit(line, "sans", tuple(s * share for s in (14, 13, 12, 11, 10)), room)
    lines = type_.wrap(line, "sans", small, room)[:2] if line else ()
    low = type_.glyph_height("sans", small)
    sizes = tuple(s * share for s in (30, 24, 20, 16, 14, 12))
    left = high - canvas.px(8) - low * len(lines)
    fits = (s for s in sizes if type_.glyph_height("serif", s) <= left)
    large = next((s for s in fits if type_.width(text, "serif", s) <= room), sizes[-1])
    tall = type_.glyph_height("serif", large)
    top = (high - tall - low * len(lines)) // 2
    for words, role, each, tint in (
        (text, "serif", large, colour), *((part, "sans", small, theme.ink) for part in lines),
    ):  # fmt: skip
        picture = type_.render(words, "serif" if role == "serif" else "sans", each, tint)
        flat.blit(picture, picture.get_rect(midtop=(wide // 2, top)))
        top += picture.get_height()
    return pygame.transform.rotozoom(flat, TILT, 1)


def table_edge(rect: Rect, x: float) -> int:
    """Height (y) of the edge of a table that stands at ``rect``, above the place ``x``."""
    share = (x - rect.centerx) / (rect.w / 2)
    return round(rect.bottom - rect.h * sqrt(max(0.0, 1 - share * share)))


def seat(rect: Rect, x: int, size: tuple[int, int], sunk: int = 0, rim: float = 0) -> Rect:
    """Where a figure of this size sits behind a table, its lower corners just hidden.

    ``x`` is its middle; it sits ``sunk`` pixels deeper than it needs to. The corners are those
    of a ``rim`` of so many pixels around it, if it has one.
    """
    reach = size[0] / 2 + rim
    edge = max(table_edge(rect, x - reach), table_edge(rect, x + reach))
    return Rect(x - size[0] // 2, edge + 1 + sunk - size[1], *size)


def table(canvas: Canvas, rect: Rect, foot: int = 0, gaps: Sequence[Rect] = ()) -> None:
    """The upper half of a round table seen from the chair.

    Below it fades into the paper, or goes on ``foot`` pixels further under what hides it. The
    ring on it is broken at the ``gaps``, where names stand.
    """
    theme = canvas.theme
    holes = tuple(tuple(each.move(-rect.x, -rect.y)) for each in gaps)
    key = ("table", rect.size, foot, holes, theme.name, canvas.type.scale)
    drawn = canvas.shapes.get(key, lambda: _table(canvas, rect.size, foot, map(Rect, holes)))
    canvas.surface.blit(drawn, rect)


def _table(
    canvas: Canvas, size: tuple[int, int], foot: int, gaps: Iterable[Rect]
) -> pygame.Surface:
    """Its left half, and that again as in a mirror: half the work, and finer edges for it."""
    width, height = size[0], size[1] + foot
    mirrored = [part for gap in gaps for part in (gap, Rect(width - gap.right, gap.y, *gap.size))]
    left = _half_table(canvas, size, foot, mirrored)
    whole = pygame.Surface((width, height), pygame.SRCALPHA)
    whole.blit(left, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    right = pygame.transform.flip(left, flip_x=True, flip_y=False)
    start, odd = width - width // 2, width % 2
    whole.blit(right, (start, 0), (odd, 0, width // 2, height), pygame.BLEND_RGBA_ADD)
    return whole


def _half_table(
    canvas: Canvas, size: tuple[int, int], foot: int, gaps: Sequence[Rect]
) -> pygame.Surface:
    theme, width, height = canvas.theme, *size
    edge, line, ring = canvas.hair, canvas.type.scale * 1.3, canvas.px(30)

    def top(big: pygame.Surface, k: int, ink: Ink, by: float = 0, down: float = 0) -> None:
        box = Rect(by * k, down * k, (width - 2 * by) * k, 0)
        box.h = round(2 * (height - down) * k)
        pygame.draw.ellipse(big, ink, box)
        pygame.draw.rect(big, ink, (box.x, box.centery, box.w, foot * k))

    def rim(big: pygame.Surface, k: int, ink: Ink) -> None:
        top(big, k, ink)
        top(big, k, (*ink[:3], 0), edge, edge * 0.5)

    def lines(big: pygame.Surface, k: int, ink: Ink) -> None:
        """The edge of the table and the ring within it."""
        rim(big, k, ink)
        top(big, k, ink, ring, ring * 0.5)
        top(big, k, (*ink[:3], 0), ring + line, ring * 0.5 + line)
        for gap in gaps:
            big.set_clip(Rect(gap.x * k, gap.y * k, gap.w * k, gap.h * k))
            rim(big, k, ink)
        big.set_clip(None)

    part = (ceil(width / 2), height + foot)
    picture = stencil(part, (255, 255, 255), lambda big, k, ink: top(big, k, ink, edge / 2))
    wood = gradient(part, theme.wood_light, theme.wood_dark)
    picture.blit(wood, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    picture.blit(stencil(part, theme.wood_edge, lines), (0, 0))
    if not foot:
        _fade_below(picture, round(height * 0.72))
    return picture


def _fade_below(picture: pygame.Surface, start: int) -> None:
    width, height = picture.get_size()
    for y in range(start, height):
        share = (y - start) / max(1, height - 1 - start)
        row = Rect(0, y, width, 1)
        keep = round(255 * (1 - share * share * (3 - 2 * share)))
        picture.fill((255, 255, 255, keep), row, special_flags=pygame.BLEND_RGBA_MULT)


def stamp(canvas: Canvas, rect: Rect) -> None:
    """The seal of the game: a vermilion rounded square that bears a character."""
    theme = canvas.theme
    canvas.rounded(rect, max(2, round(rect.h * 0.13)), theme.seal_fill)
    size = rect.h * 0.64 / canvas.type.scale * 100 / canvas.type.text_percent
    _glyphs(canvas, STAMP, size, theme.on_seal, rect.center)
