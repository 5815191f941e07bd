"""Where what took long to find can be kept from one program to the next.

The rules touch no file: whoever puts the rooms together says of which scenarios results
are kept, and hands in the shelf. Without one everything is found anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from roundtable.rules.scenario import Scenario


class Shelf(Protocol):
    """Keeps values made of what JSON has, by key; it may forget any of them."""

    def get(self, key: str, /) -> Any:
        """The value kept under a key; None if there is none that can be trusted."""

    def put(self, key: str, value: Mapping[str, Any], /) -> None:
        """Keep a value, if that is possible."""


_SHELVES: WeakKeyDictionary[Scenario, Shelf] = WeakKeyDictionary()


def keep(scenario: Scenario, shelf: Shelf) -> None:
    """Keep what is found of a scenario on this shelf; its digest is to name its content."""
    _SHELVES[scenario] = shelf


def shelf_of(scenario: Scenario) -> Shelf | None:
    """The shelf of a scenario; None if nothing is kept."""
    return _SHELVES.get(scenario)
