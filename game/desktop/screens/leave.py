"""The small sheet before leaving: it says that the game is kept."""

from __future__ import annotations

from typing import ClassVar

from pygame import Rect

from game.desktop import cards
from game.desktop.interaction import Action
from game.desktop.kit import Kit
from game.desktop.layout import columns
from game.desktop.screens.base import Back, Command, Open, Quit, Screen, Size
from game.desktop.screens.column import Column
from game.desktop.tree import Layer, Tree
from game.desktop.widgets import Scrim
from game.locale import Catalog

WIDTH, PADDING = 560, 36
SHEET = "leave-sheet"


class LeaveScreen(Screen):
    """Go on, to the library, or out; over the screen it was asked from.

    Args:
        below: what goes on being seen.
        playing: whether a game is under way, which is kept.
    """

    name: ClassVar[str] = "leave"
    first: str | None = "go-on"

    def __init__(self, below: Screen, *, playing: bool) -> None:
        """Remember what lies below."""
        self.below, self._playing = below, playing

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The screen laid out."""
        px, below = kit.px, self.below.tree(kit, size, say)
        wide = min(px(WIDTH * max(1, kit.type.text_percent / 115)), size[0] - px(48))
        head = self._head(Column(kit, 0, 0, wide - 2 * px(PADDING)), say)
        buttons = max(px(48), kit.type.glyph_height("serif", 18) + px(14))
        sheet = Rect(0, 0, wide, head.height + buttons + px(28) + 2 * px(30))
        sheet.center = (size[0] // 2, size[1] // 2)
        left, top = sheet.x + px(PADDING), sheet.y + px(30)
        head = self._head(Column(kit, left, top, head.width), say)
        row = Rect(left, head.y + px(28), head.width, buttons)
        choices = [("go-on", "leave-go-on"), ("library", "leave-library"), ("quit", "leave-quit")]
        if not self._playing:
            choices.pop(1)
        places = columns(row, [1.0] * len(choices), px(12))
        made = [
            cards.button(kit, place, name, say(key), kind="primary" if name == "go-on" else "plain")
            for place, (name, key) in zip(places, choices, strict=True)
        ]
        panel = kit.sheet(sheet, *head.parts, *made, id=SHEET)
        veil = Scrim(rect=Rect((0, 0), size), id="leave-scrim")
        return Tree(size, (*below.layers, Layer((veil, panel), modal=True)))

    def _head(self, column: Column, say: Catalog) -> Column:
        column.text(say("leave-title"), "serif", 24, leading=1.3)
        if self._playing:
            column.skip(6)
            column.text(say("menu-leave-note"), "sans", 16, column.kit.theme.soft, leading=1.6)
        return column

    def act(self, action: Action) -> Command | None:
        """What a control asks for."""
        commands: dict[str, Command] = {
            "go-on": Back(),
            "library": Open("library"),
            "quit": Quit(),
        }
        return commands.get(action.id)
