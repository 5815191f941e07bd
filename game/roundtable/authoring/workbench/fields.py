"""Fields with what stands in them, and findings at the field that they are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from roundtable.authoring.workbench.bench import Workbench
from roundtable.authoring.workbench.cards import (
    Field,
    Finding,
    Option,
)
from roundtable.authoring.workbench.filling import is_open
from roundtable.authoring.workbench.mending import ACCEPTABLE, offers
from roundtable.authoring.workbench.sheets import UnreadableError
from roundtable.loading import Diagnostic, Severity
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    mapping,
    mappings,
    scalar,
    scalars,
)
from roundtable.loading.values import PLACEHOLDER

DRAFT = "RT701"
"""The code of what is still to be written."""

_BEGUN = frozenset(("scenario:scenes", "record:sections", "record:statements"))
"""What is empty until the first question is chosen."""

_STANDS = frozenset(("RT212", "RT605"))
"""No positions, or one that nobody takes: not worth a word until a turn takes one."""

_ID = re.compile(r"`([a-z][a-z0-9-]*)`")
_SHORT = 70


@dataclass
class Fields:
    """Makes what is shown; a finding that a field has shown is not shown again.

    Args:
        bench: what is worked on.
        tell: tells what the checker says in the language of the page.
    """

    bench: Workbench
    tell: Callable[[str], str] = str
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
                message=self._named(self.tell(each.message)),
                hint=self._named(self.tell(each.hint)),
                address=address,
                near=self._near(address),
                error=error,
                place=f"{each.file.rsplit('/', 1)[-1]}:{each.line}",
                mends=tuple(offers(each)),
                acceptable=not error and bool(ACCEPTABLE.fullmatch(each.code.id)),
            )

    def is_told(self, found: Finding) -> bool:
        """Whether the page tells it anyhow: what is still to be written or chosen."""
        if found.address in _BEGUN and not self.bench.scenes:
            return True
        if found.code in _STANDS and not self._has_stands(found.near):
            return True
        if found.code != DRAFT:
            return False
        address, _, last = found.address.rpartition("/")
        node = self.node(address if last == "draft" else found.address)
        return last != "draft" or (isinstance(node, Mapping) and is_open(node))

    def _has_stands(self, scene: str) -> bool:
        """Whether a turn of a scene takes a stand already."""
        place = self.bench.scene_at(scene)
        turns = mappings(self.bench.scenes[place], "turns") if place >= 0 else []
        return any(map(self.bench.stands, turns))

    def _named(self, text: str) -> str:
        """A message with titles and names in place of ids."""
        return _ID.sub(lambda found: self._names.get(found[1], found[0]), text)

    @cached_property
    def _names(self) -> dict[str, str]:
        """How what has an id is shown, by id."""
        bench = self.bench
        found = {id_: f"“{cut(e.gist or e.words)}”" for id_, e in bench.statements.items()}
        for number, scene in enumerate(bench.scenes, 1):
            entries = [
                *mappings(scene, "turns"),
                *mappings(mapping(scene, "question"), "positions"),
            ]
            for each in entries:
                text = bench.text(each.get("title")) or bench.text(each.get("text"))
                found[str(scalar(each, "id"))] = f"“{cut(text)}”" if text else "…"
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

    def menu(
        self, address: str, values: Iterable[Option], name: str = "", default: str = ""
    ) -> Field:
        """A field to choose one of several; `default` is what holds where nothing is written."""
        single = self.line(address, name)
        value = single.value or default
        options = tuple(Option(o.value, o.label, o.value == value, o.key) for o in values)
        return Field(address, single.name, value, "", "menu", options, findings=single.findings)

    def words(self, address: str, values: Iterable[str], name: str, default: str = "") -> Field:
        """A menu of the format's own words."""
        found = (
            Option(each, f"studio-{name}-{each.replace('_', '-')}", key=True) for each in values
        )
        return self.menu(address, found, name, default)

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

    def seat(self, person: str) -> int:
        """The number of a panelist's seat; -1 for the moderator, -2 for anybody else."""
        if person in self.bench.panelists:
            return self.bench.panelists.index(person)
        return -1 if person == self.bench.moderator else -2


def cut(text: str) -> str:
    """The beginning of a text that is too long for a menu."""
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"
