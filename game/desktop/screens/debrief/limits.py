"""What the record cannot tell: its limits, its author's asides, and the turns not heard, to read now."""

from __future__ import annotations

from pygame import Rect

from game.desktop.kit import Kit
from game.desktop.layout import columns, inset
from game.desktop.screens import page
from game.desktop.screens.page import Column
from game.desktop.screens.quoting import tagged
from game.desktop.widgets import Widget
from game.locale import Catalog
from game.presenter import Debrief, Note


def tab(kit: Kit, rect: Rect, view: Debrief, say: Catalog) -> list[Widget]:
    """Limits and asides at the left, the turns to read at the right."""
    left, right = columns(inset(rect, 0, kit.px(16)), [1, 1.15], kit.px(64))
    limits = Column(kit, left.x, left.y + kit.px(8), left.w)
    _limits(limits, view, say)
    unheard = Column(kit, right.x, right.y + kit.px(8), right.w)
    _unheard(unheard, view, say)
    heard = say("limits-unheard")
    line = kit.hairline(right.x - kit.px(32), rect.y, rect.h, upright=True)
    return [
        *page.scrolled(kit, page.bled(kit, left), "limits", limits, view.tabs[3]),
        line,
        *page.scrolled(kit, page.bled(kit, right), "unheard", unheard, heard),
    ]


def _limits(column: Column, view: Debrief, say: Catalog) -> None:
    for each in view.limits:
        column.text(each.heading, "serif", 16, leading=1.3, gap=4)
        column.text(each.body, "sans", 14, leading=1.65, gap=4)
        column.soft(each.place, 12, gap=4)
        column.skip(12)
    if not view.remarks:
        return
    column.line(gap=20)
    column.text(say("limits-remarks"), "serif", 18, gap=4)
    column.soft(say("limits-remarks-note"), 13, gap=14)
    for each in view.remarks:
        _remark(column, each, say)


def _remark(column: Column, note: Note, say: Catalog) -> None:
    """What the article's author thinks, marked as the author's."""
    column.text(note.body, "sans", 14, leading=1.65, gap=6)
    tagged(column, say("voice-author"), note.place)
    column.skip(18)


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
