"""What can go wrong in a simulation without anybody's player being at fault."""

from __future__ import annotations

from roundtable.errors import GameError


class SimulationError(GameError):
    """A simulation that cannot go on: a missing extra, a disk, a worker, a table."""


def missing(what: str, library: str, extra: str) -> SimulationError:
    """What is to be said where an optional library is not installed."""
    return SimulationError(f"{what} needs {library}: pip install 'roundtable-game[{extra}]'")
