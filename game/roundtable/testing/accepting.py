"""Writes what came into a walkthrough in place of what was expected.

Only the values change, and they are edited in the file's text where they stand: comments,
order, layout and every other byte stay. A list keeps the entries that still hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Any

from roundtable.files import replace_file
from roundtable.frozen import frozen
from roundtable.loading import ScenarioError
from roundtable.loading.nodes import Mapping, Node, Scalar
from roundtable.loading.nodes import Sequence as List
from roundtable.loading.source import extents, spans
from roundtable.testing.judging import Mismatch
from roundtable.testing.reading import Load, load_anywhere, read_walkthrough
from roundtable.testing.runner import Failure, failures, run
from roundtable.testing.walkthrough import Walkthrough, shown

Edit = tuple[int, int, str]

_PLAIN = re.compile(r"[A-Za-z][\w./-]*( [\w./-]+)*|-?\d+([./]\d+)?", re.ASCII)
_NOT_TEXT = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")
_WRITTEN = 12
"""An exact fraction with more characters than this is written rounded."""

_DIGITS = 4


@frozen
class Accepted:
    """What became of a walkthrough whose values were accepted.

    Attributes:
        data: the file's new content.
        count: how many expectations were rewritten.
        failure: the first step that fails even so; None if nothing does.
    """

    data: bytes
    count: int
    failure: Failure | None


def accept(walkthrough: Walkthrough, load: Load = load_anywhere) -> Accepted:
    """Write what came into the file wherever a value was expected otherwise.

    The file is only written if its new content is read and played as intended. A
    walkthrough that is known to fail is left alone.

    Args:
        walkthrough: as it was read.
        load: how its scenario is got when the new content is tried.

    Raises:
        OSError: the file cannot be written.
    """
    old = walkthrough.text.encode()
    found = list(failures(walkthrough))
    changes = [each for failure in found for each in failure.acceptable]
    if not changes or walkthrough.xfail:
        return Accepted(old, 0, found[0] if found else None)
    data = rewritten(walkthrough.text, changes)
    try:
        again = read_walkthrough(walkthrough.path, load, data)
    except ScenarioError:
        return Accepted(old, 0, found[0])
    failure = run(again)
    if failure is not None and failure.acceptable:
        return Accepted(old, 0, found[0])
    replace_file(walkthrough.path, data)
    return Accepted(data, len({id(each.node) for each in changes}), failure)


def rewritten(text: str, changes: Sequence[Mismatch]) -> bytes:
    """A walkthrough's text with what came in place of what was expected."""
    editor = _Editor(text)
    edits: dict[Edit, None] = {}
    for each in changes:
        if each.node is not None:
            edits |= dict.fromkeys(editor.edits(each.node, each.value))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text.encode()


class _Editor:
    """Finds the edits of a text that make a node say a value."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        data = text.encode()
        self._scalars, self._others = spans(data), extents(data)

    def edits(self, node: Node, value: Any) -> Iterator[Edit]:
        """What has to be changed; nothing where the node says it already."""
        if isinstance(node, Scalar) and not isinstance(value, dict | list | tuple):
            yield from self._scalar(node, value)
        elif isinstance(node, Scalar) and _kind(value) == node:
            return  # an event that is told by its type alone
        elif isinstance(node, List) and isinstance(value, list | tuple):
            yield from self._list(node, value)
        elif isinstance(node, Mapping) and isinstance(value, dict):
            for key, each in node.items():
                if key in value:
                    yield from self.edits(each, value[key])
        elif isinstance(node, Mapping) and "value" in node:
            yield from self._near(node, value)
        else:
            start, end = self._span(node)
            yield start, end, written(value)

    def _near(self, node: Mapping, value: Any) -> Iterator[Edit]:
        """A number with a distance; what lies within it stays."""
        number, expected = None if value is None else Fraction(value), node["value"]
        within = node.get("within")
        if not isinstance(expected, Scalar) or _is_near(number, expected, within):
            return
        start, end = self._span(expected)
        told = shown(number)
        yield start, end, told if len(told) <= _WRITTEN else _rounded(Fraction(number or 0))

    def _scalar(self, node: Scalar, value: Any) -> Iterator[Edit]:
        if _says(node, value):
            return
        start, end = self._span(node)
        old = self._text[start:end]
        new = written(value)
        if old[:1] in ("|", ">"):
            new += old[len(old.rstrip()) :]
        yield start, end, new

    def _list(self, node: List, values: Sequence[Any]) -> Iterator[Edit]:
        """Entries of the same kind are edited, others go or come in their places."""
        block = self._text[self._span(node)[0]] == "-"
        if not values or not node:
            yield from self._whole(node, values, block=block)
            return
        match = SequenceMatcher(None, [_kind(n) for n in node], [_kind(v) for v in values], False)
        if not any(size for _, _, size in match.get_matching_blocks()):
            yield from self._whole(node, values, block=block)
            return
        for what, a, b, c, d in match.get_opcodes():
            both = min(b - a, d - c) if what == "replace" else b - a if what == "equal" else 0
            for old, new in zip(node[a : a + both], values[c : c + both], strict=True):
                same = what == "equal"
                yield from self.edits(old, new) if same else self._entry(old, new)
            if a + both < b:
                yield from self._dropped(node, a + both, b, block=block)
            if c + both < d:
                yield self._added(node, b, values[c + both : d], block=block)

    def _entry(self, node: Node, value: Any) -> Iterator[Edit]:
        start, end = self._span(node)
        yield start, end, _entry(value)

    def _whole(self, node: List, values: Sequence[Any], *, block: bool) -> Iterator[Edit]:
        """All entries written anew, in the same layout."""
        start, end = self._span(node)
        lines = [f"- {_entry(each)}" for each in values]
        joint = self._newline + " " * (node.column - 1)
        flow = "[" + ", ".join(_entry(each) for each in values) + "]"
        yield start, end, joint.join(lines) if block and lines else flow

    def _dropped(self, node: List, first: int, last: int, *, block: bool) -> Iterator[Edit]:
        """Entries taken out, with their lines or with the comma that goes with them."""
        for index in range(first, last):
            start, end = self._span(node[index])
            if block:
                yield self._line(start), self._behind(end), ""
            elif last < len(node):
                yield start, self._span(node[index + 1])[0], ""
            else:
                yield self._span(node[index - 1])[1], end, ""

    def _added(self, node: List, place: int, values: Sequence[Any], *, block: bool) -> Edit:
        """Entries put before the one at `place`, or behind the last."""
        told = [_entry(each) for each in values]
        if block:
            indent = " " * (node.column - 1)
            lines = "".join(f"{indent}- {each}{self._newline}" for each in told)
            if place < len(node):
                at = self._line(self._span(node[place])[0])
                return at, at, lines
            at = self._behind(self._span(node[-1])[1])
            before = "" if self._text[:at].endswith("\n") else self._newline
            return at, at, before + lines
        if place < len(node):
            at = self._span(node[place])[0]
            return at, at, "".join(f"{each}, " for each in told)
        at = self._span(node[-1])[1]
        return at, at, "".join(f", {each}" for each in told)

    def _span(self, node: Node) -> tuple[int, int]:
        places = self._scalars if isinstance(node, Scalar) else self._others
        return places[node.line, node.column]

    def _line(self, at: int) -> int:
        """The beginning of the line."""
        return self._text.rfind("\n", 0, at) + 1

    def _behind(self, at: int) -> int:
        """The beginning of the next line."""
        if self._text[at - 1] == "\n":
            return at
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end + 1


def _kind(entry: Any) -> str:
    """What decides whether two entries of a list belong together: an event's type, or a text."""
    if isinstance(entry, dict) and "type" in entry:
        return str(entry["type"])
    return shown(entry)


def _says(node: Scalar, value: Any) -> bool:
    """Whether a scalar says a value already, an event's type standing for the event."""
    if isinstance(value, Fraction):
        return False
    return node == shown(value) or (value is None and node in ("null", "~"))


def _is_near(number: Fraction | None, expected: Scalar, within: Node | None) -> bool:
    if number is None or expected in ("null", "~"):
        return number is None and expected in ("null", "~")
    gap = Fraction(within) if isinstance(within, Scalar) else Fraction()
    return abs(number - Fraction(expected)) <= abs(gap)


def _entry(value: Any) -> str:
    """An entry of a list; an event by its type alone."""
    return str(value["type"]) if isinstance(value, dict) and "type" in value else written(value)


def written(value: Any) -> str:
    """A value as YAML in one line."""
    if isinstance(value, Fraction):
        return _number(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    text = shown(value)
    if not isinstance(value, str) or (_PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT):
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _number(value: Fraction) -> str:
    """A number exactly, or near enough where its fraction is too long to be read."""
    exact = str(value)
    if len(exact) <= _WRITTEN:
        return exact
    return f"{{value: {_rounded(value)}, within: {10**-_DIGITS:.{_DIGITS}f}}}"


def _rounded(value: Fraction) -> str:
    return f"{float(value):.{_DIGITS}f}"
