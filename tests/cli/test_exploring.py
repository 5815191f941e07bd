"""The command `explore`: what it tells an author, and what games in search of gaps cover."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import which

import pytest
from roundtable.cli.app import app
from typer.testing import CliRunner

SAMPLE = Path(__file__).parents[1] / "loading" / "sample" / "scenarios" / "river-crossing"


def call(*words):
    """One command in this process."""
    return CliRunner().invoke(app, [str(word) for word in words])


def test_explore_counts_and_its_json_is_stable():
    """Text and JSON tell the same."""
    told = json.loads(call("explore", SAMPLE, "--clock", 100, "--json").stdout)
    assert list(told) == [
        "scenario", "digest", "clock", "seconds", "states", "phases", "dead_ends", "traps",
        "acyclic", "unreachable", "reference", "matters", "scenes", "plays", "heard", "best",
        "costly",
    ]  # fmt: skip
    assert list(told["reference"]) == ["dice", "dice_error", "par", "best", "bound", "exact"]
    assert (told["dead_ends"], told["unreachable"], told["acyclic"]) == (0, [], True)
    assert told["reference"]["exact"]
    text = call("explore", SAMPLE, "--clock", 100).stdout
    assert f"{told['states']:,}" in text
    assert all(turn in text for turn in told["heard"])
    assert all(scene["scene"] in text for scene in told["scenes"])


def test_explore_tells_what_an_author_can_act_on():
    """Whether choosing matters, what eats the clock, what is never heard, what is too long."""
    ran = call("explore", SAMPLE, "--clock", 30)
    assert ran.exit_code == 0
    assert "unreachable  ada-quarry" in ran.stdout
    assert "never heard at 30 %: ada-quarry" in ran.stdout
    assert "eats the clock" in ran.stdout
    assert "choosing " in ran.stdout
    assert "the longest wording is the real one in" in ran.stdout


def test_explore_judges_the_run_of_a_player():
    """Whose choices are judged can be said; the best run costs nothing, another does."""
    best = call("explore", SAMPLE, "--clock", 60, "--run", "best").stdout
    assert "what cost the run of best most, in points of Room\n    nothing" in best
    first = json.loads(call("explore", SAMPLE, "--clock", 60, "--run", "random", "--json").stdout)
    assert all(list(each) == ["ply", "move", "cost", "missed"] for each in first["costly"])
    ran = call("explore", SAMPLE, "--run", "nobody")
    assert (ran.exit_code, ran.stdout) == (2, "")


def test_explore_in_search_of_gaps_passes_nothing_untested(monkeypatch):
    """What was missed is named and fails the command; a game that breaks can be repeated."""
    whole = call("explore", SAMPLE, "--random", 40, "--min-coverage", 100, "--clock", 100)
    assert (whole.exit_code, "everything was covered" in whole.stdout) == (0, True)
    short = call("explore", SAMPLE, "--random", 40, "--min-coverage", 100, "--clock", 30)
    assert short.exit_code == 1
    assert "never heard: ada-quarry: no play can hear it at 30 %" in short.stdout
    assert "FAILED" in short.stdout
    loose = call("explore", SAMPLE, "--random", 1)
    assert (loose.exit_code, "the rest is untested" in loose.stdout) == (0, True)
    monkeypatch.setattr("roundtable.simulation.SeekingPlayer.choose", lambda *_: 1 / 0)
    broken = call("explore", SAMPLE, "--random", 5, "--seed", 3, "--clock", 50)
    assert broken.exit_code == 1
    again = f"roundtable explore {SAMPLE} --clock 50 --seed 3 --random 1"
    assert f"the same again: {again}" in broken.stdout
    told = json.loads(call("explore", SAMPLE, "--random", 5, "--clock", 50, "--json").stdout)
    assert (told["games"], "ZeroDivisionError" in told["broken"]) == (0, True)


@pytest.mark.parametrize(
    "words", [("--seed", 1), ("--min-coverage", 5), ("-o", "x.pdf"), ("--random", 1, "-o", "x.svg")]
)
def test_explore_refuses_what_does_not_fit_together(words):
    """Options that would do nothing are refused."""
    ran = call("explore", SAMPLE, *words)
    assert (ran.exit_code, ran.stdout) == (2, "")


@pytest.mark.skipif(which("dot") is None, reason="Graphviz is not installed")
def test_coverage_is_drawn(tmp_path):
    """The shares stand in the heat map and on the flow."""
    told = json.loads(call("explore", SAMPLE, "--json", "-o", tmp_path / "heat.svg").stdout)
    drawn = (tmp_path / "heat.svg").read_text("utf-8")
    shares = [each["value"] for each in told["heard"].values()]
    assert all(f"{share:.1%}".replace("%", " %") in drawn for share in shares)
    call("graph", SAMPLE, "--coverage", "-o", tmp_path / "flow.svg")
    flow = (tmp_path / "flow.svg").read_text("utf-8")
    opened = [scene["opened"]["value"] for scene in told["scenes"]]
    assert all(f"{share:.1%}".replace("%", " %") in flow for share in opened)
    assert call("graph", SAMPLE, "--coverage", "--view", "talk").exit_code == 2
