"""What the next command may bring is told before it is done, and telling it does nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from roundtable.application import Application
from roundtable.application.commands import Ask, Bet, Make, Next, Show
from roundtable.application.pages import Choice, DebriefPage, Page
from roundtable.rules import Adjourn, Mode, Open
from serving import begun, serve

TOLD = (Ask, Bet, Make, Next)
MOST = 60
"""Commands that a game of the small scenario takes at most."""


def bare(page: Page) -> Page:
    """A page without what is put around it."""
    return replace(page, tools=(), hint=None, window="")


def chosen(page: Page, step: int) -> Choice:
    """One of the choices that lead on, another one at each step; of chips the first."""
    legal = [each for each in page.choices if each.legal]
    choices = [each for each in legal if each.command != Make(Adjourn())] or legal
    bets = [each for each in choices if isinstance(each.command, Bet)]
    if bets:
        return bets[0]
    onward = [each for each in choices if isinstance(each.command, TOLD)] or choices
    return onward[step % len(onward)]


def standing(app: Application) -> object:
    """All of a game that a command could change."""
    game = app.game
    assert game is not None
    return (
        game.session.log,
        game.begun,
        game.asked,
        game.picked,
        game.left,
        list(game.waiting),
        list(game.entries),
    )


@pytest.mark.parametrize("mode", Mode)
def test_what_is_told_comes(mode: Mode) -> None:
    """In every mode, from the first page to the debrief; and nothing is done or kept by telling it."""
    served = begun("small", mode)
    app = served.app
    met = 0
    for step in count():
        page, before, saves = app.page(), standing(app), served.keeper.saves
        if isinstance(page, DebriefPage):
            break
        assert step < MOST
        told = [bare(each) for each in app.coming()]
        assert (standing(app), served.keeper.saves, app.page()) == (before, saves, page)
        choice = chosen(page, step)
        app.do(choice.command)
        assert app.game is not None
        if isinstance(choice.command, TOLD) and not app.game.session.over:
            assert bare(app.page()) in told
            met += 1
    assert met


def test_the_board_over_a_game_tells_what_its_questions_bring() -> None:
    """It lies over the table, and each of its choices leads on."""
    app = begun("small", Mode.MODERATE).app
    app.do(Make(Open("one")))
    app.do(Show("board"))
    told = [bare(each) for each in app.coming()]
    app.do(Ask(Open("two")))
    assert bare(app.page()) in told


def test_over_a_game_and_outside_nothing_is_told() -> None:
    """What else is opened over a game leads back to it, and the library to any."""
    assert not list(serve().app.coming())
    app = begun("small", Mode.MODERATE).app
    app.do(Show("settings"))
    assert not list(app.coming())
