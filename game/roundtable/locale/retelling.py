"""Texts that were told in English, recognised by their words and told again in another language.

Some rooms know no language: what they say is written in them, in English. The English texts
with a prefix are what they say; whatever is one of them, with its values, is told as the text
of that id in the language wished for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Message,
    Pattern,
    Placeable,
    StringLiteral,
    TextElement,
    VariableReference,
)

from roundtable.locale.folder import contents

WORDS = frozenset(("what", "found", "same", "count", "context", "other"))
"""Values that may be texts themselves."""


class Retelling:
    """Tells English texts again.

    Args:
        say: gives the text of an id with its values, in the language to tell them in.
        english: the folder of the English texts.
        prefix: of the ids of these texts.
    """

    def __init__(self, say: Callable[..., str], english: Path, prefix: str) -> None:
        """Nothing is looked for before it is asked for."""
        self._say, self._english, self._prefix = say, english, prefix

    def __call__(self, text: str) -> str:
        """The text in that language; as it is where it is none of them."""
        return text and (self._told(text) or text)

    def _told(self, text: str) -> str:
        for key, pattern in _patterns(self._english, self._prefix):
            found = pattern.fullmatch(text)
            if found is not None:
                return self._say(key, **self._values(found.groupdict()))
        return ""

    def _values(self, values: Mapping[str, str]) -> dict[str, str]:
        return {
            name: (self._told(value) or value) if name in WORDS else value
            for name, value in values.items()
        }


def recognised(text: str, english: Path, prefix: str) -> str:
    """The id of the text that an English one is; empty where it is none."""
    found = (key for key, each in _patterns(english, prefix) if each.fullmatch(text))
    return next(found, "")


@lru_cache(maxsize=2)
def _patterns(english: Path, prefix: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What each of the English texts looks like, those with most words of their own first."""
    found = [(key, *_looks(pattern)) for key, pattern in _texts(english, prefix)]
    found.sort(key=lambda each: -each[1])
    return tuple((key, re.compile(looks, re.DOTALL)) for key, _, looks in found)


def _texts(english: Path, prefix: str) -> Iterator[tuple[str, Pattern]]:
    for each in contents(english):
        for entry in FluentParser().parse(each.data.decode("utf-8")).body:
            if isinstance(entry, Message) and entry.value and entry.id.name.startswith(prefix):
                yield entry.id.name, entry.value


def _looks(pattern: Pattern) -> tuple[int, str]:
    """How many letters a text has of its own, and its expression."""
    own, parts, seen = 0, list[str](), set[str]()
    for each in pattern.elements:
        if isinstance(each, TextElement):
            own += len(each.value)
            parts.append(re.escape(each.value))
        elif isinstance(each, Placeable) and isinstance(each.expression, StringLiteral):
            parts.append(re.escape(each.expression.value))
        elif isinstance(each, Placeable) and isinstance(each.expression, VariableReference):
            name = each.expression.id.name
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.*?)")
            seen.add(name)
    return own, "".join(parts)
