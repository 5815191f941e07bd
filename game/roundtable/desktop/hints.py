"""A hint: a small card beside the thing it explains, on whatever screen that is seen.

It is laid over the finished tree: an anchor is found by the id of a widget, and the card is
put where it covers no control, nobody's face and as little text as can be.
"""

from __future__ import annotations

from collections.abc import Callable
from math import dist

from pygame import Rect

from roundtable.application.pages import Hint
from roundtable.desktop.boxes import Column, TextBox
from roundtable.desktop.components import Sheet
from roundtable.desktop.kit import Kit
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Figure, Head, Pointer, Ring, Widget
from roundtable.locale import Catalog

ANCHORS: dict[str, Callable[[Widget], bool]] = {
    "board": lambda each: each.id.startswith("open:"),
    "clock": lambda each: each.id == "sum:meter:clock",
    "seat": lambda each: each.id.startswith("pale:"),
    "chips": lambda each: each.id.startswith("chip:"),
    "mark": lambda each: each.id == "mark",
    "meters": lambda each: each.id.startswith("sum:meter:") and each.id != "sum:meter:clock",
    "lanes": lambda each: each.id == "lanes",
    "connect": lambda each: each.id.startswith("move:connect"),
    "tabs": lambda each: each.id.startswith("tab:"),
    "beside": lambda each: each.id == "beside",
    "room": lambda each: each.id.startswith("meter:"),
}
"""Whether a widget is what an anchor names; other anchors are the ids of widgets."""

WIDTHS, PAD, AWAY = (320, 480), 18, 14
"""Widths of a card, its own margin, and its distance from the thing, in units."""
CARD, RING = "hint", "hint-ring"
TOUCHED = 8
"""Units of text that the pointer may lie on, as at the edge of what it points at."""
CROSSED = 60
"""What a pixel of the pointer upon a text costs, beside a pixel of text that the card hides."""


def anchor_of(hint: Hint, tree: Tree) -> Rect | None:
    """Where the thing stands that a hint explains; None where it is not to be seen."""
    known = ANCHORS.get(hint.anchor)

    def fits(each: Widget) -> bool:
        return known(each) if known is not None else each.id == hint.anchor

    for placed in tree.placed():
        if placed.layer < tree.reachable or not placed.widget.id or not fits(placed.widget):
            continue
        seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
        if seen.h >= max(1, placed.rect.h // 2):
            return placed.rect
    return None


def pointing(hint: Hint, anchor: Rect, tree: Tree, kit: Kit, say: Catalog) -> Layer:
    """The layer with the card of a hint beside its anchor."""
    large, found, box = max(1, kit.type.text_percent / 115), [], _told(hint, say)
    for units in WIDTHS:
        wide = max(1, min(kit.px(units * large), tree.size[0] - kit.px(48)))
        found.append(_free(Rect(0, 0, wide, box.measure(kit, wide)), anchor, tree, kit))
    card = min(found, key=lambda each: each[1])[0]
    widgets = box.place(kit, card)
    if not anchor.contains(card):
        widgets.insert(0, _mark(card, anchor, tree, kit))
    return Layer(tuple(widgets))


def _mark(card: Rect, anchor: Rect, tree: Tree, kit: Kit) -> Widget:
    """A line to what is explained, or where that would strike out a text, a ring around it."""
    start, end = _nearest(card, anchor)
    if _crossed(start, end, _texts(tree)) <= kit.px(TOUCHED):
        return Pointer(rect=card.union(anchor), start=start, end=end)
    return Ring(rect=anchor.inflate(2 * kit.px(3), 2 * kit.px(3)), id=RING)


def _told(hint: Hint, say: Catalog) -> Sheet:
    body = Column(
        TextBox(hint.title, "serif", 16, "seal", leading=1.3),
        TextBox(hint.body, size=14, leading=1.6),
        TextBox(say("hint-dismiss"), size=12, colour="soft"),
        gap=5,
    )
    return Sheet(body, pads=(PAD, 14), border="seal", shadow=18, id=CARD)


def _free(card: Rect, anchor: Rect, tree: Tree, kit: Kit) -> tuple[Rect, float]:
    """The place for a card that hides least, and what it hides: controls weigh twice as much as text."""
    window = Rect((0, 0), tree.size).inflate(-2 * kit.px(12), -2 * kit.px(12))
    controls = [p.rect for p in tree.focusables() if not hasattr(p.widget, "content")]
    faces = [p.rect for p in tree.placed() if isinstance(p.widget, Figure | Head)]
    texts = _texts(tree)
    away = kit.px(AWAY)
    best, least = card, float("inf")
    for place in _places(card, anchor, window, away):
        hidden = 8 * _covered(place, controls) + 1000 * _covered(place, [anchor, *faces])
        cost = hidden + 4 * _covered(place, texts) + _apart(place, anchor) * away * 1.5
        if cost < least:
            cost += CROSSED * _crossed(*_nearest(place, anchor), texts)
        if cost < least:
            best, least = place, cost
    return best, least


def _texts(tree: Tree) -> list[Rect]:
    """Where there are texts that can be read now."""
    labels = tree.labels()
    return [label.inked(p.rect) for label, p in labels if p.layer >= tree.reachable]


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
