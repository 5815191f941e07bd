"""Whether the same games write the same bytes under every Python, hash seed, time zone and locale.

    python tests/pythons.py
    python tests/pythons.py --python /opt/python3.14/bin/python3.14 /usr/bin/python3.11

Each Python 3.11 to 3.14 that is on the path or that pyenv has, or each that is given, gets the
pinned versions in an environment of its own under `build/pythons`. There it runs
`tests/written.py` in every place that this system has, and all is compared with what the first
wrote in the first. Ends with 1 if any text differs, with 2 if a Python cannot be used.
"""

# ruff: noqa: T201 - it is a command, and these lines are its answer

from __future__ import annotations

import argparse
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import product, takewhile, zip_longest
from pathlib import Path
from zoneinfo import available_timezones

ROOT = Path(__file__).parents[1]
NAMES = tuple(f"python3.{minor}" for minor in range(11, 15))
HASH_SEEDS = ("0", "9", "4711")
ZONES = ("UTC", "Asia/Shanghai", "America/St_Johns")
LOCALES = ("C", "tr_TR.UTF-8", "zh_CN.UTF-8")

TOLD = 20
"""The most differences that are told."""
AROUND = 40
"""Bytes that are shown before a difference, and twice as many from there on."""

Texts = Mapping[tuple[str, str], bytes]
"""What was written, by kind and name."""


@dataclass(frozen=True)
class Place:
    """What a program finds around it."""

    hash_seed: str
    zone: str
    locale: str

    def __str__(self) -> str:
        """In words."""
        return f"hash seed {self.hash_seed}, {self.zone}, {self.locale}"

    def environment(self) -> dict[str, str]:
        """The variables of a program there: this one's, without what would say otherwise."""
        own = {"PYTHONHASHSEED": self.hash_seed, "TZ": self.zone, "LC_ALL": self.locale}
        other = ("PYTHON", "LC_", "LANG")
        return {k: v for k, v in os.environ.items() if not k.startswith(other)} | own


@cache
def missing() -> frozenset[str]:
    """The locales and time zones that this system lacks."""
    lister = shutil.which("locale")
    listed = subprocess.check_output([lister, "-a"], text=True) if lister else ""
    there = {"C", *map(_plain, listed.split())}
    locales = {each for each in LOCALES if _plain(each) not in there}
    return frozenset(locales | ({*ZONES} - available_timezones()))


def _plain(locale: str) -> str:
    """A locale as most systems spell it, `tr_TR.utf8`."""
    return locale.replace("UTF-8", "utf8")


def places() -> list[Place]:
    """Every hash seed with every time zone and locale that there is."""
    every = product(HASH_SEEDS, ZONES, LOCALES)
    return [Place(*each) for each in every if not missing().intersection(each)]


def pythons(given: Sequence[str]) -> dict[str, str]:
    """The Pythons given, or those found, by version; the first of each.

    Raises:
        OSError, CalledProcessError: one that was given does not start.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    known = (*map(shutil.which, NAMES), *(p for n in NAMES for p in pyenv.glob(f"*/*/bin/{n}")))
    found: dict[str, str] = {}
    for each in given or filter(None, known):
        asked = [each, "-c", "import platform; print(platform.python_version())"]
        told = subprocess.run(asked, capture_output=True, text=True, check=bool(given))
        # A command of pyenv's is found, too, where it leads to no Python.
        if told.returncode == 0:
            found.setdefault(told.stdout.strip(), str(each))
    return dict(sorted(found.items(), key=lambda each: [*map(int, re.findall(r"\d+", each[0]))]))


def furnished(version: str, python: str) -> Path:
    """A Python of that version with the game and the pinned versions of what it needs.

    Raises:
        CalledProcessError: it cannot have them.
    """
    venv = Path("build", "pythons", version)
    command = ["make", "-s", f"VENV={venv}", f"PYTHON={python}", f"{venv}/play"]
    plain = {k: v for k, v in os.environ.items() if not k.startswith("MAKE")}
    subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, check=True)
    return ROOT / venv / "bin" / "python"


def written(python: str | Path, place: Place, *words: str) -> Texts:
    """What `tests/written.py` writes.

    Raises:
        RuntimeError: it fails; the last line it said.
    """
    command = [str(python), str(ROOT / "tests" / "written.py"), *words]
    ran = subprocess.run(command, env=place.environment(), capture_output=True, check=False)
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    stream, found = io.BytesIO(ran.stdout), {}
    for head in iter(stream.readline, b""):
        kind, name, length = json.loads(head)
        found[kind, name] = stream.read(length)
    return found


def differences(expected: Texts, found: Texts) -> dict[str, str]:
    """For each kind of which a text differs, where the first of them does."""
    told: dict[str, str] = {}
    for kind, name in dict.fromkeys((*expected, *found)):
        ours, theirs = expected.get((kind, name)), found.get((kind, name))
        if ours is None or theirs is None:
            how = "was not expected" if ours is None else "is missing"
            told.setdefault(kind, f"{kind}: {name}: {how}")
        elif ours != theirs:
            told.setdefault(kind, f"{kind}: {name}: {_first(ours, theirs)}")
    return told


def _first(expected: bytes, found: bytes) -> str:
    """The first line that differs, around the first byte of it that does."""
    pairs = enumerate(zip_longest(expected.split(b"\n"), found.split(b"\n")), 1)
    number, (ours, theirs) = next(each for each in pairs if each[1][0] != each[1][1])
    same = zip(ours or b"", theirs or b"", strict=False)
    start = max(0, sum(1 for _ in takewhile(lambda each: each[0] == each[1], same)) - AROUND)

    def shown(line: bytes | None) -> str:
        if line is None:
            return "the end"
        return f"`{line[start : start + 3 * AROUND].decode(errors='replace')}`"

    return f"line {number}: expected {shown(ours)}, found {shown(theirs)}"


def table(expected: Texts, alike: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """A row for each kind of text: how many and how long, and in how many places it is the same.

    Args:
        expected: the texts.
        alike: for each version, in how many places the texts of a kind are those.
    """
    yield f"| what | texts | bytes | SHA-256 | {' | '.join(alike)} |"
    yield "|---" * (4 + len(alike)) + "|"
    for kind in dict.fromkeys(kind for kind, _ in expected):
        texts = [text for (each, _), text in expected.items() if each == kind]
        digest = sha256(b"".join(texts)).hexdigest()[:12]
        counts = " | ".join(str(each[kind]) for each in alike.values())
        yield f"| {kind} | {len(texts):,} | {sum(map(len, texts)):,} | `{digest}` | {counts} |"


def main() -> int:
    """Run it everywhere, and tell."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--python", nargs="+", default=[], help="these instead of those found")
    try:
        found = pythons(options.parse_args().python)
    except (OSError, subprocess.CalledProcessError) as error:
        options.error(str(error))
    ready: dict[str, Path] = {}
    for version, python in found.items():
        try:
            ready[version] = furnished(version, python)
        except subprocess.CalledProcessError as error:
            print(f"Python {version} is left out: {error.stderr.strip()}")
    for each in sorted(missing()):
        print(f"{each} is not installed here and was not tried")
    if not ready:
        print("there is no Python to try; name one with --python")
        return 2
    return _compare(ready) or 2 * (len(ready) < len(found))


def _compare(ready: Mapping[str, Path]) -> int:
    """Run all of it under each Python in each place; 1 if anything differs from the first."""
    here = places()
    expected = written(next(iter(ready.values())), here[0])
    kinds = [*dict.fromkeys(kind for kind, _ in expected)]

    def tried(each: tuple[str, Place]) -> dict[str, str]:
        version, place = each
        try:
            return differences(expected, written(ready[version], place))
        except RuntimeError as error:
            return dict.fromkeys(kinds, f"it failed: {error}")

    alike = {version: dict.fromkeys(kinds, 0) for version in ready}
    told: list[str] = []
    runs = [*product(ready, here)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, ((version, place), wrong) in enumerate(
            zip(runs, pool.map(tried, runs), strict=True), 1
        ):
            print(f"\r{done} of {len(runs)}", end="", file=sys.stderr, flush=True)
            told += (f"Python {version}, {place}: {each}" for each in dict.fromkeys(wrong.values()))
            for kind in set(kinds) - set(wrong):
                alike[version][kind] += 1
    print(file=sys.stderr)
    print(f"Under each Python in {len(here)} places; in how many each text was the same:\n")
    print(*table(expected, alike), sep="\n")
    print(f"\n{len(told)} differences", *told[:TOLD], sep="\n")
    return int(bool(told))


if __name__ == "__main__":
    sys.exit(main())
