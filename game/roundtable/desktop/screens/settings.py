"""The settings; a change takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect

from roundtable.application import CLOCKS, PACES, TEXT_SIZES, THEMES, Settings
from roundtable.application.settings import CONTRASTS, LETTERS, PALETTES, VOLUMES
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import centred
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Change, Command, Open, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.tree import Layer, Tree
from roundtable.locale import Catalog, languages

WIDE = 880
NAMES = 0.3
"""Share of the width that the names of the settings take."""
BESIDE = 125
"""Text size in per cent up to which the values stand beside their name, not under it."""
NUMBERS = frozenset({"text", "clock", "volume"})
SWITCHES = frozenset({"motion", "speech", "skip", "hints"})


@dataclass(frozen=True, slots=True)
class _Row:
    """One setting: its field, its name and its values with their texts."""

    field: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """Settings that belong together, under their heading."""

    title: str
    rows: Sequence[_Row]


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
        """One row of values for each setting, in parts."""
        links = [Link("open:keys", say("keys-title")), Link("back", say("menu-back"))]
        head, body = page.bar(kit, size, say("settings-title"), shown=links)
        wide = min(kit.px(WIDE), body.w - 2 * kit.px(page.MARGIN))
        inner = centred(body, wide, body.h)
        column = Column(kit, inner.x, inner.y + kit.px(24), wide)
        for part in _parts(self._settings(), say, kit):
            _fill(column, part)
        window = inner.inflate(2 * kit.px(page.BLEED), 0)
        parts = page.scrolled(kit, window, "rows", column, say("settings-title"))
        self.first = f"language:{self._settings().language}"
        return Tree(size, (Layer((*parts, *head)),))

    def act(self, action: Action) -> Command | None:
        """Changes a setting, opens the keys, or goes back."""
        if action.kind != "activate":
            return None
        field, _, value = action.id.partition(":")
        if field == "back":
            return Back()
        if field == "open":
            return Open(value)
        typed: object = int(value) if field in NUMBERS else value
        typed = value == "on" if field in SWITCHES else typed
        return Change(Settings.of({**self._settings().as_dict(), field: typed}))


def _parts(now: Settings, say: Catalog, kit: Kit) -> tuple[_Part, ...]:
    tongues = [(each, Catalog(each).name) for each in languages()]
    sizes = [(str(each), f"{each}%") for each in TEXT_SIZES]
    clocks = [(str(each), f"{each}%" if each else say("settings-clock-own")) for each in CLOCKS]
    letters = [(each, say(f"letters-{each}")) for each in LETTERS]
    themes = [(each, say(f"theme-{each}")) for each in THEMES]
    contrasts = [(each, say(f"contrast-{each}")) for each in CONTRASTS]
    palettes = [(each, say(f"palette-{each}")) for each in PALETTES]
    paces = [(each, say(f"pace-{each}")) for each in PACES]
    loud = [(str(each), f"{each}%" if each else say("settings-off")) for each in VOLUMES]
    keys = {each: kit.keys.label(each, say("enter")) for each in ("speech", "read", "repeat")}
    keys |= {each: kit.keys.label(f"line-{each}", say("enter")) for each in ("before", "after")}
    return (
        _Part(
            say("settings-part-reading"),
            (
                _Row("language", say("settings-language"), tongues, now.language),
                _Row("text", say("settings-text"), sizes, str(now.text)),
                _Row("letters", say("settings-letters"), letters, now.letters),
            ),
        ),
        _Part(
            say("settings-part-look"),
            (
                _Row("theme", say("settings-theme"), themes, now.theme),
                _Row("contrast", say("settings-contrast"), contrasts, now.contrast),
                _Row("palette", say("settings-palette"), palettes, now.palette),
                _switch("motion", now.motion, say),
            ),
        ),
        _Part(
            say("settings-part-sound"),
            (
                _Row("volume", say("settings-volume"), loud, str(now.volume)),
                _switch("speech", now.speech, say, say("settings-speech-note", **keys)),
            ),
        ),
        _Part(
            say("settings-part-game"),
            (
                _Row("clock", say("settings-clock"), clocks, str(now.clock),
                     say("settings-clock-note")),
                _Row("pace", say("settings-pace"), paces, now.pace, say("settings-pace-note")),
                _switch("skip", now.skip, say, say("settings-skip-note")),
                _switch("hints", now.hints, say),
            ),
        ),
    )  # fmt: skip


def _switch(field: str, now: bool, say: Catalog, note: str = "") -> _Row:
    options = [("on", say("settings-on")), ("off", say("settings-off"))]
    return _Row(field, say(f"settings-{field}"), options, "on" if now else "off", note)


def _fill(column: Column, part: _Part) -> None:
    kit = column.kit
    column.text(part.title, "serif", 20, gap=6)
    column.line(gap=14)
    beside = kit.type.text_percent <= BESIDE
    names = round(column.width * NAMES) if beside else 0
    for row in part.rows:
        if not beside:
            column.text(row.label, "sans", 16, gap=6)
        room = column.width - names
        named = kit.height(row.label, names - kit.px(16), "sans", 16, 1.25) if beside else 0
        high = max(named, cards.segmented_height(kit, room, row.options))
        box = column.box(high, 4 if row.note else 12)
        if beside:
            place = Rect(box.x, box.y, names - kit.px(16), box.h)
            column.add(kit.label(place, row.label, "sans", 16, down=0.5, leading=1.25))
        place = Rect(box.x + names, box.y, room, box.h)
        column.add(cards.segmented(kit, place, row.field, row.label, row.options, row.chosen))
        if row.note:
            note = Column(kit, place.x, column.y, room)
            note.soft(row.note, 13, gap=14)
            column.add(*note.parts)
            column.y = note.y
    column.skip(20)


__all__ = ["SettingsScreen"]
