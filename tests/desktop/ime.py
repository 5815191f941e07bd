"""The window with a Chinese input method that is on, as every Chinese player's system has one.

    python tests/desktop/ime.py

Under a virtual screen of its own fcitx5 is started with pinyin switched on; keys come from
xdotool, as from a keyboard. What must hold: commands work although the method is on, a
composition is drawn in the box and changes nothing yet, and what is committed stands there.
Where a Debian package is missing it says which, and that is no failure.
"""

# ruff: noqa: T201, PLC0415 - what it prints is what it is for; the method comes before the window

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

NEEDED = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "fcitx5": "fcitx5 fcitx5-pinyin",
    "dbus-run-session": "dbus",
}
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""
SECONDS = 8
"""How long something may take to show."""


def main() -> int:
    """Set the stage and play in it; 1 where something does not hold."""
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if missing:
        print(f"left out: this needs the Debian packages {' '.join(missing)}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / ".config" / "fcitx5").mkdir(parents=True)
        (home / ".config" / "fcitx5" / "profile").write_text(PROFILE)
        screen = f":{90 + os.getpid() % 100}"
        environment = {
            **os.environ,
            "HOME": folder, "XDG_RUNTIME_DIR": folder, "DISPLAY": screen, "SDL_IM_MODULE": "fcitx",
            "XMODIFIERS": "@im=fcitx", "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy",
            "ROUNDTABLE_HOME": str(home / "game"), "PYTHONPATH": os.pathsep.join(map(str, Path(__file__).parents[:2])),
        }  # fmt: skip
        shown = subprocess.Popen(
            ["Xvfb", screen, "-screen", "0", "1280x720x24"], stderr=subprocess.DEVNULL
        )
        try:
            time.sleep(1)
            command = ["dbus-run-session", "--", sys.executable, __file__, "played"]
            return subprocess.run(command, env=environment, check=False, timeout=120).returncode
        finally:
            shown.terminate()


def played() -> int:
    """Play with the method on; the checks that fail are told."""
    import pygame
    from driving import given
    from roundtable.desktop.app import App

    method = subprocess.Popen(
        ["fcitx5", "--disable=wayland"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(2)
    app, heard = App(given(), (1280, 720)), list[str]()
    faults: list[str] = []

    def until(what: str, holds: Callable[[], object]) -> None:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            for event in pygame.event.get():
                if event.type in (pygame.TEXTEDITING, pygame.TEXTINPUT):
                    heard.append(event.text)
                app.handle(event)
            app.draw(app.clock())
            if holds():
                print(f"ok: {what}")
                return
            time.sleep(0.01)
        faults.append(what)
        print(
            f"NOT: {what} (page {app.controller.page.id}, focus {app.hands.focus}, text {heard[-5:]})"
        )

    def key(*names: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "60", *names], check=False)

    def remote(*words: str) -> str:
        return subprocess.run(
            ["fcitx5-remote", *words], capture_output=True, text=True, check=False
        ).stdout.strip()

    try:
        until("the window is shown", lambda: app.frames)
        subprocess.run(["xdotool", "mousemove", "640", "10", "click", "1"], check=False)
        until("the window has the keyboard", pygame.key.get_focused)
        remote("-s", "pinyin")
        remote("-o")
        page = app.controller.page.id
        key("s")
        until(
            "a letter is a command although the method is on",
            lambda: app.controller.page.id == "settings",
        )
        key("Escape")
        until("and leads back", lambda: app.controller.page.id == page)
        _field(app, until, key, remote)
    finally:
        method.terminate()
    print("left nothing out" if not faults else f"{len(faults)} did not hold")
    return 1 if faults else 0


def _field(app, until, key, remote) -> None:  # type: ignore[no-untyped-def]
    """Type into the search of the history."""
    from roundtable.application.commands import Show

    app.run(Show("history"))
    app._lay("search")
    until("the search has the focus", lambda: app.hands.focus == "search")
    remote("-s", "pinyin")
    remote("-o")
    key("n", "i", "h", "a", "o")
    until(
        "what is composed is in the box", lambda: app._edit is not None and app._edit[1].composition
    )
    until("and changes nothing yet", lambda: app.controller.page.search == "")
    key("space")
    until("what is committed stands there", lambda: app.controller.page.search == "你好")


if __name__ == "__main__":
    sys.exit(played() if sys.argv[1:] == ["played"] else main())
