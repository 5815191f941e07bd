"""Speech in the terminal: what was written since the last answer is said when one is asked for."""

from __future__ import annotations

from collections.abc import Callable

from roundtable.locale import Catalog
from roundtable.voice import Names, Voice


class Aloud:
    """Listens to what is shown and asked, and says it.

    Args:
        voice: who speaks.
        on: whether anything is said.
        show: shows that nothing can speak.
        ask: asks for a line.
        say: the texts of the moment.
        names: how the names of the moment are said.

    Attributes:
        on: whether anything is said.
    """

    def __init__(  # noqa: PLR0913 -- what it listens to, and what it speaks with
        self,
        voice: Voice,
        show: Callable[[str], object],
        ask: Callable[[str], str],
        say: Callable[[], Catalog],
        names: Callable[[], Names] = tuple,
        *,
        on: bool,
    ) -> None:
        self._voice, self._show, self._ask = voice, show, ask
        self._say, self._names = say, names
        self._waiting: list[str] = []
        self._last = ""
        self._warned = False
        self.on = on

    def hear(self, line: str) -> None:
        """Keep a line to be said, whole, however it is broken on the paper."""
        self._waiting.append(line)

    def again(self) -> None:
        """Let what was said last be said once more."""
        self._waiting.append(self._last)

    def ask(self, prompt: str) -> str:
        """Say what was shown, and ask; an answer ends the speech."""
        text = "\n".join(self._waiting)
        self._waiting.clear()
        self._last = text if text.strip() else self._last
        if self.on:
            self._voice.say(text, self._say().language, self._names())
        if self.on and self._voice.missing and not self._warned:
            self._warned = True
            self._show(self._say()("speech-missing"))
        answer = self._ask(prompt)
        if self.on:
            self._voice.stop()
        return answer
