"""Whether there is a game in a scenario."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.loading import check, load_scenario

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture
def folder(tmp_path):
    """A copy of the sample in which choosing hardly matters."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "scenarios" / "river-crossing" / "scenario.yaml"
    text = file.read_text("utf-8").replace("clock: 75", "clock: 50")
    text = text.replace(
        "{ground: 40, sparks: 35, voices: 25}", "{ground: 100, sparks: 0, voices: 0}"
    )
    file.write_text(text, "utf-8")
    return file.parent


def test_too_easy_is_a_warning_that_can_be_spared(folder):
    """It is looked into by `check` alone, and not where that is told not to."""
    assert [each.code.id for each in check(folder)] == ["RT705"]
    assert check(folder, worth=False) == ()
    assert load_scenario(folder).clock == 50


def test_worth_is_not_asked_of_what_cannot_be_played(folder):
    """An error anywhere comes first."""
    file = folder / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("act: follow_up", "act: follow"), "utf-8")
    assert [each.code.id for each in check(folder)] == ["RT206"]


def test_what_is_too_large_to_search_is_told(folder, monkeypatch):
    """A search that may keep hardly anything is given up, and that is said."""
    monkeypatch.setattr("game.loading.worth.SUMMARIES", 1)
    assert [each.code.id for each in check(folder)] == ["RT706"]
