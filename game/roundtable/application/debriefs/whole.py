"""A finished game as a face without commands shows it: every tab, every turn opened."""

from __future__ import annotations

from roundtable.application.debriefs.page import debrief
from roundtable.application.game import Game
from roundtable.application.histories import history
from roundtable.application.pages import BriefingPage, DebriefPage, Heard
from roundtable.application.shelf.briefing import briefing
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Session


def whole(session: Session, say: Catalog, date: str = "") -> DebriefPage:
    """The debrief of a finished game, with everything opened that was not heard."""
    every = set(session.scenario.turn)
    game = Game(session, unfolded=every, date=date)
    return debrief(game, say, way_of(session.mode).tabs)


def before(session: Session, say: Catalog) -> BriefingPage:
    """What was read before the game."""
    return briefing(session, say)


def heard(session: Session, say: Catalog) -> tuple[Heard, ...]:
    """Everything heard, in order."""
    return history(session, say).rows
