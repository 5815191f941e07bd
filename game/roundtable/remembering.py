"""What the search for the best found is kept in files, so that it is made once."""

from __future__ import annotations

from roundtable.home import cache
from roundtable.rules import Scenario, keep
from roundtable.store import FileShelf


def remembered(scenario: Scenario) -> Scenario:
    """The scenario, of which the best is from now on searched once: kept in files."""
    keep(scenario, FileShelf(cache()))
    return scenario
