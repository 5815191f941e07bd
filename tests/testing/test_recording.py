"""A game that was played becomes a walkthrough that holds at once."""

from __future__ import annotations

import re
import shutil
from fractions import Fraction

import pytest
from roundtable.rules import Belief, Mode, Reveal, Session
from roundtable.shipped import folder
from roundtable.testing.accepting import accept, written
from roundtable.testing.reading import load_anywhere, read_walkthrough
from roundtable.testing.recording import RecordingError, recorded
from roundtable.testing.runner import run

HOME = folder("scenarios") / "tutorial"


@pytest.fixture(scope="module")
def tutorial():
    """The shipped tutorial."""
    return load_anywhere(HOME)


def played(scenario, mode, number, seed=0):
    """A random game of that mode; a class bets nothing, for dice have no teams."""
    session = Session(scenario, mode=mode, seed=seed, scene="bus" if mode.one_question else None)
    if mode is Mode.CLASS:
        session.push("seat Ochre, Indigo")
    for ply in range(99):
        if session.over:
            break
        move = session.legal_moves[(number + ply) % len(session.legal_moves)]
        asked = session.bet_on(move)
        if mode is Mode.CLASS and asked is not None:
            move = Reveal(move, (Belief(asked.options[0], 60), None))
        session.push(move)
    return session


@pytest.mark.parametrize("mode", Mode)
def test_a_recorded_game_holds_at_once(tutorial, tmp_path, mode):
    """Every move, its events, the minutes and the numbers at the end come out as they were."""
    session = played(tutorial, mode, 3, seed=10**14)
    out = tmp_path / "a.walkthrough.yaml"
    text = recorded(session, HOME, out)
    case = read_walkthrough(out, data=text.encode())
    assert run(case) is None
    assert len(case.steps) == len(session.log) + 1
    assert (case.mode, case.seed) == (mode, 10**14)


def test_what_was_taken_back_is_recorded_too(tutorial, tmp_path):
    """A game broken off after an undo is written move by move, with what is expected of each."""
    session = Session(tutorial, clock=75)
    first = str(session.legal_moves[0])
    session.push(first)
    session.push(str(session.legal_moves[0]))
    session.pop()
    text = recorded(session, HOME, tmp_path / "a.walkthrough.yaml")
    steps = text.split("steps:\n")[1].splitlines()
    assert steps[:3] == [
        f"  - move: {first}",
        "    events: [opened, clock_advanced]",
        f"    left: {written(Fraction(session.state.left, 60))}",
    ]
    assert "type: spoke, turn: " in steps[4]
    assert steps[6:10] == [
        "  - move: undo",
        f"    left: {written(Fraction(session.state.left, 60))}",
        "  - phase: choosing",
        "    scores:",
    ]


@pytest.mark.parametrize(
    ("line", "out", "told"),
    [
        ("schema/", "a.walkthrough.yaml", "schema/"),
        ("../docs/schema/", "../a.walkthrough.yaml", "docs/schema/"),
        ("https://example.org/", "../a.walkthrough.yaml", "https://example.org/"),
        (None, "a.walkthrough.yaml", None),
    ],
)
def test_an_editor_is_led_to_the_schema_where_the_scenario_leads_it(
    tutorial, tmp_path, line, out, told
):
    """To the same folder, from where the walkthrough stands; without such a line there is none."""
    home = tmp_path / "mine" / "tutorial"
    shutil.copytree(HOME, home)
    file = home / "scenario.yaml"
    text = re.sub("(?m)^# yaml-language-server.*\n", "", file.read_text("utf-8"))
    head = f"# yaml-language-server: $schema={line}scenario.schema.json\n" if line else ""
    file.write_text(head + text, "utf-8")
    found = recorded(played(tutorial, Mode.MODERATE, 1), home, home / out).splitlines()[0]
    assert found == (
        f"# yaml-language-server: $schema={told}walkthrough.schema.json"
        if told
        else "kind: walkthrough"
    )


def test_the_scenario_is_named_the_shortest_way(tutorial, tmp_path):
    """Not at all in its own folder, by its id beside it and where it is shipped, else by a path."""
    home = tmp_path / "mine" / "tutorial"
    shutil.copytree(HOME, home)
    session = Session(tutorial)

    def named(scenario, out):
        (tmp_path / out).parent.mkdir(parents=True, exist_ok=True)
        text = recorded(session, scenario, tmp_path / out)
        return [line for line in text.splitlines() if line.startswith("scenario:")]

    assert named(home, "mine/tutorial/a.walkthrough.yaml") == []
    assert named(home / "scenario.yaml", "mine/tests/a.walkthrough.yaml") == ["scenario: tutorial"]
    assert named(HOME, "a.walkthrough.yaml") == ["scenario: tutorial"]
    assert named(home, "a.walkthrough.yaml") == ["scenario: mine/tutorial"]


def test_a_file_that_would_not_be_found_is_refused(tutorial, tmp_path):
    """A walkthrough is known by its name."""
    with pytest.raises(RecordingError, match=r"ends with `\.walkthrough\.yaml`"):
        recorded(Session(tutorial), HOME, tmp_path / "a.yaml")


@pytest.mark.parametrize("mode", Mode)
def test_a_recording_spoilt_everywhere_is_restored_by_accepting(tutorial, tmp_path, mode):
    """Wrong minutes, missing and surplus events, wrong numbers: accepting gives the same bytes back."""
    session = played(tutorial, mode, 5)
    out = tmp_path / "a.walkthrough.yaml"
    text = recorded(session, HOME, out)
    spoilt = re.sub(r"left: [\d/]+", "left: 99", text)
    spoilt = re.sub(r"turn: [\w-]+", f"turn: {session.scenario.scenes[0].turns[0].id}", spoilt)
    spoilt = spoilt.replace(", clock_advanced]", "]").replace("[opened", "[ended, opened")
    spoilt = spoilt.replace("bet_settled", "bet_settled, closed")
    spoilt = re.sub(r"(answers|exchange|points|right): .*", r"\1: 5/7", spoilt)
    assert spoilt != text
    out.write_text(spoilt, encoding="utf-8")
    assert accept(read_walkthrough(out)).failure is None
    assert out.read_text("utf-8") == text
