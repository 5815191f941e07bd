"""How long it takes until the rules are there, and until the command answers.

python tests/bench/bench_starting.py
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import measuring

RUNS = 25
COMMANDS = {
    "bare Python": ("-c", "pass"),
    "`import roundtable.rules`": ("-c", "import roundtable.rules"),
    "`roundtable --help`": ("-m", "roundtable", "--help"),
    "`roundtable list`": ("-m", "roundtable", "list"),
    "`roundtable run tutorial`": ("-m", "roundtable", "run", "tutorial"),
}


def main() -> None:
    """Print the section as Markdown."""
    spent: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for run in range(RUNS + 1):
        for name, arguments in COMMANDS.items():
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, *arguments],
                cwd=measuring.ROOT,
                env=measuring.environment(),
                stdout=subprocess.DEVNULL,
                check=True,
            )
            # The first run compiles what was never run before.
            if run:
                spent[name].append((time.perf_counter() - start) * 1e3)
    least = {name: min(times) for name, times in spent.items()}
    rules = least["`import roundtable.rules`"] - least["bare Python"]
    print("## Starting\n")
    print(f"Processes one after the other in turn, {RUNS} of each.\n")
    rows = [
        (name, f"{least[name]:.0f}", f"{statistics.median(times):.0f}")
        for name, times in spent.items()
    ]
    print(measuring.table(("", "least, ms", "median, ms"), rows))
    print(
        f"\nOver bare Python the rules take {rules:.0f} ms; goal 50:",
        measuring.reached(rules < 50) + ".",
    )
    if rules >= 50:
        print("A third of it is what the standard library brings along.")
    held = least["`roundtable --help`"] < 250
    print("`roundtable --help`, goal 250 ms:", measuring.reached(held) + ".")


if __name__ == "__main__":
    main()
