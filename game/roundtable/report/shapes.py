"""A finished game and the profile as JSON; docs/running.md describes it, and it is kept stable."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from roundtable.application.debriefs.whole import whole
from roundtable.application.pages import ChipCount, ProfilePage, Scope
from roundtable.locale import Catalog
from roundtable.rules import Bet, Meter, Session
from roundtable.search import room

FORMAT = 2
"""Version of the report's JSON; raised where a key is renamed or taken out."""


def number(value: Fraction | None) -> dict[str, str | float] | None:
    """A number exactly and rounded; None where it drops out."""
    return None if value is None else {"exact": str(value), "value": float(value)}


def report_shape(session: Session, say: Catalog) -> dict[str, Any]:
    """A finished game as data: its settings, moves, numbers, bets and the debrief's tabs."""
    scenario, seen, ear = session.scenario, session.foresight(), session.ear()
    page = whole(session, say)
    return {
        "format": FORMAT,
        "language": say.language,
        "scenario": scenario.id,
        "title": scenario.title[say.language],
        "digest": scenario.digest,
        "mode": str(session.mode),
        "scene": session.question,
        "clock": session.clock,
        "seed": session.seed,
        "moves": list(session.log),
        "foresight": {
            "points": number(seen.points),
            "right": seen.right,
            "count": seen.count,
            "chips": [{"percent": c, "right": right, "count": n} for c, right, n in seen.by_chip],
        },
        "ear": {"known": ear.known, "asked": ear.asked},
        "room": _room(session),
        "bets": [_bet(each) for each in session.bets],
        "heard": [turn.id for turn in session.heard],
        "unheard": [t.id for s in scenario.scenes for t in s.turns if t not in session.heard],
        "silences": {scene.id: list(scene.silences) for scene in scenario.scenes},
        "tabs": [{"id": t.id, "title": t.title, **_plain(t.content)} for t in page.tabs],
    }


def _room(session: Session) -> dict[str, Any] | None:
    """How the time was used; None where the player did not choose."""
    if not session.mode.chairs:
        return None
    score, meters = room(session), session.meters()
    ref = score.reference
    return {
        "value": number(Fraction(score.value)),
        "heard": number(score.h),
        "dice": number(ref.dice),
        "record": number(ref.par),
        "best": number(ref.best),
        "exact": ref.exact,
        "answers": _meter(meters.answers),
        "exchange": _meter(meters.exchange),
        "highlights": _meter(meters.highlights),
    }


def _meter(meter: Meter) -> dict[str, int]:
    return {"got": meter.got, "of": meter.of}


def _bet(bet: Bet) -> dict[str, Any]:
    belief = bet.belief
    return {
        "subject": bet.subject,
        "kind": str(bet.kind),
        "scene": bet.scene or None,
        "panelist": bet.panelist or None,
        "options": list(bet.options),
        "pick": belief.pick if belief else None,
        "percent": belief.percent if belief else None,
        "status": str(bet.status),
        "answers": list(bet.answers),
        "how": str(bet.how) if bet.how else None,
        "points": number(bet.points),
    }


def _plain(held: Any) -> dict[str, Any]:
    """A tab's content as data; a command is its line of text."""

    def line(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {key: str(value) if key == "command" else value for key, value in pairs}

    return asdict(held, dict_factory=line)


def profile_shape(view: ProfilePage, say: Catalog) -> dict[str, Any]:
    """The play profile as data: every game, the chips, and the milestones."""
    return {
        "format": FORMAT,
        "language": say.language,
        "scopes": [_scope(each) for each in view.scopes],
        "milestones": [asdict(each) for each in view.milestones],
    }


def _scope(scope: Scope) -> dict[str, Any]:
    return {
        "scenario": scope.id or None,
        "title": scope.title,
        "games": [asdict(each) for each in scope.games],
        "chips": [_chip(each) for each in scope.calibration],
        "spans": [
            {
                "label": each.label,
                "claimed": each.claimed,
                "right": each.right,
                "chips": [_chip(chip) for chip in each.chips],
            }
            for each in scope.spans
        ],
    }


def _chip(chip: ChipCount) -> dict[str, int]:
    return {"percent": chip.percent, "right": chip.right, "count": chip.count}
