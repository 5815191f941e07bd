"""Marking passages of the source, and sending statements where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from roundtable.authoring.workbench import ids
from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.passages import OPENING, Paragraph, Span, joined, one_line
from roundtable.authoring.workbench.proposing import in_short
from roundtable.authoring.workbench.readings import Reading, divided
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sending import HOMES, by_order, remark
from roundtable.authoring.workbench.writing import Value
from roundtable.drafting import phrase, todo
from roundtable.frozen import frozen
from roundtable.loading.nodes import scalars
from roundtable.loading.source import CONTROL

_COUNTED = re.compile(r"(.+)-(\d+)[a-z]*")


@frozen
class Send:
    """Mark passages as statements, and send them and others somewhere.

    Attributes:
        passages: pieces of the source; what follows without a break is one statement.
        statements: ids of statements.
        to: `statement`, `aside`, `echo` (the last takes up the others again); `new:SCENE`, `turn:TURN`, `question:SCENE`, `scene:BEFORE`,
            `commentary:SCENE`, `background:PANELIST`, `coda:PANELIST`, `fact`, `free` (out of the record).
        speaker: whose words the passages are; empty for whom the source says.
    """

    passages: tuple[Span, ...]
    statements: tuple[str, ...]
    to: str
    speaker: str = ""

    def on(self, bench: Workbench) -> Texts:
        """The texts after it.

        Raises:
            RefusedError: nothing is chosen, nobody is said to speak, or it does not belong there.
        """
        marked: list[str] = []
        what, _, where = self.to.partition(":")
        for reading in self._readings(bench, said=what in ("scene", "new", "turn", "question")):
            bench, id_ = _marked(bench, reading)
            marked.append(id_)
        known = bench.statements
        chosen = sorted({*marked, *(e for e in self.statements if e in known)}, key=by_order(known))
        if not chosen:
            raise RefusedError("studio-nothing-chosen")
        home = HOMES.get(what)
        found = [known[each] for each in chosen]
        return home(bench, where, found) if home else remark(bench, what, where, found)

    def _readings(self, bench: Workbench, *, said: bool) -> Iterator[Reading]:
        """The passages, one for each statement, with whose words they are."""
        spans = joined(bench.texts.source, self.passages)
        if self.speaker or bench.is_labelled:
            for start, end in spans:
                yield Reading(start, end, self.speaker, "", doubtful=False)
        else:
            yield from divided(bench.texts.told, spans, bench.author, said=said)


# A passage


def _marked(bench: Workbench, reading: Reading) -> tuple[Workbench, str]:
    """The bench with a statement of a passage, and its id."""
    text = bench.texts.source
    start, end = reading.start, reading.end
    paragraph = next(
        (each for each in bench.paragraphs if each.start <= start < each.end),
        Paragraph(start, end, "", "", start),
    )
    start = max(start, paragraph.body)
    if end <= start or not text[start:end].strip():
        raise RefusedError("studio-nothing-chosen")
    speaker = reading.speaker or spoken_by(bench, paragraph)
    if speaker not in bench.people:
        raise RefusedError("studio-who", label=paragraph.label or text[start : start + 40])
    section, number = _numbered(bench, paragraph, start)
    bench = _with_section(bench, section, start)
    id_ = ids.statement(section, number, bench.statements)
    words = one_line(CONTROL.sub(" ", text[start:end]))
    tag = str(next(iter(scalars(bench.record.root, "languages")), "en"))
    entry: dict[str, Value] = {
        "id": id_,
        "speaker": speaker,
        "voice": reading.voice or _voice(bench, paragraph, start, speaker),
        "section": section,
        "paragraph": number,
        "gist": {tag: in_short(words) if bench.verbatim else todo("gist", tag)},
    }
    entry |= {"words": {tag: words}} if bench.verbatim else {"draft": True}
    if reading.doubtful:
        entry["unclear"] = True
    if paragraph.at:
        entry["at"] = paragraph.at
    sheet = bench.record.edited(bench.record.insert(("statements",), _index(bench, start), entry))
    marks = {**bench.texts.marks, id_: (start, end)}
    return Workbench(replace(bench.texts, record=sheet.text, marks=marks), bench.files), id_


def spoken_by(bench: Workbench, paragraph: Paragraph) -> str:
    """Whose words a paragraph is; empty where the source does not settle it.

    In a talk that is whom its label means, or the last label before it. An article has no
    labels: there it is whoever alone is on record with what stands in the paragraph.
    """
    if paragraph.label:
        return bench.speakers.of(paragraph.label)
    if bench.is_labelled:
        before = [e for e in bench.paragraphs if e.start < paragraph.start and e.label]
        return bench.speakers.of(before[-1].label) if before else ""
    here = {
        each.speaker
        for each in bench.statements.values()
        if each.span is not None and paragraph.start <= each.span[0] < paragraph.end
    }
    return here.pop() if len(here) == 1 and bench.author not in here else ""


def _voice(bench: Workbench, paragraph: Paragraph, start: int, speaker: str) -> str:
    """How a passage reached the source: said in a talk, in quotation marks, or told."""
    if paragraph.label or bench.is_labelled:
        return "quoted"
    if speaker == bench.author:
        return "author"
    return (
        "quoted" if set(bench.texts.source[max(0, start - 1) : start + 1]) & OPENING else "reported"
    )


def _numbered(bench: Workbench, paragraph: Paragraph, start: int) -> tuple[str, int]:
    """The section and the paragraph of a passage, counted on from the statement before it."""
    drafted = _drafted(bench, paragraph.body, paragraph.end)
    if drafted is not None:
        return drafted
    inside = [
        e
        for e in bench.statements.values()
        if e.span and paragraph.start <= e.span[0] < paragraph.end
    ]
    if inside:
        return inside[0].section, inside[0].paragraph
    before = [e for e in bench.statements.values() if e.span is not None and e.span[0] < start]
    if not before:
        return (bench.sections[0] if bench.sections else "part-1"), 1
    last = max(before, key=lambda each: each.span or (0, 0))
    assert last.span is not None
    between = sum(last.span[0] < each.start <= paragraph.start for each in bench.paragraphs)
    return last.section, last.paragraph + between


def _drafted(bench: Workbench, start: int, end: int) -> tuple[str, int] | None:
    """The section and paragraph that the draft, or an earlier mark, counted there.

    Marks stay when their statements go, so that what is marked again is counted as before.
    """
    for id_, (first, _) in bench.texts.marks.items():
        found = _COUNTED.fullmatch(id_)
        if start <= first < end and found is not None:
            return found[1], int(found[2])
    return None


def _with_section(bench: Workbench, section: str, start: int) -> Workbench:
    """The bench with a section, where the record has none of that id yet."""
    if section in bench.sections:
        return bench
    tag = str(next(iter(scalars(bench.record.root, "languages")), "en"))
    begun: dict[str, int] = {}
    for id_, (first, _) in bench.texts.marks.items():
        found = _COUNTED.fullmatch(id_)
        if found is not None:
            begun[found[1]] = min(first, begun.get(found[1], first))
    index = sum(begun.get(each, start) < start for each in bench.sections)
    number = section.rpartition("-")[2]
    title = bench.texts.told.sections.get(section) or f"{phrase('part', tag)} {number}"
    entry: Value = {"id": section, "title": {tag: title}}
    sheet = bench.record.edited(bench.record.insert(("sections",), index, entry))
    return Workbench(replace(bench.texts, record=sheet.text), bench.files)


def _index(bench: Workbench, start: int) -> int:
    before = [
        e.index for e in bench.statements.values() if e.span is not None and e.span[0] < start
    ]
    return max(before, default=-1) + 1
