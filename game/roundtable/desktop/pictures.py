"""What leaves the window: a picture of what is seen, and a text for the clipboard."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pygame

STEM = "roundtable"


def saved(surface: pygame.Surface, folder: Path) -> Path:
    """Save a picture under a name that is free; the file.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (file := folder / f"{STEM}-{number:03d}.png").exists():
        number += 1
    picture = BytesIO()
    pygame.image.save(surface, picture, file.name)
    try:
        file.write_bytes(picture.getvalue())
    except OSError:
        with suppress(OSError):
            file.unlink(missing_ok=True)
        raise
    return file


def copied(text: str) -> bool:
    """Put a text into the clipboard; False where there is none."""
    try:
        pygame.scrap.put_text(text)
        return str(pygame.scrap.get_text()) == text
    except pygame.error:
        return False
