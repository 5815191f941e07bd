"""The player that goes where it has been least, and what its games cover."""

from __future__ import annotations

import brute
import making
import pytest
from roundtable.rules import Mode, Session
from roundtable.search import Search, spot_of
from roundtable.simulation import SeekingPlayer, cover, play
from roundtable.simulation.players import game_seed
from roundtable.simulation.seeking import covered, steps, things


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("mode", Mode)
def test_it_plays_every_mode_to_the_end(seed, mode):
    """Its moves are legal in every mode, and the same seed plays the same game."""
    scenario = brute.drawn(seed)
    scene = scenario.scenes[0].id if mode.one_question else None
    first, again = (
        play(scenario, SeekingPlayer(seed), seed=seed, mode=mode, scene=scene) for _ in range(2)
    )
    assert first.over
    assert first.log == again.log


@pytest.mark.parametrize("seed", range(15))
@pytest.mark.parametrize("clock", [100, 50])
def test_it_hears_everything_that_can_be_heard(seed, clock):
    """In three games for each turn, under any clock, it leaves out nothing that a play can hear."""
    scenario = brute.drawn(seed)
    found = cover(scenario, 3 * len(scenario.turn), clock=clock)
    assert found.broken is None
    assert set(found.missed("turn")) == found.unreachable


@pytest.mark.parametrize("seed", range(15))
def test_what_is_covered_is_among_the_things(seed):
    """A game covers nothing that is not counted among the things."""
    scenario = brute.drawn(seed)
    session = play(scenario, SeekingPlayer(seed), seed=seed)
    assert set(covered(session)) <= set(things(scenario))


def test_it_prefers_what_was_seen_least():
    """Of two scenes it opens the one less heard, in the wording less put."""
    scenario = making.small()
    seen = {("turn", f"one-{i}"): 1 for i in range(4)} | {("wording", "two/recorded"): 1}
    player = SeekingPlayer(0)
    player.seen.update(seen)
    assert str(player.choose(Session(scenario))) == "open two as closed"
    player.seen.update({("turn", f"two-{i}"): 2 for i in range(2)})
    assert player.choose(Session(scenario)).bare == Session(scenario).legal_moves[0]


def test_everything_is_covered_and_counted():
    """Turns, openings, wordings, positions and lines are each counted, and what is missed is named."""
    scenario = making.small()
    few, many = cover(scenario, 1, clock=50), cover(scenario, 40, clock=100)
    assert [few.of(kind)[1] for kind in ("turn", "opening", "wording", "position", "line")] == [
        6, 2, 4, 9, 2,
    ]  # fmt: skip
    assert few.percent < many.percent == 100
    assert len(few.missed("turn")) == 6 - few.of("turn")[0] > 0


def test_a_broken_game_is_told_and_ends_the_search(monkeypatch):
    """What breaks is told with its game, and the games before it count."""

    def choose(self, session):
        if self.seed == game_seed(5, 2) and session.ply == 2:
            raise ZeroDivisionError("nothing by nothing")
        return session.legal_moves[0]

    monkeypatch.setattr(SeekingPlayer, "choose", choose)
    found = cover(making.small(), 10, seed=5)
    assert (found.games, found.broken) == (
        2,
        "after 2 moves: ZeroDivisionError: nothing by nothing",
    )


@pytest.mark.parametrize("clock", [100, 30])
def test_steps_lead_to_turns_that_fit(clock):
    """From the start each step is legal, and names turns of its scene only."""
    session = Session(making.small(), clock=clock)
    found = list(steps(Search.of(session.board), spot_of(session)))
    assert {step for step, _ in found} <= set(session.legal_moves)
    assert all(session.scenario.scene_of[turn].id == step.scene for step, turn in found)
