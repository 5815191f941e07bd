"""The ledger: every forecast, confident misses first; beside it what was said and where it stands."""

from __future__ import annotations

from pygame import Rect

from roundtable.application import Debrief, LedgerRow
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.debrief import calibration
from roundtable.desktop.screens.page import Column
from roundtable.desktop.screens.quoting import named
from roundtable.desktop.theme import RADIUS_SMALL, Colour
from roundtable.desktop.widgets import SealMark, Widget
from roundtable.locale import Catalog


def tab(kit: Kit, rect: Rect, view: Debrief, row: int, say: Catalog) -> list[Widget]:
    """The counts and the rows at the left, the row that is open at the right."""
    inner = inset(rect, 0, kit.px(20))
    left, right = columns(inner, [1.15, 1], kit.px(44))
    if not view.ledger:
        return [kit.label(inner, say("ledger-empty"), "serif", 24, down=0.4)]
    column = Column.within(kit, left)
    if view.lanes is None:
        _headline(column, view)
    calibration.picture(column, view.calibration, say)
    column.skip(14)
    head = column.parts[:]
    rest = Rect(left.x, column.y, left.w, left.bottom - column.y)
    rows = Column(kit, rest.x, rest.y + kit.px(4), rest.w - kit.px(4))
    said = (each.points for each in view.ledger)
    wide = max(kit.type.width(each, "serif", 18) for each in (*said, "−100"))
    for number, each in enumerate(view.ledger):
        _row(rows, each, number, wide, say, on=number == row)
    shown = page.scrolled(kit, page.bled(kit, rest), "ledger", rows, view.tabs[2])
    return [*head, *shown, *_open_row(kit, right, view.ledger[min(row, len(view.ledger) - 1)], say)]


def _headline(column: Column, view: Debrief) -> None:
    """What the lanes' tab says where there are lanes."""
    column.text(view.verdict, "serif", 24, leading=1.4, gap=4)
    for tile in view.tiles:
        column.text(f"{tile.label} {tile.value} · {tile.note}", "sans", 16, gap=10)


def _colour(kit: Kit, row: LedgerRow) -> Colour:
    theme = kit.theme
    return {"wrong": theme.seal, "right": theme.good}.get(row.kind, theme.soft)


def _outcome(row: LedgerRow, say: Catalog) -> tuple[tuple[str, str], ...]:
    return (say("ledger-expected"), row.expected), (say("ledger-came"), row.came)


def _pairs(column: Column, pairs: tuple[tuple[str, str], ...]) -> None:
    """Labels one under the other, the texts beside them beginning at one edge."""
    kit = column.kit
    labels = max(kit.type.width(label, "sans", 13) for label, _ in pairs) + kit.px(10)
    for label, text in pairs:
        side = Column(kit, column.left + labels, column.y, column.width - labels)
        side.text(text, "sans", 13)
        box = Rect(column.left, column.y, labels, kit.type.glyph_height("sans", 13))
        column.add(kit.label(box, label, "sans", 13, kit.theme.soft), *side.parts)
        column.y = side.y + kit.px(1)


def _row(  # noqa: PLR0913 - a row says all that it shows
    column: Column, row: LedgerRow, number: int, wide: int, say: Catalog, *, on: bool
) -> None:
    """A forecast, its points in a room of this width."""
    kit, theme = column.kit, column.kit.theme
    pad = kit.px(10)
    spot = kit.mark(column.left + kit.px(14) + wide + pad, column.y + pad, 14, "serif", 16)
    left = spot.right + kit.px(8)
    inner = Column(kit, left, column.y + pad, column.left + column.width - left - pad)
    named(inner, row.who, row.title, size=16, gap=3)
    pairs = _outcome(row, say)
    _pairs(inner, pairs)
    rect = column.box(inner.y + pad - column.y, 8)
    high = kit.type.glyph_height("serif", 18)
    box = Rect(rect.x + kit.px(14), spot.centery - high // 2, wide, high)
    points = row.points or say("ledger-void")
    size = kit.type.fit(points, "serif", (18, 16, 14, 13, 12, 10), box.w)
    parts: list[Widget] = [
        kit.label(box, points, "serif", size, _colour(kit, row), align="right", down=0.5, leading=1)
    ]
    if row.index is not None:
        parts.append(SealMark(rect=spot, index=row.index))
    face = Face(theme.card, theme.seal if on else theme.line, kit.px(RADIUS_SMALL))
    said = (" ".join(pair) for pair in pairs)
    speech = spoken(points, row.who, row.title, *said, PICKED if on else "")
    column.add(
        Control(
            rect=rect, id=f"row:{number}", children=(*parts, *inner.parts), face=face, speech=speech
        )
    )


def _open_row(kit: Kit, rect: Rect, row: LedgerRow, say: Catalog) -> list[Widget]:
    """What was said, where, and how it was read."""
    probe = Column(kit, rect.x + kit.px(30), 0, rect.w - kit.px(60))
    _detail(probe, row, say)
    high = min(rect.h, probe.y + 2 * kit.px(26))
    sheet = Rect(rect.x, rect.y, rect.w, high)
    window = inset(sheet, kit.px(30), kit.px(26))
    column = Column.within(kit, window)
    _detail(column, row, say)
    shown = page.scrolled(kit, page.bled(kit, window), "detail", column, row.title)
    strip = kit.theme.ink if row.index is None else kit.person_rule(row.index)
    return [kit.sheet(sheet, *shown, rule=strip)]


def _detail(column: Column, row: LedgerRow, say: Catalog) -> None:
    named(column, row.who, row.title, size=18, gap=10)
    column.text(row.body, "sans", 16, leading=1.7, gap=10)
    column.soft(row.place, 13, gap=16)
    column.line(gap=14)
    for label, text in (
        (say("ledger-expected"), row.expected),
        (say("ledger-came"), row.came),
        (say("ledger-reading"), row.reading),
    ):
        if text:
            column.soft(label, 13, gap=1)
            column.text(text, "sans", 14, leading=1.6, gap=8)
