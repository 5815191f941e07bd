"""Colours, sizes and times of the window: the tokens of the art direction, light and dark.

Lengths are in units: one unit is one pixel in a window of 1280 x 720.
"""

from roundtable.frozen import frozen

Colour = tuple[int, int, int]
"""Red, green, blue, each 0 to 255."""

SIZES = (12, 13, 14, 16, 18, 20, 24, 30)
"""Type scale in units."""
STEP = 4
"""Spacing comes in multiples of this."""
RADIUS_SMALL, RADIUS_CARD = 7, 10
"""Corner radii of lane cards and buttons, and of sheets."""

QUICK_MS, NORMAL_MS = 120, 170
"""How long things move: a light coming on, a line drawn, a card sliding in."""
REVEAL_MS = 110
"""Time between two lines of a text that is being revealed."""

SEAL_SHAPES = (
    "circle",
    "square",
    "hexagon",
    "barrel",
    "octagon",
    "blossom",
    "oval",
    "rhombus",
)
"""Outline of a panelist's seal, by index, so that colour is never the only difference."""


def shape_of(index: int) -> str:
    """Seal outline of the panelist with this index."""
    return SEAL_SHAPES[index % len(SEAL_SHAPES)]


@frozen
class Theme:
    """One set of colours. Text keeps at least 4.5:1 on every ground it is meant for."""

    name: str
    """``light`` or ``dark``."""
    paper: Colour
    """The ground."""
    card: Colour
    """Raised sheets."""
    line: Colour
    """Hairlines and empty tracks."""
    ink: Colour
    """Text and filled meters."""
    soft: Colour
    """Secondary text on paper and card."""
    wood_soft: Colour
    """Secondary text on the table."""
    seal: Colour
    """The one accent, for lines, focus and accented text."""
    seal_fill: Colour
    """The accent as a ground."""
    on_seal: Colour
    """Text on `seal_fill`."""
    ink_fill: Colour
    """Ground of what is picked."""
    on_ink: Colour
    """Text on `ink_fill`."""
    on_ink_soft: Colour
    """Secondary text on `ink_fill`."""
    on_person: Colour
    """The surname on a figure."""
    wood_light: Colour
    wood_dark: Colour
    wood_edge: Colour
    screen: Colour
    """Glass of a video screen."""
    frame: Colour
    """Frame of a video screen."""
    thread: Colour
    """Lines that join what two lanes have in common."""
    good: Colour
    """The best that can be reached, in scales."""
    shadow: Colour
    shadow_alpha: int
    """Opacity of shadows at their darkest, 0 to 255."""
    scrim_alpha: int
    """Opacity of paper laid over what waits behind a sheet."""
    people: tuple[Colour, ...]
    """Colours of the panelists, by index."""

    def person(self, index: int) -> Colour:
        """Colour of the panelist with this index; beyond the last it starts again."""
        return self.people[index % len(self.people)]


LINEAR_TO = 0.04045
"""Share of a channel up to which sRGB is linear."""


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= LINEAR_TO else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour ``share`` (0 to 1) of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def hexa(text: str) -> Colour:
    """Reads ``#RRGGBB``."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _people(*texts: str) -> tuple[Colour, ...]:
    return tuple(hexa(text) for text in texts)


LIGHT = Theme(
    name="light",
    paper=hexa("#F5F0E6"),
    card=hexa("#FBF8F1"),
    line=hexa("#DDD4C3"),
    ink=hexa("#22201C"),
    soft=hexa("#6E675C"),
    wood_soft=hexa("#5C5444"),
    seal=hexa("#B93A2B"),
    seal_fill=hexa("#B93A2B"),
    on_seal=hexa("#FDF8EF"),
    ink_fill=hexa("#22201C"),
    on_ink=hexa("#F8F4EA"),
    on_ink_soft=hexa("#B9B1A2"),
    on_person=hexa("#FDFAF3"),
    wood_light=hexa("#E9DDC6"),
    wood_dark=hexa("#DCCBAC"),
    wood_edge=hexa("#CDBB98"),
    screen=hexa("#E9EDF1"),
    frame=hexa("#22201C"),
    thread=hexa("#B3A88E"),
    good=hexa("#4F6E3A"),
    shadow=hexa("#5A4A30"),
    shadow_alpha=34,
    scrim_alpha=246,
    people=_people(
        "#986B21", "#35577F", "#55733F", "#7A4A73",
        "#2F7D78", "#A14A5E", "#5B5AA0", "#7A6A4C",
    ),
)  # fmt: skip

DARK = Theme(
    name="dark",
    paper=hexa("#1B1917"),
    card=hexa("#26231F"),
    line=hexa("#403A32"),
    ink=hexa("#EFE8DA"),
    soft=hexa("#ABA294"),
    wood_soft=hexa("#C4B8A2"),
    seal=hexa("#E8705C"),
    seal_fill=hexa("#C2412F"),
    on_seal=hexa("#FFF8EE"),
    ink_fill=hexa("#EFE8DA"),
    on_ink=hexa("#1F1C19"),
    on_ink_soft=hexa("#5E574C"),
    on_person=hexa("#191714"),
    wood_light=hexa("#463A2A"),
    wood_dark=hexa("#372D20"),
    wood_edge=hexa("#65543A"),
    screen=hexa("#2C3238"),
    frame=hexa("#0C0B0A"),
    thread=hexa("#7D725F"),
    good=hexa("#9BB986"),
    shadow=hexa("#000000"),
    shadow_alpha=110,
    scrim_alpha=246,
    people=_people(
        "#D9A44E", "#7FA6D1", "#94B57B", "#C08FB9",
        "#6DBBB4", "#DE8C9E", "#A3A2DE", "#BBA983",
    ),
)  # fmt: skip

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}
"""The themes by name."""
