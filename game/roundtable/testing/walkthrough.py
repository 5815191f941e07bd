"""A walkthrough: a headless test of a scenario, moves and what is expected of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

from roundtable.frozen import frozen
from roundtable.loading.diagnostics import shown as harmless
from roundtable.loading.nodes import Node
from roundtable.rules import Mode, Move, Phase, Scenario, Why
from roundtable.rules.events import EVENTS as KINDS
from roundtable.testing.numbers import figure

SUFFIX = ".walkthrough.yaml"
"""How the name of a walkthrough ends."""

EVENTS = {name: tuple(each.name for each in fields(kind)) for name, kind in KINDS.items()}
"""The fields of every event, by its type as a walkthrough writes it."""

Pattern: TypeAlias = "str | Number | tuple[Pattern, ...] | Mapping[str, Pattern]"
"""What a value has to be: a text, about a number, a list in order, or some of a mapping's keys."""


@frozen
class EventPattern:
    """An event by its type and some of its fields."""

    type: str
    fields: Mapping[str, Pattern]

    def __str__(self) -> str:
        """The pattern in one line."""
        return shown_event(self.type, self.fields)


@frozen
class Expectation:
    """Base of all expectations.

    Attributes:
        line: where its key stands in the file.
        node: where the expected value stands, so that it can be rewritten; None where it
            is no value but a demand.
    """

    line: int
    node: Node | None = field(compare=False, repr=False)


@frozen
class Happened(Expectation):
    """The events of the step's move, all of them in order."""

    events: tuple[EventPattern, ...]


@frozen
class Legal(Expectation):
    """Moves that are legal now; if `only`, these and no other, in any order."""

    moves: tuple[Move, ...]
    only: bool = False


@frozen
class NotLegal(Expectation):
    """A move that is not legal now, and why, if that is told."""

    move: Move
    because: Why | None


@frozen
class At(Expectation):
    """Where the discussion stands."""

    phase: Phase


@frozen
class Heard(Expectation):
    """The turns heard so far, in order."""

    turns: tuple[str, ...]


@frozen
class Number(Expectation):
    """A number: exactly `value`, or at most `within` away; None where it drops out.

    Attributes:
        name: `left` for the minutes left, else one of the numbers.
    """

    name: str
    value: Fraction | None
    within: Fraction

    def __str__(self) -> str:
        """The number exactly, and rounded where it is a fraction."""
        told = figure(self.value)
        return f"{told} within {figure(self.within)}" if self.within else told


@frozen
class Screen:
    """A screen in a language.

    Attributes:
        name: one of those `roundtable.testing.screens` knows; empty for the one a face shows now.
        language: its tag; empty for the scenario's original.
        move: what is about to be done, on the screen that asks for a forecast.
    """

    name: str = ""
    language: str = ""
    move: Move | None = None


@frozen
class Says(Expectation):
    """A text that stands somewhere on a screen; if `absent`, nowhere."""

    screen: Screen
    text: str
    absent: bool = False


@frozen
class Offers(Expectation):
    """A choice on a screen, by its title; if `closed`, one that cannot be taken.

    Attributes:
        why: the reason that is shown; None where it is not told.
    """

    screen: Screen
    title: str
    closed: bool = False
    why: str | None = None


@frozen
class Shows(Expectation):
    """One field of a screen's view, by its path, such as ``seats[0].name``."""

    screen: Screen
    path: str
    text: str


@frozen
class Step:
    """One step.

    Attributes:
        line, end: the first and the last line it stands on.
        entry: a move as text, or `undo`; empty where the step only looks.
        refused: the move that has to be refused instead.
        because: why it has to be refused, if that is told; `reason` is where that stands.
    """

    line: int
    end: int
    entry: str = ""
    refused: Move | None = None
    because: Why | None = None
    reason: Node | None = field(default=None, compare=False, repr=False)
    expect: tuple[Expectation, ...] = ()


@frozen
class Walkthrough:
    """One file.

    Attributes:
        text: the file's text.
        format: of the file; 1 is the first edition's, whose numbers, events and screens are
            read and not judged, since there is nothing like them any more.
        scene: of a game of one question, its id; else empty.
        marks: names by which pytest can select it.
        clock: in per cent; None for the scenario's own.
        skip, xfail: why it is not run, or why it is known to fail; empty otherwise.
    """

    path: Path
    text: str
    title: str
    scenario: Scenario
    mode: Mode
    clock: int | None
    seed: int
    skip: str
    xfail: str
    marks: tuple[str, ...]
    steps: tuple[Step, ...]
    format: int = 2
    scene: str = ""

    @property
    def shown_path(self) -> str:
        """The path as it may be printed: from the working folder, and harmless to a terminal."""
        return harmless(shown_path(self.path), 4096)


def shown_path(path: Path) -> str:
    """A path as it is told: from the working folder, where it lies below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def shown_event(kind: str, fields: Mapping[str, object]) -> str:
    """An event or its pattern in one line."""
    return " ".join((kind, *(f"{key}={shown(value)}" for key, value in fields.items())))


def shown(value: object) -> str:
    """A value as a walkthrough writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {shown(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(shown, value)) + "]"
    return str(value)
