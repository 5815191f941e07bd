"""Nodes: what stands in a file, each value with its place.

A node is an ordinary `str`, `list` or `dict` that also knows its line and column,
so that the shape can be validated and the meaning checked on the same objects,
and a fault always knows where it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, Protocol, TypeAlias

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")


class Placed(Protocol):
    """Anything with a place in a file."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def column(self) -> int:
        """The column in characters, from 1."""


class Place(NamedTuple):
    """A bare place, for faults that belong to no node."""

    line: int = 1
    column: int = 1


class Scalar(str):
    """A value as it is written, before anybody decides that it is a number or a bool.

    Attributes:
        line, column: where it starts, from 1.
        end: the last line it stands on.
        plain: True where it stands without quotes, so that it may mean a number or a bool.
    """

    __slots__ = ("column", "end", "line", "plain")
    line: int
    column: int
    end: int
    plain: bool


class Sequence(list["Node"]):
    """A list and where it starts; `flow` where it is written in brackets."""

    __slots__ = ("column", "flow", "line")
    line: int
    column: int
    flow: bool


class Mapping(dict[str, "Node"]):
    """A mapping and where it starts; its keys are scalars with places of their own."""

    __slots__ = ("column", "flow", "line")
    line: int
    column: int
    flow: bool

    def key(self, name: str) -> Placed:
        """The place of the key `name`, or of the mapping if it has no such key."""
        for key in self:
            if key == name and isinstance(key, Scalar):
                return key
        return self


Node: TypeAlias = Scalar | Sequence | Mapping


def scalar(parent: Node | None, key: str) -> Scalar | None:
    """The non-empty text at `key`, or None where something else or nothing stands there."""
    value = parent.get(key) if isinstance(parent, Mapping) else None
    return value if isinstance(value, Scalar) and value else None


def word(parent: Node | None, key: str) -> str | None:
    """The non-empty text at `key` as one of the format's own words, to be compared with them."""
    return scalar(parent, key)


def mapping(parent: Node | None, key: str) -> Mapping | None:
    """The mapping at `key`, or None where something else or nothing stands there."""
    value = parent.get(key) if isinstance(parent, Mapping) else None
    return value if isinstance(value, Mapping) else None


def scalars(parent: Node | None, key: str) -> list[Scalar]:
    """The non-empty texts in the list at `key`, without anything else in it."""
    value = parent.get(key) if isinstance(parent, Mapping) else None
    if not isinstance(value, Sequence):
        return []
    return [each for each in value if isinstance(each, Scalar) and each]


def one_or_more(parent: Node | None, key: str) -> list[Scalar]:
    """The non-empty text at `key`, or those in the list there."""
    single = scalar(parent, key)
    return scalars(parent, key) if single is None else [single]


def cited(turn: Node | None) -> list[Scalar]:
    """The statements a turn rests on: what it cites, and what it says."""
    cites, says = scalars(turn, "cites"), scalars(turn, "says")
    if not says:
        return cites
    known = set(cites)
    return cites + [each for each in says if each not in known]


def mappings(parent: Node | None, key: str) -> list[Mapping]:
    """The mappings in the list at `key`, without anything else in it."""
    value = parent.get(key) if isinstance(parent, Mapping) else None
    if not isinstance(value, Sequence):
        return []
    return [each for each in value if isinstance(each, Mapping)]


def last_line(node: Node) -> int:
    """The last line on which something of the node stands."""
    line = node.line
    stack: list[Node] = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, Scalar):
            line = max(line, each.end)
        elif each:
            line = max(line, each.line)
            stack += each.values() if isinstance(each, Mapping) else each
    return line


def behind(parent: Mapping, key: str, order: Iterable[str]) -> Placed:
    """Where the missing `key` belongs: the end of what usually stands before it.

    Args:
        parent: the mapping that lacks it.
        key: the missing key.
        order: the keys as they usually stand.

    Returns:
        The last line of the nearest key before it that is there; else the mapping's start.
    """
    before: Placed = parent
    value: Node | None = None
    for name in order:
        if name == key:
            break
        if name in parent:
            before, value = parent.key(name), parent[name]
    if value is None or parent.flow:
        return Place(parent.line, parent.column)
    return Place(max(before.line, last_line(value)), before.column)


def whole(value: object) -> int | None:
    """The whole number a plain scalar stands for, or None.

    Only decimal digits count, at most nine: no quotes, underscores, octals, clock times
    or fractions.
    """
    if isinstance(value, Scalar) and value.plain and _WHOLE.fullmatch(value):
        return int(value)
    return None


def flag(value: object) -> bool | None:
    """The truth value a plain `true` or `false` stands for, or None."""
    if isinstance(value, Scalar) and value.plain and value in ("true", "false"):
        return value == "true"
    return None


def texts(root: Node, keys: Collection[str]) -> Iterator[tuple[str, Mapping]]:
    """Every mapping under `root` that stands at one of the keys, or in a list there, with its key."""
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Sequence):
            stack += [each for each in node if not isinstance(each, Scalar)]
        elif isinstance(node, Mapping):
            for key, value in node.items():
                if key in keys:
                    entries = value if isinstance(value, Sequence) else (value,)
                    for each in entries:
                        if isinstance(each, Mapping):
                            yield key, each
                elif not isinstance(value, Scalar):
                    stack.append(value)


def paths(root: Node, wanted: set[int]) -> dict[int, str]:
    """Where nodes stand under `root`, such as ``scenes[2].turns[0].cites[1]``.

    Args:
        root: the node of the whole file.
        wanted: `id()` of the nodes and keys asked for.

    Returns:
        The path of each one found, by `id()`.
    """
    found = {id(root): ""}
    stack: list[tuple[Node, tuple[str, ...]]] = [(root, ())]
    while stack and len(found) <= len(wanted):
        node, path = stack.pop()
        for step, key, child in _children(node):
            here = (*path, step)
            for each in (key, child):
                if each is not None and id(each) in wanted:
                    found[id(each)] = "".join(here).removeprefix(".")
            if not isinstance(child, Scalar):
                stack.append((child, here))
    return found


def _children(node: Node) -> Iterator[tuple[str, str | None, Node]]:
    if isinstance(node, Mapping):
        for key, child in node.items():
            yield f".{key[:60]}", key, child
    elif isinstance(node, Sequence):
        for index, child in enumerate(node):
            yield f"[{index}]", None, child
