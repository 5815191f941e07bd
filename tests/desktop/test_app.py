"""Whole games by keyboard alone and by mouse alone, and what must hold in the window at any time."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import AGI, Driver, given
from roundtable.application import Settings
from roundtable.application.ports import Notice
from roundtable.desktop.app import IDLE_MS, STILL_MS
from roundtable.desktop.screens.base import Change, Size
from roundtable.desktop.window import suiting
from roundtable.rules import Mode, Phase

STILL = Settings(motion=False, hints=False)
MOVES = 400
"""More than any game takes."""


def by_keyboard(driver: Driver) -> None:
    """One step of a player who takes what has the focus or the first key."""
    match driver.screen.name:
        case "table" if driver.app.tree.find("forecast") or driver.app.tree.find("board-sheet"):
            answer(driver)
        case "table":
            driver.press("1")
        case "coda" | "who":
            answer(driver)
        case _:
            driver.press("enter")


def answer(driver: Driver) -> None:
    """Picks, chips and wordings: digits, letters and Enter."""
    if driver.app.tree.find("confirm") is None:
        driver.press("enter")
        return
    driver.press("2", "e")
    assert driver.focus == "confirm"
    driver.press("enter")


def by_mouse(driver: Driver) -> None:
    """One step of a player with a mouse only."""
    for prefix in ("wording:", "scene:", "pick:"):
        found = driver.starting(prefix)
        if found and driver.app.tree.find("confirm") is None:
            driver.click(found)
            return
    if driver.app.tree.find("confirm") is not None:
        driver.click(driver.starting("pick:"))
        driver.click("chip:60")
        driver.click("confirm")
        return
    if driver.screen.name == "table":
        driver.click(driver.starting("move:call") or driver.starting("move:") or "board")
        return
    driver.click(driver.screen.first or driver.ids(usable=True)[0])


def table_by_mouse(driver: Driver) -> None:
    """As `by_mouse`, but the board before the way out."""
    scenes = [m for m in driver.session.legal_moves if str(m).startswith("open")]
    at_table = driver.screen.name == "table" and len(driver.app.tree.layers) == 1
    cards = [i for i in driver.ids(usable=True) if i.startswith("move:") and "adjourn" not in i]
    if at_table and not cards and scenes:
        driver.click("board")
    else:
        by_mouse(driver)


def play(driver: Driver, step: object) -> set[str]:
    """Steps until the debrief; the names of the screens on the way."""
    seen = set()
    for _ in range(MOVES):
        seen.add(driver.screen.name)
        if driver.screen.name == "debrief":
            return seen
        assert callable(step)
        step(driver)
    raise AssertionError(f"no end after {MOVES} steps; on {driver.screen.name}")


CHECKED: list[tuple[str, int, Size]] = [
    ("zh", 100, (1280, 720)),
    ("en", 150, (1280, 720)),
    ("en", 100, (960, 540)),
]


@pytest.mark.parametrize(("language", "text", "size"), CHECKED)
def test_moderate_by_keyboard(language: str, text: int, size: Size) -> None:
    """From the briefing to the debrief without a mouse, with nothing cut on the way."""
    driver = Driver(given(replace(STILL, language=language, text=text)), size, painting=True)
    driver.checking = True
    seen = play(driver, by_keyboard)
    assert {"briefing", "table", "close", "coda", "debrief"} <= seen
    assert driver.session.over
    assert sum(f.belief is not None for f in driver.session.forecasts) >= 5
    assert driver.faults == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_moderate_by_mouse(language: str) -> None:
    """From the briefing to the debrief without a key."""
    driver = Driver(given(replace(STILL, language=language)))
    play(driver, table_by_mouse)
    assert driver.session.over
    assert len(driver.session.heard) >= 10


@pytest.mark.parametrize(("language", "size"), [("zh", (1920, 1080)), ("en", (1280, 720))])
def test_replay_by_keyboard(language: str, size: Size) -> None:
    """The record runs through; the way the last guess came out is told."""
    driver = Driver(given(replace(STILL, language=language), mode=Mode.REPLAY), size)
    driver.checking = True
    driver.press("enter", "1")
    assert driver.app.tree.find("foretold") is not None
    play(driver, by_keyboard)
    assert len(driver.session.heard) == len(driver.session.scenario.turn)
    assert driver.faults == {}


def test_who_by_keyboard() -> None:
    """Who said it? has its own screen and ends in the debrief."""
    driver = Driver(given(mode=Mode.WHO))
    assert "who" in play(driver, by_keyboard)


def opened(settings: Settings = STILL, size: Size = (1280, 720)) -> Driver:
    """At the table with the first scene open."""
    driver = Driver(given(settings), size)
    driver.press("enter", "1", "enter", "enter")
    assert driver.session.phase is Phase.CHOOSING
    return driver


def test_a_move_is_kept_before_it_is_shown() -> None:
    """The keeper has the game when the screen changes; undo is kept too."""
    driver = opened()
    assert driver.keeper.saves == 1
    assert driver.keeper.games[AGI].moves == driver.session.moves
    driver.press("u")
    assert driver.keeper.saves == 2
    assert driver.keeper.games[AGI].ply == 0


def test_undo_is_one_key() -> None:
    """U, or Ctrl+Z; nothing to undo is said, once."""
    driver = opened()
    driver.send(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_z, unicode="\x1a", mod=pygame.KMOD_LCTRL)
    )
    assert driver.session.ply == 0
    driver.press("u")
    assert driver.app.tree.find("notice") is not None
    driver.press("b")
    assert driver.app.tree.find("notice") is None


def test_escape_never_loses_anything() -> None:
    """From the table it asks, says that the game is kept, and goes back; the session stays."""
    driver = opened()
    before, saves = driver.session.moves, driver.keeper.saves
    driver.press("esc")
    assert driver.screen.name == "leave"
    assert driver.app.desk.say("menu-leave-note") in driver.shown()
    for _ in range(5):
        driver.press("esc")
    driver.press("esc") if driver.screen.name == "leave" else None
    assert driver.session.moves == before
    assert driver.keeper.saves == saves
    assert driver.app.running


def test_a_screen_begins_at_its_top_and_is_found_again_as_it_was_left() -> None:
    """How far one screen was scrolled says nothing of another, though their pages share a name."""
    driver = Driver(given(replace(STILL, text=200)), (960, 540))
    driver.press("enter", "f1", "end")
    scrolled = dict(driver.app.hands.offsets)
    assert any(scrolled.values())
    driver.press("s")
    assert driver.screen.name == "settings"
    assert not any(driver.app.hands.offsets.values())
    driver.press("esc")
    assert driver.screen.name == "help"
    assert driver.app.hands.offsets == scrolled


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        ((2560, 1440), (1920, 1080)),
        ((1366, 768), (1280, 720)),
        ((1024, 600), (1024, 600)),
        ((800, 480), (960, 540)),
    ],
)
def test_a_new_window_suits_the_screen(screen: Size, size: Size) -> None:
    """The largest that leaves some of the screen free, all of a small one, never less than fits."""
    assert suiting(screen) == size


def test_leaving_leads_to_the_library_and_back_into_the_game() -> None:
    """The kept game is offered, and goes on where it stood."""
    driver = opened()
    moves = driver.session.moves
    driver.press("esc")
    driver.click("library")
    assert driver.screen.name == "library"
    driver.click(driver.starting("resume"))
    assert driver.screen.name == "table"
    assert driver.session.moves == moves


def test_quit_closes() -> None:
    """From the leave sheet, and by the window's own button."""
    driver = opened()
    driver.press("esc")
    driver.click("quit")
    assert not driver.app.running
    driver = opened()
    driver.send(pygame.event.Event(pygame.QUIT))
    assert not driver.app.running


@pytest.mark.parametrize(("key", "name"), [("h", "history"), ("s", "settings"), ("f1", "help")])
def test_global_keys_open_and_close(key: str, name: str) -> None:
    """The same key opens a screen and puts it away; the focus is where it was."""
    driver = opened()
    driver.press("right")
    focus = driver.focus
    driver.press(key)
    assert driver.screen.name == name
    driver.press(key)
    assert driver.screen.name == "table"
    assert driver.focus == focus


def test_language_changes_without_losing_the_place() -> None:
    """The open sheet, the pick and the focus stay; only the words change."""
    driver = opened()
    driver.press("1", "2")
    before = driver.focus
    said = driver.shown()
    app = driver.app
    app.run(base_change(driver, language="en"))
    assert driver.app.tree.find("forecast") is not None
    assert driver.focus == before
    assert driver.shown() != said
    assert driver.keeper.kept.language == "en"


def base_change(driver: Driver, **changed: object) -> Change:
    """The command the settings screen would send."""
    return Change(replace(driver.app.desk.settings, **changed))


def test_idle_draws_nothing() -> None:
    """Once everything stands still no frame is drawn, and the loop looks up less often."""
    driver = opened(Settings(motion=True, hints=False))
    driver.wait(3000)
    frames = driver.app.frames
    driver.wait(5000)
    assert driver.app.frames == frames
    assert driver.app.patience(driver.now) == STILL_MS
    driver.app.handle(
        pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1), rel=(0, 0), buttons=(0, 0, 0))
    )
    assert driver.app.patience(driver.now) == IDLE_MS


def test_moving_the_pointer_over_nothing_draws_nothing() -> None:
    """A frame follows only where the hover changes something."""
    driver = opened()
    driver.painting = True
    driver.look()
    frames = driver.app.frames
    for x in range(5):
        at = {"pos": (3 + x, 300), "rel": (1, 0), "buttons": (0, 0, 0)}
        driver.send(pygame.event.Event(pygame.MOUSEMOTION, at))
    assert driver.app.frames == frames


def test_resizing_keeps_the_place() -> None:
    """Another size lays the same screen out anew."""
    driver = opened()
    driver.checking = True
    for size in ((960, 540), (2560, 1440), (1024, 768), (2560, 1080)):
        driver.resize(size)
        assert driver.app.tree.size == size
        assert driver.screen.name == "table"
    assert driver.faults == {}


def test_the_keepers_notices_are_shown_once() -> None:
    """A full disk is told in a line; play goes on."""
    driver = opened()
    driver.keeper.told.append(Notice("notice-undo"))
    driver.press("1", "2", "e", "enter")
    assert driver.app.tree.find("notice") is not None
    driver.press("h")
    assert driver.app.tree.find("notice") is None


def test_a_faulty_scenario_is_told_and_not_played() -> None:
    """A scenario that cannot be loaded leads to the library with its reason."""
    driver = Driver(replace(given(), scenario="missing"))
    assert driver.screen.name == "library"
    assert "missing" in driver.shown()
