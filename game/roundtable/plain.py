"""A scenario as plain values for JSON, and back: what the browser reads instead of YAML, and `ready` keeps.

The values are those that `loading` checked when they were made, so nothing is checked a
second time; fields are written by name and read by the dataclasses' own types, which need
no library. A value that its class does not know is refused.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
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
    made: Scenario = _reader(Scenario)(plain)
    return made


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: PLR0911 -- one return a kind of type
    """What makes a value of that type from its plain form; the type is looked at once."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = _reader(next(each for each in get_args(kind) if each is not types.NoneType))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        first, *rest = get_args(kind)
        one = _reader(first)
        if rest == [Ellipsis]:
            return lambda plain: tuple([one(each) for each in plain])
        all_ = (one, *map(_reader, rest))
        return lambda plain: tuple([read(each) for read, each in zip(all_, plain, strict=True)])
    if kind is Text:
        return Text.of
    if is_dataclass(kind) and isinstance(kind, type):
        return _fields_reader(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return lambda plain: plain


def _fields_reader(kind: type) -> Callable[[Any], Any]:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}

    def read(plain: Mapping[str, Any]) -> Any:
        try:
            return kind(**{name: readers[name](value) for name, value in plain.items()})
        except KeyError as error:
            unknown = ", ".join(sorted(plain.keys() - readers.keys()))
            raise TypeError(f"{kind.__name__} has no {unknown}") from error

    return read
