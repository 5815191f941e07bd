"""The debrief's screens as one picture, painted without a window."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pygame

from roundtable.application import debrief
from roundtable.desktop import window
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.screens.debrief import DebriefScreen
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.widgets import View
from roundtable.locale import Catalog
from roundtable.rules import Session

SIZE = (1280, 720)
"""Pixels of one screen in the picture."""


def debrief_picture(session: Session, say: Catalog, fonts: Path) -> bytes:
    """The debrief of a finished game as PNG: its screens, one below the other.

    Args:
        session: the game.
        say: the interface's texts.
        fonts: the folder of the fonts.
    """
    view = debrief(session, say)
    screen = DebriefScreen(lambda _say: view, session.scenario.id, session.mode)
    type_ = window.type_of(fonts, 1.0, 100)
    kit, shots = Kit(LIGHT, type_), []
    for tab in range(len(view.tabs)):
        screen.tab = tab
        tree = screen.tree(kit, SIZE, say)
        if screen.tab == tab:
            shot = pygame.Surface(SIZE)
            tree.paint(Canvas(shot, kit.theme, type_, window.shapes()), View())
            shots.append(shot)
    whole = pygame.Surface((SIZE[0], SIZE[1] * len(shots)))
    for i, shot in enumerate(shots):
        whole.blit(shot, (0, i * SIZE[1]))
    data = BytesIO()
    pygame.image.save(whole, data, "debrief.png")
    return data.getvalue()
