"""Every screen, laid out from pages made by hand: nothing cut, hidden, doubled or outside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layouts import laid, screen, screen_for
from made_pages import MADE, Words, crowd, speech, table
from problems import problems
from roundtable.desktop.widgets import Head

WINDOWS = [
    ((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100), ((960, 540), 100),
    ((960, 540), 150), ((1280, 960), 100), ((2560, 1080), 100), ((1280, 720), 200),
    ((960, 540), 200), ((540, 900), 100), ((1900, 600), 100),
]  # fmt: skip
"""16:9 from the smallest to the largest, 4:3, 21:9, narrow and low, with the text sizes."""
CROWDED = [("zh", (1280, 720), 100), ("en", (960, 540), 100), ("en", (1920, 1080), 150)]
TINY = [(300, 200), (200, 300), (120, 90), (50, 50), (1, 1)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", MADE)
def test_nothing_is_cut_or_hidden_in_any_window(name: str, language: str) -> None:
    """The widgets' own measure finds no fault in any size of window and text."""
    shown = screen(name, language)
    found = {(size, text): problems(laid(shown, size, text)) for size, text in WINDOWS}
    assert {} == {view: told for view, told in found.items() if told}


@pytest.mark.parametrize("name", MADE)
def test_a_window_forced_tiny_is_drawn_all_the_same(name: str) -> None:
    """Whatever a tiling manager does, a tree comes of it."""
    for size in TINY:
        assert laid(screen(name, "zh"), size).layers


@pytest.mark.parametrize("what", ["first", "put", "fresh", "speech", "bet", "board"])
def test_forty_people_have_room(what: str) -> None:
    """As many as a scenario may seat: heads stand in rows, and what is too high scrolls."""
    for language, size, text in CROWDED:
        assert problems(laid(screen_for(crowd(language, what)), size, text)) == []


@pytest.mark.parametrize("size", [(960, 540), (1280, 620), (640, 900)])
def test_the_result_of_a_bet_is_in_sight_under_any_speech(size: tuple[int, int]) -> None:
    """However long the words are, it is they that scroll."""
    words = Words("en")
    page = replace(table("en", "wrong"), speech=speech(words, "wrong", 9))
    told = laid(screen_for(page), size).find("verdict:0")
    assert told is not None
    assert told.clip is None or told.clip.contains(told.rect)


@pytest.mark.parametrize("size", [(960, 540), (1280, 620), (1280, 720), (640, 900)])
def test_heads_beside_a_bet_are_whole_or_left_out(size: tuple[int, int]) -> None:
    """They take what room is to spare and scroll nothing."""
    tree = laid(screen("bet", "zh"), size)
    heads = [each for each in tree.placed() if isinstance(each.widget, Head)]
    assert all(each.clip is None or each.clip.contains(each.rect) for each in heads)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_five_heads_are_never_small(language: str) -> None:
    """At 1280 x 720 each measures at least 48 pixels, at any text size."""
    for text in (100, 150, 200):
        tree = laid(screen("table-speech", language), (1280, 720), text)
        heads = [each.rect for each in tree.placed() if isinstance(each.widget, Head)]
        assert len(heads) == 5
        assert min(min(each.size) for each in heads) >= 48


@pytest.mark.parametrize("name", MADE)
def test_letters_for_dyslexia_fit_too(name: str) -> None:
    """Wider letters are measured as all others."""
    shown = screen(name, "en")
    assert problems(laid(shown, (960, 540), 150, legible=True)) == []
