"""What the checker finds, told in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from roundtable.loading import Diagnostic
from roundtable.locale import FALLBACK, Catalog, folders
from roundtable.locale.retelling import Retelling, recognised

_PREFIX = "found-"
"""Of the ids of the checker's texts."""


def telling(say: Catalog) -> Callable[[str], str]:
    """Tells a message or hint of the checker in a language."""
    if say.language == FALLBACK:
        return str
    return Retelling(say, folders(FALLBACK)[-1], _PREFIX)


def is_known(text: str) -> bool:
    """Whether a message or hint can be told in every language."""
    return bool(recognised(text, folders(FALLBACK)[-1], _PREFIX))


def retold(found: Diagnostic, say: Catalog) -> Diagnostic:
    """A finding with its texts in a language; what there is no text for stays English."""
    tell = telling(say)
    return replace(
        found,
        message=tell(found.message),
        hint=tell(found.hint),
        related=tuple(replace(each, message=tell(each.message)) for each in found.related),
    )
