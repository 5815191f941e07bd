"""A column of texts: each stands below the one before, and the height is what they took."""

# ruff: noqa: PLR0913 - a text is told by all of these

from __future__ import annotations

from dataclasses import dataclass, field

from pygame import Rect

from roundtable.desktop.kit import LEADING, Kit
from roundtable.desktop.paint import Align
from roundtable.desktop.text import Role
from roundtable.desktop.theme import Colour
from roundtable.desktop.widgets import Widget


@dataclass
class Column:
    """Parts laid out downwards from a corner.

    Attributes:
        kit: makes the parts.
        left, top, width: the column, in pixels.
        align: of its texts.
        y: where the next part goes.
        parts: what stands in it so far.
    """

    kit: Kit
    left: int
    top: int
    width: int
    align: Align = "left"
    y: int = 0
    parts: list[Widget] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin at the top."""
        self.y = self.top

    @property
    def height(self) -> int:
        """How much was taken."""
        return self.y - self.top

    def skip(self, units: float) -> None:
        """Leave a gap."""
        self.y += self.kit.px(units)

    def text(
        self,
        text: str,
        role: Role = "sans",
        size: float = 14,
        colour: Colour | None = None,
        *,
        leading: float = LEADING,
        id: str = "",  # noqa: A002 - the widget's own word
    ) -> None:
        """Add a wrapped text; an empty one takes nothing."""
        if text:
            high = self.kit.height(text, self.width, role, size, leading)
            box = Rect(self.left, self.y, self.width, high)
            label = self.kit.label(
                box, text, role, size, colour, align=self.align, leading=leading, id=id
            )
            self.parts.append(label)
            self.y = box.bottom

    def line(self) -> None:
        """Add a hairline."""
        rule = self.kit.hairline(self.left, self.y, self.width)
        self.parts.append(rule)
        self.y = rule.rect.bottom
