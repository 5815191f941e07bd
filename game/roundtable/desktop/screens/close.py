"""A scene's close: what was put, heard and expected, and what lies unheard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from pygame import Rect

from roundtable.application import Asked, CloseView, Speech
from roundtable.desktop import cards
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens import page
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.screens.quoting import named
from roundtable.desktop.screens.reading import ReadingScreen
from roundtable.desktop.widgets import SealMark, Widget
from roundtable.locale import Catalog


class CloseScreen(ReadingScreen[CloseView]):
    """A scene's close: what was put, heard and expected, and what lies unheard."""

    name: ClassVar[str] = "close"

    def _body(
        self, kit: Kit, rect: Rect, view: CloseView, go_on: Link, say: Catalog
    ) -> Sequence[Widget]:
        """What was asked and heard at the left, what it came to at the right."""
        main, side, line = page.with_side(kit, rect)
        told = page.footed(kit, main, lambda c: _told(c, view, say), go_on, view.title)
        return [*told, line, *_sums(kit, side, view, say)]


def _told(column: Column, view: CloseView, say: Catalog) -> None:
    column.text(view.title, "serif", 30, leading=1.3, gap=24)
    _asked(column, view.asked, say)
    column.skip(12)
    column.text(say("close-heard"), "serif", 16, gap=12)
    for each in view.heard:
        _heard(column, each)


def _asked(column: Column, asked: Asked, say: Catalog) -> None:
    """The question as put and, where it differs, as the real moderator put it."""
    kit = column.kit
    sheet = Column(kit, column.left + kit.px(26), column.y + kit.px(18), column.width - kit.px(52))
    sheet.text(asked.text, "sans", 18, leading=1.6, gap=6)
    if asked.same:
        sheet.soft(say("asked-same", form=asked.form, note=asked.note), 13, gap=6)
    else:
        sheet.soft(say("asked-yours", form=asked.form, note=asked.note), 13, gap=12)
        sheet.line(gap=12)
        sheet.text(asked.record_text, "sans", 16, leading=1.6, gap=6)
        sheet.soft(say("asked-record", form=asked.record_form, note=asked.record_note), 13, gap=6)
    if asked.unclear:
        sheet.soft(asked.unclear, 13)
    rect = column.box(sheet.y + kit.px(18) - column.y, 16)
    column.add(kit.sheet(rect, *sheet.parts, rule=kit.theme.ink))


def _heard(column: Column, speech: Speech) -> None:
    """One turn in a line or two: whose, its title, and how the forecast on it came out."""
    kit = column.kit
    spot = kit.mark(column.left, column.y, 18, "serif", 16)
    left = spot.w + kit.px(12)
    inner = Column(kit, column.left + left, column.y, column.width - left)
    named(inner, speech.name, speech.title, gap=2)
    if speech.verdict:
        # Told in colour when it came; by now it is past, and red would compete with the button.
        inner.soft(speech.verdict.headline)
    if speech.index is not None:
        column.add(SealMark(rect=spot, index=speech.index))
    column.add(*inner.parts)
    column.y = inner.y + kit.px(12)


def _sums(kit: Kit, rect: Rect, view: CloseView, say: Catalog) -> list[Widget]:
    column = page.side_column(kit, rect)
    column.text(view.minutes, "serif", 18, gap=6)
    column.text(view.points, "serif", 18, gap=20)
    high = kit.type.glyph_height("sans", 13) + kit.px(9)
    for meter in view.meters:
        box = column.box(high, 14)
        column.add(cards.meter(kit, box, meter.label, meter.sum, meter.share))
    if view.unheard or view.silences:
        column.skip(8)
        column.line(gap=18)
        column.text(say("close-left"), "serif", 16, gap=10)
        for each in view.unheard:
            column.text(each, "sans", 14, gap=6)
        for each in view.silences:
            column.soft(each, 14, gap=6)
    return page.scrolled(kit, page.bled(kit, rect), "sums", column, view.minutes)
