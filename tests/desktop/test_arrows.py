"""Arrows in what scrolls: from control to control, in sight or not, never to a frame around them."""

from __future__ import annotations

import pytest
from layouts import kit_of
from real_pages import REAL, real
from roundtable.desktop.controller import screen_of
from roundtable.desktop.controls import Scroll
from roundtable.desktop.interaction import Interaction
from roundtable.desktop.keys import Command
from roundtable.desktop.tree import Spot, Tree

PAGES = [
    each
    for each in REAL
    if each.startswith(("history", "settings", "keys", "saves", "profile", "debrief"))
]
PLOTS = "numbers"
"""The scroll of the profile whose dots stand anywhere, not in rows."""


def large(name: str, size: tuple[int, int], language: str = "en") -> Tree:
    """A screen in large text."""
    return screen_of(real(name, language)).tree(kit_of(size, 150), size)


def lists(tree: Tree) -> dict[Scroll, list[Spot]]:
    """What can be pressed in each scroll."""
    found: dict[Scroll, list[Spot]] = {}
    for placed in tree.focusables():
        for scroll in placed.scrolls:
            found.setdefault(scroll, []).append(placed)
    return found


def walk(tree: Tree, start: Spot, scroll: Scroll, command: Command) -> list[int]:
    """The rows of a scroll that one arrow comes by, each in sight, till it leaves the scroll."""
    hands = Interaction(tree)
    hands.show(tree, start.widget.id)
    steps = [start]
    while True:
        hands.do(command)
        placed = tree.find(hands.focus, hands.view())
        assert placed is not None
        assert placed.widget not in lists(tree)
        if scroll not in placed.scrolls or placed.widget is steps[-1].widget:
            return [each.widget.rect.centery for each in steps]
        assert placed.clip is not None
        assert placed.clip.contains(placed.rect), placed.widget.id
        steps.append(placed)


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
@pytest.mark.parametrize("name", PAGES)
def test_arrows_walk_every_row_of_a_scroll_and_back(name: str, size: tuple[int, int]) -> None:
    """Down alone comes by every row, Up alone back by every row, none left out."""
    tree = large(name, size)
    for scroll, found in lists(tree).items():
        rows = sorted({each.widget.rect.centery for each in found})
        down, up = (walk(tree, found[i], scroll, to) for i, to in ((0, "down"), (-1, "up")))
        assert (sorted(set(down)) if scroll.id == PLOTS else rows) == down
        assert (sorted(set(up)) if scroll.id == PLOTS else rows) == up[::-1]


def test_down_reads_on_where_no_control_lies_below() -> None:
    """The close of a question stands above its one button: the arrow scrolls what is told there."""
    tree = large("close", (960, 540), "zh")
    hands = Interaction(tree)
    hands.show(tree, "next")
    told = next(p.widget for p in tree.placed() if isinstance(p.widget, Scroll) and p.widget.reach)
    hands.do("down")
    assert hands.focus == "next"
    assert hands.offsets[told.id] > 0
