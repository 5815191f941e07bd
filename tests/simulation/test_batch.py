"""Random games as arrays: each is a game by the rules, decided by its seed and its number."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import making
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.loading import load_scenario
from roundtable.rules import Board, Scenario
from roundtable.rules.room import measure, tally
from roundtable.simulation import batch
from roundtable.simulation.batch import BLOCK, random_games
from roundtable.simulation.compiled import Stepper
from roundtable.simulation.rooms import measure_all
from rules.strategies import examples, scenarios

ROOT = Path(__file__).parents[2]
SMALL = making.small()


def check(scenario: Scenario, clock: int, count: int) -> None:
    """Every game can be played, and its meters are a session's."""
    board = Board.of(scenario)
    games = random_games(scenario, clock, 3, 0, count)
    rooms = measure_all(games)
    for i in range(count):
        masks = games.masks(i)
        counts, exact = tally(board, masks), measure(board, masks)
        assert masks == replayed(scenario, clock, games, i)
        assert (counts.answers, counts.sparks) == (rooms.answers[i], rooms.sparked[i])
        assert counts.turns == tuple(rooms.turns[i])
        meters = (
            (rooms.ground, exact.ground.value),
            (rooms.sparks, exact.sparks.value),
            (rooms.voices, exact.voices.value),
            (rooms.heard, exact.heard),
        )
        for found, value in meters:
            assert (found is None) == (value is None)
            if found is not None and value is not None:
                assert found[i] == pytest.approx(float(value), abs=1e-12)


def replayed(
    scenario: Scenario, clock: int, games: batch.Games, index: int
) -> tuple[int, ...] | None:
    """What is heard if a game's marks are made in a legal order, after which only adjourning is legal.

    None if there is no such order.
    """
    goal = sum(int(word) << 64 * i for i, word in enumerate(games.marks[index]))
    waiting: list[list[int]] = [[]]
    seen = set()
    while waiting:
        choices = waiting.pop()
        stepper = Stepper(scenario, clock=clock)
        for choice in choices:
            stepper.push(choice)
        if (stepper.node, stepper.marks) in seen or stepper.marks & ~goal:
            continue
        seen.add((stepper.node, stepper.marks))
        if stepper.marks == goal and stepper.legal == 1:
            assert games.lengths[index] == len(choices) + 1
            return stepper.masks
        waiting += [[*choices, each] for each in range(1, stepper.legal)]
    return None


@examples(12)
@given(scenarios(), st.sampled_from([100, 75, 50, 1]))
def test_games_when_played_again(scenario: Scenario, clock: int) -> None:
    """What a game heard can be heard by legal moves to the end, and its meters are a session's."""
    check(scenario, clock, 3)


def test_games_of_the_roundtable() -> None:
    """The same for the shipped roundtable."""
    check(load_scenario(ROOT / "scenarios" / "agi-next-2026"), 50, 2)


def test_games_when_there_are_more_marks_than_a_word_holds() -> None:
    """Seventy turns and their scenes take two words of marks."""
    people = ("a", "b")
    lines = [("ab"[i % 2], "answer", None, 1, "yes") for i in range(14)]
    long = making.scenario([making.scene(f"s{i}", people, lines) for i in range(5)], people)
    games = random_games(long, 100, 1, 0, 20)
    assert games.marks.shape == (20, 2)
    board = Board.of(long)
    for i, turns in enumerate(measure_all(games).turns):
        assert tuple(turns) == tally(board, games.masks(i)).turns


def test_a_game_depends_on_its_seed_and_number_alone() -> None:
    """However many are played at once, and wherever one begins, a game is the same."""
    first = BLOCK - 50
    whole = random_games(SMALL, 75, 7, first, 100).marks
    for start, count in ((first, 1), (first + 30, 40), (BLOCK, 50), (first + 99, 1)):
        part = random_games(SMALL, 75, 7, start, count).marks
        assert np.array_equal(part, whole[start - first : start - first + count])
    assert not np.array_equal(whole, random_games(SMALL, 75, 8, first, 100).marks)
    assert len(random_games(SMALL, 75, 7, 5, 0)) == 0


def test_games_pinned() -> None:
    """The same seed is the same games on every machine."""
    assert random_games(SMALL, 75, 1, 0, 6).marks[:, 0].tolist() == PINNED


PINNED = [207, 207, 241, 207, 231, 241]


def test_the_example_of_the_documentation(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example of docs/running.md runs, and its stepper plays to the end."""
    (code,) = re.findall(
        r"```python\n(.*?)```", (ROOT / "docs" / "running.md").read_text("utf-8"), re.DOTALL
    )
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(compile(code, "running.md", "exec"), names)
    assert names["stepper"].legal == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("open ")
    assert len(names["rooms"].heard) == len(names["games"]) == 10_000


def test_every_legal_move_is_as_likely() -> None:
    """How often each end of the small scenario comes is what equal chances make it."""
    ends: dict[int, float] = defaultdict(float)
    waiting: list[tuple[tuple[int, ...], float]] = [((), 1.0)]
    while waiting:
        choices, chance = waiting.pop()
        stepper = Stepper(SMALL, clock=75)
        for choice in choices:
            stepper.push(choice)
        further = range(1, stepper.legal)
        waiting += [((*choices, each), chance / len(further)) for each in further]
        if not further:
            ends[stepper.marks] += chance
    count = 20_000
    found = np.unique(random_games(SMALL, 75, 11, 0, count).marks[:, 0], return_counts=True)
    seen = dict(zip(*map(np.ndarray.tolist, found), strict=True))
    assert seen.keys() == ends.keys()
    for marks, chance in ends.items():
        spread = (count * chance * (1 - chance)) ** 0.5
        assert abs(seen[marks] - count * chance) < 4.5 * spread
