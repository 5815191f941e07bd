"""Each screen beside its reference picture; ``--update-references`` paints them anew."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pygame
import pytest
from showing import SCREENS, kit_of, painted

FOLDER = Path(__file__).parent / "references"
HD = ((1280, 720), 100)
VIEWS = [(size, text) for size in (HD[0], (1920, 1080), (960, 540)) for text in (100, 150)]
"""Sizes of the window with the text sizes, in per cent, in which every screen has its picture."""
MEAN = 1.5
"""Bound of the mean difference of a channel, of 255: fonts are drawn a little differently."""
PATCH, WORST = (32, 18), 26
"""The picture is cut into so many patches, and no patch may differ more than this."""
COLOURS = 256


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One view of each screen in the suite; all of them with ``--every-reference`` or repainting."""
    if "view" in metafunc.fixturenames:
        option = metafunc.config.getoption
        every = option("--every-reference") or option("--update-references")
        views = VIEWS if every else [HD]
        metafunc.parametrize("view", views, ids=[_folder(*view) for view in views])


def _folder(size: tuple[int, int], text: int) -> str:
    return f"{size[0]}x{size[1]}-{text}"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_it_looks_as_it_did(
    name: str, language: str, view: tuple[tuple[int, int], int], request: pytest.FixtureRequest
) -> None:
    """No more than the tolerance lies between the screen and its picture."""
    path = FOLDER / _folder(*view) / f"{name}-{language}.png"
    surface = painted(SCREENS[name](), kit_of(*view), view[0], language)
    if request.config.getoption("--update-references"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(surface))
    mean, worst = difference(surface, pygame.image.load(path))
    assert mean < MEAN, f"{path.name}: paint it anew with --update-references and look at it"
    assert worst <= WORST, f"{path.name}: paint it anew with --update-references and look at it"


def test_a_changed_button_is_noticed() -> None:
    """The tolerance is finer than what a player would see."""
    surface = painted(SCREENS["settings"](), kit_of(*HD), HD[0], "en")
    changed = surface.copy()
    changed.fill((185, 58, 43), (500, 300, 120, 40))
    assert difference(surface, surface) == (0, 0)
    assert difference(surface, changed)[1] > WORST


def difference(one: pygame.Surface, other: pygame.Surface) -> tuple[float, int]:
    """Mean difference of the channels, and that of the worst patch."""
    both = pygame.Surface(one.get_size(), depth=24)
    both.blit(one, (0, 0))
    both.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back = pygame.Surface(one.get_size(), depth=24)
    back.blit(other, (0, 0))
    back.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    both.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    pixels = pygame.image.tobytes(both, "RGB")
    patches = pygame.transform.smoothscale(both, PATCH)
    return sum(pixels) / len(pixels), max(pygame.image.tobytes(patches, "RGB"))


def png(surface: pygame.Surface) -> bytes:
    """The picture with a palette of its most frequent colours: a third of the size."""
    width, height = surface.get_size()
    raw = np.frombuffer(pygame.image.tobytes(surface, "RGB"), dtype=np.uint8).reshape(-1, 3)
    found, place, count = np.unique(raw, axis=0, return_inverse=True, return_counts=True)
    palette = found[np.argsort(-count, kind="stable")[:COLOURS]]
    apart = ((found[:, None, :].astype(int) - palette[None, :, :]) ** 2).sum(axis=2)
    rows = apart.argmin(axis=1).astype(np.uint8)[place.reshape(-1)].reshape(height, width)
    lines = np.hstack([np.zeros((height, 1), np.uint8), rows]).tobytes()
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", head),
            _chunk(b"PLTE", palette.tobytes()),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
