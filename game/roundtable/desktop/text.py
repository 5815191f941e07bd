"""Text: fonts, measuring, wrapping and rendering, bound to the size of the window.

Sizes are given in units (see `roundtable.desktop.theme`); what comes back is in pixels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from errno import EINVAL
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple
from unicodedata import combining

import pygame

from roundtable.desktop import breaking
from roundtable.desktop.cache import Bounded, pixels
from roundtable.desktop.coverage import characters
from roundtable.desktop.theme import Colour

Role = Literal["sans", "serif"]
"""``sans`` is read, ``serif`` (bold) names things."""

FILES: dict[Role, str] = {"sans": "NotoSansSC-Regular.otf", "serif": "NotoSerifSC-Bold.otf"}
LEGIBLE: dict[Role, str] = {"sans": "LegibleLatin-Regular.ttf", "serif": "LegibleLatin-Bold.ttf"}
"""Letters made for readers with dyslexia; what they lack, Chinese above all, is set as ever."""
LEGIBLE_SHARE = 0.88
"""Their size as a share of the size asked for: they are wide and high for their number."""
SYSTEM_FALLBACKS = (
    "notosanscjksc,notosanssc,sourcehansanssc,microsoftyahei,pingfangsc,hiraginosansgb,simsun",
    "notosanscjkjp,hiraginosans,yugothic,applesdgothicneo,malgungothic",
    "arialunicodems,notosans,dejavusans,segoeuisymbol,applesymbols,segoeuiemoji",
)
"""Fonts of the system asked in turn for what ours lack."""

NARROW = str.maketrans({"‘": "\ue018", "’": "\ue019", "“": "\ue01c", "”": "\ue01d", "·": "\ue0b7"})
"""Narrow forms that our fonts keep at private code points; the default ones are wide."""
APOSTROPHE = re.compile(r"(?<=[A-Za-z0-9\u00c0-\u017f])’(?=[A-Za-z])")
MINUS = "−"
"""The bold serif's is a hairline, which pales between two rows of pixels: the sans lends its own."""
INNER = re.compile("”(?=[，。、；：？！）》”])|(?<=[，。、；：？！（《“])“")
"""Quotes beside another sign of punctuation; two wide ones would leave a hole between them."""
SPACED_DOT = re.compile(r"(?<= )·|·(?= )|(?<=[A-Za-z0-9])·(?=[A-Za-z0-9])")

PIXELS_KEPT = 2_500_000
"""Bound of the cache of rendered lines, in pixels of 4 bytes."""
WIDTHS_KEPT = 20_000
"""Texts of one role and size whose widths are kept; beyond it all of them are measured anew."""
SET_KEPT = 4_000
METRICS_KEPT = 200
FILES_OPEN = 8
COPIES = 6
"""Of a file that are open at most, each at a size of its own."""
CHANGES = 10
"""Changes of size that take about as long as opening a file: after so many there is one copy more."""
SMALLEST = 9
"""Pixels; nothing is set smaller, however small the window."""


UNSEEN = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\\ud800-\\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Signs without a picture, which fonts draw as a box, not at all, or fail on: they are left out."""


class Setting(NamedTuple):
    """A text set into lines.

    Attributes:
        lines: already broken. widths: of the lines, in pixels.
        glyph: height of a line set solid. lift: see `Type.lift`. pitch: from line to line.
    """

    lines: tuple[str, ...]
    widths: tuple[int, ...]
    glyph: int
    lift: int
    pitch: int

    @property
    def height(self) -> int:
        """Pixels downward."""
        return self.glyph + self.pitch * (len(self.lines) - 1)


class _Widths(dict[str, int]):
    """Widths of texts of one role and size, each measured when it is first asked for."""

    def __init__(self, measure: Callable[[str], int]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, text: str) -> int:
        if len(self) >= WIDTHS_KEPT:
            self.clear()
        wide = self[text] = self._measure(text)
        return wide


class _Settings(dict[tuple[str, Role, float, int, float], Setting]):
    """Texts broken into lines, by text, role, size, width in pixels and leading."""

    def __init__(self, type_: Type) -> None:
        super().__init__()
        self._type = type_

    def __missing__(self, key: tuple[str, Role, float, int, float]) -> Setting:
        if len(self) >= SET_KEPT:
            self.clear()
        text, role, size, width, leading = key
        type_, widths = self._type, self._type.widths(role, size)
        lines = breaking.wrap(text, width, widths.__getitem__)
        glyph, pitch = type_.glyph_height(role, size), type_.line_height(role, size, leading)
        wide = tuple(map(widths.__getitem__, lines))
        made = self[key] = Setting(lines, wide, glyph, type_.lift(role, size), pitch)
        return made


def narrowed(line: str) -> str:
    """The line with narrow quotes and dots beside Latin, spaces and other punctuation."""
    line = UNSEEN.sub("", line)
    if not any(map(breaking.is_wide, line)):
        return line.translate(NARROW)
    line = APOSTROPHE.sub("\ue019", line)
    line = INNER.sub(lambda quote: quote[0].translate(NARROW), line)
    return SPACED_DOT.sub("\ue0b7", line)


def _opened(path: Path, pixels: int) -> pygame.font.Font:
    """A font from its file.

    Raises:
        OSError: it is none; pygame would open one that was cut, and be ended by it.
    """
    if not characters(path):
        raise OSError(EINVAL, "this is no font", str(path))
    return pygame.font.Font(path, pixels)


@dataclass
class _File:
    """A font file, opened for the sizes last used, the latest first.

    An open one takes a megabyte and 4 ms. Another size of it is set at once, but then every sign
    is read anew: 150 µs a line, against 4 where the size stays. So there is one copy more of it
    as soon as as much time went into changing sizes: the first picture of a window needs many
    sizes once, a game the same few again and again.
    """

    path: Path
    copies: list[pygame.font.Font] = field(default_factory=list)
    changes: int = 0

    def at(self, pixels: int) -> pygame.font.Font:
        """A copy set to that size."""
        for i, font in enumerate(self.copies):
            if font.point_size == pixels:
                if i:
                    self.copies.insert(0, self.copies.pop(i))
                return font
        self.changes += 1
        if not self.copies or (self.changes > CHANGES and len(self.copies) < COPIES):
            font, self.changes = _opened(self.path, pixels), 0
        else:
            font = self.copies.pop()
            font.point_size = pixels
        self.copies.insert(0, font)
        return font


_file = lru_cache(maxsize=FILES_OPEN)(_File)


class Type:
    """All text of a window of one scale and one text size."""

    def __init__(
        self,
        font_folder: Path,
        scale: float = 1.0,
        text_percent: int = 100,
        *,
        legible: bool = False,
    ) -> None:
        """Opens no file yet.

        Args:
            font_folder: where the fonts lie.
            scale: pixels a unit.
            text_percent: the reader's wish.
            legible: True to set Latin in letters made for readers with dyslexia.
        """
        if not pygame.font.get_init():
            pygame.font.init()
            _file.cache_clear()
        self.font_folder = font_folder
        self._own = {role: font_folder / name for role, name in FILES.items()}
        letters = LEGIBLE if legible else FILES
        self._letters = {role: font_folder / name for role, name in letters.items()}
        self.scale = scale
        self.text_percent = text_percent
        self._metrics: Bounded[tuple[int, int]] = Bounded(METRICS_KEPT)
        self._widths: dict[tuple[Role, float], _Widths] = {}
        self._glyphs: dict[tuple[Role, float], int] = {}
        self.settings = _Settings(self)
        self._lines: Bounded[pygame.Surface] = Bounded(PIXELS_KEPT, pixels)
        self._system: list[Path] | None = None

    def pixels(self, size: float) -> int:
        """Pixel size of a font size in units."""
        return max(SMALLEST, round(size * self.scale * self.text_percent / 100))

    @staticmethod
    def _font(path: Path, pixels: int) -> pygame.font.Font:
        """The font set to a size, to be used before another size is asked for."""
        # pygame.font and not freetype: it shapes with HarfBuzz and so kerns Latin, sets runs on
        # one baseline, and at 80 against 52 µs a line, cached, its speed does not matter.
        if path.name in LEGIBLE.values():
            pixels = round(pixels * LEGIBLE_SHARE)
        return _file(path).at(pixels)

    def _metric(self, role: Role, size: float) -> tuple[int, int]:
        """Height and ascent of a line in pixels."""
        pixels = self.pixels(size)

        def ask() -> tuple[int, int]:
            font = self._font(self._own[role], pixels)
            return font.get_height(), font.get_ascent()

        return self._metrics.get((role, pixels), ask)

    def glyph_height(self, role: Role, size: float) -> int:
        """Height in pixels of one line set solid, from the top of accents to under the tails."""
        high = self._glyphs.get((role, size))
        if high is None:
            high = self._glyphs[role, size] = self._metric(role, size)[0]
        return high

    def lift(self, role: Role, size: float) -> int:
        """By how many pixels the middle of the signs lies below the middle of a solid line."""
        height, ascent = self._metric(role, size)
        return round(ascent - 0.38 * self.pixels(size) - height / 2)

    def line_height(self, role: Role, size: float, leading: float = 1.45) -> int:
        """Distance in pixels from line to line; never less than the glyphs need."""
        return max(self.glyph_height(role, size), round(self.pixels(size) * leading))

    def widths(self, role: Role, size: float) -> _Widths:
        """Widths in pixels of texts on one line, by text."""
        held = self._widths.get((role, size))
        if held is None:
            pixels = self.pixels(size)
            held = _Widths(lambda text: self._measure(text, role, pixels))
            self._widths[role, size] = held
        return held

    def width(self, text: str, role: Role, size: float) -> int:
        """Width in pixels of a text on one line."""
        return self.widths(role, size)[text]

    def _measure(self, text: str, role: Role, pixels: int) -> int:
        runs = self._runs(narrowed(text), role)
        return sum([self._font(path, pixels).size(run)[0] for path, run in runs])

    def wrap(self, text: str, role: Role, size: float, width: int) -> tuple[str, ...]:
        """Lines of the text that fit ``width`` pixels; see `roundtable.desktop.breaking.wrap`."""
        return self.settings[text, role, size, width, 1.0].lines

    def set_names(  # noqa: PLR0913, PLR0917 - a setting is told by all of these
        self, text: str, names: Sequence[str], role: Role, size: float, width: int, leading: float
    ) -> Setting:
        """A text that names people: no line ends inside of a part of a name.

        A name that is all of the text is shortened where a part of it is wider than the width:
        to the family's, which comes last, and that to its beginning.
        """
        made = self.settings[text, role, size, max(1, width), leading]
        if len(made.lines) == 1:
            return made
        widths = self.widths(role, size)
        parts = breaking.NAME_PARTS.split(text)
        if text in names and max(widths[part.rstrip()] for part in parts) > width:
            text = breaking.shortened(parts[-1], width, widths.__getitem__)
            names = (text,)
        for name in names:
            text = text.replace(name, breaking.joined(name))
        made = self.settings[text, role, size, max(1, width), leading]
        return made._replace(lines=tuple(each.replace(breaking.JOINER, "") for each in made.lines))

    def broken_off(self, line: str, role: Role, size: float, width: int) -> str:
        """As much of a line as fits with the sign that it goes on, up to a word's end."""
        widths = self.widths(role, size)
        while line and widths[f"{line}…"] > width:
            line = line[: line.rfind(" ")] if " " in line else line[:-1]
        return line.rstrip(" ·,;:，；：、“") + "…"

    def fit(self, text: str, role: Role, sizes: tuple[float, ...], width: int) -> float:
        """The first of the sizes at which the text fits one line of ``width``, else the last."""
        for size in sizes:
            if self.width(text, role, size) <= width:
                return size
        return sizes[-1]

    def render(self, text: str, role: Role, size: float, colour: Colour) -> pygame.Surface:
        """One line as a picture with a transparent ground; not to be drawn upon."""
        pixels = self.pixels(size)
        key = (text, role, pixels, colour)
        return self._lines.get(key, lambda: self._render(text, role, pixels, colour))

    def _render(self, text: str, role: Role, pixels: int, colour: Colour) -> pygame.Surface:
        main = self._font(self._own[role], pixels)
        runs = self._runs(narrowed(text), role)
        if len(runs) == 1 and runs[0][0] == self._own[role] and main.size(runs[0][1])[0]:
            return main.render(runs[0][1], True, colour)
        high, ascent = main.get_height(), main.get_ascent()
        # One file is opened once, so each run sets its size anew; one without width is no picture.
        wide = [self._font(path, pixels).size(run)[0] for path, run in runs]
        line = pygame.Surface((sum(wide), high), pygame.SRCALPHA)
        left = 0
        for (path, run), width in zip(runs, wide, strict=True):
            if width:
                font = self._font(path, pixels)
                line.blit(font.render(run, True, colour), (left, ascent - font.get_ascent()))
                left += width
        return line

    def missing(self, text: str, role: Role = "sans") -> str:
        """The characters of a text that our own font of this role lacks."""
        held = characters(self._own[role])
        return "".join(
            dict.fromkeys(
                sign
                for sign in text
                if ord(sign) not in held and sign != "\n" and not UNSEEN.match(sign)
            )
        )

    def _runs(self, text: str, role: Role) -> list[tuple[Path, str]]:
        own = self._own[role]
        runs: list[tuple[Path, str]] = []
        held, letters = characters(own), self._letters[role]
        if letters == own and MINUS not in text and held.issuperset(map(ord, text)):
            return [(own, text)]
        first = characters(letters) if letters != own else frozenset[int]()
        for sign in text:
            if ord(sign) in first:
                path = letters
            elif sign == MINUS:
                path = self._own["sans"]
            else:
                path = own if ord(sign) in held else self._fallback(sign, own)
            if runs and runs[-1][0] != path and combining(sign):
                # An accent is drawn by the font of its letter, where that has it.
                last = runs[-1][0]
                path = last if ord(sign) in characters(last) else path
            if runs and runs[-1][0] == path:
                runs[-1] = (path, runs[-1][1] + sign)
            else:
                runs.append((path, sign))
        return runs

    def _fallback(self, sign: str, own: Path) -> Path:
        if self._system is None:
            found = (pygame.font.match_font(names) for names in SYSTEM_FALLBACKS)
            self._system = [Path(path) for path in found if path]
        for path in self._system:
            if ord(sign) in characters(path):
                return path
        return own
