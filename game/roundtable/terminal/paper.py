"""Lines for a terminal: made harmless, broken at its width, shown one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

WIDEST = 100
"""Columns; longer lines are tiring to read."""

NARROWEST = 20

_ESCAPE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)"  # strings: titles, links
    r"|\x1b[ -/]*[0-~]?"  # what else begins with escape
)
_COUNTS = re.compile(r"[(（“]?\d[\d/]* ")
"""A number before the word it counts."""
_SURE = re.compile(
    "(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"
    "|(?<=[A-Za-z0-9,.\u4e00-\u9fff] )(?=[A-Za-z0-9\u4e00-\u9fff])"
)
"""Where a line may end whatever stands around; no rule of UAX #14 looks beyond such a place."""
_WHOLE = re.compile("[\u4e00-\u9fff] ?|[A-Za-z0-9]+[,.]? ?")
"""What no rule breaks."""
_KEPT = "\u200c\u200d"
"""Format characters that some scripts cannot be written without."""


def clean(text: str) -> str:
    """The text as one line without anything a terminal would obey."""
    text = _ESCAPE.sub("", text)
    spaced = re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]+", " ", text)
    return "".join(c for c in spaced if c in _KEPT or category(c) not in ("Cc", "Cf", "Cs", "Co"))


def width_of(text: str) -> int:
    """Columns a text takes; signs of doubtful width count as wide, so that no line is too long."""
    return len(text) if text.isascii() else sum(map(_sign_width, text))


@lru_cache(maxsize=8192)
def _sign_width(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    wide = ord(sign) > 0xFF and east_asian_width(sign) in "WFA"  # noqa: PLR2004 -- Latin-1 is narrow
    return 2 if wide else 1


@lru_cache(maxsize=1024)
def _units(text: str) -> tuple[str, ...]:
    """The smallest pieces that a line may be made of (UAX #14), each with its trailing blanks.

    A number keeps the word it counts: "13/48 min", "31 分".
    """
    found: list[str] = []
    for part in _SURE.split(text):
        for unit in (part,) if _WHOLE.fullmatch(part) else line_break_units(part):
            if found and _COUNTS.fullmatch(found[-1]):
                found[-1] += unit
            else:
                found.append(unit)
    return tuple(found)


def wrap(text: str, width: int) -> tuple[str, ...]:
    """Lines of at most `width` columns; a piece that is wider is cut between characters."""
    if width_of(text) <= width:
        return (text,)
    lines, line, used = [], "", 0
    for piece in _pieces(text, width):
        if line and used + width_of(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line, used = "", 0
        line += piece
        used += width_of(piece)
    return (*lines, line.rstrip())


def _pieces(text: str, width: int) -> Iterator[str]:
    for unit in _units(text):
        if width_of(unit.rstrip()) <= width:
            yield unit
        else:
            yield from grapheme_clusters(unit)


class Paper:
    """Where the game is written.

    Args:
        show: shows one line.
        width: the terminal's columns, asked anew for each line.
        hear: is told each line before it is broken.
    """

    def __init__(
        self,
        show: Callable[[str], object],
        width: Callable[[], int],
        hear: Callable[[str], object] = str,
    ) -> None:
        self._show = show
        self._hear = hear
        self._width = width
        self._fresh = True

    def blank(self) -> None:
        """An empty line, unless there is one already."""
        if not self._fresh:
            self._show("")
        self._fresh = True

    def heading(self, text: str) -> None:
        """A line that begins something new: an empty line goes before it."""
        self.blank()
        self.line(text)

    def line(self, text: str, indent: int = 0, hang: int | None = None) -> None:
        """A line, broken where it is too long; nothing for an empty text.

        Args:
            text: what to write.
            indent: columns before the first line.
            hang: columns before those that follow; as `indent` by default.
        """
        said = clean(text).strip()
        if not said:
            return
        self._hear(said)
        after = indent if hang is None else hang
        columns = max(NARROWEST, min(self._width(), WIDEST))
        for number, each in enumerate(wrap(said, columns - 1 - max(indent, after))):
            self._show(" " * (after if number else indent) + each)
        self._fresh = False

    def item(self, text: str) -> None:
        """A line of a list: its number stands out by itself."""
        self.line(text, hang=3)

    def under(self, text: str) -> None:
        """A line that belongs to the list's line above it."""
        self.line(text, indent=3)

    def answered(self) -> None:
        """An answer was typed: the next blank line counts again."""
        self._fresh = False
