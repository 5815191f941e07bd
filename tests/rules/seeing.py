"""What several tests look at: the strings of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def leaked(event: Event, turns: Iterable[Turn]) -> list[Turn]:
    """Those of the turns that the event gives away."""
    shown, strings = repr(event), [*values(event.as_dict())]
    words, whole = {word for each in strings for word in each.split()}, "\n".join([*strings, shown])
    return [
        turn
        for turn in turns
        if turn.id in words
        or f"'{turn.id}'" in shown
        or any(told in whole for _, told in (*turn.title.translations, *turn.text.translations))
    ]
