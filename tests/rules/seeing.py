"""What several tests look at: the strings of an event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from roundtable.rules import Event, Turn


def values(plain: Any) -> Iterator[str]:
    """Every string in some plain data."""
    if isinstance(plain, dict):
        for value in plain.values():
            yield from values(value)
    elif isinstance(plain, list | tuple):
        for value in plain:
            yield from values(value)
    elif isinstance(plain, str):
        yield plain


def leaks(event: Event, turn: Turn) -> bool:
    """True if the event gives the turn away: its id, its title or its text."""
    told = [words for _, words in (*turn.title.translations, *turn.text.translations)]
    strings = [*values(event.as_dict()), repr(event)]
    return f"'{turn.id}'" in repr(event) or any(
        turn.id in each.split() or any(words in each for words in told) for each in strings
    )
