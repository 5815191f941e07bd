"""How controls look: faces of cards and buttons, key hints, spoken names."""

from __future__ import annotations

from typing import Literal

from roundtable.desktop.controls import Style
from roundtable.desktop.kit import Kit
from roundtable.desktop.theme import RADIUS_CARD, RADIUS_SMALL, Colour, mix

PICKED = "✓"
"""Said of what is picked; screen readers have a word for it in every language."""

Look = Literal["card", "picked", "flat", "primary", "plain", "bare", "stamp"]
"""How a control looks: raised, inked, not usable, the one thing to do, a button, a word, the seal."""


def spoken(*parts: str) -> str:
    """Parts of an accessible name, the empty ones left out."""
    return ", ".join([part for part in parts if part])


def style_of(kit: Kit, look: Look, edge: Colour | None = None) -> Style:
    """The face of a look; `edge` instead of its border."""
    theme, small, large = kit.theme, kit.px(RADIUS_SMALL), kit.px(RADIUS_CARD)
    if look == "card":
        return Style(theme.card, edge or theme.line, large, kit.px(14))
    if look == "picked":
        return Style(theme.ink_fill, edge or theme.ink_fill, large, kit.px(14))
    if look == "flat":
        return Style(mix(theme.card, theme.paper, 0.8), edge or theme.line, large)
    if look in ("primary", "stamp"):
        return Style(theme.seal_fill, None, small, kit.px(10), outside=True)
    if look == "plain":
        return Style(theme.card, edge or theme.line, small)
    return Style(theme.paper, None, small)
