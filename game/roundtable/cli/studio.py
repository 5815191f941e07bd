"""`roundtable studio`: the author's workplace in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Lang


def studio(
    path: Annotated[
        Path, typer.Argument(metavar="[FOLDER or SOURCE]", show_default=False)
    ] = Path(),
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="DIR", help="Of a source: where its files go."),
    ] = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; any that is free by default.")
    ] = 0,
    lang: Annotated[Lang | None, typer.Option(help="Language of the interface.")] = None,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open it in a browser.")
    ] = True,
) -> None:
    """Work on a scenario in a browser, on this machine: the source on the left, the game on the right.

    Takes a scenario's folder, or a source to begin from: a transcript or an article. What is
    done there is written into the files at once.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.cli.keeping import own_language
    from roundtable.studio import serve
    from roundtable.studio.beginning import Beginning
    from roundtable.studio.folder import Folder, FolderError
    from roundtable.studio.studio import Studio

    language = lang.value if lang else own_language()
    try:
        if path.is_file() and path.suffix not in (".yaml", ".yml"):
            home = output or path.with_name(path.stem)
            if (home / "scenario.yaml").exists():
                work = Studio(Folder(home), language)
            else:
                work = Studio(None, language, Beginning(path, home))
        else:
            work = Studio(Folder(path), language)
    except FolderError as error:
        raise Unusable(str(error)) from error
    try:
        serve(work, port, lambda address: _tell(address, browser=browser))
    except OSError as error:
        raise Unusable(f"cannot listen at port {port}: {error.strerror}") from error


def _tell(address: str, *, browser: bool) -> None:
    typer.echo(address)
    if browser:
        typer.launch(address)
