"""From bytes to nodes: the only place that knows YAML.

The parser's events are read one by one into light nodes. Composing PyYAML's own node
tree costs several times as much on long files, and constructing values would turn
`no` into False and `12:30` into 750. Nothing here decides what a value means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from roundtable.loading import codes
from roundtable.loading.codes import Code
from roundtable.loading.diagnostics import shown
from roundtable.loading.files import BOM, in_lines, is_text, place_of
from roundtable.loading.findings import Findings
from roundtable.loading.indentation import odd_line
from roundtable.loading.nodes import Mapping, Node, Place, Placed, Scalar, Sequence

MAX_NODES = 400_000
"""How many values, keys counted with them, a file may hold; 100,000 lines hold half of it."""

MAX_DEPTH = 64
"""How deeply lists and mappings may be nested."""

TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"

# Direction overrides and line separators are printable to YAML, yet they reorder or
# break what a screen shows.
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

# Pure Python where PyYAML was built without its C library.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StopReadingError(Exception):
    """What follows in the file cannot be read with any sense."""


def parse(data: bytes, findings: Findings) -> Node | None:
    """The nodes of one YAML document in UTF-8.

    Args:
        data: the bytes of the file.
        findings: where faults are reported; its `root` becomes the result.

    Returns:
        The root, or None where the file is too broken to be looked into further.
    """
    data = data.removeprefix(BOM)
    if not is_text(data, findings):
        return None
    data = in_lines(data)
    builder = _Builder(findings)
    try:
        builder.read(data)
    except _StopReadingError:
        return None
    except yaml.YAMLError as error:
        _report_syntax(error, data, findings)
        return None
    if builder.broken:
        return None
    if builder.root is None or (isinstance(builder.root, Scalar) and not builder.root):
        findings.report(codes.EMPTY_FILE, Place(), "nothing stands in this file")
        return None
    findings.root = builder.root
    return builder.root


_BELOW = "keys of one mapping, and dashes of one list, stand exactly below each other"
_BRACKET = "close the bracket; a text with a comma, a colon, a bracket or a quote in it needs quotes around it"
_MENDS = {
    "mapping values are not allowed": "put a text with `: ` in it into quotes; or the line stands "
    "too far to the right",
    "quoted scalar": "close the quote; a text with quotes in it stands in quotes of the other kind",
    "cannot start any token": "put a text that begins with this character into quotes",
    "flow mapping": _BRACKET,
    "flow sequence": _BRACKET,
    "block mapping": _BELOW,
    "block collection": _BELOW,
    "block sequence": _BELOW,
    "expected ':'": "a key ends with `:` and a blank",
}
"""How to mend a fault by words of the parser's complaint."""


def _report_syntax(error: yaml.YAMLError, data: bytes, findings: Findings) -> None:
    lines = data.splitlines()
    mark = getattr(error, "problem_mark", None)
    if mark is None or mark.line >= len(lines):
        # What runs to the end of the file is to be mended where it began.
        mark = getattr(error, "context_mark", None) or mark
    if isinstance(error, yaml.reader.ReaderError):
        place = place_of(data, error.position)
        findings.report(codes.CONTROL_CHARACTER, place, "a character YAML does not allow")
        return
    place = Place(mark.line + 1, mark.column + 1) if mark else Place()
    problem = getattr(error, "problem", None) or "this is not YAML"
    if "nesting depth" in problem:
        # The newer C library has a bound of its own, and looks ahead of what it hands out.
        findings.report(codes.TOO_DEEP, place, TOO_DEEP)
        return
    context = getattr(error, "context", None)
    message = f"{problem} ({context})" if context else str(problem)
    line = lines[place.line - 1] if place.line <= len(lines) else b""
    hint = _syntax_hint(line, message)
    odd = odd_line(lines, place.line)
    related = findings.place(odd, "this line stands farther to the right than it can")
    start = getattr(error, "context_mark", None)
    if start is not None and start.line + 1 != place.line:
        begun = Place(start.line + 1, start.column + 1)
        first = lines[start.line] if start.line < len(lines) else b""
        if first.count(b'"') % 2:
            hint = _MENDS["quoted scalar"]
        related = (*related, *findings.place(begun, "what was being read begins here"))
    findings.report(codes.SYNTAX, place, shown(message, 200), hint, related=related)


# A value that begins with a quote and has no second one; a colon within a text in braces.
_OPEN_QUOTE = re.compile(rb"(?:: |- |[\[{,] ?)(?:\"[^\"]*|'[^']*)$")
_COLON = re.compile(rb"\{[^}]*: [^,}\"']*: ")


def _syntax_hint(line: bytes, problem: str) -> str:
    """How to mend what libyaml complains of; nothing where it says too little."""
    if line.lstrip(b" ").startswith(b"\t"):
        return "indent with blanks, not with tabs"
    if _OPEN_QUOTE.search(line):
        return _MENDS["quoted scalar"]
    if "flow" in problem and _COLON.search(line):
        return "put the text with a colon in it into quotes, inside `{...}`"
    return next((hint for sign, hint in _MENDS.items() if sign in problem), "")


def _events(data: bytes) -> Iterator[Any]:
    loader = _LOADER(data)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


class _Builder:
    """Builds nodes from events, without recursion.

    Attributes:
        broken: True once something was met that makes the nodes misleading.
    """

    def __init__(self, findings: Findings) -> None:
        self.root: Node | None = None
        self.broken = False
        self._findings = findings
        # What is open around the innermost collection, each with the key that waits for its value.
        self._open: list[tuple[Sequence | Mapping | None, Scalar | None]] = []
        self._documents = 0

    def read(self, data: bytes) -> None:  # noqa: C901 - one loop, since calls would double its time
        """Read all events of `data`.

        Raises:
            _StopReadingError: the rest cannot be read; the fault is reported.
        """
        # Much of the time of a check is spent here, so that the state stands in local names.
        parent: Sequence | Mapping | None = None
        key: Scalar | None = None
        left = MAX_NODES
        for event in _events(data):
            kind = type(event)
            node: Node
            if kind is yaml.ScalarEvent:
                node = self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                node = self._collection(event, as_key=key is None and type(parent) is Mapping)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                parent, key = self._open.pop()
                continue
            elif kind is yaml.AliasEvent:
                node = self._alias(event)
            else:
                self._document(kind, event)
                continue
            left -= 1
            if left < 0:
                self._stop(codes.TOO_LARGE, event, f"more than {MAX_NODES:,} values")
            if parent is None:
                self.root = node
            elif isinstance(parent, Sequence):
                parent.append(node)
            elif key is None:
                key = self._key(node, parent)
            else:
                # Of two equal keys the first counts; the second was reported as it came.
                parent.setdefault(key, node)
                key = None
            if not isinstance(node, Scalar):
                self._open.append((parent, key))
                parent, key = node, None

    def _scalar(self, event: Any) -> Scalar:
        value = event.value
        node = Scalar(value)
        mark = event.start_mark
        node.line = line = mark.line + 1
        node.column = mark.column + 1
        node.plain = not event.style
        end = event.end_mark
        # A block text ends at the beginning of the line behind it.
        last = end.line + 1 if end.column else end.line
        node.end = last if last > line else line  # noqa: FURB136 - `max` takes as long as all above
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        if not value.isprintable() and (found := CONTROL.search(value)):
            message = f"character U+{ord(found[0]):04X} stands in this text"
            self._report(codes.CONTROL_CHARACTER, node, message)
        return node

    def _collection(self, event: Any, *, as_key: bool) -> Sequence | Mapping:
        node = Mapping() if type(event) is yaml.MappingStartEvent else Sequence()
        node.flow = bool(event.flow_style)
        mark = event.start_mark
        node.line = mark.line + 1
        node.column = mark.column + 1
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        if as_key:
            what = "mapping" if isinstance(node, Mapping) else "list"
            message = f"a {what} is used as a key"
            self._stop(codes.KEY_NOT_TEXT, event, message, "put a text with brackets in quotes")
        if len(self._open) >= MAX_DEPTH:
            self._stop(codes.TOO_DEEP, event, TOO_DEEP)
        return node

    def _key(self, node: Node, parent: Mapping) -> Scalar:
        assert isinstance(node, Scalar)
        if node in parent:
            first = parent.key(node).line
            message = f"the key `{shown(node)}` stands here a second time"
            self._report(codes.DUPLICATE_KEY, node, message, f"the first is on line {first}")
        return node

    def _alias(self, event: Any) -> Scalar:
        self._refuse(codes.ALIAS, event, f"the alias `*{shown(event.anchor)}`")
        self.broken = True
        mark = event.start_mark
        node = Scalar(f"*{event.anchor}")
        node.line = node.end = mark.line + 1
        node.column, node.plain = mark.column + 1, True
        return node

    def _document(self, kind: type, event: Any) -> None:
        if kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._stop(codes.SEVERAL_DOCUMENTS, event, "a second document begins here")

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(codes.ALIAS, event, f"the anchor `&{shown(event.anchor)}`")
        if event.tag is not None:
            self._refuse(codes.TAG, event, f"the tag `{shown(event.tag)}`")

    def _refuse(self, code: Code, event: Any, message: str) -> None:
        mark = event.start_mark
        self._report(code, Place(mark.line + 1, mark.column + 1), message)

    def _report(self, code: Code, at: Placed, message: str, hint: str = "") -> None:
        self._findings.report(code, at, message, hint)
        if self._findings.full:
            raise _StopReadingError

    def _stop(self, code: Code, event: Any, message: str, hint: str = "") -> None:
        mark = event.start_mark
        self._findings.report(code, Place(mark.line + 1, mark.column + 1), message, hint)
        raise _StopReadingError


Places = dict[tuple[int, int], tuple[int, int]]
"""By line and column, from 1: places of the first character and behind the last, in characters."""


def spans(data: bytes) -> Places:
    """Where each scalar stands in a sound file, quotes included.

    Returns:
        By line and column, from 1, the places of its first character and behind its last,
        in characters from the start of the file.
    """
    return places(data)[0]


def extents(data: bytes) -> Places:
    """Where each list and mapping stands in a sound file, up to the end of its last value.

    Returns:
        By line and column, as `spans` has scalars.
    """
    return places(data)[1]


def places(data: bytes) -> tuple[Places, Places]:
    """What `spans` and `extents` give, in one reading."""
    single: Places = {}
    found: Places = {}
    begun: list[Any] = []
    mark = int(data.startswith(BOM))
    end = mark
    for event in _events(data.removeprefix(BOM)):
        kind = type(event)
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            begun.append(event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            first = begun.pop()
            # A block ends only where the next thing begins, behind blank lines and comments.
            end = event.end_mark.index + mark if first.flow_style else end
            start = first.start_mark
            found[start.line + 1, start.column + 1] = start.index + mark, end
        elif kind is yaml.ScalarEvent:
            start, end = event.start_mark, event.end_mark.index + mark
            single[start.line + 1, start.column + 1] = start.index + mark, end
    return single, found
