"""Findings for people: errors, then warnings, each with its line, and a count."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from roundtable.authoring.findings import retold
from roundtable.loading import Diagnostic, Severity, render
from roundtable.loading.diagnostics import shown
from roundtable.loading.files import LINE_ENDS, MAX_BYTES
from roundtable.locale import FALLBACK, Catalog

FEW = 5
"""Drafts of one file that are shown line by line; of a whole draft that would hide what is wrong."""
DRAFT = "draft"
"""Name of the code of what is still to be done."""
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def show(
    faults: Sequence[Diagnostic], *, checked: int = 0, err: bool = False, language: str = FALLBACK
) -> None:
    """Print the faults with their lines of the file, and how many there are.

    Of the drafts in a file a few are shown, and the rest are counted.

    Args:
        faults: what was found.
        checked: how many files and folders were looked at; 0 where that says nothing.
        err: True to print on stderr.
        language: tag of what is printed.
    """
    say = Catalog(language)
    if not faults:
        typer.echo(say("check-nothing"), err=err)
        return
    faults = [retold(each, say) for each in faults]
    lines = _Lines()
    colour = _colourful(err=err)
    for severity in Severity:
        mine = [each for each in faults if each.severity is severity]
        if mine and len(mine) < len(faults):
            heading = say(f"check-{severity}s")
            typer.echo(_painted(heading, severity, colour=colour), err=err)
        few, rest = _few(mine, say)
        for each in few:
            line = lines.line(each.file, each.line)
            told = render(each, line, see=say("check-see"), hint=say("check-hint"))
            if colour:
                told = _coloured(told, each)
            typer.echo(told, err=err)
        for line in rest:
            typer.echo(line, err=err)
    typer.echo(_count(faults, checked, say), err=err)


def _few(faults: Sequence[Diagnostic], say: Catalog) -> tuple[list[Diagnostic], list[str]]:
    """The faults to show, and a line for each file with more drafts than are shown."""
    found: list[Diagnostic] = []
    drafts: dict[str, list[Diagnostic]] = {}
    for each in faults:
        mine = drafts.setdefault(each.file, []) if each.code.name == DRAFT else None
        if mine is not None:
            mine.append(each)
        if mine is None or len(mine) <= FEW:
            found.append(each)
    rest = {file: mine[FEW:] for file, mine in drafts.items() if len(mine) > FEW}
    return found, [
        f"{shown(file, 4096)}:{mine[0].line}: "
        + say("check-drafts", code=mine[0].code.id, count=len(mine))
        for file, mine in rest.items()
    ]


def _count(faults: Sequence[Diagnostic], checked: int, say: Catalog) -> str:
    counts = Counter(each.severity for each in faults)
    files = len({each.file for each in faults})
    found = [say(f"check-{each}-count", count=counts[each]) for each in Severity if counts[each]]
    place = say("check-files", count=files) if files > 1 else ""
    looked = say("check-looked", count=checked) if checked > 1 else ""
    return say("check-and").join(found) + place + looked


def _colourful(*, err: bool) -> bool:
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _painted(text: str, severity: Severity, *, colour: bool) -> str:
    return typer.style(text, fg=_COLOURS[severity], bold=True) if colour else text


def _coloured(told: str, fault: Diagnostic) -> str:
    """The same with its code painted, and the caret."""
    code = f" {fault.code.id} "
    told = told.replace(code, _painted(code, fault.severity, colour=True), 1)
    lines = told.split("\n")
    painted = (
        typer.style(each, fg="green") if index and each.strip() == "^" else each
        for index, each in enumerate(lines)
    )
    return "\n".join(painted)


class _Lines:
    """The lines of faulty files, as far as they can be read; each file is read once in a row."""

    def __init__(self) -> None:
        self._file = ""
        self._lines: list[str] = []

    def line(self, file: str, number: int) -> str:
        """A line from 1; empty where there is none."""
        if file != self._file:
            self._file, self._lines = file, _read(file)
        return self._lines[number - 1] if number <= len(self._lines) else ""


def _read(file: str) -> list[str]:
    path = Path(file)
    try:
        if not path.is_file():
            return []
        with path.open("rb") as stream:
            text = stream.read(MAX_BYTES).decode("utf-8", "replace")
            return LINE_ENDS.split(text)
    except (OSError, ValueError):
        return []
