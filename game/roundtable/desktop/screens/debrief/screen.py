"""The debrief's frame: its tabs above, what follows below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from roundtable.application.pages import (
    Beside,
    Bets,
    Choices,
    DailyResult,
    DebriefPage,
    Limits,
    NotHeard,
    Outcome,
    Podium,
    Steps,
)
from roundtable.desktop import boxes
from roundtable.desktop.boxes import Box, Column, Dock, Margin
from roundtable.desktop.screens.base import Copy, Redraw, SavePicture, Screen, Wish
from roundtable.desktop.screens.debrief import bets, choices, outcome, podium, record, unheard
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.screens.frame import bar, links, ways

TABS: dict[type, Callable[[Any, TabState], Box]] = {
    Outcome: outcome.tab,
    DailyResult: outcome.daily,
    Podium: podium.tab,
    Choices: choices.tab,
    Bets: bets.tab,
    Beside: record.beside,
    Steps: record.steps,
    NotHeard: unheard.tab,
    Limits: unheard.limits,
}
"""How the content of a tab is drawn, by its type."""
COPY, PICTURE = "copy", "picture"


class DebriefScreen(Screen[DebriefPage]):
    """The debrief."""

    name: ClassVar[str] = "debrief"
    row = 0

    @property
    def position(self) -> object:
        """The open tab."""
        return self.page.title, self.page.tab

    @property
    def first(self) -> str:
        """The main way on, else the open tab."""
        main = next((each for each in self.page.choices if each.main and each.legal), None)
        return main.id if main else f"tab:{self.page.tab}"

    def box(self) -> Box:
        """The open tab between the bar with all of them and the buttons."""
        page = self.page
        tabs = [each for each in page.choices if each.id.startswith("tab:")]
        rest = [e for e in page.choices if e not in tabs and not e.id.startswith("unfold:")]
        content = page.shown.content
        body = TABS[type(content)](content, TabState(self.say, self.row))
        numbered = [replace(each, title=f"{each.key} {each.title}") for each in tabs]
        head = bar(page.title, links(numbered, picked=f"tab:{page.tab}"))
        foot = Column(boxes.SideBySide(links(page.tools), ways(rest)), pads=(28, 12), widest=1480)
        return Dock(head, Margin(Column(body, widest=1400, grow=1), 40, 16, 6), foot, least=220,
                    speech=page.title)  # fmt: skip

    def chosen(self, name: str) -> Any:
        """A choice of the page, or a turn that is opened."""
        content = self.page.shown.content
        if isinstance(content, NotHeard):
            found = next((e for e in content.rows if command_id(e.turn) == name), None)
            if found is not None:
                return found.command
        return super().chosen(name)

    def local(self, name: str) -> Wish | None:
        """Opens a row; saves the picture made for sharing; copies the result."""
        what, _, value = name.partition(":")
        if what == "row":
            self.row = int(value)
            return Redraw(name)
        content = self.page.shown.content
        if name == COPY and isinstance(content, DailyResult):
            return Copy(content.text)
        return SavePicture(screen=False) if name == PICTURE else None

    def show(self, page: DebriefPage) -> None:
        """Another tab begins at its first row."""
        if page.tab != self.page.tab:
            self.row = 0
        super().show(page)


def command_id(turn: str) -> str:
    """Id of the control that opens a turn."""
    return f"unfold:{turn}"
