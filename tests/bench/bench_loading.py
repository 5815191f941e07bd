"""How long loading and checking take, beside PyYAML's own `compose` on the same files.

    python tests/bench/bench_loading.py

Each figure is the least of several runs, and both are taken in turn in one process.
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent))

import growing
import measuring
from roundtable.authoring.workspace import Workspace
from roundtable.loading import check

SOURCE = "agi-next-2026"
RECORDS = (1_000, 10_000, 100_000)
PAIRS = (("tutorial", 2), (SOURCE, 4), (SOURCE, 37))
FIFTEEN_THOUSAND = 6
"""So many copies of the flagship's scenes, with their record, are 15,000 lines."""

EIGHT_THOUSAND = 3
"""Likewise for what an editor holds."""
TYPING = 0.2
"""Seconds in which findings are there as one types."""

LINT = "2 to 6"
"""Seconds of Ren'Py's lint, cold, for 15,000 lines: measured on a machine of two processors."""


def main() -> int:
    """Print the section as Markdown; 1 where a file takes more than 2.5 times `compose`."""
    worst = 0.0
    check(growing.ROOT / "scenarios" / "tutorial")  # what is loaded once is loaded
    print("## Loading and checking\n")
    print("`compose` only makes nodes; *judged* is all that is said as one types; `check` builds")
    print("the scenario as well, and searches it and plays it at random to see whether choosing")
    print("matters. A pair is a scenario with its record, both of them composed.\n")
    print("| file | lines | `compose` | events alone | judged | ratio | judged, a line | `check` |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as home:
        for lines in RECORDS:
            path = Path(home) / f"{SOURCE}.yaml"
            path.write_text(growing.record(SOURCE, lines), "utf-8")
            worst = max(worst, _row("record", path, [path]))
        for source, copies in PAIRS:
            folder = _pair(Path(home), source, copies)
            worst = max(worst, _row("pair", folder, sorted(folder.iterdir())))
        typed, seconds = _typing(_pair(Path(home), SOURCE, EIGHT_THOUSAND))
        folder = _pair(Path(home), SOURCE, FIFTEEN_THOUSAND)
        lines = sum(each.read_bytes().count(b"\n") for each in folder.iterdir())
        whole = _least(3, lambda: check(folder), time.perf_counter)
        command = _least(3, lambda: _command(folder), time.perf_counter)
    print(
        f"\nA pair of {lines:,} lines: {whole:.2f} s,"
        f" {command:.2f} s as `roundtable check`, from the shell's prompt to the next."
        f" Ren'Py's lint takes {LINT} s for 15,000 lines when it is cold."
    )
    print(
        f"\nFindings as one types, of a scenario and a record of {typed:,} lines together:"
        f" {1000 * seconds:.0f} ms; goal 200 on 5,000: {measuring.reached(seconds < TYPING)}."
    )
    print(f"\nJudging takes at most {worst:.2f} times `compose`; the bound is 2.5.")
    return int(worst > 2.5)


def _pair(home: Path, source: str, copies: int) -> Path:
    folder = home / str(copies) / source
    folder.mkdir(parents=True)
    scenario, record = growing.pair(source, copies)
    (folder / "scenario.yaml").write_text(scenario, "utf-8")
    (folder / f"{source}.record.yaml").write_text(record, "utf-8")
    return folder


def _typing(folder: Path) -> tuple[int, float]:
    """Lines of a pair, and the least time in which the editor's server has its findings."""
    path = folder / "scenario.yaml"
    text = path.read_text("utf-8")
    files = Workspace()
    presses = iter(range(9))

    def press() -> None:
        files.open(path, f"{text}# {next(presses)}\n")
        assert path in files.findings(path)

    press()
    lines = sum(each.read_bytes().count(b"\n") for each in folder.iterdir())
    return lines, _least(8, press)


def _row(kind: str, path: Path, files: list[Path]) -> float:
    """Print the row of a file; its ratio."""
    texts = [each.read_bytes() for each in files]
    lines = sum(each.count(b"\n") for each in texts)
    times = max(3, 60_000 // lines)
    composed = events = judged = float("inf")
    for _ in range(times):
        composed = min(composed, _least(1, lambda: _compose(texts)))
        events = min(events, _least(1, lambda: _events(texts)))
        judged = min(judged, _least(1, lambda: check(path, worth=False)))
    ratio = judged / composed
    cells = (kind, f"{lines:,}", *(f"{1000 * each:.1f} ms" for each in (composed, events, judged)))
    whole = _least(1, lambda: check(path))  # once: what is searched is known afterwards
    told = (f"{ratio:.2f}", f"{1e6 * judged / lines:.1f} µs", f"{1000 * whole:.0f} ms")
    print("|", " | ".join((*cells, *told)), "|")
    return ratio


def _least(
    times: int, run: Callable[[], object], clock: Callable[[], float] = time.process_time
) -> float:
    found = float("inf")
    for _ in range(times):
        start = clock()
        run()
        found = min(found, clock() - start)
    return found


def _compose(texts: list[bytes]) -> None:
    for each in texts:
        yaml.compose(each, Loader=yaml.CSafeLoader)


def _events(texts: list[bytes]) -> None:
    for each in texts:
        for _ in yaml.parse(each, Loader=yaml.CSafeLoader):
            pass


def _command(folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "roundtable", "check", str(folder)],
        check=False,
        capture_output=True,
        cwd=growing.ROOT,
        env=measuring.environment(),
    )


if __name__ == "__main__":
    sys.exit(main())
