"""Checks of voices: whether each fits the one who speaks, and what nobody gets to hear."""

from __future__ import annotations

from collections import defaultdict

from roundtable.loading import codes
from roundtable.loading.case import Case, Evidence
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import Mapping, Scalar, cited, mappings, scalar, word
from roundtable.rules.scenario import Voice


def check(case: Case) -> None:
    """Report voices that do not fit their speakers, and statements that no turn uses."""
    evidence = case.evidence
    if evidence is None:
        return
    for statement in evidence.statements.values():
        speaker = scalar(statement, "speaker")
        if speaker is not None:
            _check_voice(statement, speaker, case, evidence)
    if case.sound:
        _check_unused(case, evidence)


def _check_voice(statement: Mapping, speaker: Scalar, case: Case, evidence: Evidence) -> None:
    voice = scalar(statement, "voice")
    kind = word(statement, "voice")
    own = kind in (Voice.QUOTED, Voice.REPORTED)
    if voice is None:
        return
    if kind == Voice.COLLECTIVE and speaker in case.panelists:
        message = f"voice `collective`, but `{shown(speaker)}` sits at the table"
    elif own and speaker == evidence.author and not case.took_part(speaker):
        message = f"voice `{shown(voice)}`, but `{shown(speaker)}` is the source's author"
    else:
        return
    evidence.findings.report(codes.VOICE_AND_SPEAKER, voice, message)


def _check_unused(case: Case, evidence: Evidence) -> None:
    """What a panelist is on record with should be heard, greetings and the like aside."""
    used = _used(case)
    own = (Voice.QUOTED, Voice.REPORTED)
    said: defaultdict[str, list[Mapping]] = defaultdict(list)
    for statement in evidence.statements.values():
        speaker = scalar(statement, "speaker")
        heard = word(statement, "aside") != "true"
        if heard and speaker in case.panelists and word(statement, "voice") in own:
            said[speaker].append(statement)
    for person, statements in said.items():
        ids = [str(scalar(each, "id") or "") for each in statements]
        before = _last_used(ids, used)
        after = _last_used(ids[::-1], used)[::-1]
        for id_, statement, *beside in zip(ids, statements, before, after, strict=True):
            if evidence.findings.full:
                return
            if id_ not in used:
                message = f"no turn uses `{shown(id_)}`, said by `{shown(person)}`"
                # Where what was said just before and just after is cited: it belongs there.
                related = [
                    spot
                    for each in beside
                    if each is not None
                    for spot in case.findings.place(used[each], f"`{shown(each)}` is cited here")
                ]
                evidence.findings.report(
                    codes.UNUSED_STATEMENT, statement, message, related=related
                )


def _last_used(ids: list[str], used: dict[str, Scalar]) -> list[str | None]:
    """For each id the last one up to it that is used."""
    found: list[str | None] = []
    last = None
    for id_ in ids:
        last = id_ if id_ in used else last
        found.append(last)
    return found


def _used(case: Case) -> dict[str, Scalar]:
    """What turns cite, each with the first place; a second turn that cites it is reported."""
    used: dict[str, Scalar] = {}
    for scene in case.scenes:
        for turn in mappings(scene, "turns"):
            for cite in cited(turn):
                if cite in used:
                    message = f"`{shown(cite)}` is cited a second time"
                    first = case.findings.place(used[cite], "the first time")
                    case.findings.report(codes.CITED_TWICE, cite, message, related=first)
                used.setdefault(cite, cite)
    return used
