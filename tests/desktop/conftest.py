"""A window without a display, and the game's own fonts."""

import os
import sys
from functools import cache
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

sys.path.insert(0, str(Path(__file__).parent))

from roundtable.desktop import text, window
from roundtable.desktop.kit import Kit
from roundtable.desktop.text import Type
from roundtable.desktop.theme import LIGHT


@pytest.fixture(scope="session")
def font_folder() -> Path:
    """Where the fonts of the game lie."""
    return Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def type_(font_folder: Path) -> Type:
    """Type of a window of 1280 x 720."""
    return Type(font_folder)


@pytest.fixture(scope="session")
def kit(type_: Type) -> Kit:
    """The light kit of a window of 1280 x 720."""
    return Kit(LIGHT, type_)


@pytest.fixture(autouse=True, scope="session")
def what_was_measured_stays_measured():
    """A player has one window; the tests have many in turn, and each measured every text anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window, "type_of", cache(window.type_of.__wrapped__))
        patch.setattr(text, "COPIES", 30)
        yield
