"""What stands at a place: its text, where it is given, and where else it stands."""

from __future__ import annotations

from roundtable.authoring.language.docs import Doc, Span
from roundtable.authoring.language.known import Known, Project, told
from roundtable.authoring.language.occurring import Occurrence, at, meant, references
from roundtable.frozen import frozen
from roundtable.loading.names import Kind
from roundtable.loading.nodes import Scalar


@frozen
class Hover:
    """What is told of an id.

    Attributes:
        title: one line: a name, or a title.
        lines: further texts in their order: who says it, the gist, the source's own words.
    """

    span: Span
    title: str
    lines: tuple[str, ...]


@frozen
class Spot:
    """A place in a file."""

    doc: Doc
    span: Span


def hover(project: Project, doc: Doc, line: int, column: int, language: str) -> Hover | None:
    """What is told of the id at a place; None where there is none."""
    place = at(project, doc, line, column)
    target = meant(project, place) if place is not None else None
    if place is None or target is None:
        return None
    lines = [speaker(project, target, language), told(target.text, language)]
    if target.words is not None:
        lines += [f"“{told(target.words, language)}”"]
    if target.kind is Kind.STATEMENT:
        number = sum(not each.gives for each in references(project, target))
        lines += [f"× {number}"]
    return Hover(place.span, target.id, tuple(filter(None, lines)))


def speaker(project: Project, target: Known, language: str) -> str:
    """The name of the person something is by; empty where it is nobody's."""
    person = project.find(Kind.PERSON, target.who) if target.who else None
    return told(person.text, language) if person is not None else target.who


def definition(project: Project, doc: Doc, line: int, column: int) -> Spot | None:
    """Where the id at a place is given; the first line of the record where a scenario names it."""
    place = at(project, doc, line, column)
    if place is None:
        return _whole(project, doc, line, column)
    target = meant(project, place)
    return _given(target) if target is not None else None


def usages(
    project: Project, doc: Doc, line: int, column: int, *, given: bool = True
) -> tuple[Spot, ...]:
    """Every place at which the id at a place stands; `given` with that at which it is given."""
    place = at(project, doc, line, column)
    target = meant(project, place) if place is not None else None
    if target is None:
        return ()
    return tuple(
        Spot(each.doc, each.span) for each in references(project, target) if given or not each.gives
    )


def renamable(
    project: Project, doc: Doc, line: int, column: int
) -> tuple[Occurrence, Known] | None:
    """The id at a place, if it can be changed everywhere."""
    place = at(project, doc, line, column)
    target = meant(project, place) if place is not None else None
    return (place, target) if place is not None and target is not None else None


def _given(target: Known) -> Spot:
    return Spot(target.doc, target.doc.inner(target.at.line, target.at.column))


def _whole(project: Project, doc: Doc, line: int, column: int) -> Spot | None:
    """The file that the value at a place names."""
    root = doc.read
    for key, other in (("record", project.record), ("scenario", project.scenario)):
        value = root.get(key) if isinstance(root, dict) else None
        if isinstance(value, Scalar) and doc.word_at(value.line, value.column).holds(line, column):
            return Spot(other, Span(1, 1, 1, 1)) if other is not None and other != doc else None
    return None
