"""Checks of who said it: the first promise, proved citation by citation."""

from __future__ import annotations

from collections.abc import Collection

from roundtable.loading import codes, excess
from roundtable.loading.case import Case
from roundtable.loading.codes import Code
from roundtable.loading.diagnostics import Related, shown
from roundtable.loading.lengths import LONGEST
from roundtable.loading.nodes import (
    Mapping,
    Scalar,
    Sequence,
    cited,
    flag,
    mapping,
    mappings,
    one_or_more,
    scalar,
    scalars,
    word,
)
from roundtable.rules.scenario import UNCLEAR, Voice


def check(case: Case) -> None:
    """Report every citation that does not bear what rests on it."""
    teller = _teller(case)
    for scene in case.scenes:
        _check_wordings(scene, case)
        for turn in mappings(scene, "turns"):
            _check_turn(turn, case)
        for remark in mappings(scene, "commentary"):
            _check_authors(remark, case, teller=teller)
    for line in mappings(mapping(case.root, "coda"), "lines"):
        _check_authors(line, case)
        about = scalar(line, "about")
        for cite in scalars(line, "cites") if about in case.panelists else ():
            _check_about(cite, about or "", case)
    for id_, panelist in case.panelists.items():
        for line in mappings(panelist, "background"):
            for cite in scalars(line, "cites"):
                _check_background(cite, id_, case)
    excess.check(case)


def _check_wordings(scene: Mapping, case: Case) -> None:
    wordings = scene.get("wordings")
    if not isinstance(wordings, Sequence):
        return
    first = next(iter(mappings(scene, "wordings")), Mapping())
    for place, wording in enumerate(wordings):
        if not isinstance(wording, Mapping):
            continue
        cites = scalars(wording, "cites")
        if place == 0 and not cites and not wording.get("cites"):
            _report_uncited(wording, wordings, case)
        elif cites and wording is not first and first.get("cites"):
            message = "only the first wording of a scene is the moderator's, and cites"
            hint = "take `cites` out, or put the recorded wording first"
            case.findings.report(codes.INVENTED_CITES, cites[0], message, hint)
        _check_speaker(cites, case.moderator, codes.MODERATOR_CITES_ANOTHER, case)
        if place == 0:
            _check_sure(cites, case)


def _report_uncited(wording: Mapping, wordings: Sequence, case: Case) -> None:
    others = [each for each in wordings[1:] if isinstance(each, Mapping) and each.get("cites")]
    message = "the recorded wording cites nothing"
    hint = "cite the moderator's statement under `cites`"
    place: tuple[Related, ...] = ()
    if others:
        hint = "put the recorded wording first: a wording below cites the moderator"
        place = case.findings.place(others[0].key("cites"), "this one cites")
    at = wording.key("cites")
    case.findings.report(codes.WORDING_UNCITED, at, message, hint, related=place)


def _check_sure(cites: list[Scalar], case: Case) -> None:
    """What the moderator is shown to have asked rests on a clear statement of the moderator's."""
    statements = [case.statement(cite) for cite in cites if case.knows(cite)]
    if len(statements) < len(cites) or not statements:
        return
    if any(_is_foreign(each, case.moderator) for each in statements):
        return
    if not any(_is_clear(each) for each in statements):
        message = f"`{shown(cites[0])}` is not clearly the moderator's own"
        place = case.said(statements[0])
        hint = "leave the prompt or scene out, or settle in the record whose words these are"
        case.findings.report(codes.MODERATOR_UNSURE, cites[0], message, hint, related=place)


def _is_foreign(statement: Mapping | None, speaker: str) -> bool:
    return word(statement, "speaker") != speaker


def _is_clear(statement: Mapping | None) -> bool:
    """Whether it is somebody's own, and clearly so."""
    own = word(statement, "voice") in (Voice.QUOTED, Voice.REPORTED)
    return own and statement is not None and not flag(statement.get("unclear"))


def _check_turn(turn: Mapping, case: Case) -> None:
    speaker = scalar(turn, "speaker")
    # Somebody who is not at the table is reported already.
    known = speaker if speaker in case.panelists else None
    cites = cited(turn)
    evidence = scalars(mapping(turn, "stance"), "evidence")
    foreign = _check_speaker(
        cites, known, codes.CITES_ANOTHER, case, speaker, _meant(known, cites, evidence, case)
    )
    _check_says(turn, case)
    prompt = mapping(turn, "prompt")
    asked = scalars(prompt, "cites")
    _check_speaker(asked, case.moderator, codes.MODERATOR_CITES_ANOTHER, case)
    _check_sure(asked, case)
    if known and evidence:
        _check_evidence(evidence, cites, known, case, sure=not foreign)
        _check_founded(turn, evidence, known, case)


def _meant(speaker: str | None, cites: list[Scalar], evidence: list[Scalar], case: Case) -> str:
    """What was meant, where a turn cites what another said: its evidence may be right."""
    known = set(cites)
    for cite in evidence:
        statement = case.statement(cite) if case.knows(cite) else None
        if cite not in known and speaker and word(statement, "speaker") == speaker:
            return f"`{shown(cite)}` is theirs, and is the evidence below"
    return ""


def _check_founded(turn: Mapping, evidence: list[Scalar], speaker: str, case: Case) -> None:
    """A stand that is settled rests on something that is clearly the speaker's own."""
    stands = one_or_more(mapping(turn, "stance"), "position")
    if stands == [UNCLEAR] or not all(map(case.knows, evidence)):
        return
    statements = [case.statement(each) for each in evidence]
    if None in map(case.told_by, statements):
        return
    own = [each for each in statements if word(each, "speaker") == speaker]
    if not any(map(_is_clear, own)):
        message = f"nothing here is clearly `{shown(speaker)}`'s own"
        hint = "cite their own clear statement, or write `position: unclear`"
        case.findings.report(codes.UNFOUNDED_STANCE, evidence[0], message, hint)
    for cite, statement in zip(evidence, statements, strict=True):
        if word(statement, "voice") in (Voice.AUTHOR, Voice.COLLECTIVE):
            _check_about(cite, speaker, case)


def _check_about(cite: Scalar, person: str, case: Case) -> None:
    """What the author or several tell is about this person, and not only about another."""
    if case.evidence is None or not case.knows(cite):
        return
    named = case.names.of(mapping(case.statement(cite), "gist"))
    others = sorted(each for each in named if each in case.panelists)
    if others and person not in named:
        message = f"`{shown(cite)}` is about `{shown(others[0])}`, not `{shown(person)}`"
        case.findings.report(codes.ABOUT_ANOTHER, cite, message)


def _check_says(turn: Mapping, case: Case) -> None:
    """What a turn says has words, at least in the first language, or a text in their place."""
    languages = scalars(case.root, "languages")
    text = mapping(turn, "text") or Mapping()
    says = [case.statement(each) for each in scalars(turn, "says") if case.knows(each)]
    for tag in languages:
        length = sum(len(scalar(mapping(each, "words"), tag) or "") for each in says)
        if length > LONGEST:
            message = (
                f"{length:,} characters are said in `{shown(tag)}`, and {LONGEST:,} are the most"
            )
            case.findings.report(codes.TEXT_TOO_LONG, turn.key("says"), message, "cut it in two")
            break
    for cite in scalars(turn, "says"):
        if not languages or languages[0] in text or not case.knows(cite):
            continue
        words = mapping(case.statement(cite), "words") or Mapping()
        if languages[0] not in words:
            message = f"`{shown(cite)}` has no words in `{shown(languages[0])}`"
            case.findings.report(codes.SAYS_WITHOUT_WORDS, cite, message)


def _check_evidence(
    evidence: list[Scalar], cites: list[Scalar], speaker: str, case: Case, *, sure: bool
) -> None:
    """A stance rests on what its turn cites, or on the author's account."""
    known = dict.fromkeys(cites)
    sure = sure and all(case.knows(each) for each in known)
    for cite in evidence:
        _check_support(cite, known, speaker, case, sure=sure)


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
        hint = "cite it in this turn too, or rest the stance on what it cites"
        first = case.findings.place(next(iter(cited), None), "what it cites")
        case.findings.report(codes.EVIDENCE_UNCITED, cite, message, hint, related=first)


def _check_speaker(  # noqa: PLR0913, PLR0917 - both files have a say
    cites: list[Scalar],
    speaker: str | None,
    code: Code,
    case: Case,
    named: Scalar | None = None,
    hint: str = "",
) -> bool:
    """Report what `speaker` did not say, and return whether there is any.

    Args:
        cites: the statements.
        speaker: who should have said them; None where that is not known.
        code: how it is reported.
        case: both files.
        named: where the speaker is named, if beside the citations.
        hint: how to mend it.
    """
    foreign = False
    for cite in cites:
        statement = case.statement(cite)
        told = case.told_by(statement)
        if speaker and told is not None and told != speaker:
            message = f"`{shown(cite)}` is what `{shown(told)}` said, not `{shown(speaker)}`"
            by = case.findings.place(named, f"given to `{shown(speaker)}`")
            case.findings.report(code, cite, message, hint, related=(*by, *case.said(statement)))
            foreign = True
    return foreign


def _check_background(cite: Scalar, person: str, case: Case) -> None:
    """What is told of somebody beforehand is theirs, or speaks of them."""
    statement = case.statement(cite)
    told = case.told_by(statement)
    if told is None or told == person:
        return
    if word(statement, "voice") in (Voice.AUTHOR, Voice.COLLECTIVE):
        _check_about(cite, person, case)
    elif person not in case.names.of(mapping(statement, "gist")):
        message = f"`{shown(cite)}` is what `{shown(told)}` said, and not about `{shown(person)}`"
        case.findings.report(codes.ABOUT_ANOTHER, cite, message, related=case.said(statement))


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
