"""Accepting what came: only the values change, every other byte stays."""

from __future__ import annotations

import making
import pytest
from roundtable.testing.accepting import accept, written
from roundtable.testing.reading import read_walkthrough
from roundtable.testing.runner import run

SMALL = making.in_minutes(making.small())
HEAD = "kind: walkthrough\nformat: 2\nclock: 100\nsteps:\n"


@pytest.fixture
def accepted(tmp_path):
    """Accepts what came in a walkthrough with these steps; its steps then, and what still fails."""
    (tmp_path / "scenario.yaml").touch()
    path = tmp_path / "a.walkthrough.yaml"

    def load(_folder):
        return SMALL

    def run_it(steps: str, head: str = HEAD):
        path.write_bytes((head + steps).encode())
        done = accept(read_walkthrough(path, load), load)
        text = path.read_bytes().decode()
        assert done.data.decode() == text
        assert text.startswith(head)
        assert str(run(read_walkthrough(path, load))) == str(done.failure)
        return text.removeprefix(head), done

    return run_it


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - left: 3 # minutes\n", "  - left: 11 # minutes\n"),
        ("  - {left: {value: 3, within: 1}}\n", "  - {left: {value: 11, within: 1}}\n"),
        ("  - phase: 'coda'\n  - left: 11\n", "  - phase: briefing\n  - left: 11\n"),
        ("  - refuse: call a\n    because: over\n", "  - refuse: call a\n    because: not_now\n"),
        (
            "  - not_legal: [{move: call a, because: silent}]  # so\n",
            "  - not_legal: [{move: call a, because: not_now}]  # so\n",
        ),
        (
            "  - only_legal: [open two, hear, adjourn]\n",
            "  - only_legal: [open one, open two, adjourn]\n",
        ),
        (
            (
                "  - move: open one\n    events:\n      # the scene\n      - {type: opened, scene: two}\n"
                "      # the clock\n      - {type: clock_advanced, left: 3}  # few\n"
            ),
            (
                "  - move: open one\n    events:\n      # the scene\n      - {type: opened, scene: one}\n"
                "      # the clock\n      - {type: clock_advanced, left: 600}  # few\n"
            ),
        ),
        (
            "  - move: open one\n    events: [closed, {type: opened, scene: one}] # all\n",
            "  - move: open one\n    events: [{type: opened, scene: one}, clock_advanced] # all\n",
        ),
        (
            "  - move: open one\n    events:\n    - closed # gone\n    - opened # kept\n    left: 3\n",
            "  - move: open one\n    events:\n    - opened # kept\n    - clock_advanced\n    left: 10\n",
        ),
        (
            "  - move: open one\n    events: []\n  - heard: [one-0]\n",
            "  - move: open one\n    events: [opened, clock_advanced]\n  - heard: []\n",
        ),
        (
            "  - open one\n  - move: call a\n    heard:\n      - two-1\n    # end\n",
            "  - open one\n  - move: call a\n    heard:\n      - one-0\n    # end\n",
        ),
        (
            "  - open one\n  - {move: call a, events: [floor_granted, spoke, bet_settled]}\n",
            (
                "  - open one\n  - {move: call a, events: [floor_granted, bet_laid, spoke,"
                " bet_settled, clock_advanced]}\n"
            ),
        ),
        (
            (
                "  - open one\n  - move: call a expect yes at 60\n    events:\n      - floor_granted\n"
                "      - {type: bet_laid, belief: {pick: no, percent: 60}}\n      - spoke\n"
                "      - {type: bet_settled, points: {value: 1, within: 2}}\n      - clock_advanced"
            ),
            (
                "  - open one\n  - move: call a expect yes at 60\n    events:\n      - floor_granted\n"
                "      - {type: bet_laid, belief: {pick: 'yes', percent: 60}}\n      - spoke\n"
                "      - {type: bet_settled, points: {value: 644/9, within: 2}}\n"
                "      - clock_advanced"
            ),
        ),
        (
            "  - scores: {answers: 1, heard: {value: 0.5, within: 0.01}, count: 1}\n",
            "  - scores: {answers: 0, heard: {value: 0, within: 0.01}, count: 0}\n",
        ),
        (
            (
                "  - shows:\n      language: en\n      screen: briefing\n      fields:\n"
                "        title: >\n          Big\n          thing\n        mode: few # so\n"
            ),
            (
                "  - shows:\n      language: en\n      screen: briefing\n      fields:\n"
                "        title: Small\n"
                "        mode: Moderate # so\n"
            ),
        ),
        (
            (
                "  - move: open two\n    shows:\n      language: en\n"
                "      screen: board\n      no_choice: {choice: two, why: no time}\n"
            ),
            (
                "  - move: open two\n    shows:\n      language: en\n"
                "      screen: board\n"
                "      no_choice: {choice: two, why: This question was put before.}\n"
            ),
        ),
        (
            '  - left: 3\r\n  - move: "open one"\r\n    events:\r\n      - opened\r\n    left: 3\r\n',
            (
                '  - left: 11\r\n  - move: "open one"\r\n    events:\r\n      - opened\r\n'
                "      - clock_advanced\r\n    left: 10\r\n"
            ),
        ),
    ],
)
def test_only_the_values_change(accepted, before, after):
    """Comments, order, layout and line ends stay as they are, and the walkthrough then holds."""
    text, done = accepted(before)
    assert text == after
    assert done.failure is None
    assert done.count > 0


def test_a_walkthrough_that_holds_is_not_touched(accepted):
    """Nothing is rewritten where nothing came otherwise."""
    text, done = accepted(
        "  - left:    11\n  - {move: open one, events: [opened,clock_advanced]}\n"
    )
    assert text == "  - left:    11\n  - {move: open one, events: [opened,clock_advanced]}\n"
    assert (done.count, done.failure) == (0, None)


def test_what_is_no_value_still_fails(accepted):
    """Values before and after it are accepted; a demand, or a move, is for its author to change."""
    text, done = accepted("  - left: 3\n    legal: [hear]\n  - left: 4\n")
    assert text == "  - left: 11\n    legal: [hear]\n  - left: 11\n"
    assert done.failure is not None
    assert [each.what for each in done.failure.mismatches] == ["legal"]
    text, done = accepted("  - left: 3\n  - call a\n  - left: 4\n")
    assert text == "  - left: 11\n  - call a\n  - left: 4\n"
    assert done.failure is not None
    assert done.failure.number == 2


def test_what_is_known_to_fail_is_left_alone(accepted):
    """An xfail names a fault of the scenario; accepting it would hide that."""
    text, done = accepted("  - left: 3\n", "xfail: the bell is late\n" + HEAD)
    assert text == "  - left: 3\n"
    assert (done.count, done.failure is None) == (0, False)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("yes", "'yes'"),
        ("call a", "call a"),
        ("it's", "'it''s'"),
        ("a: b", "'a: b'"),
        ("- a", "'- a'"),
        ("", "''"),
        ("渡河", "'渡河'"),
        ("a\n\\", '"a\\n\\\\"'),
        (None, "null"),
        (True, "true"),
        ({"pick": "a", "percent": 60}, "{pick: a, percent: 60}"),
    ],
)
def test_a_value_is_written_so_that_it_is_read_alike(value, text):
    """What YAML could take for something else stands in quotes."""
    assert written(value) == text
