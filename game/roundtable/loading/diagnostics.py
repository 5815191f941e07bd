"""Diagnostics: what the loader says of a file's faults, and the error that carries them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.loading.codes import Code, Severity

_LONGEST_SHOWN = 60
_LONGEST_LINE = 100


@frozen
class Related:
    """Another place that has to do with a fault: the mistake may as well stand there.

    Attributes:
        file: the path as it was given.
        line, column: from 1, the column in characters.
        message: what stands there.
    """

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """The place in one line: ``file:line:column: message``."""
        return f"{shown(self.file, 4096)}:{self.line}:{self.column}: {self.message}"


@frozen
class Diagnostic:
    """One fault at one place.

    Attributes:
        file: the path as it was given.
        line, column: from 1, the column in characters.
        path: such as ``scenes[2].turns[0].cites[1]``; empty for the whole file.
        message: what is wrong here.
        hint: how to mend it; empty where there is nothing to say.
        related: other places at which the mistake may stand.
    """

    code: Code
    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        """Whether it keeps the file from being played."""
        return self.code.severity

    def __str__(self) -> str:
        """The fault in one line: ``file:line:column: CODE message``."""
        return f"{shown(self.file, 4096)}:{self.line}:{self.column}: {self.code.id} {self.message}"


class ScenarioError(GameError):
    """A scenario or record with faults.

    Attributes:
        diagnostics: all of them, warnings too; at least one is an error.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """How many errors there are, and the code and place of the first."""
        errors = [each for each in self.diagnostics if each.severity is Severity.ERROR]
        first = errors[0]
        place = f"{shown(Path(first.file).name)}:{first.line}"
        return "fault-scenario", {"count": len(errors), "code": first.code.id, "place": place}

    def __str__(self) -> str:
        """Every fault with its hint, a line each."""
        return "\n".join(render(each) for each in self.diagnostics)


def shown(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """A piece of a file as it may stand in a message: short, one line, harmless."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(each if each.isprintable() else " " for each in cut)


def render(
    diagnostic: Diagnostic, source_line: str = "", *, see: str = "see", hint: str = "hint"
) -> str:
    """A diagnostic for people: its line, the source with a caret, other places, its hint.

    Args:
        diagnostic: what to render.
        source_line: the line of the file it stands on, to be shown with a caret.
        see: what stands before other places.
        hint: what stands before the hint.

    Returns:
        Its lines, without a line break at the end.
    """
    lines = [str(diagnostic)]
    if source_line.strip():
        column = diagnostic.column - 1
        start = max(0, column - _LONGEST_LINE // 2)
        piece = shown(source_line[start : start + _LONGEST_LINE].rstrip(), _LONGEST_LINE)
        lines += [f"    {piece}", f"    {' ' * _width(piece[: column - start])}^"]
    lines += [f"    {see} {each}" for each in diagnostic.related]
    if diagnostic.hint:
        lines.append(f"    {hint}: {diagnostic.hint}")
    return "\n".join(lines)


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) + wide


def section(code: Code) -> str:
    """What the page says of a code, without the marks of its heading."""
    return f"{code.id} {code.name} ({code.severity})\n\n{code.summary}\n\n{code.explanation}\n"
