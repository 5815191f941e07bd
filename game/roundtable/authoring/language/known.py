"""Every id of a scenario and its record, with what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from roundtable.authoring.language.docs import Doc
from roundtable.frozen import frozen
from roundtable.loading.names import Kind
from roundtable.loading.nodes import Mapping, Node, Scalar, mapping, mappings, scalar, scalars


@frozen
class Known:
    """Something that has an id.

    Attributes:
        scope: as `roundtable.loading.names.Name` has it.
        at: where the id is given.
        text: what it says: a gist, a title, a name; by language.
        who: id of the person it is by; empty where it is nobody's.
        words: the source's own, by language.
        scene: id of the scene a turn stands in.
    """

    kind: Kind
    id: str
    scope: str
    doc: Doc
    at: Scalar
    text: Mapping | None
    who: str = ""
    words: Mapping | None = None
    scene: str = ""


@dataclass(frozen=True)
class Project:
    """The files that belong together, as far as they are there.

    Attributes:
        plays: the walkthroughs.
    """

    scenario: Doc | None = None
    record: Doc | None = None
    plays: tuple[Doc, ...] = ()

    @property
    def docs(self) -> tuple[Doc, ...]:
        """All of them, the record first."""
        return tuple(each for each in (self.record, self.scenario, *self.plays) if each is not None)

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """Everything with an id, in the order of the files."""
        return tuple(_all(self))

    def of(self, kind: Kind) -> list[Known]:
        """All of one kind."""
        return [each for each in self.known if each.kind is kind]

    def find(self, kind: Kind, id_: str, scope: str = "") -> Known | None:
        """What has this id; scenes count for nothing where no scope is told."""
        return next(
            (
                each
                for each in self.known
                if each.kind is kind and each.id == id_ and scope in ("", each.scope)
            ),
            None,
        )

    @cached_property
    def moderator(self) -> str:
        """Id of the moderator."""
        return self.scenario.name("moderator") if self.scenario is not None else ""

    @cached_property
    def panelists(self) -> tuple[str, ...]:
        """Ids of those at the table, in their order."""
        root = self.scenario.read if self.scenario is not None else None
        seats = (scalar(each, "id") for each in mappings(root, "panelists"))
        return tuple(str(each) for each in seats if each is not None)

    @cached_property
    def author(self) -> str:
        """Id of the source's author."""
        root = self.record.read if self.record is not None else None
        return str(scalar(mapping(root, "source"), "author") or "")

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the texts, the original's first."""
        docs = [each for each in (self.scenario, self.record) if each is not None]
        return tuple(
            dict.fromkeys(str(tag) for doc in docs for tag in scalars(doc.read, "languages"))
        )


def told(text: Mapping | None, language: str) -> str:
    """A text in a language, else in the first it has."""
    if text is None:
        return ""
    value: Node | None = text.get(language)
    if not isinstance(value, Scalar) or not value:
        value = next((each for each in text.values() if isinstance(each, Scalar) and each), None)
    return "" if value is None else " ".join(str(value).split())


def _all(project: Project) -> Iterator[Known]:
    if project.record is not None and project.record.read is not None:
        yield from _of_record(project.record, project.record.read)
    if project.scenario is not None and project.scenario.read is not None:
        yield from _of_scenario(project.scenario, project.scenario.read)


def _given(
    kind: Kind, doc: Doc, node: Node, key: str = "title", scope: str = ""
) -> Iterator[Known]:
    id_ = scalar(node, "id")
    if id_ is not None:
        who = scalar(node, "about" if kind is Kind.LINE else "speaker")
        text, words = mapping(node, key), mapping(node, "words")
        yield Known(kind, str(id_), scope, doc, id_, text, str(who or ""), words)


def _of_record(doc: Doc, root: Node) -> Iterator[Known]:
    for person in mappings(root, "people"):
        yield from _given(Kind.PERSON, doc, person, "name")
    for section in mappings(root, "sections"):
        yield from _given(Kind.SECTION, doc, section)
    for statement in mappings(root, "statements"):
        yield from _given(Kind.STATEMENT, doc, statement, "gist")


def _of_scenario(doc: Doc, root: Node) -> Iterator[Known]:
    for scene in mappings(root, "scenes"):
        here = str(scalar(scene, "id") or "")
        yield from _given(Kind.SCENE, doc, scene)
        for wording in mappings(scene, "wordings"):
            yield from _given(Kind.WORDING, doc, wording, "text", here)
        yield from _positions(doc, mapping(scene, "question"), here)
        for turn in mappings(scene, "turns"):
            own = mapping(mapping(turn, "prompt"), "question")
            for each in _given(Kind.TURN, doc, turn):
                yield replace(each, scene=here)
            yield from _positions(doc, own, str(scalar(turn, "id") or ""))
    for line in mappings(mapping(root, "coda"), "lines"):
        yield from _given(Kind.LINE, doc, line, "text")


def _positions(doc: Doc, question: Mapping | None, scope: str) -> Iterator[Known]:
    for position in mappings(question, "positions"):
        yield from _given(Kind.POSITION, doc, position, "text", scope)
