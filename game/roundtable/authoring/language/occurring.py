"""Every place at which an id stands, and what stands at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.authoring.language.docs import Doc, Span
from roundtable.authoring.language.known import Known, Project
from roundtable.authoring.language.where import Where, where
from roundtable.authoring.plays import WORD
from roundtable.frozen import frozen
from roundtable.loading.names import Kind, names
from roundtable.loading.nodes import Mapping, Sequence
from roundtable.loading.values import ID_PATTERN
from roundtable.testing.mentions import entry_of, of_move, of_walkthrough

_OPEN = re.compile(r"\bopen\s+([\w-]+)")
_KINDS = {
    "author": Kind.PERSON,
    "speaker": Kind.PERSON,
    "moderator": Kind.PERSON,
    "about": Kind.PERSON,
    "silences": Kind.PERSON,
    "cites": Kind.STATEMENT,
    "says": Kind.STATEMENT,
    "evidence": Kind.STATEMENT,
    "echoes": Kind.STATEMENT,
    "section": Kind.SECTION,
    "replies_to": Kind.TURN,
    "position": Kind.POSITION,
    "after": Kind.SCENE,
}
_GIVEN = {
    "people": Kind.PERSON,
    "panelists": Kind.PERSON,
    "sections": Kind.SECTION,
    "statements": Kind.STATEMENT,
    "scenes": Kind.SCENE,
    "wordings": Kind.WORDING,
    "positions": Kind.POSITION,
    "turns": Kind.TURN,
    "lines": Kind.LINE,
}
_MOVES = ("move", "refuse", "legal", "only_legal", "not_legal", "steps")


@frozen
class Occurrence:
    """An id at one place.

    Attributes:
        kinds: what it may belong to; in scenarios and records there is one.
        scope: as `Name` has it; in a walkthrough the scene that is open, if that is known.
        gives: True where the id is given.
    """

    kinds: tuple[Kind, ...]
    id: str
    scope: str
    doc: Doc
    span: Span
    gives: bool = False


def occurrences(doc: Doc) -> Iterator[Occurrence]:
    """Every id in a file."""
    root = doc.read
    if root is None:
        return
    if doc.kind == "walkthrough":
        yield from _mentioned(doc)
        return
    for name in names(root):
        span = doc.inner(name.id.line, name.id.column)
        yield Occurrence((name.kind,), str(name.id), name.scope, doc, span, name.gives)


def _mentioned(doc: Doc) -> Iterator[Occurrence]:
    root = doc.read
    steps = root.get("steps") if isinstance(root, Mapping) else None
    opened, scenes = "", []
    for step in steps if isinstance(steps, Sequence) else ():
        found = _OPEN.search(entry_of(step))
        opened = found[1] if found else opened
        scenes.append(opened)
    for each in of_walkthrough(root) if root is not None else ():
        span = doc.inner(each.line, each.column)
        if each.number >= 0:
            words = list(WORD.finditer(doc.line(each.line), span.column - 1, span.end_column - 1))
            if each.number >= len(words):
                continue
            start, end = words[each.number].span()
            span = Span(each.line, start + 1, each.line, end + 1)
        scope = each.scope or (scenes[each.step] if each.step < len(scenes) else "")
        yield Occurrence(each.kinds, each.word, scope, doc, span)


def at(project: Project, doc: Doc, line: int, column: int) -> Occurrence | None:
    """The id at a place; where the text is no YAML just now, what should stand there."""
    if not doc.kind:
        return None
    if doc.root is not None:
        return next((each for each in occurrences(doc) if each.span.holds(line, column)), None)
    place = where(doc.lines, line, column)
    kinds, scope = expected(project, doc, place)
    if not kinds or not re.fullmatch(ID_PATTERN, place.word):
        return None
    span = Span(line, place.start, line, place.end)
    return Occurrence(kinds, place.word, scope, doc, span)


def expected(project: Project, doc: Doc, place: Where) -> tuple[tuple[Kind, ...], str]:
    """What the id at a place would belong to, and its scope; nothing where none is expected."""
    if doc.kind == "walkthrough":
        return _expected_in_move(doc, place)
    last = place.keys[-1:]
    parent = place.keys[-2] if len(place.keys) > 1 else ""
    kind = _GIVEN.get(parent) if last == ("id",) else _KINDS.get("".join(last))
    if kind is None:
        return (), ""
    scope = ""
    if kind in (Kind.POSITION, Kind.WORDING):
        turn = place.near("turns", "id")
        own = any(each.kind is Kind.POSITION and each.scope == turn for each in project.known)
        scope = turn if turn and own else place.near("scenes", "id")
    return (kind,), scope


def _expected_in_move(doc: Doc, place: Where) -> tuple[tuple[Kind, ...], str]:
    key = place.keys[-1] if place.keys else ""
    opened = ""
    for number in range(place.line - 1, 0, -1):
        if (found := _OPEN.search(doc.line(number))) is not None:
            opened = found[1]
            break
    if key == "heard":
        return (Kind.TURN,), ""
    if key not in _MOVES:
        return (), ""
    # A word that is not begun yet is one too.
    text = place.text if place.text and not place.text[-1].isspace() else f"{place.text}x"
    last = len(text.split()) - 1
    for kinds, number, scope in of_move(text):
        if number == last:
            return kinds, scope or (opened if kinds == (Kind.POSITION,) else "")
    return (), ""


def meant(project: Project, place: Occurrence) -> Known | None:
    """What an occurrence names."""
    exact = place.scope if set(place.kinds) & {Kind.POSITION, Kind.WORDING} else ""
    for scope in (exact, ""):
        for kind in place.kinds:
            found = project.find(kind, place.id, scope)
            if found is not None:
                return found
    return None


def references(project: Project, target: Known) -> Iterator[Occurrence]:
    """Every place at which something stands, in all files, where it is given too."""
    scoped = target.kind in (Kind.POSITION, Kind.WORDING)
    for doc in project.docs:
        for each in occurrences(doc):
            if target.kind not in each.kinds or each.id != target.id:
                continue
            if not scoped or each.scope == target.scope or meant(project, each) == target:
                yield each
