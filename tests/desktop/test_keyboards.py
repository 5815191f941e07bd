"""Keyboards of other layouts, number pads, AltGr, and what a window remembers of its size."""

from __future__ import annotations

import pygame
import pytest
from driving import Driver, given
from roundtable.desktop import opening
from roundtable.desktop.keys import Keys, key_of
from roundtable.desktop.text_field import TextField
from roundtable.desktop.text_input import edited


def down(key: int = 0, text: str = "", mod: int = 0, place: int = 0) -> pygame.event.Event:
    """A key that goes down, at a place of the keyboard."""
    return pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=mod, scancode=place)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (down(ord("h"), "h", 0, pygame.KSCAN_H), "h"),
        (down(ord("&"), "&", 0, pygame.KSCAN_1), "1"),
        (down(0xE9, "é", 0, pygame.KSCAN_2), "2"),
        (down(ord("1"), "1", pygame.KMOD_SHIFT, pygame.KSCAN_1), "1"),
        (down(ord("7"), "&", pygame.KMOD_SHIFT, pygame.KSCAN_7), "&"),
        (down(0x440, "р", 0, pygame.KSCAN_H), "h"),
        (down(0x440, "Р", pygame.KMOD_SHIFT, pygame.KSCAN_H), "h"),
        (down(0x3B7, "η", 0, pygame.KSCAN_H), "h"),
        (down(ord("q"), "q", 0, pygame.KSCAN_A), "q"),
        (down(0x44F, "", pygame.KMOD_CTRL, pygame.KSCAN_Z), "ctrl+z"),
        (down(ord("z"), "«", pygame.KMOD_CTRL | pygame.KMOD_ALT, pygame.KSCAN_Z), "«"),
        (down(ord("z"), "", pygame.KMOD_CTRL | pygame.KMOD_ALT, pygame.KSCAN_Z), ""),
        (down(ord("ß"), "ß", 0, pygame.KSCAN_MINUS), "ß"),
    ],
)
def test_a_key_counts_by_its_sign_and_else_by_its_place(event, name) -> None:
    """French digits, Cyrillic and Greek letters; what AltGr writes is a sign and no command."""
    assert key_of(event) == name


@pytest.mark.parametrize(
    ("key", "command"),
    [(pygame.K_KP_4, "left"), (pygame.K_KP_8, "up"), (pygame.K_KP_1, "end"),
     (pygame.K_KP_9, "page_up")],
)  # fmt: skip
def test_a_number_pad_without_numbers_has_arrows(key: int, command: str) -> None:
    """With numbers on it picks what they pick."""
    assert Keys().command(down(key)) == command
    assert Keys().command(down(key, "4")) is None


def test_letters_behind_alt_gr_are_typed_and_no_shortcut() -> None:
    """Windows reports the key right of the space bar as Ctrl and Alt."""
    driver = Driver(given())
    driver.send(down(ord("z"), "", pygame.KMOD_CTRL | pygame.KMOD_ALT, pygame.KSCAN_Z))
    field = TextField.of("zażółć")
    event = down(ord("a"), "ą", pygame.KMOD_CTRL | pygame.KMOD_ALT, pygame.KSCAN_A)
    assert edited(event, field) == field
    pad = edited(down(pygame.K_KP_7), field)
    assert pad is not None
    assert pad.caret == 0
    copied = edited(down(0x444, "", pygame.KMOD_CTRL, pygame.KSCAN_A), field)
    assert copied is not None
    assert copied.selected == field.text


def test_a_maximised_window_is_so_again_after_the_whole_screen() -> None:
    """What the system says while the whole screen is taken is not how the window was."""
    driver, asked = Driver(given()), list[str]()
    app = driver.app

    class Told:
        """A window that remembers what it is asked."""

        def __getattr__(self, name: str):
            if name in ("set_fullscreen", "set_windowed", "maximize"):
                return lambda **_: asked.append(name)
            return getattr(held, name)

    held = app.window
    app.window = Told()  # type: ignore[assignment]
    driver.send(pygame.event.Event(pygame.WINDOWMAXIMIZED))
    driver.press("f11")
    driver.send(pygame.event.Event(pygame.WINDOWRESTORED))
    driver.press("f11")
    assert asked == ["set_fullscreen", "set_windowed", "maximize"]
    asked.clear()
    driver.send(pygame.event.Event(pygame.WINDOWRESTORED))
    driver.press("f11", "f11")
    assert asked == ["set_fullscreen", "set_windowed"]


@pytest.mark.parametrize(
    ("screen", "size"),
    [((1920, 1080), (1280, 720)), ((1366, 768), (1280, 668)), ((1024, 600), (1024, 500)),
     ((320, 240), (640, 360))],
)  # fmt: skip
def test_a_new_window_fits_what_bars_leave_of_a_screen(screen, size) -> None:
    """A small screen is then filled by the system, which alone knows its bars."""
    assert opening.suiting(screen) == size
