"""Captions to segments: WebVTT, SRT, YouTube's SBV, and times copied with their text.

One scanner reads them all by their time lines and forgives what programs leave out; ASS,
which is a format of its own, is read by pysubs2. Automatic captions roll: each cue shows the
last line again with a new one below; such lines are taken once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from warnings import catch_warnings

import pysubs2

from roundtable.drafting.document import Format, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.clocks import seconds_of
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.frozen import frozen

_STAMP = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,6})?"
ARROW = re.compile(
    rf"^\s{{0,8}}({_STAMP})\s{{0,8}}(?:-{{1,2}}>|,)\s{{0,8}}({_STAMP})(?:\s[^\n]{{0,200}})?$"
)
"""A line with the times of a cue."""
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,80})?\s+([^<>]{1,120})>")
_TAG = re.compile(r"<[^<>]{0,300}>|\{\\[^{}]{0,100}\}")
_COLOUR = re.compile(r"<font[^<>]{0,80}color=\"?(#?\w{1,12})\"?[^<>]{0,80}>", re.IGNORECASE)
_TURNED = re.compile(r"^\s*(?:>>+|&gt;&gt;|[-–—](?=\s?[^\s\d]))\s*")
_HEAD = re.compile(r"^(?:Kind|Language|X-TIMESTAMP-MAP|Region)\s*[:=]", re.IGNORECASE)
_BLOCK = re.compile(r"^(?:NOTE|STYLE|REGION)\b")
_NUMBER = re.compile(r"^\s*\d{1,6}\s*$")
_ROLLING = 0.3
_MEMORY = 3
_COLOURS = 2


@dataclass
class _Cue:
    start: float
    end: float
    lines: list[tuple[int, str]] = field(default_factory=list)
    speaker: str = ""


def read_webvtt(text: str) -> Source:
    """The segments of a WebVTT file."""
    return _source(Format.WEBVTT, list(_scanned(clean(text))), "the first line is `WEBVTT`")


def read_srt(text: str) -> Source:
    """The segments of an SRT file, or of any text whose lines of time have an arrow."""
    hint = "a cue is a line `00:00:01,000 --> 00:00:04,000` with its text below"
    return _source(Format.SRT, list(_scanned(clean(text))), hint)


def read_ass(text: str) -> Source:
    """The segments of a file in (Advanced) SubStation Alpha, whose lines may name an actor."""
    try:
        with catch_warnings(action="ignore"):
            events = pysubs2.SSAFile.from_string(clean(text), format_="ass")
    except (pysubs2.Pysubs2Error, ValueError, LookupError, TypeError, AttributeError) as error:
        what = f"this is not ASS: {' '.join(str(error).split())[:120]}"
        raise DraftError(what, hint="give it as SRT or WebVTT") from error
    cues = [
        _Cue(e.start / 1000, e.end / 1000, [(n, e.text.replace("\\N", " "))], e.name.strip())
        for n, e in enumerate(sorted(events, key=lambda event: event.start), start=1)
        if not e.is_comment
    ]
    return replace(_source(Format.ASS, cues, "a line begins with `Dialogue:`"), unit="cue")


def _scanned(text: str) -> Iterator[_Cue]:
    """The cues by their lines of time; a number right above one is the cue's and no text."""
    lines = text.split("\n")
    cue: _Cue | None = None
    skipping = False
    for place, line in enumerate(lines):
        found = ARROW.match(line)
        if found:
            if cue is not None:
                yield _trimmed(cue)
            cue, skipping = _Cue(seconds_of(found[1]), seconds_of(found[2])), False
        elif not line.strip():
            skipping = False
        elif _BLOCK.match(line) and (cue is None or not lines[place - 1].strip()):
            skipping = True
        elif cue is not None and not skipping and not _is_id(lines, place):
            cue.lines.append((place + 1, line))
    if cue is not None:
        yield _trimmed(cue)


def _is_id(lines: list[str], place: int) -> bool:
    """Whether a line is the name of the cue below it."""
    below = lines[place + 1] if place + 1 < len(lines) else ""
    if ARROW.match(below) is None:
        return False
    return _NUMBER.match(lines[place]) is not None or not lines[place - 1].strip()


def _trimmed(cue: _Cue) -> _Cue:
    cue.lines = [(number, line) for number, line in cue.lines if not _HEAD.match(line)]
    return cue


def _source(kind: Format, cues: list[_Cue], hint: str) -> Source:
    if not cues:
        raise DraftError(f"no cue was found, reading it as {kind.value}", hint=hint)
    coloured = _by_colour(cues)
    pieces = [_plain(cue, coloured=coloured) for cue in cues]
    rolling = _is_rolling(pieces)
    notes: tuple[str, ...] = (
        ("automatic captions: each rolling line is taken once",) if rolling else ()
    )
    if coloured:
        notes += ("speakers told apart by the colours of the captions",)
    pieces = _once(pieces) if rolling else pieces
    segments = tuple(
        each for cue, lines in zip(cues, pieces, strict=True) for each in _segments(cue, lines)
    )
    if not segments:
        raise DraftError("no cue has words in it", hint=hint)
    return Source(kind, segments, spoken=True, notes=notes)


@frozen
class _Piece:
    """A line of a cue without markup, with the voice that its tag names."""

    line: int
    text: str
    voice: str = ""
    turned: bool = False
    fresh: bool = True


def _by_colour(cues: Iterable[_Cue]) -> bool:
    """Whether the captions tell speakers apart by two to six colours and by nothing else."""
    text = "\n".join(line for cue in cues for _, line in cue.lines)
    colours = [found[1].lower() for found in _COLOUR.finditer(text)]
    several = _COLOURS <= len(set(colours)) <= 3 * _COLOURS
    return several and len(colours) >= len(text.split("\n")) / 2 and not _VOICE.search(text)


def _plain(cue: _Cue, *, coloured: bool) -> list[_Piece]:
    pieces: list[_Piece] = []
    voice = cue.speaker
    for place, (number, line) in enumerate(cue.lines):
        parts = _VOICE.split(line)
        spoken = [(voice, parts[0]), *zip(parts[1::2], parts[2::2], strict=True)]
        for name, raw in spoken:
            voice = one_line(html.unescape(name))
            colour = _COLOUR.search(raw) if coloured else None
            text = one_line(clean(html.unescape(_TAG.sub("", raw))))
            turned = _TURNED.match(text) is not None
            text = _TURNED.sub("", text) if turned else text
            label = f"colour {colour[1].lower()}" if colour else voice
            if text:
                pieces.append(_Piece(number, text, label, turned, fresh=place == 0 or turned))
    return pieces


def _is_rolling(pieces: list[list[_Piece]]) -> bool:
    pairs = again = 0
    for before, after in pairwise(pieces):
        if before and after:
            pairs += 1
            again += before[-1].text == after[0].text
    return again > 0 and again >= _ROLLING * pairs


def _once(pieces: list[list[_Piece]]) -> list[list[_Piece]]:
    """The lines of rolling captions without those that the cue before still showed."""
    shown: list[str] = []
    result: list[list[_Piece]] = []
    for lines in pieces:
        texts = [each.text for each in lines]
        most = min(len(shown), len(texts))
        same = next((n for n in range(most, 0, -1) if shown[-n:] == texts[:n]), 0)
        result.append(lines[same:])
        shown = [*shown, *texts[same:]][-_MEMORY:]
    return result


def _segments(cue: _Cue, lines: list[_Piece]) -> Iterator[Segment]:
    """One segment a line, the time of the cue shared out by length of text."""
    whole = sum(len(each.text) for each in lines) or 1
    length = max(0.0, cue.end - cue.start)
    start = cue.start
    for each in lines:
        end = start + length * len(each.text) / whole
        yield Segment(
            each.text,
            each.line,
            fresh=each.fresh,
            label=each.voice,
            start=start,
            end=end,
            turned=each.turned,
        )
        start = end
