"""The command `translate`."""

from __future__ import annotations

from typing import Annotated

import typer


def translate(
    path: Annotated[str, typer.Argument(metavar="FOLDER", show_default=False)],
    to: Annotated[str, typer.Option("--to", metavar="TAG", help="The language, such as `zh`.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be laid.")
    ] = False,
) -> None:
    """Lay a place for every text that is missing in a language.

    In the scenario and in its record. Each place holds TODO until it is written; the game shows
    the original there, and `check` counts what is missing.
    """
    import re
    from pathlib import Path

    from roundtable.authoring.plays import NotRenamedError
    from roundtable.authoring.renaming import read_both
    from roundtable.cli.finding import Unusable
    from roundtable.cli.targets import write
    from roundtable.loading.diagnostics import shown
    from roundtable.loading.translations import prepared
    from roundtable.loading.values import DIGEST_KEY, LANGUAGE_PATTERN

    if not re.fullmatch(LANGUAGE_PATTERN, to) or to == DIGEST_KEY:
        raise Unusable(f"`{to}` is no language tag, such as `zh` or `pt-BR`")
    try:
        files = read_both(Path(path))
    except NotRenamedError as error:
        raise Unusable(str(error)) from error
    changes = [(each.path, each.data, *prepared(each.data, each.root, to)) for each in files]
    for place, old, new, laid in changes:
        told = f"{laid} texts to be written in {to}" if laid else f"every text has its {to}"
        typer.echo(f"{shown(str(place), 4096)}: {told}")
        if new != old and not dry_run:
            write(place, new)
    if dry_run:
        typer.echo("nothing written")
