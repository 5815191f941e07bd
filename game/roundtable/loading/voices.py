"""Checks of voices: whether each fits the one who speaks, and what nobody gets to hear."""

from __future__ import annotations

from collections import defaultdict

from roundtable.loading import codes
from roundtable.loading.case import Case, Evidence
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import (
    Mapping,
    Scalar,
    cited,
    flag,
    mapping,
    mappings,
    scalar,
    scalars,
    word,
)
from roundtable.rules.scenario import Voice

_LISTED = 6


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
        if not case.findings.failed:
            _check_unasked(case, evidence)


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
        aside = flag(statement.get("aside"))
        if speaker in case.panelists and word(statement, "voice") in own and not aside:
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
                here = word(statement, "section")
                related = [
                    spot
                    for each in beside
                    if each is not None and word(evidence.statements[each], "section") == here
                    for spot in case.findings.place(used[each], f"`{shown(each)}` is cited here")
                ]
                evidence.findings.report(
                    codes.UNUSED_STATEMENT, statement, message, related=related
                )


def _check_unasked(case: Case, evidence: Evidence) -> None:
    """What the moderator asked should be in a question or a prompt; told once for all."""
    asked = {
        cite: cite
        for scene in case.scenes
        for part in (
            *mappings(scene, "wordings"),
            *(mapping(turn, "prompt") for turn in mappings(scene, "turns")),
        )
        for cite in scalars(part, "cites")
    }
    lost = [
        statement
        for id_, statement in evidence.statements.items()
        if scalar(statement, "speaker") == case.moderator
        and word(statement, "voice") in (Voice.QUOTED, Voice.REPORTED)
        and not flag(statement.get("aside"))
        and id_ not in asked
    ]
    if lost:
        first = scalar(lost[0], "id") or ""
        message = f"no question and no prompt uses `{shown(first)}` of the moderator"
        message += f"; so it is with {len(lost)} statements" if len(lost) > 1 else ""
        related = [
            spot
            for each in lost[1:_LISTED]
            for spot in evidence.findings.place(scalar(each, "id"), "nor this one")
        ]
        place = evidence.place.get(first, 0)
        near = [each for each in asked if each in evidence.place]
        for close in sorted(near, key=lambda each: abs(evidence.place[each] - place))[:1]:
            related += case.findings.place(asked[close], f"`{shown(close)}` is cited here")
        hint = "make it the `prompt` of the turn behind it, or mark it `aside: true` in the record"
        evidence.findings.report(codes.UNUSED_QUESTION, lost[0], message, hint, related=related)


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
    wholly: dict[str, tuple[Scalar | None, list[Scalar]]] = {}
    for scene in case.scenes:
        for turn in mappings(scene, "turns"):
            whole = (scalar(turn, "speaker"), cited(turn))
            for cite in whole[1]:
                if cite in used:
                    message = f"`{shown(cite)}` is cited a second time"
                    if whole == wholly.get(cite):
                        message = "the same turn twice: it cites just what another does"
                    first = case.findings.place(used[cite], "the first time")
                    case.findings.report(codes.CITED_TWICE, cite, message, related=first)
                    if message.startswith("the same turn"):
                        break
                used.setdefault(cite, cite)
                wholly.setdefault(cite, whole)
    return used
