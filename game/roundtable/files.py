"""The bytes of an ordinary file; a folder, pipe or device, which could be read for ever, is not opened."""

from __future__ import annotations

import errno
import stat
from pathlib import Path


class NotAFileError(OSError):
    """A folder, pipe or device where a file should be; its text says which."""


def ordinary(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file, one more than `limit` at most; anything else is not opened.

    Raises:
        NotAFileError: it is a folder, pipe or device, which could be read for ever.
        OSError: it cannot be read.
        ValueError: no file can have this name.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        if stat.S_ISDIR(mode):
            raise NotAFileError(errno.EISDIR, "this is a folder")
        raise NotAFileError(errno.ENXIO, "this is no ordinary file")
    with path.open("rb") as file:
        return file.read(limit + 1)
