"""Every way to play is played by numbers alone, from the library to the debrief and back."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from application.numbers import Numbers
from roundtable.application.pages import DebriefPage, LibraryPage
from roundtable.rules import Mode
from serving import serve

FACE = Path(__file__).with_name("numbers.py")
WAYS = ("moderate", "replay", "who", "class", "question", "daily")
AVOIDED = ("adjourn", "back", "tutorial", "stay")


def played(way: str, language: str, seed: int) -> tuple[list[str], DebriefPage]:
    """A game from the library on, by numbers drawn at random; what was written, and its debrief."""
    served = serve("tutorial", language=language, seed=seed)
    lines: list[str] = []
    face, random = Numbers(served.app, lines.append), Random(seed)
    if way != "daily":
        face.enter("1")
    wanted = {"question": "scene:bus", "daily": "daily"}.get(way, f"mode:{way}")
    face.enter(next(each.key for each in served.app.page().choices if each.id == wanted))
    for _ in range(3_000):
        page = face.show()
        if isinstance(page, DebriefPage):
            return lines, page
        can = [each for each in page.choices if each.legal]
        on = [each for each in can if each.id not in AVOIDED] or can
        assert face.enter(random.choice(on).key) is not None
    raise AssertionError("the game does not end")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("way", WAYS)
def test_numbers_alone_play_a_way_to_its_debrief(way: str, language: str) -> None:
    """No face needs to know more than a choice's number."""
    lines, page = played(way, language, seed=5)
    assert way == page.mode
    assert all(line.strip() for line in lines)


def test_the_face_is_small() -> None:
    """A face that decides nothing has at most 150 lines."""
    assert len(FACE.read_text("utf-8").splitlines()) <= 150


@pytest.mark.parametrize("mode", Mode)
def test_every_tab_is_reached_by_its_number(mode: Mode) -> None:
    """The debrief's tabs are choices like any other, and the library lies behind it."""
    served = serve("tutorial", seed=2)
    face = Numbers(served.app, lambda _: None)
    _, page = played(mode.value, "en", seed=2)
    assert [str(i) for i in range(1, len(page.tabs) + 1)] == [
        each.key for each in page.choices if each.id.startswith("tab:")
    ]
    assert isinstance(face.show(), LibraryPage)


@pytest.mark.parametrize("seed", range(6))
def test_a_number_stays_the_same_persons_through_a_question(seed: int) -> None:
    """Whoever can speak under 2 is never somebody else under 2 while the question is open."""
    served = serve("tutorial", seed=seed)
    face, random = Numbers(served.app, lambda _: None), Random(seed)
    face.enter("1")
    face.enter("1")
    for _ in range(200):
        page = face.show()
        if isinstance(page, DebriefPage):
            break
        for choice in page.choices:
            if choice.id.startswith("move:") and choice.index is not None:
                assert {str(choice.index + 1)} == set(choice.key)
        can = [each for each in page.choices if each.legal and each.id not in AVOIDED]
        face.enter(random.choice(can or list(page.choices)).key)


@pytest.mark.parametrize("way", WAYS)
def test_numbers_on_a_page_are_apart(way: str) -> None:
    """No two choices of a page have one number, and each has one."""
    served = serve("tutorial", seed=3)
    face, random = Numbers(served.app, lambda _: None), Random(3)
    if way != "daily":
        face.enter("1")
    for _ in range(400):
        page = face.show()
        keys = [each.key for each in page.choices]
        assert sorted(set(keys)) == sorted(keys)
        assert all(key.isdecimal() for key in keys)
        can = [each for each in page.choices if each.legal and each.id not in AVOIDED]
        if isinstance(page, DebriefPage) or not can:
            break
        face.enter(random.choice(can).key)


def test_no_mode_is_asked_for_outside_the_ways() -> None:
    """What differs between the ways to play stands in `ways` alone."""
    room = Path(FACE.parents[2] / "game" / "roundtable" / "application")
    asking = [
        str(path.relative_to(room))
        for path in room.rglob("*.py")
        if "ways" not in path.parts
        and re.search(r"mode (is|in|not in|==|!=) ", path.read_text("utf-8"))
    ]
    assert [] == asking
