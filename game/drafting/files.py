"""The two files of a draft, as values to be written.

The source's wording stands in comments only: for the author to put into their own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from game.discussion.scenario import Form, OrderBasis, Voice
from game.drafting.document import Format
from game.drafting.people import SOMEBODY, is_question
from game.drafting.phrases import TODO, asked, todo
from game.drafting.plan import Plan
from game.drafting.scenes import SceneDraft, TurnDraft
from game.drafting.statements import Said
from game.drafting.yamltext import NOTES, Flow, Value

_ADDRESS = "https://example.org/todo"
_POSITIONS = 3
_TALKS = (Format.WEBVTT, Format.SRT, Format.CONVOKIT, Format.TRANSCRIPT)
_CLOSED = re.compile(
    r"吗[？?]|是不是|会不会|能不能|有没有|(?:^|[.!?;:,]\s)(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|had)\s[^.?!]{2,300}\?",
    re.IGNORECASE,
)

_RECORD_HEAD = (
    "A draft of a record, made by `roundtable draft`; `roundtable check` lists what is to be done.",
    f"Whatever begins with {TODO} waits for you. The source's wording stands in comments: put it",
    "into your own words in the gists, then take the comments out.",
    "A statement is named by its part and paragraph, a letter behind it where there are several.",
    "Paragraphs are counted from 1 in each part: every paragraph, block quote, list item or",
    "speech counts one; headings and pictures do not.",
)

_SCENARIO_HEAD = (
    "A draft of a scenario, made by `roundtable draft`; `roundtable check` lists what is to be done.",
    f"Whatever begins with {TODO} waits for you. The source's wording stands in comments: put it",
    "into your own words, then take the comments out. No position was guessed: write the stands,",
    "and give a `stance` with its evidence to each turn that takes one.",
)


def record_file(plan: Plan) -> dict[str, Value]:
    """The record."""
    document = plan.document
    order = OrderBasis.TRANSCRIPT if document.format in _TALKS else OrderBasis.ARTICLE_ORDER
    title: Value = Flow(dict.fromkeys(plan.languages, document.title))
    return {
        NOTES: list(_RECORD_HEAD),
        "kind": "record",
        "format": 1,
        "id": plan.id,
        "languages": list(plan.languages),
        "title": plan.todo("event"),
        "date": f"{TODO} YYYY-MM-DD",
        "order": order.value,
        "source": {
            "title": title if document.title else plan.todo("source"),
            "author": plan.ids[""],
            "published": document.published or f"{TODO} YYYY-MM-DD",
            "address": document.address or _ADDRESS,
        },
        "people": _people(plan),
        "sections": [
            {
                NOTES: [f"line {part.line}: {plan.shown(part.heading)}"] if part.heading else [],
                "id": part.id,
                "title": plan.todo("section"),
            }
            for part in plan.parts
        ],
        "statements": [_statement(each, plan) for each in plan.said],
    }


def _people(plan: Plan) -> list[Value]:
    told = {person.name: person for person in plan.people.everybody}
    people: list[Value] = []
    for name, id_ in plan.ids.items():
        if not name:
            continue
        person = told.get(name)
        notes = [part for part in (person.why, plan.shown(person.told)) if part] if person else []
        people.append(
            {NOTES: ["; ".join(notes)] if notes else [], "id": id_, "name": plan.name(name)}
        )
    author = plan.document.author
    if plan.ids[""] not in {id_ for name, id_ in plan.ids.items() if name}:
        shown: Value = plan.name(author) if author else plan.todo("author")
        people.append({"id": plan.ids[""], "name": shown})
    if any(each.speaker == SOMEBODY for each in plan.said):
        people.append({"id": SOMEBODY, "name": plan.todo("somebody")})
    for seat, needed in (("moderator", not plan.people.moderator), ("panelist", not plan.table)):
        if needed:
            people.append({"id": f"the-{seat}", "name": plan.todo(seat)})
    return people


def _statement(each: Said, plan: Plan) -> dict[str, Value]:
    speaker = each.speaker if each.voice is not Voice.AUTHOR else ""
    place = f"line {each.line}"
    if each.start is not None:
        place += f", {_clock(each.start)}"
    name = each.speaker if each.speaker not in ("", SOMEBODY) else ""
    about = f" on {each.about}" if each.about else ""
    entry: dict[str, Value] = {
        NOTES: [f"{place}{about}{' ' + name if name else ''}: {plan.shown(each.text)}"],
        "id": each.id,
        "speaker": SOMEBODY if speaker == SOMEBODY else plan.ids[speaker],
        "voice": each.voice.value,
    }
    if each.unclear:
        entry["unclear"] = True
    gist = {
        language: f"{todo('gist', language)} {asked(each.doubt, language)}".rstrip()
        for language in plan.languages
    }
    return {**entry, "section": plan.parts[each.part].id, "paragraph": each.paragraph, "gist": gist}


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def scenario_file(plan: Plan) -> dict[str, Value]:
    """The scenario."""
    timed = any(each.seconds for each in plan.said)
    root: dict[str, Value] = {
        NOTES: list(_SCENARIO_HEAD),
        "kind": "scenario",
        "format": 1,
        "id": plan.id,
        "record": plan.id,
        "languages": list(plan.languages),
        "title": plan.todo("event"),
        "tagline": plan.todo("tagline"),
        "briefing": plan.todo("briefing"),
        "minutes_basis": plan.todo("timed" if timed else "ruled"),
        "clock": 75,
        "moderator": _host(plan),
        "panelists": _panelists(plan),
        "scenes": [_scene(scene, plan) for scene in plan.scenes] or [_empty_scene(plan)],
    }
    coda = _coda(plan)
    return {**root, "coda": coda} if coda else root


def _host(plan: Plan) -> str:
    return plan.ids[plan.people.moderator] if plan.people.moderator else "the-moderator"


def _panelists(plan: Plan) -> list[Value]:
    told = {person.name: person.told for person in plan.people.everybody}
    seats: list[Value] = [
        {
            NOTES: [f"{name}: {plan.shown(told[name])}" if told.get(name) else name],
            "id": plan.ids[name],
            "seal": plan.todo("seal"),
            "title": plan.todo("seat"),
        }
        for name in plan.table
    ]
    empty: dict[str, Value] = {
        "id": "the-panelist",
        "seal": plan.todo("seal"),
        "title": plan.todo("seat"),
    }
    return seats or [empty]


def _question(plan: Plan) -> dict[str, Value]:
    positions: list[Value] = [
        {"id": f"position-{number}", "text": plan.todo("position")}
        for number in range(1, _POSITIONS + 1)
    ]
    return {"ask": plan.todo("ask"), "scale": "choice", "positions": positions}


def _scene(scene: SceneDraft, plan: Plan) -> dict[str, Value]:
    asked_ = scene.question
    notes = (
        [f"line {scene.part.line}: {plan.shown(scene.part.heading)}"] if scene.part.heading else []
    )
    if scene.remarks:
        notes.append(
            "the author's remarks, for commentary: " + ", ".join(s.id for s in scene.remarks)
        )
    wording: dict[str, Value] = {
        NOTES: plan.wording([asked_]) if asked_ else [],
        "id": "recorded",
        "form": _form(asked_.text if asked_ else "").value,
        "text": plan.todo("wording" if asked_ else "no_wording"),
        "note": plan.todo("note"),
        "cites": [asked_.id] if asked_ else [],
    }
    entry: dict[str, Value] = {
        NOTES: notes,
        "id": scene.part.id,
        "title": plan.todo("title"),
        "minutes": scene.minutes,
        "wordings": [wording],
        "question": _question(plan),
        "turns": [_turn(turn, plan) for turn in scene.turns],
    }
    if scene.silences:
        entry["silences"] = [plan.ids[name] for name in scene.silences]
    return entry


def _form(question: str) -> Form:
    if sum(question.count(mark) for mark in "?？") > 1:
        return Form.DOUBLE
    return Form.CLOSED if is_question(question) and _CLOSED.search(question) else Form.OPEN


def _turn(turn: TurnDraft, plan: Plan) -> dict[str, Value]:
    entry: dict[str, Value] = {
        NOTES: plan.wording(turn.said),
        "id": turn.id,
        "speaker": plan.ids[turn.speaker],
        "act": turn.act.value,
    }
    if turn.replies_to:
        entry["replies_to"] = turn.replies_to
    if turn.prompt:
        entry["prompt"] = {
            NOTES: plan.wording(turn.prompt),
            "text": plan.todo("prompt"),
            "cites": [each.id for each in turn.prompt],
        }
    text = {
        language: " ".join(
            [todo("text", language), *(asked(doubt, language) for doubt in turn.doubts)]
        )
        for language in plan.languages
    }
    return {
        **entry,
        "title": plan.todo("title"),
        "text": text,
        "cites": [each.id for each in turn.said],
        "minutes": turn.minutes,
    }


def _empty_scene(plan: Plan) -> dict[str, Value]:
    """A scene to begin with, where the source has nobody who speaks."""
    speaker = plan.ids[plan.table[0]] if plan.table else "the-panelist"
    turn: dict[str, Value] = {
        "id": "scene-1-t1",
        "speaker": speaker,
        "act": "answer",
        "title": plan.todo("title"),
        "text": plan.todo("text"),
        "cites": [],
        "minutes": 2,
    }
    wording: dict[str, Value] = {
        "id": "recorded",
        "form": "open",
        "text": plan.todo("no_wording"),
        "note": plan.todo("note"),
        "cites": [],
    }
    return {
        "id": "scene-1",
        "title": plan.todo("title"),
        "minutes": 1,
        "wordings": [wording],
        "question": _question(plan),
        "turns": [turn],
    }


def _coda(plan: Plan) -> Mapping[str, Value]:
    """The author's last summing-up that goes from panelist to panelist, one line each."""
    lines = [each for each in plan.said if each.about in plan.table]
    if not lines:
        return {}
    last = [each for each in lines if each.part == lines[-1].part]
    chosen: dict[str, list[Said]] = {}
    for each in last:
        chosen.setdefault(each.about, []).append(each)
    return {
        "ask": plan.todo("whom"),
        "lines": [
            {
                NOTES: plan.wording(said),
                "id": f"line-{plan.ids[name]}",
                "about": plan.ids[name],
                "text": plan.todo("line"),
                "cites": [each.id for each in said],
            }
            for name, said in chosen.items()
        ],
    }
