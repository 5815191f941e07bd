"""Hints: each thing explained once where it first appears, put away by any way of input."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import Driver, given
from roundtable.application import Settings
from roundtable.application.hints import hint
from roundtable.desktop.controls import Scroll
from roundtable.desktop.hints import TOUCHED, _crossed, _texts, anchors
from roundtable.desktop.screens.base import Change
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Dots, Pointer, Ring
from roundtable.locale import Catalog
from roundtable.rules import Mode

CALM = Settings(motion=False)


def at_the_table() -> Driver:
    """A newcomer who has just begun."""
    driver = Driver(given(CALM))
    driver.press("enter")
    return driver


def card(driver: Driver) -> pygame.Rect | None:
    """Where the card of a hint lies; None where there is none."""
    placed = driver.app.tree.find("hint")
    return placed.rect if placed else None


def test_the_clock_is_explained_at_the_first_table() -> None:
    """The card lies beside the clock, in the window, and on no control."""
    driver = at_the_table()
    where, clock = card(driver), driver.app.tree.find("meter:clock")
    assert where is not None
    assert clock is not None
    assert pygame.Rect(0, 0, 1280, 720).contains(where)
    controls = [p.rect for p in driver.app.tree.focusables() if not isinstance(p.widget, Scroll)]
    assert where.collidelist([clock.rect, *controls]) == -1


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
    driver = at_the_table()
    driver.send(event)
    assert card(driver) is None
    assert driver.screen.name == "table"
    assert not driver.session.moves
    assert "clock" in driver.keeper.kept.seen
    driver.press("h", "esc")
    assert card(driver) is None


def hinted(driver: Driver) -> str:
    """Id of what the hint explains that is shown now, after it was put away; empty if none is."""
    before = driver.keeper.kept.seen
    if card(driver) is None:
        return ""
    driver.press("space")
    return next(each for each in driver.keeper.kept.seen if each not in before)


def test_meters_and_lanes_are_explained_when_they_first_move() -> None:
    """Before there is anything to see of them they are not spoken of; then each once."""
    driver = at_the_table()
    assert hinted(driver) == "clock"
    driver.click("board")
    assert hinted(driver) == "board"
    driver.click(driver.starting("scene:"))
    driver.click(driver.starting("wording:"))
    told = [hinted(driver)]
    while not driver.session.heard:
        driver.click(driver.starting("move:"))
        if driver.starting("chip:"):
            told.append(hinted(driver))
            driver.press("q", "enter")
        told.append(hinted(driver))
    for _ in range(4):
        driver.press("h", "esc")
        told.append(hinted(driver))
    assert sorted(each for each in told if each in ("lanes", "meters")) == ["lanes", "meters"]
    assert not told[-1]


def test_a_hint_on_the_board_points_at_dots() -> None:
    """What the pointer ends at is a cell with turns in it."""
    driver = at_the_table()
    driver.press("space")
    driver.click("board")
    cell = anchors(driver.screen, driver.app.tree)["board"]
    assert isinstance(cell.widget, Dots)
    assert cell.widget.heard + cell.widget.left > 0


def test_hints_come_again_when_asked_for_in_help() -> None:
    """Help lets everything be explained once more; without hints nothing is."""
    driver = at_the_table()
    driver.press("space", "f1")
    driver.click("hints")
    driver.press("esc")
    assert card(driver) is not None
    driver.app.run(Change(replace(driver.app.desk.settings, hints=False)))
    assert card(driver) is None


def test_where_the_record_runs_no_clock_is_explained() -> None:
    """In Replay nobody spends time; and the left lane holds guesses, not moves."""
    driver = Driver(given(CALM, mode=Mode.REPLAY))
    driver.press("enter")
    assert card(driver) is None
    driver.click(driver.starting("move:guess"))
    told = {}
    for _ in range(4):
        shown = driver.shown().replace("\n", "")
        told[hinted(driver)] = shown
        driver.press("h", "esc")
    assert Catalog("zh")("hint-lanes-guessed") in told["lanes"]
    assert "clock" not in told


def test_a_reply_is_explained_before_the_meters() -> None:
    """Of two things that appear at once, what can be chosen now comes first."""
    now, say = Settings(), Catalog("en")
    found = hint(now, say, frozenset({"meters", "lanes", "connect"}))
    assert found is not None
    assert found.id == "connect"


def test_the_pointer_rather_goes_round_a_text() -> None:
    """What it crosses is counted in pixels along it."""
    assert _crossed((0, 50), (100, 50), [pygame.Rect(20, 40, 30, 20)]) == pytest.approx(29)
    assert _crossed((0, 10), (100, 10), [pygame.Rect(20, 40, 30, 20)]) == 0


def test_no_text_is_struck_out_by_the_pointer() -> None:
    """Where none but a way across the speech is left, what is explained has a ring instead."""
    driver = Driver(given(replace(CALM, language="en")), (960, 540))
    driver.press("enter")
    seen = set()
    for _ in range(60):
        if card(driver) is None:
            driver.press("1", "1", "e", "enter")
            continue
        tree = driver.app.tree
        spots = [each.widget for each in tree.placed() if isinstance(each.widget, Pointer | Ring)]
        assert len(spots) <= 1
        for each in spots:
            seen.add(type(each))
            if isinstance(each, Pointer):
                below = Tree(tree.size, tree.layers[:-1])
                assert _crossed(each.start, each.end, _texts(below)) <= driver.app.kit.px(TOUCHED)
        driver.press("space")
    assert seen == {Pointer, Ring}
