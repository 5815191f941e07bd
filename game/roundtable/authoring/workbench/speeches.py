"""The source, paragraph by paragraph, with what was made of each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.authoring.workbench.bench import Statement
from roundtable.authoring.workbench.cards import (
    Piece,
    Speech,
)
from roundtable.authoring.workbench.fields import Fields
from roundtable.authoring.workbench.marking import spoken_by
from roundtable.authoring.workbench.passages import LEADING, Paragraph, sentences
from roundtable.loading.nodes import (
    mappings,
    scalar,
)


@dataclass
class Speeches(Fields):
    """What the source's pane shows."""

    def speeches(self) -> Iterator[Speech]:
        """The source, paragraph by paragraph; without its text, the record's statements."""
        if self.bench.texts.source:
            yield from self._from_source()
        else:
            yield from self._from_record()

    def _from_source(self) -> Iterator[Speech]:
        bench = self.bench
        placed = sorted(
            ((e.span, e) for e in bench.statements.values() if e.span is not None),
            key=lambda each: each[0],
        )
        at, seen = 0, ""
        for paragraph in bench.paragraphs:
            inside: list[Statement] = []
            while at < len(placed) and placed[at][0][0] < paragraph.end:
                inside.append(placed[at][1])
                at += 1
            section = inside[0].section if inside else seen
            heading = self._section(section) if section != seen else ""
            seen = section
            speaker = inside[0].speaker if inside else spoken_by(bench, paragraph)
            read, name = self._read(paragraph) if not speaker else ("", "")
            speaker = speaker or read
            yield Speech(
                speaker,
                name or bench.people.get(speaker, "") or paragraph.label,
                self.seat(speaker),
                paragraph.at or (inside[0].at if inside else ""),
                heading,
                tuple(self._pieces(paragraph, inside)),
            )

    def _read(self, paragraph: Paragraph) -> tuple[str, str]:
        """Whom an article's paragraph was read to quote, and the name, a doubt with its mark."""
        bench = self.bench
        found = [
            each
            for each in bench.texts.told.within(paragraph.start, paragraph.end)
            if each.speaker in bench.people and each.speaker != bench.author
        ]
        if len({each.speaker for each in found}) != 1:
            return "", ""
        speaker = found[0].speaker
        return speaker, bench.people[speaker] + "?" * all(each.doubtful for each in found)

    def _pieces(self, paragraph: Paragraph, inside: list[Statement]) -> Iterator[Piece]:
        text = self.bench.texts.source
        place = paragraph.body
        for each in inside:
            assert each.span is not None
            yield from self._free(place, each.span[0])
            yield self._piece(each, text[max(place, each.span[0]) : each.span[1]])
            place = max(place, each.span[1])
        yield from self._free(place, paragraph.end)

    def _free(self, start: int, end: int) -> Iterator[Piece]:
        text = self.bench.texts.source
        for first, last in sentences(text, start, end):
            while first < last and text[first] in LEADING:
                first += 1  # noqa: PLW2901 -- what belongs to the sentence before
            if any(char.isalnum() for char in text[first:last]):
                yield Piece(text[first:last], f"{first}-{last}")

    def _piece(self, each: Statement, text: str) -> Piece:
        uses = self.bench.uses.get(each.id, ())
        state = "used" if uses else "aside" if each.aside else "idle"
        return Piece(
            text or each.words or each.gist,
            each.id,
            each.id,
            tuple(self._use(use.scene) for use in uses),
            next((use.scene for use in uses if use.scene), ""),
            state,
        )

    def _use(self, scene: str) -> str:
        """The number and title of the scene that uses a statement; empty outside scenes."""
        place = self.bench.scene_at(scene)
        if place < 0:
            return ""
        title = self.bench.text(self.bench.scenes[place].get("title"))
        return f"{place + 1} {title}".rstrip()

    def _from_record(self) -> Iterator[Speech]:
        seen, run = "", list[Statement]()
        for each in (*self.bench.statements.values(), None):
            key = (each.section, each.paragraph, each.speaker) if each else None
            if run and key != (run[0].section, run[0].paragraph, run[0].speaker):
                section = run[0].section
                yield Speech(
                    run[0].speaker,
                    self.bench.people.get(run[0].speaker, ""),
                    self.seat(run[0].speaker),
                    run[0].at,
                    self._section(section) if section != seen else "",
                    tuple(self._piece(e, e.words or e.gist or e.id) for e in run),
                )
                seen, run = section, []
            if each is not None:
                run.append(each)

    def _section(self, id_: str) -> str:
        for each in mappings(self.bench.record.root, "sections"):
            if scalar(each, "id") == id_:
                return self.bench.text(each.get("title")) or id_
        return id_
