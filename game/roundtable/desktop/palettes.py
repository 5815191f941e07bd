"""What a reader may wish of the colours: high contrast, and people told apart by every eye.

`dressed` makes the theme of a wish. The palettes' colours were searched for: the least distance
between any two people, and to ink, is as large as it can be for the eyes they are meant for
(distance in OKLab after Machado's simulation of colour blindness; the tests compute both).
"""

from dataclasses import replace
from functools import cache

from roundtable.desktop.theme import DARK, LIGHT, Colour, Theme, contrast, hexa, mix

READABLE = 4.5
"""Contrast of a surname with its figure."""

LIGHT_HIGH = replace(
    LIGHT,
    name="light-high",
    paper=hexa("#FFFFFF"),
    card=hexa("#FFFFFF"),
    line=hexa("#595959"),
    ink=hexa("#000000"),
    soft=hexa("#35312A"),
    wood_soft=hexa("#2B2619"),
    seal=hexa("#8C1A0E"),
    seal_fill=hexa("#8C1A0E"),
    on_seal=hexa("#FFFFFF"),
    ink_fill=hexa("#000000"),
    on_ink=hexa("#FFFFFF"),
    on_ink_soft=hexa("#DDD8CC"),
    on_person=hexa("#FFFFFF"),
    wood_light=hexa("#F5F1E7"),
    wood_dark=hexa("#EAE3D2"),
    wood_edge=hexa("#6B5B38"),
    screen=hexa("#F2F4F6"),
    frame=hexa("#000000"),
    thread=hexa("#595959"),
    good=hexa("#1F4D12"),
    scrim_alpha=250,
)

DARK_HIGH = replace(
    DARK,
    name="dark-high",
    paper=hexa("#000000"),
    card=hexa("#0B0B0B"),
    line=hexa("#9A9A9A"),
    ink=hexa("#FFFFFF"),
    soft=hexa("#D9D3C7"),
    wood_soft=hexa("#EFE6D4"),
    seal=hexa("#FF9D8C"),
    seal_fill=hexa("#FFB3A5"),
    on_seal=hexa("#1A0502"),
    ink_fill=hexa("#FFFFFF"),
    on_ink=hexa("#000000"),
    on_ink_soft=hexa("#3A352C"),
    on_person=hexa("#000000"),
    wood_light=hexa("#241D13"),
    wood_dark=hexa("#1A150D"),
    wood_edge=hexa("#A08A62"),
    screen=hexa("#15181B"),
    frame=hexa("#8C8C8C"),
    thread=hexa("#B0A693"),
    good=hexa("#BFE3A6"),
    scrim_alpha=250,
)

NORMAL, HIGH = "normal", "high"
GROUNDS = {("light", NORMAL): LIGHT, ("dark", NORMAL): DARK,
           ("light", HIGH): LIGHT_HIGH, ("dark", HIGH): DARK_HIGH}  # fmt: skip
"""The themes by brightness and contrast."""

PEOPLE: dict[str, dict[str, tuple[str, ...]]] = {
    "red-green": {
        "light": (
            "#827703", "#2548A1", "#4D8076", "#20185E", "#7067C6", "#625926", "#294358", "#323B00",
        ),
        "dark": (
            "#C28E0B", "#74A0FF", "#62B6AD", "#E3BFFF", "#97D269", "#4E7CC0", "#FFFC7E", "#3C8875",
        ),
    },
    "blue-yellow": {
        "light": (
            "#876633", "#2779C3", "#0E4520", "#5D3C69", "#C1506B", "#951F0A", "#244EA6", "#5C1721",
        ),
        "dark": (
            "#EEBE74", "#33A3E2", "#448482", "#B3B8FF", "#EB7BAE", "#B76924", "#53ECFF", "#A8A326",
        ),
    },
}  # fmt: skip
"""Colours of the panelists by palette and brightness; the palette `ink` is the themes' own.

`red-green` holds for protan and deutan eyes, `blue-yellow` for tritan ones, and both for others.
"""
INK = "ink"


@cache
def dressed(brightness: str, contrast_: str = NORMAL, palette: str = INK) -> Theme:
    """The theme of a brightness (``light``, ``dark``), a contrast and a palette."""
    theme = GROUNDS[brightness, contrast_]
    people = theme.people
    if palette != INK:
        people = tuple(hexa(text) for text in PEOPLE[palette][brightness])
    return replace(theme, people=tuple(_clear(each, theme) for each in people))


def _clear(colour: Colour, theme: Theme) -> Colour:
    """The colour, drawn towards ink until a surname can be read on it."""
    shares = (step / 100 for step in range(100))
    steps = (mix(colour, theme.ink, share) for share in shares)
    return next(each for each in steps if contrast(each, theme.on_person) >= READABLE)
