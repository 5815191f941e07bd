"""Everything heard so far, newest last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from pygame import Rect

from game.desktop.controls import Control, Face, Scroll
from game.desktop.faces import spoken
from game.desktop.interaction import Action
from game.desktop.kit import Kit
from game.desktop.layout import centred
from game.desktop.screens import page
from game.desktop.screens.base import Back, Command, Screen, Size
from game.desktop.screens.page import Column, Link
from game.desktop.screens.quoting import named, source_line, verdict_line
from game.desktop.theme import RADIUS_CARD
from game.desktop.tree import Layer, Tree
from game.desktop.widgets import Panel, Widget
from game.locale import Catalog
from game.presenter import Speech

WIDE = 820


class HistoryScreen(Screen):
    """Everything heard so far, newest last; the newest has the focus.

    Args:
        view: scene title and speech of each turn.
    """

    name: ClassVar[str] = "history"

    def __init__(self, view: Callable[[Catalog], Sequence[tuple[str, Speech]]]) -> None:
        """Remember where the view comes from."""
        self._view = view

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """A sheet for each turn, under the title of its question."""
        told = self._view(say)
        self.first = f"turn:{told[-1][1].turn}" if told else "back"
        links = [Link("back", say("menu-back"))]
        head, body = page.bar(kit, size, say("history-title"), shown=links)
        wide = min(kit.px(WIDE), body.w - 2 * kit.px(page.MARGIN))
        inner = centred(body, wide, body.h - 2 * kit.px(8))
        if not told:
            empty = kit.label(
                inner, say("history-empty"), "sans", 18, kit.theme.soft, align="centre", down=0.4
            )
            return Tree(size, (Layer((empty, *head)),))
        column = Column(kit, inner.x, inner.y + kit.px(16), wide)
        _fill(column, told)
        window = inner.inflate(2 * kit.px(page.BLEED), 0)
        parts = page.scrolled(kit, window, "told", column, say("history-title"))
        return Tree(size, (Layer((*parts, *head)),))

    def act(self, action: Action) -> Command | None:
        """Goes back."""
        return Back() if action.kind == "activate" and action.id == "back" else None

    def offsets(self, tree: Tree) -> dict[str, int]:
        """The newest is seen first, so the scroll stands at its end."""
        placed = tree.find("told")
        return {"told": placed.widget.reach} if placed and isinstance(placed.widget, Scroll) else {}


def _fill(column: Column, told: Sequence[tuple[str, Speech]]) -> None:
    before = ""
    for scene, speech in told:
        if scene != before:
            column.skip(10 if before else 0)
            column.text(scene, "serif", 18, gap=12)
            before = scene
        _entry(column, speech, scene)


def _entry(column: Column, speech: Speech, scene: str) -> None:
    kit, theme = column.kit, column.kit.theme
    inner = Column(kit, column.left + kit.px(26), column.y + kit.px(16), column.width - kit.px(52))
    named(inner, speech.name, f"{speech.act} · {speech.title}")
    if speech.prompt:
        inner.soft(speech.prompt, 14, gap=8)
    inner.text(speech.body, "sans", 16, leading=1.7, gap=10)
    source_line(inner, speech)
    if speech.verdict:
        inner.skip(6)
        verdict_line(inner, speech.verdict, 13)
    rect = column.box(inner.y + kit.px(16) - column.y, 14)
    parts: tuple[Widget, ...] = tuple(inner.parts)
    if speech.index is not None:
        strip = Rect(rect.x, rect.y, kit.px(8), rect.h)
        parts = (Panel(rect=strip, rule=kit.person_rule(speech.index)), *parts)
    face = Face(theme.card, theme.line, kit.px(RADIUS_CARD), kit.px(14))
    said = spoken(scene, speech.name, speech.act, speech.body, speech.voice, speech.place)
    column.add(Control(rect=rect, id=f"turn:{speech.turn}", children=parts, face=face, speech=said))
