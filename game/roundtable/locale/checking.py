"""What is wrong with the interface texts of a language: missing, unknown, broken, or with other values.

The measure is English, which every other text falls back to.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

from roundtable.frozen import frozen
from roundtable.locale.folder import contents

GUESSED = 100
"""For so many unknown texts it is guessed which was meant."""


@frozen
class Finding:
    """One fault.

    Attributes:
        file: as it was given.
        line: from 1.
        message: what is wrong, in one line.
    """

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        """As editors read it."""
        return f"{self.file}:{self.line}: {self.message}"


@frozen
class _Text:
    file: Path
    line: int
    values: frozenset[str]


class _Values(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - fluent's
        """Note one."""
        self.names.add(node.id.name)


def check(folders: Sequence[Path], measure: Path) -> list[Finding]:
    """Find what is wrong with a language's texts, beside those they are measured by.

    Args:
        folders: where the language lies; a text need stand in one of them only.
        measure: the folder of the language that has every text.
    """
    faults: list[Finding] = []
    wanted, texts = _read(measure, []), dict[str, _Text]()
    for folder in folders:
        own = _read(folder, faults)
        faults += _strange(own, wanted)
        texts |= own
    tag = folders[0].resolve().name
    faults += [
        Finding(text.file, text.line, f"`{tag}` lacks `{key}`")
        for key, text in wanted.items()
        if key not in texts
    ]
    return sorted(faults, key=lambda each: (str(each.file), each.line, each.message))


def _strange(texts: dict[str, _Text], wanted: dict[str, _Text]) -> Iterator[Finding]:
    guesses = GUESSED
    for key, text in texts.items():
        if key not in wanted:
            close = difflib.get_close_matches(key[:80], wanted, n=1) if guesses else []
            guesses = max(0, guesses - 1)
            hint = f", did you mean `{close[0]}`?" if close else ""
            yield Finding(text.file, text.line, f"nothing asks for `{key}`{hint}")
            continue
        needed = wanted[key].values
        for name in sorted(text.values - needed):
            yield Finding(text.file, text.line, f"`{key}` is given no `${name}`")
        for name in sorted(needed - text.values):
            yield Finding(text.file, text.line, f"`{key}` leaves out `${name}`")


def _read(folder: Path, faults: list[Finding]) -> dict[str, _Text]:
    found: dict[str, _Text] = {}
    for name, data, fault in contents(folder):
        file = folder / name
        if fault:
            faults.append(Finding(file, 1, fault))
            continue
        try:
            source = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            faults.append(Finding(file, data.count(b"\n", 0, error.start) + 1, "this is no UTF-8"))
        else:
            _texts(file, source.replace("\r\n", "\n"), found, faults)
    return found


def _texts(file: Path, source: str, found: dict[str, _Text], faults: list[Finding]) -> None:
    starts = [0, *(each.end() for each in re.finditer("\n", source))]
    try:
        entries = FluentParser().parse(source).body
    except RecursionError:
        faults.append(Finding(file, 1, "a text is nested too deeply"))
        return
    for entry in entries:
        start = entry.span.start if entry.span else 0
        if isinstance(entry, Junk):
            for note in entry.annotations:
                at = bisect(starts, note.span.start if note.span else start)
                faults.append(Finding(file, at, f"this is no Fluent: {note.message}"))
        elif isinstance(entry, Message):
            line, key, values = bisect(starts, start), entry.id.name, _Values()
            values.visit(entry)
            if key in found:
                before = found[key]
                told = f"`{key}` stands at {before.file.name}:{before.line} already"
                faults.append(Finding(file, line, told))
            else:
                found[key] = _Text(file, line, frozenset(values.names))
