"""One question a day, the same for everybody: which it is.

The date, written as one number (2026-11-25 is 20261125), is the game's seed. All questions
that ship lie in a bag; a year draws one a day, and none comes again before all were through.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from roundtable.rules.board import Board
from roundtable.rules.chance import shuffled
from roundtable.rules.scenario import Scenario, Scene


def seed_of(day: date) -> int:
    """The seed of a day's game."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(seed: int) -> date | None:
    """The day a seed stands for; None if it is none."""
    try:
        return date(seed // 10_000, seed // 100 % 100, seed % 100)
    except (ValueError, OverflowError):
        return None


def bag(scenarios: Sequence[Scenario]) -> tuple[tuple[Scenario, Scene], ...]:
    """The questions that a day can have: those with a bet on what somebody says.

    Args:
        scenarios: their order changes nothing. Made-up ones count only where no other has
            such a question.
    """
    found = [
        (scenario, scene)
        for scenario in sorted(scenarios, key=lambda each: each.id)
        for scene, block in zip(scenario.scenes, Board.of(scenario).blocks, strict=True)
        if block.takes
    ]
    return tuple([each for each in found if not each[0].fictional] or found)


def question_of_the_day(scenarios: Sequence[Scenario], day: date) -> tuple[Scenario, Scene] | None:
    """The discussion and the question of a day; None where no question can be played."""
    questions = bag(scenarios)
    if not questions:
        return None
    number, at = divmod(day.timetuple().tm_yday - 1, len(questions))
    order = _round(len(questions), day.year, number)
    return questions[order[at]]


def _round(many: int, year: int, number: int) -> list[int]:
    """The order in which one round of a year goes through the bag; never one question twice running."""
    order = shuffled(year, number, range(many))
    if number and many > 1:
        last = shuffled(year, number - 1, range(many))[-1]
        if many > 2 and order[0] == last:  # noqa: PLR2004 -- of two, the last would come first
            order[0], order[1] = order[1], order[0]
    return order
