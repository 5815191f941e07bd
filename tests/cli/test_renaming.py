"""`roundtable rename`: everywhere, and not a byte besides."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest
from roundtable.cli.app import app
from roundtable.loading import load_scenario
from roundtable.playthrough import Playthrough, as_text, dump, load, replay
from roundtable.rules import Mode, Session
from roundtable.simulation import PLAYERS, play
from roundtable.testing.checking import check_whole
from typer.testing import CliRunner

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
WALK = """\
kind: walkthrough  # ada-moss, crossing, ferry: no ids here
format: 1
title: Ferry and crossing
steps:
  - open crossing as recorded
  - move: "call ben-oar expect ferry at 60"  # ferry
    events: [floor_granted, {type: spoke, turn: ben-ferry, speaker: ben-oar}]
    heard: [ben-ferry]
  - connect ada-moss ben-oar
  - open cost as recorded
  - refuse: open weather
    because: unknown_scene
"""


def call(*words):
    """One command in this process."""
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path):
    """The sample with a walkthrough and a golden playthrough."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    home = tmp_path / "scenarios" / "river-crossing"
    (home / "a.walkthrough.yaml").write_text(WALK, encoding="utf-8")
    session = play(load_scenario(home), PLAYERS["record"](0), clock=100)
    (home / "golden.playthrough").write_text(dump(session, trace=True), encoding="utf-8")
    return home


def contents(folder):
    """Every file of the sample by its name."""
    return {
        each.name: each.read_text("utf-8")
        for each in folder.parents[1].rglob("*")
        if each.is_file()
    }


def changed(before, after):
    """Pairs of changed lines, of all files."""
    pairs = []
    for name, text in before.items():
        old, new = text.split("\n"), after[name].split("\n")
        assert len(old) == len(new)
        pairs += [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    return pairs


@pytest.mark.parametrize(
    ("old", "new", "options", "places"),
    [
        ("ada-moss", "ada-m", (), 15),
        ("ben-ferry", "ben-boat", (), 5),
        ("crossing", "over", ("--kind", "scene"), 4),
        ("crossing", "over", ("--kind", "section"), 21),
        ("ferry", "boat", (), 6),
        ("crossing/recorded", "real", (), 3),
        ("cost-4", "cost-4a", (), 3),
        ("patience", "counting", (), 1),
        ("toll", "fee", (), 3),
    ],
)
def test_an_id_changes_everywhere_and_nothing_else(folder, old, new, options, places):
    """Afterwards all is clean, the golden game is the same, and only ids differ."""
    before = contents(folder)
    result = call("rename", old, new, folder, *options)
    assert result.exit_code == 0, result.stderr
    after = contents(folder)
    word = old.rpartition("/")[2]
    for was, now in changed(before, after):
        assert was.replace(word, new) == now or "digest" in was or was.count(word) > 1
    assert check_whole(folder) == ()
    golden = (folder / "golden.playthrough").read_text("utf-8")
    assert dump(replay(load_scenario(folder), load(golden)), trace=True) == golden
    assert len(changed(before, after)) >= places // 2
    assert "no ids here" in after["a.walkthrough.yaml"]
    assert "title: Ferry and crossing" in after["a.walkthrough.yaml"]


def test_the_head_of_a_playthrough_is_renamed_too(folder):
    """The question it is of, and the one that was left: else it could not be played any more."""
    session = Session(load_scenario(folder), mode=Mode.QUESTION, scene="crossing")
    session.push("open crossing")
    file = folder / "one.playthrough"
    file.write_text(as_text(Playthrough.of(session).leaving("crossing")), "utf-8")
    assert call("rename", "crossing", "over", folder, "--kind", "scene").exit_code == 0
    told = file.read_text("utf-8")
    assert "scene: over\n" in told
    assert "left: over\n" in told
    assert "crossing\n" not in told.replace("scenario: river-crossing\n", "")


def test_renaming_back_restores_every_byte(folder):
    """What was renamed and renamed back is what it was."""
    before = contents(folder)
    for old, new in (("ada-moss", "x"), ("x", "ada-moss")):
        assert call("rename", old, new, folder).exit_code == 0
    assert before == contents(folder)


def test_a_dry_run_tells_and_writes_nothing(folder):
    """The files and the number of places are told, and left alone."""
    before = contents(folder)
    result = call("rename", "ben-ferry", "ben-boat", folder, "--dry-run")
    assert "a.walkthrough.yaml: 2 places" in result.stdout
    assert result.stdout.endswith("nothing written\n")
    assert before == contents(folder)


def test_other_scenarios_of_the_record_change_too(folder):
    """An id of the record changes in every scenario that is made from it."""
    other = folder.with_name("second")
    shutil.copytree(folder, other)
    text = (other / "scenario.yaml").read_text("utf-8")
    text = text.replace("id: river-crossing\nrecord", "id: second\nrecord")
    (other / "scenario.yaml").write_text(text, encoding="utf-8")
    assert call("rename", "ben-oar", "ben", folder).exit_code == 0
    assert "speaker: ben\n" in (other / "scenario.yaml").read_text("utf-8")
    assert call("rename", "ada-bridge", "ada-b", folder).exit_code == 0
    assert "id: ada-bridge" in (other / "scenario.yaml").read_text("utf-8")


def test_a_position_of_several_questions_is_renamed_in_one(folder):
    """Where two questions have a position of that id, its question has to be said."""
    path = folder / "scenario.yaml"
    text = path.read_text("utf-8")
    text = text.replace("{id: toll,", "{id: ferry,").replace("position: toll", "position: ferry")
    path.write_text(text, encoding="utf-8")
    (folder / "golden.playthrough").unlink()
    assert "several have `ferry`" in call("rename", "ferry", "boat", folder).stderr
    walk = folder / "a.walkthrough.yaml"
    walk.write_text(WALK + "  - call ben-oar expect ferry at 60\n", encoding="utf-8")
    assert call("rename", "crossing/ferry", "boat", folder).exit_code == 0
    diff = list(difflib.ndiff(WALK.split("\n"), walk.read_text("utf-8").split("\n")))
    assert '+   - move: "call ben-oar expect boat at 60"  # ferry' in diff
    assert walk.read_text("utf-8").endswith("call ben-oar expect ferry at 60\n")
    assert check_whole(folder) == ()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("crossing", "over"), "`crossing` is a scene and a section: say which with `--kind`"),
        (("recorded", "real"), "several have `recorded`: say which, `cost/recorded`"),
        (("ben-fery", "boat"), "did you mean `ben-ferry`?"),
        (("ben-ferry", "ada-bridge"), "there is a turn `ada-bridge` already, on line 40"),
        (("ben-ferry", "Ben Ferry"), "cannot be an id"),
        (("ferry", "none"), "cannot be an id"),
        (("ben-ferry", "ben-ferry"), "is called so already"),
        (("ben-ferry", "b", "--kind", "song"), "there is no kind `song`"),
        (("ben-ferry", "b", "--kind", "scene"), "nothing here has the id"),
    ],
)
def test_what_is_not_clear_is_refused_in_one_line(folder, words, message):
    """Ambiguous, unknown and taken ids change nothing and end with 2."""
    before = contents(folder)
    result = call("rename", words[0], words[1], folder, *words[2:])
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert before == contents(folder)


def test_a_folder_that_is_no_scenario_is_refused(tmp_path):
    """Without a scenario or record there is nothing to rename in."""
    assert "give a scenario's folder" in call("rename", "a", "b", tmp_path).stderr
