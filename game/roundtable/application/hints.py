"""What is explained once, where it first appears: which hint a page calls for."""

from __future__ import annotations

from collections.abc import Callable, Collection

from roundtable.application.pages import (
    BetPage,
    BoardPage,
    DebriefPage,
    Hint,
    Page,
    TablePage,
)
from roundtable.application.settings import HINTS, Settings
from roundtable.locale import Catalog

TUTORIAL = "tutorial"
"""Id of the scenario that is offered on the first launch, and of the hint that offers it."""

ANCHORS = {
    "board": "board",
    "clock": "clock",
    "silence": "seat",
    "chip": "chips",
    "voice": "mark",
    "connect": "connect",
    "meters": "meters",
    "lanes": "lanes",
    "debrief": "tabs",
}
"""What each hint points at."""


def offers(settings: Settings, scenarios: Collection[str]) -> bool:
    """Whether the tutorial is offered: until the first game has begun, where there is one."""
    return settings.hints and TUTORIAL not in settings.seen and TUTORIAL in scenarios


def hint(settings: Settings, say: Catalog, page: Page) -> Hint | None:
    """The first thing on a page that was not explained before; None where hints are not wanted."""
    if not settings.hints:
        return None
    shown = (each for each in HINTS if each in _MET and each not in settings.seen)
    fresh = next((each for each in shown if _MET[each](page)), None)
    if fresh is None:
        return None
    return Hint(fresh, say(f"hint-{fresh}-title"), say(f"hint-{fresh}"), ANCHORS[fresh])


def _at_table(met: Callable[[TablePage], object]) -> Callable[[Page], bool]:
    return lambda page: isinstance(page, TablePage) and bool(met(page))


_MET: dict[str, Callable[[Page], bool]] = {
    "board": lambda page: isinstance(page, BoardPage) and not page.looks,
    "chip": lambda page: isinstance(page, BetPage),
    "voice": _at_table(lambda page: page.speech),
    "clock": _at_table(lambda page: page.meters and page.speech and page.clock.share < 0.9),  # noqa: PLR2004 -- some is spent
    "silence": _at_table(lambda page: any(each.state == "pale" for each in page.seats)),
    "connect": _at_table(lambda page: any("connect" in each.id for each in page.choices)),
    "meters": _at_table(lambda page: sum(each.share > 0 for each in page.meters) > 1),
    "lanes": _at_table(lambda page: page.beside and page.speech),
    "debrief": lambda page: isinstance(page, DebriefPage),
}
"""Whether what a hint explains is on a page."""
