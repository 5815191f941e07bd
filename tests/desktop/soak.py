"""A hundred thousand screens: that nothing grows.

    python tests/desktop/soak.py --screens 100000

Screens, languages, text sizes, themes and window sizes change in turn, and each is painted. What
the caches hold is counted after each; the memory of the process is told a hundred times.
"""

# ruff: noqa: T201 - it tells what it measures

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from driving import Driver, given
from roundtable.application import Settings
from roundtable.application import settings as choices
from roundtable.application.commands import Change, Show
from roundtable.desktop import paint, text
from roundtable.desktop.cache import UPKEEP

SCREENS = ("history", "settings", "help", "keys", "library")
SIZES = ((1280, 720), (960, 540), (1600, 900))
ALIKE = 32
"""So many screens in one language and size of text; what they share is laid out and drawn once."""
GROWTH = 8
"""Megabytes by which memory may be more at the end than after the first tenth."""


class Soak:
    """A window on which one screen follows another."""

    def __init__(self) -> None:
        """Before the first move."""
        self.driver = Driver(given(Settings(motion=False, hints=False)), painting=True)
        self.shown = 0

    def turn(self) -> None:
        """Show one more screen, and see that no cache holds more than it may."""
        number, app = self.shown, self.driver.app
        languages, sizes = choices.languages(), choices.TEXT_SIZES
        if number % 40 == 0:
            self.driver.resize(SIZES[number // 40 % len(SIZES)])
        if number % ALIKE == 0:
            dress = number // ALIKE
            app.run(Change("language", languages[dress % len(languages)]))
            app.run(Change("text", str(sizes[dress // 2 % len(sizes)])))
            app.run(Change("theme", choices.THEMES[dress // 12 % 2]))
        match number % 8:
            case 5:
                self.driver.press("esc", "esc")
            case 6 | 7:
                self.driver.press("enter")
            case each:
                app.run(Show(SCREENS[each]))
        self.driver.look()
        if not app.running:
            self.driver = Driver(given(self.driver.application.settings), painting=True)
        self.shown += 1
        assert held(self.driver) == "", held(self.driver)


def held(driver: Driver) -> str:
    """What holds more than it may; empty if nothing does."""
    type_, shapes = driver.app.kit.type, driver.app.canvas.shapes
    bounds = {
        "lines": (type_._lines.spent, text.PIXELS_KEPT),
        "widths": (max(map(len, type_._widths.values()), default=0), text.WIDTHS_KEPT),
        "lines set": (len(type_.settings), text.SET_KEPT),
        "shapes": (shapes.spent, paint.PIXELS_KEPT),
        "shapes by number": (len(shapes), paint.PIXELS_KEPT // UPKEEP),
        "scrolls": (len(driver.app.hands.offsets), 100),
        "focus": (len(driver.app._left), 40),
    }
    return ", ".join(
        f"{name}: {had} of {most}" for name, (had, most) in bounds.items() if had > most
    )


def memory() -> float:
    """Megabytes that this process holds; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return (
        int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
        if told.exists()
        else 0
    )


def main() -> int:
    """Show so many screens; 1 if memory grew."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--screens", type=int, default=100_000)
    screens = asked.parse_args().screens
    soak, measured, started = Soak(), list[float](), time.monotonic()
    for number in range(screens):
        soak.turn()
        if (number + 1) % max(1, screens // 100) == 0:
            measured.append(memory())
            print(f"{number + 1:>8,} screens {measured[-1]:6.1f} MB", flush=True)
    early, late = max(measured[: len(measured) // 10 + 1]), max(measured[-10:])
    spent = f"{time.monotonic() - started:.0f} s, {time.process_time():.0f} s of one processor"
    print(f"{screens:,} screens, {spent}: {early:.1f} MB, then {late:.1f} MB")
    return int(late > early + GROWTH)


if __name__ == "__main__":
    sys.exit(main())
