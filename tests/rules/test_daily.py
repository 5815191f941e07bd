"""The question of the day: which it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import making
import pytest
from roundtable.rules import (
    Mode,
    Scenario,
    Session,
    bag,
    day_of,
    question_of_the_day,
    seed_of,
)

DAYS = [date(2026, 1, 1) + timedelta(n) for n in range(365)]


def shelf(many: int) -> list[Scenario]:
    """So many scenarios of two questions."""
    return [replace(making.small(), id=f"s{i}") for i in range(many)]


def names(scenarios: list[Scenario], days: list[date]) -> list[tuple[str, str]]:
    """Scenario and scene of each day."""
    found = [question_of_the_day(scenarios, day) for day in days]
    return [(each[0].id, each[1].id) for each in found if each is not None]


def test_a_day_is_its_seed_and_back() -> None:
    """The seed is the date written as one number; what is no date is none."""
    assert seed_of(date(2026, 11, 25)) == 20261125
    assert day_of(20261125) == date(2026, 11, 25)
    assert day_of(20261325) is None
    assert day_of(10**15) is day_of(-(10**15)) is None


def test_nothing_comes_again_before_all_were_through() -> None:
    """In each round of a year every question of the bag comes once, and never twice running."""
    drawn = names(shelf(5), DAYS)
    size = 10
    for start in range(0, len(drawn) - size, size):
        assert set(Counter(drawn[start : start + size]).values()) == {1}
    assert all(a != b for a, b in pairwise(drawn))


def test_rounds_and_years_come_in_other_orders() -> None:
    """The bag is shuffled anew."""
    drawn = names(shelf(5), DAYS)
    assert drawn[:10] != drawn[10:20]
    assert drawn[:10] != names(shelf(5), [each.replace(year=2027) for each in DAYS[:10]])


def test_the_order_of_the_shelf_changes_nothing() -> None:
    """Everybody has the same question on a date."""
    assert names(shelf(5), DAYS) == names(shelf(5)[::-1], DAYS)


@pytest.mark.parametrize("many", [1, 2])
def test_a_small_bag_serves_too(many: int) -> None:
    """One or two questions come in turn."""
    one = [
        making.scene(f"q{i}", ("a", "b"), [("a", "answer", None, 1, "yes")]) for i in range(many)
    ]
    drawn = names([making.scenario(one)], DAYS)
    assert len(drawn) == 365
    assert len(set(drawn)) == many


def test_only_questions_with_a_bet_on_a_stand_are_in_the_bag() -> None:
    """And made-up discussions only where there is no other."""
    dull = making.scene("dull", ("a", "b"), [("a", "answer", None, 1, None)])
    small = making.small()
    scenario = replace(small, scenes=(*small.scenes, dull))
    assert [scene.id for _, scene in bag([scenario])] == ["one", "two"]
    fictional = replace(small, id="fable", fictional=True)
    assert {each.id for each, _ in bag([fictional, scenario])} == {"small"}
    assert {each.id for each, _ in bag([fictional])} == {"fable"}
    assert question_of_the_day([making.scenario([dull])], DAYS[0]) is None


def test_nothing_of_the_day_is_taken_back() -> None:
    """It is the same for everybody, once."""
    session = Session(making.small(), mode=Mode.DAILY, scene="one", seed=20261125)
    session.push("open one")
    assert not session.can_undo
