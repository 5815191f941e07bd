"""Who said what where the format itself says so: transcripts, captions, utterances."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.drafting import words
from roundtable.drafting.clauses import names_in
from roundtable.drafting.document import Block, Document, Format, Kind, length
from roundtable.drafting.people import SOMEBODY, People, is_question
from roundtable.drafting.statements import Doubt, Part, Said, by_headings, named
from roundtable.rules.scenario import Voice

_SHARE = 0.3
_VOICES = 2
_LEAST_ASKED = 25
_TALKS = (Format.WEBVTT, Format.SRT, Format.CONVOKIT, Format.TRANSCRIPT)


def is_talk(document: Document) -> bool:
    """Whether the blocks of a document are what was said, one after the other."""
    if document.format in _TALKS:
        return True
    bodies = [block for block in document.blocks if block.kind is not Kind.HEADING]
    return sum(bool(block.label) for block in bodies) > _SHARE * len(bodies)


def divide(document: Document, people: People) -> tuple[tuple[Part, ...], bool]:
    """The parts of a talk, and whether they were made by topic for want of headings."""
    parts = by_headings(document)
    headings = sum(bool(part.heading) for part in parts)
    if headings > 1 or not people.moderator:
        return parts, False
    blocks = [block for block in document.blocks if block.kind is not Kind.HEADING]
    pieces: list[tuple[str, int, list[Block]]] = []
    voices: set[str] = set()
    for block in blocks:
        host = block.label == people.moderator
        if not pieces or (host and _begins(block, voices, people)):
            pieces.append(("", block.line, []))
            voices = set()
        pieces[-1][2].append(block)
        if not host:
            voices.add(block.label)
    return named(pieces), len(pieces) > 1


def _begins(block: Block, voices: set[str], people: People) -> bool:
    """Whether the moderator goes on to something new here.

    They do if they say so, or if they ask again at some length after more than one has
    spoken, without turning to one of those.
    """
    if not voices:
        return False
    if words.NEW_TOPIC.search(block.text):
        return True
    asks = is_question(block.text) and length(block.text) >= _LEAST_ASKED
    return asks and len(voices) >= _VOICES and not names_in(block.text, people) & voices


def attribute(parts: Sequence[Part], people: People) -> list[Said]:
    """Every block of the parts as a statement of whoever its label names."""
    said: list[Said] = []
    labelled = any(block.label for part in parts for block in part.blocks)
    for place, part in enumerate(parts):
        for number, block in enumerate(part.blocks, start=1):
            if (
                labelled
                and not block.label
                and not any(each.label for each in part.blocks[:number])
            ):
                # What stands before the first label is no part of the talk.
                said.append(Said(place, number, "", Voice.AUTHOR, block.text, block.line))
            else:
                said.append(_said(place, number, block, people))
    return said


def _said(place: int, number: int, block: Block, people: People) -> Said:
    known = block.label in people.names
    host = known and block.label == people.moderator
    doubt = Doubt.NONE if known else Doubt.NOBODY
    if known and block.unclear:
        doubt = Doubt.CARRIED
    return Said(
        place,
        number,
        block.label if known else SOMEBODY,
        Voice.QUOTED,
        block.text,
        block.line,
        asks=host and is_question(block.text),
        unclear=not known,
        doubt=doubt,
        seconds=block.seconds,
        start=block.start,
        key=block.key,
        replies=block.reply,
    )
