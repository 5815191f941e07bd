"""The play profile, computed from finished games."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.application.debriefs import judged
from roundtable.application.pages import Milestone, ProfilePage
from roundtable.application.ports import Finished
from roundtable.application.shelf.profile import profile
from roundtable.locale import Catalog
from roundtable.rules import Session, Status

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
    "match line-b",
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


def shown(*games: Finished) -> ProfilePage:
    """The profile of games, with the small scenario on the shelf."""
    return profile(games, (making.small(),), SAY)


def milestone(view: ProfilePage, name: str) -> Milestone:
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
    """Points and Room are the debrief's; where choosing gained nothing there is no Room."""
    whole, other = game(2, *RECORD, clock=100), game(1, mode="replay")
    first, second = shown(whole, other).scopes[0].games
    seen = whole.session.foresight()
    assert (1, None) == (first.number, first.room)
    assert (2, "2026-01-02") == (second.number, second.date)
    assert not judged.room(whole.session).choosing
    assert (float(seen.points), None) == (second.points, second.room)
    assert (seen.count, seen.right) == (second.bets, second.right)


def test_no_idea_is_no_bet_and_no_chip() -> None:
    """The sums are those of one ledger over all games; "no idea" costs nothing and counts nothing."""
    games = game(1, *RECORD, clock=100), game(2, mode="moderate", clock=100)
    both = [each for one in games for each in one.session.bets]
    scope = shown(*games).scopes[0]
    laid = {chip.percent: chip.count for chip in scope.calibration}
    assert sum(each.belief is not None for each in both) == sum(laid.values())
    assert any(each.status is Status.NONE for each in both)
    assert laid[80] == sum(bool(b.belief and b.belief.percent == 80) for b in both)


def test_a_class_has_no_bets_of_the_players_own() -> None:
    """What teams bet belongs to them; the class's Room is the game's."""
    session = Session(making.small(), mode="class", seed=1)
    while not session.over:
        session.push(session.legal_moves[0])
    (only,) = shown(Finished(1, "", "", session)).scopes[0].games
    assert (None, 0, "–") == (only.points, only.bets, only.value)
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
    assert sum(counts) == 3 * few.games[0].bets


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
    ("right", "games", "day"), [(2, 20, ""), (8, 19, ""), (8, 22, "2026-01-20"), (10, 20, "")]
)
def test_calibrated_needs_enough_and_neither_too_few_nor_too_many_right(
    right: int, games: int, day: str
) -> None:
    """From 20 bets at 80 per cent on, 70 to 90 per cent of them right."""
    played = []
    for number in range(1, games + 1):
        pick = "a" if 3 * (number - 1) % 10 < right else "b"
        moves = (*RECORD[:-2], f"match line-a expect {pick} at 80", "match line-b")
        played.append(game(number, *moves, clock=100))
    found = milestone(shown(*played), "calibrated").reached
    assert bool(day) == bool(found)
    assert day in found
