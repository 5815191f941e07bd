"""A game under way in the window: the session, and the screens that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from threading import Timer
from typing import TypeVar

from roundtable.application import (
    Debrief,
    ForecastView,
    article,
    briefing,
    close,
    coda,
    debrief,
    forecast,
    history,
    last,
    last_closed,
    last_word,
    table,
    who,
)
from roundtable.desktop.screens.asking import Stake
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.briefing import BriefingScreen
from roundtable.desktop.screens.close import CloseScreen
from roundtable.desktop.screens.coda import CodaScreen
from roundtable.desktop.screens.debrief import DebriefScreen
from roundtable.desktop.screens.history import HistoryScreen
from roundtable.desktop.screens.last import LastScreen
from roundtable.desktop.screens.seating import SeatingScreen
from roundtable.desktop.screens.table import TableScreen
from roundtable.desktop.screens.who import WhoScreen
from roundtable.locale import Catalog
from roundtable.rules import Event, Mode, Move, Phase, Session

T = TypeVar("T")

SEARCH_AFTER = 1.0
"""Seconds until the search for the best play begins, so that it slows no first frame down."""


class Game:
    """A session with what the player has picked and not sent yet.

    Args:
        session: the play.
        known: the turns heard in earlier games, where these are to be shown at once.
        search: False to leave the best play to be found when it is asked for.
    """

    def __init__(
        self, session: Session, known: Collection[str] = (), *, search: bool = True
    ) -> None:
        """Take a session up where it stands."""
        self.session, self._known = session, known
        self._stakes: dict[Move, Stake] = {}
        self._search: Timer | None = None
        if search and session.mode.chairs and not session.over:
            # The exact search takes most of a second; nobody should wait for it at the debrief.
            self._search = Timer(SEARCH_AFTER, session.copy().scores)
            self._search.daemon = True
            self._search.start()

    def push(self, move: Move) -> tuple[Event, ...]:
        """Make a move, with what was picked for it; what happened then."""
        self._stakes.clear()
        return self.session.push(move)

    def after(self, move: Move) -> Screen | None:
        """The screen that a move would bring; None where the best play is still searched for it."""
        twin = self.session.copy()
        twin.push(move)
        if twin.over and self._search is not None and self._search.is_alive():
            return None
        return Game(twin, self._known, search=False).screens(closing=True)[-1]

    def undo(self) -> None:
        """Take the last move back."""
        self.session.pop()
        self._stakes.clear()

    def rollback(self, ply: int) -> None:
        """Take moves back until so many stand."""
        while self.session.ply > ply and self.session.can_undo:
            self.undo()

    def screens(self, *, closing: bool = False) -> list[Screen]:
        """The screen of the position, over it a scene just left and words that ended the play."""
        found = [self._screen()]
        left = last_closed(self.session) if closing else None
        if left is not None:
            scene = left.id
            closed = CloseScreen(once(lambda say: close(self.session, say, scene)))
            closed.known = all(t.id in self._known for t in self.session.heard if t in left.turns)
            found.append(closed)
        if closing and (subject := last_word(self.session)):
            words = LastScreen(once(lambda say: last(self.session, say, subject)))
            words.known = subject in self._known
            found.append(words)
        return found

    def _screen(self) -> Screen:
        session = self.session
        if session.phase is Phase.DEBRIEF:
            return DebriefScreen(once(self._debrief), session.scenario.id, session.mode)
        if session.mode is Mode.WHO:
            return WhoScreen(once(lambda say: who(session, say)))
        if session.mode is Mode.TEAMS and not session.state.step:
            return SeatingScreen()
        if session.phase is Phase.CODA:
            return CodaScreen(once(lambda say: coda(session, say)))
        last = session.heard[-1].id if session.heard else ""
        view = once(lambda say: table(session, say))
        return TableScreen(view, self._ask(), self._stakes, known=last in self._known)

    def _debrief(self, say: Catalog) -> Debrief:
        if self._search is not None:
            # If it has begun, what it is about to find would be searched for a second time.
            self._search.cancel()
            self._search.join()
        return debrief(self.session, say)

    def _ask(self) -> Callable[[Catalog, Move], ForecastView | None]:
        known: dict[tuple[str, Move], ForecastView | None] = {}

        def ask(say: Catalog, move: Move) -> ForecastView | None:
            key = (say.language, move)
            if key not in known:
                known[key] = forecast(self.session, say, move)
            return known[key]

        return ask

    def briefing(self, *, tutorial: bool = False) -> Screen:
        """What is read before the first move; with `tutorial` that is offered as well."""
        view = once(lambda say: briefing(self.session, say))
        return BriefingScreen(view, tutorial=tutorial)

    def history(self) -> Screen:
        """Everything heard so far."""
        standing = self.session.ply if self.session.can_undo else 0
        view = once(lambda say: history(self.session, say))
        return HistoryScreen(view, standing, article(self.session))


def once(make: Callable[[Catalog], T]) -> Callable[[Catalog], T]:
    """The same view for each language, made when it is first asked for.

    A screen belongs to one position, and a position does not change.
    """
    known: dict[str, T] = {}

    def view(say: Catalog) -> T:
        if say.language not in known:
            known[say.language] = make(say)
        return known[say.language]

    return view
