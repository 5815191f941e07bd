"""The scenario of a draft, as values to be written.

The source's wording stands in comments only: for the author to put into their own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from roundtable.drafting.document import is_wide
from roundtable.drafting.phrases import TODO, asked, todo
from roundtable.drafting.plan import Plan, drafted
from roundtable.drafting.scenes import SceneDraft, TurnDraft
from roundtable.drafting.statements import Said
from roundtable.drafting.words import listed
from roundtable.drafting.yamltext import NOTES, Value
from roundtable.rules import is_question
from roundtable.rules.scenario import Form, Voice

_POSITIONS = 3
_LONGEST_TITLE = 60
_LONGEST_TOPIC = 40
_TITLES = frozenset(listed("mr mrs ms miss dr prof professor senator sir lady lord the hon"))
_CLOSED = re.compile(
    r"吗[？?]|是不是|会不会|能不能|有没有|是[^。？?]{1,40}还是[^。？?]{1,40}[？?]|(?:^|[.!?;:,][”\"'’)]?\s)(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|had)\s[^.?!]{2,300}\?",
    re.IGNORECASE,
)

_SCENARIO_HEAD = (
    "yaml-language-server: $schema=schema/scenario.schema.json",
    "A draft of a scenario; `roundtable check` lists what is still to be done, by the lines",
    f"`draft: true`. A text that begins with {TODO} says what it is to become. The source's wording",
    "stands in comments: put it into your own words, then take the comment and the mark out.",
    "No position was guessed: write the stands, and give a `stance` with its evidence to each turn",
    "that takes one.",
)


def scenario_file(plan: Plan) -> dict[str, Value]:
    """The scenario."""
    title: Value = dict.fromkeys(plan.languages, plan.document.title)
    root: dict[str, Value] = {
        NOTES: list(_SCENARIO_HEAD),
        "kind": "scenario",
        "format": 1,
        "id": plan.id,
        "record": plan.id,
        "languages": list(plan.languages),
        "title": title if plan.document.title else plan.todo("event"),
        "tagline": plan.todo("tagline"),
        "briefing": plan.todo("briefing"),
        "minutes_basis": plan.phrase(_basis(plan)),
        "clock": 60,
        "draft": True,
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
            **drafted(
                id=plan.ids[name],
                seal=dict.fromkeys(plan.languages, initials(name)),
                title=plan.todo("seat"),
            ),
        }
        for name in plan.table
    ]
    empty = drafted(
        id="the-panelist", seal=dict.fromkeys(plan.languages, "?"), title=plan.todo("seat")
    )
    return seats or [empty]


def initials(name: str) -> str:
    """What the seal of somebody shows: a surname's character, or two initials."""
    if "\u4e00" <= name[:1] <= "\u9fff":
        numbered = re.search(r"\d+", name)
        return str(numbered[0])[-2:] if numbered else name[0]
    pieces = [
        piece for piece in re.findall(r"[^\W_]+", name) if piece.lower().rstrip(".") not in _TITLES
    ] or ["?"]
    numbered = re.search(r"\d+", pieces[-1])
    if numbered:
        return f"{pieces[0][:1].upper()}{int(numbered[0]) % 10}"
    last = pieces[-1][0] if len(pieces) > 1 else ""
    return f"{pieces[0][0]}{last}".upper()


def _question(plan: Plan) -> dict[str, Value]:
    positions: list[Value] = [
        drafted(id=f"position-{number}", text=_numbered(plan.todo("position"), number))
        for number in range(1, _POSITIONS + 1)
    ]
    return {"ask": plan.todo("ask"), "scale": "choice", "draft": True, "positions": positions}


def _numbered(text: Mapping[str, str], number: int) -> dict[str, Value]:
    """A text with a number, so that no two placeholders read the same."""
    return {language: f"{words} ({number})" for language, words in text.items()}


def _scene(scene: SceneDraft, plan: Plan) -> dict[str, Value]:
    notes = [f"{plan.document.unit} {scene.part.line}"]
    if scene.remarks:
        notes.append(
            "the author's remarks, for commentary: " + ", ".join(s.id for s in scene.remarks)
        )
    heading = scene.part.heading
    entry: dict[str, Value] = {
        NOTES: notes,
        "id": scene.part.id,
        "title": dict.fromkeys(plan.languages, heading)
        if 0 < len(heading) <= _LONGEST_TITLE
        else plan.todo("title"),
        "draft": True,
        **dict([scene.cost(spoken=plan.document.spoken)]),
        "wordings": [_wording(scene, plan)],
        "question": _question(plan),
        "turns": [_turn(turn, plan) for turn in scene.turns],
    }
    if scene.silences:
        entry["silences"] = [plan.ids[name] for name in scene.silences]
    return entry


def _basis(plan: Plan) -> str:
    """Where the minutes come from."""
    return "timed" if plan.timed else "spoken" if plan.document.spoken else "ruled"


def _wording(scene: SceneDraft, plan: Plan) -> dict[str, Value]:
    """The recorded wording, which cites what the moderator said; a placeholder where nobody did."""
    cited = [each.id for each in scene.opening] or (
        [scene.near.id] if scene.near else plan.placeholder(scene.part, "moderator")
    )
    form = form_of(scene.question.text if scene.question else "")
    return {
        NOTES: plan.wording(scene.opening),
        "id": "recorded",
        "form": form.value,
        "text": plan.todo("wording" if scene.question else "no_wording"),
        "note": plan.phrase(f"note_{form.value}"),
        "cites": list(cited),
        "draft": True,
    }


def form_of(question: str) -> Form:
    """The form of a question, as its words have it."""
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
            "draft": True,
        }
    entry["topic"] = _topic(plan.topics.get(turn.id, ()), plan)
    entry["title"] = plan.todo("title")
    ids = [each.id for each in turn.said]
    if plan.verbatim and all(each.voice is Voice.QUOTED for each in turn.said):
        others = {tag: text for tag, text in _text(turn, plan).items() if tag != plan.languages[0]}
        entry |= {"text": others} if others else {}
        entry["says"] = ids
    else:
        entry |= {"text": _text(turn, plan), "cites": ids}
    return {**entry, **dict([turn.cost(spoken=plan.document.spoken)]), "draft": True}


def _topic(about: Sequence[str], plan: Plan) -> dict[str, Value]:
    return {tag: topic_of(about, tag) for tag in plan.languages}


def topic_of(about: Sequence[str], tag: str) -> str:
    """What a turn is about, proposed from its words: `TODO`, and as many as fit on the card."""
    for count in range(len(about), 0, -1):
        shown = f"{todo('topic', tag)} {', '.join(about[:count])}"
        if _units(shown) <= _LONGEST_TOPIC:
            return shown
    return todo("no_topic", tag)[:_LONGEST_TOPIC]


def _units(text: str) -> int:
    return sum(2 if is_wide(each) else 1 for each in text)


def _text(turn: TurnDraft, plan: Plan) -> dict[str, str]:
    """What is still to be written of a turn, with every doubt about it."""
    response = ["response"] if turn.proposed else []
    return {
        tag: " ".join(
            [
                todo("text", tag),
                *(todo(what, tag).removeprefix(f"{TODO} ") for what in response),
                *(asked(doubt, tag) for doubt in turn.doubts),
            ]
        )
        for tag in plan.languages
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
        "cites": list(plan.placeholder(plan.parts[0], "panelist")) if plan.parts else [],
        "minutes": 2,
        "draft": True,
    }
    wording: dict[str, Value] = {
        "id": "recorded",
        "form": "open",
        "text": plan.todo("no_wording"),
        "note": plan.phrase("note_open"),
        "cites": _of_moderator(plan),
        "draft": True,
    }
    return {
        "id": "scene-1",
        "title": plan.todo("title"),
        "draft": True,
        "minutes": 1,
        "wordings": [wording],
        "question": _question(plan),
        "turns": [turn],
    }


def _of_moderator(plan: Plan) -> list[Value]:
    """A statement of the moderator's, or the placeholder for one."""
    host = plan.people.moderator
    said = next(
        (s.id for s in plan.said if host and s.speaker == host and s.voice is not Voice.AUTHOR), ""
    )
    return (
        [said] if said else list(plan.placeholder(plan.parts[0], "moderator")) if plan.parts else []
    )


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
        "draft": True,
        "lines": [
            {
                NOTES: plan.wording(said),
                "id": f"line-{plan.ids[name]}",
                "about": plan.ids[name],
                "text": plan.todo("line"),
                "cites": [each.id for each in said],
                "draft": True,
            }
            for name, said in chosen.items()
        ],
    }
