"""Checks of who said it: the first promise, proved citation by citation."""

from __future__ import annotations

import re

from game.discussion.scenario import Voice
from game.loading import codes
from game.loading.case import Case
from game.loading.codes import Code
from game.loading.diagnostics import shown
from game.loading.nodes import Mapping, Scalar, Sequence, mapping, mappings, scalar, scalars, word

_QUOTED = re.compile('“[^“”]+”|「[^「」]+」|『[^『』]+』|«[^«»]+»|"[^"]+"')


def check(case: Case) -> None:
    """Report every citation that does not bear what rests on it."""
    used: set[str] = set()
    for scene in case.scenes:
        _check_wordings(scene, case)
        for turn in mappings(scene, "turns"):
            used.update(scalars(turn, "cites"))
            _check_turn(turn, case)
        for remark in mappings(scene, "commentary"):
            _check_authors(remark, case)
    for line in mappings(mapping(case.root, "coda"), "lines"):
        _check_authors(line, case)
    if case.sound:
        _check_unused(used, case)


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
    voices = _check_speaker(scalars(turn, "cites"), known, codes.CITES_ANOTHER, case)
    if voices == {Voice.REPORTED}:
        _check_quotation_marks(turn, case)
    prompt = mapping(turn, "prompt")
    _check_speaker(scalars(prompt, "cites"), case.moderator, codes.MODERATOR_CITES_ANOTHER, case)
    for cite in scalars(mapping(turn, "stance"), "evidence"):
        statement = case.statement(cite)
        told = case.told_by(statement)
        account = word(statement, "voice") in (Voice.AUTHOR, Voice.COLLECTIVE)
        if known and told is not None and told != known and not account:
            message = f"`{shown(cite)}` is what `{shown(told)}` said, not `{shown(known)}`"
            case.findings.report(codes.FOREIGN_EVIDENCE, cite, message)


def _check_speaker(
    cites: list[Scalar], speaker: str | None, code: Code, case: Case
) -> set[str | None]:
    """Report what `speaker` did not say, and return the voices of all that is cited."""
    voices: set[str | None] = set()
    for cite in cites:
        statement = case.statement(cite)
        told = case.told_by(statement)
        voices.add(word(statement, "voice"))
        if speaker and told is not None and told != speaker:
            message = f"`{shown(cite)}` is what `{shown(told)}` said, not `{shown(speaker)}`"
            case.findings.report(code, cite, message)
    return voices


def _check_quotation_marks(turn: Mapping, case: Case) -> None:
    text = mapping(turn, "text")
    for wording in text.values() if text else ():
        if isinstance(wording, Scalar) and (found := _QUOTED.search(wording)):
            message = f"{shown(found[0])} stands in quotation marks, but is only reported"
            case.findings.report(codes.QUOTED_REPORT, wording, message)


def _check_authors(remark: Mapping, case: Case) -> None:
    for cite in scalars(remark, "cites"):
        voice = word(case.statement(cite), "voice")
        if voice in (Voice.QUOTED, Voice.REPORTED):
            message = f"`{shown(cite)}` is not the author's: its voice is `{voice}`"
            case.findings.report(codes.NOT_THE_AUTHORS, cite, message)


def _check_unused(used: set[str], case: Case) -> None:
    if case.evidence is None:
        return
    for id_, statement in case.evidence.statements.items():
        speaker = scalar(statement, "speaker")
        voice = word(statement, "voice")
        if (
            id_ not in used
            and speaker in case.panelists
            and voice in (Voice.QUOTED, Voice.REPORTED)
        ):
            message = f"no turn uses `{shown(id_)}`, said by `{shown(speaker or '')}`"
            case.evidence.findings.report(codes.UNUSED_STATEMENT, statement, message)
