"""A new scenario's files: clean and playable, whatever was asked for."""

from __future__ import annotations

import pytest
from roundtable.authoring.fresh import fresh, seal
from roundtable.authoring.starting import plan
from roundtable.loading import check, load_scenario
from roundtable.rules import Session
from roundtable.simulation import PLAYERS, play

NAMES = ["Su Mei", "Bo Han", "Zoë", "林", "Ed Q' #1: {x}", "F", "G", "H"]
SCENES = [f"Scene: number {i}, {{of}} #12" for i in range(12)]


def written(folder, people, scenes, languages):
    """The folder of a fresh scenario of that size."""
    home = folder / "night-bus"
    home.mkdir()
    files = fresh(
        plan(
            "night-bus",
            languages=[languages],
            title="A talk",
            moderator="He Lin",
            panelists=NAMES[:people],
            scenes=SCENES[:scenes],
        )
    )
    (home / "scenario.yaml").write_text(files.scenario, "utf-8")
    (home / "night-bus.record.yaml").write_text(files.record, "utf-8")
    return home


@pytest.mark.parametrize(
    ("people", "scenes", "languages"),
    [(2, 2, "zh,en"), (3, 3, "en"), (4, 3, "en,zh"), (8, 2, "fr"), (5, 12, "zh"), (8, 10, "en")],
)
def test_every_size_is_clean_and_plays_to_the_end(tmp_path, people, scenes, languages):
    """No error, no warning, and the record's run hears everything."""
    home = written(tmp_path, people, scenes, languages)
    assert [] == [str(each) for each in check(home)]
    scenario = load_scenario(home)
    session = play(scenario, PLAYERS["record"](0), clock=100, seed=0)
    assert session.over
    assert len(scenario.turn) == len(session.heard)
    assert set(scenario.panelist) == {turn.speaker for turn in session.heard}


def test_it_is_marked_as_fictional_and_as_to_be_replaced(tmp_path):
    """Nobody takes the placeholder for something that was said."""
    home = written(tmp_path, 3, 2, "zh,en")
    scenario = load_scenario(home)
    assert scenario.fictional
    for turn in scenario.turn.values():
        assert turn.text["en"].startswith("Placeholder")
        assert turn.text["zh"].startswith("占位")
    assert "# " in (home / "scenario.yaml").read_text("utf-8")


def test_the_first_file_line_leads_the_editor_to_its_schema(tmp_path):
    """The line is the one the YAML language server reads."""
    home = written(tmp_path, 2, 2, "en")
    for file, kind in (("scenario.yaml", "scenario"), ("night-bus.record.yaml", "record")):
        first = (home / file).read_text("utf-8").splitlines()[0]
        assert f"# yaml-language-server: $schema=schema/{kind}.schema.json" == first


def test_it_can_be_played_in_every_mode(tmp_path):
    """Replay and Who said it? work too."""
    scenario = load_scenario(written(tmp_path, 3, 2, "zh"))
    for mode in ("moderate", "replay", "who"):
        assert Session(scenario, mode=mode).legal_moves


@pytest.mark.parametrize(
    ("name", "expected"), [("林俊旸", "林"), ("Su Mei Lin", "SM"), ("zoë", "Z"), ("Østergård", "Ø")]
)
def test_a_seal_is_a_surname_or_initials(name, expected):
    """One or two characters."""
    assert expected == seal(name)
