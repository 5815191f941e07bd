"""Playthroughs as text: the way there and back, and what is no playthrough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.loading import load_scenario
from roundtable.playthrough import (
    MAX_CHARACTERS,
    Playthrough,
    PlaythroughError,
    as_text,
    carried,
    dump,
    head_of,
    load,
    of_a_player,
    replay,
)
from roundtable.rules import Mode, Session
from rules.strategies import choices, game, play, play_out

SMALL = making.small()
GOOD = dump(Session(SMALL))
FOLDERS = sorted(
    p.parent for p in (Path(__file__).parents[1] / "scenarios").glob("*/scenario.yaml")
)


@given(
    mode=st.sampled_from(Mode),
    clock=st.integers(1, 100),
    seed=st.integers(-(10**20), 10**20),
    numbers=choices,
    trace=st.booleans(),
)
def test_replay_of_a_dump_is_the_same_game(mode, clock, seed, numbers, trace):
    """States, events and bets survive the way through text, undone moves included."""
    session = game(SMALL, mode, seed, clock=clock, seed=seed)
    for number in numbers:
        if number % 5 == 0 and session.can_undo:
            session.pop()
        play(session, [number])
    again = replay(SMALL, load(dump(session, trace=trace)))
    for name in ("state", "events", "bets", "log", "mode", "clock", "seed", "moves", "question"):
        assert getattr(again, name) == getattr(session, name)
    assert dump(again, trace=True) == dump(session, trace=True)


def test_text_is_as_documented():
    """The text has a head, the settings and the log, a line each."""
    session = Session(SMALL, clock=50, seed=3)
    session.push("open one")
    session.pop()
    assert dump(session).splitlines() == [
        "roundtable playthrough 2",
        "scenario: small",
        f"digest: {'0' * 64}",
        "mode: moderate",
        "clock: 50",
        "seed: 3",
        "",
        "open one",
        "undo",
    ]


def test_reading_is_lenient_about_blanks_comments_and_line_ends():
    """A hand-edited file of another system reads the same."""
    edited = "\ufeff# mine\r\n" + GOOD.replace("\n", "\r\n") + "\r\n  open   one \r\n# that was it"
    assert load(edited).log == ("open one",)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "expected `roundtable playthrough 2`"),
        ("roundtable playthrough 3\n", 1, "found `roundtable playthrough 3`"),
        (GOOD.replace("clock: 60", "clock: 0"), 5, "`0` is no clock"),
        (GOOD.replace("clock: 60", "clock: ６０"), 5, "is no clock"),
        (GOOD.replace("seed: 0", "seed: " + "9" * 40), 6, "is no seed"),
        (GOOD.replace("mode: moderate", "mode: dream"), 4, "`dream` is no mode"),
        (GOOD.replace("digest: 0", "digest: x"), 3, "is no digest"),
        (GOOD.replace("seed: 0", "seed: 0\nseed: 1").replace("clock: 60\n", ""), 6, "`clock:`"),
        ("roundtable playthrough 2\nscenario: small\n", 0, "`digest:` is missing"),
        (
            GOOD.replace("clock: 60", "scene: one"),
            5,
            "expected `clock:`, `seed:`, found `scene: one`",
        ),
        (GOOD.replace("moderate", "daily"), 0, "`scene:` is missing"),
        (GOOD + "dance\n", 8, "'dance' is no move"),
        (GOOD + "open one\nundo\nundo\n", 10, "nothing to undo"),
        (GOOD + "adjourn\n" * 10_001, 10_008, "more than 10,000 moves"),
        ("x" * (MAX_CHARACTERS + 1), 0, "longer than"),
    ],
)
def test_what_is_no_playthrough_is_refused_with_its_line(text, line, message):
    """Every fault names its line; 0 stands for the whole."""
    with pytest.raises(PlaythroughError, match=message) as caught:
        load(text)
    assert caught.value.line == line


def test_an_illegal_move_is_told_with_its_line():
    """The line is that of the text, comments counted."""
    with pytest.raises(PlaythroughError, match="line 10: call b: only responds"):
        replay(SMALL, load(GOOD + "# first\nopen one\ncall b\n"))


@pytest.mark.parametrize("field", ["scenario", "digest"])
def test_a_game_of_something_else_is_not_replayed(field):
    """Another scenario, or another version of this one, is told and not guessed at."""
    told = Playthrough.of(Session(SMALL))
    values = {name: getattr(told, name) for name in told.__dataclass_fields__}
    with pytest.raises(PlaythroughError):
        replay(SMALL, Playthrough(**values | {field: "other"}))


def test_a_game_of_one_question_says_which():
    """Below the mode; a scenario without that question does not have the game."""
    session = Session(SMALL, mode=Mode.QUESTION, scene="two")
    text = dump(session)
    assert text.splitlines()[3:5] == ["mode: question", "scene: two"]
    assert replay(SMALL, load(text)).question == "two"
    with pytest.raises(PlaythroughError, match="has no scene three"):
        carried(SMALL, load(text.replace("scene: two", "scene: three")))


def test_a_question_that_was_left_is_part_of_the_text():
    """It is no move: the log is the same with it and without."""
    session = Session(SMALL)
    session.push("open one")
    told = Playthrough.of(session)
    text = as_text(replace(told, left="one"))
    assert "left: one" in text.splitlines()
    assert load(text).left == "one"
    assert replay(SMALL, load(text)).log == session.log
    assert load(as_text(told)).left == ""


def test_a_text_of_a_format_that_is_not_there_has_no_head():
    """What a stranger kept under another number is refused when it is read."""
    assert head_of(2) == "roundtable playthrough 2"
    assert head_of(7) == head_of("2") == ""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_every_shipped_scenario_replays_its_golden_playthrough(folder):
    """What happens in the golden game is what its file says, to the letter.

    After a change that is meant: roundtable run ID --player record --clock 100
    --save scenarios/ID/golden.playthrough
    """
    golden = (folder / "golden.playthrough").read_text(encoding="utf-8")
    assert dump(replay(load_scenario(folder), load(golden)), trace=True) == golden


def test_a_played_game_is_told_with_its_numbers():
    """The trace ends with every number of the game."""
    told = dump(play_out(Session(SMALL), [1, 2, 3]), trace=True)
    for name in ("foresight", "ear", "heard", "answers", "exchange", "highlights"):
        assert f"\n# {name}: " in told
    assert "#   opened scene=" in told


@pytest.mark.parametrize(
    "line",
    ["call a expect yes at 100", "guess call a expect yes at 100", "reveal call a bets no@100 -"],
)
def test_a_chip_that_no_face_offers_is_refused_where_it_stands(line):
    """A computer's player may be certain; what is imported and counted is a person's."""
    text = GOOD + f"open one\n{line}\n"
    with pytest.raises(PlaythroughError, match=r"line 9: .* no chip stands for 100 per cent"):
        of_a_player(load(text))
    sound = load(text.replace("100", "80"))
    assert of_a_player(sound) == sound
