"""Who said it?: a turn without its name is given to a panelist."""

from __future__ import annotations

from typing import ClassVar

from pygame import Rect

from roundtable.application import Speech, WhoView
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import take_bottom
from roundtable.desktop.screens import naming
from roundtable.desktop.screens.base import Command
from roundtable.desktop.screens.page import Column
from roundtable.desktop.screens.quoting import source_line, verdict_line
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog
from roundtable.rules import Attribute


class WhoScreen(naming.NamingScreen[WhoView]):
    """Who said it?: a turn without its name is given to a panelist."""

    name: ClassVar[str] = "who"

    def act(self, action: Action) -> Command | None:
        """Picks, sends, or opens another screen."""
        return self._naming.act(action, Attribute)

    def _subject(self, view: WhoView) -> str:
        return view.ordinal

    def _lead(self, view: WhoView) -> str:
        return view.ordinal

    def _foot(self, kit: Kit, rect: Rect, view: WhoView, say: Catalog) -> Widget:  # noqa: ARG002
        """The score so far."""
        spot, _ = take_bottom(rect, kit.type.glyph_height("sans", 14))
        total = f"{view.score.label}  {view.score.sum}"
        return kit.label(spot, total, "sans", 14, kit.theme.soft)

    def _words(self, column: Column, view: WhoView, say: Catalog) -> None:
        """The words, and the answer before."""
        naming.spoken_sheet(column, view.body)
        last = view.last
        if last is not None:
            naming.answered(column, last.index, lambda c: _last(c, last, say), 8)


def _last(column: Column, last: Speech, say: Catalog) -> None:
    """The answer before: whose it was, how the guess came out, and where it stands."""
    column.text(say("who-was", name=last.name), "serif", 16, leading=1.3, gap=2)
    column.soft(last.title, 14, gap=6)
    if last.verdict:
        verdict_line(column, last.verdict)
        column.skip(8)
    source_line(column, last)
