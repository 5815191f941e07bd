"""Ids that walkthroughs and playthroughs mention, each with its place.

Both hold moves, and what happened after them; a move's verb and an event's field tell what
an id in them belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.frozen import frozen
from roundtable.loading.names import Kind
from roundtable.loading.nodes import Mapping, Node, Scalar, Sequence, scalar
from roundtable.rules import NONE_OF_THESE, UNCLEAR, UNDO
from roundtable.testing.walkthrough import EVENTS

_WORD = re.compile(r"\S+")
_TRACE = re.compile(r"#\s+(\w+)((?: \w+=\S+)*)$")
_PAIR = re.compile(r"(\w+)=(\S+)")
_PART = re.compile(r"[^|/]+")
_OF_SCENE = re.compile(r"(?:scene|left): (\S+)$")
"""A line at the head of a playthrough that names a scene."""

_FIELDS: dict[str, tuple[Kind, ...]] = {
    "scene": (Kind.SCENE,),
    "wording": (Kind.WORDING,),
    "panelist": (Kind.PERSON,),
    "speaker": (Kind.PERSON,),
    "reply_to": (Kind.PERSON,),
    "turn": (Kind.TURN,),
    "subject": (Kind.TURN, Kind.LINE, Kind.SCENE, Kind.PERSON),
    "outcome": (Kind.POSITION, Kind.PERSON),
    "answers": (Kind.POSITION, Kind.PERSON),
    "options": (Kind.POSITION, Kind.PERSON),
    "belief": (Kind.POSITION, Kind.PERSON),
}
_NO_NAMES = (NONE_OF_THESE, UNCLEAR, "-", "null", "~")


@frozen
class Mention:
    """An id in a walkthrough or playthrough.

    Attributes:
        kinds: what it may belong to.
        word: the id.
        line, column: where the piece of text that holds it begins, from 1.
        number: which word of that piece it is, words ending at blanks and slashes; -1 where
            the piece is the id itself.
        scope: id of the scene of a wording; else empty.
        step: which of the file's steps or moves it belongs to, from 0.
    """

    kinds: tuple[Kind, ...]
    word: str
    line: int
    column: int
    number: int = -1
    scope: str = ""
    step: int = 0


def of_move(text: str) -> Iterator[tuple[tuple[Kind, ...], int, str]]:
    """The ids in a move: what each belongs to, which word it is, and a wording's scene."""
    words = text.split()
    start = 1 if words[:1] == ["guess"] else 0
    verb, rest = words[start] if len(words) > start else "", words[start + 1 :]
    first = start + 1
    if verb == "open":
        if rest:
            yield (Kind.SCENE,), first, ""
        if rest[1:2] == ["as"] and len(rest) > 2:  # noqa: PLR2004 - the word behind it
            yield (Kind.WORDING,), first + 2, rest[0]
        return
    persons = {"call": 1, "follow": 1, "connect": 2}.get(verb, 0)
    for place in range(min(persons, len(rest))):
        yield (Kind.PERSON,), first + place, ""
    if verb == "match" and rest:
        yield (Kind.LINE,), first, ""
    if "expect" in rest:
        pick = rest.index("expect") + 1
        kind = Kind.PERSON if verb in ("match", "attribute") else Kind.POSITION
        if pick < len(rest) and rest[pick] not in _NO_NAMES:
            yield (kind,), first + pick, ""


def of_walkthrough(root: Node) -> Iterator[Mention]:
    """Every id in a walkthrough's steps; not those that are said to name nothing."""
    steps = root.get("steps") if isinstance(root, Mapping) else None
    for number, step in enumerate(steps if isinstance(steps, Sequence) else ()):
        if isinstance(step, Scalar):
            yield from _move(step, number)
        elif isinstance(step, Mapping):
            yield from _step(step, number)


def entry_of(step: Node) -> str:
    """The move a step makes, or `undo`; empty where it makes none."""
    move = step if isinstance(step, Scalar) else scalar(step, "move")
    return str(move or "").strip()


def _step(step: Mapping, number: int) -> Iterator[Mention]:
    yield from _move(step.get("move"), number)
    if not _meant(step):
        yield from _move(step.get("refuse"), number)
    for each in (*_list(step, "legal"), *_list(step, "only_legal"), *_screens(step)):
        yield from _move(each, number)
    for each in _list(step, "not_legal"):
        if not isinstance(each, Mapping):
            yield from _move(each, number)
        elif not _meant(each):
            yield from _move(each.get("move"), number)
    for each in _list(step, "heard"):
        if isinstance(each, Scalar):
            yield Mention((Kind.TURN,), each, each.line, each.column, step=number)
    for each in _list(step, "events"):
        if isinstance(each, Mapping):
            yield from _event(each, number)


def _meant(step: Mapping) -> bool:
    """Whether a refused move is said to name nothing."""
    return (scalar(step, "because") or "").startswith("unknown_")


def _screens(step: Mapping) -> Iterator[Node]:
    """The moves before which a screen asks."""
    shows = step.get("shows")
    for each in shows if isinstance(shows, Sequence) else [shows]:
        if isinstance(each, Mapping) and "move" in each:
            yield each["move"]


def _list(node: Mapping, key: str) -> list[Node]:
    value = node.get(key)
    return list(value) if isinstance(value, Sequence) else []


def _move(node: Node | None, number: int) -> Iterator[Mention]:
    if isinstance(node, Scalar) and node.strip() != UNDO:
        words = node.split()
        for kinds, place, scope in of_move(node):
            yield Mention(kinds, words[place], node.line, node.column, place, scope, number)


def _event(event: Mapping, number: int) -> Iterator[Mention]:
    for key, value in event.items():
        opened = key == "guess" and scalar(event, "type") == "opened"
        if key in ("guess", "actual") and not opened:
            yield from _move(value, number)
            continue
        kinds = (Kind.WORDING,) if opened else _FIELDS.get(key, ())
        if isinstance(value, Mapping):
            value = value.get("pick", value)  # noqa: PLW2901 - a belief is its pick
        for each in value if isinstance(value, Sequence) else [value]:
            if kinds and isinstance(each, Scalar) and each and each not in _NO_NAMES:
                scope = scalar(event, "scene") or ""
                # The subject of a bet on a stand is a scene and a person.
                parts = each.split("/") if key == "subject" else [each]
                for place, part in enumerate(parts):
                    at = place if len(parts) > 1 else -1
                    yield Mention(kinds, part, each.line, each.column, at, scope, number)


def of_playthrough(text: str) -> Iterator[Mention]:
    """Every id in a playthrough: its moves, and what is told of them in comments."""
    step = -1
    for number, line in enumerate(text.split("\n"), 1):
        said = line.strip()
        if head := _OF_SCENE.match(said):
            column = line.index(head[1], line.index(":")) + 1
            yield Mention((Kind.SCENE,), head[1], number, column, step=max(step, 0))
        if not said or ":" in said.split(" ")[0] or said.startswith("roundtable playthrough"):
            continue
        if said.startswith("#"):
            yield from _trace(line, number, max(step, 0))
            continue
        step += 1
        words = list(_WORD.finditer(line))
        for kinds, place, scope in of_move(said):
            column = words[place].start() + 1
            yield Mention(kinds, words[place][0], number, column, -1, scope, step)


def _trace(line: str, number: int, step: int) -> Iterator[Mention]:
    found = _TRACE.match(line)
    if found is None or found[1] not in EVENTS:
        return
    pairs = list(_PAIR.finditer(line, found.start(2)))
    scene = next((pair[2] for pair in pairs if pair[1] == "scene"), "")
    for pair in pairs:
        opened = found[1] == "opened" and pair[1] == "guess"
        kinds = (Kind.WORDING,) if opened else _FIELDS.get(pair[1])
        for part in _PART.finditer(line, pair.start(2), pair.end(2)) if kinds else ():
            if part[0] not in _NO_NAMES and not (pair[1] == "belief" and part[0].isdigit()):
                yield Mention(kinds or (), part[0], number, part.start() + 1, -1, scene, step)
