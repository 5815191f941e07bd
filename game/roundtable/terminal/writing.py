"""Pages as lines: the table, the board, bets, what was said; each page has one writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from roundtable.application.pages import (
    BetPage,
    BoardPage,
    BriefingPage,
    Choice,
    ClassBetsPage,
    ClassRevealPage,
    ClosePage,
    CodaPage,
    ConfirmPage,
    FindingsPage,
    HelpPage,
    HistoryPage,
    JumpPage,
    KeysPage,
    Lane,
    LanesPage,
    LastPage,
    Line,
    Meter,
    Option,
    Page,
    Put,
    Quote,
    Seat,
    SeatingPage,
    Speech,
    Stander,
    Standing,
    TablePage,
    Verdict,
    WhoPage,
    WordingPage,
)
from roundtable.application.words import quoted
from roundtable.locale import Catalog
from roundtable.terminal.paper import Paper


class Writing:
    """Writes pages.

    Args:
        paper: where to.
        say: the texts of the moment.
    """

    def __init__(self, paper: Paper, say: Callable[[], Catalog]) -> None:
        self.paper, self._say = paper, say

    def label(self, label: str, text: str) -> str:
        """Something with its name before it; nothing where there is nothing."""
        return self._say()("terminal-label", label=label, text=text) if text else ""

    def holders(self, holders: Iterable[Stander]) -> str:
        """Who takes a stand; whoever was not heard stands in brackets."""
        say = self._say()
        names = (e.face.name if e.heard else say("map-unheard", name=e.face.name) for e in holders)
        return say("list-joint").join(names)

    def facts(self, *parts: str) -> str:
        """Facts beside each other; empty ones are left out."""
        return self._say()("fact-joint").join(filter(None, parts))

    def lines(self, found: Iterable[Line]) -> None:
        """Paragraphs under their headings."""
        for each in found:
            self.paper.heading(each.heading)
            self.paper.under(self.facts(each.body, each.place))

    # What is chosen

    def choices(self, found: Iterable[Choice]) -> None:
        """Choices by number; those that cannot be done with why."""
        for each in found:
            self.paper.item(self.numbered(each.key, self.title(each)))

    def numbered(self, number: str, text: str) -> str:
        """Something that a number chooses."""
        return self._say()("terminal-item", number=number, text=text)

    def title(self, choice: Choice) -> str:
        """A choice in a line."""
        mark = self._say()("terminal-picked") if choice.picked else ""
        whole = self.facts(choice.title, choice.detail, choice.cost, mark)
        if choice.legal:
            return whole
        return self._say()("terminal-impossible", title=choice.title, why=choice.why_not)

    # Parts

    def put(self, put: Put, *, others: bool = False) -> None:
        """The question as it was really put, and what the other wordings would have done."""
        self.paper.heading(self.label(put.lead, quoted(self._say(), put.text)))
        self.paper.under(put.mark)
        self.paper.line(put.asked)
        self.paper.line(put.told)
        if not others:
            return
        self.paper.under(put.form)
        for each in put.others:
            mark = self._say()("terminal-guessed") if each.guessed else ""
            self.paper.under(self.label(self.facts(each.form, mark), each.text))
            self.paper.line(each.does, indent=6)

    def speech(self, said: Speech) -> None:
        """What was said."""
        name = said.face.name if said.face else ""
        head = self.facts(name, said.act, said.title)
        self.paper.heading(head)
        self.paper.under(said.prompt or said.asked)
        self.paper.under(said.body)
        self.paper.under(said.gloss)
        again = self._say()("terminal-heard-before") if said.known else ""
        self.paper.under(self.facts(said.mark, again))
        for each in (said.unclear, said.foreign, said.note):
            self.paper.under(each)
        for verdict in said.verdicts:
            self.verdict(verdict)

    def verdict(self, verdict: Verdict) -> None:
        """How a bet came out, or that it lies open."""
        picked = quoted(self._say(), verdict.option) if verdict.option else ""
        self.paper.line(self.facts(verdict.points, verdict.headline, picked))
        holders = self._say()("list-joint").join(each.name for each in verdict.holders)
        self.paper.under(self.label(holders, verdict.answer) if holders else verdict.answer)
        self.paper.under(self.label(self._say()("terminal-reading"), verdict.reading))

    def meters(self, *meters: Meter) -> None:
        """Bars in a line."""
        self.paper.line(self.facts(*(f"{each.label} {each.sum}" for each in meters)))

    def seats(self, seats: Iterable[Seat]) -> None:
        """A seat in a line; of whom nothing is on record in one line together."""
        pale: dict[str, list[str]] = {}
        for each in seats:
            if each.state == "pale":
                pale.setdefault(each.note, []).append(each.face.name)
            else:
                self.seat(each)
        for note, names in pale.items():
            self.paper.under(self.facts(self._say()("list-joint").join(names), note))

    def seat(self, seat: Seat) -> None:
        """A seat in a line."""
        far = self._say()("terminal-remote") if seat.face.remote else ""
        slip = seat.slip.label if seat.slip else ""
        facts = self.facts(seat.face.name, seat.face.title, far, seat.note, slip, seat.floor)
        self.paper.under(facts)

    def quotes(self, title: str, found: Iterable[Quote]) -> None:
        """Evidence under its heading; nothing where there is none."""
        shown = tuple(found)
        if not shown:
            return
        self.paper.line(title)
        for each in shown:
            head = self.facts(each.face.name if each.face else "", each.heading)
            self.paper.under(self.label(head, each.body) if head else each.body)
            self.paper.under(each.gloss)
            self.paper.line(each.place, indent=6)

    def lane(self, lane: Lane) -> None:
        """A question beside the record."""
        self.paper.heading(self.facts(lane.title, lane.own, lane.record))
        for each in lane.rows:
            mark = self._say()("terminal-own", number=each.own) if each.own else ""
            name = each.face.name if each.face and each.heard else ""
            self.paper.under(self.facts(mark, name, each.label))
        self.paper.under(lane.sentence)

    def standings(self, found: Iterable[Standing]) -> None:
        """Where everybody stands."""
        for each in found:
            gained = self.facts(each.gained)
            self.paper.under(
                self.facts(f"{each.rank}", each.name, each.points, gained, each.counts)
            )

    # Pages of play

    def briefing(self, page: BriefingPage) -> None:
        """Three lines; the rest by itself."""
        self.paper.heading(self.facts(page.title, page.mode))
        self.paper.line(page.fictional)
        for each in page.lines:
            self.paper.line(each)
        for face in page.people:
            self.paper.under(self.facts(face.name, face.title))

    def more(self, page: BriefingPage) -> None:
        """What the fold of a briefing holds."""
        for heading, body in page.more:
            self.paper.line(self.label(heading, body))
        self.paper.line(page.source)

    def table(self, page: TablePage, *, whole: bool = True, told: bool = False) -> None:
        """The table; `whole` with everybody's seat and the question, else only what is new.

        `told` where what was said last has just been shown.
        """
        self.paper.heading(self.facts(page.ordinal, page.title))
        if whole:
            self.seats(page.seats)
        if page.put is not None and (whole or page.fresh):
            self.put(page.put, others=page.fresh)
        if page.foretold:
            self.paper.heading(page.foretold)
        if page.speech is not None and not told:
            self.speech(page.speech)
        if page.beside:
            self.paper.heading(page.beside)
        self.paper.blank()
        self.meters(*page.meters, page.clock)
        self.paper.line(page.score)
        self.standings(page.teams)
        self.paper.heading(page.say)

    def board(self, page: BoardPage) -> None:
        """The questions, each with the topics on record."""
        self.paper.heading(page.title)
        self.paper.line(page.note)
        self.meters(page.clock)
        for row in page.rows:
            number = self.numbered(row.key, row.title)
            ahead = row.status == "ahead"
            told = (row.cost, row.why_not) if ahead else (row.status_label,)
            self.paper.item(self.facts(number, *told))
            self.paper.under(row.about)
            for cell in row.cells:
                self.paper.under(cell.label if cell.on_record else "")
            pale = [each.face.name for each in row.cells if not each.on_record]
            self.paper.under(
                self.label(self._say()("terminal-pale"), self._say()("list-joint").join(pale))
            )

    def wording(self, page: WordingPage) -> None:
        """Which wording was really put?"""
        self.paper.heading(self.facts(page.title, page.cost))
        self.paper.line(page.ask)

    def bet(self, page: BetPage | ClassBetsPage) -> None:
        """A bet with its evidence."""
        self.paper.heading(self.facts(page.ordinal, page.scene, page.lead, page.cost))
        if self.picked(page.options, page.near):
            return
        self.put(page.put)
        self.quotes(page.background_title, page.background)
        if isinstance(page, BetPage):
            self.quotes(page.tonight_title, reversed(page.tonight))
            self.paper.line(self.label(page.topics_title, self.facts(*page.topics)))
        self.quotes(page.others_title, page.others)
        self.paper.heading(page.title)
        self.paper.line(self.facts(page.ask, page.rule))

    def picked(self, options: Iterable[Option], near: str) -> bool:
        """The option that waits for a chip, if one does."""
        found = next((each for each in options if each.picked), None)
        if found is not None:
            self.paper.line(found.text)
            self.paper.line(near)
        return found is not None

    def bets(self, page: ClassBetsPage) -> None:
        """The grid of a class."""
        if not any(each.entered for each in page.entries):
            self.bet(page)
        elif not self.picked(page.options, page.near):
            self.paper.heading(page.title)
        for each in page.entries:
            mark = self._say()("terminal-now") if each.current else ""
            chip = f"{each.percent}%" if each.percent else ""
            self.paper.under(self.facts(each.name, each.letter, chip, mark))
        self.paper.line(page.waiting)

    def seating(self, page: SeatingPage) -> None:
        """How many bet."""
        self.paper.heading(page.title)
        self.paper.line(page.note)
        self.paper.line(self._say()("terminal-teams"))

    def reveal(self, page: ClassRevealPage) -> None:
        """The stacks, and how the ranks moved."""
        self.speech(page.speech)
        self.paper.blank()
        for each in page.stacks:
            teams = self._say()("list-joint").join(
                f"{name} {chip}".strip() for _, name, chip in each.teams
            )
            names = self._say()("list-joint").join(face.name for face in each.holders)
            self.paper.under(self.facts(each.option.letter, each.option.text, names, teams))
        self.paper.line(page.open)
        self.standings(page.standings)

    def close(self, page: ClosePage) -> None:
        """A question that was left."""
        self.paper.heading(self.facts(page.heading, page.title, page.minutes))
        for each in page.bets:
            told = self.facts(each.face.name, each.slip.label, each.told)
            self.paper.under(told)
            self.paper.line(each.answer, indent=6)
        self.paper.line(page.points)
        for line in (*page.unheard, page.silent):
            self.paper.under(line)
        self.meters(*page.meters)

    def last(self, page: LastPage) -> None:
        """What was said last."""
        self.speech(page.speech)

    def coda(self, page: CodaPage) -> None:
        """A line of the summing-up."""
        if self.picked(page.options, page.near):
            return
        if page.done:
            self.speech(page.done[-1])
        self.paper.heading(self.facts(page.title, page.progress, page.score))
        self.paper.line(page.note if not page.done else "")
        self.paper.under(page.text)
        self.paper.under(page.mark)
        self.paper.heading("" if page.sure else page.ask)

    def who(self, page: WhoPage) -> None:
        """A turn without its name."""
        if self.picked(page.options, page.near):
            return
        if page.last is not None:
            self.speech(page.last)
        self.paper.heading(self.facts(page.title, page.ordinal, page.scene))
        self.meters(page.score)
        self.paper.under(page.put.text)
        self.paper.blank()
        self.paper.under(page.body)
        self.paper.under(page.foreign)
        self.paper.heading(page.ask)

    def history(self, page: HistoryPage) -> None:
        """What was heard."""
        self.paper.heading(self.facts(page.title, page.search, page.count))
        scene = ""
        for row in page.rows:
            if row.scene != scene:
                self.paper.heading(row.scene)
                scene = row.scene
            name = row.speech.face.name if row.speech.face else ""
            head = self.facts(name, row.speech.act, row.speech.title)
            self.paper.item(self.numbered(f"{row.number}", head))
            self.paper.under(row.speech.body)
            self.paper.under(row.speech.mark)
        self.paper.line(self._say()("terminal-history"))

    def lanes(self, page: LanesPage) -> None:
        """The record beside the player."""
        self.paper.heading(page.title)
        self.paper.line(page.note)
        for each in page.lanes:
            self.lane(each)

    # Pages outside a game that are only read

    def plain(self, page: Page) -> None:
        """Help, what is asked first, keys, findings, scenes to jump to."""
        self.paper.heading(page.title)
        match page:
            case HelpPage(parts=parts):
                self.lines(parts)
                self.paper.heading(self._say()("terminal-help-title"))
                self.paper.under(self._say()("terminal-help"))
            case ConfirmPage(lines=lines):
                for each in lines:
                    self.paper.line(each)
            case FindingsPage(findings=findings, empty=empty):
                for each in (*findings, empty):
                    self.paper.line(each)
            case JumpPage(note=note) | KeysPage(note=note):
                self.paper.line(note)
