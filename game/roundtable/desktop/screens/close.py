"""A question that was left: what was put, heard and expected, and what lies unheard."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import ClosePage, Settled
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Gap,
    Hairline,
    Margin,
    Panes,
    Scrolled,
    TextBox,
)
from roundtable.desktop.components import Sheet, meter, seal_mark
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, links, ways
from roundtable.desktop.screens.words import heard, question, tint


class CloseScreen(Screen[ClosePage]):
    """A question's close."""

    name: ClassVar[str] = "close"

    def box(self) -> Box:
        """What was asked, heard and expected at the left, what it came to at the right."""
        page = self.page
        told = Column(
            TextBox(page.title, "serif", 30, leading=1.3),
            Gap(4),
            Sheet(question(page.put), rule="ink"),
            TextBox(page.sentence, size=15, colour="soft", leading=1.45),
            Gap(4),
            *map(_settled, page.bets),
            Gap(4),
            *map(heard, page.heard),
            gap=10,
        )
        left = Scrolled(Column(told, widest=860, across=0), "told", page.title)
        right = Scrolled(self._sums(), "sums", page.minutes)
        body = Panes(left, right, weights=(1, 0.42), line=True, least=760, speech=page.title)
        foot = Column(Gap(10), ways(page.choices)) if page.choices else None
        inner = Dock(None, body, foot, speech=page.title)
        return Dock(
            bar(page.heading, links(page.tools)), Margin(inner, 40, 18, 14), speech=page.title
        )

    def _sums(self) -> Column:
        page = self.page
        silent = [TextBox(page.silent, size=14, colour="soft")] if page.silent else []
        rest = [*(TextBox(each, size=14) for each in page.unheard), *silent]
        return Column(
            TextBox(page.minutes, "serif", 18),
            TextBox(page.points, "serif", 18),
            Gap(6),
            *(meter(f"meter:{m.id}", m.label, m.sum, m.share) for m in page.meters),
            Gap(6),
            Hairline() if rest else None,
            *rest,
            gap=10,
        )


def _settled(bet: Settled) -> Box:
    """A bet that was left behind: its points, what was expected, what is on record."""
    slip = bet.slip
    head = " · ".join(each for each in (bet.face.name, slip.label) if each)
    words = Column(
        TextBox(head, "serif", 15, tint(slip.status)),
        TextBox(bet.answer, size=14),
        TextBox(bet.told, size=13, colour="soft"),
        gap=2, grow=1,
    )  # fmt: skip
    return Across(seal_mark(bet.face.index, 18), words, gap=12, down=0)
