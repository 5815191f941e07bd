"""Hostile files and what they cost: time and memory of one check each.

    python tests/loading/hostile.py

Prints a table: each file is checked by a program of its own, as `roundtable check` does it.
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEGABYTES, SECONDS = 300, 5

JUDGE = """
import json, resource, sys, time
from roundtable.testing.checking import check_whole

def peak():
    # Of this program alone: ru_maxrss begins with what the one that started it had.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
for path in sys.argv[1:]:
    start = time.process_time()
    found = check_whole(path)
    seconds = time.process_time() - start
    print(json.dumps([sorted({each.code.id for each in found}), seconds, peak(), str(found[0])]))
"""

HEAD = b"kind: record\nformat: 1\nid: x\nlanguages: [en]\n"
WALK = b"kind: walkthrough\nformat: 1\nsteps: ["
PLAY = b"roundtable playthrough 1\n"


@dataclass(frozen=True)
class Case:
    """A hostile file.

    Attributes:
        name: what it is, and its file's name.
        codes: what is said of it, among other things.
        make: puts it where it is told to; the path to check where that is another.
        long: True where its check takes long enough to be left out of the test.
    """

    name: str
    codes: frozenset[str]
    make: Callable[[Path], Path | None]
    long: bool = False


def _bytes(name: str, codes: str, data: Callable[[], bytes], *, long: bool = False) -> Case:
    def make(path: Path) -> None:
        path.write_bytes(data())

    return Case(name, frozenset(codes.split()), make, long)


def _fifty_megabytes(path: Path) -> None:
    path.touch()
    os.truncate(path, 50_000_000)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _folder(path: Path) -> None:
    (path / "scenario.yaml").mkdir(parents=True)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(_path: Path) -> Path:
    return Path("/dev/zero")


def _bomb() -> bytes:
    lines = (b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 10_000))
    return b"a0: &a0 [x, x]\n" + b"".join(lines)


def _statements(each: bytes, count: int) -> bytes:
    return (
        HEAD
        + b"statements:\n"
        + b"".join(each.replace(b"#", b"%d" % n) for n in range(1, count + 1))
    )


_STATEMENT = b"- {id: s-#, speaker: a, voice: quoted, section: s, paragraph: #, gist: {en: x}}\n"
_STRANGE = b"- {id: no-#, speaker: b#, voice: quotes, section: t#, paragraph: x#, gist: {zz: x}}\n"


def _record(count: int) -> bytes:
    head = (
        b"title: {en: x}\ndate: d\norder: transcript\n"
        b"source: {title: {en: x}, author: a, published: d, address: 'https://x.org'}\n"
        b"people: [{id: a, name: {en: A}}, {id: m, name: {en: M}}]\n"
        b"sections: [{id: s, title: {en: S}}]\n"
    )
    statements = _statements(_STATEMENT, count).removeprefix(HEAD)
    return HEAD + head + statements.replace(b"statements:\n", _FIRST)


_FIRST = (
    b"statements:\n"
    b"- {id: s-99999, speaker: m, voice: quoted, section: s, paragraph: 99999, gist: {en: q}}\n"
)
_SCENARIO = b"""kind: scenario
format: 1
id: long
record: x
languages: [en]
title: {en: x}
tagline: {en: x}
briefing: {en: x}
minutes_basis: {en: x}
moderator: m
panelists: [{id: a, seal: {en: A}, title: {en: x}}]
scenes:
- id: one
  title: {en: x}
  minutes: 1
  wordings: [{id: recorded, form: open, text: {en: x}, note: {en: x}, cites: [s-99999]}]
  question:
    ask: {en: x}
    scale: choice
    positions: [{id: yes, text: {en: a}, decoy: true}, {id: no, text: {en: b}, decoy: true}, {id: perhaps, text: {en: c}, decoy: true}]
  turns:
"""
_TURN = b"  - {id: t#, speaker: a, act: answer, title: {en: x}, text: {en: x}, cites: [s-#], minutes: 2}\n"


def _scenario(
    turns: int, statements: int, cites: int = 0, steps: int = 0
) -> Callable[[Path], Path]:
    """A sound scenario of one scene, beside a long record.

    Args:
        turns: how many turns it has.
        statements: how many statements the record has.
        cites: how many of them the last turn cites and takes its stand on.
        steps: how many steps the walkthrough beside it has.
    """

    def make(path: Path) -> Path:
        home = path.with_suffix("") / "long"
        home.mkdir(parents=True)
        said = b"".join(_TURN.replace(b"#", b"%d" % n) for n in range(1, 1 + turns))
        if cites:
            told = b", ".join(b"s-%d" % n for n in range(turns, turns + cites))
            stance = b", stance: {position: none, reading: {en: x}, evidence: [%s]}}" % told
            said = said.replace(b"[s-%d]" % turns, b"[%s]" % told).rstrip(b"}\n") + stance
        (home / "scenario.yaml").write_bytes(_SCENARIO + said)
        (home / "x.record.yaml").write_bytes(_record(statements))
        if steps:
            heard = b", ".join(b"t%d" % (n % turns + 1) for n in range(steps))
            walk = WALK + b"{move: open one, heard: [%s]}]" % heard
            (home / "a.walkthrough.yaml").write_bytes(walk)
        return home

    return make


CASES = (
    Case("50 megabytes.yaml", frozenset({"RT105"}), _fifty_megabytes),
    _bytes("depth of 10,000 in brackets.yaml", "RT111", lambda: b"[" * 10_000),
    _bytes("depth of 10,000 in dashes.yaml", "RT111", lambda: b"- " * 10_000 + b"x"),
    _bytes("depth of 10,000 in mappings.yaml", "RT111", lambda: b"{a: " * 10_000),
    _bytes("alias bomb.yaml", "RT112 RT117", _bomb),
    _bytes("text of 1e6 characters.yaml", "RT208", lambda: HEAD[:13] + b"id: " + b"a" * 10**6),
    _bytes("key of 1e6 characters.yaml", "RT110", lambda: HEAD + b"a" * 10**6 + b": 1"),
    _bytes("quotes without end.yaml", "RT110", lambda: b"x: '" + b"''" * 3_900_000),
    _bytes("NUL.yaml", "RT108", lambda: b"kind: record\nid: a\0b\n"),
    _bytes("Latin-1.yaml", "RT106", lambda: b"kind: record\nid: \xe9\n"),
    _bytes("UTF-16.yaml", "RT108", lambda: "kind: record".encode("utf-16")),
    _bytes("half a character at the end.yaml", "RT106", lambda: b"kind: \xe7\x9f"),
    _bytes("only comments.yaml", "RT109", lambda: b"# x\n" * 1_990_000),
    _bytes("only line breaks.yaml", "RT109", lambda: b"\n" * 7_900_000),
    _bytes("660,000 empty mappings.yaml", "RT105", lambda: HEAD + b"statements: [" + b"{}," * 660_000),
    _bytes("390,000 empty mappings.yaml", "RT117", lambda: HEAD + b"statements: [" + b"{}," * 390_000 + b"]"),
    _bytes("130,000 languages.yaml", "RT117", lambda: HEAD + b"title: {" + b"".join(b"a%d: x," % n for n in range(130_000)) + b"}", long=True),
    _bytes("190,000 strange keys.yaml", "RT117", lambda: HEAD + b"".join(b"k%d: 1\n" % n for n in range(190_000)), long=True),
    _bytes("one key 190,000 times.yaml", "RT115 RT117", lambda: b"a: 1\n" * 190_000),
    _bytes("26,000 strange statements.yaml", "RT117", lambda: _statements(_STRANGE, 26_000), long=True),
    _bytes("many documents.yaml", "RT114", lambda: b"--- a\n" * 1_000_000),
    Case("20,000 statements, unheard.yaml", frozenset({"RT117"}), _scenario(1, 20_000)),
    Case("16,000 turns in a scene.yaml", frozenset({"RT515"}), _scenario(16_000, 16_000), long=True),
    Case("20,000 citations.yaml", frozenset({"RT515"}), _scenario(1, 20_000, cites=20_000), long=True),
    Case("300,000 ids beside 10,000 turns.yaml", frozenset({"RT515"}), _scenario(10_000, 10_000, steps=300_000), long=True),
    _bytes("190,000 steps.walkthrough.yaml", "RT101", lambda: WALK + b"open a," * 190_000 + b"]", long=True),
    _bytes("steps that are none.walkthrough.yaml", "RT101", lambda: WALK + b"{}," * 190_000 + b"]", long=True),
    _bytes("900,000 lines.playthrough", "RT802", lambda: PLAY + b"x\n" * 900_000),
    _bytes("empty lines.playthrough", "RT802", lambda: b"\n" * 7_900_000),
    Case("link to itself.yaml", frozenset({"RT104"}), _loop),
    Case("folder for a file.yaml", frozenset({"RT102"}), _folder),
    Case("pipe.yaml", frozenset({"RT102"}), _pipe),
    Case("device.yaml", frozenset({"RT102"}), _device),
)  # fmt: skip


def made(case: Case, folder: Path) -> Path:
    """Make a hostile file in a folder; the path to check."""
    path = folder / case.name
    return case.make(path) or path


def judged(paths: Iterable[Path]) -> list[tuple[list[str], float, float, str]]:
    """Check the paths in one other program.

    Returns:
        For each the codes found, seconds of work, the program's peak memory in megabytes so
        far, and the first fault.
    """
    ran = subprocess.run(
        [sys.executable, "-c", JUDGE, *map(str, paths)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert "Traceback" not in ran.stderr, ran.stderr[-2000:]
    return [tuple(json.loads(line)) for line in ran.stdout.splitlines()]


def main() -> int:
    """Print a row for each file; 1 if one costs too much or is not answered as it should be."""
    failed = 0
    print("| file | codes | seconds | megabytes | first line |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as home:
        for case in CASES:
            path = made(case, Path(home))
            found = judged([path])
            if not found:
                print(f"| {case.name} | none: the program was ended | | | |")
                failed = 1
                continue
            codes, seconds, peak, first = found[0]
            row = (case.name, " ".join(codes), f"{seconds:.2f}", f"{peak:.0f}")
            print("|", " | ".join((*row, first.rpartition(".yaml:")[2][:90])), "|", flush=True)
            failed |= not case.codes <= set(codes) or seconds > SECONDS or peak > MEGABYTES
    return failed


if __name__ == "__main__":
    sys.exit(main())
