"""Options and arguments that several commands share, and how a command writes a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from roundtable.locale import languages


class Lang(StrEnum):
    """Languages of the interface: all that there are texts for."""

    ZH = "zh"
    vars().update({each.upper(): each for each in languages() if each != "zh"})


class ModeName(StrEnum):
    """Modes of play."""

    MODERATE = "moderate"
    QUESTION = "question"
    REPLAY = "replay"
    WHO = "who"
    DAILY = "daily"
    CLASS = "class"


ScenarioWord = Annotated[str, typer.Argument(show_default=False)]
Clock = Annotated[
    int | None,
    typer.Option(min=1, max=100, help="Minutes as a share of the whole record, in per cent."),
]
Seed = Annotated[int | None, typer.Option(min=-(10**15), max=10**15, help="Seed of all chance.")]
ModeOption = Annotated[ModeName | None, typer.Option(help="What kind of game.")]
SceneOption = Annotated[
    str | None, typer.Option(help="Of `--mode question`: the id of the question.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def readable(word: str) -> str:
    """A file's name or a word of the command line as text; bytes that are none become `?`."""
    return word.encode("utf-8", "replace").decode()


def put(path: Path, data: bytes) -> None:
    """Write a file wholly or not at all; what was there before stays until then.

    Raises:
        OSError: it cannot be written.
    """
    from roundtable.files import replace_file

    if path.is_file() or not path.exists():
        replace_file(path, data)
    else:
        path.write_bytes(data)  # a pipe or a device


def write(path: Path, data: bytes) -> None:
    """Write a file likewise.

    Raises:
        Unusable: it cannot be written.
    """
    from roundtable.cli.finding import Unusable

    try:
        put(path, data)
    except OSError as error:
        raise Unusable(f"cannot write `{path}`: {error.strerror or error}") from error
