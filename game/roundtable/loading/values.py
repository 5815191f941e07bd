"""What may stand at a key: texts, ids, numbers and lists, each as the format wants it."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    FailFast,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from roundtable.docstrings import docstring
from roundtable.loading.nodes import flag, whole

ID_PATTERN = r"^[a-z][a-z0-9-]{0,79}$"
DIGEST_KEY = "of"
"""Beside a text's languages: the digest of the original its translations were made from."""

PLACEHOLDER = "TODO"
"""How a text begins that is still to be written; in a further language it counts as missing."""

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
TIME_PATTERN = r"^([0-9]{1,2}:)?[0-9]{1,3}:[0-5][0-9]$"
CODE_PATTERN = r"^RT[0-9]{3}$"
ADDRESS_PATTERN = r"^https?://[^\s/]\S*$"


def _whole(value: object) -> int:
    number = whole(value)
    if number is None:
        raise PydanticCustomError("whole_number", "whole number")
    return number


def _flag(value: object) -> bool:
    truth = flag(value)
    if truth is None:
        raise PydanticCustomError("true_or_false", "true or false")
    return truth


def _format(value: object) -> int:
    if _whole(value) != 1:
        raise PydanticCustomError("unknown_format", "unknown format")
    return 1


def _time(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(TIME_PATTERN, value):
        raise PydanticCustomError("clock_time", "clock time")
    seconds = 0
    for part in value.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _in_any(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


def _clock(value: object) -> int:
    number = _whole(value)
    if number not in (50, 60, 75, 100):
        raise PydanticCustomError("unknown_clock", "unknown clock")
    return number


Entry = TypeVar("Entry")

Many: TypeAlias = Annotated[tuple[Entry, ...], FailFast()]
Line: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Reference: TypeAlias = Annotated[Line, Field(json_schema_extra={"format": "id"})]
Text: TypeAlias = dict[str, Line]
"""Language to wording; `of` holds the digest of the original the others were made from."""
_LINE: dict[str, Any] = {"type": "string", "minLength": 1}
LineOrText: TypeAlias = Annotated[
    Text,
    BeforeValidator(_in_any),
    WithJsonSchema({"anyOf": [_LINE, {"type": "object", "additionalProperties": _LINE}]}),
]
"""A line that is the same in every language, kept under none of them; or a text."""
Whole: TypeAlias = Annotated[int, BeforeValidator(_whole)]
Minutes: TypeAlias = Annotated[Whole, Field(ge=1, le=600)]
Seconds: TypeAlias = Annotated[Whole, Field(ge=1, le=36_000)]
Time: TypeAlias = Annotated[
    int, BeforeValidator(_time), WithJsonSchema({"type": "string", "pattern": TIME_PATTERN})
]
Code: TypeAlias = Annotated[str, StringConstraints(pattern=CODE_PATTERN)]
_ID: dict[str, Any] = {"type": "string", "minLength": 1, "format": "id"}
OneOrMore: TypeAlias = Annotated[
    tuple[Reference, ...],
    FailFast(),
    Field(min_length=1),
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_ID, {"type": "array", "items": _ID, "minItems": 1}]}),
]
"""One id, or several in a list."""
Percent: TypeAlias = Annotated[Whole, Field(ge=0, le=100)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
Format: TypeAlias = Annotated[Literal[1], BeforeValidator(_format)]
Clock: TypeAlias = Annotated[Literal[50, 60, 75, 100], BeforeValidator(_clock)]
Language: TypeAlias = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Address: TypeAlias = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]


def key(description: str, *examples: Any, **constraints: Any) -> Any:
    """A key of the format: what it is for, with an example."""
    return Field(description=description, examples=list(examples) or None, **constraints)


class Model(BaseModel):
    """A mapping of the format: these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Schemas describe a model by its docstring, under ``python -OO`` too."""
        cls.__doc__ = cls.__doc__ or docstring(cls)


class Part(Model):
    """A mapping that a draft may leave open."""

    draft: Flag = key(
        "True while something here is unsure; the checker lists it.", True, default=False
    )
