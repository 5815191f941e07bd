"""What each choice cost, as an engine annotates a game, and how the time was used."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application.pages import ChoiceRow, Choices, Mark, MeterLine
from roundtable.desktop.boxes import (
    Across,
    AsWide,
    Box,
    Column,
    Gap,
    Margin,
    Panes,
    Scrolled,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Sheet, seal_mark
from roundtable.desktop.kit import Kit, Tint
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.widgets import Disc, Panel, Widget

KINDS: dict[str, Tint] = {"best": "good", "slip": "soft", "loss": "seal", "only": "soft"}
OWN = "you"
SIDE = 14
"""Units beside a move, on a sheet or not."""


def tab(view: Choices, state: TabState) -> Box:
    """The moves at the left, the quantities at the right."""
    del state
    rows = Column(
        TextBox(view.summary, "serif", 18, leading=1.4),
        Wrap(*(TextBox(each, size=13, colour="soft") for each in view.legend), gap=14, lines=2),
        Gap(4),
        *_rows(view.rows),
        gap=6,
    )
    sums = Column(
        *map(meter_line, view.meters), TextBox(view.floor, size=14, colour="soft"), gap=16
    )
    return Panes(
        Scrolled(rows, "choices", view.summary), Scrolled(sums, "meters", view.floor),
        weights=(1.2, 1), line=True, speech=view.summary,
    )  # fmt: skip


def _rows(rows: Sequence[ChoiceRow]) -> list[Box]:
    """The moves, their numbers, signs and words each in a line downward."""
    numbers = [TextBox(each.number, size=13, colour="soft", align="right") for each in rows]
    signs = [TextBox(each.mark, "serif", 16, KINDS.get(each.kind, "ink")) for each in rows]
    return [
        _row(row, Across(AsWide(number, numbers), AsWide(sign, signs), gap=10))
        for row, number, sign in zip(rows, numbers, signs, strict=True)
    ]


def _row(row: ChoiceRow, sign: Box) -> Box:
    """A move: its number, its sign, what it was, what it cost and why."""
    colour = KINDS.get(row.kind, "ink")
    words = Column(
        TextBox(row.title, size=15, leading=1.3),
        TextBox(row.why, size=13, colour="soft", leading=1.35),
        gap=1, grow=1,
    )  # fmt: skip
    line = Across(
        sign,
        Margin(seal_mark(row.face.index, 14), 0, 4, 0) if row.face else None,
        words,
        TextBox(row.cost or row.label, "serif" if row.cost else "sans", 15 if row.cost else 13, colour),
        gap=10, down=0, least=120,
    )  # fmt: skip
    if row.kind != "loss":
        return Margin(line, SIDE, 0)
    return Sheet(line, pads=(SIDE, 6), shadow=0, rule="seal")


def meter_line(line: MeterLine) -> Box:
    """A quantity: what it is of, its line with the marks, how it was worked out."""
    return Column(
        TextBox(line.label, "serif", 18, leading=1.3),
        TextBox(line.what, size=14, colour="soft", leading=1.4),
        MarkedLine(line.marks),
        TextBox(line.sum, size=13, colour="soft", leading=1.4),
        gap=4,
    )


class MarkedLine(Box):
    """A line from 0 to 1 with its marks; a mark's name stands in the first row where it is free."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = sorted(marks, key=lambda each: each.share)

    def wide(self, kit: Kit) -> int:
        """Room for a line."""
        return kit.px(260)

    def _rows(self, kit: Kit, width: int) -> list[list[tuple[int, int, Mark]]]:
        """The names below the line: left end and width of each, row by row."""
        rows: list[list[tuple[int, int, Mark]]] = []
        for mark in self.marks:
            text = f"{mark.label} {mark.value}"
            wide = min(width, kit.type.width(text, "sans", 12))
            x = max(0, min(width - wide, round(width * mark.share - wide / 2)))
            line = next((r for r in rows if r[-1][0] + r[-1][1] + kit.px(8) <= x), None)
            if line is None:
                line = []
                rows.append(line)
            line.append((x, wide, mark))
        return rows

    def measure(self, kit: Kit, width: int) -> int:
        """The line and the rows of names."""
        rows = len(self._rows(kit, width))
        return kit.px(18) + rows * TextBox("0", size=12).measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The line, a dot for each mark, the names below."""
        theme, high = kit.theme, TextBox("0", size=12).measure(kit, rect.w)
        line = Rect(rect.x, rect.y + kit.px(7), rect.w, kit.px(3))
        parts: list[Widget] = [Panel(rect=line, fill=theme.line, radius=kit.px(1))]
        tints: dict[str, Tint] = {OWN: "seal", "record": "ink", "best": "good"}
        for mark in sorted(self.marks, key=lambda each: each.id == OWN):
            reach = kit.px(6 if mark.id == OWN else 4)
            x = max(line.x + reach, min(line.right - reach, line.x + round(line.w * mark.share)))
            spot = Rect(x - reach, line.centery - reach, 2 * reach, 2 * reach)
            parts.append(Disc(rect=spot, colour=kit.colour(tints.get(mark.id, "soft"))))
        y = rect.y + kit.px(18)
        for row in self._rows(kit, rect.w):
            for x, wide, mark in row:
                label = TextBox(
                    f"{mark.label} {mark.value}", size=12, colour=tints.get(mark.id, "soft")
                )
                parts += label.place(kit, Rect(rect.x + x, y, wide, high))
            y += high
        return parts
