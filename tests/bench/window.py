"""What `bench_desktop` runs in processes of their own, each in a real window; each prints JSON.

python tests/bench/window.py once [words of `roundtable`]
python tests/bench/window.py bare
python tests/bench/window.py game WIDTH HEIGHT
python tests/bench/window.py idle SECONDS
"""

# ruff: noqa: T201, PLC0415 - it prints what is measured; what is loaded when is what is measured

from __future__ import annotations

import gc
import json
import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
TESTS = Path(__file__).parents[1]
sys.path += [str(TESTS), str(TESTS / "desktop")]
TICK = 1 / 60
STEPS = 200
"""More than a game takes."""
RESTS = 20
"""So often the loop of the game rests in the quarter of a second that lies between two keys."""
BEGUN = "BENCH_BEGUN"
"""The variable that tells when the process was begun, in seconds of `time.time`."""


def once(words: list[str]) -> None:
    """The command as typed, and the window closed at its first frame, as a player leaves it.

    Prints seconds: until something was seen, until the page was, and until the end.
    """
    import pygame

    shown: list[float] = []

    def since() -> float:
        return time.time() - float(os.environ[BEGUN])

    class Window(pygame.Window):
        def flip(self) -> None:
            super().flip()
            shown.append(since())
            if len(shown) == 1:
                pygame.event.post(pygame.event.Event(pygame.QUIT))

    pygame.Window = Window  # type: ignore[misc]
    sys.argv = ["roundtable", *words]
    from roundtable.cli import main

    try:
        main()
    finally:
        print(json.dumps({"seen": shown[0], "page": shown[-1], "closed": since()}))


def bare() -> None:
    """What no window of this game could do without: pygame, a reader of YAML, the rules' machine."""
    import pygame
    import transitions  # noqa: F401
    import yaml  # noqa: F401

    pygame.display.init()
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")  # as the game's own
    window = pygame.Window("bare", (1280, 720))
    window.get_surface().fill("white")
    window.flip()
    print(json.dumps(time.time() - float(os.environ[BEGUN])), flush=True)
    os._exit(0)


@dataclass
class Played:
    """A game played by key in a window, frame by frame as the loop of the game would.

    Attributes:
        frames: milliseconds that each frame took to draw and show.
        answers: milliseconds from each key to the frame that shows what it did.
    """

    frames: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)

    def game(self, size: tuple[int, int]) -> None:
        """From the briefing to the debrief."""
        from driving import given
        from roundtable.application import Settings
        from roundtable.desktop.app import App

        self.app = App(given(Settings(motion=True, hints=False)), size)
        # As the loop of the game does: what is left over is looked for at rest.
        gc.freeze()
        gc.disable()
        self._settle(None)
        for _ in range(STEPS):
            if self.app.screen.name == "debrief":
                return
            for name in self._next():
                self._press(name)
        raise SystemExit(f"no end after {STEPS} steps")

    def _next(self) -> tuple[str, ...]:
        """A bet by number, letter and Enter; else whatever has the focus."""
        if self.app.screen.name == "confirm":
            return (self.app.controller.page.choices[-1].key,)
        asked = self.app.screen.name in ("bet", "coda", "who")
        return ("2", "e", "\r") if asked and self.app.tree.find("confirm") else ("\r",)

    def _press(self, name: str) -> None:
        import pygame

        begun = time.perf_counter()
        text = name.strip()
        self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=ord(name), unicode=text, mod=0))
        self._settle(begun)

    def _settle(self, begun: float | None) -> None:
        """Draw 60 frames a second until nothing moves."""
        import pygame

        while True:
            start = time.perf_counter()
            pygame.event.get()
            drawn = self.app.draw(self.app.clock())
            end = time.perf_counter()
            if drawn:
                self.frames.append((end - start) * 1e3)
                self.answers += [] if begun is None else [(end - begun) * 1e3]
                begun = None
            elif not self.app.animator.moves(self.app.clock()):
                for _ in range(RESTS):
                    self.app.rest(self.app.clock())
                return
            time.sleep(max(0.0, TICK - (time.perf_counter() - start)))


def game(width: int, height: int) -> None:
    """A whole game with motion on one processor."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    played = Played()
    played.game((width, height))
    memory = dict(
        line.split(":", 1) for line in Path("/proc/self/status").read_text("utf-8").splitlines()
    )
    megabytes = {name: int(memory[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")}
    print(json.dumps({"frames": played.frames, "answers": played.answers, **megabytes}))


def idle(seconds: float) -> None:
    """The share of a processor that an open window takes, and the frames it draws."""
    import threading

    import pygame
    from driving import given
    from roundtable.application import Settings
    from roundtable.desktop import app as desktop

    marks: list[tuple[float, float, int]] = []
    opened: list[desktop.App] = []
    make = desktop.App

    def remembered(*args: object) -> desktop.App:
        opened.append(make(*args))  # type: ignore[arg-type]
        return opened[0]

    desktop.App = remembered  # type: ignore[assignment,misc]

    def watch() -> None:
        for wait in (5.0, seconds):  # texts are read on in the first seconds
            time.sleep(wait)
            marks.append((time.perf_counter(), time.process_time(), opened[0].frames))
        pygame.event.post(pygame.event.Event(pygame.QUIT))

    threading.Thread(target=watch, daemon=True).start()
    desktop.run(given(Settings(hints=False)))
    (begun, before, drawn), (ended, after, frames) = marks
    print(json.dumps({"share": (after - before) / (ended - begun), "frames": frames - drawn}))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["once", *words]:
            once(words)
        case ["bare"]:
            bare()
        case ["game", wide, high]:
            game(int(wide), int(high))
        case ["idle", seconds]:
            idle(float(seconds))
        case _:
            sys.exit(__doc__)
