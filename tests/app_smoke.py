"""Try a built app as on a machine without Python: a bare folder, an empty environment, a virtual screen.

Run ``make app-test``, or ``python tests/app_smoke.py FOLDER``; it needs Xvfb and xdotool. Ends
with 1 and says which step failed.
"""

# ruff: noqa: T201 -- a script that tells what it did

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECONDS = 20
"""How long the window may take to appear."""


def main(built: Path) -> int:
    """Copy the app away, run its commands, then play a few keys in its window."""
    with tempfile.TemporaryDirectory() as place:
        bare = Path(place)
        shutil.copytree(built, bare / "app", symlinks=True)
        program = bare / "app" / built.name
        empty = {
            "HOME": str(bare),
            "PATH": str(bare / "nothing"),
            "ROUNDTABLE_HOME": str(bare / "home"),
        }
        for words, told in COMMANDS:
            ran = subprocess.run(
                [program, *words], cwd=bare, env=empty, capture_output=True, text=True, check=False
            )
            if ran.returncode or told not in ran.stdout:
                print(f"FAILED {words}: {ran.returncode}\n{ran.stdout[-500:]}{ran.stderr[-2000:]}")
                return 1
            print(f"ok {' '.join(words)}")
        return _window(program, bare, empty)


FRESH = "new mine --title Mine --lang en --moderator Mo --panelist Ann --panelist Ben --scene One --scene Two"
COMMANDS = (
    (["--version"], "roundtable "),
    (["list"], "agi-next-2026"),
    (["run", "agi-next-2026", "--player", "best"], "room"),
    (FRESH.split(), ""),
    (["check", "mine"], ""),
    (["test", "mine", "--scenarios"], "passed"),
    (["run", "tutorial", "--save", "a.playthrough"], ""),
    (["report", "a.playthrough", "-o", "a.html"], "a.html"),
    (["report", "a.playthrough", "-o", "a.png"], "a.png"),
)
"""What the app is to do before it opens its window, and what it must say then."""


def _window(program: Path, bare: Path, empty: dict[str, str]) -> int:
    number = f":{90 + os.getpid() % 400}"
    screen = subprocess.Popen(
        ["Xvfb", number, "-screen", "0", "1280x720x24"], stderr=subprocess.DEVNULL
    )
    try:
        shown = {"DISPLAY": number, "PATH": os.environ["PATH"]}
        began = time.monotonic()
        while not _answers(shown) and time.monotonic() - began < SECONDS:
            time.sleep(0.1)
        began = time.monotonic()
        game = subprocess.Popen(
            [program, "play", "--lang", "en"],
            cwd=bare,
            env=empty | {"DISPLAY": number, "SDL_AUDIODRIVER": "dummy"},
        )
        while not _found(shown):
            if game.poll() is not None or time.monotonic() - began > SECONDS:
                print(f"FAILED no window; exit code {game.poll()}")
                return 1
            time.sleep(0.1)
        print(f"ok a window after {time.monotonic() - began:.1f} s")
        for key in ("Return", "Return", "Return", "F12"):
            time.sleep(0.7)
            subprocess.run(["xdotool", "key", key], env=shown, check=True)
        time.sleep(1)
        if game.poll() is not None:
            print(f"FAILED it ended by itself with {game.poll()}")
            return 1
        saved = [p for p in bare.rglob("roundtable-*.png") if bare / "app" not in p.parents]
        kept = Path(tempfile.gettempdir()) / "roundtable-app.png"
        if not saved:
            print("FAILED F12 saved no picture")
            return 1
        shutil.copy(saved[0], kept)
        game.terminate()
        print(f"ok it plays; a picture of it: {kept}")
        return 0 if game.wait(10) is not None else 1
    finally:
        screen.kill()


def _answers(shown: dict[str, str]) -> bool:
    asked = ["xdotool", "getdisplaygeometry"]
    return subprocess.run(asked, env=shown, capture_output=True, check=False).returncode == 0


def _found(shown: dict[str, str]) -> bool:
    sought = ["xdotool", "search", "--onlyvisible", "--name", "Roundtable"]
    return subprocess.run(sought, env=shown, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
