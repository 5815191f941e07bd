"""The loop: write the page, read a line, do what it means."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from threading import Event

from roundtable.application import Application, Done
from roundtable.application.commands import Change, Next, Quit, Reload, Seen, Sure
from roundtable.application.pages import (
    BetPage,
    BoardPage,
    BriefingPage,
    Choice,
    ClassBetsPage,
    ClassRevealPage,
    ClosePage,
    CodaPage,
    ConfirmPage,
    DebriefPage,
    HistoryPage,
    LanesPage,
    LastPage,
    LibraryPage,
    Page,
    ProfilePage,
    SavesPage,
    SeatingPage,
    SettingsPage,
    TablePage,
    WhoPage,
    WordingPage,
)
from roundtable.application.ports import Watch
from roundtable.locale import Catalog
from roundtable.terminal import debrief
from roundtable.terminal.aloud import Aloud
from roundtable.terminal.paper import Paper, clean
from roundtable.terminal.typed import Answer, Word, read
from roundtable.terminal.understood import command
from roundtable.terminal.writing import Writing
from roundtable.voice import Voice

LISTED = (
    Word.TABLE, Word.BOARD, Word.LANES, Word.HISTORY, Word.UNDO, Word.HELP, Word.SETTINGS,
    Word.SAVES, Word.PROFILE, Word.LANGUAGE, Word.MENU, Word.QUIT,
)  # fmt: skip
"""Words that are listed, where they do something."""


def run(  # noqa: PLR0913 -- what the terminal can be given
    app: Application,
    *,
    ask: Callable[[str], str] | None = None,
    show: Callable[[str], object] | None = None,
    width: Callable[[], int] | None = None,
    voice: Voice | None = None,
    speak: bool = False,
    watch: Watch | None = None,
) -> None:
    """Play in the terminal until the player leaves.

    Args:
        app: what is played.
        ask: asks for a line, as `input`; EOFError and KeyboardInterrupt mean that the player leaves.
        show: shows a line.
        width: the terminal's columns.
        voice: says what is shown, once that is switched on; None where nothing could.
        speak: True where it is switched on for this run, whatever the settings say.
        watch: an author's files, told of whenever one is saved.
    """
    terminal = Terminal(app, ask or _input(), show or _print, width or _columns)
    if voice is not None:
        terminal.speak(voice, on=speak or app.settings.speech)
    try:
        if watch is not None:
            watch.start(terminal.changed)
        with suppress(KeyboardInterrupt, BrokenPipeError):
            terminal.run()
    finally:
        if watch is not None:
            watch.stop()


class Terminal:
    """One player at one terminal."""

    def __init__(
        self,
        app: Application,
        ask: Callable[[str], str],
        show: Callable[[str], object],
        width: Callable[[], int],
    ) -> None:
        self._app, self._ask, self._show, self._width = app, ask, show, width
        self._aloud: Aloud | None = None
        self._out = Writing(Paper(show, width), lambda: app.say)
        self._written: Page | None = None
        self._seen = self._revealed = ""
        self._files = Event()

    def speak(self, voice: Voice, *, on: bool) -> None:
        """Have a voice say what is shown."""
        self._aloud = Aloud(
            voice,
            self._show,
            self._ask,
            lambda: self._app.say,
            lambda: self._app.spoken,
            on=on,
        )
        self._ask = self._aloud.ask
        self._out = Writing(Paper(self._show, self._width, self._aloud.hear), lambda: self._app.say)

    def changed(self) -> None:
        """An author's file was saved; the next answer takes the game over into it."""
        self._files.set()
        self._show(clean(self._app.say("terminal-files")))

    @property
    def _say(self) -> Catalog:
        return self._app.say

    def run(self) -> None:
        """Write, read and do, until the player leaves."""
        self._tell(self._app.notices())
        while True:
            self._write()
            try:
                line = self._ask(clean(self._say("terminal-prompt")))
            except (EOFError, KeyboardInterrupt):
                self._bye()
                return
            self._out.paper.answered()
            if self._files.is_set():
                self._files.clear()
                self._written = None
                self._tell(self._app.do(Reload()).notices)
            if self._answered(read(line)):
                self._bye()
                return

    def _bye(self) -> None:
        done = self._app.do(Quit())
        self._tell(done.notices)
        page = self._app.page()
        if isinstance(page, ConfirmPage) and not done.over:
            for each in page.lines:
                self._out.paper.line(each)
            self._app.do(Sure(Quit()))
        self._out.paper.heading(self._say("terminal-bye"))

    def _answered(self, answer: Answer) -> bool:
        """Do what an answer means; True once the player leaves."""
        if answer.word is Word.QUIT:
            return True
        if self._heard(answer):
            return False
        page = self._app.page()
        if answer.word is Word.MOVES and self._app.game is not None:
            for move in self._app.game.session.legal_moves:
                self._out.paper.under(str(move))
            return False
        meant = command(page, answer, self._say.language)
        if meant is None:
            self._refuse(page, answer)
            return False
        if answer.word is Word.TABLE or isinstance(meant, Change):
            self._written = None
        return self._done(self._app.do(meant))

    def _heard(self, answer: Answer) -> bool:
        """What has to do with speech, and the fold of a briefing; whether it was that."""
        page = self._app.page()
        if self._aloud is not None and answer.word is Word.AGAIN and self._aloud.on:
            self._aloud.again()
        elif self._aloud is not None and answer.word is Word.SPEECH:
            self._aloud.on = not self._aloud.on
            self._app.do(Change("speech", "on" if self._aloud.on else "off"))
            self._out.paper.line(self._say("speech-on" if self._aloud.on else "speech-off"))
        elif isinstance(page, BriefingPage) and answer.text in {"?", "+"}:
            self._out.more(page)
        else:
            return False
        return True

    def _done(self, done: Done) -> bool:
        self._tell(done.notices)
        if done.visit:
            self._out.paper.line(done.visit)
        if done.text:
            for line in done.text.splitlines():
                self._show(clean(line))
        return done.over

    def _refuse(self, page: Page, answer: Answer) -> None:
        """One line on what can be typed, or why a choice cannot be made."""
        found = page.choice(answer.numbers[0]) if len(answer.numbers) == 1 else None
        seats = page.seats if isinstance(page, TablePage) else ()
        seat = next((each for each in seats if [each.key] == list(answer.numbers)), None)
        if found is not None and found.why_not:
            self._out.paper.line(found.why_not)
        elif seat is not None and seat.why_not:
            self._out.paper.line(self._out.label(seat.face.name, seat.why_not))
        else:
            self._out.paper.line(self._say("terminal-choose", words=self._words()))

    def _words(self) -> str:
        spelt = (self._say(f"terminal-words-{each}").split(",")[0] for each in LISTED)
        return self._say("list-joint").join(spelt)

    def _tell(self, notices: tuple[str, ...]) -> None:
        for each in notices:
            self._out.paper.heading(each)

    # Writing

    def _write(self) -> None:
        """The page, unless it stands there already; what is read in passing is passed."""
        page = self._app.page()
        while isinstance(page, LastPage | ClosePage | ClassRevealPage):
            self._page(page)
            self._revealed = page.speech.turn if isinstance(page, ClassRevealPage) else ""
            self._app.do(Next())
            page = self._app.page()
        if page != self._written:
            self._page(page)
            if page.hint is not None:
                told = self._say("terminal-hint", title=page.hint.title, text=page.hint.body)
                self._out.paper.heading(told)
                self._app.do(Seen(page.hint.id))
            self._out.paper.blank()
            self._out.choices(_shown(page))
            self._written = self._app.page()

    def _page(self, page: Page) -> None:  # noqa: C901, PLR0912 -- one case a page
        out = self._out
        match page:
            case TablePage():
                out.table(
                    page,
                    whole=self._written is None or page.scene != self._seen,
                    told=page.speech is not None and page.speech.turn == self._revealed,
                )
                self._seen, self._revealed = page.scene, ""
            case BoardPage():
                out.board(page)
            case WordingPage():
                out.wording(page)
            case ClassBetsPage():
                out.bets(page)
            case BetPage():
                out.bet(page)
            case BriefingPage():
                out.briefing(page)
                out.paper.line(self._say("terminal-more"))
            case SeatingPage():
                out.seating(page)
            case ClassRevealPage():
                out.reveal(page)
            case ClosePage():
                out.close(page)
            case LastPage():
                out.last(page)
            case CodaPage():
                out.coda(page)
            case WhoPage():
                out.who(page)
            case HistoryPage():
                out.history(page)
            case LanesPage():
                out.lanes(page)
            case DebriefPage():
                debrief.debrief(out, page)
            case LibraryPage():
                debrief.library(out, page)
                if page.card is None:
                    out.paper.line(self._say("terminal-begin"))
            case SavesPage():
                debrief.saves(out, page)
            case ProfilePage():
                debrief.profile(out, page)
            case SettingsPage():
                debrief.settings(out, page)
            case _:
                out.plain(page)


def _shown(page: Page) -> Sequence[Choice]:
    """The choices that are listed: rows of a page have their numbers already, and a class sees the letters of its cards."""
    if isinstance(page, HistoryPage):
        return [each for each in page.choices if not each.id.startswith("rewind")]
    if isinstance(page, BoardPage):
        return [each for each in page.choices if not each.id.startswith("open")]
    if isinstance(page, DebriefPage):
        return [each for each in page.choices if not each.id.startswith("unfold")]
    if isinstance(page, ClassBetsPage):
        letters = {f"pick:{each.id}": f"{each.letter} · " for each in page.options}
        return [replace(each, title=letters.get(each.id, "") + each.title) for each in page.choices]
    return page.choices


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
