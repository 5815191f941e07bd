"""Boxes: the parts of a screen before they are placed.

A box tells how wide it would like to be (`wide`), how high it is at a width (`measure`), and puts
its widgets into a rectangle (`place`). The same object does all three, so that nothing can be
measured one way and built another. Columns and rows give each child a rectangle of its own, none
of which overlap; whatever does not fit is set denser (`Fit`) and at last scrolled (`Scrolled`).

Lengths that a box is told are in units, rectangles in pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from pygame import Rect

from roundtable.desktop.controls import Scroll, Style
from roundtable.desktop.kit import DENSITIES, LEADING, Density, Kit, Tint
from roundtable.desktop.paint import Align
from roundtable.desktop.text import Role, Setting
from roundtable.desktop.widgets import Label, Rule, Widget

BLEED = 14
"""Units a scroll reaches beyond its content: shadows and rings are not cut, its bar is clear."""
CRAMPED = 48
"""Units; a column of text narrower than that is put below what stands beside it."""


class Box:
    """Something that takes room.

    Attributes:
        grow: share of a parent's spare room that it takes; 0 for none.
    """

    grow: float = 0

    def wide(self, kit: Kit) -> int:
        """Pixels across that it would like; where it has no wish, 0."""
        raise NotImplementedError

    def measure(self, kit: Kit, width: int) -> int:
        """Pixels downward at a width."""
        raise NotImplementedError

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Its widgets, in a rectangle of that width and at least as high as measured."""
        raise NotImplementedError


class _Known(Box):
    """A box that keeps what it measured."""

    def __init__(self) -> None:
        self._heights: dict[tuple[int, Density], int] = {}

    def measure(self, kit: Kit, width: int) -> int:
        """Pixels downward at a width, worked out once."""
        key = (width, kit.density)
        high = self._heights.get(key)
        if high is None:
            high = self._heights[key] = self._measure(kit, width)
        return high

    def _measure(self, kit: Kit, width: int) -> int:
        raise NotImplementedError


class TextBox(Box):
    """A text that wraps.

    Args:
        text: what it says; an empty one takes no room.
        role, size, colour: how it is set.
        leading: distance of lines by their size.
        align: of its lines. down: 0 top, 0.5 middle, 1 bottom of a higher rectangle.
        sizes: further sizes, the first at which it stands on one line is taken.
        names: people's names in the text, or one that is all of it: no line ends inside of a part.
        steady: True for what no density makes smaller.
        id: of its widget.
    """

    def __init__(  # noqa: PLR0913 - a text is told by all of these
        self,
        text: str,
        role: Role = "sans",
        size: float = 14,
        colour: Tint = "ink",
        *,
        leading: float = LEADING,
        align: Align = "left",
        down: float = 0,
        sizes: Sequence[float] = (),
        names: Sequence[str] = (),
        steady: bool = False,
        grow: float = 0,
        id: str = "",  # noqa: A002 - the widget's own word
    ) -> None:
        self.text, self.role, self.size, self.colour = text, role, size, colour
        self.names = names
        self.leading, self.align, self.down, self.id = leading, align, down, id
        self.sizes, self.steady, self.grow = sizes, steady, grow
        self._wide: tuple[Density, int] | None = None
        self._set: dict[tuple[int, Density], tuple[float, Setting, int]] = {}

    def wide(self, kit: Kit) -> int:
        """As wide as its longest line of its own."""
        if not self.text:
            return 0
        if self._wide is None or self._wide[0] is not kit.density:
            widths = kit.type.widths(self.role, self.size if self.steady else kit.size(self.size))
            text = self.text
            wide = max(map(widths.__getitem__, text.split("\n"))) if "\n" in text else widths[text]
            self._wide = kit.density, wide
        return self._wide[1]

    def _make(self, kit: Kit, width: int) -> tuple[float, Setting, int]:
        size = self.size if self.steady else kit.size(self.size)
        if self.sizes:
            size = kit.type.fit(self.text, self.role, (size, *self.sizes), width)
        if self.names:
            lines = kit.type.set_names(self.text, self.names, self.role, size, width, self.leading)
        else:
            lines = kit.type.settings[self.text, self.role, size, max(1, width), self.leading]
        made = self._set[width, kit.density] = size, lines, lines.glyph + lines.pitch * (
            len(lines.lines) - 1
        )  # fmt: skip
        return made

    def measure(self, kit: Kit, width: int) -> int:
        """Its lines."""
        if not self.text:
            return 0
        return (self._set.get((width, kit.density)) or self._make(kit, width))[2]

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """One label."""
        if not self.text:
            return []
        made = self._set.get((rect.w, kit.density)) or self._make(kit, rect.w)
        size, (lines, widths, glyph, lift, pitch), _ = made
        return [
            Label(
                rect=rect, id=self.id, text=self.text, lines=lines, widths=widths, role=self.role,
                size=size, colour=kit.colour(self.colour), align=self.align, down=self.down,
                glyph=glyph, lift=lift, pitch=pitch,
            )
        ]  # fmt: skip


class Trimmed(Box):
    """A text that takes as many lines as its room has; where it is longer it breaks off.

    Args:
        text: the whole. least: lines that it takes at least, if it has them.
    """

    grow = 1

    def __init__(self, text: TextBox, least: int = 2) -> None:
        self.text, self.least = text, least

    def wide(self, kit: Kit) -> int:
        """As the text."""
        return self.text.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """The least."""
        text, high = self.text, self.text.measure(kit, width)
        size = kit.size(text.size)
        pitch = kit.type.line_height(text.role, size, text.leading)
        return min(high, kit.line(text.role, size) + (self.least - 1) * pitch)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """One label with what fits."""
        if self.text.measure(kit, rect.w) <= rect.h:
            return self.text.place(kit, rect)
        return [_trimmed(kit, each) for each in self.text.place(kit, rect)]


def _trimmed(kit: Kit, label: Widget) -> Widget:
    assert isinstance(label, Label)
    rect, role, size = label.rect, label.role, label.size
    *first, last = label.lines[: max(1, 1 + (rect.h - label.glyph) // label.pitch)]
    lines = (*first, kit.type.broken_off(last, role, size, rect.w))
    widths = kit.type.widths(role, size)
    return replace(label, lines=lines, widths=tuple(map(widths.__getitem__, lines)))


class Gap(Box):
    """Room for nothing."""

    def __init__(self, units: float = 0, grow: float = 0) -> None:
        self.units, self.grow = units, grow

    def wide(self, kit: Kit) -> int:
        """Its units in pixels, across as well as down."""
        return kit.gap(self.units)

    def measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        """Its units in pixels."""
        return kit.gap(self.units)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:  # noqa: ARG002 - every box is asked so
        """Nothing."""
        return []


class Hairline(Box):
    """A dividing line, across or upright as its room is."""

    def __init__(self, colour: Tint = "line", *, thick: float = 1) -> None:
        self.colour, self.thick = colour, thick

    def wide(self, kit: Kit) -> int:
        """The thickness in pixels, for a line that stands upright."""
        return kit.px(self.thick)

    def measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        """The thickness in pixels."""
        return kit.px(self.thick)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The line, at the upper left edge of its room."""
        return [Rule(rect=rect, colour=kit.colour(self.colour))]


class Drawing(Box):
    """A widget of a fixed size, or one that fills its room.

    Args:
        make: makes it for a rectangle.
        wide, high: in units. text: True where it grows with the text.
        across: 0 stands at the left of its room, 0.5 in the middle; None fills it.
        down: the same downward.
    """

    def __init__(  # noqa: PLR0913 - a drawing is told by all of these
        self,
        make: Callable[[Kit, Rect], Widget],
        wide: float,
        high: float,
        *,
        text: bool = False,
        across: float | None = 0,
        down: float | None = 0.5,
        grow: float = 0,
    ) -> None:
        self.make, self._wide, self._high, self.text = make, wide, high, text
        self.across, self.down, self.grow = across, down, grow

    def wide(self, kit: Kit) -> int:
        """Its width."""
        return (kit.grown if self.text else kit.px)(self._wide)

    def measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        """Its height."""
        return (kit.grown if self.text else kit.px)(self._high)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The widget."""
        spot = Rect(rect)
        if self.across is not None:
            spot.w = min(rect.w, self.wide(kit))
            spot.x += round((rect.w - spot.w) * self.across)
        if self.down is not None:
            spot.h = min(rect.h, (kit.grown if self.text else kit.px)(self._high))
            spot.y += round((rect.h - spot.h) * self.down)
        return [self.make(kit, spot)]


class Column(_Known):
    """Boxes one under the other; those that grow share what is to spare, or what is lacking.

    Args:
        children: None among them is left out, and what takes no room takes no gap.
        gap: between them. pads: margins left and right, above and below.
        widest: units beyond which it does not go; it stands in the middle then, or at `across`.
        down: where it stands in higher room while nothing grows: 0 top, 1 bottom.
    """

    def __init__(  # noqa: PLR0913 - a column is told by all of these
        self,
        *children: Box | None,
        gap: float = 0,
        pads: tuple[float, float] = (0, 0),
        widest: float = 0,
        across: float = 0.5,
        down: float = 0,
        grow: float = 0,
    ) -> None:
        super().__init__()
        self.children, self.gap, self.pads = tuple(filter(None, children)), gap, pads
        self.widest, self.across, self.down, self.grow = widest, across, down, grow
        self._growing = 0.0
        for each in self.children:
            self._growing += each.grow

    def wide(self, kit: Kit) -> int:
        """As wide as the widest child."""
        most = max([each.wide(kit) for each in self.children], default=0)
        return most + 2 * kit.gap(self.pads[0])

    def _inner(self, kit: Kit, width: int) -> int:
        if not self.widest and not self.pads[0]:
            return width
        inner = width - 2 * kit.gap(self.pads[0])
        return max(1, min(inner, kit.px(self.widest)) if self.widest else inner)

    def _measure(self, kit: Kit, width: int) -> int:
        inner, gap, total, count = self._inner(kit, width), kit.gap(self.gap), 0, 0
        for each in self.children:
            high = each.measure(kit, inner)
            if high:
                total, count = total + high, count + 1
        return total + gap * max(0, count - 1) + 2 * kit.gap(self.pads[1])

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Every child across the whole width."""
        inner = self._inner(kit, rect.w)
        left = rect.x + round((rect.w - inner) * self.across)
        spare, growing = rect.h - self.measure(kit, rect.w), self._growing
        y, gap = rect.y + kit.gap(self.pads[1]), kit.gap(self.gap)
        if not growing:
            y += round(max(0, spare) * self.down)
        parts: list[Widget] = []
        for each in self.children:
            high = each.measure(kit, inner)
            if each.grow:
                more = round(spare * each.grow / growing)
                high, spare, growing = max(0, high + more), spare - more, growing - each.grow
            if high:
                parts += each.place(kit, Rect(left, y, inner, high))
                y += high + gap
        return parts


class Across(_Known):
    """Boxes side by side: each as wide as it likes, those that grow share the rest.

    Where what grows would be narrower than `least` units, or all together are too wide, they stand
    one under the other.
    """

    def __init__(
        self,
        *children: Box | None,
        gap: float = 0,
        down: float | None = 0.5,
        least: float = CRAMPED,
        grow: float = 0,
    ) -> None:
        super().__init__()
        self.children, self.gap, self.down = tuple(filter(None, children)), gap, down
        self.least, self.grow = least, grow

    @cached_property
    def _pile(self) -> Column:
        return Column(*self.children, gap=min(self.gap, 6))

    def wide(self, kit: Kit) -> int:
        """All of them."""
        gaps = kit.gap(self.gap) * max(0, len(self.children) - 1)
        return sum([each.wide(kit) for each in self.children]) + gaps

    def _widths(self, kit: Kit, width: int) -> list[int] | None:
        fixed, growing = list[int](), 0.0
        for each in self.children:
            fixed.append(0 if each.grow else each.wide(kit))
            growing += each.grow
        rest = width - sum(fixed) - kit.gap(self.gap) * max(0, len(fixed) - 1)
        if rest < (kit.grown(self.least) if growing else 0):
            return None
        for i, each in enumerate(self.children):
            if each.grow:
                fixed[i] = round(rest * each.grow / growing)
                rest, growing = rest - fixed[i], growing - each.grow
        return fixed

    def _measure(self, kit: Kit, width: int) -> int:
        widths = self._widths(kit, width)
        if widths is None:
            return self._pile.measure(kit, width)
        most = 0
        for each, wide in zip(self.children, widths, strict=True):
            most = max(most, each.measure(kit, wide))
        return most

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Every child in its width; in the middle of the row unless told otherwise."""
        widths = self._widths(kit, rect.w)
        if widths is None:
            return self._pile.place(kit, rect)
        x, gap, parts = rect.x, kit.gap(self.gap), list[Widget]()
        for each, wide in zip(self.children, widths, strict=True):
            spot = Rect(x, rect.y, wide, rect.h)
            if self.down is not None:
                spot.h = min(rect.h, each.measure(kit, wide))
                spot.y += round((rect.h - spot.h) * self.down)
            parts += each.place(kit, spot)
            x += wide + gap
        return parts


class SideBySide(_Known):
    """Something and, at the right of it, something else; below it where there is no room.

    Args:
        left: takes what the other leaves. right: as wide as it likes.
        gap: units between them. down: as of a row.
    """

    def __init__(self, left: Box, right: Box, *, gap: float = 16, down: float = 0.5) -> None:
        super().__init__()
        self.left, self.right, self.gap, self.down = left, right, gap, down

    def wide(self, kit: Kit) -> int:
        """Both."""
        return self.left.wide(kit) + self.right.wide(kit) + kit.gap(self.gap)

    def _fits(self, kit: Kit, width: int) -> bool:
        return self.wide(kit) <= width

    def _measure(self, kit: Kit, width: int) -> int:
        if not self._fits(kit, width):
            high = self.left.measure(kit, width) + self.right.measure(kit, width)
            return high + kit.gap(6)
        right = self.right.wide(kit)
        left = width - right - kit.gap(self.gap)
        return max(self.left.measure(kit, left), self.right.measure(kit, right))

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Side by side, or one under the other."""
        if not self._fits(kit, rect.w):
            high = self.left.measure(kit, rect.w)
            upper = Rect(rect.x, rect.y, rect.w, high)
            top = upper.bottom + kit.gap(6)
            lower = Rect(rect.x, top, rect.w, rect.bottom - top)
            return self.left.place(kit, upper) + self.right.place(kit, lower)
        parts, wide = list[Widget](), self.right.wide(kit)
        room = rect.w - wide - kit.gap(self.gap)
        for box, x, w in ((self.left, rect.x, room), (self.right, rect.right - wide, wide)):
            high = box.measure(kit, w)
            parts += box.place(kit, Rect(x, rect.y + round((rect.h - high) * self.down), w, high))
        return parts


class Wrap(_Known):
    """Boxes along lines, as words are: what does not fit begins the next line."""

    def __init__(
        self,
        *children: Box | None,
        gap: float = 8,
        lines: float = 4,
        align: Align = "left",
        grow: float = 0,
    ) -> None:
        super().__init__()
        self.children, self.gap, self.lines = tuple(filter(None, children)), gap, lines
        self.align, self.grow = align, grow
        self._lines: dict[tuple[int, Density], list[list[tuple[Box, int, int]]]] = {}

    def wide(self, kit: Kit) -> int:
        """All of them on one line."""
        widths = [wide for each in self.children if (wide := each.wide(kit))]
        return sum(widths) + kit.gap(self.gap) * max(0, len(widths) - 1)

    def _rows(self, kit: Kit, width: int) -> list[list[tuple[Box, int, int]]]:
        """Each child with its width and height, line by line."""
        known = self._lines.get((width, kit.density))
        if known is not None:
            return known
        rows: list[list[tuple[Box, int, int]]] = []
        gap, taken = kit.gap(self.gap), 0
        for each in self.children:
            wide = min(width, each.wide(kit))
            if not wide:
                continue
            if not rows or taken + gap + wide > width:
                rows.append([])
                taken = -gap
            rows[-1].append((each, wide, each.measure(kit, wide)))
            taken += gap + wide
        self._lines[width, kit.density] = rows
        return rows

    def _measure(self, kit: Kit, width: int) -> int:
        rows = self._rows(kit, width)
        high = sum([max([high for _, _, high in row]) for row in rows])
        return high + kit.gap(self.lines) * max(0, len(rows) - 1)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Line by line, each child in the middle of its line."""
        y, gap, parts = rect.y, kit.gap(self.gap), list[Widget]()
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[self.align]
        for row in self._rows(kit, rect.w):
            tall = max([high for _, _, high in row])
            taken = sum([wide for _, wide, _ in row]) + gap * (len(row) - 1)
            x = rect.x + round((rect.w - taken) * share)
            for each, wide, high in row:
                parts += each.place(kit, Rect(x, y + (tall - high) // 2, wide, high))
                x += wide + gap
            y += tall + kit.gap(self.lines)
        return parts


class Grid(_Known):
    """Cells of one width, as many side by side as have room, each row as high as its highest.

    Args:
        children: None leaves its place free.
        least: units a cell needs; it grows with the text.
        most: how many stand side by side at most. widest: units of a cell at most; 0 for any.
        aside: units between columns; 0 is the same as between rows.
        whole: True where no cell is narrower than what stands in it would like.
        fixed: False where the cells of a short last row are spread evenly over fewer columns.
    """

    def __init__(  # noqa: PLR0913 - a grid is told by all of these
        self,
        *children: Box | None,
        least: float,
        most: int = 99,
        gap: float = 12,
        aside: float = 0,
        widest: float = 0,
        whole: bool = False,
        fixed: bool = False,
        grow: float = 0,
    ) -> None:
        super().__init__()
        self.children, self.least, self.most, self.gap = children, least, most, gap
        self.widest, self.fixed, self.grow = widest, fixed, grow
        self.aside, self.whole = aside or gap, whole

    def wide(self, kit: Kit) -> int:
        """All of them in a row."""
        return len(self.children) * (self._narrowest(kit) + kit.gap(self.aside))

    def _narrowest(self, kit: Kit) -> int:
        least = kit.grown(self.least)
        if not self.whole:
            return least
        return max(least, *(each.wide(kit) for each in self.children if each))

    def _cells(self, kit: Kit, width: int) -> tuple[int, int]:
        """How many stand side by side, and how wide each is."""
        gap, count = kit.gap(self.aside), max(1, len(self.children))
        fits = max(1, (width + gap) // (self._narrowest(kit) + gap))
        across = min(fits, self.most, count)
        if not self.fixed:
            across = -(-count // -(-count // across))
        cell = max(1, (width - gap * (across - 1)) // across)
        return across, min(cell, kit.px(self.widest)) if self.widest else cell

    def _tall(self, kit: Kit, width: int) -> list[int]:
        across, cell = self._cells(kit, width)
        high = [each.measure(kit, cell) if each else 0 for each in self.children]
        return [max(high[i : i + across]) for i in range(0, len(high), across)]

    def _measure(self, kit: Kit, width: int) -> int:
        tall = self._tall(kit, width)
        return sum(tall) + kit.gap(self.gap) * max(0, len(tall) - 1)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Row by row, every cell as high as its row."""
        across, cell = self._cells(kit, rect.w)
        gap, y, parts = kit.gap(self.gap), rect.y, list[Widget]()
        aside, tall = kit.gap(self.aside), self._tall(kit, rect.w)
        more = max(0, rect.h - self.measure(kit, rect.w)) // max(1, len(tall)) if self.grow else 0
        for row, high in enumerate(tall):
            for i, each in enumerate(self.children[row * across : (row + 1) * across]):
                if each is not None:
                    spot = Rect(rect.x + i * (cell + aside), y, cell, high + more)
                    parts += each.place(kit, spot)
            y += high + more + gap
        return parts


class Margin(_Known):
    """A box with room around it: left and right (at any density `least` units), above, and below."""

    def __init__(
        self,
        child: Box,
        across: float,
        above: float = 0,
        below: float | None = None,
        least: float = 0,
    ) -> None:
        super().__init__()
        self.child, self.across, self.above = child, across, above
        # A page's margin keeps room for the bleed of a scroll in it.
        self.least = max(least, BLEED + 1 if across > BLEED + 9 else 0)
        self.below = above if below is None else below
        self.grow = child.grow

    def _side(self, kit: Kit) -> int:
        return max(kit.gap(self.across), kit.px(self.least) if self.least else 0)

    def wide(self, kit: Kit) -> int:
        """With its margins."""
        return self.child.wide(kit) + 2 * self._side(kit)

    def _measure(self, kit: Kit, width: int) -> int:
        inner = max(1, width - 2 * self._side(kit))
        return self.child.measure(kit, inner) + kit.gap(self.above) + kit.gap(self.below)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The child in what the margins leave."""
        across, above = self._side(kit), kit.gap(self.above)
        high = rect.h - above - kit.gap(self.below)
        return self.child.place(
            kit, Rect(rect.x + across, rect.y + above, max(1, rect.w - 2 * across), high)
        )


class Scrolled(Box):
    """A box that is scrolled where it is higher than its room.

    Args:
        child: what it shows.
        id, speech: of the scroll.
        down: where the child stands in room that is too large: 0 top, 0.5 middle.
        bleed: units it reaches beyond its content at both sides.
    """

    def __init__(  # noqa: PLR0913 - a scroll is told by all of these
        self,
        child: Box,
        id: str,  # noqa: A002 - the scroll's own word
        speech: str = "",
        *,
        down: float = 0,
        bleed: float = BLEED,
        grow: float = 1,
    ) -> None:
        self.child, self.id, self.speech, self.down, self.grow = child, id, speech, down, grow
        self.bleed = bleed

    def wide(self, kit: Kit) -> int:
        """As the child."""
        return self.child.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """As the child."""
        return self.child.measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The child, in a scroll if it needs one; its bar stands in the margin at the right."""
        high = self.child.measure(kit, rect.w)
        if high <= rect.h:
            if self.child.grow:
                return self.child.place(kit, rect)
            top = rect.y + round((rect.h - high) * self.down)
            return self.child.place(kit, Rect(rect.x, top, rect.w, high))
        bleed = kit.px(self.bleed) if self.bleed else 0
        inner = max(1, rect.w - kit.px(4 if self.bleed else 10))
        high = self.child.measure(kit, inner)
        children = self.child.place(kit, Rect(rect.x, rect.y + kit.px(4), inner, high))
        window = Rect(rect.x - bleed, rect.y, rect.w + 2 * bleed, rect.h)
        face = Style(kit.theme.paper, None, kit.px(4))
        return [
            Scroll(
                rect=window, id=self.id, children=tuple(children), speech=self.speech or self.id,
                style=face, content=high + kit.px(12),
            )
        ]  # fmt: skip


HOPELESS = 0.5
"""No density takes less than this share of what a generous one takes."""


class Fit(Box):
    """A box at the first density at which it fits its room, else scrolled.

    What scrolls anyway keeps the size of its texts.
    """

    def __init__(
        self,
        child: Box,
        id: str,  # noqa: A002 - the scroll's own word
        speech: str = "",
        *,
        levels: Sequence[Density] = DENSITIES,
        down: float = 0,
    ) -> None:
        self.child, self.levels, self.grow = child, levels, 1
        self._scrolled = Scrolled(child, id, speech, down=down)

    def wide(self, kit: Kit) -> int:
        """As the child."""
        return self.child.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """As the child at its most generous."""
        return self.child.measure(kit.at(self.levels[0]), width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The child at the density chosen."""
        return self._scrolled.place(kit.at(self._level(kit, rect)), rect)

    def _level(self, kit: Kit, rect: Rect) -> Density:
        for level in self.levels:
            high = self.child.measure(kit.at(level), rect.w)
            if high <= rect.h:
                return level
            if high * HOPELESS > rect.h:
                break
        return [each for each in self.levels if each.type == 1][-1]


class Panes(Box):
    """Two panes side by side that scroll each by itself; where it is narrow, one column.

    Args:
        left, right: the panes, most often `Scrolled` or `Fit`.
        weights: their shares of the width. gap: between them, with a line in it if asked.
        least: units of the whole, below which they stand one under the other; grows with the text.
        turned: True where the right one stands first then.
        id, speech: of the scroll they share then.
    """

    def __init__(  # noqa: PLR0913 - a page is told by all of these
        self,
        left: Box,
        right: Box,
        *,
        weights: tuple[float, float] = (1, 1),
        gap: float = 56,
        line: bool = False,
        least: float = 640,
        turned: bool = False,
        id: str = "page",  # noqa: A002 - the scroll's own word
        speech: str = "",
    ) -> None:
        self.left, self.right, self.weights, self.gap = left, right, weights, gap
        self.line, self.least, self.grow = line, least, 1
        one, other = _bare(left), _bare(right)
        middle = Hairline() if line else None
        piled = (other, middle, one) if turned else (one, middle, other)
        self._pile = Scrolled(Column(*piled, gap=20), id, speech)

    def wide(self, kit: Kit) -> int:
        """Both."""
        return self.left.wide(kit) + self.right.wide(kit) + kit.gap(self.gap)

    def _widths(self, kit: Kit, width: int) -> tuple[int, int] | None:
        if width < kit.grown(self.least):
            return None
        room = width - kit.px(self.gap)
        left = round(room * self.weights[0] / sum(self.weights))
        return left, room - left

    def measure(self, kit: Kit, width: int) -> int:
        """The higher of the two, or both."""
        widths = self._widths(kit, width)
        if widths is None:
            return self._pile.measure(kit, width)
        return max(self.left.measure(kit, widths[0]), self.right.measure(kit, widths[1]))

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Side by side, or in one scroll."""
        widths = self._widths(kit, rect.w)
        if widths is None:
            return self._pile.place(kit, rect)
        left, right = widths
        other = Rect(rect.right - right, rect.y, right, rect.h)
        parts = self.left.place(kit, Rect(rect.x, rect.y, left, rect.h))
        if self.line:
            middle = (rect.x + left + other.x) // 2
            parts.append(Rule(rect=Rect(middle, rect.y, kit.px(1), rect.h), colour=kit.theme.line))
        return parts + self.right.place(kit, other)


def _bare(box: Box) -> Box:
    """What a pane holds, without its own scroll."""
    if isinstance(box, Footed):
        return box.whole.child
    return box.child if isinstance(box, Scrolled | Fit) else box


class Either(Box):
    """One box where there is width enough for it, else another.

    Args:
        roomy: at `least` units and more; they grow with the text. tight: below that.
    """

    def __init__(self, roomy: Box, tight: Box, least: float) -> None:
        self.roomy, self.tight, self.least, self.grow = roomy, tight, least, roomy.grow

    def _of(self, kit: Kit, width: int) -> Box:
        return self.roomy if width >= kit.grown(self.least) else self.tight

    def wide(self, kit: Kit) -> int:
        """As the roomy one."""
        return self.roomy.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """As the one that is taken."""
        return self._of(kit, width).measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The one that is taken."""
        return self._of(kit, rect.w).place(kit, rect)


class AtLeast(Box):
    """A box in room that is never lower than so many units, so that what stands above keeps its place."""

    def __init__(self, child: Box, high: float) -> None:
        self.child, self.high, self.grow = child, high, child.grow

    def wide(self, kit: Kit) -> int:
        """As the child."""
        return self.child.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """The child, or more."""
        return max(kit.gap(self.high), self.child.measure(kit, width))

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The child at the top."""
        high = rect.h if self.child.grow else min(rect.h, self.child.measure(kit, rect.w))
        return self.child.place(kit, Rect(rect.x, rect.y, rect.w, high))


class Steady(Box):
    """The first of some boxes that fits; its room is as high whichever it is.

    Where none fits, the last one makes the room higher.

    Args:
        make: makes the boxes, from the most generous on. high: pixels of the room.
    """

    def __init__(
        self, make: Sequence[Callable[[], Box]], high: Callable[[Kit], int], grow: float = 0
    ) -> None:
        self._make, self._made, self.high, self.grow = make, [make[0]()], high, grow

    def _fitting(self, kit: Kit, width: int) -> Box:
        high = self.high(kit)
        for number, make in enumerate(self._make):
            if number == len(self._made):
                self._made.append(make())
            if self._made[number].measure(kit, width) <= high:
                return self._made[number]
        return self._made[-1]

    def wide(self, kit: Kit) -> int:
        """As the most generous."""
        return self._made[0].wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """The room."""
        return max(self.high(kit), self._fitting(kit, width).measure(kit, width))

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """What fits, in the room."""
        child = self._fitting(kit, rect.w)
        high = rect.h if child.grow else min(rect.h, self.measure(kit, rect.w))
        return child.place(kit, Rect(rect.x, rect.y, rect.w, high))


class AsWide(Box):
    """A box as wide as the widest of some, so that what stands beside them is in line.

    Args:
        child: the box. others: all that stand under each other.
        least: units it takes at least; they grow with the text.
    """

    def __init__(self, child: Box, others: Sequence[Box] = (), least: float = 0) -> None:
        self.child, self.others, self.least, self.grow = child, others, least, child.grow

    def wide(self, kit: Kit) -> int:
        """As the widest."""
        return max(kit.grown(self.least), *(each.wide(kit) for each in self.others), 1)

    def measure(self, kit: Kit, width: int) -> int:
        """As the child."""
        return self.child.measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The child."""
        return self.child.place(kit, rect)


class Spare(Box):
    """Something at the foot of the room that nothing else needs; left out where it is too small."""

    grow = 1

    def __init__(self, child: Box) -> None:
        self.child = child

    def wide(self, kit: Kit) -> int:
        """As the child."""
        return self.child.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        """Nothing."""
        return 0

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The child, or nothing."""
        high = self.child.measure(kit, rect.w)
        if high > rect.h:
            return []
        return self.child.place(kit, Rect(rect.x, rect.bottom - high, rect.w, high))


class Footed(Box):
    """Boxes one under the other in a scroll; where they do not fit, one of them stays in sight below.

    Args:
        children: from above. foot: which of them is not scrolled away.
        gap: between them. id, speech, down: of the scroll.
    """

    grow = 1

    def __init__(  # noqa: PLR0913 - a scroll is told by all of these
        self, children: Sequence[Box | None], foot: Box | None, *, gap: float, id: str, speech: str,  # noqa: A002
        down: float = 0,
    ) -> None:  # fmt: skip
        self.whole = Scrolled(Column(*children, gap=gap), id, speech, down=down)
        rest = [each for each in children if each is not foot]
        body = Scrolled(Column(*rest, gap=gap), id, speech)
        self._parted = Dock(None, body, Column(Gap(gap), foot), least=0) if foot else None

    def wide(self, kit: Kit) -> int:
        """As the widest."""
        return self.whole.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """All of them."""
        return self.whole.measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """All of them, or what is scrolled over what is not."""
        fits = self.whole.measure(kit, rect.w) <= rect.h
        return (self.whole if fits or self._parted is None else self._parted).place(kit, rect)


class Dock(Box):
    """Something above, something below, and between them what takes the rest.

    Where the rest would be lower than `wish` units all is set denser; where it would be lower than
    `least` even then, all of it scrolls together. Both grow with the text. A `steady` one is set as
    dense for a low body as for a high one, so that what is below keeps its place.
    """

    def __init__(  # noqa: PLR0913 - a screen is told by all of these
        self,
        above: Box | None,
        body: Box,
        below: Box | None = None,
        *,
        least: float = 150,
        wish: float = 0,
        steady: bool = False,
        id: str = "whole",  # noqa: A002 - the scroll's own word
        speech: str = "",
    ) -> None:
        self.above, self.body, self.below, self.steady = above, body, below, steady
        self.least, self.wish, self.grow = least, max(wish, least), 1
        self._pile = Scrolled(Column(above, _bare(body), below), id, speech, bleed=0)

    def wide(self, kit: Kit) -> int:
        """As its body."""
        return self.body.wide(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """All of it."""
        return self._pile.measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Above and below as high as they are, the body in between."""
        for level in DENSITIES[DENSITIES.index(kit.density) :]:
            dense = kit.at(level)
            top = self.above.measure(dense, rect.w) if self.above else 0
            foot = self.below.measure(dense, rect.w) if self.below else 0
            rest, wanted = rect.h - top - foot, self.body.measure(dense, rect.w)
            if rest >= (
                dense.grown(self.wish) if self.steady else min(dense.grown(self.wish), wanted)
            ):
                break
        if rest < min(dense.grown(self.least), wanted):
            return self._pile.place(kit.at(DENSITIES[1]), rect)
        kit = dense
        parts: list[Widget] = []
        if self.above:
            parts += self.above.place(kit, Rect(rect.x, rect.y, rect.w, top))
        parts += self.body.place(kit, Rect(rect.x, rect.y + top, rect.w, rest))
        if self.below:
            parts += self.below.place(kit, Rect(rect.x, rect.bottom - foot, rect.w, foot))
        return parts
