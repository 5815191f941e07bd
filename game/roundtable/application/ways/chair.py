"""The ways in which the player has the chair: the whole discussion, one question, the day's question."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from roundtable.application import asking, boards, tables
from roundtable.application.game import Game
from roundtable.application.pages import Page, TablePage
from roundtable.application.ways.base import Way
from roundtable.locale import Catalog
from roundtable.rules import Call, Connect, Follow, Mode, Open, Phase, Session


class Moderate(Way):
    """The whole discussion: which questions, who speaks, how deep, who answers whom."""

    mode = Mode.MODERATE
    moderated = True
    goes_back: ClassVar[bool] = True
    """Whether another question can be chosen in place of one whose wording is asked."""

    def position(self, game: Game, say: Catalog) -> Page:
        """The board before the first question, what is asked, the summing-up, else the table."""
        session = game.session
        if isinstance(game.asked, Open):
            return asking.wording(session, say, game.asked.scene, back=self.goes_back)
        if game.asked is not None:
            return self.bet(game, say)
        if session.phase is Phase.CODA:
            return asking.coda(game, say)
        if session.phase is Phase.BRIEFING or game.left:
            return self.opening(game, say)
        return self.table(game, say)

    def opening(self, game: Game, say: Catalog) -> Page:
        """What is shown before the first question, and after one that was left."""
        return boards.board(game.session, say, back=False)

    def table(self, game: Game, say: Catalog) -> TablePage:
        """The table with the choices of the chair."""
        session = game.session
        page = tables.table(session, say, game.known)
        return replace(page, choices=tables.chair(session, say), say=now(session, say))


def now(session: Session, say: Catalog) -> str:
    """One line on what to do at the table."""
    legal = session.legal_moves
    if any(isinstance(each, Call | Follow | Connect) for each in legal):
        return say("say-choose")
    if any(isinstance(each, Open) for each in legal):
        return say("say-next")
    scene = session.scene
    unheard = scene is not None and any(each not in session.heard for each in scene.turns)
    unasked = any(not session.state.opened >> i & 1 for i in session.board.offered)
    if not unheard and not unasked:
        return say("say-all" if session.masks == session.board.everything else "say-done")
    return say("say-short" if session.state.left else "say-bell")


class OneQuestion(Moderate):
    """One question of a discussion as a game of five minutes."""

    mode = Mode.QUESTION
    moderated = False
    board = False
    goes_back = False

    def opening(self, game: Game, say: Catalog) -> Page:
        """Which wording was put, at once: there is no question to choose."""
        session = game.session
        scene = session.scenario.scenes[session.board.offered[0]]
        return asking.wording(session, say, scene.id, back=False)


class Daily(OneQuestion):
    """The question of the day, the same for everybody."""

    mode = Mode.DAILY
    drawn = True
    tabs: ClassVar[tuple[str, ...]] = (
        "daily", "outcome", "choices", "bets", "record", "unheard", "limits",
    )  # fmt: skip
