"""The Fluent files of a folder, which anybody may have written: ordinary, small, and in that folder."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

ENDING = ".ftl"
MAX_BYTES = 200_000
"""The most that is read of a folder; all English texts together take a quarter of it."""


class Content(NamedTuple):
    """What a file holds.

    Attributes:
        name: the file's name in its folder.
        data: its bytes; none where it is not read.
        fault: why it is not read, in a few words; empty where it is.
    """

    name: str
    data: bytes
    fault: str = ""


def has_texts(folder: Traversable) -> bool:
    """Whether files of texts lie in a folder."""
    return bool(_files(folder))


def contents(folder: Traversable) -> Iterator[Content]:
    """What the files of a folder hold, by their names.

    What is a folder, pipe or device, leads out of the folder or cannot be read is not read, and
    nothing behind the first `MAX_BYTES` of all of them.
    """
    left = MAX_BYTES
    for file in _files(folder):
        try:
            data = _data(file, left)
        except (OSError, ValueError, RuntimeError) as error:
            yield Content(file.name, b"", getattr(error, "strerror", None) or str(error))
            continue
        if len(data) > left:
            yield Content(file.name, b"", f"the folder holds more than {MAX_BYTES:,} bytes")
        else:
            left -= len(data)
            yield Content(file.name, data)


def _files(folder: Traversable) -> list[Traversable]:
    try:
        found = [each for each in folder.iterdir() if each.name.endswith(ENDING)]
    except OSError:
        return []  # it may not be looked into
    return sorted(found, key=lambda each: each.name)


def _data(file: Traversable, most: int) -> bytes:
    """The bytes of a file, one more than `most` at most."""
    if isinstance(file, Path):
        # To open a pipe would wait for ever, and a link could show any file of the player's.
        if not stat.S_ISREG(file.stat().st_mode):
            raise ValueError("this is no ordinary file")
        if file.is_symlink() and not file.resolve().is_relative_to(file.parent.resolve()):
            raise ValueError("this is a link that leads out of its folder")
    with file.open("rb") as opened:
        data: bytes = opened.read(most + 1)
    return data
