"""`roundtable saves`: the kept games listed, renamed, removed, and as files."""

from __future__ import annotations

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

    keep, say = _keeper(), Catalog(lang.value if lang else "en")
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
            typer.echo(say("saves-empty"))
    _tell(keep)


@saves.command("export")
def export(
    number: Number,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; without it, printed.")
    ] = None,
) -> None:
    """Write a kept game as a small text file."""
    keep = _keeper()
    text = keep.exported(_known(keep, number))
    if text is None:
        _tell(keep)
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

    keep = _keeper()
    number = keep.imported(read_text(path))
    _tell(keep)
    if number is None:
        raise typer.Exit(1)
    typer.echo(f"kept as {number}")


@saves.command("rename")
def rename(number: Number, name: Annotated[str, typer.Argument(show_default=False)]) -> None:
    """Call a kept game something."""
    keep = _keeper()
    keep.rename(_known(keep, number), name)
    _tell(keep)


@saves.command("remove")
def remove(number: Number) -> None:
    """Remove a kept game; `restore` brings it back."""
    keep = _keeper()
    keep.remove(_known(keep, number))
    _tell(keep)
    typer.echo(f"removed; `roundtable saves restore {number}` brings it back")


@saves.command("restore")
def restore(number: Number) -> None:
    """Bring a removed game back."""
    from game.cli.finding import Unusable

    keep = _keeper()
    if not keep.restore(number):
        raise Unusable(f"there is no removed game {number}")
    _tell(keep)


def _keeper() -> StoreKeeper:
    from game.composition import keeper, library

    return keeper(library())


def _known(keep: StoreKeeper, number: int) -> int:
    from game.cli.finding import Unusable

    known = [each.number for each in keep.slots()]
    if number not in known:
        listed = ", ".join(map(str, known)) or "none"
        raise Unusable(f"there is no kept game {number} (there is: {listed})")
    return number


def _tell(keep: StoreKeeper) -> None:
    """What the player should know, on the side of errors."""
    from game.locale import Catalog
    from game.presenter import notice_text

    for each in keep.notices():
        typer.echo(f"roundtable: {notice_text(each, Catalog('en'))}", err=True)
