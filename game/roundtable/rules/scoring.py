"""What a bet is worth: one rule for stands, figures, names and the lines of the coda.

A chip c on one of K options says that the pick is right with probability c. With o = 1 if
it is right, else 0, and b = 1/K, the points are::

    100 ((o - b)^2 - (o - c)^2) / (1 - b)^2

The quadratic score of a yes-or-no event (G. W. Brier, "Verification of forecasts expressed
in terms of probability", Monthly Weather Review 78, 1950), shifted by what does not depend
on c, so honest belief is best (T. Gneiting and A. E. Raftery, "Strictly proper scoring
rules, prediction, and estimation", JASA 102, 2007). "No idea" is c = b and worth 0; being
certain and right is worth 100.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from roundtable.rules.moves import CHIPS

HUNDRED = 100


@lru_cache(maxsize=256)
def points(percent: int, options: int, *, right: bool) -> Fraction:
    """The points of a chip.

    Args:
        percent: the chip, from 0 to 100.
        options: K, how many can be picked; at least 2.
        right: whether the pick is right.
    """
    base, chip, outcome = Fraction(1, options), Fraction(percent, HUNDRED), int(right)
    return HUNDRED * ((outcome - base) ** 2 - (outcome - chip) ** 2) / (1 - base) ** 2


def chips(options: int) -> tuple[int, ...]:
    """The chips that say more than "no idea" among so many options, in per cent."""
    return tuple(chip for chip in CHIPS if chip * options > HUNDRED)


def chip_points(percent: int, options: int) -> tuple[Fraction, Fraction]:
    """What is printed on a chip: its points if the pick is right, and if it is wrong."""
    return points(percent, options, right=True), points(percent, options, right=False)
