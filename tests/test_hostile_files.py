"""Files whose every text is meant to hurt, through every command and face that reads them.

The tests try a few, `make fuzz` all of them; what it alone tries is skipped by the tests.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import hostile
import pytest
import yaml
from click.testing import Result as Ran
from desktop.problems import problems
from hostile import ROOT
from roundtable import locale
from roundtable.application import Application, Settings
from roundtable.application.commands import Show, Sure
from roundtable.application.pages import Page
from roundtable.cli.app import app as commands
from roundtable.composition.shelves import FolderLibrary
from roundtable.desktop import window
from roundtable.desktop.controller import screen_of
from roundtable.desktop.keys import Keys
from roundtable.desktop.kit import Kit
from roundtable.desktop.narrator import whole
from roundtable.desktop.theme import LIGHT
from roundtable.keeping import StoreKeeper
from roundtable.loading import load_texts
from roundtable.locale import Catalog
from roundtable.playthrough import dump
from roundtable.report import Result as Handed
from roundtable.report import class_page, classroom, markdown, page, report_shape
from roundtable.rules import Mode, Session
from roundtable.simulation import RandomPlayer, play
from roundtable.store import Store
from roundtable.terminal import run
from roundtable.terminal.paper import width_of
from roundtable.voice.speaker import passages
from roundtable.web.rendering import Rendered, document, render
from serving import scenario
from test_hostile_texts import blocks, harmless, shape
from thorough import DRAWN, some
from typer.testing import CliRunner

EVERY = {**hostile.SOUND, **hostile.REFUSED}
CONTROLS = re.compile(r"[\0-\x1f\x7f-\x9f\u2028\u2029]")
"""What an engine of speech could obey."""
FINISHED, REFUSED, MISUSED = 0, 1, 2


def called(*words: object) -> Ran:
    """A command, which ends as commands do, and prints nothing that a terminal obeys."""
    ran = CliRunner().invoke(commands, [str(word) for word in words])
    assert ran.exception is None or isinstance(ran.exception, SystemExit), words
    assert ran.exit_code in (FINISHED, REFUSED, MISUSED)
    assert harmless(ran.output), words
    return ran


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the player's own, whose languages nobody has read yet."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path / "home"))
    yield tmp_path
    _forget()


def _forget() -> None:
    for each in (locale.languages, locale._books):
        each.cache_clear()


# Records and scenarios, by every command

PLAYED = ("run", "--player", "random", "--seed", 1, "--clock", 60)
COMMANDS = [
    ("check", "."),
    ("stats", "."),
    ("check", ".", "--json"),
    ("check", ".", "--format", "sarif"),
    ("stats", ".", "--json"),
    ("list",),
    ("explore", "."),
    ("explore", ".", "--json"),
    (*PLAYED, "."),
    (*PLAYED, ".", "--json"),
    (*PLAYED, ".", "--save", "own.playthrough"),
    (*PLAYED, ".", "--record", "own.walkthrough.yaml"),
    ("report", "own.playthrough", "--format", "json"),
    ("report", "own.playthrough", "--format", "md"),
    ("report", "own.playthrough", "-o", "own.html"),
    ("class", "own.playthrough", "-o", "class.html"),
    ("test", "."),
    ("test", ".", "--json"),
    ("simulate", ".", "--runs", 2, "--workers", 1, "-o", "table.csv"),
    ("simulate", ".", "--runs", 2, "--workers", 1, "-o", "table.jsonl"),
    ("plot", "table.csv", "-o", "table.svg"),
    ("graph", ".", "-o", "flow.mmd"),
    ("graph", ".", "--view", "talk", "-o", "talk.mmd"),
    ("upgrade", ".", "--dry-run"),
    ("translate", ".", "--to", "fr", "--dry-run"),
    ("rename", "su-dog", "su-cat", ".", "--dry-run"),
    ("saves", "import", "own.playthrough"),
    ("saves",),
    ("saves", "--json"),
    ("profile",),
    ("profile", "--json"),
]


@pytest.mark.parametrize("by", some((0, 5, 11, 15), 1))
def test_every_command_shows_a_hostile_scenario(
    by: int, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends well, what is meant for programs is read by them, and no cell is a formula."""
    monkeypatch.chdir(hostile.written(home, hostile.turned(by)))
    for words in some(COMMANDS, 2):
        ran = called(*words)
        assert ran.exit_code in (FINISHED, REFUSED), (words, ran.output)
        if "--json" in words or {"json", "sarif"} & {*words[2:]}:
            assert json.loads(ran.stdout)
    for table in Path().glob("*.csv"):
        cells = table.read_text("utf-8").replace("\n", ",").split(",")
        assert not [each for each in cells if each[:1] in {"=", "+", "@", "\t"}]


# Walkthroughs, playthroughs, classes, tables

WALK = """
kind: walkthrough
format: 2
title: A title
scenario: ../../scenarios/tutorial
mode: question
scene: bus
clock: 60
seed: 7
skip: a reason
xfail: another
marks: [nightly]
steps:
  - open bus
  - undo
  - move: open bus as recorded
    events: [question_put, {type: clock_advanced, minutes: 1}]
    legal: [adjourn]
    not_legal: [{move: call su-dog, because: silent}]
    phase: choosing
    heard: []
    left: 3
    scores: {heard: 9/20, points: {value: 62.5, within: 0.1}}
    shows: {language: en, screen: board, choice: Go on}
    texts: {en: A text, zh: [a text]}
  - refuse: call su-dog
    because: silent
"""


def leaves(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """Where in a tree a value or a key stands that is no tree."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[arg-type]
    for key, each in pairs:
        here = (*path, key)
        if isinstance(value, dict):
            yield (*here, None)
        if isinstance(each, dict | list):
            yield from leaves(each, here)
        else:
            yield here


def with_text(place: tuple[object, ...], text: str) -> object:
    """The walkthrough with that text in a place; for the key where the place ends with None."""
    tree = yaml.safe_load(WALK)
    *ways, last = place
    at = tree
    for each in ways[:-1] if last is None else ways:
        at = at[each]
    if last is None:
        at[text] = at.pop(ways[-1])
    else:
        at[last] = text
    return tree


LEAVES = [*leaves(yaml.safe_load(WALK))]


@pytest.mark.parametrize("name", some([*EVERY], 1))
def test_a_walkthrough_may_hold_anything(name: str, home: Path) -> None:
    """In each value and each key: a program reads what is told of it, in one line a fault."""
    folder = hostile.written(home, ["plain"])
    file = folder / "a.walkthrough.yaml"
    for place in some(LEAVES, 1):
        file.write_text(yaml.safe_dump(with_text(place, EVERY[name]), allow_unicode=True), "utf-8")
        found = json.loads(called("check", file, "--json").stdout)
        assert len(called("test", file).output.splitlines()) < 30 + len(found), place


@pytest.mark.parametrize("name", some([*EVERY], 1))
def test_a_playthrough_may_hold_anything(name: str, home: Path) -> None:
    """In each line, before, in and behind it: it is read, or refused in a line or two."""
    lines = dump(play(hostile.scenario(None), RandomPlayer(1), clock=60)).splitlines()
    file = home / "a.playthrough"
    text = EVERY[name]
    for at in some(range(len(lines)), 1):
        field, *_ = lines[at].partition(":")
        for line in (text, f"{field}: {text}", f"{lines[at]} {text}", f"move {text}"):
            file.write_text("\n".join([*lines[:at], line, *lines[at + 1 :]]) + "\n", "utf-8")
            for words in (("saves", "import", file), ("report", file, "--format", "md")):
                ran = called(*words)
                if ran.exit_code:
                    assert len(ran.output.splitlines()) <= 3, (at, line)
        if at > 8:
            break


@pytest.mark.parametrize("name", some([*EVERY], 1))
def test_a_table_of_games_may_hold_anything(name: str, home: Path) -> None:
    """In a cell or the head of each column: it is drawn as a text, or refused in a line."""
    called("simulate", "tutorial", "--runs", 2, "--workers", 1, "-o", home / "table.csv")
    rows = [row.split(",") for row in (home / "table.csv").read_text("utf-8").splitlines()]
    text = EVERY[name].replace('"', '""')
    for at in range(len(rows[0])):
        mine = [[*row] for row in rows]
        mine[at % 2][at] = f'"{text}"'
        (home / "t.csv").write_text("\n".join(map(",".join, mine)) + "\n", "utf-8")
        ran = called("plot", home / "t.csv", "-o", home / "t.svg")
        if ran.exit_code:
            assert len(ran.output.splitlines()) == 1
        elif (home / "t.svg").exists():
            assert "<script" not in (home / "t.svg").read_text("utf-8")


# Settings, names of saves, languages: every page of every face


def pages_of(app: Application) -> Iterator[Page]:
    """The pages of a game and beside it, or those beside it alone."""
    if DRAWN:
        yield from hostile.walked(app, Random(7))
        return
    for each in ("settings", "keys", "saves"):
        app.do(Sure(Show(each)))
        yield app.page()


def shapes(app: Application) -> list[Counter]:
    """What elements each page in the browser has."""
    say = app.say
    return [
        Counter(shape(document(Rendered(say.language, "a", render(each, say)))))
        for each in pages_of(app)
    ]


def laid_out(app: Application, size: tuple[int, int]) -> None:
    """No page in the window has an overlap, and what is said of it holds nothing but words."""
    type_ = window.type_of(ROOT / "assets" / "fonts", window.scale_of(size), 100)
    kit, seen = Kit(LIGHT, type_, Keys(app.settings.keys)), Counter[str]()
    for each in pages_of(app):
        seen[each.id] += 1
        if seen[each.id] <= 2:
            tree = screen_of(each).tree(kit, size, None)
            assert (each.id, problems(tree)) == (each.id, [])
            heard = [each for text in whole(tree) for each, _ in passages(text, "en")]
            assert not CONTROLS.search("".join(heard).replace("\n", ""))


def on_paper(app: Application) -> None:
    """Nothing that the terminal shows of a game, or has said, is obeyed by it or is too wide."""
    shown, said, chance = list[str](), list[str](), Random(7)
    after = ["saves", "profile", "settings", "menu"] if DRAWN else ["settings"]

    def ask(prompt: str) -> str:
        assert harmless(prompt)
        if DRAWN and app.game is not None and not app.game.session.over:
            legal = [each for each in app.page().choices if each.legal]
            return chance.choice([e for e in legal if e.id not in hostile.AVOIDED] or legal).key
        if not after:
            raise EOFError
        return after.pop(0)

    run(
        app, ask=ask, show=shown.append, width=lambda: 60, voice=hostile.Listening(said), speak=True
    )
    assert harmless("\n".join((*shown, *said)))
    assert said
    assert max(width_of(each) for line in shown for each in line.split("\n")) <= 60


@pytest.mark.parametrize("by", some((0, 5, 11, 15), 1))
def test_a_dropped_in_language_may_say_anything(by: int, home: Path) -> None:
    """Its texts are texts on every page, in the report, and where they are heard."""
    hostile.speaking(home / "home", "eo", hostile.turned(by))
    hostile.speaking(home / "home", "io", ["plain"])
    _forget()
    held = hostile.scenario(None)
    for mode in (Mode.MODERATE, Mode.CLASS, Mode.REPLAY, Mode.WHO):
        mine, plain = (shapes(hostile.application(held, mode, tag)) for tag in ("eo", "io"))
        assert mine == plain
        on_paper(hostile.application(held, mode, "eo"))
        for size in ((1280, 720), (480, 800)):
            laid_out(hostile.application(held, mode, "eo"), size)
    session = play(held, RandomPlayer(1), clock=75)
    for made in (page, class_page_of):
        html = [Counter(shape(made(session, Catalog(tag)))) for tag in ("eo", "io")]
        assert html[0] == html[1]
    assert blocks(markdown(session, Catalog("eo"))) == blocks(markdown(session, Catalog("io")))
    json.dumps(report_shape(session, Catalog("eo")))


def class_page_of(session: Session, say: Catalog) -> str:
    """The page of a class that handed in this game."""
    return class_page(classroom([Handed("a", session), Handed("b", session)], say), say)


@pytest.mark.parametrize("name", some([*EVERY], 1))
def test_settings_and_names_of_saves_may_hold_anything(name: str, home: Path) -> None:
    """On every page they are what they are, or the default."""
    text, shown = EVERY[name], []
    for each in (text, "plain"):
        store = Store.open(home / each[:1].replace("/", "x").replace("\0", "x"))
        fields = dict.fromkeys((field.name for field in dataclasses.fields(Settings)), each)
        store.keep_settings({**fields, "keys": {each: each, "undo": each, "help": each}})
        keeper = StoreKeeper(store, FolderLibrary((ROOT / "scenarios",)), load_texts)
        app = hostile.application(scenario("tutorial"), Mode.MODERATE, keeper=keeper)
        keeper.save(play(scenario("tutorial"), RandomPlayer(1), clock=60))
        (slot,) = keeper.slots()
        keeper.rename(slot.number, each)
        shown.append(shapes(app))
        laid_out(app, (1280, 720))
        on_paper(app)
        keeper.close()
    assert shown[0] == shown[1]
