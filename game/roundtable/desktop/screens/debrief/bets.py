"""The bets, confident misses first; beside them what was said and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application.pages import BetRow, Bets
from roundtable.desktop.boxes import (
    Across,
    AsWide,
    Box,
    Column,
    Gap,
    Hairline,
    Panes,
    Scrolled,
    TextBox,
)
from roundtable.desktop.components import Press, Sheet, named, seal_mark
from roundtable.desktop.screens.calibration import picture
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.screens.words import tint
from roundtable.desktop.styles import PICKED, spoken


def tab(view: Bets, state: TabState) -> Box:
    """The rows at the left, the one that is open at the right, the chips below it."""
    if not view.rows:
        return TextBox(view.summary, "serif", 24, leading=1.4)
    on = min(state.row, len(view.rows) - 1)
    rows = Column(
        TextBox(view.summary, "serif", 18, leading=1.4),
        Gap(4),
        *_rows(view.rows, on),
        gap=8,
    )
    shown = Column(_detail(view.rows[on]), Gap(10), picture(view.calibration, state.say), gap=10)
    return Panes(
        Scrolled(rows, "bets", view.summary), Scrolled(shown, "detail", view.rows[on].title),
        weights=(1.1, 1), gap=44, speech=view.summary,
    )  # fmt: skip


def _rows(rows: Sequence[BetRow], on: int) -> list[Box]:
    points = [TextBox(row.points, "serif", 18, tint(row.kind), align="right") for row in rows]
    return [_row(row, i, AsWide(points[i], points), on=i == on) for i, row in enumerate(rows)]


def _row(row: BetRow, number: int, points: Box, *, on: bool) -> Box:
    who = row.face.name if row.face else ""
    words = Column(
        named(who, row.title, size=15),
        TextBox(" · ".join(x for x in (row.option, row.chip) if x), size=13, colour="soft"),
        gap=2, grow=1,
    )  # fmt: skip
    line = Across(
        points, seal_mark(row.face.index, 14) if row.face else None, words, gap=10, least=140
    )
    said = spoken(
        row.points, who, row.title, row.option, row.chip, row.answer, PICKED if on else ""
    )
    return Press(
        line, f"row:{number}", said, look="plain", pads=(14, 9), edge="seal" if on else None
    )


def _detail(row: BetRow) -> Box:
    """What was expected, what is on record, how it was settled and read, and the words."""
    quote = row.quote
    return Sheet(
        Column(
            named(row.face.name if row.face else "", row.title, size=18),
            TextBox(
                f"{row.points} · {row.chip} · {row.option}",
                "serif",
                15,
                tint(row.kind),
                leading=1.4,
            ),
            TextBox(row.answer, size=16, leading=1.5),
            TextBox(row.how, size=14, colour="soft"),
            TextBox(row.reading, size=14, colour="soft", leading=1.5),
            Hairline() if quote else None,
            TextBox(quote.body, size=16, leading=1.65) if quote else None,
            TextBox(quote.gloss, size=14, leading=1.5) if quote else None,
            TextBox(quote.place, size=13, colour="soft") if quote else None,
            gap=8,
        ),
        rule=row.face.index if row.face else "ink",
    )
