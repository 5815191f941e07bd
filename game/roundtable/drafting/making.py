"""The doors of this room: `draft` makes a draft of a source, `write` puts it into files."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from roundtable.drafting import dialogue, talk, telling
from roundtable.drafting.captions import read_srt, read_webvtt
from roundtable.drafting.convokit import read_convokit
from roundtable.drafting.document import (
    MAX_BLOCKS,
    MAX_BYTES,
    Document,
    Format,
    Kind,
    clean,
    one_line,
)
from roundtable.drafting.errors import DraftError
from roundtable.drafting.formats import guess
from roundtable.drafting.labels import assign
from roundtable.drafting.markdown import read_markdown
from roundtable.drafting.people import LISTED, People, of_labels, of_telling
from roundtable.drafting.plain import read_prose, read_transcript, with_lengths
from roundtable.drafting.plan import RESERVED, Plan, ids_of, language_of
from roundtable.drafting.record_file import record_file
from roundtable.drafting.report import Report
from roundtable.drafting.reporting import report_of
from roundtable.drafting.scenario_file import scenario_file
from roundtable.drafting.scenes import scenes, seats
from roundtable.drafting.statements import Part, Said, by_headings, numbered, own_slug
from roundtable.drafting.yamltext import yaml_text

SCENARIO_FILE = "scenario.yaml"
# As the loader has them: what does not fit here would be a fault in the written files.
_ID = re.compile(r"[a-z][a-z0-9-]{0,79}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_UTTERANCES = "utterances.jsonl"
_SHORT = 80
_READERS = {
    Format.MARKDOWN: read_markdown,
    Format.WEBVTT: read_webvtt,
    Format.SRT: read_srt,
    Format.TRANSCRIPT: read_transcript,
    Format.CONVOKIT: read_convokit,
    Format.PROSE: read_prose,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A record and a scenario to complete.

    Attributes:
        id: of both.
        record, scenario: the YAML of the two files.
        report: what was found, what is unsure and what could not be done.
    """

    id: str
    record: str
    scenario: str
    report: Report


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the author of a draft knows better than any rule.

    Attributes:
        format: read it as this; guessed if None.
        id: of the record and the scenario; made from the source's name if empty.
        languages: of every text; the source's own if empty.
        moderator: the name of whoever moderates; found if empty.
        people: names of people at the table with the ids they get; an empty id is made up.
    """

    format: Format | None = None
    id: str = ""
    languages: Sequence[str] = ()
    moderator: str = ""
    people: Mapping[str, str] | None = None


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
    _check(wishes)
    text, name = _text_of(source)
    try:
        return _draft(text, name, wishes)
    except DraftError as error:
        if not name:
            raise
        where = f"{name}: {error.where}" if error.where else name
        raise DraftError(error.what, where, error.hint) from error


def _check(wishes: Wishes) -> None:
    """Refuse ids and languages that no file could hold."""
    for id_ in (wishes.id, *(wishes.people or {}).values()):
        if id_ and not _ID.fullmatch(id_):
            raise DraftError(
                f"`{id_}` is no id", hint="small letters, digits and hyphens, a letter first"
            )
    for language in wishes.languages:
        if not _LANGUAGE.fullmatch(language):
            raise DraftError(f"`{language}` is no language tag", hint="such as `zh` or `en`")
    ids = [id_ for id_ in (wishes.people or {}).values() if id_]
    if taken := set(ids) & set(RESERVED):
        raise DraftError(f"`{min(taken)}` is not free as an id", hint="choose another")
    if len(set(ids)) < len(ids):
        raise DraftError("two people were given the same id", hint="give each their own")


def _text_of(source: str | os.PathLike[str]) -> tuple[str, str]:
    """The text of a source, and the path it was read from."""
    if isinstance(source, str):
        size = len(source.encode("utf-8", "replace"))
        if size > MAX_BYTES:
            raise _too_large("")
        return source.removeprefix("\ufeff"), ""
    path = Path(source)
    try:
        path = path / _UTTERANCES if path.is_dir() else path
        data = _ordinary(path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no file can have this name"
        raise DraftError(
            f"cannot be read: {why}", str(path), "give the path of a text file"
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large(str(path))
    try:
        return data.decode("utf-8-sig"), str(path)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DraftError("this is not UTF-8", f"{path}:{line}", "save the file as UTF-8") from error


def _ordinary(path: Path) -> bytes:
    """The bytes of a file, one too many at most; a pipe or device could be read for ever."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "this is no ordinary file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _too_large(where: str) -> DraftError:
    what = f"larger than {MAX_BYTES:,} bytes"
    return DraftError(what, where, "draft it in parts, a scenario each")


def _draft(text: str, name: str, wishes: Wishes) -> Draft:
    if not text.strip():
        raise DraftError("nothing stands in it", hint="give a text with what was said")
    kind = wishes.format or guess(text, name)
    document = _READERS[kind](text)
    bodies = sum(block.kind is not Kind.HEADING for block in document.blocks)
    if not bodies:
        hint = "headings, pictures and links alone make no scene"
        raise DraftError(f"no paragraph was found, reading it as {kind}", hint=hint)
    if bodies > MAX_BLOCKS:
        what = f"{bodies:,} paragraphs, and a draft holds {MAX_BLOCKS:,}"
        raise DraftError(what, hint="draft it in parts, a scenario each")
    plan, topics = _plan(document, name, wishes)
    return _written(plan, topics=topics)


def _plan(document: Document, name: str, wishes: Wishes) -> tuple[Plan, bool]:
    if document.format is Format.MARKDOWN:
        blocks = with_lengths(list(assign(document.blocks)))
        document = replace(document, blocks=blocks)
    people, parts, said, topics = _attributed(document, wishes)
    said = numbered(said, parts)
    table, _ = seats(said, people)
    speakers = {each.speaker for each in said} | {each.about for each in said}
    listed = {person.name for person in people.everybody if person.told or person.why in LISTED}
    names = [n for n in people.names if n in speakers | listed | {people.moderator}]
    if people.moderator and people.moderator not in names:
        names.append(people.moderator)
    languages = tuple(dict.fromkeys(wishes.languages)) or (language_of(document.text),)
    plan = Plan(
        id=wishes.id or own_slug(Path(name).stem) or own_slug(document.title) or "draft",
        languages=languages,
        document=document,
        people=people,
        table=tuple(table),
        ids=ids_of(names, document.author, _given(wishes)),
        parts=parts,
        said=tuple(said),
        scenes=tuple(scenes(said, parts, people, table)),
    )
    return plan, topics


def _given(wishes: Wishes) -> dict[str, str]:
    return {_name(name): id_ for name, id_ in (wishes.people or {}).items() if id_}


def _name(name: str) -> str:
    return one_line(clean(name))


def _attributed(
    document: Document, wishes: Wishes
) -> tuple[People, tuple[Part, ...], Sequence[Said], bool]:
    """People, parts and statements by the way in which the source tells who speaks."""
    host = _name(wishes.moderator)
    if talk.is_talk(document):
        people = of_labels(document, host)
        parts, topics = talk.divide(document, people)
        return people, parts, talk.attribute(parts, people), topics
    given = [_name(each) for each in (wishes.people or {}) if _name(each)]
    people = of_telling(document, [*given, *([host] if host else [])], host)
    parts = by_headings(document)
    if not dialogue.is_dialogue(document, people):
        return people, parts, telling.attribute(parts, people), False
    said = dialogue.attribute(parts, people)
    if not people.moderator:
        host, how = dialogue.asking_most(said)
        people = replace(people, moderator=host, how=how)
        said = dialogue.attribute(parts, people)
    return people, parts, said, False


def _written(plan: Plan, *, topics: bool) -> Draft:
    """The texts of both files, with shorter comments where they would be too long to load."""
    for longest in (plan.longest, _SHORT):
        plan = replace(plan, longest=longest)
        record, scenario = yaml_text(record_file(plan)), yaml_text(scenario_file(plan))
        if max(len(record.encode()), len(scenario.encode())) <= MAX_BYTES:
            return Draft(plan.id, record, scenario, report_of(plan, topics=topics))
    raise DraftError(
        "the draft would be too large to be loaded", hint="draft it in parts, a scenario each"
    )


def write(
    made: Draft, folder: str | os.PathLike[str], *, overwrite: bool = False
) -> tuple[Path, Path]:
    """Write a draft's record and scenario into a folder, side by side.

    Args:
        made: the draft.
        folder: made where it is missing.
        overwrite: replace files that are there already.

    Returns:
        The paths of the record and of the scenario.

    Raises:
        DraftError: a file is there already, or the folder cannot be written to.
    """
    home = Path(folder)
    record, scenario = home / f"{made.id}.record.yaml", home / SCENARIO_FILE
    try:
        for path in (record, scenario):
            if path.exists() and not overwrite:
                raise DraftError("there is a file already", str(path), "choose an empty folder")
        home.mkdir(parents=True, exist_ok=True)
        record.write_text(made.record, encoding="utf-8", newline="\n")
        scenario.write_text(made.scenario, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no folder can have this name"
        raise DraftError(f"cannot be written: {why}", str(home), "choose another folder") from error
    return record, scenario
