"""The commands for authors: schema, new, stats and graph."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Clock, Json, Lang, ScenarioWord, write
from roundtable.cli.streams import named


class Kind(StrEnum):
    """Kinds of file."""

    RECORD = "record"
    SCENARIO = "scenario"
    WALKTHROUGH = "walkthrough"


class View(StrEnum):
    """What a drawing shows."""

    FLOW = "flow"
    TALK = "talk"
    POSITIONS = "positions"


Folder = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FOLDER", help="Write them there instead."),
]


def schema(
    kind: Annotated[Kind | None, typer.Argument(show_default=False)] = None,
    output: Folder = None,
) -> None:
    """Print the JSON Schema of a kind of file, from which editors complete.

    Without a kind, one schema for all three.
    """
    from roundtable.cli.printing import print_json
    from roundtable.cli.schemas import bundle, schemas, write_schemas

    if output is not None:
        for path in write_schemas(output, [kind] if kind else list(Kind)):
            typer.echo(named(path))
    else:
        print_json(schemas()[kind] if kind else bundle())


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    title: Annotated[str | None, typer.Option(help="The title.")] = None,
    lang: Annotated[
        list[str] | None, typer.Option(help="Languages, the source's first: zh,en.")
    ] = None,
    moderator: Annotated[str | None, typer.Option(help="The moderator's name.")] = None,
    panelist: Annotated[
        list[str] | None, typer.Option(help="A panelist's name; once for each.")
    ] = None,
    scene: Annotated[list[str] | None, typer.Option(help="A scene's title; once for each.")] = None,
) -> None:
    """Begin a scenario: two files that check clean, play, and say what belongs there.

    Asks for whatever is not given. A title or name stands in every language, or has a
    wording for each with " / " between them: "夜班车 / The night bus".
    """
    from roundtable.cli.beginning import Asked, begin

    asked = Asked(title, tuple(lang or ()), moderator, tuple(panelist or ()), tuple(scene or ()))
    begin(folder, asked)


def stats(scenario: ScenarioWord, json_: Json = False) -> None:
    """Count words, minutes, silences and voices, by panelist and scene."""
    from roundtable.authoring.stats import stats as count
    from roundtable.cli.figures import print_stats, stats_shape
    from roundtable.cli.finding import find_scenario
    from roundtable.cli.printing import print_json

    found = find_scenario(scenario)
    if json_:
        print_json(stats_shape(found, count(found)))
    else:
        print_stats(found, count(found))


def graph(
    scenario: ScenarioWord,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A .mmd, .svg or .png file.")
    ] = None,
    view: Annotated[
        View, typer.Option(help="The flow, who answers whom, or who stands where.")
    ] = View.FLOW,
    lang: Annotated[Lang | None, typer.Option(help="Language of the texts.")] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Paint on the flow how many runs open each scene.")
    ] = False,
    clock: Clock = None,
) -> None:
    """Draw a scenario: its flow, who answers whom, or who stands where.

    Without a file, as Mermaid text to the screen.
    """
    from roundtable.cli.figures import DRAWINGS, covered, form_of
    from roundtable.cli.finding import Unusable, find_scenario
    from roundtable.cli.keeping import own_language

    form = form_of(output, "mmd", "svg", "png") if output else "mmd"
    if (coverage and view is not View.FLOW) or (clock is not None and not coverage):
        raise Unusable("--coverage belongs to the flow, and --clock to --coverage")
    found, language = find_scenario(scenario), lang.value if lang else own_language()
    diagram, picture = covered(found, clock, language) if coverage else DRAWINGS[view.value]
    if output is None:
        typer.echo(diagram(found, language), nl=False)
    elif form in ("svg", "png"):
        write(output, picture(found, language, form))
    else:
        write(output, diagram(found, language).encode())
