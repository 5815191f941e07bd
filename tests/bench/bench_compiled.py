"""The rules as integers: that they are the rules, and what a move costs by them.

python tests/bench/bench_compiled.py
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

import measuring
from roundtable.loading import load_scenario
from roundtable.rules import Board, Scenario, Session
from roundtable.simulation.batch import BLOCK, random_games
from roundtable.simulation.compiled import Compiled, Stepper
from roundtable.simulation.rooms import measure_all

MOVES = 1_000_000
CLOCKS = (100, 75, 50)
GAMES = 2_000
MANY = 64 * BLOCK


def main() -> int:
    """Print the section as Markdown; 1 if the compiled form ever differs from a session."""
    scenario = measuring.flagship()
    minutes = Session(scenario).minutes
    start = time.perf_counter()
    form = Compiled(Board.of(scenario), minutes).whole()
    making = time.perf_counter() - start
    for seed in range(GAMES):
        play(scenario, -1 - seed)
    step = measuring.each(lambda run: sum(play(scenario, run * GAMES + g) for g in range(GAMES)))
    random_games(scenario, None, 0, 0, 4 * BLOCK)
    measured = 0.0

    def many(run: int) -> int:
        return int(random_games(scenario, None, run, 0, MANY).lengths.sum())

    batch = measuring.each(many, 5)
    games = random_games(scenario, None, 1, 0, MANY)
    start = time.perf_counter()
    measure_all(games)
    measured = (time.perf_counter() - start) / MANY * 1e6
    peer, origin = measuring.inkjs()
    print("## The rules as integers\n")
    print(f"AGI-Next at its own clock on one core; making all {len(form.places):,} nodes takes")
    print(
        f"{making:.2f} s and is done once. A batch plays {MANY:,} games; what it keeps of each is"
    )
    print("which turns were heard and how many moves it took.\n")
    rows = [("`Stepper`, plain Python", step, 50), ("`random_games`, numpy", batch, 2_000)]
    print(
        measuring.table(
            ("", "µs a move", "times faster than inkjs", "goal", ""),
            [
                (
                    name,
                    f"{us:.4f}",
                    f"{peer / us:,.0f}",
                    f"{goal:,}",
                    measuring.reached(peer / us >= goal),
                )
                for name, us, goal in rows
            ],
        )
    )
    print(
        f"\ninkjs: {peer:.0f} µs a choice ({origin}). The meters of a batch take {measured:.2f} µs"
    )
    print("a game.\n")
    moves, faults = _compare()
    print(f"Compared with `Session` on {moves:,} random moves in every shipped scenario at")
    print(f"{', '.join(map(str, CLOCKS))} per cent: place, minutes, legal moves, what was heard:")
    print(f"**{faults} differences**.")
    return 1 if faults else 0


def play(scenario: Scenario, seed: int) -> int:
    """A random game to its end; how many moves it took."""
    draw = Random(seed).random
    stepper, moves = Stepper(scenario), 0
    push = stepper.push
    while legal := stepper.legal:
        # Choice 0 is the way out: it is taken when there is no other.
        push(1 + int(draw() * (legal - 1)) if legal > 1 else 0)
        moves += 1
    return moves


def _compare() -> tuple[int, int]:
    """How many moves were made by both, and how often they differed."""
    folders = sorted((measuring.ROOT / "scenarios").glob("*/scenario.yaml"))
    kinds = [(load_scenario(path.parent), clock) for path in folders for clock in CLOCKS]
    draws, moves, faults, game = Random(20260110), 0, 0, 0
    while moves < MOVES:
        scenario, clock = kinds[game % len(kinds)]
        made, wrong = _together(scenario, clock, draws)
        moves, faults, game = moves + made, faults + wrong, game + 1
    return moves, faults


def _together(scenario: Scenario, clock: int, draws: Random) -> tuple[int, int]:
    session, stepper = Session(scenario, clock=clock), Stepper(scenario, clock=clock)
    moves = faults = 0
    # One game in eight may be adjourned at any time, the others when nothing else is legal.
    early = draws.random() < 1 / 8
    while not session.over:
        state, legal = session.state, stepper.moves
        same = (*stepper.place, stepper.left) == (
            state.opened,
            state.current,
            state.heard,
            state.left,
        )
        if not same or set(legal) != set(session.legal_moves):
            return moves, 1
        lowest = 0 if early or len(legal) == 1 else 1
        choice = draws.randrange(lowest, len(legal))
        session.push(legal[choice])
        stepper.push(choice)
        moves += 1
    faults += stepper.legal != 0 or stepper.masks != session.masks
    return moves, faults


if __name__ == "__main__":
    sys.exit(main())
