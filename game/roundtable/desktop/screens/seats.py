"""People as figures: around the table as a quiet picture, and in a row with their names."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import Seat
from roundtable.desktop.figures import FIGURE_RATIO, seat
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns
from roundtable.desktop.screens.page import Column
from roundtable.desktop.theme import RADIUS_SMALL
from roundtable.desktop.widgets import Figure, Panel, Table, Widget
from roundtable.locale import Catalog

FIGURE = 113
"""Height of a figure in units."""
AFAR_RATIO = 148 / 128
"""Width of a video screen by its height."""
SPREAD = 0.72
"""How far out, of half the table's width, the outermost figures sit."""


def around_table(kit: Kit, rect: Rect, people: Sequence[tuple[str, bool]]) -> list[Widget]:
    """The table with figures behind it, as large as fits at the foot of a rectangle.

    Args:
        kit: makes the widgets.
        rect: where the picture may stand.
        people: each one's seal, and whether they take part by video.
    """
    width = min(rect.w, round(rect.h * 1.9))
    high = round(width * 0.25)
    table = Rect(rect.x + (rect.w - width) // 2, rect.bottom - high, width, high)
    tall = min(kit.px(FIGURE * 1.4), round(width * 0.165))
    parts: list[Widget] = [
        _figure(table, tall, place, i, person)
        for i, (place, person) in enumerate(zip(_places(len(people)), people, strict=True))
    ]
    return [*parts, Table(rect=table)]


def _places(count: int) -> list[float]:
    """Where people sit, from -1 (left) to 1 (right)."""
    if count < 2:  # noqa: PLR2004 - one sits in the middle
        return [0.0] * count
    return [SPREAD * (2 * i / (count - 1) - 1) for i in range(count)]


def _figure(table: Rect, tall: int, place: float, index: int, person: tuple[str, bool]) -> Figure:
    seal, afar = person
    wide = round(tall * (AFAR_RATIO if afar else FIGURE_RATIO))
    centre = table.centerx + round(place * table.w / 2)
    rect = seat(table, centre, (wide, tall), round(tall * 0.04))
    return Figure(rect=rect, index=index, surname=seal, lit=False, afar=afar)


def plates(column: Column, seats: Sequence[Seat], say: Catalog) -> None:
    """Figures in a row in a column, each behind a plate with name and post."""
    kit, tall = column.kit, column.kit.px(92)
    cells = columns(Rect(column.left, 0, column.width, 0), [1.0] * len(seats), kit.px(12))
    inner = cells[0].w - 2 * kit.px(8)
    texts = [(s.name, s.title + (f" · {say('seat-remote')}" if s.remote else "")) for s in seats]
    size = min(kit.type.fit(name, "serif", (16, 15, 14, 13, 12), inner) for name, _ in texts)
    named = max(kit.height(name, inner, "serif", size, 1.2) for name, _ in texts)
    post = max(kit.height(title, inner, "sans", 13, 1.3) for _, title in texts)
    figures = column.box(tall - kit.px(6))
    row = column.box(named + post + kit.px(3) + 2 * kit.px(9), 8)
    for cell, each, (name, title) in zip(cells, seats, texts, strict=True):
        wide = round(tall * (AFAR_RATIO if each.remote else FIGURE_RATIO))
        spot = Rect(cell.centerx - wide // 2, figures.y, wide, tall)
        column.add(
            Figure(rect=spot, index=each.index, surname=each.seal, lit=False, afar=each.remote)
        )
        upper = Rect(cell.x + kit.px(8), row.y + kit.px(9), inner, named)
        lower = Rect(upper.x, upper.bottom + kit.px(3), inner, post)
        words = (
            kit.label(upper, name, "serif", size, align="centre", leading=1.2),
            kit.label(lower, title, "sans", 13, kit.theme.wood_soft, align="centre", leading=1.3),
        )
        column.add(_plate(kit, Rect(cell.x, row.y, cell.w, row.h), words))


def _plate(kit: Kit, rect: Rect, words: tuple[Widget, ...]) -> Panel:
    theme = kit.theme
    return Panel(
        rect=rect, children=words, fill=theme.wood_light, border=theme.wood_edge,
        radius=kit.px(RADIUS_SMALL),
    )  # fmt: skip
