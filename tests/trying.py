"""How much the tests try: `make test` what shows each kind, `make fuzz` everything, by other chances each time."""

from __future__ import annotations

import os
from typing import TypeVar

T = TypeVar("T")

LONG = bool(os.environ.get("ROUNDTABLE_LONG"))
"""Whether there is time for everything."""


def some(few: T, everything: T) -> T:
    """The first while somebody waits, else the second."""
    return everything if LONG else few
