"""The parts of a screen as plain data: what stands where, and how each part draws itself.

A screen builds its parts for one size, theme and type, and builds them again when what it shows
changes. A part keeps no state: what is focused, scrolled or moving comes in a `FrameState` at painting.
"""

# ruff: noqa: ARG002 - every widget draws itself by the same three arguments

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import ClassVar

from pygame import Rect, Surface

from roundtable.desktop import figures
from roundtable.desktop.paint import Align, Canvas
from roundtable.desktop.text import Role
from roundtable.desktop.theme import Colour, mix, shape_of
from roundtable.frozen import frozen

MIDDLE = 0.5
"""Place of a text that stands in the middle of its room."""


@frozen
class Shift:
    """How far a part stands off its place while it moves."""

    across: int = 0
    down: int = 0
    opacity: float = 1
    """0 (unseen) to 1."""


@frozen
class FrameState:
    """What changes from frame to frame without a new tree. Keys are ids of widgets."""

    focus: str = ""
    hover: str = ""
    pressed: str = ""
    offsets: Mapping[str, int] = field(default_factory=dict)
    """Pixels that scrolls are scrolled down."""
    shifts: Mapping[str, Shift] = field(default_factory=dict)
    progress: Mapping[str, float] = field(default_factory=dict)
    """How much (0 to 1) of a text, a curve, a bar or a light is there yet."""

    def of(self, ids: Collection[str]) -> "FrameState":
        """The same state, but for these widgets alone: where two are equal, nothing has to be painted anew."""
        return FrameState(
            self.focus if self.focus in ids else "",
            self.hover if self.hover in ids else "",
            self.pressed if self.pressed in ids else "",
            {id_: each for id_, each in self.offsets.items() if id_ in ids},
            {id_: each for id_, each in self.shifts.items() if id_ in ids},
            {id_: each for id_, each in self.progress.items() if id_ in ids},
        )


@frozen(kw_only=True, eq=False)
class Widget:
    """A rectangle of the window with parts inside it, painted after it."""

    rect: Rect
    id: str = ""
    children: tuple["Widget", ...] = ()
    said: str = ""
    """What its parts say together, where one by one they would make no sense to an ear."""
    opaque: ClassVar[bool] = False
    """Whether it hides what was painted below it."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints itself at ``rect``, where it stands at the moment, before its children."""

    def finish(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints what belongs above its children."""


@frozen(kw_only=True, eq=False)
class Label(Widget):
    """Lines of text in a rectangle, already broken."""

    text: str
    """What it says; the breaks of its lines are no part of that."""
    lines: tuple[str, ...]
    widths: tuple[int, ...]
    """Of the lines, in pixels."""
    role: Role
    size: float
    colour: Colour
    align: Align
    down: float
    """0 top, 0.5 middle, 1 bottom."""
    glyph: int
    """Height of a line set solid, in pixels."""
    lift: int
    """How far text in the middle is raised, so that it looks to be there."""
    pitch: int
    """Distance from line to line."""

    @property
    def needed(self) -> tuple[int, int]:
        """Width and height in pixels that the lines take."""
        return max(self.widths, default=0), self.glyph + self.pitch * (len(self.lines) - 1)

    def inked(self, rect: Rect) -> Rect:
        """Where the lines stand when the label stands at ``rect``."""
        width, height = self.needed
        left = {"left": 0.0, "centre": 0.5, "right": 1.0}[self.align]
        x = rect.x + round((rect.w - width) * left)
        y = rect.y + round((rect.h - height) * self.down)
        return Rect(x, y - (self.lift if self.down == MIDDLE else 0), width, height)

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the lines that are there yet."""
        box = self.inked(rect)
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[self.align]
        seen = round(len(self.lines) * view.progress.get(self.id, 1))
        for i, line in enumerate(self.lines[:seen]):
            left = rect.x + round((rect.w - self.widths[i]) * share)
            canvas.text(line, left, box.y + i * self.pitch, self.role, self.size, self.colour)


@frozen(kw_only=True, eq=False)
class Panel(Widget):
    """A sheet: the ground for other parts."""

    fill: Colour | None = None
    border: Colour | None = None
    radius: int = 0
    edge: int | None = None
    """Width of the border in pixels; None is a hairline."""
    shadow: int = 0
    """Spread of the shadow in pixels; 0 is none."""
    dashed: bool = False
    rule: Colour | None = None
    """Of the rule at its left side."""
    opaque: ClassVar[bool] = True

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints shadow, sheet, border and rule."""
        if self.shadow:
            canvas.shadow(rect, self.radius, self.shadow)
        if self.dashed and self.border is not None:
            canvas.dashed(rect, self.radius, self.border)
        else:
            canvas.rounded(rect, self.radius, self.fill, self.border, self.edge)
        if self.rule is not None:
            margin = 0 if self.fill is None else min(canvas.px(16), round(rect.h * 0.22))
            width = canvas.px(4 if rect.h > canvas.px(60) else 3)
            bar = Rect(rect.x + canvas.hair, rect.y + margin, width, rect.h - 2 * margin)
            canvas.rounded(bar, bar.w // 2, self.rule)


@frozen(kw_only=True, eq=False)
class Bar(Widget):
    """A meter's track with its filled part."""

    share: float
    colour: Colour

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the part filled so far."""
        canvas.bar(rect, self.share * view.progress.get(self.id, 1), self.colour)


@frozen(kw_only=True, eq=False)
class Disc(Widget):
    """A dot in the middle of its rectangle, hollow if asked."""

    colour: Colour
    hollow: bool = False

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the disc or the ring."""
        canvas.circle(rect.center, rect.h / 2, self.colour, canvas.hair if self.hollow else 0)


@frozen(kw_only=True, eq=False)
class Rule(Widget):
    """A level or upright hairline through its rectangle."""

    colour: Colour

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the line."""
        canvas.surface.fill(self.colour, rect)


@frozen(kw_only=True, eq=False)
class Trace(Widget):
    """A line from point to point."""

    points: tuple[tuple[int, int], ...]
    """In pixels from the rectangle's upper left corner."""
    colour: Colour
    width: float

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the line, if there is more than a point."""
        if len(self.points) > 1:
            along = tuple((rect.x + x, rect.y + y) for x, y in self.points)
            canvas.polyline(along, self.colour, self.width)


@frozen(kw_only=True, eq=False)
class Figure(Widget):
    """A panelist, on a video screen if they take part from afar."""

    index: int
    surname: str
    lit: bool
    afar: bool
    dim: Colour | None = None
    """Instead of the panelist's colour, when nothing of them is on record."""
    tall: int = 0
    """Height of the whole, where the rectangle shows its upper part only."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the figure and, while it speaks, its lit rim."""
        light = view.progress.get(self.id, 1) if self.lit else 0
        colour = self.dim or canvas.theme.person(self.index)
        place, shape = rect, shape_of(self.index)
        if self.afar:
            glass = figures.video_screen(canvas, rect, light)
            height = round(glass.h * 0.9)
            width = round(height * figures.FIGURE_RATIO)
            place = Rect(glass.centerx - width // 2, glass.bottom - height, width, height)
        figures.bust(
            canvas, place, colour, self.surname, shape, 0 if self.afar else light, self.tall,
            canvas.theme.ink if self.dim else None,
        )  # fmt: skip


@frozen(kw_only=True, eq=False)
class Image(Widget):
    """A picture that was made before, of the rectangle's size."""

    surface: Surface
    border: Colour

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the picture and a hairline around it."""
        canvas.surface.blit(self.surface, rect)
        canvas.rounded(rect, 0, None, self.border)


@frozen(kw_only=True, eq=False)
class SealMark(Widget):
    """A panelist's small seal without the surname, as a key to colours; hollow if asked."""

    index: int
    hollow: bool = False

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the seal."""
        colour, edge = canvas.theme.person(self.index), 0.16 * rect.h if self.hollow else 0
        figures.seal_head(canvas, rect.center, rect.h / 2, colour, shape_of(self.index), edge)


@frozen(kw_only=True, eq=False)
class Head(Widget):
    """A face on a map: the seal with the surname, hollow where it was not heard."""

    index: int
    surname: str
    hollow: bool = False
    lit: bool = False
    """Whether it speaks: a rim around it."""
    dim: Colour | None = None
    """Instead of the panelist's colour, when nothing of them is on record."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the rim, the seal and what it bears."""
        colour, shape = self.dim or canvas.theme.person(self.index), shape_of(self.index)
        if self.lit:
            light = view.progress.get(self.id, 1)
            rim = mix(canvas.theme.paper, canvas.theme.seal, light)
            figures.seal_head(canvas, rect.center, rect.h / 2.2 + canvas.px(4), rim, shape)
            inner = rect.h / 2.2 + canvas.px(2)
            figures.seal_head(canvas, rect.center, inner, canvas.theme.paper, shape)
        ink = canvas.theme.ink if self.dim else None
        figures.face(canvas, rect, colour, self.surname, shape, hollow=self.hollow, ink=ink)


@frozen(kw_only=True, eq=False)
class Ring(Widget):
    """A line around what a hint explains."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the line."""
        canvas.rounded(rect, canvas.px(8), None, canvas.theme.seal, canvas.px(2))


@frozen(kw_only=True, eq=False)
class Pennant(Widget):
    """A team's pennant with its number, so that colour is never the only difference."""

    index: int
    RATIO: ClassVar[float] = 1.5
    """Width by its height."""

    @classmethod
    def at(cls, left: int, middle: int, high: int, index: int) -> "Pennant":
        """A pennant so many pixels high, from its left end and around its middle."""
        return cls(rect=Rect(left, middle - high // 2, round(high * cls.RATIO), high), index=index)

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the pennant and, on it, the number."""
        figures.pennant(canvas, rect, canvas.theme.person(self.index), str(self.index + 1))


@frozen(kw_only=True, eq=False)
class BetChip(Widget):
    """The chip of a bet: it lies with its stake up, and turns over to what it won or lost.

    How far it has turned is the progress of its id; at rest it has.
    """

    kind: str
    """``right``, ``wrong``, ``open`` or ``none``."""
    front: str
    """The stake."""
    points: str
    line: str
    """What came of it, in a few words."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the side that is up."""
        turned = view.progress.get(self.id, 1)
        theme = canvas.theme
        edge = {"right": theme.good, "wrong": theme.seal}.get(self.kind, theme.soft)
        back = turned > MIDDLE or self.kind == "open"
        colour, text, line = (edge, self.points, self.line) if back else (theme.ink, self.front, "")
        figures.chip(canvas, rect, colour, text, line, turned)


@frozen(kw_only=True, eq=False)
class Table(Widget):
    """The round table; it hides the lower part of the figures behind it."""

    foot: int = 0
    """Pixels that it goes on below, where something hides them; else it fades into the paper."""
    gaps: tuple[Rect, ...] = ()
    """Where names stand on it."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the table."""
        figures.table(canvas, rect, self.foot, self.gaps)


@frozen(kw_only=True, eq=False)
class Stamp(Widget):
    """The seal of the game."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the seal."""
        figures.stamp(canvas, rect)


@frozen(kw_only=True, eq=False)
class Scrim(Widget):
    """Paper laid over what waits behind a sheet; its children lie above it."""

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the veil."""
        share = view.progress.get(self.id, 1)
        canvas.veil(rect, canvas.theme.paper, round(canvas.theme.scrim_alpha * share))
