"""A hint: a line at the foot of the window about something that is seen for the first time.

The screen is laid out above it, so that it covers nothing at any size; what it speaks of is ringed.
"""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from roundtable.application.pages import Hint
from roundtable.desktop.boxes import TextBox, Wrap
from roundtable.desktop.components import Sheet
from roundtable.desktop.kit import Kit
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Ring, Widget
from roundtable.locale import Catalog

ANCHORS: dict[str, Callable[[Widget], bool]] = {
    "board": lambda each: each.id.startswith(("open:", "scene:")),
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
WHOLES = ("board", "chips", "meters", "tabs")
"""Anchors that mean all of their widgets together; the others mean the first of them."""
CARD, RING = "hint", "hint-ring"
EDGE = 12
"""Units between the line and the window's edge."""
MOST = 0.4
"""Share of a window's height that it may take; in a lower one nothing is explained."""


def explained(
    hint: Hint,
    size: tuple[int, int],
    kit: Kit,
    say: Catalog,
    lay: Callable[[tuple[int, int]], Tree],
) -> Tree | None:
    """The screen above a hint; None where what it explains is not to be seen.

    Args:
        hint: what is told.
        size: of the window, in pixels.
        kit: for the line.
        say: the texts.
        lay: lays the screen out in a window of another size.
    """
    box, edge = _told(hint, say), kit.px(EDGE)
    wide = max(1, size[0] - 2 * edge)
    high = box.measure(kit, wide)
    upper = size[1] - high - edge
    if upper < size[1] * (1 - MOST):
        return None
    tree = lay((size[0], upper))
    anchor = _anchor(hint, tree)
    if anchor is None:
        return None
    ring = Ring(rect=anchor.inflate(2 * kit.px(3), 2 * kit.px(3)).clip(Rect((0, 0), size)), id=RING)
    card = box.place(kit, Rect(edge, upper, wide, high))
    return Tree(size, (*tree.layers, Layer((ring, *card))))


def _told(hint: Hint, say: Catalog) -> Sheet:
    line = Wrap(
        TextBox(hint.title, "serif", 16, "seal", leading=1.3),
        TextBox(hint.body, size=14),
        TextBox(say("hint-dismiss"), size=12, colour="soft"),
        gap=16, lines=2,
    )  # fmt: skip
    return Sheet(line, pads=(18, 8), border="seal", shadow=18, id=CARD)


def _anchor(hint: Hint, tree: Tree) -> Rect | None:
    """Where what a hint speaks of stands, as far as it can be seen."""

    def known(each: Widget) -> bool:
        return ANCHORS[hint.anchor](each) if hint.anchor in ANCHORS else each.id == hint.anchor

    found = list[Rect]()
    for placed in tree.placed():
        if placed.layer < tree.reachable or not placed.widget.id or not known(placed.widget):
            continue
        seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
        if seen.h >= max(1, placed.rect.h // 2):
            found.append(seen)
    if not found or hint.anchor not in WHOLES:
        return next(iter(found), None)
    whole = found[0]
    for each in found:
        whole = whole.union(each)
    return whole
