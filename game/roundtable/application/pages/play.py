"""The pages of a game under way: briefing, table, board, wording, bet, close, coda, Who said it?, history."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.commands import Bet, Command
from roundtable.application.pages.base import Page
from roundtable.application.pages.parts import (
    Chip,
    Face,
    Lane,
    Meter,
    Option,
    Put,
    Quote,
    Seat,
    Slip,
    Speech,
    Standing,
)
from roundtable.frozen import frozen


@frozen(kw_only=True)
class BriefingPage(Page):
    """What is read before the first move: three lines, the rest behind a fold.

    Attributes:
        mode: the way it is played, by name.
        lines: three lines: what took place, what the player does, how long it takes.
        people: who sits at the table.
        more: the rest, folded: the author's briefing, the questions that come up, facts of
            the event, how minutes and order are known, whose words are shown.
        more_title: what opens the fold.
        source: bibliography in one line. address: of the source on the web; may be empty.
        fictional: that nobody and nothing here is real; else empty.
    """

    id: ClassVar[str] = "briefing"

    mode: str
    lines: tuple[str, ...]
    people: tuple[Face, ...]
    more_title: str
    more: tuple[tuple[str, str], ...]
    source: str
    address: str = ""
    fictional: str = ""


@frozen(kw_only=True)
class TablePage(Page):
    """The table; while somebody speaks, their answer is the stage.

    Choices: whom to hear, each person under their own number; then another question; then
    adjourn. In Replay what comes next in the record; in the daily game to hear on.

    Attributes:
        ordinal: "Question 2"; title is the scene's. scene: its id; empty before the first.
        say: one line on what to do now.
        put: the question as really put; None before the first.
        fresh: True right after it was put, while `put.others` deserve the room.
        meters: answers, exchange, highlights; empty in the modes that do not use time.
        clock: minutes left; in games without a clock how much was heard.
        seats: everybody, in the scenario's order.
        speech: what was said last in this question; None before.
        beside: the sentence beside the record; may be empty.
        lanes: the questions put so far beside the record, the open one last; for the drawer.
        foretold: Replay: how the last guess came out; may be empty.
        hit: Replay: whether it was right; None before any.
        score: what came of the bets so far: "+94 · 3 of 4 right"; empty before the first.
        teams: a class: where each team stands; else empty.
    """

    id: ClassVar[str] = "table"

    ordinal: str
    scene: str
    say: str
    put: Put | None
    fresh: bool
    meters: tuple[Meter, ...]
    clock: Meter
    seats: tuple[Seat, ...]
    speech: Speech | None
    beside: str = ""
    lanes: tuple[Lane, ...] = ()
    foretold: str = ""
    hit: bool | None = None
    score: str = ""
    teams: tuple[Standing, ...] = ()


@frozen
class Topic:
    """A topic on record: what a turn is about, never what is held.

    Attributes:
        heard: True once the turn was heard.
    """

    text: str
    heard: bool


@frozen
class Cell:
    """One question and panelist on the board.

    Attributes:
        topics: of every turn on record, heard or not, in an order that tells nothing.
        heard, on_record: turns heard, of how many.
        label: all of it in a few words, to be read alone.
    """

    face: Face
    topics: tuple[Topic, ...]
    heard: int
    on_record: int
    label: str


@frozen
class BoardRow:
    """One question on the board.

    Attributes:
        about: what it is about, one line; may be empty.
        status: "open", "done" or "ahead". status_label: the same in words.
        cost: of opening it, "1 min". why_not: why it cannot be opened; empty where it can.
        key: its choice's number.
    """

    scene: str
    title: str
    about: str
    status: str
    status_label: str
    cells: tuple[Cell, ...]
    cost: str
    key: str
    why_not: str = ""


@frozen(kw_only=True)
class BoardPage(Page):
    """The board: questions by panelists with the topics on record. Choices: what can be opened.

    Attributes:
        note: what the board shows, one line.
        looks: True where the player does not decide what is opened, so that one only looks.
    """

    id: ClassVar[str] = "board"

    note: str
    people: tuple[Face, ...]
    rows: tuple[BoardRow, ...]
    clock: Meter
    looks: bool = False


@frozen(kw_only=True)
class WordingPage(Page):
    """Which wording was really put? Choices: the wordings, "I don't know", back.

    Afterwards the table shows the recorded one with what the others would have done
    (`TablePage.put`, `TablePage.fresh`).

    Attributes:
        scene: id; title is the scene's. ask: the question to the player.
        cost: of opening the question.
    """

    id: ClassVar[str] = "wording"

    scene: str
    ask: str
    cost: str


@frozen(kw_only=True)
class AskedPage(Page):
    """What is asked before somebody speaks: the question, its options and the evidence for them.

    Attributes:
        ordinal, scene: as on the table; title asks by name: "What will Yang Qiang say?".
        face: who is about to speak.
        lead: "Call Yang Qiang".
        put: the question as really put, or the moderator's prompt that the bet is about.
        is_prompt: True where it is a prompt. kind: "stand" or "prompt".
        others: what others said to this question.
        background: what is on record of them from before.
        options, chips: the chips pay the same whatever is picked; the last chip is "no idea".
        ask: what is bet on, as the scenario words it; may be empty.
        rule: one line: when the bet is right.
        near: how sure, asked in one line.
        cost: minutes the turn costs; may be empty.
        confirm: the label of a button that sends what was picked.
    """

    ordinal: str
    scene: str
    face: Face
    lead: str
    put: Put
    is_prompt: bool
    others: tuple[Quote, ...]
    others_title: str
    background: tuple[Quote, ...]
    background_title: str
    options: tuple[Option, ...]
    chips: tuple[Chip, ...]
    rule: str
    near: str
    confirm: str
    ask: str = ""
    cost: str = ""


@frozen(kw_only=True)
class BetPage(AskedPage):
    """A bet, with its evidence beside it.

    Choices: the options by number; once one is picked the chips; "no idea" is number 0; back.
    A face that shows options and chips together hands `bet(option, percent)` back.

    Attributes:
        tonight: what they said in this game, last first.
        topics: what they have on record to this question and was not heard.
    """

    id: ClassVar[str] = "bet"

    tonight: tuple[Quote, ...]
    tonight_title: str
    topics: tuple[str, ...]
    topics_title: str
    seats: tuple[Seat, ...] = ()
    meters: tuple[Meter, ...] = ()
    clock: Meter | None = None

    @staticmethod
    def bet(option: str, percent: int) -> Command:
        """The command that lays a bet; without option or chip it is "no idea"."""
        return Bet(option, percent) if option and percent else Bet()

    @property
    def picked(self) -> Option | None:
        """The option that waits for a chip; None while none is picked."""
        return next((each for each in self.options if each.picked), None)


@frozen
class Settled:
    """A bet that a question left behind.

    Attributes:
        answer: the stand or stands on record, named as such.
        told: what was expected, and what settled it.
    """

    face: Face
    slip: Slip
    answer: str
    told: str


@frozen(kw_only=True)
class ClosePage(Page):
    """A question that was left. One choice: go on.

    Attributes:
        put: the question as really put. title is the scene's; heading says that it is closed.
        heard: what was heard, in order. bets: what was expected, and what is on record.
        minutes: what it cost. unheard: what lies unheard. silent: of whom nothing is on record.
        sentence: what the record does here, one line; may be empty.
    """

    id: ClassVar[str] = "close"

    heading: str
    put: Put
    heard: tuple[Speech, ...]
    bets: tuple[Settled, ...]
    points: str
    minutes: str
    unheard: tuple[str, ...]
    silent: str
    meters: tuple[Meter, ...]
    sentence: str = ""


@frozen(kw_only=True)
class LastPage(Page):
    """What was said or matched last, where the move that brought it ended the play. One choice: go on."""

    id: ClassVar[str] = "last"

    speech: Speech


@frozen(kw_only=True)
class CodaPage(Page):
    """The author's summing-up: whom is this line about? Choices as those of a bet, and to leave.

    Attributes:
        note: whose lines these are. text: the line. mark: where it stands.
        progress: "2 of 4". ask: the question.
        options: the people left; a name used is out. chips: as of any bet.
        done: the lines before, with whom they are about and how the match came out.
        sure: True for the last line: one name is left, it is told, and there is no bet.
    """

    id: ClassVar[str] = "coda"

    note: str
    line: str
    text: str
    mark: str
    progress: str
    ask: str
    near: str
    options: tuple[Option, ...]
    chips: tuple[Chip, ...]
    done: tuple[Speech, ...]
    score: str = ""
    sure: bool = False

    bet = staticmethod(BetPage.bet)


@frozen(kw_only=True)
class WhoPage(Page):
    """Who said it?: a turn without its name. Choices as those of a bet, and to leave.

    Attributes:
        ordinal: "3 of 12". scene: title of the question it was said to. put: that question.
        body: the turn. foreign: as of a speech.
        last: the turn before, with its name and how the bet came out; None at first.
        score: the bets so far.
    """

    id: ClassVar[str] = "who"

    ordinal: str
    scene: str
    put: Put
    body: str
    mark: str
    ask: str
    near: str
    options: tuple[Option, ...]
    chips: tuple[Chip, ...]
    last: Speech | None
    score: Meter
    foreign: str = ""

    bet = staticmethod(BetPage.bet)


@frozen
class Heard:
    """Something heard, in the history.

    Attributes:
        number: from 1, what it is called in the list.
        scene: title of its question. ply: how many moves stood before it was said.
        undo: whether the game can be taken back to before it.
    """

    number: int
    scene: str
    speech: Speech
    ply: int
    undo: bool


@frozen(kw_only=True)
class HistoryPage(Page):
    """What was heard so far, or what of it has the words sought. Choices: to go back to before each.

    Attributes:
        search: the words sought; empty for all. count: how many were found, in words.
        address: of the source; may be empty.
    """

    id: ClassVar[str] = "history"

    rows: tuple[Heard, ...]
    search: str
    count: str
    address: str = ""


@frozen(kw_only=True)
class LanesPage(Page):
    """The record's lane beside the player's, question by question. One choice: back.

    Attributes:
        note: what the record's order rests on.
    """

    id: ClassVar[str] = "lanes"

    lanes: tuple[Lane, ...]
    note: str
