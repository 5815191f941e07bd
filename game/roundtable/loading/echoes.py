"""Checks of echoes: what takes up what, and whether that makes a highlight."""

from __future__ import annotations

from roundtable.loading import codes
from roundtable.loading.case import Evidence
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import Mapping, Scalar, flag, scalar, scalars, word
from roundtable.rules.scenario import Voice


def check(evidence: Evidence) -> None:
    """Report echoes of what comes later, and of what nobody could hear as a highlight."""
    for statement in evidence.statements.values():
        for echo in scalars(statement, "echoes"):
            heard = evidence.statements.get(echo)
            if heard is not None:
                _check(statement, echo, heard, evidence)


def _check(statement: Mapping, echo: Scalar, heard: Mapping, evidence: Evidence) -> None:
    id_ = scalar(statement, "id") or ""
    place = evidence.findings.place(scalar(heard, "id"), f"`{shown(echo)}` stands here")
    why = ""
    if evidence.place[echo] >= evidence.place.get(id_, -1):
        message = f"`{shown(echo)}` does not come before `{shown(id_)}`"
        evidence.findings.report(codes.ECHO_NOT_EARLIER, echo, message, related=place)
    elif word(heard, "voice") == Voice.AUTHOR:
        why = "is a remark of the source's author, and in no turn"
    elif flag(heard.get("aside")):
        why = "is an aside"
    if why:
        message = f"`{shown(echo)}` {why}"
        evidence.findings.report(codes.ECHO_OF_WHOM, echo, message, related=place)
