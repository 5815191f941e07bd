"""Scenarios as plain values: nothing is lost on the way, and nothing strange is taken."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from roundtable.loading import load_scenario
from roundtable.plain import scenario_of, to_plain
from roundtable.shipped import folder

SHIPPED = sorted(path.name for path in folder("scenarios").iterdir() if path.is_dir())


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_comes_back_as_it_was(name):
    """Field by field, through JSON."""
    scenario = load_scenario(folder("scenarios") / name)
    again = scenario_of(json.loads(json.dumps(to_plain(scenario))))
    for each in fields(scenario):
        before, after = getattr(scenario, each.name), getattr(again, each.name)
        if each.name == "record":
            for inner in fields(before):
                assert getattr(before, inner.name) == getattr(after, inner.name), inner.name
        else:
            assert before == after, each.name


def test_an_unknown_field_is_refused():
    """A page of another version is not half read."""
    plain = to_plain(load_scenario(folder("scenarios") / "tutorial"))
    with pytest.raises(TypeError, match="Scenario has no mood"):
        scenario_of({**plain, "mood": "sunny"})
