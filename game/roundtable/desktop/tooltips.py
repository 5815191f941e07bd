"""What is laid over a screen in a line: a meter's sum while it is looked at, and that a page goes on."""

from __future__ import annotations

from pygame import Rect

from roundtable.desktop.controls import Control
from roundtable.desktop.kit import Kit
from roundtable.desktop.theme import RADIUS_SMALL
from roundtable.desktop.tree import Layer, Placed, Tree
from roundtable.desktop.widgets import Bar, Panel, View, Widget

TIP, WAITING = "tip", "waiting"
"""Ids of the two lines; the second is also the movement of its bar."""
WIDEST, ACROSS, DOWN = 620, 14, 7
"""Units: of a line before it is broken, and its margins."""
TRACK = 96
"""Length of the bar that runs out, in units."""


def looked_at(tree: Tree, view: View) -> Placed | None:
    """The control with a tip that is pointed at, or else has the focus."""
    for name in (view.hover, view.focus):
        placed = tree.find(name) if name else None
        if placed is not None and isinstance(placed.widget, Control) and placed.widget.tip:
            return placed
    return None


def tip(told: str, anchor: Rect, size: tuple[int, int], kit: Kit) -> Layer:
    """The line under what it tells of."""
    px = kit.px
    inner = min(kit.type.width(told, "sans", 13), px(WIDEST), size[0] - px(48) - 2 * px(ACROSS))
    high = kit.height(told, inner, "sans", 13)
    box = Rect(0, anchor.bottom + px(10), inner + 2 * px(ACROSS), high + 2 * px(DOWN))
    box.centerx = anchor.centerx
    box.clamp_ip(Rect((0, 0), size).inflate(-2 * px(12), 0))
    return Layer((_strip(kit, box, TIP, told),))


def waiting(told: str, size: tuple[int, int], kit: Kit, *, moving: bool) -> Layer:
    """At the foot of the window: that the page goes on by itself, with a bar that runs out."""
    px, high = kit.px, kit.type.glyph_height("sans", 12)
    wide = kit.type.width(told, "sans", 12)
    box = Rect(0, 0, wide + 2 * px(ACROSS), high + px(6))
    box.midbottom = (size[0] // 2, size[1])
    bar = Rect(0, size[1] - px(3), px(TRACK), px(2))
    bar.centerx = box.centerx
    label = kit.label(Rect(box.x + px(ACROSS), box.y, wide, high), told, "sans", 12, kit.theme.soft)
    parts: list[Widget] = [label]
    if moving:
        parts.append(Bar(rect=bar, id=WAITING, share=1, colour=kit.theme.soft))
    fill = kit.theme.paper
    return Layer((Panel(rect=box, children=tuple(parts), fill=fill, radius=px(4)),))


def _strip(kit: Kit, box: Rect, name: str, told: str) -> Panel:
    inner = box.inflate(-2 * kit.px(ACROSS), -2 * kit.px(DOWN))
    label = kit.label(inner, told, "sans", 13, kit.theme.on_ink)
    return Panel(
        rect=box, id=name, children=(label,), fill=kit.theme.ink_fill,
        radius=kit.px(RADIUS_SMALL), shadow=kit.px(14),
    )  # fmt: skip
