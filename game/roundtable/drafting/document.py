"""What the readers make of a source: its blocks in order, the same for every format."""

from __future__ import annotations

import re
from enum import StrEnum

from roundtable.frozen import frozen

MAX_BYTES = 4_000_000
"""The largest text that is read."""

MAX_FILE = 60_000_000
"""The largest file that is opened: a container holds pictures besides its text."""

MAX_BLOCKS = 8000
"""The most paragraphs or speeches of one draft."""

# What YAML does not allow, and what reorders or breaks lines on a screen.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_NEWLINE = re.compile(r"\r\n?")
_BLANKS = re.compile(r"[ \t\n\u00a0\u3000]+")


class Format(StrEnum):
    """What a source can be; the last two say how a text is taken, whatever it is written in."""

    MARKDOWN = "markdown"
    HTML = "html"
    WORD = "docx"
    PDF = "pdf"
    RTF = "rtf"
    WEBVTT = "webvtt"
    SRT = "srt"
    ASS = "ass"
    JSON = "json"
    CONVOKIT = "convokit"
    CSV = "csv"
    TRANSCRIPT = "transcript"
    PROSE = "prose"


class Kind(StrEnum):
    """What a block is; all but headings count as a paragraph."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    ITEM = "item"


class Doubt(StrEnum):
    """Why the author should look again."""

    NONE = ""
    CARRIED = "carried"
    NOBODY = "nobody"
    SEVERAL = "several"
    AUTHOR_OR = "author_or"
    ANSWER_TO = "answer_to"
    ALTERNATION = "alternation"
    SUMMARY = "summary"
    NAMES = "names"
    WHO_ASKS = "who_asks"
    ONCE = "once"
    UNKNOWN = "unknown"
    FRAME = "frame"
    CHANGED = "changed"


@frozen
class Block:
    """One paragraph, block quote, list item, heading or speech of a source.

    Attributes:
        text: in one line, without markup.
        line: where it begins in the source, from 1.
        level: of a heading, from 1.
        bold: the pieces set in bold, in order.
        label: whose words these are; empty where the source does not say.
        role: what the label says of that person, such as a moderator's title.
        start: seconds from the beginning; None where the source has no times.
        seconds: how long it takes; 0 where the source has no times.
        group: number of the list it is an item of; 0 outside lists.
        key: its id in the source, where the source has ids.
        reply: the id it replies to.
        doubt: why it is not sure whose words these are.
        marks: where in the text a paragraph of it or a new clock begins: how many characters
            stand before, its line, and its start.
    """

    kind: Kind
    text: str
    line: int
    level: int = 0
    bold: tuple[str, ...] = ()
    label: str = ""
    role: str = ""
    start: float | None = None
    seconds: float = 0
    group: int = 0
    key: str = ""
    reply: str = ""
    doubt: Doubt = Doubt.NONE
    marks: tuple[tuple[int, int, float | None], ...] = ()


@frozen
class Document:
    """A source as it was read.

    Attributes:
        format: what it was read as.
        spoken: True if the blocks are what was said, one after the other.
        title, author, published, address, media: the bibliography; empty where it is not told.
        left_out: what was met and not taken over, a line each.
        notes: what the reader of the report should know of how it was read.
        unit: what `Block.line` counts: lines, or the paragraphs or entries of a container.
    """

    format: Format
    blocks: tuple[Block, ...]
    spoken: bool = False
    title: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    media: str = ""
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unit: str = "line"

    @property
    def text(self) -> str:
        """All that is written, a line a block."""
        return "\n".join(block.text for block in self.blocks)


def clean(text: str) -> str:
    """The text with plain line ends, and a blank for whatever a YAML file may not hold."""
    return _UNFIT.sub(" ", _NEWLINE.sub("\n", text))


def one_line(text: str) -> str:
    """The text in one line: a break between two Chinese characters falls away."""

    def join(found: re.Match[str]) -> str:
        if "\n" not in found[0]:
            return " "
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return "" if is_wide(before) and is_wide(after) else " "

    text = text.strip()
    return _BLANKS.sub(join, text)


def is_wide(character: str) -> bool:
    """Whether this is a Chinese character or its punctuation."""
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def length(text: str) -> int:
    """How long a text is to read: its characters, a Chinese one counted as three."""
    return sum(3 if is_wide(each) else 1 for each in text)
