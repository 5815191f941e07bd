"""Where a line may end: Unicode line breaking (UAX #14) and a few habits of good setting.

A number keeps its measure word and a key what it does; a dot between parts goes with the line's
end as a space does, but not before a percentage; what wide gaps part stays whole where it can; and
a last line does not stand on one or two signs or one short word.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Literal
from unicodedata import category, east_asian_width

from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

Measure = Callable[[str], int]
"""Width of a text in pixels."""

EXACT_FROM = 0.85
"""Share of the width up to which the sum of the parts is near enough to the whole's width."""


class _Kinds(dict[int, str]):
    """What a character is to `SURE`, by its code: ideograph, letter or digit, %, . or 。, other."""

    def __missing__(self, code: int) -> str:
        here = chr(code)
        if "\u4e00" <= here <= "\u9fff":
            kind = "I"
        elif here.isascii() and here.isalnum():
            kind = "A"
        elif here in ",.;:":
            kind = "."
        elif here in "，。、；：？！":
            kind = "。"
        else:
            kind = here if here in " %" else "x"
        self[code] = kind
        return kind


KINDS = _Kinds()
SURE = re.compile("(?<=[I。])(?=I)|(?<=。)(?=A)|(?<=[IA%] )(?=[IA])|(?<=[IA%][.。] )(?=[IA])")
"""Where a line may end whatever stands around: before an ideograph, between words and numbers.

No rule of UAX #14 looks beyond such a place, so what lies between two of them is broken by itself:
the library takes 60 µs a character.
"""
WHOLE = re.compile("I?。* *|A+%?[.。]? *|A+ I。* *|[AI]+ A+%?[.。]* *")
"""What of it no rule breaks."""
KEPT = re.compile(
    r" ·(?: \d+%)?"
    r"|\b\d{1,3} (?:of \d{1,3} )?[a-z\u4e00-\u9fff]"
    r"|(?:(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fffA-Za-z]) \d+%"
    r"|“[\u4e00-\u9fff]{1,4}”"
    r"|\b[A-Z]\d{0,2} (?:[a-z]|[\u4e00-\u9fff]{1,4}(?=[，。、；（）]))"
)
"""In what no line may end, in turn: a dot and a share, a number and what it counts, a share and its
name, a quoted word, a key and what it does."""
GAPS = re.compile("(?<=\u3000)")
"""Behind the wide gaps between the items of a legend."""
DOT = " ·"
"""What parts one thing from the next; where a line ends between them it is not needed."""
SHORT = 12
"""A last line of one piece with at most so many signs is not left alone."""
SPARES_FROM = 4
"""A line of at least so many pieces can spare some of them for the line below."""
TOGETHER = 4
"""So many ideographs make a last line; fewer than three look left over."""


JOINER = "\u2060"
"""A sign without a width, around which no line ends."""
NAME_PARTS = re.compile("(?<=[· ])")
"""Where a line may end in a name."""


@lru_cache(maxsize=256)
def joined(name: str) -> str:
    """A name, so joined that no line ends inside of a part of it."""
    return "".join(JOINER.join(part) for part in NAME_PARTS.split(name))


def shortened(name: str, width: int, measure: Measure) -> str:
    """As much of the beginning of a name as fits, with a sign that it goes on."""
    if measure(name) <= width:
        return name
    while len(name) > 1 and measure(f"{name}…") > width:
        name = name[:-1]
    return f"{name}…"


def is_wide(character: str) -> bool:
    """Whether a character is set as wide as an ideograph."""
    return east_asian_width(character) in "WF"


def _tailored(text: str, breakables: Iterable[Literal[0, 1]]) -> Iterable[Literal[0, 1]]:
    allowed = list(breakables)
    # UAX #14 rule LB19a (Unicode 16), which the library does not have yet: a quote between
    # ideographs opens or closes, and only its inner side holds fast.
    for i in range(1, len(text)):
        before, here = text[i - 1], text[i]
        opens = category(here) == "Pi" and is_wide(before) and category(before) not in ("Ps", "Pi")
        closes = category(before) == "Pf" and is_wide(here) and category(here)[0] != "P"
        if opens or closes:
            allowed[i] = 1
    for place in _kept(text):
        allowed[place] = 0
    return allowed


def _kept(text: str) -> set[int]:
    """The places inside of what stays whole."""
    spans = (match.span() for match in KEPT.finditer(text))
    return {place for start, end in spans for place in range(start + 1, end)}


def units(text: str) -> tuple[str, ...]:
    """The smallest pieces that a line may be made of, each with its trailing spaces."""
    kinds, found = text.translate(KINDS), list[str]()
    kept = _kept(text)
    inner = [place for match in SURE.finditer(kinds) if (place := match.start()) not in kept]
    for start, end in pairwise((0, *inner, len(text)) if text else ()):
        part = text[start:end]
        found += (part,) if WHOLE.fullmatch(kinds, start, end) else _units(part)
    return tuple(found)


@lru_cache(maxsize=4096)
def _units(part: str) -> tuple[str, ...]:
    return tuple(line_break_units(part, tailor=_tailored))


def wrap(text: str, width: int, measure: Measure) -> tuple[str, ...]:
    """Lines that fit the width; a line feed starts a new one, an empty paragraph stays a line.

    A dot between parts is left out where a line ends, and a last line of one or two signs or one
    short word takes some of the line before. A piece that is wider than the width is cut between
    characters. A single character that is wider than the width stands alone and overflows.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(paragraph, width, measure)
    return tuple(lines)


def _wrap_paragraph(text: str, width: int, measure: Measure) -> list[str]:
    if measure(bare := text.rstrip()) <= width:
        return [bare]
    lines: list[list[str]] = []
    line, summed = "", 0
    for unit in _pieces(text, width, measure):
        wide = measure(unit.rstrip())
        if not line or (
            summed + wide > width * EXACT_FROM and measure((line + unit).rstrip()) > width
        ):
            lines.append([])
            line, summed = "", 0
        lines[-1].append(unit)
        line += unit
        summed += wide if unit == unit.rstrip() else measure(unit)
    _share(lines, width, measure)
    *first, last = ("".join(line).rstrip() for line in lines)
    return [*(each.removesuffix(DOT) for each in first), last]


def _share(lines: list[list[str]], width: int, measure: Measure) -> None:
    """Gives a last line of one or two ideographs, or of one short word, some of the line before.

    Of a long line enough that four ideographs stand together. A number gets two pieces: in Chinese
    the word it counts or measures ends in two ideographs or more.
    """
    if len(lines) == 1 or len(lines[-2]) < SPARES_FROM:
        return
    last, alone = lines[-1], "".join(lines[-1]).rstrip()
    ideographs = len(last) < TOGETHER - 1 and all(is_wide(each[0]) for each in last)
    if len(last) > 1 and not ideographs:
        return
    few = 1 + any(sign.isdigit() for sign in alone) if len(last) == 1 else 0
    long = ideographs and len(lines[-2]) >= 2 * TOGETHER
    count = TOGETHER - len(last) if long else few
    given = lines[-2][len(lines[-2]) - count :]
    if count and len(alone) <= SHORT and measure("".join(given) + alone) <= width:
        last[:0] = given
        del lines[-2][-count:]


def _pieces(text: str, width: int, measure: Measure) -> Iterable[str]:
    items = GAPS.split(text)
    for item in items:
        if len(items) > 1 and measure(item.rstrip()) <= width:
            yield item
            continue
        for unit in units(item):
            if measure(unit.rstrip()) <= width:
                yield unit
                continue
            for part in _parts(unit):
                if measure(part.rstrip()) <= width:
                    yield part
                else:
                    yield from _cut(part, width, measure)


@lru_cache(maxsize=256)
def _parts(unit: str) -> tuple[str, ...]:
    """The pieces of one that no line can hold, of which nothing stays whole for our sake."""
    return tuple(line_break_units(unit))


@lru_cache(maxsize=256)
def _signs(unit: str) -> tuple[str, ...]:
    """What a reader sees as one sign each."""
    return tuple(grapheme_clusters(unit))


def _cut(unit: str, width: int, measure: Measure) -> Iterable[str]:
    piece = ""
    for cluster in _signs(unit):
        if piece and measure((piece + cluster).rstrip()) > width:
            yield piece
            piece = ""
        piece += cluster
    if piece:
        yield piece
