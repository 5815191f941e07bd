"""The two screens that ask "who?": the words at the left, the people to pick at the right."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, TypeVar

from roundtable.application.pages import CodaPage, Speech, WhoPage
from roundtable.desktop.boxes import Box, Column, Dock, Fit, Gap, Margin, Panes, Scrolled, TextBox
from roundtable.desktop.components import Sheet, named, sourced
from roundtable.desktop.screens.base import Screen, Wish
from roundtable.desktop.screens.frame import bar, links, ways
from roundtable.desktop.screens.stake import CONFIRM, Unsent, bet_form, send
from roundtable.desktop.screens.words import question, spoken_sheet, verdict

N = TypeVar("N", bound=CodaPage | WhoPage)


class NamingScreen(Screen[N]):
    """Words, and the people of whom one is picked for them."""

    def __init__(self, page: N) -> None:
        """Nothing is picked yet."""
        super().__init__(page)
        self.stake = Unsent()

    def show(self, page: N) -> None:
        """Other words begin with nothing picked."""
        if self._subject(page) != self._subject(self.page):
            self.stake = Unsent()
        super().show(page)

    @property
    def position(self) -> object:
        """Which words are asked about."""
        return self._subject(self.page)

    @property
    def first(self) -> str:
        """The first person, else the way on."""
        options = self.page.options
        return f"pick:{options[0].id}" if options and self.page.chips else super().first

    def box(self) -> Box:
        """The words at the left, the people and the answers before at the right."""
        page = self.page
        rest = [each for each in page.choices if each.main or each.id in ("leave", "back")]
        left = Scrolled(self._words(), "words", page.title)
        form: Box = Column(
            TextBox(page.ask, "serif", 24, leading=1.3, sizes=(20, 18), id="ask"),
            bet_form(page.options, page.chips, self.stake, self.say, near=page.near)
            if page.chips else None,
            *self._before(),
            gap=12,
        )  # fmt: skip
        foot = Column(
            Gap(8),
            send(self.stake, self._confirm(), self._note(), self.say) if page.chips else None,
            ways(rest) if rest else None,
            gap=10,
        )
        right = Dock(None, Fit(form, "asking", page.ask), foot, least=120, speech=page.ask)
        body = Panes(left, right, weights=(1, 1.1), line=True, least=720, speech=page.title)
        head = bar(page.title, links(page.tools), lead=self._lead())
        return Dock(head, Margin(body, 40, 20, 16), speech=page.title)

    def local(self, name: str) -> Wish | None:
        """A person or chip changes the stake, the button sends it."""
        if name == CONFIRM:
            return self.stake.command() if self.stake.ready else None
        return self.stake.take(name, self.page.options, self.page.chips)

    def _confirm(self) -> str:
        return self.say("naming-confirm")

    @staticmethod
    @abstractmethod
    def _subject(page: N) -> str:
        """Which line or turn is asked about."""

    @abstractmethod
    def _lead(self) -> str:
        """What stands before the heading."""

    @abstractmethod
    def _note(self) -> str:
        """What stands beside the button."""

    @abstractmethod
    def _words(self) -> Column:
        """The words."""

    @abstractmethod
    def _before(self) -> Sequence[Box]:
        """What was answered before, the last first: it stands where the next answer is given."""


class CodaScreen(NamingScreen[CodaPage]):
    """The coda: a line of the author's summing-up is matched with a panelist."""

    name: ClassVar[str] = "coda"

    @staticmethod
    def _subject(page: CodaPage) -> str:
        return page.line

    def _lead(self) -> str:
        return self.page.progress

    def _note(self) -> str:
        return self.page.score

    def _words(self) -> Column:
        page = self.page
        return Column(spoken_sheet(page.text, page.note), sourced(page.mark), gap=14)

    def _before(self) -> Sequence[Box]:
        return [answered(each) for each in reversed(self.page.done)]


class WhoScreen(NamingScreen[WhoPage]):
    """Who said it?: a turn without its name is given to a panelist."""

    name: ClassVar[str] = "who"

    @staticmethod
    def _subject(page: WhoPage) -> str:
        return f"{page.ordinal} {page.body}"

    def _lead(self) -> str:
        return self.page.ordinal

    def _note(self) -> str:
        score = self.page.score
        return f"{score.label}  {score.sum}"

    def _words(self) -> Column:
        page = self.page
        return Column(
            question(page.put, 16),
            spoken_sheet(page.body, page.foreign),
            sourced(page.mark),
            gap=14,
        )

    def _before(self) -> Sequence[Box]:
        last = self.page.last
        return [answered(last, whole=True)] if last else []


def answered(speech: Speech, *, whole: bool = False) -> Box:
    """An answer before, with the rule of whose it was: the name, how the bet came out, the words."""
    face = speech.face
    body = Column(
        named(face.name if face else "", speech.title),
        *map(verdict, speech.verdicts),
        TextBox(speech.body, size=14, leading=1.55),
        sourced(speech.mark, speech.unclear) if whole else None,
        gap=5,
    )
    rule = face.index if face else "ink"
    return Sheet(body, pads=(20, 4), fill=None, border=None, shadow=0, rule=rule)
