"""Players without hands: given a session, each says what it would do next.

Here are the protocol and the ways of moving that need no meter; `greedy` has those that
do, `believing` the ways of believing that ride on them, `roster` all of them by name. A
player keeps nothing between two moves: what it does depends on the session and on
its own settings, so any position can be handed to it, and the same seed plays the same
game on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from roundtable.rules import (
    Adjourn,
    Attribute,
    Board,
    Call,
    Connect,
    Follow,
    Guess,
    Hear,
    LegalMoves,
    Match,
    Mode,
    Move,
    Open,
    Scenario,
    Seat,
    Session,
    optimum,
)
from roundtable.rules.chance import draw

SEEDS = 10**15
"""The seeds of games are smaller than this, so that the command line takes them."""


class Player(Protocol):
    """Somebody who chooses moves."""

    def choose(self, session: Session) -> Move:
        """A legal move for a session that is not over; the session is left as it is."""


def game_seed(seed: int, run: int) -> int:
    """The seed of one of many games; `roundtable run --seed` plays the same game with it.

    Args:
        seed: of all of them.
        run: which game, from 0.
    """
    return draw(seed, run, SEEDS)


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


@dataclass(frozen=True, slots=True)
class RecordMoves:
    """Does what the real moderator did, without beliefs.

    Once a move of the record no longer fits the clock, the bell rings and it adjourns.
    """

    def choose(self, session: Session) -> Move:
        """The record's next move."""
        legal = session.legal_moves
        known = (move for move in legal if isinstance(move, Hear | Attribute | Match | Seat))
        move = next(known, None) or self._next(session)
        return move if move in legal else Adjourn()

    @staticmethod
    def _next(session: Session) -> Move:
        record = session.board.record()
        made = len(session.cards)
        if made >= len(record):
            return Adjourn()
        return Guess(record[made]) if session.mode is Mode.REPLAY else record[made]


@dataclass(frozen=True, slots=True)
class RandomMoves:
    """Any legal move is as likely, adjourning only at the end; without beliefs."""

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A move drawn by (seed, ply)."""
        legal = session.legal_moves
        moves = [move for move in legal if move != Adjourn()] or list(legal)
        return moves[draw(self.seed, session.ply, len(moves))]


@dataclass(frozen=True, slots=True)
class RoundRobinPlayer:
    """Gives the floor around the table, one scene after the other, without beliefs.

    Whoever sits next after the last speaker and has something to say that fits the clock
    is heard: first with an answer, then with a follow-up, then with a response. Once
    nobody has, the first scene that can still be opened is.
    """

    def choose(self, session: Session) -> Move:
        """The next around the table."""
        legal = session.legal_moves
        if session.scene is not None and session.mode is Mode.MODERATE:
            seats = session.board.panelist_index
            heard = session.heard
            after = seats[heard[-1].speaker] + 1 if heard else 0
            turns = [move for move in legal if isinstance(move, Call | Follow | Connect)]
            if turns:
                return min(turns, key=lambda move: _place(move, seats, after))
        return first_shown(legal)


def _place(move: Call | Follow | Connect, seats: Mapping[str, int], after: int) -> tuple[int, int]:
    """How far from the seat whose turn it is the move's speaker sits, and what kind it is."""
    speaker = move.responder if isinstance(move, Connect) else move.panelist
    return (seats[speaker] - after) % len(seats), (Call, Follow, Connect).index(type(move))


def first_shown(legal: LegalMoves) -> Move:
    """The first legal move that does not adjourn, if there is one."""
    return next((move for move in legal if move != Adjourn()), Adjourn())


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
        return first_shown(session.legal_moves)


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
