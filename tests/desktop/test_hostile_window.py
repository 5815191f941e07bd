"""Scenarios that are meant to hurt, in the window: nothing overlaps, nothing ends the game."""

from __future__ import annotations

from itertools import islice
from random import Random

import hostile
import making
import pygame
import pytest
from driving import ROOT
from problems import problems
from roundtable.desktop import window
from roundtable.desktop.controller import SCREENS
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.tree import STILL
from roundtable.rules import Mode
from thorough import enough


@pytest.mark.parametrize(
    ("by", "size"),
    enough(
        [(0, (480, 800)), (8, (1280, 720))],
        [(by, size) for by in range(len(hostile.SOUND)) for size in ((1280, 720), (480, 800))],
    ),
)
def test_hostile_texts_are_laid_out_and_drawn(by: int, size: tuple[int, int]) -> None:
    """Each kind of page, with the first texts of it that come up."""
    type_ = window.type_of(ROOT / "assets" / "fonts", window.scale_of(size), 100)
    kit, surface = Kit(LIGHT, type_), pygame.Surface(size)
    canvas = Canvas(surface, LIGHT, type_, window.shapes())
    counts: dict[str, int] = {}
    app = hostile.application(hostile.scenario(by), Mode.MODERATE)
    for page in hostile.walked(app, Random(3)):
        counts[page.id] = counts.get(page.id, 0) + 1
        if counts[page.id] > 2:
            continue
        tree = SCREENS[type(page)](page).tree(kit, size, None)
        assert (page.id, problems(tree)) == (page.id, [])
        tree.paint(canvas, STILL)
    assert "debrief" in counts


def test_a_table_of_forty_is_laid_out() -> None:
    """No letter upon another, at both sizes, on the pages on which everybody is."""
    held = making.in_minutes(making.drawn(1, scenes=2, panelists=40, turns=80))
    for size in ((1280, 720), (480, 800)):
        kit = Kit(LIGHT, window.type_of(ROOT / "assets" / "fonts", window.scale_of(size), 100))
        pages = hostile.walked(hostile.application(held, Mode.MODERATE), Random(1))
        for name, page in {each.id: each for each in islice(pages, 12)}.items():
            tree = SCREENS[type(page)](page).tree(kit, size, None)
            assert (name, problems(tree)) == (name, [])
