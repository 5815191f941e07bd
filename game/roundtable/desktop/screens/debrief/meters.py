"""The numbers: each meter on its line with floor, record, you and best; the tiles; what would help."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import Debrief, MeterLine, Tile
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset, take_right
from roundtable.desktop.screens import page
from roundtable.desktop.screens.debrief.scale import scale, scale_height
from roundtable.desktop.screens.page import Column
from roundtable.desktop.widgets import Widget

DASH = "–"
"""What a meter shows that has nothing to measure."""


def tab(kit: Kit, rect: Rect, view: Debrief) -> list[Widget]:
    """The meters one under the other at the left, the tiles at the right."""
    side, main = take_right(inset(rect, 0, kit.px(20)), round(rect.w * 0.27), kit.px(56))
    needed, air = 0, 1.0
    for air in (1.0, 0.7, 0.4):
        probe = Column(kit, main.x, 0, main.w)
        _meters(probe, view, air)
        needed = probe.y
        if needed <= main.h:
            break
    slack = max(0, main.h - needed)
    column = Column(kit, main.x, main.y + slack // 4, main.w)
    _meters(column, view, air)
    tiles = Column(kit, side.x, side.y + min(slack // 4, kit.px(24)), side.w)
    for each in view.tiles:
        tiles_row(tiles, [each])
        tiles.skip(16)
    return [
        *page.scrolled(kit, page.bled(kit, main), "meters", column, view.tabs[1]),
        *page.scrolled(kit, page.bled(kit, side), "tiles", tiles, view.tiles[0].label),
    ]


def _meters(column: Column, view: Debrief, air: float) -> None:
    for each in view.meters:
        column.text(each.label, "serif", 20, leading=1.3, gap=2)
        column.soft(each.what, 14, gap=8 * air)
        _line(column, each, 0, values=True)
        column.skip(22 * air)
    column.line(gap=18 * air)
    column.text(view.room, "serif", 16, leading=1.5, gap=10 * air)
    column.text(view.help, "sans", 16, leading=1.6)


def compact(column: Column, line: MeterLine, beside: Sequence[MeterLine]) -> None:
    """A meter in few words, its name as wide as the names of those beside it."""
    kit = column.kit
    named = max(kit.type.width(each.label, "serif", 18) for each in beside)
    _line(column, line, min(round(column.width * 0.24), named + kit.px(18)), values=False)


def _line(column: Column, line: MeterLine, name: int, *, values: bool) -> None:
    """One meter: its name in a room of this width (0 for none), its line, its sum."""
    kit = column.kit
    rest = round(column.width * (0.25 if values else 0.26))
    total = line.sum if values else line.brief
    high = max(scale_height(kit), kit.height(total, rest, "sans", 13))
    row = column.box(high)
    track = Rect(row.x + name, row.y, row.w - name - rest - kit.px(22), row.h)
    after = Rect(row.right - rest, row.y, rest, row.h)
    if name:
        box = Rect(row.x, row.y, name - kit.px(8), row.h)
        size = kit.type.fit(line.label, "serif", (18, 16, 14, 13, 12), box.w)
        column.add(kit.label(box, line.label, "serif", size, down=0.5, leading=1.2))
    if any(mark.id == "you" and mark.value == DASH for mark in line.marks):
        column.add(kit.label(track, DASH, "sans", 14, kit.theme.soft, down=0.5))
        return
    column.add(
        scale(kit, track, line.marks, values=values),
        kit.label(after, total, "sans", 13, kit.theme.soft, down=0.5),
    )


def tiles_row(column: Column, tiles: Sequence[Tile], pad: int = 18) -> None:
    """The tiles side by side, their numbers level and of one size."""
    kit = column.kit
    cells = columns(Rect(column.left, column.y, column.width, 0), [1.0] * len(tiles), kit.px(14))
    room = cells[0].w - 2 * kit.px(20)
    label = max(kit.height(each.label, room, "sans", 13) for each in tiles)
    note = max(kit.height(each.note, room, "sans", 13) for each in tiles)
    number = kit.type.glyph_height("serif", 30)
    size = min(kit.type.fit(each.value, "serif", (30, 24, 20, 18, 16), room) for each in tiles)
    row = column.box(label + number + note + 2 * kit.px(pad) + kit.px(4))
    for cell, tile in zip(cells, tiles, strict=True):
        rect = Rect(cell.x, row.y, cell.w, row.h)
        inner = Column(kit, rect.x + kit.px(20), rect.y + kit.px(pad), room)
        named, value = inner.box(label, 2), inner.box(number, 2)
        inner.add(
            kit.label(named, tile.label, "sans", 13, kit.theme.soft, down=1),
            kit.label(value, tile.value, "serif", size, down=1),
        )
        inner.soft(tile.note, 13)
        column.add(kit.sheet(rect, *inner.parts))
