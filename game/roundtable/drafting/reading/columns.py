"""Text in two columns side by side, as some programs write the text of a PDF, put in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from roundtable.drafting.document import is_wide

_GAP = re.compile(r"(?<=\S)[ \u3000]{2,}(?=\S)")
_LEAST = 4
_SHARE = 0.4
_WIDE = 18
"""Letters that a column holds at least, as a rule; labels and times before a text hold fewer."""
_NEAR = 1
_SECOND = "\ue000"
Numbered = tuple[int, str]


def in_order(lines: Sequence[str]) -> Iterator[Numbered]:
    """The lines with their numbers from 1; where they stand in two columns, the left one first.

    Some programs fill up with blanks by letters, others by columns of a screen, of which a Chinese
    letter takes two. A line that goes over both ends what stands above it; so does the end of a page.
    """
    for counted in (list(lines), [_cells(line) for line in lines]):
        if gutter := _gutter(counted):
            yield from _apart(counted, gutter)
            return
    yield from enumerate(lines, start=1)


def _apart(lines: Sequence[str], gutter: int) -> Iterator[Numbered]:
    left: list[Numbered] = []
    right: list[Numbered] = []
    for number, line in enumerate(lines, start=1):
        page = line.startswith("\f") or line.strip().isdigit()
        over = len(line) > gutter and line[gutter - 3 : gutter - 1].strip()
        if over or page:
            yield from (*left, (number, ""), *right, (number, ""))
            left, right = [], []
        if over:
            yield number, line.replace(_SECOND, "").lstrip("\f")
        elif not line.strip().isdigit():
            one, other = _sides(line, gutter)
            left.append((number, one.replace(_SECOND, "")))
            right.append((number, other.replace(_SECOND, "")))
    yield from (*left, (len(lines), ""), *right)


def _cells(line: str) -> str:
    """A line with one letter a column of the screen: a wide one has a second behind it."""
    return "".join(each + _SECOND if is_wide(each) else each for each in line)


def _width(text: str) -> int:
    """How many columns of a screen a text takes."""
    return sum(1 + is_wide(each) for each in text.replace(_SECOND, "").strip())


def _sides(line: str, gutter: int) -> tuple[str, str]:
    return line[: gutter - 1].strip("\f").rstrip(), line[gutter - 1 :].strip()


def _gutter(lines: Sequence[str]) -> int:
    """Where the right column begins; 0 where there is but one."""
    full = [line for line in lines if line.strip()]
    begins: Counter[int] = Counter(
        place for line in full for place in {found.end() for found in _GAP.finditer(line)}
    )
    for place, count in begins.most_common(3):
        near = sum(begins[place + by] for by in range(-_NEAR, _NEAR + 1))
        if count < _LEAST or near < _SHARE * len(full):
            continue
        both = [_sides(line, place) for line in full if not line[place - 3 : place - 1].strip()]
        both = [(one, other) for one, other in both if one.strip() and other]
        if len(both) < _LEAST:
            continue
        if min(median(_width(each[side]) for each in both) for side in (0, 1)) >= _WIDE:
            return place
    return 0
