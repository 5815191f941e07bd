"""Typing into a field: from keys, clipboard and input methods to the text that stands in it."""

from __future__ import annotations

from dataclasses import replace

import pygame

from roundtable.desktop.keys import alt_gr, code_of, key_of
from roundtable.desktop.text_field import TextField

LONGEST = 60
"""Characters a field holds."""


def edited(event: pygame.event.Event, field: TextField) -> TextField | None:
    """The field after an event; None for an event that is not meant for it.

    Letters come as text, also those an input method puts together; the key events that go
    with them change nothing, but are taken, so that no letter is a shortcut meanwhile.
    """
    if event.type == pygame.TEXTINPUT:
        return field.typed(event.text)
    if event.type == pygame.TEXTEDITING:
        return field.composed(event.text, event.start)
    if event.type != pygame.KEYDOWN:
        return None
    if field.composition:
        return field  # the keys are the input method's
    if alt_gr(event):
        return field
    command = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
    return _moved(event, field, word=bool(command)) or (
        _commanded(key_of(event)[-1:], field) if command else _plain(event, field)
    )


def _moved(event: pygame.event.Event, field: TextField, *, word: bool) -> TextField | None:
    select = bool(event.mod & pygame.KMOD_SHIFT)
    code = code_of(event)
    match code:
        case pygame.K_LEFT | pygame.K_RIGHT:
            by = 1 if code == pygame.K_RIGHT else -1
            return field.stepped(by, word=word, select=select)
        case pygame.K_HOME:
            return field.moved(0, select=select)
        case pygame.K_END:
            return field.moved(len(field.clusters), select=select)
        case pygame.K_BACKSPACE:
            return field.erased(-1, word=word)
        case pygame.K_DELETE:
            return field.erased(1, word=word)
    return None


def _commanded(key: str, field: TextField) -> TextField | None:
    match key:
        case "a":
            return field.all_selected()
        case "v":
            return field.typed(pasted())
        case "c":
            _copied(field.selected)
            return field
        case "x":
            _copied(field.selected)
            return field.typed("") if field.selected else field
    return None


def _plain(event: pygame.event.Event, field: TextField) -> TextField | None:
    return replace(field) if event.unicode and event.unicode.isprintable() else None


def pasted() -> str:
    """The clipboard's text; empty where there is none."""
    try:
        return str(pygame.scrap.get_text())
    except pygame.error:
        return ""


def _copied(text: str) -> None:
    if text:
        try:
            pygame.scrap.put_text(text)
        except pygame.error:
            return


def listen(rect: pygame.Rect | None) -> None:
    """Let text be typed at a place of the window, or nowhere: an input method stays quiet then."""
    if rect is None:
        pygame.key.stop_text_input()
    else:
        pygame.key.start_text_input()
        pygame.key.set_text_input_rect(rect)
