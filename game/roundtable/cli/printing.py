"""What the commands print for people."""

from __future__ import annotations

import json
from typing import Any

import typer

from roundtable.cli.shapes import own_row, percent, table
from roundtable.rules import Session


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
    scores = session.scores()
    rows = {"own": own_row(scores), "floor": scores.floor, "par": scores.par, "best": scores.best}
    typer.echo("\n" + "\n".join(table(rows)))
    ledger = scores.foresight
    typer.echo(f"\nforesight {percent(ledger.score)}, {ledger.right} of {ledger.count} right")
    typer.echo(f"likeness  {percent(scores.likeness)}")
    typer.echo(f"replay    {percent(scores.replay)}")
