"""The record beside the player, question by question: what was heard when, runs folded."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import Lane, LaneRow, LanesPage
from roundtable.desktop.boxes import Across, Box, Column, Dock, Gap, Grid, Margin, Scrolled, TextBox
from roundtable.desktop.components import Sheet, seal_mark
from roundtable.desktop.kit import Tint
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, links, ways


class LanesScreen(Screen[LanesPage]):
    """The lanes."""

    name: ClassVar[str] = "lanes"

    def box(self) -> Box:
        """A lane for each question put so far, and on what the order rests."""
        page = self.page
        body = Column(lanes_grid(page.lanes), TextBox(page.note, size=13, colour="soft"), gap=18)
        told = Scrolled(body, "lanes", page.title)
        foot = Column(Gap(10), ways(page.choices))
        return Dock(bar(page.title, links(page.tools)), Margin(Dock(None, told, foot), 40, 18, 14))


def lanes_grid(lanes: tuple[Lane, ...]) -> Box:
    """The lanes side by side."""
    return Grid(*map(lane, lanes), least=300, gap=28, most=3, widest=460)


def lane(each: Lane) -> Box:
    """A question in the record's order: what was heard, with its place in the player's own."""
    head = Column(
        TextBox(each.title, "serif", 16, leading=1.25),
        TextBox(" · ".join(x for x in (each.own, each.record) if x), size=12, colour="soft"),
        gap=2,
    )
    rows = Column(*map(_row, each.rows), gap=6)
    note = TextBox(each.sentence, size=13, colour="soft", leading=1.4)
    return Column(head, rows, note, gap=8)


def _row(row: LaneRow) -> Box:
    """A turn with the number it had in the player's order, or a run that is face down."""
    colour: Tint = "ink" if row.heard else "soft"
    words = Across(
        seal_mark(row.face.index, 13, hollow=not row.heard) if row.face else None,
        TextBox(row.label, size=13, colour=colour, leading=1.2, grow=1),
        TextBox(row.own, "serif", 13, "seal" if row.early else "soft"),
        gap=8, least=60,
    )  # fmt: skip
    rule: Tint | None = row.face.index if row.heard and row.face else None
    return Sheet(
        words, pads=(14, 7), shadow=0, radius=7, fill="card" if row.heard else None,
        dashed=not row.heard, rule=rule, said=row.full,
    )  # fmt: skip
