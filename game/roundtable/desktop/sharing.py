"""Pictures without a window: the one made for sharing, and a debrief's pages one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pygame
from pygame import Rect

from roundtable.application.pages import DebriefPage, Outcome, Page
from roundtable.desktop import window
from roundtable.desktop.controller import screen_of
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.screens.debrief.outcome import sharing
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.tree import Layer, Tree

SIZE = (1280, 720)
"""Pixels of a page in a picture."""
SHARED = (1200, 1200)
"""Pixels of the picture made for sharing."""


def picture(page: Page, kit: Kit) -> pygame.Surface | None:
    """The picture made for sharing of a debrief, in the colours of now; None for other pages."""
    if not isinstance(page, DebriefPage):
        return None
    found = [tab.content for tab in page.tabs if isinstance(tab.content, Outcome)]
    if not found:
        return None
    type_ = window.type_of(kit.type.font_folder, 1.0, 100)
    plain = Kit(kit.theme, type_, kit.keys)
    box = sharing(found[0].picture)
    high = min(SHARED[1], max(SIZE[1], box.measure(plain, SHARED[0])))
    size = (SHARED[0], high)
    return _painted(Tree(size, (Layer(tuple(box.place(plain, Rect((0, 0), size)))),)), plain)


def debrief_picture(pages: Sequence[DebriefPage], fonts: Path) -> bytes:
    """Debriefs as PNG, all of their tabs one below the other."""
    kit = Kit(LIGHT, window.type_of(fonts, 1.0, 100))
    tabs = [replace(page, tab=each.id) for page in pages for each in page.tabs]
    shots = [_painted(screen_of(each).tree(kit, SIZE), kit) for each in tabs]
    whole = pygame.Surface((SIZE[0], SIZE[1] * len(shots)))
    for i, shot in enumerate(shots):
        whole.blit(shot, (0, i * SIZE[1]))
    data = BytesIO()
    pygame.image.save(whole, data, "debrief.png")
    return data.getvalue()


def _painted(tree: Tree, kit: Kit) -> pygame.Surface:
    surface = pygame.Surface(tree.size)
    tree.paint(Canvas(surface, kit.theme, kit.type, window.shapes()))
    return surface
