"""The ways in which the record is told as it is: Replay, and Who said it?"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from roundtable.application import asking, meters, tables
from roundtable.application.game import Game
from roundtable.application.pages import Page
from roundtable.application.ways.base import Way
from roundtable.locale import Catalog
from roundtable.rules import Hear, Mode, Phase, Session


class Replay(Way):
    """The record runs; what comes next is foretold, and what people will say."""

    mode = Mode.REPLAY
    tabs: ClassVar[tuple[str, ...]] = ("outcome", "steps", "bets", "limits")
    yardsticks: ClassVar[tuple[str, ...]] = ("foresight", "replay")

    def position(self, game: Game, say: Catalog) -> Page:
        """The bet on what waits to be heard, the summing-up, else the table."""
        session = game.session
        if game.asked is not None:
            return self.bet(game, say)
        if session.phase is Phase.CODA:
            return asking.coda(game, say)
        page = tables.table(session, say, game.known)
        told, hit = tables.foretold(session, say)
        every = sum(len(each.turns) for each in session.scenario.scenes)
        return replace(
            page,
            choices=tables.replay(session, say),
            say=_now(session, say),
            fresh=False,
            clock=meters.progress(say, len(session.heard), every),
            foretold=told,
            hit=hit,
        )


def _now(session: Session, say: Catalog) -> str:
    """One line on what to do while the record runs."""
    if Hear() not in session.legal_moves:
        return say("say-guess")
    return say("say-bet" if session.bet_on(Hear()) is not None else "say-hear")


class Who(Way):
    """Names are hidden; whose is this?"""

    mode = Mode.WHO
    asks_end = False
    board = False
    mixed = True
    tabs: ClassVar[tuple[str, ...]] = ("outcome", "bets", "limits")
    yardsticks: ClassVar[tuple[str, ...]] = ("foresight",)

    def position(self, game: Game, say: Catalog) -> Page:
        """The turn on the table."""
        return asking.who(game, say)
