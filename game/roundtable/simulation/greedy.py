"""The player that takes what raises a meter most per minute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from roundtable.rules import Adjourn, Board, Match, Mode, Move, Open, Room, Session
from roundtable.rules.guards import released
from roundtable.rules.room import Masks, measure
from roundtable.simulation.players import first_shown

MeterName = Literal["room", "ground", "sparks", "voices"]
"""What can be raised: a meter, or with `room` what they weigh together."""


@dataclass(frozen=True, slots=True)
class GreedyPlayer:
    """Takes the move that raises a meter most per minute, without a belief.

    An opening counts together with the best first turn after it. Of equals the first
    that is shown is taken; it adjourns when nothing else is legal.

    Attributes:
        meter: what it raises; by default H, the weighted sum of the three meters.
    """

    meter: MeterName = "room"

    def choose(self, session: Session) -> Move:
        """The steepest move."""
        moves = [move for move in session.legal_moves if move != Adjourn()]
        if not moves or session.mode is not Mode.MODERATE or isinstance(moves[0], Match):
            return first_shown(session.legal_moves)
        masks = session.masks
        now = self._value(session.board, masks)
        rates = []
        for move in moves:
            rises = (
                (self._value(session.board, after) - now) / minutes
                for after, minutes in _ahead(session, masks, move)
            )
            rates.append(max(rises))
        return moves[rates.index(max(rates))]

    def _value(self, board: Board, masks: Masks) -> Fraction:
        room = measured(board, masks)
        value = room.heard if self.meter == "room" else getattr(room, self.meter).value
        return value or Fraction()


def _ahead(session: Session, masks: Masks, move: Move) -> Iterator[tuple[Masks, int]]:
    """What would have been heard after a move and the minutes it takes, an opening with its turn."""
    board, state = session.board, session.state
    scene, cost = state.current, 0
    turns = [released(board, state, move)]
    if isinstance(move, Open):
        scene = board.scene_index[move.scene]
        block, cost = board.blocks[scene], board.blocks[scene].cost
        fits = state.left - cost
        turns = [turn for turn in block.available(0) if block.slots[turn].cost <= fits]
    for turn in turns:
        after = (*masks[:scene], masks[scene] | 1 << turn, *masks[scene + 1 :])
        yield after, cost + board.blocks[scene].slots[turn].cost


@lru_cache(maxsize=65_536)
def measured(board: Board, masks: Masks) -> Room:
    """The meters of what was heard; measured once for many games that heard the same."""
    return measure(board, masks)
