"""A table that is larger than anybody plays: the search stays bounded, and says that it is not exact."""

from __future__ import annotations

from importlib import import_module

import making
import pytest
from roundtable.rules import Board
from roundtable.search import form_of, reference_of, ways
from thorough import DRAWN

dice = import_module("roundtable.search.dice")  # its room's door has a function of that name

PART = 1 if DRAWN else 60
"""The tests try the bounds at a part of what a player waits for, `make fuzz` as they are."""
SIZES = [(14, 1, 60), (40, 2, 80)]
LARGER = [(40, 1, 120), (40, 60, 240), (12, 30, 400), (3, 1, 90), (40, 40, 41)] if DRAWN else []


@pytest.mark.parametrize(("people", "scenes", "turns"), SIZES + LARGER)
def test_a_large_table_is_searched_within_bounds(
    people: int, scenes: int, turns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving the table never takes minutes: so many moves are asked about, and no more."""
    for module, bounds in ((ways, ("EDGES", "FEW")), (dice, ("MOVES", "FRESH", "LEAST"))):
        for bound in bounds:
            monkeypatch.setattr(module, bound, max(2, getattr(module, bound) // PART))
    board = Board.of(making.drawn(1, scenes=scenes, panelists=people, turns=turns))
    found = reference_of(board, board.clock(60))
    assert found.dice <= found.best <= found.bound
    assert found.dice_error > 0
    assert found.par <= found.best
    # A move that is asked about leads to one place; the last of each bound may go over it, and
    # what it leads to is asked about once more.
    assert len(form_of(board)) < 2 * (ways.EDGES + dice.FRESH) + dice.LEAST * turns * people
