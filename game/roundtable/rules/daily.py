"""One scene a day, the same for everybody: which it is, and the rules it is played by.

The date is the seed, written as one number: 2026-11-25 is 20261125. It decides which of
several discussions is played, which of its scenes, and in which order options are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from roundtable.rules.board import Board
from roundtable.rules.chance import draw
from roundtable.rules.events import Ended
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove, Moderate, Outcome
from roundtable.rules.moves import Adjourn, Believing, Hear, Move, Open
from roundtable.rules.scenario import UNCLEAR, Question, Scenario, Scene, Turn
from roundtable.rules.state import State

FULL = 100
LEAST = 3
"""How many turns with a settled stand a scene of the day has, where the record has such a scene."""

_SCENARIO, _SCENE = 0, 1
"""Which draw of the day decides what."""


def seed_of(day: date) -> int:
    """The seed of a day's game."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(seed: int) -> date | None:
    """The day a seed stands for; None if it is none."""
    try:
        return date(seed // 10_000, seed // 100 % 100, seed % 100)
    except ValueError:
        return None


def of_the_day(scenarios: Sequence[Scenario], seed: int) -> Scenario:
    """The discussion a day's scene is taken from; made-up ones only where there is no other.

    Args:
        scenarios: at least one; their order changes nothing.
        seed: of the day.
    """
    real = [each for each in scenarios if not each.fictional] or list(scenarios)
    real.sort(key=lambda each: each.id)
    return real[draw(seed, _SCENARIO, len(real))]


def scene_of_the_day(scenario: Scenario, seed: int) -> Scene:
    """The scene of a discussion that is played on a day."""
    ample = [s for s in scenario.scenes if sum(map(_settled, s.turns)) >= LEAST]
    scenes = ample or list(scenario.scenes)
    return scenes[draw(seed, _SCENE, len(scenes))]


def _settled(turn: Turn) -> bool:
    """Whether a forecast on a turn would be scored."""
    return turn.stance is not None and turn.stance.position != UNCLEAR


@dataclass(frozen=True)
class Daily:
    """One scene as the record has it: each turn is forecast and heard, and nothing else is decided."""

    board: Board
    seed: int

    @cached_property
    def moderate(self) -> Moderate:
        """The rules the record's moves are made under."""
        return Moderate(self.board, FULL)

    @cached_property
    def scene(self) -> Scene:
        """The scene of the day."""
        return scene_of_the_day(self.board.scenario, self.seed)

    def start(self) -> State:
        """The question is put."""
        return self.moderate.apply(self.moderate.start(), Open(self.scene.id)).state

    def candidates(self, state: State) -> Iterator[Move]:
        """Hear the next turn, or stop."""
        if state.current != self.board.debrief:
            yield from (Hear(), Adjourn())

    def legal(self, state: State) -> tuple[Move, ...]:
        """All candidates can be made: at full time the record's next turn always fits."""
        return tuple(self.candidates(state))

    def why_illegal(self, state: State, move: Move) -> Reason | None:
        """Only hearing, until the scene is through."""
        if not isinstance(move, Hear | Adjourn):
            return Reason(Why.NOT_IN_MODE)
        if state.current == self.board.debrief:
            return Reason(Why.OVER)
        if isinstance(move, Hear):
            return self.moderate.why_illegal(state, self._carried(state, move))
        return None

    def _next(self, state: State) -> int:
        """The record's first turn that was not heard."""
        return next(i for i in range(len(self.scene.turns)) if not state.heard >> i & 1)

    def _carried(self, state: State, hear: Hear) -> Move:
        """The move that releases the next turn, with the player's belief riding on it."""
        move = self.board.release(state.current, self._next(state))
        return move.believing(hear.belief) if isinstance(move, Believing) else move

    def pending(self, state: State) -> Turn | None:
        """The turn that comes next; a face shows whose it is and nothing of what it says."""
        return self.scene.turns[self._next(state)] if state.current != self.board.debrief else None

    def asked(self, state: State, move: Move) -> tuple[str, Question] | None:
        """The next turn and what it is forecast on."""
        if not isinstance(move, Hear) or state.current == self.board.debrief:
            return None
        return self.moderate.asked(state, self._carried(state, move))

    def apply(self, state: State, move: Move) -> Outcome:
        """Release the next turn; after the last it is over."""
        reason = self.why_illegal(state, move)
        if reason is not None:
            raise IllegalMove(move, reason)
        if not isinstance(move, Hear):
            return Outcome(replace(state, current=self.board.debrief), (Ended(),))
        done = self.moderate.apply(state, self._carried(state, move))
        if done.state.heard.bit_count() < len(self.scene.turns):
            return done
        return Outcome(replace(done.state, current=self.board.debrief), (*done.events, Ended()))
