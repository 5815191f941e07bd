"""Files drawn from the schema: what has a meaning is loaded, anything else is told in faults."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from loading import drawn
from roundtable.loading import ScenarioError, Severity, check, load_scenario
from roundtable.rules import Scenario
from thorough import enough

drawing = settings(
    max_examples=enough(12, 150),
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def loaded(record, scenario):
    """The scenario, or None; and all that is found."""
    with tempfile.TemporaryDirectory() as above:
        home = Path(above) / "drawn"
        home.mkdir()
        (home / "scenario.yaml").write_bytes(drawn.written(scenario))
        (home / "drawn.record.yaml").write_bytes(drawn.written(record))
        found = check(home, worth=False)
        assert all(str(each).isprintable() for each in found)
        if all(each.severity is Severity.WARNING for each in found):
            return load_scenario(home), found
        with pytest.raises(ScenarioError) as caught:
            load_scenario(home)
        assert caught.value.diagnostics == found
        return None, found


@drawing
@given(drawn.shaped("record"), drawn.shaped("scenario"))
def test_what_the_schema_allows_has_no_fault_of_shape(record, scenario):
    """The schema that editors complete from and the loader agree on what may stand there."""
    _, found = loaded(record, scenario)
    # What no schema can tell: texts in the file's languages, and each id once.
    assert {each.code.id for each in found if each.code.id.startswith("RT2")} <= {
        "RT213", "RT214", "RT215", "RT216", "RT219", "RT221",
    }  # fmt: skip


@drawing
@given(drawn.sound())
def test_a_sound_pair_is_loaded(pair):
    """Names that fit each other make a scenario, whatever the texts are."""
    record, scenario = pair
    made, found = loaded(record, scenario)
    assert [str(each) for each in found if each.severity is Severity.ERROR] == []
    assert isinstance(made, Scenario)
    assert len(scenario["scenes"]) == len(made.scenes)


@drawing
@given(drawn.nearly())
def test_a_spoilt_pair_is_loaded_or_its_faults_are_told(pair):
    """One to three spoilt places end in a scenario or in faults, never in another error."""
    made, found = loaded(*pair)
    assert isinstance(made, Scenario) or any(e.severity is Severity.ERROR for e in found)
