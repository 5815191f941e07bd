"""Small pictures of the table: made of what is seen, and read back with care."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import pygame

SMALL = (256, 144)
"""Pixels of a kept picture."""
LARGEST = 1024
"""Pixels along a side; nothing larger is decoded."""
MAGIC = b"\x89PNG\r\n\x1a\n"


def encoded(surface: pygame.Surface) -> bytes:
    """Make a small PNG of what is seen."""
    small = pygame.transform.smoothscale(surface, SMALL)
    file = BytesIO()
    pygame.image.save(small, file, "small.png")
    return file.getvalue()


@lru_cache(maxsize=64)
def decoded(data: bytes, size: tuple[int, int]) -> pygame.Surface | None:
    """A kept picture at another size; None where the bytes are no small PNG."""
    if data[:8] != MAGIC or data[12:16] != b"IHDR":
        return None
    wide, high = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    if not (0 < wide <= LARGEST and 0 < high <= LARGEST):
        return None
    try:
        found = pygame.image.load(BytesIO(data), "small.png")
    except pygame.error:
        return None
    plain = pygame.Surface(found.get_size(), depth=32)
    plain.blit(found, (0, 0))
    return pygame.transform.smoothscale(plain, size)
