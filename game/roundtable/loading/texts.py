"""Checks of texts one by one: drafts, stale translations, what the screen can show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache

from pydantic import BaseModel

from roundtable.loading import codes
from roundtable.loading.coverage import undrawable
from roundtable.loading.diagnostics import shown
from roundtable.loading.findings import Findings
from roundtable.loading.lengths import LIMITS, LONGEST, TOGETHER, units
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    flag,
    mapping,
    mappings,
    scalar,
    scalars,
)
from roundtable.loading.schema import is_text
from roundtable.loading.sift import entry_of, model_in
from roundtable.loading.source import CONTROL
from roundtable.loading.translations import is_stale
from roundtable.loading.values import DIGEST_KEY, PLACEHOLDER

_DRAFT_KEY = "draft"

BLANKS = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\uffa0]"
)
"""What is drawn as nothing."""

_UNWRITTEN = re.compile(r"\bTODO\b|/todo\b|YYYY")
_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_FIRST_WIDE = 0x2E80


def check_texts(root: Node, model: type[BaseModel], findings: Findings) -> None:
    """Report what is still a draft, and texts that are stale or that the screen cannot show.

    Args:
        root: the file.
        model: what the file should be.
        findings: where the faults go.
    """
    languages = scalars(root, "languages")
    first = languages[0] if languages else ""
    original = first if len(languages) > 1 else ""
    for kind, node, marked in _walk(root, model):
        if findings.full:
            return
        if not isinstance(kind, str):
            _check_together(node, findings)
        if not isinstance(kind, str):
            _check_lines(node, kind, findings)
        if isinstance(kind, str):
            _check_text(kind, node, original, findings)
            if not marked:
                _check_written(node, first, findings)
        elif marked:
            name = kind.__name__.removesuffix("Model").lower()
            id_ = scalar(node, "id")
            message = (
                f"this {name} is still a draft"
                if id_ is None
                else (f"the {name} `{shown(id_)}` is still a draft")
            )
            findings.report(codes.DRAFT, node.key(_DRAFT_KEY), message)


def _walk(
    root: Node, model: type[BaseModel]
) -> Iterator[tuple[str | type[BaseModel], Mapping, bool]]:
    """Every mapping of the format with its model, and every text with the name of its place.

    The third is True where the mapping, or the one a text stands in, is marked as a draft.
    """
    stack: list[tuple[Node, type[BaseModel]]] = [(root, model)]
    while stack:
        node, kind = stack.pop()
        if not isinstance(node, Mapping):
            continue
        marked = _DRAFT_KEY in node and bool(flag(node[_DRAFT_KEY]))
        yield kind, node, marked
        for key, within in _below(kind):
            value = node.get(key)
            if isinstance(value, Mapping):
                if isinstance(within, str):
                    yield within, value, marked
                else:
                    stack.append((value, within))
            elif isinstance(value, Sequence):
                for each in value:
                    if not isinstance(within, str):
                        stack.append((each, within))
                    elif isinstance(each, Mapping):
                        yield within, each, marked


@cache
def _below(model: type[BaseModel]) -> tuple[tuple[str, str | type[BaseModel]], ...]:
    """The keys of a model that hold texts, each with its place's name, or models."""
    name = model.__name__.removesuffix("Model")
    found: list[tuple[str, str | type[BaseModel]]] = []
    for key, field in model.model_fields.items():
        entry = entry_of(field)
        if is_text(field):
            found.append((key, f"{name}.{key}"))
        elif isinstance(entry, type) and issubclass(entry, BaseModel):
            found.append((key, entry))
        elif (single := model_in(field)) is not None:
            found.append((key, single))
    return tuple(found)


def _check_together(node: Mapping, findings: Findings) -> None:
    """Texts that stand on one sheet share its room; the longest is told."""
    for key, limit in TOGETHER.items():
        if key not in node:
            continue
        longest: dict[str, Scalar] = {}
        total: Counter[str] = Counter()
        for entry in mappings(node, key):
            for tag, wording in (mapping(entry, "text") or {}).items():
                if isinstance(wording, Scalar) and tag != DIGEST_KEY:
                    total[tag] += units(wording)
                    if len(wording) > len(longest.get(tag, "")):
                        longest[tag] = wording
        for tag, length in total.items():
            if length > limit:
                message = f"the {key} are {length} units long together, and {limit} fit here"
                findings.report(codes.TOO_LONG, longest[tag], message, "shorten the longest")


def _check_written(text: Mapping, first: str, findings: Findings) -> None:
    """A placeholder outlives its mark only by mistake; in a further language it is counted."""
    wording = text.get(first) if first else next(iter(text.values()), None)
    if isinstance(wording, Scalar) and wording.startswith(PLACEHOLDER):
        findings.report(codes.DRAFT, wording, "this text is still to be written")


def _check_bounds(wording: Scalar, findings: Findings) -> None:
    """A text is not made of blanks alone, and has an end."""
    if (wording and not wording.isascii() and not BLANKS.sub("", wording)) or (
        wording and wording.isspace()
    ):
        findings.report(codes.EMPTY_TEXT, wording, "the text is made of blanks alone")
    elif len(wording) > LONGEST:
        message = f"{len(wording):,} characters, and {LONGEST:,} are the most"
        findings.report(codes.TEXT_TOO_LONG, wording, message)


def _check_lines(node: Mapping, kind: type[BaseModel], findings: Findings) -> None:
    """Lines without a language: what is still to be written, dates that cannot be, bounds."""
    for key in _lines(kind):
        line = node.get(key)
        if not isinstance(line, Scalar) or not line:
            continue
        _check_bounds(line, findings)
        if _UNWRITTEN.search(line):
            findings.report(codes.DRAFT, line, f"`{key}` is still to be written")
        elif key in ("date", "published") and (message := _odd_date(line)):
            hint = "such as `2026-01-10`, `2026`, `about 424 BC` or `unknown`"
            findings.report(codes.BAD_DATE, line, message, hint)


@cache
def _lines(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model that hold a line for people to read, or an address."""
    known = ("date", "published", "address", "media", "license", "translator", "edition", "why")
    return tuple(each for each in known if each in model.model_fields)


def _odd_date(line: str) -> str:
    """What is wrong with a date; nothing where it may be one."""
    if found := _DAY.fullmatch(line):
        year, month, day = (int(each or 1) for each in found.groups())
        try:
            date(year, month, day)
        except ValueError:
            return f"there is no day `{shown(line)}`"
        return ""
    known = any(each.isnumeric() or ord(each) > _FIRST_WIDE for each in line)
    return "" if known or line == "unknown" else f"`{shown(line)}` is no date"


def _check_text(place: str, text: Mapping, original: str, findings: Findings) -> None:
    if DIGEST_KEY in text and original and is_stale(text, original):
        message = f"the text in `{shown(original)}` has changed since it was translated"
        hint = "look at the translations, then `roundtable check --update-translations`"
        findings.report(codes.STALE_TRANSLATION, text.key(DIGEST_KEY), message, hint)
    limit = LIMITS.get(place)
    for tag, wording in text.items():
        if not isinstance(wording, Scalar) or tag == DIGEST_KEY:
            continue
        _check_bounds(wording, findings)
        # Control characters have been reported already.
        if not wording.isascii() and (missing := undrawable(CONTROL.sub("", wording))):
            named = ", ".join(f"`{shown(sign)}` (U+{ord(sign):04X})" for sign in missing[:10])
            findings.report(codes.UNDRAWABLE, wording, f"the fonts have no {named}")
        if limit is not None and 2 * len(wording) > limit and (length := units(wording)) > limit:
            message = f"{length} units long, and {limit} fit here"
            findings.report(codes.TOO_LONG, wording, message)
