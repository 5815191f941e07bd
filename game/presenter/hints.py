"""What is explained once, where it first appears: which hint a page of the game calls for."""

from __future__ import annotations

from dataclasses import dataclass

from game.locale import Catalog
from game.presenter.settings import HINTS, Settings


@dataclass(frozen=True, slots=True)
class Hint:
    """One explanation."""

    id: str
    title: str
    body: str


def hint(settings: Settings, say: Catalog, shown: frozenset[str]) -> Hint | None:
    """The first of `HINTS` that is on the page and was not explained before.

    Args:
        settings: whether hints are wanted, and which were given.
        say: the texts.
        shown: of `HINTS`, what can be pointed at now.
    """
    if not settings.hints:
        return None
    fresh = next((each for each in HINTS if each in shown and each not in settings.seen), None)
    return None if fresh is None else Hint(fresh, say(f"hint-{fresh}-title"), say(f"hint-{fresh}"))
