"""What the next command may bring, told from a copy of the game: nothing is made and nothing is kept.

A face that draws slowly can measure the texts of the next page while the page of now is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from roundtable.application.commands import Ask, Bet, Command, Make, Next
from roundtable.application.game import Game
from roundtable.application.pages import Page
from roundtable.application.playing import as_played, asked, asks_first, pushed
from roundtable.application.ways import way_of
from roundtable.locale import Catalog


def coming(game: Game, page: Page, say: Catalog) -> Iterator[Page]:
    """The pages that the choices of a page may bring, without the bar of tools and the hints.

    Left out are those that are not of this game, and a debrief, which takes a search. All chips of a
    bet bring the same words, so only the first one counts.

    Args:
        game: as it stands on the page; it is not changed.
        page: of the game.
        say: the texts.
    """
    bets = [each for each in page.choices if isinstance(each.command, Bet)]
    for choice in page.choices:
        if choice in bets[1:]:
            continue
        ahead = replace(
            game,
            session=game.session.copy(),
            waiting=list(game.waiting),
            entries=list(game.entries),
        )
        if _done(ahead, choice.command) and not ahead.session.over:
            yield way_of(ahead.session.mode).page(ahead, say)


def _done(game: Game, command: Command) -> bool:
    """Do a command in a game, if it is one of the game's and can be done."""
    session = game.session
    match command:
        case Next() if not game.begun:
            game.begun = True
        case Next() if game.waiting:
            game.waiting.pop(0)
        case Ask(move) | Make(move) if session.why_illegal(as_played(session, move)) is None:
            move = as_played(session, move)
            if isinstance(command, Ask) and asks_first(session, move):
                asked(game, move)
            else:
                pushed(game, move)
        case Bet(option, percent) if game.due is not None and not game.entries:
            bet = game.with_belief(option, percent)
            assert bet is not None
            pushed(game, bet)
        case _:
            return False
    return True
