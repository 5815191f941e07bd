"""`roundtable web`: a page for a browser, as a folder or as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Lang, ModeOption
from roundtable.cli.streams import named


def web(
    scenarios: Annotated[
        list[str] | None, typer.Argument(metavar="[SCENARIO]...", show_default=False)
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the page's files to this folder.")
    ] = None,
    lang: Annotated[
        Lang | None, typer.Option(help="Language; by default what the browser speaks.")
    ] = None,
    title: Annotated[str, typer.Option(help="Title of the page.")] = "",
    mode: ModeOption = None,
    scene: Annotated[str, typer.Option(help="Begin in this one question.")] = "",
) -> None:
    """Write a page that plays scenarios in a browser.

    Without a scenario, all that are shipped. Any web server serves the folder; npm fetches
    the browser's Python once.
    """
    from roundtable.cli.finding import Unusable, find_scenario, shipped_scenarios
    from roundtable.exporting import Wishes, folder, runtime
    from roundtable.home import cache
    from roundtable.rules import Mode

    if output is None:
        raise Unusable("say where to: `-o FOLDER`")
    found = [find_scenario(each) for each in scenarios or shipped_scenarios()]
    if scene and scene not in found[0].scene:
        known = ", ".join(found[0].scene)
        raise Unusable(f"`{found[0].id}` has no question `{scene}`; it has {known}")
    how = Mode(mode.value) if mode else Mode.QUESTION if scene else None
    wishes = Wishes(language=lang.value if lang else "", title=title, mode=how, scene=scene)
    try:
        folder(found, output, runtime(cache()), wishes)
    except OSError as error:
        raise Unusable(f"cannot write `{named(output)}`: {error.strerror}") from error
    typer.echo(named(output))
