"""The window of the system: its size, title and icon, full screen, and the keys that are global."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import pygame

from roundtable.desktop.cache import Bounded
from roundtable.desktop.paint import shape_cache
from roundtable.desktop.text import Type
from roundtable.errors import GameError

UNITS = (1280, 720)
LEAST = (640, 360)
"""The smallest window that is offered, in pixels; one that is forced smaller draws what fits."""
LEAST_SCALE = 0.3
"""Pixels a unit at least: below it nothing could be read or met."""
SIZES = ((1920, 1080), (1600, 900), (1280, 720))
"""Sizes for a new window, the largest that suits the screen first."""
BARS = 100
"""Pixels of a screen's height that its own bars and a window's frame may take."""
ROOM = 0.85
"""Share of the screen that a new window may take."""
GROWN = frozenset({pygame.WINDOWMAXIMIZED, pygame.WINDOWRESTORED})
EXPOSED = GROWN | {pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN}
SMALL_SCALE = 0.9
"""Below this scale text shrinks no further, up to `SMALL_TEXT` per cent."""
SMALL_TEXT = 125
UNSEEN = frozenset({"dummy", "offscreen", "evdev"})
"""Drivers of SDL without a screen; meant only where SDL_VIDEODRIVER names them."""


class NoWindowError(GameError):
    """No window can be opened here."""

    def __init__(self, why: str) -> None:
        super().__init__(f"no window can be opened: {why}")


def scale_of(size: tuple[int, int]) -> float:
    """Pixels a unit in a window of this size."""
    fits = min(size[0] / UNITS[0], size[1] / UNITS[1])
    # A narrow or low window is set in columns that scroll, and not ever smaller.
    return max(LEAST_SCALE, fits, min(0.75, max(size[0] / UNITS[0], size[1] / UNITS[1])))


def text_percent(wished: int, scale: float) -> int:
    """The text size to set; in small windows a little larger, so that it stays readable."""
    if scale >= SMALL_SCALE or wished >= SMALL_TEXT:
        return wished
    return min(SMALL_TEXT, round(wished * SMALL_SCALE / scale))


@lru_cache(maxsize=1)
def type_of(fonts: Path, scale: float, percent: int, letters: str = "plain") -> Type:
    """The type of a window; kept while nothing of it changes, since it holds much."""
    return Type(fonts, scale, percent, legible=letters == "legible")


@lru_cache(maxsize=1)
def shapes() -> Bounded[pygame.Surface]:
    """The shapes drawn so far: one cache for all that is drawn, since it is bounded."""
    return shape_cache()


def open_window(size: tuple[int, int] | None, icon: Path | None, title: str) -> pygame.Window:
    """Open the window; `size` None chooses one that suits the screen.

    Raises:
        NoWindowError: there is no display that would show it.
    """
    try:
        pygame.display.init()
    except pygame.error as error:
        raise NoWindowError(str(error)) from error
    if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
        # SDL falls back to drivers that show nothing where the display named does not answer.
        pygame.display.quit()
        raise NoWindowError("the display does not answer")
    if pygame.display.get_driver() == "x11":
        # Through a texture, SDL's default here, a frame at 1920 x 1080 takes three times as long
        # without a graphics card, and 100 MB more.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    # Else the window's system shows what can be picked nowhere or at the screen's corner.
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    screen = pygame.display.get_desktop_sizes()[0]
    window = pygame.Window(title, size or suiting(screen), resizable=True)
    window.minimum_size = LEAST
    if size is None and suiting(screen) not in SIZES:
        window.maximize()  # only the system knows what its bars leave of a small screen
    if icon is not None and icon.is_file():
        window.set_icon(pygame.image.load(icon))
    return window


def suiting(screen: tuple[int, int]) -> tuple[int, int]:
    """The size of a new window on a screen of this size; on a small one it takes all of it."""
    wide, high = screen[0], screen[1] - BARS
    fits = (s for s in SIZES if s[0] <= wide * ROOM and s[1] <= high * ROOM)
    least = max(LEAST[0], min(UNITS[0], wide)), max(LEAST[1], min(UNITS[1], high))
    return next(fits, least)
