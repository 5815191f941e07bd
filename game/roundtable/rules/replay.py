"""Replay, where the record runs and the player says what comes next in it.

What is to be guessed: its questions, who speaks, documented prompts, who comes in. What
simply goes on (the same person, without a prompt on record) and what nothing else could
come instead of are told without a guess. Some of what is guessed is an act that the record
has the moderator do; these are told apart (`Foretold.documented`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from roundtable.frozen import frozen
from roundtable.rules.bets import Asked
from roundtable.rules.board import Board
from roundtable.rules.events import Event, Foretold
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Moderate, Outcome
from roundtable.rules.moves import Adjourn, Follow, Guess, Hear, Match, Move, Open
from roundtable.rules.scenario import Turn
from roundtable.rules.state import State

FULL = 100
"""Replay runs over the whole record."""


@frozen(slots=False)
class Replay:
    """The record runs; the player says what comes next, and bets on what it will be.

    One miss never cascades: whatever was guessed, the record goes on as it is.
    """

    board: Board

    @cached_property
    def moderate(self) -> Moderate:
        """The rules the record's moves are made under."""
        return Moderate(self.board, FULL)

    @cached_property
    def record(self) -> tuple[Move, ...]:
        """What comes, as bare moves."""
        return self.board.record()

    def start(self) -> State:
        """In the briefing."""
        return self._at(self.moderate.start(), 0)

    def _at(self, state: State, index: int) -> State:
        """The position before the record's move of that index: to be guessed, or to be heard."""
        return replace(state, step=2 * index + (not self.guessable(state, index)))

    def guessable(self, state: State, index: int) -> bool:
        """Whether what comes next in the record is something to be guessed."""
        move = self.record[index]
        if isinstance(move, Follow):
            turn = self.moderate.releases(state, move)
            if turn is None or turn.prompt is None:
                return False
        return len(self._possible(state)) > 1

    def candidates(self, state: State) -> Iterator[Move]:
        """A guess for each move Moderate would allow; where none is due, hearing what comes."""
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
        return tuple(self.candidates(state))

    def _possible(self, state: State) -> tuple[Move, ...]:
        """What can come in the record's stead, and what comes."""
        return tuple(move for move in self.moderate.legal(state) if move != Adjourn())

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """Only guesses where one is due, only hearing where none is; the coda as in Moderate."""
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
        return self.moderate.why_illegal(state, move.move) if isinstance(move, Guess) else None

    @staticmethod
    def _waiting(state: State) -> bool:
        """True while what comes next waits to be heard."""
        return state.step % 2 == 1

    def pending(self, state: State) -> Turn | None:
        """The turn that waits to be heard; None also where the next question waits to be put."""
        if not self._waiting(state) or state.current >= self.board.coda:
            return None
        return self.moderate.releases(state, self.record[state.step // 2])

    def due(self, state: State, move: Move) -> Asked | None:
        """The bet that is due on the waiting turn, or on a line of the coda."""
        if isinstance(move, Hear):
            return self.moderate.due(state, self.record[state.step // 2])
        return self.moderate.due(state, move) if isinstance(move, Match) else None

    def apply(self, state: State, move: Move) -> Outcome:
        """Compare a guess with the record; let the record go on."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        match move:
            case Guess(guess):
                return self._guess(state, guess.bare)
            case Hear():
                return self._advance(state, ())
            case _:
                return self.moderate.apply(state, move)

    def _guess(self, state: State, guess: Move) -> Outcome:
        actual = self.record[state.step // 2]
        foretold = Foretold(guess, actual, guess == actual, self.documented(state))
        if isinstance(actual, Open):
            return self._advance(state, (foretold,))
        return Outcome(replace(state, step=state.step + 1), (foretold,))

    def documented(self, state: State) -> bool:
        """Whether the record has the moderator bring about what comes next."""
        move = self.record[state.step // 2]
        if isinstance(move, Open):
            return bool(self.board.scenario.scene[move.scene].wordings[0].cites)
        turn = self.moderate.releases(state, move)
        return turn is not None and turn.prompt is not None and bool(turn.prompt.cites)

    def _advance(self, state: State, before: tuple[Event, ...]) -> Outcome:
        index = state.step // 2
        done = self.moderate.apply(state, self.record[index])
        events = (*before, *done.events)
        if index + 1 < len(self.record):
            return Outcome(self._at(done.state, index + 1), events)
        end = self.moderate.apply(replace(done.state, step=2 * index + 2), Adjourn())
        return Outcome(end.state, (*events, *end.events))
