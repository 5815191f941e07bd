"""The meters of many games at once; the formulas and their sources stand in `roundtable.rules.room`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roundtable.rules.board import Slot
from roundtable.rules.room import on_record
from roundtable.rules.scenario import Act
from roundtable.simulation.batch import Games

Counts = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Rooms:
    """For each game what was heard, counted and measured.

    Attributes:
        answers: answers heard.
        sparked: follow-ups, responses, and scenes with two different positions.
        turns: turns heard, a column for each panelist.
        ground, sparks, voices: the meters, in [0, 1]; None where the record holds nothing
            to measure.
        heard: H, the weighted sum of the meters, in [0, 1].
    """

    answers: Counts
    sparked: Counts
    turns: Counts
    ground: Shares | None
    sparks: Shares | None
    voices: Shares | None
    heard: Shares


def measure_all(games: Games) -> Rooms:
    """The meters of all games, as floating-point numbers; counts are exact."""
    board = games.form.board
    of, weights = on_record(board), board.scenario.weights
    slots = [*_slots(games)]
    answers = _count(games, (bit for bit, _, slot in slots if slot.act is Act.ANSWER))
    links = _count(games, (bit for bit, _, slot in slots if slot.act is not Act.ANSWER))
    sparked = links + _splits(games)
    spoken = [
        _count(games, (bit for bit, _, slot in slots if slot.speaker == each))
        for each in range(len(board.turns_by))
    ]
    turns = np.stack(spoken, axis=1)
    ground = answers / of.answers if of.answers else None
    sparks = sparked / of.sparks if of.sparks else None
    voices = _voices(turns, np.array(board.turns_by))
    parts = [
        (weight, meter)
        for weight, meter in (
            (weights.ground, ground),
            (weights.sparks, sparks),
            (weights.voices, voices),
        )
        if meter is not None
    ]
    heard = np.zeros(len(games))
    for weight, meter in parts:
        heard += meter * (weight / sum(each for each, _ in parts))
    return Rooms(answers, sparked, turns, ground, sparks, voices, heard)


def _slots(games: Games) -> Iterator[tuple[int, int, Slot]]:
    """Every turn: its bit among the marks, its scene, and itself."""
    for scene, block in enumerate(games.form.board.blocks):
        for index, slot in enumerate(block.slots):
            yield games.form.first[scene] + index, scene, slot


def _count(games: Games, bits: Iterable[int]) -> Counts:
    """How many of some turns were heard."""
    mask = _words(games, sum(1 << bit for bit in bits))
    found: Counts = np.bitwise_count(games.marks & mask).sum(axis=1, dtype=np.int64)
    return found


def _splits(games: Games) -> Counts:
    """How many scenes there were with two different positions."""
    stands: dict[int, dict[int, int]] = {}
    for bit, scene, slot in _slots(games):
        if slot.stand >= 0:
            masks = stands.setdefault(scene, {})
            masks[slot.stand] = masks.get(slot.stand, 0) | 1 << bit
    splits = np.zeros(len(games), np.int64)
    for masks in stands.values():
        taken = np.zeros(len(games), np.int64)
        for mask in masks.values():
            taken += (games.marks & _words(games, mask)).any(axis=1)
        splits += taken > 1
    return splits


def _voices(turns: Counts, on_record: Counts) -> Shares | None:
    """One minus the scaled Gini coefficient; 0 where nobody was heard."""
    speaking = on_record > 0
    n = int(speaking.sum())
    if n < 2:  # noqa: PLR2004 -- one voice cannot be uneven
        return None
    shares = turns[:, speaking] / on_record[speaking]
    total = shares.sum(axis=1)
    spread = np.abs(shares[:, :, None] - shares[:, None, :]).sum(axis=(1, 2))
    # n / (n - 1) times the spread over 2 n times the total.
    uneven = spread / (2 * (n - 1) * np.where(total > 0, total, 1))
    voices: Shares = np.where(total > 0, 1 - uneven, 0.0)
    return voices


def _words(games: Games, mask: int) -> npt.NDArray[np.uint64]:
    """A mask of marks as words of 64 bits, lowest first."""
    count = games.marks.shape[1]
    return np.frombuffer(mask.to_bytes(8 * count, "little"), "<u8").astype(np.uint64)
