"""A class sits down: how many teams bet, and how they are called."""

from __future__ import annotations

from typing import ClassVar

from pygame import Rect

from roundtable.application import team_name
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Command, Open, Play, Redraw, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Pennant
from roundtable.locale import Catalog
from roundtable.rules import NAME_LENGTH, TEAMS, Seat

ACROSS = 2
USUAL = 3
"""How many teams are proposed."""


class SeatingScreen(Screen):
    """A class sits down: how many teams bet, and how they are called."""

    name: ClassVar[str] = "seating"
    first: str | None = "seat"

    def __init__(self) -> None:
        """Propose a few teams, called after their colours."""
        self._count = USUAL
        self._names = [""] * TEAMS[1]

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The number of teams, a field for each name, and the button."""
        links = [
            Link("open:settings", say("menu-settings"), "s"),
            Link("open:help", say("menu-help")),
            Link("open:library", say("menu-library")),
        ]
        head, body = page.bar(kit, size, say("mode-teams"), shown=links)
        seat = Link("seat", say("teams-start"))
        told = page.footed(kit, body, lambda c: self._fill(c, say), seat, say("teams-title"))
        return Tree(size, (Layer((*told, *head)),))

    def act(self, action: Action) -> Command | None:
        """Changes the number or a name, or seats the teams."""
        what, _, value = action.id.partition(":")
        if action.kind == "typed":
            text = "".join(each for each in action.text.lstrip() if each != ",")
            self._names[int(value)] = text[:NAME_LENGTH]
            return Redraw(action.id)
        if action.kind != "activate":
            return None
        if what == "teams":
            self._count = int(value)
            return Redraw(action.id)
        if what == "seat":
            return Play(Seat(self._seated()))
        return Open(value) if what == "open" else None

    def _seated(self) -> tuple[str, ...]:
        """The names; a team without one, or with one that another has, is called after its colour."""
        found: list[str] = []
        for number in range(self._count):
            name = " ".join(self._names[number].split())
            found.append(name if name and name not in found else str(number + 1))
        return tuple(found)

    def _fill(self, column: Column, say: Catalog) -> None:
        kit = column.kit
        column.text(say("teams-title"), "serif", 30, leading=1.3, gap=6)
        column.soft(say("teams-note"), 16, gap=22)
        high = max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(12))
        least, most = TEAMS
        counts = [(str(n), say("teams-count", count=n)) for n in range(least, most + 1)]
        column.add(
            cards.segmented(
                kit, column.box(high, 22), "teams", say("teams-title"), counts, str(self._count)
            )
        )
        for first in range(0, self._count, ACROSS):
            row = column.box(high, 12)
            for i, place in enumerate(columns(row, [1.0] * ACROSS, kit.px(24)), first):
                if i < self._count:
                    self._team(column, place, i, say)
        column.skip(8)

    def _team(self, column: Column, place: Rect, index: int, say: Catalog) -> None:
        kit = column.kit
        flag = Pennant.at(place.x, place.centery, kit.grown(26), index)
        left = flag.rect.right + kit.px(12)
        line = Rect(left, place.y, place.right - left, place.h)
        plain, name = team_name(say, str(index + 1)), say("teams-name", number=index + 1)
        column.add(
            flag,
            cards.field(kit, line, f"team:{index}", self._names[index], plain, name),
        )
