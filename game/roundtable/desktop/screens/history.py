"""Everything heard so far, newest last; it can be searched, and any move be taken back from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from pygame import Rect

from roundtable.application import Heard
from roundtable.desktop import cards
from roundtable.desktop.controls import Control, Face, Scroll
from roundtable.desktop.faces import PICKED, spoken, strip
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import centred
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import (
    Ask,
    Back,
    Command,
    Question,
    Redraw,
    Rollback,
    Screen,
    Size,
    Visit,
)
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.screens.quoting import named, source_line, verdict_line
from roundtable.desktop.theme import RADIUS_CARD
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

WIDE = 820
SEARCH = "search"


class HistoryScreen(Screen):
    """Everything heard so far, newest last; the newest has the focus.

    Args:
        view: what was heard.
        standing: how many moves stand; 0 where none can be taken back.
        address: of the source; empty where it cannot be opened.
    """

    name: ClassVar[str] = "history"

    def __init__(
        self, view: Callable[[Catalog], Sequence[Heard]], standing: int = 0, address: str = ""
    ) -> None:
        """Remember where the view comes from; nothing is searched for yet."""
        self._view, self._standing, self._address = view, standing, address
        self._sought, self._picked = "", ""
        self._plies: dict[str, int] = {}

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """A sheet for each turn, under the title of its question, below the search."""
        told = self._view(say)
        self._plies = {each.speech.turn: each.ply for each in told}
        self._picked = self._picked or (told[-1].speech.turn if told else "")
        self.first = f"turn:{told[-1].speech.turn}" if told else "back"
        links = [Link("back", say("menu-back"))]
        head, body = page.bar(kit, size, say("history-title"), shown=links)
        wide = min(kit.px(WIDE), body.w - 2 * kit.px(page.MARGIN))
        inner = centred(body, wide, body.h - 2 * kit.px(8))
        if not told:
            empty = kit.label(
                inner, say("history-empty"), "sans", 18, kit.theme.soft, align="centre", down=0.4
            )
            return Tree(size, (Layer((empty, *head)),))
        found = [each for each in told if each.has(self._sought)]
        if found and not any(each.speech.turn == self._picked for each in found):
            self._picked = found[-1].speech.turn
        line, rest = self._search(kit, inner, say, len(found))
        column = Column(kit, rest.x, rest.y + kit.px(16), wide)
        if not found:
            column.soft(say("search-none", text=self._sought), 16)
        self._fill(column, found, say)
        window = rest.inflate(2 * kit.px(page.BLEED), 0)
        parts = page.scrolled(kit, window, "told", column, say("history-title"))
        return Tree(size, (Layer((*parts, *line, *head)),))

    def _search(self, kit: Kit, rect: Rect, say: Catalog, found: int) -> tuple[list[Widget], Rect]:
        """The line to type into, with how many turns have it; and what is left below."""
        high = max(kit.px(40), kit.type.glyph_height("sans", 16) + kit.px(14))
        row = Rect(rect.x, rect.y + kit.px(8), rect.w, high)
        count = say("search-count", count=found)
        wide = kit.type.width(count, "sans", 13) + kit.px(12)
        place = Rect(row.x, row.y, row.w - wide, row.h)
        field = cards.field(
            kit, place, SEARCH, self._sought, say("search-hint"), say("search-label"), key="/"
        )
        told = Rect(place.right + kit.px(12), row.y, wide - kit.px(12), row.h)
        label = kit.label(told, count, "sans", 13, kit.theme.soft, align="right", down=0.5)
        below = Rect(rect.x, row.bottom + kit.px(8), rect.w, rect.bottom - row.bottom - kit.px(8))
        return [field, label], below

    def act(self, action: Action) -> Command | None:
        """Searches, picks a turn, asks before it takes moves back or opens the source."""
        if action.kind == "typed":
            self._sought = action.text
            return Redraw(SEARCH)
        what, _, value = action.id.partition(":")
        if action.kind != "activate":
            return None
        if what == "turn":
            self._picked = value
            return Redraw(action.id)
        if what == "back":
            return Back()
        return self._asked(what, value)

    def _asked(self, what: str, turn: str) -> Command | None:
        """What is asked before moves are taken back or the browser is opened."""
        if what == "rollback":
            ply = self._plies[turn]
            told = {"moves": self._standing - ply}
            return Ask(
                Question("rollback-title", "rollback-note", "rollback-yes", Rollback(ply), told)
            )
        if what == "source":
            visit, shown = Visit(self._address), {"address": self._address}
            return Ask(Question("open-title", "open-note", "open-yes", visit, shown))
        return None

    def escape(self) -> Command:
        """First what is searched for goes, then the screen."""
        if not self._sought:
            return Back()
        self._sought = ""
        return Redraw(SEARCH)

    def offsets(self, tree: Tree) -> dict[str, int]:
        """The newest is seen first, so the scroll stands at its end."""
        placed = tree.find("told")
        return {"told": placed.widget.reach} if placed and isinstance(placed.widget, Scroll) else {}

    def _fill(self, column: Column, told: Sequence[Heard], say: Catalog) -> None:
        before = ""
        for each in told:
            if each.scene != before:
                column.skip(10 if before else 0)
                column.text(each.scene, "serif", 18, gap=12)
                before = each.scene
            self._entry(column, each, say)

    def _entry(self, column: Column, heard: Heard, say: Catalog) -> None:
        kit, theme, speech = column.kit, column.kit.theme, heard.speech
        on = speech.turn == self._picked
        inner = Column(
            kit, column.left + kit.px(26), column.y + kit.px(16), column.width - kit.px(52)
        )
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
            parts = (strip(kit, rect, kit.person_rule(speech.index)), *parts)
        edge = theme.ink if on else theme.line
        face = Face(theme.card, edge, kit.px(RADIUS_CARD), kit.px(14))
        said = spoken(
            heard.scene, speech.name, speech.act, speech.body, speech.voice, speech.place,
            PICKED if on else "",
        )  # fmt: skip
        column.add(
            Control(rect=rect, id=f"turn:{speech.turn}", children=parts, face=face, speech=said)
        )
        if on:
            self._ways(column, speech.turn, say)

    def _ways(self, column: Column, turn: str, say: Catalog) -> None:
        """What can be done from the picked turn, in small buttons under it."""
        kit = column.kit
        ways = [("rollback", "history-back")] if self._standing else []
        ways += [("source", "history-open")] if self._address else []
        high = max(kit.px(32), kit.type.glyph_height("sans", 14) + kit.px(10))
        left = column.left
        row = column.box(high, 18) if ways else Rect(0, 0, 0, 0)
        for name, key in ways:
            wide = page.button_width(kit, say(key))
            place = Rect(left, row.y, wide, row.h)
            column.add(cards.button(kit, place, f"{name}:{turn}", say(key)))
            left = place.right + kit.px(10)
