"""Whether there is a game in a scenario."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from roundtable.loading import check, load_scenario

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture
def folder(tmp_path):
    """A copy of the sample in which choosing hardly matters."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "scenarios" / "river-crossing" / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("clock: 75", "clock: 100"), "utf-8")
    return file.parent


def test_too_easy_is_a_warning_that_can_be_spared(folder):
    """It is looked into by `check` alone, and not where that is told not to."""
    assert [each.code.id for each in check(folder)] == ["RT705"]
    assert check(folder, worth=False) == ()
    assert load_scenario(folder).clock == 100


def test_it_can_be_accepted_and_a_quick_check_does_not_call_that_idle(folder):
    """What only the search finds is not said to be missing where nothing was searched."""
    file = folder / "scenario.yaml"
    entry = "fictional: true\nignore: [{code: RT705, why: it is a sample}]"
    file.write_text(file.read_text("utf-8").replace("fictional: true", entry), "utf-8")
    assert check(folder) == check(folder, worth=False) == ()


def test_worth_is_not_asked_of_what_cannot_be_played(folder):
    """An error anywhere comes first."""
    file = folder / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("act: follow_up", "act: follow"), "utf-8")
    assert [each.code.id for each in check(folder)] == ["RT206"]


def test_what_is_too_large_to_search_is_told(folder, monkeypatch):
    """Where a question can be gone through in too many ways that is said, and nothing is searched."""
    monkeypatch.setattr("roundtable.loading.worth.MOST", 1)
    assert [each.code.id for each in check(folder)] == ["RT706"]


def test_what_has_turns_enough_needs_less_time_first(folder, monkeypatch):
    """A lower clock is the first thing to try where there is something to leave out."""
    (found,) = check(folder)
    assert "clock" not in found.hint
    monkeypatch.setattr("roundtable.loading.worth._FEW_TURNS", 1)
    (found,) = check(folder)
    assert found.hint.startswith("lower `clock`, or ")
