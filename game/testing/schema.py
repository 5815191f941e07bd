"""The shape of a walkthrough as JSON Schema, for editors; `reading` judges the file itself."""

from __future__ import annotations

from typing import Any

from game.discussion import UNDO, Mode, Phase, Why
from game.testing.reading import NUMBERS
from game.testing.walkthrough import EVENTS

_PHASES = [each for each in Phase if each not in (Phase.FORECASTING, Phase.HEARING)]
"""The phases a position can be in; the other two are passed within one move."""

_MOVE = {"type": "string", "minLength": 1}


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
        "$defs": {"Step": _step(), "Event": _event(), "Score": _score()},
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
        "format": _key("The version of the format.", 1, const=1),
        "title": _key("What is tested.", "The record is perfect", type="string"),
        "scenario": _key(
            "Id of the scenario; by default the one of this folder.",
            "agi-next-2026",
            type="string",
        ),
        "mode": _key("The kind of game.", "replay", enum=_words(Mode), default=str(Mode.MODERATE)),
        "clock": _key(
            "Minutes as a share of the whole record, per cent; by default the scenario's own.",
            100,
            **_whole(1, 100),
        ),
        "seed": _key("Decides all chance.", 7, default=0, **_whole(-(10**9), 10**9)),
        "skip": _key("Why it is not run.", "waits for the last scene", type="string"),
        "xfail": _key("Why it is known to fail.", "issue 12", type="string"),
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
                ["floor_granted", {"type": "spoke", "turn": "tang-beyond-chat"}],
                **_list({"$ref": "#/$defs/Event"}),
            ),
            **_position(),
            "scores": _key(
                "Numbers as they stand: exactly, or within a distance.",
                {"room": "9/20", "foresight": {"value": 0.62, "within": 0.01}},
                type="object",
                additionalProperties=False,
                properties={
                    each: {"description": f"The number {each}.", "$ref": "#/$defs/Score"}
                    for each in NUMBERS
                },
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
        "left": _key("Minutes left.", 8, **_whole(0, 10**6)),
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
