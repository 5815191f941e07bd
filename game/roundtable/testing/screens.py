"""What a screen shows, read from the presenter's views, so that no window is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from roundtable.application import (
    Option,
    Pick,
    briefing,
    close,
    coda,
    debrief,
    forecast,
    history,
    last_closed,
    scenario_card,
    table,
    who,
)
from roundtable.locale import Catalog
from roundtable.rules import Hear, Mode, Move, Phase, Session
from roundtable.testing.walkthrough import Screen

_STEP = re.compile(r"([a-z_]+)|\[(\d{1,4})\]")
PATH = re.compile(r"([a-z_]+|\[\d{1,4}\])(\.[a-z_]+|\[\d{1,4}\])*")
"""A path to a field of a view."""

_UNSEEN = {"id", "kind", "turn", "status", "line"}
"""Fields that hold no text for the player, but ids and marks for a face."""

SCREENS: dict[str, Callable[[Session, Catalog, Move | None], Any]] = {
    "library": lambda session, say, _move: scenario_card(session.scenario, say),
    "briefing": lambda session, say, _move: briefing(session, say),
    "table": lambda session, say, _move: table(session, say),
    "forecast": lambda session, say, move: forecast(session, say, move or Hear()),
    "close": lambda session, say, _move: _closed(session, say),
    "history": lambda session, say, _move: history(session, say),
    "coda": lambda session, say, _move: coda(session, say),
    "who": lambda session, say, _move: who(session, say),
    "debrief": lambda session, say, _move: debrief(session, say) if session.over else None,
}
"""Every screen by its name in a walkthrough; each is None where it cannot be open now."""


def _closed(session: Session, say: Catalog) -> Any:
    scene = last_closed(session)
    return None if scene is None else close(session, say, scene.id)


def name_of(session: Session, screen: Screen) -> str:
    """The screen's name; where none is given, the one a face shows in this position."""
    if screen.name:
        return screen.name
    if screen.move is not None:
        return "forecast"
    if session.over:
        return "debrief"
    if session.mode is Mode.WHO:
        return "who"
    return "coda" if session.phase is Phase.CODA else "table"


def view(session: Session, screen: Screen) -> Any:
    """What the screen shows now, as plain data; None where it cannot be open."""
    language = screen.language or session.scenario.languages[0]
    return SCREENS[name_of(session, screen)](session, Catalog(language), screen.move)


def texts(shown: Any) -> Iterator[str]:
    """Every text of a view."""
    if isinstance(shown, str):
        if shown:
            yield shown
    elif isinstance(shown, dict):
        for each in shown.values():
            yield from texts(each)
    elif isinstance(shown, tuple):
        for each in shown:
            yield from texts(each)
    elif is_dataclass(shown) and not isinstance(shown, Move):
        for each in fields(shown):
            if each.name not in _UNSEEN:
                yield from texts(getattr(shown, each.name))


def choices(shown: Any) -> dict[str, str]:
    """The choices of a view: each one's title, and why it cannot be taken; empty if it can.

    Of two choices with one title the one that can be taken counts.
    """
    found: dict[str, str] = {}
    for each in _choices(shown):
        title, why = (each.text, "") if isinstance(each, Pick) else (each.title, each.why_not)
        found[title] = why and found.get(title, why)
    return found


def _choices(shown: Any) -> Iterator[Option | Pick]:
    if isinstance(shown, Option | Pick):
        yield shown
    elif isinstance(shown, tuple):
        for each in shown:
            yield from _choices(each)
    elif is_dataclass(shown) and not isinstance(shown, Move):
        for each in fields(shown):
            yield from _choices(getattr(shown, each.name))


def at(shown: Any, path: str) -> Any:
    """The field at a path.

    Raises:
        LookupError: the view has no such field; the text tells which there are.
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
