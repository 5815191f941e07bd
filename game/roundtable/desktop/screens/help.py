"""How to play."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import HelpPage, Line
from roundtable.desktop.boxes import Box, Column, Dock, Grid, Margin, Scrolled, TextBox
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, links, merged


class HelpScreen(Screen[HelpPage]):
    """How to play, in columns."""

    name: ClassVar[str] = "help"

    def box(self) -> Box:
        """The parts side by side and under one another."""
        page = self.page
        body = Grid(*map(_part, page.parts), least=320, most=3, gap=36)
        head = bar(page.title, links(merged(page.choices, page.tools)))
        inner = Scrolled(Column(body, widest=1320), "parts", page.title)
        return Dock(head, Margin(inner, 56, 24, 8), speech=page.title)


def _part(part: Line) -> Box:
    return Column(
        TextBox(part.heading, "serif", 18),
        TextBox(part.body, size=16, leading=1.65),
        gap=8,
    )
