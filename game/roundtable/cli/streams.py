"""The one writer to the terminal: what goes through it is clean, and it survives its stream.

Theory of operation. Names, titles and paths come from strangers' files, and a terminal
obeys what is not printable in them. Everything a command says goes through `Writer`,
which takes out what would be obeyed or would turn the line around, and leaves colours
only where there is a terminal. What is redirected is UTF-8 whatever the system's
encoding, so that an export can be read again. Where nobody can be written to (a closed
or missing stream), words go nowhere; a stream that is full is told once, and ends the
command with `FULL`.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

FULL = 1
"""The exit code where what is said could not be written."""

_OBEYED = re.compile(
    r"\x1b\[[0-9;]*m"  # colours, kept where there is a terminal
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


class Writer(io.TextIOWrapper):
    """A stream of text in which nothing is obeyed but line breaks, tabs and our colours."""

    def write(self, text: str, /) -> int:
        """Write a text without what a terminal would obey; how many characters were given."""
        coloured = self.isatty()
        super().write(_OBEYED.sub(lambda it: it[0] if coloured and len(it[0]) > 1 else "", text))
        return len(text)


def named(path: object) -> str:
    """A path as it may stand in a line: nothing in it breaks the line or turns it around."""
    return "".join(
        each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in str(path)
    )


def install() -> None:
    """Put writers in place of the standard streams, whatever state they are in."""
    # They are as long as we are, so nobody closes them.
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    sys.stdout = _writer(sys.stdout)
    sys.stderr = _writer(sys.stderr)


def _writer(stream: TextIO | None) -> TextIO:
    """A writer over a stream; over nothing where there is none."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper) or isinstance(stream, Writer):
        return stream  # somebody reads along, as tests do
    terminal = stream.isatty()
    return Writer(
        stream.buffer,
        encoding=stream.encoding if terminal else "utf-8",
        # A terminal that knows no Chinese shows question marks instead of failing.
        errors="replace" if terminal else "backslashreplace",
        line_buffering=terminal or stream is sys.stderr,
    )


def failed(error: OSError) -> bool:
    """Whether it is the writing of what is said that failed, and not of some file."""
    return isinstance(error, BrokenPipeError) or (
        error.filename is None and error.errno in (errno.ENOSPC, errno.EIO, errno.EBADF)
    )


def gone(error: OSError) -> int:
    """End what is said where its stream is full or closed; the exit code.

    Whoever reads no further has seen enough; a full disk is told in one line.
    """
    pipe = isinstance(error, BrokenPipeError)
    if not pipe:
        with suppress(OSError, ValueError):
            sys.stderr.write(
                f"roundtable: cannot write what is printed: {error.strerror or error}\n"
            )
            sys.stderr.flush()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            # What is left must go nowhere, quietly, also when the interpreter ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return 0 if pipe else FULL
