"""A file's table of contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roundtable.authoring.language.docs import Doc, Span
from roundtable.authoring.language.known import told
from roundtable.frozen import frozen
from roundtable.loading.names import Kind
from roundtable.loading.nodes import Mapping, Node, Sequence, last_line, mapping, mappings, scalar
from roundtable.testing.mentions import entry_of


@frozen
class Symbol:
    """An entry of the outline.

    Attributes:
        name: an id, or a key of the file.
        detail: a title or a gist.
        span: the whole entry.
        at: its id.
        kind: what has the id; None for a group of entries, and for a step.
    """

    name: str
    detail: str
    span: Span
    at: Span
    kind: Kind | None = None
    children: tuple[Symbol, ...] = ()


def outline(doc: Doc, language: str) -> tuple[Symbol, ...]:
    """What the file holds, in its order; nothing where it cannot be read."""
    root = doc.read
    if not isinstance(root, Mapping):
        return ()
    if doc.kind == "walkthrough":
        return tuple(_steps(doc, root))
    told_in = _Outline(doc, language)
    if doc.kind == "record":
        return (*told_in.group(root, "people", Kind.PERSON, "name"), *told_in.sections(root))
    return (
        *told_in.group(root, "panelists", Kind.PERSON, "title"),
        *told_in.scenes(root),
        *told_in.group(mapping(root, "coda"), "lines", Kind.LINE, "text"),
    )


@dataclass(frozen=True)
class _Outline:
    doc: Doc
    language: str

    def one(
        self, node: Mapping, kind: Kind, key: str, children: Iterable[Symbol] = ()
    ) -> Iterator[Symbol]:
        id_ = scalar(node, "id")
        if id_ is None:
            return
        last = last_line(node)
        span = Span(node.line, node.column, last, len(self.doc.line(last)) + 1)
        at = self.doc.inner(id_.line, id_.column)
        text = told(mapping(node, key), self.language)
        yield Symbol(str(id_), text, span, at, kind, tuple(children))

    def group(self, node: Node | None, key: str, kind: Kind, text: str) -> Iterator[Symbol]:
        listed = mappings(node, key)
        entries = [symbol for each in listed for symbol in self.one(each, kind, text)]
        if entries and isinstance(node, Mapping):
            name = node.key(key)
            at = Span(name.line, name.column, name.line, name.column + len(key))
            end = entries[-1].span
            span = Span(at.line, at.column, end.end_line, end.end_column)
            yield Symbol(key, "", span, at, None, tuple(entries))

    def sections(self, root: Mapping) -> Iterator[Symbol]:
        said: dict[str, list[Symbol]] = {}
        for statement in mappings(root, "statements"):
            home = str(scalar(statement, "section") or "")
            said.setdefault(home, []).extend(self.one(statement, Kind.STATEMENT, "gist"))
        for section in mappings(root, "sections"):
            yield from self.one(section, Kind.SECTION, "title")
            # Statements stand elsewhere in the file, so that they cannot lie within it.
            yield from said.pop(str(scalar(section, "id") or ""), [])
        for others in said.values():
            yield from others

    def scenes(self, root: Mapping) -> Iterator[Symbol]:
        for scene in mappings(root, "scenes"):
            inner = [
                *self.group(mapping(scene, "question"), "positions", Kind.POSITION, "text"),
                *(
                    each
                    for turn in mappings(scene, "turns")
                    for each in self.one(turn, Kind.TURN, "title")
                ),
            ]
            yield from self.one(scene, Kind.SCENE, "title", inner)


def _steps(doc: Doc, root: Mapping) -> Iterator[Symbol]:
    steps = root.get("steps")
    for step in steps if isinstance(steps, Sequence) else ():
        move = entry_of(step)
        if move:
            last = last_line(step)
            span = Span(step.line, step.column, last, len(doc.line(last)) + 1)
            yield Symbol(
                move,
                "",
                span,
                Span(step.line, step.column, step.line, len(doc.line(step.line)) + 1),
            )
