"""A class: what many games come to."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from finished import random_game, record_game
from roundtable.locale import Catalog
from roundtable.report import Result, classroom
from roundtable.rules import Status
from roundtable.search import room

SAY = Catalog("en")
RESULTS = [Result(f"player {seed}", random_game(seed)) for seed in range(5)]
FOUND = classroom(RESULTS, SAY)


def test_every_bet_is_counted_once() -> None:
    """The bets by subject, by chip and by game come to the same number."""
    every = [b for each in RESULTS for b in each.session.bets]
    sure = [b for b in every if b.belief]
    assert len(every) == sum(row.count for row in FOUND.asked)
    assert len(sure) == sum(row.bets for row in FOUND.everyone)
    assert len(sure) == sum(point.count for point in FOUND.calibration if point.percent)
    assert sum(b.status is Status.RIGHT for b in every) == sum(row.right for row in FOUND.asked)


def test_what_was_heard_is_counted_by_turn() -> None:
    """Each turn of the record has a row with how many games heard it."""
    count = Counter(turn.title["en"] for each in RESULTS for turn in each.session.heard)
    turns = [t for s in random_game().scenario.scenes for t in s.turns]
    assert [count[turn.title["en"]] for turn in turns] == [row.count for row in FOUND.heard]
    assert [round(100 * row.count / 5) for row in FOUND.heard] == [r.percent for r in FOUND.heard]


def test_the_worst_foreseen_comes_first() -> None:
    """Turns come in the order of their mean points, the lowest first."""
    points = [int(row.points.replace("−", "-")) for row in FOUND.asked]
    assert sorted(points) == points


def test_a_miss_is_told_where_somebody_was_sure() -> None:
    """Confident misses are those of 80 per cent and more that failed, the most frequent first."""
    missed = [
        b for each in RESULTS for b in each.session.bets
        if b.belief and b.belief.percent >= 80 and b.status is Status.WRONG
    ]  # fmt: skip
    told = [int(row.told.split()[0]) for row in FOUND.missed]
    assert sum(told) == len(missed)
    assert sorted(told, reverse=True) == told


def test_the_mean_is_the_mean() -> None:
    """The first tile is the mean Room of the games."""
    rooms = [Fraction(room(each.session).value) for each in RESULTS]
    mean = sum(rooms, Fraction()) / len(rooms)
    assert str(round(mean)) == FOUND.tiles[0].value.replace("−", "-")


def test_a_class_has_games_of_one_scenario() -> None:
    """Nothing at all, or games of different scenarios, make no class."""
    other = random_game(1).scenario
    assert other is record_game().scenario
    with pytest.raises(ValueError, match="one scenario"):
        classroom([], SAY)
