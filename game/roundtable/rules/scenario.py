"""What a discussion is made of: the record and the scenario derived from it.

Everything here is frozen and already checked: `roundtable.loading` builds it from YAML
and is the only place that judges faults. Names follow the field: a scene is one
question block (an *issue* in IBIS), a position is a stand that can be taken on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from functools import cached_property

from roundtable.frozen import frozen

NONE_OF_THESE = "none"
"""The position every question has besides its own: none of the stands offered."""

UNCLEAR = "unclear"
"""The stand of a turn whose position the record does not settle; no bet is laid on it."""


BRIDGE = "en"
"""The language in which a text is read where the reader's own is missing, as the interface is."""


def is_question(text: str) -> bool:
    """Whether a text asks something, by its mark."""
    return "?" in text or "？" in text


@frozen
class Text:
    """One text in every language of its file.

    Attributes:
        translations: (language tag, text) pairs; the first language is the original.
    """

    translations: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, translations: Mapping[str, str]) -> Text:
        """Make a text from a mapping of language tag to wording."""
        return cls(tuple(translations.items()))

    def __getitem__(self, language: str) -> str:
        """The wording in `language`; where it is missing, in English, or else the original."""
        for wished in (language, BRIDGE):
            for tag, wording in self.translations:
                if tag == wished:
                    return wording
        return self.original

    @property
    def original(self) -> str:
        """The wording it was written in first; empty where there is none."""
        return self.translations[0][1] if self.translations else ""

    def has(self, language: str) -> bool:
        """Whether there is a wording in `language` itself."""
        return any(tag == language for tag, _ in self.translations)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language tags this text has, the original first."""
        return tuple(tag for tag, _ in self.translations)


NOTHING = Text(())
"""A text that is not there, in any language."""


class Voice(StrEnum):
    """How a statement reached the record."""

    QUOTED = "quoted"
    REPORTED = "reported"
    AUTHOR = "author"
    COLLECTIVE = "collective"


class OrderBasis(StrEnum):
    """What the order of a record's turns rests on."""

    TRANSCRIPT = "transcript"
    ARTICLE_ORDER = "article_order"
    TEXT = "text"
    UNKNOWN = "unknown"


class Rights(StrEnum):
    """What may be shown of a source: facts in our own words only, or its very words."""

    PARAPHRASE = "paraphrase"
    VERBATIM = "verbatim"


class Form(StrEnum):
    """The form of a question."""

    OPEN = "open"
    CLOSED = "closed"
    LEADING = "leading"
    DOUBLE = "double"


class Act(StrEnum):
    """What a turn does in the talk."""

    ANSWER = "answer"
    FOLLOW_UP = "follow_up"
    RESPONSE = "response"


class Scale(StrEnum):
    """How the positions of a question relate: exclusive stands, or ordered bins of a number."""

    CHOICE = "choice"
    NUMBER = "number"


@frozen
class Person:
    """Somebody the record names."""

    id: str
    name: Text


@frozen
class Section:
    """A part of the source, so that a statement's place can be told."""

    id: str
    title: Text


@frozen
class Statement:
    """One thing the source says, in our own words.

    Attributes:
        speaker: the person whose statement it is; of an `author` statement, the author.
        voice: quoted, reported, the author's own, or several people's together.
        unclear: True where the source does not settle whose words these are.
        section: id of the section it stands in.
        paragraph: its place in that section, from 1; pictures are not counted.
        gist: one line in our own words.
        words: the source's own words, by language; None where only the gist may be told.
        at: seconds from the start of the recording; None where the source has no times.
        aside: True for greetings, thanks and the like, which no turn needs to use.
        echoes: ids of earlier statements that this one takes up: of the author's summary,
            remark or coda, or of a later recapitulation in the talk itself.
    """

    id: str
    speaker: str
    voice: Voice
    section: str
    paragraph: int
    gist: Text
    unclear: bool = False
    words: Text | None = None
    at: int | None = None
    aside: bool = False
    echoes: tuple[str, ...] = ()


@frozen
class Source:
    """The bibliography of the one source a record has.

    Attributes:
        author: id of the person who wrote it, or who wrote it down.
        published: as far as it is known, ``2026-01-10``, ``2026`` or in words.
        address: where it can be read on the web; empty where it cannot.
        rights: whether its own words may be shown.
        license: by what law or licence they may; empty for a paraphrase.
        translator, edition: of a translated or edited text; empty where there is none or
            it is not known.
        media: where a recording can be heard or seen; empty where there is none.
    """

    title: Text
    author: str
    published: Text
    address: str = ""
    rights: Rights = Rights.PARAPHRASE
    license: Text = NOTHING
    translator: Text = NOTHING
    edition: str = ""
    media: str = ""


@frozen
class Fact:
    """Something known of the event, with the statements it rests on."""

    text: Text
    cites: tuple[str, ...]


@frozen(eq=False, slots=False)
class Record:
    """The evidence: the source and its numbered statements.

    Attributes:
        spoken: (as written, as said) of names that voices stumble over.
    """

    id: str
    languages: tuple[str, ...]
    source: Source
    order: OrderBasis
    title: Text
    date: str
    facts: tuple[Fact, ...]
    people: tuple[Person, ...]
    sections: tuple[Section, ...]
    statements: tuple[Statement, ...]
    spoken: tuple[tuple[str, str], ...] = ()

    @cached_property
    def statement(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {each.id: each for each in self.statements}

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each statement stands in the record's order, from 0, by id."""
        return {each.id: i for i, each in enumerate(self.statements)}

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """People by id."""
        return {each.id: each for each in self.people}

    @cached_property
    def section(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {each.id: each for each in self.sections}


@frozen
class Panelist:
    """Somebody at the table.

    Attributes:
        id: the person's id in the record.
        name: as on the plate.
        seal: one or two characters borne by the figure: a surname, or initials.
        title: what the plate says below the name.
        remote: True if they joined by video.
        background: two to four lines from before the discussion, each with what it rests on.
    """

    id: str
    name: Text
    seal: Text
    title: Text
    remote: bool = False
    background: tuple[Fact, ...] = ()


@frozen
class Position:
    """A stand that can be taken on a question.

    Attributes:
        low, high: of a number bin, its bounds: low inclusive, high exclusive
            (the last bin's high inclusive). None for a choice.
        decoy: True where the scenario's author offers it though nobody takes it.
    """

    id: str
    text: Text
    low: int | None = None
    high: int | None = None
    decoy: bool = False


@frozen
class Wording:
    """One way to put a scene's question; the first of a scene is the recorded one.

    Attributes:
        note: one line on what this form does to an answer.
        cites: statements of the moderator; empty for wordings the scenario made up.
    """

    id: str
    form: Form
    text: Text
    note: Text
    cites: tuple[str, ...] = ()


@frozen(slots=False)
class Question:
    """What the player bets on the answer to.

    Attributes:
        ask: the question as put to the player, before somebody speaks.
        scale: exclusive stands or ordered number bins; `none` is offered beside either.
        positions: three to five stands, or the bins in rising order; beside bins there may
            be stands without a number, such as "names no figure, calls it high".
        ends: what the two ends of the line mean on which the positions lie in their order;
            None where they lie on no line.
    """

    ask: Text
    scale: Scale
    positions: tuple[Position, ...]
    ends: tuple[Text, Text] | None = None

    @cached_property
    def options(self) -> tuple[str, ...]:
        """Ids of everything that can be picked, `none` last."""
        return (*(position.id for position in self.positions), NONE_OF_THESE)


@frozen
class Prompt:
    """What the real moderator said to bring a turn about.

    Attributes:
        question: set where the prompt asks something of its own; the turn's stand is
            then one of its positions instead of the scene's.
    """

    text: Text
    cites: tuple[str, ...]
    question: Question | None = None


@frozen
class Stance:
    """The position a turn takes, as the scenario's author reads it.

    Attributes:
        position: a position id, `none`, or `unclear`.
        reading: why the author reads it so.
        evidence: the statements the reading rests on.
        others: further positions that the same turn takes.
    """

    position: str
    reading: Text
    evidence: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def positions(self) -> tuple[str, ...]:
        """Every position the turn takes, the first one named first."""
        return (self.position, *self.others)

    @property
    def settled(self) -> bool:
        """Whether the record settles which position is taken."""
        return self.position != UNCLEAR


@frozen
class Turn:
    """Something a panelist said.

    Attributes:
        replies_to: id of an earlier turn of the same scene: for a follow-up one of the
            same speaker, for a response one of somebody else; None for an answer.
        title: the card, a few words.
        text: the spoken text in our own words, one to four sentences.
        cites: statements of this speaker that the text rests on.
        seconds: its cost on the clock, at least 1.
        stance: None where the turn takes no stand on a question.
        topic: two to five neutral words: what it is about and never what is held; None in
            scenarios of the first edition.
        says: statements whose very words `text` is made of; empty where it is a paraphrase.
    """

    id: str
    speaker: str
    act: Act
    title: Text
    text: Text
    cites: tuple[str, ...]
    seconds: int
    replies_to: str | None = None
    prompt: Prompt | None = None
    stance: Stance | None = None
    topic: Text | None = None
    says: tuple[str, ...] = ()

    @property
    def asks_its_own(self) -> bool:
        """Whether the recorded prompt asks a question of its own, which the turn answers."""
        return self.prompt is not None and self.prompt.question is not None

    @property
    def settled(self) -> bool:
        """Whether the turn takes a stand, on its scene's question or its own, that is settled."""
        return self.stance is not None and self.stance.settled


@frozen
class Remark:
    """A remark of the source's author, or of who tells a book, shown in the debrief as theirs."""

    text: Text
    cites: tuple[str, ...]


@frozen
class Scene:
    """One question block.

    Attributes:
        title: as on a card, a few words.
        seconds: the cost of opening it.
        wordings: the recorded question first, then the others.
        turns: in the order of the record.
        silences: panelists of whom the source says nothing here.
        after: ids of scenes that have to be opened before this one.
    """

    id: str
    title: Text
    seconds: int
    wordings: tuple[Wording, ...]
    question: Question
    turns: tuple[Turn, ...]
    silences: tuple[str, ...] = ()
    commentary: tuple[Remark, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def whole_seconds(self) -> int:
        """What all that the record has to it costs, the question with it."""
        return self.seconds + sum(turn.seconds for turn in self.turns)


@frozen
class CodaLine:
    """One line of the author's closing summary, to be matched with a panelist."""

    id: str
    about: str
    text: Text
    cites: tuple[str, ...]


@frozen
class Coda:
    """The author's own summing-up, one line a panelist at most; nobody's speech."""

    ask: Text
    lines: tuple[CodaLine, ...]


@frozen
class Weights:
    """What the meters of Room weigh, in hundredths that add up to 100."""

    answers: int = 35
    exchange: int = 35
    highlights: int = 30


@frozen(eq=False, slots=False)
class Scenario:
    """One playable discussion, compared by identity; `digest` names its content.

    Attributes:
        digest: hexadecimal SHA-256 of the scenario's and the record's text.
        minutes_basis: where the lengths of turns come from, to be shown to the player.
        clock: the share of the whole record's time a game gets by default, in per cent.
        fictional: True where no real person speaks.
        left_out: what of the source is not in it, and why; may be nothing.
        gloss: tags of the languages in which the gist stands below the source's own words.
    """

    id: str
    digest: str
    languages: tuple[str, ...]
    title: Text
    tagline: Text
    briefing: Text
    minutes_basis: Text
    record: Record
    moderator: Person
    panelists: tuple[Panelist, ...]
    scenes: tuple[Scene, ...]
    coda: Coda | None = None
    clock: int = 60
    weights: Weights = field(default_factory=Weights)
    fictional: bool = False
    left_out: Text = NOTHING
    gloss: tuple[str, ...] = ()

    @cached_property
    def scene(self) -> Mapping[str, Scene]:
        """Scenes by id."""
        return {each.id: each for each in self.scenes}

    @cached_property
    def panelist(self) -> Mapping[str, Panelist]:
        """Panelists by id."""
        return {each.id: each for each in self.panelists}

    @cached_property
    def turn(self) -> Mapping[str, Turn]:
        """Turns of every scene by id."""
        return {turn.id: turn for scene in self.scenes for turn in scene.turns}

    @cached_property
    def scene_of(self) -> Mapping[str, Scene]:
        """The scene of each turn, by turn id."""
        return {turn.id: scene for scene in self.scenes for turn in scene.turns}

    @cached_property
    def seconds(self) -> int:
        """What the whole record costs."""
        return sum(scene.whole_seconds for scene in self.scenes)

    def question_of(self, turn: Turn) -> Question:
        """The question that `turn` answers: its prompt's own, else its scene's."""
        if turn.prompt is not None and turn.prompt.question is not None:
            return turn.prompt.question
        return self.scene_of[turn.id].question

    def is_unclear(self, cites: tuple[str, ...]) -> bool:
        """True if the source settles of none of these statements whose words they are."""
        return bool(cites) and all(self.record.statement[each].unclear for each in cites)
