"""Every command, with sound and with broken input, in surroundings of every kind.

    python tests/fuzz/surroundings.py              # all of it, about an hour of one processor
    python tests/fuzz/surroundings.py list check   # only these commands
    python tests/fuzz/surroundings.py --in "no home"

What must hold whatever surrounds a command: no traceback, an answer within `SECONDS`, an exit
code that is documented (the one of a plain place, unless what the place lacks is what the
command needs), one line where something is refused, and nothing written half.
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from roundtable.loading import load_scenario
from roundtable.playthrough import dump
from roundtable.simulation import RandomPlayer, play

ROOT = Path(__file__).parents[2]
SECONDS = 60
LINES = 6
"""Lines that may be said where a plain place says less."""


@dataclass(frozen=True)
class Place:
    """Where a command runs.

    Attributes:
        rest: what the shell puts behind the command.
        flags: of Python.
        environment: what is set; None takes away.
        folder: the name of the current folder; empty for a plain one.
        lacks: True where what a command needs may be missing here, so that it may refuse.
    """

    rest: str = ""
    flags: tuple[str, ...] = ()
    environment: Mapping[str, str | None] = field(default_factory=dict)
    folder: str = "here"
    lacks: bool = False


HOMELESS = {"ROUNDTABLE_HOME": None, "HOME": None, "XDG_DATA_HOME": None, "XDG_CACHE_HOME": None}
PLACES = {
    "plain": Place(),
    "no stdout": Place(">&-"),
    "no stderr": Place("2>&-"),
    "no stdin": Place("<&-"),
    "no streams": Place(">&- 2>&- <&-"),
    "full stdout": Place(">/dev/full", lacks=True),
    "no home": Place(environment=HOMELESS),
    "empty home": Place(environment={**HOMELESS, "HOME": ""}),
    "relative home": Place(environment={**HOMELESS, "HOME": "not/whole"}),
    "home is a file": Place(environment={"ROUNDTABLE_HOME": "broken.yaml"}, lacks=True),
    "home nowhere": Place(environment={"ROUNDTABLE_HOME": "/proc/nowhere"}, lacks=True),
    "odd home": Place(environment={"ROUNDTABLE_HOME": "a'b \"c* [d]$e 圆\n桌"}),
    "no temporary folder": Place(environment={"TMPDIR": "/proc/nowhere"}),
    "time zone nowhere": Place(environment={"TZ": "Nowhere/Odd"}),
    "time zone a file": Place(environment={"TZ": ":/etc/passwd"}),
    "locale C": Place(environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "locale odd": Place(environment={"LC_ALL": "xx_YY.junk", "LANG": "\u202e"}),
    "ascii streams": Place(environment={"PYTHONIOENCODING": "ascii:strict"}),
    "utf-16 streams": Place(environment={"PYTHONIOENCODING": "utf-16"}),
    "warnings are errors": Place(flags=("-W", "error")),
    "isolated": Place(flags=("-I",)),
    "without docstrings": Place(flags=("-OO",)),
    "no width": Place(environment={"COLUMNS": "0", "LINES": "0"}),
    "one column": Place(environment={"COLUMNS": "1"}),
    "odd width": Place(environment={"COLUMNS": "-5", "TERM": "junk", "FORCE_COLOR": "1"}),
    "no screen": Place(environment={"DISPLAY": None, "WAYLAND_DISPLAY": None}),
    "blanks": Place(folder="two words "),
    "quotes": Place(folder="a'b\"c"),
    "globs": Place(folder="a[b]*?{c}"),
    "shell": Place(folder="$(touch pwned)`x`;&|"),
    "chinese": Place(folder="圆桌\u3000会"),
    "line break": Place(folder="a\nb"),
    "dashes": Place(folder="--help"),
    "bytes": Place(folder="a\udcff\udcfeb"),
    "gone": Place(folder="", lacks=True),
    "game.py": Place(environment={"PYTHONPATH": "."}),
}  # fmt: skip

SOUND: dict[str, tuple[str, ...]] = {
    "version": ("--version",),
    "help": ("--help",),
    "list": ("list",),
    "check": ("check", "tutorial"),
    "check --json": ("check", "tutorial", "--json"),
    "run": ("run", "tutorial", "--save", "out.playthrough"),
    "simulate": ("simulate", "tutorial", "--runs", "5", "--workers", "1", "-o", "out.jsonl"),
    "explore": ("explore", "tutorial"),
    "schema": ("schema", "record"),
    "stats": ("stats", "tutorial"),
    "graph": ("graph", "tutorial", "-o", "out.mmd"),
    "explain": ("explain", "RT308"),
    "test": ("test", "tutorial"),
    "new": (
        "new",
        "fresh",
        "--title",
        "A talk",
        "--lang",
        "en",
        "--moderator",
        "Mo",
        "--panelist",
        "Al",
        "--panelist",
        "Bo",
        "--scene",
        "On buses",
        "--scene",
        "On geese",
    ),
    "draft": ("draft", "talk.txt", "--labels"),
    "upgrade": ("upgrade", "tutorial", "--dry-run"),
    "translate": ("translate", "tutorial", "--to", "fr", "--dry-run"),
    "rename": ("rename", "su-dog", "su-cat", "tutorial", "--dry-run"),
    "saves": ("saves",),
    "saves import": ("saves", "import", "won.playthrough"),
    "profile": ("profile",),
    "report": ("report", "won.playthrough", "-o", "out.html"),
    "class": ("class", "won.playthrough", "-o", "out.html"),
    "play --text": ("play", "tutorial", "--text"),
}
BROKEN: dict[str, tuple[str, ...]] = {
    "no such command": ("dance",),
    "no such option": ("list", "--loud"),
    "check nothing": ("check", "nowhere.yaml"),
    "check broken": ("check", "broken.yaml"),
    "check bytes": ("check", "bytes.yaml"),
    "check a folder": ("check", "empty"),
    "run nothing": ("run", "nowhere"),
    "run broken": ("run", "broken.yaml"),
    "run odd name": ("run", "no\u200fwhere\x1b[31m\x9b\u2028x\ny"),
    "simulate odd": ("simulate", "tutorial", "--runs", "5", "-o", "out.txt"),
    "plot nothing": ("plot", "nowhere.csv", "-o", "out.svg"),
    "plot broken": ("plot", "broken.jsonl", "-o", "out.svg"),
    "graph odd": ("graph", "tutorial", "-o", "out.gif"),
    "explain nothing": ("explain", "RT999"),
    "test broken": ("test", "broken.yaml"),
    "draft nothing": ("draft", "nowhere.txt"),
    "draft bytes": ("draft", "bytes.yaml", "-o", "out"),
    "new there": ("new", "tutorial"),
    "upgrade nothing": ("upgrade", "nowhere.yaml"),
    "translate odd": ("translate", "tutorial", "--to", "../x"),
    "rename odd": ("rename", "bus", "../x", "tutorial"),
    "saves import broken": ("saves", "import", "broken.yaml"),
    "saves import link": ("saves", "import", "loop"),
    "saves export": ("saves", "export", "77", "-o", "out.playthrough"),
    "report broken": ("report", "broken.yaml", "-o", "out.html"),
    "report nowhere": ("report", "won.playthrough", "-o", "nowhere/out.html"),
    "class broken": ("class", "broken.yaml", "-o", "out.html"),
    "play nothing": ("play", "nowhere", "--text"),
    "web nothing": ("web", "nowhere", "-o", "out"),
    "studio nothing": ("studio", "nowhere", "--no-browser"),
}


@cache
def won() -> str:
    """A finished game as a player could have exported it."""
    tutorial = load_scenario(ROOT / "scenarios" / "tutorial")
    return dump(play(tutorial, RandomPlayer(1), clock=60))


def furnish(folder: Path) -> None:
    """Lay what the commands work on into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "scenarios" / "tutorial", folder / "tutorial", dirs_exist_ok=True)
    shutil.copytree(ROOT / "seeds", folder / "seeds", dirs_exist_ok=True)
    (folder / "won.playthrough").write_text(won(), "utf-8")
    (folder / "broken.yaml").write_text("kind: scenario\nformat: 1\nid: broken\n", "utf-8")
    (folder / "broken.jsonl").write_text('{"run": 1}\n', "utf-8")
    (folder / "bytes.yaml").write_bytes(b"kind: \xff\xfe\x00 record")
    (folder / "talk.txt").write_text("Ann: Good evening.\nBob: Thank you.\nAnn: So?\n", "utf-8")
    (folder / "empty").mkdir(exist_ok=True)
    (folder / "game.py").write_text("raise SystemExit('somebody else')\n", "utf-8")
    if not (folder / "loop").is_symlink():
        (folder / "loop").symlink_to("loop")


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    said: str
    complained: str


def ran(place: Place, words: tuple[str, ...], root: Path) -> Ran:
    """A command in a place below a folder of its own."""
    folder = root / (place.folder or "gone")
    furnish(folder)
    environment = {**os.environ, "ROUNDTABLE_HOME": str(root / "home"), **place.environment}
    command = [sys.executable, *place.flags, "-m", "roundtable", *words]
    leave = "" if place.folder else 'rm -rf "$PWD"; '
    try:
        done = subprocess.run(
            ["sh", "-c", f'{leave}exec "$@" {place.rest}', "sh", *command],
            cwd=folder,
            env={name: value for name, value in environment.items() if value is not None},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return Ran(-1, "", f"no answer within {SECONDS} seconds")
    return Ran(
        done.returncode,
        done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"),
    )


def faults(name: str, place: Place, root: Path, plain: Ran) -> Iterator[str]:
    """What is wrong with a command in a place, beside what it does in a plain one."""
    words = (SOUND | BROKEN)[name]
    found = ran(place, words, root)
    both = found.said + found.complained
    if "Traceback" in both or "Error:" in found.complained:
        yield "a traceback: " + both.strip().splitlines()[-1][:120]
    allowed = {plain.code} | ({1, 2} if place.lacks else set())
    if found.code not in allowed:
        told = found.complained.strip().splitlines()[-1:] or [""]
        yield f"ended with {found.code} and not {plain.code}: {told[0][:120]}"
    if (
        found.code
        and len(found.complained.splitlines()) > len(plain.complained.splitlines()) + LINES
    ):
        yield f"{len(found.complained.splitlines())} lines of complaint"
    if found.code:
        left = [p.name for p in root.rglob("*.new") if not p.is_symlink()]
        yield from [f"left half: {each}" for each in left]
    if list(root.rglob("pwned")):
        yield "something was carried out by a shell"


def tried(commands: list[str], places: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each fault with its command and place."""
    for name in commands:
        with tempfile.TemporaryDirectory() as plainly:
            plain = ran(PLACES["plain"], (SOUND | BROKEN)[name], Path(plainly))
        expected = 0 if name in SOUND else None
        if (expected == 0) != (plain.code == 0):
            yield name, "plain", f"ended with {plain.code}: {plain.complained[-200:].strip()}"
        for where in places:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                for fault in faults(name, PLACES[where], Path(folder), plain):
                    yield name, where, fault


def main() -> int:
    """Try all, or what is named; 1 where something is wrong."""
    wanted = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    wanted.add_argument("commands", nargs="*", choices=[*SOUND, *BROKEN, []])
    wanted.add_argument("--in", dest="places", action="append", choices=[*PLACES])
    given = wanted.parse_args()
    commands, places = given.commands or [*SOUND, *BROKEN], given.places or [*PLACES]
    found = 0
    for name, where, fault in tried(commands, places):
        found += 1
        print(f"{name}, {where}: {fault}", flush=True)
    print(f"{len(commands)} commands in {len(places)} places: {found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
