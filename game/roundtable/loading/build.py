"""From a file's content to the frozen values the rules work with."""

from __future__ import annotations

from collections.abc import Iterable

from roundtable.loading import schema
from roundtable.loading.values import Text
from roundtable.rules import scenario as made
from roundtable.rules.scenario import Record, Scenario


def build_record(model: schema.RecordModel) -> Record:
    """The record a checked file describes."""
    text = _Texts(model.languages)
    source = model.source
    return Record(
        id=model.id,
        languages=model.languages,
        source=made.Source(
            text(source.title), source.author, source.published, source.address or ""
        ),
        order=model.order,
        title=text(model.title),
        date=model.date,
        facts=tuple(made.Fact(text(each.text), each.cites) for each in model.facts),
        people=tuple(made.Person(each.id, text(each.name)) for each in model.people),
        sections=tuple(made.Section(each.id, text(each.title)) for each in model.sections),
        statements=tuple(
            made.Statement(
                id=each.id,
                speaker=each.speaker,
                voice=each.voice,
                section=each.section,
                paragraph=each.paragraph,
                gist=text(each.gist),
                unclear=each.unclear,
            )
            for each in model.statements
        ),
    )


def build_scenario(model: schema.ScenarioModel, record: Record, digest: str) -> Scenario:
    """The scenario a checked file describes.

    Args:
        model: the file's content.
        record: its record.
        digest: names the content of both files.
    """
    text = _Texts(model.languages)
    return Scenario(
        id=model.id,
        digest=digest,
        languages=model.languages,
        title=text(model.title),
        tagline=text(model.tagline),
        briefing=text(model.briefing),
        minutes_basis=text(model.minutes_basis),
        record=record,
        moderator=record.person[model.moderator],
        panelists=tuple(
            made.Panelist(
                id=each.id,
                name=record.person[each.id].name,
                seal=text(each.seal),
                title=text(each.title),
                remote=each.remote,
            )
            for each in model.panelists
        ),
        scenes=tuple(_scene(each, text) for each in model.scenes),
        coda=None if model.coda is None else _coda(model.coda, text),
        clock=model.clock,
        fictional=model.fictional,
    )


class _Texts:
    """Makes texts with the languages in the order in which the file declares them."""

    def __init__(self, languages: Iterable[str]) -> None:
        self._languages = tuple(languages)

    def __call__(self, text: Text) -> made.Text:
        return made.Text(tuple((each, text[each]) for each in self._languages))


def _scene(model: schema.SceneModel, text: _Texts) -> made.Scene:
    return made.Scene(
        id=model.id,
        title=text(model.title),
        seconds=model.minutes * 60,
        wordings=tuple(
            made.Wording(each.id, each.form, text(each.text), text(each.note), each.cites)
            for each in model.wordings
        ),
        question=_question(model.question, text),
        turns=tuple(_turn(each, text) for each in model.turns),
        silences=model.silences,
        commentary=tuple(made.Remark(text(each.text), each.cites) for each in model.commentary),
    )


def _question(model: schema.QuestionModel, text: _Texts) -> made.Question:
    positions = tuple(
        made.Position(each.id, text(each.text), each.low, each.high, each.decoy)
        for each in model.positions
    )
    return made.Question(text(model.ask), model.scale, positions)


def _turn(model: schema.TurnModel, text: _Texts) -> made.Turn:
    prompt = stance = None
    if model.prompt is not None:
        own = model.prompt.question
        question = None if own is None else _question(own, text)
        prompt = made.Prompt(text(model.prompt.text), model.prompt.cites, question)
    if model.stance is not None:
        reading = text(model.stance.reading)
        stance = made.Stance(model.stance.position, reading, model.stance.evidence)
    return made.Turn(
        id=model.id,
        speaker=model.speaker,
        act=model.act,
        title=text(model.title),
        text=text(model.text),
        cites=model.cites,
        seconds=model.minutes * 60,
        replies_to=model.replies_to,
        prompt=prompt,
        stance=stance,
    )


def _coda(model: schema.CodaModel, text: _Texts) -> made.Coda:
    lines = tuple(
        made.CodaLine(each.id, each.about, text(each.text), each.cites) for each in model.lines
    )
    return made.Coda(text(model.ask), lines)
