"""What everything is drawn with: theme, type, keys, and how dense the layout is.

Rectangles are in pixels; sizes of type and the arguments of `Kit.px` are in units.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pygame import Rect

from roundtable.desktop.keys import Keys
from roundtable.desktop.text import Role, Type
from roundtable.desktop.theme import Colour, Theme, mix

LEADING = 1.45
LEAST_TYPE = 12
"""Units; no density sets text smaller."""

Tint = str | int | Colour
"""A colour, the name of one of the theme's, or the place of a panelist whose colour it is."""


@dataclass(frozen=True)
class Density:
    """How much room a layout takes.

    Attributes:
        air: share of gaps and margins that is left.
        type: share of the size of texts that may shrink; speeches never do.
    """

    air: float = 1.0
    type: float = 1.0


ROOMY = Density()
DENSITIES = (ROOMY, Density(0.7), Density(0.5, 0.9), Density(0.35, 0.85))
"""From generous to dense, tried in turn."""


@dataclass(frozen=True)
class Kit:
    """Theme, type and keys of a window.

    Attributes:
        keys: which key does what, for what is printed on it.
        density: how much room gaps and texts take.
    """

    theme: Theme
    type: Type
    keys: Keys = field(default_factory=Keys)
    density: Density = ROOMY

    def at(self, density: Density) -> Kit:
        """The same at another density."""
        return self if density == self.density else replace(self, density=density)

    def px(self, units: float) -> int:
        """Pixels of a length in units, at least 1."""
        return max(1, round(units * self.type.scale))

    def gap(self, units: float) -> int:
        """Pixels of a gap or margin at this density; none stays none."""
        return round(units * self.type.scale * self.density.air) if units else 0

    def grown(self, units: float) -> int:
        """Pixels of a length that grows with the text, as a mark beside it."""
        return self.px(units * self.type.text_percent / 100)

    def size(self, size: float) -> float:
        """A size of type at this density."""
        if self.density.type == 1 or size <= LEAST_TYPE:
            return size
        return max(LEAST_TYPE, round(size * self.density.type))

    def line(self, role: Role, size: float) -> int:
        """Pixels of a line set solid."""
        return self.type.glyph_height(role, size)

    def mark(self, left: int, top: int, units: float, role: Role, size: float) -> Rect:
        """A square level with the first line of a text that begins at ``top``."""
        side = self.grown(units)
        middle = top + self.type.glyph_height(role, size) // 2 + self.type.lift(role, size)
        return Rect(left, middle - side // 2, side, side)

    def colour(self, tint: Tint) -> Colour:
        """The colour of a tint."""
        if isinstance(tint, str):
            found: Colour = getattr(self.theme, tint)
            return found
        return self.theme.person(tint) if isinstance(tint, int) else tint

    def faded(self, colour: Colour, share: float = 0.5) -> Colour:
        """The colour as it looks when something is not active: nearer to paper."""
        return mix(colour, self.theme.paper, share)
