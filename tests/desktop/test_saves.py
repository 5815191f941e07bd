"""Kept games in the window: gone on with, renamed, deleted and brought back, exported and imported."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import AGI, Driver, Shelf, agi, given
from roundtable.composition import StoreKeeper
from roundtable.desktop import thumbnail
from roundtable.desktop.screens.base import Begin, Open, Play, Start
from roundtable.playthrough import Playthrough
from roundtable.rules import Mode, parse
from roundtable.store import Store


class Shelves(Shelf):
    """As a library on disk, with no texts to be kept."""

    def texts(self, digest):
        """None."""


@pytest.fixture
def driver(tmp_path):
    """The window with one kept game, on the list of them."""
    store = Store.open(tmp_path)
    keeper = StoreKeeper(store, Shelves(agi()))
    opened = Driver(replace(given(library=True), keeper=keeper))
    opened.app.run(Start(AGI, Mode.MODERATE))
    opened.app.run(Begin())
    opened.app.run(Play(parse("open divergence")))
    opened.app.rest(1e9)
    opened.app.draw(1e9)
    opened.app.rest(2e9)
    opened.app.run(Open("library"))
    opened.app.run(Open("saves"))
    yield opened
    store.close()


def keeper(driver):
    """Who keeps its games."""
    return driver.app.given.keeper


def test_a_kept_game_is_gone_on_with_from_the_list(driver):
    """It stands where it was left."""
    driver.click("open")
    assert driver.app.desk.game.session.log == ("open divergence",)
    assert driver.screen.name == "table"


def test_a_picture_of_the_table_is_kept_once_for_each_position(driver):
    """It is small, it is what was seen, and the list shows it."""
    data = keeper(driver).picture(1)
    assert thumbnail.decoded(data, (64, 36)).get_size() == (64, 36)
    assert len(data) < 65_536


def test_a_game_is_renamed_by_typing(driver):
    """The name is typed, kept, and seen in the list; without one nothing changes."""
    driver.click("rename")
    for each in "三人行":
        driver.app.handle(pygame.event.Event(pygame.TEXTINPUT, text=each))
    driver.click("keep")
    assert "三人行" == keeper(driver).slots()[0].name
    assert "三人行" in driver.shown()
    driver.click("rename")
    driver.press("esc")
    assert driver.screen.name == "saves"
    assert "三人行" == keeper(driver).slots()[0].name


def test_a_deleted_game_comes_back(driver):
    """Delete asks nothing, since it can be undone."""
    driver.click("remove")
    assert () == keeper(driver).slots()
    assert "restore" == driver.app.hands.focus
    driver.press("enter")
    assert [1] == [each.number for each in keeper(driver).slots()]


def test_deleted_games_come_back_one_by_one(driver):
    """The one deleted last comes first, however many there were."""
    text = keeper(driver).exported(1)
    for _ in range(2):
        keeper(driver).imported(text)
    driver.app.run(Open("saves"))
    for number in (2, 1, 3):
        driver.click(f"slot:{number}")
        driver.click("remove")
    found = []
    for _ in range(3):
        driver.click("restore")
        found.append({each.number for each in keeper(driver).slots()})
    assert [{3}, {3, 1}, {3, 1, 2}] == found
    assert driver.app.tree.find("restore") is None


def test_a_game_that_was_renamed_can_be_renamed_again_at_once(driver):
    """The focus is on a control, whatever has gone."""
    driver.click("rename")
    driver.app.handle(pygame.event.Event(pygame.TEXTINPUT, text="A"))
    driver.press("enter")
    assert "rename" == driver.app.hands.focus
    driver.click("remove")
    driver.press("z")
    assert "slot:1" == driver.app.hands.focus


def test_an_exported_file_dropped_on_the_window_is_a_game_again(driver, tmp_path):
    """Export tells where the file is; dropped on the window it is kept anew."""
    driver.click("export")
    (file,) = (tmp_path / "exports").iterdir()
    assert str(file) in " ".join(driver.app.desk.notices)
    driver.app.handle(pygame.event.Event(pygame.DROPFILE, file=str(file)))
    assert [2, 1] == [each.number for each in keeper(driver).slots()]
    driver.app.handle(pygame.event.Event(pygame.DROPFILE, file=str(tmp_path)))
    assert 1 == len(driver.app.desk.notices)
    assert 2 == len(keeper(driver).slots())


def test_a_game_goes_on_with_either_version(driver):
    """The newer one is offered as a game of its own; the older stays."""
    newer = replace(agi(), digest="1" * 64)
    shelf = Shelves(newer)
    keep = keeper(driver)
    keep._editions._older[agi().digest] = agi(), None
    keep._editions._library = shelf
    driver.app.run(Open("saves"))
    driver.click("newer")
    assert driver.app.desk.game.session.scenario is newer
    assert [False, True] == [each.changed for each in keep.slots()]
    assert Playthrough.of(driver.app.desk.game.session).digest == "1" * 64


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
def test_what_is_no_small_picture_is_not_decoded(data):
    """Another format, a size beyond the bound, a broken file: no picture, no failure."""
    assert thumbnail.decoded(data, (64, 36)) is None
