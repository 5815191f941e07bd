"""The workbench: the texts an author works on, and what is known of them.

A value, made anew after each command. It reads no file and shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from roundtable.authoring.workbench.passages import (
    Paragraph,
    Span,
    Speakers,
    located,
    paragraphs,
)
from roundtable.authoring.workbench.readings import Told
from roundtable.authoring.workbench.sheets import (
    Path,
    Sheet,
    UnreadableError,
    record_sheet,
    scenario_sheet,
)
from roundtable.drafting import phrase
from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.loading import Diagnostic, check_texts, load_texts
from roundtable.loading.nodes import Mapping as Node
from roundtable.loading.nodes import (
    Scalar,
    Sequence,
    cited,
    mapping,
    mappings,
    one_or_more,
    scalar,
    scalars,
)
from roundtable.loading.values import PLACEHOLDER
from roundtable.rules import Scenario

SCENARIO, RECORD = "scenario", "record"
"""The two files, as an address begins with one."""

_STEP = re.compile(r"([a-z_-]+)|\[(\d+)\]")


@frozen
class Texts:
    """What an author works on.

    Attributes:
        scenario, record: the YAML of the two files.
        source: the source's text; empty where it does not lie beside them.
        marks: where statements were marked in the source, by id.
        told: what was read of the source before anything was marked.
    """

    scenario: str
    record: str
    source: str = ""
    marks: Mapping[str, Span] = field(default_factory=dict)
    told: Told = field(default_factory=Told)

    def having(self, name: str, text: str) -> Texts:
        """With another text of the scenario or the record, as an address names them."""
        if name == RECORD:
            return replace(self, record=text)
        return replace(self, scenario=text)


@frozen
class Statement:
    """A statement of the record.

    Attributes:
        index: its place in the record's list.
        span: where it stands in the source; None where that is not known.
        words, gist: in the source's language; empty where there are none yet.
    """

    id: str
    index: int
    speaker: str
    voice: str
    section: str
    paragraph: int
    words: str
    gist: str
    at: str
    aside: bool
    span: Span | None


@frozen
class Use:
    """Where a statement is used.

    Attributes:
        scene: id of the scene; empty outside scenes.
        where: id of the turn; or the key that cites it.
    """

    scene: str
    where: str


@dataclass(frozen=True)
class Workbench:
    """The texts with what is known of them.

    Attributes:
        files: the paths of scenario and record, as the checker names them.
    """

    texts: Texts
    files: tuple[str, str] = ("scenario.yaml", "record.yaml")

    @cached_property
    def scenario(self) -> Sheet:
        """The scenario's file."""
        return scenario_sheet(self.texts.scenario)

    @cached_property
    def record(self) -> Sheet:
        """The record's file."""
        return record_sheet(self.texts.record)

    def sheet(self, name: str) -> Sheet:
        """One of the two files by its name in an address."""
        return self.record if name == RECORD else self.scenario

    @cached_property
    def readable(self) -> bool:
        """Whether both files are YAML, so that they can be worked on here."""
        try:
            return bool(self.scenario.root) and bool(self.record.root)
        except UnreadableError:
            return False

    # The record

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The scenario's languages, the source's first."""
        return tuple(map(str, scalars(self.scenario.root, "languages"))) or ("en",)

    @cached_property
    def verbatim(self) -> bool:
        """Whether the source's very words may be shown."""
        return scalar(mapping(self.record.root, "source"), "rights") == "verbatim"

    @cached_property
    def by_length(self) -> bool:
        """Whether what is said costs by its length, as the draft of a talk without times has it."""
        told = mapping(self.scenario.root, "minutes_basis")
        return any(scalar(told, tag) == phrase("spoken", tag) for tag in self.languages)

    @cached_property
    def people(self) -> dict[str, str]:
        """Everybody's name as it is shown, by id."""
        return {
            str(id_): self.text(person.get("name")) or str(id_)
            for person in mappings(self.record.root, "people")
            if (id_ := scalar(person, "id")) is not None
        }

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The ids of the record's sections, in order."""
        found = (scalar(each, "id") for each in mappings(self.record.root, "sections"))
        return tuple(str(each) for each in found if each is not None)

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Every statement by its id, in the record's order."""
        nodes = mappings(self.record.root, "statements")
        places = self.places
        found = {}
        for index, node in enumerate(nodes):
            id_ = scalar(node, "id")
            if id_ is not None:
                found[str(id_)] = self._statement(str(id_), index, node, places.get(str(id_)))
        return found

    def _statement(self, id_: str, index: int, node: Node, span: Span | None) -> Statement:
        number = scalar(node, "paragraph") or ""
        return Statement(
            id=id_,
            index=index,
            speaker=scalar(node, "speaker") or "",
            voice=scalar(node, "voice") or "quoted",
            section=scalar(node, "section") or "",
            paragraph=int(number) if number.isdigit() else 0,
            words=self.text(node.get("words")),
            gist=self.text(node.get("gist")),
            at=scalar(node, "at") or "",
            aside=scalar(node, "aside") == "true",
            span=span,
        )

    @cached_property
    def places(self) -> dict[str, Span]:
        """Where statements stand in the source, by id."""
        size = len(self.texts.source)
        marks = {id_: span for id_, span in self.texts.marks.items() if span[1] <= size}
        nodes = mappings(self.record.root, "statements") if self.texts.source else []
        wanted = [
            (str(id_), self.text(node.get("words")))
            for node in nodes
            if (id_ := scalar(node, "id")) is not None and id_ not in marks
        ]
        return {**located(self.texts.source, wanted), **marks}

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The source's paragraphs."""
        return tuple(paragraphs(self.texts.source))

    @cached_property
    def is_labelled(self) -> bool:
        """Whether the source says at its paragraphs who speaks, as a transcript does."""
        return sum(bool(self.speakers.of(e.label)) for e in self.paragraphs if e.label) > 1

    @cached_property
    def speakers(self) -> Speakers:
        """Who a label in the source means."""
        return Speakers(
            {
                str(id_): [str(each) for each in (mapping(person, "name") or {}).values()]
                for person in mappings(self.record.root, "people")
                if (id_ := scalar(person, "id")) is not None
            }
        )

    # The scenario

    @cached_property
    def moderator(self) -> str:
        """The moderator's id."""
        return str(scalar(self.scenario.root, "moderator") or "")

    @cached_property
    def author(self) -> str:
        """The id of the source's author."""
        return str(scalar(mapping(self.record.root, "source"), "author") or "")

    @cached_property
    def panelists(self) -> tuple[str, ...]:
        """The panelists' ids, in order."""
        found = (scalar(each, "id") for each in mappings(self.scenario.root, "panelists"))
        return tuple(str(each) for each in found if each is not None)

    @property
    def scenes(self) -> list[Node]:
        """The scenes, in order."""
        return mappings(self.scenario.root, "scenes")

    def scene_at(self, id_: str) -> int:
        """The place of a scene; -1 where there is none of that id."""
        return next((n for n, each in enumerate(self.scenes) if scalar(each, "id") == id_), -1)

    def turn_at(self, id_: str) -> tuple[int, int]:
        """The places of a turn's scene and of the turn; -1 twice where there is none."""
        for place, scene in enumerate(self.scenes):
            for index, turn in enumerate(mappings(scene, "turns")):
                if scalar(turn, "id") == id_:
                    return place, index
        return -1, -1

    @cached_property
    def uses(self) -> dict[str, tuple[Use, ...]]:
        """Where each statement that is used is used."""
        found: dict[str, list[Use]] = {}
        for id_, use in self._uses():
            found.setdefault(id_, []).append(use)
        return {id_: tuple(several) for id_, several in found.items()}

    def _uses(self) -> Iterator[tuple[str, Use]]:
        for scene in self.scenes:
            name = scalar(scene, "id") or ""
            for wording in mappings(scene, "wordings"):
                yield from (
                    (str(each), Use(name, "wordings")) for each in scalars(wording, "cites")
                )
            for turn in mappings(scene, "turns"):
                id_ = scalar(turn, "id") or ""
                prompt = mapping(turn, "prompt")
                for each in (*cited(turn), *scalars(prompt, "cites")):
                    yield str(each), Use(name, id_)
            for remark in mappings(scene, "commentary"):
                yield from (
                    (str(each), Use(name, "commentary")) for each in scalars(remark, "cites")
                )
        root = self.scenario.root
        others = [("coda", line) for line in mappings(mapping(root, "coda"), "lines")]
        others += [("facts", fact) for fact in mappings(self.record.root, "facts")]
        for panelist in mappings(root, "panelists"):
            others += [("background", line) for line in mappings(panelist, "background")]
        for key, entry in others:
            yield from ((str(cite), Use("", key)) for cite in scalars(entry, "cites"))

    def said(self, each: Statement) -> str:
        """What a statement says: its words, else the source's where it was marked."""
        return each.words or (self.texts.source[each.span[0] : each.span[1]] if each.span else "")

    # What is wrong

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What the checker says of both files, and whether there is a game in them."""
        texts = self.texts
        return check_texts(
            texts.scenario.encode(),
            texts.record.encode(),
            files=self.files,
            source=texts.source or None,
            worth=True,
        )

    @cached_property
    def playable(self) -> Scenario | None:
        """The scenario as it is; None while it has errors."""
        try:
            return load_texts(self.texts.scenario.encode(), self.texts.record.encode())
        except GameError:
            return None

    # Addresses

    def text(self, node: object) -> str:
        """A text in the first language that it has; empty where it is still to be written."""
        if not isinstance(node, Node):
            return ""
        for tag in (*scalars(self.record.root, "languages"), *node):
            value = node.get(tag)
            if isinstance(value, Scalar) and value:
                return "" if value.startswith(PLACEHOLDER) else str(value)
        return ""

    def resolve(self, address: str) -> tuple[str, Path]:
        """The file and the path of an address, entries of lists named by their ids or numbers.

        Raises:
            UnreadableError: there is no such entry.
        """
        name, _, rest = address.partition(":")
        node: object = self.sheet(name).root
        path: list[str | int] = []
        for step in filter(None, rest.split("/")):
            if isinstance(node, Sequence):
                place = _entry(node, step)
                if place < 0:
                    raise UnreadableError(f"there is no `{step}` any more")
                path.append(place)
                node = node[place] if place < len(node) else None
            else:
                path.append(int(step) if node is None and step.isdigit() else step)
                node = node.get(step) if isinstance(node, Node) else None
        return name, tuple(path)

    def address(self, found: Diagnostic) -> str:
        """The address of what a finding is about."""
        name = RECORD if found.file == self.files[1] else SCENARIO
        if not self.readable:
            return f"{name}:"
        node: object = self.sheet(name).root
        steps = []
        for key, index in _STEP.findall(found.path):
            if index and isinstance(node, Sequence) and int(index) < len(node):
                node = node[int(index)]
                id_ = scalar(node, "id") if isinstance(node, Node) else None
                steps.append(str(id_) if id_ is not None else index)
            else:
                node = node.get(key) if isinstance(node, Node) else None
                steps.append(key or index)
        return f"{name}:{'/'.join(steps)}"

    def stands(self, turn: Node) -> list[str]:
        """The positions that a turn takes."""
        return [str(each) for each in one_or_more(mapping(turn, "stance"), "position")]


def _entry(node: Sequence, step: str) -> int:
    for place, each in enumerate(node):
        if isinstance(each, Node) and scalar(each, "id") == step:
            return place
    # One behind the last is where a further entry comes.
    return int(step) if step.isdigit() and int(step) <= len(node) else -1
