"""The command `upgrade`."""

from __future__ import annotations

from typing import Annotated

import typer


def upgrade(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS...", show_default=False)],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would change.")
    ] = False,
) -> None:
    """Change files of the first edition to the second, and nothing besides.

    Takes scenarios, their folders with the walkthroughs in them, and records. Comments stay.
    """
    from roundtable.cli import targets
    from roundtable.cli.finding import Unusable
    from roundtable.loading.diagnostics import shown
    from roundtable.loading.loader import SCENARIO_FILE, data_of, nodes_of
    from roundtable.loading.upgrading import upgraded
    from roundtable.testing.walkthrough import SUFFIX

    changes = []
    for target in targets.named(paths):
        home = target if target.is_dir() else None
        files = (
            [target] if home is None else [home / SCENARIO_FILE, *sorted(home.glob(f"*{SUFFIX}"))]
        )
        for file in files:
            root, data = nodes_of(file), data_of(file)
            if root is None:
                raise Unusable(f"`{file}` cannot be read; `roundtable check` tells why")
            changes.append((file, *upgraded(data, root)))
    for file, fresh, done in changes:
        for line in done:
            typer.echo(f"{shown(str(file), 4096)}: {line}")
        if done and not dry_run:
            targets.write(file, fresh)
    if not any(done for *_, done in changes):
        typer.echo("nothing to change")
    elif dry_run:
        typer.echo("nothing written")
