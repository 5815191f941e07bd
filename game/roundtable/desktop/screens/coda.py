"""The coda: a line of the author's summing-up is matched with a panelist."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from pygame import Rect

from roundtable.application import CodaView, Matched
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import take_bottom
from roundtable.desktop.screens import naming, page
from roundtable.desktop.screens.base import Command, Play
from roundtable.desktop.screens.page import Column
from roundtable.desktop.screens.quoting import verdict_line
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog
from roundtable.rules import Match, Move

LEAVE = "leave"


class CodaScreen(naming.NamingScreen[CodaView]):
    """The coda: a line of the author's summing-up is matched with a panelist."""

    name: ClassVar[str] = "coda"
    _leave: Move | None = None

    def act(self, action: Action) -> Command | None:
        """Picks, sends, leaves, or opens another screen."""
        if action.kind == "activate" and action.id == LEAVE and self._leave is not None:
            return Play(self._leave)
        return self._naming.act(action, partial(Match, self._naming.subject))

    def _subject(self, view: CodaView) -> str:
        return view.line

    def _lead(self, view: CodaView) -> str:
        return view.progress

    def _foot(self, kit: Kit, rect: Rect, view: CodaView, say: Catalog) -> Widget:
        """The way out."""
        self._leave = view.leave.move
        high = max(kit.px(40), kit.type.glyph_height("sans", 14) + kit.px(12))
        foot, _ = take_bottom(rect, high)
        text = say("coda-leave")
        wide = min(foot.w, page.button_width(kit, text) + kit.px(16))
        return cards.button(kit, Rect(foot.x, foot.y, wide, high), LEAVE, text)

    def _words(self, column: Column, view: CodaView, say: Catalog) -> None:  # noqa: ARG002
        """The author's line, and the lines before with how they came out."""
        naming.spoken_sheet(column, view.text, view.note)
        for each in reversed(view.done):
            naming.answered(column, each.index, partial(_before, line=each), 10)


def _before(column: Column, line: Matched) -> None:
    """A line before: whom it is about, and how the match came out."""
    column.text(line.text, "sans", 14, leading=1.6, gap=2)
    column.text(line.verdict.outcome, "serif", 14, leading=1.3, gap=2)
    verdict_line(column, line.verdict, 13)
