"""Calibration as a small picture: for each chip how sure it claimed to be, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application.pages import ChipCount, Span
from roundtable.desktop.boxes import Across, Box, Column, Drawing, TextBox
from roundtable.desktop.kit import Kit
from roundtable.desktop.widgets import Bar, Rule, Widget
from roundtable.locale import Catalog

TRACK = 180
"""Units of a track."""


def picture(chips: Sequence[ChipCount], say: Catalog, *, note: bool = True) -> Box | None:
    """A row for each chip: a bar of the share that was right, the mark of what was claimed, the count."""
    if not chips:
        return None
    rows = [
        Across(
            _track(each.right / max(1, each.count), each.percent / 100) if each.percent else None,
            TextBox(each.text, size=13, grow=1),
            gap=14, least=90,
        )
        for each in chips
    ]  # fmt: skip
    return Column(
        TextBox(say("calibration-title"), "serif", 16) if note else None,
        *rows,
        TextBox(say("calibration-note"), size=12, colour="soft") if note else None,
        gap=5,
    )


def span(each: Span) -> Box:
    """A part of all bets, by time."""
    words = Column(TextBox(each.label, size=13), TextBox(each.text, size=12, colour="soft"), grow=1)
    return Across(_track(each.right, each.claimed), words, gap=14, least=90)


def _track(right: float, claimed: float) -> Drawing:
    def make(kit: Kit, rect: Rect) -> Widget:
        track = Rect(rect.x, rect.centery - kit.px(3), rect.w, kit.px(6))
        at = track.x + round(track.w * claimed)
        mark = Rect(min(at, rect.right - kit.px(2)), rect.y, kit.px(2), rect.h)
        theme = kit.theme
        return Widget(
            rect=rect,
            children=(
                Bar(rect=track, share=right, colour=theme.good),
                Rule(rect=mark, colour=theme.seal),
            ),
        )

    return Drawing(make, TRACK, 16)
