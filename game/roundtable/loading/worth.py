"""Whether there is a game in a scenario: is anything to be won by choosing, and can it be known.

Theory of operation. A check is to cost about as much as reading, so nothing is searched
that a cheaper look settles. How large a search would be is told by the ways in which heard
turns can fall on the panelists, since the search keeps summaries of just these. How far
random play falls short is told by a few random plays beside the best play at hand: the
loss of a play is a number in [0, 1], and by Chernoff's bound (Hoeffding, JASA 58, 1963,
theorem 1) plays do not lose that much on average where random play loses less than a
tenth. Only where all plays leave it open is the best searched for.
"""

from __future__ import annotations

import math
from fractions import Fraction

from roundtable.loading import codes
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Mapping
from roundtable.rules import Act, Board, Scenario
from roundtable.rules.board import REACH
from roundtable.rules.reference import PLAYS, best, floor, par_masks, random_masks
from roundtable.rules.room import Masks, measure
from roundtable.rules.ways import Ladder, profiles, room_worth

WORTH = frozenset({codes.TOO_EASY.id, codes.TOO_LARGE_TO_SEARCH.id, codes.NOTHING_FITS.id})
"""Codes of what is found out here alone, which a quick check leaves out."""

LEAST_CLOCK = 50
_FEW_TURNS = 12
"""With fewer turns no clock makes a choice of them."""

LEAST_GAIN = Fraction(1, 10)
"""How far the best Room should stand above random play."""

SPREADS = 1_000_000
"""So many ways for turns to fall on panelists are within reach of the exact search, about."""

SUMMARIES = 50_000
"""So many summaries a search may keep here, where one is needed: a second or two."""

FEW = 10
"""After so many random plays, and after each as many more, it is asked whether they settle it."""

DOUBT = 0.01
"""How likely it may be at most, for the worst kind of plays, that those which settle it are chance."""


def check_worth(scenario: Scenario, root: Mapping, findings: Findings) -> None:
    """Report a scenario in which choosing hardly matters, or too large for the exact search."""
    board = Board.of(scenario)
    at = root.key("clock")
    least = min(
        scene.minutes + min(turn.minutes for turn in scene.turns if turn.act is Act.ANSWER)
        for scene in scenario.scenes
    )
    if least > board.clock(scenario.clock):
        message = f"at {scenario.clock} % no question can be opened and an answer heard"
        findings.report(codes.NOTHING_FITS, at, message, "raise `clock`")
        return
    if _too_large(board):
        message = "turns can be heard in too many ways for the exact search of the best"
        hint = "fewer scenes, panelists or turns; `roundtable explore` tells how near it comes"
        findings.report(codes.TOO_LARGE_TO_SEARCH, at, message, hint)
        return
    minutes = board.clock(scenario.clock)
    if plainly_worth(board, minutes):
        return
    lowest = floor(board, minutes, SUMMARIES).room
    gain = best(board, minutes, limit=SUMMARIES).room - lowest
    if gain < LEAST_GAIN:
        message = f"random play reaches {float(lowest):.0%} of the best at {scenario.clock} %"
        hint = "give the scenes more to choose from: more people, replies, questions"
        if len(scenario.turn) > _FEW_TURNS and scenario.clock > LEAST_CLOCK:
            hint += "; or lower `clock`"
        findings.report(codes.TOO_EASY, at, message, hint)


def _too_large(board: Board) -> bool:
    """Whether a search for the best would hardly be exact."""
    if math.prod(count + 1 for count in board.turns_by) > SPREADS:
        return True
    # Of so few turns there are no more than `REACH` sets.
    few = REACH.bit_length() - 1
    return any(len(block.slots) > few and not block.whole for block in board.blocks)


def plainly_worth(board: Board, minutes: int) -> bool:
    """Whether random plays fall short of the best one at hand so far that no search is needed."""
    known = measure(board, par_masks(board, minutes)).heard
    plays: list[Fraction] = []
    for seed in range(PLAYS):
        plays.append(measure(board, random_masks(board, minutes, seed)).heard)
        if (count := len(plays)) % FEW == 0:
            top = max(known, *plays)
            mean = math.fsum(map(float, plays)) / count
            if chance_of(1 - mean / float(top or 1), count) < DOUBT:
                return True
        if count == FEW:
            known = max(known, measure(board, _without_voices(board, minutes)).heard)
    # The floor is the mean of these plays, and the best is no less than any of them.
    return sum(plays) < (1 - LEAST_GAIN) * PLAYS * max(known, *plays)


def _without_voices(board: Board, minutes: int) -> Masks:
    """The turns of the best play for everything but the voices, which is soon found."""
    return Ladder.of(profiles(board, room_worth(board)), minutes).heard()


def chance_of(loss: float, count: int) -> float:
    """How likely so many plays lose that much on average where `LEAST_GAIN` is to be expected, at most.

    Chernoff's bound ``exp(-n KL(loss || LEAST_GAIN))``, of a loss in [0, 1].
    """
    expected = float(LEAST_GAIN)
    if loss <= expected:
        return 1.0
    rest = (1 - loss) * math.log((1 - loss) / (1 - expected)) if loss < 1 else 0.0
    return math.exp(-count * (loss * math.log(loss / expected) + rest))
