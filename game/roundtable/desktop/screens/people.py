"""People as figures: one large while they speak, all at the round table, a row of heads."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from pygame import Rect

from roundtable.application.pages import Face, Seat, Verdict
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Drawing,
    Gap,
    Grid,
    Scrolled,
    TextBox,
    _Known,
)
from roundtable.desktop.components import AFAR_RATIO, Sheet, figure
from roundtable.desktop.figures import FIGURE_RATIO, HEAD, RIM, seat, table_edge
from roundtable.desktop.kit import Kit
from roundtable.desktop.theme import RADIUS_CARD, RADIUS_SMALL
from roundtable.desktop.widgets import BetChip, Figure, Head, Label, Panel, Table, Widget
from roundtable.locale import Catalog

CHIP = "chip-turned"
"""Id of the chip that turns over, and of its movement."""
SPEAKER = "speaker"
"""Id of the figure of who speaks."""
HEAD_UNITS = 52
"""Units of a head in a row."""
SPANS = {1: 0.0, 2: 0.36, 3: 0.58, 4: 0.74, 5: 0.8, 6: 0.82, 7: 0.84}
"""How far out the outermost seats are, as a share of half the table, by their number."""
WIDEST_SPAN = 0.86
INWARD = 0.95
"""Name plates stand a little nearer to the middle than their figures."""
SUNK = 0.07
"""Share of its height by which a screen stands behind the table's edge: its frame is not seen."""
LARGEST = 170
"""Units of a figure at most."""
CROWDED = 104
"""Units from seat to seat; where they would be less, heads stand in rows."""
QUIET_LEAST = 140
"""Units of room from which on the quiet picture is drawn."""


def plate(face: Face, say: Catalog) -> str:
    """What stands below a name."""
    return " · ".join(
        part for part in (face.title, say("seat-remote") if face.remote else "") if part
    )


TALLEST = 1.25
"""Height of the room behind a figure by its width, in a window that is higher than wide."""


class Portrait(_Known):
    """Who speaks, large: the figure on wood over a plate with the name, the bet's chip above it.

    Args:
        face: who. say: the texts. verdict: of the bet that this turn settled; None for none.
        lit: whether the rim is lit.
    """

    def __init__(
        self, face: Face, say: Catalog, verdict: Verdict | None = None, *, lit: bool = True
    ) -> None:
        super().__init__()
        self.face, self.verdict, self.lit, self.grow = face, verdict, lit, 1
        self.plate = Column(
            TextBox(face.name, "serif", 20, sizes=(18, 16), leading=1.2, names=(face.name,)),
            TextBox(plate(face, say), size=14, colour="wood_soft", leading=1.3),
            pads=(18, 10), gap=2,
        )  # fmt: skip

    def wide(self, kit: Kit) -> int:
        """A third of a usual window."""
        return kit.px(330)

    def _measure(self, kit: Kit, width: int) -> int:
        return self.plate.measure(kit, width) + kit.px(120)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Figure, plate and chip."""
        foot = self.plate.measure(kit, rect.w)
        spare = max(0, rect.h - foot - round(rect.w * TALLEST))
        rect = Rect(rect.x, rect.y + round(spare * 0.2), rect.w, rect.h - spare)
        lower = Rect(rect.x, rect.bottom - foot, rect.w, foot)
        room = Rect(rect.x, rect.y, rect.w, rect.h - foot)
        chip = self._chip(kit, room)
        above = max(kit.px(14), round(chip[0].rect.h * 0.62)) if chip else kit.px(14)
        tall = max(kit.px(40), room.h - above)
        ratio = AFAR_RATIO if self.face.remote else FIGURE_RATIO
        tall = min(tall, round((room.w - kit.px(24)) / ratio))
        spot = Rect(0, 0, round(tall * ratio), tall)
        spot.midbottom = (room.centerx, room.bottom)
        if chip and not self.face.remote:
            # A little to the left, so that the chip hides nothing of the head.
            spot.x = max(
                room.x + kit.px(12), min(spot.x, chip[0].rect.x - round(tall * HEAD * 1.2))
            )
        elif chip:
            spot.top = min(spot.top, room.bottom - kit.px(40))
            spot.h = room.bottom - max(spot.top, chip[0].rect.bottom + kit.px(6))
            spot.w = round(spot.h * ratio)
            spot.midbottom = (room.centerx, room.bottom)
        theme, bend = kit.theme, kit.px(RADIUS_CARD)
        body = Figure(
            rect=spot, id=SPEAKER, index=self.face.index, surname=self.face.seal, lit=self.lit, afar=self.face.remote,
        )  # fmt: skip
        ground = Panel(rect=rect, children=(body,), fill=theme.wood_light, radius=bend)
        front = Panel(
            rect=lower, children=tuple(self.plate.place(kit, lower)), fill=theme.wood_dark,
            radius=bend,
        )  # fmt: skip
        return [ground, front, *chip]

    def _chip(self, kit: Kit, room: Rect) -> list[Widget]:
        told = self.verdict
        if told is None or room.h < kit.px(150):
            return []
        wide, high = min(kit.px(156), room.w - kit.px(16)), min(kit.px(88), room.h // 3)
        spot = Rect(room.right - wide - kit.px(8), room.y + kit.px(8), wide, high)
        front = f"{told.percent}%" if told.percent else "–"
        return [
            BetChip(
                rect=spot, id=CHIP, kind=told.kind, front=front, points=told.points or front,
                line=told.headline, said=f"{told.points} {told.headline}",
            )
        ]  # fmt: skip


def head(seat_: Seat) -> Box:
    """A head with the name beside it, and how it stands: pale where nothing is on record."""
    face, pale = seat_.face, seat_.state == "pale"
    note = seat_.slip.label if seat_.slip else seat_.note
    kind = (
        {"right": "good", "wrong": "seal"}.get(seat_.slip.status, "soft") if seat_.slip else "soft"
    )

    words = Column(
        TextBox(face.name, "serif", 14, "soft" if pale else "ink", sizes=(13, 12), leading=1.15,
             names=(face.name,)),
        TextBox(note, size=12, colour=kind, leading=1.2, id=f"{'pale' if pale else 'note'}:{face.index}"),
        gap=1, grow=1,
    )  # fmt: skip
    return Across(head_of(seat_), words, gap=8, least=54)


def head_of(seat_: Seat) -> Drawing:
    """A head without words, as at the table."""
    face = seat_.face

    def seal(kit: Kit, rect: Rect) -> Widget:
        dim = kit.faded(kit.theme.soft, 0.45) if seat_.state == "pale" else None
        return Head(
            rect=rect, id=f"figure:{face.index}", index=face.index, surname=face.seal,
            lit=seat_.state == "speaking", dim=dim,
        )  # fmt: skip

    return Drawing(seal, HEAD_UNITS, HEAD_UNITS)


def head_mark(face: Face, units: float, *, hollow: bool = False) -> Drawing:
    """A face as a seal with its surname, hollow where it was not heard."""
    return Drawing(
        lambda _, rect: Head(
            rect=rect, index=face.index, surname=face.seal, hollow=hollow, said=face.name
        ),
        units, units,
    )  # fmt: skip


def plates(faces: Sequence[Face], say: Catalog) -> Box:
    """Figures in a row, each behind a plate with name and post."""

    def one(face: Face) -> Box:
        words = Column(
            TextBox(
                face.name,
                "serif",
                16,
                sizes=(15, 14, 13),
                align="centre",
                leading=1.2,
                names=(face.name,),
            ),
            TextBox(plate(face, say), size=13, colour="wood_soft", align="centre", leading=1.3),
            gap=3,
        )
        board = Sheet(
            words, pads=(8, 9), fill="wood_light", border="wood_edge", shadow=0,
            radius=RADIUS_SMALL, grow=1,
        )  # fmt: skip
        return Column(figure(face.index, face.seal, 86, remote=face.remote), board, grow=1)

    return Grid(*map(one, faces), least=120, most=7)


class RoundTable(Box):
    """Everybody behind the round table, seen from the moderator's chair, as large as there is room.

    Args:
        seats: everybody, in the scenario's order.
        say: the texts.
        quiet: True for a picture without names.
        high: units it would like.
    """

    def __init__(
        self, seats: Sequence[Seat], say: Catalog, *, quiet: bool = False, high: float = 300
    ) -> None:
        self.seats, self.say, self.quiet, self.high, self.grow = seats, say, quiet, high, 1
        self._heads = Scrolled(Grid(*map(head, seats), least=130, gap=8), "seats")

    def wide(self, kit: Kit) -> int:
        """As wide as may be."""
        return kit.px(840)

    def measure(self, kit: Kit, width: int) -> int:
        """What names, table and small figures take; a picture has only what is to spare."""
        if not self.seats or self.quiet:
            return 0
        pitch = self._pitch(kit, width)
        if pitch < kit.grown(CROWDED):
            return self._heads.measure(kit, width)
        return min(kit.px(self.high), self._names(kit, pitch)[1] + kit.px(180))

    def _pitch(self, kit: Kit, width: int) -> int:
        span = SPANS.get(len(self.seats), WIDEST_SPAN)
        board = self._board(kit, width)
        return (
            round(board * span / max(1, len(self.seats) - 1) * INWARD) - kit.px(8)
            if len(self.seats) > 1
            else kit.px(280)
        )

    @staticmethod
    def _board(kit: Kit, width: int) -> int:
        return min(width - 2 * kit.px(12), kit.px(1120))

    def _plate(self, each: Seat) -> Column:
        face, slip = each.face, each.slip
        settled = slip is not None and slip.status in ("right", "wrong")
        kind = "ink" if settled else "wood_soft"
        return Column(
            TextBox(face.name, "serif", 16, align="centre", sizes=(15, 14, 13), leading=1.1,
                 names=(face.name,), id=f"name:{face.index}"),
            TextBox(plate(face, self.say), size=13, colour="wood_soft", align="centre", leading=1.15),
            TextBox(slip.label if slip else each.note, size=12, colour=kind, align="centre",
                 leading=1.15, id=f"{'pale' if each.state == 'pale' else 'note'}:{face.index}"),
            gap=2,
        )  # fmt: skip

    def _names(self, kit: Kit, width: int) -> tuple[list[Column], int]:
        plates = [self._plate(each) for each in self.seats]
        return plates, max([each.measure(kit, max(1, width)) for each in plates], default=0)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """Figures, the table before them, names on it; a row of heads where it is too narrow.

        A picture without the room for it is left out.
        """
        if self.quiet and rect.h < kit.px(QUIET_LEAST):
            return []
        pitch = self._pitch(kit, rect.w)
        if not self.quiet and (pitch < kit.grown(CROWDED) or rect.h < kit.px(190)):
            return self._heads.place(kit, rect)
        plates, foot = ([], 0) if self.quiet else self._names(kit, pitch)
        wide = self._board(kit, rect.w)
        if self.quiet:
            wide = min(wide, round(rect.h * 1.9))
        deep = min(round(wide * 0.22), max(kit.px(70), rect.h // 3))
        board = Rect(0, 0, wide, deep)
        board.centerx = rect.centerx
        places = self._places(board)
        names_at = [board.centerx + round((x - board.centerx) * INWARD) for x in places]
        drop = max([_drop(board, x) for x in names_at], default=0)
        board.top = rect.bottom - foot - drop - kit.px(12)
        if self.quiet:
            board.bottom = rect.bottom
        tall = self._tall(kit, board, places, rect.y + kit.px(10))
        parts: list[Widget] = [
            self._figure(each, board, x, tall, kit)
            for each, x in zip(self.seats, places, strict=True)
        ]
        named: list[Widget] = []
        for column, x in zip(plates, names_at, strict=False):
            top = table_edge(board, x) + kit.px(8)
            spot = Rect(x - pitch // 2, top, pitch, max(1, rect.bottom - top))
            named += column.place(kit, spot)
        gaps = tuple(
            [w.inked(w.rect).inflate(2 * kit.px(8), 0) for w in named
             if isinstance(w, Label) and w.id.startswith("name:")]
        )  # fmt: skip
        below = max(0, rect.bottom - board.bottom)
        return [*parts, Table(rect=board, foot=below, gaps=gaps), *named]

    def _places(self, board: Rect) -> list[int]:
        span = SPANS.get(len(self.seats), WIDEST_SPAN) * board.w / 2
        steps = max(1, len(self.seats) - 1)
        if len(self.seats) == 1:
            return [board.centerx]
        return [round(board.centerx + span * (2 * i / steps - 1)) for i in range(len(self.seats))]

    @staticmethod
    def _size(face: Face, tall: int) -> tuple[int, int]:
        return round(tall * (AFAR_RATIO if face.remote else FIGURE_RATIO)), tall

    def _spot(self, face: Face, board: Rect, x: int, tall: int, kit: Kit) -> Rect:
        size = self._size(face, tall)
        if face.remote:
            return seat(board, x, size, sunk=round(tall * SUNK))
        return seat(board, x, size, rim=kit.type.scale * RIM)

    def _tall(self, kit: Kit, board: Rect, places: Sequence[int], top: int) -> int:
        """The greatest height at which nobody reaches above the top or into a neighbour."""
        pitch = places[1] - places[0] if len(places) > 1 else board.w
        tall = kit.px(LARGEST)
        for each, x in zip(self.seats, places, strict=True):
            spot = self._spot(each.face, board, x, tall, kit)
            ratio = spot.w / tall
            tall = min(tall, spot.bottom - top, int((pitch - kit.px(8)) / ratio))
        step = kit.px(8)  # few sizes, so that the pictures are soon all drawn
        return max(kit.px(24), tall // step * step)

    def _figure(self, each: Seat, board: Rect, x: int, tall: int, kit: Kit) -> Figure:
        face = each.face
        dim = kit.faded(kit.theme.soft, 0.45) if each.state == "pale" else None
        return Figure(
            rect=self._spot(face, board, x, tall, kit), id=f"figure:{face.index}",
            index=face.index, surname=face.seal, lit=each.state == "speaking", afar=face.remote,
            dim=dim,
        )  # fmt: skip


def _drop(board: Rect, x: int) -> int:
    """How much lower than at its middle the table's edge is at `x`."""
    share = (x - board.centerx) / (board.w / 2)
    return round(board.h * (1 - sqrt(max(0.0, 1 - share * share))))


def quiet_table(faces: Sequence[Face], say: Catalog) -> RoundTable:
    """People around the table as a quiet picture."""
    return RoundTable([Seat(each, "ahead", "", "") for each in faces], say, quiet=True)


def spaced(box: Box | None, above: float) -> Box | None:
    """A box with a gap above it, or nothing."""
    return None if box is None else Column(Gap(above), box)
