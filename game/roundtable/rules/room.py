"""Room: how well the minutes were used, ``H = .40 G + .35 K + .25 V``.

* Ground ``G``: answers heard of answers on record.
* Sparks ``K``: scenes in which two different positions were heard, responses and
  follow-ups, of those on record.
* Voices ``V = 1 - n/(n-1) Gini(x)`` with ``x_i`` the share of panelist i's turns that
  was heard and n the panelists with turns on record. The factor makes 0 attainable: the
  largest Gini of n numbers is (n-1)/n (C. Gini, "Sulla misura della concentrazione e
  della variabilità dei caratteri", 1914; the correction for small samples: G. Deltas,
  "The small-sample bias of the Gini coefficient", Review of Economics and Statistics
  85, 2003). Where nothing was heard, nobody had a voice and V is 0.

The weights stand in the scenario. A meter with nothing on record drops out and the
others' weights are scaled up. All values are exact fractions in [0, 1].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import lcm

from roundtable.rules.board import Block, Board

Masks = tuple[int, ...]
"""For each scene the mask of heard turns."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was heard, counted.

    Attributes:
        answers: answers.
        links: follow-ups and responses.
        splits: scenes with two different positions.
        turns: turns of each panelist.
    """

    answers: int
    links: int
    splits: int
    turns: tuple[int, ...]

    @property
    def sparks(self) -> int:
        """What the sparks meter counts."""
        return self.links + self.splits


@dataclass(frozen=True, slots=True)
class Meter:
    """One meter: its value in [0, 1], None where the record holds nothing to measure, and its sum."""

    value: Fraction | None
    got: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """The three meters and what they weigh together.

    Attributes:
        heard: H, the weighted sum of the meters, in [0, 1].
        voices: its `got` and `of` are turns heard and on record.
        gini: the Gini coefficient behind the voices, in [0, 1].
    """

    heard: Fraction
    ground: Meter
    sparks: Meter
    voices: Meter
    gini: Fraction


def tally_block(block: Block, heard: int, panelists: int) -> Tally:
    """What was heard in one scene, counted."""
    turns = [0] * panelists
    for speaker, said in block.said_by.items():
        turns[speaker] = (heard & said).bit_count()
    answers = (heard & block.answers).bit_count()
    stands = sum(1 for taken in block.stood_for.values() if heard & taken)
    return Tally(answers, heard.bit_count() - answers, int(stands > 1), tuple(turns))


def tally(board: Board, heard: Masks) -> Tally:
    """What was heard in all scenes, counted."""
    n = len(board.turns_by)
    pairs = zip(board.blocks, heard, strict=True)
    parts = [tally_block(block, mask, n) for block, mask in pairs if mask]
    return Tally(
        answers=sum([part.answers for part in parts]),
        links=sum([part.links for part in parts]),
        splits=sum([part.splits for part in parts]),
        turns=tuple(map(sum, zip(*[part.turns for part in parts], strict=True))) or (0,) * n,
    )


@lru_cache(maxsize=256)
def on_record(board: Board) -> Tally:
    """What the whole record holds, counted."""
    return tally(board, everything(board))


def everything(board: Board) -> Masks:
    """The masks of the whole record."""
    return tuple((1 << len(block.slots)) - 1 for block in board.blocks)


def gini(shares: Sequence[Fraction | int]) -> Fraction:
    """The Gini coefficient of some shares, ``sum |x_i - x_j| / (2 n sum x)``; 0 where all are 0."""
    total = sum(shares)
    if not total:
        return Fraction()
    n = len(shares)
    # In rising order each is above those before it and below those after it.
    spread = sum((2 * i - n + 1) * share for i, share in enumerate(sorted(shares)))
    return Fraction(spread) / (n * total)


def voices(turns: Sequence[int], on_record: Sequence[int]) -> tuple[Fraction | None, Fraction]:
    """V and the Gini coefficient behind it; V is None with fewer than two voices on record."""
    # Over one denominator, which cancels out: integers are many times faster than fractions.
    whole = lcm(*(of for of in on_record if of))
    shares = [t * (whole // of) for t, of in zip(turns, on_record, strict=True) if of]
    n = len(shares)
    if n < 2:  # noqa: PLR2004 -- one voice cannot be uneven
        return None, Fraction()
    if not any(shares):
        return Fraction(), Fraction()
    concentration = gini(shares)
    return 1 - Fraction(n, n - 1) * concentration, concentration


def measure(board: Board, heard: Masks) -> Room:
    """The meters of what was heard."""
    got, of = tally(board, heard), on_record(board)
    ground = _share(got.answers, of.answers)
    sparks = _share(got.sparks, of.sparks)
    value, concentration = voices(got.turns, board.turns_by)
    voice = Meter(value, sum(got.turns), sum(of.turns))
    weights = board.scenario.weights
    parts = (
        (weights.ground, ground.value),
        (weights.sparks, sparks.value),
        (weights.voices, voice.value),
    )
    known = [(weight, part) for weight, part in parts if part is not None]
    scale = sum(weight for weight, _ in known)
    under = lcm(*(part.denominator for _, part in known))
    over = sum(weight * part.numerator * (under // part.denominator) for weight, part in known)
    heard_share = Fraction(over, under * (scale or 1))
    return Room(heard_share, ground, sparks, voice, concentration)


def _share(got: int, of: int) -> Meter:
    return Meter(Fraction(got, of) if of else None, got, of)
