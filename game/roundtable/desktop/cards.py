"""The composed widgets: buttons, move cards, forecast chips, meters, lane cards, seats, settings.

Each states its accessible name from what it shows, so that nothing is seen that is not said.
"""

# ruff: noqa: PLR0913, PLR0917 - a call of a widget says all that it shows

from collections.abc import Sequence
from typing import Literal

from pygame import Rect

from roundtable.desktop.controls import Control, Face, Field
from roundtable.desktop.faces import PICKED, card_face, hint_size, key_hint, spoken, strip
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import (
    columns,
    inset,
    rows,
    take_bottom,
    take_left,
    take_right,
    take_top,
)
from roundtable.desktop.theme import RADIUS_SMALL, Colour, mix
from roundtable.desktop.widgets import Bar, Panel, Trace, Widget

LaneState = Literal["plain", "current", "faded", "next", "closed"]
"""``next`` is where the player's next move will stand, ``closed`` a card not to be seen yet."""


def button(
    kit: Kit,
    rect: Rect,
    id: str,  # noqa: A002 - the widget's own word
    text: str,
    *,
    kind: Literal["primary", "plain", "bare"] = "plain",
    key: str = "",
    enabled: bool = True,
    reason: str = "",
    speech: str = "",
) -> Control:
    """A button with one line of text; ``primary`` is the one thing to do, ``bare`` has no sheet."""
    theme, radius = kit.theme, kit.px(RADIUS_SMALL)
    faces = {
        "primary": Face(theme.seal_fill, None, radius, kit.px(10), outside=True),
        "plain": Face(theme.card, theme.line, radius),
        "bare": Face(theme.paper, None, radius),
    }
    colour, face = theme.on_seal if kind == "primary" else theme.ink, faces[kind]
    if not enabled:
        face, colour = Face(mix(theme.card, theme.paper, 0.8), theme.line, radius), theme.soft
    role: Literal["serif", "sans"] = "serif" if kind == "primary" else "sans"
    sizes = (18, 16, 14) if kind == "primary" else (14, 13, 12)
    inner = inset(rect, kit.px(6), 0)
    size = kit.type.fit(text, role, sizes, inner.w)
    label = kit.label(inner, text, role, size, colour, align="centre", down=0.5, leading=1.2)
    return Control(
        rect=rect, id=id, children=(label,), face=face, key=key, enabled=enabled, reason=reason,
        speech=spoken(speech or text, "" if enabled else reason),
    )  # fmt: skip


def cross(kit: Kit, rect: Rect, id: str, speech: str) -> Control:  # noqa: A002
    """A small square button with a cross: it puts away what it stands on."""
    inner = rect.inflate(-rect.w // 2, -rect.h // 2)
    far, colour = inner.w, kit.theme.soft
    strokes = tuple(
        Trace(rect=inner, points=points, colour=colour, width=kit.type.scale * 1.5)
        for points in (((0, 0), (far, far)), ((0, far), (far, 0)))
    )
    face = Face(kit.theme.card, None, kit.px(RADIUS_SMALL))
    return Control(rect=rect, id=id, children=strokes, face=face, speech=speech)


def choice(
    kit: Kit,
    rect: Rect,
    id: str,  # noqa: A002 - the widget's own word
    title: str,
    *,
    detail: str = "",
    foot: str = "",
    key: str = "",
    enabled: bool = True,
    reason: str = "",
    rule: Colour | None = None,
    size: float | None = None,
) -> Control:
    """A move card: title and key above, detail below it, its cost at the foot.

    A card that cannot be used shows the reason in place of its detail. Cards of one row have
    their titles in one `size`, that of `choice_size`.
    """
    theme = kit.theme
    inner = inset(rect, kit.px(16), kit.px(13))
    shown = detail if enabled else reason or detail
    size = choice_size(kit, rect.w, [title], key) if size is None else size
    hint = hint_size(kit, key) if key else (0, 0)
    width, high = _title_box(kit, inner.w, title, size, hint)
    head, rest = take_top(inner, high, kit.px(5))
    colour = theme.ink if enabled else theme.soft
    parts: list[Widget] = []
    if rule is not None:
        parts.append(strip(kit, rect, rule))
    title_box = Rect(head.topleft, (width, head.h))
    parts.append(kit.label(title_box, title, "serif", size, colour, leading=1.3))
    if key:
        parts.append(key_hint(kit, Rect((head.right - hint[0], head.y), hint), key, theme.soft))
    if foot:
        place, rest = take_bottom(rest, kit.height(foot, rest.w, "sans", 12), kit.px(4))
        parts.append(kit.label(place, foot, "sans", 12, theme.soft))
    if shown:
        parts.append(kit.label(rest, shown, "sans", 13, theme.soft))
    return Control(
        rect=rect, id=id, children=tuple(parts), face=card_face(kit, enabled=enabled), key=key,
        enabled=enabled, reason=reason, speech=spoken(title, shown, foot),
    )  # fmt: skip


def choice_height(
    kit: Kit,
    width: int,
    title: str,
    *,
    detail: str = "",
    foot: str = "",
    key: str = "",
    size: float | None = None,
) -> int:
    """Pixels that a `choice` of this width needs downward; give it its reason as the detail."""
    inner = width - 2 * kit.px(16)
    size = choice_size(kit, width, [title], key) if size is None else size
    hint = hint_size(kit, key) if key else (0, 0)
    high = _title_box(kit, inner, title, size, hint)[1] + 2 * kit.px(13)
    high += kit.px(5) + kit.height(detail, inner, "sans", 13) if detail else 0
    return high + (kit.px(4) + kit.height(foot, inner, "sans", 12) if foot else 0)


def choice_size(kit: Kit, width: int, titles: Sequence[str], key: str = "") -> float:
    """The size of the titles of a row of cards of this width: the smallest that one of them needs."""
    room = _title_room(kit, width - 2 * kit.px(16), hint_size(kit, key) if key else (0, 0))
    sizes = (17, 16, 15, 14)
    return min((kit.type.fit(each, "serif", sizes, room) for each in titles), default=sizes[0])


def _title_room(kit: Kit, room: int, hint: tuple[int, int]) -> int:
    return room - hint[0] - kit.px(6) if hint[0] else room


def _title_box(
    kit: Kit, room: int, title: str, size: float, hint: tuple[int, int]
) -> tuple[int, int]:
    width = _title_room(kit, room, hint)
    return width, max(hint[1], kit.height(title, width, "serif", size, 1.3))


def option(
    kit: Kit,
    rect: Rect,
    id: str,  # noqa: A002 - the widget's own word
    text: str,
    *,
    key: str = "",
    picked: bool = False,
    size: float = 18,
) -> Control:
    """An answer to choose: its key at the left, its text beside it, inked when picked."""
    theme, inner = kit.theme, inset(rect, kit.px(18), kit.px(8))
    colour, faint = (theme.on_ink, theme.on_ink_soft) if picked else (theme.ink, theme.soft)
    parts: list[Widget] = []
    if key:
        wide, high = hint_size(kit, key)
        spot, inner = take_left(inner, wide, kit.px(14))
        box = Rect(spot.x, spot.centery - high // 2, wide, high)
        parts.append(key_hint(kit, box, key, faint))
    fitting = kit.fit_box(text, inner, "sans", (size, 16, 14, 13))
    parts.append(kit.label(inner, text, "sans", fitting, colour, down=0.5))
    face = card_face(kit, picked=picked)
    speech = spoken(text, PICKED if picked else "")
    return Control(rect=rect, id=id, children=tuple(parts), face=face, key=key, speech=speech)


def field(
    kit: Kit,
    rect: Rect,
    id: str,  # noqa: A002 - the widget's own word
    text: str,
    hint: str,
    name: str,
    *,
    key: str = "",
) -> Field:
    """A line to type into, with a hint while it is empty; of a long text its end is seen."""
    theme, inner = kit.theme, inset(rect, kit.px(14), kit.px(2))
    marked = hint_size(kit, key) if key else (0, 0)
    spot, inner = take_right(inner, marked[0], kit.px(8) if key else 0)
    shown = text
    while kit.type.width(shown, "sans", 16) > inner.w - kit.px(4):
        shown = shown[1:]
    colour = theme.ink if text else theme.soft
    size = 16 if text else kit.type.fit(hint, "sans", (16, 14, 13, 12, 11), inner.w)
    parts: list[Widget] = [kit.label(inner, shown or hint, "sans", size, colour, down=0.5)]
    if key:
        box = Rect(spot.x, spot.centery - marked[1] // 2, *marked)
        parts.append(key_hint(kit, box, key, theme.soft))
    tall = kit.type.glyph_height("sans", 16)
    left = inner.x + kit.type.width(shown, "sans", 16) + kit.px(1)
    caret = Rect(left, inner.centery - tall // 2, kit.px(2), tall)
    face = Face(theme.card, theme.line, kit.px(RADIUS_SMALL))
    return Field(
        rect=rect, id=id, children=tuple(parts), face=face, key=key, text=text, caret=caret,
        speech=spoken(name, text or hint),
    )  # fmt: skip


def meter(
    kit: Kit,
    rect: Rect,
    name: str,
    value: str,
    share: float,
    *,
    accent: bool = False,
    id: str = "",  # noqa: A002 - the widget's own word
    told: str = "",
    size: float | None = None,
) -> Widget:
    """Name and value over a bar that is filled to ``share`` (0 to 1); it tells its sum if it has one.

    Meters of one row have their texts in one `size`, the least of their `meter_size`.
    """
    size = meter_size(kit, rect.w, name, value) if size is None else size
    high, thick = kit.type.glyph_height("sans", size), kit.px(4)
    top = max(0, rect.bottom - thick - kit.px(4) - high)
    words = Rect(rect.x, top, rect.w, high)
    value_wide = kit.type.width(value, "sans", size)
    left = Rect(words.x, words.y, words.w - value_wide - kit.px(4), high)
    right = Rect(words.right - value_wide, words.y, value_wide, high)
    bar = Rect(rect.x, rect.bottom - thick, rect.w, thick)
    colour = kit.theme.seal_fill if accent else kit.theme.ink
    parts: tuple[Widget, ...] = (
        kit.label(left, name, "sans", size, kit.theme.soft),
        kit.label(right, value, "sans", size),
        Bar(rect=bar, id=id, share=share, colour=colour),
    )
    if not told:
        return Widget(rect=rect, said=f"{name} {value}", children=parts)
    face = Face(kit.theme.paper, None, kit.px(4), outside=True)
    around = rect.inflate(2 * kit.px(4), 2 * kit.px(3))
    return Control(rect=around, id=f"sum:{id}", children=parts, face=face, speech=told, tip=told)


def meter_size(kit: Kit, width: int, name: str, value: str) -> float:
    """The largest size at which name and value stand side by side over a bar of this width."""
    room, wide, sizes = width - kit.px(5), kit.type.width, (13, 12, 11, 10, 9, 8, 7)
    fits = (s for s in sizes if wide(name, "sans", s) + wide(value, "sans", s) <= room)
    return next(fits, sizes[-1])


def lane_card(
    kit: Kit,
    rect: Rect,
    text: str,
    *,
    person: int | None = None,
    state: LaneState = "plain",
    id: str = "",  # noqa: A002 - the widget's own word
) -> Panel:
    """A card of one of the two lanes; without a person it is the moderator's own (ink)."""
    theme, radius = kit.theme, kit.px(RADIUS_SMALL)
    inner = inset(rect, kit.px(14), kit.px(2))
    inner.w += kit.px(6)
    size = kit.fit_box(text, inner, "sans", (13, 12, 11), 1.2)
    if state in ("next", "closed"):
        label = kit.label(
            inset(rect, kit.px(6), kit.px(2)), text, "sans", size, theme.soft,
            align="centre", down=0.5, leading=1.2,
        )  # fmt: skip
        return Panel(
            rect=rect, id=id, children=(label,), border=theme.line, radius=radius, dashed=True
        )
    fade = 0.5 if state == "faded" else 0.0
    colour = theme.soft if state == "faded" else theme.ink
    rule = kit.faded(theme.ink, fade) if person is None else kit.person_rule(person, fade)
    label = kit.label(inner, text, "sans", size, colour, down=0.5, leading=1.2)
    return Panel(
        rect=rect,
        id=id,
        children=(label,),
        fill=kit.faded(theme.card, fade),
        border=theme.seal if state == "current" else kit.faded(theme.line, fade * 0.6),
        radius=radius,
        rule=rule,
    )


def segmented(
    kit: Kit,
    rect: Rect,
    id: str,  # noqa: A002 - the widget's own word
    name: str,
    options: Sequence[tuple[str, str]],
    chosen: str,
) -> Widget:
    """One of a few values, (value, text) each; activating one acts as ``<id>:<value>``."""
    theme, radius = kit.theme, kit.px(RADIUS_SMALL)
    parts: list[Widget] = []
    for cell, (value, text) in zip(_cells(kit, rect, options), options, strict=True):
        on = value == chosen
        fill, colour = (theme.ink_fill, theme.on_ink) if on else (theme.card, theme.ink)
        label = kit.label(
            inset(cell, kit.px(4), 0), text, "sans", 14, colour, align="centre", down=0.5
        )
        face = Face(fill, theme.ink_fill if on else theme.line, radius)
        speech = spoken(name, text, PICKED if on else "")
        parts.append(
            Control(rect=cell, id=f"{id}:{value}", children=(label,), face=face, speech=speech)
        )
    return Widget(rect=rect, children=tuple(parts))


def segmented_height(kit: Kit, width: int, options: Sequence[tuple[str, str]]) -> int:
    """Pixels that `segmented` needs downward: texts too long for one row go on in further ones."""
    count = len(_rows(kit, width, options))
    return count * _row_height(kit) + kit.px(6) * (count - 1)


def _row_height(kit: Kit) -> int:
    return max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(12))


def _rows(kit: Kit, width: int, options: Sequence[tuple[str, str]]) -> list[list[int]]:
    """The widths that the texts need, row by row."""
    found: list[list[int]] = [[]]
    for _, text in options:
        wide = kit.type.width(text, "sans", 14) + 2 * kit.px(10)
        if found[-1] and sum(found[-1]) + wide + kit.px(6) * len(found[-1]) > width:
            found.append([])
        found[-1].append(wide)
    return found


def _cells(kit: Kit, rect: Rect, options: Sequence[tuple[str, str]]) -> list[Rect]:
    """Cells of one width in each row, or where a text would be cut, of the width each text needs."""
    wide, cells = _rows(kit, rect.w, options), list[Rect]()
    for row, place in zip(wide, rows(rect, [1.0] * len(wide), kit.px(6)), strict=True):
        even = columns(place, [1.0] * len(row), kit.px(6))
        cells += even if max(row) <= even[0].w else columns(place, row, kit.px(6))
    return cells
