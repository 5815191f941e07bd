"""The decorator of the house's values: `dataclass(frozen=True, slots=True)`, made in a sixth of the time.

A game is some three hundred classes of values, and a window, a command or a page in a browser
makes them all before it shows anything. `dataclasses` writes and compiles six methods for each
of them. Here one is compiled, `__init__`; the others are the same for every class, but that
they compare and hash by the class's own fields. Everything else is `dataclasses`' own:
`field`, `fields`, `replace`, matching, `__post_init__`, `__slots__`; with slots the class is
made a second time, so a method names the class above it instead of asking `super()`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, kw_only: bool = ..., eq: bool = ...) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, kw_only: bool = False, eq: bool = True) -> Any:
    """Make of a class one of frozen values with slots.

    Args:
        cls: the class.
        kw_only: whether its fields are given by name only.
        eq: whether its values are equal where their fields are; else each equals only itself.
    """

    def make(cls: type[Any]) -> type[Any]:
        made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
        shared = {"__repr__": _repr, "__setattr__": _refused, "__delattr__": _refused}
        shared |= {"__getstate__": _state, "__setstate__": _restore, "__init__": _init(made)}
        if eq:
            shared |= _comparing(made)
        for name, method in shared.items():
            if name not in cls.__dict__:
                setattr(made, name, method)
        return made

    return make if cls is None else make(cls)


def _init(cls: type[Any]) -> Callable[..., None]:
    """A class's `__init__`, which sets its fields past what refuses to set them."""
    # Names that no field has.
    known: dict[str, Any] = {"__put__": object.__setattr__, "__ungiven__": MISSING}
    ways: dict[bool, list[str]] = {False: ["self"], True: []}
    body = []
    for each in fields(cls):
        given, value, default = each.name, each.name, f"__{each.name}__"
        if each.default is not MISSING:
            known[default] = each.default
            given = f"{each.name}={default}"
        elif each.default_factory is not MISSING:
            known[default] = each.default_factory
            given = f"{each.name}=__ungiven__"
            value = f"{default}() if {each.name} is __ungiven__ else {each.name}"
        ways[bool(each.kw_only)].append(given)
        body.append(f"__put__(self, {each.name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    words = ", ".join([*ways[False], *(["*", *ways[True]] if ways[True] else [])])
    exec(f"def __init__({words}):\n {'; '.join(body) or 'pass'}", known)  # noqa: S102 -- as dataclasses does
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {**{each.name: each.type for each in fields(cls)}, "return": None}
    return init


def _comparing(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """How a class's values are compared and hashed: by the fields that are compared."""
    names = [each.name for each in fields(cls) if each.compare]
    key: Callable[[Any], Any] = attrgetter(*names) if names else _nothing

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 -- it is one
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 -- it is one
        return hash(key(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


def _nothing(_value: object) -> tuple[()]:
    return ()


@recursive_repr()
def _repr(self: Any) -> str:
    told = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refused(_self: Any, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
