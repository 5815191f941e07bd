"""Which of the wordings was really put?"""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import WordingPage
from roundtable.desktop.boxes import Box, Column, Dock, Fit, Gap, Margin, TextBox
from roundtable.desktop.components import option
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, key_of_choice, links, ways


class WordingScreen(Screen[WordingPage]):
    """A guess which wording was really put; what each form does is told afterwards."""

    name: ClassVar[str] = "wording"

    @property
    def first(self) -> str:
        """The first wording."""
        return self.page.choices[0].id if self.page.choices else ""

    def box(self) -> Box:
        """The wordings one under the other."""
        page = self.page
        shown = [each for each in page.choices if each.id.startswith("wording:")]
        rest = [each for each in page.choices if each not in shown]
        body = Column(
            TextBox(page.ask, "serif", 24, leading=1.3, id="ask"),
            Gap(6),
            *(option(each.id, each.title, key=key_of_choice(each)) for each in shown),
            gap=12, widest=860,
        )  # fmt: skip
        foot = Column(Gap(10), ways(rest, page.cost), widest=860)
        inner = Dock(None, Fit(body, "wordings", page.ask, down=0.3), foot, speech=page.ask)
        return Dock(
            bar(page.title, links(page.tools)), Margin(inner, 40, 20, 16), speech=page.title
        )
