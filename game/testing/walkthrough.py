"""A walkthrough: a headless test of a scenario, moves and what is expected of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

from game.discussion import Mode, Move, Phase, Scenario, Why
from game.discussion.events import EVENTS as KINDS

SUFFIX = ".walkthrough.yaml"
"""How the name of a walkthrough ends."""

EVENTS = {name: tuple(each.name for each in fields(kind)) for name, kind in KINDS.items()}
"""The fields of every event, by its type as a walkthrough writes it."""

Pattern: TypeAlias = "str | tuple[Pattern, ...] | Mapping[str, Pattern]"
"""What a value has to be: a text, a list in order, or some of a mapping's keys."""


@dataclass(frozen=True, slots=True)
class EventPattern:
    """An event by its type and some of its fields."""

    type: str
    fields: Mapping[str, Pattern]

    def __str__(self) -> str:
        """The pattern in one line."""
        return shown_event(self.type, self.fields)


@dataclass(frozen=True, slots=True)
class Happened:
    """The events of the step's move, all of them in order."""

    line: int
    events: tuple[EventPattern, ...]


@dataclass(frozen=True, slots=True)
class Legal:
    """Moves that are legal now."""

    line: int
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class NotLegal:
    """A move that is not legal now, and why, if that is told."""

    line: int
    move: Move
    because: Why | None


@dataclass(frozen=True, slots=True)
class Left:
    """Minutes left."""

    line: int
    minutes: int


@dataclass(frozen=True, slots=True)
class At:
    """Where the discussion stands."""

    line: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class Heard:
    """The turns heard so far, in order."""

    line: int
    turns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """One of the scores: exactly `value`, or at most `within` away; None where it drops out."""

    line: int
    name: str
    value: Fraction | None
    within: Fraction


Expectation: TypeAlias = Happened | Legal | NotLegal | Left | At | Heard | Number


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        line, end: the first and the last line it stands on.
        entry: a move as text, or `undo`; empty where the step only looks.
        refused: the move that has to be refused instead.
        because: why it has to be refused, if that is told.
    """

    line: int
    end: int
    entry: str
    refused: Move | None
    because: Why | None
    expect: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """One file.

    Attributes:
        lines: the file's text, to be shown where a step fails.
        clock: in per cent; None for the scenario's own.
        skip, xfail: why it is not run, or why it is known to fail; empty otherwise.
    """

    path: Path
    lines: tuple[str, ...]
    title: str
    scenario: Scenario
    mode: Mode
    clock: int | None
    seed: int
    skip: str
    xfail: str
    steps: tuple[Step, ...]


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
