"""A flow with a hole in it: what is counted once some position has no way on."""

from __future__ import annotations

import making
import pytest
from roundtable.rules import Board, Phase, Reason, Why, flow
from roundtable.search import counted


def count():
    """A scenario nobody asked about before, counted."""
    board = Board.of(making.small())
    return counted(board, board.clock(60))


@pytest.fixture
def bar(monkeypatch):
    """Put other guards on the rows of a trigger in some phases."""

    def barred(trigger, guards, phases=tuple(Phase)):
        rows = {
            phase: {
                kind: tuple(
                    flow.Row(row.trigger, row.source, row.dest, guards(row))
                    if row.trigger == trigger and phase in phases
                    else row
                    for row in found
                )
                for kind, found in known.items()
            }
            for phase, known in flow._ROWS.items()
        }
        monkeypatch.setattr(flow, "_ROWS", rows)

    return barred


def never(*_):
    """A guard that lets nothing pass."""
    return Reason(Why.NOT_NOW)


def test_there_is_no_dead_end_while_adjourning_is_legal():
    """In the table as it is every phase before the debrief has a way out."""
    assert (count().dead_ends, count().traps) == (0, 0)


@pytest.mark.parametrize("phase", [Phase.BRIEFING, Phase.CHOOSING, Phase.CODA])
def test_dead_ends_when_a_phase_has_no_way_out(bar, phase):
    """Where no turn, opening or line is left either, nothing can be done."""
    bar("adjourn", lambda _: (never,), (phase,))
    broken = count()
    if phase is Phase.CHOOSING:
        assert 0 < broken.dead_ends < broken.phases[phase]
    else:
        assert broken.dead_ends == 0, "there is always something else to do here"


def only_itself(board, state, move):
    """A guard that keeps time for the opening, and none for a turn."""
    cost = board.blocks[board.scene_index[move.scene]].cost
    return Reason(Why.NO_TIME, seconds=cost) if cost > state.left else None


def test_an_opening_that_leaves_no_time_for_a_turn_is_a_trap(bar):
    """Without the guard that keeps time for the first turn, openings late in a game are traps."""
    bar("open", lambda row: (*row.guards[:-1], only_itself))
    board = Board.of(making.small())
    found = counted(board, 2)
    assert (found.traps, found.dead_ends) == (2 + 2, 0)
