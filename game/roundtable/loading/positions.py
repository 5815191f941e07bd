"""Checks of questions: their positions and bins, and who takes which."""

from __future__ import annotations

from roundtable.loading import codes
from roundtable.loading.case import Case, unique, unknown
from roundtable.loading.diagnostics import Related, shown
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import (
    Mapping,
    Placed,
    Scalar,
    behind,
    flag,
    mapping,
    mappings,
    one_or_more,
    scalar,
    whole,
    word,
)
from roundtable.loading.values import DIGEST_KEY, PLACEHOLDER
from roundtable.rules.scenario import NONE_OF_THESE, UNCLEAR, Scale

_CHOICE_POSITIONS = (3, 5)
_NUMBER_BINS = (2, 8)


def check_scene(scene: Mapping, case: Case) -> None:
    """Report what is wrong with a scene's questions and the stands taken on them."""
    question = mapping(scene, "question")
    stands = _check_question(question, case.findings)
    taken: list[str] = []
    for turn in mappings(scene, "turns"):
        own = mapping(mapping(turn, "prompt"), "question")
        offered = stands if own is None else _check_question(own, case.findings)
        taken_here = _check_stance(turn, own or question, offered, case)
        if own is None:
            taken += taken_here
    if case.sound and word(question, "scale") == Scale.CHOICE:
        _check_spread(question, stands, taken, case.findings)


def _check_question(question: Mapping | None, findings: Findings) -> dict[str, Mapping]:
    """Check a question by itself and return its positions by id."""
    positions = mappings(question, "positions")
    stands = unique(positions, "position", findings)
    scale = word(question, "scale")
    if question is None or not positions or scale not in (Scale.CHOICE, Scale.NUMBER):
        return stands
    low, high = _CHOICE_POSITIONS if scale == Scale.CHOICE else _NUMBER_BINS
    if not low <= len(positions) <= high:
        what = "positions" if scale == Scale.CHOICE else "bins"
        message = f"{len(positions)} {what}, and {low} to {high} are needed"
        hint = "add a stand that somebody might expect, with `decoy: true` where nobody takes it"
        if len(positions) > high or scale == Scale.NUMBER:
            hint = f"join those that are close to each other; {high} is the most"
            if len(positions) < low:
                hint = "split the numbers into more bins"
        findings.report(codes.HOW_MANY_POSITIONS, question.key("positions"), message, hint)
    _check_alike(positions, findings)
    at = findings.place(scalar(question, "scale"), "the scale")
    if scale == Scale.NUMBER:
        bins = [each for each in positions if "low" in each or "high" in each]
        if not bins:
            message = "no bin has `low` and `high`"
            findings.report(codes.BIN_BOUNDS, question.key("positions"), message, related=at)
        _check_bins(bins, findings, at)
    else:
        for position in positions:
            for bound in ("low", "high"):
                if bound in position:
                    message = f"`{bound}` on a position of a choice"
                    hint = "should the scale be `number`?"
                    findings.report(
                        codes.BOUNDS_ON_CHOICE, position.key(bound), message, hint, related=at
                    )
    return stands


def _check_alike(positions: list[Mapping], findings: Findings) -> None:
    """No two positions read the same in any language."""
    read: dict[tuple[str, str], Scalar] = {}
    for position in positions:
        for tag, wording in (mapping(position, "text") or {}).items():
            if not isinstance(wording, Scalar) or not wording or tag == DIGEST_KEY:
                continue
            if wording.startswith(PLACEHOLDER):
                continue
            spoken = (tag, "".join(filter(str.isalnum, wording)).casefold())
            if spoken in read:
                message = f"a position before it reads the same in `{shown(tag)}`"
                first = findings.place(read[spoken], "the first")
                findings.report(codes.ALIKE, wording, message, related=first)
            read.setdefault(spoken, wording)


def _check_bins(bins: list[Mapping], findings: Findings, scale: tuple[Related, ...]) -> None:
    end: int | None = None
    before: Placed | None = None
    for each in bins:
        missing = [bound for bound in ("low", "high") if bound not in each]
        if missing:
            message = f"the bin lacks `{'` and `'.join(missing)}`"
            findings.report(codes.BIN_BOUNDS, each, message, related=scale)
        low = whole(each.get("low"))
        high = whole(each.get("high"))
        if low is not None and high is not None and low >= high:
            message = f"`low` {low} is not below `high` {high}"
            findings.report(codes.BIN_BOUNDS, each["low"], message)
        elif low is not None and end is not None and low != end:
            message = f"the bin begins at {low}, but the one before it ends at {end}"
            hint = f"write `low: {end}` here, or `high: {low}` above"
            related = findings.place(before, "its end")
            findings.report(codes.BIN_GAP, each["low"], message, hint, related=related)
        end, before = high, each.key("high")


def _check_stance(
    turn: Mapping, question: Mapping | None, offered: dict[str, Mapping], case: Case
) -> list[str]:
    """Report impossible stands of a turn; the positions it takes."""
    stands = one_or_more(mapping(turn, "stance"), "position")
    if question is None or not offered:
        return []
    taken: list[str] = []
    for stand in stands:
        if stand in taken:
            message = f"`{shown(stand)}` is named twice"
            case.findings.report(codes.DUPLICATE_ID, stand, message)
        elif stand in (NONE_OF_THESE, UNCLEAR) and len(stands) > 1:
            message = f"`{stand}` beside other positions"
            hint = "name the positions that are taken, or this alone"
            case.findings.report(codes.UNKNOWN_POSITION, stand, message, hint)
        elif stand == UNCLEAR:
            return []
        elif stand == NONE_OF_THESE:
            taken.append(stand)
        elif stand not in offered:
            what = "the question has no position"
            unknown(codes.UNKNOWN_POSITION, stand, what, offered, case)
        else:
            _check_decoy(stand, offered[stand], case)
            taken.append(stand)
    return taken


def _check_decoy(stand: Scalar, position: Mapping, case: Case) -> None:
    if flag(position.get("decoy")):
        message = f"`{shown(stand)}` is marked as a decoy, but is taken here"
        mark = case.findings.place(position.key("decoy"), "the mark")
        case.findings.report(codes.DECOY_TAKEN, stand, message, related=mark)


def _check_spread(
    question: Mapping | None, stands: dict[str, Mapping], taken: list[str], findings: Findings
) -> None:
    """Warn where nothing is left to forecast, or a position is there for nobody."""
    kinds = set(taken)
    for id_, position in stands.items():
        unfinished = flag(position.get("draft"))
        if id_ not in kinds and not flag(position.get("decoy")) and not unfinished:
            message = f"nobody takes `{shown(id_)}`"
            mark = behind(position, "decoy", position)
            related = findings.place(mark, "the mark belongs here")
            findings.report(
                codes.NOBODY_TAKES,
                position,
                message,
                "mark it `decoy: true` if that is meant, or take it out",
                related=related if mark.line != position.line else (),
            )
    if question is not None and len(taken) > 1 and len(kinds) == 1:
        message = f"all {len(taken)} stands are `{shown(taken[0])}`"
        hint = "ask something on which they part"
        findings.report(codes.ALL_AGREE, question, message, hint)
