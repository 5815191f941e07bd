"""A text under an author's hands, and places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from roundtable.frozen import frozen
from roundtable.loading import codes
from roundtable.loading.files import LINE_ENDS, MAX_BYTES
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Node, scalar
from roundtable.loading.source import Places, parse, spans

WALKTHROUGH = ".walkthrough.yaml"
"""How the name of a walkthrough ends."""

_TRIES = 6
_KIND = re.compile(r"(?m)^kind:[ \t]*[\"']?(record|scenario|walkthrough)\b")
_WORD = re.compile(r"[\"']?[^\s,\[\]{}]+")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, its end not in it."""

    line: int
    column: int
    end_line: int
    end_column: int

    def holds(self, line: int, column: int) -> bool:
        """Whether a place is in it, or at its end."""
        return (self.line, self.column) <= (line, column) <= (self.end_line, self.end_column)


@frozen
class Edit:
    """A replacement: a stretch of the file, and the text that comes in its place."""

    span: Span
    text: str


@dataclass(frozen=True)
class Doc:
    """A record, a scenario or a walkthrough as text.

    Attributes:
        path: where it stands, or would stand once it is saved.
        text: of the whole file, whatever state it is in.
        former: the nodes of the text that was sound last, if there was one.
    """

    path: Path
    text: str
    former: Node | None = field(default=None, compare=False, repr=False)

    @cached_property
    def kind(self) -> str:
        """Which kind of file it is; empty where nothing says so."""
        found = _KIND.search(self.text)
        if found is not None:
            return found[1]
        return "walkthrough" if self.path.name.endswith(WALKTHROUGH) else ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without what ends them."""
        return LINE_ENDS.split(self.text)

    @cached_property
    def root(self) -> Node | None:
        """The nodes of a sound text; None where it is no YAML just now."""
        if self._is_too_large:
            return None
        return parse(self.text.encode("utf-8", "replace"), Findings(str(self.path)))

    @cached_property
    def read(self) -> Node | None:
        """The nodes; of a text that is no YAML just now without what keeps it from it, or as it was."""
        if self.root is not None:
            return self.root
        found = None if self._is_too_large else _recovered(self)
        return found if found is not None else self.former

    @property
    def _is_too_large(self) -> bool:
        """Whether no such file is read: the checker says so, and nothing else is said of it."""
        return len(self.text) > MAX_BYTES

    @cached_property
    def spans(self) -> Places:
        """Where each scalar of a sound text stands, in characters; nothing where it is not sound."""
        return spans(self.text.encode()) if self.root is not None else {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(each.end() for each in LINE_ENDS.finditer(self.text)), len(self.text) + 1]

    def span(self, start: int, end: int) -> Span:
        """A stretch given in characters from the start of the text."""
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset, hi=len(self._starts) - 1)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """A line; empty where there is none of that number."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def word_at(self, line: int, column: int) -> Span:
        """What a finding at a place is about: the value or key there, up to the end of its line."""
        text = self.line(line)
        if (place := self.spans.get((line, column))) is not None:
            found = self.span(*place)
            if found.end_line == line:
                return found
            return Span(line, column, line, max(len(text) + 1, column))
        word = _WORD.match(text, column - 1)
        return Span(line, column, line, (word.end() if word else min(column, len(text) + 1)) + 1)

    def inner(self, line: int, column: int) -> Span:
        """The value at a place, without its quotes."""
        span = self.word_at(line, column)
        if self.line(line)[column - 1 : column] in ("'", '"'):
            return Span(line, column + 1, span.end_line, span.end_column - 1)
        return span

    def name(self, key: str) -> str:
        """The value of a key of the whole file, such as `record`; empty where it has none."""
        return str(scalar(self.read, key) or "")


def _recovered(doc: Doc) -> Node | None:
    """The nodes of a text without the lines at which reading stops; None if that mends nothing."""
    lines = doc.text.split("\n")
    for _ in range(_TRIES):
        findings = Findings(str(doc.path))
        root = parse("\n".join(lines).encode("utf-8", "replace"), findings)
        if root is not None:
            return root
        wrong = [each for each in findings.diagnostics() if each.code == codes.SYNTAX]
        if not wrong:
            return None
        begun = [each.line for each in wrong[0].related]
        places = [*begun, wrong[0].line, wrong[0].line - 1]
        full = [each for each in places if 0 < each <= len(lines) and lines[each - 1].strip()]
        if not full:
            return None
        lines[full[0] - 1] = ""
    return None
