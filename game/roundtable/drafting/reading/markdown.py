"""Markdown to segments, by the tokens of markdown-it-py: every line of a paragraph is kept.

The inline rules are run line by line, and only on lines of ordinary length: on hostile ones
they take time that grows with the square of the length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from roundtable.drafting.bibliography import Facts, front_matter
from roundtable.drafting.document import MAX_BLOCKS, Format, Kind, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.frozen import frozen

# A line of dashes under a long paragraph is a rule and no mark of a heading.
_BLOCKS = MarkdownIt("commonmark").enable("table").disable(["inline", "lheading"])
_INLINES = MarkdownIt("commonmark").enable("strikethrough")
_LONGEST_INLINE = 4000
_MARKS = re.compile(r"\*\*|__|`|!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\\(?=[\[\]()*_#>.-])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_BULLET = re.compile(r"^[•·●▪◦‣]\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*")
_ONLY_LINKS = re.compile(r"(?:\[\[[^\]]{1,200}\]\]|https?://\S+|[\s,，、;；|/·-])+")
_LONGEST_HEADING = 100
_TIGHT = re.compile(r"^(#{2,6})(?=[^\W\d_]|\[)", re.MULTILINE)
_BOLD_LABEL = re.compile(r"^\s*\*\*(?P<label>[^*\n]{1,80})\*\*(?P<rest>.*)$")
_FULL = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: (?:[a-z]{1,4} ){0,2}[A-ZÀ-Þ][\w'’.-]*){1,4}")
_LINES = 40


@dataclass
class _Reading:
    """Segments in the making.

    Attributes:
        open: the numbers of the lists that are open here, the innermost last.
        quotes: how many block quotes are open here.
        fresh: True if the next segment in a block quote begins it.
    """

    lines: list[str]
    skipped: int
    segments: list[Segment] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)
    images: int = 0
    tables: int = 0
    codes: int = 0
    lists: int = 0
    open: list[int] = field(default_factory=list)
    quotes: int = 0
    fresh: bool = True
    row: list[str] = field(default_factory=list)
    ruled: bool = False
    in_table: bool = False


@frozen
class Inline:
    """What a line of Markdown comes to: its text, what is bold in it, how far bold begins it."""

    text: str
    bold: tuple[str, ...]
    lead: int
    linked: bool


def read_markdown(text: str) -> Source:
    """The segments of a Markdown text.

    Raises:
        DraftError: it has more paragraphs than can be looked through.
    """
    facts, body, skipped = front_matter(clean(text))
    # Many write headings without the blank that the standard asks for.
    tokens = _BLOCKS.parse(_TIGHT.sub(r"\1 ", body))
    texts = sum(token.type == "inline" for token in tokens)
    if texts > 2 * MAX_BLOCKS:
        what = f"{texts:,} paragraphs and headings, and a draft holds {MAX_BLOCKS:,}"
        raise DraftError(what, hint="draft it in parts, a scenario each, with --from and --to")
    reading = _Reading(body.split("\n"), skipped)
    for place, token in enumerate(tokens):
        _take(token, tokens[place - 1] if place else token, reading)
    return _finish(reading, facts)


def _finish(reading: _Reading, facts: Facts) -> Source:
    counts = ((reading.images, "picture"), (reading.tables, "table"), (reading.codes, "code block"))
    return Source(
        Format.MARKDOWN,
        tuple(reading.segments),
        title=facts.title,
        author=facts.author,
        published=facts.published,
        address=facts.address,
        media=facts.media,
        names=tuple(reading.names),
        left_out=tuple(f"{n} {what}{'s' if n > 1 else ''} left out" for n, what in counts if n),
    )


def _take(token: Token, before: Token, reading: _Reading) -> None:
    """Turn one block token into segments, or keep count of where it stands."""
    kind = token.type
    if kind in ("blockquote_open", "blockquote_close"):
        reading.quotes += token.nesting
        reading.fresh = True
    elif kind in ("bullet_list_open", "ordered_list_open"):
        reading.lists += 1
        reading.open.append(reading.lists)
    elif kind in ("bullet_list_close", "ordered_list_close"):
        reading.open.pop()
    elif kind.startswith(("table", "tr", "th", "td")):
        _take_table(kind, reading)
    elif kind == "inline":
        _take_inline(token, before, reading)
    elif kind == "code_block":
        _take_lines(token, reading)
    elif kind == "html_block":
        _take_html(token, reading)
    reading.codes += kind == "fence"
    reading.ruled = reading.ruled or kind == "hr"


def _take_table(kind: str, reading: _Reading) -> None:
    if kind in ("table_open", "table_close"):
        reading.in_table = kind == "table_open"
        reading.tables += reading.in_table
    elif kind == "tr_open":
        reading.row = []
    elif kind == "tr_close":
        reading.names += table_names(reading.row)


def table_names(row: Sequence[str]) -> list[tuple[str, str]]:
    """The short and the full form of a name in a row of a table of those present."""
    short = [cell for cell in row if re.fullmatch(r"[A-Z]{2,5}", cell)]
    full = [cell for cell in row if _FULL.fullmatch(cell)]
    if len(short) != 1 or not full or short[0][0] != full[0][0]:
        return []
    return [(short[0], full[0])]


def _line(token: Token, reading: _Reading) -> int:
    return (token.map[0] if token.map else 0) + 1 + reading.skipped


def _take_inline(token: Token, opening: Token, reading: _Reading) -> None:
    if reading.in_table:
        reading.row.append(inline_of(token.content, reading).text)
        return
    lines = token.content.split("\n")
    first = _line(token, reading)
    if opening.type == "heading_open":
        made = inline_of(token.content, reading)
        _add(made, Kind.HEADING, first, reading, level=int(opening.tag[1:]))
        return
    heading = _underlined(lines, token, reading)
    if heading and lines[1:]:
        lines = lines[:1]
    for place, line in enumerate(lines):
        made = inline_of(line, reading)
        if heading:
            _add(made, Kind.HEADING, first, reading, level=heading)
        elif reading.quotes:
            _add(made, Kind.QUOTE, first + place, reading, fresh=reading.fresh)
            reading.fresh = reading.fresh and not made.text
        elif reading.open:
            _add(made, Kind.ITEM, first + place, reading, fresh=place == 0)
        else:
            _add(made, Kind.PARAGRAPH, first + place, reading, fresh=place == 0)


def _underlined(lines: list[str], token: Token, reading: _Reading) -> int:
    """The level of a heading that is a short line with dashes or equals signs below; else 0."""
    if reading.quotes or reading.open or token.map is None:
        return 0
    if len(lines) == 2 and re.fullmatch(r"\s*=+\s*", lines[1]):  # noqa: PLR2004 - a line and its mark
        return 1
    below = reading.lines[token.map[1] : token.map[1] + 1]
    if len(lines) > 1 or not below or not _UNDERLINE.fullmatch(below[0]):
        return 0
    bare = _MARKS.sub("", lines[0])
    labelled = re.match(r"[^:：]{1,40}[:：]\s*\S", bare) is not None
    return 2 if len(bare) <= _LONGEST_HEADING and not labelled else 0


def _take_lines(token: Token, reading: _Reading) -> None:
    """Indented lines: what Markdown takes for code is mostly speech that was indented."""
    for place, line in enumerate(token.content.split("\n")):
        if line.strip():
            made = Inline(one_line(line), (), 0, linked=False)
            _add(made, Kind.PARAGRAPH, _line(token, reading) + place, reading, fresh=place == 0)


def _take_html(token: Token, reading: _Reading) -> None:
    for place, line in enumerate(token.content.split("\n")):
        made = Inline(one_line(_TAG.sub(" ", line)), (), 0, linked=False)
        _add(made, Kind.PARAGRAPH, _line(token, reading) + place, reading)


def _add(  # noqa: PLR0913 - a segment has as many parts
    made: Inline, kind: Kind, line: int, reading: _Reading, *, level: int = 0, fresh: bool = True
) -> None:
    text = made.text
    group = reading.open[-1] if reading.open and kind is Kind.ITEM else 0
    if kind is Kind.ITEM:
        text = _BULLET.sub("", text)
    if not text:
        return
    if kind is not Kind.HEADING and (made.linked or _ONLY_LINKS.fullmatch(text)):
        group = -abs(group) if group else -1
    lead = min(made.lead, len(text)) if text == made.text else 0
    reading.segments.append(
        Segment(text, line, kind, fresh, level, lead, made.bold, group, ruled=reading.ruled)
    )
    reading.ruled = False


def inline_of(content: str, reading: _Reading | None = None) -> Inline:
    """Reads one line of Markdown: its text without marks, what is bold in it, whether it links."""
    if len(content) > _LONGEST_INLINE:
        return Inline(one_line(_MARKS.sub("", content)), (), 0, linked=False)
    # Between Chinese characters and punctuation, Markdown takes `**` for mere asterisks.
    if (found := _BOLD_LABEL.match(content)) and not _is_bold_by_rule(content):
        head, rest = inline_of(found["label"], reading), inline_of(found["rest"], reading)
        blank = " " if found["rest"][:1].isspace() else ""
        both = one_line(f"{head.text}{blank}{rest.text}")
        return Inline(both, (head.text, *rest.bold), len(head.text), linked=False)
    tokens = _INLINES.parseInline(content)[0].children or []
    text: list[str] = []
    bold: list[tuple[int, str]] = []
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
            bold.append((len("".join(text[:start]).strip()), one_line("".join(text[start:]))))
            start = None
        elif token.type in ("link_open", "link_close"):
            depth += 1 if token.type == "link_open" else -1
        if reading is not None:
            reading.images += token.type == "image"
    whole = one_line("".join(text).replace("**", ""))
    return Inline(
        whole,
        tuple(piece for _, piece in bold if piece),
        _lead(whole, bold),
        bool(whole) and not outside,
    )


def _is_bold_by_rule(content: str) -> bool:
    """Whether the rules of Markdown themselves begin the line in bold."""
    tokens = _INLINES.parseInline(content)[0].children or []
    return any(token.type == "strong_open" for token in tokens[:3])


def _lead(text: str, bold: list[tuple[int, str]]) -> int:
    """How many characters at the beginning are bold; a clock in front of them counts."""
    reach = 0
    for _, piece in bold:
        place = text.find(piece, reach) if piece else -1
        between = text[reach:place] if place >= 0 else "x"
        if place < 0 or re.fullmatch(r"[\s\d:：.,()\[\]（）【】<>|–—-]{0,24}", between) is None:
            break
        reach = place + len(piece)
    return reach
