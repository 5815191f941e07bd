"""Each screen beside its reference picture; ``--update-references`` paints them anew."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from pathlib import Path

import pygame
import pytest
from showing import SCREENS, kit_of, painted

FOLDER = Path(__file__).parent / "references"
SIZE = (1280, 720)
MEAN = 1.5
"""Bound of the mean difference of a channel, of 255: fonts are drawn a little differently."""
PATCH, WORST = (32, 18), 26
"""The picture is cut into so many patches, and no patch may differ more than this."""
COLOURS = 256


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_it_looks_as_it_did(name: str, language: str, request: pytest.FixtureRequest) -> None:
    """No more than the tolerance lies between the screen and its picture."""
    path = FOLDER / f"{name}-{language}.png"
    surface = painted(SCREENS[name](), kit_of(SIZE), SIZE, language)
    if request.config.getoption("--update-references"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(png(surface))
    mean, worst = difference(surface, pygame.image.load(path))
    assert mean < MEAN, f"{path.name}: paint it anew with --update-references and look at it"
    assert worst <= WORST, f"{path.name}: paint it anew with --update-references and look at it"


def test_a_changed_button_is_noticed() -> None:
    """The tolerance is finer than what a player would see."""
    surface = painted(SCREENS["settings"](), kit_of(SIZE), SIZE, "en")
    changed = surface.copy()
    changed.fill((185, 58, 43), (500, 300, 120, 40))
    assert difference(surface, surface) == (0, 0)
    assert difference(surface, changed)[1] > WORST


def difference(one: pygame.Surface, other: pygame.Surface) -> tuple[float, int]:
    """Mean difference of the channels, and that of the worst patch."""
    both = pygame.Surface(SIZE, depth=24)
    both.blit(one, (0, 0))
    both.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back = pygame.Surface(SIZE, depth=24)
    back.blit(other, (0, 0))
    back.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    both.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    pixels = pygame.image.tobytes(both, "RGB")
    patches = pygame.transform.smoothscale(both, PATCH)
    return sum(pixels) / len(pixels), max(pygame.image.tobytes(patches, "RGB"))


def png(surface: pygame.Surface) -> bytes:
    """The picture with a palette of its most frequent colours: a third of the size."""
    width, height = surface.get_size()
    raw = pygame.image.tobytes(surface, "RGB")
    pixels = [raw[i : i + 3] for i in range(0, len(raw), 3)]
    palette = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
    place = {colour: i for i, colour in enumerate(palette)}
    for colour in set(pixels) - set(place):
        place[colour] = min(range(len(palette)), key=lambda i: _apart(palette[i], colour))
    rows = bytes(place[pixel] for pixel in pixels)
    lines = b"".join(b"\0" + rows[y * width : (y + 1) * width] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", head),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _apart(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
