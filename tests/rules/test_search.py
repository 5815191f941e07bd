"""The exact search piece by piece, on scenarios small enough to look at every play."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from importlib import import_module

import making
import numpy as np
import pytest
from roundtable.rules.board import Board
from roundtable.rules.room import Masks, tally, voices
from roundtable.rules.search import FIELD, _packed, _sifted, _Table, _voices, search
from roundtable.rules.ways import GROUND, NOTHING, Worth, room_worth, unit
from rules import plain

CLOCK = 70
TABLES = 40


@cache
def board(seed: int) -> Board:
    """Three scenes, three panelists, ten turns."""
    return Board.of(making.drawn(seed, scenes=3, panelists=3, turns=10))


@cache
def plays(seed: int) -> tuple[Masks, ...]:
    """Whatever can be heard, as masks."""
    scenario = board(seed).scenario
    return tuple(
        tuple(
            sum(1 << i for i, turn in enumerate(s.turns) if turn.id in heard)
            for s in scenario.scenes
        )
        for heard in plain.hearable(scenario, CLOCK)
    )


def total(of: Board, heard: Masks, worth: Worth, voice: int) -> Fraction:
    """What a play counts for, by its turns."""
    told = tally(of, heard)
    even = voices(told.turns, of.turns_by)[0] if voice else None
    return worth.of(told.answers, told.sparks) + voice * (even or Fraction())


def of_room(of: Board) -> tuple[Worth, int]:
    """What H counts."""
    return room_worth(of), of.scenario.weights.voices * unit(of)


COUNTED = [of_room, lambda _: (GROUND, 0), lambda _: (NOTHING, 1)]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("counted", COUNTED, ids=["room", "ground", "voices"])
@pytest.mark.parametrize("limit", [1, 2, 3, 5, 8, 13, 1000])
def test_the_best_play_lies_between_what_is_found_and_its_bound(
    seed: int, counted: Callable[[Board], tuple[Worth, int]], limit: int
) -> None:
    """However few summaries are kept; what is found is worth what is said, and is proven by many."""
    of = board(seed)
    worth, voice = counted(of)
    found = search(of, of.clock(CLOCK), worth, voice, limit)
    most = max(total(of, heard, worth, voice) for heard in plays(seed))
    assert found.heard in plays(seed)
    assert found.total == total(of, found.heard, worth, voice)
    assert found.total <= most <= found.bound
    assert 0 <= found.widest <= limit
    if limit == 1000:
        assert found.total == found.bound


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("chunk", [1, 7, 1 << 18])
def test_passes_grow_until_nothing_is_in_doubt(
    seed: int, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However narrow the first, and however few pairs are tried at once."""
    of = board(seed)
    worth, voice = of_room(of)
    whole = search(of, of.clock(CLOCK), worth, voice, 1000)
    module = import_module("roundtable.rules.search")
    monkeypatch.setattr(module, "FIRST", 1)
    monkeypatch.setattr(module, "WIDER", 2)
    monkeypatch.setattr(module, "CHUNK", chunk)
    found = search(of, of.clock(CLOCK), worth, voice, 1000)
    assert (found.total, found.bound) == (whole.total, whole.bound)
    assert found.widest <= whole.widest


def test_a_pass_that_proves_its_play_is_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is one wider than the limit."""
    of = board(0)
    module = import_module("roundtable.rules.search")
    widths: list[int] = []
    made = module._Pass

    def noted(*given: object) -> object:
        widths.append(given[4])
        return made(*given)

    monkeypatch.setattr(module, "_Pass", noted)
    for first, limit, wanted in (
        (2000, 1000, [1000]),
        (1, 1000, [1, 8]),
        (1, 5, [1, 5]),
        (3, 3, [3]),
    ):
        monkeypatch.setattr(module, "FIRST", first)
        widths.clear()
        search(of, of.clock(CLOCK), *of_room(of), limit)
        assert widths == wanted


@pytest.mark.parametrize("turns_by", [(4, 3, 5), (4, 0, 5), (2, 6), (1, 1, 1, 1)])
def test_voices_of_a_column_are_those_of_its_turns(turns_by: tuple[int, ...]) -> None:
    """As `room.voices` has them one by one, also where nobody was heard."""
    chance = np.random.default_rng(len(turns_by))
    turns = np.array([chance.integers(0, of + 1, 50) for of in turns_by])
    turns[:, 0] = 0
    exact = [voices(column, turns_by)[0] for column in turns.T.tolist()]
    assert _voices(turns, turns_by).tolist() == pytest.approx([float(each) for each in exact])


def test_one_voice_counts_for_nothing() -> None:
    """It cannot be uneven."""
    assert _voices(np.array([[0, 1, 2], [0, 0, 0]]), (2, 0)).tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("bits", [(3, 4), (31, 31), (31, 32), (60, 1, 1, 5), (62, 62)])
def test_packed_rows_keep_their_order(bits: tuple[int, ...]) -> None:
    """Columns are ordered by the packed rows as by all rows, in as few as hold them."""
    chance = np.random.default_rng(sum(bits))
    rows = [chance.integers(0, 1 << each, 40) >> chance.integers(0, each, 40) for each in bits]
    packed = _packed([(row, (1 << each) - 1) for row, each in zip(rows, bits, strict=True)])
    assert np.lexsort(packed[::-1]).tolist() == np.lexsort(rows[::-1]).tolist()
    assert len(packed) == -(-sum(bits) // FIELD)
    assert all(row.min() >= 0 for row in packed)


@pytest.mark.parametrize("seed", range(TABLES))
def test_only_what_is_superfluous_is_sifted_out(seed: int) -> None:
    """A summary goes where another of the same turns costs no more and is worth no less."""
    chance = np.random.default_rng(seed)
    turns = chance.integers(0, 2, (2, 12))
    cost, worth = chance.integers(0, 4, 12), chance.integers(0, 4, 12)
    before = np.arange(12)
    kept = _sifted(_Table(turns, cost, worth, before, before), (1, 1))

    def summary(i: int) -> tuple[tuple[int, ...], int, int]:
        return tuple(turns[:, i].tolist()), int(cost[i]), int(worth[i])

    wanted = plain.worth_keeping(summary(i) for i in range(12))
    assert [summary(i) for i in kept.before.tolist()] == list(
        zip(map(tuple, kept.turns.T.tolist()), kept.cost.tolist(), kept.worth.tolist(), strict=True)
    )
    assert sorted(summary(i) for i in kept.before.tolist()) == sorted(wanted)


def test_nothing_is_sifted_out_of_nothing() -> None:
    """An empty table stays empty."""
    none = np.zeros(0, np.int64)
    empty = _Table(np.zeros((2, 0), np.int64), none, none, none, none)
    assert len(_sifted(empty, (1, 1))) == 0
