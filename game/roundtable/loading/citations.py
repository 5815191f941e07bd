"""Checks of who said it: the first promise, proved citation by citation."""

from __future__ import annotations

import re
from collections.abc import Collection

from roundtable.loading import codes
from roundtable.loading.case import Case
from roundtable.loading.codes import Code
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import (
    Mapping,
    Scalar,
    Sequence,
    cited,
    mapping,
    mappings,
    scalar,
    scalars,
    word,
)
from roundtable.rules.scenario import Voice

_QUOTED = re.compile('“[^“”]+”|「[^「」]+」|『[^『』]+』|«[^«»]+»|"[^"]+"')


def check(case: Case) -> None:
    """Report every citation that does not bear what rests on it."""
    for scene in case.scenes:
        _check_wordings(scene, case)
        for turn in mappings(scene, "turns"):
            _check_turn(turn, case)
        for remark in mappings(scene, "commentary"):
            _check_authors(remark, case, teller=_teller(case))
    for line in mappings(mapping(case.root, "coda"), "lines"):
        _check_authors(line, case)


def _check_wordings(scene: Mapping, case: Case) -> None:
    wordings = scene.get("wordings")
    if not isinstance(wordings, Sequence):
        return
    for place, wording in enumerate(wordings):
        if not isinstance(wording, Mapping):
            continue
        cites = scalars(wording, "cites")
        if place == 0 and not cites and not wording.get("cites"):
            message = "the recorded wording cites nothing"
            hint = "cite the moderator's statement, as in `cites: [opening-1]`"
            case.findings.report(codes.WORDING_UNCITED, wording.key("cites"), message, hint)
        _check_speaker(cites, case.moderator, codes.MODERATOR_CITES_ANOTHER, case)


def _check_turn(turn: Mapping, case: Case) -> None:
    speaker = scalar(turn, "speaker")
    # Somebody who is not at the table is reported already.
    known = speaker if speaker in case.panelists else None
    cites = cited(turn)
    voices = _check_speaker(cites, known, codes.CITES_ANOTHER, case, speaker)
    _check_says(turn, case)
    if voices == {Voice.REPORTED}:
        _check_quotation_marks(turn, case)
    prompt = mapping(turn, "prompt")
    _check_speaker(scalars(prompt, "cites"), case.moderator, codes.MODERATOR_CITES_ANOTHER, case)
    evidence = scalars(mapping(turn, "stance"), "evidence")
    if known and evidence:
        _check_evidence(evidence, cites, known, case)


def _check_says(turn: Mapping, case: Case) -> None:
    """What a turn says has words, at least in the first language, or a text in their place."""
    languages = scalars(case.root, "languages")
    text = mapping(turn, "text") or Mapping()
    for cite in scalars(turn, "says"):
        if not languages or languages[0] in text or not case.knows(cite):
            continue
        words = mapping(case.statement(cite), "words") or Mapping()
        if languages[0] not in words:
            message = f"`{shown(cite)}` has no words in `{shown(languages[0])}`"
            case.findings.report(codes.SAYS_WITHOUT_WORDS, cite, message)


def _check_evidence(evidence: list[Scalar], cites: list[Scalar], speaker: str, case: Case) -> None:
    """A stance rests on what its turn cites, or on the author's account."""
    cited = dict.fromkeys(cites)
    sure = all(case.knows(each) for each in cited)
    for cite in evidence:
        _check_support(cite, cited, speaker, case, sure=sure)


def _check_support(
    cite: Scalar, cited: Collection[Scalar], speaker: str, case: Case, *, sure: bool
) -> None:
    """One statement under a stance; that its turn does not cite it is told if `sure`."""
    statement = case.statement(cite)
    told = case.told_by(statement)
    account = word(statement, "voice") in (Voice.AUTHOR, Voice.COLLECTIVE)
    if told is None or account:
        return
    if told != speaker:
        message = f"`{shown(cite)}` is what `{shown(told)}` said, not `{shown(speaker)}`"
        case.findings.report(codes.FOREIGN_EVIDENCE, cite, message, related=case.said(statement))
    elif sure and cite not in cited:
        message = f"this turn does not cite `{shown(cite)}`"
        hint = case.findings.near(cite, cited)
        first = case.findings.place(next(iter(cited), None), "what it cites")
        case.findings.report(codes.EVIDENCE_UNCITED, cite, message, hint, related=first)


def _check_speaker(
    cites: list[Scalar], speaker: str | None, code: Code, case: Case, named: Scalar | None = None
) -> set[str | None]:
    """Report what `speaker` did not say, and return the voices of all that is cited.

    Args:
        cites: the statements.
        speaker: who should have said them; None where that is not known.
        code: how it is reported.
        case: both files.
        named: where the speaker is named, if beside the citations.
    """
    voices: set[str | None] = set()
    for cite in cites:
        statement = case.statement(cite)
        told = case.told_by(statement)
        voices.add(word(statement, "voice"))
        if speaker and told is not None and told != speaker:
            message = f"`{shown(cite)}` is what `{shown(told)}` said, not `{shown(speaker)}`"
            by = case.findings.place(named, f"given to `{shown(speaker)}`")
            case.findings.report(code, cite, message, related=(*by, *case.said(statement)))
    return voices


def _check_quotation_marks(turn: Mapping, case: Case) -> None:
    text = mapping(turn, "text")
    for wording in text.values() if text else ():
        if isinstance(wording, Scalar) and (found := _QUOTED.search(wording)):
            message = f"{shown(found[0])} stands in quotation marks, but is only reported"
            hint = "take the marks out; or is the statement's voice `quoted`?"
            case.findings.report(codes.QUOTED_REPORT, wording, message, hint)


def _teller(case: Case) -> str:
    """Who tells the source in its author's place: the moderator, where the author never speaks."""
    statements = case.evidence.statements.values() if case.evidence else ()
    silent = all(word(each, "voice") != Voice.AUTHOR for each in statements)
    return case.moderator if silent else ""


def _check_authors(remark: Mapping, case: Case, teller: str = "") -> None:
    for cite in scalars(remark, "cites"):
        statement = case.statement(cite)
        voice = scalar(statement, "voice")
        if teller and case.told_by(statement) == teller:
            continue
        if case.evidence and word(statement, "voice") in (Voice.QUOTED, Voice.REPORTED):
            message = f"`{shown(cite)}` is not the author's: its voice is `{voice}`"
            told = case.evidence.findings.place(voice, "its voice")
            case.findings.report(codes.NOT_THE_AUTHORS, cite, message, related=told)
