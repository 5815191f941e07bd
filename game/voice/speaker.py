"""Says one text at a time. A new text ends the one before, and nobody waits for either."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Condition, Thread
from typing import Protocol

from game.voice.engines import Engine, engines

IDEOGRAPHS = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
TAG = re.compile("[a-z]{2,3}")
HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""So that no console flashes up on Windows."""


class Voice(Protocol):
    """Who speaks."""

    @property
    def missing(self) -> bool:
        """True once it is known that nothing here can speak."""

    def say(self, text: str, language: str, /) -> None:
        """Speak a text and return at once; what was being said ends."""

    def stop(self) -> None:
        """Fall silent."""


def tongue(text: str, language: str) -> str:
    """The language a text is spoken in: Chinese where it has ideographs, else not Chinese."""
    if IDEOGRAPHS.search(text):
        return "zh"
    found = TAG.match(language.lower())
    return found[0] if found and found[0] != "zh" else "en"


class Speaker:
    """The system's voice.

    Args:
        found: the programs that may speak, the best first; by default those of this system.

    Attributes:
        missing: True once it is known that nothing here can speak.
    """

    def __init__(self, found: Sequence[Engine] | None = None) -> None:
        self._engines = list(engines() if found is None else found)
        self.missing = not self._engines
        self._wanted: tuple[str, str] | None = None
        self._running: subprocess.Popen[bytes] | None = None
        self._turn = Condition()
        self._thread: Thread | None = None

    def say(self, text: str, language: str, /) -> None:
        """Speak a text and return at once; what was being said ends."""
        if self.missing or not text.strip():
            return
        with self._turn:
            self._wanted = (text, tongue(text, language))
            self._end()
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True, name="voice")
                self._thread.start()
            self._turn.notify()

    def stop(self) -> None:
        """Fall silent."""
        with self._turn:
            self._wanted = None
            self._end()

    def _end(self) -> None:
        if self._running is not None:
            with suppress(OSError):
                self._running.kill()
            stop = self._engines[0].stop if self._engines else ()
            if stop:
                with suppress(OSError):
                    subprocess.Popen([self._engines[0].program, *stop], creationflags=HIDDEN)  # noqa: S603

    def _work(self) -> None:
        while True:
            with self._turn:
                while self._wanted is None:
                    self._turn.wait()
                text, language = self._wanted
                self._wanted = None
            self._speak(text, language)

    def _speak(self, text: str, language: str) -> None:
        """Speak with the first program that can; one that fails is not asked again."""
        while self._engines:
            engine = self._engines[0]
            try:
                code = self._run(engine, text, language)
            except OSError:
                code = 1
            with self._turn:
                # Ended by a newer text, it has not failed.
                if code == 0 or self._wanted is not None or code < 0 or sys.platform == "win32":
                    return
                self._engines.pop(0)
        self.missing = True

    def _run(self, engine: Engine, text: str, language: str) -> int:
        command = [engine.program, *engine.command(language)]
        with self._turn:
            if self._wanted is not None:
                return 0
            running = self._running = subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=HIDDEN,
            )
        # One line, so that nothing in it can be taken for a command of speech-dispatcher.
        running.communicate(" ".join(text.split()).lstrip("!").encode() + b"\n")
        with self._turn:
            self._running = None
        return running.returncode
