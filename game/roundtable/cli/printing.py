"""What the commands print for people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import typer

from roundtable.cli.shapes import percent, points
from roundtable.rules import Meter, Session
from roundtable.search import room


def print_json(value: Any) -> None:
    """A value as JSON, in ASCII, so that no terminal can spoil it."""
    typer.echo(json.dumps(value, indent=2))


def print_run(session: Session) -> None:
    """A game move by move, then its numbers."""
    for move, events in session.steps:
        typer.echo(str(move))
        for event in events:
            fields = event.as_dict()
            kind = fields.pop("type")
            told = (f"{k}={v}" for k, v in fields.items() if v is not None and k != "options")
            typer.echo(f"    {' '.join((kind, *told))}")
    for line in _numbers(session):
        typer.echo(line)


def _numbers(session: Session) -> Iterator[str]:
    meters, seen, ear = session.meters(), session.foresight(), session.ear()
    yield ""
    if session.mode.chairs:
        score = room(session)
        found = score.reference
        yield f"room       {points(score.value)}: 0 is careful dice, 100 the best"
        yield f"H          {percent(score.h)}; careful dice {percent(found.dice)}, best {percent(found.best)}"
    for name in ("answers", "exchange", "highlights"):
        meter: Meter = getattr(meters, name)
        if meter.value is not None:
            yield f"{name:<10} {meter.got} of {meter.of}"
    yield f"foresight  {points(seen.points)} points, {seen.right} of {seen.count} bets right"
    yield f"ear        {ear.known} of {ear.asked} wordings known"
    guesses = session.guesses
    if guesses:
        yield f"replay     {sum(each.hit for each in guesses)} of {len(guesses)} foretold"
