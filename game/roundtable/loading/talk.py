"""Checks of the talk: who replies to whom, who is silent, in which order."""

from __future__ import annotations

from roundtable.loading import codes
from roundtable.loading.case import Case, unknown
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import Mapping, Scalar, behind, cited, mappings, scalar, scalars, word
from roundtable.rules.scenario import Act, OrderBasis


def check_scene(scene: Mapping, case: Case) -> None:
    """Report what is wrong with the order and the replies of a scene's turns."""
    earlier: dict[str, Mapping] = {}
    speaking: dict[str, Scalar] = {}
    answered = strangers = False
    turns = mappings(scene, "turns")
    for turn in turns:
        speaker = scalar(turn, "speaker")
        if speaker is not None and case.is_panelist(speaker):
            speaking.setdefault(speaker, speaker)
        else:
            strangers = True
        _check_reply(turn, earlier, case)
        answered = answered or word(turn, "act") == Act.ANSWER
        id_ = scalar(turn, "id")
        if id_ is not None:
            earlier.setdefault(id_, turn)
    if turns and not answered and case.sound:
        message = "no turn of this scene has `act: answer`"
        case.findings.report(codes.NO_ANSWER, scene.key("turns"), message)
    if len(speaking) == 1 and not strangers and case.sound and not _has_response(turns):
        message = "one person speaks here, one turn after the other: there is nothing to choose"
        hint = "join it to another question, or let somebody respond"
        at = scalar(scene, "id") or scene
        case.findings.report(codes.NO_CHOICE, at, message, hint)
    _check_silences(scene, speaking, case, complete=case.sound and not strangers)
    _check_order(turns, case)


def _has_response(turns: list[Mapping]) -> bool:
    return any(word(turn, "act") == Act.RESPONSE for turn in turns)


def _check_reply(turn: Mapping, earlier: dict[str, Mapping], case: Case) -> None:
    act = word(turn, "act")
    target = scalar(turn, "replies_to")
    if act == Act.ANSWER and target is not None:
        message, hint = "an answer replies to no turn", "is it a `follow_up` or a `response`?"
        case.findings.report(codes.ANSWER_REPLIES, turn.key("replies_to"), message, hint)
    elif act in (Act.FOLLOW_UP, Act.RESPONSE):
        if target is not None:
            _check_target(turn, target, earlier, case)
        elif "replies_to" not in turn:
            what = "follow-up" if act == Act.FOLLOW_UP else "response"
            message = f"a {what} needs `replies_to`"
            case.findings.report(codes.REPLY_MISSING, turn.key("act"), message)


def _check_target(turn: Mapping, target: Scalar, earlier: dict[str, Mapping], case: Case) -> None:
    """A reply comes after its target, and the right one of the two speakers makes it."""
    if target not in case.turns:
        unknown(codes.UNKNOWN_TURN, target, "there is no turn", case.turns, case)
        return
    if target not in earlier:
        itself = target == scalar(turn, "id")
        message, hint = _later(target, turn, case)
        if itself:
            message = f"`{shown(target)}` replies to itself"
        place = case.findings.place(scalar(case.turns[target], "id"), "it stands here")
        case.findings.report(codes.REPLY_NOT_EARLIER, target, message, hint, related=place)
        return
    speaker = scalar(turn, "speaker")
    other = scalar(earlier[target], "speaker")
    if speaker is None or other is None:
        return
    follows = word(turn, "act") == Act.FOLLOW_UP
    places = (
        *case.findings.place(speaker, "the speaker"),
        *case.findings.place(other, "the speaker of the other turn"),
    )
    if follows and speaker != other:
        message = f"a follow-up of `{shown(speaker)}` to a turn of `{shown(other)}`"
        hint = "is it a `response`?"
        case.findings.report(codes.FOLLOWS_ANOTHER, target, message, hint, related=places)
    elif not follows and speaker == other:
        message = f"`{shown(speaker)}` responds to a turn of their own"
        hint = "is it a `follow_up`?"
        case.findings.report(codes.RESPONDS_TO_SELF, target, message, hint, related=places)


def _later(target: Scalar, turn: Mapping, case: Case) -> tuple[str, str]:
    """Where a turn stands that cannot be replied to here, and what to do."""
    hint = "name an earlier turn of the scene, or make it an `answer` without `replies_to`"
    scene = case.scene_of.get(target)
    if scene is case.scene_of.get(scalar(turn, "id") or ""):
        return f"`{shown(target)}` stands below, and a reply comes after it", hint
    id_ = shown(scalar(scene, "id") or "")
    message = f"`{shown(target)}` is no turn of this scene, but of `{id_}`"
    return message, "a reply stands in the same scene; " + hint


def _check_silences(
    scene: Mapping, speaking: dict[str, Scalar], case: Case, *, complete: bool
) -> None:
    silent: dict[str, Scalar] = {}
    for person in scalars(scene, "silences"):
        if not case.is_panelist(person):
            complete = False
        elif person in silent:
            message = f"`{shown(person)}` is listed twice"
            case.findings.report(codes.DUPLICATE_ID, person, message)
        elif person in speaking:
            message = f"`{shown(person)}` has a turn in this scene"
            turn = case.findings.place(speaking[person], "the first turn")
            case.findings.report(codes.TURN_AND_SILENCE, person, message, related=turn)
        silent.setdefault(person, person)
    if not complete:
        return
    _check_doubts(silent, lost := _lost(scene, case), case)
    listed = scene.get("silences")
    order = ("turns", "silences")
    at = scene.key("silences") if listed is not None else behind(scene, "silences", order)
    for seat in case.panelists:
        if seat not in speaking and seat not in silent:
            called = shown(scalar(scene, "id") or "")
            message = f"`{shown(seat)}` has neither a turn nor a silence in scene `{called}`"
            hint = f"add `{shown(seat)}` to `silences`, if the source has no words of theirs here"
            if seat in lost:
                theirs = shown(scalar(lost[seat], "id") or "")
                hint = (
                    f"`{theirs}` is theirs, in this section and in no turn: should it be one here?"
                )
            case.findings.report(codes.UNACCOUNTED, at, message, hint, owner=scene)


def _check_doubts(silent: dict[str, Scalar], lost: dict[str, Mapping], case: Case) -> None:
    """A silence is a gap of the source; where the source has words, it is doubtful."""
    for person, at in silent.items():
        if person in lost:
            id_ = scalar(lost[person], "id")
            message = f"`{shown(person)}` has `{shown(id_ or '')}` in this section, in no turn"
            place = () if case.evidence is None else case.evidence.findings.place(id_, "said here")
            hint = "is it a turn of this scene?"
            case.findings.report(codes.SILENCE_IN_DOUBT, at, message, hint, related=place)


def _lost(scene: Mapping, case: Case) -> dict[str, Mapping]:
    """By person, the first statement in the section of this question that no turn uses."""
    wording = next(iter(mappings(scene, "wordings")), None)
    if case.evidence is None:
        return {}
    statements = case.evidence.statements
    asked = {word(statements.get(cite), "section") for cite in scalars(wording, "cites")}
    found: dict[str, Mapping] = {}
    for section in asked - {None}:
        for person, statement in case.unused.get(section or "", {}).items():
            found.setdefault(person, statement)
    return found


def _check_order(turns: list[Mapping], case: Case) -> None:
    """Only a turn that stands wholly before its predecessor counts as out of order.

    A turn may well rest on a summary at the front besides its own place.
    """
    if case.evidence is None or word(case.evidence.root, "order") == OrderBasis.UNKNOWN:
        return
    first, above = 0, None
    for turn in turns:
        cites = [each for each in cited(turn) if each in case.evidence.place]
        places = [case.evidence.place[cite] for cite in cites]
        if not places:
            continue
        id_ = scalar(turn, "id")
        if max(places) < first and id_ is not None:
            message = f"`{shown(id_)}` was said before the turn above it"
            related = (
                *case.findings.place(cites[0], "what it cites"),
                *case.findings.place(above, "what the turn above cites"),
            )
            case.findings.report(codes.OUT_OF_ORDER, id_, message, related=related)
        first, above = min(places), cites[0]
