"""A search that is held back, as one of a very large scenario would be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import pytest

from game.discussion import Board


@contextmanager
def hurried(reach: int = 4) -> Iterator[None]:
    """A search that may look at hardly anything; boards made meanwhile are forgotten afterwards.

    Args:
        reach: so many sets of turns are looked at in each scene.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("game.discussion.search"), "PAIRS", 0)
        patch.setattr(import_module("game.discussion.board"), "REACH", reach)
        Board.of.cache_clear()
        try:
            yield
        finally:
            Board.of.cache_clear()
