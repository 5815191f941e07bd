"""Reading the log of a game of the first edition.

There a belief could ride on every turn, a wording was the player's own choice, Replay asked
for a guess at every step, the scene of the day ran by itself, and a move could be taken back
behind a question. So what is written there is read as the moves of today that lead to the
same turns being heard in the same order:

* a belief stays where a bet is due and its pick is an option, and is left out elsewhere;
* the wording of an opening is left out, since it was no guess;
* a guess in Replay stays where one is due;
* the scene of the day is moderated as it ran;
* a move taken back behind the question left last is left out altogether, and what was bet
  with it stands.
"""

from __future__ import annotations

from roundtable.rules import (
    UNDO,
    Adjourn,
    Believing,
    Guess,
    Hear,
    Mode,
    Move,
    Open,
    Reveal,
    Scenario,
    Session,
    draw,
    parse,
)

_AMPLE = 3
"""A scene of the day had so many turns with a settled stand, where the record had such a scene."""


def scene_of_the_day(scenario: Scenario, seed: int) -> str:
    """The id of the scene that the first edition played on a day."""
    ample = [s for s in scenario.scenes if sum(turn.settled for turn in s.turns) >= _AMPLE]
    scenes = ample or list(scenario.scenes)
    return scenes[draw(seed, 1, len(scenes))].id


class Reader:
    """Does what a log of the first edition says, entry by entry.

    Attributes:
        session: the game so far; another object after a move was taken back behind a question.
        dropped: how many beliefs, guesses and wordings were left out.
    """

    def __init__(self, session: Session) -> None:
        """Begin with a session before its first move."""
        self.session = session
        self.dropped = 0
        self._made: list[int] = []
        if session.mode is Mode.DAILY:
            session.push(Open(session.question or ""))

    def step(self, entry: str) -> None:
        """Do what one entry says.

        Raises:
            IllegalMove, MoveSyntaxError: as `Session.push`.
            IndexError: there is nothing to undo.
        """
        if entry == UNDO:
            self._undo()
        elif self.session.over and self.session.mode.reveals:
            self.dropped += 1  # of a deck that was longer, or of a scene that ended by itself
            self._made.append(0)
        else:
            moves = self._moves(parse(entry))
            for move in moves:
                self.session.push(self._bettable(move))
            self._made.append(len(moves))

    def _moves(self, move: Move) -> tuple[Move, ...]:
        """What an entry is today, whatever rides on it."""
        session = self.session
        if isinstance(move, Open) and move.wording is not None:
            self.dropped += 1
            return (move.bare,)
        if isinstance(move, Guess):
            return self._guess(move)
        if isinstance(move, Hear) and session.mode is Mode.DAILY:
            return self._heard(move)
        return (move,)

    def _guess(self, move: Guess) -> tuple[Move, ...]:
        """A guess where one is due; else what the record does without one."""
        if self.session.legal_moves[0] != Hear():
            return (move.bare,)
        self.dropped += 1
        return () if self.session.pending else (Hear(),)

    def _heard(self, hear: Hear) -> tuple[Move, ...]:
        """The next turn of the scene of the day; after the last it is over."""
        session, board = self.session, self.session.board
        current, heard = session.state.current, session.state.heard
        index = next(i for i in range(len(board.blocks[current].slots)) if not heard >> i & 1)
        move = board.release(current, index)
        assert isinstance(move, Believing)
        last = heard | 1 << index == board.blocks[current].whole
        return (move.believing(hear.belief), *([Adjourn()] if last else []))

    def _bettable(self, move: Move) -> Move:
        """The move with as much of its beliefs as there is a place for."""
        session = self.session
        asked = session.bet_on(move)
        options = asked.options if asked is not None else ()
        if session.mode is Mode.CLASS and not isinstance(move, Reveal):
            options = ()
        if isinstance(move, Reveal):
            bets = tuple(each if each and each.pick in options else None for each in move.bets)
            self.dropped += sum(was is not now for was, now in zip(move.bets, bets, strict=True))
            return Reveal(move.move, bets)
        if isinstance(move, Believing) and move.rider and move.rider.pick not in options:
            self.dropped += session.why_illegal(move.bare) is None
            return move.bare
        return move

    def _undo(self) -> None:
        made = self._made.pop() if self._made else 0
        if self.session.over:
            raise IndexError("it is over, so nothing is taken back")
        for _ in range(made):
            if self.session.can_undo:
                self.session.pop()
            else:
                self.session = _without_last(self.session)


def _without_last(session: Session) -> Session:
    """The same game without its last move and without what was taken back; bets on the rest stand."""
    again = Session(
        session.scenario,
        mode=session.mode,
        clock=session.clock,
        seed=session.seed,
        scene=session.question,
    )
    laid = {each.asked.subject: each for each in session.laid}
    for move in session.moves[:-1]:
        asked = again.bet_on(move)
        bet = laid.get(asked.subject) if asked is not None else None
        if isinstance(move, Reveal):
            again.push(Reveal(move.move, bet.shared or move.bets) if bet else move)
        elif isinstance(move, Believing):
            again.push(move.believing(bet.belief if bet else None))
        else:
            again.push(move)
    return again
