"""Calibration as a small picture: for each chip how sure it claimed to be, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import ChipCount
from roundtable.desktop.screens.page import Column
from roundtable.desktop.widgets import Bar, Line
from roundtable.locale import Catalog

TRACK = 0.42
"""Width of a track as a share of the column."""


def picture(column: Column, chips: Sequence[ChipCount], say: Catalog, *, note: bool = True) -> None:
    """A row for each chip: a bar of the share that was right, the mark of what was claimed, the count."""
    kit, theme = column.kit, column.kit.theme
    if not chips:
        return
    if note:
        column.text(say("calibration-title"), "serif", 16, gap=6)
    wide, high = round(column.width * TRACK), kit.type.glyph_height("sans", 13)
    for chip in chips:
        row = column.box(high, 5)
        text = Rect(row.x + wide + kit.px(14), row.y, row.w - wide - kit.px(14), high)
        size = kit.type.fit(chip.text, "sans", (13, 12, 11, 10), text.w)
        column.add(kit.label(text, chip.text, "sans", size, down=0.5))
        if not chip.percent:
            continue
        track = Rect(row.x, row.centery - kit.px(3), wide, kit.px(6))
        at = track.x + round(wide * chip.percent / 100)
        mark = Rect(at - kit.px(1), row.y + kit.px(1), kit.px(2), high - kit.px(2))
        column.add(
            Bar(rect=track, share=chip.right / chip.count, colour=theme.good),
            Line(rect=mark, colour=theme.seal),
        )
    if note:
        column.soft(say("calibration-note"), 12)
