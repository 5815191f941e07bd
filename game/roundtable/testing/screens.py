"""What a page shows, made by the application from a session, so that no window is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from roundtable.application import beside, boards, closing, histories
from roundtable.application.commands import Command
from roundtable.application.game import Game
from roundtable.application.pages import Choice, Option, Page
from roundtable.application.shelf import briefing
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Closed, Session
from roundtable.testing.walkthrough import Screen

_STEP = re.compile(r"([a-z_]+)|\[(\d{1,4})\]")
PATH = re.compile(r"([a-z_]+|\[\d{1,4}\])(\.[a-z_]+|\[\d{1,4}\])*")
"""A path to a field of a page."""

_UNSEEN = {"id", "key", "turn", "status", "line", "language", "scene", "subject", "kind", "mode"}
"""Fields that hold no text for the player, but ids and marks for a face."""

BEFORE = ("bet", "wording", "bets")
"""The pages that ask before a move is made."""


def _now(session: Session, say: Catalog) -> Page:
    return way_of(session.mode).page(Game(session.copy()), say)


def _closed(session: Session, say: Catalog) -> Page | None:
    left = next((each for each in reversed(session.events) if isinstance(each, Closed)), None)
    return None if left is None else closing.close(session, say, left.scene)


SCREENS: dict[str, Callable[[Session, Catalog], Page | Any]] = {
    "briefing": briefing.briefing,
    "table": _now,
    "board": boards.board,
    "wording": _now,
    "bet": _now,
    "bets": _now,
    "seating": _now,
    "close": _closed,
    "history": histories.history,
    "lanes": beside.lanes,
    "coda": _now,
    "who": _now,
    "debrief": _now,
}
"""Every page by its name in a walkthrough; each is None where it cannot be open now."""


def name_of(session: Session, screen: Screen) -> str:
    """The page's name; where none is given, the one a face shows in this position."""
    return screen.name or view(session, screen).id


def view(session: Session, screen: Screen) -> Any:
    """What the page shows now, as plain data; None where it cannot be open."""
    say = Catalog(screen.language or session.scenario.languages[0])
    if screen.move is not None:
        page: Page | None = way_of(session.mode).page(
            Game(session.copy(), asked=screen.move.bare), say
        )
    else:
        page = SCREENS[screen.name or "table"](session, say)
    makes = SCREENS.get(screen.name)
    if makes is _now and page is not None and page.id != screen.name:
        return None
    return page


def texts(shown: Any) -> Iterator[str]:
    """Every text of a page."""
    if isinstance(shown, str):
        if shown:
            yield shown
    elif isinstance(shown, dict):
        for each in shown.values():
            yield from texts(each)
    elif isinstance(shown, tuple):
        for each in shown:
            yield from texts(each)
    elif is_dataclass(shown) and not isinstance(shown, Command):
        for each in fields(shown):
            if each.name not in _UNSEEN:
                yield from texts(getattr(shown, each.name))


def choices(shown: Any) -> dict[str, str]:
    """The choices of a page: each one's title, and why it cannot be taken; empty if it can.

    Of two choices with one title the one that can be taken counts.
    """
    found: dict[str, str] = {}
    for each in _choices(shown):
        title, why = (each.text, "") if isinstance(each, Option) else (each.title, each.why_not)
        found[title] = why and found.get(title, why)
    return found


def _choices(shown: Any) -> Iterator[Choice | Option]:
    if isinstance(shown, Choice | Option):
        yield shown
    elif isinstance(shown, tuple):
        for each in shown:
            yield from _choices(each)
    elif is_dataclass(shown) and not isinstance(shown, Command):
        for each in fields(shown):
            yield from _choices(getattr(shown, each.name))


def at(shown: Any, path: str) -> Any:
    """The field at a path.

    Raises:
        LookupError: the page has no such field; the text tells which there are.
    """
    for name, index in _STEP.findall(path):
        if index:
            if not isinstance(shown, tuple) or int(index) >= len(shown):
                count = len(shown) if isinstance(shown, tuple) else 0
                raise LookupError(f"no entry [{index}] in `{path}`: {count} there")
            shown = shown[int(index)]
        else:
            known = [each.name for each in fields(shown)] if is_dataclass(shown) else []
            if name not in known:
                there = ", ".join(known) or "none"
                raise LookupError(f"no field `{name}` in `{path}`; there: {there}")
            shown = getattr(shown, name)
    return shown
