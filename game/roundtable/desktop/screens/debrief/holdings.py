"""The map of who holds what, and beside it the turns that were never heard, to read now."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import Debrief, Holder, MapRow
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.page import Column
from roundtable.desktop.widgets import SealMark, Widget
from roundtable.locale import Catalog

MARK = 16


def tab(kit: Kit, rect: Rect, view: Debrief, say: Catalog) -> list[Widget]:
    """The map at the left, the turns to read at the right."""
    left, right = columns(inset(rect, 0, kit.px(16)), [1.15, 1], kit.px(64))
    held = Column(kit, left.x, left.y + kit.px(8), left.w)
    _map(held, view.holdings, say)
    unheard = Column(kit, right.x, right.y + kit.px(8), right.w)
    _unheard(unheard, view, say)
    line = kit.hairline(right.x - kit.px(32), rect.y, rect.h, upright=True)
    return [
        *page.scrolled(kit, page.bled(kit, left), "holdings", held, view.tabs[3]),
        line,
        *page.scrolled(kit, page.bled(kit, right), "unheard", unheard, say("limits-unheard")),
    ]


def _map(column: Column, rows: Sequence[MapRow], say: Catalog) -> None:
    column.soft(say("map-heard"), 13, gap=14)
    for row in rows:
        column.text(row.title, "serif", 16, leading=1.3, gap=8)
        for stand in row.stands:
            _stand(column, stand.text, stand.holders)
        column.soft(row.rest, 13, gap=4)
        column.skip(14)


def _stand(column: Column, text: str, holders: Sequence[Holder]) -> None:
    """A position at the left, at the right its holders under one another, each with the seal."""
    kit = column.kit
    room = round(column.width * 0.36)
    first = kit.mark(column.left + column.width - room, column.y, MARK, "sans", 14)
    mark, gap = first.w, kit.px(7)
    high = max(mark, kit.type.glyph_height("sans", 13))
    line = high + kit.px(3)
    names = Rect(first.x, first.centery - high // 2, room, line * len(holders))
    told = Column(kit, column.left, column.y, column.width - room - kit.px(16))
    told.text(text, "sans", 14, leading=1.5)
    for i, each in enumerate(holders):
        top = names.y + i * line
        spot = Rect(names.x, top + (high - mark) // 2, mark, mark)
        wide = names.w - mark - gap
        size = kit.type.fit(each.name, "sans", (13, 12, 11, 10), wide)
        box = Rect(spot.right + gap, top, wide, high)
        column.add(
            SealMark(rect=spot, index=each.index, hollow=not each.heard),
            kit.label(box, each.name, "sans", size, None if each.heard else kit.theme.soft,
                      down=0.5, leading=1.0),
        )  # fmt: skip
    column.add(*told.parts)
    column.y = max(told.y, names.bottom) + kit.px(9)


def _unheard(column: Column, view: Debrief, say: Catalog) -> None:
    kit = column.kit
    column.text(say("limits-unheard"), "serif", 18, gap=14)
    if not view.unheard:
        column.soft(say("limits-unheard-none"), 16)
    for each in view.unheard:
        inner = Column(
            kit, column.left + kit.px(24), column.y + kit.px(14), column.width - kit.px(48)
        )
        inner.text(each.heading, "serif", 16, leading=1.3, gap=4)
        inner.text(each.body, "sans", 16, leading=1.65, gap=6)
        inner.soft(each.place, 13)
        rect: Rect = column.box(inner.y + kit.px(14) - column.y, 12)
        rule = None if each.index is None else kit.person_rule(each.index)
        column.add(kit.sheet(rect, *inner.parts, rule=rule))
