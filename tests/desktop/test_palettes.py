"""High contrast, and people told apart by eyes of every kind."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from layouts import kit_of
from made_pages import MADE
from pygame import Rect
from roundtable.application.settings import CONTRASTS, PALETTES, THEMES
from roundtable.desktop.controller import screen_of
from roundtable.desktop.controls import Control
from roundtable.desktop.palettes import GROUNDS, INK, NORMAL, PEOPLE, dressed
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.theme import Colour, Theme, contrast
from roundtable.desktop.tree import Spot, Tree
from roundtable.desktop.widgets import Figure, Head, Label, Panel, Table
from vision import EYES, apart

SAFE = {
    "red-green": ("all colours", "protanopia", "deuteranopia"),
    "blue-yellow": ("all colours", "tritanopia"),
}
LEAST = 0.1
"""Distance of two people in OKLab; 0.02 is just noticed."""
AA, AAA = 4.5, 7.0


@pytest.mark.parametrize("palette", PEOPLE)
@pytest.mark.parametrize(("brightness", "contrast_"), GROUNDS)
def test_people_differ_to_the_eyes_a_palette_is_for(
    palette: str, brightness: str, contrast_: str
) -> None:
    """Any two of eight panelists, and the moderator's ink, are five times just noticeable."""
    theme = dressed(brightness, contrast_, palette)
    seen = (*theme.people, theme.ink)
    near = {
        (eye, one, other)
        for eye in SAFE[palette]
        for one, other in combinations(seen, 2)
        if apart(one, other, eye) < LEAST
    }
    assert near == set()


def test_the_drawn_palette_alone_would_not_do() -> None:
    """The measure finds fault where there is some: the drawn colours run together."""
    people = dressed("light").people
    assert min(apart(a, b, "deuteranopia") for a, b in combinations(people, 2)) < 0.05
    assert apart((200, 30, 30), (200, 30, 30), "tritanopia") == 0
    assert set(EYES) >= {eye for eyes in SAFE.values() for eye in eyes}


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("brightness", "contrast_"), GROUNDS)
def test_people_stand_out_in_every_dress(palette: str, brightness: str, contrast_: str) -> None:
    """A figure keeps 3:1 against what it stands on; its surname 4.5:1."""
    theme = dressed(brightness, contrast_, palette)
    for who in theme.people:
        assert min(contrast(who, at) for at in (theme.paper, theme.card, theme.screen)) >= 3
        assert contrast(who, theme.on_person) >= AA


def test_every_wish_of_the_settings_has_its_dress() -> None:
    """What can be set can be shown; the plain wish is the drawn theme."""
    assert {(b, c) for b in THEMES for c in CONTRASTS} == set(GROUNDS)
    assert {INK, *PEOPLE} == set(PALETTES)
    assert dressed("light") == GROUNDS["light", NORMAL]


@pytest.fixture(scope="module")
def screens() -> dict[str, Screen[Any]]:
    """Every screen, made once."""
    return {name: screen_of(make("en")) for name, make in MADE.items()}


def pairs(tree: Tree, theme: Theme) -> set[tuple[Colour, Colour]]:
    """Each colour of a text with each colour that it stands on."""
    found: set[tuple[Colour, Colour]] = set()
    below: list[tuple[Spot, tuple[Colour, ...]]] = []
    for placed in tree.placed():
        widget = placed.widget
        if isinstance(widget, Label):
            if widget.text:
                inked = widget.inked(placed.rect)
                found |= {(widget.colour, each) for each in _ground(inked, below, theme)}
        elif isinstance(widget, Table):
            below.append((placed, (theme.wood_light, theme.wood_dark, theme.paper)))
        else:
            fill = widget.fill if isinstance(widget, Panel) else None
            fill = widget.style.fill if isinstance(widget, Control) and widget.opaque else fill
            if fill is not None:
                below.append((placed, (fill,)))
    return found


def surnames(tree: Tree, theme: Theme) -> set[tuple[Colour, Colour]]:
    """The colour of the surnames with that of each figure, of those without a turn as well."""
    figures = (
        each.widget
        for each in tree.placed()
        if isinstance(each.widget, Figure)
        or (isinstance(each.widget, Head) and not each.widget.hollow)
    )
    return {
        (theme.ink, each.dim) if each.dim else (theme.on_person, theme.person(each.index))
        for each in figures
    }


def _ground(
    rect: Rect, below: list[tuple[Spot, tuple[Colour, ...]]], theme: Theme
) -> tuple[Colour, ...]:
    for placed, colours in reversed(below):
        if placed.rect.contains(rect) or placed.rect.collidepoint(rect.center):
            return colours
    return (theme.paper,)


@pytest.mark.parametrize(("brightness", "contrast_"), GROUNDS)
def test_every_text_of_every_screen_is_readable_where_it_stands(
    brightness: str, contrast_: str, screens: dict[str, Screen[Any]]
) -> None:
    """WCAG AA (4.5:1) for all texts on their grounds, in high contrast AAA (7:1) but for surnames."""
    theme = dressed(brightness, contrast_)
    kit = kit_of((1280, 720), theme=theme)
    least, weak = AA if contrast_ == NORMAL else AAA, {}
    for name, screen in screens.items():
        tree = screen.tree(kit, (1280, 720))
        for found, bound in ((pairs(tree, theme), least), (surnames(tree, theme), AA)):
            for text, ground in found:
                if contrast(text, ground) < bound:
                    weak[name, text, ground] = round(contrast(text, ground), 2)
    assert weak == {}
