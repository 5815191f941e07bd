"""The coda: a line of the author's summing-up is matched with a panelist."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from pygame import Rect

from game.desktop import cards
from game.desktop.interaction import Action
from game.desktop.kit import Kit
from game.desktop.layout import take_bottom
from game.desktop.screens import naming, page
from game.desktop.screens.base import Command, Play, Screen, Size
from game.desktop.screens.page import Column
from game.desktop.screens.quoting import verdict_line
from game.desktop.tree import Layer, Tree
from game.desktop.widgets import Widget
from game.discussion import Match, Move
from game.locale import Catalog
from game.presenter import CodaView

LEAVE = "leave"


class CodaScreen(Screen):
    """The coda: a line of the author's summing-up is matched with a panelist.

    Args:
        view: the line to be matched; asked for anew at each layout.
    """

    name: ClassVar[str] = "coda"

    def __init__(self, view: Callable[[Catalog], CodaView | None]) -> None:
        """Remember where the view comes from."""
        self._view = view
        self._naming = naming.Naming()
        self._leave: Move | None = None

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The author's line and the lines before at the left, the people at the right."""
        view = self._view(say)
        title, lead = (view.heading, view.progress) if view else ("", "")
        head, body = page.bar(kit, size, title, lead=lead, shown=naming.links(say))
        if view is None:
            return Tree(size, (Layer(tuple(head)),))
        self._naming.about(view.line, view.forecast)
        self._leave = view.leave.move
        self.first = f"pick:{view.forecast.picks[0].id}"
        words, sheet = naming.halves(kit, size, body)
        foot: list[Widget] = [_leaving(kit, words, say)]
        asked = self._naming.parts(kit, sheet, say)
        told = naming.words(kit, words, lambda c: _words(c, view), foot, view.heading)
        return Tree(size, (Layer((*asked, *told, *head)),))

    def act(self, action: Action) -> Command | None:
        """Picks, sends, leaves, or opens another screen."""
        if action.kind == "activate" and action.id == LEAVE and self._leave is not None:
            return Play(self._leave)
        return self._naming.act(action, partial(Match, self._naming.subject))


def _leaving(kit: Kit, rect: Rect, say: Catalog) -> Widget:
    high = max(kit.px(40), kit.type.glyph_height("sans", 14) + kit.px(12))
    foot, _ = take_bottom(rect, high)
    text = say("coda-leave")
    wide = min(foot.w, page.button_width(kit, text) + kit.px(16))
    return cards.button(kit, Rect(foot.x, foot.y, wide, high), LEAVE, text)


def _words(column: Column, view: CodaView) -> None:
    kit = column.kit
    naming.spoken_sheet(column, view.text, view.note)
    for text, verdict in reversed(view.done):
        inner = Column(kit, column.left + kit.px(22), column.y, column.width - kit.px(22))
        inner.text(text, "sans", 14, leading=1.6, gap=2)
        inner.text(verdict.outcome, "serif", 14, leading=1.3, gap=2)
        verdict_line(inner, verdict, 13)
        column.y = inner.y
        column.add(*inner.parts)
        column.skip(16)
