"""Ids made from titles and names, so that nobody types one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 32
_RESERVED = ("none", "unclear")
_SMALL = frozenset(("a", "an", "the", "of", "to", "is", "are", "it", "and", "or", "in", "on"))
_WORDS = 4


def made(text: str, taken: Collection[str], fallback: str) -> str:
    """An id that is not taken, from the first words of a text.

    Args:
        text: a title or a name.
        taken: ids that are given already.
        fallback: what it is called where the text has no Latin letters: `turn`, with a number.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    foreign = sum(
        each.isalpha() and not each.isascii() for each in unicodedata.normalize("NFKC", text)
    )
    words = [each for each in _OTHER.split(plain.replace("'", "")) if each]
    telling = [each for each in words if each not in _SMALL] or words
    stem = "-".join(telling[:_WORDS])[:_LONGEST].strip("-")
    if not stem or not stem[0].isalpha() or foreign > len(stem):
        return free(fallback, taken, numbered=True)
    return free(stem, taken)


def free(stem: str, taken: Collection[str], *, numbered: bool = False) -> str:
    """The id, with a number behind it where it is taken, or where it always has one."""
    if not numbered and stem not in taken and stem not in _RESERVED:
        return stem
    number = 1 if numbered else 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def statement(section: str, paragraph: int, taken: Collection[str]) -> str:
    """The id of a statement: its section and paragraph, with the next free letter."""
    stem = f"{section}-{paragraph}"
    letters = "abcdefghijklmnopqrstuvwxyz"
    if not any(re.fullmatch(rf"{re.escape(stem)}[a-z]*", each) for each in taken):
        return stem
    several = [*letters[1 if stem in taken else 0 :], *(a + b for a in letters for b in letters)]
    return next(f"{stem}{each}" for each in several if f"{stem}{each}" not in taken)
