"""What is explained once, where it first appears: which hint a page of the game calls for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from roundtable.application.settings import HINTS, Settings
from roundtable.locale import Catalog

TUTORIAL = "tutorial"
"""Id of the scenario that is offered on the first launch, and of the hint that offers it."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One explanation."""

    id: str
    title: str
    body: str


def offers(settings: Settings, scenarios: Collection[str]) -> bool:
    """Whether the tutorial is offered: until the first game has begun, where there is one."""
    return settings.hints and TUTORIAL not in settings.seen and TUTORIAL in scenarios


def hint(
    settings: Settings, say: Catalog, shown: frozenset[str], *, runs: bool = False
) -> Hint | None:
    """The first of `HINTS` that is on the page and was not explained before.

    Args:
        settings: whether hints are wanted, and which were given.
        say: the texts.
        shown: of `HINTS`, what can be pointed at now.
        runs: True where the record runs by itself, so that time is nobody's to spend.
    """
    if not settings.hints:
        return None
    met = shown - {"clock"} if runs else shown
    fresh = next((each for each in HINTS if each in met and each not in settings.seen), None)
    if fresh is None:
        return None
    body = "hint-lanes-guessed" if runs and fresh == "lanes" else f"hint-{fresh}"
    return Hint(fresh, say(f"hint-{fresh}-title"), say(body))
