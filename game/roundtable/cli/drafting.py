"""The command that makes a draft of a source."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.streams import named

Formats = Annotated[
    str | None,
    typer.Option("--format", help="How the source is written, where it cannot be told."),
]


def draft(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", show_default=False)],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where the two files go.")
    ],
    format_: Formats = None,
    lang: Annotated[list[str] | None, typer.Option(help="Languages: zh,en.")] = None,
    moderator: Annotated[str | None, typer.Option(help="The moderator's name.")] = None,
    person: Annotated[
        list[str] | None, typer.Option(help="Somebody who speaks, as NAME or NAME=ID.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an earlier draft.")] = False,
) -> None:
    """Make a record and a scenario to complete from an article or a transcript.

    Reads Markdown, WebVTT, SRT, `Name: text`, prose and ConvoKit. Whatever is still to be
    done is marked `draft: true`, and `roundtable check` lists it.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.drafting import Format, Wishes, draft, write

    try:
        kind = Format(format_) if format_ else None
    except ValueError:
        known = ", ".join(each.value for each in Format)
        raise Unusable(f"there is no format `{format_}`; choose one of {known}") from None
    pairs = (each.partition("=") for each in person or ())
    wishes = Wishes(
        format=kind,
        id=_slug(output),
        languages=tuple(tag for each in lang or () for tag in each.split(",") if tag),
        moderator=moderator or "",
        people={name: id_ for name, _, id_ in pairs},
    )
    made = draft(source, wishes)
    for path in write(made, output, overwrite=force):
        typer.echo(named(path))
    for line in made.report.lines():
        typer.echo(line)


def _slug(folder: Path) -> str:
    """The folder's name as an id, as far as it can be one; else empty, and one is made up."""
    name = folder.resolve().name.lower().replace("_", "-").replace(" ", "-")
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c == "-")).strip("-")
    return plain if plain[:1].isalpha() else ""
