"""Whether there is a game in a scenario."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest
from roundtable.loading import check, load_scenario
from roundtable.loading.worth import chance_of

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
    """Where turns can fall on panelists in too many ways that is said, and nothing is searched."""
    monkeypatch.setattr("roundtable.loading.worth.SPREADS", 1)
    assert [each.code.id for each in check(folder)] == ["RT706"]


def test_no_search_is_made_where_plays_settle_it(monkeypatch):
    """Random plays far below the record until the bell are enough to know that choosing matters."""
    monkeypatch.setattr("roundtable.loading.worth.best", None)
    monkeypatch.setattr("roundtable.loading.worth.floor", None)
    assert check(SAMPLE / "scenarios" / "river-crossing") == ()


@pytest.mark.parametrize("loss", [0.0, 0.1, 0.15, 0.3, 0.5, 1.0])
def test_the_chance_of_a_loss_is_no_less_than_it_is_for_coins(loss):
    """Of plays that lose all or nothing the exact chance, a binomial tail, is below the bound."""
    count = 40
    tail = sum(
        math.comb(count, k) * 0.1**k * 0.9 ** (count - k)
        for k in range(round(loss * count), count + 1)
    )
    assert tail <= chance_of(loss, count) * (1 + 1e-9)


def test_a_scenario_is_worth_playing_where_the_search_says_so(monkeypatch):
    """Where random plays settle nothing the exact search does, and it finds enough to choose."""
    monkeypatch.setattr("roundtable.loading.worth.plainly_worth", lambda *_: False)
    assert check(SAMPLE / "scenarios" / "river-crossing") == ()
