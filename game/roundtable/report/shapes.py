"""Numbers and a finished game as JSON; docs/running.md describes it, and it is kept stable."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from roundtable.application import ChipCount, Profile, Scope, debrief
from roundtable.locale import Catalog
from roundtable.rules import Forecast, Reference, Scores, Session

FORMAT = 1
"""Version of the report's JSON; raised where a key is renamed or taken out."""


def number(value: Fraction | None) -> dict[str, str | float] | None:
    """A number exactly and rounded; None where it drops out."""
    return None if value is None else {"exact": str(value), "value": float(value)}


def scores_shape(scores: Scores) -> dict[str, Any]:
    """All numbers of a game."""
    meters = scores.meters
    return {
        "foresight": number(scores.foresight.score),
        "room": number(scores.room),
        "ground": number(meters.ground.value),
        "sparks": number(meters.sparks.value),
        "voices": number(meters.voices.value),
        "likeness": number(scores.likeness),
        "replay": number(scores.replay),
        "floor": reference_shape(scores.floor),
        "par": reference_shape(scores.par),
        "best": reference_shape(scores.best),
        "exact": scores.exact,
    }


def reference_shape(reference: Reference) -> dict[str, Any]:
    """A yardstick's numbers."""
    return {
        "room": number(reference.room),
        "ground": number(reference.ground),
        "sparks": number(reference.sparks),
        "voices": number(reference.voices),
    }


def report_shape(session: Session, say: Catalog) -> dict[str, Any]:
    """A finished game as data: its settings, moves, numbers, forecasts and texts of the debrief."""
    scenario, seen, lane = session.scenario, session.scores().foresight, session.comparison()
    view = debrief(session, say)
    return {
        "format": FORMAT,
        "language": say.language,
        "scenario": scenario.id,
        "title": scenario.title[say.language],
        "digest": scenario.digest,
        "mode": str(session.mode),
        "clock": session.clock,
        "seed": session.seed,
        "moves": list(session.log),
        "scores": scores_shape(session.scores()),
        "points": number(seen.points),
        "chips": [{"percent": c, "right": right, "count": n} for c, right, n in seen.by_chip],
        "forecasts": [_forecast(each) for each in session.forecasts],
        "lanes": {
            "own": [asdict(card) for card in lane.own],
            "record": [asdict(card) for card in lane.record],
            "joined": [list(pair) for pair in lane.joined],
        },
        "heard": [turn.id for turn in session.heard],
        "unheard": [t.id for s in scenario.scenes for t in s.turns if t not in session.heard],
        "silences": {scene.id: list(scene.silences) for scene in scenario.scenes},
        "told": {
            "verdict": view.verdict,
            "mend": view.mend,
            "help": view.help,
            "limits": [asdict(note) for note in view.limits],
        },
    }


def profile_shape(view: Profile, say: Catalog) -> dict[str, Any]:
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


def _forecast(entry: Forecast) -> dict[str, Any]:
    belief = entry.belief
    return {
        "subject": entry.subject,
        "options": list(entry.options),
        "pick": belief.pick if belief else None,
        "percent": belief.percent if belief else None,
        "outcome": entry.outcome,
        "right": entry.right,
        "void": entry.void,
        "score": number(entry.score),
        "points": number(entry.points),
    }
