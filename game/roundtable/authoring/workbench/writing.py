"""Values as YAML: in one line, or as the lines of an entry."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]
"""What can be written; a mapping of short texts stands in one line."""

_PLAIN = re.compile(
    '[A-Za-z\u00c0-\u024f\u3400-\u9fff《（][^\\n:#,\\[\\]{}"?&*!|>%@`\\\\]*', re.ASCII
)
_NOT_TEXT = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_WIDEST = 96


def flow(value: Value) -> str:
    """A value in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(flow(each) for each in value) + "]"


def scalar(text: str) -> str:
    """A text in one line, in quotes where it needs them within brackets or without."""
    plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _NOT_TEXT
    return text if plain else json.dumps(text, ensure_ascii=False)


def entry(key: str, value: Value, indent: int) -> list[str]:
    """A key and its value as lines."""
    pad = " " * indent
    if isinstance(value, Mapping) and not _is_short(value, indent + len(key)):
        lines = [line for name, each in value.items() for line in entry(name, each, indent + 2)]
        return [f"{pad}{key}:", *lines]
    if _holds_mappings(value):
        assert isinstance(value, Sequence)
        return [f"{pad}{key}:", *(line for each in value for line in item(each, indent + 2))]
    return [f"{pad}{key}: {flow(value)}"]


def item(value: Value, indent: int) -> list[str]:
    """An entry of a list as lines."""
    pad = " " * indent
    if not isinstance(value, Mapping) or _is_short(value, indent):
        return [f"{pad}- {flow(value)}"]
    lines = [line for key, each in value.items() for line in entry(key, each, indent + 2)]
    return [f"{pad}- {lines[0].lstrip()}", *lines[1:]]


def _holds_mappings(value: Value) -> bool:
    several = isinstance(value, Sequence) and not isinstance(value, str)
    return several and any(isinstance(each, Mapping) for each in value)  # type: ignore[union-attr]


def _is_short(value: Mapping[str, Value], indent: int) -> bool:
    """Whether a mapping stands in one line: texts by language that fit, or an id and a text."""
    if not all(isinstance(each, str | int) or _is_text(each) for each in value.values()):
        return False
    return len(value) < 4 and indent + len(flow(value)) <= _WIDEST  # noqa: PLR2004


def _is_text(value: Value) -> bool:
    return isinstance(value, Mapping) and all(isinstance(each, str) for each in value.values())
