"""What several pages are made of: faces, seats, speeches, verdicts, meters, lanes.

Every text is final and in the page's language, every number formatted. `index` is a
panelist's place in the scenario's list and decides colour and shape of seat and seal.
"""

from __future__ import annotations

from roundtable.frozen import frozen


@frozen
class Face:
    """A person as a figure.

    Attributes:
        seal: one or two characters the figure bears.
        title: what the plate says below the name.
        remote: True if they took part by video.
    """

    index: int
    name: str
    seal: str
    title: str = ""
    remote: bool = False


@frozen
class Meter:
    """One bar.

    Attributes:
        id: "answers", "exchange", "highlights", "clock" or "progress".
        sum: as printed, "5/14", "19/31 min".
        share: in [0, 1]. told: worked out in one sentence.
    """

    id: str
    label: str
    sum: str
    share: float
    told: str = ""


@frozen
class Slip:
    """A bet as it lies at a seat.

    Attributes:
        option: what was expected, in words.
        percent: the chip; 0 for "no idea".
        status: "open", "right", "wrong" or "none" (no idea, whatever came).
        points: as printed, "+94"; empty while open.
        label: all of it in a few words: "bet open · 60%", "said so · +75".
    """

    option: str
    percent: int
    status: str
    points: str
    label: str


@frozen
class Seat:
    """One panelist at the table.

    Attributes:
        state: "pale" (nothing on record to this question), "ahead" (not heard yet), "heard",
            "done" (all of it heard), "speaking".
        note: the state in a few words: "nothing on record to this question", "1 of 3 heard".
        key: the number that stays theirs through a question, also while nothing can be done.
        why_not: why nothing can be asked of them now; empty where something can.
        slip: their bet in the open question; None where none was laid.
        topics: of what is on record here and not heard yet.
        floor: how long they have spoken in all, as text; empty before their first turn.
    """

    face: Face
    state: str
    note: str
    key: str
    why_not: str = ""
    slip: Slip | None = None
    topics: tuple[str, ...] = ()
    floor: str = ""


@frozen
class Quote:
    """Something on record in short: what was said tonight, or a line of background.

    Attributes:
        heading: the question it was said to, or where the line comes from; may be empty.
        place: where it stands in the source.
        face: whose it is; None where it is clear.
        turn: id of the turn; empty for background.
        gloss: as of a speech.
    """

    body: str
    heading: str = ""
    place: str = ""
    face: Face | None = None
    turn: str = ""
    gloss: str = ""


@frozen
class Verdict:
    """How a bet came out, or that it still lies open.

    Attributes:
        subject: what was bet on.
        kind: "right", "wrong", "open" or "none" (no idea).
        points: as printed, "+94"; empty while open.
        percent: the chip; 0 for "no idea".
        option: what was expected, in words; empty for "no idea".
        headline: one line that says it: "80% · he says so".
        answer: the stand or stands the record has, in words; empty while it is open.
        holders: who holds that stand, or all of those stands, of those heard (of all once the
            question was left).
        reading: why the scenario's author reads it so; empty while it is open.
        prompt: True for the bet on a prompt with a question of its own.
        told: what was expected and what is on record, in one line.
    """

    subject: str
    kind: str
    points: str
    percent: int
    option: str
    headline: str
    answer: str = ""
    holders: tuple[Face, ...] = ()
    reading: str = ""
    prompt: bool = False
    told: str = ""


@frozen
class Put:
    """The question as it was really put.

    Attributes:
        text: the recorded wording.
        lead: whose it is: "The moderator asks" or "Reported of the moderator".
        mark: whose words, and where: "in our words · the source quotes him, ¶4".
        known: True or False once a wording was guessed; None where none was.
        told: how the guess came out, one line; empty where there was none.
        others: the other wordings, with the form and what it would have done.
        form: the form of the recorded wording, with what it does.
        asked: what the person who is about to speak is asked in between, with who asks; else empty.
    """

    text: str
    lead: str = ""
    mark: str = ""
    known: bool | None = None
    told: str = ""
    others: tuple[Other, ...] = ()
    form: str = ""
    asked: str = ""


@frozen
class Other:
    """A way the question could have been put.

    Attributes:
        form: its form in a word. does: what this form does to an answer.
        guessed: True for the one the player took for the real one; `mark` says so.
    """

    text: str
    form: str
    does: str
    guessed: bool
    mark: str = ""


@frozen
class Speech:
    """Something said: the stage.

    Attributes:
        turn: its id.
        face: who speaks; None where the name is hidden.
        act: what it does: "answers", "goes on", "responds to Yao Shunyu", "to the moderator's question".
        title: the card's title. topic: what it is about. body: the text.
        mark: whose words, and where they stand: "in our words · the source quotes him, ¶4",
            "the source's own words · ¶4".
        gloss: below words that are hard to read, their gist, said to be ours; may be empty.
        link: where it can be read or heard on the web, at its time; may be empty.
        unclear: what to say where the source does not settle who said it; else empty.
        foreign: that the text is shown in its original language, which is not the page's; else empty.
        asked: the question it was given to, with a lead: "answers: “…”"; empty for what was not asked for.
        prompt: the documented question of the moderator that brought it about; may be empty.
        note: where it was told out of the record's order; may be empty.
        verdicts: of the bets this turn settled, or left open; the stage's chip is the first.
        known: True where it was heard in an earlier game already.
    """

    turn: str
    face: Face | None
    act: str
    title: str
    body: str
    mark: str
    topic: str = ""
    gloss: str = ""
    link: str = ""
    unclear: str = ""
    foreign: str = ""
    asked: str = ""
    prompt: str = ""
    note: str = ""
    verdicts: tuple[Verdict, ...] = ()
    known: bool = False


@frozen
class LaneRow:
    """One row of a question's lanes: a turn in the record's order, or a run that is face down.

    Attributes:
        face: who; None for a run whose people are not told yet.
        label: the turn's title, or the run: "still with Yao, 4 turns".
        full: the same to be read or spoken alone.
        own: which of the player's turns in this question it was: "2"; empty where not heard.
        heard: False for a run that is face down.
        early: True where the player heard it before something that comes before it on record.
    """

    face: Face | None
    label: str
    full: str
    own: str
    heard: bool
    early: bool = False


@frozen
class Lane:
    """A question beside the record.

    Attributes:
        own, record: which question it was, "2nd of yours", "5th on record"; record may be
            empty while that would tell something.
        sentence: what the record does where the player left, one line; may be empty.
    """

    scene: str
    title: str
    own: str
    record: str
    rows: tuple[LaneRow, ...]
    sentence: str = ""


@frozen
class Option:
    """Something a bet can be on.

    Attributes:
        letter: A to H, as on the cards of a class. key: its number, "1".
        face: of a panelist; None for a position.
        picked: True once it is picked and waits for a chip.
    """

    id: str
    key: str
    letter: str
    text: str
    face: Face | None = None
    picked: bool = False


@frozen
class Chip:
    """A degree of sureness.

    Attributes:
        percent: 40, 60, 80 or 95; 0 for "no idea".
        label: as printed, "80%".
        right, wrong: points it wins and can lose, as printed; both "0" for "no idea".
        told: both in words.
    """

    percent: int
    key: str
    label: str
    right: str
    wrong: str
    told: str


@frozen
class Standing:
    """Where a team stands.

    Attributes:
        index: its place at the table, from 0. name: as seated.
        rank: from 1, shared where points are equal. moved: places it rose (fell, if
            negative) by the reveal that is shown.
        points: as printed. gained: by the reveal that is shown, "+75"; may be empty.
        counts: "3 of 5 right".
    """

    index: int
    name: str
    rank: int
    points: str
    counts: str
    moved: int = 0
    gained: str = ""
