"""The lines laid over a screen: a meter's sum, and that a page goes on by itself."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import Driver, given
from roundtable.application import Settings
from roundtable.desktop.tree import problems

CALM = Settings(motion=False, hints=False)


def at_the_table(settings: Settings = CALM) -> Driver:
    """A game that has just begun."""
    driver = Driver(given(settings))
    driver.press("enter")
    return driver


def tip(driver: Driver) -> str:
    """What is told of the control that is looked at; empty where nothing is."""
    placed = driver.app.tree.find("tip")
    return placed.widget.children[0].text if placed else ""  # type: ignore[attr-defined]


def move(driver: Driver, name: str) -> None:
    """Move the pointer onto a control from somewhere else."""
    placed = driver.app.tree.find(name)
    assert placed is not None
    for pos in ((400, 300), placed.rect.center):
        driver.send(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0)))


@pytest.mark.parametrize("name", ["ground", "sparks", "voices", "clock"])
def test_a_meter_tells_its_sum_to_the_keyboard_and_to_the_mouse(name: str) -> None:
    """One line, the same whichever way it is looked at, in the window and on no fault."""
    driver = at_the_table()
    assert not tip(driver)
    driver.reach(f"sum:meter:{name}")
    told = tip(driver)
    assert told
    assert problems(driver.app.tree) == []
    driver.press("tab")
    assert tip(driver) != told
    driver.reach("history")
    assert not tip(driver)
    move(driver, f"sum:meter:{name}")
    assert tip(driver) == told


def test_a_pointer_that_only_rests_competes_with_no_key() -> None:
    """Hover shows after a movement, goes with a key, and comes back with the next movement."""
    driver = at_the_table()
    placed = driver.app.tree.find("board")
    assert placed is not None
    rest = {"pos": placed.rect.center, "rel": (0, 0), "buttons": (0, 0, 0)}
    driver.send(pygame.event.Event(pygame.MOUSEMOTION, rest))
    assert not driver.app.hands.hover
    move(driver, "board")
    assert driver.app.hands.hover == "board"
    driver.press("tab")
    assert not driver.app.hands.hover
    driver.press("h", "esc")
    assert not driver.app.hands.hover
    move(driver, "board")
    assert driver.app.hands.hover == "board"


@pytest.mark.parametrize("motion", [True, False])
def test_a_page_that_goes_on_by_itself_says_so_until_it_is_stopped(motion: bool) -> None:
    """A line, and where things may move a bar that runs out; a key takes both away."""
    driver = at_the_table(replace(CALM, motion=motion, pace="slow"))
    driver.session.push("open divergence")
    driver.session.push(driver.session.legal_moves[0])
    assert driver.app.desk.game is not None
    driver.app.desk.stack = driver.app.desk.game.screens()
    driver.press("h", "esc")
    driver.wait(3000)
    driver.click("board")
    driver.click(driver.starting("scene:"))
    driver.click(driver.starting("wording:"))
    assert driver.screen.name == "close"
    told = driver.app.desk.say("pace-waiting")
    assert told in driver.shown()
    assert (driver.app.tree.find("waiting") is not None) is motion
    driver.press("tab")
    assert told not in driver.shown()
