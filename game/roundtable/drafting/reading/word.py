"""DOCX to segments, by mammoth; a paragraph of the document is a line."""

from __future__ import annotations

import io
import zipfile

from roundtable.drafting.document import MAX_FILE, Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.pages import needs_extra, of_html
from roundtable.drafting.reading.segments import Source

_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_OTHERS = {
    "content.xml": ("an OpenDocument file", "save it as .docx or as plain text"),
    "xl/workbook.xml": ("an Excel file", "save the sheet as CSV"),
    "ppt/presentation.xml": ("a PowerPoint file", "save what was said as plain text"),
    "META-INF/container.xml": ("an EPUB", "save the chapter as HTML or plain text"),
}


def kind_of_archive(data: bytes) -> str:
    """`docx`, or empty.

    Raises:
        DraftError: it is another kind of archive; it tells which, and the way out.
    """
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DraftError("this archive is broken", hint="save the document anew") from error
    if "word/document.xml" in names:
        return "docx"
    for name, (what, hint) in _OTHERS.items():
        if name in names:
            raise DraftError(f"this is {what}", hint=hint)
    raise DraftError("this is a ZIP archive", hint="unpack it, and give one of its files")


def read_word(data: bytes) -> Source:
    """The segments of a Word document.

    Raises:
        DraftError: the library is not there, or it cannot read the document.
    """
    try:
        import mammoth  # noqa: PLC0415 - of the extra `authoring`
    except ImportError as error:
        raise needs_extra("a Word document") from error
    try:
        size = sum(each.file_size for each in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _broken() from error
    if size > 4 * MAX_FILE:
        raise DraftError("this document is too large", hint="save its text alone, as plain text")
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=_no_image(mammoth)
        )
    except Exception as error:
        # The library raises whatever a broken document causes.
        raise _broken() from error
    return of_html(str(made.value), Format.WORD)


def _broken() -> DraftError:
    hint = "save it anew, or as plain text"
    return DraftError("this Word document cannot be read", hint=hint)


def _no_image(mammoth: object) -> object:
    return mammoth.images.img_element(lambda _: {"src": ""})  # type: ignore[attr-defined]
