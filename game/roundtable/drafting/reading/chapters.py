"""Lists of chapters: where the subjects of a recording begin, and not what was said.

Read: Podcasting 2.0 and Podlove chapters (JSON, XML), and the lists that stand below a video:
a time and a title on each line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from roundtable.drafting.document import Kind
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.clocks import number_of, seconds_of
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.frozen import frozen

_LINE = re.compile(
    r"^[\s>*+•·\-–—▶►\d.]*?[\[(（]?(?P<at>(?:\d{1,2}:)?\d{1,3}:\d{2}(?:\.\d{1,3})?)[\])）]?"
    r"(?:\([^()\s]*\))?\s*[-–—:|：]?\s*(?P<title>[^\W_].{0,118}|[“\"'«「《].{0,118})$"
)
_ELEMENT = re.compile(r"<(?:psc:)?chapter\b[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(r"\b(start|title)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LEAST = 3
_MOST_WORDS = 14
_SHARE = 0.5
_APART = 20.0
"""Chapters begin so many seconds apart at least; lines of a transcript do not."""
_EARLY = 1.0
"""So many seconds before its chapter a speech may begin."""


@frozen
class Chapter:
    """A part of a recording.

    Attributes:
        start: in seconds.
    """

    start: float
    title: str


def chapters_of(text: str) -> tuple[Chapter, ...]:
    """The chapters that a text lists, in order; none where it is no such list."""
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        found = list(_of_json(text))
    elif text.startswith("<"):
        found = list(_of_xml(text))
    else:
        found = _of_lines(text)
    return tuple(sorted(found, key=lambda each: each.start))


def _of_json(text: str) -> Iterator[Chapter]:
    with suppress(ValueError, RecursionError):
        whole = json.loads(text)
        for each in whole.get("chapters") or () if isinstance(whole, dict) else ():
            if not isinstance(each, dict) or each.get("toc") is False:
                continue
            start, title = each.get("startTime", each.get("start")), each.get("title")
            if isinstance(start, str):
                start = seconds_of(start)
            at = number_of(start) if isinstance(start, int | float) else None
            if at is not None and isinstance(title, str) and title.strip():
                yield Chapter(at, " ".join(title.split()))


def _of_xml(text: str) -> Iterator[Chapter]:
    for element in _ELEMENT.findall(text):
        told = {name: one or other for name, one, other in _ATTRIBUTE.findall(element)}
        if told.get("title", "").strip() and "start" in told:
            yield Chapter(seconds_of(told["start"]), told["title"].strip())


def _of_lines(text: str) -> list[Chapter]:
    """A time and a title a line, rising, at least half of all that is written there."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [
        Chapter(seconds_of(each["at"]), each["title"].strip(" -–—*_"))
        for line in lines
        if (each := _LINE.match(line)) and len(each["title"].split()) <= _MOST_WORDS
    ]
    starts = [each.start for each in found]
    rising = len(found) >= _LEAST and starts == sorted(set(starts)) and starts[0] < 60  # noqa: PLR2004 - from the beginning on
    return found if rising and len(found) >= _SHARE * len(lines) else []


def refuse_chapters(text: str) -> None:
    """Refuse a list of chapters as a source.

    Raises:
        DraftError: it is one.
    """
    found = chapters_of(text)
    labelled = sum(":" in each.title or "：" in each.title for each in found)
    if len(found) > 2 * labelled and (found[-1].start - found[0].start) / len(found) >= _APART:
        what = "this lists chapters: when each begins, and not what was said"
        raise DraftError(
            what, hint="draft the transcript, with `--chapters` and this file beside it"
        )


def with_chapters(source: Source, chapters: tuple[Chapter, ...]) -> Source:
    """A source with a heading where each chapter begins.

    Raises:
        DraftError: it has no times.
    """
    if not any(each.start is not None for each in source.segments):
        what = "chapters say at what time they begin, and this source has no times"
        raise DraftError(what, hint="put `## TITLE` above what is said there")
    waiting = list(chapters)
    segments: list[Segment] = []
    for each in source.segments:
        if each.start is not None:
            while waiting and each.start >= waiting[0].start - _EARLY:
                title = waiting.pop(0).title
                heading = Segment(title, each.line, kind=Kind.HEADING, level=2, start=each.start)
                if segments and segments[-1].kind is Kind.HEADING:
                    segments.pop()
                segments.append(heading)
        segments.append(each)
    return replace(source, segments=tuple(segments))
