"""What the checks of meaning know of both files while they look for faults.

The checks read nodes, not models, so that a fault of shape in one scene does not hide
a wrong citation in another; whatever is misshapen is skipped, since it is reported already.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from roundtable.loading import codes
from roundtable.loading.codes import Code
from roundtable.loading.diagnostics import Related, shown
from roundtable.loading.findings import Findings
from roundtable.loading.naming import Names
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    cited,
    flag,
    mapping,
    mappings,
    scalar,
    word,
)
from roundtable.rules.scenario import NONE_OF_THESE, UNCLEAR, Voice

_FLAGS = frozenset(("yes", "no", "on", "off", "true", "false", "null", "y", "n"))


@dataclass(frozen=True)
class Evidence:
    """A record's nodes by id.

    Attributes:
        findings: the faults of the record's file.
        place: the place of each statement in the record's order.
        author: id of the source's author; empty where it is not told.
    """

    root: Node
    findings: Findings
    people: dict[str, Mapping]
    sections: dict[str, Mapping]
    statements: dict[str, Mapping]
    place: dict[str, int]
    author: str

    @classmethod
    def of(cls, root: Node, findings: Findings) -> Evidence:
        """The evidence in a record's file; duplicate ids are reported."""
        statements = unique(mappings(root, "statements"), "statement", findings)
        return cls(
            root=root,
            findings=findings,
            people=unique(mappings(root, "people"), "person", findings),
            sections=unique(mappings(root, "sections"), "section", findings),
            statements=statements,
            place={id_: place for place, id_ in enumerate(statements)},
            author=scalar(mapping(root, "source"), "author") or "",
        )


@dataclass(frozen=True)
class Case:
    """A scenario's nodes by id, with the evidence it rests on.

    Attributes:
        findings: the faults of the scenario's file.
        evidence: None where the record cannot be read.
        sound: True if the file has no fault of shape, so that what is absent is truly absent.
        panelists: those at the table, by id.
        turns: the turns of every scene, by id.
        moderator: id of the moderator; empty where it is not told.
    """

    root: Node
    findings: Findings
    evidence: Evidence | None
    sound: bool
    panelists: dict[str, Mapping]
    scenes: list[Mapping]
    turns: dict[str, Mapping]
    moderator: str

    @classmethod
    def of(cls, root: Node, findings: Findings, evidence: Evidence | None, *, sound: bool) -> Case:
        """The case a scenario's file makes; duplicate ids are reported."""
        scenes = mappings(root, "scenes")
        unique(scenes, "scene", findings)
        turns = [turn for scene in scenes for turn in mappings(scene, "turns")]
        return cls(
            root=root,
            findings=findings,
            evidence=evidence,
            sound=sound,
            panelists=unique(mappings(root, "panelists"), "panelist", findings),
            scenes=scenes,
            turns=unique(turns, "turn", findings),
            moderator=scalar(root, "moderator") or "",
        )

    @cached_property
    def names(self) -> Names:
        """Whom texts name."""
        return Names({} if self.evidence is None else self.evidence.people)

    @cached_property
    def scene_of(self) -> dict[str, Mapping]:
        """The scene of each turn, by turn id."""
        return {
            id_: scene
            for scene in reversed(self.scenes)
            for turn in mappings(scene, "turns")
            if (id_ := scalar(turn, "id")) is not None
        }

    @cached_property
    def unused(self) -> dict[str, dict[str, Mapping]]:
        """By section and person at the table, the first own statement that no turn cites."""
        used = {cite for turn in self.turns.values() for cite in cited(turn)}
        found: dict[str, dict[str, Mapping]] = {}
        for id_, each in ({} if self.evidence is None else self.evidence.statements).items():
            speaker, section = scalar(each, "speaker"), scalar(each, "section")
            own = word(each, "voice") in (Voice.QUOTED, Voice.REPORTED)
            seated = speaker in self.panelists and not flag(each.get("aside"))
            if own and seated and section and id_ not in used:
                found.setdefault(section, {}).setdefault(speaker or "", each)
        return found

    def statement(self, cite: Scalar) -> Mapping | None:
        """The cited statement; an unknown one is reported."""
        if self.evidence is None:
            return None
        known = self.evidence.statements
        if cite not in known:
            what = "the record has no statement"
            unknown(codes.UNKNOWN_STATEMENT, cite, what, known, self, self.evidence.findings)
        return known.get(cite)

    def knows(self, cite: Scalar) -> bool:
        """Whether the record has the cited statement."""
        return self.evidence is not None and cite in self.evidence.statements

    def said(self, statement: Mapping | None) -> tuple[Related, ...]:
        """The place in the record that says who said it."""
        assert self.evidence is not None, "a statement was found in it"
        speaker = scalar(statement, "speaker")
        message = f"said by `{shown(speaker or '')}`, says the record"
        return self.evidence.findings.place(speaker, message)

    def told_by(self, statement: Mapping | None) -> str | None:
        """Who said it; None where that is not told, or told of nobody the record names."""
        speaker = scalar(statement, "speaker")
        return speaker if self.evidence and speaker in self.evidence.people else None

    def took_part(self, person: str) -> bool:
        """Whether this is the moderator or somebody at the table."""
        return person == self.moderator or person in self.panelists

    def is_panelist(self, person: Scalar) -> bool:
        """Whether this is somebody at the table; anybody else is reported."""
        if person not in self.panelists:
            what = "nobody at the table is"
            unknown(codes.UNKNOWN_PANELIST, person, what, self.panelists, self)
        return person in self.panelists


def unique(items: Iterable[Mapping], what: str, findings: Findings) -> dict[str, Mapping]:
    """The items by id; the second of two equal ids and reserved ones are reported."""
    found: dict[str, Mapping] = {}
    lines: dict[str, int] = {}
    for item in items:
        id_ = scalar(item, "id")
        if id_ is None:
            continue
        if id_ in found:
            message = f"a second {what} with the id `{shown(id_)}`"
            hint = f"the first is on line {lines[id_]}"
            first = findings.place(scalar(found[id_], "id"), "the first")
            findings.report(codes.DUPLICATE_ID, id_, message, hint, related=first)
            continue
        if id_ in (NONE_OF_THESE, UNCLEAR):
            message = f"`{id_}` is not free as the id of a {what}"
            hint = "it is the stand that fits none of the positions, offered by itself"
            if id_ == UNCLEAR:
                hint = "it is the stand that the source does not settle"
            findings.report(codes.RESERVED_ID, id_, message, hint)
        elif id_.plain and id_ in _FLAGS:
            message = f"`{id_}` is read as a flag by other readers of YAML"
            findings.report(codes.READ_AS_A_FLAG, id_, message, "choose a longer id")
        found[id_] = item
        lines[id_] = id_.line
    return found


def unknown(  # noqa: PLR0913, PLR0917 - both files have a say
    code: Code,
    reference: Scalar,
    what: str,
    known: dict[str, Mapping],
    case: Case | Evidence,
    home: Findings | None = None,
) -> None:
    """Report a reference to what is not there, with the nearest id that is.

    Args:
        code: the kind of fault.
        reference: the id that names nothing.
        what: what there is not.
        known: what there is, by id.
        case: whose file the reference stands in.
        home: the findings of the file in which the known ones stand, if that is another.
    """
    close = case.findings.nearest(reference, known)
    hint = f"did you mean `{shown(close)}`?" if close else ""
    place = scalar(known[close], "id") if close else None
    related = (home or case.findings).place(place, f"`{shown(close)}` stands here")
    message = f"{what} `{shown(reference)}`"
    case.findings.report(code, reference, message, hint, related=related)
