"""The keys: which does what, to be changed one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from pygame import Rect

from roundtable.application import Settings
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken
from roundtable.desktop.interaction import Action
from roundtable.desktop.keys import DEFAULTS, PICKS, Keys
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import centred, columns
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Change, Command, Redraw, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.theme import RADIUS_SMALL
from roundtable.desktop.tree import Layer, Tree
from roundtable.locale import Catalog

WIDE = 980
ACROSS = 125
"""Text size in per cent up to which the keys stand in two columns."""
KEY = 0.42
"""Share of a column's width that a key takes."""


class KeysScreen(Screen):
    """Every action with its key; one that is activated waits for another.

    Args:
        settings: the settings of now.
    """

    name: ClassVar[str] = "keys"

    def __init__(self, settings: Callable[[], Settings]) -> None:
        """Remember where the settings come from."""
        self._settings = settings
        self._waits = ""

    @property
    def listens(self) -> bool:
        """True while an action waits for its key."""
        return bool(self._waits)

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The actions in one or two columns, each with its key and what clashes with it."""
        links = [Link("back", say("menu-back"))]
        if self._settings().keys:
            links.insert(0, Link("reset", say("keys-reset")))
        head, body = page.bar(kit, size, say("keys-title"), shown=links)
        wide = min(kit.px(WIDE), body.w - 2 * kit.px(page.MARGIN))
        inner = centred(body, wide, body.h)
        whole = Column(kit, inner.x, inner.y + kit.px(20), wide)
        whole.soft(say("keys-note"), 14, gap=18)
        count = 2 if kit.type.text_percent <= ACROSS else 1
        places = columns(Rect(inner.x, whole.y, wide, 0), [1.0] * count, kit.px(48))
        actions, half = list(DEFAULTS), -(-len(DEFAULTS) // count)
        bottom = whole.y
        for i, place in enumerate(places):
            column = Column(kit, place.x, whole.y, place.w)
            for action in actions[i * half : (i + 1) * half]:
                self._row(column, action, say)
            whole.add(*column.parts)
            bottom = max(bottom, column.y)
        whole.y = bottom + kit.px(16)
        window = inner.inflate(2 * kit.px(page.BLEED), 0)
        parts = page.scrolled(kit, window, "rows", whole, say("keys-title"))
        return Tree(size, (Layer((*parts, *head)),))

    def _row(self, column: Column, action: str, say: Catalog) -> None:
        kit, name = column.kit, say(f"key-{action}")
        waits = self._waits == action
        key = say("keys-press") if waits else kit.keys.label(action, say("enter"))
        wide = round(column.width * KEY)
        room = column.width - wide - kit.px(12)
        pad = kit.px(6)
        texts = (kit.height(name, room, "sans", 15), kit.height(key, wide - 2 * pad, "sans", 14))
        box = column.box(max(kit.px(44), *(each + 2 * pad for each in texts)), 4)
        label = Rect(box.x, box.y, room, box.h)
        column.add(kit.label(label, name, "sans", 15, down=0.5, leading=1.25))
        clash = _clash(kit.keys, action, say)
        place = Rect(box.right - wide, box.y, wide, box.h)
        column.add(_button(kit, place, action, name, key, clash, waits=waits))
        if clash:
            column.text(clash, "sans", 13, kit.theme.seal, gap=2)
        column.skip(4)

    def act(self, action: Action) -> Command | None:
        """Waits for a key, takes all changes back, or goes back."""
        kind, _, name = action.id.partition(":")
        self._waits = ""
        if action.kind != "activate":
            return None
        if kind == "back":
            return Back()
        if kind == "reset":
            return Change(replace(self._settings(), keys={}))
        self._waits = name
        return Redraw()

    def hear(self, key: str) -> Command | None:
        """The key that was waited for; Esc leaves all as it was."""
        action, self._waits = self._waits, ""
        if not key or key == DEFAULTS["back"]:
            return Redraw()
        settings = self._settings()
        return Change(replace(settings, keys=Keys(settings.keys).given(action, key)))

    def escape(self) -> Command:
        """Stops waiting, or goes back."""
        waited, self._waits = self._waits, ""
        return Redraw() if waited else Back()


def _clash(keys: Keys, action: str, say: Catalog) -> str:
    others = [say(f"key-{each}") for each in keys.clashes(action)]
    if others:
        return say("keys-clash", others=say("list-joint").join(others))
    return say("keys-picks") if keys.of(action) in PICKS else ""


def _button(  # noqa: PLR0913, PLR0917 - a key says all that it shows
    kit: Kit, rect: Rect, action: str, name: str, key: str, clash: str, *, waits: bool
) -> Control:
    theme = kit.theme
    fill, colour = (theme.ink_fill, theme.on_ink) if waits else (theme.card, theme.ink)
    border = theme.seal if clash else theme.ink_fill if waits else theme.line
    inner = rect.inflate(-2 * kit.px(6), 0)
    label = kit.label(inner, key, "sans", 14, colour, align="centre", down=0.5)
    return Control(
        rect=rect, id=f"key:{action}", children=(label,), face=Face(fill, border, kit.px(RADIUS_SMALL)),
        speech=spoken(name, key, clash, PICKED if waits else ""),
    )  # fmt: skip


__all__ = ["KeysScreen"]
