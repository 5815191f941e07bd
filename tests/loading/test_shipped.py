"""What is shipped is clean."""

from __future__ import annotations

from pathlib import Path

import pytest
from roundtable.loading import check, load_scenario

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted(each.parent for each in ROOT.glob("scenarios/*/scenario.yaml"))
RECORDS = sorted(ROOT.glob("seeds/*.yaml"))


@pytest.mark.parametrize("path", [*SCENARIOS, *RECORDS], ids=lambda each: each.name)
def test_shipped_file_has_no_findings(path):
    """Shipped scenarios and records have neither errors nor warnings."""
    assert [str(each) for each in check(path)] == []


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda each: each.name)
def test_shipped_scenario_is_named_like_its_folder(path):
    """A scenario is found by its folder's name, so its id is the same."""
    assert load_scenario(path).id == path.name
