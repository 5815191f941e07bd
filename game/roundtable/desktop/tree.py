"""A screen laid out: layers of widgets, painted, found, and checked for faults."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from pygame import Rect

from roundtable.desktop import frame
from roundtable.desktop.controls import Control, Scroll
from roundtable.desktop.frame import Mark, Sheet
from roundtable.desktop.paint import Canvas
from roundtable.desktop.widgets import Label, Shift, View, Widget

STILL = View()
TARGET = 44
"""Pixels that a finger needs; smaller controls are touched a little beside them too."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A widget where it stands now, scrolled and moved."""

    widget: Widget
    rect: Rect
    clip: Rect | None
    """The part of the window that a scroll leaves visible; None is all of it."""
    layer: int
    scrolls: tuple[Scroll, ...]
    """The scrolls it stands in, outermost first."""

    @property
    def hidden(self) -> bool:
        """Whether a scroll leaves nothing of it visible."""
        return self.clip is not None and not self.clip.colliderect(self.rect)


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text and the room it has."""

    text: str
    rect: Rect
    """The room given."""
    needed: tuple[int, int]
    """Width and height that the text takes, in pixels."""
    inked: Rect
    """Where the text stands."""
    clip: Rect | None
    layer: int


@dataclass(frozen=True)
class Layer:
    """Widgets painted in order. A modal layer keeps focus and pointer from those below."""

    widgets: tuple[Widget, ...]
    modal: bool = False


@dataclass(frozen=True, eq=False)
class Tree:
    """All that a window of one size shows."""

    size: tuple[int, int]
    layers: tuple[Layer, ...]
    _drawn: dict[Widget, tuple[Canvas, View, list[Mark]]] = field(default_factory=dict, init=False)
    """What each part drew last, by which canvas, and what of the view it hung on."""

    def placed(self, view: View = STILL) -> Iterator[Placed]:
        """Every widget in the order of painting, parents before their children."""
        return iter(self._standing) if view is STILL else self._walked(view)

    @property
    def sheets(self) -> int:
        """How many layers keep focus and pointer from those below."""
        return sum(layer.modal for layer in self.layers)

    @cached_property
    def _standing(self) -> tuple[Placed, ...]:
        return tuple(self._walked(STILL))

    @cached_property
    def _named(self) -> dict[str, Placed]:
        return {placed.widget.id: placed for placed in reversed(self._standing)}

    @cached_property
    def _parts(self) -> tuple[tuple[Widget, frozenset[str]], ...]:
        """What stands in no other part, in the order of painting, with all ids in it."""
        return tuple(
            (widget, frozenset(each.widget.id for each in _walk(widget, STILL) if each.widget.id))
            for layer in self.layers
            for widget in layer.widgets
        )

    def _walked(self, view: View) -> Iterator[Placed]:
        for number, layer in enumerate(self.layers):
            for widget in layer.widgets:
                yield from _walk(widget, view, layer=number)

    def focusables(self, view: View = STILL) -> list[Placed]:
        """The controls that can be focused, in order; disabled ones too, so that they say why.

        A scroll is one of them only where nothing in it can be.
        """
        first = max((i for i, layer in enumerate(self.layers) if layer.modal), default=0)
        found = [
            placed
            for placed in self.placed(view)
            if placed.layer >= first
            and isinstance(placed.widget, Control)
            and placed.widget.id
            and placed.widget.speech
        ]
        held = {scroll for placed in found for scroll in placed.scrolls}
        return [placed for placed in found if placed.widget not in held]

    def find(self, widget_id: str, view: View = STILL) -> Placed | None:
        """The widget of this id."""
        if view is STILL:
            return self._named.get(widget_id)
        return next((placed for placed in self.placed(view) if placed.widget.id == widget_id), None)

    def at(self, point: tuple[int, int], view: View = STILL) -> Control | None:
        """The control under a point that reacts to it: the one painted last."""
        for placed in reversed(self.focusables(view)):
            seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
            if isinstance(placed.widget, Control) and seen.collidepoint(point):
                return placed.widget
        return None

    def near(self, point: tuple[int, int], view: View = STILL) -> Control | None:
        """The control under a finger: a small one reaches as far as `TARGET`, the nearest counts."""
        exact = self.at(point, view)
        if exact is not None and not isinstance(exact, Scroll):
            return exact
        reached: list[tuple[int, Control]] = []
        for placed in self.focusables(view):
            seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
            wide = seen.inflate(max(0, TARGET - seen.w), max(0, TARGET - seen.h))
            widget = placed.widget
            if isinstance(widget, Control) and not isinstance(widget, Scroll) and seen.w and seen.h:
                away = (seen.centerx - point[0]) ** 2 + (seen.centery - point[1]) ** 2
                reached += [(away, widget)] if wide.collidepoint(point) else []
        return min(reached, key=lambda each: each[0])[1] if reached else exact

    def scroll_at(self, point: tuple[int, int], view: View = STILL) -> Scroll | None:
        """The innermost scroll under a point."""
        found = None
        first = max((i for i, layer in enumerate(self.layers) if layer.modal), default=0)
        for placed in self.placed(view):
            if isinstance(placed.widget, Scroll) and placed.layer >= first:
                found = placed.widget if placed.rect.collidepoint(point) else found
        return found

    def texts(self, view: View = STILL) -> list[TextBox]:
        """All texts with the room they have and the room they need."""
        return [
            TextBox(
                label.text,
                placed.rect,
                label.needed,
                label.inked(placed.rect),
                placed.clip,
                placed.layer,
            )
            for placed in self.placed(view)
            if isinstance(label := placed.widget, Label) and label.text
        ]

    def marks(self, canvas: Canvas, view: View = STILL) -> list[Mark]:
        """All that is drawn, upon paper, by the canvas's type and colours.

        A part is drawn again only where something in it has changed since the last time.
        """
        sheet = Sheet(self.size)
        upon = replace(canvas, surface=sheet)
        sheet.fill(canvas.theme.paper)
        marks = sheet.marks
        for widget, ids in self._parts:
            mine = view.of(ids)
            by, last, drawn = self._drawn.get(widget, (None, STILL, []))
            if by is not canvas or last != mine:
                sheet.marks = drawn = []
                _paint(widget, upon, sheet, mine, (0, 0))
                self._drawn[widget] = canvas, mine, drawn
            marks += drawn
        return marks

    def paint(self, canvas: Canvas, view: View = STILL) -> None:
        """Paints everything upon paper."""
        frame.paint(self.marks(canvas, view), canvas.surface)


def _walk(  # noqa: PLR0913, PLR0917 - all that a parent hands down
    widget: Widget,
    view: View,
    by: tuple[int, int] = (0, 0),
    clip: Rect | None = None,
    layer: int = 0,
    scrolls: tuple[Scroll, ...] = (),
) -> Iterator[Placed]:
    shift = view.shifts.get(widget.id) if widget.id else None
    if shift is not None:
        by = (by[0] + shift.across, by[1] + shift.down)
    rect = widget.rect.move(by)
    yield Placed(widget, rect, clip, layer, scrolls)
    if isinstance(widget, Scroll):
        clip = rect if clip is None else rect.clip(clip)
        by = (by[0], by[1] - _offset(widget, view))
        scrolls = (*scrolls, widget)
    for child in widget.children:
        yield from _walk(child, view, by, clip, layer, scrolls)


def _offset(scroll: Scroll, view: View) -> int:
    return max(0, min(scroll.reach, view.offsets.get(scroll.id, 0)))


def _paint(widget: Widget, canvas: Canvas, sheet: Sheet, view: View, by: tuple[int, int]) -> None:
    shift = view.shifts.get(widget.id, Shift()) if widget.id else Shift()
    by = (by[0] + shift.across, by[1] + shift.down)
    rect = widget.rect.move(by)
    if shift.opacity <= 0 or not rect.inflate(80, 80).colliderect(sheet.get_clip()):
        return
    if shift.opacity < 1:
        margin = canvas.px(40)
        sheet.faded(
            rect.inflate(2 * margin, 2 * margin),
            round(255 * shift.opacity),
            lambda: _paint_whole(widget, canvas, sheet, view, by),
        )
    else:
        _paint_whole(widget, canvas, sheet, view, by)


def _paint_whole(
    widget: Widget, canvas: Canvas, sheet: Sheet, view: View, by: tuple[int, int]
) -> None:
    rect = widget.rect.move(by)
    widget.draw(canvas, rect, view)
    inner, clip = by, sheet.get_clip()
    if isinstance(widget, Scroll):
        sheet.set_clip(clip.clip(rect))
        inner = (by[0], by[1] - _offset(widget, view))
    for child in widget.children:
        _paint(child, canvas, sheet, view, inner)
    sheet.set_clip(clip)
    widget.finish(canvas, rect, view)


def problems(tree: Tree, view: View = STILL) -> list[str]:
    """What is wrong with a layout, in words; empty when nothing is.

    Text larger than its room, text upon text or under a sheet of the same layer, controls upon
    controls, anything beyond the window or beside its scroll, ids or key hints that stand twice.
    """
    window = Rect((0, 0), tree.size)
    return [
        *_overflows(tree, view),
        *_overlaps(tree, view),
        *_outside(tree, view, window),
        *_doubles(tree),
    ]


def _overflows(tree: Tree, view: View) -> Iterator[str]:
    for box in tree.texts(view):
        if box.needed[0] > box.rect.w or box.needed[1] > box.rect.h:
            yield f"text {box.text!r} needs {box.needed} but has {box.rect.size}"


def _overlaps(tree: Tree, view: View) -> Iterator[str]:
    for number in range(len(tree.layers)):
        texts: list[tuple[Rect, str]] = []
        controls: list[tuple[Rect, str]] = []
        for placed in (one for one in tree.placed(view) if one.layer == number):
            widget, rect = placed.widget, _seen(placed.rect, placed.clip)
            if isinstance(widget, Label) and widget.text:
                inked = _seen(widget.inked(placed.rect), placed.clip)
                yield from (f"text {widget.text!r} over {text!r}" for text in _hit(inked, texts))
                texts.append((inked, widget.text))
            elif widget.opaque:
                name = f"{type(widget).__name__} {widget.id!r}"
                yield from (f"{name} hides text {text!r}" for text in _hit(rect, texts))
            if isinstance(widget, Control) and widget.speech and not isinstance(widget, Scroll):
                yield from (f"control {widget.id!r} over {one!r}" for one in _hit(rect, controls))
                controls.append((rect, widget.id))


def _seen(rect: Rect, clip: Rect | None) -> Rect:
    return rect if clip is None else rect.clip(clip)


def _hit(rect: Rect, others: list[tuple[Rect, str]]) -> list[str]:
    return [name for other, name in others if rect.w and rect.h and rect.colliderect(other)]


def _doubles(tree: Tree) -> Iterator[str]:
    ids = Counter(placed.widget.id for placed in tree.placed() if placed.widget.id)
    yield from (f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1)
    controls = [placed.widget for placed in tree.focusables()]
    keys = Counter(one.key for one in controls if isinstance(one, Control) and one.key)
    yield from (f"key {key!r} has {count} controls" for key, count in keys.items() if count > 1)


def _outside(tree: Tree, view: View, window: Rect) -> Iterator[str]:
    for placed in tree.placed(view):
        name = placed.widget.id or getattr(placed.widget, "text", "")
        kind = type(placed.widget).__name__
        if placed.clip is None:
            if not window.contains(placed.rect):
                yield f"{kind} {name!r} at {tuple(placed.rect)} is outside the window"
        elif placed.rect.left < placed.clip.left or placed.rect.right > placed.clip.right:
            yield f"{kind} {name!r} at {tuple(placed.rect)} is wider than its scroll"
