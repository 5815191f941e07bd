"""The same games write the same bytes wherever they are played; `make pythons` tries far more places."""

from __future__ import annotations

import sys

import pytest
from pythons import HASH_SEEDS, LOCALES, ZONES, Place, differences, missing, table, written
from roundtable.rules import Mode
from thorough import enough


def test_a_game_writes_the_same_bytes_under_any_hash_seed_time_zone_and_locale():
    """What a game writes does not depend on the order of sets, nor on where it is played."""
    places = [*zip(HASH_SEEDS, ZONES, LOCALES, strict=True)]
    first, *others = (
        written(
            sys.executable, Place(seed, zone, "C" if tongue in missing() else tongue), "--small"
        )
        for seed, zone, tongue in enough([*places][::2], places)
    )
    assert {name.partition(",")[0] for _, name in first} == {*Mode}
    assert [found for each in others if (found := differences(first, each))] == []


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (b"one\ntwo\n", {}),
        (b"one\nten\n", {"events": "events: a: line 2: expected `two`, found `ten`"}),
        (b"one\ntwo", {"events": "events: a: line 3: expected ``, found the end"}),
        (b"one\ntwo\n\n", {"events": "events: a: line 4: expected the end, found ``"}),
        (None, {"events": "events: a: is missing"}),
    ],
)
def test_a_difference_is_told_with_its_first_line(found, told):
    """The proof is worth something: whatever differs is found, and where."""
    expected = {("events", "a"): b"one\ntwo\n", ("scores", "a"): b""}
    texts = {("scores", "a"): b""} | ({("events", "a"): found} if found is not None else {})
    assert differences(expected, texts) == told


def test_of_a_long_line_what_is_around_the_difference_is_told():
    """A page can be one long line."""
    expected = {("html", "a"): b"x" * 1000 + b"yes" + b"z" * 1000}
    told = differences(expected, {("html", "a"): b"x" * 1000 + b"no" + b"z" * 1000})["html"]
    assert "xxxyeszzz" in told
    assert "xxxnozzz" in told
    assert len(told) < 300


def test_a_text_that_nobody_expected_is_told():
    """What is written only elsewhere is a difference, too."""
    assert differences({}, {("files", "a"): b""}) == {"files": "files: a: was not expected"}


def test_the_table_counts_places_for_each_kind_of_text():
    """Texts of a kind are one row, with one digest of all of them."""
    expected = {("events", "a"): b"one", ("events", "b"): b"two"}
    assert [*table(expected, {"3.11.7": {"events": 27}, "3.14.0": {"events": 26}})] == [
        "| what | texts | bytes | SHA-256 | 3.11.7 | 3.14.0 |",
        "|---|---|---|---|---|---|",
        "| events | 2 | 6 | `25b6746d5172` | 27 | 26 |",
    ]
