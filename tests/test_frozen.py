"""Values made by `frozen` behave as those that `dataclasses` makes frozen and with slots."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import types
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

import pytest
from roundtable.frozen import frozen


@frozen
class Ours:
    """Made by us."""

    name: str
    count: int = 0
    kept: dict[str, int] = field(default_factory=dict, compare=False)
    hidden: str = field(default="", repr=False)
    KIND: ClassVar[str] = "kind"


@dataclass(frozen=True, slots=True)
class Theirs:
    """Made by the standard library."""

    name: str
    count: int = 0
    kept: dict[str, int] = field(default_factory=dict, compare=False)
    hidden: str = field(default="", repr=False)
    KIND: ClassVar[str] = "kind"


@frozen
class Longer(Ours):
    """One field more, and a rule."""

    more: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is not to be."""
        if self.count < 0:
            raise ValueError(self.count)


@frozen(kw_only=True, eq=False)
class Named:
    """Equal to itself alone."""

    name: str
    count: int = 1


@frozen
class Awkward:
    """Fields named as one would name what sets them."""

    put: str
    default: int = 1
    default_put: int = 2
    setattr: int = 3
    MISSING: list[int] = field(default_factory=list)


@frozen
class Nothing:
    """Without a field."""


@frozen
class Told:
    """Says itself how it is told and compared."""

    name: str

    def __repr__(self) -> str:
        """Its name."""
        return self.name

    def __eq__(self, other: object) -> bool:
        """Whatever it is."""
        return isinstance(other, Told)

    def __hash__(self) -> int:
        """The same for all."""
        return 1


BOTH = pytest.mark.parametrize("kind", [Ours, Theirs])


@BOTH
def test_values_are_equal_where_their_compared_fields_are(kind) -> None:
    """Equality and hash go by the fields, but for those that are not compared, and by the class."""
    assert kind("a", 1, {"x": 1}) == kind("a", count=1)
    assert hash(kind("a", 1, {"x": 1})) == hash(kind("a", 1))
    assert kind("a") != kind("b")
    assert kind("a") != kind("a", hidden="b")
    assert kind("a") != ("a", 0, {}, "")
    assert Ours("a") != Theirs("a")
    assert Ours("a") != Longer("a")


@BOTH
def test_nothing_is_set_or_deleted(kind) -> None:
    """A field stays as it is."""
    value = kind("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.name
    assert value.name == "a"
    assert not hasattr(value, "__dict__")


@BOTH
def test_a_value_is_told_by_its_fields(kind) -> None:
    """As it would be written, without what is not to be told."""
    assert repr(kind("a", hidden="b")) == f"{kind.__name__}(name='a', count=0, kept={{}})"


@BOTH
def test_it_is_made_as_it_is_declared(kind) -> None:
    """Defaults hold, a factory makes a new value each time, and what is missing is told by name."""
    assert str(inspect.signature(kind)) == (
        "(name: 'str', count: 'int' = 0, kept: 'dict[str, int]' = <factory>, hidden: 'str' = '') -> None"
    )
    assert (kind("a").kept, kind("a").kept is kind("a").kept) == ({}, False)
    with pytest.raises(TypeError, match=r"__init__\(\) missing 1 required .* 'name'"):
        kind()
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'other'"):
        kind("a", other=1)


@BOTH
def test_the_tools_of_dataclasses_know_it(kind) -> None:
    """It is replaced, listed, matched, copied and pickled."""
    value = kind("a", 2, {"x": 1})
    assert dataclasses.replace(value, name="b") == kind("b", 2)
    assert [each.name for each in dataclasses.fields(value)] == ["name", "count", "kept", "hidden"]
    match value:
        case Ours(name, count) | Theirs(name, count):
            assert (name, count) == ("a", 2)
    again = pickle.loads(pickle.dumps(value))
    assert (again, again.kept, copy.deepcopy(value).kept) == (value, {"x": 1}, {"x": 1})


def test_a_class_below_has_its_fields_too() -> None:
    """The fields above come first; what is to be done after making is done."""
    assert Longer("a", more=(1,)) == Longer("a", 0, {}, "", (1,))
    with pytest.raises(ValueError, match="-1"):
        Longer("a", -1)


def test_what_is_named_only_is_named_and_equals_itself_alone() -> None:
    """`kw_only` and `eq` are what `dataclass` calls so."""
    with pytest.raises(TypeError, match="positional"):
        Named("a")  # type: ignore[misc]
    value = Named(name="a")
    assert value != Named(name="a")
    assert len({value, value, Named(name="a")}) == 2


@frozen(slots=False)
class Derived:
    """Works out once what follows from its field."""

    name: str

    @cached_property
    def letters(self) -> list[str]:
        """The name's, in a list of its own."""
        return [*self.name]


def test_a_class_without_slots_keeps_what_it_worked_out() -> None:
    """It stays frozen; what was worked out is neither compared, told nor pickled."""
    value = Derived("ab")
    assert value.letters is value.letters
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.name = "b"  # type: ignore[misc]
    assert (value, hash(value), repr(value)) == (
        Derived("ab"),
        hash(Derived("ab")),
        "Derived(name='ab')",
    )
    again = pickle.loads(pickle.dumps(value))
    assert (again == value, vars(again)) == (True, {"name": "ab"})


def test_a_class_without_fields_is_one_value() -> None:
    """All of them are equal."""
    assert (Nothing() == Nothing(), hash(Nothing()) == hash(Nothing()), repr(Nothing())) == (
        True,
        True,
        "Nothing()",
    )


def test_what_a_class_says_itself_stays() -> None:
    """A method of its own is not written over."""
    assert (repr(Told("a")), Told("a") == Told("b"), hash(Told("a"))) == ("a", True, 1)


def test_a_field_may_have_any_name() -> None:
    """What sets the fields goes by names that none of them has."""
    value = Awkward("a", 4, MISSING=[5])
    assert (value.put, value.default, value.default_put, value.setattr) == ("a", 4, 2, 3)
    assert (value.MISSING, Awkward("a").MISSING) == ([5], [])


@frozen
class Likewise:
    """Fields that are given as those of `Ours` are, under other names."""

    title: str
    number: int = 7
    more: list[int] = field(default_factory=list, compare=False)
    last: str = field(default="end", repr=False)


def test_classes_whose_fields_are_given_alike_share_what_sets_them() -> None:
    """But neither names, nor defaults, nor what is said of a mistake."""
    assert _code(Ours).co_code == _code(Likewise).co_code
    value = Likewise("a", last="z")
    assert (value.title, value.number, value.more, value.last) == ("a", 7, [], "z")
    assert Ours("a").kept == {}
    with pytest.raises(TypeError, match=r"Likewise.__init__\(\) missing 1 required .* 'title'"):
        Likewise()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'name'"):
        Likewise(name="a")  # type: ignore[call-arg]


def _code(kind: type) -> types.CodeType:
    code = kind.__init__.__code__  # type: ignore[misc]
    assert isinstance(code, types.CodeType)
    return code


def test_a_field_that_is_needed_comes_before_those_that_are_not() -> None:
    """As in any function: else it could not be told which one was left out."""
    with pytest.raises(TypeError, match="without a default"):

        @frozen
        class Wrong:
            first: int = 1
            second: str
