"""The command `simulate`: what it writes, prints and refuses."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from roundtable.cli.app import app
from roundtable.errors import installing
from typer.testing import CliRunner

SAMPLE = Path(__file__).parents[1] / "loading" / "sample" / "scenarios" / "river-crossing"


def call(*words):
    """One command in this process."""
    return CliRunner().invoke(app, [str(word) for word in words])


def test_simulate_writes_a_table_and_prints_how_it_is_spread(tmp_path):
    """A table of numbers for each player and clock, and how many games there are."""
    path = tmp_path / "results.csv"
    options = ("--player", "best", "--player", "random+echo", "--clock", 50, "--clock", 100)
    ran = call("simulate", SAMPLE, *options, "--runs", 20, "-o", path, "--workers", 1)
    assert ran.exit_code == 0
    assert len(path.read_text("utf-8").splitlines()) == 81
    assert ran.stdout.count(": 20 games\n") == 4
    assert "river-crossing, random+echo, clock 50 %: 20 games" in ran.stdout
    room = next(line for line in ran.stdout.splitlines() if line.startswith("  room"))
    assert room.split() == ["room", "100.0", "0.0", *["100.0"] * 7]
    assert ran.stdout.endswith(f"\n80 games in {path}\n")
    assert ran.stderr == ""


def test_a_scenario_a_player_or_a_clock_given_twice_counts_once(tmp_path):
    """Rows are never there twice."""
    path = tmp_path / "results.csv"
    twice = ("--player", "best", "--player", "best", "--clock", 50, "--clock", 50)
    assert call("simulate", SAMPLE, SAMPLE, *twice, "--runs", 3, "-o", path).exit_code == 0
    assert len(path.read_text("utf-8").splitlines()) == 4


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("-o", "results.xlsx"), 2, "should end in .parquet, .csv, .jsonl"),
        (("-o", "results.csv", "--player", "gredy"), 2, "did you mean `greedy`?"),
        (("-o", "results.csv", "--workers", 2, "--cluster", "x:1"), 2, "leave `--workers` out"),
        (("-o", "results.csv", "--runs", 0), 2, "--runs"),
    ],
)
def test_what_cannot_be_simulated_is_told(tmp_path, monkeypatch, options, code, said):
    """One line and the right exit code, and no game is played."""
    monkeypatch.chdir(tmp_path)
    ran = call("simulate", SAMPLE, *options)
    assert ran.exit_code == code
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("library", "options", "extra"),
    [
        ("pyarrow", ("-o", "results.parquet"), "simulation"),
        ("distributed", ("-o", "results.csv", "--cluster", "x:1"), "cluster"),
    ],
)
def test_a_missing_extra_is_named(tmp_path, monkeypatch, library, options, extra):
    """What to install is told in one line that can be copied."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, library, None)
    ran = call("simulate", SAMPLE, *options)
    assert ran.exit_code == 1
    assert installing(extra) in " ".join(ran.stderr.split())
    assert ran.stderr.count("\n") == 1


def test_interrupted_it_says_what_is_kept(tmp_path, monkeypatch):
    """Ctrl-C ends with one line and the code that shells expect."""

    def crew(_tasks):
        raise KeyboardInterrupt

    monkeypatch.setattr("roundtable.simulation.in_turn", crew)
    ran = call("simulate", SAMPLE, "--runs", 20, "-o", tmp_path / "r.csv")
    assert ran.exit_code == 130
    assert "interrupted; 0 of 20 games are kept" in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.html", "out.svg", "out.png"])
def test_plot_draws_what_simulate_wrote(tmp_path, name):
    """A table becomes a page or a picture."""
    table, out = tmp_path / "results.jsonl", tmp_path / name
    assert call("simulate", SAMPLE, "--player", "best", "--runs", 3, "-o", table).exit_code == 0
    ran = call("plot", table, "-o", out, "--lang", "en")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert out.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        (("results.csv", "out.pdf"), 2, "should end in .html, .svg or .png"),
        (("results.txt", "out.png"), 2, "is no table; one ends in .parquet, .csv, .jsonl"),
        (("results.csv", "out.png"), 2, "cannot read `results.csv`"),
        (("empty.csv", "out.png"), 1, "is no table of games"),
    ],
)
def test_what_cannot_be_drawn_is_told(tmp_path, monkeypatch, files, code, said):
    """One line and the right exit code."""
    monkeypatch.chdir(tmp_path)
    Path("empty.csv").write_text("a,b\n", "utf-8")
    ran = call("plot", files[0], "-o", files[1])
    assert ran.exit_code == code
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_plotting_without_its_extra_is_told(tmp_path, monkeypatch):
    """What to install is told in one line."""
    table = tmp_path / "results.csv"
    call("simulate", SAMPLE, "--player", "best", "--runs", 3, "-o", table)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    ran = call("plot", table, "-o", tmp_path / "out.png")
    assert ran.exit_code == 1
    assert installing("simulation") in " ".join(ran.stderr.split())
