"""Everything heard so far, newest last; it can be searched, and a game be taken back from it."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.commands import Back, Search, Visit
from roundtable.application.pages import Heard, HistoryPage
from roundtable.desktop.boxes import (
    Box,
    Column,
    Dock,
    Gap,
    Margin,
    Scrolled,
    SideBySide,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Press, TextEntry, button, named, sourced
from roundtable.desktop.controls import Scroll
from roundtable.desktop.interaction import Action
from roundtable.desktop.screens.base import Redraw, Screen, Wish
from roundtable.desktop.screens.frame import bar, links, merged
from roundtable.desktop.screens.words import verdict
from roundtable.desktop.styles import PICKED, spoken
from roundtable.desktop.tree import Tree

SEARCH = "search"


class HistoryScreen(Screen[HistoryPage]):
    """What was heard, the newest with the focus."""

    name: ClassVar[str] = "history"
    picked = ""

    @property
    def first(self) -> str:
        """The newest."""
        rows = self.page.rows
        return f"turn:{rows[-1].speech.turn}" if rows else "back"

    def box(self) -> Box:
        """The search above, a sheet for each turn under the title of its question."""
        page = self.page
        turns = [each.speech.turn for each in page.rows]
        if self.picked not in turns:
            self.picked = turns[-1] if turns else ""
        parts: list[Box] = []
        before = ""
        for each in page.rows:
            if each.scene != before:
                parts.append(Margin(TextBox(each.scene, "serif", 18), 0, 10, 2))
                before = each.scene
            parts.append(self._entry(each))
        if not parts:
            parts = [TextBox(page.count, size=18, colour="soft", align="centre")]
        told = Scrolled(Column(*parts, gap=12, widest=860), "told", page.title)
        field = TextEntry(
            SEARCH, page.search, self.say("search-hint"), self.say("search-label"), key="/",
            edit=self.edits.get(SEARCH),
        )  # fmt: skip
        line = SideBySide(
            Column(field), TextBox(page.count if page.rows else "", size=13, colour="soft")
        )
        body = Dock(Column(Column(line, widest=860), Gap(10)), told, speech=page.title)
        backs = [each for each in page.choices if each.id == "back"]
        return Dock(bar(page.title, links(merged(backs, page.tools))), Margin(body, 40, 10, 8))

    def _entry(self, heard: Heard) -> Box:
        speech, on = heard.speech, heard.speech.turn == self.picked
        name = speech.face.name if speech.face else ""
        body = Column(
            named(name, " · ".join(part for part in (speech.act, speech.title) if part)),
            TextBox(speech.prompt or speech.asked, size=14, colour="soft"),
            TextBox(speech.body, size=16, leading=1.65),
            TextBox(speech.gloss, size=14, leading=1.5),
            sourced(speech.mark, speech.unclear, speech.foreign, speech.note),
            *map(verdict, speech.verdicts),
            gap=6,
        )
        said = spoken(heard.scene, name, speech.act, speech.body, speech.mark, PICKED if on else "")
        sheet = Press(
            body, f"turn:{speech.turn}", said, pads=(26, 16), edge="ink" if on else None,
            rule=speech.face.index if speech.face else "ink",
        )  # fmt: skip
        if not on:
            return sheet
        address = speech.link or self.page.address
        back = self.page.choice(f"rewind:{heard.number}") if heard.undo else None
        ways = Wrap(
            button(back.id, back.title) if back is not None else None,
            button(f"visit:{address}", self.say("history-open")) if address else None,
            gap=10,
        )
        return Column(sheet, ways, gap=8)

    def act(self, action: Action) -> Wish | None:
        """Searches as one types."""
        if action.kind == "typed":
            return Search(action.text)
        return super().act(action)

    def local(self, name: str) -> Wish | None:
        """Picks a turn, or opens its source, which asks first."""
        what, _, value = name.partition(":")
        if what == "turn":
            self.picked = value
            return Redraw(name)
        return Visit(value) if what == "visit" else None

    def escape(self) -> Wish:
        """First what is searched for goes, then the screen."""
        return Search() if self.page.search else Back()

    def offsets(self, tree: Tree) -> dict[str, int]:
        """The newest is seen first, so the scroll stands at its end."""
        placed = tree.find("told")
        return {"told": placed.widget.reach} if placed and isinstance(placed.widget, Scroll) else {}
