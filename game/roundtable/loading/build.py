"""From a file's content to the frozen values the rules work with."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from roundtable.loading import schema
from roundtable.loading.values import PLACEHOLDER, Text
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
            title=text(source.title),
            author=source.author,
            published=text.line(source.published),
            address=source.address or "",
            rights=source.rights,
            license=text.line(source.license),
            translator=text.line(source.translator),
            edition=source.edition or "",
            media=source.media or "",
        ),
        order=model.order,
        title=text(model.title),
        date=model.date,
        facts=_facts(model.facts, text),
        people=tuple(made.Person(each.id, text(each.name)) for each in model.people),
        spoken=tuple((each.written, each.said) for each in model.spoken),
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
                words=None if each.words is None else text(each.words),
                at=each.at,
                aside=each.aside,
                echoes=each.echoes,
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
    text = _Texts(model.languages, record)
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
                background=_facts(each.background, text),
            )
            for each in model.panelists
        ),
        scenes=tuple(_scene(each, text) for each in model.scenes),
        coda=None if model.coda is None else _coda(model.coda, text),
        clock=model.clock,
        weights=_weights(model.weights),
        fictional=model.fictional,
        left_out=text(model.left_out or {}),
        gloss=model.gloss,
    )


class _Texts:
    """Makes texts with the languages in the order in which the file declares them."""

    def __init__(self, languages: Iterable[str], record: Record | None = None) -> None:
        self._languages = tuple(languages)
        self._record = record

    def __call__(self, text: Text) -> made.Text:
        """The text in the languages in which it stands."""
        return made.Text(
            tuple((each, text[each]) for each in self._languages if self._has(text, each))
        )

    def line(self, text: Text | None) -> made.Text:
        """A text, or a line that is the same in every language."""
        return made.Text(tuple(text.items())) if text and "" in text else self(text or {})

    def _has(self, text: Text, tag: str) -> bool:
        """Whether it is written in a language; a placeholder in a further one is not."""
        if tag == self._languages[0]:
            return tag in text
        return not text.get(tag, PLACEHOLDER).startswith(PLACEHOLDER)

    def spoken(self, text: Text, says: Iterable[str]) -> made.Text:
        """A text made of the words of statements; `text` has the languages without words."""
        assert self._record is not None
        record, says = self._record, tuple(says)
        said = [record.statement[each].words for each in says]
        order = [record.place[each] for each in says]
        gaps = [after - before != 1 for before, after in pairwise(order)]
        whole = dict(text)
        for tag in self._languages:
            if said and all(words is not None and words.has(tag) for words in said):
                pieces = [words[tag] for words in said if words is not None]
                whole[tag] = _joined(pieces, gaps)
        return self(whole)


def _joined(pieces: Sequence[str], gaps: Sequence[bool]) -> str:
    """Sentences one behind the other, and signs of leaving out where something stands between."""
    whole = pieces[0]
    for piece, gap in zip(pieces[1:], gaps, strict=True):
        wide = unicodedata.east_asian_width(whole[-1]) in "WF"
        seam = ("……" if gap else "") if wide else (" … " if gap else " ")
        whole += f"{seam}{piece}"
    return whole


def _facts(models: Iterable[schema.FactModel], text: _Texts) -> tuple[made.Fact, ...]:
    return tuple(made.Fact(text(each.text), each.cites) for each in models)


def _weights(model: schema.WeightsModel) -> made.Weights:
    return made.Weights(model.answers, model.exchange, model.highlights)


def _seconds(model: schema.SceneModel | schema.TurnModel) -> int:
    """What it costs on the clock; the file says it in whole minutes or in seconds."""
    if model.minutes is not None:
        return 60 * model.minutes
    assert model.seconds is not None
    return model.seconds


def _scene(model: schema.SceneModel, text: _Texts) -> made.Scene:
    return made.Scene(
        id=model.id,
        title=text(model.title),
        seconds=_seconds(model),
        wordings=tuple(
            made.Wording(each.id, each.form, text(each.text), text(each.note), each.cites)
            for each in model.wordings
        ),
        question=_question(model.question, text),
        turns=tuple(_turn(each, text) for each in model.turns),
        silences=model.silences,
        commentary=tuple(made.Remark(text(each.text), each.cites) for each in model.commentary),
        after=model.after,
    )


def _question(model: schema.QuestionModel, text: _Texts) -> made.Question:
    positions = tuple(
        made.Position(each.id, text(each.text), each.low, each.high, each.decoy)
        for each in model.positions
    )
    ends = None if not model.ends else (text(model.ends[0]), text(model.ends[1]))
    return made.Question(text(model.ask), model.scale, positions, ends)


def _turn(model: schema.TurnModel, text: _Texts) -> made.Turn:
    prompt = stance = None
    if model.prompt is not None:
        own = model.prompt.question
        question = None if own is None else _question(own, text)
        prompt = made.Prompt(text(model.prompt.text), model.prompt.cites, question)
    if model.stance is not None:
        reading = text(model.stance.reading)
        first, *others = model.stance.position
        stance = made.Stance(first, reading, model.stance.evidence, tuple(others))
    return made.Turn(
        id=model.id,
        speaker=model.speaker,
        act=model.act,
        title=text(model.title),
        text=text.spoken(model.text or {}, model.says),
        cites=tuple(dict.fromkeys((*model.cites, *model.says))),
        seconds=_seconds(model),
        replies_to=model.replies_to,
        prompt=prompt,
        stance=stance,
        topic=None if model.topic is None else text(model.topic),
        says=model.says,
    )


def _coda(model: schema.CodaModel, text: _Texts) -> made.Coda:
    lines = tuple(
        made.CodaLine(each.id, each.about, text(each.text), each.cites) for each in model.lines
    )
    return made.Coda(text(model.ask), lines)
