"""What a page of the studio shows, as plain data: the source, a scene, the table, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from roundtable.authoring.workbench.bench import Statement, Workbench
from roundtable.authoring.workbench.filling import is_open
from roundtable.authoring.workbench.marking import spoken_by
from roundtable.authoring.workbench.mending import ACCEPTABLE, Offer, offers
from roundtable.authoring.workbench.passages import Paragraph, Span, sentences
from roundtable.authoring.workbench.sheets import UnreadableError
from roundtable.loading import Diagnostic, Severity
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    cited,
    mapping,
    mappings,
    one_or_more,
    scalar,
    scalars,
)
from roundtable.loading.values import PLACEHOLDER
from roundtable.rules import NONE_OF_THESE, UNCLEAR

DRAFT = "RT701"
"""The code of what is still to be written."""

_ID = re.compile(r"`([a-z][a-z0-9-]*)`")
_SHORT = 70
_LEADING = ",;:，；：、 \n)）”’"


@dataclass(frozen=True, slots=True)
class Option:
    """An entry of a menu.

    Attributes:
        label: a final text; or where `key` is True the id of an interface text.
    """

    value: str
    label: str
    picked: bool = False
    key: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding at a field, with the mends that are known.

    Attributes:
        address: of what it is about. near: id of the card that it stands on, to go there.
        error: True where it keeps the scenario from being played.
        acceptable: True where a reason may be given instead of a mend.
    """

    code: str
    message: str
    hint: str
    address: str
    near: str
    error: bool
    place: str
    mends: tuple[Offer, ...] = ()
    acceptable: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """Something to be written, chosen or ticked.

    Attributes:
        address: where it is kept. name: the interface text that labels it is `studio-` and this.
        value: what stands there. hint: what is to stand there, while nothing does.
        kind: `line`, `area`, `menu`, `many`, `flag`.
        options: of a menu, or to tick.
        tag: the language of a text, where there are several.
    """

    address: str
    name: str
    value: str = ""
    hint: str = ""
    kind: str = "line"
    options: tuple[Option, ...] = ()
    tag: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source: a sentence that is free, or a statement.

    Attributes:
        statement: its id; empty where it is free.
        used: number and title of each scene that uses it. scene: id of the first of these.
        state: `free`, `idle` (in the record, and nothing uses it), `used`, `aside`.
        value: what names it in a form.
    """

    text: str
    value: str
    statement: str = ""
    used: tuple[str, ...] = ()
    scene: str = ""
    state: str = "free"


@dataclass(frozen=True, slots=True)
class Speech:
    """A paragraph of the source.

    Attributes:
        speaker: whose words; empty where nobody knows. name: as it is shown.
        seat: number of the panelist; -1 for the moderator, -2 for others.
        heading: of the section that begins here.
    """

    speaker: str
    name: str
    seat: int
    at: str
    heading: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement on a card."""

    id: str
    text: str
    at: str
    address: str
    gist: Field
    name: str = ""
    seat: int = -2
    more: tuple[Field, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnCard:
    """A turn."""

    id: str
    address: str
    name: str
    seat: int
    title: str
    fields: tuple[Field, ...]
    stance: tuple[Field, ...]
    prompt: tuple[Field, ...]
    asked: tuple[Said, ...]
    said: tuple[Said, ...]
    draft: bool
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PositionCard:
    """A position, and who holds it: names and seats."""

    address: str
    fields: tuple[Field, ...]
    holders: tuple[tuple[str, int], ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingCard:
    """A way to put the question; the first is the recorded one."""

    address: str
    recorded: bool
    fields: tuple[Field, ...]
    said: tuple[Said, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A panelist of whom a scene has nothing yet.

    Attributes:
        statements: what the record has of theirs here and nothing uses.
        passages: what the source has of theirs here, where nothing of it is in the record.
    """

    panelist: str
    name: str
    seat: int
    statements: tuple[Said, ...]
    passages: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneCard:
    """A scene."""

    id: str
    address: str
    number: int
    title: str
    fields: tuple[Field, ...]
    wordings: tuple[WordingCard, ...]
    question: tuple[Field, ...]
    positions: tuple[PositionCard, ...]
    turns: tuple[TurnCard, ...]
    missing: tuple[Missing, ...]
    silent: tuple[tuple[str, str], ...]
    remarks: tuple[Line, ...]
    draft: bool
    gists: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A fact, a line of background, a remark; somebody who does not sit at the table."""

    address: str
    fields: tuple[Field, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A panelist on the page of the table."""

    id: str
    address: str
    name: str
    seat: int
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class TableCard:
    """The whole: the event, its source, who sits there."""

    event: tuple[Field, ...]
    source: tuple[Field, ...]
    game: tuple[Field, ...]
    seats: tuple[Seat, ...]
    facts: tuple[Line, ...]
    sections: tuple[Field, ...]
    coda: tuple[Line, ...]
    whom: tuple[Field, ...]
    people: tuple[Line, ...]
    others: tuple[Option, ...]
    idle: tuple[Said, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Tab:
    """A scene in the list of scenes.

    Attributes:
        open: how much is still to be done there: marks, texts and faults.
    """

    id: str
    number: int
    title: str
    turns: int
    open: int


@dataclass
class Views:
    """Makes what is shown; a finding that a field has shown is not shown again.

    Args:
        bench: what is worked on.
    """

    bench: Workbench
    _by_address: dict[str, list[Finding]] = field(default_factory=dict)
    _open: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay each finding beside what it is about."""
        for each in self.findings(self.bench.findings):
            self._open[each.near] = self._open.get(each.near, 0) + 1
            if not self.is_told(each):
                self._by_address.setdefault(each.address, []).append(each)

    # Findings

    def findings(self, found: Iterable[Diagnostic]) -> Iterator[Finding]:
        """Findings with their mends."""
        for each in found:
            address = self.bench.address(each)
            error = each.severity is Severity.ERROR
            yield Finding(
                code=each.code.id,
                message=self._named(each.message),
                hint=self._named(each.hint),
                address=address,
                near=self._near(address),
                error=error,
                place=f"{each.file.rsplit('/', 1)[-1]}:{each.line}",
                mends=tuple(offers(each)),
                acceptable=not error and bool(ACCEPTABLE.fullmatch(each.code.id)),
            )

    def is_told(self, found: Finding) -> bool:
        """Whether the page tells it anyhow: a text that is still to be written is an empty field."""
        if found.code != DRAFT:
            return False
        address, _, last = found.address.rpartition("/")
        node = self.node(address if last == "draft" else found.address)
        return last != "draft" or (isinstance(node, Mapping) and is_open(node))

    def _named(self, text: str) -> str:
        """A message with titles and names in place of ids."""
        return _ID.sub(lambda found: self._names.get(found[1], found[0]), text)

    @cached_property
    def _names(self) -> dict[str, str]:
        """How what has an id is shown, by id."""
        bench = self.bench
        found = {id_: f"“{_cut(e.gist or e.words)}”" for id_, e in bench.statements.items()}
        for number, scene in enumerate(bench.scenes, 1):
            entries = [
                *mappings(scene, "turns"),
                *mappings(mapping(scene, "question"), "positions"),
            ]
            for each in entries:
                text = bench.text(each.get("title")) or bench.text(each.get("text"))
                found[str(scalar(each, "id"))] = f"“{_cut(text)}”" if text else "…"
            title = bench.text(scene.get("title"))
            found[str(scalar(scene, "id"))] = f"{number} “{title}”" if title else str(number)
        return {**found, **bench.people}

    def _near(self, address: str) -> str:
        """The scene that an address lies in, or `table`."""
        steps = address.partition(":")[2].split("/")
        if address.startswith("scenario:scenes/") and len(steps) > 1:
            return steps[1]
        if address.startswith("record:statements/") and len(steps) > 1:
            uses = self.bench.uses.get(steps[1], ())
            return next((use.scene for use in uses if use.scene), "source")
        return "table"

    def take(self, address: str, *, below: bool = False) -> tuple[Finding, ...]:
        """The findings about an address, or about what lies below it too; each is given once."""
        keys = [
            key
            for key in self._by_address
            if key == address or (below and key.startswith(f"{address}/"))
        ]
        return tuple(each for key in keys for each in self._by_address.pop(key))

    # Fields

    def texts(self, address: str, name: str, kind: str = "line", hint: str = "") -> Iterator[Field]:
        """The fields of a text, one a language."""
        file = address.partition(":")[0]
        bench = self.bench
        tags = (
            bench.languages
            if file == "scenario"
            else tuple(map(str, scalars(bench.record.root, "languages")))
        )
        node = self.node(address)
        for tag in tags:
            found = node.get(tag) if isinstance(node, Mapping) else None
            value = str(found) if isinstance(found, Scalar) else ""
            todo = value.startswith(PLACEHOLDER)
            told = self.take(f"{address}/{tag}") + (self.take(address) if tag == tags[0] else ())
            yield Field(
                f"{address}/{tag}",
                name,
                "" if todo else value,
                value.removeprefix(PLACEHOLDER).strip() if todo else hint,
                kind,
                tag=tag if len(tags) > 1 else "",
                findings=told,
            )

    def line(self, address: str, name: str = "") -> Field:
        """The field of a single value."""
        node = self.node(address)
        value = str(node) if isinstance(node, Scalar) else ""
        todo = value.startswith(PLACEHOLDER) or value == "https://example.org/todo"
        hint = value.removeprefix(PLACEHOLDER).strip() if todo else ""
        key = name or address.rsplit("/", 1)[-1].replace("_", "-").rpartition(":")[2]
        return Field(address, key, "" if todo else value, hint, findings=self.take(address))

    def menu(self, address: str, values: Iterable[Option], name: str = "") -> Field:
        """A field to choose one of several."""
        single = self.line(address, name)
        options = tuple(Option(o.value, o.label, o.value == single.value, o.key) for o in values)
        return Field(
            address, single.name, single.value, "", "menu", options, findings=single.findings
        )

    def words(self, address: str, values: Iterable[str], name: str) -> Field:
        """A menu of the format's own words."""
        found = (
            Option(each, f"studio-{name}-{each.replace('_', '-')}", key=True) for each in values
        )
        return self.menu(address, found, name)

    def flag(self, address: str, name: str) -> Field:
        """A field to tick."""
        return Field(
            address,
            name,
            "true" if self.node(address) == "true" else "",
            kind="flag",
            findings=self.take(address),
        )

    def time(self, address: str) -> Field:
        """The time of an entry, as minutes or as `1:35`."""
        node = self.node(address)
        minutes, seconds = scalar(node, "minutes"), scalar(node, "seconds")
        value = str(minutes or "")
        if seconds is not None and seconds.isdigit():
            value = f"{int(seconds) // 60}:{int(seconds) % 60:02}"
        told = self.take(f"{address}/minutes") + self.take(f"{address}/seconds")
        return Field(f"{address}/time", "time", value, findings=told)

    def node(self, address: str) -> Node | None:
        """What stands at an address; None where nothing does."""
        try:
            name, path = self.bench.resolve(address)
        except UnreadableError:
            return None
        return self.bench.sheet(name).at(path)

    # The source

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
            yield Speech(
                speaker,
                bench.people.get(speaker, "") or paragraph.label,
                self.seat(speaker),
                paragraph.at or (inside[0].at if inside else ""),
                heading,
                tuple(self._pieces(paragraph, inside)),
            )

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
            while first < last and text[first] in _LEADING:
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

    def seat(self, person: str) -> int:
        """The number of a panelist's seat; -1 for the moderator, -2 for anybody else."""
        if person in self.bench.panelists:
            return self.bench.panelists.index(person)
        return -1 if person == self.bench.moderator else -2

    # Cards

    def tabs(self) -> Iterator[Tab]:
        """The scenes, each with how much is to be done there."""
        for number, scene in enumerate(self.bench.scenes, start=1):
            id_ = str(scalar(scene, "id"))
            yield Tab(
                id_,
                number,
                self.bench.text(scene.get("title")),
                len(mappings(scene, "turns")),
                self._open.get(id_, 0),
            )

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
                text = each.words or self._source_of(each) or each.gist or id_
                name = self.bench.people.get(each.speaker, "")
                seat, more = self.seat(each.speaker), self._more(address)
                told = self.take(address, below=True)
                found.append(Said(id_, text, each.at, address, gist, name, seat, more, told))
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
            self.flag(f"{address}/unclear", "doubtful"),
        )

    def _source_of(self, each: Statement) -> str:
        return self.bench.texts.source[each.span[0] : each.span[1]] if each.span else ""

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
            self.said(map(str, scalars(prompt, "cites"))),
            self.said(map(str, cited(node))),
            scalar(node, "draft") == "true",
            self.take(address, below=True),
        )

    def _told(self, turn: Mapping) -> str:
        name = self.bench.people.get(str(scalar(turn, "speaker")), "")
        title = self.bench.text(turn.get("title"))
        if not title:
            ids = cited(turn)
            first = self.bench.statements.get(str(ids[0])) if ids else None
            title = (first.words or first.gist)[:_SHORT] if first else ""
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
                Option(each, _cut(known[each].words or known[each].gist), each in evidence)
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

    # The table

    def table(self) -> TableCard:
        """The event, its source and the people."""
        bench = self.bench
        people = [Option(id_, name) for id_, name in bench.people.items()]
        event = (
            *self.texts("record:title", "event"),
            self.line("record:date"),
            self.words("record:order", ("transcript", "article_order", "text", "unknown"), "order"),
        )
        rights = self.words("record:source/rights", ("paraphrase", "verbatim"), "rights")
        source = (
            *self.texts("record:source/title", "source-title"),
            self.menu("record:source/author", people),
            *(
                self.line(f"record:source/{each}")
                for each in ("published", "address", "media", "translator", "edition")
            ),
            rights,
            self.line("record:source/license"),
        )
        game = (
            *self.texts("scenario:title", "title"),
            *self.texts("scenario:tagline", "tagline"),
            *self.texts("scenario:briefing", "briefing", "area"),
            *self.texts("scenario:minutes_basis", "minutes-basis"),
            self.menu("scenario:clock", [Option(n, f"{n} %") for n in ("50", "60", "75", "100")]),
            self.menu("scenario:moderator", people),
            self.flag("scenario:fictional", "fictional"),
        )
        seated = {*bench.panelists, bench.moderator}
        return TableCard(
            event=event,
            source=source,
            game=game,
            seats=tuple(self._seat(each) for each in mappings(bench.scenario.root, "panelists")),
            facts=tuple(self._lines("record:facts", mappings(bench.record.root, "facts"))),
            sections=tuple(
                each
                for id_ in bench.sections
                for each in self.texts(f"record:sections/{id_}/title", "section")
            ),
            coda=tuple(
                self._lines(
                    "scenario:coda/lines", mappings(mapping(bench.scenario.root, "coda"), "lines")
                )
            ),
            people=tuple(
                Line(
                    f"record:people/{id_}",
                    tuple(self.texts(f"record:people/{id_}/name", "name")),
                    (),
                )
                for id_ in bench.people
                if id_ not in bench.panelists
            ),
            whom=tuple(self.texts("scenario:coda/ask", "whom"))
            if "coda" in bench.scenario.root
            else (),
            others=tuple(each for each in people if each.value not in seated),
            idle=self.said(id_ for id_ in bench.statements if id_ not in bench.uses),
            findings=tuple(
                each
                for key in [k for k, v in self._by_address.items() if v and v[0].near == "table"]
                for each in self._by_address.pop(key)
            ),
        )

    def accepted(self) -> Iterator[tuple[str, str, str]]:
        """The warnings that are accepted: the address of each, its code and the reason."""
        for number, each in enumerate(mappings(self.bench.scenario.root, "ignore")):
            code, why = scalar(each, "code") or "", scalar(each, "why") or ""
            yield f"scenario:ignore/{number}", str(code), str(why)

    def _seat(self, node: Mapping) -> Seat:
        id_ = str(scalar(node, "id"))
        address = f"scenario:panelists/{id_}"
        return Seat(
            id_,
            address,
            self.bench.people.get(id_, id_),
            self.seat(id_),
            (
                *self.texts(f"record:people/{id_}/name", "name"),
                *self.texts(f"{address}/seal", "seal"),
                *self.texts(f"{address}/title", "plate"),
                self.flag(f"{address}/remote", "remote"),
            ),
            tuple(self._lines(f"{address}/background", mappings(node, "background"))),
            self.take(address, below=True),
        )


def _place(scene: Mapping, turn: Mapping) -> int:
    return next((n for n, each in enumerate(mappings(scene, "turns")) if each is turn), 0)


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _with_findings(card: SceneCard, found: tuple[Finding, ...]) -> SceneCard:
    return replace(card, findings=found)
