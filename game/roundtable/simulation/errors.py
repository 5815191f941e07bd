"""What can go wrong in a simulation without anybody's player being at fault."""

from __future__ import annotations

from roundtable.errors import GameError


class SimulationError(GameError):
    """A simulation that cannot go on: a missing extra, a disk, a worker, a table."""
