"""A session and the same game as text: whatever is done, writing and reading it changes nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import making
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from roundtable.playthrough import dump, load, replay
from roundtable.rules import IllegalMove, Mode, Session, parse
from roundtable.store import Store
from rules.strategies import decided, game, scenarios
from thorough import enough


@cache
def store() -> Store:
    """One store for all games, in memory."""
    return Store(Path(":memory:"))


class Kept(RuleBasedStateMachine):
    """A player moves, takes back, tries what cannot be done; the game is kept as text meanwhile."""

    session: Session
    kept: Session

    @initialize(
        scenario=scenarios(turns=8) | st.just(making.small()),
        mode=st.sampled_from([*Mode]),
        clock=st.integers(1, 100),
        seed=st.integers(-(10**20), 10**20),
        at=st.integers(0, 9),
    )
    def begin(self, scenario: Any, mode: Mode, clock: int, seed: int, at: int) -> None:
        """A game in any mode, under any clock."""
        self.session = game(scenario, mode, at, clock=clock, seed=seed)
        self.kept = self.read()

    def read(self) -> Session:
        """The session as it is once it was written, put into a store, and read."""
        kept = store().game(store().save(load(dump(self.session))))
        assert kept is not None
        return replay(self.session.scenario, kept.played)

    @precondition(lambda self: not self.session.over)
    @rule(number=st.integers(0, 2**32))
    def move(self, number: int) -> None:
        """Both make a move, and the same happens to both."""
        move = decided(self.session, number)
        assert self.session.push(move) == self.kept.push(str(move))

    @precondition(lambda self: self.session.can_undo)
    @rule()
    def take_back(self) -> None:
        """Both take the last move back."""
        assert self.session.pop() == self.kept.pop()

    @rule(
        text=st.sampled_from(["call nobody", "open one as sung", "hear", "follow a expect z at 60"])
    )
    def try_in_vain(self, text: str) -> None:
        """What is refused to one is refused to the other, for the same reason."""
        reason = self.session.why_illegal(parse(text))
        assert reason == self.kept.why_illegal(parse(text))
        if reason is not None:
            with pytest.raises(IllegalMove) as refused:
                self.session.push(text)
            assert refused.value.reason == reason

    @rule()
    def keep(self) -> None:
        """The game is written and read, and goes on from there."""
        self.kept = self.read()

    @rule()
    def copy(self) -> None:
        """The game goes on as a copy of itself."""
        self.kept = self.kept.copy()

    @invariant()
    def agree(self) -> None:
        """Both are the same game in every respect."""
        one, other = self.session, self.kept
        for name in ("state", "moves", "events", "log", "bets", "guesses", "masks", "can_undo"):
            assert getattr(one, name) == getattr(other, name), name
        assert list(one.legal_moves) == list(other.legal_moves)
        assert (one.ear(), one.meters()) == (other.ear(), other.meters())
        assert (one.foresight(), one.comparison()) == (other.foresight(), other.comparison())


TestKept = Kept.TestCase
TestKept.settings = settings(max_examples=enough(25, 400), stateful_step_count=25)
