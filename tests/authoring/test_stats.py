"""A scenario in figures."""

from __future__ import annotations

import making
import pytest
from roundtable.authoring.stats import stats
from roundtable.composition import library

SMALL = making.small()
AGI = library().load("agi-next-2026")


def test_the_parts_add_up_to_the_whole():
    """Turns, minutes and silences are the same by panelist and by scene."""
    for scenario in (SMALL, AGI):
        found = stats(scenario)
        openings = sum(scene.seconds / 60 for scene in scenario.scenes)
        for parts, opening in ((found.panelists, openings), (found.scenes, 0)):
            assert found.turns == sum(each.turns for each in parts.values())
            told = opening + sum(each.minutes for each in parts.values())
            # Each is told to a tenth of a minute.
            assert scenario.seconds / 60 == pytest.approx(told, abs=0.05 * (len(parts) + 1))
            assert found.silences == sum(each.silences for each in parts.values())
        for tag in scenario.languages:
            by_person = sum(each.length[tag].units for each in found.panelists.values())
            assert by_person == sum(each.length[tag].units for each in found.scenes.values())
            assert by_person < found.whole[tag].units


def test_every_turn_is_told_in_one_way():
    """Quoted, reported, both, collective, unclear: one of them each, unclear where the record is."""
    found = stats(AGI)
    assert found.turns == sum(found.told.values())
    unclear = [t for t in AGI.turn.values() if AGI.is_unclear(t.cites)]
    assert len(unclear) == found.told["unclear"] > 0


def test_reading_the_shipped_scenario_takes_less_than_its_clock():
    """The clock leaves time to choose."""
    found = stats(AGI)
    assert all(each.minutes < found.minutes / 2 for each in found.whole.values())
