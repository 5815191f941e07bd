"""The daily scene: the same for everybody, each turn forecast once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import making
import pytest
from roundtable.loading import load_scenario
from roundtable.playthrough import Playthrough, dump, load, replay
from roundtable.rules import (
    UNCLEAR,
    Adjourn,
    Call,
    ForecastResolved,
    Hear,
    IllegalMove,
    Mode,
    Reason,
    Session,
    Spoke,
    Why,
    day_of,
    of_the_day,
    scene_of_the_day,
    seed_of,
)

DAY = seed_of(date(2026, 11, 25))


def test_a_day_is_its_seed_and_back() -> None:
    """The seed is the date written as one number; what is no date is none."""
    assert DAY == 20261125
    assert day_of(DAY) == date(2026, 11, 25)
    assert day_of(7) is None


def test_the_scenario_of_the_day_whatever_their_order() -> None:
    """The order of the shelf changes nothing, and made-up discussions are not drawn."""
    small = making.small()
    shelf = [replace(small, id=name) for name in ("one", "two")]
    fictional = replace(small, id="aaa", fictional=True)
    days = [seed_of(date(2026, 1, 1) + timedelta(n)) for n in range(40)]
    drawn = [of_the_day([fictional, *shelf], day).id for day in days]
    assert drawn == [of_the_day([*reversed(shelf), fictional], day).id for day in days]
    assert set(drawn) == {"one", "two"}
    assert of_the_day([fictional], DAY) is fictional


def test_a_daily_game_to_its_end() -> None:
    """Every turn of the scene in the record's order, each released by hearing, then it is over."""
    session = Session(making.small(), mode=Mode.DAILY, seed=DAY)
    scene = scene_of_the_day(session.scenario, DAY)
    assert session.scene is scene
    while not session.over:
        pending = session.pending
        assert pending is not None
        assert pending.id not in session.events.__repr__()
        session.push("hear")
    assert [e.turn for e in session.events if isinstance(e, Spoke)] == [t.id for t in scene.turns]
    assert not session.can_undo


def test_a_belief_in_a_daily_game_is_scored() -> None:
    """A belief on the next turn counts in the ledger; what is no move of the mode is refused."""
    session = Session(making.small(), mode=Mode.DAILY, seed=DAY)
    while session.forecast_on(Hear()) is None:
        session.push("hear")
    pending = session.pending
    assert pending is not None
    assert pending.stance is not None
    session.push(f"hear expect {pending.stance.position} at 80")
    assert [each.right for each in session.forecasts] == [True]
    assert any(isinstance(e, ForecastResolved) for e in session.events)
    for move in ("open one", "call a", "attribute"):
        with pytest.raises(IllegalMove):
            session.push(move)


def test_a_daily_game_is_kept_as_a_playthrough() -> None:
    """Its text holds the mode and the day, and replays to the same game."""
    session = Session(making.small(), mode=Mode.DAILY, seed=DAY)
    session.push("hear")
    again = replay(session.scenario, load(dump(session)))
    assert Playthrough.of(again) == Playthrough.of(session)
    assert again.events == session.events


def test_a_scene_of_the_day_can_be_scored() -> None:
    """A scene is drawn that has turns with a settled stand, where the record has enough of them."""
    scenario = load_scenario(Path(__file__).parents[2] / "scenarios" / "agi-next-2026")
    days = [seed_of(date(2026, 1, 1) + timedelta(n)) for n in range(30)]
    scenes = {scene_of_the_day(scenario, day).id: scene_of_the_day(scenario, day) for day in days}
    for scene in scenes.values():
        assert sum(t.stance is not None and t.stance.position != UNCLEAR for t in scene.turns) >= 3
    assert len(scenes) > 1


def test_why_a_move_is_no_move_of_the_day() -> None:
    """Nothing but hearing and adjourning belongs here, and nothing at all once it is over."""
    session = Session(making.small(), mode=Mode.DAILY, seed=DAY)
    assert session.why_illegal(Call("a")) == Reason(Why.NOT_IN_MODE)
    session.push(Adjourn())
    assert session.why_illegal(Call("a")) == Reason(Why.NOT_IN_MODE)
    assert session.why_illegal(Hear()) == session.why_illegal(Adjourn()) == Reason(Why.OVER)


def test_the_scenario_of_a_day_never_changes() -> None:
    """What is drawn for a date is pinned, so that everybody who plays that day plays the same."""
    shelf = [replace(making.small(), id=name) for name in ("one", "two", "three")]
    days = [seed_of(date(2026, 1, 1) + timedelta(n)) for n in range(8)]
    drawn = ["one", "two", "two", "two", "three", "three", "one", "two"]
    assert [of_the_day(shelf, day).id for day in days] == drawn
