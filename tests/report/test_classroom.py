"""A class: what many games come to."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from finished import random_game, record_game
from roundtable.locale import Catalog
from roundtable.report import Result, classroom

SAY = Catalog("en")
RESULTS = [Result(f"player {seed}", random_game(seed)) for seed in range(5)]
FOUND = classroom(RESULTS, SAY)


def test_every_forecast_is_counted_once() -> None:
    """The forecasts by turn, by chip and by game come to the same number."""
    scored = [f for each in RESULTS for f in each.session.forecasts if not f.void]
    sure = [f for f in scored if f.belief]
    assert len(scored) == sum(row.count for row in FOUND.asked)
    assert len(scored) == sum(row.forecasts for row in FOUND.everyone)
    assert len(sure) == sum(point.count for point in FOUND.calibration if point.percent)
    assert sum(f.right for f in scored) == sum(row.right for row in FOUND.asked)


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
        f for each in RESULTS for f in each.session.forecasts
        if f.belief and f.belief.percent >= 80 and not f.right and not f.void
    ]  # fmt: skip
    told = [int(row.told.split()[0]) for row in FOUND.missed]
    assert sum(told) == len(missed)
    assert sorted(told, reverse=True) == told


def test_the_mean_is_the_mean() -> None:
    """The first tile is the mean Room of the games."""
    rooms = [each.session.scores().room for each in RESULTS]
    mean = sum(rooms, Fraction()) / len(rooms)
    assert f"{float(mean):.2f}" == FOUND.tiles[0].value


def test_a_class_has_games_of_one_scenario() -> None:
    """Nothing at all, or games of different scenarios, make no class."""
    other = random_game(1).scenario
    assert other is record_game().scenario
    with pytest.raises(ValueError, match="one scenario"):
        classroom([], SAY)
