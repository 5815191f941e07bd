"""Whether there is a game in a scenario: is anything to be won by choosing, and can it be known."""

from __future__ import annotations

import math
from collections import Counter

from roundtable.loading import codes
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Mapping
from roundtable.rules import Act, Board, Scenario
from roundtable.rules.scenario import Scene

WORTH = frozenset({codes.TOO_EASY.id, codes.TOO_LARGE_TO_SEARCH.id, codes.NOTHING_FITS.id})
"""Codes of what is found out here alone, which a quick check leaves out."""

MOST = 20_000
"""In so many ways at most what is heard of a question can be composed; beyond, nothing is searched."""

LEAST_CLOCK = 50
_FEW_TURNS = 12
"""With fewer turns no clock makes a choice of them."""


def check_worth(scenario: Scenario, root: Mapping, findings: Findings) -> None:
    """Report a scenario in which nothing can be heard, choosing hardly matters, or too large."""
    # Only here is anything searched; whoever only loads pays nothing for it.
    from roundtable.search import LEAST_SPREAD, reference_of  # noqa: PLC0415

    board = Board.of(scenario)
    at, seconds = root.key("clock"), board.clock(scenario.clock)
    least = min(
        scene.seconds + min(turn.seconds for turn in scene.turns if turn.act is Act.ANSWER)
        for scene in scenario.scenes
    )
    if least > seconds:
        message = f"at {scenario.clock} % no question can be opened and an answer heard"
        findings.report(codes.NOTHING_FITS, at, message, "raise `clock`")
        return
    large = next(filter(_is_large, scenario.scenes), None)
    if large is not None:
        message = f"`{large.id}` can be gone through in too many ways for an exact search"
        hint = "cut that question into two, or take turns out"
        findings.report(codes.TOO_LARGE_TO_SEARCH, at, message, hint)
        return
    found = reference_of(board, seconds)
    if found.spread < LEAST_SPREAD:
        dice, most = f"{float(found.dice):.2f}", f"{float(found.best):.2f}"
        message = (
            f"choosing hardly matters: at {scenario.clock} % careful dice reach {dice} of {most}"
        )
        hint = "give the scenes more to choose from: more people, replies, echoes"
        if len(scenario.turn) > _FEW_TURNS and scenario.clock > LEAST_CLOCK:
            hint = "lower `clock`, or " + hint
        findings.report(codes.TOO_EASY, at, message, hint)


def _is_large(scene: Scene) -> bool:
    """Whether the turns of a question, heard person by person, fall into too many ways."""
    turns = Counter(turn.speaker for turn in scene.turns)
    return math.prod(count + 1 for count in turns.values()) > MOST
