"""What a move of `Session` costs, with its legal moves, its checks and its events.

python tests/bench/bench_session.py
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

import measuring
from roundtable.rules import Belief, Believing, Scenario, Session, flow

GAMES = 300
FRESH = 25
"""So many copies of the scenario are played of which nothing is known yet."""


def play(scenario: Scenario, seed: int, *, foresee: bool = False) -> int:
    """A random game to its end; how many moves it took."""
    draw = Random(seed).random
    session, moves = Session(scenario), 0
    while not session.over:
        legal = session.legal_moves
        # The last one shown is the way out: it is taken when there is no other.
        move = legal[int(draw() * max(len(legal) - 1, 1))]
        if foresee and isinstance(move, Believing):
            question = session.forecast_on(move)
            if question is not None:
                options = question.options
                move = move.believing(Belief(options[int(draw() * len(options))], 80))
        session.push(move)
        moves += 1
    return moves


def main() -> None:
    """Print the section as Markdown."""
    trigger = measuring.bare_trigger()
    setups, firsts, tens = zip(*(_fresh(number) for number in range(FRESH)), strict=True)
    known = measuring.flagship()
    for seed in range(1_000):
        play(known, -1 - seed)
    warm = measuring.each(lambda run: sum(play(known, run * GAMES + g) for g in range(GAMES)))
    foreseen = measuring.each(
        lambda run: sum(play(known, run * GAMES + g, foresee=True) for g in range(GAMES))
    )
    trigger = min(trigger, measuring.bare_trigger())
    peer, origin = measuring.inkjs()
    print("## A move of `Session`\n")
    print("A move is: ask for the legal moves, push one of them, get its events; random games of")
    print("AGI-Next at its own clock, every game of a new seed. What guards and machine say of a")
    print("place is kept, so the first games of a process cost more: *known* is after a thousand")
    print("games, *first* the very first game, with nothing kept (the median of")
    print(
        f"{FRESH} scenarios nothing is known of), *first ten* the mean of ten games from there on."
    )
    print(f"Setting a scenario up, its machine above all, takes {min(setups):.1f} ms, once.")
    print("A bare trigger is one of a flat `transitions` machine without guards.\n")
    rows = [("bare trigger", trigger)]
    rows += [("known", warm), ("known, with a forecast on every stand", foreseen)]
    rows += [
        ("first ten games", statistics.median(tens)),
        ("first game", statistics.median(firsts)),
    ]
    head = ("", "µs a move", "bare triggers", "times faster than inkjs")
    print(
        measuring.table(
            head,
            [
                (name, f"{us:.1f}", f"{us / trigger:.1f}", "" if not i else f"{peer / us:.1f}")
                for i, (name, us) in enumerate(rows)
            ],
        )
    )
    print(f"\ninkjs: {peer:.0f} µs a choice ({origin}); ChoiceScript: 43 to 62 µs (given).")
    print("Goal, less than either and at most 5 bare triggers:\n")
    for name, us in (("known", warm), ("first ten games", statistics.median(tens))):
        holds = us < min(peer, measuring.GIVEN_CHOICESCRIPT) and us <= 5 * trigger
        print(f"- {name}: {measuring.reached(holds)}")
    print("\nThe first games take more: at each place every guard is asked for the first time, and")
    print("the machine for every move made.")


def _fresh(number: int) -> tuple[float, float, float]:
    """A scenario new to the rules: milliseconds to set it up, then microseconds a move.

    Of the first game, and of the first ten.
    """
    scenario = measuring.flagship()
    start = time.perf_counter()
    Session(scenario)
    flow.machine(scenario)
    setup = (time.perf_counter() - start) * 1e3
    spent, moves = [], []
    for game in range(10):
        start = time.perf_counter()
        moves.append(play(scenario, number * 100 + game))
        spent.append(time.perf_counter() - start)
    return setup, spent[0] / moves[0] * 1e6, sum(spent) / sum(moves) * 1e6


if __name__ == "__main__":
    main()
