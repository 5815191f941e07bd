"""One game, from the briefing to the debrief."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from unicodedata import normalize

from roundtable.application import (
    Debrief,
    ForecastView,
    SceneRow,
    TableView,
    briefing,
    coda,
    debrief,
    fault_text,
    table,
    who,
)
from roundtable.rules import TEAMS, Adjourn, Attribute, Match, Mode, Open, Phase, Seat
from roundtable.terminal import pages, reports
from roundtable.terminal.desk import AgainError, RefusedError
from roundtable.terminal.forecasting import BackError
from roundtable.terminal.hand import Hand
from roundtable.terminal.typed import Answer, Word


class Play(Hand):
    """One game at the desk, page by page."""

    def run(self) -> None:
        """Play until the player has seen enough of the debrief.

        Raises:
            LeaveError, ToMenuError: the player goes; the game is kept.
        """
        self._begin()
        while True:
            with suppress(AgainError, BackError):
                self._follow()
                if self._page()():
                    return

    def _follow(self) -> None:
        """In a preview, take the game over into the scenario as it is now."""
        if self._desk.preview is not None:
            session = self._desk.preview.renewed(self._session)
            self._whole = self._whole or session is not self._session
            self._session = session

    def _page(self) -> Callable[[], bool]:
        """What is to be written now; True from it once the game is left."""
        if self._session.over:
            return self._debrief
        if self._session.mode is Mode.WHO:
            return self._who
        if self._session.phase is Phase.CODA:
            return self._coda
        if self._session.mode is Mode.TEAMS and not self._session.state.step:
            return self._seat
        in_briefing = self._session.phase is Phase.BRIEFING
        if self._session.mode.chairs and (self._board or in_briefing):
            return self._choose_scene
        return self._table

    def _begin(self) -> None:
        """The briefing, before the first move."""
        desk, session = self._desk, self._session
        while not session.ply and not session.over:
            with suppress(AgainError):
                self._follow()
                session = self._session
                reports.briefing(desk, briefing(session, desk.say))
                desk.paper.blank()
                desk.items([desk.say("briefing-start")])
                self._write_words()
                desk.until(self._begins, lambda: desk.say("terminal-begin"), enter=1)
                return

    def _begins(self, answer: Answer) -> bool:
        return answer.number == 1 or self._common(answer)

    def _table(self) -> bool:
        """The table: what was put and said, and whom to hear next."""
        desk, session = self._desk, self._session
        view = table(session, desk.say)
        waits = session.pending is not None
        if waits and not view.options[0].asks and not self._paused:
            self._make(view.options[0].move)
            return False
        moderate = session.mode.chairs
        if self._whole or self._paused or not waits:
            pages.place(desk, view, meters=moderate)
            desk.hint(*self._met(view, meters=moderate), runs=not moderate)
        if self._whole:
            self._write_whole()
        if waits and view.options[0].asks:
            self._ask_first(view.options[0].move)
            return False
        ways = [view.board.adjourn]
        titles = [pages.option(desk, each) for each in view.options]
        if moderate:
            say = desk.say
            ahead = any(row.status == "ahead" for row in view.board.rows)
            label = say("board-choose" if ahead else "tool-board")
            titles.append(say("terminal-label", label=label, text=say("board-choose-detail")))
        titles.extend(pages.option(desk, each) for each in ways)
        desk.paper.heading(view.say)
        desk.items(titles)

        def handle(answer: Answer) -> bool:
            number = answer.number
            if 1 <= number <= len(view.options):
                return self._take(view.options[number - 1])
            if number == len(titles):
                return self._make(Adjourn())
            if moderate and number == len(titles) - 1:
                self._board = True
                return True
            return self._common(answer)

        desk.until(handle, lambda: self._hint(len(titles)))
        return False

    @staticmethod
    def _met(view: TableView, *, meters: bool) -> list[str]:
        """What is on the page that may have to be explained."""
        met = ["clock"] if view.lanes.record else []
        if any(each.silent for each in view.seats):
            met.append("silence")
        if meters and any(each.share > 0 for each in view.meters):
            met.append("meters")
        if view.lanes.own:
            met.append("lanes")
        if any(each.kind == "connect" and each.legal for each in view.options):
            met.append("connect")
        return met

    def _write_whole(self) -> None:
        """Seats, question and last speech: after an opening, an undo, a return, or on demand."""
        desk, view = self._desk, table(self._session, self._desk.say)
        self._whole = False
        pages.seats(desk, view)
        if view.asked:
            desk.paper.blank()
            pages.question(desk, view.asked, own=self._session.mode.chairs)
        if view.speech:
            pages.speech(desk, view.speech)
        desk.paper.blank()
        self._write_words()

    def _write_words(self) -> None:
        words = self._desk.spelt(self._can())
        self._desk.paper.line(self._desk.say("terminal-also", words=words))

    def _seat(self) -> bool:
        """Seat the teams, by their number or by their names."""
        desk = self._desk
        least, most = TEAMS
        desk.paper.heading(desk.say("teams-title"))
        desk.paper.line(desk.say("teams-note"))
        desk.paper.line(desk.say("terminal-teams-ask"))

        def handle(answer: Answer) -> bool:
            names = tuple(part.strip() for part in normalize("NFKC", answer.raw).split(","))
            if least <= answer.number <= most:
                names = tuple(map(str, range(1, answer.number + 1)))
            with suppress(ValueError):
                return self._make(Seat(names))
            return self._common(answer)

        desk.until(handle, lambda: desk.say("terminal-teams-ask"))
        return False

    def _choose_scene(self) -> bool:
        """The board, and the wording for the scene chosen."""
        desk, session = self._desk, self._session
        view = table(session, desk.say)
        pages.board(desk, view.board)
        out = len(view.board.rows) + 1
        ways = [pages.option(desk, view.board.adjourn)]
        if session.phase is not Phase.BRIEFING:
            ways.append(desk.say("board-back"))
        desk.items(ways, first=out)
        last = len(view.board.rows) + len(ways)

        def handle(answer: Answer) -> bool:
            if len(ways) > 1 and (answer.word is Word.BACK or answer.number == last):
                self._board, self._whole = False, True
                return True
            if answer.number == out:
                return self._make(Adjourn())
            if 1 <= answer.number < out:
                return self._choose_wording(view.board.rows[answer.number - 1])
            return self._common(answer)

        desk.until(handle, lambda: self._hint(last))
        return False

    def _choose_wording(self, row: SceneRow) -> bool:
        desk = self._desk
        if not row.option.legal:
            raise RefusedError(row.option.why_not)
        desk.paper.heading(
            desk.say("terminal-label", label=row.title, text=desk.say("board-wording"))
        )
        desk.items([each.text for each in row.wordings])

        def handle(answer: Answer) -> bool:
            if answer.word is Word.BACK:
                return True
            if 1 <= answer.number <= len(row.wordings):
                return self._make(Open(row.id, row.wordings[answer.number - 1].id))
            return self._common(answer)

        desk.until(handle, lambda: self._hint(len(row.wordings)))
        return True

    def _who(self) -> bool:
        """Who said it?: the next turn without its name."""
        desk = self._desk
        view = who(self._session, desk.say)
        assert view is not None, "asked only while a turn is on the table"
        say = desk.say
        desk.paper.heading(say("terminal-label", label=view.ordinal, text=view.heading))
        desk.paper.line(say("terminal-meter", label=view.score.label, sum=view.score.sum))
        desk.paper.blank()
        desk.paper.under(view.body)
        self._ask_belief(self._who_question, Attribute, self._adjourn_title)
        return False

    def _who_question(self) -> ForecastView:
        view = who(self._session, self._desk.say)
        assert view is not None, "asked only while a turn is on the table"
        return view.forecast

    def _coda(self) -> bool:
        """The author's summing-up: whom the next line is about."""
        desk = self._desk
        view = coda(self._session, desk.say)
        assert view is not None, "asked only in the coda"
        desk.paper.heading(desk.say("terminal-label", label=view.heading, text=view.progress))
        desk.paper.line(view.note if not view.done else "")
        desk.paper.blank()
        desk.paper.under(view.text)
        line = view.line
        self._ask_belief(
            self._coda_question, lambda b: Match(line, b), lambda: desk.say("coda-leave")
        )
        return False

    def _coda_question(self) -> ForecastView:
        view = coda(self._session, self._desk.say)
        assert view is not None, "asked only in the coda"
        return view.forecast

    def _adjourn_title(self) -> str:
        return pages.option(self._desk, table(self._session, self._desk.say).board.adjourn)

    def _debrief(self) -> bool:
        """The four parts of the debrief, in any order, as often as wanted."""
        desk, say = self._desk, self._desk.say
        view = debrief(self._session, say)
        if self._whole:
            reports.headline(desk, view)
            desk.hint("debrief")
            self._whole = False
        parts = self._parts(view)
        desk.paper.heading(say("terminal-debrief-lists"))
        desk.items([*(title for title, _ in parts), say("menu-library")])
        left = []

        def handle(answer: Answer) -> bool:
            if answer.number == len(parts) + 1 or answer.word is Word.BACK:
                left.append(True)
            elif 1 <= answer.number <= len(parts):
                title, write = parts[answer.number - 1]
                desk.paper.heading(title)
                write()
            else:
                return self._common(answer)
            return True

        desk.until(handle, lambda: self._hint(len(parts) + 1))
        return bool(left)

    def _save_report(self) -> None:
        """Save the debrief as a page, and say where."""
        desk, say = self._desk, self._desk.say
        assert desk.report is not None
        try:
            desk.paper.line(say("saved-report", file=str(desk.report(self._session, say))))
        except OSError as error:
            desk.paper.line(say("saved-report-not", why=fault_text(error, say)))

    def _parts(self, view: Debrief) -> list[tuple[str, Callable[[], None]]]:
        """What the debrief has to read or to save, by title."""
        desk, say = self._desk, self._desk.say
        parts: list[tuple[str, Callable[[], None]]] = []
        shown, compared = view.result, view.contest
        if shown:
            parts.append((view.tabs[0], lambda: reports.result(desk, shown)))
        if compared:
            parts.append((view.tabs[2], lambda: reports.contest(desk, compared)))
        if view.lanes:
            both = view.lanes
            parts.append((view.tabs[0], lambda: reports.lanes(desk, both, whole=True)))
        if view.meters:
            parts.append((view.tabs[1], lambda: reports.numbers(desk, view)))
        if not compared:
            parts.append((view.tabs[2], lambda: reports.ledger(desk, view)))
        parts.append((view.tabs[3], lambda: reports.holdings(desk, view)))
        parts.append((view.tabs[4], lambda: reports.limits(desk, view)))
        if desk.report is not None:
            parts.append((say("debrief-report"), self._save_report))
        return parts
