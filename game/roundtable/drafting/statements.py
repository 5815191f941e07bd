"""What a draft knows: parts, and in them what was said, by whom, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from roundtable.drafting import words
from roundtable.drafting.document import Block, Document, Doubt, Kind
from roundtable.frozen import frozen
from roundtable.rules.scenario import Voice

_NOT_ID = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 40
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@frozen
class Said:
    """One statement of the draft.

    Attributes:
        id: part, paragraph, and a letter where a paragraph holds several.
        part: index of the part it stands in.
        speaker: a person's name; empty for the author, `SOMEBODY` where it is not settled.
        text: the source's wording, for a comment only.
        asks: True if it is a question of the moderator's.
        unclear: True where the source does not settle whose words these are.
        about: whom the author sums up here.
        replies: what the words around it say it replies to: an id of the source, or `-` for
            the one who spoke before.
    """

    part: int
    paragraph: int
    speaker: str
    voice: Voice
    text: str
    line: int
    id: str = ""
    asks: bool = False
    unclear: bool = False
    doubt: Doubt = Doubt.NONE
    about: str = ""
    seconds: float = 0
    start: float | None = None
    key: str = ""
    replies: str = ""


@frozen
class Part:
    """A part of the source: what stands under one heading, or on one topic.

    Attributes:
        heading: as in the source; empty where the part was made by a change of topic.
        blocks: its paragraphs, in order; the first is paragraph 1.
        summary: True if its heading says that it sums up the whole.
    """

    id: str
    heading: str
    line: int
    blocks: tuple[Block, ...]
    summary: bool = False


def slug(text: str) -> str:
    """An id from the Latin letters and digits of a text; empty where they do not make one."""
    found = _NOT_ID.sub("-", text.lower()).strip("-")[:_LONGEST_ID].strip("-")
    return found if found[:1].isalpha() else ""


def own_slug(text: str) -> str:
    """An id of a text that is written in Latin letters for the most part."""
    other = sum(each.isalpha() and not each.isascii() for each in text)
    found = slug(text)
    return found if len(found) > other * 2 else ""


def _tidy(id_: str) -> str:
    """A section's id that no statement's id can be mistaken for: it ends in no number."""
    return f"{id_}-part" if re.search(r"-\d+[a-z]?$", id_) else id_


def unique(wanted: str, taken: set[str]) -> str:
    """The id, with a number behind it where it is taken; it is taken from now on."""
    found, number = wanted, 2
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    taken.add(found)
    return found


def by_headings(document: Document) -> tuple[Part, ...]:
    """The parts of a document as its headings make them; those without a word are left out."""
    return named(under_headings(document.blocks, minor=False))


def under_headings(blocks: Iterable[Block], *, minor: bool = True) -> list[Piece]:
    """What stands under each heading; those of one heading under another with no word are joined.

    Args:
        blocks: of a document.
        minor: whether a line in bold within a part divides it further.
    """
    parts: list[Piece] = []
    heading, line, fresh = "", 1, True
    for block in blocks:
        if block.kind is Kind.HEADING:
            if minor or block.level != MINOR or fresh:
                heading, line, fresh = block.text, block.line, True
            continue
        if fresh:
            parts.append((heading, line if heading else block.line, []))
            fresh = False
        parts[-1][2].append(block)
    return parts


Piece = tuple[str, int, list[Block]]
"""Heading, line, and blocks of a part."""

MINOR = 7
"""The level of a line in bold that stands like a heading."""


def named(parts: Iterable[Piece]) -> tuple[Part, ...]:
    """Parts with ids, from their heading, line and blocks."""
    taken: set[str] = set()
    result: list[Part] = []
    for number, (heading, line, blocks) in enumerate(parts, start=1):
        id_ = unique(_tidy(own_slug(heading)) or f"part-{number}", taken)
        summary = bool(words.SUMMARY.search(heading)) and len(heading) <= _LONGEST_ID
        result.append(Part(id_, heading, line, tuple(blocks), summary))
    return tuple(result)


def numbered(said: Iterable[Said], parts: tuple[Part, ...]) -> tuple[Said, ...]:
    """The statements with their ids: part, paragraph, and a letter where it holds several."""
    groups: dict[tuple[int, int], list[Said]] = {}
    for each in said:
        groups.setdefault((each.part, each.paragraph), []).append(each)
    result: list[Said] = []
    for (part, paragraph), several in sorted(groups.items()):
        stem = f"{parts[part].id}-{paragraph}"
        for place, each in enumerate(several):
            id_ = stem if len(several) == 1 else stem + _letter(place)
            result.append(replace(each, id=id_))
    return tuple(result)


def _letter(place: int) -> str:
    if place < len(_LETTERS):
        return _LETTERS[place]
    return _LETTERS[place // 26 - 1] + _LETTERS[place % 26] if place < 27 * 26 else f"-{place}"
