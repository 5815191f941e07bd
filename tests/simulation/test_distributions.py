"""How numbers are spread."""

from __future__ import annotations

import statistics

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.simulation import Distributions, Group, Spread, Study, reading, simulate

VALUES = st.lists(st.integers(0, 40).map(lambda n: n / 8), min_size=1, max_size=40)


def spread_of(values):
    """The distribution of some values."""
    spread = Spread()
    spread.add(values)
    return spread


@given(VALUES)
def test_mean_and_deviation_are_those_of_the_values(values):
    """However they are counted, they are the textbook's."""
    spread = spread_of(values)
    assert spread.mean == pytest.approx(statistics.fmean(values))
    assert spread.deviation == pytest.approx(statistics.pstdev(values), abs=1e-6)


@given(VALUES)
def test_a_quantile_is_a_value_that_so_many_do_not_exceed(values):
    """The inverse of the empirical distribution."""
    ordered = sorted(values)
    for share, got in zip(
        (0.0, 0.25, 0.5, 1.0), spread_of(values).quantiles((0.0, 0.25, 0.5, 1.0)), strict=True
    ):
        below = sum(value <= got for value in ordered)
        assert got in ordered
        assert below >= share * len(ordered)
        assert sum(value < got for value in ordered) <= share * len(ordered)


def test_what_drops_out_is_counted_apart():
    """A game without the number changes neither mean nor quantiles."""
    spread = spread_of([1, None, 3])
    assert (spread.count, spread.dropped, spread.mean) == (2, 1, 2.0)
    assert spread_of([None]).quantiles() == ()


def test_a_table_read_back_is_spread_as_it_was(tmp_path):
    """What `simulate` counts is what the table tells."""
    path = tmp_path / "results.jsonl"
    study = Study((making.small(),), ("random", "best"), (50, 100), runs=12, size=5)
    found, again = simulate(study, path), Distributions()
    for rows in reading(path):
        again.add(rows)
    assert again == found
    assert [(each.clock, each.player) for each in found.spreads] == [
        (50, "random"),
        (50, "best"),
        (100, "random"),
        (100, "best"),
    ]
    best = Group("small", "0" * 64, 100, "best")
    assert found.games(best) == 12
    assert found.spreads[best]["room"].quantiles() == (100.0,) * 7
