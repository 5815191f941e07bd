"""`roundtable lsp`: the language server for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from roundtable.cli.options import Lang


def lsp(
    lang: Annotated[Lang | None, typer.Option(help="Language of the texts shown.")] = None,
    stdio: Annotated[  # noqa: ARG001 - editors add it, and there is no other way
        bool, typer.Option("--stdio", help="Over the standard streams; it always is.")
    ] = False,
) -> None:
    """Serve an editor: findings as one types, completion, hover, rename and more.

    Started by the editor and not by hand; docs/editors.md has the lines for each.
    """
    from roundtable import __version__
    from roundtable.authoring.lsp import serve
    from roundtable.locale import system_language
    from roundtable.shipped import folder

    serve(__version__, (folder("seeds"),), lang.value if lang else system_language())
