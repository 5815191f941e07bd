"""The briefing: three lines on what took place and what the player does; the rest behind a fold."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import BriefingPage
from roundtable.desktop.boxes import Box, Column, Dock, Gap, Margin, TextBox, Wrap
from roundtable.desktop.components import Sheet, button
from roundtable.desktop.screens.base import Redraw, Screen, Wish
from roundtable.desktop.screens.frame import bar, links, reading, ways
from roundtable.desktop.screens.people import plates

FOLD = "fold"


class BriefingScreen(Screen[BriefingPage]):
    """What is read before the first move."""

    name: ClassVar[str] = "briefing"
    open = False

    def box(self) -> Box:
        """Title, three lines and people; unfolded the rest below, in one scroll."""
        page = self.page
        told = Column(
            TextBox(page.title, "serif", 30, leading=1.3),
            TextBox(page.fictional, size=16, colour="soft"),
            Gap(6),
            *(TextBox(each, size=20, leading=1.6, steady=True) for each in page.lines),
            Gap(10),
            plates(page.people, self.say),
            Gap(4),
            Wrap(button(FOLD, page.more_title, soft=True, picked=self.open)) if page.more else None,
            self._more() if self.open else None,
            gap=8,
        )
        body = reading(told, ways(page.choices), "told", page.title)
        return Dock(bar(page.mode, links(page.tools)), Margin(body, 40, 16, 8), speech=page.title)

    def _more(self) -> Box:
        page = self.page
        parts = [
            Column(TextBox(title, "serif", 16), TextBox(text, size=15, leading=1.6), gap=4)
            for title, text in page.more
        ]
        source = TextBox(
            " · ".join(x for x in (page.source, page.address) if x), size=13, colour="soft"
        )
        return Sheet(Column(*parts, source, gap=14), shadow=0, id="more")

    def local(self, name: str) -> Wish | None:
        """Unfolds the rest, or folds it."""
        if name != FOLD:
            return None
        self.open = not self.open
        return Redraw(FOLD)
