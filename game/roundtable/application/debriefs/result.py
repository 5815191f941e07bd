"""A game's result as a text to be shown around, telling nothing of what was said."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.debriefs import daily
from roundtable.application.debriefs.outcome import figures, lead, marks
from roundtable.application.game import Game
from roundtable.locale import Catalog


def text_of(game: Game, say: Catalog) -> str:
    """Title and date, one sign a bet, the numbers."""
    if game.session.mode.reveals and game.session.question is not None:
        return daily.result(game, say).text
    shown = (f"{label} {value}" for _, label, value in figures(game.session, say))
    head = words.joined(say, say("app-title"), lead(game, say))
    return "\n".join(filter(None, (head, marks(game.session), words.joined(say, *shown))))
