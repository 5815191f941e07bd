"""Which key does what: the defaults, what the player changed, and where two want the same key.

A key is named by the sign it writes, so that it stays where a layout puts that sign, or by SDL's
name for it: ``h``, ``f1``, ``left``, ``shift+tab``, ``ctrl+z``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

import pygame

Command = Literal[
    "up", "down", "left", "right", "next", "previous", "activate", "back",
    "page_up", "page_down", "home", "end",
]  # fmt: skip
"""What a key or a button does to the focus, whatever the device."""
COMMANDS: tuple[Command, ...] = get_args(Command)

DEFAULTS = {
    "undo": "u", "board": "b", "lanes": "l", "history": "h", "settings": "s", "help": "f1",
    "full-screen": "f11", "picture": "f12", "motion": "m", "speech": "f2", "read": "f3", "repeat": "f4",
    "line-before": "f5", "line-after": "f6",
    "up": "up", "down": "down", "left": "left", "right": "right", "activate": "return",
    "back": "escape", "next": "tab", "previous": "shift+tab",
}  # fmt: skip
"""The actions whose key can be changed, in the order they are shown, with the key of each."""
ALWAYS: dict[str, str] = {
    "space": "activate", "enter": "activate", "page up": "page_up", "page down": "page_down",
    "home": "home", "end": "end", "?": "help", "ctrl+z": "undo", "meta+z": "undo",
    "f": "findings", "j": "jump",
}  # fmt: skip
"""Further keys, unless they were given to something else; so are the defaults of `COMMANDS`."""
PICKS = frozenset("1234567890qwert")
"""The keys that pick cards, answers and chips where such are shown; there they come first."""
NAMES = {
    "escape": "Esc", "page up": "PgUp", "page down": "PgDn",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip
"""What is printed on a key, where it is not its name."""


PLACES = {
    **{pygame.KSCAN_A + i: chr(ord("a") + i) for i in range(26)},
    **{pygame.KSCAN_1 + i: "1234567890"[i] for i in range(10)},
    **{pygame.KSCAN_KP_1 + i: "1234567890"[i] for i in range(10)},
    pygame.KSCAN_SLASH: "/",
}
"""What a key writes on the board that most layouts began from, by its place."""
NUMPAD = {
    pygame.KSCAN_KP_8: "up", pygame.KSCAN_KP_2: "down", pygame.KSCAN_KP_4: "left",
    pygame.KSCAN_KP_6: "right", pygame.KSCAN_KP_7: "home", pygame.KSCAN_KP_1: "end",
    pygame.KSCAN_KP_9: "page up", pygame.KSCAN_KP_3: "page down",
}  # fmt: skip
"""What the keys of the number pad are while it writes no numbers."""
DIGITS = range(pygame.KSCAN_1, pygame.KSCAN_0 + 1)


def key_of(event: pygame.event.Event) -> str:
    """The name of the key that was pressed, with its modifiers; empty for other events.

    It is the sign that the key writes; where that is none that serves (a Cyrillic or Greek letter,
    the signs of a French row of digits, nothing at all while no text is taken), the key counts by
    its place.
    """
    if event.type != pygame.KEYDOWN:
        return ""
    scan, name = getattr(event, "scancode", 0), pygame.key.name(event.key)
    typed = (event.unicode or "").strip().lower()
    alt_gr = event.mod & pygame.KMOD_CTRL and event.mod & pygame.KMOD_ALT and typed.isprintable()
    if not (alt_gr and typed):
        plain = name if name.isascii() else PLACES.get(scan, name)
        if event.mod & pygame.KMOD_CTRL:
            return f"ctrl+{plain}"
        if event.mod & pygame.KMOD_META:
            return f"meta+{plain}"
    return _by_place(event, typed, scan) or _by_sign(event, typed, scan, name)


def _by_place(event: pygame.event.Event, typed: str, scan: int) -> str:
    """A key of the number pad or the row of digits, whatever it writes."""
    if scan in NUMPAD and not event.mod & pygame.KMOD_NUM and not typed.isdecimal():
        return NUMPAD[scan]
    if scan in DIGITS and not typed.isalnum() and typed not in ("/", "?"):
        return PLACES[scan]
    return ""


def _by_sign(event: pygame.event.Event, typed: str, scan: int, name: str) -> str:
    if typed and typed.isprintable() and typed.isascii():
        return typed
    if scan in PLACES and (typed or not name.isascii() or name.startswith("[")):
        return PLACES[scan]
    if event.mod & pygame.KMOD_SHIFT and name in ("/", "tab"):
        return "?" if name == "/" else "shift+tab"
    return name


def printed(key: str, enter: str) -> str:
    """A key as it is printed on a keyboard; what Enter is called is the language's."""
    names = {**NAMES, "return": enter}
    return "+".join(names.get(part, part.title()) for part in key.split("+")) if key else ""


@dataclass(frozen=True)
class Keys:
    """The keys as the player has them.

    Attributes:
        changed: the key of each action that was given another one.
    """

    changed: Mapping[str, str] = field(default_factory=dict)

    def of(self, action: str) -> str:
        """The key of an action."""
        return self.changed.get(action, DEFAULTS[action])

    def label(self, action: str, enter: str) -> str:
        """The key of an action as it is printed."""
        return printed(self.of(action), enter)

    def action(self, event: pygame.event.Event) -> str:
        """What a key does; empty if nothing."""
        key = key_of(event)
        return next((each for each in DEFAULTS if key and self.of(each) == key), "") or (
            self._always(key)
        )

    def _always(self, key: str) -> str:
        plain = {DEFAULTS[each]: each for each in COMMANDS if each in DEFAULTS}
        return ALWAYS.get(key, "") or plain.get(key, "")

    def command(self, event: pygame.event.Event) -> Command | None:
        """What a key does to the focus, if it does."""
        action = self.action(event)
        return next((each for each in COMMANDS if each == action), None)

    def clashes(self, action: str) -> tuple[str, ...]:
        """The other actions that have the same key."""
        key = self.of(action)
        return tuple(each for each in DEFAULTS if each != action and self.of(each) == key)

    def given(self, action: str, key: str) -> Mapping[str, str]:
        """What is changed once an action has a key; an action back at its default is left out."""
        changed = {**self.changed, action: key}
        return {each: key for each, key in changed.items() if key != DEFAULTS.get(each, key)}
