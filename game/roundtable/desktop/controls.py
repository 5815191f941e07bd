"""Parts that can be focused: buttons and cards, scrolls, and the ring of the focus."""

from dataclasses import replace
from typing import ClassVar

from pygame import Rect

from roundtable.desktop.paint import Canvas
from roundtable.desktop.theme import Colour, mix
from roundtable.desktop.widgets import FrameState, Widget
from roundtable.frozen import frozen


@frozen
class Style:
    """How a control looks at rest; hover and press are derived from it."""

    fill: Colour
    border: Colour | None
    radius: int
    shadow: int = 0
    outside: bool = False
    """Whether the ring of the focus stands outside, since the face has the ring's colour."""


@frozen(kw_only=True, eq=False)
class Control(Widget):
    """Something that can be focused, named aloud and activated."""

    speech: str
    """Accessible name: label, detail, state and, if it cannot be used, why."""
    style: Style
    key: str = ""
    """The character that activates it."""
    enabled: bool = True
    reason: str = ""
    """Why it cannot be used now."""
    tip: str = ""
    """What is told of it in a line while it has the focus or is pointed at."""
    opaque: ClassVar[bool] = True

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the face as it looks at rest, under the pointer or pressed."""
        style = self._now(canvas, view)
        if style.shadow:
            canvas.shadow(rect, style.radius, style.shadow)
        canvas.rounded(rect, style.radius, style.fill, style.border)

    def _now(self, canvas: Canvas, view: FrameState) -> Style:
        if not self.id or not self.enabled or self.id not in (view.hover, view.pressed):
            return self.style
        share = 0.45 if view.pressed == self.id else 0.22
        towards = canvas.theme.ink if self.style.border is None else canvas.theme.line
        fill = mix(self.style.fill, towards, share / 2 if self.style.border is None else share)
        if self.style.border is None:
            return replace(self.style, fill=fill)
        border = mix(self.style.border, canvas.theme.ink, 0.35)
        return replace(self.style, fill=fill, border=border)

    def finish(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the ring if it has the focus."""
        if self.id and view.focus == self.id:
            focus_ring(canvas, rect, self.style.radius, outside=self.style.outside)


def focus_ring(canvas: Canvas, rect: Rect, radius: int, *, outside: bool) -> None:
    """A ring of three units, whose width tells it from any border; paper parts it from a dark style."""
    thick, theme = canvas.px(3), canvas.theme
    gap = thick + canvas.px(2) if outside else 0
    box, bend = rect.inflate(2 * gap, 2 * gap), radius + gap
    canvas.rounded(box, bend, None, theme.seal, thick)
    if not outside:
        inner = box.inflate(-2 * thick, -2 * thick)
        canvas.rounded(inner, max(1, bend - thick), None, theme.card, canvas.px(2))


@frozen(kw_only=True, eq=False)
class Field(Control):
    """One line that is typed; its children show it."""

    text: str = ""
    caret: Rect
    """Where the caret stands."""

    def finish(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the caret where one types, and the ring."""
        if view.focus == self.id:
            by = (rect.x - self.rect.x, rect.y - self.rect.y)
            canvas.surface.fill(canvas.theme.seal, self.caret.move(by))
        Control.finish(self, canvas, rect, view)


@frozen(kw_only=True, eq=False)
class Scroll(Control):
    """A window on children that may be higher than it, laid out as if not scrolled."""

    content: int
    """Height of the children together, in pixels."""
    opaque: ClassVar[bool] = False

    @property
    def reach(self) -> int:
        """How far it can be scrolled, in pixels."""
        return max(0, self.content - self.rect.h)

    def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints nothing: its ground is that of its parent."""

    def finish(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:
        """Paints the bar that tells where in the whole one is, upon the ring if it has the focus.

        The ring is no higher than the scroll, which may reach to the window's edge; at the left
        it keeps clear of what begins there.
        """
        lit, width, gap = view.focus == self.id, canvas.px(4), canvas.px(5)
        if lit:
            ring = Rect(rect.x - gap, rect.y, rect.w + gap, rect.h)
            canvas.rounded(ring, self.style.radius, None, canvas.theme.seal, canvas.px(3))
        if self.reach:
            track = Rect(rect.right - width, rect.y, width, rect.h)
            if not lit:
                canvas.rounded(track, width // 2, canvas.theme.line)
            length = max(canvas.px(24), rect.h * rect.h // self.content)
            offset = min(self.reach, view.offsets.get(self.id, 0))
            top = rect.y + (rect.h - length) * offset // self.reach
            bar = Rect(track.x, top, width, length)
            if lit:
                bar = Rect(rect.right - 2 * width, top, 2 * width, length)
            canvas.rounded(bar, bar.w // 2, canvas.theme.seal if lit else canvas.theme.soft)
