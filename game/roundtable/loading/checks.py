"""Meaning: whether ids, references, voices, replies and positions hold together.

`check_record` and `check_scenario` are the doors; the three kinds of checks of a
scenario stand in `citations`, `talk` and `positions`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from roundtable.loading import (
    alike,
    citations,
    codes,
    echoes,
    excess,
    minutes,
    positions,
    quoting,
    rights,
    talk,
    topics,
    voices,
)
from roundtable.loading.case import Case, Evidence, unique, unknown
from roundtable.loading.codes import Severity
from roundtable.loading.diagnostics import shown
from roundtable.loading.findings import Findings
from roundtable.loading.naming import Names
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
from roundtable.loading.rights import Source
from roundtable.loading.values import CODE_PATTERN
from roundtable.rules.scenario import Voice, Weights

_WHOLE_WEIGHT = 100
_LETTERS = re.compile("[a-z]{0,2}")
"""What may stand behind the paragraph in a statement's id, where it holds several."""


def check_record(root: Node, findings: Findings, copy: Source | None = None) -> Evidence:
    """Report whatever does not hold together within a record.

    Args:
        root: the record's file.
        findings: the faults of that file.
        copy: the source's text, where it lies beside the record.
    """
    evidence = Evidence.of(root, findings)
    names = Names(evidence.people)
    author = scalar(mapping(root, "source"), "author")
    if author is not None and author not in evidence.people:
        _unknown_person(author, evidence)
    for statement in mappings(root, "statements"):
        _check_statement(statement, evidence)
    for fact in mappings(root, "facts"):
        _check_known(fact, "cites", evidence)
        _check_fact(fact, names, evidence)
    echoes.check(evidence)
    excess.check_record(evidence)
    quoting.check_record(evidence)
    rights.check_record(evidence, copy)
    return evidence


def _check_fact(fact: Mapping, names: Names, evidence: Evidence) -> None:
    """What is told of one person does not rest on what another said of something else."""
    about = names.of(mapping(fact, "text")) - {evidence.author}
    for cite in scalars(fact, "cites") if about else ():
        statement = evidence.statements.get(cite)
        speaker = word(statement, "speaker")
        own = word(statement, "voice") in (Voice.QUOTED, Voice.REPORTED)
        if own and speaker not in about and not about & names.of(mapping(statement, "gist")):
            message = (
                f"`{shown(cite)}` is what `{shown(speaker or '')}` said, "
                f"and not about `{shown(min(about))}`"
            )
            evidence.findings.report(codes.ABOUT_ANOTHER, cite, message)


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
    if not id_.startswith(place) or not _LETTERS.fullmatch(id_, len(place)):
        message = f"`{shown(id_)}` stands in section `{shown(section)}`, paragraph {paragraph}"
        at = evidence.findings.place(section, "the section")
        number = evidence.findings.place(statement.key("paragraph"), "the paragraph")
        hint = f"an id such as `{shown(place)}` or `{shown(place)}a`"
        if id_.startswith(f"{section}-"):
            hint = f"the section agrees, and the number does not: is it paragraph {paragraph}?"
        evidence.findings.report(codes.ID_NOT_ITS_PLACE, id_, message, hint, related=(*at, *number))


def _unknown_person(person: Scalar, evidence: Evidence, case: Case | None = None) -> None:
    what, home = "the record names nobody", case or evidence
    unknown(codes.UNKNOWN_PERSON, person, what, evidence.people, home, evidence.findings)


def check_scenario(
    root: Node,
    findings: Findings,
    evidence: Evidence | None,
    *,
    sound: bool,
    copy: Source | None = None,
) -> None:
    """Report whatever does not hold together within a scenario and with its record.

    Args:
        root: the scenario's file.
        findings: the faults of that file; those of the record go to the record's own.
        evidence: the record; None where it cannot be read.
        sound: True if the file has no fault of shape.
        copy: the source's text, where it lies beside the record.
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
    alike.check(case)
    quoting.check(case)
    rights.check(case, copy)
    topics.check(case)
    _check_backgrounds(case)
    _check_ignored(case)


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


def _check_ignored(case: Case) -> None:
    """Only warnings are accepted, each once."""
    seen: dict[str, Scalar] = {}
    for entry in mappings(case.root, "ignore"):
        code = scalar(entry, "code")
        if code is None or not re.fullmatch(CODE_PATTERN, code):
            continue
        known = codes.CODES.get(code)
        if known is None:
            hint = case.findings.near(code, codes.CODES)
            message = f"there is no code `{shown(code)}`"
            case.findings.report(codes.NOT_TO_BE_IGNORED, code, message, hint)
        elif known.severity is Severity.ERROR or known is codes.DRAFT:
            message = f"`{code}` cannot be accepted"
            case.findings.report(codes.NOT_TO_BE_IGNORED, code, message, "mend it")
        elif code in seen:
            first = case.findings.place(seen[code], "the first")
            message = f"`{code}` stands here twice"
            case.findings.report(codes.NOT_TO_BE_IGNORED, code, message, related=first)
        seen.setdefault(code, code)


def _check_backgrounds(case: Case) -> None:
    """Two to four lines for each panelist, or for none."""
    lines = {id_: mappings(each, "background") for id_, each in case.panelists.items()}
    if not any(lines.values()) or not case.sound:
        return
    for id_, told in lines.items():
        if not 2 <= len(told) <= 4:  # noqa: PLR2004 - as the docstring says
            message = f"{len(told)} lines of background for `{shown(id_)}`, and 2 to 4 are needed"
            at = case.panelists[id_].key("background")
            case.findings.report(codes.BACKGROUND, at, message, owner=case.panelists[id_])


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
    own = scalars(case.root, "languages")
    for tag in scalars(case.root, "gloss"):
        if own and tag not in own:
            message = f"`gloss` names `{shown(tag)}`, which is not among `languages`"
            hint = "it has " + ", ".join(f"`{shown(each)}`" for each in own)
            case.findings.report(codes.LANGUAGE_UNDECLARED, tag, message, hint)


def _check_weights(case: Case) -> None:
    weights = mapping(case.root, "weights")
    if weights is None:
        return
    old = [name for name in ("ground", "sparks", "voices") if name in weights]
    if old:
        message = f"`{'`, `'.join(old)}` of the first edition are not used"
        hint = "`roundtable upgrade` takes them out; or weigh `answers`, `exchange`, `highlights`"
        case.findings.report(codes.OLD_WEIGHTS, weights.key(old[0]), message, hint)
    usual = Weights()
    parts = {name: getattr(usual, name) for name in ("answers", "exchange", "highlights")}
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
