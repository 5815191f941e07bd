"""The door of this part: from a path or a text to a `Source`."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from roundtable.drafting.document import MAX_BYTES, MAX_FILE, Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.captions import read_ass, read_srt, read_webvtt
from roundtable.drafting.reading.chapters import refuse_chapters
from roundtable.drafting.reading.charset import decoded
from roundtable.drafting.reading.markdown import read_markdown
from roundtable.drafting.reading.pages import read_page
from roundtable.drafting.reading.pdf import read_pdf
from roundtable.drafting.reading.plain import read_plain
from roundtable.drafting.reading.records import read_convokit, read_json
from roundtable.drafting.reading.rich import read_rich
from roundtable.drafting.reading.segments import Source
from roundtable.drafting.reading.sniffing import container_of, format_of
from roundtable.drafting.reading.tables import read_table
from roundtable.drafting.reading.word import read_word
from roundtable.radicals import without_radicals

_UTTERANCES = "utterances.jsonl"
_TEXTS: dict[Format, Callable[[str], Source]] = {
    Format.MARKDOWN: read_markdown,
    Format.HTML: read_page,
    Format.WEBVTT: read_webvtt,
    Format.SRT: read_srt,
    Format.ASS: read_ass,
    Format.JSON: read_json,
    Format.CONVOKIT: read_convokit,
    Format.CSV: read_table,
    Format.TRANSCRIPT: read_plain,
    Format.PROSE: read_plain,
}
_FILES: dict[Format, Callable[[bytes], Source]] = {
    Format.WORD: read_word,
    Format.PDF: read_pdf,
    Format.RTF: read_rich,
}


def read(source: str | os.PathLike[str], wanted: Format | None = None) -> tuple[Source, str]:
    """A source as its container was read, and the path it was read from.

    Args:
        source: the text itself as `str`, or a path object to its file; a folder is taken for a
            ConvoKit corpus.
        wanted: read it as this; told from its content if None. `PROSE` and `TRANSCRIPT` only
            say how its text is taken, and leave open what it is written in.

    Raises:
        DraftError: it cannot be read; it tells what it is, and the way out.
    """
    if isinstance(source, str):
        size = len(source.encode("utf-8", "replace"))
        if size > MAX_BYTES:
            raise _too_large("", size)
        return _read_text(source.removeprefix("\ufeff"), "", wanted), ""
    path = Path(source)
    data = _bytes_of(path)
    path = path / _UTTERANCES if path.is_dir() else path
    try:
        return _read_bytes(data, str(path), wanted), str(path)
    except DraftError as error:
        where = f"{path}: {error.where}" if error.where else str(path)
        raise DraftError(error.what, where, error.hint) from error


def _bytes_of(path: Path) -> bytes:
    try:
        path = path / _UTTERANCES if path.is_dir() else path
        return _ordinary(path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no file can have this name"
        raise DraftError(f"cannot be read: {why}", str(path), "give the path of a file") from error


def _ordinary(path: Path) -> bytes:
    """The bytes of a file, one too many at most; a pipe or device could be read for ever."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "this is no ordinary file")
    with path.open("rb") as file:
        return file.read(MAX_FILE + 1)


def _too_large(where: str, size: int) -> DraftError:
    what = f"{size:,} bytes of text, and a draft is made of {MAX_BYTES:,}"
    return DraftError(what, where, "draft it in parts, a scenario each")


def _read_bytes(data: bytes, name: str, wanted: Format | None) -> Source:
    if len(data) > MAX_FILE:
        raise DraftError(
            f"larger than {MAX_FILE:,} bytes", hint="give its text alone, as plain text"
        )
    if wanted in _FILES:
        return _FILES[wanted](data)
    container = container_of(data)
    if container is not None and wanted in (None, Format.PROSE, Format.TRANSCRIPT):
        return _FILES[container](data)
    if len(data) > MAX_BYTES:
        raise _too_large("", len(data))
    text, encoding = decoded(data)
    source = _read_text(text, name, wanted)
    return (
        replace(
            source,
            notes=(
                f"encoding: {encoding} (guessed)"
                if "says" not in encoding
                else f"encoding: {encoding}",
                *source.notes,
            ),
        )
        if encoding
        else source
    )


def _read_text(text: str, name: str, wanted: Format | None) -> Source:
    if not text.strip():
        raise DraftError("nothing stands in it", hint="give a text with what was said")
    kind = wanted
    if kind is None:
        refuse_chapters(text)
    if kind in (None, Format.PROSE, Format.TRANSCRIPT):
        kind = format_of(text, name)
    if kind in _FILES:
        if kind is Format.RTF:
            return read_rich(text.encode("latin-1", "replace"))
        raise DraftError(f"a text is no {kind.value}", hint="give the path of the file")
    assert kind is not None
    return _TEXTS[kind](without_radicals(text))
