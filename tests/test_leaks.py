"""Nothing that was not heard shows: not in any view, in either language, and not in a save."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import making
import pytest
from roundtable import application
from roundtable.loading import load_scenario
from roundtable.locale import Catalog
from roundtable.playthrough import dump
from roundtable.rules import Belief, Mode, Opened, Phase, Scenario, Session, Text, Turn
from rules.strategies import decided

SCENARIOS = Path(__file__).parents[1] / "scenarios"
NAMES = ("small", *sorted(path.parent.name for path in SCENARIOS.glob("*/scenario.yaml")))
LANGUAGES = ("zh", "en")

Leak = tuple[str, str]
"""A turn's id, and what of it was given away."""


@cache
def scenario_of(name: str) -> Scenario:
    """The small scenario, or a shipped one, read once."""
    return making.small() if name == "small" else load_scenario(SCENARIOS / name)


@cache
def catalog(language: str) -> Catalog:
    """The interface texts of a language, read once."""
    return Catalog(language)


def strings(view: object) -> Iterator[str]:
    """Every string anywhere in a view."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, dict):
        yield from strings([*view.items()])
    elif isinstance(view, list | tuple):
        for each in view:
            yield from strings(each)
    elif dataclasses.is_dataclass(view):
        yield from strings([getattr(view, each.name) for each in dataclasses.fields(view)])


def speeches(view: object) -> Iterator[application.Speech]:
    """Everything in a view that is given as said by somebody."""
    if isinstance(view, application.Speech):
        yield view
    elif isinstance(view, list | tuple):
        for each in view:
            yield from speeches(each)
    elif dataclasses.is_dataclass(view):
        yield from speeches([getattr(view, each.name) for each in dataclasses.fields(view)])


def views(session: Session, language: str) -> Iterator[tuple[str, object]]:
    """Every view that a face can show of a position, except the debrief, by its name."""
    say = catalog(language)
    yield "scenario_card", application.scenario_card(session.scenario, say)
    yield "briefing", application.briefing(session, say)
    yield "board", application.board_view(session, say)
    yield "lanes", application.lanes(session, say)
    yield "history", application.history(session, say)
    yield "who", application.who(session, say)
    yield "who_last", application.who_last(session, say)
    yield "coda", application.coda(session, say)
    yield "coda_done", application.coda_done(session, say)
    if session.phase in (Phase.BRIEFING, Phase.CHOOSING):
        yield "table", application.table(session, say)
    for scene in {event.scene for event in session.events if isinstance(event, Opened)}:
        yield "close", application.close(session, say, scene)
    for move in session.candidates:
        yield "forecast", application.forecast(session, say, move)


def told_of(turn: Turn) -> Iterator[tuple[str, str]]:
    """What a turn gives away, in every language: its title, its text, and the reading of its stand."""
    yield from (("title", words) for _, words in turn.title.translations)
    yield from (("text", words) for _, words in turn.text.translations)
    if turn.stance:
        yield from (("reading", words) for _, words in turn.stance.reading.translations)


def texts(value: object) -> Iterator[str]:
    """Every text in some part of a scenario, in every language, except those of turns."""
    if isinstance(value, Text):
        yield from (words for _, words in value.translations)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Turn):
        yield from texts([getattr(value, each.name) for each in dataclasses.fields(value)])


@cache
def always_open(scenario: Scenario) -> tuple[str, ...]:
    """The texts of a scenario in which a turn's title stands by chance, though they are not of it."""
    titles = [words for turn in scenario.turn.values() for _, words in turn.title.translations]
    return tuple({each for each in texts(scenario) if any(words in each for words in titles)})


def leaks(session: Session, shown: Iterable[str], *, but: Turn | None = None) -> list[Leak]:
    """What some texts give away of turns that were not heard; of the turn `but` its text may show.

    A title may stand in a question, in a section's name or in what was heard: such texts
    are taken out before it is looked for.
    """
    heard = session.heard
    may_show = [
        *always_open(session.scenario),
        *(words for turn in heard for _, words in told_of(turn)),
        *(words for _, words in (but.text.translations if but else ())),
    ]
    rest = "\n".join(shown)
    for words in sorted(may_show, key=len, reverse=True):
        rest = rest.replace(words, "")
    return [
        (turn.id, part)
        for turn in session.scenario.turn.values()
        if turn not in heard
        for part, words in told_of(turn)
        if words in rest
    ]


def positions(name: str, mode: Mode, seeds: range) -> Iterator[Session]:
    """Every position of some random plays, in which some moves are taken back."""
    for seed in seeds:
        chance = Random(seed)
        session = Session(scenario_of(name), mode=mode, clock=100, seed=seed)
        yield session
        while not session.over:
            session.push(decided(session, chance.randrange(2**32)))
            yield session
            if session.can_undo and chance.random() < 1 / 8:
                session.pop()
                yield session


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize("name", NAMES)
def test_no_view_gives_an_unheard_turn_away(name: str, mode: Mode, language: str) -> None:
    """No title, text or reading of a turn is in any view of any position before it was heard."""
    seeds = range(12) if name == "small" else range(1)
    for session in positions(name, mode, seeds):
        waiting = session.pending if mode is Mode.WHO else None
        for view, shown in views(session, language):
            may_show = waiting if view == "who" else None
            assert (view, leaks(session, strings(shown), but=may_show)) == (view, [])


@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize("name", NAMES)
def test_no_save_gives_an_unheard_turn_away(name: str, mode: Mode) -> None:
    """What is written of a game holds no word of a turn, and names no turn, before it was heard."""
    seeds = range(12) if name == "small" else range(2)
    for session in positions(name, mode, seeds):
        if session.over:
            continue
        saved = dump(session)
        assert leaks(session, [saved]) == []
        unheard = {*session.scenario.turn} - {turn.id for turn in session.heard}
        assert unheard.isdisjoint(saved.split())


def test_what_was_heard_shows() -> None:
    """The same search finds a turn's title, text and reading once it was heard."""
    session = Session(making.small(), clock=100)
    session.push("open one")
    session.push("call a expect yes at 60")
    told = "\n".join(strings([view for _, view in views(session, "en")]))
    turn = session.scenario.turn["one-0"]
    for each in (turn.title, turn.text, turn.stance.reading):
        assert each["en"] in told


# Replay and Who said it?


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_turn_that_waits_in_replay_is_not_told(name: str, language: str) -> None:
    """Before it is heard the record's next turn is said by nobody, in no view."""
    seen = 0
    for session in positions(name, Mode.REPLAY, range(2)):
        if session.pending is not None:
            seen += 1
            shown = [view for _, view in views(session, language)]
            assert session.pending.id not in {each.turn for each in speeches(shown)}
            assert leaks(session, strings(shown)) == []
    assert seen


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_turn_on_the_table_is_nobody_s(name: str, language: str) -> None:
    """In Who said it? its text shows, in no view as said by somebody, and everybody can be picked."""
    for session in positions(name, Mode.WHO, range(1)):
        turn = session.pending
        if turn is None:
            continue
        shown = application.who(session, catalog(language))
        assert shown.body == turn.text[language]
        assert [pick.id for pick in shown.forecast.picks] == [
            each.id for each in session.scenario.panelists
        ]
        every = [view for _, view in views(session, language)]
        assert turn.id not in {each.turn for each in speeches(every)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("other", ["a", "b"])
def test_who_shows_the_same_whoever_said_it(other: str, language: str) -> None:
    """If somebody else had said the turn on the table, all that is shown would be the same."""
    scenario = making.small()
    for seed in range(6):
        session = Session(scenario, mode=Mode.WHO, seed=seed)
        while session.pending is not None:
            twin = Session(said_by(scenario, session.pending, other), mode=Mode.WHO, seed=seed)
            for move in session.moves:
                twin.push(move)
            say = catalog(language)
            assert application.who(twin, say) == application.who(session, say)
            session.push(session.legal_moves[0].believing(Belief("a", 60)))


def said_by(scenario: Scenario, turn: Turn, speaker: str) -> Scenario:
    """The scenario with one turn said by somebody else."""
    other = replace(turn, speaker=speaker)
    scenes = tuple(
        replace(scene, turns=tuple(other if each is turn else each for each in scene.turns))
        for scene in scenario.scenes
    )
    return replace(scenario, scenes=scenes)
