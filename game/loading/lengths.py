"""How long a text may be in its place on the screen.

Measured in the desktop game, in a window of 1280 by 720 with text at 150 %, by growing one
text at a time until something on one of the screens was cut off or fell out of its place,
and rounded down. Most places grow with their text or scroll, so that a text that is cut off
is far too long to be read as well; the limits of those are what fits a screen without
scrolling, since a card or a choice that has to be scrolled cannot be taken in at a glance.
"""

from __future__ import annotations

import unicodedata

WIDE = 2
"""What a Chinese character counts, a letter being 1."""

LIMITS: dict[str, int] = {
    "Person.name": 48,
}
"""Units that each kind of text may take, by model and key; texts not named here scroll."""


def units(text: str) -> int:
    """The length of a text in units."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + (WIDE - 1) * wide
