"""What has to hold of every scenario: sound ones pass, and each proof can fail."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.rules import Scenario
from roundtable.shipped import folder
from roundtable.testing import proofs
from roundtable.testing.proofs import PROOFS, prove
from roundtable.testing.reading import load_anywhere

HOME = folder("scenarios") / "tutorial"
NAMED = {each.name: each for each in PROOFS}


def fault(name: str, scenario: Scenario, path=HOME) -> str:
    """What speaks against one of the claims."""
    return prove(NAMED[name], scenario, path)


@pytest.mark.parametrize("name", NAMED)
def test_a_shipped_scenario_passes(name):
    """The tutorial is sound in every way."""
    assert fault(name, load_anywhere(HOME)) == ""


def test_a_warning_is_told_with_its_line(tmp_path):
    """What the checker finds in a scenario that can be played is a failure."""
    text = (HOME / "scenario.yaml").read_text("utf-8").replace("id: tutorial\n", "id: other\n", 1)
    path = tmp_path / "scenario.yaml"
    path.write_text(text, encoding="utf-8")
    told = fault("clean", making.in_minutes(making.small()), path)
    assert told.startswith("clean: not so that the checker finds nothing\n\n")
    assert f"{path}:" in told
    assert ": RT" in told


def test_a_turn_that_nothing_leads_to_is_told():
    """Two responses that each wait for the other are never heard."""
    lines = [
        ("a", "answer", None, 1, None),
        ("b", "response", "one-2", 1, None),
        ("a", "response", "one-1", 1, None),
    ]
    scene = making.scene("one", ("a", "b"), lines)
    told = fault("every-turn-reachable", making.scenario([scene]))
    assert "no play can hear the turn `one-1`" in told
    told = fault("record-perfect", making.scenario([scene]))
    assert "moderate: the record's run leaves unheard: one-1, one-2" in told


def test_dead_ends_and_traps_are_told_with_the_clock(monkeypatch):
    """The count of what is wrong comes with the clock at which it is."""
    small = making.in_minutes(making.small())
    found = proofs.counted(proofs.Board.of(small), 600)
    wrong = replace(found, dead_ends=2, traps=1, acyclic=False)
    monkeypatch.setattr(proofs, "counted", lambda _board, _seconds: wrong)
    told = fault("no-dead-ends", small).splitlines()
    assert "at 50 %: 2 positions before the end without a legal move" in told
    assert "at 100 %: 1 openings after which no turn fits the clock" in told
    assert "at 75 %: a move leads back to a position it came from" in told


def test_a_yardstick_above_the_best_is_told(monkeypatch):
    """Dice and par are at most best."""
    small = making.in_minutes(making.small())
    found = proofs.reference(small, 600)
    low = replace(found, best=found.dice / 2, bound=found.dice / 2)
    monkeypatch.setattr(proofs, "reference", lambda _scenario, _seconds: low)
    told = fault("yardsticks", small)
    assert "at 50 %: dice reach " in told
    assert "at 75 %: par reach " in told
