"""The players without hands."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import making
import pytest
from roundtable.loading import load_scenario
from roundtable.rules import Adjourn, Mode, Open, Session
from roundtable.simulation import (
    PLAYERS,
    BestPlayer,
    GreedyPlayer,
    RandomPlayer,
    RecordPlayer,
    play,
)
from roundtable.simulation.players import way

SMALL = making.small()
FOLDERS = sorted(
    p.parent for p in (Path(__file__).parents[2] / "scenarios").glob("*/scenario.yaml")
)


@pytest.fixture(scope="module", params=[None, *FOLDERS], ids=lambda p: p.name if p else "small")
def scenario(request):
    """The small scenario and every shipped one."""
    return SMALL if request.param is None else load_scenario(request.param)


def test_the_record_against_itself_is_exactly_one(scenario):
    """At full time the record's run is 1 in every number, foresight through certain beliefs."""
    scores = play(scenario, RecordPlayer(), clock=100).scores()
    meters = scores.meters
    assert scores.room == meters.heard == scores.likeness == scores.foresight.score == 1
    assert {meters.ground.value, meters.sparks.value, meters.voices.value} <= {1, None}
    assert scores.foresight.right == scores.foresight.count


def test_the_record_hits_every_move_of_its_replay(scenario):
    """In Replay the record's player guesses and foresees everything."""
    scores = play(scenario, RecordPlayer(), mode=Mode.REPLAY).scores()
    assert scores.replay == scores.likeness == scores.foresight.score == 1


def test_the_record_knows_who_said_what(scenario):
    """In Who said it? the record's player attributes everything."""
    assert play(scenario, RecordPlayer(), mode=Mode.WHO).scores().foresight.score == 1


@pytest.mark.parametrize("clock", [30, 50, 75])
def test_the_record_cut_off_by_the_bell_is_par(scenario, clock):
    """Under a short clock the record's player hears what par hears."""
    scores = play(scenario, RecordPlayer(), clock=clock).scores()
    assert scores.room == scores.par.room
    assert scores.meters.ground.value == scores.par.ground


@pytest.mark.parametrize("clock", [30, 50, 75, 100])
def test_best_attains_the_optimum(scenario, clock):
    """The best player's Room is exactly 1."""
    scores = play(scenario, BestPlayer(), clock=clock).scores()
    assert scores.room == scores.best.room


@pytest.mark.parametrize("name", PLAYERS)
@pytest.mark.parametrize("mode", Mode)
def test_every_player_ends_every_game_the_same_way(scenario, name, mode):
    """Any player finishes any mode, and the same seed plays the same game."""
    first, second = (play(scenario, PLAYERS[name](5), seed=5, mode=mode) for _ in range(2))
    assert first.over
    assert first.log == second.log


@pytest.mark.parametrize("seed", range(8))
def test_random_adjourns_only_when_nothing_else_is_legal(scenario, seed):
    """Adjourning is the last resort."""
    session = Session(scenario)
    while not session.over:
        move = RandomPlayer(seed).choose(session)
        assert move != Adjourn() or list(session.legal_moves) == [Adjourn()]
        session.push(move)


def test_random_forecasts_wherever_it_is_asked(scenario):
    """Every forecast of the random player carries a belief on a chip that says something."""
    ledger = play(scenario, RandomPlayer(3), clock=100).forecasts
    assert ledger
    assert all(f.belief and f.belief.percent * len(f.options) > 100 for f in ledger)


def test_choosing_leaves_the_session_alone(scenario):
    """A player looks ahead without touching the game."""
    session = Session(scenario)
    session.push(Open(scenario.scenes[0].id))
    before = (session.state, session.log, session.forecasts)
    for make in PLAYERS.values():
        make(0).choose(session)
    assert (session.state, session.log, session.forecasts) == before


def test_greedy_takes_the_steepest_opening():
    """A scene whose first turn brings more per minute is opened first."""
    dear = making.scene("dear", "ab", [("a", "answer", None, 9, "yes")])
    cheap = making.scene(
        "cheap", "ab", [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "no")]
    )
    scenario = making.scenario([dear, cheap])
    assert GreedyPlayer().choose(Session(scenario, clock=100)) == Open("cheap")


def test_the_way_to_a_mask_may_not_hear_a_parent_too_early():
    """A mask that only one order leads to is played in that order."""
    lines = [
        ("a", "answer", None, 1, None),
        ("a", "follow_up", "knot-0", 1, None),
        ("a", "answer", None, 1, None),
        ("b", "response", "knot-1", 1, None),
        ("b", "response", "knot-2", 1, None),
    ]
    scenario = making.scenario([making.scene("knot", "ab", lines)])
    board = Session(scenario).board
    # Everything but the first response: the second has to come before its rival's parent.
    assert way(board, 0, 0b10111)[-1] == 1
    assert all(len(way(board, 0, mask)) == mask.bit_count() for mask in board.blocks[0].reachable)


def test_numbers_of_a_play_are_fractions():
    """Scores stay exact."""
    assert isinstance(play(SMALL, GreedyPlayer()).scores().room, Fraction)
