"""The shape of both files: which keys there are, and what each holds.

The models serve three ends: they judge a file's nodes, they carry its content on to
`build`, and the JSON Schema that editors complete from is made from them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, FailFast, Field, StringConstraints
from pydantic_core import PydanticCustomError

from game.discussion.scenario import Act, Form, OrderBasis, Scale, Voice
from game.loading.nodes import flag, whole

ID_PATTERN = r"^[a-z][a-z0-9-]{0,79}$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
ADDRESS_PATTERN = r"^https?://[^\s/]\S*$"


def _whole(value: object) -> int:
    number = whole(value)
    if number is None:
        raise PydanticCustomError("whole_number", "whole number")
    return number


def _flag(value: object) -> bool:
    truth = flag(value)
    if truth is None:
        raise PydanticCustomError("true_or_false", "true or false")
    return truth


def _format(value: object) -> int:
    if _whole(value) != 1:
        raise PydanticCustomError("unknown_format", "unknown format")
    return 1


def _clock(value: object) -> int:
    number = _whole(value)
    if number not in (50, 75, 100):
        raise PydanticCustomError("unknown_clock", "unknown clock")
    return number


Entry = TypeVar("Entry")

Many: TypeAlias = Annotated[tuple[Entry, ...], FailFast()]
Line: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Reference: TypeAlias = Line
Text: TypeAlias = dict[str, Line]
Whole: TypeAlias = Annotated[int, BeforeValidator(_whole)]
Minutes: TypeAlias = Annotated[Whole, Field(ge=1, le=600)]
Percent: TypeAlias = Annotated[Whole, Field(ge=0, le=100)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
Format: TypeAlias = Annotated[Literal[1], BeforeValidator(_format)]
Clock: TypeAlias = Annotated[Literal[50, 75, 100], BeforeValidator(_clock)]
Language: TypeAlias = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Address: TypeAlias = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]


def _key(description: str, *examples: Any, **constraints: Any) -> Any:
    return Field(description=description, examples=list(examples) or None, **constraints)


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceModel(_Model):
    """The bibliography of the source."""

    title: Text = _key("The source's title.", {"zh": "对话纪要", "en": "Notes of a talk"})
    author: Reference = _key("Id of the person who wrote it.", "ada-moss")
    published: Line = _key("When it was published.", "2026-01-10")
    address: Address = _key("Where it can be read.", "https://example.org/talk")


class FactModel(_Model):
    """Something known of the event."""

    text: Text = _key("The fact, one sentence.", {"en": "Three people sat at the table."})
    cites: Many[Reference] = _key("Statements it rests on.", ["opening-1"], min_length=1)


class PersonModel(_Model):
    """Somebody the record names."""

    id: Id = _key("Id of the person.", "li-guangmi")
    name: Text = _key("The name as it is shown.", {"zh": "李广密", "en": "Li Guangmi"})


class SectionModel(_Model):
    """A part of the source."""

    id: Id = _key("Id of the section.", "opening")
    title: Text = _key("Its title.", {"zh": "开场", "en": "Opening"})


class StatementModel(_Model):
    """One thing the source says."""

    id: Id = _key("Section and paragraph, a letter behind it where needed.", "opening-1")
    speaker: Reference = _key("Id of the person; of the author for an author's.", "li-guangmi")
    voice: Voice = _key("How it reached the record.", "quoted")
    section: Reference = _key("Id of the section it stands in.", "opening")
    paragraph: Whole = _key("Its paragraph in that section, from 1.", 4, ge=1, le=100_000)
    gist: Text = _key("One line in your own words.", {"en": "Asks where growth comes from."})
    unclear: Flag = _key("True where the source does not settle who said it.", True, default=False)


class RecordModel(_Model):
    """The evidence: a source and its statements, `seeds/<id>.yaml`."""

    kind: Literal["record"] = _key("What this file is.")
    format: Format = _key("The version of the format.")
    id: Id = _key("Id of the record, also its file's name.", "agi-next-2026")
    languages: Many[Language] = _key(
        "Languages of every text, the source's first.", ["zh", "en"], min_length=1
    )
    title: Text = _key("The event's name.", {"en": "A talk on bridges"})
    date: Line = _key("When it took place.", "2026-01-10")
    order: OrderBasis = _key("What the order of the turns rests on.", "transcript")
    source: SourceModel = _key("The bibliography.")
    facts: Many[FactModel] = _key("What is known of the event.", default=())
    people: Many[PersonModel] = _key("Everybody who is named.", min_length=1)
    sections: Many[SectionModel] = _key("The source's parts.", min_length=1)
    statements: Many[StatementModel] = _key("What the source says.", min_length=1)


class PanelistModel(_Model):
    """Somebody at the table."""

    id: Reference = _key("Id of the person in the record.", "lin-junyang")
    seal: Text = _key("One or two characters on the figure.", {"zh": "林", "en": "LJ"})
    title: Text = _key("What the plate says below the name.", {"en": "Alibaba Qwen"})
    remote: Flag = _key("True if they joined by video.", True, default=False)


class PositionModel(_Model):
    """A stand that can be taken on a question."""

    id: Id = _key("Id of the position.", "two-markets")
    text: Text = _key("The stand in a few words.", {"en": "The market splits in two"})
    low: Whole | None = _key("Lower bound of a bin, in it.", 0, default=None)
    high: Whole | None = _key("Upper bound of a bin, not in it.", 20, default=None)
    decoy: Flag = _key("True if it is offered though nobody takes it.", True, default=False)


class QuestionModel(_Model):
    """What the player forecasts an answer to."""

    ask: Text = _key("The question, with 'they'.", {"en": "Where do they see growth?"})
    scale: Scale = _key("Exclusive stands, or bins of a number.", "choice")
    positions: Many[PositionModel] = _key("3 to 5 stands, or 2 to 8 bins.", min_length=1)


class WordingModel(_Model):
    """One way to put a scene's question."""

    id: Id = _key("Id of the wording.", "recorded")
    form: Form = _key("The form of the question.", "open")
    text: Text = _key("The question.", {"en": "What will change first?"})
    note: Text = _key("What this form does to an answer.", {"en": "Leaves the field open."})
    cites: Many[Reference] = _key(
        "Statements of the moderator; needed for the first wording.", ["opening-2"], default=()
    )


class PromptModel(_Model):
    """What the real moderator said to bring a turn about."""

    text: Text = _key("What was said.", {"en": "And in five years?"})
    cites: Many[Reference] = _key("The moderator's statements.", ["b-3"], min_length=1)
    question: QuestionModel | None = _key("A question of its own.", default=None)


class StanceModel(_Model):
    """The position a turn takes, as you read it."""

    position: Reference = _key("A position, `none` or `unclear`.", "two-markets")
    reading: Text = _key("Why you read it so.", {"en": "Speaks of two roads."})
    evidence: Many[Reference] = _key("Statements it rests on.", ["b-4"], min_length=1)


class TurnModel(_Model):
    """Something a panelist said."""

    id: Id = _key("Id of the turn.", "lin-two-roads")
    speaker: Reference = _key("Id of the panelist.", "lin-junyang")
    act: Act = _key("What it does in the talk.", "answer")
    replies_to: Reference | None = _key("The earlier turn it replies to.", default=None)
    prompt: PromptModel | None = _key("The moderator's prompt, if any.", default=None)
    title: Text = _key("The card, a few words.", {"en": "Two roads"})
    text: Text = _key("What was said, in your own words.", {"en": "The roads part here."})
    cites: Many[Reference] = _key("The speaker's statements.", ["b-4"], min_length=1)
    minutes: Minutes = _key("What it costs on the clock.", 2)
    stance: StanceModel | None = _key("The position it takes, if any.", default=None)


class RemarkModel(_Model):
    """A remark of the author's."""

    text: Text = _key("The remark.", {"en": "The author sums up."})
    cites: Many[Reference] = _key("The author's statements.", ["b-9"], min_length=1)


class SceneModel(_Model):
    """One question block."""

    id: Id = _key("Id of the scene.", "divergence")
    title: Text = _key("A few words, as on a card.", {"en": "Roads that part"})
    minutes: Minutes = _key("What opening it costs.", 1)
    wordings: Many[WordingModel] = _key("The recorded question first.", min_length=1)
    question: QuestionModel = _key("What is forecast in this scene.")
    turns: Many[TurnModel] = _key("In the order of the record.", min_length=1)
    silences: Many[Reference] = _key("Panelists without a turn.", ["li-si"], default=())
    commentary: Many[RemarkModel] = _key("The author's remarks.", default=())


class CodaLineModel(_Model):
    """One line of the author's closing summary."""

    id: Id = _key("Id of the line.", "context")
    about: Reference = _key("Id of the panelist.", "lin-junyang")
    text: Text = _key("The line.", {"en": "Believes in small steps."})
    cites: Many[Reference] = _key("The author's statements.", ["end-1"], min_length=1)


class CodaModel(_Model):
    """The author's own summing-up."""

    ask: Text = _key("What is asked of the player.", {"en": "Whom does it describe?"})
    lines: Many[CodaLineModel] = _key("One line a panelist at most.", min_length=1)


class WeightsModel(_Model):
    """What the room meter weighs, in hundredths."""

    ground: Percent = _key("Answers heard.", 40, default=40)
    sparks: Percent = _key("Differences and replies heard.", 35, default=35)
    voices: Percent = _key("How evenly all were heard.", 25, default=25)


class ScenarioModel(_Model):
    """One playable discussion, `scenarios/<id>/scenario.yaml`."""

    kind: Literal["scenario"] = _key("What this file is.")
    format: Format = _key("The version of the format.")
    id: Id = _key("Id of the scenario, also its folder's name.", "agi-next-2026")
    record: Id = _key("Id of the record.", "agi-next-2026")
    languages: Many[Language] = _key("Languages of every text.", ["zh", "en"], min_length=1)
    title: Text = _key("The title.", {"en": "A talk on bridges"})
    tagline: Text = _key("One line for the library.", {"en": "Three builders, one river."})
    briefing: Text = _key("Two to four sentences to the player.", {"en": "You moderate."})
    minutes_basis: Text = _key("Where the minutes come from.", {"en": "By house rule."})
    clock: Clock = _key("Share of the record's minutes, per cent.", 75, default=75)
    weights: WeightsModel = _key("Weights of the room meter.", default=WeightsModel())
    moderator: Reference = _key("Id of the moderator in the record.", "li-guangmi")
    panelists: Many[PanelistModel] = _key("Everybody at the table.", min_length=1)
    scenes: Many[SceneModel] = _key("In the order of the record.", min_length=1)
    coda: CodaModel | None = _key("The author's summing-up.", default=None)
    fictional: Flag = _key("True where no real person speaks.", True, default=False)


def model_of(annotation: Any) -> type[BaseModel]:
    """The model inside an annotation such as ``tuple[Model, ...]`` or ``Model | None``."""
    inner = [annotation, *get_args(annotation)]
    return next(each for each in inner if isinstance(each, type) and issubclass(each, BaseModel))


def _text_keys() -> frozenset[str]:
    models = [each for each in globals().values() if isinstance(each, type)]
    return frozenset(
        name
        for model in models
        if issubclass(model, BaseModel)
        for name, field in model.model_fields.items()
        if field.annotation == Text
    )


TEXT_KEYS = _text_keys()
"""Keys that hold a text in several languages, wherever they stand."""


def json_schema(kind: Literal["record", "scenario"]) -> dict[str, Any]:
    """The JSON Schema of a kind of file, for editors."""
    model: type[BaseModel] = RecordModel if kind == "record" else ScenarioModel
    schema = model.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema
