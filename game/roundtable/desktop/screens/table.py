"""The table: while somebody speaks their answer is the stage, else all sit at it with the question.

Below, every person keeps a place of their own through a question: the head and how it stands, and
under it what can be asked of them, always by the same number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import ClassVar

from roundtable.application.pages import Choice, Seat, Standing, TablePage
from roundtable.desktop.boxes import (
    Across,
    AsWide,
    AtLeast,
    Box,
    Column,
    Dock,
    Either,
    Gap,
    Grid,
    Margin,
    Panes,
    Scrolled,
    Steady,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Press, Sheet, pennant
from roundtable.desktop.kit import Kit
from roundtable.desktop.motion import Animator
from roundtable.desktop.screens.base import REVEAL, Moving, Screen
from roundtable.desktop.screens.frame import choice_card
from roundtable.desktop.screens.people import (
    CHIP,
    HEAD_UNITS,
    SPEAKER,
    Portrait,
    RoundTable,
    head,
    head_of,
)
from roundtable.desktop.screens.topbar import tools_row, top_bar
from roundtable.desktop.screens.words import BODY, question, stage_speech, tint, wordings
from roundtable.desktop.theme import QUICK_MS, REVEAL_MS
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Label, Shift

TURN_MS = 520
"""How long a chip takes to turn over."""
LATEST_MS = 620
"""When it begins at the latest, so that all is told within 1.2 s."""
FEW = 3
"""So many choices about nobody share a place beside the people."""
PLACE = 148
"""Units that the cards of a person take, so that nothing above them moves from turn to turn."""

NARROWEST, WIDEST = 136, 272
"""Units of a place: a long word of a card's title still stands on one line, and a title on two."""
WHOLE = 99
"""Lines of a card that is not shortened: what it says stays the same from turn to turn."""
PALE = 100
"""Units of the place of somebody with nothing on record to the question."""


class TableScreen(Screen[TablePage]):
    """The table."""

    name: ClassVar[str] = "table"

    @property
    def position(self) -> object:
        """Another speech, another question."""
        page = self.page
        said = page.speech.turn if page.speech else ""
        return page.scene, said, page.fresh, page.clock.sum, page.foretold

    @property
    def known(self) -> bool:
        """Whether what was said last was heard in an earlier game."""
        return bool(self.page.speech and self.page.speech.known)

    def box(self) -> Box:
        """Bar, stage, tools, and the choices in their places."""
        page = self.page
        above = top_bar(page.ordinal, page.title, page.meters, page.clock, page.tools, page.score)
        speaking = page.speech is not None or page.fresh
        below = Column(
            _teams(page.teams) if page.teams else None,
            tools_row(page.say, self._tools(), self.keys),
            places(page.seats, page.choices, heads=speaking),
            pads=(24, 12), gap=8,
        )  # fmt: skip
        return Dock(above, Margin(self._stage(), 24, 14, 4, least=16), below, least=110, wish=270,
                    steady=True, speech=page.title)  # fmt: skip

    def _stage(self) -> Box:
        page = self.page
        if page.speech is None:
            return self._waiting()
        told = stage_speech(
            page.speech,
            page.beside,
            id=f"speech:{page.speech.turn}",
            before=self._foretold(),
            down=0.2,
        )
        if page.speech.face is None:
            return told
        shown = next((each for each in page.speech.verdicts if each.points), None)
        portrait = Portrait(page.speech.face, self.say, shown)
        return Panes(portrait, told, weights=(0.36, 1), gap=44, id="stage", speech=page.title)

    def _foretold(self) -> Box | None:
        """Replay: whether the guess of what comes next was right."""
        page = self.page
        if not page.foretold:
            return None
        kind = tint("right" if page.hit else "wrong")
        return TextBox(page.foretold, "serif", 16, kind, id="foretold")

    def _waiting(self) -> Box:
        """Before anybody spoke to the question: all at the table, the question on a sheet."""
        page = self.page
        seats = RoundTable(page.seats, self.say)
        told = TextBox(page.beside, size=15, colour="soft", leading=1.45, id="beside")
        if page.put is None:
            return Column(self._foretold(), told if page.beside else None, Gap(4), seats, grow=1)
        body = Column(
            self._foretold(),
            question(page.put, 20),
            wordings(page.put) if page.fresh else None,
            told,
            gap=12,
        )
        sheet = Sheet(body, pads=(30, 18), rule="ink", id="asked")
        if page.fresh:
            return Scrolled(Column(sheet, widest=1080), "asked-scroll", page.title, down=0.4)
        return Dock(Column(Column(sheet, widest=900), Gap(6)), seats, least=120, speech=page.title)

    def _tools(self) -> list[Choice]:
        """The tools that are no choice as well."""
        chosen = {each.id for each in self.page.choices}
        return [each for each in self.page.tools if each.id not in chosen]

    keys: Mapping[str, str] = MappingProxyType({})
    """The keys of the tools as they are printed; the window sets them."""

    def enter(self, tree: Tree, animator: Animator, now: float) -> None:
        """Reveal the text, light the speaker, and let the chip turn over once all is read out."""
        body = tree.find(BODY)
        if body is None or not isinstance(body.widget, Label):
            return
        lines = 0 if self.known else len(body.widget.lines)
        pace = min(REVEAL_MS, LATEST_MS / max(1, lines))
        animator.reveal(REVEAL, now, lines, pace)
        animator.start("light", now, QUICK_MS)
        animator.start(CHIP, now, TURN_MS, delay_ms=lines * pace)

    def moving(self, animator: Animator, now: float, kit: Kit) -> Moving:
        """How far text, light and chip have come."""
        turned, light = animator.value(CHIP, now), animator.value("light", now)
        progress = {BODY: animator.revealed(REVEAL, now), CHIP: turned, SPEAKER: light}
        progress |= {f"figure:{each.face.index}": light for each in self.page.seats}
        shifts: dict[str, Shift] = {}
        if turned < 1 and self.page.speech is not None:
            for i, _ in enumerate(self.page.speech.verdicts):
                shifts[f"verdict:{i}"] = Shift(0, 0, max(0.0, 2 * turned - 1))
        del kit
        return shifts, progress


def places(seats: Sequence[Seat], choices: Sequence[Choice], *, heads: bool) -> Box:
    """A place for everybody, in the scenario's order, and one for what is about nobody."""
    by_person: dict[int, list[Choice]] = {each.face.index: [] for each in seats}
    rest: list[Choice] = []
    for each in choices:
        mine = by_person.get(each.index) if each.index is not None else None
        (rest if mine is None else mine).append(each)
    if not heads and not any(by_person.values()):
        shown = (choice_card(each, least=96) for each in rest)
        return AtLeast(Grid(*shown, least=190, most=6, gap=10, widest=320), PLACE)
    names = tuple([each.face.name for each in seats])
    # What is about nobody has a place beside the people, or a row below where there is no room.
    below = Grid(*map(low_card, rest), least=150, gap=8, most=6) if rest else None
    side = _cards(rest, whole=True) if 0 < len(rest) <= FEW else None
    cards = [_below(each, by_person[each.face.index], names) for each in seats]
    columns = [
        Column(AtLeast(head(seat), HEAD_UNITS) if heads else None, each, gap=8, grow=1)
        for seat, each in zip(seats, cards, strict=True)
    ]
    wrapped = Grid(*columns, least=NARROWEST, gap=10, fixed=True)
    pale = sum(each.state == "pale" for each in seats)
    least = (NARROWEST + 10) * (len(seats) - pale) + (PALE + 10) * pale
    row = Either(_rows(seats, cards, None, heads=heads), wrapped, least)
    if side is None:
        return Column(row, below, gap=8)
    roomy = _rows(seats, cards, side, heads=heads)
    return Either(roomy, Column(row, below, gap=8), least + NARROWEST + 10)


class Places(Across):
    """Places side by side: no wider than `WIDEST`, what is to spare before the last."""

    def _widths(self, kit: Kit, width: int) -> list[int] | None:
        widths = super()._widths(kit, width)
        if widths is None:
            return None
        capped = [min(each, kit.px(WIDEST)) for each in widths]
        capped[-2] += sum(widths) - sum(capped)
        return capped


def _rows(seats: Sequence[Seat], cards: Sequence[Box], side: Box | None, *, heads: bool) -> Box:
    """Heads over what can be asked; of who has nothing on record a narrow place, with the words below."""
    upper, lower = list[Box](), list[Box]()
    for seat, card in zip(seats, cards, strict=True):
        if seat.state == "pale":
            upper.append(AsWide(head_of(seat), least=PALE))
            lower.append(AsWide(_pale(seat) if heads else Gap(), least=PALE))
        else:
            upper.append(Column(head(seat), grow=1))
            lower.append(Column(card, grow=1))
    last = [] if side is None else [Column(side, grow=1)]
    faces = Places(*upper, Gap(), *(Column(Gap(), grow=1) for _ in last), gap=10)
    return Column(faces if heads else None, Places(*lower, Gap(), *last, gap=10, down=None), gap=8)


def _pale(seat: Seat) -> Box:
    name = seat.face.name
    return Column(
        TextBox(name, "serif", 14, "soft", sizes=(13, 12), leading=1.15, names=(name,)),
        TextBox(seat.note, size=12, colour="soft", leading=1.2, id=f"pale:{seat.face.index}"),
        gap=3,
    )


def _below(seat: Seat, mine: Sequence[Choice], names: Sequence[str]) -> Box:
    """What can be asked of a person, else why nothing can."""
    shown = [each for each in mine if each.legal]
    if shown:
        return _cards(shown, names)
    told = "" if seat.state == "pale" else seat.why_not
    note = Margin(TextBox(told, size=12, colour="soft", leading=1.25), 4, 4)
    return Steady([lambda: note], place_of)


def _cards(shown: Sequence[Choice], names: Sequence[str] = (), *, whole: bool = False) -> Box:
    """One card with its cost at the foot, or several lower ones: as large as their place holds."""

    def one(size: float, lines: int) -> Box:
        lines = WHOLE if whole else lines
        if len(shown) == 1:
            return choice_card(shown[0], size=size, names=names, trimmed=lines)
        return Column(*(low_card(e, names, lines, size - 1) for e in shown), gap=8, grow=1)

    made = [partial(one, 16, 2), partial(one, 16, 1), partial(one, 14, 1)]
    return Steady(made if len(shown) == 1 else made[1:], place_of, grow=1)


def place_of(kit: Kit) -> int:
    """Pixels of a person's place, and never less than a card with a title of three lines takes."""
    title = 2 * kit.type.line_height("serif", kit.size(16), 1.3) + kit.line("serif", kit.size(16))
    below = kit.line("sans", kit.size(13)) + kit.line("sans", kit.size(12))
    return max(kit.gap(PLACE), title + below + kit.gap(5) + kit.gap(4) + 2 * kit.gap(12))


def low_card(choice: Choice, names: Sequence[str] = (), lines: int = 1, size: float = 15) -> Press:
    """A choice as a low card: cost and detail in one line."""
    detail = " · ".join(each for each in (choice.cost, choice.detail) if each)
    told = replace(choice, detail=detail, cost="")
    return choice_card(told, size=size, least=54, pads=(16, 7), names=names, trimmed=lines)


def _teams(teams: Sequence[Standing]) -> Box:
    """Each team's pennant with its name and its points."""
    return Wrap(
        *(
            Across(pennant(each.index, 20), TextBox(f"{each.name}  {each.points}", size=14,
                                              id=f"team:{each.index}"), gap=8)
            for each in teams
        ),
        gap=20,
    )  # fmt: skip
