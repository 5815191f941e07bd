"""A line from 0 to 1 with the four marks on it, whose names never touch.

The player's own stands below the line, the others above it: marks that fall on one spot
share a name, and names that would touch are pushed apart, in the order of their dots. A name
that stands aside of its dot is led to it by a tick.
"""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import Mark
from roundtable.desktop.faces import spread
from roundtable.desktop.kit import Kit
from roundtable.desktop.theme import Colour
from roundtable.desktop.widgets import Disc, Panel, Trace, Widget

OWN = "you"
NEAR = 9
"""Units between dots that count as one spot."""


def scale_height(kit: Kit) -> int:
    """Pixels that a scale takes downward."""
    return 2 * kit.type.glyph_height("sans", 12) + 2 * kit.px(5) + kit.px(14)


def scale(kit: Kit, rect: Rect, marks: Sequence[Mark], *, values: bool) -> Widget:
    """The line in the middle of a rectangle; with their values if asked."""
    line = Rect(rect.x, rect.centery - kit.px(1), rect.w, kit.px(3))
    parts: list[Widget] = [Panel(rect=line, fill=kit.theme.line, radius=kit.px(1))]
    own = [mark for mark in marks if mark.id == OWN]
    groups = _groups(kit, rect.w, [mark for mark in marks if mark.id != OWN])
    high = kit.type.glyph_height("sans", 12)
    above = Rect(rect.x, line.centery - kit.px(12) - high, rect.w, high)
    below = Rect(rect.x, line.centery + kit.px(10), rect.w, high)
    parts += _names(kit, above, line, groups, values=values)
    parts += _names(kit, below, line, [[mark] for mark in own], values=values)
    parts += [_dot(kit, line, mark, 7) for mark in own]
    for group in groups:
        for i, mark in enumerate(group):
            # Upon the player's own larger dot they stay small; elsewhere they lie in rings.
            ring = 0.0 if _near(kit, rect.w, mark, own) else 2.5 * (len(group) - 1 - i)
            # Paper around it, since by colour alone it could not be told from what is below.
            parts.append(_dot(kit, line, mark, 5.5 + ring, kit.theme.paper))
            parts.append(_dot(kit, line, mark, 4 + ring))
    return Widget(rect=rect, children=tuple(parts))


def _groups(kit: Kit, width: int, marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks from left to right, those on one spot together."""
    groups: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda each: each.share):
        if groups and (mark.share - groups[-1][0].share) * width < kit.px(NEAR):
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _near(kit: Kit, width: int, mark: Mark, others: Sequence[Mark]) -> bool:
    return any(abs(mark.share - other.share) * width < kit.px(NEAR) for other in others)


def _colour(kit: Kit, mark: Mark) -> Colour:
    theme = kit.theme
    return {OWN: theme.seal, "par": theme.ink, "best": theme.good}.get(mark.id, theme.soft)


def _dot(kit: Kit, line: Rect, mark: Mark, radius: float, colour: Colour | None = None) -> Disc:
    reach = kit.px(radius)
    x = _at(line, mark)
    if colour is None:
        colour = kit.theme.seal_fill if mark.id == OWN else _colour(kit, mark)
    return Disc(rect=Rect(x - reach, line.centery - reach, 2 * reach, 2 * reach), colour=colour)


def _at(line: Rect, mark: Mark) -> int:
    return line.x + round(line.w * mark.share)


def _names(
    kit: Kit, rect: Rect, line: Rect, groups: Sequence[Sequence[Mark]], *, values: bool
) -> list[Widget]:
    texts = [_text(group, values=values) for group in groups]
    widths = [kit.type.width(text, "sans", 12) for text in texts]
    centres = [group[0].share * rect.w for group in groups]
    lefts = spread(centres, widths, rect.w, kit.px(8))
    parts: list[Widget] = []
    for left, wide, text, group in zip(lefts, widths, texts, groups, strict=True):
        box, colour = Rect(rect.x + left, rect.y, wide, rect.h), _colour(kit, group[-1])
        parts.append(kit.label(box, text, "sans", 12, colour))
        dot = (_at(line, group[0]), line.centery)
        if abs(dot[0] - box.centerx) > kit.px(NEAR):
            parts.append(_tick(kit, box, dot, colour))
    return parts


def _tick(kit: Kit, name: Rect, dot: tuple[int, int], colour: Colour) -> Trace:
    """From the edge of a name, where it is nearest, to its dot."""
    edge = name.bottom if name.bottom < dot[1] else name.top
    start = (max(name.left, min(name.right, dot[0])), edge)
    box = Rect(min(start[0], dot[0]), min(edge, dot[1]), abs(start[0] - dot[0]), abs(edge - dot[1]))
    points = tuple((x - box.x, y - box.y) for x, y in (start, dot))
    return Trace(rect=box, points=points, colour=colour, width=kit.type.scale)


def _text(group: Sequence[Mark], *, values: bool) -> str:
    names = " · ".join(mark.label for mark in group)
    return f"{names} {group[-1].value}" if values else names
