"""A table that is larger than anybody plays: the search stays bounded, and says that it is not exact."""

from __future__ import annotations

from importlib import import_module

import making
import pytest
from roundtable.rules import Board
from roundtable.search import form_of, reference_of, ways
from trying import some

dice = import_module("roundtable.search.dice")  # its room's door has a function of that name

PART = some(25, 10)
"""The bounds are tried at so small a part of what a player waits for."""


@pytest.mark.parametrize(
    ("people", "scenes", "turns"), some([(14, 1, 60)], [(14, 1, 60), (40, 2, 80)])
)
def test_a_large_table_is_searched_within_bounds(
    people: int, scenes: int, turns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving the table never takes minutes: so many moves are asked about, and no more."""
    for module, bound in ((ways, "EDGES"), (ways, "FEW"), (dice, "MOVES"), (dice, "FRESH")):
        monkeypatch.setattr(module, bound, getattr(module, bound) // PART)
    board = Board.of(making.drawn(1, scenes=scenes, panelists=people, turns=turns))
    found = reference_of(board, board.clock(60))
    assert found.dice <= found.best <= found.bound
    assert found.dice_error > 0
    assert found.par <= found.best
    # A move that is asked about leads to one place; the last of each bound may go over it.
    assert len(form_of(board)) < ways.EDGES + 2 * dice.FRESH + dice.LEAST * turns * people
