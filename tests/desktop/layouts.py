"""Screens of made pages laid out as the window would, for the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pygame
from made_pages import MADE
from roundtable.application.pages import Page
from roundtable.desktop import window
from roundtable.desktop.controller import screen_of
from roundtable.desktop.interaction import Interaction
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas, shape_cache
from roundtable.desktop.screens.base import Screen, Size
from roundtable.desktop.theme import LIGHT, Theme
from roundtable.desktop.tree import Tree

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
LABELS = {
    "undo": "U", "board": "B", "lanes": "L", "history": "H", "settings": "S", "help": "F1",
}  # fmt: skip
"""Keys as they are printed at the table."""


@cache
def kit_of(size: Size, text: int = 100, theme: Theme = LIGHT, *, legible: bool = False) -> Kit:
    """Theme and type of a window, as the game makes them."""
    scale = window.scale_of(size)
    percent = window.text_percent(text, scale)
    return Kit(theme, window.type_of(FONTS, scale, percent, "legible" if legible else "plain"))


def screen(name: str, language: str = "zh") -> Screen[Any]:
    """The screen of a made page."""
    found = screen_of(MADE[name](language))
    if found.name == "table":
        found.keys = LABELS  # type: ignore[attr-defined]
    return found


def laid(
    shown: Screen[Any], size: Size = (1280, 720), text: int = 100, *, legible: bool = False
) -> Tree:
    """The tree of a screen in a window."""
    return shown.tree(kit_of(size, text, legible=legible), size)


def painted(
    shown: Screen[Any], size: Size, text: int = 100, theme: Theme = LIGHT
) -> pygame.Surface:
    """The screen as it looks when it appears and nothing moves any more."""
    kit, surface = kit_of(size, text, theme), pygame.Surface(size)
    tree = shown.tree(kit, size)
    hands = Interaction(tree)
    hands.show(tree, shown.first)
    hands.offsets.update(shown.offsets(tree))
    tree.paint(Canvas(surface, kit.theme, kit.type, shape_cache()), hands.view())
    return surface


def screen_for(page: Page) -> Screen[Any]:
    """The screen of a page, with the keys of its tools as at the beginning."""
    found = screen_of(page)
    if found.name == "table":
        found.keys = LABELS  # type: ignore[attr-defined]
    return found
