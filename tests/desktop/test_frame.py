"""That what is painted upon the last frame is what would be painted anew."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import Driver, given
from playing import STILL, by_keyboard
from pygame import Rect, Surface
from roundtable.desktop.frame import Crossing, Fade, Fill, Frame, damage, paint
from roundtable.desktop.paint import Canvas
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import FrameState, Widget
from roundtable.frozen import frozen

SIZE = (80, 60)
PAPER = Fill((0, 0, *SIZE), (250, 240, 230), 255)
RED = Fill((10, 10, 20, 20), (200, 0, 0), 255)
BLUE = Fill((20, 20, 20, 20), (0, 0, 200), 255)
VEIL = Fill((0, 0, *SIZE), (250, 240, 230), 120)


def seen(surface: Surface) -> bytes:
    """Its pixels."""
    return pygame.image.tobytes(surface, "RGB")


def anew(*marks: Fill | Fade) -> bytes:
    """The pixels of marks painted on nothing."""
    surface = Surface(SIZE)
    paint(marks, surface)
    return seen(surface)


def test_damage_is_only_where_frames_differ() -> None:
    """What stands in both is not painted, unless it changed places."""
    moved = RED._replace(box=(12, 10, 20, 20))
    assert damage([PAPER, RED], [PAPER, RED]) == []
    assert damage([PAPER, RED], [PAPER, moved]) == [Rect(10, 10, 22, 20)]
    assert damage([PAPER, RED, BLUE], [PAPER, BLUE, RED]) == [Rect(10, 10, 30, 30)]
    assert damage([PAPER, RED, RED], [PAPER, RED]) == [Rect(RED.box)]


def test_boxes_near_each_other_are_painted_as_one() -> None:
    """The pieces of a ring are one box, however many; what lies far off stays apart."""
    ring = [Fill((x, y, 6, 6), (9, 9, 9), 255) for x in (2, 8, 14) for y in (2, 8, 14)]
    far = Fill((60, 40, 10, 10), (9, 9, 9), 255)
    assert sorted(map(tuple, damage([PAPER], [PAPER, *ring, far]))) == [
        (2, 2, 18, 18), (60, 40, 10, 10),
    ]  # fmt: skip


def test_only_what_changed_is_drawn_again() -> None:
    """What a part drew last is taken again as long as nothing in it moves or has the focus."""
    drawn: list[str] = []

    @frozen(kw_only=True, eq=False)
    class Noted(Widget):
        def draw(self, canvas: Canvas, rect: Rect, view: FrameState) -> None:  # noqa: ARG002
            drawn.append(self.id)

    inner = Noted(rect=Rect(0, 0, 9, 9), id="inner")
    parts = (Noted(rect=Rect(0, 0, 9, 9), id="outer", children=(inner,)),
             Noted(rect=Rect(20, 0, 9, 9), id="other"))  # fmt: skip
    tree, canvas = Tree(SIZE, (Layer(parts),)), Driver(given(STILL)).app.canvas
    for view, wanted in (
        (FrameState(), ["outer", "inner", "other"]),
        (FrameState(), []),
        (FrameState(focus="inner"), ["outer", "inner"]),
        (FrameState(focus="inner", progress={"other": 0.5}), ["other"]),
        (FrameState(focus="inner", progress={"elsewhere": 0.5}), ["other"]),
    ):
        drawn.clear()
        tree.marks(canvas, view)
        assert drawn == wanted


@pytest.mark.parametrize(
    "frames",
    [
        [(PAPER,), (PAPER, RED), (PAPER, RED, BLUE), (PAPER, BLUE, RED), (PAPER, BLUE)],
        [(PAPER, RED, VEIL._replace(alpha=alpha)) for alpha in (40, 80, 120, 160)],
        [(PAPER, RED, VEIL), (PAPER, BLUE, VEIL), (PAPER, BLUE, VEIL._replace(alpha=9)), (PAPER,)],
        [(PAPER, Fade((0, 0, 40, 40), (RED, BLUE), alpha)) for alpha in (0, 90, 180, 255)],
    ],
    ids=["order", "veil", "below", "fade"],
)
def test_a_frame_upon_the_last_is_as_one_painted_anew(
    frames: list[tuple[Fill | Fade, ...]],
) -> None:
    """However one frame follows another, the surface shows the last."""
    frame, surface = Frame(), Surface(SIZE)
    for marks in frames:
        assert frame.show(marks, surface)
        assert seen(surface) == anew(*marks)
        assert not frame.show(marks, surface)


def test_a_crossing_begins_with_one_screen_and_ends_with_the_other() -> None:
    """In between each pixel lies between both."""
    surface = Surface(SIZE)
    paint((PAPER, RED), surface)
    crossing = Crossing(surface)
    first = seen(surface)
    assert not crossing.show((PAPER, BLUE), 0, surface)
    assert seen(surface) == first
    crossing.show((PAPER, BLUE), 0.5, surface)
    assert abs(surface.get_at((12, 12))[0] - (200 + 250) / 2) <= 2
    crossing.show((PAPER, BLUE), 1, surface)
    assert seen(surface) == anew(PAPER, BLUE)


def test_a_played_game_looks_at_every_step_as_if_painted_anew() -> None:
    """Moves, sheets, picks, slides and fades leave nothing of what was there before."""
    driver = Driver(given(replace(STILL, motion=True)), (960, 540), painting=True)
    for step in range(24):
        by_keyboard(driver)
        driver.wait(40)
        app = driver.app
        if app._crossing is None:
            shifts, progress = app._moving(driver.now)
            fresh = Surface(app.tree.size)
            anew = Tree(app.tree.size, app.tree.layers)
            paint(anew.marks(app.canvas, app.hands.view(shifts, progress)), fresh)
            assert seen(app.canvas.surface) == seen(fresh), step
        driver.app.animator.finish_all()
        driver.look()
    assert driver.session.ply > 5
