"""How much is tried: a few of each kind by the tests, all of it by `make fuzz`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

DRAWN = int(os.environ.get("ROUNDTABLE_DRAWN", "0"))
"""How many scenarios are drawn for a property, by other chances each time; 0 for the few of the tests.

`make fuzz` draws 500.
"""


def seeds(few: int) -> range:
    """The seeds of the scenarios that a property is tried on."""
    return range(max(few, DRAWN))


def some(every: Sequence[T], few: int) -> Sequence[T]:
    """The first few of some cases, or every one."""
    return every if DRAWN else every[:few]


def enough(few: T, everything: T) -> T:
    """The first while somebody waits, else the second."""
    return everything if DRAWN else few
