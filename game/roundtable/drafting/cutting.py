"""Long turns cut into statements: at paragraphs, else at sentences, and every word kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from roundtable.drafting.document import Block, length

LONGEST = 1200
"""The length that a statement is to have at most, a Chinese character counted as three."""

_SENTENCE = re.compile(
    r"(?<=[.!?…])[\"'”’)\]]*\s+(?=\S)|(?<=[。！？…])(?=[^”’」』）)\s])|(?<=[。！？…][”’」』）)])"
)
_LEAST = 0.5
_SPARE = 1.25
_MOST_PIECES = 600


def pieces(block: Block) -> list[Block]:
    """A block as statements, each with its own line, start and length."""
    if length(block.text) <= _SPARE * LONGEST:
        return [block]
    cuts = _cuts(block)
    result = []
    for start, end in zip([0, *cuts], [*cuts, len(block.text)], strict=True):
        text = block.text[start:end].strip()
        if text:
            result.append(_piece(block, start, text))
    return result


def _cuts(block: Block) -> list[int]:
    """Where to cut: as late as fits, rather between paragraphs than between sentences."""
    text = block.text
    wide = length(text) / (len(text) or 1)
    # A statement's id has two letters behind it at most.
    most = max(1, int(LONGEST / wide), len(text) // _MOST_PIECES)
    paragraphs = sorted(
        {offset for offset, _, _ in block.marks if 0 < offset < len(text) and _ends(text, offset)}
    )
    sentences = [found.end() for found in _SENTENCE.finditer(text)]
    cuts: list[int] = []
    here = 0
    while len(text) - here > most * _SPARE:
        cut = (
            _last(paragraphs, here + int(most * _LEAST), here + most)
            or _last(sentences, here + int(most * _LEAST), here + most)
            or _next(sentences, here + most, here + 2 * most)
            or _blank(text, here + most)
        )
        cuts.append(cut)
        here = cut
    return cuts


def _ends(text: str, offset: int) -> bool:
    return (
        re.search(r"[.!?。！？…][\"'”’」』）)]*\s*$", text[max(0, offset - 8) : offset]) is not None
    )


def _last(places: Sequence[int], least: int, most: int) -> int:
    at = bisect_right(places, most) - 1
    return places[at] if at >= 0 and places[at] >= least else 0


def _next(places: Sequence[int], least: int, most: int) -> int:
    at = bisect_right(places, least)
    return places[at] if at < len(places) and places[at] <= most else 0


def _blank(text: str, place: int) -> int:
    blank = text.find(" ", place, place + 200)
    return blank + 1 if blank >= 0 else min(place, len(text) - 1)


def _piece(block: Block, offset: int, text: str) -> Block:
    at = bisect_right(block.marks, offset, key=lambda mark: mark[0]) - 1
    line, start = (block.marks[at][1], block.marks[at][2]) if at >= 0 else (block.line, block.start)
    if start is None:
        start = (
            block.start
            if offset == 0
            else next(
                (m[2] for m in block.marks[at::-1] if at >= 0 and m[2] is not None), block.start
            )
        )
    share = len(text) / (len(block.text) or 1)
    return replace(
        block, text=text, line=line, start=start, seconds=block.seconds * share, marks=()
    )
