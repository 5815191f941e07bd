"""What a way to play has to answer: its pages, its yardsticks, what is asked before it is left."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from roundtable.application import asking, closing, words
from roundtable.application.debriefs.page import debrief
from roundtable.application.game import Game, Waiting
from roundtable.application.pages import Page
from roundtable.locale import Catalog
from roundtable.rules import Bet, Closed, Event, Match, Mode, Open, Phase, Session, Spoke


class Way:
    """A way to play: what is shown at each position, and what a finished game is measured by.

    Attributes:
        mode: the mode of the rules it is played in.
        tabs: ids of the debrief's tabs, in order.
        yardsticks: what a finished game is measured by: "foresight", "room", "ear", "replay",
            "class".
        asks: whether it asks before it is left, whichever way.
        asks_end: whether it asks before it is ended early.
        moderated: whether the player moderates a whole discussion.
        by_teams: whether the bets belong to teams, laid by all at once.
        board: whether its questions can be looked at and jumped to.
        drawn: whether the date decides what is played.
        mixed: whether turns of all questions come in turn, so that none of them tells where one is.
    """

    mode: ClassVar[Mode]
    tabs: ClassVar[tuple[str, ...]] = ("outcome", "choices", "bets", "record", "unheard", "limits")
    yardsticks: ClassVar[tuple[str, ...]] = ("foresight", "room", "ear")
    asks: ClassVar[bool] = False
    asks_end: ClassVar[bool] = True
    moderated: ClassVar[bool] = False
    by_teams: ClassVar[bool] = False
    board: ClassVar[bool] = True
    drawn: ClassVar[bool] = False
    mixed: ClassVar[bool] = False

    def page(self, game: Game, say: Catalog) -> Page:
        """The page of the game as it stands."""
        if game.waiting:
            return game.waiting[0](say)
        if game.session.over:
            return debrief(game, say, self.tabs)
        return self.position(game, say)

    def own_bets(self, session: Session) -> tuple[Bet, ...]:
        """The player's own bets; those of teams are theirs."""
        return () if self.by_teams else session.bets

    def position(self, game: Game, say: Catalog) -> Page:
        """The page of a position that is not over."""
        raise NotImplementedError

    def bet(self, game: Game, say: Catalog) -> Page:
        """The page on which a bet is asked."""
        return asking.bet(game, say)

    def lines(self, session: Session, say: Catalog) -> tuple[str, ...]:
        """What the player does, and how long it takes."""
        time = words.minutes(say, words.usable(session.scenario, session.seconds))
        many = session.dealt or len(session.board.offered)
        length = say(f"briefing-{self.mode.value}", time=time, clock=session.clock, count=many)
        name = session.scenario.moderator.name[say.language]
        return say(f"way-{self.mode.value}", name=name), length

    def after(self, game: Game, events: tuple[Event, ...], left: str = "") -> None:
        """Line up what is read before the next position: words that ended the play, a closed question.

        Of `left`, the question that was left before the move, all has been told.
        """
        session = game.session
        spoke = next((each for each in events if isinstance(each, Spoke)), None)
        made = session.peek()
        ends = session.phase in (Phase.CODA, Phase.DEBRIEF)
        if spoke is not None and ends and not game.waiting:
            game.waiting.append(_last(game, spoke.turn))
        elif isinstance(made, Match) and session.over:
            game.waiting.append(_line(session, made.line))
        for each in events:
            if isinstance(each, Closed) and each.scene != left and _heard_in(session, each.scene):
                game.waiting.append(_closed(session, each.scene, game.known))

    def leave(self, game: Game, opening: Open) -> None:
        """Line up what the open question came to, before the wording of the next one is asked."""
        session = game.session
        scene = session.scene
        if scene is None or game.left or not _heard_in(session, scene.id):
            return
        ahead = session.copy()
        ahead.push(opening)
        game.left = scene.id
        game.waiting.append(_closed(ahead, scene.id, game.known))


def _last(game: Game, turn: str) -> Waiting:
    return lambda say: closing.last(game.session, say, turn, game.known)


def _line(session: Session, line: str) -> Waiting:
    return lambda say: closing.last_line(session, say, line)


def _closed(session: Session, scene: str, known: Collection[str]) -> Waiting:
    return lambda say: closing.close(session, say, scene, known)


def _heard_in(session: Session, scene: str) -> bool:
    return any(turn in session.heard for turn in session.scenario.scene[scene].turns)
