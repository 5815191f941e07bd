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
from roundtable.search import known
from roundtable.web.door import WITHOUT, Door
from roundtable.web.keeping import TextKeeper

LIBRARY = "library.json"
"""The file beside the package that holds the scenarios of the page."""
YARDSTICKS = "yardsticks.json"
"""The file that holds the best and the dice of every game of them, so that no debrief waits."""


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
    """What the worker calls: the fields of a form in, the page out, both as JSON."""

    def __init__(self, door: Door, keeper: TextKeeper) -> None:
        """Hold the door and the keeper behind it."""
        self._door, self._keeper = door, keeper

    def send(self, given: str) -> str:
        """Do what the fields of a form ask for, or go to an address.

        The answer is plain ASCII: any other text the browser's Python hands over letter by
        letter, which costs a hundred times its length in memory.
        """
        fields = json.loads(given)
        visits = "visit" in fields
        answer = self._door.visit(fields["visit"]) if visits else self._door.send(fields)
        return json.dumps({**asdict(answer), "writes": self._keeper.writes()})

    def rest(self) -> None:
        """While nobody waits: a little of what will be asked for."""
        self._door.application.rest()


PREFERENCES = {
    "prefers-color-scheme: dark": "set theme dark",
    "prefers-reduced-motion: reduce": "set motion off",
    "prefers-contrast: more": "set contrast high",
}
"""What a browser is asked for, and the command that does as much here."""


def begin(kept: str, begins: str) -> Face:
    """The face over what was kept.

    Args:
        kept: the texts of the browser's store as JSON.
        begins: what the page tells of itself, as JSON: `language`, the author's or the
            browser's; `start`, a command to begin with; `prefers`, those of `PREFERENCES`
            that hold, heeded on a first visit alone, for then a player's own settings stand.
    """
    beside, told = Path(__file__).parents[2], json.loads(begins)
    library = PlainLibrary(json.loads((beside / LIBRARY).read_text("utf-8")))
    known(json.loads((beside / YARDSTICKS).read_text("utf-8")))
    keeper = TextKeeper(library, json.loads(kept), lambda: datetime.now(UTC).isoformat())
    application = Application(
        Ports(
            library=library,
            keeper=keeper,
            today=date.today,
            draw=lambda: secrets.randbelow(2**31),
            without=WITHOUT,
        )
    )
    door = Door(application)
    if not keeper.known:
        tongue = nearest([told.get("language", "")])
        lines = [PREFERENCES.get(each, "") for each in told.get("prefers", ())]
        for line in (f"set language {tongue}" if tongue else "", *lines):
            door.do(line)
    if told.get("start"):
        door.do(told["start"])
    return Face(door, keeper)
