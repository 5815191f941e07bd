"""Mends of findings that need no judgement, or only that of whoever picks them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.authoring.language.docs import Doc, Edit, Span
from roundtable.authoring.workbench.mending import mended, offers
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sheets import (
    Path,
    Sheet,
    UnreadableError,
    record_sheet,
    scenario_sheet,
)
from roundtable.frozen import frozen
from roundtable.loading import Diagnostic
from roundtable.loading.nodes import Scalar

_ACT = re.compile(r"`(answer|follow_up|response)`")
_FORMER = re.compile(r"was it renamed to `([^`]+)`\?")
_LOW = re.compile(r"write `low: (\d+)` here")
_MEANT = re.compile(r"did you mean `([^`]+)`\?|^the author is `([^`]+)`$")
_NAMED = re.compile(r"`([^`]+)`$")
_PLACE = re.compile(r"^an id such as `([^`]+)`")
_SILENCE = re.compile(r"^add `([^`]+)` to `silences`")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@frozen
class Fix:
    """A mend.

    Attributes:
        key, values: the interface text of its title.
        edits: in the file of the finding.
        rename: the new id, where it is one that has to change everywhere; there are no edits then.
        sure: True where nothing else can be meant.
    """

    key: str
    values: tuple[tuple[str, str], ...]
    edits: tuple[Edit, ...] = ()
    rename: str = ""
    sure: bool = False


def fixes(doc: Doc, found: Diagnostic) -> Iterator[Fix]:
    """The mends of a finding in a file that it was found in."""
    if doc.root is None:
        return
    yield from _by_words(doc, found)
    if doc.kind == "walkthrough":
        return
    sheet = record_sheet(doc.text) if doc.kind == "record" else scenario_sheet(doc.text)
    yield from _by_sheet(doc, sheet, found)


def _by_words(doc: Doc, found: Diagnostic) -> Iterator[Fix]:
    """Replaces what stands at a finding by the name that its hint proposes."""
    inner = doc.inner(found.line, found.column)
    if like := _MEANT.search(found.hint):
        new = like[1] or like[2]
        yield _like(new, Edit(inner, new))
    elif (new := _FORMER.search(found.hint)) and (old := _NAMED.search(found.message)):
        spot = re.search(rf"(?<![\w-]){re.escape(old[1])}(?![\w-])", _part(doc, inner))
        if spot is not None:
            start = inner.column + spot.start()
            span = Span(inner.line, start, inner.line, start + len(old[1]))
            yield _like(new[1], Edit(span, new[1]))
    elif low := _LOW.search(found.hint):
        yield _like(low[1], Edit(inner, low[1]))
    elif found.hint == "write it without quotes":
        value = _part(doc, inner)
        yield _like(value, Edit(doc.word_at(found.line, found.column), value))
    elif place := _PLACE.search(found.hint):
        yield Fix("language-rename", (("id", place[1]),), rename=place[1])


def _part(doc: Doc, span: Span) -> str:
    return doc.line(span.line)[span.column - 1 : span.end_column - 1]


def _like(new: str, *edits: Edit) -> Fix:
    return Fix("studio-mend-like", (("id", new),), edits, sure=True)


def _by_sheet(doc: Doc, sheet: Sheet, found: Diagnostic) -> Iterator[Fix]:
    """What is put elsewhere in the file."""
    path = steps(found.path)
    for offer in offers(found):
        if not offer.name.startswith("like:"):
            try:
                yield _of(doc, offer.key, offer.values, mended(sheet, path, offer.name))
            except (RefusedError, UnreadableError):
                continue
    if "is it a `" in found.hint:
        yield from _acts(doc, sheet, path, found.hint)
    silent = _SILENCE.search(found.hint)
    if silent and path[:1] == ("scenes",):
        edits = sheet.insert((*path[:2], "silences"), 1 << 20, silent[1])
        yield _of(doc, "language-silence", (("id", silent[1]),), edits)


def _acts(doc: Doc, sheet: Sheet, path: Path, hint: str) -> Iterator[Fix]:
    """What a turn may be instead."""
    if "turns" not in path:
        return
    turn = path[: path.index("turns") + 2]
    node = sheet.at((*turn, "act"))
    for act in _ACT.findall(hint):
        if isinstance(node, Scalar) and node != act:
            edits = sheet.put((*turn, "act"), act)
            yield _of(doc, "language-act", (("act", act),), edits)


def _of(
    doc: Doc, key: str, values: tuple[tuple[str, str], ...], edits: list[tuple[int, int, str]]
) -> Fix:
    return Fix(key, values, tuple(Edit(doc.span(start, end), new) for start, end, new in edits))


def steps(path: str) -> Path:
    """A finding's path in steps: ``scenes[2].turns`` is ``("scenes", 2, "turns")``."""
    return tuple(key or int(number) for key, number in _STEP.findall(path))
