"""Plain text to blocks: transcripts with a label a turn, and running prose."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from roundtable.drafting.document import Block, Document, Format, Kind, clean, one_line
from roundtable.drafting.labels import assign, split_label

_LONGEST_HEADING = 60
_LONGEST_TITLE = 120
_SENTENCE = re.compile("[.!?。！？…][\"'”’」』）)]*$")
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")
_NUMBERED = re.compile(
    r"(?:#{1,6}\s+\S.*|第[一二三四五六七八九十百\d]{1,4}[章节部分幕篇].*|"
    r"(?:part|chapter|book|session|section|topic|话题|议题)\s*[\divxlc]+\b.*|[一二三四五六七八九十]{1,3}、.*)",
    re.IGNORECASE,
)
_LONGEST_TURN = 600


def read_transcript(text: str) -> Document:
    """The blocks of a transcript, each line with a label a block of its own."""
    title, blocks = _titled(list(assign(_blocks(clean(text), by_label=True))))
    return Document(Format.TRANSCRIPT, with_lengths(blocks), title=title)


def read_prose(text: str) -> Document:
    """The blocks of running prose, a paragraph each."""
    title, blocks = _titled(_blocks(clean(text), by_label=False))
    return Document(Format.PROSE, tuple(blocks), title=title)


def _titled(blocks: list[Block]) -> tuple[str, list[Block]]:
    """The title, where a short line without a speaker begins the text, and the rest."""
    short = bool(blocks[1:]) and not blocks[0].label and len(blocks[0].text) <= _LONGEST_TITLE
    if short and not _SENTENCE.search(blocks[0].text):
        return blocks[0].text, blocks[1:]
    return "", blocks


def with_lengths(blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks whose length is told by when the next one begins."""
    timed = [place for place, block in enumerate(blocks) if block.start is not None]
    result = list(blocks)
    for here, then in pairwise(timed):
        length = (blocks[then].start or 0) - (blocks[here].start or 0)
        if 0 < length <= _LONGEST_TURN * 6 and not blocks[here].seconds:
            result[here] = replace(blocks[here], seconds=length)
    return tuple(result)


def _blocks(text: str, *, by_label: bool) -> list[Block]:
    """Paragraphs divided by empty lines, and by labels where there are labels."""
    blocks: list[Block] = []
    lines: list[str] = []
    first = 1
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        starts = by_label and split_label(line) is not None
        if not line.strip() or starts:
            _close(lines, first, blocks)
            lines = []
        if line.strip():
            if not lines:
                first = number
            lines.append(line)
    _close(lines, first, blocks)
    return blocks


def _close(lines: list[str], first: int, blocks: list[Block]) -> None:
    text = one_line("\n".join(lines))
    if not text:
        return
    if len(lines) == 1 and _is_heading(text):
        blocks.append(Block(Kind.HEADING, text.lstrip("# "), first, level=1))
    else:
        blocks.append(Block(Kind.PARAGRAPH, text, first))


def _is_heading(text: str) -> bool:
    if len(text) > _LONGEST_HEADING or split_label(text) is not None:
        return False
    return _CAPITALS.fullmatch(text) is not None or _NUMBERED.fullmatch(text) is not None
