"""A scenario in figures: who speaks how much and where, in which voice, and how long it reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import StrEnum

from roundtable.authoring.reading import Length, length
from roundtable.frozen import frozen
from roundtable.rules import Scenario, Scene, Text, Turn, Voice


class Told(StrEnum):
    """How what a turn says reached the record."""

    QUOTED = "quoted"
    REPORTED = "reported"
    BOTH = "quoted and reported"
    COLLECTIVE = "collective"
    UNCLEAR = "unclear"


@frozen
class Share:
    """A panelist's or a scene's part.

    Attributes:
        turns: how many.
        minutes: what they cost on the clock; a scene's include its opening.
        length: of the turns' texts, by language.
        silences: scenes of which the source tells nothing from this panelist; of a scene,
            such panelists.
    """

    turns: int
    minutes: float
    length: dict[str, Length]
    silences: int


@frozen
class Stats:
    """A scenario in figures.

    Attributes:
        panelists, scenes: their parts, by id, in the scenario's order.
        told: how many turns reached the record in which way.
        whole: everything a player can read who hears it all, by language.
        minutes: what the whole record costs on the clock.
    """

    panelists: dict[str, Share]
    scenes: dict[str, Share]
    told: dict[str, int]
    whole: dict[str, Length]
    minutes: float = 0
    turns: int = 0
    silences: int = field(default=0)


def stats(scenario: Scenario) -> Stats:
    """The figures of a scenario."""
    every = [turn for scene in scenario.scenes for turn in scene.turns]
    told = Counter(told_by(turn, scenario) for turn in every)
    panelists = {
        each.id: _share(
            scenario,
            [turn for turn in every if turn.speaker == each.id],
            silences=sum(each.id in scene.silences for scene in scenario.scenes),
        )
        for each in scenario.panelists
    }
    scenes = {
        each.id: _share(scenario, each.turns, opening=each.seconds, silences=len(each.silences))
        for each in scenario.scenes
    }
    return Stats(
        panelists=panelists,
        scenes=scenes,
        told={str(each): told[each] for each in Told},
        whole=_lengths(scenario.languages, _all_read(scenario)),
        minutes=_minutes(scenario.seconds),
        turns=len(every),
        silences=sum(each.silences for each in scenes.values()),
    )


def told_by(turn: Turn, scenario: Scenario) -> Told:
    """How a turn reached the record: unclear only if all of it is."""
    if scenario.is_unclear(turn.cites):
        return Told.UNCLEAR
    voices = {scenario.record.statement[each].voice for each in turn.cites}
    if voices == {Voice.QUOTED}:
        return Told.QUOTED
    if Voice.QUOTED in voices:
        return Told.BOTH
    return Told.REPORTED if Voice.REPORTED in voices else Told.COLLECTIVE


def _share(scenario: Scenario, turns: Iterable[Turn], *, silences: int, opening: int = 0) -> Share:
    turns = list(turns)
    return Share(
        turns=len(turns),
        minutes=_minutes(opening + sum(each.seconds for each in turns)),
        length=_lengths(scenario.languages, [each.text for each in turns]),
        silences=silences,
    )


def _minutes(seconds: int) -> float:
    return round(seconds / 60, 1)


def _lengths(languages: Iterable[str], texts: Iterable[Text]) -> dict[str, Length]:
    texts = list(texts)
    return {tag: sum((length(text[tag]) for text in texts), Length()) for tag in languages}


def _all_read(scenario: Scenario) -> Iterator[Text]:
    """The texts of a game in which everything is heard, each once."""
    yield from (scenario.title, scenario.tagline, scenario.briefing, scenario.minutes_basis)
    for scene in scenario.scenes:
        yield from _read_in(scene)
    if scenario.coda is not None:
        yield scenario.coda.ask
        yield from (line.text for line in scenario.coda.lines)


def _read_in(scene: Scene) -> Iterator[Text]:
    yield from (scene.title, scene.question.ask)
    yield from (position.text for position in scene.question.positions)
    for wording in scene.wordings:
        yield from (wording.text, wording.note)
    for turn in scene.turns:
        yield from (turn.title, turn.text)
        if turn.prompt is not None:
            yield turn.prompt.text
            if turn.prompt.question is not None:
                yield turn.prompt.question.ask
                yield from (each.text for each in turn.prompt.question.positions)
        if turn.stance is not None:
            yield turn.stance.reading
    yield from (remark.text for remark in scene.commentary)
