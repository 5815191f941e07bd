"""The shape of both files: which keys there are, and what each holds.

The models serve three ends: they judge a file's nodes, they carry its content on to
`build`, and the JSON Schema that editors complete from is made from them (`editors`).
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from roundtable.docstrings import docstring
from roundtable.loading import examples
from roundtable.loading.values import (
    Address,
    Clock,
    Code,
    Flag,
    Format,
    Id,
    Language,
    Line,
    LineOrText,
    Many,
    Minutes,
    Model,
    OneOrMore,
    Part,
    Percent,
    Reference,
    Seconds,
    Text,
    Time,
    Whole,
    key,
)
from roundtable.rules.scenario import Act, Form, OrderBasis, Rights, Scale, Voice


class SourceModel(Part):
    """The bibliography of the source."""

    title: Text = key("The source's title.", {"zh": "对话纪要", "en": "Notes of a talk"})
    author: Reference = key("Id of the person who wrote it.", "ada-moss")
    published: LineOrText = key(
        "When it was published, as one line or by language.",
        "2026-01-10",
        {"en": "4th century BC", "zh": "公元前四世纪"},
    )
    address: Address | None = key(
        "Where it can be read; left out where it is not on the web.",
        "https://example.org/talk",
        default=None,
    )
    rights: Rights = key(
        "`paraphrase`: facts and attributions in your own words only; `verbatim`: its very words "
        "may be shown, by the `license`.",
        "verbatim",
        default=Rights.PARAPHRASE,
    )
    license: LineOrText | None = key(
        "By what law or licence its words may be shown, as one line or by language; needed with "
        "`rights: verbatim`.",
        "public domain",
        {"en": "public domain", "zh": "公有领域"},
        default=None,
    )
    translator: LineOrText | None = key(
        "Who translated it, as one line or by language.",
        "Benjamin Jowett",
        {"en": "Benjamin Jowett", "zh": "乔伊特"},
        default=None,
    )
    edition: Line | None = key("The edition, where it is known.", "third edition", default=None)
    media: Address | None = key(
        "Where a recording can be heard or seen.", "https://example.org/talk.mp4", default=None
    )


class FactModel(Part):
    """Something known of the event."""

    text: Text = key("The fact, one sentence.", {"en": "Three people sat at the table."})
    cites: Many[Reference] = key("Statements it rests on.", ["opening-1"], min_length=1)


class PersonModel(Part):
    """Somebody the record names."""

    id: Id = key("Id of the person.", "li-guangmi")
    name: Text = key("The name as it is shown.", {"zh": "李广密", "en": "Li Guangmi"})


class SectionModel(Part):
    """A part of the source."""

    id: Id = key("Id of the section.", "opening")
    title: Text = key("Its title.", {"zh": "开场", "en": "Opening"})


class SpokenModel(Part):
    """A name or word that voices stumble over."""

    written: Line = key("As it stands in the texts.", "Laches")
    said: Line = key("As a voice is to read it: like sounds, in the same writing.", "Lay-keez")


class StatementModel(Part):
    """One thing the source says."""

    id: Id = key("Section and paragraph, a letter behind it where needed.", "opening-1")
    speaker: Reference = key("Id of the person; of the author for an author's.", "li-guangmi")
    voice: Voice = key(
        "How it reached the record: `quoted` in quotation marks, `reported` in the author's words, "
        "`author` as the author's own remark, `collective` as said by several people.",
        "quoted",
    )
    section: Reference = key("Id of the section it stands in.", "opening")
    paragraph: Whole = key("Its paragraph in that section, from 1.", 4, ge=1, le=100_000)
    gist: Text = key("One line in your own words.", {"en": "Asks where growth comes from."})
    unclear: Flag = key("True where the source does not settle who said it.", True, default=False)
    words: Text | None = key(
        "The source's very words, in the languages in which it has them; only with "
        "`rights: verbatim`.",
        {"en": "How are we to cross?"},
        default=None,
    )
    at: Time | None = key(
        "When it begins in the recording, `minutes:seconds` or `hours:minutes:seconds`.",
        "16:45",
        default=None,
    )
    aside: Flag = key(
        "True for greetings, thanks and the like, which no turn needs to use.", True, default=False
    )
    echoes: Many[Reference] = key(
        "Earlier statements that this one takes up again: of the author's summary, or of a "
        "recapitulation in the talk.",
        ["opening-1"],
        default=(),
    )


class RecordModel(Part):
    """The evidence: a source and its statements, `seeds/<id>.yaml`."""

    kind: Literal["record"] = key("What this file is.", "record")
    format: Format = key("The version of the format.", 1)
    id: Id = key("Id of the record, also its file's name.", "agi-next-2026")
    languages: Many[Language] = key(
        "Languages of every text, the source's first.", ["zh", "en"], min_length=1
    )
    title: Text = key("The event's name.", {"en": "A talk on bridges"})
    date: Line = key("When it took place.", "2026-01-10")
    order: OrderBasis = key(
        "What the order of the turns rests on: a `transcript`, the `article_order` alone, "
        "the `text` of a work of literature, or `unknown`.",
        "transcript",
    )
    source: SourceModel = key(
        "The bibliography.",
        {
            "title": {"en": "Notes of a talk"},
            "author": "ada-moss",
            "published": "2026-01-10",
            "address": "https://example.org/talk",
        },
    )
    facts: Many[FactModel] = key(
        "What is known of the event, shown to the player.",
        [{"text": {"en": "Three people sat at the table."}, "cites": ["opening-1"]}],
        default=(),
    )
    people: Many[PersonModel] = key(
        "Everybody who is named, the source's author too.",
        [{"id": "ada-moss", "name": {"en": "Ada Moss"}}],
        min_length=1,
    )
    spoken: Many[SpokenModel] = key(
        "How speech says what voices stumble over, names above all; no text changes.",
        [{"written": "Laches", "said": "Lay-keez"}],
        default=(),
    )
    sections: Many[SectionModel] = key(
        "The source's parts, in its order.",
        [{"id": "opening", "title": {"en": "Opening"}}],
        min_length=1,
    )
    statements: Many[StatementModel] = key(
        "What the source says, in its order.", [examples.STATEMENT], min_length=1
    )


class PanelistModel(Part):
    """Somebody at the table."""

    id: Reference = key("Id of the person in the record.", "lin-junyang")
    seal: Text = key("One or two characters on the figure.", {"zh": "林", "en": "LJ"})
    title: Text = key("What the plate says below the name.", {"en": "Alibaba Qwen"})
    remote: Flag = key("True if they joined by video.", True, default=False)
    background: Many[FactModel] = key(
        "Two to four lines from before the discussion, each with what it rests on.",
        [{"text": {"en": "A mason."}, "cites": ["opening-1"]}],
        default=(),
    )


class PositionModel(Part):
    """A stand that can be taken on a question."""

    id: Id = key("Id of the position.", "two-markets")
    text: Text = key("The stand in a few words.", {"en": "The market splits in two"})
    low: Whole | None = key("Lower bound of a bin, in it.", 0, default=None)
    high: Whole | None = key("Upper bound of a bin, not in it.", 20, default=None)
    decoy: Flag = key("True if it is offered though nobody takes it.", True, default=False)


class QuestionModel(Part):
    """What the player forecasts an answer to."""

    ask: Text = key("The question, with 'they'.", {"en": "Where do they see growth?"})
    scale: Scale = key(
        "`choice` between stands that exclude each other, or a `number` in bins.", "choice"
    )
    positions: Many[PositionModel] = key(
        "3 to 5 stands that exclude each other; or 2 to 8 bins in rising order, stands without a "
        "number among them.",
        examples.POSITIONS,
        min_length=1,
    )
    ends: Many[Text] = key(
        "What the two ends of the line mean on which the positions lie in their order.",
        [{"en": "one market"}, {"en": "two markets"}],
        default=(),
        min_length=2,
        max_length=2,
    )


class WordingModel(Part):
    """One way to put a scene's question."""

    id: Id = key("Id of the wording.", "recorded")
    form: Form = key(
        "The form of the question: `open`, `closed` (yes or no, this or that), `leading` "
        "(it suggests its answer), `double` (two questions at once).",
        "open",
    )
    text: Text = key("The question.", {"en": "What will change first?"})
    note: Text = key("What this form does to an answer.", {"en": "Leaves the field open."})
    cites: Many[Reference] = key(
        "Statements of the moderator; needed for the first wording.", ["opening-2"], default=()
    )


class PromptModel(Part):
    """What the real moderator said to bring a turn about."""

    text: Text = key("What was said.", {"en": "And in five years?"})
    cites: Many[Reference] = key("The moderator's statements.", ["b-3"], min_length=1)
    question: QuestionModel | None = key(
        "A question of its own, which the turn's stance then answers.",
        examples.QUESTION,
        default=None,
    )


class StanceModel(Part):
    """The position a turn takes, as you read it."""

    position: OneOrMore = key(
        "A position, `none` or `unclear`; a list where the turn takes several.", "two-markets"
    )
    reading: Text = key("Why you read it so.", {"en": "Speaks of two roads."})
    evidence: Many[Reference] = key("Statements the reading rests on.", ["b-4"], min_length=1)


_ONE_CLOCK: Any = {"oneOf": [{"required": ["minutes"]}, {"required": ["seconds"]}]}


class TurnModel(Part):
    """Something a panelist said."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _ONE_CLOCK,
                {"anyOf": [{"required": ["says"]}, {"required": ["text", "cites"]}]},
            ]
        }
    )

    id: Id = key("Id of the turn.", "lin-two-roads")
    speaker: Reference = key("Id of the panelist.", "lin-junyang")
    act: Act = key(
        "What it does in the talk: an `answer` to the scene's question, a `follow_up` to a turn "
        "of the same panelist, a `response` to a turn of another.",
        "answer",
    )
    replies_to: Reference | None = key(
        "The earlier turn of the scene it replies to; not for an answer.",
        "lin-two-roads",
        default=None,
    )
    prompt: PromptModel | None = key(
        "What the moderator said to bring the turn about, if anything.",
        {"text": {"en": "And in five years?"}, "cites": ["b-3"]},
        default=None,
    )
    topic: Text | None = key(
        "Two to five neutral words: what it is about, and never what is held.",
        {"en": "on memory"},
        default=None,
    )
    title: Text = key("The card, a few words.", {"en": "Two roads"})
    says: Many[Reference] = key(
        "Statements of the speaker whose `words` are the text, in place of one of your own.",
        ["b-4"],
        default=(),
    )
    text: Text | None = key(
        "What was said, in your own words; beside `says` only in languages in which the source "
        "has no words.",
        {"en": "The roads part here."},
        default=None,
    )
    cites: Many[Reference] = key(
        "The speaker's statements; with `says` it may be left out.", ["b-4"], default=()
    )
    minutes: Minutes | None = key("What it costs on the clock; or `seconds`.", 2, default=None)
    seconds: Seconds | None = key("The same in seconds, by the recording.", 95, default=None)
    stance: StanceModel | None = key(
        "The position it takes, if any.", examples.STANCE, default=None
    )


class RemarkModel(Part):
    """A remark of the author's."""

    text: Text = key("The remark.", {"en": "The author sums up."})
    cites: Many[Reference] = key("The author's statements.", ["b-9"], min_length=1)


class SceneModel(Part):
    """One question block."""

    model_config = ConfigDict(json_schema_extra=dict(_ONE_CLOCK))

    id: Id = key("Id of the scene.", "divergence")
    title: Text = key("A few words, as on a card.", {"en": "Roads that part"})
    minutes: Minutes | None = key("What opening it costs; or `seconds`.", 1, default=None)
    seconds: Seconds | None = key("The same in seconds, by the recording.", 40, default=None)
    wordings: Many[WordingModel] = key(
        "Ways to put the question, the recorded one first.", [examples.WORDING], min_length=1
    )
    question: QuestionModel = key("What is forecast in this scene.", examples.QUESTION)
    turns: Many[TurnModel] = key("In the order of the record.", [examples.TURN], min_length=1)
    silences: Many[Reference] = key(
        "Panelists of whom the source says nothing here.", ["yang-qiang"], default=()
    )
    commentary: Many[RemarkModel] = key(
        "The author's remarks, shown in the debrief as the author's.",
        [{"text": {"en": "The author sums up."}, "cites": ["b-9"]}],
        default=(),
    )
    after: Many[Reference] = key(
        "Scenes that have to be opened before this one.", ["opening"], default=()
    )


class CodaLineModel(Part):
    """One line of the author's closing summary."""

    id: Id = key("Id of the line.", "context")
    about: Reference = key("Id of the panelist.", "lin-junyang")
    text: Text = key("The line.", {"en": "Believes in small steps."})
    cites: Many[Reference] = key("The author's statements.", ["end-1"], min_length=1)


class CodaModel(Part):
    """The author's own summing-up."""

    ask: Text = key("What is asked of the player.", {"en": "Whom does it describe?"})
    lines: Many[CodaLineModel] = key(
        "One line a panelist at most.", [examples.CODA_LINE], min_length=1
    )


class WeightsModel(Model):
    """What the room meter weighs, in hundredths."""

    answers: Percent = key("People heard on what they have on record.", 35, default=35)
    exchange: Percent = key("Contrasts, prompts and replies heard.", 35, default=35)
    highlights: Percent = key("What the source singles out, heard.", 30, default=30)
    ground: Percent | None = key("Of the first edition; not used.", 40, default=None)
    sparks: Percent | None = key("Of the first edition; not used.", 35, default=None)
    voices: Percent | None = key("Of the first edition; not used.", 25, default=None)


class IgnoreModel(Model):
    """A warning that is accepted."""

    code: Code = key("The code of the warning.", "RT513")
    why: Line = key("Why it is accepted.", "the times are those of the recording")


class ScenarioModel(Part):
    """One playable discussion, `scenarios/<id>/scenario.yaml`."""

    kind: Literal["scenario"] = key("What this file is.", "scenario")
    format: Format = key("The version of the format.", 1)
    id: Id = key("Id of the scenario, also its folder's name.", "agi-next-2026")
    record: Id = key("Id of the record.", "agi-next-2026")
    languages: Many[Language] = key("Languages of every text.", ["zh", "en"], min_length=1)
    title: Text = key("The title.", {"en": "A talk on bridges"})
    tagline: Text = key("One line for the library.", {"en": "Three builders, one river."})
    briefing: Text = key("Two to four sentences to the player.", {"en": "You moderate."})
    minutes_basis: Text = key("Where the minutes come from.", {"en": "By house rule."})
    left_out: Text | None = key(
        "What of the source is not in the game, and why; told at the end.",
        {"en": "The long myth, since nobody answers it."},
        default=None,
    )
    gloss: Many[Language] = key(
        "Languages in which the gist stands below the source's own words, where these are hard to read.",
        ["zh"],
        default=(),
    )
    clock: Clock = key("Share of the record's time, per cent.", 60, default=60)
    weights: WeightsModel = key(
        "Weights of the room meter; they add up to 100.",
        {"answers": 35, "exchange": 35, "highlights": 30},
        default=WeightsModel(),
    )
    moderator: Reference = key("Id of the moderator in the record.", "li-guangmi")
    panelists: Many[PanelistModel] = key(
        "Everybody at the table but the moderator.",
        [{"id": "lin-junyang", "seal": {"en": "LJ"}, "title": {"en": "Alibaba Qwen"}}],
        min_length=1,
    )
    scenes: Many[SceneModel] = key(
        "The questions, in the order of the record.", [examples.SCENE], min_length=1
    )
    coda: CodaModel | None = key(
        "The author's summing-up.",
        {"ask": {"en": "Whom does it describe?"}, "lines": [examples.CODA_LINE]},
        default=None,
    )
    fictional: Flag = key("True where no real person speaks.", True, default=False)
    ignore: Many[IgnoreModel] = key(
        "Warnings of the checker that are accepted, each with the reason.",
        [{"code": "RT513", "why": "the times are those of the recording"}],
        default=(),
    )


def model_of(annotation: Any) -> type[BaseModel]:
    """The model inside an annotation such as ``tuple[Model, ...]`` or ``Model | None``."""
    inner = [annotation, *get_args(annotation)]
    return next(each for each in inner if isinstance(each, type) and issubclass(each, BaseModel))


def is_text(field: FieldInfo) -> bool:
    """Whether a key holds a text in several languages, may hold one, or holds a list of them."""
    kinds = (field.annotation, *get_args(field.annotation))
    return any(each == Text or Text in get_args(each) for each in kinds)


def _text_keys() -> frozenset[str]:
    models = [each for each in globals().values() if isinstance(each, type)]
    return frozenset(
        name
        for model in models
        if issubclass(model, BaseModel)
        for name, field in model.model_fields.items()
        if is_text(field)
    )


TEXT_KEYS = _text_keys()
"""Keys that hold a text in several languages, wherever they stand."""

for _each in (Act, Form, OrderBasis, Rights, Scale, Voice):
    # A schema describes an enumeration by its docstring, which ``python -OO`` drops.
    _each.__doc__ = docstring(_each)
