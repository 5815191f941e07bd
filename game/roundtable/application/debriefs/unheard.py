"""What was not heard: closed, by its topic, and opened one by one."""

from __future__ import annotations

from roundtable.application import bets, people
from roundtable.application.commands import Unfold
from roundtable.application.game import Game
from roundtable.application.pages import NotHeard, Unheard
from roundtable.locale import Catalog
from roundtable.rules import Session, Turn


def unheard(game: Game, say: Catalog) -> NotHeard:
    """Every turn of the game that was not heard."""
    session = game.session
    heard = session.heard
    scenes = [session.scenario.scenes[i] for i in session.board.offered]
    left = [turn for scene in scenes for turn in scene.turns if turn not in heard]
    return NotHeard(
        summary=say("unheard-summary", count=len(left)) if left else say("unheard-none"),
        rows=tuple(_row(session, say, each, each.id in game.unfolded) for each in left),
    )


def _row(session: Session, say: Catalog, turn: Turn, opened: bool) -> Unheard:
    return Unheard(
        turn=turn.id,
        face=people.face(session.scenario, say, turn.speaker),
        scene=session.scenario.scene_of[turn.id].title[say.language],
        topic=turn.topic[say.language] if turn.topic is not None else "",
        command=Unfold(turn.id),
        quote=bets.quote(session, say, turn) if opened else None,
    )
