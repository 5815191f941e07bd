"""Times as transcripts write them: `0:00`, `[01:02:03.4]`, `14:02`, `2 minutes 3 seconds`."""

from __future__ import annotations

import math
import re

_DIGITS = r"\d{1,3}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,6})?"
_DATE = r"(?:(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}),?[ T]{1,2})?"
_BRACKETED = rf"[\[(（【<〈]\s*{_DATE}(?:{_DIGITS}|\d{{1,2}}h)[^\])）】>〉\n]{{0,24}}[\])）】>〉]"
_HOURS = r"(?:\d{1,2}\s?h(?:ours?|rs?)?\.?,?\s)?(?:\d{1,3}\s?m(?:in(?:ute)?s?)?\.?,?\s)?\d{1,3}\s?s(?:ec(?:ond)?s?)?\b\.?"
_HAN = r"(?:\d{1,2}\s?(?:小时|時間|时|時))?(?:\d{1,3}\s?(?:分钟|分鐘|分))?\d{1,2}\s?秒"
CLOCK = rf"(?:{_BRACKETED}|{_DATE}{_DIGITS}(?:\s?[AaPp]\.?[Mm]\b\.?)?|{_HOURS}|{_HAN})"
"""A pattern for one time, in brackets or bare."""

SPAN = rf"{CLOCK}(?:\s*(?:-->|[-–—~～至]|to)\s*{CLOCK})?"
"""A pattern for one time, or for one and the time at which it ends."""

_NUMBERS = re.compile(
    r"(?P<a>\d{1,3})[:：](?P<b>\d{2})(?:[:：](?P<c>\d{2}))?(?:[.,](?P<f>\d{1,6}))?(?P<half>\s?[AaPp]\.?[Mm]\b)?"
)
_HALF_DAY = 12
_LAST = 1e13
"""Of the seconds or milliseconds since 1970 that a file may count."""


def seconds_of(stamp: str) -> float:
    """The seconds of the first time in a text; 0 where there is none."""
    found = _NUMBERS.search(stamp)
    if found is None:
        return _told_out(stamp)
    first, second, third = int(found["a"]), int(found["b"]), found["c"]
    if found["half"]:
        first = first % _HALF_DAY + (_HALF_DAY if "p" in found["half"].lower() else 0)
        return float(first * 3600 + second * 60 + int(third or 0))
    day = re.match(r"\W*\d{1,4}[-/.年]\d{1,2}[-/.月]\d", stamp) is not None
    hours = bool(third) or day
    whole = first * 3600 + second * 60 + int(third or 0) if hours else first * 60 + second
    return whole + (float(f"0.{found['f']}") if found["f"] else 0)


def number_of(value: float | str) -> float | None:
    """The seconds that a number stands for, none below 0; None where no time is meant by it."""
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return max(0.0, found) if math.isfinite(found) and found < _LAST else None


def end_of(stamp: str) -> float | None:
    """The seconds of the second time in a text, such as that of a span; None without one."""
    found = list(_NUMBERS.finditer(stamp))
    return seconds_of(found[1][0]) if len(found) > 1 else None


def _told_out(stamp: str) -> float:
    total = 0.0
    units = (
        (r"h|小时|時間|时|時", 3600),
        (r"m|分", 60),
        (r"s|秒", 1),
    )
    for unit, worth in units:
        found = re.search(rf"(\d{{1,4}})\s?(?:{unit})", stamp)
        total += int(found[1]) * worth if found else 0
    return total


def shown(seconds: float) -> str:
    """Seconds as a time, hours only where there are any: `1:07`, `1:02:03`."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
