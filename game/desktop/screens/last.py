"""The last words of a play that ends with them: no table is left on which they could be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from pygame import Rect

from game.desktop.interaction import Action
from game.desktop.kit import Kit
from game.desktop.screens import page
from game.desktop.screens.base import Back, Command, Open, Screen, Size
from game.desktop.screens.page import Column, Link
from game.desktop.screens.sheet import foretold, headed, sourced
from game.desktop.tree import Layer, Tree
from game.locale import Catalog
from game.presenter import LastView

ACROSS, DOWN = 32, 26
"""Margins of the sheet, in units."""


class LastScreen(Screen):
    """What was said or matched last, with how the forecast on it came out.

    Args:
        view: the words.
    """

    name: ClassVar[str] = "last"

    def __init__(self, view: Callable[[Catalog], LastView]) -> None:
        """Remember where the view comes from."""
        self._view = view
        self.first = "go-on"

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The words on a sheet, and the way on under it."""
        view = self._view(say)
        links = [
            Link("open:history", say("menu-history"), "h"),
            Link("open:help", say("menu-help")),
        ]
        head, body = page.bar(kit, size, view.heading, shown=links)
        go_on = Link("go-on", view.goes_on)
        told = page.footed(kit, body, lambda c: _told(c, view, say), go_on, view.speech.name)
        return Tree(size, (Layer((*told, *head)),))

    def onward(self) -> Command:
        """There is nothing to decide."""
        return Back()

    def act(self, action: Action) -> Command | None:
        """Goes on, or opens another screen."""
        if action.kind != "activate":
            return None
        what, _, value = action.id.partition(":")
        return Open(value) if what == "open" else Back()


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
