"""The command that makes a draft of a source, or lists who speaks in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roundtable.cli.options import readable
from roundtable.cli.streams import named
from roundtable.files import unlinked

if TYPE_CHECKING:
    from roundtable.drafting import Chapter, Labelled, Wishes

Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="Read it as markdown, html, docx, pdf, rtf, webvtt, srt, ass, json, convokit, csv, "
        "transcript or prose; told from its content otherwise.",
    ),
]


def draft(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Where the two files go.")
    ] = None,
    format_: Formats = None,
    lang: Annotated[list[str] | None, typer.Option(help="Languages: zh,en.")] = None,
    moderator: Annotated[
        str | None, typer.Option(help="Whoever moderates, by name or label.")
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option(
            help="Somebody who speaks: a label, 'Shown name = label, label', or NAME=ID.",
            metavar="PERSON",
        ),
    ] = None,
    drop: Annotated[
        list[str] | None, typer.Option(help="A label whose words are left out.", metavar="LABEL")
    ] = None,
    speakers: Annotated[
        str | None, typer.Option(help="Only these, divided by commas, and the moderator.")
    ] = None,
    chapters: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Chapters beside it, a question each: Podcasting 2.0, or a time and a title a line.",
        ),
    ] = None,
    first: Annotated[
        str, typer.Option("--from", help="Begin at a line, or at a time such as 12:30.")
    ] = "",
    last: Annotated[str, typer.Option("--to", help="End at a line or a time.")] = "",
    rights: Annotated[
        str, typer.Option(help="`verbatim` where its words may be shown, else `paraphrase`.")
    ] = "paraphrase",
    license_: Annotated[
        str, typer.Option("--license", help="By what right they may; with `--rights verbatim`.")
    ] = "",
    labels: Annotated[
        bool, typer.Option("--labels", help="Only list who speaks how often; write nothing.")
    ] = False,
    json_: Annotated[bool, typer.Option("--json", help="With --labels: as JSON.")] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Put the draft in the place of an earlier one, which is kept."
        ),
    ] = False,
) -> None:
    """Make a record and a scenario to complete from a transcript or an article.

    Reads what people have: exports of meetings, captions, JSON of Whisper and podcasts, CSV,
    Markdown, HTML, DOCX, PDF, RTF, plain text, in any encoding. Run again over files that were
    worked on, it only adds what is new. Whatever is still to be done is marked `draft: true`,
    and `roundtable check` lists it.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.drafting import Format, Wishes

    try:
        kind = Format(format_) if format_ else None
    except ValueError:
        known = ", ".join(each.value for each in Format)
        raise Unusable(f"there is no format `{format_}`; choose one of {known}") from None
    pairs = (each.partition("=") for each in person or ())
    wishes = Wishes(
        format=kind,
        id=_slug(output) if output else "",
        languages=tuple(tag for each in lang or () for tag in each.split(",") if tag),
        moderator=moderator or "",
        people={name.strip(): right.strip() for name, _, right in pairs},
        drop=tuple(drop or ()),
        speakers=tuple(each for each in (speakers or "").split(",") if each.strip()),
        chapters=() if chapters is None else _chapters(chapters),
        first=first,
        last=last,
        rights=rights,
        license=readable(license_),
    )
    if labels or json_:
        _list_labels(source, wishes, as_json=json_)
        return
    if output is None:
        raise Unusable("say where the two files go: -o DIR; or only look at it: --labels")
    _write(source, wishes, output, force=force)


def _chapters(path: Path) -> tuple[Chapter, ...]:
    from roundtable.cli.finding import Unusable, read_text
    from roundtable.drafting import chapters_of

    found = chapters_of(read_text(str(path)))
    if not found:
        raise Unusable(f"{path}: no chapters are listed in it")
    return found


def _write(source: Path, wishes: Wishes, output: Path, *, force: bool) -> None:
    from roundtable.cli.schemas import schemas, write_schemas
    from roundtable.drafting import draft as made_of
    from roundtable.drafting import write

    made = made_of(source, wishes)
    written = write(made, output, overwrite=force)
    write_schemas(output / "schema", schemas())
    for path in (written.record, written.scenario):
        typer.echo(named(path))
    for line in (*written.notes, *made.report.lines()):
        typer.echo(line)


def _list_labels(source: Path, wishes: Wishes, *, as_json: bool) -> None:
    from roundtable.drafting import labels

    rows = labels(source, wishes)
    if as_json:
        import json
        from dataclasses import asdict

        typer.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1))
        return
    _print_table(rows)


def _print_table(rows: tuple[Labelled, ...]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE)
    for head in ("label", "turns", "words", "role", "first words"):
        table.add_column(head, justify="right" if head in ("turns", "words") else "left")
    for row in rows:
        shown = (
            row.label
            if row.label == row.person or not row.person
            else f"{row.label} = {row.person}"
        )
        role = row.role if row.taken else "not taken" if row.label else "nobody's"
        cells = (shown or "-", str(row.turns), str(row.words or ""), role, row.first)
        table.add_row(*(Text(cell) for cell in cells))
    Console().print(table)


def _slug(folder: Path) -> str:
    """The folder's name as an id, as far as it can be one; else empty, and one is made up."""
    name = unlinked(folder).name.lower().replace("_", "-").replace(" ", "-")
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c == "-")).strip("-")
    return plain if plain[:1].isalpha() else ""
