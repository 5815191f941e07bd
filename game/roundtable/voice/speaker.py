"""Says one text at a time. A new text ends the one before, and nobody waits for either."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from threading import Condition, Thread
from typing import Protocol

from roundtable.voice.engines import MANDARIN, Engine, engines
from roundtable.voice.saying import Names, mixed, said

IDEOGRAPHS = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
KANA = re.compile("[\u3040-\u30ff]")
LETTERS = re.compile(r"[^\W\d_]")
TAG = re.compile("[a-z]{2,3}")
ENDS = tuple(".。!！?？…:：;；,，、")
"""Signs after which a voice pauses; a line without one gets a full stop, or the next would run on."""
HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""So that no console flashes up on Windows."""
TRIES = 2
"""speech-dispatcher refuses now and then, when its server is just about to leave."""
AGAIN_S = 0.4
"""Seconds before a program that failed is asked again."""
HANGS_S = 10
"""Seconds beside one for each sign, after which a program that still speaks is taken to hang."""
SILENCE_S = 2
"""Seconds that falling silent may take."""


class Voice(Protocol):
    """Who speaks."""

    @property
    def missing(self) -> bool:
        """True once it is known that nothing here can speak."""

    def say(self, text: str, language: str, names: Names = (), /) -> None:
        """Speak a text, its `names` as they sound, and return at once; what was being said ends."""

    def stop(self) -> None:
        """Fall silent."""


def tongue(text: str, language: str) -> str:
    """The language a text is spoken in: Chinese where it has ideographs, else not Chinese.

    Kana are Japanese, and so are ideographs in a Japanese interface; numbers are in the
    interface's language.
    """
    found = TAG.match(language.lower())
    own = found[0] if found else "en"
    if KANA.search(text):
        return "ja"
    if IDEOGRAPHS.search(text):
        return own if own == "ja" else "zh"
    return own if own != "zh" or not LETTERS.search(text) else "en"


def passages(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The lines of a text, those together that follow each other in one language, with its tag."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    spoken = ((line, tongue(line, language)) for line in lines if line)
    for tag, found in groupby(spoken, key=lambda each: each[1]):
        yield "\n".join(_ended(line, tag) for line, _ in found), tag


def _ended(line: str, tag: str) -> str:
    """A line that a voice pauses after, and that speech-dispatcher takes for no command."""
    plain = line.lstrip("!")
    return plain if plain.endswith(ENDS) else plain + ("。" if tag in ("zh", "ja") else ".")


class Speaker:
    """The system's voice.

    Args:
        found: the programs that may speak, the best first; by default those of this system.

    Attributes:
        missing: True once it is known that nothing here can speak what it was given.
    """

    def __init__(self, found: Sequence[Engine] | None = None) -> None:
        self._engines = list(engines() if found is None else found)
        self.missing = not self._engines
        self._left: dict[str, list[Engine]] = {}
        self._wanted: tuple[str, str, Names] | None = None
        self._running: subprocess.Popen[bytes] | None = None
        self._turn = Condition()
        self._thread: Thread | None = None
        self._busy = self._cut = False

    def say(self, text: str, language: str, names: Names = (), /) -> None:
        """Speak a text, its `names` as they sound, and return at once; what was being said ends."""
        if not self._engines or not text.strip():
            return
        with self._turn:
            self._wanted = (text, language, names)
            self._end()
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True, name="voice")
                self._thread.start()
            self._turn.notify_all()

    def stop(self) -> None:
        """Fall silent."""
        with self._turn:
            self._wanted = None
            self._end()
            self._turn.wait_for(lambda: not self._busy, SILENCE_S)

    def _end(self) -> None:
        self._cut = True
        if self._running is not None:
            with suppress(OSError):
                self._running.kill()
        self._turn.notify_all()

    def _work(self) -> None:
        while True:
            with self._turn:
                self._busy = False
                self._turn.notify_all()
                while self._wanted is None:
                    self._turn.wait()
                text, language, names = self._wanted
                self._wanted, self._cut, self._busy = None, False, True
            for passage, tag in passages(text, language):
                self._speak(said(passage, tag, names), tag)

    def _speak(self, text: str, tag: str) -> None:
        """Speak with the first program that can; one that fails in a language is out of it."""
        left = self._left.setdefault(tag, list(self._engines))
        while left and not self._cut:
            for _ in range(TRIES):
                code = self._run(left[0], text, tag)
                if code == 0 or self._cut:
                    return
                if code is None:
                    break
            left.pop(0)
        self.missing = self.missing or not left

    def _run(self, engine: Engine, text: str, tag: str) -> int | None:
        """How a program ended that was to speak a text: 0 where it did, None where it hung."""
        if MANDARIN not in engine.command(tag):
            return self._run_once(engine, text, tag)
        codes = (self._run_once(engine, *piece) for piece in mixed(text))
        return next((code for code in codes if code != 0), 0)

    def _run_once(self, engine: Engine, text: str, tag: str) -> int | None:
        try:
            with self._turn:
                if self._cut:
                    return None
                running = self._running = subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
                    [engine.program, *engine.command(tag)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    # A server that a program starts would hold a pipe open for good.
                    stderr=subprocess.PIPE if engine.fault else subprocess.DEVNULL,
                    creationflags=HIDDEN,
                )
        except OSError:
            return None
        errors = None
        with suppress(subprocess.TimeoutExpired):
            _, errors = running.communicate(f"{text}\n".encode(), timeout=HANGS_S + len(text))
        with self._turn:
            self._running = None
        code = running.poll()
        if code == 0 and any(
            line.startswith(engine.fault) for line in (errors or b"").splitlines()
        ):
            return 1
        if code != 0:
            running.kill()
            running.wait()
            self._hush(engine)
        return code

    def _hush(self, engine: Engine) -> None:
        """Let a program whose work is done by a server fall silent, before anything else is said."""
        if engine.stop:
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(  # noqa: S603 - as above
                    [engine.program, *engine.stop],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    timeout=SILENCE_S,
                    check=False,
                )
        with self._turn:
            self._turn.wait_for(lambda: self._cut, AGAIN_S)


__all__ = ["Speaker", "Voice", "passages", "tongue"]
