"""What the window shows first, as a picture, seen while all that a page is made of is still read.

It is kept when the window is closed, as it would open the next time by the same command, and believed
as long as nothing has changed among the player's own things since. What is typed or clicked meanwhile
waits until the page itself is there to take it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from roundtable import __version__
from roundtable.files import ordinary, replace_file
from roundtable.home import cache, home

LONGEST = 8_000_000
"""Bytes that are read of what was kept."""
WRONG = (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What can be the matter with a file that anybody may have written."""

_words: list[str] | None = None
"""The words of the command, where it is one that opens a window."""


def foreshow(words: Sequence[str]) -> None:
    """Show what these words of `roundtable` showed first the last time, if it is known."""
    global _words  # noqa: PLW0603 - a program has one command line
    _words = list(words)
    if words and "play" not in words:
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
    """What it is a picture of: the command, the version, and the player's things as they are now."""
    things = [each for each in home().iterdir() if each.is_file()]
    stamps = [(each.name, each.stat()) for each in sorted(things)]
    state = [[name, stat.st_size, stat.st_mtime_ns] for name, stat in stamps]
    return [__version__, _words, state]


def _place() -> Path:
    return cache() / "first.picture"
