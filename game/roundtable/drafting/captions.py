"""Captions to blocks: WebVTT by webvtt-py, SRT by pysubs2.

Cues follow the screen, not the talk; those of one speaker are joined into one block,
whose length is the sum of its cues.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from warnings import catch_warnings

import pysubs2
import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from roundtable.drafting.document import Block, Document, Format, Kind, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.labels import accepted, split_label

_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,80})?\s+([^<>]{1,120})>")
_TAG = re.compile(r"<[^<>]{0,300}>|\{\\[^{}]{0,100}\}")
_RUN = re.compile(r"\n{3,}")
_NEW_SPEAKER = re.compile(r"^\s*(?:>>+|[-–—])\s*(?=\S)")
_PAUSE = 2.0
_LONGEST_BLOCK = 90.0
_END = re.compile("[.!?。！？…][\"'”’」』）)]*$")


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    end: float
    text: str


def read_webvtt(text: str) -> Document:
    """The blocks of a WebVTT file."""
    try:
        captions = webvtt.WebVTT.from_string(clean(text).lstrip()).captions
        cues = [_Cue(_seconds(each.start), _seconds(each.end), each.raw_text) for each in captions]
    except (MalformedFileError, MalformedCaptionError, ValueError) as error:
        what = f"this is not WebVTT: {' '.join(str(error).split())[:120]}"
        raise DraftError(what, hint="the first line is `WEBVTT`") from error
    return _document(Format.WEBVTT, cues)


def _seconds(stamp: str) -> float:
    hours, minutes, seconds = (["0", *stamp.split(":")])[-3:]
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def read_srt(text: str) -> Document:
    """The blocks of an SRT file."""
    # Long runs of empty lines cost the library time that grows with their square.
    body = _RUN.sub("\n\n", "\n".join(line.rstrip() for line in clean(text).split("\n")))
    try:
        # Newer versions of the library also warn of lines that others pass over in silence.
        with catch_warnings(action="ignore"):
            events = pysubs2.SSAFile.from_string(body, format_="srt", keep_html_tags=True)
    except (pysubs2.Pysubs2Error, ValueError) as error:
        what = f"this is not SRT: {' '.join(str(error).split())[:120]}"
        raise DraftError(what) from error
    cues = [_Cue(e.start / 1000, e.end / 1000, e.text.replace("\\N", "\n")) for e in events]
    return _document(Format.SRT, cues)


def _document(kind: Format, cues: list[_Cue]) -> Document:
    if not cues:
        hint = "a cue is a line `00:00:01.000 --> 00:00:04.000` with its text below"
        raise DraftError("no cue was found", hint=hint)
    pieces = _labelled(list(_pieces(cues)))
    labelled = any(piece.label for piece in pieces)
    return Document(kind, tuple(_joined(pieces, labelled=labelled)))


def _pieces(cues: Iterable[_Cue]) -> Iterator[Block]:
    """One block for each voice of each cue, its time shared out by length of text."""
    for number, cue in enumerate(cues, start=1):
        parts = _VOICE.split(cue.text)
        spoken = [("", parts[0]), *zip(parts[1::2], parts[2::2], strict=True)]
        texts = [(one_line(name), _plain(text)) for name, text in spoken]
        whole = sum(len(text) for _, text in texts) or 1
        start = cue.start
        for name, text in texts:
            if not text:
                continue
            length = max(0.0, cue.end - cue.start) * len(text) / whole
            yield _piece(name, text, number, start, length)
            start += length


def _plain(text: str) -> str:
    return one_line(clean(html.unescape(_TAG.sub("", text))))


def _piece(name: str, text: str, number: int, start: float, length: float) -> Block:
    changed = _NEW_SPEAKER.match(text)
    text = _NEW_SPEAKER.sub("", text)
    key = "new" if changed else ""
    return Block(Kind.PARAGRAPH, text, number, label=name, start=start, seconds=length, key=key)


def _labelled(pieces: list[Block]) -> list[Block]:
    """Take the labels off the texts, where the same ones come again."""
    found = [None if piece.label else split_label(piece.text) for piece in pieces]
    good = accepted([each[0] for each in found if each is not None], len(pieces))
    return [
        replace(piece, label=each[0], role=each[1], text=each[3])
        if each is not None and each[0] in good and each[3]
        else piece
        for piece, each in zip(pieces, found, strict=True)
    ]


def _joined(pieces: list[Block], *, labelled: bool) -> Iterator[Block]:
    """Join what one speaker says in a row; without speakers, what no pause divides."""
    run: list[Block] = []
    for piece in pieces:
        if run and _divides(run, piece, labelled=labelled):
            yield _join(run)
            run = []
        run.append(piece)
    if run:
        yield _join(run)


def _divides(run: list[Block], piece: Block, *, labelled: bool) -> bool:
    last = run[-1]
    if piece.label and piece.label != run[0].label:
        return True
    if piece.key and not piece.label:
        return True
    end = (last.start or 0) + last.seconds
    if labelled:
        return False
    taken = end - (run[0].start or 0)
    paused = (piece.start or 0) - end >= _PAUSE
    return paused or (taken >= _LONGEST_BLOCK and _END.search(last.text) is not None)


def _join(run: list[Block]) -> Block:
    first = run[0]
    return Block(
        Kind.PARAGRAPH,
        one_line("\n".join(each.text for each in run)),
        first.line,
        label=first.label,
        role=first.role,
        start=first.start,
        seconds=sum(each.seconds for each in run),
    )
