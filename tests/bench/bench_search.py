"""How long the search takes and what it finds: best, dice, notes, whether choosing matters, games in bulk.

Prints sections of docs/performance.md. Every case of the search is a process of its own, so
that its time is cold; figures are the least of several.
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from roundtable.cli.app import RARELY
from roundtable.loading import load_scenario
from roundtable.rules import Scenario
from roundtable.search import LEAST_PRUDENT, LEAST_SPREAD, MOST_FIRST, MOST_LONGEST, matters
from roundtable.simulation import Study, simulate

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path.parent for path in (ROOT / "scenarios").glob("*/scenario.yaml"))
DRAWN = [(8, 5, 45), (12, 5, 45), (8, 6, 45), (8, 5, 55)]
"""Scenes, panelists and turns of drawn scenarios."""

COLD = 0.1
"""Seconds in which a whole game of a shipped scenario is to be annotated by a process that never did."""

FAST = 20_000
"""Games of the random player that `simulate` is to play in a second on one core."""

GAMES = 100_000

_CASE = """
import gc, json, sys, time
sys.path[:0] = {paths!r}
from roundtable.cli.app import RARELY
from roundtable.loading import load_scenario
from roundtable.rules import Board, Session
from roundtable.search import Search, annotate, reference
from roundtable.simulation import RecordPlayer, play
import making
case = {case!r}
scenario = load_scenario(case) if isinstance(case, str) else making.drawn(0, *case)
session = play(scenario, RecordPlayer())
gc.set_threshold(*RARELY)
start = time.perf_counter()
notes = annotate(session)
annotated = time.perf_counter() - start
start = time.perf_counter()
annotate(session)
again = time.perf_counter() - start
found = reference(scenario, session.seconds)
places = len(Search.of(Board.of(scenario)).form)
print(json.dumps([annotated, again, len(notes), places, found.exact, float(found.dice_error)]))
"""


def searched(case: str | tuple[int, ...], times: int = 3) -> list[float]:
    """Seconds to annotate the record's game cold and once more, its moves, places, exactness, error."""
    program = _CASE.format(paths=[str(ROOT / "tests")], case=case)
    command = [sys.executable, "-c", program]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(times)
    ]
    return [min(each) for each in zip(*runs, strict=True)]


def main() -> int:
    """Print the sections; 1 where a figure to reach was missed."""
    gc.set_threshold(*RARELY)
    missed = _times()
    scenarios = [load_scenario(path) for path in SHIPPED]
    missed |= _choosing(scenarios)
    missed |= _bulk(scenarios)
    return int(missed)


def _times() -> bool:
    """How long the search takes."""
    print("## Exact search\n")
    print(
        "Annotating the record's whole game at the scenario's own clock, which needs the best from\n"
        "every position and the mean of careful dice; *cold* is the first time in a process.\n"
    )
    print("| scenario | cold | again | moves | places asked | best | dice |")
    print("|---|---|---|---|---|---|---|")
    slow = False
    cases = [(path.name, str(path)) for path in SHIPPED]
    cases += [(f"{s} scenes, {p} panelists, {t} turns", (s, p, t)) for s, p, t in DRAWN]
    for name, case in cases:
        cold, again, moves, places, exact, error = searched(case)
        slow |= isinstance(case, str) and cold > COLD
        dice = f"± {error:.4f}" if error else "exact"
        cells = (name, f"{1000 * cold:.0f} ms", f"{1000 * again:.1f} ms", f"{moves:.0f}")
        print(f"| {' | '.join(cells)} | {places:,.0f} | {'exact' if exact else 'known'} | {dice} |")
    print(f"\nGoal, a shipped scenario in {COLD:g} s cold: {_told(slow)}.\n")
    return slow


def _choosing(scenarios: list[Scenario]) -> bool:
    """Whether choosing matters in the shipped scenarios."""
    print("## Whether choosing matters\n")
    print(
        "At each scenario's own clock. H of careful dice (any turn as likely, each question finished\n"
        "before the next), of the record until the bell and of the exact best; then Room, on which\n"
        "careful dice are 0 and the best is 100: of a sensible player who knows only what a player\n"
        "sees, and of one who always takes the first choice; then how often the longest wording is\n"
        "the real one, in the language in which that is most.\n"
    )
    print("| scenario | clock | dice | record | best | spread | prudent | first | longest |")
    print("|---|---|---|---|---|---|---|---|---|")
    missed: list[str] = []
    for scenario in scenarios:
        found = matters(scenario)
        ref, longest = found.reference, float(found.longest or 0)
        figures = (ref.dice, ref.par, ref.best, found.spread)
        cells = (scenario.id, f"{scenario.clock} %", *(f"{float(each):.3f}" for each in figures))
        rest = f"{float(found.prudent):.0f} | {float(found.first):.0f} | {longest:.0%}"
        print(f"| {' | '.join(cells)} | {rest} |")
        missed += [f"{scenario.id} ({each})" for each in found.missed]
    print(
        f"\nGoals: spread at least {float(LEAST_SPREAD):g}, prudent at least {LEAST_PRUDENT}, first "
        f"at most {MOST_FIRST}, longest at most {float(MOST_LONGEST):.0%}: "
        + (f"**not reached** by {', '.join(missed)}." if missed else "reached.")
    )
    return bool(missed)


def _bulk(scenarios: list[Scenario]) -> bool:
    """How many games a second `simulate` plays on one core, its table with them."""
    print("## Games in bulk\n")
    print(
        f"`simulate` with one worker, {GAMES:,} games each, the table written; seconds of the\n"
        "processor, everything cold.\n"
    )
    print("| scenario | player | games a second |")
    print("|---|---|---|")
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for scenario in scenarios:
            for player in ("random", "random+blind", "dice"):
                study = Study((scenario,), (player,), runs=GAMES)
                start = time.process_time()
                simulate(study, Path(folder) / "games.csv")
                rate = GAMES / (time.process_time() - start)
                slow |= player == "random" and rate < FAST
                print(f"| {scenario.id} | {player} | {rate:,.0f} |")
    print(f"\nGoal, at least {FAST:,} games of the random player: {_told(slow)}.\n")
    return slow


def _told(missed: bool) -> str:
    return "**not reached**" if missed else "reached"


if __name__ == "__main__":
    sys.exit(main())
