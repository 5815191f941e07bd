"""The scenario as it is, played on the studio's own page: the browser's face over an application."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from roundtable.application import Application, Ports
from roundtable.application.ports import Look
from roundtable.errors import GameError
from roundtable.rules import Scenario, Session
from roundtable.web import WITHOUT, Answer, Door
from roundtable.web.keeping import TextKeeper


class _Shelf:
    """The one scenario, as a library; it changes under the author's hands."""

    def __init__(self, watch: _Watch) -> None:
        self._watch = watch

    def ids(self) -> tuple[str, ...]:
        """Its id."""
        return tuple(each.id for each in self.shipped())

    def load(self, scenario_id: str, /) -> Scenario:
        """The scenario.

        Raises:
            GameError: it cannot be played.
        """
        for each in self.shipped():
            if each.id == scenario_id:
                return each
        raise GameError(f"`{scenario_id}` cannot be played as it is")

    def shipped(self) -> tuple[Scenario, ...]:
        """The scenario, where it can be played."""
        now = self._watch.look().scenario
        return () if now is None else (now,)


class _Watch:
    """What the studio holds, as the application watches it."""

    def __init__(self, look: Callable[[], Look]) -> None:
        self._look = look

    def look(self) -> Look:
        """What there is now."""
        return self._look()

    def start(self, changed: Callable[[], object], /) -> None:
        """Nothing runs by itself: the page asks."""

    def stop(self) -> None:
        """Nothing runs."""


class Playing:
    """A game in the scenario as it is.

    Args:
        look: gives the scenario now, and what is wrong with it.
        language: tag of the page.
    """

    def __init__(self, look: Callable[[], Look], language: str) -> None:
        """Begin with the whole discussion."""
        watch = _Watch(look)
        shelf = _Shelf(watch)
        keeper = TextKeeper(shelf, {}, lambda: datetime.now(UTC).isoformat())
        ports = Ports(
            library=shelf,
            keeper=keeper,
            today=lambda: datetime.now().astimezone().date(),
            draw=lambda: secrets.randbelow(2**31),
            language=language,
            watch=watch,
            without=WITHOUT | {"shortcuts"},
        )
        self.language = language
        self._door = Door(Application(ports))
        self._look = look
        self._seen = ""

    @property
    def session(self) -> Session | None:
        """The game as it stands; None while none was begun."""
        game = self._door.application.game
        return None if game is None else game.session

    def begin(self, scene: str) -> Answer:
        """Begin anew, at a scene or at the table."""
        scenario = self._look().scenario
        if scenario is None:
            return self._door.page()
        self._seen = scenario.digest
        answer = self._door.do(f"begin {scenario.id} moderate")
        return self._door.do(f"jump {scene}") if scene else answer

    def page(self) -> Answer:
        """The page as it is, in the scenario as it is."""
        scenario = self._look().scenario
        if scenario is not None and scenario.digest != self._seen:
            self._seen = scenario.digest
            return self._door.do("reload")
        return self._door.page()

    def send(self, fields: dict[str, str]) -> Answer:
        """Do what a form of the game asks for."""
        return self._door.send(fields)
