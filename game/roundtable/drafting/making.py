"""The doors of this room: `draft` makes a draft of a source, `labels` lists who speaks in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from roundtable.drafting import dialogue, talk, telling
from roundtable.drafting.articles import document_of
from roundtable.drafting.document import MAX_BLOCKS, Document, Format, Kind
from roundtable.drafting.errors import DraftError
from roundtable.drafting.people import LISTED, SOMEBODY, People, of_telling
from roundtable.drafting.plan import Plan, ids_of, language_of
from roundtable.drafting.reading.chapters import with_chapters
from roundtable.drafting.reading.files import read
from roundtable.drafting.reading.segments import Source
from roundtable.drafting.recognising import recognise
from roundtable.drafting.record_file import record_file
from roundtable.drafting.report import Report
from roundtable.drafting.reporting import report_of
from roundtable.drafting.scenario_file import scenario_file
from roundtable.drafting.scenes import scenes, seats
from roundtable.drafting.statements import Part, Said, by_headings, numbered, own_slug
from roundtable.drafting.topics import topics
from roundtable.drafting.wishes import Wishes, check, check_ids, plain
from roundtable.drafting.yamltext import yaml_text
from roundtable.frozen import frozen
from roundtable.rules.scenario import Voice

_MOST_BYTES = 7_900_000
_MOST_LINES = 60_000
_SHORT = 80


@frozen
class Draft:
    """A record and a scenario to complete.

    Attributes:
        id: of both.
        record, scenario: the YAML of the two files.
        report: what was found, what is unsure and what could not be done.
        said: the statements' ids with the source's wording, for a later draft to be merged with.
        told: an article's paragraphs as they were read, a blank line between; empty for a talk.
    """

    id: str
    record: str
    scenario: str
    report: Report
    said: tuple[tuple[str, str], ...] = ()
    told: str = ""


@frozen
class _Read:
    """Who said what, however that was told."""

    document: Document
    people: People
    parts: tuple[Part, ...]
    said: Sequence[Said]
    ids: dict[str, str]
    made: bool = False


def draft(source: str | os.PathLike[str], wishes: Wishes | None = None) -> Draft:
    """Make a draft of a source.

    Args:
        source: the text itself as `str`, or a path object to its file; a folder is taken
            for a ConvoKit corpus.
        wishes: what is known better than could be guessed.

    Raises:
        DraftError: no draft can be made of it; it tells what is wrong, where, and a remedy.
    """
    wishes = wishes or Wishes()
    check(wishes)
    made, name = read(source, wishes.format)
    try:
        return _draft(made, name, wishes)
    except DraftError as error:
        if not name or error.where.startswith(name):
            raise
        where = f"{name}: {error.where}" if error.where else name
        raise DraftError(error.what, where, error.hint) from error


def labels(
    source: str | os.PathLike[str], wishes: Wishes | None = None
) -> tuple[talk.Labelled, ...]:
    """Who speaks in a source how often, before anything is written: most words first.

    Raises:
        DraftError: it cannot be read, or no label is seen in it.
    """
    wishes = wishes or Wishes()
    check(wishes)
    made, name = read(source, wishes.format)
    made = talk.stretch(made, wishes.first, wishes.last)
    found = talk.read_talk(made, wishes, wanted=wishes.format is Format.TRANSCRIPT)
    rows = talk.table(found) if found else _only_seen(made)
    if not rows:
        raise DraftError("no label was seen in it", name, _NO_LABEL)
    return rows


_NO_LABEL = (
    "put `Name:` in front of what each person says, or use a transcript that tells speakers apart"
)


def _only_seen(source: Source) -> tuple[talk.Labelled, ...]:
    seen = recognise(source).seen
    return tuple(
        talk.Labelled(each.name, "", each.count, 0, "", "", taken=False) for each in seen[:40]
    )


def _draft(source: Source, name: str, wishes: Wishes) -> Draft:
    if not source.segments:
        hint = "headings, pictures and links alone make no scene"
        raise DraftError(f"no paragraph was found, reading it as {source.format}", hint=hint)
    if wishes.chapters:
        source = with_chapters(source, tuple(wishes.chapters))
    source = talk.stretch(source, wishes.first, wishes.last)
    if len(source.segments) > _MOST_LINES:
        what = f"{len(source.segments):,} lines, and a draft is made of {_MOST_LINES:,}"
        raise DraftError(what, hint="draft it in parts, a scenario each, with --from and --to")
    made = _spoken(source, wishes) or _told(source, wishes)
    bodies = sum(block.kind is not Kind.HEADING for block in made.document.blocks)
    if not bodies:
        hint = "headings, pictures and links alone make no scene"
        raise DraftError(f"no paragraph was found, reading it as {source.format}", hint=hint)
    if bodies > MAX_BLOCKS:
        what = f"{bodies:,} paragraphs, and a draft holds {MAX_BLOCKS:,}"
        raise DraftError(what, hint="draft it in parts, a scenario each, with --from and --to")
    return _written(_plan(made, name, wishes), made=made.made)


def _spoken(source: Source, wishes: Wishes) -> _Read | None:
    """The source as a talk; None where nothing in it says who speaks."""
    if wishes.format is Format.PROSE:
        return None
    found = talk.read_talk(source, wishes, wanted=wishes.format is Format.TRANSCRIPT)
    if found is None:
        return None
    parts, made = talk.divide(found)
    said = talk.attribute(parts, found.people)
    return _Read(found.document, found.people, parts, said, dict(found.given.ids), made)


def _told(source: Source, wishes: Wishes) -> _Read:
    """The source as an article that tells who said what.

    Raises:
        DraftError: it tells of nobody who said anything.
    """
    document = document_of(source)
    ids = {plain(name): id_.strip() for name, id_ in (wishes.people or {}).items() if id_.strip()}
    check_ids(ids)
    host = plain(wishes.moderator)
    given = [name for each in (wishes.people or {}) if (name := plain(each))]
    people = of_telling(document, [*given, *([host] if host else [])], host)
    _check_told([*given, *([host] if host else [])], document, people)
    parts = by_headings(document)
    if not dialogue.is_dialogue(document, people):
        said: Sequence[Said] = telling.attribute(parts, people)
    else:
        said = dialogue.attribute(parts, people)
        if not people.moderator:
            asking, how = dialogue.asking_most(said)
            people = replace(people, moderator=asking, how=how)
            said = dialogue.attribute(parts, people)
    heard = any(
        each.voice is not Voice.AUTHOR and each.speaker not in ("", SOMEBODY) for each in said
    )
    if not heard and wishes.format is not Format.PROSE and document.blocks:
        raise _nobody(source)
    return _Read(document, people, parts, said, ids)


def _check_told(names: Sequence[str], document: Document, people: People) -> None:
    """Refuse a name that the source never writes."""
    text = f"{document.author}\n{document.text}"
    for name in names:
        forms = [form for form, whose in people.alias.items() if whose == name]
        if not any(form in text for form in (name, *forms)):
            near = ", ".join(each.name for each in people.everybody if each.name != name)[:200]
            hint = f"it names: {near}" if near else "check how it is written there"
            raise DraftError(f"`{name}` stands nowhere in this source", hint=hint)


def _nobody(source: Source) -> DraftError:
    """The error for a text in which nothing says who speaks."""
    seen = talk.unlabelled(recognise(source))
    hint = (
        f"seen at the beginning of lines: {', '.join(seen)}; name them with --person"
        if seen
        else _NO_LABEL
    )
    return DraftError(
        "no line says who speaks, and nobody is told to have said anything",
        hint=f"{hint}; `--format prose` takes it as an article all the same",
    )


def _plan(made: _Read, name: str, wishes: Wishes) -> Plan:
    document, people = made.document, made.people
    said = numbered(made.said, made.parts)
    table, _ = seats(said, people)
    speakers = {each.speaker for each in said} | {each.about for each in said}
    listed = {person.name for person in people.everybody if person.told or person.why in LISTED}
    wanted = speakers | (listed if not document.spoken else set()) | {people.moderator}
    names = [each for each in people.names if each in wanted]
    if people.moderator and people.moderator not in names:
        names.append(people.moderator)
    found = scenes(said, made.parts, people, table, spoken=document.spoken)
    return Plan(
        id=wishes.id or own_slug(Path(name).stem) or own_slug(document.title) or "draft",
        languages=tuple(dict.fromkeys(wishes.languages)) or (language_of(document.text),),
        document=document,
        people=people,
        table=tuple(table),
        ids=ids_of(names, document.author, made.ids),
        parts=made.parts,
        said=tuple(said),
        scenes=tuple(found),
        topics=topics(found, [*people.names, *people.alias]),
        verbatim=wishes.rights == "verbatim",
        license=wishes.license,
    )


def _written(plan: Plan, *, made: bool) -> Draft:
    """The texts of both files, with shorter comments where they would be too long to load."""
    for longest in (plan.longest, _SHORT):
        plan = replace(plan, longest=longest)
        record, scenario = yaml_text(record_file(plan)), yaml_text(scenario_file(plan))
        if max(len(record.encode()), len(scenario.encode())) <= _MOST_BYTES:
            said = tuple((each.id, each.text) for each in plan.said)
            blocks = () if plan.document.spoken else plan.document.blocks
            told = "\n\n".join(each.text for each in blocks)
            return Draft(plan.id, record, scenario, report_of(plan, topics=made), said, told)
    hint = "draft it in parts, a scenario each, with --from and --to"
    raise DraftError("the draft would be too large to be loaded", hint=hint)
