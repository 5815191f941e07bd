"""A bet before it is laid: options, chips, and the button that sends both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from roundtable.application.commands import Command
from roundtable.application.pages import BetPage, Chip, Choice, Option
from roundtable.desktop.boxes import Across, Box, Column, Gap, Grid, SideBySide, TextBox, Wrap
from roundtable.desktop.components import KeyHint, Press, button, option
from roundtable.desktop.kit import Tint
from roundtable.desktop.screens.base import Redraw
from roundtable.desktop.screens.people import head_mark
from roundtable.desktop.styles import PICKED, spoken
from roundtable.locale import Catalog

CHIP_KEYS = "qwert"
"""The keys of the chips: the row under the digits of the options; the last one is "no idea"."""
CONFIRM = "confirm"


@dataclass
class Unsent:
    """What is picked and how sure the player is, before it is sent.

    Attributes:
        picked: id of the option; empty before any.
        percent: of the chip; 0 is "no idea", None before any.
    """

    picked: str = ""
    percent: int | None = None

    @property
    def ready(self) -> bool:
        """True if it can be sent."""
        return self.percent == 0 or bool(self.percent and self.picked)

    def take(self, name: str, options: Sequence[Option], chips: Sequence[Chip]) -> Redraw | None:
        """Take an activated option or chip; the focus goes on to what is still open."""
        kind, _, value = name.partition(":")
        if kind == "pick" and any(each.id == value for each in options):
            self.picked = value
            if self.percent is not None and self.percent:
                return Redraw(CONFIRM)
            return Redraw(f"chip:{chips[0].percent}" if chips else "")
        if kind == "chip" and value.isdecimal():
            self.percent = int(value)
            return Redraw(CONFIRM if self.ready else f"pick:{options[0].id}" if options else "")
        return None

    def command(self) -> Command:
        """The command that lays it."""
        return BetPage.bet(self.picked, self.percent or 0)


def bet_form(
    options: Sequence[Option],
    chips: Sequence[Chip],
    stake: Unsent,
    say: Catalog,
    *,
    near: str,
) -> Column:
    """Options (`pick:<id>`, digits) and chips (`chip:<percent>`, Q to T)."""
    people = any(each.face for each in options)
    answers = Grid(
        *(_option(each, picked=each.id == stake.picked) for each in options),
        least=170 if people else 250, most=2,
    )  # fmt: skip
    stakes = Grid(
        *(
            _chip(each, chip_key(each), say, picked=each.percent == stake.percent)
            for each in chips
        ),
        least=84, most=5, gap=8,
    )  # fmt: skip
    return Column(answers, Gap(10), TextBox(near, size=14, colour="soft"), stakes, gap=10)


def _option(each: Option, *, picked: bool) -> Box:
    face = each.face
    beside = head_mark(face, 40) if face else None
    rule: Tint | None = face.index if face else None
    return option(
        f"pick:{each.id}", each.text, key=each.key if len(each.key) == 1 else "", picked=picked,
        rule=rule, beside=beside,
    )  # fmt: skip


def chip_key(chip: Chip) -> str:
    """A chip's own key, however many chips there are beside it."""
    return CHIP_KEYS[int(chip.key) - 1]


def _chip(each: Chip, key: str, say: Catalog, *, picked: bool) -> Box:
    strong: Tint = "on_ink" if picked else "ink"
    faint: Tint = "on_ink_soft" if picked else "soft"
    won: Tint = strong if picked else "good"
    lost: Tint = strong if picked else "seal"
    if each.percent:
        points: list[Box] = [
            TextBox(say("chip-right", points=each.right), size=13, colour=won, leading=1.2),
            TextBox(say("chip-wrong", points=each.wrong), size=13, colour=lost, leading=1.2),
        ]
    else:
        points = [TextBox(say("chip-even"), size=13, colour=faint, leading=1.2)]
    title = TextBox(each.label, "serif", 20, strong, sizes=(18, 16, 14), leading=1.1, grow=1)
    body = Column(
        Across(title, KeyHint(key.upper(), faint), gap=4, down=0, least=30), *points, gap=2
    )
    return Press(
        body, f"chip:{each.percent}", spoken(each.label, each.told, PICKED if picked else ""),
        look="picked" if picked else "card", key=key, pads=(10, 10), least=64,
    )  # fmt: skip


def send(stake: Unsent, confirm: str, note: str, say: Catalog, back: Choice | None = None) -> Box:
    """The button that sends, beside it the way back, and what it costs or what is missing."""
    lack = "" if stake.ready else say("asking-chip" if stake.picked else "asking-pick")
    press = Wrap(
        button(back.id, back.title, look="bare", soft=True) if back else None,
        button(CONFIRM, confirm, look="primary", reason=lack),
        gap=14, align="right",
    )  # fmt: skip
    return SideBySide(TextBox(lack or note, size=14, colour="soft", leading=1.3), press, gap=20)
