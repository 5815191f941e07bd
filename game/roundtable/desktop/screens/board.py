"""The board over the table: scenes by panelists, and the ways to put a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pygame import Rect

from roundtable.application import BoardView, Cell, SceneRow
from roundtable.desktop import cards
from roundtable.desktop.controls import Control
from roundtable.desktop.faces import card_face, hint_size, key_hint, spoken
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset, take_bottom, take_left, take_top
from roundtable.desktop.screens.base import Command, Play, Redraw
from roundtable.desktop.screens.column import Column
from roundtable.desktop.tree import Layer
from roundtable.desktop.widgets import Dots, Scrim, SealMark, Widget
from roundtable.locale import Catalog
from roundtable.rules import Move, Open

WIDTH, MARGIN, PADDING = 1120, 24, 32
"""Width of the sheet, the room kept free around it, and its own margin, in units."""
SHEET = "board-sheet"
LEAST_ROW, GAP = 54, 8
AIRS = (1.0, 0.7, 0.4)
"""Shares of the margins and gaps, so that a list a little too high need not scroll."""
LABEL, STATE = 300, 168
"""Width of a scene's title and of its state, in units."""
WORDINGS_WIDTH = 800


@dataclass
class Boarding:
    """The board while it is open.

    Attributes:
        scene: whose wordings are shown; None for the board itself.
    """

    scene: str | None = None

    def first(self, view: BoardView) -> str | None:
        """The control to begin with."""
        if self.scene is not None:
            row = self._row(view)
            return f"wording:{row.wordings[0].id}" if row and row.wordings else None
        legal = next((row for row in view.rows if row.option.legal), None)
        return f"scene:{legal.id}" if legal else "back" if view.looks else "adjourn"

    def _row(self, view: BoardView) -> SceneRow | None:
        return next((row for row in view.rows if row.id == self.scene), None)

    def layer(self, view: BoardView, kit: Kit, window: Rect, say: Catalog) -> Layer:
        """The board, or the wordings of a scene, over a veil."""
        row = self._row(view)
        sheet = _wordings(row, kit, window, say) if row else _board(view, kit, window, say)
        return Layer((Scrim(rect=window, id="scrim"), sheet), modal=True)

    def ahead(self, view: BoardView) -> Iterator[Boarding | Move]:
        """Where it leads: to the wordings of each scene, from these to the scene opened by each."""
        for row in view.rows:
            if self.scene is None and row.option.legal:
                yield Boarding(row.id)
            elif self.scene == row.id:
                yield from (Open(row.id, wording.id) for wording in row.wordings)

    def act(self, action: Action, view: BoardView) -> Command | None:
        """A scene leads to its wordings, a wording opens the scene."""
        kind, _, value = action.id.partition(":")
        if action.kind != "activate":
            return None
        if kind == "scene":
            self.scene = value
            return Redraw(self.first(view))
        if kind == "wording" and self.scene is not None:
            return Play(Open(self.scene, value))
        if kind == "adjourn":
            return Play(view.adjourn.move)
        return None

    def back(self, view: BoardView) -> str | None:
        """One step back: from the wordings to their scene, whose id it tells; None from the board."""
        left, self.scene = self.scene, None
        return f"scene:{left}" if left and self.first(view) else None


def _board(view: BoardView, kit: Kit, window: Rect, say: Catalog) -> Widget:
    """The board with as much air as its rows leave room for."""
    for air in AIRS:
        board = _Board(view, kit, say, air)
        room, high = window.h - 2 * board.px(MARGIN), board.needed(window)
        if high <= room:
            break
    return board.build(window, min(high, room))


@dataclass(frozen=True, slots=True)
class _Board:
    """The board being laid out."""

    view: BoardView
    kit: Kit
    say: Catalog
    air: float

    def px(self, units: float) -> int:
        """Pixels of a margin or a gap."""
        return self.kit.px(units * self.air)

    def _inner(self, window: Rect) -> int:
        kit = self.kit
        return min(kit.px(WIDTH), window.w - 2 * kit.px(MARGIN)) - 2 * kit.px(PADDING)

    def needed(self, window: Rect) -> int:
        """Pixels of the whole sheet if nothing scrolls."""
        inner = self._inner(window)
        around = 2 * self.px(26) + self.px(12) + self.px(18)
        head = self._head(Column(self.kit, 0, 0, inner)).height
        return head + self._body(Rect(0, 0, inner, 0))[1] + self._foot_height(inner) + around

    def build(self, window: Rect, high: int) -> Widget:
        """The sheet, so many pixels high, in the middle of the window."""
        kit, px = self.kit, self.px
        inner = self._inner(window)
        sheet = Rect(0, 0, inner + 2 * kit.px(PADDING), high)
        sheet.center = window.center
        top = self._head(Column(kit, sheet.x + kit.px(PADDING), sheet.y + px(26), inner))
        rest = Rect(top.left, top.y + px(12), inner, sheet.bottom - px(26) - top.y - px(12))
        place, rest = take_bottom(rest, self._foot_height(inner), px(18))
        rows, body = self._body(rest)
        if body > rest.h:
            narrow = Rect(rest.x, rest.y, rest.w - kit.px(12), rest.h)
            rows, body = self._body(narrow)
            name = self.view.heading
            rows = [kit.scroll(rest, "board-rows", body, *rows, speech=name)]
        return kit.sheet(sheet, *top.parts, *rows, *self._foot(place), id=SHEET)

    def _head(self, column: Column) -> Column:
        column.text(self.view.heading, "serif", 24, leading=1.3)
        column.skip(2)
        column.text(self.view.note, "sans", 13, self.kit.theme.soft, leading=1.5)
        return column

    def _lanes(self, rect: Rect) -> tuple[Rect, list[Rect], Rect]:
        """Of a row: the room of the title, of each panelist, and of the state."""
        kit = self.kit
        inner = inset(rect, kit.px(14), 0)
        count = max(1, len(self.view.panelists))
        label, rest = take_left(inner, min(kit.px(LABEL), inner.w * 3 // 10), kit.px(12))
        state = min(kit.px(STATE), inner.w // 5)
        cells = Rect(rest.x, rest.y, rest.w - state - kit.px(12), rest.h)
        right = Rect(rest.right - state, rest.y, state, rest.h)
        return label, columns(cells, [1.0] * count, kit.px(6)), right

    def _body(self, rect: Rect) -> tuple[list[Widget], int]:
        """The names of the panelists, the rows below them, and their height."""
        kit = self.kit
        names_high = self._names_height(rect)
        parts: list[Widget] = [*self._names(Rect(rect.x, rect.y, rect.w, names_high))]
        y = rect.y + names_high + kit.px(6)
        for number, row in enumerate(self.view.rows):
            high = self._row_height(row, rect)
            parts.append(self._row(row, Rect(rect.x, y, rect.w, high), str(number + 1)))
            y += high + self.px(GAP)
        return parts, y - self.px(GAP) - rect.y

    def _name_size(self, places: Sequence[Rect]) -> float:
        fit = self.kit.type.fit
        return min(fit(name, "sans", (14, 13, 12, 11), places[0].w) for name in self.view.panelists)

    def _names_height(self, rect: Rect) -> int:
        places = self._lanes(rect)[1]
        size = self._name_size(places)
        high = (self.kit.height(n, places[0].w, "sans", size, 1.15) for n in self.view.panelists)
        return max(high, default=0) + self.kit.grown(14) + self.kit.px(4)

    def _names(self, rect: Rect) -> list[Widget]:
        kit, parts = self.kit, list[Widget]()
        places = self._lanes(rect)[1]
        size = self._name_size(places)
        for i, (place, name) in enumerate(zip(places, self.view.panelists, strict=False)):
            mark, rest = take_top(place, kit.grown(14), kit.px(4))
            parts.append(SealMark(rect=mark, index=i))
            parts.append(kit.label(rest, name, "sans", size, align="centre", leading=1.15))
        return parts

    def _state(self, row: SceneRow) -> str:
        """What stands at the right: the cost, or why it cannot be opened."""
        if row.option.legal:
            return row.option.cost
        return row.option.why_not if row.status == "ahead" else row.status_label

    def _row_height(self, row: SceneRow, rect: Rect) -> int:
        kit = self.kit
        label, _, state = self._lanes(rect)
        room = label.w - hint_size(kit, "1")[0] - kit.px(12)
        title = kit.height(row.title, room, "serif", 17, 1.25)
        told = kit.height(self._state(row), state.w, "sans", 13, 1.35)
        cell = kit.type.glyph_height("sans", 13)
        return max(self.px(LEAST_ROW), max(title, told, cell) + 2 * self.px(10))

    def _row(self, row: SceneRow, rect: Rect, key: str) -> Control:
        kit, theme, legal = self.kit, self.kit.theme, row.option.legal
        label, places, state = self._lanes(rect)
        wide, high = hint_size(kit, key)
        spot, room = take_left(label, wide, kit.px(12))
        box = Rect(spot.x, spot.centery - high // 2, wide, high)
        colour = theme.ink if legal or row.status == "open" else theme.soft
        parts: list[Widget] = []
        if legal:
            parts.append(key_hint(kit, box, key, theme.soft))
        parts.append(kit.label(room, row.title, "serif", 17, colour, down=0.5, leading=1.25))
        for place, cell in zip(places, row.cells, strict=False):
            parts.append(self._cell(place, cell, f"cell:{row.id}:{cell.index}"))
        told = self._state(row)
        shade = theme.seal if row.status == "open" else theme.soft
        parts.append(
            kit.label(state, told, "sans", 13, shade, align="right", down=0.5, leading=1.35)
        )
        told_of = (f"{n}: {c.label}" for n, c in zip(self.view.panelists, row.cells, strict=False))
        return Control(
            rect=rect, id=f"scene:{row.id}", children=tuple(parts), key=key if legal else "",
            face=card_face(kit, enabled=legal), enabled=legal, reason=row.option.why_not,
            speech=spoken(row.title, row.status_label, told, *told_of),
        )  # fmt: skip

    def _cell(self, place: Rect, cell: Cell, name: str) -> Widget:
        if cell.silent:
            text = self.say("board-source")
            size = self.kit.fit_box(text, place, "sans", (12, 11, 10), 1.1)
            return self.kit.label(
                place, text, "sans", size, self.kit.theme.soft, align="centre", down=0.5,
                leading=1.1,
            )  # fmt: skip
        # No larger than its dots, so that what points at it points at them.
        step = self.kit.grown(10)
        spot = Rect(0, 0, min(place.w, step * cell.on_record), self.kit.grown(16))
        spot.center = place.center
        left = cell.on_record - cell.heard
        return Dots(rect=spot, id=name, heard=cell.heard, left=left, fresh=False)

    def _foot_height(self, width: int) -> int:
        kit, out = self.kit, self.view.adjourn
        needed = cards.choice_height(kit, min(width, kit.px(300)), out.title, detail=out.detail)
        return max(kit.px(64), needed)

    def _foot(self, rect: Rect) -> list[Widget]:
        kit, out = self.kit, self.view.adjourn
        left, rest = take_left(rect, min(rect.w * 3 // 5, kit.px(300)))
        text = self.say("board-back")
        wide = min(rest.w, kit.type.width(text, "sans", 14) + 2 * kit.px(24))
        high = max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(8))
        back = Rect(rest.right - wide, rest.bottom - high, wide, high)
        return [
            cards.choice(kit, left, "adjourn", out.title, detail=out.detail, reason=out.why_not,
                         enabled=out.legal),
            cards.button(kit, back, "back", text),
        ]  # fmt: skip


def _wordings(row: SceneRow, kit: Kit, window: Rect, say: Catalog) -> Widget:
    """The ways to put one question; which form each has is told after the choice."""
    px = kit.px
    wide = min(px(WORDINGS_WIDTH), window.w - 2 * px(MARGIN))
    inner = wide - 2 * px(PADDING + 4)
    hint = hint_size(kit, "1")[0]
    room = inner - 2 * px(18) - hint - px(14)
    back_high = max(px(44), kit.type.glyph_height("sans", 14) + px(8))
    for size in (18, 16, 14, 13):
        heights = [
            max(px(60), kit.height(each.text, room, "sans", size) + 2 * px(12))
            for each in row.wordings
        ]
        head = _wordings_head(row, Column(kit, 0, 0, inner), say)
        whole = head.height + sum(heights) + px(12) * len(heights) + back_high + px(22) * 2 + px(28)
        if whole <= window.h - 2 * px(MARGIN):
            break
    sheet = Rect(0, 0, wide, min(whole, window.h - 2 * px(MARGIN)))
    sheet.center = window.center
    head = _wordings_head(row, Column(kit, sheet.x + px(PADDING + 4), sheet.y + px(26), inner), say)
    y, parts = head.y + px(18), list[Widget]()
    for i, (each, high) in enumerate(zip(row.wordings, heights, strict=True)):
        place = Rect(head.left, y, inner, high)
        parts.append(
            cards.option(kit, place, f"wording:{each.id}", each.text, key=str(i + 1), size=size)
        )
        y += high + px(12)
    text = say("menu-back")
    back_wide = kit.type.width(text, "sans", 14) + 2 * px(24)
    back = Rect(sheet.right - px(PADDING + 4) - back_wide, sheet.bottom - px(22) - back_high,
                back_wide, back_high)  # fmt: skip
    cost = Rect(head.left, back.y, inner - back_wide - px(12), back.h)
    parts += [
        kit.label(cost, row.option.cost, "sans", 13, kit.theme.soft, down=0.5),
        cards.button(kit, back, "back", text),
    ]
    return kit.sheet(sheet, *head.parts, *parts, id=SHEET)


def _wordings_head(row: SceneRow, column: Column, say: Catalog) -> Column:
    column.text(row.title, "sans", 14, column.kit.theme.soft)
    column.skip(2)
    column.text(say("board-wording"), "serif", 24, leading=1.3)
    return column
