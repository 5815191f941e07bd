"""`roundtable report`, `class` and `profile`: finished games as pages to keep."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Json, Lang, write
from roundtable.cli.streams import named


class ReportFormat(StrEnum):
    """What a report can be written as."""

    HTML = "html"
    PNG = "png"
    JSON = "json"
    MD = "md"


def report(
    save: Annotated[
        str | None,
        typer.Argument(
            metavar="[SAVE]",
            show_default=False,
            help="A kept game's number or name, a playthrough's file, or the id of a scenario; "
            "by default the finished game kept last.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Where to; its ending tells the format.")
    ] = None,
    format_: Annotated[
        ReportFormat | None, typer.Option("--format", help="html, png, json or md.")
    ] = None,
    lang: Annotated[Lang | None, typer.Option(help="Language of the report.")] = None,
) -> None:
    """Write the debrief of a finished game as one page.

    The page needs neither a script nor a network and prints well. Without -o, JSON and
    Markdown are printed.
    """
    from roundtable.cli.reports import finished_game, language_of, rendered

    kind = _kind(output, format_)
    session = finished_game(save)
    data = rendered(session, kind.value, language_of(lang.value if lang else None, session))
    if output is None:
        typer.echo(data.decode("utf-8"), nl=False)
    else:
        write(output, data)
        typer.echo(named(output))


def class_(
    results: Annotated[
        list[Path], typer.Argument(help="Games that players exported, or folders of them.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")],
    lang: Annotated[Lang | None, typer.Option(help="Language of the page.")] = None,
) -> None:
    """Put the finished games of a class on one page: what it foresaw, missed and heard.

    Files that do not fit are named, a line each, and left out; it then ends with 1.
    """
    from roundtable.cli.reports import class_results, language_of
    from roundtable.locale import Catalog
    from roundtable.report import class_page, classroom

    found, faults = class_results(results)
    for line in faults:
        typer.echo(line, err=True)
    if found:
        say = Catalog(language_of(lang.value if lang else None, found[0].session))
        write(output, class_page(classroom(found, say), say).encode())
        typer.echo(f"{named(output)}: {len(found)} of {len(found) + len(faults)} games")
    if faults or not found:
        raise typer.Exit(1)


def profile(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Where to: .html or .json.")
    ] = None,
    lang: Annotated[Lang | None, typer.Option(help="Language of the profile.")] = None,
    json_: Json = False,
) -> None:
    """Show what came of all finished games: points, calibration, Room, milestones.

    Without -o it is printed as text, with small plots.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.cli.reports import own_profile, profile_file, profile_text

    kind = output.suffix.removeprefix(".").lower() if output else ""
    if output is not None and kind not in ("html", "htm", "json"):
        raise Unusable(f"`{output}` does not tell the format; name it .html or .json")
    view, say = own_profile(lang.value if lang else None)
    if output is None and json_:
        typer.echo(profile_file(view, "json", say), nl=False)
    elif output is None:
        for line in profile_text(view, say):
            typer.echo(line)
    else:
        write(output, profile_file(view, "json" if json_ else kind, say))
        typer.echo(named(output))


def _kind(output: Path | None, asked: ReportFormat | None) -> ReportFormat:
    from roundtable.cli.finding import Unusable

    known = ", ".join(ReportFormat)
    if asked is None:
        ending = output.suffix.removeprefix(".").lower() if output else ""
        ending = {"htm": "html", "markdown": "md"}.get(ending, ending)
        if ending not in set(ReportFormat):
            where = f"`{output}` does not tell the format" if output else "no file is named"
            raise Unusable(f"{where}; add -o FILE.html, or --format with one of {known}")
        asked = ReportFormat(ending)
    if output is None and asked in (ReportFormat.HTML, ReportFormat.PNG):
        raise Unusable(f"a report as {asked} needs a file: -o FILE.{asked}")
    return asked
