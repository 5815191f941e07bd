"""Players without hands: given a session, each says what it would do next.

Here are the protocol and the ways of moving; `believing` has the ways of believing that ride
on them, `roster` all of them by name. A player keeps nothing between two moves: what it does
depends on the session and on its own settings, so any position can be handed to it, and the
same seed plays the same game on every machine. What is legal, and where it leads, they read
from the compiled form of the rules (`roundtable.search`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from roundtable.frozen import frozen
from roundtable.rules import (
    Adjourn,
    Asked,
    Attribute,
    Belief,
    Believing,
    Call,
    Connect,
    Follow,
    Guess,
    Hear,
    Match,
    Mode,
    Move,
    Open,
    Reveal,
    Scenario,
    Seat,
    Session,
)
from roundtable.rules.chance import draw
from roundtable.search import Edge, Search, Spot, careful, drawn, prudent, spot_of

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


def play(  # noqa: PLR0913 -- the settings of a session, as it has them
    scenario: Scenario,
    player: Player,
    *,
    clock: int | None = None,
    seed: int = 0,
    mode: Mode | str = Mode.MODERATE,
    scene: str | None = None,
) -> Session:
    """One whole game; the settings are those of `Session`."""
    session = Session(scenario, mode=mode, clock=clock, seed=seed, scene=scene)
    while not session.over:
        session.push(player.choose(session))
    return session


def moderated(session: Session) -> bool:
    """Whether the compiled form holds a session's moves: where the player has the chair alone."""
    return session.mode in (Mode.MODERATE, Mode.QUESTION, Mode.DAILY)


def bet_due(session: Session, move: Move) -> Asked | None:
    """The bet that can ride on a move."""
    return session.bet_on(move) if isinstance(move, Believing) else None


def with_belief(session: Session, move: Move, belief: Belief | None) -> Move:
    """The move with that belief riding on it; in a class it is everybody's, on a reveal."""
    if session.mode is Mode.CLASS:
        return Reveal(move, (belief,) * session.state.step)
    assert isinstance(move, Believing)
    return move.believing(belief)


def first_legal(session: Session) -> Move:
    """The first legal move that does not adjourn, if there is one."""
    return next((move for move in session.legal_moves if move != Adjourn()), Adjourn())


@frozen
class RecordMoves:
    """Follows the record, without beliefs.

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
        record, replay = session.board.record(), session.mode is Mode.REPLAY
        opened = session.state.opened.bit_count()
        made = session.state.step // 2 if replay else opened + len(session.heard)
        if made >= len(record):
            return Adjourn()
        return Guess(record[made]) if replay else record[made]


@frozen
class RandomMoves:
    """Any legal move is as likely, adjourning only at the end; without beliefs."""

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A move drawn by (seed, ply)."""
        if moderated(session):
            spot = spot_of(session)
            moves = spot.place.moves.within(spot.left)
            return moves[_chance(self.seed, session, len(moves))].move if moves else Adjourn()
        legal = [move for move in session.legal_moves if move != Adjourn()]
        return legal[_chance(self.seed, session, len(legal))] if legal else Adjourn()


@frozen
class DiceMoves:
    """Careful dice: any turn as likely, any question only when nothing more can be heard."""

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A move drawn by (seed, ply)."""
        if not moderated(session):
            return RandomMoves(self.seed).choose(session)
        spot = spot_of(session)
        edges = careful(Search.of(session.board).form, spot.place, spot.left)
        return edges[_chance(self.seed, session, len(edges))].move


def _chance(seed: int, session: Session, n: int) -> int:
    return drawn(seed, 2 * session.ply, n)


@frozen
class RoundRobinPlayer:
    """Gives the floor around the table, one scene after the other, without beliefs.

    Whoever sits next after the last speaker and has something to say that fits the clock
    is heard: first with an answer, then with a follow-up, then with a response. Once
    nobody has, the first scene that can still be opened is.
    """

    def choose(self, session: Session) -> Move:
        """The next around the table."""
        if session.scene is not None and moderated(session):
            seats = session.board.panelist_index
            heard = session.heard
            after = seats[heard[-1].speaker] + 1 if heard else 0
            legal = session.legal_moves
            turns = [move for move in legal if isinstance(move, Call | Follow | Connect)]
            if turns:
                return min(turns, key=lambda move: _place(move, seats, after))
            return next((move for move in legal if isinstance(move, Open)), Adjourn())
        return first_legal(session)


def _place(move: Call | Follow | Connect, seats: Mapping[str, int], after: int) -> tuple[int, int]:
    """How far from the seat whose turn it is the move's speaker sits, and what kind it is."""
    speaker = move.responder if isinstance(move, Connect) else move.panelist
    return (seats[speaker] - after) % len(seats), (Call, Follow, Connect).index(type(move))


@frozen
class FirstPlayer:
    """Always takes the first choice that is shown, without beliefs."""

    def choose(self, session: Session) -> Move:
        """The first legal move that does not adjourn."""
        return first_legal(session)


@frozen
class _Searching:
    """Chooses by the compiled form where that holds the session's moves."""

    choice: Callable[[Search, Spot], Edge | None]

    def choose(self, session: Session) -> Move:
        """What the choice says; elsewhere whatever is shown first."""
        if not moderated(session) or session.state.current >= session.board.coda:
            return first_legal(session)
        edge = self.choice(Search.of(session.board), spot_of(session))
        return Adjourn() if edge is None else edge.move


def greedy_player() -> Player:
    """What a sensible player does who knows only what a player sees; see `prudent`."""
    return _Searching(lambda search, spot: prudent(search.board, spot))


def best_player() -> Player:
    """Plays what can still be made most of, without beliefs."""
    return _Searching(lambda search, spot: next(search.moves(spot, search.plan(spot)), None))
