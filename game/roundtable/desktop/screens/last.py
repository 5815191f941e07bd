"""The last words of a play that ends with them: no table is left on which they could be read."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import LastPage
from roundtable.desktop.boxes import Box, Column, Dock, Gap, Margin, Panes
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, links, ways
from roundtable.desktop.screens.people import Portrait
from roundtable.desktop.screens.words import stage_speech


class LastScreen(Screen[LastPage]):
    """What was said or matched last, with how the bet on it came out."""

    name: ClassVar[str] = "last"

    @property
    def known(self) -> bool:
        """Whether it was heard in an earlier game."""
        return self.page.speech.known

    def box(self) -> Box:
        """As at the table, with the one way on."""
        page = self.page
        said = page.speech
        told = stage_speech(said, id=f"speech:{said.turn}", down=0.2)
        if said.face is not None:
            shown = next((each for each in said.verdicts if each.points), None)
            portrait = Portrait(said.face, self.say, shown)
            told = Panes(portrait, told, weights=(0.36, 1), gap=44, id="stage", speech=page.title)
        foot = Column(Gap(12), ways(page.choices), pads=(24, 14))
        head = bar(page.title, links(page.tools))
        return Dock(head, Margin(told, 24, 14, 4), foot, least=200, speech=page.title)
