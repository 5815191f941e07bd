"""What the commands print as JSON; docs/running.md describes it, and it is kept stable."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from roundtable.loading import Diagnostic
from roundtable.report import scores_shape
from roundtable.rules import Meter, Reference, Scores, Session
from roundtable.testing.runner import Failure
from roundtable.testing.suite import Outcome
from roundtable.testing.walkthrough import shown_path


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
        "scores": scores_shape(session.scores()),
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


def table(rows: dict[str, Reference], width: int = 9) -> list[str]:
    """Yardsticks side by side, a line each."""
    names = ("room", "ground", "sparks", "voices")
    lines = [" " * width + "".join(f"{name:>{width}}" for name in names)]
    for title, row in rows.items():
        figures = (percent(getattr(row, name)) for name in names)
        lines.append(f"{title:<{width}}" + "".join(f"{each:>{width}}" for each in figures))
    return lines


def own_row(scores: Scores) -> Reference:
    """A game's own numbers as a row beside the yardsticks."""
    meters: list[Meter] = [scores.meters.ground, scores.meters.sparks, scores.meters.voices]
    return Reference(scores.room, *(meter.value for meter in meters))
