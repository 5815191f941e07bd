"""Who said something and where it stands: name with what they did, tag of the voice, place."""

from __future__ import annotations

from pygame import Rect

from roundtable.application import Speech, Verdict
from roundtable.desktop.screens.page import Column


def source_line(column: Column, speech: Speech) -> None:
    """The tag of the voice, the place after it, and what the source leaves unsettled."""
    tagged(column, speech.voice, speech.place)
    for note in (speech.unclear, speech.note):
        if note:
            column.skip(5)
            column.soft(note, 13)


def tagged(column: Column, tag: str, text: str) -> None:
    """A framed word and a text beside it, under it where there is no room."""
    kit = column.kit
    if not tag:
        column.soft(text, 13)
        return
    frame = kit.tag(column.left, column.y, tag)
    column.add(frame)
    left = frame.rect.w + kit.px(8)
    if not text:
        column.box(frame.rect.h)
        return
    if kit.type.width(text, "sans", 13) <= column.width - left:
        high = max(frame.rect.h, kit.type.glyph_height("sans", 13))
        row = column.box(high)
        place = Rect(row.x + left, row.y, row.w - left, high)
        column.add(kit.label(place, text, "sans", 13, kit.theme.soft, down=0.5, leading=1))
        return
    column.box(frame.rect.h, 5)
    column.soft(text, 13)


def named(column: Column, name: str, rest: str, *, size: float = 16, gap: float = 6) -> None:
    """A name and beside it, in small, what they did; under it where there is no room."""
    kit = column.kit
    wide, high = kit.type.width(name, "serif", size), kit.type.glyph_height("serif", size)
    left = wide + kit.px(10)
    if wide > column.width or kit.type.width(rest, "sans", 14) > column.width - left:
        column.text(name, "serif", size, leading=1.3, gap=2)
        column.soft(rest, 14, gap=gap)
        return
    row = column.box(high, gap)
    side = Rect(row.x + left, row.y, row.w - left, high)
    column.add(
        kit.label(Rect(row.x, row.y, wide, high), name, "serif", size),
        kit.label(side, rest, "sans", 14, kit.theme.soft, down=0.5, leading=1),
    )


def verdict_line(column: Column, verdict: Verdict, size: float = 14) -> None:
    """How a forecast came out; a miss in the accent, a hit in the colour of the best."""
    theme = column.kit.theme
    colour = {"wrong": theme.seal, "right": theme.good}.get(verdict.kind, theme.soft)
    column.text(verdict.headline, "sans", size, colour)
