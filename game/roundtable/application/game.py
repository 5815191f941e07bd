"""A game under way: the session, and what was picked and not sent yet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from roundtable.application.pages import Page
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import (
    Attribute,
    Belief,
    Believing,
    Event,
    Match,
    Move,
    Phase,
    Session,
)
from roundtable.rules.bets import Asked
from roundtable.search import room, walked

Waiting = Callable[[Catalog], Page]
"""Makes a page that is read before the position's own: what was closed or told last."""


@frozen
class Entered:
    """What one team bets; None is "no idea"."""

    belief: Belief | None


@frozen
class Handed:
    """What somebody bet on one question alone, handed in to a class.

    Attributes:
        name: whose. scene: id of the question.
        beliefs: by subject; None is "no idea", what is not there was never asked.
    """

    name: str
    scene: str
    beliefs: Mapping[str, Belief | None]


@dataclass
class Game:
    """A session with what a face has begun to choose.

    Attributes:
        session: the play.
        begun: False while the briefing is read.
        known: ids of turns heard in earlier games, where these are told from new ones.
        asked: the move whose bet or wording is asked; None for none.
        picked: the option that waits for a chip; empty for none.
        entries: a class: what each team bets on what is asked; None where it is not in yet.
        waiting: pages to be read first, the first one shown.
        tab: the open tab of the debrief; empty for the first.
        unfolded: ids of turns opened in the debrief.
        date: the day it is told of, as text.
        handing: one question: its bets as a code, once it was asked for.
        handed: a class that has no seats yet: the bets that were handed in.
        streak: days in a row with a daily question, this one included.
        left: id of the scene that was left, and told of, for a question that is chosen but not put
            yet; empty for none. There is no way back into it.
    """

    session: Session
    begun: bool = True
    known: Collection[str] = ()
    asked: Move | None = None
    picked: str = ""
    entries: list[Entered | None] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    tab: str = ""
    unfolded: set[str] = field(default_factory=set)
    date: str = ""
    streak: int = 0
    handing: str = ""
    handed: list[Handed] = field(default_factory=list)
    left: str = ""
    _ahead: Iterator[None] | None = field(default=None, init=False, repr=False, compare=False)

    def push(self, move: Move) -> tuple[Event, ...]:
        """Make a legal move; what was picked for another is forgotten.

        Raises:
            IllegalMove: it is not legal; nothing was changed.
        """
        events = self.session.push(move)
        self.clear()
        self.left = ""
        return events

    def undo(self) -> None:
        """Take the last move back."""
        self.session.pop()
        self.clear()

    def rewind(self, ply: int) -> int:
        """Take moves back until so many stand, or as far as it goes; how many were taken back."""
        before = self.session.ply
        while self.session.ply > max(0, ply) and self.session.can_undo:
            self.session.pop()
        self.clear()
        return before - self.session.ply

    def clear(self) -> None:
        """Forget what was picked and not sent, and what waits to be read."""
        self.asked, self.picked = None, ""
        self.entries.clear()
        self.waiting.clear()

    @property
    def can_undo(self) -> bool:
        """Whether a move can be taken back: none of a question that was left."""
        return self.session.can_undo and not self.left

    # What is bet on

    @property
    def betting(self) -> Move | None:
        """The bare move that the next bet rides on; None where none is asked."""
        if self.asked is not None:
            return self.asked
        legal = self.session.legal_moves
        if self.session.phase is Phase.CODA:
            return next((each for each in legal if isinstance(each, Match)), None)
        return Attribute() if Attribute() in legal else None

    @property
    def due(self) -> Asked | None:
        """The bet that is asked; None where none is."""
        move = self.betting
        return None if move is None else self.session.bet_on(move)

    def with_belief(self, option: str, percent: int) -> Move | None:
        """The move that is asked with a bet riding on it; without option or chip, "no idea"."""
        move = self.betting
        if move is None:
            return None
        belief = Belief(option, percent) if option and percent else None
        return move.believing(belief) if isinstance(move, Believing) else move

    def ahead(self) -> Iterator[None]:
        """The search that the debrief will need, a step at a time; the same whenever it is asked for."""
        if self._ahead is None:
            self._ahead = self._prepared()
        return self._ahead

    def _prepared(self) -> Iterator[None]:
        yield from walked(self.session.board)
        room(self.session)
        yield

    def renewed(self, session: Session) -> Game:
        """The same game with another session."""
        return replace(
            self, session=session, asked=None, picked="", entries=[], waiting=[], left=""
        )
