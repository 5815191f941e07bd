"""What a place in a text belongs to, read from its lines alone, so that a half-typed text does.

Theory of operation. From the place upwards, a line whose key stands farther to the left is
around it; a dash begins an entry. Within brackets the characters before the place are read
one by one. Texts of several lines are not known as such; the worst of it is a missing answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field

from roundtable.frozen import frozen

_LINE = re.compile(r"(?P<pad> *)(?P<dashes>(?:- +|-$)*)(?:(?P<key>[A-Za-z_][\w-]*) *:(?=\s|$))?")
_PAIR = re.compile(r"(?:^|[\s{,])([A-Za-z_]\w*): *[\"']?([\w-]+)")
_LEFT, _RIGHT = re.compile(r"[\w-]*$"), re.compile(r"[\w-]*")
_BREAK = re.compile(r"[\[{,]|:\s")
_FARTHEST = 60
"""How many lines up brackets may have been opened."""


@frozen
class Where:
    """What a place belongs to.

    Attributes:
        keys: of the values around it, the outermost first: ``("scenes", "turns", "cites")``.
        line, start, end: where the word at it begins and ends.
        word: the whole word.
        text: of the value from its beginning up to the place, as a move has it.
        values: by each of `keys` the plain values beside it in its mapping, by key.
    """

    keys: tuple[str, ...]
    line: int
    start: int
    end: int
    word: str
    text: str
    values: tuple[dict[str, str], ...] = field(default=())

    def near(self, key: str, name: str) -> str:
        """The value of `name` in the entry of the list at `key`, such as the id of the scene."""
        for at, each in enumerate(self.keys[:-1]):
            if each == key:
                return self.values[at + 1].get(name, "")
        return ""


@frozen
class _Parts:
    """A line: the column of its last dash or -1, of its key, the key, and where its value begins."""

    dash: int
    column: int
    key: str
    value: int


def _parts(line: str) -> _Parts:
    found = _LINE.match(line)
    assert found is not None
    dash = line.rfind("-", 0, found.end("dashes")) if found["dashes"] else -1
    value = found.end()
    while value < len(line) and line[value] == " ":
        value += 1
    return _Parts(dash, found.end("dashes"), found["key"] or "", value)


def where(lines: Sequence[str], line: int, column: int) -> Where:
    """What the place belongs to."""
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    left = _LEFT.search(text, 0, column - 1)
    right = _RIGHT.match(text, column - 1)
    start = left.start() if left else column - 1
    end = right.end() if right else column - 1
    before = text[: column - 1]
    top, flow = _opened(lines, line, before)
    keys, values, told = _in_flow(flow)
    outer, beside = _around(lines, top, before if top == line else lines[top - 1])
    return Where(
        tuple(outer + keys), line, start + 1, end + 1, text[start:end], told, (*beside, *values)
    )


def _opened(lines: Sequence[str], line: int, before: str) -> tuple[int, str]:
    """The line on which the value at the place begins, and what stands of it before the place."""
    parts = _parts(before)
    if parts.key or parts.dash >= 0:
        return line, before[parts.value :]
    behind = before
    for number in range(line - 1, max(line - _FARTHEST, 0), -1):
        above = lines[number - 1]
        parts = _parts(above)
        behind = f"{above}\n{behind}"
        if parts.key or parts.dash >= 0:
            value = behind[parts.value :]
            if value[:1] in ("[", "{") and _open_brackets(value):
                return number, value
            break
    return line, before.lstrip()


def _open_brackets(text: str) -> list[list[str]]:
    """The brackets that are open at the end of a text, each with the key that waits in it."""
    stack: list[list[str]] = []
    quote, token = "", ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and not token:
            quote = sign
        elif sign in "[{":
            stack.append([sign, ""])
            token = ""
        elif sign in "]}":
            if stack:
                stack.pop()
        elif sign == "," and stack:
            stack[-1][1], token = ("" if stack[-1][0] == "{" else stack[-1][1]), ""
        elif sign == ":" and stack and stack[-1][0] == "{" and text[at + 1 : at + 2] in ("", " "):
            stack[-1][1], token = token, ""
        elif not sign.isspace():
            token += sign
    return stack


def _in_flow(text: str) -> tuple[list[str], list[dict[str, str]], str]:
    """Keys within brackets, what stands beside each, and the value up to the place."""
    stack = _open_brackets(text) if text[:1] in ("[", "{") else []
    keys = [key for sign, key in stack if sign == "{" and key]
    pairs = {found[1]: found[2] for found in _PAIR.finditer(text)}
    told = _BREAK.split(text)[-1].lstrip() if stack else text.lstrip("\"'")
    return keys, [pairs for _ in keys], told


def _around(lines: Sequence[str], line: int, text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The keys of blocks around a line, that of the line itself last, with what stands beside."""
    keys: list[str] = []
    values: list[dict[str, str]] = []
    for key, number, column in _upwards(lines, line, text):
        keys.insert(0, key)
        values.insert(0, _beside(lines, number, column))
    return keys, values


def _upwards(lines: Sequence[str], line: int, text: str) -> Iterator[tuple[str, int, int]]:
    """Each key around a line with a line of its mapping and its column, the innermost first."""
    parts = _parts(text)
    column, dashed = parts.column, False
    if parts.key:
        yield parts.key, line, column
    if parts.dash >= 0:
        column, dashed = parts.dash, True
    for number in range(line - 1, 0, -1):
        if not column and not dashed:
            return
        above = lines[number - 1]
        if _is_empty(above):
            continue
        parts = _parts(above)
        parent = parts.key and (parts.column < column or (dashed and parts.column == column))
        if parent and (not dashed or parts.dash < column):
            yield parts.key, number, parts.column
            column, dashed = parts.column, False
        if not dashed and 0 <= parts.dash < column <= parts.column:
            column, dashed = parts.dash, True


def _beside(lines: Sequence[str], line: int, column: int) -> dict[str, str]:
    """The plain values of the mapping that has a key in this line and column."""
    found: dict[str, str] = {}
    first = _first(lines, line, column)
    for number in range(first, len(lines) + 1):
        text = lines[number - 1]
        if _is_empty(text):
            continue
        parts = _parts(text)
        if number > first and (parts.column < column or 0 <= parts.dash < column):
            break
        if parts.key and parts.column == column:
            value = _RIGHT.match(text[parts.value :].lstrip("\"'"))
            found[parts.key] = value[0] if value else ""
    return found


def _first(lines: Sequence[str], line: int, column: int) -> int:
    """The line on which the mapping begins that has a key in this line and column."""
    first = line
    while first > 1:
        parts = _parts(lines[first - 1])
        if parts.dash >= 0 and parts.column == column:
            break
        above = lines[first - 2]
        if not _is_empty(above) and _parts(above).column < column:
            break
        first -= 1
    return first


def _is_empty(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
