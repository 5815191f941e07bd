"""What can be done all through a game: moves made and told, words, moves typed as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from roundtable.application import (
    ForecastView,
    Option,
    close,
    coda_done,
    forecast,
    history,
    lanes,
    last_closed,
    table,
    who_last,
    words,
)
from roundtable.rules import (
    CERTAIN,
    Adjourn,
    Belief,
    Call,
    Connect,
    Event,
    Follow,
    ForecastResolved,
    Guess,
    Hear,
    Mode,
    Move,
    Open,
    Opened,
    Phase,
    Reveal,
    Session,
    Spoke,
)
from roundtable.terminal import pages, reports
from roundtable.terminal.desk import AgainError, Desk, RefusedError
from roundtable.terminal.forecasting import Forecasting, LeaveForecastError
from roundtable.terminal.typed import Answer, Word

Believing = Call | Follow | Connect | Hear
"""The moves that release a turn."""


class Hand:
    """A player's hand in one game.

    Args:
        desk: where to write and ask.
        session: the game, begun or not.
    """

    def __init__(self, desk: Desk, session: Session) -> None:
        self._desk = desk
        self._session = session
        self._whole = True
        self._board = False
        # After an undo a turn that needs no forecast waits instead of following by itself.
        self._paused = False

    def _take(self, chosen: Option) -> bool:
        """Do what a choice says, after its forecast.

        Raises:
            RefusedError: it is not possible.
        """
        if chosen.why_not:
            raise RefusedError(chosen.why_not)
        if chosen.asks and self._session.mode is Mode.TEAMS:
            self._ask_teams(chosen.move)
        elif chosen.asks:
            self._ask_first(chosen.move)
        else:
            self._make(chosen.move)
        return True

    def _ask_first(self, move: Move) -> None:
        """Ask for the forecast on a move, then make it."""
        assert isinstance(move, Believing), "nothing else is forecast here"

        def view() -> ForecastView:
            asked = forecast(self._session, self._desk.say, move)
            assert asked is not None, "asked only where a forecast is"
            return asked

        self._ask_belief(view, lambda belief: replace(move, belief=belief))

    def _ask_teams(self, move: Move) -> None:
        """Ask each team for its bet on a move, then reveal the turn."""
        desk, session = self._desk, self._session

        def view() -> ForecastView:
            asked = forecast(session, desk.say, move)
            assert asked is not None, "asked only where a forecast is"
            return asked

        seated = table(session, desk.say).teams
        bets: list[Belief | None] = []
        for team in seated:
            told = {"name": team.name, "number": team.index + 1, "all": len(seated)}
            desk.paper.heading(desk.say("teams-turn-of", **told))
            bets.append(Forecasting(desk, view, self._common, self._hint).ask())
        desk.paper.heading(desk.say("teams-all"))
        self._make(Reveal(move, tuple(bets)))

    def _ask_belief(
        self,
        view: Callable[[], ForecastView],
        move: Callable[[Belief | None], Move],
        out: Callable[[], str] | None = None,
    ) -> None:
        """Ask for a belief and make the move it rides on, or adjourn by the way out."""
        asking = Forecasting(self._desk, view, self._common, self._hint, out)
        try:
            made = move(asking.ask())
        except LeaveForecastError:
            made = Adjourn()
        self._make(made)

    def _make(self, move: Move) -> bool:
        """Make a legal move, keep the game, and only then tell what came of it."""
        events = self._session.push(move)
        self._desk.save(self._session)
        self._board = self._paused = False
        self._tell(events)
        return True

    def _tell(self, events: tuple[Event, ...]) -> None:
        desk, session, say = self._desk, self._session, self._desk.say
        kinds = {type(event) for event in events}
        if isinstance(session.peek(), Guess):
            desk.paper.heading(table(session, say).foretold)
        if Spoke in kinds:
            self._tell_turn()
        elif ForecastResolved in kinds:
            self._tell_line(events)
        scene = last_closed(session)
        if scene:
            reports.close(desk, close(session, say, scene.id))
        self._whole = self._whole or Opened in kinds or session.over

    def _tell_turn(self) -> None:
        """The turn just released."""
        desk, session = self._desk, self._session
        told = history(session, desk.say)[-1].speech
        if session.mode is Mode.WHO:
            told = who_last(session, desk.say) or told
        pages.speech(desk, told)
        if told.voice:
            desk.hint("voice")
        if session.mode.chairs:
            pages.record_step(desk, lanes(session, desk.say))

    def _tell_line(self, events: tuple[Event, ...]) -> None:
        """How the match of a line of the summing-up came out."""
        desk, session = self._desk, self._session
        matched = [e.subject for e in events if isinstance(e, ForecastResolved)]
        coda = session.scenario.coda
        texts = {x.text[desk.say.language] for x in (coda.lines if coda else ()) if x.id in matched}
        for each in coda_done(session, desk.say):
            if each.text in texts:
                pages.verdict(desk, each.verdict)
                desk.paper.line(desk.say("terminal-about", name=each.verdict.outcome))

    def _can(self) -> tuple[Word, ...]:
        """The words that make sense now."""
        session = self._session
        in_scene = session.phase is Phase.CHOOSING and session.mode is not Mode.WHO
        table_words = (Word.TABLE, Word.BOARD) if session.mode.chairs else (Word.TABLE,)
        undo = (Word.UNDO,) if session.can_undo else ()
        return (
            *(table_words if in_scene else ()),
            *((Word.LANES, Word.MOVES) if in_scene else ()),
            Word.HISTORY,
            *undo,
            Word.HELP,
            *self._desk.heard(),
            Word.LANGUAGE,
            Word.MENU,
            Word.QUIT,
        )

    def _hint(self, last: int, key: str = "terminal-choose") -> str:
        """One line on what can be typed where there are choices up to a number."""
        return self._desk.say(key, last=last, words=self._desk.spelt(self._can()))

    def _common(self, answer: Answer) -> bool:
        """Words and typed moves; False if it is neither, or makes no sense now."""
        match answer.word:
            case Word.HELP:
                self._desk.help()
            case Word.HISTORY:
                reports.history(self._desk, history(self._session, self._desk.say))
            case Word.SEARCH:
                self._search(answer.rest)
            case Word.REWIND:
                self._rewind(answer.rest)
            case Word.CLOCK:
                raise RefusedError(self._desk.say("terminal-no-clock"))
            case Word.ADJOURN:
                self._typed(Adjourn())
            case Word.UNDO:
                self._undo()
            case None if answer.move:
                self._typed(answer.move)
            case word:
                return word in self._can() and self._look(word)
        return True

    def _search(self, sought: str) -> None:
        """The turns heard that have every word sought, with their numbers in the history."""
        desk = self._desk
        told = history(self._session, desk.say)
        if not sought:
            raise RefusedError(desk.say("terminal-history-way"))
        found = [(n, each) for n, each in enumerate(told, 1) if each.has(sought)]
        count = desk.say("search-count", count=len(found))
        desk.paper.heading(desk.say("terminal-search", text=sought, count=count))
        for number, each in found:
            reports.heard(desk, number, each)

    def _rewind(self, number: str) -> None:
        """Take moves back until a turn of the history was not heard yet."""
        desk, session = self._desk, self._session
        told = history(session, desk.say)
        if not session.can_undo:
            raise RefusedError(desk.say("terminal-no-undo"))
        if not number.isdecimal() or not told:
            raise RefusedError(desk.say("terminal-history-way"))
        if not 1 <= int(number) <= len(told):
            raise RefusedError(desk.say("terminal-rewind-none", last=len(told)))
        ply, before = told[int(number) - 1].ply, session.ply
        while session.ply > ply and session.can_undo:
            session.pop()
        desk.save(session)
        steps = {"number": int(number), "moves": before - session.ply}
        desk.paper.line(desk.say("terminal-rewound", **steps))
        self._whole, self._board, self._paused = True, False, True
        raise AgainError

    def _look(self, word: Word | None) -> bool:
        """Words that only look at the table from another side."""
        desk, session = self._desk, self._session
        if word is Word.LANES:
            reports.lanes(desk, lanes(session, desk.say))
        elif word is Word.MOVES:
            desk.paper.heading(desk.say("terminal-moves"))
            for move in session.legal_moves:
                desk.paper.under(str(move))
        else:
            self._whole, self._board = word is Word.TABLE, word is Word.BOARD
            raise AgainError
        return True

    def _undo(self) -> None:
        """Take the last move back."""
        session, desk = self._session, self._desk
        if not session.can_undo:
            raise RefusedError(desk.say("terminal-no-undo"))
        session.pop()
        desk.save(session)
        desk.paper.line(desk.say("terminal-undone"))
        self._whole, self._board, self._paused = True, False, True
        raise AgainError

    def _typed(self, move: Move) -> None:
        """Make a move typed as text; ask its forecast if it has one and none was given."""
        session, desk = self._session, self._desk
        if session.mode is Mode.REPLAY and isinstance(move, Open | Call | Follow | Connect):
            move = Guess(move)
        if isinstance(move, Guess):
            move = move.bare
        reason = session.why_illegal(move)
        if reason is not None:
            raise RefusedError(words.why_not(session, desk.say, reason))
        riders = move.bets if isinstance(move, Reveal) else (move.rider,)
        if any(each and each.percent == CERTAIN for each in riders):
            raise RefusedError(desk.say("terminal-never-certain"))
        if not move.rider and forecast(session, desk.say, move) and not isinstance(move, Reveal):
            ask = self._ask_teams if session.mode is Mode.TEAMS else self._ask_first
            ask(move)
        else:
            self._make(move)
        raise AgainError
