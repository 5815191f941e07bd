"""The library and the way into a game."""

from __future__ import annotations

import secrets
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from roundtable.application import (
    ScenarioCard,
    Settings,
    fault_text,
    going_on,
    profile,
    scenario_card,
)
from roundtable.application.hints import TUTORIAL, offers
from roundtable.application.ports import Keeper, Library, Report, Watch
from roundtable.errors import GameError
from roundtable.rules import Mode, Scenario, Session, of_the_day, seed_of
from roundtable.terminal.aloud import Aloud
from roundtable.terminal.desk import AgainError, Desk, LeaveError, ToMenuError
from roundtable.terminal.paper import Paper
from roundtable.terminal.play import Play
from roundtable.terminal.preview import Preview
from roundtable.terminal.profile import whole
from roundtable.terminal.saves import Saves
from roundtable.terminal.typed import Answer, Word
from roundtable.voice import Voice

_WORDS = (Word.SAVES, Word.PROFILE, Word.HELP, Word.LANGUAGE, Word.CLOCK, Word.QUIT)
"""What can be typed in the menu besides numbers."""


def run(  # noqa: PLR0913 -- what a game is begun with
    library: Library,
    keeper: Keeper,
    *,
    settings: Settings,
    language: str | None = None,
    scenario: str | None = None,
    mode: Mode | str | None = None,
    clock: int | None = None,
    seed: int | None = None,
    ask: Callable[[str], str] | None = None,
    show: Callable[[str], object] | None = None,
    width: Callable[[], int] | None = None,
    watch: Watch | None = None,
    today: date | None = None,
    voice: Voice | None = None,
    speak: bool = False,
    report: Report | None = None,
) -> None:
    """Play in the terminal until the player leaves; every game is kept.

    Args:
        library: the scenarios.
        keeper: keeps games and settings.
        settings: language and clock to begin with.
        language: instead of the settings', for this run.
        scenario: the scenario to go to; by default the library is shown.
        mode: the kind of game the first visit begins without asking; by default the player chooses.
        clock: per cent of the record's minutes in Moderate; by default as in the settings.
        seed: decides the order in which options are shown and turns are dealt; by default
            one is drawn for each game.
        ask: asks for a line, as `input`; EOFError and KeyboardInterrupt mean that the player leaves.
        show: shows a line.
        width: the terminal's columns.
        watch: the files of the scenario, for a preview.
        today: the date of the daily scene; by default the system's.
        voice: says what is shown, once that is switched on; None where nothing could.
        speak: True where it is switched on for this run, whatever the settings say.
        report: saves the debrief of a finished game as a page; None where it cannot be saved.
    """
    show, ask = show or _print, ask or _input()
    aloud = None
    if voice is not None:
        aloud = Aloud(voice, show, ask, lambda: desk.say, on=speak or settings.speech)
        ask = aloud.ask
    paper = Paper(show, width or _columns, aloud.hear if aloud else str)
    desk = Desk(paper, ask, keeper, settings, language)
    desk.report, desk.aloud = report, aloud
    if watch is not None:
        desk.preview = Preview(watch, show, lambda: desk.say)
        desk.preview.start()
    how = None if mode is None else Mode(mode)
    menu = Menu(desk, library, mode=how, clock=clock, seed=seed)
    menu.today = today
    try:
        menu.run(scenario)
    except LeaveError:
        kept = menu.session is not None and menu.session.log and not keeper.waits
        desk.paper.heading(desk.say("terminal-bye" if kept else "terminal-bye-menu"))
    except (KeyboardInterrupt, BrokenPipeError):
        return
    finally:
        if desk.preview is not None:
            desk.preview.stop()


class Menu:
    """The library.

    Attributes:
        session: the game on the table; None in the menu.
        today: the date of the daily scene; None asks the system's clock.
    """

    def __init__(
        self,
        desk: Desk,
        library: Library,
        *,
        mode: Mode | None,
        clock: int | None,
        seed: int | None,
    ) -> None:
        """Stand before the shelf."""
        self.session: Session | None = None
        self._desk = desk
        self._library = library
        self._mode = mode
        self._clock = clock
        self._seed = seed
        self._saves = Saves(desk, self._play)
        self.today: date | None = None

    def run(self, scenario: str | None) -> None:
        """Go from game to game.

        Raises:
            LeaveError: the player leaves.
        """
        with suppress(ToMenuError):
            if self._mode is Mode.DAILY:
                self._mode = None
                self.daily()
            elif scenario is not None:
                self._visit(scenario)
        while True:
            with suppress(AgainError, ToMenuError):
                self._shelf()

    def _load(self, scenario: str) -> Scenario | None:
        """A scenario; None, and a line why, if it cannot be played."""
        try:
            return self._library.load(scenario)
        except GameError as error:
            say = self._desk.say
            why = fault_text(error, say)
            self._desk.paper.line(say("terminal-broken", id=scenario, why=why))
            return None

    def _shelf(self) -> None:
        """Choose a scenario."""
        self.session = None
        desk, say = self._desk, self._desk.say
        desk.paper.heading(say("app-title"))
        desk.paper.line(say("app-tagline"))
        desk.paper.heading(say("library-heading"))
        found = {each: self._load(each) for each in self._library.ids()}
        loaded = [(name, each) for name, each in found.items() if each]
        for number, (name, each) in enumerate(loaded, 1):
            self._card(number, scenario_card(each, say, self._kept(name)))
        self._offer([name for name, _ in loaded])
        if not loaded:
            desk.paper.line(say("library-empty"))
        else:
            daily = say("terminal-label", label=say("mode-daily"), text=say("mode-daily-note"))
            desk.items([daily], first=len(loaded) + 1)
        desk.paper.heading(say("terminal-also", words=desk.spelt((*_WORDS, *desk.heard()))))

        def handle(answer: Answer) -> bool:
            if 1 <= answer.number <= len(loaded):
                self._visit(loaded[answer.number - 1][0])
                return True
            if loaded and answer.number == len(loaded) + 1:
                self.daily()
                return True
            return self._common(answer)

        desk.until(handle, lambda: self._hint(len(loaded) + bool(loaded)))

    def _offer(self, names: Sequence[str]) -> None:
        """Offer the tutorial to a newcomer, by its number."""
        if offers(self._desk.settings, names):
            say, number = self._desk.say, names.index(TUTORIAL) + 1
            self._desk.paper.line(say("terminal-tutorial", number=number))

    def daily(self) -> None:
        """Today's scene: go on with it, see what came of it, or begin."""
        shipped = self._library.shipped()
        if not shipped:
            return
        seed = seed_of(self.today or date.today())  # noqa: DTZ011 -- the player's own day
        scenario = of_the_day(shipped, seed)
        kept = self._desk.keeper.daily(scenario.id, seed)
        if kept is not None and kept.over:
            self._desk.paper.heading(self._desk.say("daily-done"))
        self._play(kept or Session(scenario, mode=Mode.DAILY, seed=seed))

    def _card(self, number: int, card: ScenarioCard) -> None:
        paper, say = self._desk.paper, self._desk.say
        paper.item(say("terminal-item", number=number, text=card.title))
        paper.under(card.tagline)
        paper.under(card.facts)
        paper.under(card.resume)

    def _kept(self, name: str) -> str:
        """The game to go on with, in words; empty if there is none."""
        session = self._desk.keeper.resume(name)
        return self._described(session) if session else ""

    def _described(self, session: Session) -> str:
        say = self._desk.say
        if session.over:
            return say("terminal-kept-over")
        text = going_on(session, say)
        return say("terminal-label", label=say("library-continue"), text=text)

    def _visit(self, name: str) -> None:
        """A scenario's page: go on, or choose a mode."""
        found = self._load(name)
        if found is None:
            return
        mode, self._mode = self._mode, None
        if mode is not None:
            self._play(self._new(found, mode))
            return
        left = False
        with self._desk.speaking(found):
            while not left:
                with suppress(AgainError):
                    left = self._page(name, found)

    def _page(self, name: str, scenario: Scenario) -> bool:
        """One writing of a scenario's page; True once it is left."""
        desk, say = self._desk, self._desk.say
        kept = desk.keeper.resume(name)
        words = (*((Word.FORGET,) if kept else ()), *_WORDS, *desk.heard())
        desk.paper.heading(scenario.title[say.language])
        modes = [each for each in Mode if each is not Mode.DAILY]
        notes = (f"mode-{each}" for each in modes)
        titles = [desk.told(say(n), say(f"{n}-note")) for n in notes]
        if kept:
            titles.insert(0, self._described(kept))
        desk.items([*titles, say("terminal-go-back")])
        desk.paper.line(desk.clock(self._percent()))
        desk.paper.line(say("terminal-also", words=desk.spelt(words)))
        left = []

        def handle(answer: Answer) -> bool:
            number = answer.number - (kept is not None)
            if answer.word is Word.BACK or answer.number == len(titles) + 1:
                left.append(True)
            elif kept and answer.number == 1:
                self._play(kept)
            elif kept and answer.word is Word.FORGET:
                self._forget(name)
            elif 1 <= number <= len(modes):
                self._play(self._new(scenario, modes[number - 1]))
            else:
                return self._common(answer)
            return True

        desk.until(handle, lambda: self._hint(len(titles) + 1, words))
        return bool(left)

    def _forget(self, name: str) -> None:
        """Drop what is kept of a scenario, once that is confirmed."""
        desk, say = self._desk, self._desk.say
        desk.paper.heading(say("terminal-forget-ask"))
        desk.items([say("terminal-forget-yes"), say("terminal-forget-no")])
        yes, no = 1, 2

        def handle(answer: Answer) -> bool:
            if answer.number == yes:
                desk.keeper.forget(name)
                desk.paper.line(say("terminal-forgotten"))
            return answer.number in (yes, no) or answer.word is Word.BACK

        desk.until(handle, lambda: self._hint(no, (Word.BACK,)))

    def _percent(self) -> int:
        """The clock of the next game; 0 for the scenario's own."""
        return self._desk.settings.clock if self._clock is None else self._clock

    def _new(self, scenario: Scenario, mode: Mode) -> Session:
        return Session(scenario, mode=mode, clock=self._percent() or None, seed=self._drawn())

    def _drawn(self) -> int:
        return secrets.randbelow(2**31) if self._seed is None else self._seed

    def _play(self, session: Session) -> None:
        self.session = session
        self._desk.saw(TUTORIAL)
        with self._desk.speaking(session.scenario):
            Play(self._desk, session).run()
        self.session = None

    def _common(self, answer: Answer) -> bool:
        if answer.word is Word.HELP:
            self._desk.help()
        elif answer.word is Word.SAVES:
            self._saves.run()
        elif answer.word is Word.PROFILE:
            shelf = [each for each in map(self._load, self._library.ids()) if each]
            desk = self._desk
            view = profile(desk.keeper.finished(), shelf, desk.say)
            whole(desk.paper, view, desk.say)
        elif answer.word is Word.CLOCK:
            self._desk.choose_clock()
            self._clock = None
        else:
            return False
        return True

    def _hint(self, last: int, words: tuple[Word, ...] = _WORDS) -> str:
        return self._desk.say("terminal-choose", last=last, words=self._desk.spelt(words))


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _input() -> Callable[[str], str]:
    """`input`, with line editing where the system has it."""
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415 -- its import alone gives `input` line editing
    return input


def _print(line: str) -> None:
    """Show a line; signs that the terminal's encoding lacks become question marks."""
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), flush=True)  # noqa: T201 -- this is the face
