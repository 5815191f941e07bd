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
    from roundtable.loading.diagnostics import shown
    from roundtable.loading.loader import SCENARIO_FILE, data_of, nodes_of
    from roundtable.loading.upgrading import upgraded
    from roundtable.testing.walkthrough import SUFFIX

    changed = 0
    for target in targets.find(paths):
        home = target if target.is_dir() else None
        files = (
            [target] if home is None else [home / SCENARIO_FILE, *sorted(home.glob(f"*{SUFFIX}"))]
        )
        for file in files:
            root, data = nodes_of(file), data_of(file)
            fresh, done = (data, []) if root is None else upgraded(data, root)
            for line in done:
                typer.echo(f"{shown(str(file), 4096)}: {line}")
            changed += bool(done)
            if done and not dry_run:
                targets.write(file, fresh)
    if not changed:
        typer.echo("nothing to change")
    elif dry_run:
        typer.echo("nothing written")
