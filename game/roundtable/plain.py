"""A scenario as plain values for JSON, and back: what the browser reads instead of YAML, and `ready` keeps.

The values are those that `loading` checked when they were made, so nothing is checked a
second time; fields are written by name and read by the dataclasses' own types, which need
no library. A value that its class does not know is refused.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from roundtable.rules import Scenario, Text


def to_plain(value: Any) -> Any:
    """A value of the rules as lists, mappings, texts and numbers; texts are mappings by language."""
    if isinstance(value, Text):
        return dict(value.translations)
    if is_dataclass(value) and not isinstance(value, type):
        return {
            each.name: to_plain(getattr(value, each.name))
            for each in fields(value)
            if getattr(value, each.name) != each.default
        }
    if isinstance(value, Enum):
        return value.value
    return [to_plain(each) for each in value] if isinstance(value, tuple) else value


def scenario_of(plain: Mapping[str, Any]) -> Scenario:
    """The scenario of such values.

    Raises:
        TypeError: they are none of a scenario's, or lack something.
    """
    made: Scenario = _read(Scenario, plain)
    return made


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, plain: Any) -> Any:  # noqa: PLR0911 -- one return a kind of type
    """A value of that type from its plain form."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        options = [each for each in get_args(kind) if each is not types.NoneType]
        return None if plain is None else _read(options[0], plain)
    if origin is tuple:
        inner = get_args(kind)
        if inner[-1] is Ellipsis:
            return tuple([_read(inner[0], each) for each in plain])
        return tuple([_read(each, one) for each, one in zip(inner, plain, strict=True)])
    if kind is Text:
        return Text.of(plain)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        unknown = plain.keys() - hints.keys()
        if unknown:
            raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        return kind(**{name: _read(hints[name], value) for name, value in plain.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    return plain
