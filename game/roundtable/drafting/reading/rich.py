"""RTF to segments, by striprtf."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from roundtable.drafting.document import Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.pages import needs_extra
from roundtable.drafting.reading.plain import read_plain
from roundtable.drafting.reading.segments import Source


def read_rich(data: bytes) -> Source:
    """The segments of an RTF file.

    Raises:
        DraftError: the library is not there, or it cannot read the file.
    """
    try:
        from striprtf import striprtf  # noqa: PLC0415 - of the extra `authoring`
    except ImportError as error:
        raise needs_extra("an RTF file") from error
    try:
        plain: Any = striprtf.rtf_to_text
        text = str(plain(data.decode("latin-1"), errors="replace"))
    except Exception as error:
        raise DraftError("this RTF file cannot be read", hint="save it as plain text") from error
    return replace(read_plain(text), format=Format.RTF)
