"""The composed boxes: sheets, buttons, cards of choices, meters, people, fields.

Each control states its accessible name from what it shows, so that nothing is seen that is not
said.
"""

# ruff: noqa: PLR0913 - a component is told by all that it shows

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Drawing,
    Gap,
    Margin,
    TextBox,
    Trimmed,
    Wrap,
    _Known,
)
from roundtable.desktop.controls import Control, Field
from roundtable.desktop.figures import FIGURE_RATIO
from roundtable.desktop.kit import Kit, Tint
from roundtable.desktop.styles import PICKED, Look, spoken, style_of
from roundtable.desktop.text_field import TextField
from roundtable.desktop.theme import RADIUS_CARD
from roundtable.desktop.widgets import (
    Bar,
    Figure,
    Panel,
    Pennant,
    Rule,
    SealMark,
    Stamp,
    Widget,
)

TARGET = 44
"""Units of a control's height that a finger meets."""
RULED = 13
"""Units that what stands on a sheet keeps clear of its rule."""
AFAR_RATIO = 148 / 128
"""Width of a video screen by its height."""


class Sheet(_Known):
    """A raised panel with something on it.

    Args:
        child: what stands on it.
        pads: margins left and right, above and below.
        rule: colour of the rule at its left side; None for none.
        fill, border: None for none. shadow: units. dashed: True for what is not there yet.
        said: what all of it says to an ear, where its parts alone would make no sense.
        id: of its widget.
    """

    def __init__(
        self,
        child: Box,
        *,
        pads: tuple[float, float] = (26, 18),
        rule: Tint | None = None,
        fill: Tint | None = "card",
        border: Tint | None = "line",
        shadow: float = 14,
        radius: float = RADIUS_CARD,
        dashed: bool = False,
        said: str = "",
        id: str = "",  # noqa: A002 - the widget's own word
        grow: float = 0,
    ) -> None:
        super().__init__()
        self.inner = Margin(child, *pads, least=RULED if rule is not None else 0)
        self.rule, self.fill, self.border, self.shadow = rule, fill, border, shadow
        self.radius, self.dashed, self.said, self.id, self.grow = radius, dashed, said, id, grow

    def wide(self, kit: Kit) -> int:
        """With its margins."""
        return self.inner.wide(kit)

    def _measure(self, kit: Kit, width: int) -> int:
        return self.inner.measure(kit, width)

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """One panel that holds the rest."""

        def tint(each: Tint | None) -> tuple[int, int, int] | None:
            return None if each is None else kit.colour(each)

        return [
            Panel(
                rect=rect, id=self.id, children=tuple(self.inner.place(kit, rect)),
                fill=tint(self.fill), border=tint(self.border), radius=kit.px(self.radius),
                shadow=kit.px(self.shadow) if self.shadow else 0, dashed=self.dashed,
                rule=tint(self.rule), said=self.said,
            )
        ]  # fmt: skip


class Press(_Known):
    """A control with something on it.

    Args:
        child: what stands on it.
        id: its id. speech: its accessible name.
        look: its face. edge: another border.
        key: what activates it. reason: why it cannot be used; empty where it can.
        pads: margins left and right, above and below. rule: as of a sheet.
        tip: told in a line while it is looked at. down: where the child stands: 0.5 the middle.
        least: units of its height at least.
    """

    def __init__(
        self,
        child: Box,
        id: str,  # noqa: A002 - the widget's own word
        speech: str,
        *,
        look: Look = "card",
        edge: Tint | None = None,
        key: str = "",
        reason: str = "",
        pads: tuple[float, float] = (16, 12),
        rule: Tint | None = None,
        tip: str = "",
        down: float = 0,
        least: float = TARGET,
        grow: float = 0,
    ) -> None:
        super().__init__()
        self.child, self.id, self.speech, self.look, self.edge = child, id, speech, look, edge
        self.key, self.reason, self.pads, self.rule, self.tip = key, reason, pads, rule, tip
        self.down, self.least, self.grow = down, least, grow

    def _side(self, kit: Kit) -> int:
        least = RULED + 3 if self.rule is not None else 5 if self.pads[0] else 0
        return max(kit.gap(self.pads[0]), kit.px(least) if least else 0)

    def wide(self, kit: Kit) -> int:
        """With its margins."""
        return self.child.wide(kit) + 2 * self._side(kit)

    def _measure(self, kit: Kit, width: int) -> int:
        inner = self.child.measure(kit, max(1, width - 2 * self._side(kit)))
        return max(kit.px(self.least * kit.density.air), inner + 2 * kit.gap(self.pads[1]))

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """One control that holds the rest."""
        across, above = self._side(kit), kit.gap(self.pads[1])
        inner = Rect(rect.x + across, rect.y, max(1, rect.w - 2 * across), rect.h)
        high = self.child.measure(kit, inner.w)
        if self.child.grow:
            inner.y, inner.h = rect.y + above, rect.h - 2 * above
        else:
            inner.y = (
                rect.y + max(above, round((rect.h - high) * self.down))
                if self.down
                else (rect.y + above)
            )
            inner.h = high
        parts = self.child.place(kit, inner)
        if self.rule is not None:
            strip = Rect(rect.x + kit.px(5), rect.y, kit.px(6), rect.h)
            parts.insert(0, Panel(rect=strip, rule=kit.colour(self.rule)))
        edge = None if self.edge is None else kit.colour(self.edge)
        return [
            Control(
                rect=rect, id=self.id, children=tuple(parts), style=style_of(kit, self.look, edge),
                key=self.key, enabled=not self.reason, reason=self.reason, tip=self.tip,
                speech=spoken(self.speech, self.reason),
            )
        ]  # fmt: skip


class KeyHint(Box):
    """The small framed sign that says which key activates something."""

    def __init__(self, key: str, colour: Tint = "soft") -> None:
        self.key, self.colour = key, colour

    def wide(self, kit: Kit) -> int:
        """As wide as its sign, and no narrower than high."""
        high = self.measure(kit, 0)
        return max(high, kit.type.width(self.key, "sans", 12) + kit.px(10)) if self.key else 0

    def measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        """A line and its frame."""
        return max(kit.px(20), kit.line("sans", 12) + kit.px(2)) if self.key else 0

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The frame with the sign in it."""
        colour = kit.colour(self.colour)
        label = TextBox(self.key, size=12, colour=colour, align="centre", down=0.5).place(kit, rect)
        edge = kit.faded(colour, 0.6)
        return [Panel(rect=rect, children=tuple(label), border=edge, radius=kit.px(4))]


def button(
    id: str,  # noqa: A002 - the widget's own word
    text: str,
    *,
    look: Look = "plain",
    key: str = "",
    reason: str = "",
    speech: str = "",
    picked: bool = False,
    soft: bool = False,
    hint: str = "",
) -> Press:
    """A button with a text; ``primary`` is the one thing to do, ``bare`` has no sheet."""
    large = look == "primary"
    colour: Tint = (
        "on_seal" if large else "on_ink" if look == "picked" else "soft" if soft else "ink"
    )
    if reason:
        look, colour = "flat", "soft"
    label: Box = TextBox(
        text, "serif" if large else "sans", 18 if large else 14, colour,
        align="centre", leading=1.25, sizes=(16, 14) if large else (13,), down=0.5,
    )  # fmt: skip
    if look == "bare" and picked:
        label = Column(label, Drawing(_underline, 20, 2, across=None), gap=2)
    if hint:
        label.grow = 1
        label = Across(label, KeyHint(hint, colour), gap=8, least=0)
    said = spoken(speech or text, PICKED if picked else "")
    return Press(
        label, id, said, look=look, key=key, reason=reason, down=0.5,
        pads=(28 if large else 12, 8 if look != "bare" else 4),
        least=50 if large else 36 if look == "bare" else TARGET,
    )  # fmt: skip


def _underline(kit: Kit, rect: Rect) -> Widget:
    return Rule(rect=rect, colour=kit.theme.seal)


def card(
    id: str,  # noqa: A002 - the widget's own word
    title: str,
    *,
    detail: str = "",
    foot: str = "",
    key: str = "",
    reason: str = "",
    rule: Tint | None = None,
    look: Look = "card",
    edge: Tint | None = None,
    size: float = 17,
    least: float = TARGET,
    beside: Box | None = None,
    pads: tuple[float, float] = (18, 12),
    names: Sequence[str] = (),
    trimmed: int = 0,
) -> Press:
    """A card to choose: title and key above, detail below, its cost at the foot.

    A card that cannot be used shows the reason in place of its detail. One that is `trimmed` fills
    its room and shows of the detail so many lines at least. `names` are those in its title.
    """
    shown, look = (reason, "flat") if reason else (detail, look)
    strong: Tint = "on_ink" if look == "picked" else "soft" if reason else "ink"
    faint: Tint = "on_ink_soft" if look == "picked" else "soft"
    head = Across(
        TextBox(title, "serif", size, strong, leading=1.3, grow=1, sizes=(size - 1, size - 2),
             names=names),
        KeyHint(key.upper(), faint) if key else None,
        gap=6, down=0, least=20,
    )  # fmt: skip
    words = TextBox(shown, size=13, colour=faint)
    body = Column(
        head,
        Gap(5) if shown else None,
        Trimmed(words, trimmed) if trimmed and shown else words,
        Gap(4, grow=0 if trimmed and shown else 1) if foot else None,
        TextBox(foot, size=12, colour=faint),
    )
    body.grow = 1 if foot or beside or trimmed else 0
    whole: Box = body if beside is None else Across(body, beside, gap=12)
    whole.grow = body.grow
    return Press(
        whole, id, spoken(title, shown if not reason else "", foot), look=look, edge=edge, key=key,
        reason=reason, rule=rule, pads=pads, least=least, grow=1 if trimmed else 0,
    )  # fmt: skip


def option(
    id: str,  # noqa: A002 - the widget's own word
    text: str,
    *,
    key: str = "",
    picked: bool = False,
    rule: Tint | None = None,
    beside: Box | None = None,
) -> Press:
    """An answer to choose: its key at the left, its text beside it, inked when picked."""
    strong: Tint = "on_ink" if picked else "ink"
    faint: Tint = "on_ink_soft" if picked else "soft"
    row = Across(
        KeyHint(key.upper(), faint) if key else None,
        TextBox(text, size=18, colour=strong, leading=1.4, grow=1),
        beside,
        gap=14, least=80,
    )  # fmt: skip
    row.grow = 1
    return Press(
        row, id, spoken(text, PICKED if picked else ""), look="picked" if picked else "card",
        key=key, rule=rule, pads=(18, 8), least=52,
    )  # fmt: skip


def tag(  # its id is that of a widget
    text: str,
    id: str = "",  # noqa: A002 - the widget's own word
) -> Box | None:
    """A small framed word, such as whose words something is in."""
    if not text:
        return None
    return Sheet(
        TextBox(text, size=12, colour="soft"), pads=(7, 1), fill=None, border="soft", shadow=0,
        radius=4, id=id,
    )  # fmt: skip


def meter(
    id: str,  # noqa: A002 - the widget's own word
    name: str,
    value: str,
    share: float,
    *,
    accent: bool = False,
    told: str = "",
    least: float = 110,
) -> Box:
    """Name and value over a bar filled to ``share`` (0 to 1); its sum is told while it is looked at."""
    bar = Drawing(
        lambda kit, rect: Bar(
            rect=rect, id=id, share=share,
            colour=kit.theme.seal_fill if accent else kit.theme.ink,
        ),
        least, 4, across=None, text=True,
    )  # fmt: skip
    words = Across(
        TextBox(name, size=13, colour="soft"), Gap(8, grow=1), TextBox(value, size=13), least=0
    )
    column = Column(words, bar, gap=4)
    if not told:
        return column
    column.grow = 1
    return Press(column, f"sum:{id}", told, look="bare", pads=(6, 4), tip=told, least=0, down=0.5)


def figure(
    index: int, seal: str, high: float, *, remote: bool = False, lit: bool = False
) -> Drawing:
    """A person as a figure."""
    return Drawing(
        lambda _, rect: Figure(rect=rect, index=index, surname=seal, lit=lit, afar=remote),
        high * (AFAR_RATIO if remote else FIGURE_RATIO), high, across=0.5,
    )  # fmt: skip


def seal_mark(index: int, units: float = 16, *, hollow: bool = False) -> Drawing:
    """A panelist's small seal, as a key to colours."""
    return Drawing(
        lambda _, rect: SealMark(rect=rect, index=index, hollow=hollow), units, units, text=True
    )


def stamp(units: float) -> Drawing:
    """The seal of the game."""
    return Drawing(lambda _, rect: Stamp(rect=rect), units, units)


def pennant(index: int, units: float = 26) -> Drawing:
    """A team's pennant."""
    return Drawing(
        lambda _, rect: Pennant(rect=rect, index=index), units * Pennant.RATIO, units, text=True
    )


def named(name: str, rest: str, *, size: float = 16, mark: int | None = None) -> Wrap:
    """A name and what they did beside it, below it where there is no room."""
    return Wrap(
        seal_mark(mark, 16) if mark is not None else None,
        TextBox(name, "serif", size, names=(name,)),
        TextBox(rest, size=14, colour="soft") if rest else None,
        gap=10, lines=2,
    )  # fmt: skip


def sourced(mark: str, *notes: str, id: str = "") -> Column:  # noqa: A002
    """Whose words something is in and where it stands; below it what else is to be told of it."""
    return Column(
        Wrap(tag(mark, id=id)),
        *(TextBox(each, size=13, colour="soft") for each in notes if each),
        gap=5,
    )


class TextEntry(_Known):
    """A line to type into, with a hint while it is empty; of a long text the part at the caret is seen.

    Args:
        id: its id. text: what stands in it. hint: shown while it is empty. name: for an ear.
        edit: caret and selection while it is typed into; None while it is not.
    """

    def __init__(
        self, id: str, text: str, hint: str, name: str, *, key: str = "",  # noqa: A002
        edit: TextField | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.id, self.text, self.hint, self.name, self.key = id, text, hint, name, key
        self.edit = edit if edit is not None and edit.text == text else TextField.of(text)
        self.grow = 1

    def wide(self, kit: Kit) -> int:
        """Room for a name."""
        return kit.grown(180)

    def _measure(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - every box is asked so
        return max(kit.px(TARGET), kit.line("sans", 16) + kit.px(14))

    def place(self, kit: Kit, rect: Rect) -> list[Widget]:
        """The field with its text, its selection and the place of its caret."""
        inner = rect.inflate(-2 * kit.px(14), -2 * kit.px(2))
        sign, parts = KeyHint(self.key), list[Widget]()
        if self.key:
            wide, high = sign.wide(kit), sign.measure(kit, 0)
            inner.w = max(1, inner.w - wide - kit.px(8))
            parts += sign.place(
                kit, Rect(inner.right + kit.px(8), rect.centery - high // 2, wide, high)
            )
        widths, edit = kit.type.widths("sans", 16), self.edit
        shown, before = edit.shown, edit.before
        while widths[before] > inner.w - kit.px(4):
            shown, before = shown[1:], before[1:]
        while shown and widths[shown] > inner.w:
            shown = shown[:-1]
        tall = kit.line("sans", 16)
        top = inner.centery - tall // 2
        if edit.selected and edit.selected in shown:
            left = inner.x + widths[shown[: shown.index(edit.selected)]]
            spot = Rect(left, top, widths[edit.selected], tall)
            parts.append(Panel(rect=spot, fill=kit.theme.wood_dark))
        hint = TextBox(
            self.hint, size=16, colour="soft", sizes=(14, 13, 12, 11), down=0.5, leading=1
        )
        label = TextBox(shown, size=16, down=0.5) if shown else hint
        parts += label.place(kit, inner)
        if edit.composition and edit.composition in shown:
            start = shown.index(edit.composition)
            left = inner.x + widths[shown[:start]]
            spot = Rect(left, top + tall - kit.px(1), widths[edit.composition], kit.px(1))
            parts.append(Rule(rect=spot, colour=kit.theme.seal))
        caret = Rect(inner.x + widths[before] + kit.px(1), top, kit.px(2), tall)
        return [
            Field(
                rect=rect, id=self.id, children=tuple(parts), style=style_of(kit, "plain"),
                key=self.key, text=self.text, caret=caret,
                speech=spoken(self.name, self.text or self.hint),
            )
        ]  # fmt: skip


def segments(values: Sequence[tuple[str, str, bool]], name: str) -> Wrap:
    """One of a few values: id, text, and whether it is the one of now, each."""
    return Wrap(
        *(
            Press(
                TextBox(text, size=14, colour="on_ink" if on else "ink", align="centre", down=0.5),
                id_, spoken(name, text, PICKED if on else ""), look="picked" if on else "plain",
                pads=(14, 6), down=0.5,
            )
            for id_, text, on in values
        ),
        gap=6, lines=6,
    )  # fmt: skip
