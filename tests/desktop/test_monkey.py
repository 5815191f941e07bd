"""Random events break nothing: a short form of `make monkey`, and the seeds that once did."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import Driver, given
from monkey import KINDS, Broken, Monkey, live
from problems import problems
from roundtable.application import Settings
from roundtable.rules import Mode


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda *_: True)


@pytest.mark.parametrize("seed", [1, 20260110])
def test_the_window_survives_random_events(seed: int) -> None:
    """Keys, clicks, touches, pads, sizes and settings in any order leave all that holds holding."""
    assert live(seed, 150) > 0


def test_what_must_hold_is_looked_at(tmp_path: Path) -> None:
    """A window whose focus is on nothing is told of."""
    monkey = Monkey(7, tmp_path)
    monkey.hold()
    monkey.driver.app.hands.focus = "nothing"
    with pytest.raises(Broken, match="focus"):
        monkey.hold()
    monkey.store.close()


@pytest.mark.parametrize(
    ("mode", "size", "text", "letters", "keys"),
    [
        (Mode.MODERATE, (1024, 768), 200, "plain", ("enter",)),
        (Mode.MODERATE, (1600, 900), 100, "plain", ("enter", "b")),
        (Mode.REPLAY, (1024, 768), 125, "legible", ("enter", "l")),
    ],
    ids=[
        "the meters above the window",
        "names on the board a pixel too high",
        "the heading of a lane wider than the lane",
    ],
)
def test_what_random_events_found_stays_mended(
    mode: Mode, size: tuple[int, int], text: int, letters: str, keys: tuple[str, ...]
) -> None:
    """Screens whose texts stood where they have no room, at a size nobody had looked at."""
    settings = Settings(motion=False, hints=False, language="en", text=text, letters=letters)
    driver = Driver(given(settings, mode=mode), size)
    driver.press(*keys)
    assert problems(driver.app.tree, driver.app.hands.view()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_is_taken(tmp_path: Path, kind: str) -> None:
    """Each by itself, upon the first screen."""
    monkey = Monkey(3, tmp_path)
    for _ in range(3):
        getattr(monkey, f"_{kind}")()
    assert monkey.driver.app.running or kind == "quit"
    monkey.store.close()
