"""Where a player's own things lie: saves, settings, languages."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "ROUNDTABLE_HOME"
"""Names the folder of the player's things, where it is set."""


def home() -> Path:
    """The player's folder: `ROUNDTABLE_HOME`, else the system's place for such; it may not exist."""
    named = os.environ.get(HOME_VARIABLE, "").strip()
    if named:
        return Path(named)
    from platformdirs import user_data_dir  # noqa: PLC0415 - not every command needs it

    return Path(user_data_dir("roundtable", appauthor=False))
