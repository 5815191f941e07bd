"""What is drawn in a window, by its size: the scale, the type, the shapes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pygame

from roundtable.desktop.cache import Bounded
from roundtable.desktop.opening import UNITS
from roundtable.desktop.paint import shape_cache
from roundtable.desktop.text import Type

LEAST_SCALE = 0.3
"""Pixels a unit at least: below it nothing could be read or met."""
GROWN = frozenset({pygame.WINDOWMAXIMIZED, pygame.WINDOWRESTORED})
EXPOSED = GROWN | {pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN}
SMALL_SCALE = 0.9
"""Below this scale text shrinks no further, up to `SMALL_TEXT` per cent."""
SMALL_TEXT = 125


def scale_of(size: tuple[int, int]) -> float:
    """Pixels a unit in a window of this size."""
    fits = min(size[0] / UNITS[0], size[1] / UNITS[1])
    # A narrow or low window is set in columns that scroll, and not ever smaller.
    return max(LEAST_SCALE, fits, min(0.75, max(size[0] / UNITS[0], size[1] / UNITS[1])))


def text_percent(wished: int, scale: float) -> int:
    """The text size to set; in small windows a little larger, so that it stays readable."""
    if scale >= SMALL_SCALE or wished >= SMALL_TEXT:
        return wished
    return min(SMALL_TEXT, round(wished * SMALL_SCALE / scale))


@lru_cache(maxsize=1)
def type_of(fonts: Path, scale: float, percent: int, letters: str = "plain") -> Type:
    """The type of a window; kept while nothing of it changes, since it holds much."""
    return Type(fonts, scale, percent, legible=letters == "legible")


@lru_cache(maxsize=1)
def shapes() -> Bounded[pygame.Surface]:
    """The shapes drawn so far: one cache for all that is drawn, since it is bounded."""
    return shape_cache()
