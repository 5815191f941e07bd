"""The shape of a walkthrough as JSON Schema, for editors; `reading` judges the file itself."""

from __future__ import annotations

from typing import Any

from roundtable.rules import UNDO, Mode, Phase, Why
from roundtable.testing.numbers import NUMBERS
from roundtable.testing.screens import SCREENS
from roundtable.testing.walkthrough import EVENTS

_PHASES = list(Phase)

_NAME = {"type": "string", "minLength": 1}
_MOVE = {**_NAME, "format": "id"}
_TEXTS = {"anyOf": [_NAME, {"type": "array", "items": _NAME}]}


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a walkthrough."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Roundtable walkthrough",
        "description": "A headless test of a scenario, `scenarios/<id>/<name>.walkthrough.yaml`.",
        "type": "object",
        "additionalProperties": False,
        "required": ["kind", "format", "steps"],
        "properties": _head(),
        "$defs": {
            "Step": _step(),
            "Event": _event(),
            "Score": _score(),
            "Screen": _screen(),
        },
    }


def _key(description: str, example: Any, **rest: Any) -> dict[str, Any]:
    return {"description": description, "examples": [example], **rest}


def _words(known: Any) -> list[str]:
    return [str(each) for each in known]


def _whole(low: int, high: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": low, "maximum": high}


def _head() -> dict[str, Any]:
    step = {"anyOf": [_MOVE, {"$ref": "#/$defs/Step"}]}
    return {
        "kind": _key("What this file is.", "walkthrough", const="walkthrough"),
        "format": _key("The version of the format.", 2, enum=[1, 2]),
        "title": _key("What is tested.", "The record is perfect", type="string"),
        "scenario": _key(
            "Id of the scenario, or a path to its folder from here; by default the one of this "
            "folder.",
            "agi-next-2026",
            type="string",
            format="id",
        ),
        "mode": _key("The kind of game.", "replay", enum=_words(Mode), default=str(Mode.MODERATE)),
        "scene": _key(
            "Of a game of one question, which.", "divergence", type="string", format="id"
        ),
        "clock": _key(
            "Minutes as a share of the whole record, per cent; by default the scenario's own.",
            100,
            **_whole(1, 100),
        ),
        "seed": _key("Decides all chance.", 7, default=0, type="integer"),
        "skip": _key("Why it is not run.", "waits for the last scene", type="string"),
        "xfail": _key("Why it is known to fail.", "issue 12", type="string"),
        "marks": _key(
            "Names by which `pytest -m` selects it.",
            ["nightly"],
            **_list({"type": "string", "pattern": r"^[A-Za-z]\w{0,59}$"}),
        ),
        "steps": _key(
            f"Moves as text, `{UNDO}`, or mappings with what is expected.",
            ["open crossing", {"move": "call ada-moss", "left": 8}],
            type="array",
            items=step,
            minItems=1,
        ),
    }


def _step() -> dict[str, Any]:
    return {
        "description": "One step: a move or a look, and what is expected then.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "move": _key(f"A move, or `{UNDO}`.", "call ada-moss expect bridge at 60", **_MOVE),
            "refuse": _key("A move that has to be refused.", "call cy-stone", **_MOVE),
            "because": _key("Why it has to be refused.", "silent", enum=_words(Why)),
            "events": _key(
                "The events of the move, all of them in order.",
                ["floor_granted", {"type": "spoke", "turn": "tang-next-battle"}],
                **_list({"$ref": "#/$defs/Event"}),
            ),
            **_position(),
            "scores": _key(
                "Numbers as they stand: exactly, or within a distance.",
                {"heard": "9/20", "points": {"value": 62.5, "within": 0.1}},
                type="object",
                additionalProperties=False,
                properties={
                    each: {"description": f"The number {each}.", "$ref": "#/$defs/Score"}
                    for each in NUMBERS
                },
            ),
            "shows": _key(
                "What a screen shows now; several screens as a list.",
                {"language": "en", "choice": "Ask Ada Moss"},
                anyOf=[{"$ref": "#/$defs/Screen"}, _list({"$ref": "#/$defs/Screen"})],
            ),
            "texts": _key(
                "By language, what stands somewhere on the screen.",
                {"en": "A stone bridge", "zh": ["石桥"]},
                type="object",
                additionalProperties=_TEXTS,
            ),
        },
    }


def _position() -> dict[str, Any]:
    """What can be expected of the position that was reached."""
    refused = {
        "type": "object",
        "additionalProperties": False,
        "required": ["move"],
        "properties": {
            "move": _key("The move.", "call ada-moss", **_MOVE),
            "because": _key("Why.", "silent", enum=_words(Why)),
        },
    }
    return {
        "legal": _key("Moves that are legal now.", ["call ada-moss"], **_list(_MOVE)),
        "not_legal": _key(
            "Moves that are not legal now, with the reason or without.",
            [{"move": "call cy-stone", "because": "silent"}],
            **_list({"anyOf": [_MOVE, refused]}),
        ),
        "only_legal": _key(
            "All moves that are legal now, in any order.",
            ["call ada-moss", "adjourn"],
            **_list(_MOVE),
        ),
        "left": {**_key("Minutes left.", 8), "$ref": "#/$defs/Score"},
        "phase": _key("Where the discussion stands.", "choosing", enum=_words(_PHASES)),
        "heard": _key(
            "Ids of the turns heard so far, in order.", ["ada-bridge"], **_list({"type": "string"})
        ),
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _event() -> dict[str, Any]:
    names = {"enum": list(EVENTS)}
    with_fields = [
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["type"],
            "properties": {
                "type": {"description": "What happened.", "const": name},
                **{each: {"description": f"Its {each}; any value."} for each in fields},
            },
        }
        for name, fields in EVENTS.items()
    ]
    return {"description": "An event by its type, or with fields.", "anyOf": [names, *with_fields]}


def _screen() -> dict[str, Any]:
    closed = {
        "type": "object",
        "additionalProperties": False,
        "required": ["choice"],
        "properties": {
            "choice": _key("Its title.", "Ask Cy Stone", **_NAME),
            "why": _key("The reason that is shown.", "The source does not say.", **_NAME),
        },
    }
    closed_or_title = {"anyOf": [_NAME, closed]}
    return {
        "description": "What a screen shows.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "screen": _key(
                "Which; by default the one that is open now.", "table", enum=list(SCREENS)
            ),
            "language": _key(
                "In which language; by default the scenario's original.", "en", type="string"
            ),
            "move": _key(
                "The move before which the page `bet` or `wording` asks.", "call ada-moss", **_MOVE
            ),
            "text": _key("What stands somewhere on it.", "A stone bridge", **_TEXTS),
            "no_text": _key("What stands nowhere on it.", "Keep the ferry", **_TEXTS),
            "choice": _key("Titles of choices that can be taken.", "Ask Ada Moss", **_TEXTS),
            "no_choice": _key(
                "Titles of choices that are shown and cannot be taken.",
                [{"choice": "Ask Cy Stone", "why": "The source does not say."}],
                anyOf=[closed_or_title, _list(closed_or_title)],
            ),
            "fields": _key(
                "Fields of the screen's view by their path, each as it is shown.",
                {"speech.name": "Ada Moss", "seats[0].heard": 1},
                type="object",
                additionalProperties={"type": ["string", "number", "boolean", "null"]},
            ),
        },
    }


def _score() -> dict[str, Any]:
    number = {"type": ["number", "string", "null"], "pattern": r"^(null|~|-?\d+([/.]\d+)?)$"}
    within = {
        "type": "object",
        "additionalProperties": False,
        "required": ["value"],
        "properties": {
            "value": _key("The number.", 0.62, **number),
            "within": _key("How far away it may be.", 0.01, **number),
        },
    }
    return {"description": "A number such as 1, 0.45 or 9/20.", "anyOf": [number, within]}
