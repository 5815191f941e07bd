"""What only an author sees: the checker's findings, and the list of scenes to jump to."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import FindingsPage, JumpPage
from roundtable.desktop.boxes import Box, Column, Dock, Margin, Scrolled, TextBox
from roundtable.desktop.components import button
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, key_of_choice, links, merged


class FindingsScreen(Screen[FindingsPage]):
    """What the checker says of the scenario as it stands on the disk."""

    name: ClassVar[str] = "findings"

    def box(self) -> Box:
        """The findings, one below the other."""
        page = self.page
        told = Column(
            TextBox(page.empty, "serif", 18) if not page.findings else None,
            *(TextBox(each, size=14, leading=1.5) for each in page.findings),
            gap=12,
        )
        head = bar(page.title, links(merged(page.choices, page.tools)))
        return Dock(head, Margin(Scrolled(told, "list", page.title), 48, 20, 12), speech=page.title)


class JumpScreen(Screen[JumpPage]):
    """The scenes, each a button."""

    name: ClassVar[str] = "jump"

    def box(self) -> Box:
        """The scenes, one below the other."""
        page = self.page
        back = [each for each in page.choices if each.id == "back"]
        scenes = [each for each in page.choices if each.id != "back"]
        told = Column(
            TextBox(page.note, colour="soft"),
            *(button(e.id, e.title, key=key_of_choice(e), reason=e.why_not) for e in scenes),
            gap=12, widest=720,
        )  # fmt: skip
        head = bar(page.title, links(merged(back, page.tools)))
        return Dock(head, Margin(Scrolled(told, "list", page.title), 48, 20, 12), speech=page.title)
