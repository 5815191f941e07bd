"""The window of the system, opened: its size, title and icon, and a picture before there is a page.

Needs nothing but pygame, so that a window is seen while all that a page is made of is still read.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pygame

from roundtable.errors import GameError

UNITS = (1280, 720)
LEAST = (640, 360)
"""The smallest window that is offered, in pixels; one that is forced smaller draws what fits."""
SIZES = ((1920, 1080), (1600, 900), (1280, 720))
"""Sizes for a new window, the largest that suits the screen first."""
BARS = 100
"""Pixels of a screen's height that its own bars and a window's frame may take."""
ROOM = 0.85
"""Share of the screen that a new window may take."""
UNSEEN = frozenset({"dummy", "offscreen", "evdev"})
"""Drivers of SDL without a screen; meant only where SDL_VIDEODRIVER names them."""
SIZE_IN_PNG = slice(16, 24)
"""Where a PNG tells its width and height."""

_waiting: list[pygame.Window] = []
"""The window that shows a picture, until there is a page to be shown in it."""


class NoWindowError(GameError):
    """No window can be opened here."""

    def __init__(self, why: str) -> None:
        super().__init__(f"no window can be opened: {why}")


def open_window(size: tuple[int, int] | None, icon: Path | None, title: str) -> pygame.Window:
    """Open the window, or take the one in which a picture is waiting.

    Args:
        size: in pixels; None chooses one that suits the screen.
        icon: its picture, if there is one.
        title: what stands above it.

    Raises:
        NoWindowError: there is no display that would show it.
    """
    window = _waiting.pop() if _waiting and size is None else _opened(size, title)
    window.title = title
    if icon is not None and icon.is_file():
        window.set_icon(pygame.image.load(icon))
    return window


def foreshow(picture: bytes, title: str) -> bool:
    """Open the window with a picture of what is going to be shown; whether it could be shown.

    Args:
        picture: a PNG, of the size that a new window has on this screen. Another is not shown, nor
            one in a window that takes all of a small screen: only the system knows its size.
        title: what stands above it.

    Raises:
        NoWindowError: there is no display that would show it.
    """
    size = new_size()
    told = b"".join(side.to_bytes(4, "big") for side in size)
    if size not in SIZES or picture[SIZE_IN_PNG] != told:
        return False
    try:
        seen = pygame.image.load(BytesIO(picture), "first.png")
        window = _opened(None, title)
        window.get_surface().blit(seen, (0, 0))
        window.flip()
    except pygame.error:
        return False
    _waiting[:] = [window]
    return True


def encoded(surface: pygame.Surface) -> bytes:
    """A picture as `foreshow` takes it."""
    file = BytesIO()
    pygame.image.save(surface, file, "first.png")
    return file.getvalue()


def new_size() -> tuple[int, int]:
    """Pixels of a new window on this screen.

    Raises:
        NoWindowError: there is no display that would show it.
    """
    _start()
    return suiting(pygame.display.get_desktop_sizes()[0])


def suiting(screen: tuple[int, int]) -> tuple[int, int]:
    """The size of a new window on a screen of this size; on a small one it takes all of it."""
    wide, high = screen[0], screen[1] - BARS
    fits = (s for s in SIZES if s[0] <= wide * ROOM and s[1] <= high * ROOM)
    least = max(LEAST[0], min(UNITS[0], wide)), max(LEAST[1], min(UNITS[1], high))
    return next(fits, least)


def _start() -> None:
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


def _opened(size: tuple[int, int] | None, title: str) -> pygame.Window:
    suits = new_size()
    window = pygame.Window(title, size or suits, resizable=True)
    window.minimum_size = LEAST
    if size is None and suits not in SIZES:
        window.maximize()  # only the system knows what its bars leave of a small screen
    return window
