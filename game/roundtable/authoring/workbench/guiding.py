"""What is best done next, and where: one thing at a time, for whoever has read nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roundtable.authoring.workbench.bench import Workbench
from roundtable.authoring.workbench.cards import Field, Line, SceneCard, TableCard
from roundtable.authoring.workbench.views import Views
from roundtable.frozen import frozen
from roundtable.loading import Severity
from roundtable.loading.nodes import scalar

_SCENES = 3
_MANY = 8
_STANDS = 3
_WAYS = 3


@frozen
class Next:
    """What is best done next.

    Attributes:
        key, values: the interface text that says it.
        at: the page on which it is done.
        address: id of the field there; empty for the whole page.
    """

    key: str
    at: str
    address: str = ""
    values: tuple[tuple[str, object], ...] = ()


def in_scene(card: SceneCard) -> Next | None:
    """What a question still lacks, in the order of its page; None where it is done."""
    return next(_in_scene(card), None)


def _in_scene(card: SceneCard) -> Iterator[Next]:
    if not card.turns:
        yield Next("studio-next-turns", card.id)
    yield from _empty(card.id, (*card.fields, *_of_wordings(card)))
    if len(card.wordings) < _WAYS:
        left = _WAYS - len(card.wordings)
        yield Next("studio-next-ways", card.id, "new-wording", (("count", left),))
    yield from _empty(card.id, card.question)
    if len(card.positions) < _STANDS:
        left = _STANDS - len(card.positions)
        yield Next("studio-next-stands", card.id, "new-position", (("count", left),))
    yield from _empty(card.id, (f for each in card.positions for f in each.fields))
    if card.topics:
        yield Next("studio-next-topics", card.id, "topics")
    for turn in card.turns:
        said = (f for s in (*turn.asked, *turn.said) for f in (s.gist,))
        yield from _empty(card.id, (*turn.prompt, *turn.own, *said, *turn.fields, *turn.stance))
    if card.turns and not any(each.holders for each in card.positions):
        yield Next("studio-next-take", card.id, f"turn-{card.turns[0].id}")
    if card.missing:
        name = card.missing[0].name
        yield Next("studio-next-silence", card.id, "silences", (("name", name),))
    yield from _empty(card.id, _of_lines(card.remarks))


def _of_wordings(card: SceneCard) -> Iterator[Field]:
    for each in card.wordings:
        yield from (said.gist for said in each.said)
        yield from each.fields


def _of_lines(lines: Iterable[Line]) -> Iterator[Field]:
    for line in lines:
        yield from line.fields
        yield from (said.gist for said in line.said)


def _empty(at: str, fields: Iterable[Field]) -> Iterator[Next]:
    """The first of the fields that is to be written, with how many are."""
    found = [each for each in fields if not each.value and each.hint]
    if found:
        yield Next("studio-next-write", at, found[0].address, (("count", len(found)),))


def at_table(card: TableCard) -> Next | None:
    """What the page of the table still lacks; None where it is done."""
    seats = (f for seat in card.seats for f in (*seat.fields, *_of_lines(seat.lines)))
    people = (f for line in card.people for f in line.fields)
    lines = (*_of_lines(card.facts), *_of_lines(card.coda), *card.whom)
    fields = (*card.game, *card.event, *card.source, *seats, *people, *lines, *card.sections)
    bad = (each for each in fields if each.findings and not each.value)
    wrong = next((Next("studio-next-needed", "table", each.address) for each in bad), None)
    return next(_empty("table", fields), wrong)


def guide(
    bench: Workbench, at: str, card: SceneCard | TableCard | None, *, tested: bool = True
) -> Next:
    """What is best done next, on this page before all others.

    Args:
        bench: what is worked on.
        at: the page.
        card: what it shows, where it is a scene or the table.
        tested: True where a game of it is kept as a test.
    """
    found = None
    if isinstance(card, SceneCard):
        untouched = card.draft and not card.title
        if untouched and len(bench.scenes) > _MANY:
            return Next("studio-next-fewer", at, "", (("count", len(bench.scenes)),))
        if untouched and len({turn.name for turn in card.turns}) == 1:
            return Next("studio-next-alone", at, "source", (("name", card.turns[0].name),))
        found = in_scene(card)
    elif isinstance(card, TableCard) and bench.scenes:
        found = at_table(card)
    return found or next(_overall(bench, at, tested=tested))


def _unfinished(bench: Workbench, views: Views) -> Iterator[Next]:
    """The questions that still lack something."""
    for card in filter(None, (views.scene(str(scalar(e, "id"))) for e in bench.scenes)):
        found = in_scene(card)
        if found is not None:
            number = ("number", card.number)
            if card.title:
                values = (number, ("title", card.title))
                yield Next("studio-next-scene", card.id, found.address, values)
            yield Next("studio-next-untitled", card.id, found.address, (number,))


def _overall(bench: Workbench, at: str, *, tested: bool) -> Iterator[Next]:
    """What all of it still lacks, in the order in which it is best done.

    One question wants a second before all else, but where the author has gone on to other pages.
    """
    views = Views(bench)
    name = ("name", bench.people.get(bench.moderator, ""))
    if not bench.scenes:
        yield Next("studio-next-choose", "", "source", (name,))
    yield from _unfinished(bench, views)
    further = Next("studio-next-further", "", "source", (name, ("count", len(bench.scenes))))
    if len(bench.scenes) == 1 and bench.scene_at(at) >= 0:
        yield further
    found = at_table(views.table())
    if found is not None:
        yield Next("studio-next-table", "table", found.address)
    errors = sum(each.severity is Severity.ERROR for each in bench.findings)
    if errors:
        yield Next("studio-next-mend", "check", "", (("count", errors),))
    if bench.findings:
        yield Next("studio-next-look", "check", "", (("count", len(bench.findings)),))
    if not tested:
        yield Next("studio-next-test", "play", "tests")
    if len(bench.scenes) < _SCENES:
        yield further
    yield Next("studio-next-play", "play")
