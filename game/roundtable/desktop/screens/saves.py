"""The saved games: a list at the left, what can be done with the one that is picked at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from pygame import Rect

from roundtable.application.commands import Rename
from roundtable.application.pages import Choice, SavesPage, SlotRow
from roundtable.desktop import thumbnail
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Drawing,
    Gap,
    Margin,
    Panes,
    Scrolled,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Press, TextEntry, button
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.base import Redraw, Screen, Wish
from roundtable.desktop.screens.frame import bar, key_of_choice, links, merged
from roundtable.desktop.styles import PICKED, spoken
from roundtable.desktop.widgets import Image, Panel, Stamp, Widget

NAME = "name"
WIDE = 128
"""Units of a picture across."""
RATIO = thumbnail.SMALL[1] / thumbnail.SMALL[0]


class SavesScreen(Screen[SavesPage]):
    """The saved games."""

    name: ClassVar[str] = "saves"
    picture: Callable[[int], bytes | None] = staticmethod(lambda _: None)
    """The picture that was kept of a game; the window sets it."""

    def __init__(self, page: SavesPage) -> None:
        """Pick the game the page says, or the one saved last."""
        super().__init__(page)
        self.picked = page.picked
        self.typed: str | None = None

    @property
    def position(self) -> object:
        """One place, whatever is done there."""
        return "saves"

    @property
    def row(self) -> SlotRow | None:
        """The game that is picked."""
        rows = self.page.rows
        found = next((each for each in rows if each.number == self.picked), None)
        return found or next(iter(rows), None)

    @property
    def first(self) -> str:
        """The game that is picked."""
        return f"slot:{self.row.number}" if self.row else ""

    def box(self) -> Box:
        """The list, and what can be done with one of them."""
        page = self.page
        slots = {f"slot:{each.number}" for each in page.rows} | {
            f"resume:{each.number}" for each in page.rows
        }
        rest = [each for each in page.choices if each.id not in slots and each.id != "back"]
        back = [each for each in page.choices if each.id == "back"]
        listed = Column(
            TextBox(page.unseen, size=14, colour="seal"),
            TextBox(page.removed, size=14, colour="soft"),
            Wrap(*(button(e.id, e.title, key=key_of_choice(e), reason=e.why_not) for e in rest), gap=10),
            TextBox(page.empty, size=18, colour="soft"),
            *map(self._slot, page.rows),
            gap=12,
        )  # fmt: skip
        row = self.row
        body: Box = Scrolled(listed, "slots", page.title)
        if row is not None:
            body = Panes(
                body, Scrolled(Column(*self._one(row), gap=10), "one", row.name),
                weights=(1, 0.5), line=True, least=700, speech=page.title,
            )  # fmt: skip
        head = bar(page.title, links(merged(back, page.tools)))
        return Dock(head, Margin(body, 40, 18, 10), speech=page.title)

    def _slot(self, row: SlotRow) -> Box:
        on = self.row is not None and row.number == self.row.number
        words = Column(
            TextBox(row.name, "serif", 18, leading=1.3),
            TextBox(row.facts, size=13, colour="soft"),
            TextBox(row.changed, size=13, colour="seal"),
            gap=3, grow=1,
        )  # fmt: skip
        image = Drawing(lambda kit, rect: self._image(kit, rect, row.number), WIDE, WIDE * RATIO)
        edge = "ink" if on else "line"
        said = spoken(row.name, row.facts, row.changed, PICKED if on else "")
        return Press(Across(image, words, gap=18, least=140), f"slot:{row.number}", said, pads=(24, 12),
                     rule=edge, edge=edge)  # fmt: skip

    def _image(self, kit: Kit, place: Rect, number: int) -> Widget:
        """The picture, or the game's seal where there is none."""
        data = self.picture(number)
        found = thumbnail.decoded(data, place.size) if data else None
        if found is None:
            seal = Rect(0, 0, place.h // 2, place.h // 2)
            seal.center = place.center
            return Panel(rect=place, children=(Stamp(rect=seal),), fill=kit.theme.paper,
                         border=kit.theme.line)  # fmt: skip
        return Image(rect=place, surface=found, border=kit.theme.line)

    def _one(self, row: SlotRow) -> list[Box]:
        parts: list[Box] = [
            TextBox(row.name, "serif", 20, leading=1.3),
            TextBox(row.facts, size=13, colour="soft"),
            TextBox(row.changed, size=14),
            Gap(4),
        ]
        if self.typed is not None:
            asked = self.say("saves-rename-ask")
            return [
                *parts, TextBox(asked), TextEntry(NAME, self.typed, "", asked, edit=self.edits.get(NAME)),
                button("keep", self.say("saves-rename-keep"), look="primary"),
                button("cancel", self.say("saves-cancel")),
            ]  # fmt: skip
        return [
            *parts,
            *(button(e.id, e.title, look="primary" if e.main else "plain", key=key_of_choice(e),
                     reason=e.why_not) for e in row.ways),
        ]  # fmt: skip

    def every(self) -> tuple[Choice, ...]:
        """What can be done with the picked game, too."""
        return (*(self.row.ways if self.row else ()), *super().every())

    def act(self, action: Action) -> Wish | None:
        """Takes a name as it is typed."""
        if action.kind == "typed":
            self.typed = action.text
            return Redraw(NAME)
        return super().act(action)

    def local(self, name: str) -> Wish | None:
        """Picks a game, or asks for its name before it is sent."""
        what, _, value = name.partition(":")
        row = self.row
        if what == "slot":
            self.picked, self.typed = int(value), None
            return Redraw(name)
        if what in ("keep", NAME) and row is not None:
            text, self.typed = self.typed or "", None
            return Rename(row.number, text.strip()) if text.strip() else Redraw(self.first)
        if what == "cancel":
            return self.escape()
        if row is not None and isinstance(self.chosen(name), Rename):
            self.typed = ""
            return Redraw(NAME)
        return None

    def escape(self) -> Wish:
        """Without a new name, or back."""
        if self.typed is None:
            return super().escape()
        self.typed = None
        return Redraw(self.first)
