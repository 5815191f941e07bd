"""The command `test`, and the walkthrough that `run --record` writes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roundtable.cli.options import Json

if TYPE_CHECKING:
    from roundtable.rules import Session


def run_tests(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS...", show_default=False)],
    scenarios: Annotated[
        bool,
        typer.Option("--scenarios", help="Prove of every scenario below, too, what has to hold."),
    ] = False,
    accept: Annotated[
        bool,
        typer.Option("--accept", help="Write what came into walkthroughs, in place."),
    ] = False,
    json_: Json = False,
) -> None:
    """Run walkthroughs, as the pytest plugin does.

    Ends with 1 if anything failed, with 2 if there was nothing to test.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.cli.printing import print_json
    from roundtable.cli.shapes import outcome_shape
    from roundtable.loading.diagnostics import shown as harmless
    from roundtable.testing.suite import NothingToTestError, Outcome, Result, find, outcomes

    try:
        files = find(paths, scenarios=scenarios)
    except NothingToTestError as error:
        raise Unusable(str(error)) from error
    done: list[Outcome] = []
    for each in outcomes(files, accepting=accept):
        done.append(each)
        if not json_:
            told = f": {each.message}" if each.result in _REASONED else ""
            typer.echo(f"{each.result:8} {harmless(each.id, 4096)}{told}")
    counts = Counter(each.result for each in done)
    bad = [each for each in done if each.result in (Result.FAILED, Result.ERROR)]
    if json_:
        numbers = {str(each): counts[each] for each in Result}
        print_json({"tests": [outcome_shape(each) for each in done]} | numbers)
    else:
        for each in bad:
            typer.echo(f"\n{'-' * 70}\n{each.message}")
        accepted = sum(each.accepted for each in done)
        if accepted:
            typer.echo(f"\nexpected values rewritten: {accepted}")
        typer.echo("\n" + ", ".join(f"{counts[each]} {each}" for each in Result if counts[each]))
    if bad:
        raise typer.Exit(1)


_REASONED = ("skipped", "xfailed", "xpassed")


def write_walkthrough(path: Path, session: Session, scenario: Path) -> None:
    """Write a game as a walkthrough, once it is seen that it holds.

    Raises:
        Unusable: it cannot be written there.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.cli.options import write
    from roundtable.testing.reading import read_walkthrough
    from roundtable.testing.recording import RecordingError, recorded
    from roundtable.testing.runner import run

    try:
        data = recorded(session, scenario, path).encode()
    except RecordingError as error:
        raise Unusable(str(error)) from error
    failure = run(read_walkthrough(path, data=data))
    if failure is not None:
        raise Unusable(f"the game does not play alike a second time: {failure}")
    write(path, data)
