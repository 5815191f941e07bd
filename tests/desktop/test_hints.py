"""Hints: each thing explained once where it first appears, put away by any way of input."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import Driver, given
from playing import by_keyboard
from problems import problems
from roundtable.application import Settings
from roundtable.application.commands import Change
from roundtable.desktop import tooltips
from roundtable.desktop.controls import Control
from roundtable.desktop.hints import RING
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Figure, Head
from roundtable.rules import Mode

CALM = Settings(motion=False)
FEW = 5


def hinted(mode: Mode = Mode.MODERATE, size: tuple[int, int] = (1280, 720)) -> Driver:
    """A newcomer at the first page that explains something."""
    driver = Driver(given(CALM, mode=mode), size)
    while card(driver) is None:
        by_keyboard(driver, mode)
    return driver


def card(driver: Driver) -> pygame.Rect | None:
    """Where the card of a hint lies; None where there is none."""
    placed = driver.app.tree.find("hint")
    return placed.rect if placed else None


def mouse(kind: int, at: tuple[int, int]) -> pygame.event.Event:
    """The pointer does something."""
    return pygame.event.Event(kind, pos=at, button=1, rel=(0, 0), buttons=(0, 0, 0))


def finger(kind: int, at: tuple[int, int]) -> pygame.event.Event:
    """A finger does something."""
    x, y = at[0] / 1280, at[1] / 720
    return pygame.event.Event(kind, x=x, y=y, dx=0, dy=0, finger_id=1, touch_id=1)


@pytest.mark.parametrize("way", ["key", "mouse", "finger"])
def test_what_puts_a_hint_away_does_what_it_does_as_well(way: str) -> None:
    """No press is swallowed: the question is opened where it was pressed, the hint does not come back."""
    driver = hinted()
    hint, spot = driver.page.hint, driver.app.tree.find(driver.starting("open:"))
    assert hint is not None
    assert spot is not None
    if way == "key":
        driver.press("1")
    elif way == "mouse":
        driver.send(mouse(pygame.MOUSEBUTTONDOWN, spot.rect.center))
        assert card(driver) is not None
        driver.send(mouse(pygame.MOUSEBUTTONUP, spot.rect.center))
    else:
        driver.send(finger(pygame.FINGERDOWN, spot.rect.center))
        driver.send(finger(pygame.FINGERUP, spot.rect.center))
    assert card(driver) is None
    assert driver.screen.name == "wording"
    assert hint.id in driver.keeper.kept.seen


def test_a_key_that_means_nothing_and_esc_only_put_a_hint_away() -> None:
    """Esc closes what lies on top; the screen stays."""
    for key in ("z", "esc"):
        driver = hinted()
        driver.press(key)
        assert card(driver) is None
        assert driver.screen.name == "board"


@pytest.mark.parametrize("size", [(1280, 620), (640, 900)])
def test_a_hint_covers_nothing(size: tuple[int, int]) -> None:
    """The first five, at any size: the screen stands above it, and what it speaks of is ringed."""
    driver, seen = hinted(size=size), set()
    for _ in range(40):
        where = card(driver)
        if where is not None:
            tree = driver.app.tree
            assert driver.page.hint is not None
            seen.add(driver.page.hint.id)
            assert pygame.Rect((0, 0), size).contains(where)
            below = Tree(tree.size, tree.layers[:-1])
            for each in below.placed():
                stands = each.rect if each.clip is None else each.rect.clip(each.clip)
                assert stands.bottom <= where.top or not stands.w * stands.h, each.widget
            ring = tree.find(RING)
            assert ring is not None
            assert not ring.rect.colliderect(where.inflate(-4, -4))
        if len(seen) == FEW:
            return
        by_keyboard(driver)
    raise AssertionError(seen)


def test_hints_are_not_given_where_they_are_not_wanted() -> None:
    """Switched off in the settings, none is shown."""
    driver = hinted()
    driver.app.run(Change("hints", "off"))
    assert card(driver) is None


def test_a_tip_tells_a_sum_beside_its_meter() -> None:
    """It covers neither the meter nor anybody's face, and goes with the focus."""
    driver = Driver(given(replace(CALM, hints=False)))
    while driver.screen.name != "table":
        by_keyboard(driver)
    driver.reach("sum:meter:answers")
    tip, meter = driver.app.tree.find(tooltips.TIP), driver.app.tree.find("sum:meter:answers")
    assert tip is not None
    assert meter is not None
    assert isinstance(meter.widget, Control)
    assert not tip.rect.colliderect(meter.rect)
    faces = [p.rect for p in driver.app.tree.placed() if isinstance(p.widget, Figure | Head)]
    assert tip.rect.collidelist(faces) == -1
    driver.press("tab")
    assert problems(Tree(driver.app.tree.size, driver.app.tree.layers[:1])) == []
