"""The shape for editors: the models as JSON Schema, from which keys are completed and explained."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel

from roundtable.loading.schema import RecordModel, ScenarioModel

# Pydantic hands the bounds of a number on as they are where a function reads it first.
_BOUNDS = {"ge": "minimum", "le": "maximum"}


def json_schema(kind: Literal["record", "scenario"]) -> dict[str, Any]:
    """The JSON Schema of a kind of file, for editors."""
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
    for choice in choices:
        if choice != {"type": "null"}:
            entry |= choice
    if choices:
        entry.pop("default", None)
    for place in (entry, entry.get("items", {})):
        if "$ref" in place:
            place["$ref"] = place["$ref"].removesuffix("Model")
    return entry
