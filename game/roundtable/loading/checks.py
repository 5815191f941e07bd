"""Meaning: whether ids, references, voices, replies and positions hold together.

`check_record` and `check_scenario` are the doors; the three kinds of checks of a
scenario stand in `citations`, `talk` and `positions`.
"""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterable

from roundtable.loading import citations, codes, minutes, positions, talk, voices
from roundtable.loading.case import Case, Evidence, unique, unknown
from roundtable.loading.diagnostics import shown
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    mapping,
    mappings,
    scalar,
    scalars,
    whole,
    word,
)
from roundtable.rules.scenario import Voice

_WHOLE_WEIGHT = 100
_ENDS = frozenset(string.ascii_lowercase + string.digits)


def check_record(root: Node, findings: Findings) -> Evidence:
    """Report whatever does not hold together within a record."""
    evidence = Evidence.of(root, findings)
    author = scalar(mapping(root, "source"), "author")
    if author is not None and author not in evidence.people:
        _unknown_person(author, evidence)
    for statement in mappings(root, "statements"):
        _check_statement(statement, evidence)
    for fact in mappings(root, "facts"):
        _check_known(fact, "cites", evidence)
    return evidence


def _check_known(part: Mapping, key: str, evidence: Evidence) -> None:
    for cite in scalars(part, key):
        if cite not in evidence.statements:
            what = "the record has no statement"
            unknown(codes.UNKNOWN_STATEMENT, cite, what, evidence.statements, evidence)


def _check_statement(statement: Mapping, evidence: Evidence) -> None:
    speaker = scalar(statement, "speaker")
    section = scalar(statement, "section")
    if speaker is not None and speaker not in evidence.people:
        _unknown_person(speaker, evidence)
    elif (
        speaker is not None
        and word(statement, "voice") == Voice.AUTHOR
        and evidence.author
        and speaker != evidence.author
    ):
        message = f"voice `author`, but `{shown(speaker)}` is not the source's author"
        hint = f"the author is `{shown(evidence.author)}`"
        evidence.findings.report(codes.AUTHOR_VOICE, speaker, message, hint)
    if section is not None and section not in evidence.sections:
        what = "the record has no section"
        unknown(codes.UNKNOWN_SECTION, section, what, evidence.sections, evidence)
    else:
        _check_place(statement, section, evidence)
    _check_known(statement, "echoes", evidence)


def _check_place(statement: Mapping, section: Scalar | None, evidence: Evidence) -> None:
    """An id tells the section and the paragraph it stands for."""
    id_ = scalar(statement, "id")
    paragraph = whole(statement.get("paragraph"))
    if id_ is None or section is None or paragraph is None:
        return
    place = f"{section}-{paragraph}"
    if (id_ != place and id_[:-1] != place) or id_[-1:] not in _ENDS:
        message = f"`{shown(id_)}` stands in section `{shown(section)}`, paragraph {paragraph}"
        at = evidence.findings.place(section, "the section")
        number = evidence.findings.place(statement.key("paragraph"), "the paragraph")
        hint = f"an id such as `{shown(place)}` or `{shown(place)}a`"
        evidence.findings.report(codes.ID_NOT_ITS_PLACE, id_, message, hint, related=(*at, *number))


def _unknown_person(person: Scalar, evidence: Evidence, case: Case | None = None) -> None:
    what, home = "the record names nobody", case or evidence
    unknown(codes.UNKNOWN_PERSON, person, what, evidence.people, home, evidence.findings)


def check_scenario(
    root: Node, findings: Findings, evidence: Evidence | None, *, sound: bool
) -> None:
    """Report whatever does not hold together within a scenario and with its record.

    Args:
        root: the scenario's file.
        findings: the faults of that file; those of the record go to the record's own.
        evidence: the record; None where it cannot be read.
        sound: True if the file has no fault of shape.
    """
    case = Case.of(root, findings, evidence, sound=sound)
    _check_table(case)
    _check_languages(case)
    _check_weights(case)
    _check_coda(case)
    for scene in case.scenes:
        if findings.full:
            return
        unique(mappings(scene, "wordings"), "wording", findings)
        talk.check_scene(scene, case)
        positions.check_scene(scene, case)
    _check_after(case)
    citations.check(case)
    voices.check(case)
    minutes.check(case)


def _check_table(case: Case) -> None:
    """The moderator and the panelists are people of the record, and not the same."""
    moderator = scalar(case.root, "moderator")
    seats = [scalar(each, "id") for each in mappings(case.root, "panelists")]
    for person in (moderator, *seats):
        if person is not None and case.evidence and person not in case.evidence.people:
            _unknown_person(person, case.evidence, case)
    for seat in seats:
        if seat is not None and seat == moderator:
            message = f"`{shown(seat)}` is the moderator"
            other = case.findings.place(moderator, "named here")
            case.findings.report(codes.MODERATOR_AT_TABLE, seat, message, related=other)


def _check_after(case: Case) -> None:
    """Scenes come after scenes that there are, and never in a circle."""
    scenes: dict[str, Mapping] = {}
    for scene in case.scenes:
        if (named := scalar(scene, "id")) is not None:
            scenes.setdefault(named, scene)
    waiting: dict[str, set[str]] = {}
    for id_, scene in scenes.items():
        for other in scalars(scene, "after"):
            if other == id_:
                case.findings.report(codes.UNKNOWN_SCENE, other, "a scene that comes after itself")
            elif other not in scenes:
                unknown(codes.UNKNOWN_SCENE, other, "there is no scene", scenes, case)
            else:
                waiting.setdefault(id_, set()).add(other)
    for id_ in _never_opened(scenes, waiting):
        message = f"`{shown(id_)}` waits in a circle, and can never be opened"
        case.findings.report(codes.UNKNOWN_SCENE, scenes[id_].key("after"), message)


def _never_opened(scenes: Iterable[str], waiting: dict[str, set[str]]) -> list[str]:
    """Scenes that wait for themselves, or for one that does."""
    behind: defaultdict[str, list[str]] = defaultdict(list)
    for id_, others in waiting.items():
        for other in others:
            behind[other].append(id_)
    left = {id_: len(others) for id_, others in waiting.items()}
    ready = [id_ for id_ in scenes if id_ not in left]
    while ready:
        for id_ in behind[ready.pop()]:
            left[id_] -= 1
            if not left[id_]:
                del left[id_]
                ready.append(id_)
    return list(left)


def _check_languages(case: Case) -> None:
    if case.evidence is None:
        return
    known = scalars(case.evidence.root, "languages")
    for tag in scalars(case.root, "languages"):
        if known and tag not in known:
            message = f"the record has no texts in `{shown(tag)}`"
            hint = "it has " + ", ".join(f"`{shown(each)}`" for each in known)
            case.findings.report(codes.LANGUAGE_NOT_IN_RECORD, tag, message, hint)


def _check_weights(case: Case) -> None:
    weights = mapping(case.root, "weights")
    if weights is None:
        return
    parts = {"ground": 40, "sparks": 35, "voices": 25}
    for name in parts:
        if name in weights:
            number = whole(weights[name])
            if number is None:
                return
            parts[name] = number
    total = sum(parts.values())
    if total != _WHOLE_WEIGHT:
        case.findings.report(codes.WEIGHTS, weights, f"the weights add up to {total}")


def _check_coda(case: Case) -> None:
    lines = mappings(mapping(case.root, "coda"), "lines")
    unique(lines, "coda line", case.findings)
    told: dict[str, Scalar] = {}
    for line in lines:
        about = scalar(line, "about")
        if about is None or not case.is_panelist(about):
            continue
        if about in told:
            message = f"a second line about `{shown(about)}`"
            first = case.findings.place(told[about], "the first")
            case.findings.report(codes.CODA_TWICE, about, message, related=first)
        told.setdefault(about, about)
