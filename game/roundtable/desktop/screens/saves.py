"""The kept games: a list at the left, what can be done with the one that is picked at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect

from roundtable.application import SlotView, VersionView
from roundtable.desktop import cards, thumbnail
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken, strip
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import centred, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Command, Redraw, Saves, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.theme import RADIUS_CARD
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Image, Panel, Stamp, Widget
from roundtable.locale import Catalog

NAME = "name"
RATIO = thumbnail.SMALL[1] / thumbnail.SMALL[0]


@dataclass(frozen=True)
class Shown:
    """Where the screen's contents come from; asked again at each laying out.

    Attributes:
        slots: the kept games.
        versions: how the version of a game differs from the newest; None where it does not.
        picture: the picture of a game.
        removed: the name of the game removed last; empty if none can be brought back.
        unseen: whether there are saves of which nothing can be read.
    """

    slots: Callable[[Catalog], Sequence[SlotView]]
    versions: Callable[[int, Catalog], VersionView | None]
    picture: Callable[[int], bytes | None]
    removed: Callable[[], str]
    unseen: Callable[[], bool] = bool


class SavesScreen(Screen):
    """The kept games.

    Args:
        shown: where its contents come from.
    """

    name: ClassVar[str] = "saves"

    def __init__(self, shown: Shown) -> None:
        """Pick the game saved last."""
        self._shown = shown
        self._picked = 0
        self._name: str | None = None

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The list, and the game that is picked."""
        slots = tuple(self._shown.slots(say))
        picked = next((each for each in slots if each.number == self._picked), None)
        picked = picked or next(iter(slots), None)
        self._picked = picked.number if picked else 0
        head, body = page.bar(kit, size, say("saves-title"), shown=[Link("back", say("menu-back"))])
        whole = page.page(kit, size)
        body = Rect(whole.x, body.y, whole.w, body.h)
        main, side, line = page.with_side(kit, body)
        parts = self._list(kit, main, say, slots)
        if picked is not None:
            parts.append(line)
            self.first = self.first or f"slot:{picked.number}"
            column = page.side_column(kit, side)
            self._one(column, picked, say)
            parts += page.scrolled(kit, page.bled(kit, side), "one", column, picked.name)
        return Tree(size, (Layer((*parts, *head)),))

    def _list(self, kit: Kit, rect: Rect, say: Catalog, slots: Sequence[SlotView]) -> list[Widget]:
        inner = inset(rect, kit.px(page.MARGIN), kit.px(8))
        column = Column(kit, inner.x, inner.y + kit.px(16), inner.w)
        removed = self._shown.removed()
        if removed:
            column.soft(say("saves-removed", name=removed), 14, gap=6)
            text = say("saves-restore")
            box = column.box(_high(kit), 18)
            wide = page.button_width(kit, text)
            column.add(cards.button(kit, Rect(box.x, box.y, wide, box.h), "restore", text, key="z"))
        if not slots:
            none = say("saves-unseen" if self._shown.unseen() else "saves-empty")
            column.text(none, "sans", 18, kit.theme.soft, gap=14)
        for each in slots:
            self._slot(column, each)
        column.soft(say("saves-import-note"), 13, gap=14)
        return page.scrolled(kit, page.bled(kit, inner), "slots", column, say("saves-title"))

    def _slot(self, column: Column, slot: SlotView) -> None:
        kit, theme, on = column.kit, column.kit.theme, slot.number == self._picked
        wide = kit.px(128)
        left = column.left + kit.px(22) + wide + kit.px(18)
        inside = Column(
            kit, left, column.y + kit.px(14), column.left + column.width - left - kit.px(18)
        )
        inside.text(slot.name, "serif", 18, leading=1.3, gap=4)
        inside.soft(slot.facts, 13, gap=2)
        inside.text(slot.changed, "sans", 13, theme.seal)
        tall = max(inside.y + kit.px(14) - column.y, round(wide * RATIO) + kit.px(28))
        rect = column.box(tall, 12)
        room = Rect(rect.x + kit.px(22), rect.y, wide, rect.h)
        place = centred(room, wide, round(wide * RATIO))
        edge = theme.ink if on else theme.line
        rule = strip(kit, rect, edge)
        face = Face(theme.card, edge, kit.px(RADIUS_CARD), kit.px(12))
        said = spoken(slot.name, slot.facts, slot.changed, PICKED if on else "")
        parts = (rule, self._image(kit, place, slot.number), *inside.parts)
        column.add(
            Control(
                rect=rect, id=f"slot:{slot.number}", children=parts, face=face, speech=said
            )
        )  # fmt: skip

    def _image(self, kit: Kit, place: Rect, number: int) -> Widget:
        """The picture, or the game's seal where there is none."""
        data = self._shown.picture(number)
        found = thumbnail.decoded(data, place.size) if data else None
        if found is None:
            seal = Stamp(rect=centred(place, place.h // 2, place.h // 2))
            return Panel(rect=place, children=(seal,), fill=kit.theme.paper, border=kit.theme.line)
        return Image(rect=place, surface=found, border=kit.theme.line)

    def _one(self, column: Column, slot: SlotView, say: Catalog) -> None:
        kit = column.kit
        column.text(slot.name, "serif", 20, leading=1.3, gap=6)
        column.soft(slot.facts, 13, gap=14)
        told = self._shown.versions(slot.number, say) if slot.changed else None
        if told is not None:
            column.text(told.changes, "sans", 14, gap=8)
            column.text(told.upto, "sans", 14, kit.theme.seal, gap=8)
            column.skip(10)
        if self._name is not None:
            self._naming(column, say)
            return
        go_on = "saves-go-on-older" if told else "saves-go-on"
        self._button(column, "open", say("saves-debrief" if slot.over else go_on), main=True)
        if told is not None and told.newer:
            self._button(column, "newer", say("saves-go-on-newer"))
        self._button(column, "rename", say("saves-rename"), key="n")
        self._button(column, "export", say("saves-export"), key="e")
        self._button(column, "remove", say("saves-remove"), key="d")

    def _naming(self, column: Column, say: Catalog) -> None:
        """The line to type a name into."""
        kit, asked = column.kit, say("saves-rename-ask")
        column.text(asked, "sans", 14, gap=8)
        box = column.box(max(kit.px(44), kit.type.glyph_height("sans", 16) + kit.px(16)), 14)
        column.add(cards.field(kit, box, NAME, self._name or "", "", asked))
        self._button(column, "keep", say("saves-rename-keep"), main=True)
        self._button(column, "cancel", say("saves-cancel"))

    def _button(
        self, column: Column, id_: str, text: str, *, key: str = "", main: bool = False
    ) -> None:
        kit = column.kit
        box = column.box(page.button_height(kit) if main else _high(kit), 12)
        column.add(cards.button(kit, box, id_, text, kind="primary" if main else "plain", key=key))

    def act(self, action: Action) -> Command | None:
        """Picks a game, or does something with the one that is picked."""
        what, _, value = action.id.partition(":")
        if action.kind == "typed" or (action.kind == "activate" and what == "rename"):
            self._name = action.text
            return Redraw(NAME)
        if action.kind != "activate":
            return None
        if what == "slot":
            self._picked, self._name = int(value), None
            return Redraw(action.id)
        if what in ("keep", NAME):
            return self._renamed()
        if what in ("back", "cancel"):
            return Back() if what == "back" else self.escape()
        # Where the focus stayed on the button, a second press would delete the next game.
        focus = {"restore": f"slot:{self._picked}", "remove": "restore"}.get(what, "")
        return Saves(what, self._picked, focus=focus)

    def _renamed(self) -> Command:
        """Send the name that was typed, if there is one."""
        name, self._name = self._name or "", None
        if not name.strip():
            return Redraw("rename")
        return Saves("rename", self._picked, name, focus="rename")

    def escape(self) -> Command:
        """Without a new name, or back."""
        if self._name is None:
            return Back()
        self._name = None
        return Redraw("rename")


def _high(kit: Kit) -> int:
    return max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(16))
