"""Who said it?: a turn without its name is given to a panelist."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from game.desktop.interaction import Action
from game.desktop.kit import Kit
from game.desktop.layout import take_bottom
from game.desktop.screens import naming, page
from game.desktop.screens.base import Command, Screen, Size
from game.desktop.screens.page import Column
from game.desktop.screens.quoting import source_line, verdict_line
from game.desktop.tree import Layer, Tree
from game.desktop.widgets import Panel, Widget
from game.discussion import Attribute
from game.locale import Catalog
from game.presenter import Speech, WhoView


class WhoScreen(Screen):
    """Who said it?: a turn without its name is given to a panelist.

    Args:
        view: the turn on the table; asked for anew at each layout.
    """

    name: ClassVar[str] = "who"

    def __init__(self, view: Callable[[Catalog], WhoView | None]) -> None:
        """Remember where the view comes from."""
        self._view = view
        self._naming = naming.Naming()

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The words and the answer before at the left, the people at the right."""
        view = self._view(say)
        title, lead = (view.heading, view.ordinal) if view else ("", "")
        head, body = page.bar(kit, size, title, lead=lead, shown=naming.links(say))
        if view is None:
            return Tree(size, (Layer(tuple(head)),))
        self._naming.about(view.ordinal, view.forecast)
        self.first = f"pick:{view.forecast.picks[0].id}"
        words, sheet = naming.halves(kit, size, body)
        spot, _ = take_bottom(words, kit.type.glyph_height("sans", 14))
        total = f"{view.score.label}  {view.score.sum}"
        score = kit.label(spot, total, "sans", 14, kit.theme.soft)
        asked = self._naming.parts(kit, sheet, say)
        told = naming.words(kit, words, lambda c: _words(c, view, say), [score], view.heading)
        return Tree(size, (Layer((*asked, *told, *head)),))

    def act(self, action: Action) -> Command | None:
        """Picks, sends, or opens another screen."""
        return self._naming.act(action, Attribute)


def _words(column: Column, view: WhoView, say: Catalog) -> None:
    naming.spoken_sheet(column, view.body)
    if view.last is not None:
        _last(column, view.last, say)


def _last(column: Column, last: Speech, say: Catalog) -> None:
    """The answer before: whose it was, how the guess came out, and where it stands."""
    kit = column.kit
    inner = Column(kit, column.left + kit.px(22), column.y + kit.px(4), column.width - kit.px(22))
    inner.text(say("who-was", name=last.name), "serif", 16, leading=1.3, gap=2)
    inner.soft(last.title, 14, gap=6)
    if last.verdict:
        verdict_line(inner, last.verdict)
        inner.skip(8)
    source_line(inner, last)
    rect = column.box(inner.y + kit.px(4) - column.y, 8)
    parts: list[Widget] = list(inner.parts)
    if last.index is not None:
        strip = rect.copy()
        strip.w = kit.px(8)
        parts.insert(0, Panel(rect=strip, rule=kit.person_rule(last.index)))
    column.add(*parts)
