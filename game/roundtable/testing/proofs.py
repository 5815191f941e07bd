"""What has to hold of every scenario, proved one by one by exact counting; without pytest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from roundtable.loading import check, render
from roundtable.rules import IllegalMove, Mode, Reference, Scenario, Session, optimum
from roundtable.shipped import folder
from roundtable.simulation import RecordPlayer, explore, play
from roundtable.testing.numbers import figure, number

FULL = 100
"""All of the record's minutes, in per cent."""

CLOCKS = (50, 75, FULL)
"""The clocks a game can be played with, in per cent, the shortest first."""

_PERFECT = {
    Mode.MODERATE: ("room", "ground", "sparks", "voices", "likeness", "foresight"),
    Mode.REPLAY: ("replay", "foresight"),
    Mode.WHO: ("foresight",),
    Mode.DAILY: ("foresight",),
}


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that has to hold of a scenario.

    Attributes:
        name: as a test is called.
        title: what it says, in one line.
        faults: everything that speaks against it, given the scenario and its path.
    """

    name: str
    title: str
    faults: Callable[[Scenario, Path], Iterator[str]]


def _clean(_scenario: Scenario, path: Path) -> Iterator[str]:
    for each in check(path, [folder("seeds")]):
        yield render(each)


def _no_dead_ends(scenario: Scenario, _path: Path) -> Iterator[str]:
    for clock in CLOCKS:
        found = explore(scenario, clock=clock)
        if found.dead_ends:
            yield f"at {clock} %: {found.dead_ends} positions before the end without a legal move"
        if found.traps:
            yield f"at {clock} %: {found.traps} openings after which no turn fits the clock"
        if not found.acyclic:
            yield f"at {clock} %: a move leads back to a position it came from"


def _every_turn(scenario: Scenario, _path: Path) -> Iterator[str]:
    for turn in explore(scenario, clock=FULL).unreachable:
        yield f"no play can hear the turn `{turn}`, even with all the minutes of the record"


def _perfect(scenario: Scenario, _path: Path) -> Iterator[str]:
    for mode, names in _PERFECT.items():
        try:
            session = play(scenario, RecordPlayer(), clock=FULL, mode=mode)
        except IllegalMove as error:
            yield f"{mode}: the record's run breaks off at {error}"
            continue
        unheard = scenario.turn.keys() - {turn.id for turn in session.heard}
        if unheard and mode in (Mode.MODERATE, Mode.REPLAY):
            yield f"{mode}: the record's run leaves unheard: {', '.join(sorted(unheard))}"
        scores = session.scores()
        for name in names:
            value = number(scores, name)
            if value not in (None, 1):
                yield f"{mode}: the record's run has {name} {figure(value)}, not 1"


def _yardsticks(scenario: Scenario, _path: Path) -> Iterator[str]:
    before: dict[str, Fraction] = {}
    for clock in CLOCKS:
        session = Session(scenario, clock=clock)
        scores = session.scores()
        for name in ("floor", "par"):
            yield from _above(clock, name, getattr(scores, name), scores.best)
        top = optimum(session.board, session.minutes).value
        best = {"H": top, **_named(scores.best)}
        for meter, value in best.items():
            if scores.exact and value < before.get(meter, 0):
                yield f"the best {meter} falls to {value} at {clock} %, from {before[meter]}"
        # What is only the best known may well be less than what is known of less time.
        before = best if scores.exact else {}


def _above(clock: int, name: str, yardstick: Reference, best: Reference) -> Iterator[str]:
    top = _named(best)
    for meter, value in _named(yardstick).items():
        if meter not in top or value > top[meter]:
            yield f"at {clock} %: {name} has {meter} {value}, above the best {top.get(meter)}"


def _named(reference: Reference) -> dict[str, Fraction]:
    names = ("room", "ground", "sparks", "voices")
    values = ((name, getattr(reference, name)) for name in names)
    return {name: value for name, value in values if value is not None}


PROOFS = (
    Proof("clean", "the checker finds nothing", _clean),
    Proof("no-dead-ends", "something is legal until the end, at every clock", _no_dead_ends),
    Proof("every-turn-reachable", "every turn can be heard at full clock", _every_turn),
    Proof("record-perfect", "the record's run is worth 1 in every number", _perfect),
    Proof("yardsticks", "floor and par are at most best; best never falls", _yardsticks),
)
"""Everything that is proved of a scenario."""


def prove(proof: Proof, scenario: Scenario, path: Path) -> str:
    """What speaks against a proof's claim, as one text; empty where it holds."""
    faults = list(proof.faults(scenario, path))
    return "\n".join([f"{proof.name}: not so that {proof.title}", "", *faults]) if faults else ""
