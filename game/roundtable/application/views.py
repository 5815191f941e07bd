"""What a face shows, as plain data: every text is final, every number formatted.

A face lays these out and sends a `Move` back; it never asks the session itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from roundtable.rules import Belief, Move


@dataclass(frozen=True, slots=True)
class MeterView:
    """One bar: its sum as text and its share in [0, 1]; `told` works the sum out in a line."""

    id: str
    label: str
    sum: str
    share: float
    told: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """One panelist at the table.

    Attributes:
        index: place in the scenario's list; decides colour and seat shape.
        heard, on_record: turns in the open scene (of all scenes while none is open).
        silent: the source says nothing of them in the open scene.
        speaking: theirs was the last turn.
        floor: how long they have spoken so far, as text; empty before their first turn.
    """

    id: str
    index: int
    name: str
    seal: str
    title: str
    remote: bool
    heard: int
    on_record: int
    silent: bool
    speaking: bool
    floor: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a forecast came out.

    Attributes:
        kind: "right", "wrong", "void" or "none" (no idea).
        points: as printed, e.g. "+72"; empty where void.
        headline: one line that says it.
        outcome: the stand the turn took, as the scenario's author reads it.
        reading: why it is read so.
    """

    kind: str
    points: str
    headline: str
    outcome: str
    reading: str


@dataclass(frozen=True, slots=True)
class Speech:
    """Something said, with where it stands in the source.

    Attributes:
        index: the panelist's place; None for the moderator or where the name is hidden.
        act: "answer", "follow-up" ..., as a label.
        title: the card's title; body: the text.
        voice: how the source has it; unclear: what to say where it does not settle who said it; else empty.
        place: section and paragraphs.
        prompt: what the real moderator said to bring it about; may be empty.
        note: where it was told out of the record's order; may be empty.
    """

    turn: str
    index: int | None
    name: str
    act: str
    title: str
    body: str
    voice: str
    unclear: str
    place: str
    prompt: str = ""
    note: str = ""
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """Something the player can do, or cannot and why.

    Attributes:
        kind: the move's kind: open, call, follow, connect, adjourn, guess, hear ...
        index: the panelist it is about; None where it is about nobody.
        cost: minutes as text; may be empty.
        why_not: empty where it can be done.
        asks: True where a forecast is asked first.
    """

    kind: str
    title: str
    detail: str
    cost: str
    move: Move
    index: int | None = None
    why_not: str = ""
    asks: bool = False

    @property
    def legal(self) -> bool:
        """True if it can be done."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Chip:
    """A degree of sureness with the points it wins and can lose, as printed."""

    percent: int
    label: str
    right: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Something a belief can be about.

    Attributes:
        index: a panelist's place; None for a position.
        seal: what a panelist's figure bears; empty for a position.
    """

    id: str
    text: str
    index: int | None = None
    seal: str = ""


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The question before somebody speaks.

    Attributes:
        lead: who is about to do what. ask: the question.
        context: what was just asked of them, where the moderator's prompt is the question.
        picks: what can be picked. chips: for each pick the chips as printed.
        no_idea: the chip that commits to nothing.
        final: that it cannot be changed once it is sent.
        note: how bins are scored and when a forecast is void; may be empty.
        ordered: True for bins, where the points for wrong are the worst there are.
    """

    lead: str
    ask: str
    context: str
    picks: tuple[Pick, ...]
    chips: dict[str, tuple[Chip, ...]]
    no_idea: Chip
    confirm: str
    final: str
    note: str = ""
    ordered: bool = False

    def belief(self, pick: str, percent: int) -> Belief | None:
        """The belief to ride on the move; None for "no idea"."""
        return Belief(pick, percent) if percent and pick else None


@dataclass(frozen=True, slots=True)
class WordingView:
    """One way to put the question; its form is told after the choice."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One scene and panelist on the board: turns heard of turns on record, or a silence."""

    index: int
    heard: int
    on_record: int
    silent: bool
    label: str


@dataclass(frozen=True, slots=True)
class SceneRow:
    """One scene on the board.

    Attributes:
        status: "open", "done" or "ahead".
        option: the opening, with its cost or why it is not possible.
        wordings: ways to put the question, in this game's order.
    """

    id: str
    title: str
    status: str
    status_label: str
    cells: tuple[Cell, ...]
    option: Option
    wordings: tuple[WordingView, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """Scenes by panelists, and the way out.

    Attributes:
        looks: True where the player does not decide what is opened, so that one only looks.
    """

    heading: str
    note: str
    panelists: tuple[str, ...]
    rows: tuple[SceneRow, ...]
    adjourn: Option
    looks: bool = False


@dataclass(frozen=True, slots=True)
class LaneCard:
    """One card of a lane.

    Attributes:
        label: with the panelist's seal, to be read beside the figures.
        index: the panelist's place; None for the opening of a scene.
        full: with the panelist's name, to be read or spoken alone.
        shown: False for a card of the record that still lies closed.
        faint: True for a card without a counterpart (in the debrief).
    """

    label: str
    index: int | None
    full: str = ""
    shown: bool = True
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """The player's cards beside the record's, and which belong together.

    Attributes:
        legend: what it means that a card is pale; empty while none is.
    """

    own_title: str
    record_title: str
    own: tuple[LaneCard, ...]
    record: tuple[LaneCard, ...]
    joins: tuple[tuple[int, int], ...]
    next_label: str
    note: str
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The question as put and as the record has it, with what each form does.

    Attributes:
        same: True where it was put as the record has it.
        unclear: what to say where the source does not settle who put it so; else empty.
    """

    text: str
    form: str
    note: str
    record_text: str
    record_form: str
    record_note: str
    same: bool
    unclear: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """The table.

    Attributes:
        ordinal: "Question 2"; heading: the scene's title.
        say: one line on what to do now.
        speech: what was said last in this scene; None before.
        asked: the question of the open scene; None in the briefing.
        options: the cards to choose from, legal ones first.
        foretold: Replay: how the last guess came out; may be empty.
        teams: Teams: where each team stands; else empty.
        longest: half characters of the longest turn there is, heard or not; for the layout.
    """

    ordinal: str
    heading: str
    say: str
    meters: tuple[MeterView, ...]
    clock: MeterView
    seats: tuple[Seat, ...]
    speech: Speech | None
    asked: Asked | None
    options: tuple[Option, ...]
    board: BoardView
    lanes: Lanes
    can_undo: bool
    foretold: str = ""
    teams: tuple[Standing, ...] = ()
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a team stands.

    Attributes:
        index: its place, which decides its colour and the shape of its seal.
        signed: the points alone. points: with what they are. counts: "3 of 5 right".
    """

    index: int
    name: str
    signed: str
    points: str
    counts: str


@dataclass(frozen=True, slots=True)
class Heard:
    """Something heard, in the history.

    Attributes:
        scene: its title.
        ply: how many moves stood before it was said.
    """

    scene: str
    speech: Speech
    ply: int

    def has(self, sought: str) -> bool:
        """Whether every word sought stands somewhere in it, whatever the case."""
        said = self.speech
        texts = (self.scene, said.name, said.title, said.body, said.voice, said.place)
        whole = " ".join(texts).casefold()
        return all(word in whole for word in sought.casefold().split())


@dataclass(frozen=True, slots=True)
class WhoView:
    """Who said it?: the turn on the table without its name.

    Attributes:
        last: the turn before, with its name and how the guess came out; None at first.
    """

    ordinal: str
    heading: str
    body: str
    forecast: ForecastView
    last: Speech | None
    score: MeterView


@dataclass(frozen=True, slots=True)
class Matched:
    """A line of the author's summing-up, whom it is about, and how the match came out."""

    text: str
    index: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CodaView:
    """One line of the author's summing-up to be matched, and what came of the lines before."""

    heading: str
    note: str
    line: str
    text: str
    progress: str
    forecast: ForecastView
    leave: Option
    done: tuple[Matched, ...]


@dataclass(frozen=True, slots=True)
class CloseView:
    """A scene that was left: what was put, heard, expected, and what lies unheard."""

    heading: str
    title: str
    asked: Asked
    heard: tuple[Speech, ...]
    minutes: str
    unheard: tuple[str, ...]
    silences: tuple[str, ...]
    points: str
    meters: tuple[MeterView, ...]
    goes_on: str


@dataclass(frozen=True, slots=True)
class LastView:
    """What was said or matched last, where the move that brought it also ended the play."""

    heading: str
    speech: Speech
    goes_on: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on a meter's line: floor, par, you or best, at its share in [0, 1]."""

    id: str
    label: str
    share: float
    value: str


@dataclass(frozen=True, slots=True)
class MeterLine:
    """One meter of the debrief with its marks and its sum in words.

    Attributes:
        brief: what it came to, where there is no room for how it was worked out.
    """

    id: str
    label: str
    what: str
    marks: tuple[Mark, ...]
    sum: str
    brief: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the three numbers."""

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One forecast of the ledger: what was expected, what was said, where it stands."""

    index: int | None
    who: str
    title: str
    expected: str
    came: str
    points: str
    kind: str
    body: str
    place: str
    reading: str


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph with a heading: a limit of the record, a remark, a turn to read."""

    heading: str
    body: str
    place: str = ""
    index: int | None = None


@dataclass(frozen=True, slots=True)
class ChipCount:
    """How often a chip was right: `percent` is what was claimed, 0 for "no idea"."""

    percent: int
    right: int
    count: int
    text: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a position; `heard` is False where the player never heard it."""

    index: int
    name: str
    heard: bool


@dataclass(frozen=True, slots=True)
class Stand:
    """A position and who holds it."""

    text: str
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class MapRow:
    """One question of the map: its positions with those who hold them.

    Attributes:
        rest: who spoke without a stand, and of whom the source has no words; may be empty.
    """

    title: str
    stands: tuple[Stand, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a daily scene.

    Attributes:
        title: with the date.
        marks: one sign a forecast; they tell nothing of what was said.
        legend: what the signs mean.
        text: to be copied and shown around.
    """

    title: str
    marks: str
    legend: str
    text: str


@dataclass(frozen=True, slots=True)
class Bet:
    """What a team expected of a turn on which the teams differed."""

    index: int
    name: str
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Contest:
    """Teams beside each other, the one with most points first.

    Attributes:
        verdict: the headline.
        standings: in order of points. calibration: for each, in the same order, its chips.
        split: the turn on which the teams differed most; empty if they never did.
        bets: on that turn. came: what it was.
    """

    verdict: str
    standings: tuple[Standing, ...]
    calibration: tuple[tuple[ChipCount, ...], ...]
    split: str
    bets: tuple[Bet, ...]
    came: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """The screens.

    Attributes:
        tabs: their names. verdict: the headline on likeness; mend: the smallest change.
        lanes: None in Who said it? and the daily scene; in Replay what was guessed and what was done.
        help: what would have helped most.
        chips: counts per chip as lines. skill: the two skills as a line.
        holdings: who holds what. unheard: the turns to be read now.
        limits, remarks: what the record cannot tell.
        room: Room worked out; empty where it does not count.
        calibration: counts per chip as numbers.
        result: of a daily scene. contest: of a class in teams.
    """

    tabs: tuple[str, ...]
    verdict: str
    mend: str
    lanes: Lanes | None
    meters: tuple[MeterLine, ...]
    tiles: tuple[Tile, ...]
    help: str
    ledger: tuple[LedgerRow, ...]
    chips: tuple[str, ...]
    skill: str
    limits: tuple[Note, ...]
    remarks: tuple[Note, ...]
    unheard: tuple[Note, ...]
    holdings: tuple[MapRow, ...] = ()
    room: str = ""
    calibration: tuple[ChipCount, ...] = ()
    result: Result | None = None
    contest: Contest | None = None


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """One scenario in the library.

    Attributes:
        resume: what tells of the game to go on with; empty if there is none.
        people: each panelist's seal, and whether they take part by video.
    """

    id: str
    title: str
    tagline: str
    facts: str
    resume: str = ""
    people: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """What the player reads before the first move.

    Attributes:
        mode: the way it is played, by name.
        way: what the player does in it.
        scenes: the questions that come up.
        address: of the source on the web; empty where it is not there.
        fictional: that nobody and nothing here is real; else empty.
    """

    title: str
    mode: str
    tagline: str
    body: str
    way: str
    facts: tuple[str, ...]
    people: tuple[Seat, ...]
    scenes: tuple[str, ...]
    source: str
    address: str
    basis: tuple[str, ...] = field(default_factory=tuple)
    fictional: str = ""
