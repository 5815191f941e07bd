"""A game that the system ends: a closed terminal, a logout."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
)  # Windows has no SIGHUP


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Within this the system ends the program as a player does, so that what waits is kept.

    By itself Python would just stop, and SDL would take it for a click on the window's cross.
    """
    before = {each: signal.signal(each, _end) for each in _ENDING}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    for each in _ENDING:
        signal.signal(each, signal.SIG_IGN)  # what is being kept by then must not be cut short
    raise SystemExit(128 + number)
