"""A text as it is to be said: signs in words, names as they sound.

Signs are those of the interface and of records that eSpeak NG passes over without a pause, or
reads in English inside Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

Names = Sequence[tuple[str, str]]
"""(As written, as said), of names and words that voices stumble over."""

_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_DAY = r"\b(\d{4})-(\d\d)-(\d\d)\b"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rules(*rules: tuple[str, str | Callable[[re.Match[str]], str]]) -> tuple[Rule, ...]:
    return tuple((re.compile(sign), said) for sign, said in rules)


_ALL = _rules(
    (r"(?<=\d)[!?=]{1,2}(?= · )", ""),  # how good a choice was; its words follow
    (r"(?<=\S)·(?=\S)", ""),  # inside a name
    (r"[●◎○×]", ""),
)
_SIGNS: dict[str, tuple[Rule, ...]] = {
    "zh": _rules(
        (_DAY, lambda day: f"{_year(day[1])}年{int(day[2])}月{int(day[3])}日"),
        (r"\b(\d{4}) ?年", lambda year: f"{_year(year[1])}年"),
        (r"(\d+) ?%", r"百分之\1"),
        (r"(\d+)/(\d+)", r"\1，共 \2"),
        (r"(\d) ?[–-] ?(?=\d)", r"\1到"),
        (r"[+]\s?(?=\d)", "加"),
        (r"−\s?(?=\d)", "减"),
        (r"“[+]”", "加号"),
        (r"=", "等号"),
        (r" · ", "，"),
    ),
    "en": _rules(
        (_DAY, lambda day: f"{int(day[3])} {_MONTHS[(int(day[2]) - 1) % 12]} {day[1]}"),
        (r"(\d+)/(\d+)", r"\1 of \2"),
        (r"(\d)–(?=\d)", r"\1 to "),
        (r"\$(\d[\d,]*)", r"\1 dollars"),
        (r"\bmin\b", "minutes"),
        (r" · ", ", "),
    ),
}
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9’'-]*(?: [A-Za-z][A-Za-z0-9’'-]*)*")


def _year(digits: str) -> str:
    """A Chinese year is read digit by digit."""
    return digits.translate(_DIGITS)


@cache
def _word(written: str) -> re.Pattern[str]:
    """A name where it stands; one in letters only as a whole word."""
    edges = r"(?<![^\W_]){}(?![^\W_])" if written.isascii() else "{}"
    return re.compile(edges.format(re.escape(written)))


def said(text: str, tag: str, names: Names = ()) -> str:
    """A passage in words that a voice of its language can say.

    Args:
        text: what is shown.
        tag: its language.
        names: how names are said; a longer one goes before one that it holds.
    """
    for sign, words in (*_ALL, *_SIGNS.get(tag, ())):
        text = sign.sub(words, text)
    for written, sound in sorted(names, key=lambda each: -len(each[0])):
        text = _word(written).sub(sound.replace("\\", r"\\"), text)
    return text


def mixed(text: str) -> list[tuple[str, str]]:
    """A Chinese passage cut where Latin words stand in it, each piece with its language."""
    pieces: list[tuple[str, str]] = []
    end = 0
    for word in _LATIN.finditer(text):
        pieces += [(text[end : word.start()], "zh"), (word[0], "en")]
        end = word.end()
    pieces.append((text[end:], "zh"))
    return [(piece, tag) for piece, tag in pieces if any(map(str.isalnum, piece))]
