"""The settings; a change takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect

from game.desktop import cards
from game.desktop.interaction import Action
from game.desktop.kit import Kit
from game.desktop.layout import centred
from game.desktop.screens import page
from game.desktop.screens.base import Back, Change, Command, Screen, Size
from game.desktop.screens.page import Column, Link
from game.desktop.tree import Layer, Tree
from game.locale import Catalog
from game.presenter import CLOCKS, LANGUAGES, TEXT_SIZES, THEMES, Settings

WIDE = 620


@dataclass(frozen=True, slots=True)
class _Row:
    """One setting: its field, its name and its values with their texts."""

    field: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str
    note: str = ""


class SettingsScreen(Screen):
    """The settings; a change takes effect at once.

    Args:
        settings: the settings of now.
    """

    name: ClassVar[str] = "settings"

    def __init__(self, settings: Callable[[], Settings]) -> None:
        """Remember where the settings come from."""
        self._settings = settings

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """One row of values for each setting."""
        links = [Link("back", say("menu-back"))]
        head, body = page.bar(kit, size, say("settings-title"), shown=links)
        wide = min(kit.px(WIDE), body.w - 2 * kit.px(page.MARGIN))
        inner = centred(body, wide, body.h)
        rows = _rows(self._settings(), say)
        probe = Column(kit, inner.x, 0, wide)
        _fill(probe, rows)
        column = Column(kit, inner.x, inner.y + max(kit.px(24), (inner.h - probe.y) // 3), wide)
        _fill(column, rows)
        window = inner.inflate(2 * kit.px(page.BLEED), 0)
        parts = page.scrolled(kit, window, "rows", column, say("settings-title"))
        return Tree(size, (Layer((*parts, *head)),))

    def act(self, action: Action) -> Command | None:
        """Changes a setting, or goes back."""
        if action.kind != "activate":
            return None
        field, _, value = action.id.partition(":")
        if field == "back":
            return Back()
        typed: object = int(value) if field in ("text", "clock") else value
        typed = value == "on" if field == "motion" else typed
        return Change(Settings.of({**self._settings().as_dict(), field: typed}))


def _rows(now: Settings, say: Catalog) -> tuple[_Row, ...]:
    languages = [(each, Catalog(each).name) for each in LANGUAGES]
    sizes = [(str(each), f"{each}%") for each in TEXT_SIZES]
    clocks = [(str(each), f"{each}%" if each else say("settings-clock-own")) for each in CLOCKS]
    switch = [("on", say("settings-on")), ("off", say("settings-off"))]
    themes = [(each, say(f"theme-{each}")) for each in THEMES]
    return (
        _Row("language", say("settings-language"), languages, now.language),
        _Row("text", say("settings-text"), sizes, str(now.text)),
        _Row("theme", say("settings-theme"), themes, now.theme),
        _Row("motion", say("settings-motion"), switch, "on" if now.motion else "off"),
        _Row("clock", say("settings-clock"), clocks, str(now.clock), say("settings-clock-note")),
    )


def _fill(column: Column, rows: Sequence[_Row]) -> None:
    kit = column.kit
    high = max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(12))
    for row in rows:
        column.text(row.label, "serif", 16, gap=8)
        box = column.box(high, 6 if row.note else 26)
        column.add(
            cards.segmented(kit, Rect(box), row.field, row.label, tuple(row.options), row.chosen)
        )
        column.soft(row.note, 13, gap=26)
