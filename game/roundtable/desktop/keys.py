"""Which key does what: the defaults, what the player changed, and where two want the same key.

A key is named by the sign it writes, so that it stays where a layout puts that sign, or by SDL's
name for it: ``h``, ``f1``, ``left``, ``shift+tab``, ``ctrl+z``. Where the sign is none that could
serve (a Cyrillic or Greek layout, the digits of a French one), its place on the keyboard counts.
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
    "f": "findings", "j": "jump", "p": "profile",
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
    **{pygame.KSCAN_A + at: sign for at, sign in enumerate("abcdefghijklmnopqrstuvwxyz")},
    **{pygame.KSCAN_1 + at: sign for at, sign in enumerate("1234567890")},
}
"""What the keys at these places write on a plain keyboard."""
PAD = {
    pygame.K_KP_4: pygame.K_LEFT, pygame.K_KP_6: pygame.K_RIGHT, pygame.K_KP_8: pygame.K_UP,
    pygame.K_KP_2: pygame.K_DOWN, pygame.K_KP_7: pygame.K_HOME, pygame.K_KP_1: pygame.K_END,
    pygame.K_KP_9: pygame.K_PAGEUP, pygame.K_KP_3: pygame.K_PAGEDOWN,
    pygame.K_KP_PERIOD: pygame.K_DELETE,
}  # fmt: skip
"""What the keys of the number pad are while it writes no numbers."""
SERVING = frozenset("?/")
"""Signs besides letters and digits that keys of ours are named by."""


def alt_gr(event: pygame.event.Event) -> bool:
    """Whether a third sign of a key is meant: Windows reports its key as Ctrl and Alt."""
    return bool(event.mod & pygame.KMOD_CTRL and event.mod & pygame.KMOD_ALT)


def code_of(event: pygame.event.Event) -> int:
    """SDL's number of the key that was pressed; on a number pad without numbers, the arrow's."""
    code: int = event.key
    return code if event.unicode else PAD.get(code, code)


def key_of(event: pygame.event.Event) -> str:
    """The name of the key that was pressed, with its modifiers; empty for other events."""
    if event.type != pygame.KEYDOWN:
        return ""
    name, typed = pygame.key.name(code_of(event)), (event.unicode or "").strip().lower()
    place = PLACES.get(getattr(event, "scancode", 0), "")
    if alt_gr(event):
        return typed if typed.isprintable() else ""
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        name = name if name.isascii() and name else place
        return f"{'ctrl' if event.mod & pygame.KMOD_CTRL else 'meta'}+{name}"
    if typed and typed.isprintable():
        serves = typed.isascii() and (typed.isalnum() or typed in SERVING)
        return typed if serves or not place or _shifted(event, typed) else place
    if place and not (name.isascii() and name.isalnum()):
        return place  # nothing is written while no field takes text
    return f"shift+{name}" if event.mod & pygame.KMOD_SHIFT and name == "tab" else name


def _shifted(event: pygame.event.Event, typed: str) -> bool:
    """Whether a sign is the upper one of a digit's key, as ! above 1, and so no digit is meant."""
    return bool(event.mod & pygame.KMOD_SHIFT) and not typed.isalpha()


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
