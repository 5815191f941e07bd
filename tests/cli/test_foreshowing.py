"""What the window shows first is kept as it closes, and believed only while it is still so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from roundtable.cli import foreshowing, playing
from roundtable.desktop import opening
from roundtable.desktop.app import App, Foreseen

WORDS = ["play", "tutorial", "--lang", "en"]
PICTURE, TITLE = b"\x89PNG and\nmore", "圆桌"


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes, str]]:
    """What was shown before any page; the player's folder is one of the test's own."""
    found: list[tuple[bytes, str]] = []
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(foreshowing, "_words", None)
    monkeypatch.setattr(opening, "foreshow", lambda *told: found.append(told))
    (tmp_path / "saves").write_text("some")
    return found


@pytest.fixture
def kept(shown: list[tuple[bytes, str]], tmp_path: Path) -> Path:
    """The file of a picture that is kept for `WORDS`."""
    foreshowing.foreshow(WORDS)
    foreshowing.keep(PICTURE, TITLE)
    assert not shown
    (file,) = (tmp_path / "cache").iterdir()
    return file


@pytest.mark.usefixtures("kept")
def test_what_was_kept_is_shown(shown: list[tuple[bytes, str]]) -> None:
    """For the same words, as often as they are typed."""
    for _ in range(2):
        foreshowing.foreshow(WORDS)
    assert shown == [(PICTURE, TITLE)] * 2


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "words", [[], ["play"], ["play", "tutorial", "--lang", "zh"], ["check", "."]]
)
def test_other_words_show_other_things(shown: list[tuple[bytes, str]], words: list[str]) -> None:
    """One picture belongs to one command."""
    foreshowing.foreshow(words)
    assert not shown


def _played(file: Path, _: pytest.MonkeyPatch) -> None:
    (file.parents[1] / "saves").write_text("some more")


def _began(file: Path, _: pytest.MonkeyPatch) -> None:
    (file.parents[1] / "saves-wal").write_text("")


def _translated(file: Path, _: pytest.MonkeyPatch) -> None:
    (file.parents[1] / "locale" / "fr").mkdir(parents=True)
    (file.parents[1] / "locale" / "fr" / "play.ftl").write_text("")


def _abroad(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")


def _blind(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreshowing, "has_display", lambda: False)


def _updated(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreshowing, "__version__", "9.9.9")


def _spoilt(file: Path, _: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"[" * 10_000 + b"\n")


def _cut(file: Path, _: pytest.MonkeyPatch) -> None:
    file.write_bytes(file.read_bytes()[:20])


def _replaced(file: Path, _: pytest.MonkeyPatch) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "change", [_played, _began, _translated, _abroad, _blind, _updated, _spoilt, _cut, _replaced]
)
def test_what_is_not_so_any_more_is_not_shown(
    kept: Path,
    shown: list[tuple[bytes, str]],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    """Somebody played on, the game is another, or the file is nothing to be believed."""
    change(kept, monkeypatch)
    foreshowing.foreshow(WORDS)
    assert not shown


@pytest.mark.usefixtures("kept")
def test_a_display_that_does_not_answer_is_told_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the command itself, which goes on in the terminal."""

    def refuse(*told: object) -> None:
        asked.append(told)
        raise opening.NoWindowError("the display does not answer")

    asked: list[object] = []
    monkeypatch.setattr(opening, "foreshow", refuse)
    foreshowing.foreshow(WORDS)
    assert asked == [(PICTURE, TITLE)]


def test_a_full_disk_keeps_nothing(shown: list[tuple[bytes, str]], tmp_path: Path) -> None:
    """And says nothing: the game itself is kept elsewhere."""
    (tmp_path / "cache").write_text("a file in the folder's place")
    foreshowing.foreshow(WORDS)
    foreshowing.keep(PICTURE, TITLE)
    foreshowing.foreshow(WORDS)
    assert not shown


def test_a_window_that_is_closed_foresees_the_next_one(
    shown: list[tuple[bytes, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way: the command, its window closed at once, the command again."""

    def close(app: App, _: float) -> None:
        app.controller.running = False

    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setattr(App, "rest", close)
    monkeypatch.setattr(pygame, "quit", list)  # other tests have fonts that are open
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1600, 900)])
    wishes = playing.Wishes(scenario="tutorial", language="en")
    foreshowing.foreshow(WORDS)
    playing.open_face(wishes)
    foreshowing.foreshow(WORDS)
    ((picture, title),) = shown
    assert picture.startswith(b"\x89PNG")
    assert title == "Roundtable"


@pytest.mark.parametrize(("scenario", "foreseen"), [("tutorial", 1), ("scenarios/tutorial", 0)])
def test_a_scenario_of_ones_own_is_not_foreseen(
    shown: list[tuple[bytes, str]],
    monkeypatch: pytest.MonkeyPatch,
    scenario: str,
    foreseen: int,
) -> None:
    """Its faults, if it has any by then, are told before a window opens."""
    monkeypatch.setattr(playing, "has_display", lambda: True)
    monkeypatch.setattr(playing, "_desktop", lambda *_: Foreseen(PICTURE, TITLE))
    foreshowing.foreshow(["play", scenario])
    playing.open_face(playing.Wishes(scenario=scenario))
    foreshowing.foreshow(["play", scenario])
    assert len(shown) == foreseen
