"""Kills the game at many points, cuts its writes short, fills its disk, and looks what is left.

``python tests/crash/crashing.py --points 1000`` prints what was killed where and ends with 1 if
any move that had been shown is not there afterwards.
"""

# ruff: noqa: T201 -- a program for the command line

from __future__ import annotations

import argparse
import ctypes
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2] / "game"), str(Path(__file__).parents[1])]
    sys.path.append(str(Path(__file__).parent))

from roundtable.store import FILE
from victim import KINDS, drafted, lost, old_file, play, undone, work

LONGEST = {"moves": 0.05, "forecasts": 0.05, "saves": 0.12, "migrations": 0.02}
"""Seconds within which a game of each kind is killed."""
FRAME, HEADER = 4096 + 24, 32
"""Bytes of a page in the write-ahead log, and of what stands before the first."""


@dataclass
class Told:
    """What a game had told of when it was gone.

    Attributes:
        shown: the longest log shown of each game.
        sizes: for each move shown, length of the write-ahead log, game and log.
        during: what was about to be kept; empty if nothing.
        parted: whether it went on in memory at the end.
        ids: the last list of lines, or of ids in the studio, that was shown.
    """

    shown: dict[int, list[str]] = field(default_factory=dict)
    sizes: list[tuple[int, int, list[str]]] = field(default_factory=list)
    during: str = ""
    parted: bool = False
    ids: list[str] = field(default_factory=list)


def heard(data: bytes) -> Told:
    """Make sense of what came through the pipe; a line that was cut is none."""
    told = Told()
    for line in data.split(b"\n")[:-1]:
        sign, what = line[:1], json.loads(line[1:])
        if sign == b"?":
            raise AssertionError(f"the game failed: {what}")
        told.during = what if sign == b">" else ""
        told.parted = told.parted or sign == b"!"
        told.ids = what[1] if sign == b"=" else told.ids
        if sign == b"=" and what[0] and not told.parted:
            number, log, size = what
            told.shown[number] = log
            told.sizes.append((size, number, log))
    return told


def forked(work: Callable[[int], None], after: float | None) -> Told:
    """Let another process work and kill it after some seconds; None lets it come to its end."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(inlet)
        try:
            work(outlet)
        except BaseException as error:  # noqa: BLE001 -- whatever it is, it is told
            os.write(outlet, f"?{json.dumps(repr(error))}\n".encode())
        os._exit(0)
    os.close(outlet)
    if after is not None:
        wait_until = time.monotonic() + after
        data = b""
        os.set_blocking(inlet, False)
        while time.monotonic() < wait_until:
            try:
                data += os.read(inlet, 65536)
            except BlockingIOError:
                time.sleep(min(0.0005, max(0.0, wait_until - time.monotonic())))
        os.kill(child, signal.SIGKILL)
        os.set_blocking(inlet, True)
    else:
        data = b""
    while part := os.read(inlet, 65536):
        data += part
    os.close(inlet)
    os.waitpid(child, 0)
    return heard(data)


def killed(home: Path, points: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Kill games at random moments; during what, and what was lost."""
    chance, during, wrong = random.Random(seed), Counter[str](), list[str]()
    for point in range(points):
        kind = KINDS[point % len(KINDS)]
        place = home / (f"old-{point}" if kind == "migrations" else kind)
        place.mkdir(exist_ok=True)
        before = old_file(place, 3) if kind == "migrations" else {}
        after = chance.uniform(0.002, LONGEST[kind])
        told = forked(lambda out, p=place, k=kind, n=point: play(p, out, k, n), after)  # type: ignore[misc]
        during[told.during or "between"] += 1
        wrong += lost(place, {**before, **told.shown})
        if kind == "migrations" or point % 40 >= 40 - len(KINDS):
            shutil.rmtree(place)
    return during, wrong


def interrupted(home: Path, points: int, seed: int) -> list[str]:
    """Kill the studio at random moments; what was lost of what it had shown."""
    chance, wrong = random.Random(seed), list[str]()
    drafted(home)
    for point in range(points):
        place = home / f"studio-{point}"
        shutil.copytree(home / "panel", place / "panel")
        told = forked(
            lambda out, p=place, n=point: work(p, out, n),  # type: ignore[misc]
            chance.uniform(0.05, 1),
        )
        shown = told.ids
        wrong += undone(place, shown)
        shutil.rmtree(place)
    return wrong


def cut(home: Path, moves: int, step: int) -> tuple[int, list[str]]:
    """Cut the write-ahead log at its pages' edges and every so many bytes; what was lost."""
    whole, wrong = home / "whole", list[str]()
    whole.mkdir()
    told = forked(lambda out: _hold(whole, out, moves), None)
    size = (whole / f"{FILE}-wal").stat().st_size
    edges = {e + n for e in range(HEADER, size + 1, FRAME) for n in range(-8, 9)}
    places = sorted(each for each in edges | set(range(0, size + 1, step)) if 0 <= each <= size)
    part = home / "part"
    for at in places:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        shutil.copyfile(whole / FILE, part / FILE)
        with (whole / f"{FILE}-wal").open("rb") as log:
            (part / f"{FILE}-wal").write_bytes(log.read(at))
        shown = {number: log for kept, number, log in told.sizes if kept <= at}
        wrong += [f"cut at {at}: {each}" for each in lost(part, shown)]
    return len(places), wrong


def _hold(home: Path, out: int, moves: int) -> None:
    """Play so many moves, and be gone without letting go of the file."""
    play(home, out, "forecasts", 1, moves)
    os._exit(0)


def faulty(home: Path, points: int) -> tuple[Counter[str], list[str]]:
    """Cut each write short in turn, or let the disk be full from it on; under the preloaded fault."""
    arm, counts, wrong = ctypes.CDLL(None).fault_arm, Counter[str](), list[str]()
    for point in range(points):
        mode, count = 1 + point % 2, 1 + point // 2
        place = home / f"fault-{point}"
        place.mkdir()

        def work(out: int, place: Path = place, mode: int = mode, count: int = count) -> None:
            arm(mode, count)
            play(place, out, "forecasts", 1, 40)

        told = forked(work, None)
        counts[("cut short" if mode == 1 else "disk full")] += 1
        counts["went on in memory"] += told.parted
        wrong += [f"write {count}, {mode}: {each}" for each in lost(place, told.shown)]
        shutil.rmtree(place)
    return counts, wrong


def full(home: Path, points: int) -> tuple[Counter[str], list[str]]:
    """Bound the size of files, as a full disk does, at many sizes; what was lost."""
    counts, wrong = Counter[str](), list[str]()
    for point in range(points):
        limit = 4096 + point * 4096
        place = home / f"full-{point}"
        place.mkdir()

        def work(out: int, place: Path = place, limit: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            play(place, out, "forecasts", 1, 40)

        told = forked(work, None)
        counts["files bounded"] += 1
        counts["went on in memory"] += told.parted
        wrong += [f"bound {limit}: {each}" for each in lost(place, told.shown)]
        shutil.rmtree(place)
    return counts, wrong


def built(home: Path) -> Path | None:
    """The fault as a library; None where there is no compiler for it."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    made = home / "fault.so"
    source = Path(__file__).with_name("fault.c")
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl"]
    done = subprocess.run(command, check=False, capture_output=True)
    return made if done.returncode == 0 else None


def quick() -> str | None:
    """A folder in memory, where there is one; None for the usual place.

    A killed process loses nothing that it had handed to the system, wherever the file lies; in
    memory the kills follow each other faster.
    """
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def main() -> int:
    """Everything, with a line of figures each."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--points", type=int, default=1000)
    words.add_argument("--seed", type=int, default=0)
    words.add_argument("--faulty", type=int, default=0, help=argparse.SUPPRESS)
    given = words.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(dir=quick()) as folder:
        home = Path(folder)
        if given.faulty:
            found = faulty(home, given.faulty)
            print(dict(found[0]), *found[1], sep="\n")
            return bool(found[1])
        counts, lost_ = killed(home, given.points, given.seed)
        wrong += lost_
        print(f"killed {given.points} times: {dict(counts)}; lost: {len(lost_)}")
        number = max(4, given.points // 4)
        lost_ = interrupted(home, number, given.seed)
        wrong += lost_
        print(f"studio killed {number} times; lost: {len(lost_)}")
        places, lost_ = cut(home, 12, max(61, 61000 // given.points))
        wrong += lost_
        print(f"write-ahead log cut at {places} places; lost: {len(lost_)}")
        counts, lost_ = full(home, max(4, given.points // 10))
        wrong += lost_
        print(f"disk full: {dict(counts)}; lost: {len(lost_)}")
        library = built(home)
        if library is None:
            print("no compiler here, so no writes cut short by a preloaded fault")
        else:
            number = str(max(4, given.points // 4))
            command = [sys.executable, __file__, "--faulty", number]
            env = {**os.environ, "LD_PRELOAD": str(library)}
            done = subprocess.run(command, env=env, check=False, capture_output=True, text=True)
            print("preloaded fault:", done.stdout.strip() or done.stderr)
            wrong += [] if done.returncode == 0 else [done.stdout + done.stderr]
    print(*wrong[:20], sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
