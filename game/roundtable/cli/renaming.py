"""The command `rename`."""

from __future__ import annotations

from typing import Annotated

import typer


def rename(
    old: Annotated[
        str,
        typer.Argument(
            show_default=False,
            metavar="OLD",
            help="The id; SCENE/ID or TURN/ID for a wording or position several of them have.",
        ),
    ],
    new: Annotated[str, typer.Argument(show_default=False, metavar="NEW")],
    path: Annotated[str, typer.Argument(metavar="[PATH]", show_default=False)] = ".",
    kind: Annotated[
        str | None,
        typer.Option(help="What the id belongs to, where several things have it: turn, scene ..."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would change.")
    ] = False,
) -> None:
    """Change an id everywhere.

    In the scenario, its record, and the walkthroughs and playthroughs beside it; and where the
    id is the record's, in the other scenarios made from it. Nothing else in the files changes.
    """
    from pathlib import Path

    from roundtable.authoring.plays import NotRenamedError
    from roundtable.authoring.renaming import Wish, plan
    from roundtable.cli.finding import Unusable
    from roundtable.cli.targets import write
    from roundtable.loading.diagnostics import shown

    wish = Wish(old=old, new=new, kind=kind)
    try:
        changes = plan(Path(path), wish)
    except NotRenamedError as error:
        raise Unusable(str(error)) from error
    for change in changes:
        name = shown(str(change.path), 4096)
        typer.echo(f"{name}: {change.places} place{'s' if change.places > 1 else ''}")
    if dry_run:
        typer.echo("nothing written")
        return
    for change in changes:
        write(change.path, change.data)
