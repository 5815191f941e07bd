"""Likeness: a play beside the record, card by card.

The measure is the longest common subsequence of the two lists of cards (D. S.
Hirschberg, "A linear space algorithm for computing maximal common subsequences",
Communications of the ACM 18, 1975) over the longer list; where the clock was too short
for the whole record, over the play's own. It is a mirror, not a grade.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Card:
    """One step in a lane.

    Attributes:
        scene: the scene it belongs to.
        turn: the turn it released; None for the opening of the scene.
    """

    scene: str
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A play beside the record.

    Attributes:
        own, record: the two lanes.
        joined: index pairs (own, record) of the longest common subsequence.
        likeness: its length over the longer list (own list under a short clock), in [0, 1].
        shared_scenes, record_scenes: questions asked in both, and in the record.
        pairs_in_order, pairs: of all pairs of shared cards, how many came in the same order.
        to_move: cards of the play that stand elsewhere in the record.
        to_add: cards of the record that the play lacks.
    """

    own: tuple[Card, ...]
    record: tuple[Card, ...]
    joined: tuple[tuple[int, int], ...]
    likeness: Fraction
    shared_scenes: int
    record_scenes: int
    pairs_in_order: int
    pairs: int
    to_move: tuple[Card, ...]
    to_add: tuple[Card, ...]


def compare(own: Sequence[Card], record: Sequence[Card], *, short: bool) -> Comparison:
    """Lay a play beside the record; `short` if the clock could not hold the whole record."""
    joined = longest_common(own, record)
    kept = {i for i, _ in joined}
    rank = {card: i for i, card in enumerate(record)}
    shared = [rank[card] for card in own if card in rank]
    pairs = list(combinations(shared, 2))
    asked = {card.scene for card in own if card.turn is None}
    on_record = {card.scene for card in record if card.turn is None}
    played = set(own)
    length = len(own) if short else max(len(own), len(record))
    return Comparison(
        own=tuple(own),
        record=tuple(record),
        joined=joined,
        likeness=Fraction(len(joined), length) if length else Fraction(),
        shared_scenes=len(asked & on_record),
        record_scenes=len(on_record),
        pairs_in_order=sum(a < b for a, b in pairs),
        pairs=len(pairs),
        to_move=tuple(card for i, card in enumerate(own) if i not in kept and card in rank),
        to_add=tuple(card for card in record if card not in played),
    )


def longest_common(own: Sequence[Card], record: Sequence[Card]) -> tuple[tuple[int, int], ...]:
    """Index pairs of one longest common subsequence; of several, the one that joins earliest."""
    # Numbers compare faster than cards do, and the table asks of every pair.
    code: dict[Card, int] = {}
    a, b = ([code.setdefault(card, len(code)) for card in cards] for cards in (own, record))
    rest = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            same = a[i] == b[j]
            rest[i][j] = 1 + rest[i + 1][j + 1] if same else max(rest[i + 1][j], rest[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif rest[i + 1][j] >= rest[i][j + 1]:
            i += 1
        else:
            j += 1
    return tuple(pairs)
