"""How the benches measure: the least of several runs, and ratios taken in one process."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from roundtable.loading import load_scenario
from roundtable.rules import Scenario
from transitions import Machine

ROOT = Path(__file__).parents[2]

INKJS = "BENCH_INKJS"
"""The variable in which the run tells its benches what inkjs took for a choice, in microseconds."""

GIVEN_INKJS = 71.0
"""Microseconds inkjs took for a choice on a machine of two processors, where none is measured."""

GIVEN_CHOICESCRIPT = 43.0
"""The least ChoiceScript's random test took for a choice on that machine."""


def environment() -> dict[str, str]:
    """The environment of a process that is measured: what was compiled once is kept, as installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def flagship() -> Scenario:
    """The shipped roundtable, read anew, so that nothing is known of it."""
    return load_scenario(ROOT / "scenarios" / "agi-next-2026")


def each(work: Callable[[int], int], runs: int = 7) -> float:
    """Microseconds for each thing done: the least of several runs.

    Args:
        work: does many things and says how many; it is given the number of the run.
        runs: how often.
    """
    found = []
    for run in range(runs):
        start = time.perf_counter()
        count = work(run)
        found.append((time.perf_counter() - start) / count)
    return min(found) * 1e6


class _Model:
    """What the bare machine moves."""

    state: str


def bare_trigger() -> float:
    """Microseconds for one trigger of a flat machine of two states without guards or callbacks."""
    model = _Model()
    ways = [
        {"trigger": "go", "source": "a", "dest": "b"},
        {"trigger": "back", "source": "b", "dest": "a"},
    ]
    Machine(model, states=["a", "b"], transitions=ways, initial="a", auto_transitions=False)
    go, back = getattr(model, "go"), getattr(model, "back")  # noqa: B009 -- the machine adds them

    def pull(_run: int) -> int:
        for _ in range(2_000):
            go()
            back()
        return 4_000

    return each(pull)


def inkjs() -> tuple[float, str]:
    """Microseconds inkjs takes for a choice, and whether that was measured or is given."""
    measured = os.environ.get(INKJS)
    return (float(measured), "measured in this run") if measured else (GIVEN_INKJS, "given")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def reached(holds: bool) -> str:
    """A word on whether a goal was reached."""
    return "reached" if holds else "**not reached**"
