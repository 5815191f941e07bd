"""A game taken over into a changed scenario, and moved to a scene."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.application.preview import carried, jumped
from roundtable.composition import library
from roundtable.rules import Session

SMALL = making.small()
AGI = library().load("agi-next-2026")


def played(*moves, scenario=SMALL, **settings):
    """A game after some moves."""
    session = Session(scenario, clock=100, seed=3, **settings)
    for move in moves:
        session.push(move)
    return session


def without(turn):
    """The small scenario without one of its turns."""
    one = SMALL.scenes[0]
    kept = tuple(each for each in one.turns if each.id != turn)
    return replace(SMALL, scenes=(replace(one, turns=kept), *SMALL.scenes[1:]))


def test_the_same_scenario_gives_the_same_game():
    """Moves, settings and what was said stay."""
    session = played("open one as closed", "call a expect yes at 60", "follow a")
    again = carried(session, replace(SMALL))
    assert session.moves == again.moves
    assert (session.clock, session.seed, session.mode) == (again.clock, again.seed, again.mode)
    assert session.heard == again.heard


def test_the_place_is_kept_as_far_as_the_moves_are_legal():
    """From the first move that is not, the rest is dropped."""
    session = played("open one", "call a", "follow a", "connect b a")
    assert ("open one", "call a") == carried(session, without("one-1")).log


def test_a_wording_or_a_pick_that_is_gone_is_left_out():
    """The move is made without it."""
    session = played("open one as closed", "call a expect maybe at 60")
    one = SMALL.scenes[0]
    stands = making.question(("yes", "no", "later"))
    changed = replace(one, wordings=one.wordings[:1], question=stands)
    again = carried(session, replace(SMALL, scenes=(changed, *SMALL.scenes[1:])))
    assert ("open one", "call a") == again.log


def test_undone_moves_are_not_taken_over():
    """A detour that is gone does not cut the game short."""
    session = played("open one", "call a", "follow a")
    session.pop()
    session.push("connect b a")
    assert ("open one", "call a", "connect b a") == carried(session, without("one-1")).log


@pytest.mark.parametrize("mode", ["moderate", "replay"])
def test_every_scene_can_be_jumped_to(mode):
    """The game stands at its beginning."""
    session = Session(AGI, mode=mode, clock=75)
    for place, scene in enumerate(AGI.scenes):
        found = jumped(session, scene.id)
        assert place == found.state.current
        assert 0 == found.state.heard


def test_who_said_it_has_no_scenes_to_jump_to():
    """Its turns are dealt, not led."""
    assert jumped(Session(AGI, mode="who"), AGI.scenes[1].id) is None
