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
from roundtable.rules import Belief, Believing, Move, Scenario, Session, flow

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
            asked = session.bet_on(move)
            if asked is not None:
                options = asked.options
                move = move.believing(Belief(options[int(draw() * len(options))], 80))
        session.push(move)
        moves += 1
    return moves


def again(moves: tuple[Move, ...], scenario: Scenario) -> int:
    """The same game once more, by moves that are known to be legal."""
    session = Session(scenario)
    for move in moves:
        session.push(move)
    return len(moves)


def main() -> None:
    """Print the section as Markdown."""
    trigger = measuring.bare_trigger()
    firsts = [_fresh(number) for number in range(FRESH)]
    known = measuring.flagship()
    warm = measuring.each(lambda run: sum(play(known, run * GAMES + g) for g in range(GAMES)))
    foreseen = measuring.each(
        lambda run: sum(play(known, run * GAMES + g, foresee=True) for g in range(GAMES))
    )
    session = Session(known)
    while not session.over:
        session.push(session.legal_moves[0])
    pushed = measuring.each(lambda _run: sum(again(session.moves, known) for _ in range(GAMES)))
    trigger = min(trigger, measuring.bare_trigger())
    peer, origin = measuring.inkjs()
    print("## A move of `Session`\n")
    print("A move is: ask for the legal moves, push one of them, get its events; random games of")
    print("AGI-Next at its own clock, every game of a new seed. Nothing is kept from game to game")
    print(
        f"but the board and the machine; *first* is the first game with neither (the median of {FRESH}),"
    )
    print("which takes", f"{statistics.median(ms for ms, _ in firsts):.1f} ms as a whole.")
    print("A bare trigger is one of a flat `transitions` machine without guards.\n")
    rows = [("bare trigger", trigger), ("pushed alone", pushed)]
    rows += [("with its legal moves", warm), ("with a bet wherever one is due", foreseen)]
    rows += [("first game", statistics.median(us for _, us in firsts))]
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
    print("Goal, less than either and, pushed, at most 5 bare triggers:\n")
    holds = warm < min(peer, measuring.GIVEN_CHOICESCRIPT) and pushed <= 5 * trigger
    print(f"- a move: {measuring.reached(holds)}")


def _fresh(number: int) -> tuple[float, float]:
    """The first game on a scenario new to the rules: milliseconds, and microseconds a move."""
    scenario = measuring.flagship()
    flow.machine.cache_clear()
    start = time.perf_counter()
    moves = play(scenario, number)
    spent = time.perf_counter() - start
    return spent * 1e3, spent / moves * 1e6


if __name__ == "__main__":
    main()
