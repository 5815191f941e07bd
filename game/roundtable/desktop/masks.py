"""Shapes with soft edges: drawn several times too large, then averaged down.

Each shape keeps one colour in all its pixels, also the clear ones, so that averaging mixes only
opacity and no dark fringe appears.
"""

from collections.abc import Callable

import pygame

from roundtable.desktop.theme import Colour

Draw = Callable[[pygame.Surface, int, tuple[int, int, int, int]], None]
"""Draws on a surface enlarged by a factor, in a colour that is opaque."""

LARGEST = 2_000_000
"""Pixels that an enlarged surface may have; a larger shape is enlarged less."""
MOST, LEAST = 4, 2
"""Factors of enlargement."""


def stencil(size: tuple[int, int], colour: Colour, draw: Draw) -> pygame.Surface:
    """A picture of this size with what ``draw`` draws on the enlarged surface."""
    width, height = max(1, size[0]), max(1, size[1])
    factor = MOST
    while factor > LEAST and width * height * factor * factor > LARGEST:
        factor -= 1
    big = pygame.Surface((width * factor, height * factor), pygame.SRCALPHA)
    big.fill((*colour, 0))
    draw(big, factor, (*colour, 255))
    return pygame.transform.smoothscale(big, (width, height))


def rounded_tile(
    radius: int, fill: Colour | None, border: Colour | None, width: int
) -> pygame.Surface:
    """The smallest rounded square of this radius, to be stretched by `nine_patch`."""
    side = 2 * radius + 3
    tile = pygame.Surface((side, side), pygame.SRCALPHA)
    edge = width if border is not None else 0
    if border is not None:

        def ring(big: pygame.Surface, k: int, ink: tuple[int, int, int, int]) -> None:
            pygame.draw.rect(big, ink, big.get_rect(), border_radius=radius * k)
            if fill is None:
                hole = big.get_rect().inflate(-2 * edge * k, -2 * edge * k)
                inner = max(0, radius - edge) * k
                pygame.draw.rect(big, (*ink[:3], 0), hole, border_radius=inner)

        tile.blit(stencil((side, side), border, ring), (0, 0))
    if fill is not None:

        def body(big: pygame.Surface, k: int, ink: tuple[int, int, int, int]) -> None:
            inside = big.get_rect().inflate(-2 * edge * k, -2 * edge * k)
            pygame.draw.rect(big, ink, inside, border_radius=max(0, radius - edge) * k)

        tile.blit(stencil((side, side), fill, body), (0, 0))
    return tile


def shadow_tile(radius: int, spread: int, colour: Colour, alpha: int) -> pygame.Surface:
    """A blurred rounded square with ``spread`` pixels of blur on each side."""
    side = 2 * (radius + 2 * spread) + 3
    tile = pygame.Surface((side, side), pygame.SRCALPHA)
    tile.fill((*colour, 0))
    body = tile.get_rect().inflate(-2 * spread, -2 * spread)
    pygame.draw.rect(tile, (*colour, alpha), body, border_radius=radius)
    # Three passes of a box are as good as a Gaussian here and do not band.
    for _ in range(3):
        tile = pygame.transform.box_blur(tile, max(1, spread // 3))
    return tile


def nine_patch(tile: pygame.Surface, corner: int, size: tuple[int, int]) -> pygame.Surface:
    """The tile stretched to a size, its corners of ``corner`` pixels kept as they are."""
    width, height = max(size[0], 2 * corner), max(size[1], 2 * corner)
    out = pygame.Surface((width, height), pygame.SRCALPHA)
    side = tile.get_width()
    source = (0, corner, side - corner, side)
    across = (0, corner, width - corner, width)
    down = (0, corner, height - corner, height)
    for row in range(3):
        for column in range(3):
            part = pygame.Rect(
                source[column],
                source[row],
                source[column + 1] - source[column],
                source[row + 1] - source[row],
            )
            place = (across[column + 1] - across[column], down[row + 1] - down[row])
            if place[0] > 0 and place[1] > 0:
                piece = pygame.transform.scale(tile.subsurface(part), place)
                out.blit(piece, (across[column], down[row]), special_flags=pygame.BLEND_RGBA_ADD)
    return out


def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> pygame.Surface:
    """An opaque picture that goes from one colour above to another below."""
    strip = pygame.Surface((1, max(1, size[1])), pygame.SRCALPHA)
    for y in range(strip.get_height()):
        share = y / max(1, strip.get_height() - 1)
        mixed = [round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True)]
        strip.set_at((0, y), (*mixed, 255))
    return pygame.transform.scale(strip, size)
