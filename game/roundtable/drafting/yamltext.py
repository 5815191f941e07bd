"""Plain values written as YAML, every text in double quotes and every comment one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

Value: TypeAlias = "str | int | bool | Flow | Sequence[Value] | Mapping[str, Value]"

NOTES: Final = "#"
"""The key in a mapping whose lines are written as comments above it."""

_PLAIN = re.compile(r"[a-z][a-z0-9_]*(?:-[a-z0-9_]+)*")
# Other readers of YAML take these for something else than a word.
_NO_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


class Flow(dict[str, str]):
    """A mapping that is written in one line."""


def yaml_text(root: Mapping[str, Value]) -> str:
    """The YAML of a mapping."""
    return "\n".join(_mapping(root, 0)) + "\n"


def _mapping(node: Mapping[str, Value], depth: int) -> list[str]:
    pad = "  " * depth
    lines = _notes(node, pad)
    for key, value in node.items():
        if key == NOTES:
            continue
        if depth == 0 and isinstance(value, Mapping | list | tuple) and value:
            lines.append("")
        if isinstance(value, Mapping) and not isinstance(value, Flow):
            lines += [f"{pad}{key}:", *_mapping(value, depth + 1)]
        elif _is_block(value):
            assert isinstance(value, list | tuple)
            lines.append(f"{pad}{key}:")
            for item in value:
                lines += _item(item, depth + 1)
        else:
            lines.append(f"{pad}{key}: {_inline(value)}")
    return lines


def _is_block(value: Value) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(item, Mapping) for item in value)


def _item(item: Value, depth: int) -> list[str]:
    pad = "  " * depth
    if not isinstance(item, Mapping) or isinstance(item, Flow):
        return [f"{pad}- {_inline(item)}"]
    lines = _mapping({key: value for key, value in item.items() if key != NOTES}, depth + 1)
    lines[0] = f"{pad}- {lines[0].lstrip()}"
    return [*_notes(item, pad), *lines]


def _notes(node: Mapping[str, Value], pad: str) -> list[str]:
    notes = node.get(NOTES, ())
    assert isinstance(notes, list | tuple)
    # A line break in what a source says must not end the comment.
    return [f"{pad}# {' '.join(str(note).split())}".rstrip() for note in notes]


def _inline(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value not in _NO_WORDS
        return value if plain else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inline(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(_inline(each) for each in value) + "]"
