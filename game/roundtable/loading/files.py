"""From a path to bytes of text: what is no ordinary file, too large or not UTF-8 is told."""

from __future__ import annotations

import errno
import re
from pathlib import Path

from roundtable.files import NotAFileError, ordinary
from roundtable.loading import codes
from roundtable.loading.codes import Code
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Place

MAX_BYTES = 8_000_000
"""The largest file that is read; 100,000 lines of a scenario take six."""


BOM = b"\xef\xbb\xbf"
"""A byte order mark, as some editors put in front; it is passed over."""


def read_bytes(path: Path, findings: Findings, limit: int = MAX_BYTES) -> bytes | None:
    """The bytes of an ordinary file of at most `limit` bytes.

    Returns:
        The bytes, or None where a fault was reported instead.
    """
    start = Place()
    try:
        data = ordinary(path, limit)
    except NotAFileError as error:
        findings.report(codes.NOT_A_FILE, start, str(error.strerror))
    except OSError as error:
        findings.report(_code_of(error), start, error.strerror or type(error).__name__)
    except ValueError:
        findings.report(codes.UNREADABLE, start, "no file can have this name")
    else:
        if len(data) <= limit:
            return data
        findings.report(codes.TOO_LARGE, start, f"larger than {limit:,} bytes")
    return None


def _code_of(error: OSError) -> Code:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return codes.NO_SUCH_FILE
    return codes.LINK_LOOP if error.errno == errno.ELOOP else codes.UNREADABLE


def is_text(data: bytes, findings: Findings) -> bool:
    """Whether the bytes are text in UTF-8; whatever they are instead is reported."""
    if not data.strip():
        findings.report(codes.EMPTY_FILE, Place(), "nothing stands in this file")
    elif (nul := data.find(b"\0")) >= 0:
        findings.report(codes.CONTROL_CHARACTER, place_of(data, nul), "a NUL character")
    else:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            place = place_of(data, error.start)
            message = f"byte 0x{data[error.start]:02x} is not UTF-8"
            findings.report(codes.NOT_UTF8, place, message, "save the file as UTF-8")
        else:
            return True
    return False


LINE_ENDS = re.compile(r"\r\n?|\n")
"""What ends a line for an editor."""
_BREAKS = re.compile("\x85|\u2028|\u2029".encode())
"""What ends a line for YAML 1.1 and for no editor."""


def in_lines(data: bytes) -> bytes:
    """The text with its lines ended where editors end them: a blank for what ends one for YAML alone."""
    return _BREAKS.sub(b" ", data)


def place_of(data: bytes, offset: int) -> Place:
    """Line and column of a byte."""
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    return Place(before.count(b"\n") + 1, column)
