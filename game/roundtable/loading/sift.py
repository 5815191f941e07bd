"""Every fault of shape, one after the other, so that the reader may stop at any time.

A model validated as a whole holds all its faults in memory at once: for a hostile
file within the limits that is more than 3 GB. So the models' lists stop at their first wrong entry,
which settles quickly whether a file is sound, and only for one that is not, each mapping
and each entry is judged by itself here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from roundtable.loading.nodes import Mapping, Node, Sequence

Location: TypeAlias = tuple[str | int, ...]

_STRANGE_KEYS = 2000


def sift(model: type[BaseModel], node: Node, loc: Location = ()) -> Iterator[dict[str, Any]]:
    """The faults of `node` in pydantic's form, each with its whole location."""
    if not isinstance(node, Mapping):
        yield from _judge(model, node, loc)
        return
    entered: set[str] = set()
    for name, field in model.model_fields.items():
        value = node.get(name)
        inner = model_in(field)
        entry = entry_of(field)
        if inner is not None and isinstance(value, Mapping):
            entered.add(name)
            yield from sift(inner, value, (*loc, name))
        elif entry is not None and isinstance(value, Sequence) and value:
            entered.add(name)
            yield from _counted(field, len(value), (*loc, name))
            for place, each in enumerate(value):
                if isinstance(entry, type) and issubclass(entry, BaseModel):
                    yield from sift(entry, each, (*loc, name, place))
                else:
                    yield from _judge(entry, each, (*loc, name, place))
    rest = {key: node[key] for key in model.model_fields if key in node and key not in entered}
    strange = (key for key in node if key not in model.model_fields)
    rest |= {key: node[key] for key in islice(strange, _STRANGE_KEYS)}
    for fault in _judge(model, rest, loc):
        if fault["type"] != "missing" or fault["loc"][-1] not in entered:
            yield fault


def _counted(field: FieldInfo, count: int, loc: Location) -> Iterator[dict[str, Any]]:
    """The fault of a list that has too few or too many entries, whatever they are."""
    for bound in field.metadata:
        least, most = getattr(bound, "min_length", None), getattr(bound, "max_length", None)
        if least is not None and count < least:
            yield {"type": "too_short", "loc": loc, "ctx": {"min_length": least}}
        elif most is not None and count > most:
            yield {"type": "too_long", "loc": loc, "ctx": {"max_length": most}}


def _judge(kind: Any, value: Any, loc: Location) -> list[dict[str, Any]]:
    try:
        _adapter(kind).validate_python(value)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return [{**fault, "loc": (*loc, *fault["loc"])} for fault in found]
    return []


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def entry_of(field: FieldInfo) -> Any:
    """What the entries of a list field are; None for other fields."""
    arguments = get_args(field.annotation)
    return arguments[0] if get_origin(field.annotation) is tuple else None


def model_in(field: FieldInfo) -> type[BaseModel] | None:
    """The model of a field that holds one, or may; None for other fields."""
    if get_origin(field.annotation) is tuple:
        return None
    inner = (field.annotation, *get_args(field.annotation))
    models = (each for each in inner if isinstance(each, type) and issubclass(each, BaseModel))
    return next(models, None)
