"""Whether there is a game in a scenario: is anything to be won by choosing, and can it be known."""

from __future__ import annotations

from fractions import Fraction

from game.discussion import Board, Scenario
from game.discussion.optimum import optimum
from game.discussion.reference import PLAYS, best, floor, random_masks
from game.discussion.room import measure
from game.loading import codes
from game.loading.findings import Findings
from game.loading.nodes import Mapping

LEAST_GAIN = Fraction(1, 10)
"""How far the best Room should stand above random play."""

SUMMARIES = 50_000
"""So many summaries the exact search may keep side by side here: a second or two."""


def check_worth(scenario: Scenario, root: Mapping, findings: Findings) -> None:
    """Report a scenario in which choosing hardly matters, or too large for the exact search."""
    board = Board.of(scenario)
    minutes = board.clock(scenario.clock)
    at = root.key("clock")
    if not optimum(board, minutes, SUMMARIES).exact:
        message = f"the exact search of the best would keep more than {SUMMARIES:,} summaries"
        hint = "fewer scenes, panelists or turns; or a lower `clock`"
        findings.report(codes.TOO_LARGE_TO_SEARCH, at, message, hint)
        return
    plays = [measure(board, random_masks(board, minutes, seed)).heard for seed in range(PLAYS)]
    if sum(plays) < len(plays) * max(plays) * (1 - LEAST_GAIN):
        # The best is at least the best of these, so that the search can be spared.
        return
    lowest = floor(board, minutes).room
    gain = best(board, minutes).room - lowest
    if gain < LEAST_GAIN:
        message = f"random play reaches {float(lowest):.0%} of the best at {scenario.clock} %"
        hint = "lower `clock`, or give the scenes more to choose from"
        findings.report(codes.TOO_EASY, at, message, hint)
