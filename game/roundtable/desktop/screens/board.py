"""The board: questions by panelists, with the topics that are on record."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import BoardPage, BoardRow, Cell, Choice
from roundtable.desktop.boxes import (
    Beside,
    Box,
    Column,
    Dock,
    Fit,
    Grid,
    Margin,
    Row,
    Text,
    Wrap,
)
from roundtable.desktop.components import KeyHint, Press, Sheet, meter, seal_mark
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, key_of_choice, links, ways
from roundtable.desktop.styles import spoken


class BoardScreen(Screen[BoardPage]):
    """The board."""

    name: ClassVar[str] = "board"

    @property
    def first(self) -> str:
        """The first question that can be opened."""
        legal = (each.id for each in self.page.choices if each.legal)
        return super().first or next(legal, "")

    def box(self) -> Box:
        """A row for each question under the bar, the ways out below."""
        page = self.page
        rows = {each.scene: each for each in page.rows}
        by_key = {each.key: each for each in page.choices if each.key}
        used = [by_key[row.key] for row in page.rows if row.key in by_key]
        rest = [each for each in page.choices if each not in used]
        clock = page.clock
        told = meter(f"meter:{clock.id}", clock.label, clock.sum, clock.share, accent=True, least=150)
        body = Column(
            Text(page.note, size=14, colour="soft"),
            *(_row(row, by_key.get(row.key)) for row in rows.values()),
            gap=10, widest=1240,
        )  # fmt: skip
        foot = Margin(ways(rest), 40, 8, 14) if rest else None
        head = bar(page.title, Wrap(links(page.tools), told, gap=20, align="right"))
        inner = Fit(body, "board-rows", page.title)
        return Dock(head, Margin(inner, 40, 18, 8), foot, speech=page.title)


def _row(row: BoardRow, choice: Choice | None) -> Box:
    """A question: its title and what it is about, its cost, and whom it has what of on record."""
    legal = choice is not None and choice.legal
    colour = "ink" if legal or row.status == "open" else "soft"
    key = key_of_choice(choice) if legal and choice else ""
    state = row.cost if legal else row.status_label if row.status != "ahead" else row.why_not
    title = Row(
        KeyHint(key) if key else None,
        Column(
            Text(row.title, "serif", 18, colour, leading=1.25),
            Text(row.about, size=13, colour="soft", leading=1.35),
            gap=2, grow=1,
        ),
        gap=12, least=80, down=0, grow=1,
    )  # fmt: skip
    title.grow = 0
    shade = "seal" if row.status == "open" else "soft"
    cells = Grid(*(_cell(each) for each in row.cells), least=150, gap=14, most=6)
    body = Column(Beside(title, Text(state, size=13, colour=shade)), cells, gap=8)
    told = spoken(row.title, row.status_label, state, *(each.label for each in row.cells))
    if choice is None:
        return Sheet(body, pads=(20, 10), shadow=0, fill=None, said=told, id=f"scene:{row.scene}")
    return Press(body, choice.id, told, key=key, reason=choice.why_not, pads=(20, 10),
                 look="card" if legal else "flat")  # fmt: skip


def _cell(cell: Cell) -> Box:
    """A panelist's topics in a question, those heard in soft; pale where there are none."""
    names = Row(
        seal_mark(cell.face.index, 14, hollow=not cell.on_record),
        Text(cell.face.name, size=13, colour="ink" if cell.on_record else "soft", grow=1,
             sizes=(12,)),
        gap=6, least=40,
    )  # fmt: skip
    if not cell.on_record:
        return Column(names, Text("–", size=12, colour="soft"), gap=2)
    left = " · ".join(each.text for each in cell.topics if not each.heard)
    done = " · ".join(each.text for each in cell.topics if each.heard)
    dots = "●" * cell.heard + "○" * (cell.on_record - cell.heard)
    return Column(
        names,
        Text(dots, size=12, colour="soft"),
        Text(left, size=13, leading=1.3),
        Text(done, size=12, colour="soft", leading=1.3),
        gap=2,
    )


__all__ = ["BoardScreen"]
