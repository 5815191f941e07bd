"""Fuzz every reader for a time, and tell what came of it.

    python tests/fuzz/run.py [--seconds 300] [--only TARGET ...]

Each target runs in a program of its own, led by atheris where it is installed (`make fuzz`
installs it), else by mutations drawn from the corpus. An uncaught exception, more than 5
seconds or more than 300 MB end a target; the input that did it is kept under build/fuzz.
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import argparse
import mmap
import os
import random
import re
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "fuzz"
SECONDS, MEGABYTES = 5, 300
LONGEST = 8_192
"""Bytes of an input; what long files cost is measured by tests/loading/hostile.py."""

SHARES = {"move": 0.25, "playthrough": 1.0, "record": 2.0, "scenario": 2.0}
"""Parts of the time, 1 for a target that is not named: a short reader has soon seen all there is."""

FIGURES = struct.Struct("<Qdd")
"""Inputs, seconds of the slowest of them, seconds spent in the target."""


def main() -> int:
    """Fuzz the targets one after the other; 1 if one of them failed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=float, default=300)
    options.add_argument("--only", nargs="*", default=())
    options.add_argument("--one", help=argparse.SUPPRESS)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    if chosen.one:
        one(chosen.one, chosen.seconds, chosen.seed)
        return 0
    names = list(chosen.only) or sorted(each.name for each in (HERE / "corpus").iterdir())
    whole = sum(SHARES.get(name, 1) for name in names)
    print("| target | led by | inputs | failures | slowest | peak memory |")
    print("|---|---|---|---|---|---|")
    failures = total = 0
    for name in names:
        seconds = chosen.seconds * SHARES.get(name, 1) / whole
        inputs, failed = _run(name, seconds, chosen.seed)
        total, failures = total + inputs, failures + failed
    print(f"\n{total:,} inputs, {failures} failures")
    return int(failures > 0)


def _run(name: str, seconds: float, seed: int) -> tuple[int, int]:
    """Run a target in a program of its own and print its row; inputs and failures."""
    home = BUILD / name
    (home / "corpus").mkdir(parents=True, exist_ok=True)
    figures = home / "figures"
    figures.write_bytes(bytes(FIGURES.size))
    command = [sys.executable, __file__, "--one", name, "--seconds", str(seconds)]
    with (home / "log").open("wb") as log:
        ran = subprocess.Popen([*command, "--seed", str(seed)], stdout=log, stderr=log, cwd=ROOT)
        _, status, used = os.wait4(ran.pid, 0)
    inputs, slowest, _ = FIGURES.unpack(figures.read_bytes())
    log_text = (home / "log").read_text("utf-8", "replace")
    led = "atheris" if "INFO: Running with entropic" in log_text else "mutations"
    failed = int(status != 0)
    cells = (
        f"{inputs:,}",
        str(failed),
        f"{slowest * 1000:.0f} ms",
        f"{used.ru_maxrss / 1024:.0f} MB",
    )
    print("|", " | ".join((name, led, *cells)), "|", flush=True)
    if failed:
        print(f"  see {home.relative_to(ROOT)}: {_last_line(log_text)}", flush=True)
    return inputs, failed


def _last_line(log: str) -> str:
    found = re.findall(r"(?m)^(?:==\d+== ?ERROR.*|\w*(?:Error|Exception)\b.*|FAILED.*)$", log)
    return found[0] if found else log.strip().rpartition("\n")[2]


def one(name: str, seconds: float, seed: int) -> None:
    """Fuzz one target in this program until the time is over or an input fails."""
    try:
        import atheris  # noqa: PLC0415 - not every system has it
    except ImportError:
        atheris = None
    if atheris is None:
        from fuzz import targets  # noqa: PLC0415 - the paths are set by now

        with _measured(BUILD / name, targets.TARGETS[name]) as test:
            mutate(test, corpus(name), seconds, seed)
        targets.clear()
        return
    with atheris.instrument_imports(include=["roundtable"]):
        from fuzz import targets  # noqa: PLC0415 - has to be imported here
    home = BUILD / name
    quoted = ("".join(f"\\x{byte:02x}" for byte in word) for word in words_of(corpus(name)))
    (home / "words").write_text("".join(f'"{each}"\n' for each in quoted), "utf-8")
    arguments = (
        f"-max_total_time={max(1, round(seconds))}",
        f"-max_len={LONGEST}",
        f"-timeout={SECONDS}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-artifact_prefix={home}/",
        f"-dict={home / 'words'}",
        f"-seed={seed or 1}",
    )
    with _measured(home, targets.TARGETS[name]) as test:
        atheris.Setup(
            [sys.argv[0], *arguments, str(home / "corpus"), str(HERE / "corpus" / name)], test
        )
        atheris.Fuzz()


def corpus(name: str) -> list[bytes]:
    """The inputs kept for a target."""
    return [each.read_bytes() for each in sorted((HERE / "corpus" / name).iterdir())]


@contextmanager
def _measured(home: Path, target: Callable[[bytes], None]):
    """The target with its figures kept in a file, which outlives a program that is ended.

    An input that fails is kept as `home/failed`.
    """
    with (home / "figures").open("r+b") as file, mmap.mmap(file.fileno(), 0) as kept:
        inputs, slowest, spent = 0, 0.0, 0.0

        def test(data: bytes) -> None:
            nonlocal inputs, slowest, spent
            start = time.process_time()
            try:
                target(data)
            except BaseException:
                (home / "failed").write_bytes(data)
                raise
            finally:
                took = time.process_time() - start
                inputs, slowest, spent = inputs + 1, max(slowest, took), spent + took
                FIGURES.pack_into(kept, 0, inputs, slowest, spent)

        yield test


def mutate(test: Callable[[bytes], None], texts: list[bytes], seconds: float, seed: int) -> None:
    """Try mutations of the texts until the time is over.

    Raises:
        Exception: whatever an input raised.
    """
    dice = random.Random(seed)
    words = words_of(texts)
    end = time.monotonic() + seconds
    signal.signal(signal.SIGALRM, _too_long)
    while time.monotonic() < end:
        data = mutated(dice.choice(texts), texts, words, dice)
        signal.alarm(SECONDS)
        try:
            test(data)
        finally:
            signal.alarm(0)


def words_of(texts: list[bytes]) -> list[bytes]:
    """The words and signs of some texts, each once."""
    return sorted({word for text in texts for word in re.findall(rb"[\w.:>-]{1,24}|\W", text)})


def _too_long(*_: object) -> None:
    raise TimeoutError(f"an input took more than {SECONDS} seconds")


def mutated(text: bytes, texts: list[bytes], words: list[bytes], dice: random.Random) -> bytes:
    """The text after a few changes: pieces cut, doubled, moved, words and bytes put in."""
    data = bytearray(text)
    for _ in range(dice.randint(1, 4)):
        at, other = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        much = min(other, at + dice.choice((1, 2, 8, 40, 400)))
        other_text = dice.choice(texts)
        piece = dice.choice((
            b"",
            dice.choice(words),
            dice.choice(words) * dice.randint(2, 60),
            bytes(data[at:much]) * 2,
            other_text[dice.randrange(len(other_text) + 1) :][: dice.choice((4, 40, 400))],
            dice.randbytes(dice.randint(1, 4)),
        ))  # fmt: skip
        data[at : much if dice.random() < 0.7 else at] = piece
    return bytes(data[:LONGEST])


if __name__ == "__main__":
    sys.exit(main())
