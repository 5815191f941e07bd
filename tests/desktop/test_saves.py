"""Saved games in the window: gone on with, renamed, removed and brought back, exported and imported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from driving import Driver, Shelves, agi, application, given
from playing import STILL, by_keyboard
from real_pages import onward
from roundtable.application.commands import Remove, Show, Undo
from roundtable.desktop import thumbnail
from roundtable.desktop.widgets import Image
from roundtable.keeping import StoreKeeper
from roundtable.loading import load_texts
from roundtable.rules import Scenario, Text
from roundtable.rules.scenario import Turn
from roundtable.store import Store

MOVES = 9


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Driver]:
    """The window with one saved game, on the list of them."""
    store = Store.open(tmp_path)
    keeper = StoreKeeper(store, Shelves(agi()), load_texts)
    keeper.keep_settings(replace(keeper.settings(), motion=False, hints=False))
    app = application(keeper=keeper)

    def keep(picture: bytes) -> None:
        if app.game is not None and app.game.begun:
            keeper.keep_picture(app.game.session, picture)

    handed = replace(given(), application=app, picture=keeper.picture, keep=keep)
    opened = Driver(handed)
    while opened.screen.name != "table":
        by_keyboard(opened)
    opened.app.draw(1e9)
    opened.app.rest(2e9)
    opened.app.run(Show("library"))
    if opened.screen.name == "confirm":
        opened.click(opened.ids()[-1])
    opened.app.run(Show("saves"))
    assert opened.screen.name == "saves"
    yield opened
    store.close()


def slots(driver: Driver) -> list[int]:
    """The numbers of the saved games, the latest first."""
    return [each.number for each in driver.page.rows]  # type: ignore[attr-defined]


def otherwise(heard: frozenset[str]) -> Scenario:
    """AGI-Next, where all that was not heard has other words under the same topics."""
    told = Text((("zh", "另有一番话说在这里"), ("en", "another word said here")))

    def turn(each: Turn) -> Turn:
        return each if each.id in heard else replace(each, title=told, text=told)

    scenes = [replace(each, turns=tuple(map(turn, each.turns))) for each in agi().scenes]
    return replace(agi(), scenes=tuple(scenes))


def pictures(scenario: Scenario, moves: int) -> tuple[list[bytes], frozenset[str]]:
    """What is kept of a game through its first moves, and what was heard in it."""
    kept: list[bytes] = []
    handed = replace(given(STILL, scenario=scenario), keep=kept.append)
    driver = Driver(handed)
    for step in range(moves):
        driver.app.run(onward(driver.page, step))
        driver.app.draw(driver.now)
        driver.app.rest(driver.now)
    return kept, frozenset(each.id for each in driver.session.heard)


def test_a_picture_shows_nothing_that_was_not_heard() -> None:
    """Pixel by pixel it is the same, whatever the words are that were not heard."""
    shown, heard = pictures(agi(), MOVES)
    assert len(heard) > 1
    assert len(shown) > len(heard)
    assert pictures(otherwise(heard), MOVES) == (shown, heard)


def test_what_is_taken_back_is_gone_from_the_picture(driver: Driver) -> None:
    """At once, and not only once the table was drawn anew."""
    driver.click("open")
    for _ in range(12):
        by_keyboard(driver)
        driver.app.draw(driver.now)
        driver.app.rest(driver.now)
    assert driver.app.given.picture(1)
    driver.app.run(Undo())
    assert not driver.app.given.picture(1)


def typed(driver: Driver, text: str) -> None:
    """Signs as an input method sends them."""
    for each in text:
        driver.send(pygame.event.Event(pygame.TEXTINPUT, text=each))


def test_a_saved_game_is_gone_on_with_from_the_list(driver: Driver) -> None:
    """It stands where it was left."""
    driver.click("open")
    assert driver.screen.name == "table"
    assert driver.session.ply > 0


def test_a_picture_of_the_table_is_seen_in_the_list(driver: Driver) -> None:
    """It is small, and it is what was seen."""
    data = driver.app.given.picture(1)
    assert data is not None
    found = thumbnail.decoded(data, (64, 36))
    assert found is not None
    assert found.get_size() == (64, 36)
    assert len(data) < 65_536
    assert any(isinstance(each.widget, Image) for each in driver.app.tree.placed())


def test_a_game_is_renamed_by_typing(driver: Driver) -> None:
    """The name is typed, kept, and seen in the list; Esc changes nothing."""
    driver.click("rename")
    typed(driver, "三人行")
    driver.click("keep")
    assert "三人行" in driver.shown()
    driver.click("rename")
    driver.press("esc")
    assert driver.screen.name == "saves"
    assert "三人行" in driver.shown()


def test_a_removed_game_comes_back(driver: Driver) -> None:
    """Removing asks nothing, since it can be undone; the focus is on a control."""
    driver.click("remove")
    assert slots(driver) == []
    driver.click("restore")
    assert slots(driver) == [1]
    assert driver.focus in driver.ids()


def test_an_exported_file_dropped_on_the_window_is_a_game_again(
    driver: Driver, tmp_path: Path
) -> None:
    """Export tells where the file is; dropped on the window it is kept, unless it is; a folder is none."""
    driver.click("export")
    (file,) = (tmp_path / "exports").iterdir()
    assert str(file) in " ".join(driver.app.controller.notices)
    driver.send(pygame.event.Event(pygame.DROPFILE, file=str(file)))
    driver.app.run(Show("saves"))
    (kept,) = slots(driver)
    driver.app.run(Remove(kept))
    driver.send(pygame.event.Event(pygame.DROPFILE, file=str(file)))
    (again,) = slots(driver)
    assert again != kept
    driver.send(pygame.event.Event(pygame.DROPFILE, file=str(tmp_path)))
    assert len(driver.app.controller.notices) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(40),
        thumbnail.MAGIC + bytes(30),
        thumbnail.MAGIC + b"\0\0\0\rIHDR" + b"\0\1\0\0" * 2 + bytes(20),
        thumbnail.MAGIC + b"\0\0\0\rIHDR" + b"\0\0\0\7" * 2 + bytes(20),
    ],
)
def test_what_is_no_small_picture_is_not_decoded(data: bytes) -> None:
    """Another format, a size beyond the bound, a broken file: no picture, no failure."""
    assert thumbnail.decoded(data, (64, 36)) is None
