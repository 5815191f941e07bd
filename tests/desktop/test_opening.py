"""A window that shows a picture of its first page before there is a page, and then the page itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest
from driving import given
from roundtable.application import Settings
from roundtable.desktop import app as desktop
from roundtable.desktop import opening
from roundtable.desktop.app import App, foreseen

TITLE = "Roundtable"


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A screen that is large enough; no window that shows a picture is left to the next test."""
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1600, 900)])
    yield
    opening._waiting.clear()


def pixels(surface: pygame.Surface) -> bytes:
    """What is seen, without what a screen has beside its colours."""
    return pygame.image.tobytes(surface, "RGB")


def first(settings: Settings) -> tuple[App, bytes]:
    """A window on its first frame, and the picture by which that was foreseen."""
    before = given(settings)
    told = foreseen(before.application, before.fonts, opening.new_size())
    app = App(given(settings))
    app.draw(app.clock())
    assert told.title == app.window.title
    return app, told.picture


@pytest.mark.parametrize(
    "settings",
    [
        Settings(language="zh"),
        Settings(language="en", theme="dark", text=150),
        Settings(language="en", hints=False, contrast="high"),
    ],
)
def test_what_is_foreseen_is_the_first_frame(settings: Settings) -> None:
    """To the pixel, in any dress, with the focus and a hint where there is one."""
    app, picture = first(settings)
    assert opening.foreshow(picture, TITLE)
    assert pixels(opening._waiting[0].get_surface()) == pixels(app.window.get_surface())


def test_the_page_comes_into_the_window_that_waits() -> None:
    """And into it alone: a second window is a new one."""
    _, picture = first(Settings())
    opening.foreshow(picture, TITLE)
    (waiting,) = opening._waiting
    app = App(given(Settings()))
    assert app.window is waiting
    assert waiting.title == app.controller.page.window != TITLE
    assert App(given(Settings())).window is not waiting


def test_a_key_pressed_on_the_picture_is_answered_by_the_page() -> None:
    """What comes while there is no page yet waits for it."""
    _, picture = first(Settings())
    opening.foreshow(picture, TITLE)
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, unicode="", mod=0))
    app = App(given(Settings()))
    for event in pygame.event.get(pygame.KEYDOWN):
        app.handle(event)
    assert app.screen.name == "help"


def test_a_picture_of_another_size_is_not_shown() -> None:
    """A screen may have become smaller since."""
    picture = opening.encoded(pygame.Surface((1024, 640)))
    assert not opening.foreshow(picture, TITLE)
    assert not opening._waiting


def test_what_is_no_picture_is_not_shown() -> None:
    """Whatever it says of its size."""
    _, picture = first(Settings())
    assert not opening.foreshow(picture[:200], TITLE)
    assert not opening._waiting


def test_no_picture_is_shown_in_a_window_that_fills_a_small_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only the system knows what its bars leave of it."""
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1366, 768)])
    picture = opening.encoded(pygame.Surface(opening.new_size()))
    assert not opening.foreshow(picture, TITLE)
    assert not opening._waiting


@pytest.mark.parametrize("trouble", [OSError("no font"), opening.NoWindowError("gone")])
def test_what_cannot_be_foreseen_troubles_nobody(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    """The player has closed the window by then."""

    def fails(*_: object) -> None:
        raise trouble

    monkeypatch.setattr(desktop, "foreseen", fails)
    monkeypatch.setattr(pygame, "quit", list)  # the other tests have fonts that are open
    monkeypatch.setattr(App, "rest", lambda app, _: setattr(app.controller, "running", False))
    handed = replace(given(Settings()), again=lambda: given(Settings()).application)
    assert desktop.run(handed) is None
