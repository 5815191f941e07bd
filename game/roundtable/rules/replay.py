"""Replay, where the record runs and the player says what the real moderator does next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from roundtable.rules.board import Board
from roundtable.rules.events import Event, Foretold
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Moderate, Outcome
from roundtable.rules.moves import Adjourn, Believing, Guess, Hear, Match, Move, Open
from roundtable.rules.scenario import Question, Turn
from roundtable.rules.state import State

FULL = 100
"""Replay runs over the whole record."""


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
