"""The daily question's result, to be shown around; it tells nothing of what was said."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.debriefs.outcome import marks
from roundtable.application.game import Game
from roundtable.application.pages import DailyResult
from roundtable.locale import Catalog
from roundtable.rules import Session, day_of


def day(session: Session, say: Catalog) -> str:
    """The date of a daily game as text; where the seed is no date, the seed."""
    found = day_of(session.seed)
    return found.isoformat() if found else say("daily-seed", seed=str(session.seed))


def result(game: Game, say: Catalog) -> DailyResult:
    """One sign a bet, the points, the streak."""
    session = game.session
    seen = session.foresight()
    title = words.title(session.scenario, say, session.question)
    points = words.signed(seen.shown)
    streak = say("streak", count=game.streak) if game.streak > 1 else ""
    shown = marks(session) or "–"
    date = day(session, say)
    lines = (say("daily-head", title=title, date=date), words.joined(say, shown, points, streak))
    return DailyResult(title, date, shown, points, say("daily-legend"), streak, "\n".join(lines))
