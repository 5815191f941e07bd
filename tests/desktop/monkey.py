"""A player without sense: random events of every kind, and what must hold after each of them.

    python tests/desktop/monkey.py --events 100000 --seed 0

A run is played in lives of a thousand events, each by a seed of its own, so that whatever is found
comes again by `live(seed)`.
"""

# ruff: noqa: T201 - it tells what it finds

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import webbrowser
from dataclasses import replace
from pathlib import Path
from random import Random

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

import pygame
from driving import CODES, Driver, Shelves, agi, application, given
from problems import problems
from roundtable.application import Settings
from roundtable.application import settings as choices
from roundtable.application.commands import Change
from roundtable.desktop.controls import Scroll
from roundtable.desktop.pads import AXES, BUTTONS, JOYSTICK
from roundtable.keeping import StoreKeeper
from roundtable.loading import load_texts
from roundtable.rules import Mode
from roundtable.store import Store

LIFE = 1_000
"""Events after which a new window is opened."""
LOOK, DRAW = 40, 4
"""Every so many events the layout is looked through, and a frame is drawn."""
SIZES = ((960, 540), (1280, 720), (1024, 768), (1600, 900), (1680, 720), (420, 700), (60, 40))
KEYS = (*CODES, "1", "2", "3", "4", "5", "6", "7", *"aebchlmsuwz/?")
KINDS = {
    "key": 36, "click": 26, "mouse": 8, "wheel": 6, "finger": 8, "pad": 7, "plug": 2,
    "text": 2, "size": 1, "focus": 2, "settings": 1, "drop": 0.2, "wait": 3, "quit": 0.1,
}  # fmt: skip
"""What happens, and how often."""


class Broken(AssertionError):  # noqa: N818 - it is told, and not caught
    """Something that must hold does not."""


class Mute:
    """A voice that cannot be heard."""

    missing = False

    def say(self, text: str, language: str, names: object = (), /) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Go on saying nothing."""


class Monkey:
    """Somebody at every device at once.

    Args:
        seed: decides all that is done.
        folder: for games and pictures of the screen.
    """

    def __init__(self, seed: int, folder: Path) -> None:
        """Open a window of some size in some mode."""
        self.random, self.events = Random(seed), 0
        pick = self.random.choice
        mode = pick([*Mode, Mode.MODERATE, None])
        settings = Settings(motion=pick((True, False)), hints=pick((True, False)))
        self.store = Store.open(folder)
        keeper = StoreKeeper(self.store, Shelves(agi()), load_texts)
        keeper.keep_settings(settings)
        played = application(mode=mode, library=mode is None, keeper=keeper)
        handed = replace(given(), application=played, voice=Mute(), pictures=folder)
        self.driver = Driver(handed, pick(SIZES))

    def act(self) -> str:
        """Do one thing, see that all holds, and say what it was."""
        kind = self.random.choices(list(KINDS), list(KINDS.values()))[0]
        getattr(self, f"_{kind}")()
        self.events += 1
        app = self.driver.app
        if app.running and self.events % DRAW == 0:
            app.draw(self.driver.now)
        if app.running:
            self.hold()
        return kind

    def hold(self) -> None:
        """What must hold at any time.

        Raises:
            Broken: something does not.
        """
        app, made = self.driver.app, self.driver.application
        ids = [placed.widget.id for placed in app.tree.focusables()]
        _see(app.hands.focus in ids if ids else not app.hands.focus, "the focus is on nothing")
        _see(app.tree.size == app.canvas.surface.get_size(), "the tree is of another size")
        settings = made.settings
        _see(Settings.of(settings.as_dict()) == settings, f"settings are odd: {settings}")
        if made.game is not None:
            session = made.game.session
            _see(0 <= session.state.left <= session.seconds, "the clock is out of range")
            _see(session.over or len(session.legal_moves) > 0, "no move is legal")
        if self.events % LOOK == 0:
            found = problems(app.tree, app.hands.view())
            _see(not found, f"{app.screen.name} {app.tree.size} {settings}: {found[:2]}")

    def _send(self, kind: int, **values: object) -> None:
        self.driver.app.handle(pygame.event.Event(kind, values))

    def _key(self) -> None:
        name = self.random.choice(KEYS)
        text = name if name not in CODES else ""
        mod = self.random.choice((0, 0, 0, pygame.KMOD_LSHIFT, pygame.KMOD_LCTRL))
        self._send(pygame.KEYDOWN, key=CODES.get(name) or ord(name), unicode=text, mod=mod)

    def _point(self) -> tuple[int, int]:
        """A place in the window, most often one with a control."""
        app = self.driver.app
        found = [
            p for p in app.tree.focusables(app.hands.view()) if not isinstance(p.widget, Scroll)
        ]
        if found and self.random.random() < 0.8:
            return self.random.choice(found).rect.center
        wide, high = app.tree.size
        return self.random.randrange(wide), self.random.randrange(high)

    def _mouse(self, kind: int = pygame.MOUSEMOTION, button: int = 1) -> None:
        self._send(kind, pos=self._point(), button=button, rel=(0, 0), buttons=(0, 0, 0))

    def _click(self) -> None:
        at, button = self._point(), self.random.choice((1, 1, 1, 1, 2, 3))
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            if self.random.random() < 0.97:
                self._send(kind, pos=at, button=button, rel=(0, 0), buttons=(0, 0, 0))

    def _wheel(self) -> None:
        self._send(pygame.MOUSEWHEEL, x=0, y=self.random.choice((-3, -1, 1, 3)))

    def _finger(self) -> None:
        wide, high = self.driver.app.tree.size
        for kind in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
            if self.random.random() < 0.9:
                x, y = self._point()
                number = self.random.choice((0, 0, 0, 1))
                self._send(kind, x=x / wide, y=y / high, finger_id=number, dx=0, dy=0, touch_id=1)

    def _pad(self) -> None:
        number = self.random.choice((0, 40))
        match self.random.randrange(4):
            case 0:
                button = self.random.choice(list(BUTTONS))
                self._send(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=number)
            case 1:
                axis, value = self.random.choice([*AXES, 9]), self.random.randint(-32768, 32767)
                self._send(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=number)
            case 2:
                button = self.random.choice([*JOYSTICK, 99])
                self._send(pygame.JOYBUTTONDOWN, button=button, instance_id=number)
            case _:
                value = self.random.choice(((0, 1), (0, -1), (1, 0), (-1, 0), (0, 0), (1, 1)))
                self._send(pygame.JOYHATMOTION, hat=0, value=value, instance_id=number)

    def _plug(self) -> None:
        number = self.random.choice((0, 1, 40))
        added = self.random.random() < 0.5
        if added:
            self._send(pygame.JOYDEVICEADDED, device_index=number)
        else:
            self._send(pygame.JOYDEVICEREMOVED, instance_id=number)

    def _text(self) -> None:
        self._send(
            pygame.TEXTINPUT, text=self.random.choice(("a", "圆桌", "é", "\u202e", "x" * 300))
        )

    def _size(self) -> None:
        self.driver.app.window.size = size = self.random.choice(SIZES)
        self._send(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1])

    def _focus(self) -> None:
        kinds = (
            pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWEXPOSED,
            pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED, pygame.WINDOWLEAVE,
        )  # fmt: skip
        self._send(self.random.choice(kinds))

    def _settings(self) -> None:
        name, allowed = self.random.choice(
            [
                ("language", choices.languages()),
                ("text", choices.TEXT_SIZES),
                ("theme", choices.THEMES),
                ("contrast", choices.CONTRASTS),
                ("palette", choices.PALETTES),
                ("letters", choices.LETTERS),
                ("clock", choices.CLOCKS),
                ("pace", choices.PACES),
                ("motion", (True, False)),
            ]
        )
        value = self.random.choice(allowed)
        told = ("off", "on")[value] if isinstance(value, bool) else str(value)
        self.driver.app.run(Change(name, told))

    def _drop(self) -> None:
        self._send(pygame.DROPFILE, file=self.random.choice(("", "nowhere", str(Path(__file__)))))

    def _wait(self) -> None:
        self.driver.now += self.random.choice((5, 40, 200, 2_000, 30_000))
        self.driver.app.draw(self.driver.now)

    def _quit(self) -> None:
        self._send(pygame.QUIT)


def _see(holds: bool, what: str) -> None:
    if not holds:
        raise Broken(what)


def live(seed: int, events: int = LIFE) -> int:
    """One life; how many events it had, fewer where the window was closed.

    Raises:
        Broken: something that must hold did not.
    """
    with tempfile.TemporaryDirectory() as folder:
        monkey = Monkey(seed, Path(folder))
        try:
            while monkey.events < events and monkey.driver.app.running:
                monkey.act()
        finally:
            monkey.store.close()
            monkey.driver.app.window.destroy()
        return monkey.events


def main() -> int:
    """Live until so many events were had; 1 where anything was found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=0)
    wishes = asked.parse_args()
    webbrowser.open = lambda *_, **__: True  # type: ignore[assignment] - no page is to be opened
    had, seed, found, started = 0, wishes.seed, 0, time.monotonic()
    while had < wishes.events:
        try:
            had += live(seed, min(LIFE, wishes.events - had))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told and the next one lives
            found, had = found + 1, had + LIFE
            trace = error.__traceback__
            while trace and trace.tb_next:
                trace = trace.tb_next
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
            print(f"seed {seed}: {type(error).__name__}: {error} ({place})", flush=True)
        seed += 1
    print(
        f"{had:,} events in {seed - wishes.seed} lives, {time.monotonic() - started:.0f} s:",
        end=" ",
    )
    print(f"{found} broke something" if found else "nothing broke")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
