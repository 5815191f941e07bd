"""The panelists behind the round table, seen from the moderator's chair."""

# ruff: noqa: PLR0913, PLR0917 - a plate is told by all that stands on it

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from pygame import Rect

from roundtable.application import Seat
from roundtable.desktop.figures import FIGURE_RATIO, RIM, seat, table_edge
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Align
from roundtable.desktop.screens.column import Column
from roundtable.desktop.screens.sheet import ACROSS, TYPE
from roundtable.desktop.theme import RADIUS_CARD
from roundtable.desktop.widgets import Dots, Figure, Label, Panel, Table, Widget
from roundtable.locale import Catalog

SPANS = {1: 0.0, 2: 0.36, 3: 0.58, 4: 0.74, 5: 0.78, 6: 0.82, 7: 0.84}
"""How far out the outermost seats are, as a share of half the table, by their number."""
WIDEST_SPAN = 0.86
INWARD = 0.95
"""Name plates stand a little nearer to the middle than their figures."""
FIGURE = 113
SCREEN = (148, 128)
SCREEN_SUNK = 0.07
"""Share of its height by which a screen stands behind the table's edge: its frame is not seen."""
TABLE = (840, 210)
LARGEST, SMALLEST, STEP = 1.35, 0.3, 0.05
"""Bounds of the figures' scale and the steps in which one is looked for."""
FLATNESS = 0.15
"""Steps in which the table gets flatter."""
ABOVE, BELOW_EDGE, BELOW = 8, 12, 6
LEAST_TABLE = 120
"""What the table needs besides the name plates, in units."""
TABLE_SHARE = 0.5
"""Of what table and speech share, where the longest speech leaves it so much."""
MARGINS = 80
"""Of the speech, in units: all above, between and below."""
MOST_LINES = 2
STRIP = 60
"""Height of a figure in the row that stands for the table where there is little room."""


Seated = Callable[[Sequence[Seat], Kit, Rect, Catalog], list[Widget]]
"""Places everybody in a rectangle."""


@dataclass(frozen=True, slots=True)
class _Plate:
    """What stands before a seat: sizes that all seats share; where titles need more, there are none."""

    width: int
    name: float
    names: int
    title: float
    lines: int

    def height(self, kit: Kit) -> int:
        """Pixels from the top of the name to the foot of the dots."""
        glyph = kit.type.glyph_height
        title = glyph("sans", self.title) * self.lines
        return glyph("sans", self.name) * self.names + title + kit.px(3) + self.foot(kit)

    @staticmethod
    def foot(kit: Kit) -> int:
        """Height of the line of dots and minutes."""
        return max(kit.px(14), kit.type.glyph_height("sans", 12))


def seating(
    seats: Sequence[Seat], kit: Kit, width: int, room: int, say: Catalog, longest: int = 0
) -> tuple[int, Seated]:
    """How everybody is shown, and how high; the same all through a game.

    Args:
        seats: everybody.
        kit: makes the widgets.
        width: pixels across.
        room: pixels downward that table and speech share.
        say: the texts.
        longest: half characters of the longest speech there is.
    """
    pitch = min(width, kit.px(TABLE[0])) // max(2, len(seats))
    least = _plate(seats, kit, pitch, say).height(kit) + kit.px(LEAST_TABLE)
    high = max(least, min(round(room * TABLE_SHARE), room - _whole(kit, width, longest)))
    if room - high >= _speech(kit):
        return high, stage
    plate = _plate(seats, kit, _strip_cells(len(seats), kit, width)[1], say)
    return max(kit.px(STRIP), plate.height(kit)) + 2 * kit.px(ABOVE), strip


def _speech(kit: Kit) -> int:
    """Pixels that a speech of three lines takes, with who spoke, its voice and a note."""
    line = kit.type.line_height
    said = 3 * line("sans", 15, 1.5) + line("serif", 18, 1.3)
    return kit.px(50) + said + 2 * line("sans", 13)


def _whole(kit: Kit, width: int, longest: int) -> int:
    """Pixels in which a speech of so many half characters is seen whole, with what came of it."""
    line, (size, leading) = kit.type.line_height, TYPE[-1]
    across = width - kit.px(2 * (24 + ACROSS))
    lines = ceil(longest * kit.type.width("中", "sans", size) / 2 / across)
    said = line("serif", 18, 1.3) + lines * line("sans", size, leading) + 2 * line("sans", 13)
    return said + line("serif", 16, 1.3) + 2 * line("sans", 13) + kit.px(MARGINS)


def _strip_cells(count: int, kit: Kit, width: int) -> tuple[int, int]:
    """Width of a place in the row, and of the plate beside the figure."""
    cell = min((width - 2 * kit.px(24)) // max(1, count), kit.px(300))
    return cell, cell - kit.px(STRIP) - kit.px(12)


def strip(seats: Sequence[Seat], kit: Kit, rect: Rect, say: Catalog) -> list[Widget]:
    """Everybody in a row, each with the plate beside the figure: for where the table is too large."""
    cell, wide = _strip_cells(len(seats), kit, rect.w)
    plate, side = _plate(seats, kit, wide, say), kit.px(STRIP)
    high = plate.height(kit)
    band = Rect(rect.x, rect.y, rect.w, rect.h).inflate(-2 * kit.px(24), -2 * kit.px(4))
    wood = kit.theme
    parts: list[Widget] = [
        Panel(rect=band, fill=wood.wood_light, border=wood.wood_edge, radius=kit.px(18))
    ]
    left = rect.centerx - cell * len(seats) // 2
    for i, each in enumerate(seats):
        spot = Rect(left + i * cell, rect.centery - side // 2, side, side)
        if not each.remote:
            spot.w = round(side * FIGURE_RATIO)
            spot.x += (side - spot.w) // 2
        parts.append(_figure(each, spot, kit))
        box = Rect(left + i * cell + side + kit.px(8), rect.centery - high // 2, wide, 0)
        parts += _name_plate(each, kit, box, plate, say, align="left")
    return parts


def stage(seats: Sequence[Seat], kit: Kit, rect: Rect, say: Catalog) -> list[Widget]:
    """Everybody at the table, as large as the room allows."""
    wide = min(rect.w - 2 * kit.px(36), round(rect.h * 3.2), kit.px(1080))
    wide = max(wide, min(rect.w - 2 * kit.px(36), kit.px(TABLE[0])))
    # Few sizes, so that the pictures of table and figures are soon all drawn.
    flat = max(0.4, min(1.15, round(rect.h / kit.px(420) / FLATNESS) * FLATNESS))
    board = Rect(0, 0, wide, kit.px(TABLE[1] * flat))
    board.centerx = rect.centerx
    places = _places(len(seats), board)
    plates = [board.centerx + round((x - board.centerx) * INWARD) for x in places]
    pitch = places[1] - places[0] if len(places) > 1 else kit.px(260)
    plate = _plate(seats, kit, min(round(pitch * INWARD) - kit.px(6), kit.px(250)), say)
    deepest = max(_drop(board, x) for x in plates)
    taken = kit.px(BELOW_EDGE) + plate.height(kit) + kit.px(BELOW)
    board.top = rect.bottom - taken - deepest
    share = _largest(seats, places, kit, board, rect.y + kit.px(ABOVE), pitch)
    parts: list[Widget] = [
        _figure(each, _spot(each, x, kit, board, share), kit)
        for each, x in zip(seats, places, strict=True)
    ]
    named: list[Widget] = []
    for each, x in zip(seats, plates, strict=True):
        top = table_edge(board, x) + kit.px(BELOW_EDGE)
        named += _name_plate(each, kit, Rect(x - plate.width // 2, top, plate.width, 0), plate, say)
    # The sheet stands before the table, with round corners: the wood goes on behind them.
    foot = max(1, rect.bottom + kit.px(RADIUS_CARD) - board.bottom)
    return [*parts, Table(rect=board, foot=foot, gaps=_gaps(named, kit)), *named]


def _gaps(named: Sequence[Widget], kit: Kit) -> tuple[Rect, ...]:
    """Where the table's ring makes room for texts that stay the same all through a game."""
    texts = [each for each in named if isinstance(each, Label) and each.id.startswith("name:")]
    return tuple(each.inked(each.rect).inflate(2 * kit.px(8), 0) for each in texts)


def _places(count: int, board: Rect) -> list[int]:
    """Middles of the seats, from left to right."""
    span = SPANS.get(count, WIDEST_SPAN) * board.w / 2
    steps = max(1, count - 1)
    return [round(board.centerx + span * (2 * i / steps - 1)) for i in range(count)]


def _drop(board: Rect, x: int) -> int:
    """How much lower than at its middle the table's edge is at `x`."""
    share = (x - board.centerx) / (board.w / 2)
    return round(board.h * (1 - sqrt(max(0.0, 1 - share * share))))


def _spot(each: Seat, x: int, kit: Kit, board: Rect, share: float) -> Rect:
    if each.remote:
        size = kit.px(SCREEN[0] * share), kit.px(SCREEN[1] * share)
        return seat(board, x, size, sunk=round(size[1] * SCREEN_SUNK))
    size = (kit.px(FIGURE * FIGURE_RATIO * share), kit.px(FIGURE * share))
    return seat(board, x, size, rim=kit.type.scale * RIM)


def _largest(
    seats: Sequence[Seat], places: Sequence[int], kit: Kit, board: Rect, top: int, pitch: int
) -> float:
    """The largest scale at which nobody reaches above the top or into a neighbour."""
    share = LARGEST
    while share > SMALLEST:
        spots = [_spot(s, x, kit, board, share) for s, x in zip(seats, places, strict=True)]
        widest = max(spot.w for spot in spots)
        if min(spot.top for spot in spots) >= top and widest <= pitch - kit.px(8):
            break
        share -= STEP
    return share


def _figure(each: Seat, spot: Rect, kit: Kit) -> Figure:
    dim = kit.theme.soft if each.silent else None
    return Figure(
        rect=spot, id=f"figure:{each.id}", index=each.index, surname=each.seal,
        lit=each.speaking, afar=each.remote, dim=dim,
    )  # fmt: skip


def _title(each: Seat, say: Catalog) -> str:
    return f"{each.title} · {say('seat-remote')}" if each.remote else each.title


def _plate(seats: Sequence[Seat], kit: Kit, width: int, say: Catalog) -> _Plate:
    """The largest type at which every name and every title takes one line, or at most two."""
    fit, wrap = kit.type.fit, kit.type.wrap
    name = min(fit(each.name, "sans", (16, 15, 14, 13, 12, 11), width) for each in seats)
    names = max(len(wrap(each.name, "sans", name, width)) for each in seats)
    titles = [_title(each, say) for each in seats]
    title = min(fit(text, "sans", (13, 12, 11), width) for text in titles)
    lines = max(len(wrap(text, "sans", title, width)) for text in titles)
    return _Plate(width, name, names, title, lines if lines <= MOST_LINES else 0)


def _name_plate(
    each: Seat, kit: Kit, place: Rect, plate: _Plate, say: Catalog, align: Align = "centre"
) -> list[Widget]:
    theme = kit.theme
    column = Column(kit, place.x, place.y, place.w, align=align)
    column.text(each.name, "sans", plate.name, leading=1.0, id=f"name:{each.id}")
    if plate.lines:
        column.text(_title(each, say), "sans", plate.title, theme.wood_soft, leading=1.0)
    column.skip(3)
    foot = Rect(place.x, column.y, place.w, plate.foot(kit))
    return [*column.parts, *_heard(each, kit, foot, say, align)]


def _heard(each: Seat, kit: Kit, foot: Rect, say: Catalog, align: Align) -> list[Widget]:
    """Dots for the turns of the scene, and beside them the minutes spoken so far."""
    soft, count = kit.theme.wood_soft, kit.type.width
    row = 0 if each.silent else min(kit.grown(10) * each.on_record, foot.w)
    text = say("seat-silent") if each.silent else each.floor
    fits = (t for t in (text, say("seat-silent-short")) if count(t, "sans", 11) <= foot.w - row)
    if each.silent:
        text = next(fits, "")
    gap = kit.px(6) if row and text else 0
    size = kit.type.fit(text, "sans", (12, 11), foot.w - row - gap)
    if row and count(text, "sans", size) > foot.w - row - gap:
        text, gap = "", 0
    words = count(text, "sans", size)
    left = foot.x if align == "left" else foot.centerx - (row + gap + words) // 2
    dots = Dots(
        rect=Rect(left, foot.y, row, foot.h), id=f"dots:{each.id}",
        heard=each.heard, left=each.on_record - each.heard, fresh=each.speaking,
    )  # fmt: skip
    box = Rect(left + row + gap, foot.y, words, foot.h)
    kind = "silent" if each.silent else "floor"
    label = kit.label(box, text, "sans", size, soft, id=f"{kind}:{each.id}")
    return [*([dots] if row else []), *([label] if text else [])]
