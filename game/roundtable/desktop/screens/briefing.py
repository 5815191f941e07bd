"""The briefing: what is played, who sits there, what is prepared, and by which rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from pygame import Rect

from roundtable.application import Briefing
from roundtable.application.hints import TUTORIAL
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Begin, Command, Open, Screen, Size, Start
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.screens.seats import plates
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog
from roundtable.rules import Mode


class BriefingScreen(Screen):
    """The briefing: what is played, who sits there, what is prepared, and by which rules.

    Args:
        view: the briefing.
        tutorial: whether a newcomer is offered the tutorial instead.
    """

    name: ClassVar[str] = "briefing"

    def __init__(self, view: Callable[[Catalog], Briefing], *, tutorial: bool = False) -> None:
        """Remember where the view comes from."""
        self._view, self._tutorial = view, tutorial
        self.first = "begin"

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The discussion at the left with the button under it, record and rules at the right."""
        view = self._view(say)
        links = [
            Link("open:settings", say("menu-settings"), "s"),
            Link("open:help", say("menu-help")),
            Link("open:library", say("menu-library")),
        ]
        head, body = page.bar(kit, size, view.mode, shown=links)
        main, side, line = page.with_side(kit, body)
        begin = Link("begin", say("briefing-start"))
        first = say("sentence-after", first=say("tutorial-first"), then=say("tutorial-start"))
        offer = Link("tutorial", first, "t") if self._tutorial else None
        told = page.footed(kit, main, lambda c: _told(c, view, say), begin, view.title, offer)
        parts = [*told, line, *_record(kit, side, view, say), *head]
        return Tree(size, (Layer(tuple(parts)),))

    def act(self, action: Action) -> Command | None:
        """Begins, goes to the tutorial, or opens another screen."""
        if action.kind != "activate":
            return None
        what, _, value = action.id.partition(":")
        if what == "tutorial":
            return Start(TUTORIAL, Mode.MODERATE)
        return Begin() if what == "begin" else Open(value)


def _told(column: Column, view: Briefing, say: Catalog) -> None:
    kit = column.kit
    column.text(view.title, "serif", 30, leading=1.3, gap=6)
    if view.fictional:
        column.soft(view.tagline, 16, gap=4)
    column.soft(view.fictional or view.tagline, 16, gap=22)
    size = 18 if kit.type.text_percent > 100 else 20  # noqa: PLR2004 - per cent
    column.text(view.body, "sans", size, leading=1.7, gap=14)
    column.text(view.way, "sans", size, leading=1.7, gap=36)
    plates(column, view.people, say)


def _record(kit: Kit, rect: Rect, view: Briefing, say: Catalog) -> list[Widget]:
    column = page.side_column(kit, rect)
    column.text(say("briefing-scenes"), "serif", 16, gap=10)
    for number, scene in enumerate(view.scenes, 1):
        _numbered(column, number, scene)
    column.skip(14)
    column.line(gap=18)
    column.text(say("briefing-basis"), "serif", 16, gap=10)
    for each in view.basis:
        column.text(each, "sans", 13, leading=1.55, gap=7)
    for each in view.facts:
        column.soft(each, 13, gap=7)
    column.skip(6)
    column.text(view.source, "sans", 13, leading=1.55, gap=4)
    if view.address:
        column.soft(view.address, 12)
    speech = say("briefing-basis")
    return page.scrolled(kit, page.bled(kit, rect), "record", column, speech)


def _numbered(column: Column, number: int, text: str) -> None:
    kit = column.kit
    wide = kit.type.width("0", "serif", 14) + kit.px(14)
    mark = Rect(column.left, column.y, wide, kit.type.glyph_height("sans", 14))
    # A text in the middle of a box is raised; the one beside it stands at its top.
    mark.y += kit.type.lift("sans", 14)
    column.add(kit.label(mark, str(number), "serif", 14, kit.theme.seal, down=0.5))
    column.left, column.width = column.left + wide, column.width - wide
    column.text(text, "sans", 14, gap=7)
    column.left, column.width = column.left - wide, column.width + wide
