"""What a file is, told from what stands in it; its name only decides between kinds of text."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import PurePath

from roundtable.drafting.document import Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.captions import ARROW
from roundtable.drafting.reading.pages import is_page
from roundtable.drafting.reading.records import is_convokit, is_json
from roundtable.drafting.reading.tables import table_of
from roundtable.drafting.reading.word import kind_of_archive

_MARKUP = re.compile(
    r"^ {0,3}(?:#{1,6}\s+\S|>\s?\S|[-*+]\s+\S|(?:-{3,}|={3,})\s*$)|\*\*[^*\n]{1,200}\*\*|!?\[[^\]\n]{0,200}\]\(",
    re.MULTILINE,
)
_MARKS = 3
_SOUND = "it is sound or film: write it down first, with Whisper or any service that tells speakers apart"
_REFUSED: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\xd0\xcf\x11\xe0", "this is an old Office file", "save it as .docx or as plain text"),
    (0, b"\x89PNG", "this is a picture", "write down what stands in it, or use text recognition"),
    (
        0,
        b"\xff\xd8\xff",
        "this is a picture",
        "write down what stands in it, or use text recognition",
    ),
    (0, b"GIF8", "this is a picture", "write down what stands in it, or use text recognition"),
    (0, b"ID3", "this is no text", _SOUND),
    (0, b"\xff\xfb", "this is no text", _SOUND),
    (0, b"OggS", "this is no text", _SOUND),
    (0, b"fLaC", "this is no text", _SOUND),
    (0, b"RIFF", "this is no text", _SOUND),
    (4, b"ftyp", "this is no text", _SOUND),
    (0, b"\x1aE\xdf\xa3", "this is no text", _SOUND),
    (0, b"\x1f\x8b", "this is a packed file", "unpack it first"),
    (0, b"7z\xbc\xaf", "this is a packed file", "unpack it first"),
    (0, b"SQLite format", "this is a database", "export what was said as CSV"),
)


def container_of(data: bytes) -> Format | None:
    """The container of a file that is no plain text; None for text.

    Raises:
        DraftError: it is something that cannot be read; it tells what, and the way out.
    """
    for place, mark, what, hint in _REFUSED:
        if data[place : place + len(mark)] == mark:
            raise DraftError(what, hint=hint)
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"PK\x03\x04"):
        kind_of_archive(data)
        return Format.WORD
    if head.startswith(b"%PDF"):
        return Format.PDF
    return Format.RTF if head.startswith(b"{\\rtf") else None


def format_of(text: str, name: str = "") -> Format:  # noqa: PLR0911 - one for each format
    """What a text is written in.

    Args:
        text: the whole of it.
        name: its file's name, whose ending only tells Markdown from plain text.

    Raises:
        DraftError: it is XML of a kind that is not known.
    """
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("WEBVTT"):
        return Format.WEBVTT
    if text[:4000].lower().startswith("[script info]"):
        return Format.ASS
    if is_json(text):
        return Format.CONVOKIT if is_convokit(text) else Format.JSON
    if text.startswith("{\\rtf"):
        return Format.RTF
    if is_page(text):
        return Format.HTML
    if text.startswith("<?xml") or re.match(r"<[a-z][\w:-]{0,40}(?:\s[^<>]{0,800})?>", text):
        return _xml(text)
    if any(ARROW.match(line) for line in islice(text.split("\n"), 400)):
        return Format.SRT
    if table_of(text):
        return Format.CSV
    suffix = PurePath(name).suffix.lower()
    if (
        suffix in (".md", ".markdown")
        or len(list(islice(_MARKUP.finditer(text), _MARKS))) == _MARKS
    ):
        return Format.MARKDOWN
    return Format.TRANSCRIPT


def _xml(text: str) -> Format:
    """XML whose elements are speeches or paragraphs is read like a page."""
    if len(re.findall(r"<(?:\w+:)?(?:p|speech|sp|u|para|said|turn)\b", text[:400_000])) >= 2:  # noqa: PLR2004 - at least a talk
        return Format.HTML
    raise DraftError(
        "this is XML of a kind that is not known", hint="save it as HTML or as plain text"
    )
