"""The board: every scene and panelist, the wordings without their forms, and the way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from driving import Driver, given
from roundtable.application import Settings
from roundtable.desktop.tree import problems
from roundtable.desktop.widgets import Dots

STILL = Settings(motion=False, hints=False)


@pytest.fixture
def board() -> Driver:
    """The board is open in the briefing."""
    driver = Driver(given(STILL))
    driver.press("enter", "b")
    assert driver.app.tree.find("board-sheet") is not None
    return driver


def test_it_shows_every_scene_by_every_panelist(board: Driver) -> None:
    """A row a scene, dots where there is a record, and a word where there is none."""
    scenario = board.session.scenario
    rows = [i for i in board.ids() if i.startswith("scene:")]
    assert rows == [f"scene:{scene.id}" for scene in scenario.scenes]
    silences = sum(len(scene.silences) for scene in scenario.scenes)
    assert board.shown().count(board.app.desk.say("board-source")) >= silences
    layer = board.app.tree.layers[-1].widgets
    dots = [w for sheet in layer for row in sheet.children for w in row.children]
    counted = sum(isinstance(w, Dots) for w in dots)
    assert counted == len(scenario.scenes) * len(scenario.panelists) - silences


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(960, 540), (1280, 720)])
def test_large_text_takes_its_room_from_the_gaps(language: str, size: tuple[int, int]) -> None:
    """The list of five scenes does not scroll for a few pixels, and one begins at a scene."""
    driver = Driver(given(replace(STILL, language=language, text=150)), size)
    driver.press("enter", "b")
    assert driver.app.tree.find("board-rows") is None
    assert driver.focus.startswith("scene:")
    assert problems(driver.app.tree) == []


def test_a_scene_leads_to_its_wordings_and_a_wording_opens_it(board: Driver) -> None:
    """Two choices; the wording chosen is the one put."""
    board.press("2")
    assert all(i.startswith("wording:") or i == "back" for i in board.ids())
    scene = board.session.scenario.scenes[1]
    shown = board.shown().replace("\n", "").replace(" ", "")
    for wording in scene.wordings:
        assert wording.text["zh"].replace(" ", "") in shown
        assert wording.note["zh"].replace(" ", "") not in shown
    board.click("wording:closed")
    assert str(board.session.peek()) == f"open {scene.id} as closed"


def test_escape_goes_back_one_step_at_a_time(board: Driver) -> None:
    """From the wordings to the scene, from the board to the table; nothing is opened."""
    board.press("3", "esc")
    assert board.focus == f"scene:{board.session.scenario.scenes[2].id}"
    board.press("esc")
    assert board.app.tree.find("board-sheet") is None
    assert board.focus == "board"
    assert board.session.ply == 0


def test_the_buttons_go_back_too(board: Driver) -> None:
    """The same with a mouse."""
    board.click(board.starting("scene:"))
    board.click("back")
    board.click("back")
    assert board.app.tree.find("board-sheet") is None


def test_what_was_opened_cannot_be_opened_again(board: Driver) -> None:
    """Its row says where it stands and refuses."""
    board.press("1", "enter", "b")
    first = f"scene:{board.session.scenario.scenes[0].id}"
    assert first not in board.ids(usable=True)
    assert board.app.desk.say("status-open") in board.shown()
    board.reach(first)
    board.press("enter")
    assert board.session.ply == 1


def test_it_can_adjourn(board: Driver) -> None:
    """The way out is on the board at any time."""
    board.click("adjourn")
    assert board.session.ply == 1
    assert board.screen.name in ("coda", "debrief")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("size", "text"),
    [((1280, 720), 100), ((1280, 720), 150), ((960, 540), 100), ((1920, 1080), 150),
     ((2560, 1440), 100), ((1024, 768), 150)],
)  # fmt: skip
def test_nothing_is_cut(language: str, size: tuple[int, int], text: int) -> None:
    """The board and all wordings fit every window, in both languages and sizes of text."""
    driver = Driver(given(replace(STILL, language=language, text=text)), size)
    driver.press("enter", "b")
    assert problems(driver.app.tree, driver.app.hands.view()) == []
    for number in range(1, 6):
        driver.press(str(number))
        assert problems(driver.app.tree, driver.app.hands.view()) == []
        driver.press("esc")
