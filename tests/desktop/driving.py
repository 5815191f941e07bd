"""Playing the desktop game without a display: events go straight to the app, time is counted.

``Driver(given(...))`` opens it; `press`, `type` and `click` are what a player does, `shown` and
`texts` what they see. Every tree that comes up can be checked with `check`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pygame
from problems import problems
from pygame import Rect
from roundtable.application import Application, Notice, Ports, Settings
from roundtable.application.commands import Begin
from roundtable.application.pages import Page
from roundtable.cli.playing import WITHOUT
from roundtable.desktop.app import App, AppInput
from roundtable.desktop.controls import Control, Scroll
from roundtable.desktop.screens.base import Screen, Size
from roundtable.desktop.tree import Tree
from roundtable.errors import GameError
from roundtable.rules import Mode, Scenario, Session
from serving import scenario

ROOT = Path(__file__).parents[2]
AGI = "agi-next-2026"
CODES = {
    "enter": pygame.K_RETURN,
    "esc": pygame.K_ESCAPE,
    "tab": pygame.K_TAB,
    "space": pygame.K_SPACE,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "end": pygame.K_END,
    "f1": pygame.K_F1,
    "f2": pygame.K_F2,
    "f3": pygame.K_F3,
    "f4": pygame.K_F4,
    "f5": pygame.K_F5,
    "f6": pygame.K_F6,
    "f11": pygame.K_F11,
    "f12": pygame.K_F12,
}
"""Keys that write nothing, by name."""


@cache
def agi() -> Scenario:
    """The shipped scenario, read once."""
    return scenario(AGI)


class Shelf:
    """A library of the scenarios it is given."""

    def __init__(self, *scenarios: Scenario) -> None:
        self._held = {each.id: each for each in scenarios}

    def ids(self) -> tuple[str, ...]:
        """Their ids, in order."""
        return tuple(self._held)

    def load(self, scenario_id: str, /) -> Scenario:
        """One of them."""
        if scenario_id not in self._held:
            raise GameError(f"no scenario {scenario_id!r}")
        return self._held[scenario_id]

    def called(self, own_id: str) -> Scenario:
        """The same."""
        return self.load(own_id)

    def shipped(self) -> tuple[Scenario, ...]:
        """All of them."""
        return tuple(self._held.values())


class Shelves(Shelf):
    """As a library on disk, with no texts to be kept."""

    def texts(self, digest: str) -> None:
        """None."""


@dataclass
class Memory:
    """A keeper that keeps in memory, and counts."""

    kept: Settings = field(default_factory=Settings)
    games: dict[str, Session] = field(default_factory=dict)
    days: dict[str, Session] = field(default_factory=dict)
    saves: int = 0
    told: list[Notice] = field(default_factory=list)
    waits: bool = False
    unseen: bool = False

    def settings(self) -> Settings:
        """The settings as kept."""
        return self.kept

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep settings."""
        self.kept = settings

    def save(self, session: Session, /, **_: object) -> None:
        """Keep a game."""
        kept = self.days if session.mode is Mode.DAILY else self.games
        kept[session.scenario.id] = session.copy()
        self.saves += 1

    def about(self, _: Session, /) -> dict[str, object]:
        """Nothing is kept with a game."""
        return {}

    def keep_picture(self, session: Session, picture: bytes, /) -> None:
        """Look at no picture."""

    def resume(self, scenario_id: str, /) -> Session | None:
        """The game kept last."""
        found = self.games.get(scenario_id)
        return found.copy() if found else None

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:
        """The daily scene of a day."""
        found = self.days.get(scenario_id)
        return found.copy() if found and found.seed == seed else None

    def heard(self, scenario_id: str, /) -> frozenset[str]:
        """The turns heard in the game kept last."""
        found = self.games.get(scenario_id)
        return frozenset(turn.id for turn in found.heard) if found else frozenset()

    def slots(self, _: str | None = None, /) -> tuple[Any, ...]:
        """None are listed."""
        return ()

    def finished(self) -> tuple[Any, ...]:
        """None are told."""
        return ()

    def versions(self, number: int, /) -> None:
        """Nothing changed."""

    def picture(self, number: int, /) -> None:
        """There is none."""

    def forget(self, scenario_id: str, /) -> None:
        """Drop it."""
        self.games.pop(scenario_id, None)

    def notices(self) -> tuple[Notice, ...]:
        """What there is to tell, once."""
        told, self.told = tuple(self.told), []
        return told

    def part(self) -> tuple[Notice, ...]:
        """The same, before the player leaves."""
        return self.notices()


def application(
    settings: Settings | None = None,
    *,
    mode: Mode | None = Mode.MODERATE,
    scenario: Scenario | None = None,
    library: bool = False,
    keeper: Any = None,
) -> Application:
    """An application in memory: AGI-Next at its briefing, or the library."""
    played = agi() if scenario is None else scenario
    ports = Ports(
        library=Shelf(played),
        keeper=keeper or Memory(settings or Settings(motion=False, hints=False)),
        today=lambda: date(2026, 11, 28),
        draw=lambda: 1,
        without=WITHOUT,
    )
    begin = None if library or mode is None else Begin(played.id, mode)
    return Application(ports, begin)


def given(
    settings: Settings | None = None,
    *,
    mode: Mode | None = Mode.MODERATE,
    scenario: Scenario | None = None,
    library: bool = False,
) -> AppInput:
    """What the window is handed: AGI-Next at its briefing, or the library."""
    made = application(settings, mode=mode, scenario=scenario, library=library)
    return AppInput(application=made, fonts=ROOT / "assets" / "fonts")


class Driver:
    """A player at the keyboard and the mouse; time passes only as they tell."""

    def __init__(
        self, given: AppInput, size: Size = (1280, 720), *, painting: bool = False
    ) -> None:
        """Open the window and look at it once; without `painting` only `wait` draws frames."""
        self.painting = painting
        self.now = 1000.0
        self.app = App(given, size, clock=lambda: self.now)
        self.faults: dict[str, list[str]] = {}
        self.checking = False
        self._checked: Tree | None = None
        self.look()

    # what the player does

    def send(self, event: pygame.event.Event) -> None:
        """Hand over one event, and look at what follows."""
        self.app.handle(event)
        self.look()

    def press(self, *names: str) -> None:
        """Keys by name or by what they write."""
        for name in names:
            code = CODES.get(name) or (ord(name) if len(name) == 1 else 0)
            text = name if name not in CODES else ""
            self.send(pygame.event.Event(pygame.KEYDOWN, key=code, unicode=text, mod=0))

    def click(self, name: str) -> None:
        """Move the pointer to a control, scrolling to it if needed, and click."""
        rect = self._bring(name)
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            event = {"pos": rect.center, "button": 1, "rel": (0, 0), "buttons": (0, 0, 0)}
            self.send(pygame.event.Event(kind, event))

    def _bring(self, name: str) -> Rect:
        """The visible part of a control, after wheeling its scroll towards it."""
        for _ in range(60):
            placed = self.app.tree.find(name, self.app.hands.view())
            assert placed is not None, f"{name!r} is not among {self.ids()}"
            seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
            if placed.clip is None or seen.h > min(placed.rect.h, placed.clip.h) // 2:
                return seen
            down = -1 if placed.rect.centery > placed.clip.centery else 1
            at = {"pos": placed.clip.center, "rel": (0, 0), "buttons": (0, 0, 0)}
            self.app.handle(pygame.event.Event(pygame.MOUSEMOTION, at))
            self.app.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=down))
        raise AssertionError(f"{name!r} cannot be scrolled to")

    def reach(self, name: str) -> None:
        """Tab until a control has the focus."""
        for _ in range(80):
            if self.focus == name:
                return
            self.press("tab")
        raise AssertionError(f"{name!r} cannot be reached among {self.ids()}")

    def wait(self, milliseconds: float) -> None:
        """Let time pass in frames."""
        self.app.draw(self.now)
        end = self.now + milliseconds
        while self.now < end:
            self.now = min(end, self.now + 16)
            self.app.draw(self.now)

    def resize(self, size: Size) -> None:
        """Give the window another size."""
        self.app.window.size = size
        self.send(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))

    # what the player sees

    def look(self) -> None:
        """Draw if asked to; with `checking`, note faults of the layout."""
        if self.painting:
            self.app.draw(self.now)
        if self.checking and self.app.tree is not self._checked:
            self._checked = self.app.tree
            found = problems(self.app.tree, self.app.hands.view())
            if found:
                self.faults.setdefault(self.screen.name, []).extend(found)

    @property
    def screen(self) -> Screen[Any]:
        """The screen that is seen."""
        return self.app.screen

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return self.app.controller.page

    @property
    def focus(self) -> str:
        """Id of the control with the focus."""
        return self.app.hands.focus

    @property
    def application(self) -> Application:
        """What the window draws."""
        found = self.app.given.application
        assert isinstance(found, Application)
        return found

    @property
    def session(self) -> Session:
        """What is played."""
        assert self.application.game is not None
        return self.application.game.session

    @property
    def keeper(self) -> Memory:
        """Who keeps the game."""
        keeper = self.application._desk.ports.keeper
        assert isinstance(keeper, Memory)
        return keeper

    def shown(self) -> str:
        """All texts of the window as one."""
        return "\n".join(label.text for label, _ in self.app.tree.labels())

    def ids(self, *, usable: bool = False) -> list[str]:
        """The controls that can be focused, in order."""
        return [
            placed.widget.id
            for placed in self.app.tree.focusables()
            if isinstance(placed.widget, Control)
            and not isinstance(placed.widget, Scroll)
            and (placed.widget.enabled or not usable)
        ]

    def starting(self, prefix: str) -> str:
        """The first usable control whose id begins so; empty if there is none."""
        return next((each for each in self.ids(usable=True) if each.startswith(prefix)), "")
