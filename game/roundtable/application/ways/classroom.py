"""A class: all bet at once, and whoever leads enters the bets in one grid."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from roundtable.application import classes
from roundtable.application.game import Game, Waiting
from roundtable.application.pages import Page, TablePage
from roundtable.application.ways.chair import Moderate
from roundtable.locale import Catalog
from roundtable.rules import BetLaid, BetSettled, Event, Mode, Session, Spoke


class Class(Moderate):
    """Moderate, with everybody's bets."""

    mode = Mode.CLASS
    by_teams = True
    tabs: ClassVar[tuple[str, ...]] = (
        "podium",
        "outcome",
        "choices",
        "record",
        "unheard",
        "limits",
    )
    yardsticks: ClassVar[tuple[str, ...]] = ("class", "room", "ear")
    asks = True

    def position(self, game: Game, say: Catalog) -> Page:
        """Before all else the class sits down."""
        if not game.session.state.step:
            return classes.seating(say, game.handed)
        return super().position(game, say)

    def bet(self, game: Game, say: Catalog) -> Page:
        """One grid for every bet."""
        return classes.grid(game, say)

    def table(self, game: Game, say: Catalog) -> TablePage:
        """The table with where everybody stands."""
        page = super().table(game, say)
        return replace(page, teams=classes.standings(game.session, say), score="")

    def after(self, game: Game, events: tuple[Event, ...], left: str = "") -> None:
        """First what was said, with the stacks on the options and how the ranks moved."""
        spoke = next((each for each in events if isinstance(each, Spoke)), None)
        subjects = [each.subject for each in events if isinstance(each, BetLaid | BetSettled)]
        if spoke is not None and subjects:
            game.waiting.append(_reveal(game.session, game.session.ply, subjects[0]))
        super().after(game, events, left)


def _reveal(session: Session, ply: int, subject: str) -> Waiting:
    return lambda say: classes.reveal(session, say, ply, subject)
