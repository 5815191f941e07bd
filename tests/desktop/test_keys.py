"""Keys by the sign they write, and by their place where that does not serve."""

from __future__ import annotations

import pygame
import pytest
from roundtable.application.bets import chips_for
from roundtable.desktop.keys import Keys, key_of
from roundtable.desktop.screens.stake import chip_key
from roundtable.locale import Catalog


def key(code: int, text: str = "", mod: int = 0, scan: int = 0) -> pygame.event.Event:
    """A key going down, as pygame tells of it."""
    return pygame.event.Event(pygame.KEYDOWN, key=code, unicode=text, mod=mod, scancode=scan)


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        (key(pygame.K_h, "h", scan=pygame.KSCAN_H), "h"),
        (key(pygame.K_h, "", scan=pygame.KSCAN_H), "h"),
        (key(0x440, "р", scan=pygame.KSCAN_H), "h"),
        (key(0x3B7, "η", scan=pygame.KSCAN_H), "h"),
        (key(pygame.K_AMPERSAND, "&", scan=pygame.KSCAN_1), "1"),
        (key(0xE9, "é", scan=pygame.KSCAN_2), "2"),
        (key(pygame.K_KP8, "", scan=pygame.KSCAN_KP_8), "up"),
        (key(pygame.K_KP8, "8", pygame.KMOD_NUM, pygame.KSCAN_KP_8), "8"),
        (key(pygame.K_z, "", pygame.KMOD_LCTRL, pygame.KSCAN_Z), "ctrl+z"),
        (key(pygame.K_z, "ω", pygame.KMOD_LCTRL | pygame.KMOD_RALT, pygame.KSCAN_Z), "ω"),
        (key(pygame.K_e, "€", pygame.KMOD_LCTRL | pygame.KMOD_RALT, pygame.KSCAN_E), "€"),
        (key(pygame.K_TAB, "\t", pygame.KMOD_LSHIFT, pygame.KSCAN_TAB), "shift+tab"),
        (key(pygame.K_RETURN, "\r", scan=pygame.KSCAN_RETURN), "return"),
        (key(pygame.K_SLASH, "?", pygame.KMOD_LSHIFT, pygame.KSCAN_SLASH), "?"),
        (key(pygame.K_SLASH, "", 0, pygame.KSCAN_SLASH), "/"),
    ],
)
def test_a_key_is_its_sign_or_its_place(event: pygame.event.Event, wanted: str) -> None:
    """Whatever layout is set and whether text is taken or not."""
    assert key_of(event) == wanted


def test_undo_is_not_what_a_letter_typed_with_altgr_means() -> None:
    """Windows tells of AltGr as Ctrl and Alt together."""
    event = key(pygame.K_z, "ż", pygame.KMOD_LCTRL | pygame.KMOD_RALT, pygame.KSCAN_Z)
    assert Keys().action(event) != "undo"


@pytest.mark.parametrize("options", range(2, 8))
def test_a_chip_keeps_its_key_however_many_there_are(options: int) -> None:
    """In the summing-up names go out, and with two of them the lowest chip is gone."""
    keys = {each.percent: chip_key(each) for each in chips_for(Catalog("en"), options)}
    assert keys.items() <= {40: "q", 60: "w", 80: "e", 95: "r", 0: "t"}.items()
