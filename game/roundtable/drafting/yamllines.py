"""A YAML file as lines: where the entries of its lists begin and end, so that others can be added.

Nothing is parsed and nothing rewritten: whatever an author wrote, and how, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from roundtable.frozen import frozen

_ID = re.compile(r"^\s*(?:-\s+)?(?:\{\s*)?id:\s*[\"']?(?P<id>[\w-]+)")


@frozen
class Entry:
    """One entry of a list.

    Attributes:
        start, end: its lines from 0, the comments above it among them; `end` is behind it.
    """

    id: str
    start: int
    end: int


def span_of(
    lines: Sequence[str], key: str, start: int = 0, end: int | None = None, indent: int = 0
) -> tuple[int, int]:
    """The lines below a key at an indentation, from the first behind it; empty where it is not.

    Comments that stand in front of the next key belong to that.
    """
    end = len(lines) if end is None else end
    pattern = re.compile(rf"^ {{{indent}}}{re.escape(key)}:")
    first = next((n for n in range(start, end) if pattern.match(lines[n])), -1)
    if first < 0:
        return 0, 0
    last = first + 1
    for place in range(first + 1, end):
        line = lines[place]
        if not line.strip():
            continue
        inner = len(line) - len(line.lstrip())
        if inner < indent or (inner == indent and not line.lstrip().startswith(("- ", "#"))):
            break
        if not (inner <= indent and line.lstrip().startswith("#")):
            last = place + 1
    return first + 1, last


def entries(lines: Sequence[str], start: int, end: int) -> list[Entry]:
    """The entries of the list that stands between two lines."""
    items = [n for n in range(start, end) if lines[n].lstrip().startswith("- ")]
    if not items:
        return []
    indent = min(_indent(lines[n]) for n in items)
    firsts = [n for n in items if _indent(lines[n]) == indent]
    heads = [_above(lines, n, start, indent) for n in firsts]
    result = []
    for place, first in enumerate(firsts):
        stop = heads[place + 1] if place + 1 < len(firsts) else end
        found = next(
            (
                m["id"]
                for n in range(first, stop)
                if (m := _ID.match(lines[n])) and _level(lines[n]) <= indent + 2
            ),
            "",
        )
        result.append(Entry(found, heads[place], stop))
    return result


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _level(line: str) -> int:
    """Where the key of a line stands, behind the dash of a list."""
    bare = line.lstrip()
    return _indent(line) + (len(bare) - len(bare[1:].lstrip()) if bare.startswith("- ") else 0)


def _above(lines: Sequence[str], first: int, start: int, indent: int) -> int:
    """Where the comments right above an entry begin."""
    place = first
    while (
        place > start
        and lines[place - 1].lstrip().startswith("#")
        and _indent(lines[place - 1]) == indent
    ):
        place -= 1
    return place
