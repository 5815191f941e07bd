"""What many screens share: the bar above, a page under it, a foot with the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application.pages import Choice, Page
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Gap,
    Grid,
    Hairline,
    Margin,
    Scrolled,
    SideBySide,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Press, button, card, stamp

MARGIN = 40
"""Units between the window's edge and what stands on the paper."""
WIDEST = 1480
"""Units; lines would be too long to read in a wider window, so the page stays in the middle."""
LINE = 860
"""Units that a column of text is wide at most."""
LETTERS = dict(zip("12345", "qwert", strict=True))
"""The key of a second thing that the same number names: the letter below the digit."""


def key_of_choice(choice: Choice) -> str:
    """The key in the window: its digit; of what is about somebody a doubled one's letter below it."""
    key = choice.key
    if len(key) == 1:
        return key
    if choice.index is not None and len(key) == 2 and key[0] == key[1]:  # noqa: PLR2004 - doubled
        return LETTERS.get(key[0], "")
    return ""


def links(choices: Sequence[Choice], *, picked: str = "") -> Wrap:
    """Choices as bare words in a bar, the picked one underlined."""
    return Wrap(
        *(
            button(
                each.id, each.title, look="bare", soft=not (each.picked or each.id == picked),
                picked=each.picked or each.id == picked, key=key_of_choice(each),
                reason=each.why_not,
            )
            for each in choices
        ),
        gap=4, lines=2, align="right",
    )  # fmt: skip


def merged(choices: Sequence[Choice], tools: Sequence[Choice]) -> list[Choice]:
    """Choices and tools for a bar, each once, the way back last."""
    found = {each.id: each for each in (*tools, *choices)}
    return sorted(found.values(), key=lambda each: each.id == "back")


def bar(title: str, right: Box, *, lead: str = "") -> Box:
    """Seal, title and what stands at the right, above a hairline."""
    row = Across(
        stamp(34),
        TextBox(lead, size=14, colour="soft") if lead else None,
        TextBox(title, "serif", 20, sizes=(18, 16, 14), leading=1.15, grow=1, id="heading"),
        gap=14, least=60,
    )  # fmt: skip
    return Column(Margin(SideBySide(row, right), 24, 9), Hairline())


def page(above: Page, body: Box, foot: Box | None = None) -> Box:
    """A page under its bar, in the middle of a wide window."""
    head = bar(above.title, links(above.tools))
    inner = Column(body, widest=WIDEST - 2 * MARGIN, grow=1)
    below = Column(foot, widest=WIDEST - 2 * MARGIN, pads=(MARGIN, 14)) if foot else None
    return Dock(head, Margin(inner, MARGIN, 18, 0 if foot else 14), below, speech=above.title)


def reading(text: Column, ways: Box | None, name: str, speech: str) -> Box:
    """A column to read with the button under it, which never scrolls away."""
    told = Scrolled(Column(text, widest=LINE), name, speech, down=0.35)
    if ways is None:
        return told
    return Dock(None, told, Column(Gap(16), Column(ways, widest=LINE), Gap(8)), speech=speech)


def ways(choices: Sequence[Choice], note: str = "") -> Box:
    """Ways on as buttons, the main one in the accent; a note at the left of them."""
    buttons = Wrap(
        *(
            button(
                each.id, each.title, look="primary" if each.main else "plain",
                key=key_of_choice(each), reason=each.why_not, picked=each.picked,
                hint=key_of_choice(each).upper(),
            )
            for each in sorted(choices, key=lambda each: each.main)
        ),
        gap=12, lines=8, align="right",
    )  # fmt: skip
    if not note:
        return buttons
    return SideBySide(TextBox(note, size=13, colour="soft", leading=1.35), buttons)


def choice_card(  # noqa: PLR0913 - a card says all that it shows
    choice: Choice, *, size: float = 17, least: float = 44,
    pads: tuple[float, float] = (18, 12), names: Sequence[str] = (), trimmed: int = 0,
) -> Press:  # fmt: skip
    """A choice as a card with the rule of the person it is about."""
    return card(
        choice.id, choice.title, detail=choice.detail, foot=choice.cost,
        key=key_of_choice(choice), reason=choice.why_not, size=size, least=least,
        rule=None if choice.why_not else choice.index,
        edge="ink" if choice.picked else None, pads=pads, names=names, trimmed=trimmed,
    )  # fmt: skip


def cards(
    choices: Sequence[Choice], *, least: float = 190, most: int = 3, size: float = 17
) -> Grid:
    """Choices as cards side by side."""
    return Grid(*(choice_card(each, size=size) for each in choices), least=least, most=most)
