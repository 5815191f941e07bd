"""What can be done beside a page's choices, by the action a key is set for."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.application.commands import Back, Command, Show, Undo
from roundtable.application.desk import Desk
from roundtable.application.game import Game
from roundtable.application.pages import (
    BetPage,
    Choice,
    ClassBetsPage,
    ConfirmPage,
    HelpPage,
    LibraryPage,
    Page,
    TablePage,
    WordingPage,
)

PLAIN = (ConfirmPage, HelpPage)
"""Pages with nothing beside their choices."""


def tools(desk: Desk, page: Page) -> tuple[Choice, ...]:
    """The tools of a page, in order; none stands among its choices a second time."""
    if isinstance(page, PLAIN):
        return ()
    taken = {each.id for each in page.choices}
    found = (
        Choice(key, "", desk.say(title), command)
        for key, title, command in _tools(desk, page)
        if key not in taken
    )
    return tuple(found)


def _tools(desk: Desk, page: Page) -> Iterator[tuple[str, str, Command]]:
    game = desk.game
    in_game = game is not None and game.begun and not desk.asides
    if in_game and game is not None:
        yield from _of_game(game, page)
    if isinstance(page, LibraryPage):
        yield "saves", "menu-saves", Show("saves")
        yield "profile", "menu-profile", Show("profile")
    if desk.preview is not None:
        yield "findings", "preview-findings", Show("findings")
        if in_game:
            yield "jump", "preview-jump", Show("jump")
    if not (desk.asides and desk.asides[-1].page in ("settings", "keys")):
        yield "settings", "tool-settings", Show("settings")
    yield "help", "tool-help", Show("help")
    leaving = _leaving(page)
    if leaving not in desk.ports.without:
        yield "back", leaving, Back()


def _leaving(page: Page) -> str:
    """The id of the text for the way out of a page: it says where it leads to."""
    if isinstance(page, LibraryPage) and not page.picked:
        return "leave-quit"
    return "menu-leave" if isinstance(page, TablePage) else "menu-back"


def _of_game(game: Game, page: Page) -> Iterator[tuple[str, str, Command]]:
    """The tools that belong to a game under way."""
    session = game.session
    asks = isinstance(page, BetPage | WordingPage | ClassBetsPage)
    if not session.over and game.can_undo and not asks:
        yield "undo", "tool-undo", Undo()
    if isinstance(page, TablePage) and not session.mode.one_question:
        yield "board", "tool-board", Show("board")
    if isinstance(page, TablePage) and page.lanes:
        yield "lanes", "tool-lanes", Show("lanes")
    yield "history", "tool-history", Show("history")
