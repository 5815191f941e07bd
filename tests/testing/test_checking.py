"""A folder checked whole: ids that a walkthrough or playthrough names are there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from roundtable.testing.checking import check_whole

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
HEAD = "kind: walkthrough\nformat: 2\nsteps:\n"
GAME = "roundtable playthrough 1\nscenario: {}\ndigest: {}\nmode: moderate\nclock: 75\nseed: 0\n\n"


@pytest.fixture
def folder(tmp_path):
    """A copy of the sample."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path / "scenarios" / "river-crossing"


def said(folder, name, text):
    """Code, line and column of what is said of a file put into the folder."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    found = check_whole(folder)
    assert {each.file for each in found} <= {str(path)}
    assert found == check_whole(path)
    return [(each.code.id, each.line, each.column) for each in found]


@pytest.mark.parametrize(
    ("step", "column"),
    [
        ("open crosing", 5),
        ("open crossing as closd", 5),
        ("open cost as closed", 5),
        ("call max-weld", 5),
        ("connect ada-moss ben", 5),
        ("call ben-oar expect fery at 60", 5),
        ("match patienc expect cy-stone at 60", 5),
        ("match patience expect ferry at 60", 5),
        ("attribute expect ben at 40", 5),
        ("guess open weather", 5),
        ("{move: open crossing, heard: [ben-fery]}", 35),
        ("{move: open crossing, events: [{type: opened, scene: x}]}", 58),
        ("{legal: [open crossing, open x]}", 29),
        ("{not_legal: [{move: open x, because: no_time}]}", 25),
        ("{refuse: open x}", 14),
        ("{only_legal: [adjourn, open x]}", 28),
        ("{shows: {text: x, move: call x}}", 29),
        ("{shows: [{choice: x}, {move: open x as recorded}]}", 34),
    ],
)
def test_an_id_that_names_nothing_is_told(folder, step, column):
    """Each kind of step that names what the scenario does not have is found."""
    found = said(folder, "a.walkthrough.yaml", f"{HEAD}  - {step}\n")
    assert found == [("RT801", 4, column)]


@pytest.mark.parametrize(
    "step",
    [
        "open cost as recorded",
        "call ben-oar expect none at 60",
        "match patience expect cy-stone at 60",
        "undo",
        "adjourn",
        "{refuse: open x, because: unknown_scene}",
        "{not_legal: [{move: open x, because: unknown_scene}]}",
    ],
)
def test_ids_that_are_there_are_no_fault(folder, step):
    """What the scenario has, and what is meant to name nothing, is passed over."""
    assert said(folder, "a.walkthrough.yaml", f"{HEAD}  - {step}\n") == []


def test_faults_of_shape_are_told_with_them(folder):
    """A walkthrough's other faults come with the rest, also where the scenario has errors."""
    text = HEAD + "  - dance\n  - open x\n"
    assert said(folder, "a.walkthrough.yaml", text) == [("RT206", 4, 5), ("RT801", 5, 5)]
    path = folder / "scenario.yaml"
    path.write_text(path.read_text("utf-8").replace("act: follow_up", "act: follow"), "utf-8")
    assert ["RT206", "RT206", "RT801"] == [each.code.id for each in check_whole(folder)]


def test_playthroughs_and_their_traces_are_looked_through(folder):
    """Moves and the comments about them name what is there."""
    game = GAME.format("river-crossing", "0" * 64)
    text = game + "open crossing\n#   spoke turn=ben-fery speaker=ben-oar minutes=1\n# see turn=x\n"
    assert said(folder, "a.playthrough", text) == [("RT801", 9, 16)]
    assert said(folder, "a.playthrough", game + "open crosing\n") == [("RT801", 8, 6)]


def test_a_game_of_another_scenario_is_told(folder):
    """A playthrough belongs to the scenario it stands beside."""
    assert said(folder, "a.playthrough", GAME.format("other", "0" * 64)) == [("RT801", 2, 1)]
    assert said(folder, "a.playthrough", "x\n") == [("RT802", 1, 1)]


def test_the_new_id_is_pointed_at(folder):
    """The id most like it is named, with its place in the scenario."""
    (folder / "a.walkthrough.yaml").write_text(f"{HEAD}  - open crosing\n", encoding="utf-8")
    (fault,) = check_whole(folder)
    assert fault.hint == "was it renamed to `crossing`?"
    assert (fault.related[0].line, fault.related[0].column) == (19, 9)
