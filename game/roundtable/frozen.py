"""The decorator of the house's values: `dataclass(frozen=True, slots=True)`, made in a sixth of the time.

A game is some three hundred classes of values, and a window, a command or a page in a browser
makes them all before it shows anything. `dataclasses` writes and compiles six methods for each
of them. Here one is compiled, `__init__`, and once for all classes with as many fields that are
given alike: the names are put in afterwards. The others are the same for every class, but that
they compare and hash by the class's own fields. Everything else is `dataclasses`' own:
`field`, `fields`, `replace`, matching, `__post_init__`, `__slots__`; with slots the class is
made a second time, so a method names the class above it instead of asking `super()`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from reprlib import recursive_repr
from types import CodeType, FunctionType, MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


class _Ungiven:
    """What stands in a signature for a value that is made anew each time, as `dataclasses` tells it."""

    def __repr__(self) -> str:
        return "<factory>"


_UNGIVEN = _Ungiven()


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(
    *, kw_only: bool = ..., eq: bool = ..., slots: bool = ...
) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: Any = None, /, *, kw_only: bool = False, eq: bool = True, slots: bool = True
) -> Any:
    """Make of a class one of frozen values.

    Args:
        cls: the class.
        kw_only: whether its fields are given by name only.
        eq: whether its values are equal where their fields are; else each equals only itself.
        slots: whether it has slots; not where what is worked out once is kept beside the fields
            (`cached_property`), which is neither compared nor pickled.
    """

    def make(cls: type[Any]) -> type[Any]:
        if (
            cls.__doc__ is None
        ):  # compiled without: dataclasses would work out its signature to stand there
            cls.__doc__ = cls.__qualname__
        made = dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
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
    own = fields(cls)
    given = sorted(own, key=attrgetter("kw_only"))
    # Names that no field has.
    known: dict[str, Any] = {"__ungiven__": _UNGIVEN}
    known |= {f"__put{i}__": _putting(cls, each.name) for i, each in enumerate(given)}
    known |= {f"__make{i}__": each.default_factory for i, each in enumerate(given)}
    ways = tuple((each.kw_only, each.default_factory is not MISSING) for each in given)
    code = _setting(ways, after=hasattr(cls, "__post_init__"))
    code = code.replace(co_varnames=("self", *(each.name for each in given)))
    init: Callable[..., None] = FunctionType(code, known, "__init__")
    needed = [each.default is MISSING and each.default_factory is MISSING for each in given]
    plain = [each for each, needs in zip(given, needed, strict=True) if not needs]
    places = [needs for each, needs in zip(given, needed, strict=True) if not each.kw_only]
    if places != sorted(places, reverse=True):
        raise TypeError(f"{cls.__qualname__}: a field without a default follows one that has one")
    ungiven = {each.name: _UNGIVEN if each.default is MISSING else each.default for each in plain}
    init.__defaults__ = tuple(ungiven[each.name] for each in plain if not each.kw_only)
    init.__kwdefaults__ = {each.name: ungiven[each.name] for each in plain if each.kw_only}
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {**{each.name: each.type for each in own}, "return": None}
    return init


def _putting(cls: type[Any], name: str) -> Callable[[Any, Any], None]:
    """What sets a field: its slot, which asks nobody, else what sets anything."""
    slot = getattr(cls, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda value, given: object.__setattr__(value, name, given)


@cache
def _setting(ways: tuple[tuple[bool, bool], ...], *, after: bool) -> CodeType:
    """What sets so many fields, compiled once for all classes whose fields are given in one way.

    Args:
        ways: of each field, called `_0`, `_1` and so on: whether it is given by name only, and
            whether it is made where it is not given.
        after: whether the class has something to do afterwards.
    """
    words, body = ["self"], []
    for i, (named, made) in enumerate(ways):
        if named and "*" not in words:
            words.append("*")
        words.append(f"_{i}")
        value = f"__make{i}__() if _{i} is __ungiven__ else _{i}" if made else f"_{i}"
        body.append(f"__put{i}__(self, {value})")
    if after:
        body.append("self.__post_init__()")
    held: dict[str, Any] = {}
    exec(f"def __init__({', '.join(words)}):\n {'; '.join(body) or 'pass'}", held)  # noqa: S102 -- as dataclasses does
    code: CodeType = held["__init__"].__code__
    return code


def _comparing(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """How a class's values are compared and hashed: by the fields that are compared."""
    names = [each.name for each in fields(cls) if each.compare]
    key: Callable[[Any], Any] = attrgetter(*names) if names else _nothing
    first: Callable[[Any], Any] = attrgetter(names[0]) if names else _nothing

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 -- it is one
        if other.__class__ is not self.__class__:
            return NotImplemented
        # Most of what is compared differs in its first field, as turns do in their ids.
        one, two = first(self), first(other)
        same: bool = (one is two or one == two) and key(self) == key(other)
        return same

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
