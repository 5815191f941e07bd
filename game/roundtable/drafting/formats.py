"""Guessing a source's format from its text and its name."""

from __future__ import annotations

import json
import re
from itertools import islice
from pathlib import PurePath

from roundtable.drafting.document import Format
from roundtable.drafting.labels import looks_labelled

_SUFFIXES = {
    ".vtt": Format.WEBVTT,
    ".srt": Format.SRT,
    ".jsonl": Format.CONVOKIT,
    ".ndjson": Format.CONVOKIT,
}
_ARROW = re.compile(
    r"^[ \t]{0,8}\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}[ \t]{1,8}-->[ \t]{1,8}\d{1,3}:\d{2}:\d{2}",
    re.MULTILINE,
)
_MARKUP = re.compile(
    r"^ {0,3}(?:#{1,6}\s+\S|>\s?\S|[-*+]\s+\S|(?:-{3,}|={3,})\s*$)|\*\*[^*\n]{1,200}\*\*|!?\[[^\]\n]{0,200}\]\(",
    re.MULTILINE,
)
_LINES = 5
_MARKS = 3


def guess(text: str, name: str = "") -> Format:
    """The format of a source.

    Args:
        text: the whole of it.
        name: its file's name, whose ending counts where it tells the format.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    signs = (
        (Format.WEBVTT, text.lstrip().startswith("WEBVTT")),
        (Format.CONVOKIT, _is_json_lines(text.lstrip())),
        (Format.SRT, _ARROW.search(text) is not None),
        (Format.MARKDOWN, suffix in (".md", ".markdown") or _has_markup(text)),
        (Format.TRANSCRIPT, looks_labelled(text)),
    )
    return next((kind for kind, shows in signs if shows), Format.PROSE)


def _has_markup(text: str) -> bool:
    return len(list(islice(_MARKUP.finditer(text), _MARKS))) == _MARKS


def _is_json_lines(text: str) -> bool:
    if not text.startswith("{"):
        return False
    for line in islice((each for each in text.splitlines() if each.strip()), _LINES):
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            return False
        if not isinstance(value, dict) or "text" not in value:
            return False
    return True
