"""The page docs/reference.md: every key of every kind of file, made from the JSON Schemas.

python tests/authoring/reference.py
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from roundtable.cli.schemas import explained

PAGE = Path(__file__).parents[2] / "docs" / "reference.md"

_HEAD = """\
# Reference

Every key of the files an author writes, made from the same schemas from which editors
complete (`roundtable schema`). How to begin is told in [authoring.md](authoring.md).

A *text* is a mapping of language to wording, `{zh: ..., en: ...}`, in languages that the file
declares. The first has to be there; where another is missing, the game shows what there is,
and marks it. An *id* is up to 80 lower case letters, digits and hyphens,
and begins with a letter. Where it says *needed*, the key has to be there.
"""

_LONGEST = 64
"""Characters of the longest example that fits into a table."""
_EVERYWHERE = ("draft",)


def reference_page(schemas: Mapping[str, dict[str, Any]]) -> str:
    """The page about all kinds of file.

    Args:
        schemas: the JSON Schema of each kind.
    """
    parts = [_HEAD]
    for kind, schema in schemas.items():
        defs = schema["$defs"]
        parts.append(f"## The {kind}\n\n{schema['description']}\n\n{_table(schema, defs)}")
        for name in _used(schema):
            part = defs[name]
            if "properties" in part:
                head = f"### {_title(name)} in a {kind}"
                parts.append(f"{head}\n\n{part['description']}\n\n{_table(part, defs)}")
    return "\n".join(parts)


def _used(schema: dict[str, Any]) -> Iterator[str]:
    """The names of the schema's parts, in the order in which they are first used."""
    seen: dict[str, None] = {}
    waiting: list[Any] = [schema["properties"]]
    while waiting:
        for name in _references(waiting.pop(0)):
            if name not in seen:
                seen[name] = None
                waiting.append(schema["$defs"][name])
    yield from seen


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "$ref":
                yield each.rpartition("/")[2]
            elif key != "examples":
                yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)


def _table(part: dict[str, Any], defs: Mapping[str, Any]) -> str:
    lines = ["| key | holds | if left out | what it is | example |", "|---|---|---|---|---|"]
    # What every part may have stands last, behind what it is there for.
    keys = sorted(part["properties"], key=_EVERYWHERE.__contains__)
    for key in keys:
        value = part["properties"][key]
        absent = f"`{_json(value['default'])}`" if "default" in value else "nothing"
        absent = "needed" if key in part.get("required", ()) else absent
        cells = (f"`{key}`", _holds(value, defs), absent, value["description"], _example(value))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _holds(value: Any, defs: Mapping[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return _holds(defs[name], defs) if "enum" in defs[name] else f"*{_title(name).lower()}*"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    if value.get("type") == "array":
        return f"list: {_holds(value['items'], defs)}"
    if "anyOf" in value:
        return " or ".join(dict.fromkeys(_holds(each, defs) for each in value["anyOf"]))
    return _plain(value)


def _plain(value: dict[str, Any]) -> str:
    kind = value.get("type")
    if kind == "object":
        return "text" if "properties" not in value else "mapping"
    if kind == "integer":
        span = [str(value[each]) for each in ("minimum", "maximum") if each in value]
        return f"whole number, {' to '.join(span)}" if span else "whole number"
    if kind == "boolean":
        return "`true` or `false`"
    if value.get("format") == "id":
        return "id"
    if kind == "string" and "pattern" in value:
        patterns = {
            "http": "web address",
            "RT": "code",
            "[0-5]": "time",
            "{2,3}": "language tag",
            "{0,79}": "id",
        }
        return next((name for mark, name in patterns.items() if mark in value["pattern"]), "string")
    return "number" if isinstance(kind, list) else "string" if kind == "string" else "anything"


def _title(name: str) -> str:
    """`CodaLine` as `Coda line`."""
    words = "".join(f" {each.lower()}" if each.isupper() else each for each in name).strip()
    return words[0].upper() + words[1:]


def _example(value: dict[str, Any]) -> str:
    text = _json(next(iter(value.get("examples", [])), None))
    return f"`{text}`" if text != "null" and len(text) <= _LONGEST else ""


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(reference_page(explained()), "utf-8")
