"""Nothing that was not heard shows: not on any page, in either language, and not in a save."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from html import unescape
from pathlib import Path
from random import Random

import pygame
import pytest
from hostile import Listening
from roundtable.application import Application, parse_command
from roundtable.application.commands import Ask, Back, Show, Undo
from roundtable.application.pages import (
    BoardPage,
    DebriefPage,
    Page,
    Speech,
    TablePage,
    WhoPage,
)
from roundtable.application.shelf.saves import about
from roundtable.cli.app import app as commands
from roundtable.composition.shelves import FolderLibrary
from roundtable.desktop import thumbnail
from roundtable.desktop.controller import screen_of
from roundtable.desktop.kit import Kit
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.window import type_of
from roundtable.keeping import StoreKeeper
from roundtable.loading import load_texts
from roundtable.locale import Catalog
from roundtable.playthrough import dump
from roundtable.rules import BetKind, Mode, Scenario, Session, Status, Text, Turn
from roundtable.store import FILE, Store
from roundtable.terminal import run
from roundtable.web import Door
from roundtable.web.begin import Face
from roundtable.web.keeping import SCENARIO, TextKeeper
from roundtable.web.rendering import render
from serving import SCENARIOS, SHIPPED, Shelf, begun, scenario
from thorough import DRAWN, enough
from typer.testing import CliRunner

NAMES = ("small", *SHIPPED)
LANGUAGES = ("zh", "en")
AVOIDED = ("adjourn", "back", "tutorial", "stay", "library", "again")
READ = [
    (name, language)
    for at, name in enumerate(NAMES)
    for number, language in enumerate(LANGUAGES)
    if DRAWN or name == "small" or (at + number) % 2
]
"""Every scenario in some language; with time each in both."""
GAMES = int(os.environ.get("ROUNDTABLE_GAMES", enough("3", "30")))
"""Random games of a kind; `make fuzz` plays 1,000 of one."""
THOROUGH = GAMES > 3

Leak = tuple[str, str]
"""A turn's id, and what of it was given away."""


@cache
def names_of(kind: type) -> tuple[str, ...]:
    """The fields of a kind of value; none of what has no fields."""
    return (
        tuple(each.name for each in dataclasses.fields(kind))
        if dataclasses.is_dataclass(kind)
        else ()
    )


def strings(view: object) -> list[str]:
    """Every string anywhere in a view."""
    found, waiting = [], [view]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            found.append(each)
        elif isinstance(each, dict):
            waiting += each.items()
        elif isinstance(each, list | tuple):
            waiting += each
        else:
            waiting += [getattr(each, name) for name in names_of(type(each))]
    return found


def speeches(view: object) -> Iterator[Speech]:
    """Everything in a page that is given as said by somebody."""
    if isinstance(view, Speech):
        yield view
    elif isinstance(view, list | tuple):
        for each in view:
            yield from speeches(each)
    else:
        yield from speeches([getattr(view, each) for each in names_of(type(view))])


def pages(app: Application) -> Iterator[Page]:
    """Every page that a face can show of a position, but for the debrief."""
    yield app.page()
    session = app.game.session
    asides = ("board", "lanes", "history") if session.ply % 5 == 1 else ()
    for aside in asides:
        if not app.do(Show(aside)).refused:
            yield app.page()
            app.do(Show("table"))
    for move in session.legal_moves:
        if session.bet_on(move) is not None and isinstance(app.page(), TablePage):
            app.do(Ask(move))
            yield app.page()
            app.do(Back())


def positions(name: str, mode: Mode, seeds: Iterable[int], language: str) -> Iterator[Application]:
    """Every position of some random games, in which some moves are taken back."""
    for seed in seeds:
        yield from positions_of(
            begun(name, mode, seed, language).app, Random(f"{name} {mode} {seed}")
        )


def positions_of(app: Application, chance: Random) -> Iterator[Application]:
    """Every position of one random game, some moves of it taken back."""
    for _ in range(3_000):
        page = app.page()
        if isinstance(page, DebriefPage):
            return
        yield app
        can = [each for each in page.choices if each.legal and each.id not in AVOIDED]
        app.do(chance.choice(can or list(page.choices)).command)
        if app.game.session.can_undo and chance.random() < 1 / 8:
            app.do(Undo())


@cache
def walked(name: str, mode: Mode, language: str) -> tuple[tuple[Session, Page], ...]:
    """Every position of one random game to its end, played once for all that look at it."""
    app = begun(name, mode, 0, language).app
    found = [
        (app.game.session.copy(), app.page()) for _ in positions_of(app, Random(f"{name} {mode} 0"))
    ]
    return (*found, (app.game.session, app.page()))


def told_of(turn: Turn) -> Iterator[tuple[str, str]]:
    """What a turn gives away, in every language: its title, its text, and the reading of its stand."""
    yield from (("title", words) for _, words in turn.title.translations)
    yield from (("text", words) for _, words in turn.text.translations)
    if turn.stance:
        yield from (("reading", words) for _, words in turn.stance.reading.translations)


@cache
def told_by(scenario: Scenario) -> dict[str, tuple[tuple[str, str], ...]]:
    """What every turn gives away, by its id."""
    return {turn.id: tuple(told_of(turn)) for turn in scenario.turn.values()}


def texts(value: object) -> Iterator[str]:
    """Every text in some part of a scenario, in every language, except those of turns."""
    if isinstance(value, Text):
        yield from (words for _, words in value.translations)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Turn):
        yield from texts([getattr(value, each.name) for each in dataclasses.fields(value)])


def topics(scenario: Scenario) -> Iterator[str]:
    """What may be told of turns that were not heard: their topics, and what the moderator asked."""
    for turn in scenario.turn.values():
        yield from (words for _, words in turn.topic.translations) if turn.topic else ()
        yield from (words for _, words in turn.prompt.text.translations) if turn.prompt else ()


@cache
def always_open(scenario: Scenario) -> tuple[str, ...]:
    """The texts of a scenario in which a turn's title stands by chance, though they are not of it."""
    titles = [words for turn in scenario.turn.values() for _, words in turn.title.translations]
    told = (*texts(scenario), *topics(scenario))
    return tuple({each for each in told if any(words in each for words in titles)})


def leaks(session: Session, shown: Iterable[str], *, but: Turn | None = None) -> list[Leak]:
    """What some texts give away of turns that were not heard; of the turn `but` its text may show.

    A title may stand in a question, in a section's name or in what was heard: such texts
    are taken out before it is looked for.
    """
    heard, told = {each.id: each for each in session.heard}, told_by(session.scenario)
    rest = "\n".join(shown)
    found = [
        (turn, part, words)
        for turn in session.scenario.turn
        if turn not in heard
        for part, words in told[turn]
        if words in rest
    ]
    if not found:
        return []
    may_show = [
        *always_open(session.scenario),
        *(words for turn in heard for _, words in told[turn]),
        *(words for _, words in (but.text.translations if but else ())),
    ]
    for words in sorted(may_show, key=len, reverse=True):
        rest = rest.replace(words, "")
    return [(turn, part) for turn, part, words in found if words in rest]


def ended(name: str, mode: Mode, seed: int) -> Session:
    """A game that was played to its debrief by chance."""
    if not seed:
        return walked(name, mode, dict(READ)[name])[-1][0]
    app = begun(name, mode, seed, "en").app
    for _ in positions_of(app, Random(f"{name} {mode} {seed}")):
        pass
    return app.game.session


@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize(("name", "language"), READ)
def test_no_page_gives_an_unheard_turn_away(name: str, mode: Mode, language: str) -> None:
    """No title, text or reading of a turn is on any page of any position before it was heard."""
    seeds = range(GAMES if name == "small" else 1)
    for app in positions(name, mode, seeds, language):
        session = app.game.session
        waiting = session.pending if mode is Mode.WHO else None
        for page in pages(app):
            may_show = waiting if isinstance(page, WhoPage) else None
            assert (page.id, leaks(session, strings(page), but=may_show)) == (page.id, [])


@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize(("name", "language"), READ)
def test_no_save_gives_an_unheard_turn_away(name: str, mode: Mode, language: str) -> None:
    """What is written of a game holds no word of a turn, and names no turn, before it was heard."""
    for session, _ in walked(name, mode, language):
        saved = dump(session)
        assert leaks(session, [saved]) == []
        bets = {bet.subject for bet in session.bets}
        unheard = {*session.scenario.turn} - {turn.id for turn in session.heard} - bets
        assert unheard.isdisjoint(saved.split())


@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize("name", ["small", "tutorial"])
def test_no_face_and_no_list_of_saves_gives_an_unheard_turn_away(name: str, mode: Mode) -> None:
    """Pages in the browser, window titles, what a screen reader hears, what is kept beside a game."""
    for app in positions(name, mode, range(GAMES if name == "small" else 1), "en"):
        session, page = app.game.session, app.page()
        waiting = session.pending if isinstance(page, WhoPage) else None
        tree = screen_of(page).tree(kit(), (1280, 720), None)
        spoken = [getattr(each.widget, "speech", "") for each in tree.placed()]
        shown = [label.text for label, _ in tree.labels()]
        kept = json.dumps(about(session), default=dict, ensure_ascii=False)
        faces = [unescape(render(page, Catalog("en"))), page.window or page.title, *spoken, *shown]
        assert leaks(session, [*faces, kept], but=waiting) == []


@cache
def kit() -> Kit:
    """What a window of the usual size draws with."""
    return Kit(LIGHT, type_of(Path(__file__).parents[1] / "assets" / "fonts", 1.0, 100))


@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize("name", ["small", "tutorial"])
def test_no_terminal_and_no_voice_gives_an_unheard_turn_away(name: str, mode: Mode) -> None:
    """What is written and what is said, until each question that is asked."""
    for seed in range(GAMES if name == "small" and THOROUGH else 1):
        app, chance = begun(name, mode, seed).app, Random(f"{name} {mode} {seed}")
        told, voice = list[str](), Listening([])

        def ask(prompt: str, app=app, chance=chance, told=told, voice=voice) -> str:
            page, session = app.page(), app.game.session
            if isinstance(page, DebriefPage):
                raise EOFError  # noqa: TRY004 -- as `input` does
            waiting = session.pending if isinstance(page, WhoPage) else None
            shown = [prompt, " ".join(told), *told, *voice.said]
            assert (page.id, leaks(session, shown, but=waiting)) == (page.id, [])
            told.clear()
            voice.said.clear()
            can = [each for each in page.choices if each.legal and each.id not in AVOIDED]
            return chance.choice(can or list(page.choices)).key

        run(app, ask=ask, show=told.append, width=lambda: 10_000, voice=voice, speak=True)


@pytest.mark.parametrize("mode", [*Mode])
@pytest.mark.parametrize("name", ["small", "tutorial"])
def test_nothing_that_a_browser_is_given_or_keeps_gives_an_unheard_turn_away(
    name: str, mode: Mode
) -> None:
    """The whole answer (page, title, address, what is copied) and each text put into its store.

    But for the scenario itself, which travels with the page; docs/web.md says so.
    """
    for seed in range(GAMES if name == "small" and THOROUGH else 1):
        keeper = TextKeeper(Shelf((name,)), {}, lambda: "2026-11-28T12:00:00")
        app = begun(name, mode, seed, keeper=keeper).app
        face = Face(Door(app), keeper)
        for _ in positions_of(app, Random(f"{name} {mode} {seed}")):
            session, page = app.game.session, app.page()
            answer = json.loads(face.send("{}"))
            kept = answer.pop("writes")
            given = [unescape(str(each)) for each in answer.values()]
            given += [str(text) for key, text in kept.items() if not key.startswith(SCENARIO)]
            waiting = session.pending if isinstance(page, WhoPage) else None
            assert (page.id, leaks(session, given, but=waiting)) == (page.id, [])


@pytest.mark.parametrize("mode", [*Mode] if THOROUGH else [Mode.REPLAY])
def test_no_file_and_no_command_gives_an_unheard_turn_away(
    mode: Mode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a game under way: the list, its JSON, the export, the report that is refused, the row that is kept.

    Beside the saves there is no file, so that there is no log of what a program did.
    """
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    store = Store.open(tmp_path)
    with closing(StoreKeeper(store, FolderLibrary((SCENARIOS,)), load_texts)) as keeper:
        app = begun("tutorial", mode, 1, keeper=keeper).app
        for at, _ in enumerate(positions_of(app, Random(f"files {mode}"))):
            if at % 6 != 5 or not keeper.slots() or app.game.session.over:
                continue
            session, number = app.game.session, keeper.slots()[0].number
            own = tmp_path / "own.playthrough"
            said = [
                CliRunner().invoke(commands, words).output
                for words in (
                    ["saves"],
                    ["saves", "--json"],
                    ["saves", "export", str(number), "-o", str(own)],
                    ["report", str(number), "--format", "json"],
                    ["profile", "--json"],
                )
            ]
            rows = store._backlog.database.execute("SELECT * FROM games").fetchall()
            assert leaks(session, [*said, own.read_text("utf-8"), repr(rows)]) == []
            own.unlink()
            if not THOROUGH:
                break
        assert {each.name.partition("-")[0] for each in tmp_path.iterdir()} == {FILE}


def test_a_picture_that_is_kept_is_pixels_and_no_words() -> None:
    """The small picture of a game holds nothing beside what was seen: no text, no time, no name of a file."""
    data = thumbnail.encoded(pygame.Surface((1280, 720)))
    kinds, at = [], len(thumbnail.MAGIC)
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        kinds.append(data[at + 4 : at + 8])
        at += size + 12
    assert {*kinds} <= {b"IHDR", b"PLTE", b"sRGB", b"gAMA", b"pHYs", b"IDAT", b"IEND"}


def test_what_was_heard_shows() -> None:
    """The same search finds a turn's title, text and reading once it was heard."""
    app = begun("small", Mode.MODERATE).app
    for line in ("move open one", "move call a expect yes at 60"):
        app.do(parse_command(line))
    told = "\n".join(strings(app.page()))
    turn = app.game.session.scenario.turn["one-0"]
    for each in (turn.title, turn.text, turn.stance.reading):
        assert each["en"] in told


# Bets


@pytest.mark.parametrize(("name", "language"), READ)
def test_an_open_bet_tells_nothing_before_the_question_is_left(name: str, language: str) -> None:
    """No page shows points, an answer or a reading of a bet that is open."""
    for _, page in walked(name, Mode.MODERATE, language)[:-1]:
        for said in speeches(page):
            for verdict in said.verdicts:
                if verdict.kind == "open":
                    told = (verdict.points, verdict.answer, verdict.reading, verdict.holders)
                    assert told == ("", "", "", ())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mode", [Mode.MODERATE, Mode.QUESTION, Mode.REPLAY])
def test_a_bet_on_a_stand_that_is_taken_is_never_lost(name: str, mode: Mode) -> None:
    """Whoever reads only pages and bets on what the person takes on record is right, and no bet is void."""
    laid = 0
    whole = mode is not Mode.QUESTION and name not in ("small", "tutorial")
    for seed in range(enough(1, 2) if whole else GAMES):
        session = ended(name, mode, seed)
        for bet in session.bets:
            assert bet.status is not Status.OPEN
            assert bet.points is not None
            if bet.kind is not BetKind.STAND or bet.belief is None:
                continue
            laid += 1
            turns = [
                t for t in session.scenario.scene[bet.scene].turns if t.speaker == bet.panelist
            ]
            taken = {
                p for t in turns if t.stance and not t.asks_its_own for p in t.stance.positions
            }
            assert (bet.belief.pick in taken) == (bet.status is Status.RIGHT)
    assert laid or name == "small"


# Replay and Who said it?


@pytest.mark.parametrize(("name", "language"), READ)
def test_the_turn_that_waits_in_replay_is_not_told(name: str, language: str) -> None:
    """Before it is heard the record's next turn is said by nobody, on no page."""
    seen = 0
    for session, page in walked(name, Mode.REPLAY, language):
        waiting = session.pending
        if waiting is not None:
            seen += 1
            assert waiting.id not in {each.turn for each in speeches(page)}
    assert seen


@pytest.mark.parametrize(("name", "language"), READ)
def test_replay_tells_no_order_of_questions(name: str, language: str) -> None:
    """Neither briefing nor board lists the questions as the record has them, in every game."""
    orders = set()
    scenes = [each.id for each in scenario(name).scenes]
    for seed in range(8):
        app = begun(name, Mode.REPLAY, seed, language).app
        app.do(app.page().choices[0].command)
        app.do(Show("board"))
        page = app.page()
        if isinstance(page, BoardPage):
            orders.add(tuple(row.scene for row in page.rows))
    assert len(orders) > 1 or len(scenes) == 1


@pytest.mark.parametrize(("name", "language"), READ)
def test_the_turn_on_the_table_is_nobody_s(name: str, language: str) -> None:
    """In Who said it? its text shows, on no page as said by somebody, and everybody can be picked."""
    for session, page in walked(name, Mode.WHO, language):
        turn = session.pending
        if turn is None or not isinstance(page, WhoPage):
            continue
        assert page.body == turn.text[language]
        assert [each.id for each in page.options] == [*session.scenario.panelist]
        assert turn.id not in {each.turn for each in speeches(page)}
