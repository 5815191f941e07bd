"""Every screen, laid out from pages made by hand: nothing cut, hidden, doubled or outside."""

from __future__ import annotations

import pytest
from layouts import laid, screen
from made_pages import MADE
from problems import problems

WINDOWS = [
    ((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100), ((960, 540), 100),
    ((960, 540), 150), ((1280, 960), 100), ((2560, 1080), 100), ((1280, 720), 200),
    ((960, 540), 200), ((540, 900), 100), ((1900, 600), 100),
]  # fmt: skip
"""16:9 from the smallest to the largest, 4:3, 21:9, narrow and low, with the text sizes."""
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


@pytest.mark.parametrize("name", MADE)
def test_letters_for_dyslexia_fit_too(name: str) -> None:
    """Wider letters are measured as all others."""
    shown = screen(name, "en")
    assert problems(laid(shown, (960, 540), 150, legible=True)) == []
