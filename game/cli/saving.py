"""`roundtable saves`: the kept games listed, renamed, removed, and as files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.options import Json, Lang, write

if TYPE_CHECKING:
    from game.composition import StoreKeeper

saves = typer.Typer(
    name="saves", help="List, export, import, rename and remove kept games.", rich_markup_mode=None
)

Number = Annotated[int, typer.Argument(min=1, show_default=False, help="Number in the list.")]


_OF_THE_FILE = ("newer", "unwritable", "unseen", "full", "busy")
"""Notices about the file that also say what becomes of the game under way."""


@saves.callback(invoke_without_command=True)
def list_saves(
    ctx: typer.Context,
    lang: Annotated[Lang | None, typer.Option(help="Language of the list.")] = None,
    json_: Json = False,
) -> None:
    """List the kept games, the one saved last first."""
    if ctx.invoked_subcommand is not None:
        return
    from game.cli.printing import print_json
    from game.locale import Catalog
    from game.presenter import slot_views

    say = Catalog(lang.value if lang else "en")
    with _keeper(say.language) as keep:
        slots = keep.slots()
    views = slot_views(slots, say)
    if json_:
        shape = zip(views, slots, strict=True)
        print_json(
            [
                {
                    "number": view.number,
                    "name": slot.name,
                    "scenario": slot.scenario,
                    "mode": str(slot.mode),
                    "updated": slot.updated,
                    "heard": slot.heard,
                    "turns": slot.turns,
                    "over": slot.over,
                    "changed": slot.changed,
                }
                for view, slot in shape
            ]
        )
    else:
        for each in views:
            typer.echo(f"{each.number:>4}  {each.name}")
            typer.echo(f"      {each.facts}")
            if each.changed:
                typer.echo(f"      {each.changed}")
        if not views:
            typer.echo(say("saves-unseen" if keep.unseen else "saves-empty"))


@saves.command("export")
def export(
    number: Number,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; without it, printed.")
    ] = None,
) -> None:
    """Write a kept game as a small text file."""
    with _keeper() as keep:
        text = keep.exported(_known(keep, number))
    if text is None:
        raise typer.Exit(1)
    if output is None:
        typer.echo(text, nl=False)
    else:
        write(output, text.encode())


@saves.command("import")
def import_(
    path: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
) -> None:
    """Keep the game of an exported file."""
    from game.cli.finding import read_text

    text = read_text(path)
    with _keeper() as keep:
        number = keep.imported(text)
    if number is None:
        raise typer.Exit(1)
    typer.echo(f"kept as {number}")


@saves.command("rename")
def rename(number: Number, name: Annotated[str, typer.Argument(show_default=False)]) -> None:
    """Call a kept game something."""
    with _keeper() as keep:
        keep.rename(_known(keep, number), name)


@saves.command("remove")
def remove(number: Number) -> None:
    """Remove a kept game; `restore` brings it back."""
    with _keeper() as keep:
        keep.remove(_known(keep, number))
    typer.echo(f"removed; `roundtable saves restore {number}` brings it back")


@saves.command("restore")
def restore(number: Number) -> None:
    """Bring a removed game back."""
    from game.cli.finding import Unusable

    with _keeper() as keep:
        if not keep.restore(number):
            raise Unusable(f"there is no removed game {number}")


@contextmanager
def _keeper(language: str = "en") -> Iterator[StoreKeeper]:
    """The player's keeper; at the end, what the player should know on the side of errors.

    Raises:
        Exit: with 1, something could not be kept.
    """
    from game.composition import keeper, library
    from game.locale import Catalog
    from game.presenter import notice_text

    keep, say = keeper(library()), Catalog(language)
    try:
        yield keep
    finally:
        waits = keep.waits
        for each in keep.close(rescue=False):
            # Nothing is played here, so what is said of a game under way is left out.
            kind = each.key.removeprefix("notice-")
            told = replace(each, key=f"store-{kind}") if kind in _OF_THE_FILE else each
            typer.echo(f"roundtable: {notice_text(told, say)}", err=True)
    if waits and keep.waits:
        typer.echo("roundtable: nothing was changed", err=True)
        raise typer.Exit(1)


def _known(keep: StoreKeeper, number: int) -> int:
    from game.cli.finding import Unusable

    known = [each.number for each in keep.slots()]
    if number not in known:
        listed = ", ".join(map(str, known)) or "none"
        raise Unusable(f"there is no kept game {number} (there is: {listed})")
    return number
