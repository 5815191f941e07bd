"""Files in folders that may be anybody's: what is read is an ordinary file, what is written is whole.

A folder, pipe or device, which could be read for ever, is not opened. What is written is
written beside its place first, under a name that was not there before: a link that lies in a
stranger's folder, under a name we were sure to use, would lead out of it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WRONG = (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What can be the matter with the content of a file that anybody may have written."""


class NotAFileError(OSError):
    """A folder, pipe or device where a file should be; its text says which."""


def ordinary(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file, one more than `limit` at most; anything else is not opened.

    Raises:
        NotAFileError: it is a folder, pipe or device, which could be read for ever.
        OSError: it cannot be read.
        ValueError: no file can have this name.
    """
    expect_ordinary(path)
    with path.open("rb") as file:
        return file.read(limit + 1)


def expect_ordinary(path: Path) -> None:
    """Make sure that it is an ordinary file, before somebody else opens it.

    Raises:
        NotAFileError: it is a folder, pipe or device, which could be read for ever.
        OSError: it cannot be looked at.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        if stat.S_ISDIR(mode):
            raise NotAFileError(errno.EISDIR, "this is a folder")
        raise NotAFileError(errno.ENXIO, "this is no ordinary file")


def unlinked(path: Path) -> Path:
    """A whole path without links; those that lead in a circle stay, where `resolve` would raise."""
    return Path(os.path.realpath(path))


def digest(scenario: bytes, record: bytes) -> str:
    """What names the content of a scenario: both files' bytes, hashed."""
    return hashlib.sha256(scenario + b"\0" + record).hexdigest()


def fresh(path: Path) -> Path:
    """A new, empty file beside a file, in whose place it can be put; nobody else knows its name.

    Raises:
        OSError: there can be none.
    """
    new = path.with_name(f".{secrets.token_hex(8)}.new")
    new.open("x").close()
    return new


@contextmanager
def into(folder: Path) -> Iterator[list[Path]]:
    """Make a folder to write into; if that is broken off, whatever was made for it goes again.

    Yields:
        A list to be told of each file that is new.

    Raises:
        OSError: there can be no such folder.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    new: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield new
    except BaseException:
        with suppress(OSError):
            for file in new:
                file.unlink(missing_ok=True)
            for each in made:
                each.rmdir()  # not where somebody else has put something in
        raise


def replace_file(path: Path, data: bytes, *, follow: bool = True) -> None:
    """Put new bytes into a file, made where there is none; the old ones stay until the new are whole.

    Args:
        path: the file.
        data: what is to stand in it.
        follow: whether a link of that name stays, and what it leads to is written; else it goes.

    Raises:
        OSError: the system refuses.
    """
    real = Path(os.path.realpath(path)) if follow else path
    new = fresh(real)
    try:
        new.write_bytes(data)
        with new.open("rb+") as file:
            os.fsync(file.fileno())  # it stays when the power goes
        if real.exists():
            new.chmod(stat.S_IMODE(real.stat().st_mode))
        new.replace(real)
    except OSError:
        new.unlink(missing_ok=True)
        raise
