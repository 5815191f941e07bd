"""From the first edition of the files to the second: what is gone is taken out, all else stays.

Comments, order and layout are left as they are, since only the lines of what is gone change.
"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.loading.nodes import Mapping, Node, Scalar, mapping, scalar
from roundtable.loading.source import extents, spans

OLD_WEIGHTS = ("ground", "sparks", "voices")
OLD_MODE = "teams"
MODE = "class"


def upgraded(data: bytes, root: Node) -> tuple[bytes, list[str]]:
    """A file as the second edition has it, and what was done to it, a line each.

    Args:
        data: the file's bytes, which can be read.
        root: its nodes.
    """
    content = data.decode()
    done: list[str] = []
    for start, end, new, told in sorted(_edits(data, root, content), reverse=True):
        content = content[:start] + new + content[end:]
        done.append(told)
    return content.encode(), done[::-1]


def _edits(data: bytes, root: Node, content: str) -> Iterator[tuple[int, int, str, str]]:
    """What to put where: start, end, the new piece, and what that does."""
    places = spans(data)
    weights = mapping(root, "weights")
    if isinstance(root, Mapping) and weights is not None and set(weights) & set(OLD_WEIGHTS):
        key = next(each for each in root if each == "weights")
        assert isinstance(key, Scalar)
        start = places[key.line, key.column][0]
        end = extents(data)[weights.line, weights.column][1]
        told = "`weights` of the first edition taken out; the usual ones hold"
        yield (*_lines(start, end, content), "", told)
    mode = scalar(root, "mode")
    if mode == OLD_MODE and scalar(root, "kind") == "walkthrough":
        yield (*places[mode.line, mode.column], MODE, f"`mode: {OLD_MODE}` is `mode: {MODE}`")


def _lines(start: int, end: int, content: str) -> tuple[int, int]:
    """The whole lines of a piece, with a comment behind it."""
    first = content.rfind("\n", 0, start) + 1
    last = content.find("\n", end)
    return first, len(content) if last < 0 else last + 1
