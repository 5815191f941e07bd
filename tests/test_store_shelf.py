"""What is kept in files for speed: used where it is whole, ignored where it is not."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import making
import pytest
from roundtable.rules import Board, Peak, keep, optimum
from roundtable.rules.peaks import _optimum
from roundtable.store import FileShelf
from roundtable.store.shelf import SUFFIX


def fresh(shelf):
    """A board whose results are kept on a shelf, new to the program."""
    scenario = replace(making.small(), digest="1" * 64)
    keep(scenario, shelf)
    return Board.of(scenario)


@pytest.fixture
def shelf(tmp_path):
    """An empty shelf."""
    return FileShelf(tmp_path / "cache")


@pytest.fixture
def searched(monkeypatch):
    """The clocks under which the search was done."""
    done = []
    found = _optimum.__wrapped__.__globals__["_found"]

    def look(board, minutes, limit):
        done.append(minutes)
        return found(board, minutes, limit)

    monkeypatch.setitem(_optimum.__wrapped__.__globals__, "_found", look)
    return done


def test_a_search_is_done_once(shelf, searched):
    """Another program finds what the first one kept; another clock is another search."""
    first, again = optimum(fresh(shelf), 8), optimum(fresh(shelf), 8)
    assert first == again
    assert searched == [8]
    assert optimum(fresh(shelf), 7) != first
    assert searched == [8, 7]


def forged(change):
    """A change to what was kept, under a checksum that fits."""

    def forge(file):
        told = json.loads(file.read_text("utf-8"))
        change(told["value"])
        FileShelf(file.parent).put(told["key"], told["value"])

    return forge


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"\xff\x00"),
        lambda file: file.write_text("[" * 100_000, "utf-8"),
        lambda file: file.write_text("[]", "utf-8"),
        lambda file: file.write_text(
            file.read_text("utf-8").replace('"summaries": ', '"summaries": 9'), "utf-8"
        ),
        lambda file: file.write_text(file.read_text("utf-8").replace("optimum 1", "optimum 2")),
        lambda file: (file.unlink(), file.mkdir()),
        forged(lambda value: value.clear()),
        forged(lambda value: value["room"].__setitem__(0, "1e999999999")),
        forged(lambda value: value["room"].__setitem__(0, "1")),
        forged(lambda value: value["room"].__setitem__(2, ["99999", "0"])),
        forged(lambda value: value["voices"].__setitem__(2, ["15", "3", "0"])),
        forged(lambda value: value.__setitem__("ground", None)),
        forged(lambda value: value.__setitem__("room", None)),
        forged(lambda value: value["room"].__setitem__(1, "0")),
        forged(lambda value: value["room"].__setitem__(1, "2")),
        # All that is on record, which takes longer than eight minutes.
        forged(lambda value: value.__setitem__("room", ["1", "1", ["15", "3"]])),
        # A follow-up without the answer it follows, which is worth what it says.
        forged(lambda value: value.__setitem__("voices", ["0", "1", ["2", "0"]])),
    ],
)
def test_a_file_that_is_not_whole_is_as_good_as_none(shelf, tmp_path, searched, spoil):
    """Broken, foreign and newer files, and values that are none of this board, are found anew."""
    first = optimum(fresh(shelf), 8)
    (file,) = (tmp_path / "cache").glob(f"*{SUFFIX}")
    spoil(file)
    assert optimum(fresh(shelf), 8) == first
    assert searched == [8, 8]


def test_what_was_only_the_best_known_is_kept_as_such(shelf, tmp_path, searched):
    """Value, bound and turns are those that were kept, also where they are not the same."""
    optimum(fresh(shelf), 8)
    (file,) = (tmp_path / "cache").glob(f"*{SUFFIX}")
    forged(lambda value: value.__setitem__("voices", ["0", "3/4", ["1", "0"]]))(file)
    again = optimum(fresh(shelf), 8)
    assert again.voices == Peak(Fraction(), Fraction(3, 4), (1, 0))
    assert not again.exact
    assert again.room.exact
    assert searched == [8]


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path, searched):
    """Nothing is kept, nothing fails."""
    (tmp_path / "cache").write_text("a file")
    for _ in range(2):
        assert optimum(fresh(FileShelf(tmp_path / "cache")), 8).exact
    assert searched == [8, 8]


def test_the_oldest_files_go(shelf, tmp_path, monkeypatch):
    """So many files are kept, and others in the folder are left alone."""
    monkeypatch.setattr("roundtable.store.shelf.MOST", 3)
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "mine.txt").write_text("mine")
    for number in range(6):
        shelf.put(f"key {number}", {"number": number})
    assert shelf.get("key 5") == {"number": 5}
    assert len(list((tmp_path / "cache").iterdir())) == 4


def test_a_meter_that_drops_out_is_kept_as_such(shelf, searched):
    """Where there is nothing to spark, the kept search says so and is believed."""
    talk = making.scenario([making.scene("one", ("a", "b"), [("a", "answer", None, 2, None)])])
    found = []
    for _ in range(2):
        scenario = replace(talk, digest="2" * 64)
        keep(scenario, shelf)
        found.append(optimum(Board.of(scenario), 3))
    assert found[0] == found[1]
    assert found[0].sparks is None
    assert searched == [3]
