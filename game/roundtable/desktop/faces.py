"""What the composed widgets share: faces, key hints, spoken names, and room between names."""

from collections.abc import Sequence

from pygame import Rect

from roundtable.desktop.controls import Face
from roundtable.desktop.kit import Kit
from roundtable.desktop.theme import RADIUS_CARD, Colour, mix
from roundtable.desktop.widgets import Panel

PICKED = "✓"
"""Said of what is picked; screen readers have a word for it in every language."""


def spoken(*parts: str) -> str:
    """Parts of an accessible name, the empty ones left out."""
    return ", ".join(part for part in parts if part)


def card_face(kit: Kit, *, picked: bool = False, enabled: bool = True) -> Face:
    """The face of a card: raised, picked (ink), or flat when it cannot be used."""
    theme, radius = kit.theme, kit.px(RADIUS_CARD)
    if picked:
        return Face(theme.ink_fill, theme.ink_fill, radius, kit.px(14))
    if not enabled:
        return Face(mix(theme.card, theme.paper, 0.8), theme.line, radius)
    return Face(theme.card, theme.line, radius, kit.px(14))


def strip(kit: Kit, rect: Rect, rule: Colour) -> Panel:
    """The rule of a control, a little inside it, so that the ring of the focus leaves it free."""
    return Panel(rect=Rect(rect.x + kit.px(5), rect.y, kit.px(6), rect.h), rule=rule)


def key_hint(kit: Kit, rect: Rect, key: str, colour: Colour) -> Panel:
    """The small framed character that says which key activates a card."""
    label = kit.label(rect, key, "sans", 12, colour, align="centre", down=0.5)
    border = mix(colour, kit.theme.card, 0.6)
    return Panel(rect=rect, children=(label,), border=border, radius=kit.px(4))


def hint_size(kit: Kit, key: str) -> tuple[int, int]:
    """Width and height in pixels of the hint of a key."""
    height = max(kit.px(20), kit.type.glyph_height("sans", 12) + kit.px(2))
    return max(height, kit.type.width(key, "sans", 12) + kit.px(10)), height


def spread(centres: Sequence[float], widths: Sequence[int], room: int, gap: int) -> list[int]:
    """Left ends of boxes that stand around their centres within ``room`` and do not touch."""
    lefts = [
        max(0, round(centre - width / 2)) for centre, width in zip(centres, widths, strict=True)
    ]
    for i in range(1, len(lefts)):
        lefts[i] = max(lefts[i], lefts[i - 1] + widths[i - 1] + gap)
    limit = room
    for i in reversed(range(len(lefts))):
        lefts[i] = min(lefts[i], limit - widths[i])
        limit = lefts[i] - gap
    return lefts
