"""A source that tells of a talk, as paragraphs: for the readers of told prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from roundtable.drafting.bibliography import Facts, told_facts
from roundtable.drafting.document import Block, Document, Format, Kind, one_line
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.drafting.statements import MINOR

_SENTENCE_END = re.compile("[。！？.!?…；;]['\"”’」』）)]*$")
_LONGEST_TITLE = 120
_WRITTEN = (Format.MARKDOWN, Format.HTML, Format.WORD)


def document_of(source: Source) -> Document:
    """The paragraphs, quotations, items and headings of a source, its bibliography taken out."""
    blocks = [_block(group) for group in _groups(source.segments)]
    facts = Facts(source.title, source.author, source.published, source.address, source.media)
    title, blocks = _titled(blocks, source)
    dropped: list[str] = []
    if source.format in _WRITTEN:
        blocks, dropped = told_facts(blocks, facts)
    return Document(
        source.format,
        tuple(blocks),
        title=facts.title or title,
        author=facts.author,
        published=facts.published,
        address=facts.address,
        media=facts.media,
        left_out=(*dropped, *source.left_out),
        notes=source.notes,
        unit=source.unit,
    )


def _groups(segments: Sequence[Segment]) -> Iterable[list[Segment]]:
    """The lines of each paragraph."""
    group: list[Segment] = []
    for each in segments:
        if group and (each.fresh or each.kind is not group[-1].kind or each.kind is Kind.HEADING):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _block(group: Sequence[Segment]) -> Block:
    first = group[0]
    text = one_line("\n".join(each.text for each in group))
    bold = tuple(piece for each in group for piece in each.bold)
    kind = first.kind
    if kind is Kind.PARAGRAPH and bold == (text,) and not _SENTENCE_END.search(text):
        # A line set in bold without a full stop is a heading that was not marked as one.
        return Block(Kind.HEADING, text, first.line, level=MINOR)
    links = all(each.group < 0 for each in group)
    level = first.level if kind is Kind.HEADING else 0
    return Block(
        kind,
        text,
        first.line,
        level=level,
        bold=bold,
        group=first.group if links else max(0, first.group),
    )


def _titled(blocks: list[Block], source: Source) -> tuple[str, list[Block]]:
    """The title, where one stands above all, and the rest."""
    if not blocks:
        return "", blocks
    first = blocks[0]
    if source.format in _WRITTEN:
        above = first.kind is Kind.HEADING and first.level == 1
        return (first.text, blocks[1:]) if above else ("", blocks)
    short = len(blocks) > 1 and len(first.text) <= _LONGEST_TITLE
    if short and not _SENTENCE_END.search(first.text):
        return first.text, blocks[1:]
    return "", blocks
