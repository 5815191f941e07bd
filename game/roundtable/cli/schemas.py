"""The JSON Schemas of all kinds of file: alone, in one, as files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from roundtable.cli.finding import Unusable
from roundtable.files import into, replace_file
from roundtable.loading import json_schema, without_ids
from roundtable.testing.schema import json_schema as walkthrough_schema


def schemas() -> dict[str, dict[str, Any]]:
    """Every schema by the kind of file it describes, as editors complete from it."""
    return {kind: without_ids(each) for kind, each in explained().items()}


def explained() -> dict[str, dict[str, Any]]:
    """Every schema with an example for each key, as the reference shows it."""
    return {
        "record": json_schema("record"),
        "scenario": json_schema("scenario"),
        "walkthrough": walkthrough_schema(),
    }


def bundle() -> dict[str, Any]:
    """One schema for all kinds: a file's `kind` decides which of them applies."""
    every = schemas()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Roundtable",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"description": "What this file is.", "enum": list(every)}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}},
                "then": {"$ref": file_name(kind)},
            }
            for kind in every
        ],
        "$defs": {kind: {"$id": file_name(kind), **each} for kind, each in every.items()},
    }


def file_name(kind: str) -> str:
    """What the file of a schema is called."""
    return f"{kind}.schema.json"


def as_text(schema: dict[str, Any]) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path, kinds: Iterable[str]) -> tuple[Path, ...]:
    """Write the schemas of some kinds into a folder; the files.

    Raises:
        Unusable: they cannot be written.
    """
    every = schemas()
    paths = {kind: folder / file_name(kind) for kind in kinds}
    try:
        with into(folder) as new:
            for kind, path in paths.items():
                if not path.exists():
                    new.append(path)
                replace_file(path, as_text(every[kind]).encode(), follow=False)
    except OSError as error:
        raise Unusable(f"cannot write into `{folder}`: {error.strerror or error}") from error
    return tuple(paths.values())
