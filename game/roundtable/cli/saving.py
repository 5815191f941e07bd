"""`roundtable saves`: the kept games listed, renamed, removed, and as files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roundtable.cli.options import Json, Lang, put

if TYPE_CHECKING:
    from roundtable.cli.finding import Unusable
    from roundtable.composition import StoreKeeper
    from roundtable.errors import GameError
    from roundtable.locale import Catalog

saves = typer.Typer(
    name="saves", help="List, export, import, rename and remove kept games.", rich_markup_mode=None
)

Number = Annotated[
    int, typer.Argument(min=1, max=2**31 - 1, show_default=False, help="Number in the list.")
]


_OF_THE_FILE = ("newer", "unwritable", "unseen", "full", "busy")
"""Notices about the file that also say what becomes of the game under way."""


@saves.callback(invoke_without_command=True)
def list_saves(
    ctx: typer.Context,
    lang: Annotated[
        Lang | None, typer.Option(help="Language; by default the one you play in.")
    ] = None,
    json_: Json = False,
) -> None:
    """List the kept games, the one saved last first."""
    ctx.obj = lang.value if lang else None
    if ctx.invoked_subcommand is not None:
        return
    from roundtable.application import slot_facts, slot_name
    from roundtable.cli.printing import print_json

    with _keeper(ctx) as (keep, say):
        slots = keep.slots()
    if json_:
        print_json(
            [
                {
                    "number": slot.number,
                    "name": slot.name,
                    "scenario": slot.scenario,
                    "mode": str(slot.mode),
                    "updated": slot.updated,
                    "heard": slot.heard,
                    "turns": slot.turns,
                    "over": slot.over,
                    "changed": slot.changed,
                }
                for slot in slots
            ]
        )
    else:
        for each in slots:
            typer.echo(f"{each.number:>4}  {slot_name(each, say)}")
            typer.echo(f"      {slot_facts(each, say)}")
            if each.changed:
                typer.echo(f"      {say('saves-newer')}")
        if not slots:
            typer.echo(say("saves-unseen" if keep.unseen else "saves-empty"))


@saves.command("export")
def export(
    ctx: typer.Context,
    number: Number,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file; without it, printed.")
    ] = None,
) -> None:
    """Write a kept game as a small text file."""
    with _keeper(ctx) as (keep, say):
        text = keep.exported(_known(keep, number, say))
    if text is None:
        raise typer.Exit(1)
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        put(output, text.encode())
    except OSError as error:
        raise _unusable(say, "notice-export", error) from error


@saves.command("import")
def import_(
    ctx: typer.Context,
    path: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
) -> None:
    """Keep the game of an exported file."""
    from roundtable.errors import GameError
    from roundtable.keeping import UnreadableError, read

    with _keeper(ctx) as (keep, say):
        try:
            number = keep.imported(read(path))
        except UnreadableError as error:
            raise _unusable(say, "notice-import", error) from error
        except GameError as error:
            typer.echo(f"roundtable: {_told(say, 'notice-import', error)}", err=True)
            number = None
    if number is None:
        raise typer.Exit(1)
    typer.echo(say("saves-kept-as", number=number))


@saves.command("rename")
def rename(
    ctx: typer.Context, number: Number, name: Annotated[str, typer.Argument(show_default=False)]
) -> None:
    """Call a kept game something."""
    with _keeper(ctx) as (keep, say):
        keep.rename(_known(keep, number, say), name)


@saves.command("remove")
def remove(ctx: typer.Context, number: Number) -> None:
    """Remove a kept game; `restore` brings it back."""
    with _keeper(ctx) as (keep, say):
        keep.remove(_known(keep, number, say))
    typer.echo(say("saves-how-restored", number=number))


@saves.command("restore")
def restore(ctx: typer.Context, number: Number) -> None:
    """Bring a removed game back."""
    from roundtable.cli.finding import Unusable

    with _keeper(ctx) as (keep, say):
        if not keep.restore(number):
            raise Unusable(say("saves-not-removed", number=number))


@contextmanager
def _keeper(ctx: typer.Context) -> Iterator[tuple[StoreKeeper, Catalog]]:
    """The player's keeper and language; at the end, what they should know, among the errors.

    Raises:
        Exit: with 1, something could not be kept.
    """
    from roundtable.application import notice_text
    from roundtable.composition import keeper, library
    from roundtable.locale import Catalog

    keep = keeper(library())
    say = Catalog(ctx.obj or keep.settings().language)
    try:
        yield keep, say
    finally:
        waits = keep.waits
        for each in keep.close(rescue=False):
            # Nothing is played here, so what is said of a game under way is left out.
            kind = each.key.removeprefix("notice-")
            told = replace(each, key=f"store-{kind}") if kind in _OF_THE_FILE else each
            typer.echo(f"roundtable: {notice_text(told, say)}", err=True)
    if waits and keep.waits:
        typer.echo(f"roundtable: {say('saves-unchanged')}", err=True)
        raise typer.Exit(1)


def _known(keep: StoreKeeper, number: int, say: Catalog) -> int:
    from roundtable.cli.finding import Unusable

    known = [each.number for each in keep.slots()]
    if number not in known:
        listed = ", ".join(map(str, known)) or "–"
        raise Unusable(say("saves-not-kept", number=number, known=listed))
    return number


def _told(say: Catalog, key: str, error: GameError | OSError) -> str:
    """A failure with its reason, in the player's language."""
    from roundtable.application import fault_text

    return say(key, why=fault_text(error, say))


def _unusable(say: Catalog, key: str, error: GameError | OSError) -> Unusable:
    from roundtable.cli.finding import Unusable

    return Unusable(_told(say, key, error))
