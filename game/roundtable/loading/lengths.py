"""How long a text may be in its place on the screen.

Measured in the desktop game, in a window of 1280 by 720 with text at 150 %: every text of a
kind was grown in Chinese and in English, whole games were played through all screens, and
the length was taken, of the smaller of the two, up to which nothing was cut off, hidden or
pushed out of its place, and no question to be answered at a glance had to be scrolled. All
other places grow with their text or scroll, up to more than anybody would write.
"""

from __future__ import annotations

import unicodedata

WIDE = 2
"""What a Chinese character counts, a letter being 1."""

LIMITS: dict[str, int] = {
    # The answers of the coda, each beside its key, begin to scroll.
    "Person.name": 62,
    # A seal on a figure has room for two characters.
    "Panelist.seal": 4,
    # A topic is two to five words on a card.
    "Turn.topic": 40,
    # The line that says which scene is open is cut off.
    "Scene.title": 90,
    # The sheet of a forecast begins to scroll.
    "Question.ask": 216,
    # The question of the coda begins to scroll.
    "Coda.ask": 250,
}
"""Units that each kind of text may take, by model and key; texts not named here scroll."""


LONGEST = 4_000
"""Characters of the longest text; screens, and how fast they are, are measured up to there."""

TOGETHER: dict[str, int] = {
    # Five positions of 108 each: the sheet of a forecast begins to scroll.
    "positions": 540,
    # Four wordings of 126 each: they reach below the button under them.
    "wordings": 504,
}
"""Units that the texts of a list may take together, by the list's key."""


def units(text: str) -> int:
    """The length of a text in units."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + (WIDE - 1) * wide
