"""The last words of a play that ends with them: no table is left on which they could be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from pygame import Rect

from roundtable.application import LastView
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens import page
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.screens.reading import ReadingScreen
from roundtable.desktop.screens.sheet import ACROSS, foretold, headed, sourced
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

DOWN = 26
"""Margin of the sheet above and below, in units."""


class LastScreen(ReadingScreen[LastView]):
    """What was said or matched last, with how the forecast on it came out."""

    name: ClassVar[str] = "last"

    def _body(
        self, kit: Kit, rect: Rect, view: LastView, go_on: Link, say: Catalog
    ) -> Sequence[Widget]:
        return page.footed(kit, rect, lambda c: _told(c, view, say), go_on, view.speech.name)


def _told(column: Column, view: LastView, say: Catalog) -> None:
    kit, speech = column.kit, view.speech
    inner = Column(
        kit,
        column.left + kit.px(ACROSS),
        column.y + kit.px(DOWN),
        column.width - 2 * kit.px(ACROSS),
    )
    headed(inner, speech.name, " · ".join(filter(None, (speech.act, speech.title))))
    inner.skip(8)
    inner.soft(speech.prompt, 14, gap=4)
    inner.text(speech.body, "sans", 18, leading=1.7, gap=12)
    sourced(inner, speech)
    if speech.verdict is not None:
        inner.skip(12)
        foretold(inner, speech.verdict, say)
    rect = Rect(column.left, column.y, column.width, inner.y + kit.px(DOWN) - column.y)
    rule = kit.theme.ink if speech.index is None else kit.person_rule(speech.index)
    column.box(rect.h, 8)
    column.add(kit.sheet(rect, *inner.parts, rule=rule))
