"""Calibration as a small picture: for each chip how sure it claimed to be, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application.pages import ChipCount, Span
from roundtable.desktop.boxes import Box, Column, Drawn, Row, Text
from roundtable.desktop.kit import Kit
from roundtable.desktop.widgets import Bar, Line, Widget
from roundtable.locale import Catalog

TRACK = 180
"""Units of a track."""


def picture(chips: Sequence[ChipCount], say: Catalog, *, note: bool = True) -> Box | None:
    """A row for each chip: a bar of the share that was right, the mark of what was claimed, the count."""
    if not chips:
        return None
    rows = [
        Row(
            _track(each.right / max(1, each.count), each.percent / 100) if each.percent else None,
            Text(each.text, size=13, grow=1),
            gap=14, least=90,
        )
        for each in chips
    ]  # fmt: skip
    return Column(
        Text(say("calibration-title"), "serif", 16) if note else None,
        *rows,
        Text(say("calibration-note"), size=12, colour="soft") if note else None,
        gap=5,
    )


def span(each: Span) -> Box:
    """A part of all bets, by time."""
    words = Column(Text(each.label, size=13), Text(each.text, size=12, colour="soft"), grow=1)
    return Row(_track(each.right, each.claimed), words, gap=14, least=90)


def _track(right: float, claimed: float) -> Drawn:
    def make(kit: Kit, rect: Rect) -> Widget:
        track = Rect(rect.x, rect.centery - kit.px(3), rect.w, kit.px(6))
        at = track.x + round(track.w * claimed)
        mark = Rect(min(at, rect.right - kit.px(2)), rect.y, kit.px(2), rect.h)
        theme = kit.theme
        return Widget(
            rect=rect,
            children=(
                Bar(rect=track, share=right, colour=theme.good),
                Line(rect=mark, colour=theme.seal),
            ),
        )

    return Drawn(make, TRACK, 16)
