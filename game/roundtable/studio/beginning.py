"""From a source to a folder to work in: who speaks, then the draft with the source beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from roundtable.authoring.workbench import RefusedError, Texts, Workbench
from roundtable.authoring.workbench.clearing import Gist
from roundtable.authoring.workbench.passages import LEADING, OPENING, Span, located
from roundtable.authoring.workbench.readings import Reading, Told
from roundtable.authoring.workbench.sheets import Sheet, record_sheet, scenario_sheet
from roundtable.drafting import SOMEBODY, Draft, Labelled, Wishes, draft, labels, write
from roundtable.loading.nodes import Scalar, mapping, mappings, scalar
from roundtable.loading.values import PLACEHOLDER
from roundtable.studio.folder import put, told_beside

_NONE = "out"


@dataclass(frozen=True)
class Beginning:
    """A source of which nothing is drafted yet.

    Attributes:
        source: its file. folder: where the two files will lie.
    """

    source: Path
    folder: Path

    def labels(self) -> tuple[Labelled, ...]:
        """Who speaks in it; nobody where it is told prose.

        Raises:
            DraftError: it cannot be read.
        """
        found = labels(self.source)
        return found if any(each.taken for each in found) else ()

    def make(self, fields: Mapping[str, Sequence[str]]) -> None:
        """Draft it by what the form says, and write the folder.

        Args:
            fields: `cut`: `self` where no questions are to be drafted; `moderator`, `rights`, `license`, `from`, `to`; for each label `role LABEL`
                and `name LABEL`.

        Raises:
            DraftError: no draft can be made of it.
        """

        def one(name: str) -> str:
            return next(iter(fields.get(name, ())), "").strip()

        roles = {
            each.removeprefix("role "): one(each) for each in fields if each.startswith("role ")
        }
        if sum(role == "moderator" for role in roles.values()) > 1:
            raise RefusedError("studio-one-leads")
        shown = {label: one(f"name {label}") or label for label in roles}
        people = {
            f"{shown[label]}": label
            for label, role in roles.items()
            if role != _NONE and shown[label] != label
        }
        wishes = Wishes(
            id=_id(self.folder),
            languages=tuple(each for each in (one("language"),) if each),
            moderator=next((shown[e] for e, role in roles.items() if role == "moderator"), ""),
            people=people,
            drop=tuple(label for label, role in roles.items() if role == _NONE),
            first=one("from"),
            last=one("to"),
            rights="verbatim" if one("rights") == "verbatim" else "paraphrase",
            license=one("license"),
        )
        made = draft(self.source, wishes)
        written = write(made, self.folder)
        text, marks = source_of(made)
        if one("cut") == "self":
            sheet = scenario_sheet(written.scenario.read_text("utf-8"))
            sheet = sheet.edited(sheet.put(("scenes",), []))
            put(written.scenario, sheet.edited(sheet.remove(("coda",))).text)
            sheet = record_sheet(written.record.read_text("utf-8"))
            readings = tuple(_readings(sheet, marks, text)) if made.told else ()
            told = Told(_sections(sheet), readings).plain()
            put(told_beside(written.record), json.dumps(told, ensure_ascii=False))
            bare = sheet.with_values([(("sections",), []), (("statements",), [])])
            bare = bare.edited(bare.remove(("facts",)))
            nobody = [
                n
                for n, e in enumerate(mappings(bare.root, "people"))
                if scalar(e, "id") == SOMEBODY
            ]
            put(written.record, bare.edited(bare.thin(("people",), nobody)).text)
        elif wishes.rights == "verbatim":
            _shorten(written.scenario, written.record)
        put(self.folder / "source.txt", text)
        put(written.record.with_name(f".{made.id}.marks.json"), json.dumps(marks))


def _sections(record: Sheet) -> dict[str, str]:
    """The titles of a drafted record's sections, as far as the source gives them."""
    found = {}
    for each in mappings(record.root, "sections"):
        title = next(iter((mapping(each, "title") or {}).values()), None)
        if isinstance(title, Scalar) and not title.startswith(PLACEHOLDER):
            found[str(scalar(each, "id"))] = str(title)
    return found


def _readings(record: Sheet, marks: Mapping[str, list[int]], text: str) -> Iterator[Reading]:
    """Whose words the pieces of an article were drafted to be, none over another."""
    placed = []
    for each in mappings(record.root, "statements"):
        id_ = str(scalar(each, "id"))
        if id_ in marks:
            start, end = marks[id_]
            placed.append((start, end, each))
    done = 0
    for start, end, each in sorted(placed, key=lambda each: each[:2]):
        begun, upto = _with_signs(text, max(start, done), end)
        while begun < upto and begun <= done and text[begun] in LEADING:
            begun += 1
        if begun < upto:
            done = upto
            whose, voice = scalar(each, "speaker") or "", scalar(each, "voice") or ""
            if whose != SOMEBODY:
                yield Reading(begun, upto, whose, voice, scalar(each, "unclear") == "true")


def _with_signs(text: str, start: int, end: int) -> Span:
    """A passage with the quotation mark before it, and the signs at its end."""
    while end < len(text) and not (text[end].isalnum() or text[end].isspace()):
        if text[end] in OPENING:
            break
        end += 1
    return start - (start > 0 and text[start - 1] in OPENING), end


def _shorten(scenario: Path, record: Path) -> None:
    """Each statement's line from its own words."""
    bench = Workbench(Texts(scenario.read_text("utf-8"), record.read_text("utf-8")))
    with suppress(RefusedError):  # nothing is said in it
        put(record, Gist().on(bench).record)


def _id(folder: Path) -> str:
    name = "".join(
        each if each.isascii() and each.isalnum() else "-" for each in folder.name.lower()
    )
    plain = "-".join(filter(None, name.split("-")))
    return plain if plain[:1].isalpha() else ""


def source_of(made: Draft) -> tuple[str, dict[str, list[int]]]:
    """The source's text as the draft has read it, a paragraph a speech, and each statement's place."""
    if made.told:
        places = located(made.told, made.said)
        return f"{made.told}\n", {id_: list(span) for id_, span in places.items()}
    bench = Workbench(Texts(made.scenario, made.record))
    parts: list[str] = []
    marks: dict[str, list[int]] = {}
    size = 0
    last = ("", 0, "")
    for id_, wording in made.said:
        each = bench.statements.get(id_)
        if each is None:
            continue
        key = (each.section, each.paragraph, each.speaker)
        lead = " "
        if key != last:
            lead = "\n\n" if parts else ""
            if each.voice == "quoted":
                name = bench.people.get(each.speaker, each.speaker)
                lead += f"{name} [{each.at}]: " if each.at else f"{name}: "
        words = " ".join(wording.split())
        parts += [lead, words]
        start = size + len(lead)
        size = start + len(words)
        marks[id_] = [start, size]
        last = key
    return "".join(parts) + "\n", marks
