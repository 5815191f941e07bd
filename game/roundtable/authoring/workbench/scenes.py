"""A scene with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from roundtable.authoring.workbench.cards import (
    Field,
    Finding,
    Line,
    Missing,
    Option,
    Piece,
    PositionCard,
    Said,
    SceneCard,
    TurnCard,
    WordingCard,
)
from roundtable.authoring.workbench.fields import cut
from roundtable.authoring.workbench.marking import spoken_by
from roundtable.authoring.workbench.passages import Span
from roundtable.authoring.workbench.proposing import proposed_topic
from roundtable.authoring.workbench.speeches import Speeches
from roundtable.loading.nodes import (
    Mapping,
    Scalar,
    cited,
    mapping,
    mappings,
    one_or_more,
    scalar,
    scalars,
)
from roundtable.rules import NONE_OF_THESE, UNCLEAR


@dataclass
class Scenes(Speeches):
    """What the pane of a scene shows."""

    def said(self, ids: Iterable[str]) -> tuple[Said, ...]:
        """Statements on a card."""
        known = self.bench.statements
        found = []
        for id_ in ids:
            each = known.get(id_)
            if each is not None:
                address = f"record:statements/{id_}"
                gist = next(
                    self.texts(f"{address}/gist", "gist"), Field(f"{address}/gist/en", "gist")
                )
                text = self.bench.said(each) or each.gist or id_
                name = self.bench.people.get(each.speaker, "")
                seat, more = self.seat(each.speaker), self._more(address)
                told = self.take(address, below=True)
                doubt = self.flag(f"{address}/unclear", "doubtful")
                found.append(Said(id_, text, each.at, address, gist, doubt, name, seat, more, told))
        return tuple(found)

    def _more(self, address: str) -> tuple[Field, ...]:
        """What of a statement is rarely changed: whose, how it reached the source, when."""
        people = (Option(id_, name) for id_, name in self.bench.people.items())
        voices = ("quoted", "reported", "author", "collective")
        others = list(self.texts(f"{address}/gist", "gist"))[1:]
        return (
            *others,
            self.menu(f"{address}/speaker", people),
            self.words(f"{address}/voice", voices, "voice"),
            self.line(f"{address}/at"),
            self.flag(f"{address}/aside", "aside"),
        )

    def scene(self, id_: str) -> SceneCard | None:
        """A scene with all that belongs to it; None where there is none of that id."""
        place = self.bench.scene_at(id_)
        if place < 0:
            return None
        scene, address = self.bench.scenes[place], f"scenario:scenes/{id_}"
        question = f"{address}/question"
        positions = mappings(mapping(scene, "question"), "positions")
        turns = mappings(scene, "turns")
        numbered = scalar(mapping(scene, "question"), "scale") == "number"
        after = Field(
            f"{address}/after", "after", kind="many", options=tuple(self._earlier(scene, place))
        )
        card = SceneCard(
            id=id_,
            address=address,
            number=place + 1,
            title=self.bench.text(scene.get("title")),
            fields=(*self.texts(f"{address}/title", "title"), self.time(address), after),
            wordings=tuple(
                self._wording(f"{address}/wordings/{scalar(each, 'id')}", each, recorded=not n)
                for n, each in enumerate(mappings(scene, "wordings"))
            ),
            question=(
                *self.texts(f"{question}/ask", "ask"),
                self.words(f"{question}/scale", ("choice", "number"), "scale"),
                *self.texts(f"{question}/ends/0", "end-first"),
                *self.texts(f"{question}/ends/1", "end-last"),
            ),
            positions=tuple(
                self._position(
                    f"{question}/positions/{scalar(e, 'id')}", e, turns, numbered=numbered
                )
                for e in positions
            ),
            turns=tuple(self._turn(f"{address}/turns/{scalar(e, 'id')}", e, scene) for e in turns),
            missing=tuple(self._missing(scene)),
            silent=tuple(
                (str(each), self.bench.people.get(each, each))
                for each in scalars(scene, "silences")
            ),
            remarks=tuple(self._lines(f"{address}/commentary", mappings(scene, "commentary"))),
            draft=scalar(scene, "draft") == "true",
            gists=self._gists(id_),
            topics=sum(
                bool(proposed_topic(scene, each, self.bench.languages[0])) for each in turns
            ),
        )
        return _with_findings(card, self.take(address, below=True))

    def _gists(self, scene: str) -> int:
        """How many statements of a scene have no line yet."""
        return sum(
            not each.gist and any(use.scene == scene for use in self.bench.uses.get(each.id, ()))
            for each in self.bench.statements.values()
        )

    def _earlier(self, scene: Mapping, place: int) -> Iterator[Option]:
        after = scalars(scene, "after")
        for number, other in enumerate(self.bench.scenes[:place], start=1):
            id_ = str(scalar(other, "id"))
            title = self.bench.text(other.get("title")) or str(number)
            yield Option(id_, title, id_ in after)

    def _wording(self, address: str, node: Mapping, *, recorded: bool) -> WordingCard:
        return WordingCard(
            address,
            recorded,
            (
                *self.texts(f"{address}/text", "wording", "area"),
                self.words(f"{address}/form", ("open", "closed", "leading", "double"), "form"),
                *self.texts(f"{address}/note", "note"),
            ),
            self.said(map(str, scalars(node, "cites"))),
            self.take(address, below=True),
        )

    def _position(
        self, address: str, node: Mapping, turns: list[Mapping], *, numbered: bool
    ) -> PositionCard:
        id_ = scalar(node, "id")
        bench = self.bench
        speakers = dict.fromkeys(
            str(scalar(turn, "speaker"))
            for turn in turns
            if id_ in bench.stands(turn) and mapping(mapping(turn, "prompt"), "question") is None
        )
        holders = tuple((bench.people.get(each, each), self.seat(each)) for each in speakers)
        fields = (
            *self.texts(f"{address}/text", "position"),
            *((self.line(f"{address}/low"), self.line(f"{address}/high")) if numbered else ()),
            *(() if holders else (self.flag(f"{address}/decoy", "decoy"),)),
        )
        return PositionCard(address, fields, holders, self.take(address, below=True))

    def _turn(self, address: str, node: Mapping, scene: Mapping) -> TurnCard:
        bench = self.bench
        speaker = str(scalar(node, "speaker") or "")
        earlier = [
            Option(str(scalar(each, "id")), self._told(each))
            for each in mappings(scene, "turns")[: _place(scene, node)]
        ]
        act = scalar(node, "act")
        own = "says" if scalars(node, "says") else "text"
        written = (
            ()
            if own == "says" and len(bench.languages) == 1
            else tuple(self.texts(f"{address}/text", "text", "area"))
        )
        if own == "says":
            written = tuple(each for each in written if each.tag != bench.languages[0])
        fields = (
            *self.texts(f"{address}/title", "title"),
            *self.texts(f"{address}/topic", "topic"),
            *written,
            self.words(f"{address}/act", ("answer", "follow_up", "response"), "act"),
            *(() if act == "answer" else (self.menu(f"{address}/replies_to", earlier),)),
            self.time(address),
        )
        prompt = mapping(node, "prompt")
        asked = (
            () if prompt is None else tuple(self.texts(f"{address}/prompt/text", "prompt", "area"))
        )
        return TurnCard(
            str(scalar(node, "id")),
            address,
            bench.people.get(speaker, speaker),
            self.seat(speaker),
            bench.text(node.get("title")),
            fields,
            tuple(self._stance(address, node, scene)),
            asked,
            *self._own(f"{address}/prompt/question", mapping(prompt, "question"), node),
            self.said(map(str, scalars(prompt, "cites"))),
            self.said(map(str, cited(node))),
            scalar(node, "draft") == "true",
            self.take(address, below=True),
        )

    def _own(
        self, address: str, node: Mapping | None, turn: Mapping
    ) -> tuple[tuple[Field, ...], tuple[PositionCard, ...]]:
        """The question of a prompt's own, and the stands on it."""
        if node is None:
            return (), ()
        taken = self.bench.stands(turn)
        who = (
            self.bench.people.get(str(scalar(turn, "speaker")), ""),
            self.seat(str(scalar(turn, "speaker"))),
        )
        stands = []
        for each in mappings(node, "positions"):
            here = f"{address}/positions/{scalar(each, 'id')}"
            holders = (who,) if scalar(each, "id") in taken else ()
            fields = tuple(self.texts(f"{here}/text", "position"))
            stands.append(PositionCard(here, fields, holders, self.take(here, below=True)))
        return tuple(self.texts(f"{address}/ask", "ask")), tuple(stands)

    def _told(self, turn: Mapping) -> str:
        name = self.bench.people.get(str(scalar(turn, "speaker")), "")
        title = self.bench.text(turn.get("title"))
        if not title:
            ids = cited(turn)
            first = self.bench.statements.get(str(ids[0])) if ids else None
            title = cut(first.words or first.gist) if first else ""
        return f"{name}: {title}"

    def _stance(self, address: str, node: Mapping, scene: Mapping) -> Iterator[Field]:
        own = mapping(mapping(node, "prompt"), "question")
        question = own or mapping(scene, "question")
        taken = [str(each) for each in one_or_more(mapping(node, "stance"), "position")]
        options = [
            Option(str(scalar(e, "id")), self.bench.text(e.get("text")), scalar(e, "id") in taken)
            for e in mappings(question, "positions")
            if self.bench.text(e.get("text"))
        ]
        options += [
            Option(each, f"studio-{each}", each in taken, key=True)
            for each in (NONE_OF_THESE, UNCLEAR)
        ]
        stance = f"{address}/stance"
        yield Field(
            f"{stance}/position",
            "stand",
            kind="many",
            options=tuple(options),
            findings=self.take(f"{stance}/position"),
        )
        if mapping(node, "stance") is None:
            return
        yield from self.texts(f"{stance}/reading", "reading")
        evidence = scalars(mapping(node, "stance"), "evidence")
        cites = dict.fromkeys([*map(str, cited(node)), *map(str, evidence)])
        if len(cites) > 1:
            known = self.bench.statements
            found = (
                Option(
                    each, cut(self.bench.said(known[each]) or known[each].gist), each in evidence
                )
                for each in cites
                if each in known
            )
            yield Field(
                f"{stance}/evidence",
                "evidence",
                kind="many",
                options=tuple(found),
                findings=self.take(f"{stance}/evidence", below=True),
            )

    def _missing(self, scene: Mapping) -> Iterator[Missing]:
        """Panelists who have neither turn nor silence, with what the source has of theirs here."""
        bench = self.bench
        free = self._unmarked(scene)
        there = {str(scalar(each, "speaker")) for each in mappings(scene, "turns")}
        there |= set(map(str, scalars(scene, "silences")))
        sections = self._sections(scene)
        for panelist in bench.panelists:
            if panelist in there:
                continue
            idle = [
                each.id
                for each in bench.statements.values()
                if each.speaker == panelist
                and each.section in sections
                and each.id not in bench.uses
                and not each.aside
            ]
            name = bench.people.get(panelist, panelist)
            passages = () if idle else tuple(free.get(panelist, ()))
            yield Missing(panelist, name, self.seat(panelist), self.said(idle), passages)

    def _unmarked(self, scene: Mapping) -> dict[str, list[Piece]]:
        """What each panelist says in the source between a scene's first and last words, unmarked."""
        bench, spans = self.bench, [e for e in self._spans(scene) if e is not None]
        found: dict[str, list[Piece]] = {}
        if not spans or not bench.texts.source:
            return found
        start, end = min(spans)[0], max(spans)[1]
        taken = [e.span for e in bench.statements.values() if e.span is not None]
        for each in bench.paragraphs:
            speaker = spoken_by(bench, each) if start <= each.start < end else ""
            if speaker in bench.panelists:
                found.setdefault(speaker, []).extend(
                    piece
                    for piece in self._free(each.body, each.end)
                    if not any(a < each.end and each.body < b for a, b in taken)
                )
        return found

    def _spans(self, scene: Mapping) -> Iterator[Span | None]:
        known = self.bench.statements
        for each in (*mappings(scene, "wordings"), *mappings(scene, "turns")):
            yield from (known[id_].span for id_ in cited(each) if id_ in known)

    def _sections(self, scene: Mapping) -> set[str]:
        """The sections that a scene's statements stand in."""
        known, ids = self.bench.statements, list[Scalar]()
        for each in mappings(scene, "wordings"):
            ids += scalars(each, "cites")
        for each in mappings(scene, "turns"):
            ids += cited(each)
        return {known[each].section for each in ids if each in known}

    def _lines(self, address: str, entries: Iterable[Mapping]) -> Iterator[Line]:
        for number, each in enumerate(entries):
            here = f"{address}/{scalar(each, 'id') or number}"
            yield Line(
                here,
                tuple(self.texts(f"{here}/text", "line")),
                self.said(map(str, scalars(each, "cites"))),
            )


def _place(scene: Mapping, turn: Mapping) -> int:
    return next((n for n, each in enumerate(mappings(scene, "turns")) if each is turn), 0)


_ASKED = "RT507"
"""Whoever has neither turn nor silence is asked for on the scene's page, and not told of besides."""


def _with_findings(card: SceneCard, found: tuple[Finding, ...]) -> SceneCard:
    return replace(card, findings=tuple(each for each in found if each.code != _ASKED))
