"""What can be typed at a place: ids with what they stand for, and the words of the format."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.authoring.language.docs import Doc, Span
from roundtable.authoring.language.known import Known, Project, told
from roundtable.authoring.language.looking import speaker
from roundtable.authoring.language.occurring import expected
from roundtable.authoring.language.where import Where, where
from roundtable.frozen import frozen
from roundtable.loading import CODES, Severity
from roundtable.loading.names import Kind
from roundtable.rules import NONE_OF_THESE, UNCLEAR
from roundtable.rules.scenario import Act, Form, OrderBasis, Rights, Scale, Voice

_SCOPED = (Kind.POSITION, Kind.WORDING)
_WORDS = {
    "act": Act,
    "voice": Voice,
    "form": Form,
    "scale": Scale,
    "rights": Rights,
    "order": OrderBasis,
}
_VERBS = ("open", "call", "follow", "connect", "adjourn", "match", "guess", "hear", "attribute")


@frozen
class Item:
    """Something that can be typed.

    Attributes:
        word: what is put in.
        detail: beside it, in short: who.
        text: what it stands for.
        span: what it replaces.
        kind: what the id belongs to; None for a word of the format.
    """

    word: str
    detail: str
    text: str
    span: Span
    kind: Kind | None = None


def complete(project: Project, doc: Doc, line: int, column: int, language: str) -> tuple[Item, ...]:
    """What can be typed at a place, the likeliest first."""
    if not doc.kind:
        return ()
    place = where(doc.lines, line, column)
    span = Span(line, place.start, line, place.end)
    if place.keys[-1:] == ("id",) and place.keys[-2:-1] != ("panelists",):
        return ()
    kinds, scope = expected(project, doc, place)
    found = [each for kind in kinds for each in _candidates(project, kind, scope, place)]
    items = [_item(project, each, span, language) for each in found]
    items += [Item(word, "", text, span) for word, text in _words(project, doc, place, kinds)]
    return tuple(items)


def _item(project: Project, each: Known, span: Span, language: str) -> Item:
    by = each.scope if each.kind in _SCOPED else speaker(project, each, language)
    return Item(each.id, by, told(each.text, language), span, each.kind)


def _candidates(project: Project, kind: Kind, scope: str, place: Where) -> list[Known]:
    found = project.of(kind)
    if kind in _SCOPED and scope:
        found = [each for each in found if each.scope == scope] or found
    if kind is Kind.PERSON:
        return _people(project, found, place)
    if kind is Kind.STATEMENT:
        likely = _speaker(project, place)
        used = place.near("statements", "id")
        found = [each for each in found if each.id != used]
        return sorted(found, key=lambda each: each.who != likely)
    if kind is Kind.TURN:
        return _turns(found, place)
    if kind is Kind.SCENE:
        found = [each for each in found if each.id != place.near("scenes", "id")]
    return found


def _people(project: Project, found: list[Known], place: Where) -> list[Known]:
    """Those who can be meant: at the table, where only they can be."""
    seated = [each for each in found if each.id in project.panelists]
    key = place.keys[-1]
    if "scenes" in place.keys or key == "about" or not project.scenario:
        return seated or found
    if place.keys[-2:] == ("panelists", "id"):
        return [each for each in found if each.id not in project.panelists]
    return found


def _speaker(project: Project, place: Where) -> str:
    """Whose statements are likely cited here."""
    if "prompt" in place.keys or "wordings" in place.keys:
        return project.moderator
    if "commentary" in place.keys or "coda" in place.keys:
        return project.author
    if "background" in place.keys:
        return place.near("panelists", "id")
    return place.near("turns", "speaker")


def _turns(found: list[Known], place: Where) -> list[Known]:
    """The turns above in the same scene, the nearest first; all where none is."""
    scene = place.near("scenes", "id")
    above = [each for each in found if each.scene == scene and each.at.line < place.line]
    own = place.near("turns", "id")
    return [each for each in reversed(above) if each.id != own] or found


def _words(
    project: Project, doc: Doc, place: Where, kinds: tuple[Kind, ...]
) -> Iterator[tuple[str, str]]:
    """Words of the format that can stand here, each with what it means."""
    key = place.keys[-1] if place.keys else ""
    if kinds == (Kind.POSITION,):
        yield NONE_OF_THESE, ""
        yield UNCLEAR, ""
    elif doc.kind == "walkthrough" and key in ("move", "refuse") and " " not in place.text:
        yield from ((verb, "") for verb in _VERBS)
    elif doc.kind != "walkthrough" and key in _WORDS:
        yield from ((str(each), "") for each in _WORDS[key])
    elif key == "record" and project.record is not None:
        yield project.record.name("id"), ""
    elif key == "code" and "ignore" in place.keys:
        for code in CODES.values():
            if code.severity is Severity.WARNING:
                yield code.id, code.name
