"""`roundtable saves`: kept games from the command line."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from typer.testing import CliRunner

from game.cli.app import app
from game.composition import keeper, library
from game.discussion import Session

SHIPPED = "agi-next-2026"


@pytest.fixture(autouse=True)
def kept(monkeypatch, tmp_path):
    """One kept game in a fresh home."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    shelves = library()
    session = Session(shelves.load(SHIPPED), clock=75, seed=5)
    session.push("open divergence")
    with closing(keeper(shelves)) as keep:
        keep.save(session)
    return session


def saves(*words):
    """The command with these words."""
    return CliRunner().invoke(app, ["saves", *words])


def found(name):
    """The game that a number or a name finds."""
    with closing(keeper(library())) as keep:
        return keep.found(name)


def listed():
    """What the list has, as data."""
    return json.loads(saves("--json").stdout)


def test_list_shows_each_game_with_its_scene():
    """Number, title, kind, scene, what was heard."""
    out = saves("--lang", "zh").stdout
    assert "   1  " in out
    assert "主持" in out
    assert "0 / " in out
    assert [(1, SHIPPED, False, False)] == [
        (each["number"], each["scenario"], each["over"], each["changed"]) for each in listed()
    ]


def test_export_then_import_is_the_same_game(tmp_path, kept):
    """A game goes through a small text file and comes back as a game of its own."""
    file = tmp_path / "game.playthrough"
    assert 0 == saves("export", "1", "-o", str(file)).exit_code
    assert "open divergence" in file.read_text(encoding="utf-8")
    assert "kept as 2" in saves("import", str(file)).stdout
    assert kept.log == found("2").log


def test_removed_game_comes_back():
    """`remove` takes it from the list, `restore` brings it back as it was."""
    before = listed()
    assert "restore 1" in saves("remove", "1").stdout
    assert [] == listed()
    assert 0 == saves("restore", "1").exit_code
    assert before == listed()


def test_rename_is_what_the_game_is_found_by(kept):
    """A name is kept in one line, and finds the game."""
    assert 0 == saves("rename", "1", "  my\ngame ").exit_code
    assert "my game" == listed()[0]["name"]
    assert kept.log == found("my game").log


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["export", "9"], 2, "no kept game 9"),
        (["remove", "9"], 2, "no kept game 9"),
        (["restore", "1"], 2, "no removed game 1"),
        (["import", "nowhere.playthrough"], 2, "nowhere.playthrough"),
        (["import", __file__], 1, "Nothing was imported"),
    ],
)
def test_mistake_is_one_line(words, code, said):
    """A number or file that is not there is told in one line, and nothing changes."""
    ran = saves(*words)
    assert code == ran.exit_code
    assert said in ran.stderr
    assert 1 == len(ran.stderr.strip().splitlines())
    assert 1 == len(listed())
