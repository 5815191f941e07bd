"""Checks of length: a text that is several times as long as all it rests on says more."""

from __future__ import annotations

from roundtable.loading import codes
from roundtable.loading.case import Case, Evidence
from roundtable.loading.findings import Findings
from roundtable.loading.lengths import units
from roundtable.loading.nodes import Mapping, Scalar, cited, mapping, mappings, scalar, scalars
from roundtable.loading.values import DIGEST_KEY

TIMES = 4
"""So many times as long as what is cited is too long, in units."""

SPARE = 80
"""But so many units are never too many, since a short assent has to be told in a sentence."""


def check(case: Case) -> None:
    """Report texts of a scenario that are far longer than what they cite."""
    evidence = case.evidence
    if evidence is None:
        return
    for scene in case.scenes:
        for wording in mappings(scene, "wordings"):
            if "cites" in wording:
                _check(mapping(wording, "text"), scalars(wording, "cites"), evidence, case.findings)
        for turn in mappings(scene, "turns"):
            prompt = mapping(turn, "prompt")
            if "says" not in turn:
                _check(mapping(turn, "text"), cited(turn), evidence, case.findings)
            _check(mapping(prompt, "text"), scalars(prompt, "cites"), evidence, case.findings)
        _check_parts(mappings(scene, "commentary"), evidence, case.findings)
    _check_parts(mappings(mapping(case.root, "coda"), "lines"), evidence, case.findings)
    for panelist in case.panelists.values():
        _check_parts(mappings(panelist, "background"), evidence, case.findings)


def check_record(evidence: Evidence) -> None:
    """Report facts that are far longer than what they cite."""
    _check_parts(mappings(evidence.root, "facts"), evidence, evidence.findings)


def _check_parts(parts: list[Mapping], evidence: Evidence, findings: Findings) -> None:
    for part in parts:
        _check(mapping(part, "text"), scalars(part, "cites"), evidence, findings)


def _check(
    text: Mapping | None, cites: list[Scalar], evidence: Evidence, findings: Findings
) -> None:
    statements = [evidence.statements.get(cite) for cite in cites]
    if text is None or not statements or None in statements:
        return
    for tag, wording in text.items():
        if not isinstance(wording, Scalar) or tag == DIGEST_KEY:
            continue
        told = sum(
            max(units(scalar(mapping(each, key), tag) or "") for key in ("gist", "words"))
            for each in statements
        )
        length = units(wording)
        if told and length > TIMES * told and length - told > SPARE:
            message = f"{length} units long, and all that is cited {told}"
            hint = "say no more than the statements, or cite the rest"
            findings.report(codes.SAYS_MORE, wording, message, hint)
            return
