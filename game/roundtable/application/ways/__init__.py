"""The ways to play: each a class with its pages and yardsticks."""

from __future__ import annotations

from roundtable.application.ways.base import Way
from roundtable.application.ways.chair import Daily, Moderate, OneQuestion
from roundtable.application.ways.classroom import Class
from roundtable.application.ways.runs import Replay, Who
from roundtable.rules import Mode

WAYS: tuple[Way, ...] = (Moderate(), OneQuestion(), Replay(), Who(), Class(), Daily())
"""Every way, in the order they are offered; the daily question is offered by itself."""

_BY_MODE = {each.mode: each for each in WAYS}


def way_of(mode: Mode) -> Way:
    """The way a mode is played."""
    return _BY_MODE[mode]


__all__ = ["WAYS", "Way", "way_of"]
