"""The commands `check` and `explain`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Lang


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATHS...", show_default=False)
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="The same as `--format json`.")] = False,
    form: Annotated[
        Format, typer.Option("--format", help="For people, for programs, or for code review.")
    ] = Format.TEXT,
    update: Annotated[
        bool,
        typer.Option(
            "--update-translations",
            help="Write beside each text the digest of the original it was translated from.",
        ),
    ] = False,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="FILE",
            help="The source's text, to find what is copied from it or is not in it; without it a "
            "`source.txt` or `source.md` beside the record is taken.",
        ),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a file is saved, until Ctrl+C.")
    ] = False,
    lang: Annotated[Lang | None, typer.Option(help="Language of what is told.")] = None,
    locale: Annotated[
        bool,
        typer.Option(
            "--locale",
            help="Check interface texts: PATHS are languages or their folders; none for all.",
        ),
    ] = False,
) -> None:
    """Find everything wrong with files.

    Takes scenarios, their folders, records, walkthroughs, and folders with any of them below.
    Ends with 1 if anything was found, with 2 if there was nothing to check.
    """
    from roundtable.cli import faults, targets
    from roundtable.cli.finding import Unusable
    from roundtable.cli.printing import print_json
    from roundtable.cli.sarif import sarif
    from roundtable.cli.shapes import diagnostic_shape
    from roundtable.loading.diagnostics import shown
    from roundtable.locale import system_language

    if json_ and form is Format.SARIF:
        raise Unusable("`--json` and `--format sarif` are two different things; leave one out")
    if locale:
        _check_locale(paths or [], json_=json_ or form is Format.JSON)
        return
    if not paths:
        raise Unusable("name PATHS to check: scenarios, records or folders")
    found = targets.named(paths)
    if update:
        for path in targets.update_translations(found):
            typer.echo(f"{shown(str(path), 4096)}: digests written", err=True)
    text, language = _source(source), lang.value if lang else system_language()
    if watch:
        from roundtable.cli.watching import run

        run(paths, text, language=language)
        return
    diagnostics = targets.check_all(found, text)
    if form is Format.SARIF:
        print_json(sarif(diagnostics))
    elif json_ or form is Format.JSON:
        print_json([diagnostic_shape(each) for each in diagnostics])
    else:
        faults.show(diagnostics, checked=len(found), language=language)
    if diagnostics:
        raise typer.Exit(1)


def _source(word: str | None) -> Path | None:
    from roundtable.cli.finding import Unusable

    if word is not None and not Path(word).is_file():
        raise Unusable(f"there is no source at `{word}`")
    return None if word is None else Path(word)


def _check_locale(words: list[str], *, json_: bool) -> None:
    from roundtable.cli.finding import Unusable
    from roundtable.cli.printing import print_json
    from roundtable.loading.diagnostics import shown
    from roundtable.locale import FALLBACK, folders, languages
    from roundtable.locale.checking import check as check_texts
    from roundtable.locale.folder import has_texts

    found = []
    for word in words or languages():
        places = [Path(word)] if Path(word).is_dir() else list(folders(word))
        if not any(map(has_texts, places)):
            known = ", ".join(languages())
            raise Unusable(
                f"`{word}` is no language and no folder with .ftl files; there is: {known}"
            )
        found += check_texts(places, folders(FALLBACK)[-1])
    if json_:
        print_json([{"file": str(e.file), "line": e.line, "message": e.message} for e in found])
    else:
        for each in found:
            typer.echo(shown(str(each), 4096))
        typer.echo(f"{len(found)} found" if found else "interface texts: nothing wrong", err=True)
    if found:
        raise typer.Exit(1)


def explain(code: Annotated[str, typer.Argument(show_default=False)]) -> None:
    """Tell what a code of `check` means, such as RT308, and how to mend it."""
    import difflib

    from roundtable.cli.finding import Unusable
    from roundtable.loading import CODES
    from roundtable.loading.diagnostics import section

    wanted = code.strip()[:80]
    known = {each.name: each for each in CODES.values()} | CODES
    found = known.get(wanted.upper()) or known.get(wanted.lower())
    if found is None:
        close = difflib.get_close_matches(wanted.upper(), CODES, n=1) or difflib.get_close_matches(
            wanted.lower(), known, n=1
        )
        hint = f" (did you mean `{close[0]}`?)" if close else ""
        raise Unusable(f"there is no code `{wanted}`{hint}; docs/diagnostics.md has them all")
    typer.echo(section(found), nl=False)
