"""The rules as integers: the same game as a session's, move for move."""

from __future__ import annotations

from pathlib import Path
from random import Random

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.loading import load_scenario
from roundtable.rules import Adjourn, Board, Phase, Scenario, Session
from roundtable.simulation import explore
from roundtable.simulation.compiled import Compiled, Stepper
from rules.strategies import examples, scenarios

FOLDERS = sorted(
    p.parent for p in (Path(__file__).parents[2] / "scenarios").glob("*/scenario.yaml")
)


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda path: path.name)
def shipped(request: pytest.FixtureRequest) -> Scenario:
    """Every shipped scenario."""
    return load_scenario(request.param)


def walk_both(scenario: Scenario, clock: int | None, draws: Random) -> int:
    """One random game played by both, compared before and after every move; how many moves it took."""
    session, stepper, moves = Session(scenario, clock=clock), Stepper(scenario, clock=clock), 0
    while True:
        state, legal = session.state, stepper.moves
        assert (*stepper.place, stepper.left) == (
            state.opened,
            state.current,
            state.heard,
            state.left,
        )
        assert sorted(map(str, legal)) == sorted(map(str, session.legal_moves))
        assert len(legal) == stepper.legal
        if session.over:
            break
        assert legal[0] == Adjourn()
        # Adjourning is one choice of several, so most games would be short ones.
        choice = draws.randrange(len(legal)) if draws.random() < 0.2 else len(legal) - 1
        choice = choice or draws.randrange(len(legal))
        session.push(legal[choice])
        stepper.push(choice)
        moves += 1
    assert stepper.masks == session.masks
    return moves


@examples(30)
@given(scenarios(), st.integers(1, 100), st.randoms(use_true_random=False))
def test_stepper_when_compared_with_a_session(
    scenario: Scenario, clock: int, draws: Random
) -> None:
    """Place, minutes, legal moves and what was heard are a session's, in any scenario."""
    for _ in range(3):
        walk_both(scenario, clock, draws)


@pytest.mark.parametrize("clock", [100, 75, 50])
def test_stepper_when_a_thousand_moves_are_played(shipped: Scenario, clock: int) -> None:
    """In every shipped scenario a thousand random moves are the same ones in both."""
    draws, moves = Random(clock), 0
    while moves < 1_000:
        moves += walk_both(shipped, clock, draws)


def test_stepper_when_a_choice_is_none(shipped: Scenario) -> None:
    """A number that is no legal move's is refused and changes nothing."""
    stepper = Stepper(shipped)
    before = (stepper.node, stepper.left, stepper.legal, stepper.marks)
    for choice in (-1, stepper.legal):
        with pytest.raises(IndexError, match="legal moves"):
            stepper.push(choice)
    assert before == (stepper.node, stepper.left, stepper.legal, stepper.marks)


def test_positions_of_the_compiled_form() -> None:
    """Walking the compiled form meets as many positions in the scenes as the explorer counts."""
    small = making.small()
    board, minutes = Board.of(small), Session(small).minutes
    form, seen, waiting = Compiled(board, minutes), set(), [(0, minutes)]
    while waiting:
        node, left = position = waiting.pop()
        if position in seen or form.places[node][1] >= board.coda:
            continue
        seen.add(position)
        fits = form.fits[node] or form.expand(node)
        waiting += [(each.goal, left - each.cost) for each in form.edges[node][: fits[left]]]
    counted = explore(small).phases
    assert len(seen) == counted[Phase.BRIEFING] + counted[Phase.CHOOSING]
