"""The board: questions by panelists, with the topics that are on record."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import BoardPage, BoardRow, Cell, Choice, Face, Topic
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Either,
    Fit,
    Grid,
    Margin,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import KeyHint, Press, Sheet, meter, seal_mark
from roundtable.desktop.kit import Tint
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, key_of_choice, links, ways
from roundtable.desktop.styles import spoken

TITLE = 1.5
"""Share of a row's width that its question takes, beside the 1 of each panelist."""


class BoardScreen(Screen[BoardPage]):
    """The board."""

    name: ClassVar[str] = "board"

    @property
    def position(self) -> object:
        """What is open, put and ahead."""
        return tuple([each.status for each in self.page.rows])

    def box(self) -> Box:
        """The questions by the people, the ways out below."""
        page = self.page
        by_key = {each.key: each for each in page.choices if each.key}
        used = [by_key[row.key] for row in page.rows if row.key in by_key]
        rest = [each for each in page.choices if each not in used]
        clock = page.clock
        told = meter(
            f"meter:{clock.id}", clock.label, clock.sum, clock.share, accent=True, least=150
        )
        names = Across(TextBox("", grow=TITLE), *map(_name, page.people), gap=14, least=0)
        note = TextBox(page.note, size=14, colour="soft")
        rows = [(row, by_key.get(row.key)) for row in page.rows]
        grid = Column(
            note, Margin(names, 20, 0), *(_row(*each, names=False) for each in rows), gap=10
        )
        piled = Column(note, *(_row(*each, names=True) for each in rows), gap=10)
        body = Either(grid, piled, 130 * (len(page.people) + TITLE))
        head = bar(page.title, Wrap(links(page.tools), told, gap=20, align="right"))
        inner = Fit(Column(body, widest=1280), "board-rows", page.title)
        foot = Margin(ways(rest), 40, 8, 14) if rest else None
        return Dock(head, Margin(inner, 40, 14, 8), foot, speech=page.title)


def _name(face: Face) -> Across:
    name = TextBox(face.name, size=14, sizes=(13, 12), names=(face.name,), grow=1)
    return Across(seal_mark(face.index, 15), name, gap=7, least=30, grow=1)


def _row(row: BoardRow, choice: Choice | None, *, names: bool) -> Box:
    """A question: what it is about, its cost, and the topics on record of everybody."""
    legal = choice is not None and choice.legal
    colour = "ink" if legal or row.status == "open" else "soft"
    key = key_of_choice(choice) if legal and choice else ""
    state = row.cost if legal else row.status_label if row.status != "ahead" else row.why_not
    words = Column(
        TextBox(row.title, "serif", 17, colour, leading=1.25),
        TextBox(row.about, size=13, colour="soft", leading=1.3),
        TextBox(state, size=13, colour="seal" if row.status == "open" else "soft"),
        gap=2, grow=1,
    )  # fmt: skip
    title = Across(KeyHint(key) if key else None, words, gap=10, least=60, down=0)
    if names:
        body: Box = Column(title, Grid(*map(_named, row.cells), least=150, gap=14), gap=8)
    else:
        title.grow = TITLE
        body = Across(title, *map(_topics, row.cells), gap=14, least=0, down=0)
    told = spoken(row.title, row.status_label, state, *(each.label for each in row.cells))
    if choice is None:
        return Sheet(body, pads=(20, 9), shadow=0, fill=None, said=told, id=f"scene:{row.scene}")
    return Press(body, choice.id, told, key=key, reason=choice.why_not, pads=(20, 9),
                 look="card" if legal else "flat")  # fmt: skip


def _topics(cell: Cell) -> Column:
    """A panelist's topics in a question, each with its dot: filled once it was heard."""
    lines = [_topic(each) for each in cell.topics]
    return Column(*lines or [TextBox("–", size=13, colour="soft")], gap=1, grow=1)


def _topic(topic: Topic) -> Box:
    """A topic behind its dot; its further lines stand under the first."""
    colour: Tint = "soft" if topic.heard else "ink"
    dot = TextBox("●" if topic.heard else "○", size=13, leading=1.3, colour=colour)
    words = TextBox(topic.text, size=13, leading=1.3, colour=colour, grow=1)
    return Across(dot, words, gap=4, down=0, least=20)


def _named(cell: Cell) -> Box:
    """The same under the panelist's name."""
    name, topics = _name(cell.face), _topics(cell)
    name.grow = topics.grow = 0
    return Column(name, topics, gap=2)
