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
from roundtable.desktop.controls import Control, Scroll
from roundtable.desktop.hints import TOUCHED, _crossed, _texts
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Figure, Head, Pointer, Ring
from roundtable.rules import Mode

CALM = Settings(motion=False)


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


@pytest.mark.parametrize(
    "event",
    [
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_b, unicode="b", mod=0),
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(5, 5), button=1),
        pygame.event.Event(pygame.FINGERDOWN, x=0.1, y=0.1, dx=0, dy=0, finger_id=1, touch_id=1),
    ],
)
def test_any_way_of_input_puts_a_hint_away(event: pygame.event.Event) -> None:
    """The press does nothing else, the hint is kept as given, and does not come back."""
    driver = hinted()
    hint, name = driver.page.hint, driver.screen.name
    assert hint is not None
    driver.send(event)
    assert card(driver) is None
    assert driver.screen.name == name
    assert hint.id in driver.keeper.kept.seen


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
def test_a_hint_covers_no_control_no_face_and_not_what_it_speaks_of(size: tuple[int, int]) -> None:
    """All through a game: it stands in the window, beside its thing, which it leads or rings."""
    driver, seen = hinted(size=size), set()
    for _ in range(60):
        where = card(driver)
        if where is None:
            if driver.screen.name == "debrief":
                break
            by_keyboard(driver)
            continue
        tree = driver.app.tree
        assert driver.page.hint is not None
        seen.add(driver.page.hint.id)
        assert pygame.Rect((0, 0), size).contains(where)
        below = Tree(tree.size, tree.layers[:-1])
        faces = [p.rect for p in below.placed() if isinstance(p.widget, Figure | Head)]
        controls = [p.rect for p in below.focusables() if not isinstance(p.widget, Scroll)]
        assert where.collidelist(faces) == -1, driver.page.hint
        if size[0] > 1000:
            assert where.collidelist(controls) == -1, driver.page.hint
        for mark in (p.widget for p in tree.placed() if isinstance(p.widget, Pointer | Ring)):
            if isinstance(mark, Pointer):
                assert _crossed(mark.start, mark.end, _texts(below)) <= driver.app.kit.px(TOUCHED)
        driver.press("space")
    assert len(seen) >= 4


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


def test_the_pointer_is_measured_along_a_text() -> None:
    """What it crosses is counted in pixels along it."""
    assert _crossed((0, 50), (100, 50), [pygame.Rect(20, 40, 30, 20)]) == pytest.approx(29)
    assert _crossed((0, 10), (100, 10), [pygame.Rect(20, 40, 30, 20)]) == 0
