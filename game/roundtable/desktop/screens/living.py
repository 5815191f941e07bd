"""A screen with parts that move: what starts when it appears, and where things stand meanwhile."""

from __future__ import annotations

from abc import abstractmethod

from roundtable.desktop.kit import Kit
from roundtable.desktop.motion import Animator
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Shift

REVEAL = "reveal"
"""Key of the movement that reveals a text line by line."""

SHEET = "sheet"
"""Key of the movement in which a sheet comes up over what waits."""

Moving = tuple[dict[str, Shift], dict[str, float]]
"""Shifts and progress by widget id, as `View` takes them."""


class Living(Screen):
    """A screen that moves; the app asks it, it never looks at a clock itself."""

    @abstractmethod
    def enter(self, tree: Tree, animator: Animator, now: float) -> None:
        """Start what moves, once, when the screen first appears."""

    @abstractmethod
    def moving(self, animator: Animator, now: float, kit: Kit) -> Moving:
        """Where what moves stands now."""
