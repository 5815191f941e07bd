"""What everything is drawn with: theme, type, keys, and how dense the layout is.

Rectangles are in pixels; sizes of type and the arguments of `Kit.px` are in units.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from pygame import Rect

from roundtable.desktop.keys import Keys
from roundtable.desktop.text import Role, Type
from roundtable.desktop.theme import Colour, Theme, mix

LEADING = 1.45
LEAST_TYPE = 12
"""Units; no density sets text smaller."""

Tint = str | int | Colour
"""A colour, the name of one of the theme's, or the place of a panelist whose colour it is."""


@dataclass(frozen=True, eq=False)
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


class _Known(dict[Any, Any]):
    """Values by a key, each worked out when it is first asked for."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Any) -> Any:
        found = self[key] = self._make(key)
        return found


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
    px: Callable[[float], int] = field(init=False, repr=False)
    """Pixels of a length in units, at least 1."""
    gap: Callable[[float], int] = field(init=False, repr=False)
    """Pixels of a gap or margin at this density; none stays none."""
    grown: Callable[[float], int] = field(init=False, repr=False)
    """Pixels of a length that grows with the text, as a mark beside it."""
    size: Callable[[float], float] = field(init=False, repr=False)
    """A size of type at this density."""
    colour: Callable[[Tint], Colour] = field(init=False, repr=False)
    """The colour of a tint."""
    _denser: dict[Density, Kit] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Work lengths out once each: thousands are asked for a screen."""
        scale, share = self.type.scale, self.type.text_percent / 100
        air, small = self.density.air, self.density.type

        def size(units: float) -> float:
            return (
                units
                if small == 1 or units <= LEAST_TYPE
                else max(LEAST_TYPE, round(units * small))
            )

        made: dict[str, object] = {
            "px": _Known(lambda units: max(1, round(units * scale))).__getitem__,
            "gap": _Known(lambda units: round(units * scale * air) if units else 0).__getitem__,
            "grown": _Known(lambda units: max(1, round(units * share * scale))).__getitem__,
            "size": _Known(size).__getitem__,
            "colour": _Known(self._colour).__getitem__,
        }
        for name, each in made.items():
            object.__setattr__(self, name, each)

    def _colour(self, tint: Any) -> Any:
        if isinstance(tint, str):
            return getattr(self.theme, tint)
        return self.theme.person(tint) if isinstance(tint, int) else tint

    def at(self, density: Density) -> Kit:
        """The same at another density."""
        if density is self.density:
            return self
        found = self._denser.get(density)
        if found is None:
            found = self._denser[density] = replace(self, density=density)
        return found

    def line(self, role: Role, size: float) -> int:
        """Pixels of a line set solid."""
        return self.type.glyph_height(role, size)

    def mark(self, left: int, top: int, units: float, role: Role, size: float) -> Rect:
        """A square level with the first line of a text that begins at ``top``."""
        side = self.grown(units)
        middle = top + self.type.glyph_height(role, size) // 2 + self.type.lift(role, size)
        return Rect(left, middle - side // 2, side, side)

    def faded(self, colour: Colour, share: float = 0.5) -> Colour:
        """The colour as it looks when something is not active: nearer to paper."""
        return mix(colour, self.theme.paper, share)
