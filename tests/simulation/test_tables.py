"""Tables of games that a stranger wrote: bounded, and refused in one line."""

from __future__ import annotations

import csv
import json
import os

import pytest
from roundtable.files import NotAFileError
from roundtable.simulation.errors import SimulationError
from roundtable.simulation.rows import COLUMNS
from roundtable.simulation.tables import LINE, reading, writing

VALUES = {str: "random", int: 1, float: 0.5, bool: True}
ROW = {name: VALUES[kind] for name, kind in COLUMNS.items()}
ODD = [
    {"room": float("nan")}, {"points": float("inf")}, {"h": -1e308}, {"moves": 10**400},
    {"moves": True}, {"player": "x" * 1000}, {"player": "a\x1b[31m"}, {"scenario": "\u202e"},
    {"seed": 2**63 - 1}, {"room": "5"}, {"clock": []}, {"run": None, "player": 3},
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_a_cell_that_no_game_could_have_is_refused(tmp_path, odd):
    """Else a picture of it fails, or takes a gigabyte."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({**ROW, **odd}) + "\n", "utf-8")
    with pytest.raises(SimulationError, match="this is no"):
        list(reading(path))


@pytest.mark.parametrize("cell", ["nan", "inf", "1e300", "x"])
def test_a_cell_of_a_csv_is_judged_likewise(tmp_path, cell):
    """Whatever its reader takes for a number."""
    pytest.importorskip("pyarrow")
    path = tmp_path / "a.csv"
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerows(
            [COLUMNS, [{**ROW, "digest": "d", "exact": "true", "room": cell}[n] for n in COLUMNS]]
        )
    with pytest.raises(SimulationError, match="this is no table of games"):
        list(reading(path))


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".parquet"])
def test_a_pipe_is_not_waited_for(tmp_path, ending):
    """It would be opened until somebody writes into it."""
    path = tmp_path / f"a{ending}"
    os.mkfifo(path)
    with pytest.raises(NotAFileError, match="no ordinary file"):
        list(reading(path))


def test_a_line_without_an_end_is_not_read(tmp_path):
    """As much of it as a row could have is enough to know."""
    path = tmp_path / "a.jsonl"
    path.write_text(" " * 3 * LINE, "utf-8")
    with pytest.raises(SimulationError, match="this is no row of games"):
        list(reading(path))


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "'=1", "plain"])
def test_no_spreadsheet_computes_a_name(tmp_path, name):
    """A text that begins as a formula is marked as a text, and read back as it was."""
    pytest.importorskip("pyarrow")
    path = tmp_path / "a.csv"
    with writing(path) as write:
        write({key: [{**ROW, "player": name}[key]] for key in COLUMNS})
    [_, row] = csv.reader(path.read_text("utf-8").splitlines())
    assert not any(each[:1] in "=+-@" for each in row if each)
    [found] = reading(path)
    assert found["player"] == [name]
