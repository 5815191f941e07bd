"""Logs of the first edition, read as games of today."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import making
import pytest
from roundtable.loading import load_scenario
from roundtable.playthrough import (
    Playthrough,
    PlaythroughError,
    as_text,
    carried,
    dump,
    load,
    replay,
)
from roundtable.playthrough.first_edition import scene_of_the_day
from roundtable.rules import Belief, Mode, Session, Status, teams

SMALL = making.small()
MADE = Path(__file__).parent / "first_edition"
SCENARIOS = Path(__file__).parents[1] / "scenarios"


def read(*log: str, mode: str = "moderate", seed: int = 0, clock: int = 100):
    """A log of the first edition on the small scenario, played as far as it can be."""
    return carried(SMALL, Playthrough("small", "0" * 64, Mode(mode), clock, seed, log, format=1))


def test_what_has_a_place_is_kept_and_the_rest_is_counted():
    """A wording that was chosen, and a belief where none is due, are left out."""
    session, fault, dropped = read(
        "open one as closed",
        "call a expect yes at 60",
        "follow a expect no at 40",
        "connect b a expect no at 80",
        "adjourn",
        "match line-a expect a at 60",
        "match line-b expect b at 95",
    )
    assert fault is None
    assert dropped == 3
    assert [each.belief for each in session.bets] == [
        Belief("yes", 60),
        Belief("no", 80),
        Belief("a", 60),
    ]
    assert session.ear().asked == 0
    assert session.over


def test_a_pick_that_is_no_option_any_more_is_left_out():
    """In the coda a name that was told is out."""
    log = ("adjourn", "match line-a expect b at 60")
    session, fault, dropped = read(*log)
    assert (fault, dropped, session.bets[0].status) == (None, 0, Status.WRONG)


def test_a_move_that_was_never_legal_is_a_fault_with_its_belief_or_without():
    """It is told, and what came before it is kept."""
    session, fault, dropped = read("open one", "call b expect yes at 60")
    assert fault is not None
    assert "only responds" in str(fault)
    assert (session.ply, dropped) == (1, 0)


def test_undo_behind_a_question_leaves_the_move_out_and_the_bets_stand():
    """The game reads as one in which it was never taken back."""
    session, fault, _ = read(
        "open one",
        "call a expect yes at 60",
        "undo",
        "call a",
        "open two",
        "call b expect from-2 at 80",
        "undo",
        "undo",
        "follow a",
    )
    assert fault is None
    assert [str(each) for each in session.moves] == [
        "open one",
        "call a expect yes at 60",
        "follow a",
    ]
    assert dump(replay(SMALL, load(dump(session)))) == dump(session)


def test_undo_at_the_end_or_before_the_first_move_is_a_fault():
    """As it was."""
    assert "over" in str(read("adjourn", "adjourn", "undo").fault)
    nothing = read("undo")
    assert nothing.fault is None
    assert nothing.session.ply == 0


def test_a_replay_guesses_where_a_guess_is_due():
    """What simply goes on was guessed and is heard; a question that was put by a guess is put."""
    session, fault, dropped = read(
        "guess open two",
        "undo",
        "guess open one as closed",
        "guess call a expect no at 95",
        "hear expect yes at 60",
        "guess follow a",
        "undo",
        "guess follow a",
        "hear",
        "guess open two",
        "hear expect no at 80",
        "guess follow b",
        "hear",
        "guess open two",
        "guess call a",
        "hear expect from-1 at 40",
        "guess call a",
        "hear expect from-1 at 95",
        "adjourn",
        mode="replay",
    )
    assert fault is None
    assert session.heard == tuple(SMALL.turn.values())
    assert session.over
    assert dropped == 6
    assert [each.hit for each in session.guesses] == [False, True, False, False]


def test_who_said_it_ends_with_the_twelfth_turn():
    """A longer deck's other answers are left out."""
    lines = [("ab"[i % 2], "answer", None, 1, None) for i in range(20)]
    scenario = making.scenario([making.scene("one", ("a", "b"), lines)])
    log = ("attribute expect a at 60",) * 20
    told = Playthrough("small", "0" * 64, Mode.WHO, 100, 3, log, format=1)
    session, fault, dropped = carried(scenario, told)
    assert (fault, session.over, session.ply, dropped) == (None, True, 12, 8)


def test_the_scene_of_the_day_is_moderated_as_it_ran():
    """The same scene of the same seed, its turns in the record's order."""
    scene = SMALL.scene[scene_of_the_day(SMALL, 20261125)]
    many = len(scene.turns)
    session, fault, _ = read(*["hear"] * many, mode="daily", seed=20261125)
    assert fault is None
    assert session.question == scene.id
    assert session.heard == scene.turns
    assert session.over
    stopped = read("hear", "adjourn", mode="daily", seed=20261125).session
    assert stopped.over
    assert len(stopped.heard) == 1


def test_a_scene_of_the_day_with_three_stands_was_preferred():
    """Where the record has such a scene."""
    lines = [("a", "answer", None, 1, "yes")] * 3
    ample = making.scene("ample", ("a", "b"), lines)
    scenario = replace(SMALL, scenes=(*SMALL.scenes, ample))
    assert {scene_of_the_day(scenario, seed) for seed in range(9)} == {"ample"}


def test_a_class_keeps_its_bets():
    """The older name of the mode is read; a bet that is not due is none."""
    text = f"roundtable playthrough 1\nscenario: small\ndigest: {'0' * 64}\nmode: teams\nclock: 100\nseed: 0\n\n"
    log = (
        "seat Reds, Blues",
        "open one",
        "reveal call a bets yes@80 -",
        "reveal follow a bets no@60 -",
        "connect b a expect no at 60",
    )
    session, fault, dropped = carried(SMALL, load(text + "\n".join(log)))
    assert (fault, dropped) == (None, 2)
    assert [each.bets[0].belief for each in teams(session)] == [Belief("yes", 80), None]


def test_a_class_that_took_a_question_back():
    """Bets on what was left standing stand."""
    session, fault, _ = read(
        "seat Reds, Blues",
        "open one",
        "reveal call a bets yes@80 -",
        "open two",
        "undo",
        "follow a",
        mode="class",
    )
    assert fault is None
    assert teams(session)[0].bets[0].belief == Belief("yes", 80)
    assert [str(each) for each in session.moves][2:] == ["reveal call a bets yes@80 -", "follow a"]


@pytest.mark.parametrize("path", sorted(MADE.glob("*.playthrough")), ids=lambda each: each.stem)
def test_a_game_that_was_exported_can_be_replayed(path):
    """As far as its scenario is as it was; and written down it is a game of today."""
    told = load(path.read_text("utf-8"))
    assert told.format == 1
    old = MADE / "shelf" / "scenarios" / told.scenario
    scenario = load_scenario(old if old.is_dir() else SCENARIOS / told.scenario)
    session, fault, _ = carried(scenario, told)
    if fault is not None:
        assert scenario.digest != told.digest
    again = load(dump(session))
    assert again.format == 2
    assert dump(replay(scenario, again)) == dump(session)


def test_a_text_of_the_first_edition_is_written_as_it_was():
    """A game that cannot be played, since its scenario is gone, keeps its format."""
    text = Playthrough("small", "0" * 64, Mode.MODERATE, 100, 0, ("open one as closed",), format=1)
    assert as_text(text).startswith("roundtable playthrough 1\n")
    assert load(as_text(text)) == text


def test_a_log_too_long_is_not_played():
    """Of either edition."""
    for edition in (1, 2):
        told = Playthrough(
            "small", "0" * 64, Mode.MODERATE, 100, 0, ("open one",) * 10_001, format=edition
        )
        session, fault, _ = carried(SMALL, told)
        assert isinstance(fault, PlaythroughError)
        assert isinstance(session, Session)
