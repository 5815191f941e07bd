"""Room: how well the time was used, ``H = .35 A + .35 X + .30 L``.

* Answers ``A``: of the people with something on record to a question, summed over the
  questions, how many were heard.
* Exchange ``X``: contrasts (scenes in which two different positions were heard), recorded
  prompts put, and responses heard, of all on record.
* Highlights ``L``: of the turns that the source itself singles out, how many were heard. A
  turn is one if it cites a statement that another statement `echoes` (the author's summary,
  remark or coda, or a recapitulation in the talk), or if somebody responds to it. No turn is
  one by anybody's taste.

The weights stand in the scenario. A meter with nothing on record drops out and the others'
weights are scaled up. All values are exact fractions in [0, 1]. H is a sum over scenes, so
what each scene adds can be told alone (`share`), and the most is a knapsack.
"""

from __future__ import annotations

from fractions import Fraction

from roundtable.frozen import frozen
from roundtable.rules.board import Block, Board, Masks


@frozen
class Counts:
    """What the three meters count: people answering, exchange, highlights."""

    answers: int = 0
    exchange: int = 0
    highlights: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            self.answers + other.answers,
            self.exchange + other.exchange,
            self.highlights + other.highlights,
        )


@frozen
class Meter:
    """One meter: its value in [0, 1], None where the record holds nothing to measure, and its sum."""

    value: Fraction | None
    got: int = 0
    of: int = 0


@frozen
class Room:
    """The three meters and what they weigh together.

    Attributes:
        heard: H, the weighted sum of the meters, in [0, 1].
    """

    heard: Fraction
    answers: Meter
    exchange: Meter
    highlights: Meter


def count(block: Block, heard: int) -> Counts:
    """What was heard in one scene, counted."""
    if not heard:
        return Counts()
    people = sum(1 for said in block.said_by.values() if heard & said)
    stands = sum(1 for taken in block.stood_for.values() if heard & taken)
    links = (heard & block.prompts).bit_count() + (heard & block.responses).bit_count()
    return Counts(people, links + (stands > 1), (heard & block.highlights).bit_count())


def count_all(board: Board, heard: Masks) -> Counts:
    """What was heard in the scenes of a game, counted."""
    return sum((count(board.blocks[i], heard[i]) for i in board.offered), Counts())


def scales(board: Board) -> tuple[Fraction, Fraction, Fraction]:
    """What one of each of `Counts` adds to H: its weight over all on record; 0 where there is none."""
    of, weights = count_all(board, board.everything), board.scenario.weights
    pairs = (
        (weights.answers, of.answers),
        (weights.exchange, of.exchange),
        (weights.highlights, of.highlights),
    )
    whole = sum(weight for weight, there in pairs if there) or 1
    answers, exchange, highlights = (
        Fraction(weight, whole * there) if there else Fraction() for weight, there in pairs
    )
    return answers, exchange, highlights


def share(board: Board, scene: int, heard: int) -> Fraction:
    """What one scene adds to H; H is the sum of these over the scenes of the game."""
    got, (answers, exchange, highlights) = count(board.blocks[scene], heard), scales(board)
    return got.answers * answers + got.exchange * exchange + got.highlights * highlights


def measure(board: Board, heard: Masks) -> Room:
    """The meters of what was heard."""
    got, of = count_all(board, heard), count_all(board, board.everything)
    answers, exchange, highlights = scales(board)
    return Room(
        got.answers * answers + got.exchange * exchange + got.highlights * highlights,
        _meter(got.answers, of.answers),
        _meter(got.exchange, of.exchange),
        _meter(got.highlights, of.highlights),
    )


def _meter(got: int, of: int) -> Meter:
    return Meter(Fraction(got, of) if of else None, got, of)
