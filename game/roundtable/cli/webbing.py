"""`roundtable web`: a page for a browser, as a folder or as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Lang, ModeOption, put, readable
from roundtable.cli.streams import named


def web(
    scenarios: Annotated[
        list[str] | None, typer.Argument(metavar="[SCENARIO]...", show_default=False)
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the page's files to this folder.")
    ] = None,
    single: Annotated[
        Path | None, typer.Option(help="Write one file that opens from disk, by mail, anywhere.")
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
    from roundtable import exporting
    from roundtable.cli.finding import Unusable, check_scene, find_scenario, shipped_scenarios
    from roundtable.home import cache
    from roundtable.rules import Mode
    from roundtable.shipped import folder

    if output is None and single is None:
        raise Unusable("say where to: `-o FOLDER` or `--single FILE.html`")
    found = tuple(find_scenario(each) for each in scenarios or shipped_scenarios())
    how = Mode(mode.value) if mode else Mode.QUESTION if scene else None
    if scene and how is Mode.DAILY:
        raise Unusable(
            "the question of the day is drawn by the date, so no question can be chosen with `--mode daily`"
        )
    if how is not Mode.DAILY:
        check_scene(found[0], how, scene or None)
    wishes = exporting.Wishes(lang.value if lang else "", readable(title), how, scene)
    icon = (folder("assets") / "icon.svg").read_bytes()
    page = exporting.Page(found, wishes)
    place = output or single
    try:
        made = exporting.making(found, cache())
        if output is not None:
            exporting.write(exporting.folder(made.files, page, icon), output)
            typer.echo(named(output))
        if single is not None:
            place = single
            put(single, exporting.single(made.files, page, icon))
            typer.echo(named(single))
    except OSError as error:
        raise Unusable(f"cannot write `{named(place or Path())}`: {error.strerror}") from error
    if made.slow:
        typer.echo(
            f"The page starts slower, for its Python is not compiled: {made.slow}.", err=True
        )
