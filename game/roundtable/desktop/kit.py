"""The builder of widgets: knows theme, type and scale, so that a screen states only what it means.

Rectangles are in pixels; sizes of type and the arguments of `Kit.px` are in units.
"""

# ruff: noqa: PLR0913 - a call of a widget says all that it shows

from dataclasses import dataclass, field

from pygame import Rect

from roundtable.desktop.controls import Face, Scroll
from roundtable.desktop.keys import Keys
from roundtable.desktop.paint import Align
from roundtable.desktop.text import Role, Type
from roundtable.desktop.theme import RADIUS_CARD, Colour, Theme, mix
from roundtable.desktop.widgets import Curve, Label, Line, Panel, Widget

LEADING = 1.45


@dataclass(frozen=True)
class Kit:
    """Theme, type and keys of a window; makes its plain widgets. `cards` makes the composed ones."""

    theme: Theme
    type: Type
    keys: Keys = field(default_factory=Keys)
    """Which key does what, for what is printed on it."""

    def px(self, units: float) -> int:
        """Pixels of a length in units, at least 1."""
        return max(1, round(units * self.type.scale))

    def grown(self, units: float) -> int:
        """Pixels of a length that grows with the text, as a mark beside it."""
        return self.px(units * self.type.text_percent / 100)

    def mark(self, left: int, top: int, units: float, role: Role, size: float) -> Rect:
        """A square level with the first line of a text that begins at ``top``."""
        side = self.grown(units)
        middle = top + self.type.glyph_height(role, size) // 2 + self.type.lift(role, size)
        return Rect(left, middle - side // 2, side, side)

    def rect(self, left: float, top: float, width: float, height: float) -> Rect:
        """A rectangle given in units; neighbours that share an edge in units share it in pixels."""
        scale = self.type.scale
        x, y = round(left * scale), round(top * scale)
        return Rect(x, y, round((left + width) * scale) - x, round((top + height) * scale) - y)

    def faded(self, colour: Colour, share: float = 0.5) -> Colour:
        """The colour as it looks when something is not active: nearer to paper."""
        return mix(colour, self.theme.paper, share)

    def person_rule(self, index: int, fade: float = 0) -> Colour:
        """Colour of the left rule of a panelist's cards."""
        return self.faded(self.theme.person(index), fade)

    def height(
        self, text: str, width: int, role: Role, size: float, leading: float = LEADING
    ) -> int:
        """Pixels that a text takes downward when wrapped to a width."""
        lines = len(self.type.wrap(text, role, size, width))
        pitch = self.type.line_height(role, size, leading)
        return self.type.glyph_height(role, size) + pitch * (lines - 1)

    def fit_box(
        self,
        text: str,
        rect: Rect,
        role: Role,
        sizes: tuple[float, ...],
        leading: float = LEADING,
    ) -> float:
        """The first of the sizes at which the wrapped text fits the rectangle, else the last."""
        for size in sizes:
            if self.height(text, rect.w, role, size, leading) <= rect.h:
                return size
        return sizes[-1]

    def label(
        self,
        rect: Rect,
        text: str,
        role: Role = "sans",
        size: float = 14,
        colour: Colour | None = None,
        *,
        align: Align = "left",
        down: float = 0,
        leading: float = LEADING,
        id: str = "",  # noqa: A002 - the widget's own word
    ) -> Label:
        """Text wrapped to the rectangle; ``down`` is 0 at its top, 0.5 in its middle, 1 below."""
        lines = self.type.wrap(text, role, size, rect.w)
        return Label(
            rect=rect,
            id=id,
            text=text,
            lines=lines,
            widths=tuple(self.type.width(line, role, size) for line in lines),
            role=role,
            size=size,
            colour=self.theme.ink if colour is None else colour,
            align=align,
            down=down,
            glyph=self.type.glyph_height(role, size),
            lift=self.type.lift(role, size),
            pitch=self.type.line_height(role, size, leading),
        )

    def tag(self, left: int, top: int, text: str, size: float = 12) -> Panel:
        """A small framed word, such as the voice of a statement; its rect tells its width."""
        width = self.type.width(text, "sans", size) + 2 * self.px(6)
        height = self.type.glyph_height("sans", size) + self.px(2)
        rect = Rect(left, top, width, height)
        label = self.label(rect, text, "sans", size, self.theme.soft, align="centre", down=0.5)
        return Panel(rect=rect, children=(label,), border=self.theme.soft, radius=self.px(4))

    def sheet(
        self,
        rect: Rect,
        *children: Widget,
        rule: Colour | None = None,
        id: str = "",  # noqa: A002 - the widget's own word
    ) -> Panel:
        """A raised sheet with its shadow."""
        return Panel(
            rect=rect,
            id=id,
            children=children,
            fill=self.theme.card,
            border=self.theme.line,
            radius=self.px(RADIUS_CARD),
            shadow=self.px(20),
            rule=rule,
        )

    def hairline(self, left: int, top: int, length: int, *, upright: bool = False) -> Line:
        """A dividing line."""
        hair = self.px(1)
        size = (hair, length) if upright else (length, hair)
        return Line(rect=Rect((left, top), size), colour=self.theme.line)

    def join(
        self,
        mine: Rect,
        theirs: Rect,
        colour: Colour | None = None,
        id: str = "",  # noqa: A002 - the widget's own word
    ) -> Curve:
        """The line from the right side of one card to the left side of another."""
        start, end = mine.midright, theirs.midleft
        rect = Rect(start[0], min(start[1], end[1]), end[0] - start[0], abs(end[1] - start[1]))
        colour = self.theme.thread if colour is None else colour
        width = max(1.0, 1.5 * self.type.scale)
        return Curve(rect=rect, id=id, rises=start[1] > end[1], colour=colour, width=width)

    def scroll(self, rect: Rect, id: str, content: int, *children: Widget, speech: str) -> Scroll:  # noqa: A002
        """A window on higher content, whose children are laid out as if not scrolled."""
        face = Face(self.theme.paper, None, self.px(4))
        return Scroll(
            rect=rect, id=id, children=children, speech=speech, face=face, content=content
        )
