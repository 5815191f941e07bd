"""A frame as the list of what is drawn, so that only what differs from the last one is painted.

Widgets draw on a `Recording` as on any surface. It keeps what they draw as marks: plain tuples, each
with the box in which it can be seen. Two lists of marks tell which boxes have to be painted anew;
how a change came about, by a new tree, a scroll or a movement, does not matter. Pictures come from
caches, so that the same picture is the same object.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pygame
from pygame import Rect, Surface

from roundtable.desktop.theme import Colour

Box = tuple[int, int, int, int]
"""Left, top, width, height."""

OPAQUE = 255
STRIP = 64
"""Pixels: a see-through colour is laid on in strips of this height, which stay in the cache of the
processor; that is five times as fast as one sheet of the window's size."""
MOST_BOXES = 8
"""So many boxes are painted one by one; more are taken together."""
NEAR = 8
"""Pixels: boxes that lie nearer to each other are painted as one."""


class Blit(NamedTuple):
    """A picture, of which the part in ``box`` is seen."""

    box: Box
    picture: Surface
    left: int
    top: int


class Fill(NamedTuple):
    """A colour; ``alpha`` is 0 to `OPAQUE`."""

    box: Box
    colour: Colour
    alpha: int


class Fade(NamedTuple):
    """Marks of which only a part is there yet, ``alpha`` of `OPAQUE`."""

    box: Box
    marks: tuple[Mark, ...]
    alpha: int


Mark = Blit | Fill | Fade


class Recording(Surface):
    """A surface that keeps what is drawn on it instead of showing it."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Nothing drawn yet."""
        super().__init__((1, 1))
        self.marks: list[Mark] = []
        self._size = size
        self._clip = Rect((0, 0), size)

    def get_size(self) -> tuple[int, int]:
        """Width and height."""
        return self._size

    def get_rect(self, **_: Any) -> Rect:
        """The whole of it."""
        return Rect((0, 0), self._size)

    def get_clip(self) -> Rect:
        """Where it can be drawn on."""
        return self._clip

    def set_clip(self, rect: Any) -> None:
        """Let it be drawn on only there."""
        self._clip = self.get_rect() if rect is None else self.get_rect().clip(rect)

    def blit(self, source: Surface, dest: Any = (0, 0), area: Any = None, _flags: int = 0) -> Rect:
        """Keep a picture."""
        assert area is None, "whole pictures only"
        left, top = int(dest[0]), int(dest[1])
        seen = self._clip.clip(left, top, *source.get_size())
        if seen.w and seen.h:
            self.marks.append(Blit((seen.x, seen.y, seen.w, seen.h), source, left, top))
        return seen

    def fill(self, color: Any, rect: Any = None, _flags: int = 0) -> Rect:
        """Keep a colour."""
        return self.veil(color, self.get_rect() if rect is None else rect, OPAQUE)

    def veil(self, colour: Colour, rect: Any, alpha: int) -> Rect:
        """Keep a see-through colour."""
        seen = self._clip.clip(rect)
        if seen.w and seen.h:
            self.marks.append(Fill((seen.x, seen.y, seen.w, seen.h), colour, alpha))
        return seen

    def faded(self, area: Rect, alpha: int, draw: Callable[[], None]) -> None:
        """Keep what is drawn within an area as something that is only partly there yet."""
        seen = self._clip.clip(area)
        before, self.marks = self.marks, []
        draw()
        marks, self.marks = tuple(self.marks), before
        if marks and seen.w and seen.h:
            self.marks.append(Fade((seen.x, seen.y, seen.w, seen.h), marks, alpha))


def paint(marks: Sequence[Mark], surface: Surface, area: Rect | None = None) -> None:
    """Paint what is seen of marks within an area; None is all."""
    area = surface.get_rect() if area is None else area
    for mark in marks:
        seen = area.clip(mark.box)
        if not seen.w or not seen.h:
            continue
        if isinstance(mark, Blit):
            surface.blit(mark.picture, seen, seen.move(-mark.left, -mark.top))
        elif isinstance(mark, Fade):
            # What was there before is laid over the finished part: one blit fades all of it.
            before = surface.subsurface(seen).copy()
            paint(mark.marks, surface, seen)
            _lay_on(before, OPAQUE - mark.alpha, surface, seen.topleft)
        elif mark.alpha == OPAQUE:
            surface.fill(mark.colour, seen)
        else:
            _veil(surface, mark.colour, mark.alpha, seen)


def _lay_on(picture: Surface, alpha: int, surface: Surface, place: tuple[int, int]) -> None:
    """Lay a picture upon a surface, as thickly as ``alpha`` of `OPAQUE`."""
    # Opaque in so many words is what SDL blends pixel by pixel, and takes ten times as long.
    picture.set_alpha(alpha if alpha < OPAQUE else None)
    surface.blit(picture, place)


def _veil(surface: Surface, colour: Colour, alpha: int, area: Rect) -> None:
    strip = Surface((area.w, min(area.h, STRIP)), pygame.SRCALPHA)
    strip.fill((*colour, alpha))
    for top in range(0, area.h, STRIP):
        surface.blit(strip, (area.x, area.y + top), (0, 0, area.w, min(STRIP, area.h - top)))


def common(before: Sequence[Mark], after: Sequence[Mark]) -> int:
    """How many marks at the beginning are the same."""
    most = min(len(before), len(after))
    return next((i for i in range(most) if before[i] != after[i]), most)


def damage(before: Sequence[Mark], after: Sequence[Mark]) -> list[Rect]:
    """Where two frames differ, as boxes that do not overlap."""
    start = common(before, after)
    old, new = before[start:], after[start:]
    counts = Counter(old)
    counts.subtract(new)
    changed = {mark for mark, count in counts.items() if count}
    if [m for m in old if m not in changed] != [m for m in new if m not in changed]:
        changed = set(counts)  # the same things in another order
    return _apart([Rect(mark.box) for mark in changed])


def _apart(boxes: list[Rect]) -> list[Rect]:
    """Boxes that cover all of these and do not overlap, nor lie near each other."""
    found: list[Rect] = []
    for box in boxes:
        joined = box
        while (hit := joined.inflate(2 * NEAR, 2 * NEAR).collidelist(found)) >= 0:
            joined = joined.union(found.pop(hit))
        found.append(joined)
    return found if len(found) <= MOST_BOXES else [found[0].unionall(found[1:])]


def _veiled(marks: Sequence[Mark], size: tuple[int, int]) -> int:
    """Where in the list a veil over most of a window begins; the list's length where none does."""
    most = size[0] * size[1] // 2
    for at, mark in enumerate(marks):
        if isinstance(mark, Fill) and mark.alpha < OPAQUE and mark.box[2] * mark.box[3] > most:
            return at
    return len(marks)


class Frame:
    """What a surface shows; the next frame is painted upon it where it differs.

    What lies below a veil hardly changes while sheets move above it: it is kept as a picture, with
    a frame of its own, and is there again as soon as the veil is gone.
    """

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        """With no marks nothing is known of what the surface shows."""
        self._marks = tuple(marks)
        self._below: tuple[Frame, Surface] | None = None

    def forget(self) -> None:
        """Paint all of the next frame."""
        self._marks, self._below = (), None

    def show(self, marks: Sequence[Mark], surface: Surface) -> bool:
        """Paint the next frame; False where it does not differ."""
        boxes = damage(self._marks, marks) if self._marks else [surface.get_rect()]
        cut = _veiled(marks, surface.get_size())
        if self._below is None and cut < len(marks) and boxes:
            self._below = Frame(self._marks), surface.copy()
        if self._below is not None:
            frame, below = self._below
            frame.show(marks[:cut], below)
            for box in boxes:
                surface.blit(below, box, box)
        for box in boxes:
            paint(marks[cut:] if self._below else marks, surface, box)
        if cut == len(marks):
            self._below = None
        self._marks = tuple(marks)
        return bool(boxes)


class Crossing:
    """One screen giving way to another, which is laid over what is seen thicker and thicker.

    Attributes:
        frame: what the surface shows once all of the way is gone.
    """

    def __init__(self, before: Surface) -> None:
        """Begin with what is seen now."""
        self.frame = Frame()
        self._after = Surface(before.get_size(), 0, before)
        self._share = 0.0

    def show(self, marks: Sequence[Mark], share: float, surface: Surface) -> bool:
        """Paint ``share`` (0 to 1) of the way to the frame that these marks are.

        At the beginning, False, only what will appear is made ready.
        """
        self.frame.show(marks, self._after)
        if share <= self._share:
            return False
        # Of what was there before, 1 - share is to be seen, and 1 - self._share still is.
        thick = (share - self._share) / (1 - self._share)
        _lay_on(self._after, round(OPAQUE * thick), surface, (0, 0))
        self._share = share
        return True
