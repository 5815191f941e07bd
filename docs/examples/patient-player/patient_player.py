"""A player for Roundtable that lets everybody finish, as a package of its own."""

from dataclasses import dataclass

from roundtable.rules import Adjourn, Belief, Call, Follow, Move, Open, Session


@dataclass(frozen=True)
class PatientPlayer:
    """Follows whoever spoke last as long as there is more, then calls the next.

    Attributes:
        seed: the game's; this player has no use for chance.
    """

    seed: int = 0

    def choose(self, session: Session) -> Move:
        """A follow-up to the last speaker, else a call, else whatever does not end it."""
        legal = session.legal_moves
        spoke = session.heard
        if spoke and Follow(spoke[-1].speaker) in legal:
            return Follow(spoke[-1].speaker)
        for move in legal:
            if isinstance(move, Call):
                return self._guessing(session, move)
        unopened = (move for move in legal if isinstance(move, Open))
        others = (move for move in legal if move != Adjourn())
        return next(unopened, None) or next(others, Adjourn())

    def _guessing(self, session: Session, move: Call) -> Move:
        """The call with a cautious belief in the first position, where a bet is due."""
        asked = session.bet_on(move)
        if asked is None:
            return move
        return move.believing(Belief(asked.options[0], 40))
