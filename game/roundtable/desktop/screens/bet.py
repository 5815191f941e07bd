"""A bet: the person and what is known of them at the left, the question and the stakes at the right."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import BetPage, Face
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Fit,
    Gap,
    Grid,
    Margin,
    Panes,
    Spare,
    TextBox,
)
from roundtable.desktop.components import figure
from roundtable.desktop.kit import DENSITIES
from roundtable.desktop.screens.base import Screen, Wish
from roundtable.desktop.screens.people import head, plate
from roundtable.desktop.screens.stake import CONFIRM, Unsent, bet_form, send
from roundtable.desktop.screens.topbar import top_bar
from roundtable.desktop.screens.words import question, quotes, section
from roundtable.locale import Catalog


class BetScreen(Screen[BetPage]):
    """A bet with its evidence beside it."""

    name: ClassVar[str] = "bet"

    def __init__(self, page: BetPage) -> None:
        """Nothing is picked yet."""
        super().__init__(page)
        self.stake = Unsent(page.picked.id if page.picked else "")

    def show(self, page: BetPage) -> None:
        """Another bet begins with nothing picked."""
        if (page.title, page.put.text) != (self.page.title, self.page.put.text):
            self.stake = Unsent(page.picked.id if page.picked else "")
        super().show(page)

    @property
    def first(self) -> str:
        """What is picked, else the first option."""
        if self.stake.ready:
            return CONFIRM
        return f"pick:{self.stake.picked or self.page.options[0].id}" if self.page.options else ""

    def box(self) -> Box:
        """The bar, the evidence, the form and the button under it."""
        page, say = self.page, self.say
        above = top_bar(page.ordinal, page.scene, page.meters, page.clock, ())
        form = Column(
            question(page.put),
            Gap(6),
            TextBox(page.title, "serif", 24, leading=1.3, names=(page.face.name,), id="ask"),
            TextBox(page.ask, size=16, leading=1.4),
            TextBox(page.rule, size=13, colour="soft"),
            bet_form(page.options, page.chips, self.stake, say, near=page.near),
            gap=10,
        )
        back = next((each for each in (*page.choices, *page.tools) if each.id == "back"), None)
        note = " · ".join(each for each in (page.lead, page.cost) if each)
        foot = Column(
            Gap(8),
            send(self.stake, page.confirm, note, say, back),
        )
        sheet = Dock(None, Fit(form, "asking", page.title), foot, least=120, speech=page.title)
        known = Fit(evidence(page, say), "evidence", page.face.name, levels=DENSITIES[:2])
        body = Panes(
            known, sheet, weights=(0.62, 1), gap=72, line=True, least=760, turned=True, id="bet",
            speech=page.title,
        )  # fmt: skip
        return Dock(above, Margin(body, 28, 18, 16), speech=page.title)

    def local(self, name: str) -> Wish | None:
        """An option or chip changes the stake, the button sends it."""
        if name == CONFIRM:
            return self.stake.command() if self.stake.ready else None
        return self.stake.take(name, self.page.options, self.page.chips)


def evidence(page: BetPage, say: Catalog) -> Column:
    """Who it is, what is on record, what they said, what others said, what is known from before."""
    topics = TextBox(" · ".join(page.topics), size=15, leading=1.4) if page.topics else None
    others = [each for each in page.seats if each.face.index != page.face.index]
    return Column(
        person(page.face, say),
        Gap(8),
        section(page.topics_title, topics),
        quotes(page.tonight_title, page.tonight),
        quotes(page.others_title, page.others),
        quotes(page.background_title, page.background),
        Spare(Column(Gap(8), Grid(*map(head, others), least=130, gap=8))) if others else None,
        grow=1,
    )


def person(face: Face, say: Catalog) -> Box:
    """A person large, with name and post."""
    words = Column(
        TextBox(face.name, "serif", 24, leading=1.2, names=(face.name,)),
        TextBox(plate(face, say), size=15, colour="soft", leading=1.35),
        gap=4, grow=1,
    )  # fmt: skip
    return Across(figure(face.index, face.seal, 128, remote=face.remote), words, gap=22, least=90)
