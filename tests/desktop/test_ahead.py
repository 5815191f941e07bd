"""What a key may bring next is made ready while nothing moves, and nobody sees it."""

from __future__ import annotations

import pygame
import pytest
from driving import ROOT, Driver, given
from roundtable.desktop import window
from roundtable.desktop.game import Game
from roundtable.desktop.text import Type
from roundtable.loading import load_scenario
from roundtable.rules import Session, parse

RESTS = 50
"""More than any screen has others to come."""


@pytest.fixture
def rendered(monkeypatch):
    """The lines that were not kept and had to be rendered, as they are."""
    lines = []
    render = Type._render

    def noted(self, text, *args):
        lines.append(text)
        return render(self, text, *args)

    monkeypatch.setattr(Type, "_render", noted)
    return lines


def driver(*keys):
    """A game after some keys, all of it drawn, with nothing kept of what was drawn before."""
    window.type_of.cache_clear()
    opened = Driver(given(), painting=True)
    opened.press(*keys)
    opened.wait(2000)
    return opened


def rest(opened):
    """A while with nothing to do."""
    for _ in range(RESTS):
        opened.app.rest(opened.now)


@pytest.mark.parametrize(
    "keys",
    [(), ("enter",), ("enter", "1"), ("enter", "1", "1"), ("enter", "1", "1", "1")],
    ids=["briefing", "table", "board", "wordings", "scene"],
)
def test_what_a_key_brings_was_rendered_at_rest(rendered, keys):
    """Of the lines that come, most stand ready; without a rest each is made when it is due."""
    needed = []
    for resting in (False, True):
        opened = driver(*keys)
        if resting:
            rest(opened)
        rendered.clear()
        opened.press("enter" if opened.screen.name == "briefing" else "1")
        opened.wait(2000)
        needed.append(len(rendered))
    hurried, rested = needed
    assert rested < hurried / 3


def test_a_rest_shows_plays_and_keeps_nothing():
    """The window, the game and the saves are to the byte what they were."""
    opened = driver("enter")
    seen = pygame.image.tobytes(opened.app.canvas.surface, "RGB")
    before = opened.session.moves, opened.keeper.saves, opened.app.desk.stack
    rest(opened)
    opened.app.draw(opened.now)
    assert pygame.image.tobytes(opened.app.canvas.surface, "RGB") == seen
    assert (opened.session.moves, opened.keeper.saves, opened.app.desk.stack) == before


class Searching:
    """A search for the best play that ends when told."""

    alive = True

    def __init__(self, *_):
        """Take what a timer takes."""

    def start(self):
        """Search."""

    def is_alive(self):
        """True until it is told to end."""
        return self.alive


def test_the_debrief_is_made_ready_only_once_the_search_is_done(monkeypatch):
    """What it compares with takes most of a second, which no rest may take."""
    monkeypatch.setattr("roundtable.desktop.game.Timer", Searching)
    session = Session(load_scenario(ROOT / "scenarios" / "tutorial"), seed=1)
    session.push(parse("adjourn"))
    while not over(session, last := session.legal_moves[0]):
        session.push(last)
    game = Game(session)
    assert game.after(last) is None
    monkeypatch.setattr(Searching, "alive", False)
    assert game.after(last).name == "last"  # the debrief lies below
    assert not session.over


def over(session, move):
    """True if the game is over after a move."""
    twin = session.copy()
    twin.push(move)
    return twin.over
