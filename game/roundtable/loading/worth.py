"""Whether there is a game in a scenario: is anything to be won by choosing, and can it be known."""

from __future__ import annotations

from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Mapping
from roundtable.rules import Scenario


def check_worth(scenario: Scenario, root: Mapping, findings: Findings) -> None:
    """Nothing yet: the spread of Room between careful dice and the best is told by a search."""
    del scenario, root, findings
