"""A flow with a hole in it: what the explorer counts once some position has no way on."""

from __future__ import annotations

from collections.abc import Callable

import making
import pytest
from roundtable.rules import Phase, Reason, Why, flow, guards
from roundtable.simulation import explore

SMALL = making.small()


@pytest.fixture(autouse=True, scope="module")
def plays_are_kept() -> None:
    """The rules keep their answers, so that best plays are played by the true flow in any order."""
    explore(SMALL)


def without(phase: Phase) -> tuple[flow.Row, ...]:
    """The flow's table without the way out of a phase."""
    return tuple(row for row in flow.TABLE if (row.trigger, row.source) != ("adjourn", phase))


def test_there_is_no_dead_end_while_adjourning_is_legal() -> None:
    """In the table as it is every phase before the debrief has a way out."""
    assert explore(SMALL).dead_ends == 0


@pytest.mark.parametrize("phase", [Phase.BRIEFING, Phase.CHOOSING, Phase.CODA])
def test_dead_ends_when_a_phase_has_no_way_out(
    phase: Phase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every position of a phase that cannot be adjourned counts as one that can be a dead end."""
    whole = explore(SMALL)
    monkeypatch.setattr(flow, "TABLE", without(phase))
    broken = explore(SMALL)
    assert broken.dead_ends == whole.phases[str(phase)] > 0
    assert broken.phases == whole.phases


def test_dead_ends_when_a_guard_stops_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A way out that a guard never lets pass is none."""

    def never(*_: object) -> Reason:
        return Reason(Why.NOT_NOW)

    guard: Callable[..., Reason | None] = never
    barred = tuple(
        flow.Row(row.trigger, row.source, row.dest, (*row.guards, guard))
        if row.trigger == "adjourn"
        else row
        for row in flow.TABLE
    )
    monkeypatch.setattr(flow, "TABLE", barred)
    found = explore(SMALL)
    assert found.dead_ends == found.states - found.phases[str(Phase.DEBRIEF)]


def test_the_guards_of_the_way_out_look_at_no_position() -> None:
    """Only whether there is a coda decides on a way out, so one position speaks for its phase."""
    ways = [row for row in flow.TABLE if row.trigger == "adjourn"]
    assert {guard for row in ways for guard in row.guards} == {guards.has_coda}
    assert {row.source for row in ways} == {Phase.BRIEFING, Phase.CHOOSING, Phase.CODA}
