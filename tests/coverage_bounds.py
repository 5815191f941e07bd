"""How much of each room the tests run, from coverage's JSON; exit 1 where a room is below its bound.

Run by `make coverage`. Lines and branches are counted together, each once.
"""

# ruff: noqa: T201 - it is a command, and these lines are its answer

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

BOUNDS = {"rules": 100, "loading": 100, "store": 100}
"""Per cent that each of these rooms has to reach."""

WHOLE = 90
"""Per cent that the whole program has to reach."""


def room_of(file: str) -> str:
    """The room of a file of the game; of the house itself its own name."""
    return Path(file).parts[2].removesuffix(".py")


def counted(report: dict[str, Any]) -> tuple[Counter[str], Counter[str]]:
    """For each room its lines and branches that were run, and all there are."""
    run: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for file, told in report["files"].items():
        of, room = told["summary"], room_of(file)
        run[room] += of["covered_lines"] + of["covered_branches"]
        there[room] += of["num_statements"] + of["num_branches"]
    return run, there


def missing(report: dict[str, Any], room: str) -> list[str]:
    """Where a room's lines and branches lie that no test runs."""
    return [
        f"{file}: lines {told['missing_lines']}, branches {told['missing_branches']}"
        for file, told in report["files"].items()
        if room_of(file) == room and (told["missing_lines"] or told["missing_branches"])
    ]


def main(path: str) -> int:
    """Print each room's share, and what is missing where it is too little; 1 if it is anywhere."""
    report = json.loads(Path(path).read_text("utf-8"))
    run, there = counted(report)
    low = [
        room
        for room, bound in BOUNDS.items()
        if not there[room] or 100 * run[room] < bound * there[room]
    ]
    for room in sorted(there):
        if there[room]:
            print(f"{room:12} {run[room]:6} of {there[room]:6}  {run[room] / there[room]:7.2%}")
    print(
        f"{'together':12} {run.total():6} of {there.total():6}  {run.total() / there.total():7.2%}"
    )
    for room in low:
        print(f"{room} is below {BOUNDS[room]} %:", *missing(report, room), sep="\n  ")
    whole = 100 * run.total() >= WHOLE * there.total()
    if not whole:
        print(f"together it is below {WHOLE} %")
    return int(bool(low) or not whole)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
