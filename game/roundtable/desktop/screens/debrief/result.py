"""The daily scene's result: its marks large, and the text to be shown around, to copy also by hand."""

from __future__ import annotations

from pygame import Rect

from roundtable.application import Result
from roundtable.desktop import cards
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import centred, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.page import Column
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

COPY = "copy"
WIDE = 620


def tab(kit: Kit, rect: Rect, result: Result, say: Catalog) -> list[Widget]:
    """The marks, what they mean, and the text with its button."""
    inner = centred(rect, min(kit.px(WIDE), rect.w), rect.h)
    probe = Column(kit, inner.x, 0, inner.w)
    _fill(probe, result, say)
    top = rect.y + max(kit.px(16), (rect.h - probe.y) // 3)
    column = Column(kit, inner.x, top, inner.w)
    _fill(column, result, say)
    return page.scrolled(kit, page.bled(kit, inner), "result", column, result.title)


def _fill(column: Column, result: Result, say: Catalog) -> None:
    kit = column.kit
    column.text(result.title, "serif", 24, leading=1.3, gap=18, align="centre")
    column.text("  ".join(result.marks), "sans", 30, leading=1.4, gap=12, align="centre")
    column.text(result.legend, "sans", 13, kit.theme.soft, gap=24, align="centre")
    text = Column(kit, column.left + kit.px(28), column.y + kit.px(18), column.width - kit.px(56))
    for line in result.text.splitlines():
        text.text(line, "sans", 16, leading=1.6)
    sheet = column.box(text.y + kit.px(18) - column.y, 20)
    column.add(kit.sheet(sheet, *text.parts))
    button = column.box(page.button_height(kit))
    wide = page.button_width(kit, say("daily-copy"), "serif", 18)
    place = centred(inset(button, 0), min(wide, button.w), button.h)
    column.add(cards.button(kit, Rect(place), COPY, say("daily-copy"), kind="primary", key="c"))
