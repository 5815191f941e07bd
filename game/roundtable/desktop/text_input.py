"""Typing into a field: from keys and input methods to the text that stands in it."""

from __future__ import annotations

import pygame

from roundtable.desktop.controls import Field

LONGEST = 60
"""Characters a field holds."""


def written(event: pygame.event.Event, field: Field) -> str | None:
    """What stands in a field after an event; None for an event that is not meant for it.

    Letters come as text, also those an input method puts together; the key events that go
    with them change nothing, but are taken, so that no letter is a shortcut meanwhile.
    """
    if event.type == pygame.TEXTINPUT:
        added = "".join(each for each in event.text if each.isprintable())
        return (field.text + added)[:LONGEST]
    if event.type != pygame.KEYDOWN or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return None
    if event.key == pygame.K_BACKSPACE:
        return field.text[:-1]
    if event.key == pygame.K_DELETE:
        return ""
    return field.text if event.unicode and event.unicode.isprintable() else None
