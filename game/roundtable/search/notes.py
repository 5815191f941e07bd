"""What each choice of a game cost, as an engine annotates a game of chess.

Before a move there is a most that can still be reached, and after it another: what lies
between is what the choice cost. It is told in points of Room, or in hundredths of H where
choosing could hardly gain anything, and with it what can no
longer be heard of what the best way on would have heard.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from roundtable.frozen import frozen
from roundtable.rules.board import Masks
from roundtable.rules.session import Session
from roundtable.search.best import Plan, Search
from roundtable.search.reference import HUNDRED, reference_of

SLIP, LOSS = Fraction(1), Fraction(8)
"""Points of Room from which on a choice is a slip, and from which on a loss."""


class Kind(StrEnum):
    """How good a choice was."""

    BEST = "best"
    """It cost nothing."""
    GOOD = "good"
    """It cost less than a point."""
    SLIP = "slip"
    """It cost something."""
    LOSS = "loss"
    """It cost much."""
    ONLY = "only"
    """It was no choice: nothing else could be done."""


@frozen
class Note:
    """What one choice cost.

    Attributes:
        ply: which move of the game, from 0.
        cost: in points of Room, at least 0; in hundredths of H where the game is `flat`.
        kind: how good it was.
        missed: what the best way on would have heard and is now lost: ids of scenes that can no
            longer be opened in time, else of turns. It speaks of turns that were not heard, so
            it is for the debrief.
    """

    ply: int
    cost: Fraction
    kind: Kind
    missed: tuple[str, ...] = ()


def annotate(session: Session) -> tuple[Note, ...]:
    """Tell what each of the moves that stand cost, up to the one that leaves the last scene."""
    search = Search.of(session.board)
    found = reference_of(session.board, session.seconds)
    scale = Fraction(1) if found.flat else found.spread
    spot = search.start(session.seconds)
    before, notes = search.plan(spot), []
    for ply, move in enumerate(session.moves):
        if spot.place.state.current >= session.board.coda:
            break
        edge = search.form.edge(spot.place, move.bare)
        if edge is None:
            break
        open_to = sum(each.needed <= spot.left for each in search.form.edges(spot.place))
        spot = spot.after(edge)
        if open_to == 1:
            notes.append(Note(ply, Fraction(), Kind.ONLY))
            continue
        after = search.plan(spot)
        notes.append(_note(search, ply, (before, after), scale))
        before = after
    return tuple(notes)


def _note(search: Search, ply: int, plans: tuple[Plan, Plan], scale: Fraction) -> Note:
    before, after = plans
    lost = search.worth.share(max(before.worth - after.worth, 0))
    cost = HUNDRED * lost / scale
    if not cost:
        return Note(ply, cost, Kind.BEST)
    kind = Kind.LOSS if cost >= LOSS else Kind.SLIP if cost >= SLIP else Kind.GOOD
    return Note(ply, cost, kind, tuple(_missed(search, before.heard, after.heard)))


def _missed(search: Search, before: Masks, after: Masks) -> list[str]:
    """What counted in one plan and is not in the other."""
    missed = []
    for i in search.board.offered:
        scene = search.board.scenario.scenes[i]
        if before[i] and not after[i]:
            missed.append(scene.id)
            continue
        for turn, each in enumerate(scene.turns):
            bit = 1 << turn
            counts = search.worth.of(i, before[i]) > search.worth.of(i, before[i] & ~bit)
            if before[i] & ~after[i] & bit and counts:
                missed.append(each.id)
    return missed
