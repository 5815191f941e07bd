"""A small sheet over what goes on being seen: something is asked before it is done."""

from __future__ import annotations

from typing import ClassVar

from pygame import Rect

from roundtable.application.commands import Back
from roundtable.application.pages import ConfirmPage
from roundtable.desktop.boxes import Box, Column, Dock, Gap, Grid, Scrolled, TextBox
from roundtable.desktop.components import Sheet, button
from roundtable.desktop.kit import Kit
from roundtable.desktop.motion import Animator
from roundtable.desktop.screens.base import OVERLAY, Moving, Screen, Size, Wish
from roundtable.desktop.screens.frame import key_of_choice
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Scrim, Shift

WIDTH, MARGIN = 560, 16
SHEET, SCRIM = "confirm-sheet", "confirm-scrim"


class ConfirmScreen(Screen[ConfirmPage]):
    """A question over the screen it was asked from; the safe answer has the focus."""

    name: ClassVar[str] = "confirm"
    overlay: ClassVar[bool] = True

    @property
    def first(self) -> str:
        """The safe answer."""
        return self.page.choices[0].id

    def box(self) -> Box:
        """The question, what follows, and the answers."""
        page = self.page
        told = Column(
            TextBox(page.title, "serif", 24, leading=1.3),
            *(TextBox(each, size=16, colour="soft", leading=1.6) for each in page.lines),
            gap=8,
        )
        answers = Grid(
            *(
                button(each.id, each.title, look="plain" if number else "primary",
                       key=key_of_choice(each), reason=each.why_not)
                for number, each in enumerate(page.choices)
            ),
            least=140, most=3, whole=True,
        )  # fmt: skip
        inner = Dock(
            None, Scrolled(told, "confirm-told", page.title), Column(Gap(24), answers), least=60
        )
        return Sheet(inner, pads=(36, 28), shadow=20, id=SHEET)

    def tree(self, kit: Kit, size: Size, below: Tree | None = None) -> Tree:
        """The sheet in the middle, over a veil and what lies below."""
        box, margin = self.box(), kit.px(MARGIN)
        large = max(1, kit.type.text_percent / 115)
        wide = max(1, min(kit.px(WIDTH * large), size[0] - 2 * margin))
        sheet = Rect(0, 0, wide, min(box.measure(kit, wide), max(1, size[1] - 2 * margin)))
        sheet.center = (size[0] // 2, size[1] // 2)
        veil = Scrim(rect=Rect((0, 0), size), id=SCRIM)
        layer = Layer((veil, *box.place(kit, sheet)), modal=True)
        return Tree(size, (*(below.layers if below else ()), layer))

    def escape(self) -> Wish:
        """Not to do it."""
        return Back()

    def moving(self, animator: Animator, now: float, kit: Kit) -> Moving:
        """The sheet comes up a little, and the veil thickens."""
        up = animator.value(OVERLAY, now)
        return {SHEET: Shift(0, round(kit.px(12) * (1 - up)), 1)}, {SCRIM: up}
