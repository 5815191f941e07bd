"""The players without hands."""

from __future__ import annotations

import making
import pytest
import serving
from roundtable.rules import Adjourn, Mode, Open, Reveal, Session
from roundtable.search import Search, par_masks, reference_of, room
from roundtable.simulation import (
    PLAYERS,
    RandomPlayer,
    RecordPlayer,
    best_player,
    cast,
    greedy_player,
    play,
)
from thorough import enough

SMALL = serving.scenario("small")
NAMES = ("small", *serving.ALL)


@pytest.fixture(params=NAMES)
def scenario(request):
    """The small scenario and every shipped one."""
    return serving.scenario(request.param)


def test_the_record_against_itself_is_exact(scenario):
    """At full time the record's run hears all there is, knows each wording and wins each bet."""
    session = play(scenario, RecordPlayer(), clock=100)
    seen, ear = session.foresight(), session.ear()
    assert session.meters().heard == 1
    assert (seen.right, seen.open) == (seen.count, 0)
    assert seen.count > 0
    assert seen.points == 100 * seen.count
    assert ear.known == ear.asked == len(scenario.scenes)


def test_the_record_hits_every_move_of_its_replay(scenario):
    """In Replay the record's player foretells everything that is to be guessed."""
    session = play(scenario, RecordPlayer(), mode=Mode.REPLAY)
    assert all(guess.hit for guess in session.guesses)
    assert session.foresight().points == 100 * session.foresight().count


def test_the_record_knows_who_said_what(scenario):
    """In Who said it? the record's player attributes everything."""
    seen = play(scenario, RecordPlayer(), mode=Mode.WHO).foresight()
    assert seen.right == seen.count > 0


@pytest.mark.parametrize("clock", [30, 50, 75])
def test_the_record_cut_off_by_the_bell_is_par(scenario, clock):
    """Under a short clock the record's player hears what par hears."""
    session = play(scenario, RecordPlayer(), clock=clock)
    assert session.masks == par_masks(session.board, session.seconds)
    assert session.meters().heard == reference_of(session.board, session.seconds).par


@pytest.mark.parametrize("clock", [30, 50, 75, 100])
def test_best_attains_the_best(scenario, clock):
    """The best player's Room is exactly 100."""
    session = play(scenario, best_player(), clock=clock)
    assert room(session).value == 100
    assert session.meters().heard == reference_of(session.board, session.seconds).best


@pytest.mark.parametrize("name", PLAYERS)
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("scenario", enough(("small", "tutorial"), NAMES), indirect=True)
def test_every_player_ends_every_game_the_same_way(scenario, name, mode):
    """Any player finishes any mode, and the same seed plays the same game."""
    scene = scenario.scenes[0].id if mode.one_question else None
    first, second = (
        play(scenario, PLAYERS[name](5), seed=5, mode=mode, scene=scene) for _ in range(2)
    )
    assert first.over
    assert first.log == second.log


@pytest.mark.parametrize("seed", enough(range(1), range(4)))
def test_random_adjourns_only_when_nothing_else_is_legal(scenario, seed):
    """Adjourning is the last resort."""
    session = Session(scenario)
    while not session.over:
        move = RandomPlayer(seed).choose(session)
        assert move != Adjourn() or list(session.legal_moves) == [Adjourn()]
        session.push(move)


@pytest.mark.parametrize("seed", enough(range(1), range(4)))
def test_careful_dice_finish_a_question_before_the_next(scenario, seed):
    """While a turn can be heard none is opened, and none adjourned."""
    session, player = Session(scenario, clock=60), cast("dice").make(seed)
    while not session.over and session.state.current < session.board.coda:
        move = player.choose(session)
        place = Search.of(session.board).form.place(session.state)
        turns = Search.of(session.board).form.ask(place).turns.within(session.state.left)
        assert not turns or move.bare in [edge.move for edge in turns]
        session.push(move)


def test_random_bets_wherever_it_is_asked(scenario):
    """Every bet of the random player carries a belief on a chip that says something."""
    bets = play(scenario, RandomPlayer(3), clock=100).bets
    assert bets
    assert all(bet.belief and bet.belief.percent * len(bet.options) > 100 for bet in bets)


@pytest.mark.parametrize("player", [RandomPlayer(3), PLAYERS["seeking"](3)])
def test_in_a_class_everybody_bets_on_the_reveal(player):
    """A belief rides on the move alone only where one player has the chair."""
    session = play(SMALL, player, mode=Mode.CLASS)
    reveals = [move for move in session.moves if isinstance(move, Reveal)]
    assert reveals
    assert all(len(move.bets) == session.state.step for move in reveals)
    assert len(reveals) == len(session.laid)


def test_choosing_leaves_the_session_alone(scenario):
    """A player looks ahead without touching the game."""
    session = Session(scenario)
    session.push(Open(scenario.scenes[0].id))
    before = (session.state, session.log, session.bets)
    for make in PLAYERS.values():
        make(0).choose(session)
    assert (session.state, session.log, session.bets) == before


def test_greedy_spends_its_time_on_what_seems_worth_most():
    """A scene in which more people have something to say in less time is opened."""
    dear = making.scene("dear", "ab", [("a", "answer", None, 9, "yes")])
    cheap = making.scene(
        "cheap", "ab", [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "no")]
    )
    scenario = making.scenario([dear, cheap])
    assert greedy_player().choose(Session(scenario, clock=70)) == Open("cheap")
