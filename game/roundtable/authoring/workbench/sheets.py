"""A YAML file under an author's hands: values found by path, and the smallest edits that change them.

Theory of operation. The text is parsed once; each value knows where it stands. A wish
(`put`, `remove`, `insert`, `move`) gives edits: a place in the text and what comes there.
Edits of one reading are applied together, from the end of the file to its beginning, and
make a new sheet. Whatever no edit touches stays byte for byte: comments, order, layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from roundtable.authoring.workbench.writing import Value, entry, flow, item, scalar
from roundtable.errors import GameError
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Mapping, Node, Scalar
from roundtable.loading.nodes import Sequence as List
from roundtable.loading.schema import RecordModel, ScenarioModel, model_of
from roundtable.loading.source import Places, parse, places

Step = str | int
Path = tuple[Step, ...]
Edit = tuple[int, int, str]
"""From where to where, in characters, and what comes there."""


class UnreadableError(GameError):
    """The text is no YAML, so that nothing in it can be changed."""


@dataclass(frozen=True)
class Sheet:
    """A record or a scenario as text.

    Attributes:
        text: of the whole file.
        kind: its model, which knows the order of keys.
    """

    text: str
    kind: type[BaseModel]

    @cached_property
    def root(self) -> Mapping:
        """The whole file.

        Raises:
            UnreadableError: it cannot be read.
        """
        found = parse(self.text.encode(), Findings("sheet"))
        if not isinstance(found, Mapping):
            raise UnreadableError("the file cannot be read")
        return found

    @cached_property
    def _places(self) -> tuple[Places, Places]:
        return places(self.text.encode())

    @property
    def _newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    # Reading

    def at(self, path: Path) -> Node | None:
        """The value at a path, or None."""
        node: Node | None = self.root
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.get(step)
            elif isinstance(node, List) and isinstance(step, int) and 0 <= step < len(node):
                node = node[step]
            else:
                return None
        return node

    def span(self, node: Node) -> tuple[int, int]:
        """Where a value stands, in characters."""
        return self._places[0 if isinstance(node, Scalar) else 1][node.line, node.column]

    def order(self, path: Path) -> tuple[str, ...]:
        """The keys that a mapping at this path may have, in their order; none for a text."""
        model: type[BaseModel] | None = self.kind
        for step in path:
            if model is None:
                return ()
            if isinstance(step, str):
                field = model.model_fields.get(step)
                model = _inner(field.annotation) if field is not None else None
        return tuple(model.model_fields) if model is not None else ()

    # Changing

    def edited(self, edits: Iterable[Edit]) -> Sheet:
        """A sheet with these edits of this one's text."""
        text = self.text
        for start, end, new in sorted(edits, key=lambda each: each[:2])[::-1]:
            text = text[:start] + new + text[end:]
        return Sheet(text, self.kind)

    def with_values(self, values: Iterable[tuple[Path, Value]]) -> Sheet:
        """With a value at each path; what stands around it is made where it is missing."""
        sheet = self
        waiting: list[Edit] = []
        made: list[Path] = []
        for path, value in values:
            if any(path[: len(each)] == each or each[: len(path)] == path for each in made):
                # What was made just now has to be read before more can be put into it.
                sheet, waiting, made = sheet.edited(waiting), [], []
            waiting += sheet.put(path, value)
            made.append(sheet.missing(path))
        return sheet.edited(waiting)

    def missing(self, path: Path) -> Path:
        """The shortest part of a path at which nothing stands; the path where all is there."""
        return next(
            (path[:end] for end in range(1, len(path)) if self.at(path[:end]) is None), path
        )

    def put(self, path: Path, value: Value) -> list[Edit]:
        """The edits that make a value stand at a path."""
        node = self.at(path)
        if node is not None:
            return self._replaced(path, node, value)
        lacking = self.missing(path)
        for step in reversed(path[len(lacking) :]):
            value = {str(step): value} if isinstance(step, str) else [value]
        parent, key = self.at(lacking[:-1]), lacking[-1]
        if isinstance(parent, Mapping) and isinstance(key, str):
            return [self._added(lacking[:-1], parent, key, value)]
        if isinstance(parent, List):
            return self.insert(lacking[:-1], len(parent), value)
        raise UnreadableError("nothing can be put there")

    def remove(self, path: Path) -> list[Edit]:
        """The edits that take a value out, with its key; with what holds it where it was the last."""
        node, parent = self.at(path), self.at(path[:-1]) if path else None
        if node is None or parent is None or isinstance(parent, Scalar):
            return []
        if len(parent) == 1 and len(path) > 1:
            return self.remove(path[:-1])
        if parent.flow:
            return [self._cut_flow(parent, path[-1])]
        if isinstance(parent, List):
            start, end = self.chunk(path)
            if self._is_blank(self._line(start - 1), start) and self._is_blank(
                end, self._behind(end + 1)
            ):
                end = self._behind(end + 1)
            return [(start, end, "")]
        start, end = self._keyed(parent, str(path[-1]), node)
        line = self._line(start)
        if self.text[line:start].strip():  # behind the dash of a list
            keys = list(parent)
            following = self._key_start(parent, keys[keys.index(str(path[-1])) + 1])
            return [(start, following, "")]
        return [(line, end, "")]

    def thin(self, path: Path, places: Iterable[int]) -> list[Edit]:
        """The edits that take several entries out of a list, which stays as an empty one."""
        node, gone = self.at(path), sorted(set(places))
        if isinstance(node, List) and len(gone) == len(node):
            return self.put(path, [])
        return [edit for place in gone for edit in self.remove((*path, place))]

    def insert(self, path: Path, index: int, value: Value) -> list[Edit]:
        """The edits that put an entry into the list at a path, which is made where it is missing."""
        node = self.at(path)
        if not isinstance(node, List) or not node:
            return self.put(path, [value])
        if node.flow:
            if index < len(node):
                at = self.span(node[index])[0]
                return [(at, at, f"{flow(value)}, ")]
            at = self.span(node[-1])[1]
            return [(at, at, f", {flow(value)}")]
        lines = item(value, node.column - 1)
        return [self._put_lines(path, node, index, self._newline.join(lines) + self._newline)]

    def move(self, path: Path, target: Path, index: int) -> list[Edit]:
        """The edits that carry an entry of a list to a place of another, or of the same list."""
        source, home = self.at(path[:-1]), self.at(target)
        start, end = self.chunk(path)
        text = self.text[start:end]
        if not text.endswith("\n"):
            text += self._newline
        if not isinstance(source, List) or not isinstance(home, List):
            raise UnreadableError("nothing can be put there")
        by = home.column - source.column
        if by:
            text = "".join(_shifted(line, by) for line in text.splitlines(keepends=True))
        taken = self.remove(path)
        return [*taken, self._put_lines(target, home, index, text)]

    def chunk(self, path: Path) -> tuple[int, int]:
        """The whole lines of an entry of a block list, with the comments right above it."""
        node = self.at(path)
        assert node is not None
        start, end = self.span(node)
        dash = self.text.rfind("-", 0, start + 1)
        first = self._line(dash)
        indent = self.text[first:dash]
        while first:
            above = self._line(first - 1)
            line = self.text[above:first]
            if not (line.startswith(f"{indent}#") and not line[: len(indent)].strip()):
                break
            first = above
        return first, self._behind(end)

    def _put_lines(self, path: Path, node: List, index: int, lines: str) -> Edit:
        if index < len(node):
            at = self.chunk((*path, index))[0]
            return at, at, lines
        at = self.chunk((*path, len(node) - 1))[1]
        before = "" if not at or self.text[at - 1] == "\n" else self._newline
        return at, at, before + lines

    def _replaced(self, path: Path, node: Node, value: Value) -> list[Edit]:
        if isinstance(node, Scalar) and isinstance(value, str | int):
            new = scalar(value) if isinstance(value, str) else flow(value)
            if str(node) == (value if isinstance(value, str) else flow(value)):
                return []
            start, end = self.span(node)
            old = self.text[start:end]
            if old[:1] in "|>":
                new += old[len(old.rstrip()) :]
            return [(start, end, new)]
        if _plain(node) == _as_written(value):
            return []
        parent, key = self.at(path[:-1]), path[-1]
        several = isinstance(value, Sequence) and not isinstance(value, str)
        line = several and not any(isinstance(each, dict) for each in value)  # type: ignore[union-attr]
        short = isinstance(node, Scalar) or node.flow
        if not isinstance(parent, Mapping) or parent.flow or (line and short):
            return [(*self.span(node), flow(value))]
        start, end = self._keyed(parent, str(key), node)
        lines = entry(str(key), value, parent.column - 1)
        return [(start, end, self._newline.join(lines).lstrip(" ") + self._newline)]

    def _added(self, path: Path, parent: Mapping, key: str, value: Value) -> Edit:
        """A new key, behind those that usually stand before it."""
        order = self.order(path)
        if order and key not in order:
            raise UnreadableError(f"there is no key `{key}` here")
        before = [each for each in parent if each in order[: order.index(key)]] if order else []
        if not order:
            before = list(parent)
        after = before[-1] if before else next(iter(parent))
        if order:
            after = max(before, key=order.index, default=next(iter(parent)))
        end = self.span(parent[after])[1]
        if parent.flow:
            return end, end, f", {key}: {flow(value)}"
        at = self._behind(end)
        lines = self._newline.join(entry(key, value, parent.column - 1)) + self._newline
        return at, at, ("" if not at or self.text[at - 1] == "\n" else self._newline) + lines

    def _cut_flow(self, parent: Mapping | List, step: Step) -> Edit:
        if isinstance(parent, Mapping):
            keys = list(parent)
            place = keys.index(str(step))
            starts = [self._key_start(parent, each) for each in keys]
            ends = [self.span(each)[1] for each in parent.values()]
        else:
            assert isinstance(step, int)
            place = step
            starts = [self.span(each)[0] for each in parent]
            ends = [self.span(each)[1] for each in parent]
        if place + 1 < len(starts):
            return starts[place], starts[place + 1], ""
        return (ends[place - 1] if place else starts[place]), ends[place], ""

    def _key_start(self, parent: Mapping, key: str) -> int:
        found = parent.key(key)
        return self._places[0][found.line, found.column][0]

    def _keyed(self, parent: Mapping, key: str, node: Node) -> tuple[int, int]:
        """From a key to the end of its value's last line."""
        return self._key_start(parent, key), self._behind(self.span(node)[1])

    def _is_blank(self, start: int, end: int) -> bool:
        """Whether a blank line stands there."""
        return 0 < start < end and not self.text[start:end].strip()

    def _line(self, at: int) -> int:
        """The beginning of the line."""
        return self.text.rfind("\n", 0, at) + 1

    def _behind(self, at: int) -> int:
        """The beginning of the next line."""
        at = min(at, len(self.text))
        if at and self.text[at - 1] == "\n":
            return at
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1


def scenario_sheet(text: str) -> Sheet:
    """The sheet of a scenario."""
    return Sheet(text, ScenarioModel)


def record_sheet(text: str) -> Sheet:
    """The sheet of a record."""
    return Sheet(text, RecordModel)


def _inner(annotation: Any) -> type[BaseModel] | None:
    try:
        return model_of(annotation)
    except StopIteration:
        return None


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]


def _plain(node: Node) -> Any:
    """A node's content, without places."""
    if isinstance(node, Scalar):
        return str(node)
    if isinstance(node, Mapping):
        return {str(key): _plain(each) for key, each in node.items()}
    return [_plain(each) for each in node]


def _as_written(value: Value) -> Any:
    """A value as it would be read: all scalars as texts."""
    if isinstance(value, bool | int):
        return flow(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return [_as_written(each) for each in value]
    return {key: _as_written(each) for key, each in value.items()}
