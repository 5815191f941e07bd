"""The shape for editors: the models as JSON Schema, from which keys are completed and explained."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel

from roundtable.loading.schema import RecordModel, ScenarioModel
from roundtable.loading.values import ID_PATTERN

# Pydantic hands the bounds of a number on as they are where a function reads it first.
_BOUNDS = {"ge": "minimum", "le": "maximum"}


def json_schema(kind: Literal["record", "scenario"]) -> dict[str, Any]:
    """The JSON Schema of a kind of file, with an example for each key."""
    model: type[BaseModel] = RecordModel if kind == "record" else ScenarioModel
    schema = model.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        **_plain(schema),
        "title": f"Roundtable {kind}",
        "$defs": {name.removesuffix("Model"): _plain(part) for name, part in _parts(schema)},
    }


def _parts(schema: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted(schema["$defs"].items())


def _plain(part: dict[str, Any]) -> dict[str, Any]:
    """A part of the schema as the files are: without null, and named by its keys alone."""
    plain = {key: value for key, value in part.items() if key != "title"}
    if "properties" in part:
        plain["properties"] = {name: _entry(value) for name, value in part["properties"].items()}
    return plain


def _entry(value: dict[str, Any]) -> dict[str, Any]:
    """What stands at a key; a key that may be left out is left out, and never null."""
    entry = {_BOUNDS.get(key, key): each for key, each in value.items() if key != "title"}
    choices = entry.pop("anyOf", [])
    several = [choice for choice in choices if choice != {"type": "null"}]
    if len(several) > 1:
        entry["anyOf"] = several
    elif several:
        entry |= {_BOUNDS.get(key, key): each for key, each in several[0].items()}
    if len(several) < len(choices):
        entry.pop("default", None)
    for place in (entry, entry.get("items", {})):
        if "$ref" in place:
            place["$ref"] = place["$ref"].removesuffix("Model")
    return entry


def without_ids(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without the examples in which ids stand, since editors offer examples for values.

    Whoever completes `speaker:` should not be offered the people of another discussion.
    """
    bare: dict[str, Any] = {
        key: without_ids(value) if isinstance(value, dict) else value
        for key, value in schema.items()
        if key != "examples" or _is_harmless(schema)
    }
    for key in ("anyOf", "allOf"):
        if key in bare:
            bare[key] = [without_ids(each) for each in bare[key]]
    return bare


def _is_harmless(value: dict[str, Any]) -> bool:
    """Whether the example at a key is a number, a flag, a word or a text, and names nobody."""
    if "$ref" in value or "anyOf" in value or "items" in value or "properties" in value:
        return False
    return value.get("format") != "id" and value.get("pattern") != ID_PATTERN
