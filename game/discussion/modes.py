"""The modes besides Moderate: Replay, where the record runs, Who said it?, and the rules of each mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from game.discussion.board import Board
from game.discussion.chance import draw
from game.discussion.daily import Daily
from game.discussion.events import Ended, Event, ForecastCommitted, Foretold, Spoke
from game.discussion.guards import Reason, Why
from game.discussion.moves import Adjourn, Attribute, Believing, Guess, Hear, Match, Move, Open
from game.discussion.rules import IllegalMove, Moderate, Outcome, Rules
from game.discussion.scenario import Question, Scenario, Turn
from game.discussion.scoring import resolve_who
from game.discussion.state import State
from game.discussion.teams import Teams

FULL = 100
"""Replay and Who said it? run over the whole record."""


class Mode(StrEnum):
    """What kind of game a session is."""

    MODERATE = "moderate"
    REPLAY = "replay"
    WHO = "who"
    DAILY = "daily"
    TEAMS = "teams"

    @property
    def chairs(self) -> bool:
        """True where the player has the chair: opens, calls and connects under a clock."""
        return self in (Mode.MODERATE, Mode.TEAMS)

    @property
    def runs(self) -> bool:
        """True where the record runs by itself and the player hears what comes."""
        return self in (Mode.REPLAY, Mode.DAILY)

    @property
    def reveals(self) -> bool:
        """True where what was once shown stays shown: there is nothing to take back."""
        return self in (Mode.WHO, Mode.DAILY)


@dataclass(frozen=True)
class Replay:
    """The record runs; the player says what comes next, then forecasts the answer.

    One miss never cascades: whatever was guessed, the record's own move is made.
    """

    board: Board

    @cached_property
    def moderate(self) -> Moderate:
        """The rules the record's moves are made under."""
        return Moderate(self.board, FULL)

    @cached_property
    def record(self) -> tuple[Move, ...]:
        """What the real moderator did."""
        return self.board.record()

    def start(self) -> State:
        """In the briefing."""
        return self.moderate.start()

    def candidates(self, state: State) -> Iterator[Move]:
        """A guess for each move Moderate would allow; while a turn waits, hearing it."""
        if state.current >= self.board.coda:
            yield from self.moderate.candidates(state)
            return
        if self._waiting(state):
            yield Hear()
        else:
            yield from map(Guess, self._possible(state))
        yield Adjourn()

    def legal(self, state: State) -> tuple[Move, ...]:
        """The candidates that can be made."""
        if state.current >= self.board.coda:
            return self.moderate.legal(state)
        return tuple(m for m in self.candidates(state) if self.why_illegal(state, m) is None)

    def _possible(self, state: State) -> Iterator[Move]:
        return (move for move in self.moderate.legal(state) if move != Adjourn())

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """Only guesses between moves, only hearing while a turn waits; the coda as in Moderate."""
        if isinstance(move, Adjourn | Match):
            return self.moderate.why_illegal(state, move)
        if not isinstance(move, Guess | Hear):
            return Reason(Why.NOT_IN_MODE)
        if state.current == self.board.debrief:
            return Reason(Why.OVER)
        misplaced = state.current == self.board.coda or isinstance(move, Hear) != self._waiting(
            state
        )
        if misplaced or move == Guess(Adjourn()):
            return Reason(Why.NOT_NOW)
        carried = self._carried(state, move) if isinstance(move, Hear) else move.move
        return self.moderate.why_illegal(state, carried)

    @staticmethod
    def _waiting(state: State) -> bool:
        """True while a turn waits to be heard."""
        return state.step % 2 == 1

    def _carried(self, state: State, hear: Hear) -> Move:
        """The record's move with the player's belief riding on it."""
        move = self.record[state.step // 2]
        return move.believing(hear.belief) if isinstance(move, Believing) else move

    def pending(self, state: State) -> Turn | None:
        """The turn the moderator's last move released, while it waits to be heard."""
        if not self._waiting(state) or state.current >= self.board.coda:
            return None
        return self.moderate.releases(state, self.record[state.step // 2])

    def asked(self, state: State, move: Move) -> tuple[str, Question] | None:
        """The waiting turn and what it is forecast on."""
        if not isinstance(move, Hear) or self.pending(state) is None:
            return None
        return self.moderate.asked(state, self._carried(state, move))

    def apply(self, state: State, move: Move) -> Outcome:
        """Compare a guess with the record's move; make the record's move."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        match move:
            case Guess(guess):
                return self._guess(state, guess.bare)
            case Hear():
                return self._advance(state, self._carried(state, move), ())
            case _:
                return self.moderate.apply(state, move)

    def _guess(self, state: State, guess: Move) -> Outcome:
        actual = self.record[state.step // 2]
        foretold = (Foretold(guess, actual, guess == actual),)
        if isinstance(actual, Open):
            return self._advance(state, actual, foretold)
        return Outcome(replace(state, step=state.step + 1), foretold)

    def _advance(self, state: State, move: Move, before: tuple[Event, ...]) -> Outcome:
        done = self.moderate.apply(state, move)
        step = 2 * (state.step // 2 + 1)
        events = (*before, *done.events)
        if step < 2 * len(self.record):
            return Outcome(replace(done.state, step=step), events)
        end = self.moderate.apply(replace(done.state, step=step), Adjourn())
        return Outcome(end.state, (*events, *end.events))


@dataclass(frozen=True)
class Who:
    """A turn without its name; the player says whose it is.

    Turns whose speaker the source does not settle are left out. The seed decides the order.
    """

    board: Board
    seed: int

    @cached_property
    def deck(self) -> tuple[Turn, ...]:
        """The turns in the order they are dealt."""
        scenario = self.board.scenario
        left = [t for s in scenario.scenes for t in s.turns if not scenario.is_unclear(t.cites)]
        return tuple(left.pop(draw(self.seed, i, len(left))) for i in range(len(left)))

    def start(self) -> State:
        """The first turn is on the table; with an empty deck it is over at once."""
        current = 0 if self.deck else self.board.debrief
        return State(opened=0, current=current, heard=0, left=self.board.clock(FULL))

    def candidates(self, state: State) -> Iterator[Move]:
        """Attribute the turn on the table, or stop."""
        if state.current != self.board.debrief:
            yield from (Attribute(), Adjourn())

    def legal(self, state: State) -> tuple[Move, ...]:
        """All candidates can be made."""
        return tuple(self.candidates(state))

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """Only attributions, until the deck is through."""
        if not isinstance(move, Attribute | Adjourn):
            return Reason(Why.NOT_IN_MODE)
        if state.current == self.board.debrief:
            return Reason(Why.OVER)
        if move.rider is not None and move.rider.pick not in self.board.panelist_index:
            return Reason(Why.UNKNOWN_PICK, move.rider.pick)
        return None

    def pending(self, state: State) -> Turn | None:
        """The turn to be attributed; a face shows its text and nothing of whose it is."""
        return self.deck[state.step] if state.current != self.board.debrief else None

    def asked(self, _state: State, _move: Move) -> tuple[str, Question] | None:
        """The question is always who; there are no positions."""
        return None

    def apply(self, state: State, move: Move) -> Outcome:
        """Settle the turn on the table and deal the next."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        if isinstance(move, Adjourn):
            return Outcome(replace(state, current=self.board.debrief), (Ended(),))
        turn = self.deck[state.step]
        happened: tuple[Event, ...] = (
            ForecastCommitted(move.rider),
            Spoke(turn.id, turn.speaker, 0),
            resolve_who(self.board.scenario, turn.id, turn.speaker, move.rider),
        )
        after = replace(state, step=state.step + 1)
        if after.step == len(self.deck):
            return Outcome(replace(after, current=self.board.debrief), (*happened, Ended()))
        return Outcome(after, happened)


def rules_for(mode: Mode, scenario: Scenario, percent: int, seed: int) -> Rules:
    """The rules of one game."""
    board = Board.of(scenario)
    match mode:
        case Mode.MODERATE:
            return Moderate(board, percent)
        case Mode.REPLAY:
            return Replay(board)
        case Mode.WHO:
            return Who(board, seed)
        case Mode.DAILY:
            return Daily(board, seed)
        case Mode.TEAMS:
            return Teams(board, percent)
