"""How to play."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from pygame import Rect

from roundtable.application import Settings
from roundtable.desktop.interaction import Action
from roundtable.desktop.keys import DEFAULTS
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Change, Command, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

PARTS = ("goal", "moves", "forecast", "numbers", "voice", "modes", "keys")


class HelpScreen(Screen):
    """How to play, in columns.

    Args:
        settings: those of now; hints given before are given again if asked.
    """

    name: ClassVar[str] = "help"
    first: str | None = "back"

    def __init__(self, settings: Callable[[], Settings] = Settings) -> None:
        """Remember where the settings come from."""
        self._settings = settings

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The parts one under the other in columns of about the same height."""
        links = [Link("hints", say("hints-again")), Link("back", say("help-close"))]
        head, body = page.bar(kit, size, say("help-title"), shown=links)
        whole = page.page(kit, size)
        inner = inset(Rect(whole.x, body.y, whole.w, body.h), kit.px(64), kit.px(12))
        across = 3 if kit.type.text_percent <= 100 else 2  # noqa: PLR2004 - per cent
        heights = [
            _part(Column(kit, 0, 0, _wide(kit, inner, across)), each, say).y for each in PARTS
        ]
        shares = _shared(heights, across)
        filled: list[Widget] = []
        low, places = 0, columns(inner, [1.0] * across, kit.px(48))
        slack = max(0, inner.h - max(sum(heights[i] for i in each) for each in shares))
        for rect, share in zip(places, shares, strict=True):
            column = Column(kit, rect.x, rect.y + max(kit.px(24), slack // 3), rect.w)
            for i in share:
                _part(column, PARTS[i], say)
            filled += column.parts
            low = max(low, column.y)
        column = Column(kit, inner.x, low, inner.w, parts=filled)
        window = inner.inflate(2 * kit.px(page.BLEED), 0)
        parts = page.scrolled(kit, window, "parts", column, say("help-title"))
        return Tree(size, (Layer((*parts, *head)),))

    def act(self, action: Action) -> Command | None:
        """Goes back, or lets everything be explained again."""
        if action.kind == "activate" and action.id == "hints":
            seen = tuple(each for each in self._settings().seen if each == "tutorial")
            return Change(replace(self._settings(), hints=True, seen=seen))
        return Back() if action.kind == "activate" else None


def _wide(kit: Kit, rect: Rect, across: int) -> int:
    return columns(rect, [1.0] * across, kit.px(48))[0].w


def _part(column: Column, part: str, say: Catalog) -> Column:
    column.text(say(f"help-{part}-title"), "serif", 18, gap=8)
    labels = {each: column.kit.keys.label(each, say("enter")) for each in DEFAULTS}
    keys = {each.replace("-", "_"): label for each, label in labels.items()}
    column.text(say(f"help-{part}", **keys), "sans", 16, leading=1.65, gap=28)
    return column


def _shared(heights: list[int], across: int) -> list[list[int]]:
    """The parts in order, cut into runs of which the highest is as low as can be."""
    best: tuple[int, list[list[int]]] | None = None
    for cuts in _cuts(len(heights), across):
        runs = [list(range(a, b)) for a, b in zip((0, *cuts), (*cuts, len(heights)), strict=True)]
        high = max(sum(heights[i] for i in run) for run in runs)
        if best is None or high < best[0]:
            best = (high, runs)
    return best[1] if best else []


def _cuts(count: int, across: int) -> list[tuple[int, ...]]:
    if across == 2:  # noqa: PLR2004
        return [(i,) for i in range(1, count)]
    return [(i, j) for i in range(1, count) for j in range(i + 1, count)]
