"""A hint: a small card beside the thing it explains, on whatever screen that is seen.

It is laid over the finished tree: an anchor is found by the id of a widget, and the card is
put where it covers no control and as little text as can be.
"""

from __future__ import annotations

from collections.abc import Callable
from math import dist

from pygame import Rect

from roundtable.application.hints import Hint
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.column import Column
from roundtable.desktop.tree import Layer, Placed, Tree
from roundtable.desktop.widgets import Bar, Panel, Pointer, Ring, Widget
from roundtable.locale import Catalog


def _filled(widget: Widget) -> bool:
    """Whether it is a meter that has moved."""
    return isinstance(widget, Bar) and widget.share > 0 and widget.id in MOVES


def _turned(widget: Widget) -> bool:
    """Whether it is the record's first card, face up."""
    return isinstance(widget, Panel) and widget.id == "record:0" and not widget.dashed


MOVES = ("meter:ground", "meter:sparks", "meter:voices")
ANCHORS: dict[str, tuple[tuple[str, ...], Callable[[Widget], bool]]] = {
    "board": (("table",), lambda each: each.id.startswith("cell:")),
    "clock": (("table",), lambda each: each.id == "meter:clock"),
    "silence": (("table",), lambda each: each.id.startswith("silent:")),
    "chip": (("table", "who", "coda"), lambda each: each.id.startswith("chip:")),
    "voice": (("table",), lambda each: each.id == "voice"),
    "meters": (("table",), _filled),
    "lanes": (("table",), _turned),
    "connect": (("table",), lambda each: each.id.startswith("move:connect ")),
    "debrief": (("debrief",), lambda each: each.id.startswith("tab:")),
}
"""For each hint the screens it belongs to, and whether a widget is what it points at."""

WIDTHS, PAD, AWAY = (320, 480), 18, 14
"""Widths of a card, its own margin, and its distance from the thing, in units."""
CARD, RING = "hint", "hint-ring"
TOUCHED = 8
"""Units of text that the pointer may lie on, as at the edge of what it points at."""
CROSSED = 60
"""What a pixel of the pointer upon a text costs, beside a pixel of text that the card hides."""


def anchors(screen: Screen, tree: Tree) -> dict[str, Placed]:
    """What can be pointed at now, by the hint that explains it; things under a sheet cannot."""
    first = max((i for i, layer in enumerate(tree.layers) if layer.modal), default=0)
    found: dict[str, Placed] = {}
    for placed in tree.placed():
        if placed.layer < first or not placed.widget.id:
            continue
        if not getattr(placed.widget, "enabled", True):
            continue
        seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
        if seen.h < placed.rect.h // 2:
            continue
        for name, (screens, fits) in ANCHORS.items():
            if screen.name in screens and name not in found and fits(placed.widget):
                found[name] = placed
    return found


def pointing(hint: Hint, anchor: Rect, tree: Tree, kit: Kit, say: Catalog) -> Layer:
    """The layer with the card of a hint beside its anchor."""
    large, found = max(1, kit.type.text_percent / 115), []
    for units in WIDTHS:
        wide = min(kit.px(units * large), tree.size[0] - kit.px(48))
        probe = _told(Column(kit, 0, 0, wide - 2 * kit.px(PAD)), hint, say)
        size = (wide, probe.height + 2 * kit.px(14))
        found.append(_free(Rect((0, 0), size), anchor, tree, kit))
    card = min(found, key=lambda each: each[1])[0]
    inner = card.w - 2 * kit.px(PAD)
    told = _told(Column(kit, card.x + kit.px(PAD), card.y + kit.px(14), inner), hint, say)
    theme = kit.theme
    sheet = Panel(
        rect=card, id=CARD, children=tuple(told.parts), fill=theme.card, border=theme.seal,
        radius=kit.px(10), shadow=kit.px(18),
    )  # fmt: skip
    widgets: list[Widget] = [sheet]
    if not anchor.contains(card):
        widgets.insert(0, _mark(card, anchor, tree, kit))
    return Layer(tuple(widgets))


def _mark(card: Rect, anchor: Rect, tree: Tree, kit: Kit) -> Widget:
    """A line to what is explained, or where that would strike out a text, a ring around it."""
    start, end = _nearest(card, anchor)
    if _crossed(start, end, _texts(tree)) <= kit.px(TOUCHED):
        return Pointer(rect=card.union(anchor), start=start, end=end)
    return Ring(rect=anchor.inflate(2 * kit.px(3), 2 * kit.px(3)), id=RING)


def _told(column: Column, hint: Hint, say: Catalog) -> Column:
    theme = column.kit.theme
    column.text(hint.title, "serif", 16, theme.seal, leading=1.3)
    column.skip(4)
    body = hint.body
    if hint.id == "meters":
        body = say("sentence-after", first=body, then=say("hint-meters-look"))
    column.text(body, "sans", 14, leading=1.6)
    column.skip(6)
    column.text(say("hint-dismiss"), "sans", 12, theme.soft)
    return column


def _free(card: Rect, anchor: Rect, tree: Tree, kit: Kit) -> tuple[Rect, float]:
    """The place for a card that hides least, and what it hides: controls weigh twice as much as text."""
    window = Rect((0, 0), tree.size).inflate(-2 * kit.px(12), -2 * kit.px(12))
    controls = [p.rect for p in tree.focusables() if not hasattr(p.widget, "content")]
    texts = _texts(tree)
    away = kit.px(AWAY)
    best, least = card, float("inf")
    for place in _places(card, anchor, window, away):
        hidden = 8 * _covered(place, controls) + 20 * _covered(place, [anchor])
        cost = hidden + 4 * _covered(place, texts) + _apart(place, anchor) * away * 1.5
        if cost < least:
            cost += CROSSED * _crossed(*_nearest(place, anchor), texts)
        if cost < least:
            best, least = place, cost
    return best, least


def _texts(tree: Tree) -> list[Rect]:
    """Where there are texts that can be read now."""
    top = max((i for i, layer in enumerate(tree.layers) if layer.modal), default=0)
    return [box.inked for box in tree.texts() if box.layer >= top]


def _places(card: Rect, anchor: Rect, window: Rect, away: int) -> list[Rect]:
    """Places around the anchor at some distances, inside the window."""
    slides, step = (-1, -0.5, 0, 0.5, 1), 2 * max(away, 1)
    corners: list[tuple[int, int]] = []
    for by in range(away, away + 16 * step, step):
        tops = (anchor.bottom + by, anchor.top - by - card.h)
        lefts = (anchor.right + by, anchor.left - by - card.w)
        for share in slides:
            x = anchor.centerx - card.w // 2 + round(share * (card.w + anchor.w) / 2)
            y = anchor.centery - card.h // 2 + round(share * (card.h + anchor.h) / 2)
            corners += [*((x, top) for top in tops), *((left, y) for left in lefts)]
    return [Rect(corner, card.size).clamp(window) for corner in corners]


def _covered(place: Rect, others: list[Rect]) -> int:
    return sum(clip.w * clip.h for each in others if (clip := place.clip(each)))


def _crossed(start: tuple[int, int], end: tuple[int, int], texts: list[Rect]) -> float:
    """Pixels of the pointer that lie on texts."""
    cuts = (each.clipline(start, end) for each in texts)
    return sum(dist(*cut) for cut in cuts if cut)


def _apart(place: Rect, anchor: Rect) -> int:
    across = max(0, place.left - anchor.right, anchor.left - place.right)
    down = max(0, place.top - anchor.bottom, anchor.top - place.bottom)
    return across + down


def _nearest(card: Rect, anchor: Rect) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the pointer leaves the card, and where it ends at the anchor."""

    def between(low: int, high: int, first: int, last: int) -> int:
        return (max(low, first) + min(high, last)) // 2

    x = between(card.left, card.right, anchor.left, anchor.right)
    y = between(card.top, card.bottom, anchor.top, anchor.bottom)
    start = (
        max(card.left + 12, min(card.right - 12, x)),
        max(card.top + 12, min(card.bottom - 12, y)),
    )
    end = (max(anchor.left, min(anchor.right, x)), max(anchor.top, min(anchor.bottom, y)))
    return start, end
