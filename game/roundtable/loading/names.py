"""Ids: where each is given to something, and where it is named again.

What an id belongs to is its kind; wordings and positions are only unique in their scene or
question, which is their scope.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from roundtable.frozen import frozen
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    mapping,
    mappings,
    one_or_more,
    scalar,
    scalars,
)
from roundtable.rules.scenario import NONE_OF_THESE, UNCLEAR


class Kind(StrEnum):
    """What an id belongs to."""

    PERSON = "person"
    SECTION = "section"
    STATEMENT = "statement"
    SCENE = "scene"
    WORDING = "wording"
    POSITION = "position"
    TURN = "turn"
    LINE = "line"


@frozen
class Name:
    """An id at one place.

    Attributes:
        id: as it stands there.
        scope: id of the scene of a wording; of the scene or turn whose question a position
            belongs to; else empty.
        gives: True where the id is given, False where it is only named.
    """

    kind: Kind
    id: Scalar
    scope: str = ""
    gives: bool = False


def names(root: Node) -> Iterator[Name]:
    """Every id in a record or scenario, given or named."""
    if scalar(root, "kind") == "record":
        yield from _of_record(root)
    else:
        yield from _of_scenario(root)


def _one(kind: Kind, node: Node | None, key: str, scope: str = "") -> Iterator[Name]:
    id_ = scalar(node, key)
    if id_ is not None:
        yield Name(kind, id_, scope, gives=key == "id")


def _all(kind: Kind, node: Node | None, key: str) -> Iterator[Name]:
    for id_ in scalars(node, key):
        yield Name(kind, id_)


def _of_record(root: Node) -> Iterator[Name]:
    yield from _one(Kind.PERSON, mapping(root, "source"), "author")
    for fact in mappings(root, "facts"):
        yield from _all(Kind.STATEMENT, fact, "cites")
    for person in mappings(root, "people"):
        yield from _one(Kind.PERSON, person, "id")
    for section in mappings(root, "sections"):
        yield from _one(Kind.SECTION, section, "id")
    for statement in mappings(root, "statements"):
        yield from _one(Kind.STATEMENT, statement, "id")
        yield from _one(Kind.PERSON, statement, "speaker")
        yield from _one(Kind.SECTION, statement, "section")
        yield from _all(Kind.STATEMENT, statement, "echoes")


def _of_scenario(root: Node) -> Iterator[Name]:
    yield from _one(Kind.PERSON, root, "moderator")
    for panelist in mappings(root, "panelists"):
        id_ = scalar(panelist, "id")
        if id_ is not None:
            yield Name(Kind.PERSON, id_)
        for line in mappings(panelist, "background"):
            yield from _all(Kind.STATEMENT, line, "cites")
    for scene in mappings(root, "scenes"):
        yield from _of_scene(scene)
    for line in mappings(mapping(root, "coda"), "lines"):
        yield from _one(Kind.LINE, line, "id")
        yield from _one(Kind.PERSON, line, "about")
        yield from _all(Kind.STATEMENT, line, "cites")


def _of_scene(scene: Mapping) -> Iterator[Name]:
    here = scalar(scene, "id") or ""
    yield from _one(Kind.SCENE, scene, "id")
    for wording in mappings(scene, "wordings"):
        yield from _one(Kind.WORDING, wording, "id", here)
        yield from _all(Kind.STATEMENT, wording, "cites")
    yield from _of_question(mapping(scene, "question"), here)
    for turn in mappings(scene, "turns"):
        yield from _of_turn(turn, here)
    yield from _all(Kind.PERSON, scene, "silences")
    yield from _all(Kind.SCENE, scene, "after")
    for remark in mappings(scene, "commentary"):
        yield from _all(Kind.STATEMENT, remark, "cites")


def _of_question(question: Mapping | None, scope: str) -> Iterator[Name]:
    for position in mappings(question, "positions"):
        yield from _one(Kind.POSITION, position, "id", scope)


def _of_turn(turn: Mapping, scene: str) -> Iterator[Name]:
    prompt = mapping(turn, "prompt")
    own = mapping(prompt, "question")
    scope = scene if own is None else scalar(turn, "id") or ""
    yield from _one(Kind.TURN, turn, "id")
    yield from _one(Kind.PERSON, turn, "speaker")
    yield from _one(Kind.TURN, turn, "replies_to")
    yield from _all(Kind.STATEMENT, prompt, "cites")
    yield from _of_question(own, scope)
    yield from _all(Kind.STATEMENT, turn, "says")
    yield from _all(Kind.STATEMENT, turn, "cites")
    stance = mapping(turn, "stance")
    for id_ in one_or_more(stance, "position"):
        if id_ not in (NONE_OF_THESE, UNCLEAR):
            yield Name(Kind.POSITION, id_, scope)
    yield from _all(Kind.STATEMENT, stance, "evidence")
