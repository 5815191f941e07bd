"""What the commands print as JSON; docs/running.md describes it, and it is kept stable."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from roundtable.rules import Session
from roundtable.search import Reference, room

if TYPE_CHECKING:
    from roundtable.loading import Diagnostic
    from roundtable.testing.runner import Failure
    from roundtable.testing.suite import Outcome


def run_shape(session: Session) -> dict[str, Any]:
    """One game with all that happened and all its numbers."""
    return {
        "scenario": session.scenario.id,
        "digest": session.scenario.digest,
        "mode": str(session.mode),
        "seed": session.seed,
        "clock": session.clock,
        "moves": [str(move) for move in session.moves],
        "events": [event.as_dict() for event in session.events],
        "scores": scores_shape(session),
    }


def number(value: Fraction | None) -> dict[str, str | float] | None:
    """A number exactly and rounded; None where it drops out."""
    return None if value is None else {"exact": str(value), "value": float(value)}


def scores_shape(session: Session) -> dict[str, Any]:
    """All numbers of a game; Room only where the player had the chair."""
    meters, seen, ear = session.meters(), session.foresight(), session.ear()
    score = room(session) if session.mode.chairs else None
    parts = {"answers": meters.answers, "exchange": meters.exchange}
    parts["highlights"] = meters.highlights
    return {
        "room": score and number(score.value),
        "h": number(meters.heard),
        **{
            name: {"value": number(each.value), "got": each.got, "of": each.of}
            for name, each in parts.items()
        },
        "foresight": {
            "points": number(seen.points),
            "right": seen.right,
            "count": seen.count,
            "open": seen.open,
        },
        "ear": {"known": ear.known, "asked": ear.asked},
        "reference": score and reference_shape(score.reference),
    }


def reference_shape(reference: Reference) -> dict[str, Any]:
    """The yardsticks of a game, as H."""
    return {
        "dice": number(reference.dice),
        "dice_error": number(reference.dice_error),
        "par": number(reference.par),
        "best": number(reference.best),
        "bound": number(reference.bound),
        "exact": reference.exact,
    }


def diagnostic_shape(fault: Diagnostic) -> dict[str, Any]:
    """One fault of a file."""
    return {
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "code": fault.code.id,
        "name": fault.code.name,
        "severity": str(fault.severity),
        "path": fault.path,
        "message": fault.message,
        "hint": fault.hint,
        "related": [
            {"file": r.file, "line": r.line, "column": r.column, "message": r.message}
            for r in fault.related
        ],
    }


def outcome_shape(outcome: Outcome) -> dict[str, Any]:
    """One test and how it went."""
    from roundtable.testing.walkthrough import shown_path

    return {
        "id": outcome.id,
        "kind": outcome.kind,
        "file": shown_path(outcome.path),
        "line": outcome.line,
        "name": outcome.name,
        "title": outcome.title,
        "outcome": str(outcome.result),
        "message": outcome.message,
        "accepted": outcome.accepted,
        "failure": failure_shape(outcome.failure) if outcome.failure else None,
    }


def failure_shape(failure: Failure) -> dict[str, Any]:
    """A walkthrough's step that failed."""
    return {
        "step": failure.number,
        "line": failure.step.line,
        "end": failure.step.end,
        "mismatches": [
            {
                "line": each.line,
                "what": each.what,
                "expected": each.expected,
                "got": each.got,
                "acceptable": each.node is not None,
            }
            for each in failure.mismatches
        ],
        "legal": [str(move) for move in failure.legal],
    }


def percent(value: Fraction | None) -> str:
    """A number in [0, 1] for people: per cent with one decimal, a dash where it drops out."""
    return "-" if value is None else f"{float(100 * value):.1f} %"


def points(value: Fraction) -> str:
    """Points of Room or of Foresight for people, rounded."""
    return f"{float(value):.1f}"
