"""The screens of a class: who bets, one grid for all bets at once, the stacks and how the ranks move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from roundtable.application import pages
from roundtable.application.commands import Make
from roundtable.application.pages import (
    ClassBetsPage,
    ClassRevealPage,
    SeatingPage,
    Stack,
    Standing,
)
from roundtable.desktop.boxes import (
    Across,
    AsWide,
    Box,
    Column,
    Dock,
    Fit,
    Gap,
    Grid,
    Hairline,
    Margin,
    Panes,
    Scrolled,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import (
    Press,
    Sheet,
    TextEntry,
    button,
    figure,
    pennant,
    seal_mark,
    segments,
)
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Tint
from roundtable.desktop.screens.base import Redraw, Screen, Wish
from roundtable.desktop.screens.bet import person
from roundtable.desktop.screens.frame import bar, links, ways
from roundtable.desktop.screens.words import question, quotes, stage_speech
from roundtable.desktop.styles import PICKED, spoken
from roundtable.rules import Seat

SEAT = "seat"
USUAL = 3
"""How many teams are proposed."""


class SeatingScreen(Screen[SeatingPage]):
    """A class sits down: how many teams bet, and how they are called."""

    name: ClassVar[str] = "seating"

    def __init__(self, page: SeatingPage) -> None:
        """Propose a few teams, called after their colours."""
        super().__init__(page)
        self.count = max(page.least, min(page.most, USUAL))
        self.names = [""] * page.most

    @property
    def first(self) -> str:
        """The button."""
        return SEAT

    def box(self) -> Box:
        """The number of teams, a place for every name there can be, and the button."""
        page, say = self.page, self.say
        counts = [
            (f"teams:{n}", say("teams-count", count=n), n == self.count)
            for n in range(page.least, page.most + 1)
        ]
        fields = map(self._team, range(self.count))
        told = Column(
            TextBox(page.title, "serif", 30, leading=1.3),
            TextBox(page.note, size=16, colour="soft", leading=1.5),
            Gap(8),
            segments(counts, page.title),
            Gap(8),
            Grid(*fields, least=280, most=2, gap=14, fixed=True),
            gap=8, widest=860,
        )  # fmt: skip
        start = Wrap(button(SEAT, say("teams-start"), look="primary"), align="right")
        foot = Column(Gap(16), start, Gap(8), widest=860)
        body = Dock(None, Scrolled(told, "told", page.title), foot, speech=page.title)
        return Dock(bar(page.title, links(page.tools)), Margin(body, 40, 18, 8), speech=page.title)

    def _team(self, index: int) -> Box:
        plain, name = self.page.names[index], self.say("teams-name", number=index + 1)
        return Across(
            pennant(index),
            TextEntry(
                f"team:{index}",
                self.names[index],
                plain,
                name,
                edit=self.edits.get(f"team:{index}"),
            ),
            gap=12,
            least=80,
        )

    def act(self, action: Action) -> Wish | None:
        """Takes a name as it is typed."""
        if action.kind == "typed":
            text = "".join(each for each in action.text.lstrip() if each != ",")
            self.names[int(action.id.partition(":")[2])] = text[: self.page.longest]
            return Redraw(action.id)
        return super().act(action)

    def local(self, name: str) -> Wish | None:
        """Changes the number, or seats the teams."""
        what, _, value = name.partition(":")
        if what == "teams":
            self.count = int(value)
            return Redraw(name)
        return Make(Seat(self.seated())) if what == SEAT else None

    def seated(self) -> tuple[str, ...]:
        """The names; a team without one, or with one another has, is called by its number."""
        found: list[str] = []
        for number in range(self.count):
            name = " ".join(self.names[number].split())
            found.append(name if name and name not in found else str(number + 1))
        return tuple(found)


class ClassBetsScreen(Screen[ClassBetsPage]):
    """One grid for the bets of all teams: cards A to H and chips, a row a team."""

    name: ClassVar[str] = "bets"

    def __init__(self, page: ClassBetsPage) -> None:
        """Nothing is half entered."""
        super().__init__(page)
        self.half: dict[int, str] = {}

    def show(self, page: ClassBetsPage) -> None:
        """Another bet begins with nothing half entered."""
        if (page.title, page.put.text) != (self.page.title, self.page.put.text):
            self.half = {}
        super().show(page)

    @property
    def first(self) -> str:
        """The letters of the first team that is waited for."""
        page = self.page
        waiting = next((each for each in page.entries if not each.entered), None)
        if waiting is None or not page.options:
            return super().first
        return f"letter:{waiting.index}:{page.options[0].id}"

    def box(self) -> Box:
        """Who is about to speak at the left, the grid at the right."""
        page, say = self.page, self.say
        left = Column(
            person(page.face, say),
            Gap(8),
            question(page.put, 16),
            Gap(8),
            quotes(page.others_title, page.others),
            quotes(page.background_title, page.background),
        )
        letters = [
            Across(TextBox(each.letter, "serif", 18, "seal"), TextBox(each.text, size=16, leading=1.35, grow=1),
                gap=12, least=60)
            for each in page.options
        ]  # fmt: skip
        form = Column(
            TextBox(page.title, "serif", 24, leading=1.3, id="ask"),
            TextBox(page.rule, size=13, colour="soft"),
            Grid(*letters, least=240, most=2, gap=10),
            Gap(6),
            TextBox(page.near, size=14, colour="soft"),
            *self._rows(),
            gap=10,
        )
        rest = [each for each in page.choices if each.main or each.id in ("back", "uncover")]
        foot = Column(Gap(8), ways(rest, page.waiting))
        right = Dock(None, Fit(form, "grid", page.title), foot, least=120, speech=page.title)
        body = Panes(
            Scrolled(left, "evidence", page.face.name), right, weights=(0.55, 1), line=True, least=760,
            turned=True, speech=page.title,
        )  # fmt: skip
        head = bar(page.scene, links(page.tools), lead=page.ordinal)
        return Dock(head, Margin(body, 28, 16, 14), speech=page.title)

    def _rows(self) -> list[Box]:
        """A row a team, letters under letters."""
        names = [
            Across(pennant(each.index, 22),
                   TextBox(each.name, "serif", 15, "ink" if each.entered else "soft"), gap=10)
            for each in self.page.entries
        ]  # fmt: skip
        return [
            self._row(each, AsWide(name, names))
            for each, name in zip(self.page.entries, names, strict=True)
        ]

    def _row(self, entry: pages.Entry, name: Box) -> Box:
        """A team's letters and chips; what stands in the grid is inked."""
        picked = self.half.get(entry.index, entry.option)
        letters = [
            _cell(f"letter:{entry.index}:{each.id}", each.letter, spoken(entry.name, each.text),
                  on=picked == each.id)
            for each in self.page.options
        ]  # fmt: skip
        chips = [
            _cell(f"stake:{entry.index}:{each.percent}", each.label, spoken(entry.name, each.told),
                  on=entry.entered and each.percent == entry.percent)
            for each in self.page.chips
        ]  # fmt: skip
        return Column(
            Hairline(), Wrap(name, Gap(8), Wrap(*letters, gap=4), Gap(8), Wrap(*chips, gap=4), gap=8),
            gap=8,
        )  # fmt: skip

    def local(self, name: str) -> Wish | None:
        """A letter waits for its chip, a chip enters both; "no idea" needs no letter."""
        what, _, rest = name.partition(":")
        if what not in ("letter", "stake"):
            return None
        place, _, value = rest.partition(":")
        team, entry = int(place), self.page.entries[int(place)]
        option = self.half.get(team, entry.option)
        if what == "letter":
            self.half[team] = value
            if entry.entered and entry.percent:
                return self.page.stake(team, value, entry.percent)
            return Redraw(name)
        if value != "0" and not option:
            return Redraw(f"letter:{team}:{self.page.options[0].id}")
        self.half.pop(team, None)
        return self.page.stake(team, option, int(value))


def _cell(id_: str, text: str, said: str, *, on: bool) -> Box:
    colour: Tint = "on_ink" if on else "ink"
    label = TextBox(text, "serif", 15, colour, align="centre", down=0.5)
    return Press(label, id_, spoken(said, PICKED if on else ""), look="picked" if on else "plain",
                 pads=(11, 4), down=0.5, least=40)  # fmt: skip


class ClassRevealScreen(Screen[ClassRevealPage]):
    """What was said, the stacks of chips on the options, and how the ranks move."""

    name: ClassVar[str] = "reveal"

    def box(self) -> Box:
        """The speech at the left, the stacks and the ranks at the right."""
        page = self.page
        said = page.speech
        face = said.face
        left = Column(
            Across(figure(face.index, face.seal, 96, remote=face.remote, lit=True),
                TextBox(face.name, "serif", 24, grow=1), gap=18) if face else None,
            Gap(6),
        )  # fmt: skip
        right = Column(
            *map(_stack, page.stacks),
            TextBox(page.open, size=14, colour="soft"),
            Gap(8),
            ranks(page.standings),
            gap=10,
        )
        body = Panes(
            stage_speech(said, id="said", before=left), Fit(right, "stacks", page.title), weights=(1, 1),
            line=True, speech=page.title,
        )  # fmt: skip
        foot = Column(Gap(10), ways(page.choices))
        inner = Dock(None, body, foot, speech=page.title)
        return Dock(
            bar(page.title, links(page.tools)), Margin(inner, 40, 18, 14), speech=page.title
        )


def _stack(stack: Stack) -> Box:
    """An option with the pennants that lie on it; in the colour of right where it is a stand taken."""
    mark: Tint = {True: "good", False: "soft"}.get(bool(stack.holds), "ink") if (
        stack.holds is not None
    ) else "ink"  # fmt: skip
    chips = [
        Across(pennant(index, 20), TextBox(f"{name} {chip}", size=13), gap=6)
        for index, name, chip in stack.teams
    ]
    held = [
        Across(seal_mark(each.index, 14), TextBox(each.name, size=13), gap=6)
        for each in stack.holders
    ]
    title = TextBox(
        f"{stack.option.letter}  {stack.option.text}".strip(), "serif", 15, mark, leading=1.3
    )
    body = Column(title, Wrap(*chips, gap=14), Wrap(*held, gap=12), gap=5)
    return Sheet(body, pads=(16, 8), shadow=0, rule="good" if stack.holds else None)


def ranks(teams: Sequence[Standing]) -> Box:
    """The teams by rank, with what each gained and how it moved."""
    rows = []
    for each in teams:
        arrow = "↑" * (each.moved > 0) + "↓" * (each.moved < 0)
        told = " · ".join(part for part in (each.points, each.counts) if part)
        # After the first bet all that a team has is what it gained.
        fresh = each.gained if each.gained != each.points else ""
        gained = TextBox(
            f"{arrow} {fresh}".strip(), "serif", 16, "good" if each.moved > 0 else "soft"
        )
        name = TextBox(each.name, "serif", 18, grow=1, leading=1.2)
        rows.append(
            Across(TextBox(str(each.rank), "serif", 18, "soft"), pennant(each.index, 22), name, gained,
                TextBox(told, size=14), gap=12, least=70)
        )  # fmt: skip
    return Column(*rows, gap=8)
