"""Run every bench in order and write docs/performance.md.

    python tests/bench/run.py [--peers] [-o FILE]

A bench is `tests/bench/bench_NAME.py`; it prints one section in Markdown. Those named in
`ORDER` come first, as they stand there; one that is not there yet is passed over.
"""

# ruff: noqa: T201 - it tells what it is at

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import measuring  # noqa: E402 -- it lies beside this file
import peers  # noqa: E402 -- so does this

ORDER = ("session", "search", "loading", "starting", "desktop", "web")
LIBRARIES = ("transitions", "PyYAML", "pydantic", "pygame-ce")
PAGE = measuring.ROOT / "docs" / "performance.md"
LONGEST = 900
"""Seconds after which a bench is given up."""


def main() -> int:
    """Write the page; 1 if a bench failed or missed what it proves."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--peers", action="store_true", help="install inkjs and measure it too")
    asked.add_argument("-o", "--output", type=Path, default=PAGE)
    wishes = asked.parse_args()
    environment = dict(os.environ)
    parts, failed, found = [_head(wishes.peers)], [], None
    if wishes.peers:
        print("peers", flush=True)
        found = _measured()
        failed += [] if found else ["peers"]
    parts.append(_peers(found))
    if found:
        environment[measuring.INKJS] = str(found[0])
    for path in _benches():
        started = time.perf_counter()
        section, fine = _run(path, environment)
        parts.append(section)
        failed += [] if fine else [path.stem]
        print(f"{path.stem}: {time.perf_counter() - started:.0f} s", flush=True)
    wishes.output.write_text("\n\n".join(part.strip() for part in parts) + "\n", "utf-8")
    print(f"written: {wishes.output}", *(f"FAILED: {name}" for name in failed))
    return 1 if failed else 0


def _benches() -> list[Path]:
    names = [f"bench_{name}" for name in ORDER]
    found = sorted(HERE.glob("bench_*.py"))
    return sorted(found, key=lambda p: names.index(p.stem) if p.stem in names else len(names))


def _run(path: Path, environment: dict[str, str]) -> tuple[str, bool]:
    """What a bench prints, and whether it ended well."""
    try:
        ran = subprocess.run(
            [sys.executable, str(path)],
            cwd=measuring.ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"## {path.stem}\n\nGiven up after {LONGEST} s.", False
    if ran.returncode and not ran.stdout.strip():
        last = (ran.stderr.strip().splitlines() or ["no word"])[-1]
        return f"## {path.stem}\n\nCould not be measured: {last}", False
    return ran.stdout, ran.returncode == 0


def _head(with_peers: bool) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    how = (
        "`make bench PEERS=1`, which also installs inkjs from npm and measures it"
        if with_peers
        else "`make bench`; with `PEERS=1` it also installs inkjs from npm and measures it"
    )
    return f"""# Performance

Written by {how}. Each figure is the least of several runs; each section is a process of its own,
one after the other. What counts are the ratios, which hold within one run.

| | |
|---|---|
| processor | {_processor()}, {os.cpu_count()} cores |
| system | {platform.system()} {platform.machine()} |
| Python | {platform.python_version()} ({platform.python_implementation()}) |
| libraries | {libraries} |
| game | {_game()} |"""


def _game() -> str:
    scenario = measuring.flagship()
    turns = sum(len(scene.turns) for scene in scenario.scenes)
    return (
        f"`{scenario.id}`: {len(scenario.scenes)} scenes, {turns} turns, clock {scenario.clock} %"
    )


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    if known.exists():
        for line in known.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown"


def _measured() -> tuple[float, float] | None:
    """What inkjs took, and the choices of a game; None, said why, where it cannot be measured."""
    try:
        return peers.measure(measuring.flagship())
    except (OSError, subprocess.SubprocessError) as error:
        print(f"inkjs was not measured: {error}", flush=True)
        return None


def _peers(found: tuple[float, float] | None) -> str:
    inkjs = f"{measuring.GIVEN_INKJS:.0f} (given)"
    if found is not None:
        least, choices = found
        inkjs = f"{least:.1f}, measured in this run ({peers.PACKAGE}, {choices:.1f} choices a game)"
    return f"""## Others

Counted for each choice, since games differ in length. *Given* figures were measured on a
machine of two processors with one story of the same shape.

| | µs a choice |
|---|---|
| inkjs | {inkjs} |
| ChoiceScript's random test | 43 to 62 (given) |

Ren'Py's lint takes 1.1 s warm for 500 lines, 2 to 6 s cold for 15,000 (given)."""


if __name__ == "__main__":
    sys.exit(main())
