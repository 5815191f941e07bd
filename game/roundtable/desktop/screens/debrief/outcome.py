"""The first page: three sentences, the map of who stands where, and a picture for sharing."""

from __future__ import annotations

from dataclasses import replace

from pygame import Rect

from roundtable.application.pages import DailyResult, MapRow, Outcome, Picture, Stand, Stander
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Fit,
    Gap,
    Grid,
    Panes,
    Scrolled,
    SideBySide,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Sheet, button, stamp
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.screens.people import head_mark
from roundtable.desktop.widgets import Rule, Widget

FACE = 40
"""Units of a face on the map."""


def tab(view: Outcome, state: TabState) -> Box:
    """The sentences at the left, the map at the right."""
    held = [each.face for row in view.rows for stand in row.stands for each in stand.holders]
    names = tuple({each.name for each in held})
    told = Column(
        TextBox(view.lead, size=15, colour="soft"),
        Gap(4),
        *(TextBox(each, size=19, leading=1.55, names=names) for each in view.sentences),
        Gap(6),
        figures(view),
        Gap(8),
        Wrap(button("picture", state.say("debrief-picture"))),
        gap=12,
    )
    head = Wrap(
        TextBox(state.say("map-title"), "serif", 20),
        TextBox(view.legend, size=14, colour="soft") if view.legend else None,
        gap=12,
    )
    board = Column(head, Gap(4), *map(question, view.rows), gap=14)
    frame = Sheet(Scrolled(board, "map", state.say("map-title")), pads=(30, 22), grow=1)
    return Panes(
        Fit(told, "told", view.lead), Column(frame, grow=1), weights=(0.72, 1), gap=48, least=760,
        speech=view.lead,
    )  # fmt: skip


def figures(view: Outcome) -> Box | None:
    """The numbers alone, each told by one of the sentences."""
    shown = [
        Column(TextBox(label, size=13, colour="soft"), TextBox(value, "serif", 24), gap=1)
        for _, label, value in view.figures
    ]
    return Grid(*shown, least=110, gap=18) if shown else None


def question(row: MapRow) -> Box:
    """A question with its stands, and before them the line on which those of them with a place lie."""
    title = TextBox(row.title, "serif", 17 if row.widest else 16, "seal" if row.widest else "ink",
                 leading=1.3)  # fmt: skip
    placed = tuple(each for each in row.stands if row.ends and each.at is not None)
    line = Axis(replace(row, stands=placed)) if placed else None
    stands = Column(*map(_stand, row.stands), gap=6) if row.stands else None
    ask = TextBox(row.ask, size=13, colour="soft", leading=1.3)
    return Column(title, ask, line, stands, TextBox(row.rest, size=12, colour="soft"), gap=6)


def _stand(stand: Stand) -> Box:
    faces = [face(each) for each in stand.holders]
    names = " · ".join(each.face.name for each in stand.holders)
    words = Column(TextBox(stand.text, size=15, leading=1.35), TextBox(names, size=12, colour="soft"),
                   gap=1, grow=1)  # fmt: skip
    return Across(Wrap(*faces, gap=4), words, gap=12, least=120)


def face(each: Stander) -> Box:
    """A face on the map: filled where the player heard the stand, an outline where not."""
    return head_mark(each.face, FACE, hollow=not each.heard)


class Axis(Box):
    """A line with faces at the places of their stands; faces that would meet stand in further rows."""

    def __init__(self, row: MapRow) -> None:
        self.row = row
        ends = row.ends or ("", "")
        self.ends = SideBySide(
            TextBox(ends[0], size=13, colour="soft", leading=1.3),
            TextBox(ends[1], size=13, colour="soft", leading=1.3),
        )

    def wide(self, kit: Kit) -> int:
        """Room for a line."""
        return kit.px(300)

    def _rows(self, kit: Kit, width: int) -> list[list[tuple[int, Stander]]]:
        """The faces with their left ends, row by row."""
        side, gap = kit.px(FACE), kit.px(4)
        rows: list[list[tuple[int, Stander]]] = []
        for stand in sorted(self.row.stands, key=lambda each: each.at or 0):
            at = round((width - side) * (stand.at or 0))
            for i, each in enumerate(stand.holders):
                x = max(0, min(width - side, at + i * (side + gap)))
                free = (r for r in rows if r[-1][0] + side + gap <= x)
                line = next(free, None)
                if line is None:
                    line = []
                    rows.append(line)
                line.append((x, each))
        return rows

    def measure(self, kit: Kit, width: int) -> int:
        """The rows of faces and the ends."""
        rows = max(1, len(self._rows(kit, width)))
        return rows * kit.px(FACE + 4) + kit.gap(4) + self.ends.measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The line behind the faces, and what its ends mean below."""
        side, y, parts = kit.px(FACE), rect.y, list[Widget]()
        for row in self._rows(kit, rect.w):
            middle = Rect(rect.x, y + side // 2, rect.w, kit.px(2))
            parts.append(Rule(rect=middle, colour=kit.theme.line))
            for x, each in row:
                parts += face(each).place(kit, Rect(rect.x + x, y, side, side))
            y += kit.px(FACE + 4)
        y += kit.gap(4)
        return [*parts, *self.ends.place(kit, Rect(rect.x, y, rect.w, max(1, rect.bottom - y)))]


def daily(view: DailyResult, state: TabState) -> Box:
    """The daily question's result: its marks large, and the text to be shown around."""
    text = Sheet(Column(*(TextBox(line, size=16, leading=1.6) for line in view.text.splitlines())))
    body = Column(
        TextBox(view.title, "serif", 24, align="centre", leading=1.3),
        TextBox(view.date, size=14, colour="soft", align="centre"),
        Gap(6),
        TextBox("  ".join(view.marks), size=30, align="centre"),
        TextBox(view.points, "serif", 20, align="centre"),
        TextBox(view.legend, size=13, colour="soft", align="centre"),
        TextBox(view.streak, size=16, align="centre"),
        text,
        Wrap(button("copy", state.say("daily-copy"), look="primary", key="c"), align="centre"),
        gap=12, widest=620,
    )  # fmt: skip
    return Scrolled(body, "result", view.title, down=0.35)


def sharing(view: Picture) -> Box:
    """The picture for sharing: title and date, the headline, a question's map; no buttons."""
    told = Column(
        TextBox(view.headline, "serif", 40, leading=1.25),
        Gap(6),
        *(TextBox(each, size=22, leading=1.5) for each in view.lines),
        TextBox("  ".join(view.marks), size=30) if view.marks else None,
        gap=14,
    )
    board = Sheet(question(view.row), pads=(36, 28)) if view.row else None
    head = Column(
        TextBox(view.title, "serif", 24), TextBox(view.date, size=16, colour="soft"), gap=2
    )
    foot = Across(stamp(40), TextBox(view.foot, "serif", 18), gap=14)
    body = Column(head, Gap(20, grow=1), told, Gap(20), board, Gap(20, grow=1), foot, pads=(72, 56),
                  grow=1)  # fmt: skip
    return Dock(None, body)
