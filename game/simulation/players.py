"""Players without hands: given a session, each says what it would do next.

A player keeps nothing between two moves: what it does depends on the session and on
its own settings, so any position can be handed to it, and the same seed plays the same
game on every machine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Protocol

from game.discussion import (
    CERTAIN,
    CHIPS,
    Adjourn,
    Attribute,
    Belief,
    Believing,
    Board,
    ForecastResolved,
    Guess,
    Hear,
    Match,
    Mode,
    Move,
    Open,
    Scenario,
    Session,
    optimum,
)
from game.discussion.chance import draw


class Player(Protocol):
    """Somebody who chooses moves."""

    def choose(self, session: Session) -> Move:
        """A legal move for a session that is not over; the session is left as it is."""


def play(
    scenario: Scenario,
    player: Player,
    *,
    clock: int | None = None,
    seed: int = 0,
    mode: Mode | str = Mode.MODERATE,
) -> Session:
    """One whole game; the settings are those of `Session`."""
    session = Session(scenario, mode=mode, clock=clock, seed=seed)
    while not session.over:
        session.push(player.choose(session))
    return session


def truth(session: Session, move: Move) -> Move:
    """The move with the belief that is sure of what the record holds; bare where nothing is asked."""
    for event in session.copy().push(move.bare):
        if isinstance(event, ForecastResolved) and event.outcome is not None:
            return _sure(move, Belief(event.outcome, CERTAIN))
    return move.bare


def _sure(move: Move, belief: Belief) -> Move:
    """The move with the belief riding on it, where one can."""
    return move.believing(belief) if isinstance(move, Believing) else move


@dataclass(frozen=True, slots=True)
class RecordPlayer:
    """Does what the real moderator did and is certain of what the record holds.

    Once a move of the record no longer fits the clock, the bell rings and it adjourns.
    """

    def choose(self, session: Session) -> Move:
        """The record's next move."""
        legal = session.legal_moves
        known = (move for move in legal if isinstance(move, Hear | Attribute | Match))
        move = next(known, None) or self._next(session)
        return truth(session, move) if move in legal else Adjourn()

    @staticmethod
    def _next(session: Session) -> Move:
        record = session.board.record()
        made = len(session.cards)
        if made >= len(record):
            return Adjourn()
        return Guess(record[made]) if session.mode is Mode.REPLAY else record[made]


@dataclass(frozen=True, slots=True)
class RandomPlayer:
    """Any legal move is as likely, adjourning only at the end; beliefs are drawn too."""

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A move drawn by (seed, ply)."""
        legal = session.legal_moves
        moves = [move for move in legal if move != Adjourn()] or list(legal)
        move = moves[draw(self.seed, session.ply, len(moves))]
        options = _options(session, move)
        if not options:
            return move
        chips = [chip for chip in CHIPS if chip * len(options) > 100]  # noqa: PLR2004 -- per cent
        # Plies count from 0, so the draws for beliefs take the numbers below.
        at = draw(self.seed, -1 - session.ply, len(options) * len(chips))
        belief = Belief(options[at // len(chips)], chips[at % len(chips)])
        return _sure(move, belief)


def _options(session: Session, move: Move) -> tuple[str, ...]:
    """What a belief on the move could pick; empty where nothing is asked."""
    if isinstance(move, Match | Attribute):
        return tuple(each.id for each in session.scenario.panelists)
    question = session.forecast_on(move)
    return question.options if question else ()


@dataclass(frozen=True, slots=True)
class GreedyPlayer:
    """Takes the move that raises H most per minute, without a belief.

    An opening counts together with the best first turn after it. Of equals the first
    that is shown is taken; it adjourns when nothing else is legal.
    """

    def choose(self, session: Session) -> Move:
        """The steepest move."""
        moves = [move for move in session.legal_moves if move != Adjourn()]
        if not moves or session.mode is not Mode.MODERATE or isinstance(moves[0], Match):
            return moves[0] if moves else Adjourn()
        start = session.meters().heard
        rates = [_rate(session, move, start, session.state.left) for move in moves]
        return moves[rates.index(max(rates))]


def _rate(session: Session, move: Move, start: Fraction, left: int) -> Fraction:
    """How much H rises per minute by a move, of an opening with the best turn after it."""
    after = session.copy()
    after.push(move)
    if isinstance(move, Open):
        firsts = [each for each in after.legal_moves if not isinstance(each, Open | Adjourn)]
        return max(_rate(after, each, start, left) for each in firsts)
    return (after.meters().heard - start) / (left - after.state.left)


@dataclass(frozen=True, slots=True)
class BestPlayer:
    """Plays the optimum under the clock, scene by scene, without beliefs."""

    def choose(self, session: Session) -> Move:
        """The next move of the optimum; outside of it whatever is shown first."""
        state, board = session.state, session.board
        if session.mode is Mode.MODERATE and state.current < board.coda:
            wanted = optimum(board, session.minutes).heard
            if state.current >= 0:
                rest = way(board, state.current, wanted[state.current])[state.heard.bit_count() :]
                if rest:
                    return board.release(state.current, rest[0])
            closed = (i for i in range(len(wanted)) if wanted[i] and not state.opened >> i & 1)
            scene = next(closed, None)
            return Adjourn() if scene is None else Open(session.scenario.scenes[scene].id)
        return next((move for move in session.legal_moves if move != Adjourn()), Adjourn())


@lru_cache(maxsize=1024)
def way(board: Board, scene: int, mask: int) -> tuple[int, ...]:
    """The turns of a reachable mask of a scene, in an order in which moves release them.

    Not every order will do: a move releases the first turn of its kind whose parent was
    heard, so hearing a parent too early can put another turn in the way.
    """
    block = board.blocks[scene]
    paths: dict[int, tuple[int, ...]] = {0: ()}
    for _ in range(mask.bit_count()):
        paths = {
            heard | 1 << index: (*path, index)
            for heard, path in paths.items()
            for index in block.available(heard)
            if mask >> index & 1
        }
    return paths[mask]


PLAYERS: dict[str, Callable[[int], Player]] = {
    "record": lambda _seed: RecordPlayer(),
    "random": RandomPlayer,
    "greedy": lambda _seed: GreedyPlayer(),
    "best": lambda _seed: BestPlayer(),
}
"""Every player by its name on the command line, made from a seed."""
