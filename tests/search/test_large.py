"""A table that is larger than anybody plays: the search stays bounded, and says that it is not exact."""

from __future__ import annotations

import making
import pytest
from roundtable.rules import Board
from roundtable.search import form_of, reference_of
from roundtable.search.dice import FRESH, LEAST
from roundtable.search.ways import EDGES


@pytest.mark.parametrize(("people", "scenes", "turns"), [(14, 1, 60), (40, 2, 80)])
def test_a_large_table_is_searched_within_bounds(people: int, scenes: int, turns: int) -> None:
    """Leaving the table never takes minutes: so many moves are asked about, and no more."""
    board = Board.of(making.drawn(1, scenes=scenes, panelists=people, turns=turns))
    found = reference_of(board, board.clock(60))
    assert found.dice <= found.best <= found.bound
    assert found.dice_error > 0
    assert found.par <= found.best
    # A move that is asked about leads to one place; the last of each bound may go over it.
    assert len(form_of(board)) < EDGES + 2 * FRESH + LEAST * turns * people
