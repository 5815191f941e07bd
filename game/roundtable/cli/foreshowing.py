"""What the window shows first, as a picture, seen while all that a page is made of is still read.

It is kept when the window is closed, as it would open the next time by the same command, and believed
while the version, the system's language and the player's own things are as they were then. What is
typed or clicked meanwhile waits until the page itself is there to take it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from roundtable import __version__
from roundtable.files import WRONG, ordinary, replace_file
from roundtable.home import cache, home

LONGEST = 8_000_000
"""Bytes that are read of what was kept."""
SPOKEN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""By what a system tells its language."""
PARTS = (".", "locale", "locale/*")
"""The folders of the player's things in which lies what a first page may hang on."""

_words: list[str] | None = None
"""The words of the command, where it is one that plays."""


def has_display() -> bool:
    """Whether a window can be opened; only Linux and its relatives can be without a display."""
    if sys.platform in ("win32", "darwin") or os.environ.get("SDL_VIDEODRIVER"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def foreshow(words: Sequence[str]) -> None:
    """Show what these words of `roundtable`, which plays, showed first the last time, if it is known."""
    global _words  # noqa: PLW0603 - a program has one command line
    _words = list(words)
    if not has_display():
        return
    with suppress(*WRONG):
        head, picture = ordinary(_place(), LONGEST).split(b"\n", 1)
        of, title = json.loads(head)
        if of == _of():
            # Only here, since it takes as long as most commands altogether.
            from roundtable.desktop import opening

            with suppress(opening.NoWindowError):
                opening.foreshow(picture, str(title))


def keep(picture: bytes, title: str) -> None:
    """Keep what this command shows first the next time; a full disk keeps nothing.

    Args:
        picture: as a PNG.
        title: of the window.
    """
    if _words is None:
        return
    with suppress(OSError):
        place = _place()
        place.parent.mkdir(parents=True, exist_ok=True)
        head = json.dumps([_of(), title]).encode()
        replace_file(place, head + b"\n" + picture, follow=False)


def _of() -> list[object]:
    """What it is a picture of: the command, the version, the language, the player's things as they are now."""
    files = (each for part in PARTS for each in home().glob(f"{part}/*") if each.is_file())
    stamps = sorted((str(each), each.stat().st_size, each.stat().st_mtime_ns) for each in files)
    spoken = [os.environ.get(each) for each in SPOKEN]
    return [__version__, _words, spoken, [list(each) for each in stamps]]


def _place() -> Path:
    return cache() / "first.picture"
