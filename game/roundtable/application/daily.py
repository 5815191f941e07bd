"""The daily scene: its date, and a result to be shown around that tells nothing of what was said."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.views import Result
from roundtable.locale import Catalog
from roundtable.rules import CHIPS, Forecast, Session, day_of
from roundtable.rules.foresight import foresight

SURE = CHIPS[2]
"""From this chip on somebody is sure, in per cent."""


def day(session: Session, say: Catalog) -> str:
    """The date of a daily game as text; of any other, and where the seed is no date, the seed."""
    found = day_of(session.seed)
    return found.isoformat() if found else say("daily-seed", seed=str(session.seed))


def result(session: Session, say: Catalog) -> Result:
    """What came of a daily scene: one sign a forecast, the points, and how many were right."""
    seen = foresight(session.forecasts)
    title = say("daily-title", date=day(session, say))
    marks = "".join(map(_mark, session.forecasts))
    told = {
        "title": f"{say('app-title')} · {title}",
        "marks": marks or "–",
        "points": words.signed(seen.points),
        "right": seen.right,
        "count": seen.count,
    }
    return Result(title, marks or "–", say("daily-legend"), say("daily-result", **told))


def _mark(entry: Forecast) -> str:
    if entry.void:
        return "–"
    if entry.belief is None:
        return "○"
    if not entry.right:
        return "×"
    return "●" if entry.belief.percent >= SURE else "◎"
