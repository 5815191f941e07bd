"""The bar over a game: the seal that leads out, the question, the meters and the clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from roundtable.application.pages import Choice, Meter
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Hairline,
    Margin,
    SideBySide,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Press, button, meter, stamp

LEAVES = ("menu", "back")
"""The ids of the tool that leads out."""


def home(tools: Sequence[Choice]) -> Box:
    """The seal; it leads out where there is a way."""
    out = next((each for each in tools if each.id in LEAVES), None)
    if out is None:
        return stamp(34)
    return Press(stamp(34), out.id, out.title, look="stamp", pads=(0, 0), least=0)


def top_bar(  # noqa: PLR0913, PLR0917 - a bar says all that it shows
    ordinal: str,
    title: str,
    meters: Sequence[Meter],
    clock: Meter | None,
    tools: Sequence[Choice],
    score: str = "",
) -> Box:
    """The bar; its meters go below the title where both have no room."""
    shown: list[Box] = [
        meter(f"meter:{each.id}", each.label, each.sum, each.share, told=each.told)
        for each in meters
    ]
    if clock is not None:
        shown.append(
            meter(f"meter:{clock.id}", clock.label, clock.sum, clock.share, told=clock.told,
                  accent=clock.id == "clock", least=140)
        )  # fmt: skip
    words = Wrap(
        TextBox(ordinal, size=14, colour="soft"),
        TextBox(title, "serif", 20, leading=1.15, id="heading"),
        TextBox(score, size=13, colour="soft", id="score"),
        gap=12, lines=1, grow=1,
    )  # fmt: skip
    left = Across(home(tools), words, gap=14, least=60)
    return Column(Margin(SideBySide(left, Wrap(*shown, gap=12, align="right")), 24, 8), Hairline())


def tools_row(told: str, tools: Sequence[Choice], keys: Mapping[str, str]) -> Box:
    """What to do now at the left, the small buttons with their keys at the right."""
    buttons = Wrap(
        *(_tool(each, keys.get(each.id, "")) for each in tools if each.id not in LEAVES),
        gap=2, lines=2, align="right",
    )  # fmt: skip
    return SideBySide(TextBox(told, "serif", 16, sizes=(15, 14), leading=1.2, id="say"), buttons)


def _tool(each: Choice, key: str) -> Box:
    return button(each.id, each.title, look="bare", soft=True, reason=each.why_not, hint=key)
