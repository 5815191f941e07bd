"""The application put together inside a browser's worker: what `cli` is to the other faces."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from roundtable.application import Application
from roundtable.application.ports import Ports
from roundtable.errors import GameError
from roundtable.locale import nearest
from roundtable.plain import scenario_of
from roundtable.rules import Scenario
from roundtable.web.door import Answer, Door
from roundtable.web.keeping import TextKeeper

LIBRARY = "library.json"
"""The file beside the package that holds the scenarios of the page."""


class PlainLibrary:
    """The scenarios that travel with the page.

    Args:
        plain: by id, in the order they are shown.
    """

    def __init__(self, plain: Mapping[str, Mapping[str, Any]]) -> None:
        """Read none of them yet."""
        self._plain = plain
        self._read: dict[str, Scenario] = {}

    def ids(self) -> tuple[str, ...]:
        """The ids of all of them, in order."""
        return tuple(self._plain)

    def load(self, scenario_id: str, /) -> Scenario:
        """A scenario; asked twice, the same value.

        Raises:
            GameError: the page has none of that id.
        """
        if scenario_id not in self._plain:
            raise GameError(f"this page has no discussion `{scenario_id}`")
        if scenario_id not in self._read:
            self._read[scenario_id] = scenario_of(self._plain[scenario_id])
        return self._read[scenario_id]

    def shipped(self) -> tuple[Scenario, ...]:
        """All of them."""
        return tuple(map(self.load, self._plain))


class Face:
    """What the worker calls: fields in, plain values out."""

    def __init__(self, door: Door, keeper: TextKeeper) -> None:
        """Hold the door and the keeper behind it."""
        self._door, self._keeper = door, keeper

    def page(self) -> dict[str, Any]:
        """The page as it is."""
        return self._plain(self._door.page())

    def send(self, given: str) -> dict[str, Any]:
        """Do what the fields of a form ask for, or go to an address."""
        fields = json.loads(given)
        if "visit" in fields:
            return self._plain(self._door.visit(fields["visit"]))
        return self._plain(self._door.send(fields))

    def _plain(self, answer: Answer) -> dict[str, Any]:
        return {**asdict(answer), "writes": self._keeper.writes()}


def begin(kept: str, start: str, language: str, prefers: str = "") -> Face:
    """The face over what was kept.

    Args:
        kept: the texts of the browser's store as JSON.
        start: a command to begin with; empty for the library.
        language: what the browser speaks.
        prefers: commands, one a line, that set what the browser is asked for (a dark look,
            no motion); heeded on a first visit alone, for then a player's own settings stand.
    """
    path = Path(__file__).parents[2] / LIBRARY
    library = PlainLibrary(json.loads(path.read_text("utf-8")))
    keeper = TextKeeper(library, json.loads(kept), lambda: datetime.now(UTC).isoformat())
    application = Application(
        Ports(
            library=library,
            keeper=keeper,
            today=date.today,
            draw=lambda: secrets.randbelow(2**31),
        )
    )
    door = Door(application)
    if not keeper.known:
        tongue = nearest([language])
        for line in (f"set language {tongue}" if tongue else "", *prefers.splitlines()):
            door.do(line)
    if start:
        door.do(start)
    return Face(door, keeper)
