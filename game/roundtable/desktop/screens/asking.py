"""The question before somebody speaks: picks, chips, and the button that sends them.

`forecast_sheet` fills a rectangle of any height: it gives way in its gaps, then in its type,
and scrolls as a last resort. `Stake` is what a screen keeps until the answer is sent.
"""

# ruff: noqa: PLR0913, PLR0917 - a sheet is told by all that it shows

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pygame import Rect

from roundtable.application import Chip, ForecastView, Pick
from roundtable.desktop import cards
from roundtable.desktop.controls import Control
from roundtable.desktop.faces import PICKED, card_face, key_hint, spoken, strip
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, take_right
from roundtable.desktop.screens.base import Redraw
from roundtable.desktop.widgets import Label, Widget
from roundtable.locale import Catalog
from roundtable.rules import Belief

CHIP_KEYS = "qwert"
"""The keys of the chips: the row under the digits of the picks."""
CONFIRM = "confirm"
ACROSS = 2


@dataclass
class Stake:
    """What is picked and how sure the player is, before it is sent.

    Attributes:
        picked: id of the pick; empty before any.
        chip: per cent; 0 is "no idea", None before any.
    """

    picked: str = ""
    chip: int | None = None

    @property
    def ready(self) -> bool:
        """True if it can be sent."""
        return self.chip == 0 or bool(self.chip and self.picked)

    def take(self, action: Action, view: ForecastView) -> Redraw | None:
        """Take an activated pick or chip; the focus goes on to what is still open."""
        kind, _, value = action.id.partition(":")
        if action.kind != "activate" or kind not in ("pick", "chip"):
            return None
        if kind == "pick":
            self.picked = value
            chips = view.chips.get(value, ())
            ahead = self.chip or (chips[0].percent if chips else 0)
            return Redraw(f"chip:{ahead}")
        self.chip = int(value)
        return Redraw(CONFIRM if self.ready else f"pick:{view.picks[0].id}")

    def belief(self, view: ForecastView) -> Belief | None:
        """The belief to ride on the move; None for "no idea"."""
        return view.belief(self.picked, self.chip or 0)


@dataclass(frozen=True, slots=True)
class _Density:
    """How generously a sheet is set; lengths in units, `air` scales the gaps."""

    air: float
    lead: float
    ask: float
    option: float
    row: float
    chip: float
    chip_pad: float


_DENSITIES = (
    _Density(1, 14, 24, 18, 74, 24, 18),
    _Density(0.8, 14, 24, 18, 58, 24, 12),
    _Density(0.62, 14, 20, 16, 48, 20, 9),
    _Density(0.48, 13, 18, 16, 40, 18, 6),
    _Density(0.36, 12, 16, 14, 32, 16, 4),
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet being laid out at one density."""

    view: ForecastView
    kit: Kit
    say: Catalog
    picked: str
    chip: int | None
    density: _Density
    spare: float = 0

    def gap(self, units: float) -> int:
        """A gap at this density, in pixels, with its part of the room to spare."""
        return self.kit.px(units * self.density.air + self.spare * units)

    @property
    def foot(self) -> int:
        """Height of the row with the button."""
        text = self.kit.type.glyph_height("serif", 18)
        return max(text + self.kit.px(8), self.kit.px(28 + 24 * self.density.air))

    def chip_height(self, width: int) -> int:
        """Height of the chips."""
        chips = self._row()
        cell = columns(Rect(0, 0, width, 0), [1.0] * len(chips), self.gap(12))[0].w - 1
        size, _ = self._sizes(cell)
        return max(self._needed(chip, size, cell) for chip in chips)

    def _row(self) -> tuple[Chip, ...]:
        return self.view.no_idea, *self._shown()

    def _corner(self) -> int:
        """Pixels that the hint of a key takes of a chip's corner, each way."""
        return self.kit.px(5) + max(self.kit.px(18), self.kit.type.glyph_height("sans", 12))

    def _rooms(self, width: int) -> tuple[int, int]:
        """The width of a chip's title between its hint and as much at the left, and below the hint."""
        pad = self.kit.px(5)
        return width - 2 * (self._corner() + self.kit.px(2)), width - 2 * pad

    def _sizes(self, width: int) -> tuple[float, float]:
        """Sizes of the titles and of the points under them, the same for all chips of the row.

        "No idea" has a line less under it, so that it can stand below the hint of its key; the
        others stand beside theirs, in small chips below as well.
        """
        fit, chips, (beside, below) = self.kit.type.fit, self._row(), self._rooms(width)
        sizes = tuple(s for s in (24, 20, 18, 16) if s <= self.density.chip)
        rooms = [(chip.label, beside if chip.percent else below) for chip in chips]
        size = min(fit(text, "serif", sizes, room) for text, room in rooms)
        if any(self.kit.type.width(text, "serif", size) > room for text, room in rooms):
            sizes = (*sizes, 14, 13, 12)
            size = min(fit(text, "serif", sizes, below) for text, _ in rooms)
        points = (text for chip in chips for text in self._points(chip))
        return size, min(fit(text, "sans", (13, 12, 11, 10, 9), below) for text in points)

    def _needed(self, chip: Chip, size: float, width: int) -> int:
        """Height of a chip in which its title keeps clear of the hint."""
        high = self._title(chip, size, width)
        high += (2 if chip.percent else 1) * self.kit.type.glyph_height("sans", 13)
        pad = self.kit.px(self.density.chip_pad)
        return high + pad + max(pad, self._top(chip, size, width))

    def _title(self, chip: Chip, size: float, width: int) -> int:
        return self.kit.height(chip.label, self._rooms(width)[1], "serif", size, 1.1)

    def _top(self, chip: Chip, size: float, width: int) -> int:
        """Where a chip's title begins at the earliest: below the hint, unless it is narrow."""
        wide = self.kit.type.width(chip.label, "serif", size)
        return 0 if wide <= self._rooms(width)[0] else self._corner()

    def texts(self, width: int) -> list[tuple[Label, int]]:
        """Lead, question and context, each at the origin, with the gap below it."""
        view, kit, d = self.view, self.kit, self.density
        found = [(self._soft(view.lead, width), self.gap(6))]
        height = kit.height(view.ask, width, "serif", d.ask, 1.4)
        ask = kit.label(Rect(0, 0, width, height), view.ask, "serif", d.ask, leading=1.4, id="ask")
        found.append((ask, self.gap(8 if view.context else 20)))
        if view.context:
            found.append((self._soft(view.context, width), self.gap(18)))
        return found

    def _soft(self, text: str, width: int) -> Label:
        size = self.density.lead
        box = Rect(0, 0, width, self.kit.height(text, width, "sans", size))
        return self.kit.label(box, text, "sans", size, self.kit.theme.soft)

    def rows(self, width: int) -> list[int]:
        """Height of each row of picks."""
        kit, d = self.kit, self.density
        cell = (width - self.gap(12) * (ACROSS - 1)) // ACROSS
        hint = max(kit.px(20), kit.type.glyph_height("sans", 12) + kit.px(2))
        room = cell - 2 * kit.px(18) - hint - kit.px(14)
        high = [
            max(kit.px(d.row), kit.height(p.text, room, "sans", d.option) + 2 * kit.px(8))
            for p in self.view.picks
        ]
        return [max(high[i : i + ACROSS]) for i in range(0, len(high), ACROSS)]

    def upper(self, width: int) -> int:
        """Height of everything above the row with the button."""
        texts = sum(label.rect.h + gap for label, gap in self.texts(width))
        rows = self.rows(width)
        picks = sum(rows) + self.gap(12) * (len(rows) - 1)
        sure = self.kit.height(self.say("forecast-sure"), width, "sans", self.density.lead)
        return (
            texts
            + picks
            + self.gap(26)
            + sure
            + self.gap(12)
            + self.chip_height(width)
            + self._noted(width)
        )

    def _noted(self, width: int) -> int:
        if not self.view.note:
            return 0
        return self.gap(10) + self.kit.height(self.view.note, width, "sans", 12)

    def height(self, width: int) -> int:
        """Height of the whole."""
        return self.upper(width) + self.gap(30) + self.foot

    def build_upper(self, rect: Rect) -> list[Widget]:
        """Everything above the row with the button."""
        kit, y, parts = self.kit, rect.y, list[Widget]()
        for label, gap in self.texts(rect.w):
            parts.append(replace(label, rect=label.rect.move(rect.x, y)))
            y += label.rect.h + gap
        gap, places = self.gap(12), list[Rect]()
        for high in self.rows(rect.w):
            places += columns(Rect(rect.x, y, rect.w, high), [1.0] * ACROSS, gap)
            y += high + gap
        parts += [
            self._pick(place, pick, str(i + 1))
            for i, (place, pick) in enumerate(zip(places, self.view.picks, strict=False))
        ]
        y += self.gap(26) - gap
        text, size = self.say("forecast-sure"), self.density.lead
        sure = Rect(rect.x, y, rect.w, kit.height(text, rect.w, "sans", size))
        parts.append(kit.label(sure, text, "sans", size, kit.theme.soft))
        y = sure.bottom + self.gap(12)
        parts += self._chips(Rect(rect.x, y, rect.w, self.chip_height(rect.w)))
        if self.view.note:
            y += self.chip_height(rect.w) + self.gap(10)
            box = Rect(rect.x, y, rect.w, kit.height(self.view.note, rect.w, "sans", 12))
            parts.append(kit.label(box, self.view.note, "sans", 12, kit.theme.soft))
        return parts

    def _pick(self, rect: Rect, pick: Pick, key: str) -> Control:
        on = pick.id == self.picked
        card = cards.option(
            self.kit, rect, f"pick:{pick.id}", pick.text, key=key, picked=on,
            size=self.density.option,
        )  # fmt: skip
        if pick.index is None:
            return card
        rule = strip(self.kit, rect, self.kit.person_rule(pick.index))
        return replace(card, children=(rule, *card.children))

    def _chips(self, rect: Rect) -> list[Widget]:
        chips = self._row()
        places = columns(rect, [1.0] * len(chips), self.gap(12))
        sizes = self._sizes(places[0].w - 1)
        return [
            self._chip(place, chip, key, *sizes)
            for place, chip, key in zip(places, chips, CHIP_KEYS, strict=False)
        ]

    def _shown(self) -> Sequence[Chip]:
        """The chips of the pick; before it those that all picks share, else with no points yet."""
        if self.picked in self.view.chips:
            return self.view.chips[self.picked]
        every = list(self.view.chips.values())
        if all(each == every[0] for each in every):
            return every[0] if every else ()
        return tuple(replace(each, right="", wrong="") for each in every[0])

    def _points(self, chip: Chip) -> tuple[str, ...]:
        """What the chip wins and loses, a line each; of "no idea" the one thing there is to say."""
        if not chip.percent:
            return (self.say("chip-even"),)
        if not chip.right:
            return (self.say("chip-later"),)
        lost = "chip-worst" if self.view.ordered else "chip-wrong"
        return self.say("chip-right", points=chip.right), self.say(lost, points=chip.wrong)

    def _chip(self, rect: Rect, chip: Chip, key: str, size: float, small: float) -> Control:
        kit, on = self.kit, chip.percent == self.chip
        theme, pad = kit.theme, kit.px(5)
        strong, faint = (theme.on_ink, theme.on_ink_soft) if on else (theme.ink, theme.soft)
        side = self._corner() - pad
        hint = Rect(rect.right - side - pad, rect.y + pad, side, side)
        parts: list[Widget] = [key_hint(kit, hint, key.upper(), faint)]
        points, line = self._points(chip), kit.type.glyph_height("sans", 13)
        title = self._title(chip, size, rect.w)
        top = max((rect.h - title - len(points) * line) // 2, self._top(chip, size, rect.w))
        box = Rect(rect.x + pad, rect.y + top, rect.w - 2 * pad, title)
        parts.append(kit.label(box, chip.label, "serif", size, strong, align="centre", leading=1.1))
        for text, colour in zip(points, (strong, faint), strict=False):
            box = Rect(box.x, box.bottom, box.w, line)
            parts.append(kit.label(box, text, "sans", small, colour, align="centre"))
        speech = spoken(chip.label, *self._points(chip), PICKED if on else "")
        return Control(
            rect=rect, id=f"chip:{chip.percent}", children=tuple(parts), key=key, speech=speech,
            face=card_face(kit, picked=on),
        )  # fmt: skip

    def build_foot(self, rect: Rect) -> list[Widget]:
        """The button, and beside it what sending means."""
        kit, stake = self.kit, Stake(self.picked, self.chip)
        wide = kit.type.width(self.view.confirm, "serif", 18) + 2 * kit.px(34)
        place, rest = take_right(rect, min(max(wide, kit.px(140)), rect.w * 3 // 5), kit.px(20))
        lack = "asking-chip" if self.picked else "asking-pick"
        reason = "" if stake.ready else self.say(lack)
        note = reason or self.view.final
        size = kit.fit_box(note, rest, "sans", (14, 13, 12, 11, 10), 1.3)
        return [
            kit.label(rest, note, "sans", size, kit.theme.soft, down=0.5, leading=1.3),
            cards.button(
                kit, place, CONFIRM, self.view.confirm, kind="primary", enabled=stake.ready,
                reason=reason,
            ),
        ]  # fmt: skip


def _sheets(
    view: ForecastView, kit: Kit, say: Catalog, picked: str = "", chip: int | None = None
) -> list[_Sheet]:
    return [_Sheet(view, kit, say, picked, chip, density) for density in _DENSITIES]


def _roomy(sheet: _Sheet, rect: Rect) -> _Sheet:
    """The sheet with its gaps as wide as the rectangle allows, up to those of the first density."""
    for share in (1, 0.5, 0.25):
        wider = replace(sheet, spare=(1 - sheet.density.air) * share)
        if wider.height(rect.w) <= rect.h:
            return wider
    return sheet


def sheet_height(view: ForecastView, kit: Kit, width: int, say: Catalog) -> int:
    """Pixels that the sheet takes when it is set as generously as it can be."""
    return _sheets(view, kit, say)[0].height(width)


def forecast_sheet(
    view: ForecastView, kit: Kit, rect: Rect, picked: str, chip: int | None, say: Catalog
) -> tuple[Widget, ...]:
    """The whole question inside `rect`; it draws no ground of its own.

    Its controls are `pick:<id>` (digits), `chip:<percent>` (Q, W, E, R, T) and `confirm`;
    give their actions to `Stake.take`, and send when `confirm` is activated.
    """
    sheets = _sheets(view, kit, say, picked, chip)
    chosen = next((each for each in sheets if each.height(rect.w) <= rect.h), None)
    if chosen is not None:
        chosen = _roomy(chosen, rect)
        foot = Rect(rect.x, rect.bottom - chosen.foot, rect.w, chosen.foot)
        return (*chosen.build_upper(rect), *chosen.build_foot(foot))
    last = sheets[-1]
    foot = Rect(rect.x, rect.bottom - last.foot, rect.w, last.foot)
    window = Rect(rect.x, rect.y, rect.w, foot.y - kit.px(8) - rect.y)
    inner = Rect(window.x, window.y, window.w - kit.px(16), window.h)
    scroll = kit.scroll(
        window, "asking", last.upper(inner.w), *last.build_upper(inner), speech=view.ask
    )
    return (scroll, *last.build_foot(foot))


__all__ = ["CONFIRM", "Stake", "forecast_sheet", "sheet_height"]
