"""`roundtable saves`: kept games from the command line."""

from __future__ import annotations

import errno
import json
from contextlib import closing
from pathlib import Path

import pytest
from roundtable.application import Settings
from roundtable.cli.app import app
from roundtable.composition import keeper, library
from roundtable.rules import Session
from typer.testing import CliRunner

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
    """The command with these words, in English unless another language is among them."""
    return CliRunner().invoke(app, ["saves", "--lang", "en", *words])


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
    file = tmp_path / "roundtable.playthrough"
    assert 0 == saves("export", "1", "-o", str(file)).exit_code
    assert "open divergence" in file.read_text(encoding="utf-8")
    assert "saved as 1" in saves("import", str(file)).stdout  # it is there already
    saves("remove", "1")
    assert "saved as 2" in saves("import", str(file)).stdout
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
        (["export", "9"], 2, "no saved game 9"),
        (["remove", "9"], 2, "no saved game 9"),
        (["restore", "1"], 2, "no removed game 1"),
        (["restore", str(2**63)], 2, "2147483647"),
        (["export", "1", "-o", "/nowhere/at/all"], 2, "Nothing was exported"),
        (["import", "nowhere.playthrough"], 2, "there is no such file"),
        (["import", "/"], 2, "that is a folder"),
        (["import", __file__], 1, "this is no exported game"),
    ],
)
def test_mistake_is_one_line(words, code, said):
    """A number or file that is not there is told in one line, and nothing changes."""
    ran = saves(*words)
    assert code == ran.exit_code
    assert said in ran.stderr
    assert 1 == len(ran.stderr.strip().splitlines())
    assert 1 == len(listed())


@pytest.mark.parametrize(
    "words", [(), ("import", "nowhere"), ("export", "9"), ("restore", "9"), ("remove", "1")]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_speaks_the_language_that_is_played_in(words, language):
    """Whatever it has to say, unless another is asked for."""
    with closing(keeper(library())) as keep:
        keep.keep_settings(Settings(language=language))
    ran = CliRunner().invoke(app, ["saves", *words])
    said = ran.stdout + ran.stderr
    assert said
    assert ("zh" == language) is any("\u4e00" <= each <= "\u9fff" for each in said)


def test_an_export_that_fails_leaves_what_was_there(tmp_path, monkeypatch):
    """A full disk costs no older export, and leaves no half of a new one."""

    def full(path, data):
        with path.open("wb") as file:
            file.write(data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    older = tmp_path / "older.playthrough"
    older.write_text("as it was")
    monkeypatch.setattr(Path, "write_bytes", full)
    for file in (older, tmp_path / "new.playthrough"):
        ran = saves("export", "1", "-o", str(file))
        assert (2, True) == (ran.exit_code, "the disk is full" in ran.stderr)
    assert [older] == list(tmp_path.glob("*.playthrough*"))
    assert "as it was" == older.read_text()
    assert not list(tmp_path.glob(".older*"))


def test_an_export_replaces_a_file_that_is_there(tmp_path):
    """It was named."""
    file = tmp_path / "roundtable.playthrough"
    file.write_text("older")
    assert 0 == saves("export", "1", "-o", str(file)).exit_code
    assert "open divergence" in file.read_text(encoding="utf-8")
