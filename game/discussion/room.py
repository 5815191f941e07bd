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

from game.discussion.board import Block, Board
from game.discussion.scenario import Act

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
    answers = links = 0
    turns, stands = [0] * panelists, set()
    for index, slot in enumerate(block.slots):
        if not heard >> index & 1:
            continue
        turns[slot.speaker] += 1
        answers += slot.act is Act.ANSWER
        links += slot.act is not Act.ANSWER
        if slot.stand >= 0:
            stands.add(slot.stand)
    return Tally(answers, links, int(len(stands) > 1), tuple(turns))


def tally(board: Board, heard: Masks) -> Tally:
    """What was heard in all scenes, counted."""
    n = len(board.turns_by)
    parts = [tally_block(block, mask, n) for block, mask in zip(board.blocks, heard, strict=True)]
    return Tally(
        answers=sum(part.answers for part in parts),
        links=sum(part.links for part in parts),
        splits=sum(part.splits for part in parts),
        turns=tuple(sum(part.turns[p] for part in parts) for p in range(n)),
    )


def everything(board: Board) -> Masks:
    """The masks of the whole record."""
    return tuple((1 << len(block.slots)) - 1 for block in board.blocks)


def gini(shares: Sequence[Fraction]) -> Fraction:
    """The Gini coefficient of some shares, ``sum |x_i - x_j| / (2 n sum x)``; 0 where all are 0."""
    total = sum(shares, Fraction())
    if not total:
        return Fraction()
    spread = sum((abs(a - b) for a in shares for b in shares), Fraction())
    return spread / (2 * len(shares) * total)


def voices(turns: Sequence[int], on_record: Sequence[int]) -> tuple[Fraction | None, Fraction]:
    """V and the Gini coefficient behind it; V is None with fewer than two voices on record."""
    shares = [Fraction(t, of) for t, of in zip(turns, on_record, strict=True) if of]
    n = len(shares)
    if n < 2:  # noqa: PLR2004 -- one voice cannot be uneven
        return None, Fraction()
    if not any(shares):
        return Fraction(), Fraction()
    concentration = gini(shares)
    return 1 - Fraction(n, n - 1) * concentration, concentration


def measure(board: Board, heard: Masks) -> Room:
    """The meters of what was heard."""
    got, of = tally(board, heard), tally(board, everything(board))
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
    heard_share = (
        sum((weight * part for weight, part in known), Fraction()) / scale if scale else Fraction()
    )
    return Room(heard_share, ground, sparks, voice, concentration)


def _share(got: int, of: int) -> Meter:
    return Meter(Fraction(got, of) if of else None, got, of)
