"""Checks of quotation marks: they say that these were the words, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from roundtable.loading import codes
from roundtable.loading.case import Case, Evidence
from roundtable.loading.diagnostics import shown
from roundtable.loading.findings import Findings
from roundtable.loading.naming import wordings
from roundtable.loading.nodes import Mapping, Scalar, cited, flag, mapping, mappings, scalars, word
from roundtable.rules.scenario import Rights, Voice

# Double, angle, corner and low marks; entities; TeX; single ones that are no apostrophes.
MARKS = re.compile(
    '[\u201c\u201d\u201e\u201f\u00ab\u00bb"\uff02\u300c-\u300f\ufe41-\ufe44\u301d-\u301f\u2039\u203a\u201a\u201b\uff07]'
    "|&(?:quot|apos|[lr][sd]quo|[sb]dquo|[lr]a?quo|#x?[0-9a-fA-F]+);"
    r"|``|(?<!\w)''?(?=\w)(?!\d\ds)|(?<!\w)\u2018(?!\d\ds)"
    r"|(?<!\w)\u2019(?=\w)[^\u2019]*\w[.,!?]?\u2019(?!\w)"
)
"""Marks of every shape; an apostrophe within or behind a word, and 《》 around a title, are none."""

_HINT = "take the marks out; or is the statement's voice `quoted`?"


def check_record(evidence: Evidence) -> None:
    """Report marks in gists, facts and titles where nobody is quoted."""
    findings = evidence.findings
    for statement in evidence.statements.values():
        if not _is_quoted(statement):
            _look(mapping(statement, "gist"), findings)
    for fact in mappings(evidence.root, "facts"):
        _check(mapping(fact, "text"), scalars(fact, "cites"), evidence, findings)
    for section in evidence.sections.values():
        _look(mapping(section, "title"), findings)
    _look(mapping(evidence.root, "title"), findings)


def check(case: Case) -> None:
    """Report marks in any text of a scenario that does not rest on quoted statements alone."""
    for key in ("title", "tagline", "briefing", "minutes_basis"):
        _look(mapping(case.root, key), case.findings)
    for panelist in case.panelists.values():
        _look(mapping(panelist, "title"), case.findings)
        for line in mappings(panelist, "background"):
            _resting(line, ("text",), case)
    for scene in case.scenes:
        _check_scene(scene, case)
    coda = mapping(case.root, "coda")
    _look(mapping(coda, "ask"), case.findings)
    for line in mappings(coda, "lines"):
        _resting(line, ("text",), case)


def _check_scene(scene: Mapping, case: Case) -> None:
    _look(mapping(scene, "title"), case.findings)
    wordings_ = mappings(scene, "wordings")
    recorded = scalars(wordings_[0], "cites") if wordings_ else []
    for wording in wordings_:
        # An own wording may take up words of the recorded question.
        for key in ("text", "note"):
            _against(mapping(wording, key), scalars(wording, "cites") or recorded, case)
    _check_question(mapping(scene, "question"), case)
    for remark in mappings(scene, "commentary"):
        _resting(remark, ("text",), case)
    for turn in mappings(scene, "turns"):
        cites = _own(turn, case)
        for key in ("title", "text", "topic"):
            _against(mapping(turn, key), cites, case)
        stance = mapping(turn, "stance")
        _against(mapping(stance, "reading"), scalars(stance, "evidence"), case)
        prompt = mapping(turn, "prompt")
        if prompt is not None:
            _resting(prompt, ("text",), case)
            _check_question(mapping(prompt, "question"), case)


def _own(turn: Mapping, case: Case) -> list[Scalar]:
    """What a turn cites of its speaker; that it cites another is told elsewhere."""
    statements = {} if case.evidence is None else case.evidence.statements
    speaker = word(turn, "speaker")
    return [
        each for each in cited(turn) if word(statements.get(each), "speaker") in (speaker, None)
    ]


def _check_question(question: Mapping | None, case: Case) -> None:
    _look(mapping(question, "ask"), case.findings)
    for position in mappings(question, "positions"):
        _look(mapping(position, "text"), case.findings)


def _resting(part: Mapping, keys: Iterable[str], case: Case) -> None:
    for key in keys:
        _against(mapping(part, key), scalars(part, "cites"), case)


def _against(text: Mapping | None, cites: list[Scalar], case: Case) -> None:
    if case.evidence is not None and text is not None:
        _check(text, cites, case.evidence, case.findings)


def _check(
    text: Mapping | None, cites: list[Scalar], evidence: Evidence, findings: Findings
) -> None:
    """Marks may stand where all that is cited is quoted, and clear."""
    statements = [evidence.statements.get(cite) for cite in cites]
    if not statements or not all(map(_is_quoted, statements)):
        _look(text, findings)


def _is_quoted(statement: Mapping | None) -> bool:
    if statement is None:
        # It is reported already that there is none.
        return True
    if "words" in statement:
        # The source's very words may stand in quotation marks, whoever tells them.
        return True
    return word(statement, "voice") == Voice.QUOTED and not flag(statement.get("unclear"))


def _look(text: Mapping | None, findings: Findings) -> None:
    for wording in wordings(text):
        if found := MARKS.search(wording):
            piece = wording[found.start() : found.start() + 30]
            message = f"{shown(piece)} stands in quotation marks, but nobody is quoted"
            findings.report(codes.QUOTED_REPORT, wording, message, _HINT)


def is_verbatim(evidence: Evidence) -> bool:
    """Whether the source's very words may be shown."""
    return word(mapping(evidence.root, "source"), "rights") == Rights.VERBATIM
