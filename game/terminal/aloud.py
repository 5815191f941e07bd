"""Speech in the terminal: what was written since the last answer is said when one is asked for."""

from __future__ import annotations

from collections.abc import Callable

from game.voice import Voice


class Aloud:
    """Listens to what is shown and asked, and says it.

    Args:
        voice: who speaks.
        show: shows a line.
        ask: asks for a line.
        language: tag of the language of the moment.
        missing: what to show, once, where nothing can speak.
    """

    def __init__(
        self,
        voice: Voice,
        show: Callable[[str], object],
        ask: Callable[[str], str],
        language: Callable[[], str],
        missing: Callable[[], str],
    ) -> None:
        self._voice, self._show, self._ask = voice, show, ask
        self._language, self._missing = language, missing
        self._waiting: list[str] = []
        self._warned = False

    def show(self, line: str) -> None:
        """Show a line, and keep it to be said."""
        self._show(line)
        self._waiting.append(line)

    def ask(self, prompt: str) -> str:
        """Say what was shown, and ask; an answer ends the speech."""
        self._voice.say("\n".join(self._waiting), self._language())
        self._waiting.clear()
        if self._voice.missing and not self._warned:
            self._warned = True
            self._show(self._missing())
        answer = self._ask(prompt)
        self._voice.stop()
        return answer
