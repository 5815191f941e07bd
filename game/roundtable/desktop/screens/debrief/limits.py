"""What the record cannot tell: its limits, and its author's asides."""

from __future__ import annotations

from pygame import Rect

from roundtable.application import Debrief, Note
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.page import Column
from roundtable.desktop.screens.quoting import tagged
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog


def tab(kit: Kit, rect: Rect, view: Debrief, say: Catalog) -> list[Widget]:
    """Limits at the left, the author's asides at the right."""
    left, right = columns(inset(rect, 0, kit.px(16)), [1, 1.15], kit.px(64))
    limits = Column(kit, left.x, left.y + kit.px(8), left.w)
    _limits(limits, view)
    asides = Column(kit, right.x, right.y + kit.px(8), right.w)
    _remarks(asides, view, say)
    line = kit.hairline(right.x - kit.px(32), rect.y, rect.h, upright=True)
    return [
        *page.scrolled(kit, page.bled(kit, left), "limits", limits, view.tabs[4]),
        *([line] if asides.parts else []),
        *page.scrolled(kit, page.bled(kit, right), "remarks", asides, say("limits-remarks")),
    ]


def _limits(column: Column, view: Debrief) -> None:
    before = ""
    for each in view.limits:
        heading = "" if each.heading == before else each.heading
        before = each.heading
        column.text(heading, "serif", 16, leading=1.3, gap=4)
        column.text(each.body, "sans", 14, leading=1.65, gap=4)
        column.soft(each.place, 12, gap=4)
        column.skip(12)


def _remarks(column: Column, view: Debrief, say: Catalog) -> None:
    if not view.remarks:
        return
    column.text(say("limits-remarks"), "serif", 18, gap=4)
    column.soft(say("limits-remarks-note"), 13, gap=14)
    for each in view.remarks:
        _remark(column, each, say)


def _remark(column: Column, note: Note, say: Catalog) -> None:
    """What the article's author thinks, marked as the author's."""
    column.text(note.body, "sans", 14, leading=1.65, gap=6)
    tagged(column, say("voice-author"), note.place)
    column.skip(18)
