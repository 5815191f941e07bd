"""The debrief: a page of typed tabs, each found by its id and never by its place."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.commands import Command
from roundtable.application.pages.base import Line, Page
from roundtable.application.pages.parts import Face, Lane, Quote, Standing
from roundtable.frozen import frozen


@frozen
class Stander:
    """Somebody on the map.

    Attributes:
        heard: whether the player heard them take that stand.
    """

    face: Face
    heard: bool


@frozen
class Stand:
    """A stand on the map, and who takes it.

    Attributes:
        at: its place on the question's line in [0, 1]; None where the stands lie on none.
    """

    text: str
    holders: tuple[Stander, ...]
    at: float | None = None


@frozen
class MapRow:
    """One question of the map.

    Attributes:
        ask: what its stands answer; empty where that is the title.
        ends: what the two ends of its line mean; None where the stands lie on no line.
        stands: those that somebody was heard to take, or that were opened, in the scenario's order.
        rest: who spoke without a stand, who was not heard, of whom nothing is on record; may be empty.
        prompt: True for a question asked in between.
        widest: True for the question on which stands differ most.
    """

    scene: str
    title: str
    ends: tuple[str, str] | None
    stands: tuple[Stand, ...]
    ask: str = ""
    rest: str = ""
    prompt: bool = False
    widest: bool = False


@frozen
class Picture:
    """One picture made for sharing: no buttons, title and date on it.

    Attributes:
        headline: the largest line. lines: two or three below it.
        row: the question shown as a map; None where there is none.
        marks: signs of a row of bets, as of a daily game; may be empty.
        foot: the game's name.
    """

    title: str
    date: str
    headline: str
    lines: tuple[str, ...]
    row: MapRow | None
    marks: str
    foot: str


@frozen
class Outcome:
    """The first tab: three sentences, the map, one picture worth sharing.

    Attributes:
        lead: "The next step for AI in China · moderated 28 November".
        sentences: on Foresight, on Room and Ear, on what the discussion turned on.
        legend: what a filled and an empty face mean.
        figures: the numbers alone, each told by one of the sentences: (id, label, value) with
            id "foresight", "room", "ear" or "replay".
        hands: whether the bets can be handed in to a class. code: that holds them, once it was
            asked for; else empty.
    """

    lead: str
    sentences: tuple[str, ...]
    rows: tuple[MapRow, ...]
    legend: str
    picture: Picture
    figures: tuple[tuple[str, str, str], ...] = ()
    hands: bool = False
    code: str = ""


@frozen
class ChoiceRow:
    """One move with what it cost.

    Attributes:
        kind: "best", "good", "slip" or "loss"; "only" where there was no choice.
        mark: its sign; empty where there was no choice.
        cost: of Room, as printed: "−6"; empty for none. why: what was missed; may be empty.
    """

    number: str
    title: str
    face: Face | None
    kind: str
    mark: str
    label: str
    cost: str
    why: str


@frozen
class Mark:
    """One mark on a line: dice, record, you or best, at its share in [0, 1]."""

    id: str
    label: str
    share: float
    value: str


@frozen
class MeterLine:
    """One quantity with its marks.

    Attributes:
        what: what it is of, one sentence. sum: how it was worked out.
    """

    id: str
    label: str
    what: str
    marks: tuple[Mark, ...]
    sum: str


@frozen
class Choices:
    """What each choice cost, and how the time was used.

    Attributes:
        summary: one sentence. legend: what the signs mean.
        meters: Room first, then answers, exchange, highlights.
        floor: how long each was heard, a fact and no score.
    """

    summary: str
    rows: tuple[ChoiceRow, ...]
    legend: tuple[str, ...]
    meters: tuple[MeterLine, ...]
    floor: str


@frozen
class BetRow:
    """One bet.

    Attributes:
        kind: "right", "wrong" or "none". title: the question.
        how: how it was settled, in words: "in a turn you did not hear".
        quote: the turn it rests on; None where that was not heard.
    """

    subject: str
    face: Face | None
    title: str
    option: str
    chip: str
    points: str
    kind: str
    how: str
    answer: str
    reading: str
    quote: Quote | None


@frozen
class ChipCount:
    """How often a chip was right; `percent` is what was claimed, 0 for "no idea"."""

    percent: int
    right: int
    count: int
    text: str


@frozen
class Bets:
    """The bets, confident misses first.

    Attributes:
        summary: one sentence. calibration: chip by chip.
    """

    summary: str
    rows: tuple[BetRow, ...]
    calibration: tuple[ChipCount, ...]


@frozen
class Beside:
    """The record beside the player, question by question.

    Attributes:
        summary: the first place where the two part, one sentence.
        note: what the record's order rests on.
    """

    summary: str
    lanes: tuple[Lane, ...]
    note: str


@frozen
class Step:
    """Replay: one step of the record, and what was foretold.

    Attributes:
        documented: True where the step is an act of the moderator's on record.
        guessed: what was foretold; empty where it was told without a guess.
        hit: None where nothing was guessed.
    """

    title: str
    face: Face | None
    documented: bool
    guessed: str
    hit: bool | None


@frozen
class Steps:
    """Replay: what was foretold."""

    summary: str
    rows: tuple[Step, ...]


@frozen
class Unheard:
    """A turn that was not heard: closed by its topic until it is opened.

    Attributes:
        command: opens it. quote: None while it is closed.
    """

    turn: str
    face: Face
    scene: str
    topic: str
    command: Command
    quote: Quote | None


@frozen
class NotHeard:
    """What was not heard; opened one by one, so that a second game remains one."""

    summary: str
    rows: tuple[Unheard, ...]


@frozen
class Limits:
    """What the record cannot tell.

    Attributes:
        limits: of the record. remarks: the source's author's own. unsigned: lines whose speaker
            the source does not settle.
    """

    limits: tuple[Line, ...]
    remarks_title: str
    remarks: tuple[Line, ...]
    unsigned_title: str
    unsigned: tuple[Line, ...]


@frozen
class Podium:
    """A class: the ranks, and where the teams differed most.

    Attributes:
        verdict: the headline. calibration: by team, in the same order.
        split: the person and question on which they differed most; empty if they never did.
        bets: (place, name, what it expected, right or None) on it. came: what it was.
    """

    verdict: str
    standings: tuple[Standing, ...]
    calibration: tuple[tuple[ChipCount, ...], ...]
    split: str
    bets: tuple[tuple[int, str, str, bool | None], ...]
    came: str


@frozen
class DailyResult:
    """What came of a daily question, to be shown around; it tells nothing of what was said.

    Attributes:
        title: discussion and question. date: its day.
        marks: one sign a bet. legend: what the signs mean.
        streak: how many days in a row, in words; empty before the second.
        text: all of it to be copied.
    """

    title: str
    date: str
    marks: str
    points: str
    legend: str
    streak: str
    text: str


Content = Outcome | Choices | Bets | Beside | Steps | NotHeard | Limits | Podium | DailyResult


@frozen
class Tab:
    """One tab.

    Attributes:
        id: "outcome", "podium", "daily", "choices", "bets", "record", "steps", "unheard", "limits".
    """

    id: str
    title: str
    content: Content


@frozen(kw_only=True)
class DebriefPage(Page):
    """The debrief. Choices: the tabs in their order, what the open tab offers, and the ways on.

    Attributes:
        tabs: every tab with its content; which there are depends on the mode.
        tab: id of the one that is open.
        mode: the way it was played, by id.
    """

    id: ClassVar[str] = "debrief"

    tabs: tuple[Tab, ...]
    tab: str
    mode: str

    @property
    def shown(self) -> Tab:
        """The tab that is open."""
        return next(each for each in self.tabs if each.id == self.tab)
