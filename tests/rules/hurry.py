"""A search that is held back, as one of a very large scenario would be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import pytest
from roundtable.rules import Board


@contextmanager
def hurried(reach: int = 4, **held: int) -> Iterator[None]:
    """A search that may look at hardly anything; boards made meanwhile are forgotten afterwards.

    Args:
        reach: so many sets of turns are looked at in each scene.
        held: numbers of `search` that are others meanwhile; `PAIRS` where none is named.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name, number in (held or {"PAIRS": 0}).items():
            patch.setattr(import_module("roundtable.rules.search"), name, number)
        patch.setattr(import_module("roundtable.rules.board"), "REACH", reach)
        Board.of.cache_clear()
        try:
            yield
        finally:
            Board.of.cache_clear()
