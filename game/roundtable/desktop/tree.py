"""A screen laid out: layers of widgets, painted and found."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from pygame import Rect

from roundtable.desktop import frame
from roundtable.desktop.controls import Control, Scroll
from roundtable.desktop.frame import Mark, Recording
from roundtable.desktop.paint import Canvas
from roundtable.desktop.widgets import FrameState, Label, Shift, Widget

STILL = FrameState()
_new = tuple.__new__  # hundreds are made for a tree; a call less for each
TARGET = 44
"""Pixels that a finger needs; smaller controls are touched a little beside them too."""


class Spot(NamedTuple):
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
    _drawn: dict[Widget, tuple[Canvas, FrameState, list[Mark]]] = field(
        default_factory=dict, init=False
    )
    """What each part drew last, by which canvas, and what of the state it hung on."""

    def placed(self, state: FrameState = STILL) -> Sequence[Spot]:
        """Every widget in the order of painting, parents before their children."""
        return self._standing if state is STILL else self._walked(state)

    @property
    def modal_layers(self) -> int:
        """How many layers keep focus and pointer from those below."""
        return sum([layer.modal for layer in self.layers])

    @property
    def reachable(self) -> int:
        """The first layer that focus and pointer reach."""
        return max([i for i, layer in enumerate(self.layers) if layer.modal], default=0)

    @cached_property
    def _standing(self) -> tuple[Spot, ...]:
        return tuple(self._walked(STILL))

    @cached_property
    def _named(self) -> dict[str, Spot]:
        return {placed.widget.id: placed for placed in reversed(self._standing)}

    @cached_property
    def _parts(self) -> tuple[tuple[Widget, frozenset[str]], ...]:
        """What stands in no other part, in the order of painting, with all ids in it."""
        found = []
        for layer in self.layers:
            for widget in layer.widgets:
                ids: set[str] = set()
                _gather(widget, ids)
                found.append((widget, frozenset(ids)))
        return tuple(found)

    def _walked(self, state: FrameState) -> list[Spot]:
        found: list[Spot] = []
        for number, layer in enumerate(self.layers):
            for widget in layer.widgets:
                _walk(found, widget, state, (0, 0), None, number, ())
        return found

    def focusables(self, state: FrameState = STILL) -> list[Spot]:
        """The controls that can be focused, in order; disabled ones too, so that they say why.

        A scroll is one of them only where nothing in it can be.
        """
        first = self.reachable
        found = [
            placed
            for placed in self.placed(state)
            if isinstance(placed.widget, Control)
            and placed.layer >= first
            and placed.widget.id
            and placed.widget.speech
        ]
        held = {scroll for placed in found for scroll in placed.scrolls}
        return [placed for placed in found if placed.widget not in held]

    def find(self, widget_id: str, state: FrameState = STILL) -> Spot | None:
        """The widget of this id."""
        if state is STILL:
            return self._named.get(widget_id)
        return next(
            (placed for placed in self.placed(state) if placed.widget.id == widget_id), None
        )

    def at(self, point: tuple[int, int], state: FrameState = STILL) -> Control | None:
        """The control under a point that reacts to it: the one painted last."""
        for placed in reversed(self.focusables(state)):
            seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
            if isinstance(placed.widget, Control) and seen.collidepoint(point):
                return placed.widget
        return None

    def near(self, point: tuple[int, int], state: FrameState = STILL) -> Control | None:
        """The control under a finger: a small one reaches as far as `TARGET`, the nearest counts."""
        exact = self.at(point, state)
        if exact is not None and not isinstance(exact, Scroll):
            return exact
        reached: list[tuple[int, Control]] = []
        for placed in self.focusables(state):
            seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
            wide = seen.inflate(max(0, TARGET - seen.w), max(0, TARGET - seen.h))
            widget = placed.widget
            if isinstance(widget, Control) and not isinstance(widget, Scroll) and seen.w and seen.h:
                away = (seen.centerx - point[0]) ** 2 + (seen.centery - point[1]) ** 2
                reached += [(away, widget)] if wide.collidepoint(point) else []
        return min(reached, key=lambda each: each[0])[1] if reached else exact

    def scroll_at(self, point: tuple[int, int], state: FrameState = STILL) -> Scroll | None:
        """The innermost scroll under a point."""
        found = None
        first = self.reachable
        for placed in self.placed(state):
            if isinstance(placed.widget, Scroll) and placed.layer >= first:
                found = placed.widget if placed.rect.collidepoint(point) else found
        return found

    def labels(self, state: FrameState = STILL) -> list[tuple[Label, Spot]]:
        """All texts that say something, where they stand."""
        return [
            (placed.widget, placed)
            for placed in self.placed(state)
            if isinstance(placed.widget, Label) and placed.widget.text
        ]

    def marks(self, canvas: Canvas, state: FrameState = STILL) -> list[Mark]:
        """All that is drawn, upon paper, by the canvas's type and colours.

        A part is drawn again only where something in it has changed since the last time.
        """
        sheet = Recording(self.size)
        upon = replace(canvas, surface=sheet)
        sheet.fill(canvas.theme.paper)
        marks = sheet.marks
        for widget, ids in self._parts:
            mine = state.of(ids)
            by, last, drawn = self._drawn.get(widget, (None, STILL, []))
            if by is not canvas or last != mine:
                sheet.marks = drawn = []
                _paint(widget, upon, sheet, mine, (0, 0))
                self._drawn[widget] = canvas, mine, drawn
            marks += drawn
        return marks

    def paint(self, canvas: Canvas, state: FrameState = STILL) -> None:
        """Paints everything upon paper."""
        frame.paint(self.marks(canvas, state), canvas.surface)


def _gather(widget: Widget, ids: set[str]) -> None:
    if widget.id:
        ids.add(widget.id)
    for child in widget.children:
        _gather(child, ids)


def _walk(  # noqa: PLR0913, PLR0917 - all that a parent hands down
    found: list[Spot],
    widget: Widget,
    state: FrameState,
    by: tuple[int, int],
    clip: Rect | None,
    layer: int,
    scrolls: tuple[Scroll, ...],
) -> None:
    if widget.id and widget.id in state.shifts:
        shift = state.shifts[widget.id]
        by = (by[0] + shift.across, by[1] + shift.down)
    rect = widget.rect.move(by) if by != (0, 0) else widget.rect
    found.append(_new(Spot, (widget, rect, clip, layer, scrolls)))
    if not widget.children:
        return
    if isinstance(widget, Scroll):
        clip = rect if clip is None else rect.clip(clip)
        by = (by[0], by[1] - _offset(widget, state))
        scrolls = (*scrolls, widget)
    for child in widget.children:
        _walk(found, child, state, by, clip, layer, scrolls)


def _offset(scroll: Scroll, state: FrameState) -> int:
    return max(0, min(scroll.reach, state.offsets.get(scroll.id, 0)))


def _paint(
    widget: Widget, canvas: Canvas, sheet: Recording, state: FrameState, by: tuple[int, int]
) -> None:
    shift = state.shifts.get(widget.id, Shift()) if widget.id else Shift()
    by = (by[0] + shift.across, by[1] + shift.down)
    rect = widget.rect.move(by)
    if shift.opacity <= 0 or not rect.inflate(80, 80).colliderect(sheet.get_clip()):
        return
    if shift.opacity < 1:
        margin = canvas.px(40)
        sheet.faded(
            rect.inflate(2 * margin, 2 * margin),
            round(255 * shift.opacity),
            lambda: _paint_whole(widget, canvas, sheet, state, by),
        )
    else:
        _paint_whole(widget, canvas, sheet, state, by)


def _paint_whole(
    widget: Widget, canvas: Canvas, sheet: Recording, state: FrameState, by: tuple[int, int]
) -> None:
    rect = widget.rect.move(by)
    widget.draw(canvas, rect, state)
    inner, clip = by, sheet.get_clip()
    if isinstance(widget, Scroll):
        sheet.set_clip(clip.clip(rect))
        inner = (by[0], by[1] - _offset(widget, state))
    for child in widget.children:
        _paint(child, canvas, sheet, state, inner)
    sheet.set_clip(clip)
    widget.finish(canvas, rect, state)
