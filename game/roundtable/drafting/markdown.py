"""Markdown to blocks, by the tokens of markdown-it-py.

The inline rules are run only on texts of ordinary length: on hostile ones they take
time that grows with the square of the length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from roundtable.drafting.bibliography import Facts, front_matter, told_facts
from roundtable.drafting.document import MAX_BLOCKS, Block, Document, Format, Kind, clean, one_line
from roundtable.drafting.errors import DraftError

_BLOCKS = MarkdownIt("commonmark").enable("table").disable("inline")
_INLINES = MarkdownIt("commonmark")
_LONGEST_INLINE = 4000
_MARKS = re.compile(r"\*\*|__|`|!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)")
_TAG = re.compile(r"<[^<>]{0,300}>")
_BULLET = re.compile(r"^[•·●▪◦‣]\s*")
_SENTENCE_END = re.compile("[。！？.!?…；;]['\"”’」』）)]*$")
_ONLY_LINKS = re.compile(r"(?:\[\[[^\]]{1,200}\]\]|https?://\S+|[\s,，、;；|/·-])+")


@dataclass
class _Reading:
    """Blocks in the making.

    Attributes:
        open: the numbers of the lists that are open here, the innermost last.
    """

    blocks: list[Block] = field(default_factory=list)
    images: int = 0
    tables: int = 0
    codes: int = 0
    lists: int = 0
    open: list[int] = field(default_factory=list)


@dataclass
class _Inline:
    """What an inline text comes to."""

    text: str
    bold: tuple[str, ...]
    linked: bool


def read_markdown(text: str) -> Document:
    """The blocks of a Markdown text.

    Raises:
        DraftError: it has more of them than can be looked through.
    """
    facts, body, skipped = front_matter(clean(text))
    tokens = _BLOCKS.parse(body)
    texts = sum(token.type == "inline" for token in tokens)
    if texts > 2 * MAX_BLOCKS:
        what = f"{texts:,} paragraphs and headings, and a draft holds {MAX_BLOCKS:,}"
        raise DraftError(what, hint="draft it in parts, a scenario each")
    reading = _Reading()
    _walk(tokens, reading, skipped)
    return _finish(reading, facts)


def _finish(reading: _Reading, facts: Facts) -> Document:
    blocks = reading.blocks
    left_out = []
    title = ""
    if blocks and blocks[0].kind is Kind.HEADING and blocks[0].level == 1:
        title = blocks[0].text
        blocks = blocks[1:]
    blocks, dropped = told_facts(blocks, facts)
    left_out += dropped
    counts = ((reading.images, "picture"), (reading.tables, "table"), (reading.codes, "code block"))
    left_out += [f"{n} {what}{'s' if n > 1 else ''} left out" for n, what in counts if n]
    return Document(
        Format.MARKDOWN,
        tuple(blocks),
        title=facts.title or title,
        author=facts.author,
        published=facts.published,
        address=facts.address,
        left_out=tuple(left_out),
    )


def _walk(tokens: Sequence[Token], reading: _Reading, skipped: int) -> None:
    """Turn block tokens into blocks; a block quote and a list item are one block each."""
    quote: list[_Inline] = []
    quotes, first = 0, 0
    for place, token in enumerate(tokens):
        line = (token.map[0] if token.map else 0) + 1 + skipped
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
            if token.nesting > 0 and quotes == 1:
                quote, first = [], line
            elif quotes == 0:
                _add(Kind.QUOTE, quote, first, reading)
        elif token.type == "inline" and quotes:
            quote.append(_inline(token.content, reading))
        elif token.type == "inline":
            _place(tokens[place - 1], _inline(token.content, reading), line, reading)
        else:
            _note(token, line, reading)


def _note(token: Token, line: int, reading: _Reading) -> None:
    """Keep count of lists, and of what is left out."""
    if token.type in ("bullet_list_open", "ordered_list_open"):
        reading.lists += 1
        reading.open.append(reading.lists)
    elif token.type in ("bullet_list_close", "ordered_list_close"):
        reading.open.pop()
    elif token.type == "html_block":
        text = one_line(_TAG.sub(" ", token.content))
        _add(Kind.PARAGRAPH, [_Inline(text, (), linked=False)], line, reading)
    reading.tables += token.type == "table_open"
    reading.codes += token.type in ("fence", "code_block")


def _place(opening: Token, inline: _Inline, line: int, reading: _Reading) -> None:
    """Add a text outside block quotes as what its opening token says."""
    if opening.type == "heading_open":
        if inline.text:
            level = int(opening.tag[1:])
            reading.blocks.append(Block(Kind.HEADING, inline.text, line, level=level))
    elif opening.type == "paragraph_open" and reading.open:
        _add(Kind.ITEM, [inline], line, reading, group=reading.open[-1])
    elif opening.type == "paragraph_open":
        _add(Kind.PARAGRAPH, [inline], line, reading)


def _add(kind: Kind, parts: list[_Inline], line: int, reading: _Reading, group: int = 0) -> None:
    text = one_line("\n".join(part.text for part in parts if part.text))
    bold = tuple(each for part in parts for each in part.bold)
    if kind is Kind.ITEM:
        text = _BULLET.sub("", text)
    if not text:
        return
    if kind is Kind.PARAGRAPH and bold == (text,) and not _SENTENCE_END.search(text):
        # A line set in bold without a full stop is a heading that was not marked as one.
        reading.blocks.append(Block(Kind.HEADING, text, line, level=7))
        return
    if all(part.linked for part in parts) or _ONLY_LINKS.fullmatch(text):
        group = -abs(group) if group else -1
    reading.blocks.append(Block(kind, text, line, bold=bold, group=group))


def _inline(content: str, reading: _Reading) -> _Inline:
    if len(content) > _LONGEST_INLINE:
        return _Inline(one_line(_MARKS.sub("", content)), (), linked=False)
    tokens = _INLINES.parseInline(content)[0].children or []
    text: list[str] = []
    bold: list[str] = []
    start: int | None = None
    depth = outside = 0
    for token in tokens:
        if token.type in ("text", "code_inline"):
            text.append(token.content)
            outside += not depth and bool(token.content.strip())
        elif token.type in ("softbreak", "hardbreak"):
            text.append("\n")
        elif token.type == "strong_open":
            start = len(text) if start is None else start
        elif token.type == "strong_close" and start is not None:
            bold.append(one_line("".join(text[start:])))
            start = None
        elif token.type in ("link_open", "link_close"):
            depth += 1 if token.type == "link_open" else -1
        reading.images += token.type == "image"
    whole = one_line("".join(text))
    return _Inline(whole, tuple(each for each in bold if each), bool(whole) and not outside)
