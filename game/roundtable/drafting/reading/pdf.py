"""The text of a PDF to segments, by pypdf; what stands at the edge of every page is dropped."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from warnings import catch_warnings

from roundtable.drafting.document import Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.pages import needs_extra
from roundtable.drafting.reading.plain import read_plain
from roundtable.drafting.reading.segments import Source
from roundtable.radicals import without_radicals

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 1000
_LARGEST_PAGE, _LARGEST = 1_000_000, 12_000_000
"""Bytes of what is drawn on one page, and on all: reading them takes some seconds a million."""
_EDGE = 2
_OFTEN = 0.5
_LEAST_PAGES = 3
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_LINE_NUMBER = re.compile(r"^\s{0,6}\d{1,2}\s{2,}(?=\S)")
_NUMBERED = 0.6


def read_pdf(data: bytes) -> Source:
    """The segments of a PDF.

    Raises:
        DraftError: the library is not there, the file is locked, or holds pictures of pages only.
    """
    pages = _pages(data)
    if not any(page.strip() for page in pages):
        hint = "run it through text recognition (OCR), or find its text elsewhere"
        raise DraftError("this PDF holds pictures of pages and no text", hint=hint)
    pages, dropped = _without_edges(pages)
    text = _HYPHEN.sub("", "\n".join(_without_numbers(page) for page in pages))
    source = read_plain(text)
    notes = (f"the text of {len(pages)} pages of a PDF: check how lines and columns were joined",)
    left = (f"{dropped} lines at the edges of pages left out",) if dropped else ()
    return replace(source, format=Format.PDF, notes=notes, left_out=(*source.left_out, *left))


def _pages(data: bytes) -> list[str]:
    try:
        import pypdf  # noqa: PLC0415 - of the extra `authoring`
    except ImportError as error:
        raise needs_extra("a PDF") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with catch_warnings(action="ignore"):
            reader = pypdf.PdfReader(io.BytesIO(data))
            locked = reader.is_encrypted and not reader.decrypt("")
            pages = None if locked else list(_texts(reader))
    except DraftError:
        raise
    except Exception as error:
        hint = "save it anew, or copy its text into a plain file"
        raise DraftError("this PDF cannot be read", hint=hint) from error
    if pages is None:
        raise DraftError("this PDF is locked by a password", hint="save it without one")
    return pages


def _texts(reader: PdfReader) -> Iterator[str]:
    """The text of each page."""
    whole = 0
    for page in reader.pages[:_MOST_PAGES]:
        drawn = page.get_contents()
        size = 0 if drawn is None else len(drawn.get_data())
        whole += size
        if size > _LARGEST_PAGE or whole > _LARGEST:
            hint = "copy its text into a plain file"
            raise DraftError("this PDF draws more on its pages than a text does", hint=hint)
        yield without_radicals(page.extract_text())


def _without_edges(pages: list[str]) -> tuple[list[str], int]:
    """The pages without the head and foot lines that come again on most of them."""
    if len(pages) < _LEAST_PAGES:
        return pages, 0
    split = [page.split("\n") for page in pages]
    seen = Counter(
        _shape(line)
        for lines in split
        for line in {*lines[:_EDGE], *lines[-_EDGE:]}
        if line.strip()
    )
    again = {shape for shape, count in seen.items() if count >= _OFTEN * len(pages)}
    dropped = 0
    kept = []
    for lines in split:
        inner = [
            line
            for place, line in enumerate(lines)
            if not ((place < _EDGE or place >= len(lines) - _EDGE) and _shape(line) in again)
        ]
        dropped += len(lines) - len(inner)
        kept.append("\n".join(inner))
    return kept, dropped


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())


def _without_numbers(page: str) -> str:
    """A page without the numbers that stand before each line, as in records of a court."""
    lines = page.split("\n")
    told = [line for line in lines if line.strip()]
    if told and sum(_LINE_NUMBER.match(line) is not None for line in told) > _NUMBERED * len(told):
        return "\n".join(_LINE_NUMBER.sub("", line) for line in lines)
    return page
