"""What is laid over a screen in a line: a meter's sum, a caption, a notice, that a page goes on."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.desktop.boxes import Box, Column, Drawing, TextBox
from roundtable.desktop.components import Sheet
from roundtable.desktop.controls import Control
from roundtable.desktop.kit import Kit
from roundtable.desktop.tree import Layer, Spot, Tree
from roundtable.desktop.widgets import Bar, Figure, FrameState, Head

TIP, WAITING, NOTICE, CAPTION = "tip", "waiting", "notice", "caption"
"""Ids of the lines; that of what waits is also the movement of its bar."""
WIDEST = 620
"""Units of a line before it is broken."""
AWAY = 10


def looked_at(tree: Tree, state: FrameState) -> Spot | None:
    """The control with a tip that is pointed at, or else has the focus."""
    for name in (state.hover, state.focus):
        placed = tree.find(name) if name else None
        if placed is not None and isinstance(placed.widget, Control) and placed.widget.tip:
            return placed
    return None


def _strip(text: str, name: str) -> Sheet:
    label = TextBox(text, size=13, colour="on_ink")
    return Sheet(label, pads=(14, 7), fill="ink_fill", border=None, radius=7, id=name)


def _sized(box: Box, kit: Kit, size: tuple[int, int], widest: float = WIDEST) -> Rect:
    most = max(1, min(kit.px(widest), size[0] - 2 * kit.px(12)))
    wide = min(most, max(1, box.wide(kit)))
    return Rect(0, 0, wide, box.measure(kit, wide))


def tip(told: str, anchor: Rect, tree: Tree, kit: Kit) -> Layer:
    """The line under what it tells of, or above it: never over it, nor over anybody's face."""
    box, window = _strip(told, TIP), Rect((0, 0), tree.size)
    spot, away = _sized(box, kit, tree.size), kit.px(AWAY)
    inner = window.inflate(-2 * kit.px(12), 0)
    places = [
        Rect((left, top), spot.size).clamp(inner)
        for top in (anchor.bottom + away, anchor.top - away - spot.h)
        for left in (anchor.centerx - spot.w // 2, anchor.left, anchor.right - spot.w)
    ]
    faces = [p.rect for p in tree.placed() if isinstance(p.widget, Figure | Head)]

    def cost(place: Rect) -> int:
        hidden = sum(_common(place, each) for each in faces)
        return 4 * hidden + 50 * _common(place, anchor) + (0 if window.contains(place) else 10**9)

    return Layer(tuple(box.place(kit, min(places, key=cost))))


def _common(one: Rect, other: Rect) -> int:
    clip = one.clip(other)
    return clip.w * clip.h


def waiting(told: str, size: tuple[int, int], kit: Kit, *, moving: bool) -> Layer:
    """At the foot of the window: that the page goes on by itself, with a bar that runs out."""
    bar = Drawing(
        lambda kit, rect: Bar(rect=rect, id=WAITING, share=1, colour=kit.theme.soft), 96, 2, across=0.5
    )  # fmt: skip
    text = TextBox(told, size=12, colour="soft", align="centre")
    box = Sheet(
        Column(text, bar if moving else None, gap=1), pads=(14, 2), fill="paper", border=None, shadow=0,
        radius=4,
    )  # fmt: skip
    spot = _sized(box, kit, size)
    spot.midbottom = (size[0] // 2, size[1])
    return Layer(tuple(box.place(kit, spot)))


def notice(lines: Sequence[str], size: tuple[int, int], kit: Kit) -> Layer:
    """What the player should know, in a strip at the foot of the window, where no title stands."""
    text = TextBox("\n".join(lines), size=14, colour="on_ink", align="centre")
    box = Sheet(text, pads=(20, 10), fill="ink_fill", border=None, radius=7, id=NOTICE)
    spot = _sized(box, kit, size, 760)
    spot.midbottom = (size[0] // 2, size[1] - kit.px(10))
    return Layer(tuple(box.place(kit, spot.clamp(Rect((0, 0), size)))))


def caption(told: str, size: tuple[int, int], kit: Kit) -> Layer:
    """What a sound says, for whoever cannot hear it, in the lower left corner."""
    text = TextBox(told, size=13, colour="soft")
    box = Sheet(text, pads=(12, 4), fill="card", border="line", radius=7, shadow=8, id=CAPTION)
    spot = _sized(box, kit, size, 320)
    spot.bottomleft = (kit.px(10), size[1] - kit.px(8))
    return Layer(tuple(box.place(kit, spot)))
