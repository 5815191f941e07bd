"""What the screens around the table share: the bar above, running texts, a scroll where needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pygame import Rect

from roundtable.desktop import cards
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken
from roundtable.desktop.kit import LEADING, Kit
from roundtable.desktop.layout import centred, inset, take_bottom, take_right, take_top
from roundtable.desktop.paint import Align
from roundtable.desktop.screens import column
from roundtable.desktop.text import Role
from roundtable.desktop.theme import RADIUS_SMALL, Colour
from roundtable.desktop.widgets import Line, Stamp, Widget

MARGIN = 40
"""Units between the window's edge and what stands on the paper."""
SMALLEST_TITLE = 14
"""Units; below it a title takes a row of its own instead."""
BLEED = 16
"""Units a scroll reaches beyond its content: shadows and rings are not cut, its bar is clear."""
WIDEST = 1480
"""Units; lines would be too long to read in a wider window, so the page stays in the middle."""


@dataclass(frozen=True, slots=True)
class Link:
    """A bare button of the bar."""

    id: str
    text: str
    key: str = ""


class Column(column.Column):
    """Texts and boxes set one under the other, each with the gap under it."""

    @classmethod
    def within(cls, kit: Kit, rect: Rect) -> Column:
        """A column that begins at the top of a rectangle."""
        return cls(kit, rect.x, rect.y, rect.w)

    def text(  # noqa: PLR0913 - a text says all that it shows
        self,
        text: str,
        role: Role = "sans",
        size: float = 14,
        colour: Colour | None = None,
        *,
        leading: float = LEADING,
        id: str = "",  # noqa: A002 - the widget's own word
        gap: float = 0,
        align: Align = "left",
    ) -> None:
        """Sets a text and leaves a gap (in units) under it; an empty one takes no room."""
        if not text:
            return
        rect = self.box(self.kit.height(text, self.width, role, size, leading), gap)
        self.add(
            self.kit.label(rect, text, role, size, colour, leading=leading, align=align, id=id)
        )

    def soft(self, text: str, size: float = 14, *, gap: float = 0) -> None:
        """Sets a secondary text."""
        self.text(text, "sans", size, self.kit.theme.soft, gap=gap)

    def box(self, height: int, gap: float = 0) -> Rect:
        """Takes a rectangle of this height in pixels; the gap under it is in units."""
        rect = Rect(self.left, self.y, self.width, height)
        self.y += height + (self.kit.px(gap) if gap else 0)
        return rect

    def add(self, *parts: Widget) -> None:
        """Adds widgets laid out in a box taken before."""
        self.parts.extend(parts)

    def line(self, gap: float = 0) -> None:
        """Draws a hairline and leaves a gap under it."""
        super().line()
        self.y += self.kit.px(gap) if gap else 0


def scrolled(kit: Kit, rect: Rect, id: str, told: Column, speech: str) -> list[Widget]:  # noqa: A002
    """The column's parts, in a scroll if they are higher than the rectangle."""
    content = told.y - rect.y
    if content <= rect.h:
        return told.parts
    return [kit.scroll(rect, id, content + kit.px(8), *told.parts, speech=speech)]


def bled(kit: Kit, rect: Rect) -> Rect:
    """The rectangle of a scroll around content of this rectangle, with room for shadow and bar."""
    return rect.inflate(2 * kit.px(BLEED), 0)


def page(kit: Kit, size: tuple[int, int]) -> Rect:
    """The part of the window that content may fill: all of it, but not too wide."""
    width = min(size[0], kit.px(WIDEST))
    return centred(Rect((0, 0), size), width, size[1])


def bar_height(kit: Kit) -> int:
    """Pixels of the bar above."""
    return max(kit.px(60), kit.type.glyph_height("serif", 20) + kit.px(16))


def bar(  # noqa: PLR0913 - a bar says all that it shows
    kit: Kit,
    size: tuple[int, int],
    title: str,
    *,
    lead: str = "",
    shown: Sequence[Link] = (),
    current: str = "",
    others: Sequence[str] = (),
) -> tuple[list[Widget], Rect]:
    """Seal, title and bare buttons above a hairline; and what is left of the window below.

    Where the title has no room beside the buttons, they get a row of their own. It is no larger
    than the other titles may be that stand there in turn.
    """
    top, body = take_top(Rect((0, 0), size), bar_height(kit))
    high = kit.px(34)
    seal = Rect(kit.px(24), (top.h - high) // 2, high, high)
    buttons, right = links(kit, top, shown, current)
    taken = kit.type.width(lead, "sans", 14) + kit.px(12) if lead else 0
    room = right - seal.right - 2 * kit.px(16) - taken
    longest = max((title, *others), key=lambda each: kit.type.width(each, "serif", SMALLEST_TITLE))
    if kit.type.width(longest, "serif", SMALLEST_TITLE) > room:
        row, body = take_top(body, top.h)
        buttons, _ = links(kit, row, shown, current)
        right = top.right
    parts: list[Widget] = [Stamp(rect=seal)]
    left = seal.right + kit.px(16)
    if lead:
        wide = kit.type.width(lead, "sans", 14)
        box = Rect(left, 0, wide, top.h)
        parts.append(kit.label(box, lead, "sans", 14, kit.theme.soft, down=0.5))
        left += wide + kit.px(12)
    box = Rect(left, 0, right - left - kit.px(16), top.h)
    fitting = kit.type.fit(longest, "serif", (20, 18, 16, SMALLEST_TITLE), box.w)
    parts.append(kit.label(box, title, "serif", fitting, down=0.5, leading=1.1))
    line = kit.hairline(0, body.y - kit.px(1), top.w)
    return [*parts, line, *buttons], body


def links(
    kit: Kit, top: Rect, shown: Sequence[Link], current: str = ""
) -> tuple[list[Widget], int]:
    """Bare buttons at the right of a bar, the current one underlined; and where they begin."""
    high = min(top.h - kit.px(12), max(kit.px(36), kit.type.glyph_height("sans", 14) + kit.px(8)))
    right, buttons = top.right - kit.px(16), list[Widget]()
    for link in reversed(shown):
        wide = button_width(kit, link.text)
        rect = Rect(right - wide, top.y + (top.h - high) // 2, wide, high)
        buttons.insert(0, _link(kit, rect, link, on=link.id == current))
        right = rect.x - kit.px(4)
    return buttons, right


def _link(kit: Kit, rect: Rect, link: Link, *, on: bool) -> Control:
    theme = kit.theme
    label = kit.label(
        rect, link.text, "sans", 14, theme.ink if on else theme.soft, align="centre", down=0.5
    )
    parts: list[Widget] = [label]
    if on:
        mark = Rect(rect.x + kit.px(12), rect.bottom - kit.px(3), rect.w - kit.px(24), kit.px(2))
        parts.append(Line(rect=mark, colour=theme.seal))
    face = Face(theme.paper, None, kit.px(RADIUS_SMALL))
    speech = spoken(link.text, PICKED if on else "")
    return Control(
        rect=rect, id=link.id, children=tuple(parts), face=face, key=link.key, speech=speech
    )


def button_width(kit: Kit, text: str, role: Role = "sans", size: float = 14) -> int:
    """Pixels of a button that holds the text with room at both sides."""
    pad = 28 if role == "serif" else 12
    return kit.type.width(text, role, size) + 2 * kit.px(pad)


def button_height(kit: Kit) -> int:
    """Pixels of a main button."""
    return max(kit.px(50), kit.type.glyph_height("serif", 18) + kit.px(14))


def with_side(kit: Kit, body: Rect) -> tuple[Rect, Rect, Widget]:
    """The main part of a page, the margin inside its side part, and the line between them."""
    side, main = take_right(body, round(body.w * 0.3))
    line = kit.hairline(side.x, side.y, side.h, upright=True)
    return main, inset(side, kit.px(28), kit.px(12)), line


def side_column(kit: Kit, inner: Rect) -> Column:
    """A column in the side part, clear of the bar of a scroll."""
    return Column(kit, inner.x, inner.y + kit.px(16), inner.w - kit.px(8))


def footed(  # noqa: PLR0913, PLR0917 - a page says all that it shows
    kit: Kit,
    rect: Rect,
    fill: Callable[[Column], None],
    button: Link,
    speech: str,
    beside: Link | None = None,
) -> list[Widget]:
    """A column to read with the button to press under it, which never scrolls away.

    What may be pressed instead stands beside it, and is less seen.
    """
    wide = min(rect.w - 2 * kit.px(56), kit.px(860))
    inner = Rect(rect.x + (rect.w - wide) // 2, rect.y, wide, rect.h - kit.px(28))
    foot, upper = take_bottom(inner, button_height(kit), kit.px(20))
    probe = Column(kit, upper.x, 0, wide)
    fill(probe)
    # Where there is room to spare the page hangs a little above its middle, its button with it.
    spare = upper.h - probe.y - kit.px(16)
    top = upper.y + max(kit.px(28), round(spare * 0.45))
    told = Column(kit, upper.x, top, wide)
    fill(told)
    window = upper.inflate(2 * kit.px(BLEED), 0)
    room = max(kit.px(200), button_width(kit, button.text, "serif", 18))
    place = Rect(foot.x, min(foot.y, told.y + kit.px(36)), room, foot.h)
    press = [cards.button(kit, place, button.id, button.text, kind="primary", key=button.key)]
    if beside is not None:
        left = place.right + kit.px(16)
        room = min(button_width(kit, beside.text) + kit.px(16), foot.right - left)
        other = Rect(left, place.y, room, place.h)
        press.append(cards.button(kit, other, beside.id, beside.text, key=beside.key))
    return [*scrolled(kit, window, "told", told, speech), *press]
