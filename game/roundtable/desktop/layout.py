"""Cutting rectangles into rows and columns; every length is in pixels.

Cuts of weights never lose a pixel: the parts and the gaps add up to the whole.
"""

from collections.abc import Sequence

from pygame import Rect


def _cuts(length: int, weights: Sequence[float], gap: int) -> list[tuple[int, int]]:
    free = length - gap * (len(weights) - 1)
    total, before = sum(weights), 0.0
    parts = []
    for i, weight in enumerate(weights):
        start, end = round(free * before / total), round(free * (before + weight) / total)
        parts.append((start + gap * i, end - start))
        before += weight
    return parts


def columns(rect: Rect, weights: Sequence[float], gap: int = 0) -> list[Rect]:
    """Parts side by side, as wide as their weights tell."""
    cuts = _cuts(rect.w, weights, gap)
    return [Rect(rect.x + start, rect.y, length, rect.h) for start, length in cuts]


def rows(rect: Rect, weights: Sequence[float], gap: int = 0) -> list[Rect]:
    """Parts one under the other, as high as their weights tell."""
    cuts = _cuts(rect.h, weights, gap)
    return [Rect(rect.x, rect.y + start, rect.w, length) for start, length in cuts]


def inset(rect: Rect, across: int, down: int | None = None) -> Rect:
    """The rectangle with a margin of ``across`` left and right, ``down`` above and below."""
    down = across if down is None else down
    return Rect(rect.x + across, rect.y + down, rect.w - 2 * across, rect.h - 2 * down)


def take_top(rect: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The upper part of this height, and what is left below the gap."""
    rest = height + gap
    return (
        Rect(rect.x, rect.y, rect.w, height),
        Rect(rect.x, rect.y + rest, rect.w, rect.h - rest),
    )


def take_bottom(rect: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The lower part of this height, and what is left above the gap."""
    return (
        Rect(rect.x, rect.bottom - height, rect.w, height),
        Rect(rect.x, rect.y, rect.w, rect.h - height - gap),
    )


def take_left(rect: Rect, width: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The left part of this width, and what is left beyond the gap."""
    rest = width + gap
    return (
        Rect(rect.x, rect.y, width, rect.h),
        Rect(rect.x + rest, rect.y, rect.w - rest, rect.h),
    )


def take_right(rect: Rect, width: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The right part of this width, and what is left before the gap."""
    return (
        Rect(rect.right - width, rect.y, width, rect.h),
        Rect(rect.x, rect.y, rect.w - width - gap, rect.h),
    )


def centred(rect: Rect, width: int, height: int) -> Rect:
    """A rectangle of this size in the middle."""
    return Rect(rect.x + (rect.w - width) // 2, rect.y + (rect.h - height) // 2, width, height)
