"""The ledger's sums."""

from __future__ import annotations

from fractions import Fraction

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import Mode, Scenario, Session
from rules.strategies import choices, examples, play, scenarios

modes = st.sampled_from([*Mode])


@examples(20)
@given(scenarios(), choices, modes)
def test_no_idea_throughout_has_no_skill(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """Who never has an idea earns 0 points and 0 skill against the blind."""
    session = Session(scenario, mode=mode)
    for number in numbers:
        if not session.over:
            session.push(session.legal_moves[number % len(session.legal_moves)])
    sight = session.scores().foresight
    assert (sight.points, sight.right) == (0, 0)
    assert sight.skill_blind == (0 if sight.count else None)
    assert all(each.score == each.blind for each in session.forecasts)


@examples(20)
@given(scenarios(), choices, modes)
def test_the_sums_are_those_of_the_ledger(
    scenario: Scenario, numbers: list[int], mode: Mode
) -> None:
    """Every forecast is void or counted, and the chips used add up to those that count."""
    session = play(Session(scenario, mode=mode), numbers)
    sight = session.scores().foresight
    scored = [each for each in session.forecasts if not each.void]
    assert (sight.count, sight.void) == (len(scored), len(session.forecasts) - len(scored))
    assert sight.points == sum(each.points for each in scored)
    assert sight.score == (sum(each.score for each in scored) / len(scored) if scored else None)
    assert sum(count for _, _, count in sight.by_chip) == sight.count
    assert sum(right for _, right, _ in sight.by_chip) == sight.right


@pytest.mark.parametrize("chip", [40, 60, 80, 95])
def test_skill_is_a_ratio_of_sums(chip: int) -> None:
    """Skill is the share of the reference's whole loss that was avoided."""
    session = Session(making.small(), clock=100)
    for move in ("open one", f"call a expect yes at {chip}", "connect b a expect yes at 40"):
        session.push(move)
    first, second = session.forecasts
    lost = 2 - first.score - second.score
    assert session.scores().foresight.skill_blind == 1 - lost / (2 * Fraction(3, 8))
    # Nobody had taken a stand before the first; the second repeats it at 60, which is wrong.
    assert first.echo == first.blind
    assert (
        second.echo == 1 - (Fraction(9, 25) + Fraction(13, 15) ** 2 + 2 * Fraction(2, 15) ** 2) / 2
    )
    echo = 2 - first.echo - second.echo
    assert session.scores().foresight.skill_echo == 1 - lost / echo


def test_foresight_when_nothing_was_forecast() -> None:
    """Before the first forecast there is no score and no skill, and no points."""
    sight = Session(making.small()).scores().foresight
    assert (sight.score, sight.skill_blind, sight.skill_echo) == (None, None, None)
    assert (sight.points, sight.count, sight.by_chip) == (0, 0, ())


def test_a_void_forecast_counts_for_nothing() -> None:
    """A forecast on a stand that is not settled is counted as void and changes no number."""
    session = Session(making.small(), clock=100)
    session.push("open two")
    session.push("call b expect from-2 at 80")
    before = session.scores().foresight
    session.push("call a expect from-0 at 95")
    after = session.scores().foresight
    assert (after.points, after.score, after.skill_blind) == (
        before.points,
        before.score,
        before.skill_blind,
    )
    assert (before.void, after.void, after.count) == (0, 1, 1)


def test_by_chip_counts_right_and_all() -> None:
    """For each chip: how often it was laid, and how often it was right; no idea is chip 0."""
    session = Session(making.small(), clock=100)
    moves = (
        "open one",
        "call a expect yes at 80",
        "connect b a expect yes at 80",
        "open two",
        "call b",
    )
    for move in moves:
        session.push(move)
    assert session.scores().foresight.by_chip == ((0, 0, 1), (80, 1, 2))


def test_echo_when_another_scene_came_before() -> None:
    """The stand repeated is the last one heard in the same scene, never one of another scene."""
    lines = [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "yes")]
    scenes = [making.scene(name, ("a", "b"), lines) for name in ("one", "two")]
    session = Session(making.scenario(scenes), clock=100)
    for move in ("open one", "call a", "open two", "call b", "call a"):
        session.push(move)
    first, other, repeated = session.forecasts
    assert (first.echo, other.echo) == (first.blind, other.blind)
    assert repeated.echo > repeated.blind
