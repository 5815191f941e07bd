"""What the search for the best found is kept in files, so that it is made once."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_dir

from roundtable.home import HOME_VARIABLE
from roundtable.rules import Scenario, keep
from roundtable.store import FileShelf


def remembered(scenario: Scenario) -> Scenario:
    """The scenario, of which the best is from now on searched once: kept in files.

    They lie in the system's place for what can be thrown away, or in `ROUNDTABLE_HOME`.
    """
    named = os.environ.get(HOME_VARIABLE, "").strip()
    place = Path(named) / "cache" if named else Path(user_cache_dir("roundtable", appauthor=False))
    keep(scenario, FileShelf(place))
    return scenario
