"""What only an author sees: the checker's findings, and the list of scenes to jump to."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from pygame import Rect

from roundtable.application.ports import Look
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Command, Jump, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.tree import Layer, Tree
from roundtable.locale import Catalog
from roundtable.rules import Scenario

_DIGITS = 9


class FindingsScreen(Screen):
    """What the checker says of the scenario as it stands on the disk.

    Args:
        look: what was seen last.
    """

    name: ClassVar[str] = "findings"

    def __init__(self, look: Callable[[], Look]) -> None:
        """Remember where the findings come from."""
        self._look = look

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The findings, one below the other."""
        look = self._look()
        key = "preview-errors" if look.scenario is None else "preview-findings"
        head, body = page.bar(kit, size, say("preview-findings"), shown=_back(say))
        inner = inset(_whole(kit, size, body), kit.px(48), kit.px(20))
        column = Column.within(kit, inner)
        column.text(say(key if look.findings else "preview-clean"), "serif", 18, gap=16)
        for each in look.findings:
            column.text(each, "sans", 14, leading=1.5, gap=10)
        told = page.scrolled(kit, page.bled(kit, inner), "list", column, say("preview-findings"))
        return Tree(size, (Layer((*told, *head)),))

    def act(self, action: Action) -> Command | None:
        """Goes back."""
        return Back() if action.kind == "activate" else None


class JumpScreen(Screen):
    """The scenes, each a button.

    Args:
        scenario: what is played.
        possible: whether this kind of game has scenes to jump to.
    """

    name: ClassVar[str] = "jump"

    def __init__(self, scenario: Scenario, *, possible: bool) -> None:
        """Remember the scenes."""
        self._scenes = scenario.scenes if possible else ()

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The scenes, one below the other."""
        head, body = page.bar(kit, size, say("preview-jump"), shown=_back(say))
        whole = _whole(kit, size, body)
        wide = min(whole.w - 2 * kit.px(48), kit.px(720))
        inner = Rect(0, body.y + kit.px(20), wide, body.h - kit.px(40))
        inner.centerx = whole.centerx
        column = Column.within(kit, inner)
        column.soft(say("preview-jump-note" if self._scenes else "preview-jump-none"), gap=16)
        high = max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(14))
        for number, scene in enumerate(self._scenes, 1):
            title = scene.title[say.language]
            text = say("preview-numbered", number=number, title=title)
            digit = str(number) if number <= _DIGITS else ""
            place = column.box(high, gap=10)
            column.add(cards.button(kit, place, f"scene:{scene.id}", text, key=digit))
        told = page.scrolled(kit, page.bled(kit, inner), "list", column, say("preview-jump"))
        return Tree(size, (Layer((*told, *head)),))

    def act(self, action: Action) -> Command | None:
        """Jumps, or goes back."""
        if action.kind != "activate":
            return None
        name, _, scene = action.id.partition(":")
        return Jump(scene) if name == "scene" else Back()


def _back(say: Catalog) -> list[Link]:
    return [Link("back", say("menu-back"))]


def _whole(kit: Kit, size: Size, body: Rect) -> Rect:
    whole = page.page(kit, size)
    return Rect(whole.x, body.y, whole.w, body.h)
