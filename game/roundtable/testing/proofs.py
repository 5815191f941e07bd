"""What has to hold of every scenario, proved one by one by exact counting; without pytest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

from roundtable.frozen import frozen
from roundtable.loading import check, render
from roundtable.rules import Board, IllegalMove, Mode, Scenario, Session, Status
from roundtable.search import counted, reference, unreachable
from roundtable.shipped import folder
from roundtable.simulation import RecordPlayer, play
from roundtable.testing.numbers import figure

FULL = 100
"""All of the record's minutes, in per cent."""

CLOCKS = (50, 60, 75, FULL)
"""The clocks a game can be played with, in per cent, the shortest first."""


@frozen
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
        found = counted(Board.of(scenario), Session(scenario, clock=clock).seconds)
        if found is None:
            continue
        if found.dead_ends:
            yield f"at {clock} %: {found.dead_ends} positions before the end without a legal move"
        if found.traps:
            yield f"at {clock} %: {found.traps} openings after which no turn fits the clock"
        if not found.acyclic:
            yield f"at {clock} %: a move leads back to a position it came from"


def _every_turn(scenario: Scenario, _path: Path) -> Iterator[str]:
    for turn in unreachable(Board.of(scenario), Session(scenario, clock=FULL).seconds):
        yield f"no play can hear the turn `{turn}`, even with all the time of the record"


def _perfect(scenario: Scenario, _path: Path) -> Iterator[str]:
    for mode in (Mode.MODERATE, Mode.REPLAY, Mode.WHO):
        try:
            session = play(scenario, RecordPlayer(), clock=FULL, mode=mode)
        except IllegalMove as error:
            yield f"{mode}: the record's run breaks off at {error}"
            continue
        unheard = scenario.turn.keys() - {turn.id for turn in session.heard}
        if unheard and mode is not Mode.WHO:
            yield f"{mode}: the record's run leaves unheard: {', '.join(sorted(unheard))}"
        if mode is Mode.MODERATE and session.meters().heard != 1:
            yield f"the record's run hears {figure(session.meters().heard)} of all, not 1"
        lost = [each.subject for each in session.bets if each.status is Status.WRONG]
        if lost:
            yield f"{mode}: what is on record loses the bets on {', '.join(lost)}"


def _yardsticks(scenario: Scenario, _path: Path) -> Iterator[str]:
    before = Fraction()
    for clock in CLOCKS:
        found = reference(scenario, Session(scenario, clock=clock).seconds)
        if not found.exact:
            continue
        for name, value in (("dice", found.dice - found.dice_error), ("par", found.par)):
            if value > found.best:
                yield f"at {clock} %: {name} reach {figure(value)}, above the best {figure(found.best)}"
        if found.best < before:
            yield f"the best falls to {figure(found.best)} at {clock} %, from {figure(before)}"
        before = found.best


PROOFS = (
    Proof("clean", "the checker finds nothing", _clean),
    Proof("no-dead-ends", "something is legal until the end, at every clock", _no_dead_ends),
    Proof("every-turn-reachable", "every turn can be heard at full clock", _every_turn),
    Proof(
        "record-perfect",
        "the record's run hears everything, and no bet on the record is lost",
        _perfect,
    ),
    Proof("yardsticks", "dice and par are at most best; best never falls", _yardsticks),
)
"""Everything that is proved of a scenario."""


def prove(proof: Proof, scenario: Scenario, path: Path) -> str:
    """Try a proof on a scenario; what speaks against its claim, as one text, empty where it holds."""
    faults = list(proof.faults(scenario, path))
    return "\n".join([f"{proof.name}: not so that {proof.title}", "", *faults]) if faults else ""
