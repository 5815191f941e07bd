"""When a page that needs no decision goes on by itself."""

from __future__ import annotations

from unicodedata import east_asian_width

from roundtable.application import Settings

SIGN_MS = {"slow": 260, "normal": 170, "fast": 100}
"""Milliseconds a Chinese sign is given to be read, by pace: 230 to 600 signs a minute."""
LETTER = 0.3
"""A letter of an alphabet, as a share of a Chinese sign."""
LEAST_MS = 1_500
JUMP_MS = 350
"""How long a page stands that was read in an earlier game and is to be skipped."""


def stay(settings: Settings, text: str, *, known: bool) -> float | None:
    """Milliseconds a page stands until it goes on by itself; None if it does not.

    Args:
        settings: the pace, and whether what is known is skipped.
        text: what is to be read on it.
        known: whether it was read in an earlier game.
    """
    if settings.skip and known:
        return JUMP_MS
    if settings.pace not in SIGN_MS:
        return None
    signs = sum(1 if east_asian_width(each) in "WF" else LETTER for each in text)
    return LEAST_MS + SIGN_MS[settings.pace] * signs
