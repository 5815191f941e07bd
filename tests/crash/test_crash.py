"""A killed game has lost nothing that it had shown; `make crash` does the same at 1,000 points."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

if not hasattr(os, "fork"):
    pytest.skip("this system has no fork", allow_module_level=True)

import crashing as run


@pytest.fixture
def home():
    """A folder in memory where the system has one, since each save waits for the disk."""
    with tempfile.TemporaryDirectory(dir=run.quick()) as folder:
        yield Path(folder)


def test_nothing_shown_is_lost_when_the_game_is_killed(home):
    """Killed during moves, forecasts, saves and migrations, it finds every move shown."""
    during, lost = run.killed(home, 16, seed=1)
    assert [] == lost
    assert 16 == during.total()


def test_nothing_shown_is_lost_when_the_studio_is_killed(home):
    """Both files are whole, have all that was shown, and can be worked on."""
    assert [] == run.interrupted(home, 2, seed=1)


def test_nothing_shown_is_lost_when_the_log_is_cut_after_it(home):
    """Wherever the write-ahead log ends, the moves that were in it whole are there."""
    places, lost = run.cut(home, 2, 5000)
    assert [] == lost
    assert places > 20


def test_nothing_shown_is_lost_when_the_disk_fills_up(home):
    """Play goes on in memory, and the file has every move that was shown before that."""
    counts, lost = run.full(home, 3)
    assert [] == lost
    assert 3 == counts["went on in memory"]


def test_a_move_that_is_not_kept_is_found_out(home):
    """The proof is worth something: a log that is shorter than what was shown is told of."""
    run.old_file(home, 1)
    assert [] == run.lost(home, {1: ["open one"]})
    assert 1 == len(run.lost(home, {1: ["open one", "adjourn"]}))
    assert 1 == len(run.lost(home, {7: []}))
