"""The library: scenarios as cards, how to play the picked one, its questions, and today's."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from roundtable.application.commands import Daily, Show
from roundtable.application.pages import Card, Choice, LibraryPage
from roundtable.desktop.boxes import (
    Box,
    Column,
    Dock,
    Fit,
    Gap,
    Grid,
    Margin,
    Panes,
    TextBox,
)
from roundtable.desktop.components import Press, button, card, stamp
from roundtable.desktop.screens.base import Screen, Wish
from roundtable.desktop.screens.frame import cards, key_of_choice, links, merged
from roundtable.desktop.screens.people import quiet_table
from roundtable.desktop.styles import PICKED, spoken

TITLE = 46
"""Size of the game's name: once, here, larger than the type scale."""
PADS = (24, 9)
"""Margins of the cards of the list: all texts begin in line."""


class LibraryScreen(Screen[LibraryPage]):
    """What can be played; what is picked is told at the right, and nothing else moves."""

    name: ClassVar[str] = "library"

    @property
    def position(self) -> object:
        """One place, whatever is picked."""
        return "library"

    @property
    def card(self) -> Card | None:
        """What is told beside the list: what is picked, else what a newcomer begins with."""
        page = self.page
        sound = [each for each in page.cards if not each.broken]
        fresh = next((each for each in sound if each.tutorial), next(iter(sound), None))
        return page.card or fresh

    @property
    def first(self) -> str:
        """The main way on, else the first way to play what is shown."""
        card = self.card
        ways = [each for each in card.ways if each.legal] if card else []
        main = next((each for each in ways if each.main), None)
        return main.id if main else ways[0].id if ways else super().first

    def box(self) -> Box:
        """The name and the scenarios at the left, the ways to play at the right."""
        page = self.page
        name = Column(
            stamp(56),
            Gap(6),
            TextBox(self.say("app-title"), "serif", TITLE, leading=1.15),
            TextBox(page.tagline, size=17, colour="soft", leading=1.5),
            TextBox(page.tip, size=15, leading=1.5),
            gap=6,
        )
        backs = [each for each in page.choices if each.id == "back"]
        shown = self.card
        table = quiet_table(shown.people, self.say) if shown else None
        left = Column(name, Gap(14), self._list(), Gap(10), table, grow=1)
        right = self._ways(shown) if shown else TextBox(page.ways_title, size=18, colour="soft")
        body = Panes(
            Fit(left, "scenarios", page.title), Fit(right, "ways", page.ways_title),
            weights=(1, 1.05), gap=64, least=760, speech=page.title,
        )  # fmt: skip
        return Dock(
            Margin(links(merged(backs, page.tools)), 24, 12, 4),
            Margin(body, 56, 6, 20),
            speech=page.title,
        )

    def _list(self) -> Box:
        page = self.page
        today = card(
            "daily", self.say("mode-daily"), detail=page.daily, key="d", pads=PADS, rule="line"
        )
        heading = TextBox(page.title, colour="soft")
        shown = self.card
        listed = [_card(each, picked=each is shown) for each in page.cards]
        return Column(heading, *listed, today if page.daily else None, gap=8)

    def _ways(self, card: Card) -> Box:
        page = self.page
        every = enumerate((*card.ways, *card.scenes), 1)
        keyed = [replace(each, key=str(n) if n < len("1234567890") else "") for n, each in every]
        ways, questions = keyed[: len(card.ways)], keyed[len(card.ways) :]
        main = [each for each in ways if each.main]
        others = [each for each in ways if not each.main]
        scenes = Grid(*(_scene(each) for each in questions), least=210, most=2, gap=8)
        return Column(
            TextBox(card.title, "serif", 24, leading=1.3),
            TextBox(card.tagline, size=15, leading=1.5),
            TextBox(" · ".join(x for x in (card.facts, card.languages) if x), size=13, colour="soft"),
            TextBox(card.broken, size=14, colour="seal"),
            Gap(6),
            TextBox(page.ways_title, colour="soft") if ways else None,
            *(button(e.id, e.title, look="primary", key=key_of_choice(e), reason=e.why_not,
                     hint=key_of_choice(e).upper()) for e in main),
            TextBox(card.resume, size=13, colour="soft", align="centre"),
            cards(others, least=210, most=2, size=16) if others else None,
            Gap(4),
            TextBox(page.scenes_title, colour="soft") if card.scenes else None,
            scenes if card.scenes else None,
            gap=8,
        )  # fmt: skip

    def every(self) -> tuple[Choice, ...]:
        """The ways and questions of what is shown, too, before all else: their ids are its own."""
        card = self.card
        inner = (*card.ways, *card.scenes) if card else ()
        return (*inner, *super().every())

    def local(self, name: str) -> Wish | None:
        """A card is picked by its choice where there is one, else by its id."""
        kind, _, value = name.partition(":")
        if kind == "daily":
            return Daily()
        if kind == "scenario" and self.chosen(name) is None:
            return Show("library", value)
        return None


def _card(card: Card, *, picked: bool) -> Box:
    """A scenario; the picked one is told of beside the list."""
    body = Column(
        TextBox(card.title, "serif", 17, leading=1.25),
        TextBox(card.broken or card.resume or card.facts, size=13, colour="seal" if card.broken else "soft"),
        gap=2,
    )  # fmt: skip
    speech = spoken(card.title, card.tagline, card.facts, card.resume, PICKED if picked else "")
    edge = "ink" if picked else "line"
    return Press(body, f"scenario:{card.scenario}", speech, pads=PADS, rule=edge, edge=edge)


def _scene(each: Choice) -> Box:
    """A question to be played alone, in five minutes."""
    return button(
        each.id, " · ".join(x for x in (each.title, each.cost) if x), key=key_of_choice(each),
        hint=key_of_choice(each), reason=each.why_not, speech=spoken(each.title, each.detail, each.cost),
    )  # fmt: skip
