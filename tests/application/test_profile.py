"""The play profile, computed from finished games."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.application import Milestone, Profile, profile
from roundtable.application.ports import Finished
from roundtable.locale import Catalog
from roundtable.rules import Session

SAY = Catalog("en")
RECORD = (
    "open one",
    "call a expect yes at 95",
    "follow a",
    "connect b a expect yes at 60",
    "follow b",
    "open two",
    "call b expect from-2 at 60",
    "call a",
    "adjourn",
    "match line-a expect a at 80",
    "match line-b expect b at 80",
)
SHORT = ("adjourn", "adjourn")


def game(number: int, *moves: str, scenario=None, **settings: object) -> Finished:
    """A finished game on the day of its number."""
    session = Session(scenario or making.small(), **settings)
    for move in moves:
        session.push(move)
    while not session.over:
        session.push(session.legal_moves[0])
    return Finished(number, "", f"2026-01-{number:02}T12:00:00+00:00", session)


def shown(*games: Finished) -> Profile:
    """The profile of games, with the small scenario on the shelf."""
    return profile(games, (making.small(),), SAY)


def milestone(view: Profile, name: str) -> Milestone:
    """A milestone by its id."""
    return next(each for each in view.milestones if each.id == name)


def test_without_a_game_it_says_so_and_what_there_is_to_reach() -> None:
    """An empty profile is a sentence, and every milestone with its rule."""
    view = shown()
    assert view.empty
    assert () == view.scopes[0].games
    assert 7 == len(view.milestones)
    assert all(each.rule and each.progress and not each.reached for each in view.milestones)


def test_games_stand_in_the_order_of_time_each_with_its_own_numbers() -> None:
    """Points and Room are the debrief's; only who chooses the order has Room."""
    whole, other = game(2, *RECORD, clock=100), game(1, mode="replay")
    first, second = shown(whole, other).scopes[0].games
    scores = whole.session.scores()
    assert (1, None) == (first.number, first.room)
    assert (2, "2026-01-02") == (second.number, second.date)
    assert (float(scores.foresight.points), 1.0) == (second.points, second.room)
    assert (scores.foresight.count, scores.foresight.right) == (second.forecasts, second.right)


def test_no_idea_counts_as_a_forecast_of_no_points_and_as_no_chip() -> None:
    """The sums are those of one ledger over all games, so no idea is 0 and void is nothing."""
    games = game(1, *RECORD, clock=100), game(2, mode="moderate", clock=100)
    both = [each for one in games for each in one.session.forecasts]
    scope = shown(*games).scopes[0]
    laid = {chip.percent: chip.count for chip in scope.calibration}
    assert sum(not each.void for each in both) == sum(laid.values())
    assert sum(each.belief is None and not each.void for each in both) == laid.get(0, 0) > 0
    assert laid[80] == sum(bool(f.belief and f.belief.percent == 80 and not f.void) for f in both)


def test_a_class_has_no_forecasts_of_the_players_own() -> None:
    """What teams bet belongs to them; the class's Room is the game's."""
    session = Session(making.small(), mode="teams", seed=1)
    while not session.over:
        session.push(session.legal_moves[0])
    (only,) = shown(Finished(1, "", "", session)).scopes[0].games
    assert (None, 0, "–") == (only.points, only.forecasts, only.value)
    assert only.room is not None
    assert "" == only.date


def test_calibration_over_time_is_three_equal_parts_of_what_was_laid() -> None:
    """The thirds hold every forecast with a chip once, in the order they were given."""
    few = shown(game(1, *RECORD, clock=100)).scopes[0]
    assert () == few.spans
    spans = shown(*(game(day, *RECORD, clock=100) for day in (1, 2, 3))).scopes[0].spans
    counts = [sum(chip.count for chip in each.chips) for each in spans]
    assert 3 == len(spans)
    assert max(counts) - min(counts) <= 1
    assert sum(counts) == 3 * few.games[0].forecasts - 3 * sum(
        chip.count for chip in few.calibration if not chip.percent
    )


def test_each_scenario_has_its_own_scope_where_there_are_several() -> None:
    """One scenario alone is the same as all games; an older version is the same scenario."""
    small = making.small()
    other = replace(small, id="other")
    older = replace(small, digest="older")
    games = game(1, *SHORT), game(2, *SHORT, scenario=older), game(3, *SHORT, scenario=other)
    assert [""] == [each.id for each in shown(*games[:2]).scopes]
    scopes = shown(*games).scopes
    assert [("", 3), (small.id, 2), ("other", 1)] == [(s.id, len(s.games)) for s in scopes]


@pytest.mark.parametrize("name", ["debrief", "connect", "table", "room", "order", "shelf"])
def test_the_whole_record_in_its_order_reaches_all_but_calibration(name: str) -> None:
    """A milestone is reached with the first game that fulfils its rule."""
    before, whole = game(1, mode="replay"), game(2, *RECORD, clock=100)
    reached = milestone(shown(before, whole, game(3, *RECORD, clock=100)), name).reached
    assert ("2026-01-01" if name == "debrief" else "2026-01-02") in reached


@pytest.mark.parametrize("name", ["connect", "table", "room", "order", "shelf", "calibrated"])
def test_a_replay_reaches_nothing_that_is_for_moderators(name: str) -> None:
    """Where the record runs by itself the player has chosen nothing."""
    found = milestone(shown(game(1, mode="replay")), name)
    assert ("", True) == (found.reached, bool(found.progress))


@pytest.mark.parametrize(
    ("right", "games", "day"), [(2, 10, ""), (8, 9, ""), (8, 11, "2026-01-10"), (10, 10, "")]
)
def test_calibrated_needs_enough_and_neither_too_few_nor_too_many_right(
    right: int, games: int, day: str
) -> None:
    """From 20 forecasts at 80 per cent on, 70 to 90 per cent of them right."""
    played = []
    for number in range(1, games + 1):
        line = ("a", "b") if 3 * (number - 1) % 10 < right else ("b", "a")
        moves = (*RECORD[:-2], f"match line-a expect {line[0]} at 80")
        moves = (*moves, f"match line-b expect {line[1]} at 80")
        played.append(game(number, *moves, clock=100))
    found = milestone(shown(*played), "calibrated").reached
    assert bool(day) == bool(found)
    assert day in found
