"""The preview in the window: reloading, findings instead of dying, jumping."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import Driver, agi, given
from roundtable.application import Settings
from roundtable.application.ports import Look
from roundtable.desktop.app import CHANGED
from roundtable.desktop.tree import problems

FAULT = "scenarios/agi-next-2026/scenario.yaml:52:18: RT309 nobody at the table is `tang-ji`"


class Files:
    """Files in memory that a test saves."""

    def __init__(self, scenario):
        self.now = Look(scenario)

    def look(self):
        """What was seen last."""
        return self.now

    def start(self, _changed):
        """Nothing to wait for."""

    def stop(self):
        """Nothing to end."""


def opened(files, size=(1280, 720), **settings):
    """A driver of a preview of these files."""
    base = given(Settings(motion=False, hints=False, **settings))
    return Driver(replace(base, watch=files), size)


def faultless(driver):
    """Nothing of what is seen overflows, overlaps or cannot be reached."""
    assert [] == problems(driver.app.tree, driver.app.hands.view())


def save(driver, files, look):
    """The author saves: another look, and the event that tells of it."""
    files.now = look
    driver.app.handle(pygame.event.Event(CHANGED))


def changed(digest="1" * 64):
    """The scenario with another content."""
    return replace(agi(), digest=digest)


def begun(driver):
    """Past the briefing, two moves on."""
    driver.press("enter")
    session = driver.app.desk.game.session
    session.push("open divergence")
    session.push("call tang-jie")
    return session


def test_the_place_is_kept_in_the_new_scenario():
    """The game goes on in what was saved."""
    files = Files(agi())
    driver = opened(files)
    before = begun(driver)
    save(driver, files, Look(changed()))
    after = driver.app.desk.game.session
    assert (before.log, "1" * 64) == (after.log, after.scenario.digest)
    assert "table" == driver.screen.name
    faultless(driver)


def test_errors_are_shown_and_go_away():
    """The window lists them with file, line and column; mended, the game is back."""
    files = Files(agi())
    driver = opened(files)
    begun(driver)
    save(driver, files, Look(None, (FAULT,)))
    assert "findings" == driver.screen.name
    assert FAULT in driver.shown()
    faultless(driver)
    save(driver, files, Look(changed()))
    assert "table" == driver.screen.name
    assert 2 == driver.app.desk.game.session.ply


def test_what_was_undone_on_the_disk_brings_the_game_back():
    """The same content as before is no reason to move."""
    files = Files(agi())
    driver = opened(files)
    session = begun(driver)
    save(driver, files, Look(None, (FAULT,)))
    save(driver, files, Look(agi()))
    assert driver.app.desk.game.session is session
    assert "findings" != driver.screen.name


def test_it_begins_with_findings_where_nothing_can_be_played():
    """A broken scenario opens a window, and begins once it is mended."""
    files = Files(None)
    files.now = Look(None, (FAULT,))
    driver = opened(files)
    assert "findings" == driver.screen.name
    save(driver, files, Look(agi()))
    assert "briefing" == driver.screen.name


def test_the_briefing_stays_the_briefing():
    """Before the first move there is only the text to renew."""
    files = Files(agi())
    driver = opened(files)
    save(driver, files, Look(changed()))
    assert "briefing" == driver.screen.name
    assert "1" * 64 == driver.app.desk.game.session.scenario.digest


def test_j_jumps_to_any_scene_by_key():
    """The list is short: a digit is enough."""
    driver = opened(Files(agi()))
    begun(driver)
    driver.press("j")
    assert "jump" == driver.screen.name
    faultless(driver)
    driver.press("4")
    assert ("open product",) == driver.app.desk.game.session.log
    assert "table" == driver.screen.name


def test_f_shows_warnings_and_closes_them():
    """They do not interrupt."""
    files = Files(agi())
    driver = opened(files)
    begun(driver)
    save(driver, files, Look(agi(), (FAULT,)))
    assert "findings" != driver.screen.name
    driver.press("f")
    assert "findings" == driver.screen.name
    driver.press("f")
    assert "findings" != driver.screen.name


def test_without_a_watch_the_keys_mean_nothing():
    """A player never sees what is for authors."""
    driver = Driver(given(Settings(motion=False, hints=False)))
    driver.press("enter")
    for key in "fj":
        driver.press(key)
        assert driver.screen.name not in ("findings", "jump")


@pytest.mark.parametrize(
    ("size", "language"), [((960, 540), "zh"), ((1280, 720), "en"), ((1920, 1080), "zh")]
)
def test_nothing_overflows(size, language):
    """At any size of window and text, with more findings than fit."""
    files = Files(agi())
    driver = opened(files, size, language=language, text=150)
    driver.press("enter")
    save(driver, files, Look(None, (FAULT,) * 30))
    faultless(driver)
    save(driver, files, Look(changed()))
    driver.press("j")
    faultless(driver)
