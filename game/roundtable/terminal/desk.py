"""What every page of the terminal shares: paper, typing, the texts and the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from roundtable.application import CLOCKS, HINTS, Settings, notice_text
from roundtable.application.hints import hint
from roundtable.application.ports import Keeper, Report
from roundtable.application.settings import spoken
from roundtable.locale import Catalog, languages
from roundtable.rules import Scenario, Session
from roundtable.terminal import typed
from roundtable.terminal.aloud import Aloud
from roundtable.terminal.paper import Paper
from roundtable.terminal.preview import Preview
from roundtable.terminal.typed import Answer, Word


class LeaveError(Exception):
    """The player leaves the terminal."""


class ToMenuError(Exception):
    """The player goes back to the menu."""


class AgainError(Exception):
    """The position or the language has changed: the page is to be written anew."""


class ChangedError(AgainError):
    """A preview: the scenario's files were saved meanwhile."""


class LanguageChangedError(AgainError):
    """Only the language has changed."""


class RefusedError(Exception):
    """What was typed makes sense but is not possible; its text says why."""


WRITTEN = {
    "board": "terminal-board-note",
    "voice": "terminal-hint-voice",
    "lanes": "terminal-hint-lanes",
    "debrief": "terminal-hint-debrief",
}
"""Hints that point at something drawn, and the text that tells the same of lines."""

Handler = Callable[[Answer], bool]
"""Acts on an answer; True if it made sense of it and is done, False if it did not."""


class Desk:
    """Paper, typing, texts and settings.

    Args:
        paper: where the game is written.
        ask: asks for a line.
        keeper: keeps the settings and has notices.
        settings: as they are now.
        language: what was asked for on this run, instead of the settings'; None for nothing.

    Attributes:
        preview: the scenario's files, where they are followed.
        report: saves the debrief of a finished game as a page; None where it cannot be saved.
        aloud: says what is written; None where nothing could.
    """

    def __init__(
        self,
        paper: Paper,
        ask: Callable[[str], str],
        keeper: Keeper,
        settings: Settings,
        language: str | None = None,
    ) -> None:
        self.paper = paper
        self.keeper = keeper
        self._kept = settings
        self._asked = language
        self._language = language or settings.language
        self.settings = replace(settings, language=self._language)
        self.say = Catalog(self._language)
        self.preview: Preview | None = None
        self.report: Report | None = None
        self.aloud: Aloud | None = None
        self._ask = ask
        self._told: set[str] = set()

    def once(self, key: str) -> str:
        """A text the first time it is asked for; empty afterwards."""
        if key in self._told:
            return ""
        self._told.add(key)
        return self.say(key)

    def told(self, label: str, text: str) -> str:
        """A label and its text; a label that asks has its mark already."""
        if label.endswith("?"):
            return self.say("sentence-after", first=label, then=text)
        return self.say("terminal-label", label=label, text=text)

    def hint(self, *names: str, runs: bool = False) -> None:
        """Explain what is met for the first time, and keep that it was explained."""
        for name in names:
            found = hint(self.settings, self.say, frozenset({name}), runs=runs)
            if found is not None:
                text = self.say(WRITTEN[name]) if name in WRITTEN else found.body
                self.paper.line(self.say("terminal-hint", title=found.title, text=text))
                self.saw(name)

    def saw(self, hint: str) -> None:
        """Explain a thing no more."""
        if hint not in self.settings.seen:
            self.keep(replace(self.settings, seen=(*self.settings.seen, hint)))

    def spelt(self, words: Iterable[Word]) -> str:
        """Words as this language spells them."""
        say = self.say
        plain = (say(f"terminal-words-{each}").split(",")[0].strip() for each in words)
        return say("list-joint").join(plain)

    def items(self, texts: Sequence[str], first: int = 1) -> None:
        """A numbered list."""
        for number, text in enumerate(texts, first):
            self.paper.item(self.say("terminal-item", number=number, text=text))

    def until(self, handle: Handler, hint: Callable[[], str], *, enter: int = -1) -> None:
        """Ask until an answer is understood.

        Args:
            handle: acts on the answer.
            hint: one line on what is possible, after an answer that was not understood.
            enter: the number that an empty line stands for; none by default.

        Raises:
            LeaveError, ToMenuError: the player goes.
            LanguageChangedError: the language was changed.
        """
        while True:
            answer = self._answer()
            if not answer.text and enter >= 0:
                answer = replace(answer, numbers=(enter,))
            if self.common(answer):
                continue
            try:
                if handle(answer):
                    return
            except RefusedError as refusal:
                self.paper.line(str(refusal))
            else:
                self.paper.line(hint())

    def line(self) -> str:
        """A line as it was typed, without blanks at its ends.

        Raises:
            LeaveError: the player goes.
        """
        self.notices()
        self.paper.blank()
        try:
            line = self._ask(self.say("terminal-prompt"))
        except (EOFError, KeyboardInterrupt):
            self.paper.answered()
            raise LeaveError from None
        self.paper.answered()
        return line.strip()

    def _answer(self) -> Answer:
        line = self.line()
        if self.preview is not None and self.preview.fresh():
            raise ChangedError
        return typed.read(line)

    def notices(self) -> None:
        """Tell what the keeper has to tell."""
        for notice in self.keeper.notices():
            self.paper.line(notice_text(notice, self.say))

    def save(self, session: Session) -> None:
        """Keep a game, and tell at once if that could not be done."""
        self.keeper.save(session)
        self.notices()

    def common(self, answer: Answer) -> bool:
        """What is possible everywhere: to go, to change the language, to hear; whether it was that."""
        if answer.word is Word.QUIT:
            raise LeaveError
        if answer.word is Word.MENU:
            raise ToMenuError
        if answer.word is Word.LANGUAGE or answer.language:
            tags = languages()
            after = tags.index(self.settings.language) + 1
            self.speak(answer.language or tags[after % len(tags)])
            raise LanguageChangedError
        if self.aloud is not None and answer.word is Word.AGAIN and self.aloud.on:
            self.aloud.again()
        elif self.aloud is not None and answer.word is Word.SPEECH:
            self.aloud.on = not self.aloud.on
            self.keep(replace(self.settings, speech=self.aloud.on))
            self.paper.line(self.say("speech-on" if self.aloud.on else "speech-off"))
        else:
            return False
        return True

    def heard(self) -> tuple[Word, ...]:
        """The words that have to do with speech and make sense now."""
        if self.aloud is None:
            return ()
        return (Word.SPEECH, Word.AGAIN) if self.aloud.on else (Word.SPEECH,)

    def speak(self, language: str) -> None:
        """Change the language and keep that."""
        self._language = language
        self.keep(replace(self.settings, language=language))
        self.say = Catalog(language)
        self.paper.line(self.say("terminal-language-now"))

    @contextmanager
    def speaking(self, scenario: Scenario) -> Iterator[None]:
        """Meanwhile use the language a scenario is played in, and then the player's own again."""
        if self._asked is None:
            self._use(spoken(scenario, self._language))
        try:
            yield
        finally:
            self._use(self._language)

    def _use(self, language: str) -> None:
        self.settings = replace(self.settings, language=language)
        self.say = Catalog(language)

    def keep(self, settings: Settings) -> None:
        """Change the settings, and keep what was changed; what was asked for is not kept."""
        self._kept = self._kept.changed(self.settings, settings)
        self.settings = settings
        self.keeper.keep_settings(self._kept)

    def choose_clock(self) -> None:
        """Ask for the clock of the next game."""
        say = self.say
        self.paper.heading(say("terminal-clock-ask"))
        self.items([self.clock(each) for each in CLOCKS])

        def handle(answer: Answer) -> bool:
            if answer.word is Word.BACK:
                return True
            chosen = answer.number
            if 1 <= chosen <= len(CLOCKS):
                chosen = CLOCKS[chosen - 1]
            if chosen in CLOCKS:
                self.keep(replace(self.settings, clock=chosen))
            return chosen in CLOCKS

        words = self.spelt((Word.BACK,))
        self.until(handle, lambda: say("terminal-choose", last=len(CLOCKS), words=words))
        self.paper.line(self.clock(self.settings.clock))

    def clock(self, percent: int) -> str:
        """A clock in words; 0 is the scenario's own."""
        say = self.say
        return say("terminal-clock-now", clock=percent) if percent else say("terminal-clock-own")

    def help(self) -> None:
        """How to play, and what to type."""
        self.paper.heading(self.say("help-title"))
        for part in ("goal", "moves", "forecast", "numbers", "voice", "modes"):
            self._part(f"help-{part}-title", f"help-{part}")
        self._part("terminal-help-keys-title", "terminal-help-keys")
        for each in HINTS[1:]:
            self._part(f"hint-{each}-title", WRITTEN.get(each, f"hint-{each}"))

    def _part(self, title: str, body: str) -> None:
        self.paper.heading(self.say(title))
        self.paper.under(self.say(body))
