"""The runner, without pytest: walkthroughs that must fail, with the message expected."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import making
import pytest
from roundtable.loading import ScenarioError
from roundtable.rules import Mode, Session, events
from roundtable.testing.judging import fits
from roundtable.testing.numbers import NUMBERS, Scores, number
from roundtable.testing.reading import read_walkthrough
from roundtable.testing.runner import run
from roundtable.testing.schema import json_schema
from roundtable.testing.walkthrough import EVENTS, shown

SMALL = making.in_minutes(making.small())


@pytest.fixture
def case(tmp_path):
    """Makes a walkthrough of the small scenario from its steps."""
    (tmp_path / "scenario.yaml").touch()

    def make(steps: str, head: str = "clock: 100") -> Path:
        path = tmp_path / "a.walkthrough.yaml"
        text = (
            f"kind: walkthrough\nformat: 2\n{head}\nsteps:\n{indent(dedent(steps).strip(), '  ')}\n"
        )
        path.write_text(text, encoding="utf-8")
        return path

    return make


def outcome(path):
    """What came out otherwise: (line, what, expected, got) each; empty if nothing did."""
    failure = run(read_walkthrough(path, lambda _folder: SMALL))
    if failure is None:
        return []
    return [(each.line, each.what, each.expected, each.got) for each in failure.mismatches]


@pytest.mark.parametrize(
    "steps",
    [
        "- left: 11",
        "- phase: briefing",
        "- {move: open one as closed, events: [{type: opened, guess: closed, known: false}, clock_advanced]}",
        "- open one\n- undo\n- left: 11",
        "- {refuse: call a}",
        "- {refuse: call a, because: not_now}",
        "- {legal: [open one, open two as closed, adjourn], not_legal: [call a, {move: hear, because: not_in_mode}]}",
        "- {scores: {heard: 0, answers: 0/3, exchange: {value: 0.1, within: 0.1}, count: 0}}",
        "- open one\n- {move: call a, heard: [one-0]}",
        "- {only_legal: [adjourn, open two, open one], left: {value: 10, within: 1}}",
        "- {move: open one, events: [opened, {type: clock_advanced, left: {value: 500, within: 100}}]}",
        "- {scores: {best: 1, dice: {value: 0.5, within: 0.5}, known: 0}}",
        "- {refuse: hear, because: not_in_mode}\n- adjourn\n- adjourn\n- {refuse: adjourn, because: over}",
        "- {move: open one, shows: {screen: table, language: en, text: question one}}",
        "- {move: open one, shows: [{choice: Call a, language: en}, {no_text: text one-0}]}",
        "- {move: open two, shows: {choice: [请 a（中）说, 换一问]}}",
        "- {move: open one, texts: {en: question one, zh: [question one（中）]}}",
        "- open one\n- {move: call a, shows: {fields: {speech.turn: one-0, 'seats[0].state': speaking}}}",
        "- open one\n- shows: {move: call a, choice: [yes, no], language: en}",
        "- shows: {screen: briefing, text: tagline（中）}",
    ],
)
def test_what_holds_passes(case, steps):
    """Each kind of expectation is met where it is true."""
    assert outcome(case(steps)) == []


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("- call a", (5, "the move", "`call a` is legal", "refused: not now")),
        ("- undo", (5, "the move", "a move to take back", "there is no move to take back")),
        ("- refuse: open one", (5, "the move", "`open one` is refused", "it is legal")),
        (
            "- {refuse: call a, because: silent}",
            (5, "the refusal", "refused: silent", "refused: not_now (not now)"),
        ),
        ("- left: 3", (5, "minutes left", "3", "11")),
        ("- phase: coda", (5, "phase", "coda", "briefing")),
        ("- heard: [one-0]", (5, "turns heard", "[one-0]", "[]")),
        ("- legal: [call a]", (5, "legal", "`call a` is legal", "not legal: not now")),
        ("- not_legal: [open one]", (5, "legal", "`open one` is not legal", "it is legal")),
        (
            "- not_legal: [{move: call a, because: over}]",
            (5, "legal", "`call a` is not legal: over", "not legal: not_now (not now)"),
        ),
        ("- scores: {answers: 1/2}", (5, "score: answers", "1/2 (0.5000)", "0")),
        ("- scores: {points: 1}", (5, "score: points", "1", "0")),
        (
            "- scores: {heard: {value: 0.5, within: 0.25}}",
            (5, "score: heard", "1/2 (0.5000) within 1/4 (0.2500)", "0"),
        ),
        (
            "- {move: open one, events: [opened]}",
            (
                5,
                "events",
                "opened",
                (
                    "opened scene=one wording=recorded guess=null known=null seconds=60\n"
                    "            clock_advanced seconds=60 left=600"
                ),
            ),
        ),
        (
            "- only_legal: [adjourn, open one]",
            (5, "legal", "no move is legal besides these", "also `open two`"),
        ),
        (
            "- shows: {screen: coda, text: x}",
            (5, "screen: coda (zh)", "the screen can be open", "it cannot be open here"),
        ),
        (
            "- {move: open one, shows: {screen: board, language: en, choice: one}}",
            (
                5,
                "screen: board (en)",
                "the choice `one` can be taken",
                "it cannot: This question was put before.",
            ),
        ),
        (
            "- {move: open one, shows: {language: en, no_choice: Call a}}",
            (5, "screen: table (en)", "the choice `Call a` cannot be taken", "it can"),
        ),
        (
            "- {move: open one, shows: {screen: board, language: en, no_choice: {choice: one, why: over}}}",
            (5, "screen: board (en)", "over", "This question was put before."),
        ),
        (
            "- {move: open one, shows: {language: en, no_text: question one}}",
            (5, "screen: table (en)", "nowhere `question one`", "question one"),
        ),
        (
            "- {shows: {screen: briefing, fields: {tag: x}}}",
            (
                5,
                "screen: briefing (zh)",
                "tag: x",
                (
                    "no field `tag` in `tag`; there: title, language, choices, tools, hint, window, mode, lines,"
                    " people, more_title, more, source, address, fictional"
                ),
            ),
        ),
        (
            "- {shows: {screen: briefing, fields: {'people[7]': x}}}",
            (5, "screen: briefing (zh)", "people[7]: x", "no entry [7] in `people[7]`: 2 there"),
        ),
        (
            "- {shows: {screen: coda, language: en, text: x}}",
            (5, "screen: coda (en)", "the screen can be open", "it cannot be open here"),
        ),
        ("- adjourn\n- refuse: adjourn", (6, "the move", "`adjourn` is refused", "it is legal")),
        (
            "- {move: open one, shows: {fields: {fresh: no}}}",
            (5, "screen: table (zh)", "fresh: no", "fresh: true"),
        ),
    ],
)
def test_what_does_not_hold_fails_with_expected_and_got(case, steps, expected):
    """Each kind of expectation says what it wanted and what came."""
    assert outcome(case(steps)) == [expected]


def test_the_first_failing_step_ends_the_walkthrough(case):
    """What comes after a failed step would only mislead."""
    failure = run(read_walkthrough(case("- open one\n- left: 1\n- left: 2"), lambda _: SMALL))
    assert failure is not None
    assert failure.number == 2


def test_a_move_wrongly_thought_illegal_leaves_no_trace(case):
    """The legal moves shown are those before the move that should have been refused."""
    failure = run(read_walkthrough(case("- refuse: open one"), lambda _: SMALL))
    assert failure is not None
    assert [str(move) for move in failure.legal] == ["open one", "open two", "adjourn"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ":1:1: RT109"),
        ("steps: [adjourn]", ":1:1: RT2.* this is no walkthrough"),
        ("- adjourn", ":1:1: RT2.* this is no walkthrough"),
        ("kind: scenario", ":1:7: RT2.* this is no walkthrough"),
        ("kind: walkthrough\nformat: 3\nsteps: [adjourn]", ":2:9: .* only formats 1 and 2"),
        ("kind: walkthrough\nformat: 2", "the key `steps` is missing"),
        ("kind: walkthrough\nformat: 2\nsteps: []", ":3:1: RT2.* at least one entry"),
        (
            "kind: walkthrough\nformat: 2\nsteps: [[adjourn]]",
            ":3:9: .* expected a move or a mapping",
        ),
        ("kind: walkthrough\nformat: 2\nmode: dream\nsteps: [adjourn]", ":3:7: .* no mode `dream`"),
        ("kind: walkthrough\nformat: 2\nseed: x\nsteps: [adjourn]", ":3:7: .*whole number"),
        (
            "kind: walkthrough\nformat: 2\nscenario: other\nsteps: [adjourn]",
            ":3:11: RT101 .*`other`",
        ),
        ("kind: walkthrough\nformat: 2\nsteps: [{scores: {room: 1/0}}]", "found `1/0`"),
        ("kind: walkthrough\nformat: 2\nsteps: [{events: [opened]}]", "`events` without `move`"),
        ("kind: walkthrough\nformat: 2\nsteps: [{move: adjourn, refuse: adjourn}]", "in one step"),
        ("kind: walkthrough\nformat: 2\nsteps: [!!python/x adjourn]", ":3:9: RT1"),
        ("kind: walkthrough\nformat: 2\nmarks: [skip]\nsteps: [adjourn]", ":3:9: .*`skip` means"),
        ("kind: walkthrough\nformat: 2\nmarks: [a b]\nsteps: [adjourn]", ":3:9: .*name of a mark"),
        ("kind: walkthrough\nformat: 2\nsteps: [{shows: adjourn}]", ":3:17: .*a mapping such as"),
        ("kind: walkthrough\nformat: 2\nsteps: [{shows: {screen: tabl}}]", "no screen `tabl`"),
        ("kind: walkthrough\nformat: 2\nsteps: [{shows: {language: fr}}]", "no language `fr`"),
        ("kind: walkthrough\nformat: 2\nsteps: [{shows: {chioce: x}}]", "mean `choice`"),
        (
            "kind: walkthrough\nformat: 2\nsteps: [{shows: {screen: table, move: call a}}]",
            "`move` belongs to bet and wording",
        ),
        (
            "kind: walkthrough\nformat: 2\nsteps: [{shows: {fields: {a..b: x}}}]",
            ":3:27: .*`a..b` is no path",
        ),
        ("kind: walkthrough\nformat: 2\nsteps: [{shows: {no_choice: [{why: x}]}}]", "`choice`"),
        ("kind: walkthrough\nformat: 2\nsteps: [{texts: {fr: x}}]", "no key `fr` here"),
    ],
)
def test_a_faulty_file_is_told_with_its_place(tmp_path, text, message):
    """A file that is no walkthrough is a diagnostic and never a traceback."""
    (tmp_path / "scenario.yaml").touch()
    path = tmp_path / "a.walkthrough.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=message):
        read_walkthrough(path, lambda _folder: SMALL)


def test_a_walkthrough_finds_a_scenario_beside_its_folder(tmp_path):
    """A walkthrough that names its scenario may lie in a folder of tests."""
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "scenario.yaml").touch()
    (tmp_path / "tests").mkdir()
    path = tmp_path / "tests" / "a.walkthrough.yaml"
    path.write_text("kind: walkthrough\nformat: 2\nscenario: small\nsteps: [adjourn]\n")
    assert run(read_walkthrough(path, lambda _folder: SMALL)) is None


def test_a_walkthrough_names_its_scenario_by_a_path_from_its_folder(tmp_path):
    """A path leads to a scenario elsewhere; its last part is the scenario's id."""
    (tmp_path / "a" / "small").mkdir(parents=True)
    (tmp_path / "a" / "small" / "scenario.yaml").touch()
    path = tmp_path / "b.walkthrough.yaml"
    path.write_text("kind: walkthrough\nformat: 2\nscenario: a/small\nsteps: [adjourn]\n")
    assert run(read_walkthrough(path, lambda _folder: SMALL)) is None


def test_a_shipped_scenario_is_found_by_its_id_from_anywhere(tmp_path):
    """A walkthrough in an empty folder may name a scenario that travels with the game."""
    path = tmp_path / "b.walkthrough.yaml"
    path.write_text("kind: walkthrough\nformat: 2\nscenario: tutorial\nsteps: [adjourn]\n")
    assert run(read_walkthrough(path)) is None


def test_a_long_step_is_shown_around_what_failed(case):
    """Of a step that fills the screen the first line and those around the faults are shown."""
    moves = "".join("\n    - open one" for _ in range(40))
    failure = run(read_walkthrough(case(f"- legal:{moves}\n  left: 3"), lambda _: SMALL))
    shown = [each for each in str(failure).splitlines() if " | " in each]
    assert shown == ["     5 |   - legal:", "    45 |       - open one", ">   46 |     left: 3"]


def test_every_event_can_be_written_in_a_walkthrough():
    """The names and fields a walkthrough knows are those events have."""
    assert set(EVENTS) == set(events.EVENTS)
    for mode in Mode:
        for event in _walked(mode)[-1].events:
            told = event.as_dict()
            kind = told.pop("type")
            assert set(EVENTS[kind]) == set(told)
            assert fits({key: shown(value) for key, value in told.items()}, told)


def test_the_phases_an_editor_offers_are_those_positions_are_in():
    """The schema offers each phase that a position of some play is in, and no other."""
    seen = set()
    for mode in Mode:
        seen |= {each.phase for each in _walked(mode)}
    offered = json_schema()["$defs"]["Step"]["properties"]["phase"]["enum"]
    assert set(offered) == {str(each) for each in seen}


def test_every_number_of_the_table_can_be_had():
    """Each name a walkthrough may expect has a number behind it, one way or the other."""
    sessions = [_walked(mode)[-1] for mode in Mode]
    for name in NUMBERS:
        assert any(number(Scores(each), name) is not None for each in sessions), name


def _walked(mode):
    """The positions of a game of that mode in which the first move is made throughout."""
    session = Session(SMALL, mode=mode, scene="one" if mode.one_question else None)
    found = [session.copy()]
    while not session.over:
        session.push(session.legal_moves[0])
        found.append(session.copy())
    return found
