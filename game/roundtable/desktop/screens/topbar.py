"""The bar above the table: the seal, the scene, the meters and the clock."""

from __future__ import annotations

from pygame import Rect

from roundtable.application import MeterView, TableView
from roundtable.desktop import cards
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns
from roundtable.desktop.widgets import Stamp, Widget
from roundtable.locale import Catalog

BAR = 60
"""Height of the bar, in units."""
SEAL = 34
METERS = 510
GAP = 16
CLOCK = 1.44
"""Width of the clock at least, as a multiple of a meter's."""


def top_bar(view: TableView, kit: Kit, width: int, say: Catalog) -> list[Widget]:
    """The bar over the whole width; the seal leads out."""
    px, high = kit.px, kit.px(BAR)
    seal = kit.rect(24, (BAR - SEAL) / 2, SEAL, SEAL)
    face = Face(kit.theme.seal_fill, None, max(2, round(seal.h * 0.13)), outside=True)
    stamp = Stamp(rect=seal)
    menu = Control(rect=seal, id="menu", children=(stamp,), face=face, speech=say("menu-leave"))
    share = 1 + (kit.type.text_percent - 100) / 100 * 0.45
    wide = min(px(METERS * max(1.0, share)), round(width * 0.52))
    meters = Rect(width - px(24) - wide, px(13), wide, px(33))
    room = Rect(px(74), 0, meters.left - px(74 + GAP), high)
    return [
        menu,
        *_heading(view, kit, room),
        *_meters(view, kit, meters),
        kit.hairline(0, high - px(1), width),
    ]


def _heading(view: TableView, kit: Kit, room: Rect) -> list[Widget]:
    ordinal = kit.type.width(view.ordinal, "sans", 14)
    first = Rect(room.x, room.y, ordinal, room.h)
    left = first.right + (kit.px(10) if ordinal else 0)
    rest = Rect(left, room.y, room.right - left, room.h)
    size = kit.type.fit(view.heading, "serif", (20, 18, 16, 14, 13, 12), rest.w)
    parts: list[Widget] = []
    if ordinal:
        parts.append(kit.label(first, view.ordinal, "sans", 14, kit.theme.soft, down=0.5))
    parts.append(kit.label(rest, view.heading, "serif", size, down=0.5, leading=1.15, id="heading"))
    return parts


def _meters(view: TableView, kit: Kit, rect: Rect) -> list[Widget]:
    def needed(each: MeterView) -> int:
        texts = (each.label, each.sum)
        return sum(kit.type.width(text, "sans", 12) for text in texts) + kit.px(8)

    most = max((needed(each) for each in view.meters), default=1)
    clocks = max(CLOCK, needed(view.clock) / most)
    places = columns(rect, [*([1.0] * len(view.meters)), clocks], kit.px(GAP))
    shown = [*(("meter:" + each.id, each) for each in view.meters), ("meter:clock", view.clock)]
    placed = [(place, *each) for place, each in zip(places, shown, strict=True)]
    size = min(cards.meter_size(kit, place.w, m.label, m.sum) for place, _, m in placed)
    return [
        cards.meter(
            kit, place, m.label, m.sum, m.share, accent=m is view.clock, id=name, told=m.told,
            size=size,
        )
        for place, name, m in placed
    ]  # fmt: skip
