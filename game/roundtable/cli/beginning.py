"""`roundtable new`: what is not given is asked for, then the files are written, never over others."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from shlex import quote

import typer

from roundtable.authoring.fresh import fresh
from roundtable.authoring.starting import (
    PANELISTS,
    SCENES,
    Plan,
    StartingError,
    plan,
    read_languages,
    wordings,
)
from roundtable.cli.finding import Unusable
from roundtable.cli.schemas import schemas, write_schemas
from roundtable.cli.streams import named
from roundtable.errors import GameError
from roundtable.files import into, unlinked
from roundtable.frozen import frozen
from roundtable.loading.loader import SCENARIO_FILE

SCHEMA_FOLDER = "schema"
"""Where the schemas lie beside a new scenario; its first line leads the editor there."""


@frozen
class Asked:
    """What the command line says of a new scenario; None or empty where it says nothing."""

    title: str | None = None
    languages: tuple[str, ...] = ()
    moderator: str | None = None
    panelists: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()


class NotWrittenError(GameError):
    """The files could not be written; nothing was changed."""


def begin(folder: Path, asked: Asked) -> None:
    """Write a new scenario and its record into a folder.

    Raises:
        Unusable: what was given cannot be used, or something is missing and nobody can be asked.
        NotWrittenError: the files are there already, or the folder cannot be written to.
    """
    name = unlinked(folder).name
    try:
        made = _plan(name, asked)
    except StartingError as error:
        raise Unusable(str(error)) from error
    files = fresh(made)
    record = folder / f"{made.id}.record.yaml"
    _write_all(folder, {folder / SCENARIO_FILE: files.scenario, record: files.record})
    for path in write_schemas(folder / SCHEMA_FOLDER, schemas()):
        typer.echo(f"wrote {named(path)}")
    place = quote(named(folder))
    typer.echo(f"\nnext: roundtable check {place}\n      roundtable play {place} --watch")


def _plan(name: str, asked: Asked) -> Plan:
    # What is wrong with the folder's name should be told before anything is asked.
    plan(name, languages=["en"], title="-", moderator="-", panelists="--", scenes="--")
    _all_given(asked)
    languages = asked.languages or (
        _ask("Languages, the source's first", lambda text: read_languages([text]), "zh,en"),
    )
    tags = read_languages(languages)

    def named(text: str) -> object:
        return wordings(text, tags)

    title = asked.title or _ask("Title", named)
    moderator = asked.moderator or _ask("Moderator", named)
    panelists = asked.panelists or _ask_many("Panelist", PANELISTS, named)
    scenes = asked.scenes or _ask_many("Scene", SCENES, named)
    return plan(
        name,
        languages=languages,
        title=title,
        moderator=moderator,
        panelists=panelists,
        scenes=scenes,
    )


def _all_given(asked: Asked) -> None:
    """Without a terminal all has to be given; whatever is missing is told at once."""
    given = {
        "--lang": asked.languages,
        "--title": asked.title,
        "--moderator": asked.moderator,
        "--panelist": asked.panelists,
        "--scene": asked.scenes,
    }
    missing = [f"`{option}`" for option, each in given.items() if not each]
    if missing and not has_terminal():
        raise Unusable(f"give {', '.join(missing)}, or answer in a terminal")


def _ask(what: str, check: Callable[[str], object], default: str | None = None) -> str:
    """An answer typed by the author; one that cannot be used is told and asked for again."""

    def usable(text: str) -> str:
        try:
            if text or default is None:
                check(text)
        except StartingError as error:
            raise typer.BadParameter(str(error)) from error
        return text.strip()

    ask: Callable[..., str] = typer.prompt
    return ask(
        what, default=default, show_default=bool(default), prompt_suffix=": ", value_proc=usable
    )


def has_terminal() -> bool:
    """Whether anybody can be asked."""
    return sys.stdin.isatty()


def _ask_many(what: str, span: tuple[int, int], check: Callable[[str], object]) -> tuple[str, ...]:
    """Answers until an empty one, or until there are enough."""
    least, most = span
    found: list[str] = []
    while len(found) < most:
        enough = len(found) >= least
        note = "Enter: no more" if enough else f"at least {least}"
        ask = f"{what} {len(found) + 1} ({note})"
        answer = _ask(ask, check, "" if enough else None)
        if not answer:
            break
        found.append(answer)
    return tuple(found)


def _write_all(folder: Path, files: dict[Path, str]) -> None:
    """Write new files; all of them or none."""
    try:
        with into(folder) as new:
            for path, text in files.items():
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    new.append(path)
                    file.write(text)
    except OSError as error:
        if isinstance(error, FileExistsError):
            raise NotWrittenError(
                f"`{error.filename}` is there already; nothing was written"
            ) from error
        raise NotWrittenError(f"cannot write into `{folder}`: {error.strerror or error}") from error
    for path in files:
        typer.echo(f"wrote {named(path)}")
