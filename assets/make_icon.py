"""Draws the icon of the game, a seal that bears the character 圆, as SVG and as PNG.

Run ``python make_icon.py``; it needs pygame-ce. Both pictures come from one list of strokes.
"""

# ruff: noqa: INP001 - a script, no package

from itertools import pairwise
from math import ceil, hypot
from pathlib import Path

import pygame

SIDE = 256
VERMILION, PAPER = "#B93A2B", "#FDF8EF"
Point = tuple[float, float]
STROKES: tuple[tuple[int, tuple[Point, ...]], ...] = (
    (15, ((60, 58), (196, 58), (196, 200), (60, 200), (60, 58))),
    (12, ((99, 82), (157, 82), (157, 105), (99, 105), (99, 82))),
    (12, ((91, 155), (91, 124), (165, 124), (165, 155))),
    (12, ((128, 140), (127, 156), (115, 170), (90, 179))),
    (12, ((138, 160), (148, 165), (158, 171), (167, 179))),
)
"""Width and points of each stroke of the character; ends and joints are round."""
ENLARGED = 4


def as_svg() -> str:
    """The icon as text."""
    paths = "\n".join(
        f'    <path stroke-width="{width}" d="M' + " L".join(f"{x} {y}" for x, y in points) + '"/>'
        for width, points in STROKES
    )
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">
  <title>Roundtable</title>
  <rect x="12" y="12" width="232" height="232" rx="38" fill="{VERMILION}"/>
  <rect x="25" y="25" width="206" height="206" rx="27" fill="none" stroke="{PAPER}"
        stroke-width="5"/>
  <g fill="none" stroke="{PAPER}" stroke-linecap="round" stroke-linejoin="round">
{paths}
  </g>
</svg>
"""


def as_picture() -> pygame.Surface:
    """The icon as a picture with a clear ground."""
    k = ENLARGED
    big = pygame.Surface((SIDE * k, SIDE * k), pygame.SRCALPHA)
    big.fill((*pygame.Color(VERMILION)[:3], 0))
    seal = pygame.Rect(12 * k, 12 * k, 232 * k, 232 * k)
    pygame.draw.rect(big, VERMILION, seal, border_radius=38 * k)
    frame = pygame.Rect(22.5 * k, 22.5 * k, 211 * k, 211 * k)
    pygame.draw.rect(big, PAPER, frame, width=5 * k, border_radius=round(29.5 * k))
    for width, points in STROKES:
        for (ax, ay), (bx, by) in pairwise(points):
            steps = ceil(hypot(bx - ax, by - ay) * k)
            for i in range(steps + 1):
                at = (ax + (bx - ax) * i / steps) * k, (ay + (by - ay) * i / steps) * k
                pygame.draw.circle(big, PAPER, at, width * k / 2)
    return pygame.transform.smoothscale(big, (SIDE, SIDE))


def main() -> None:
    """Writes both files beside this one."""
    folder = Path(__file__).parent
    (folder / "icon.svg").write_text(as_svg(), encoding="utf-8")
    pygame.image.save(as_picture(), folder / "icon-256.png")


if __name__ == "__main__":
    main()
