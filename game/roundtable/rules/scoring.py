"""Foresight: what a forecast is worth.

A belief is a pick and a chip: the chip's share lies on the pick, the rest spreads
evenly over the other options; "no idea" is the uniform belief.

Sources of the formulas: G. W. Brier, "Verification of forecasts expressed in terms of
probability", Monthly Weather Review 78 (1950), for choices; E. S. Epstein, "A scoring
system for probability forecasts of ranked categories", Journal of Applied Meteorology
8 (1969), and A. H. Murphy, same journal 10 (1971), for ordered bins; T. Gneiting and
A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", JASA 102
(2007), for why honest belief is the best strategy under both.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from roundtable.rules.events import ForecastResolved
from roundtable.rules.moves import CHIPS, Belief
from roundtable.rules.scenario import UNCLEAR, Scale, Scenario, Turn

HUNDRED = 100


def spread(options: Sequence[str], belief: Belief | None) -> tuple[Fraction, ...]:
    """The probabilities a belief puts on the options, in their order; they add up to 1."""
    count = len(options)
    if belief is None or count == 1:
        return (Fraction(1, count),) * count
    share = Fraction(belief.percent, HUNDRED)
    rest = (1 - share) / (count - 1)
    return tuple(share if option == belief.pick else rest for option in options)


def brier(probabilities: Sequence[Fraction], outcome: int) -> Fraction:
    """``1 - 1/2 sum((p_i - [i = outcome])**2)``, in [0, 1]; 1 is certain and right."""
    misses = (p - (i == outcome) for i, p in enumerate(probabilities))
    return 1 - sum((miss * miss for miss in misses), Fraction()) / 2


def ranked(probabilities: Sequence[Fraction], outcome: int) -> Fraction:
    """``1 - RPS / (K - 1)`` over ordered bins, in [0, 1]; a near miss costs less than a far one."""
    total, cumulated = Fraction(), Fraction()
    for i, p in enumerate(probabilities[:-1]):
        cumulated += p
        miss = cumulated - (i >= outcome)
        total += miss * miss
    return 1 - total / max(len(probabilities) - 1, 1)


def score(scale: Scale, probabilities: Sequence[Fraction], outcome: int) -> Fraction:
    """The score of a belief by the rule of its scale, in [0, 1]."""
    rule = brier if scale is Scale.CHOICE else ranked
    return rule(probabilities, outcome)


@lru_cache(maxsize=1024)
def points(scale: Scale, probabilities: tuple[Fraction, ...], outcome: int) -> Fraction:
    """The score on the scale where "no idea" is 0 and being certain and right about 100.

    For a choice ``100 (S - S_u) / (1 - S_u)``. For bins the uniform belief's own score
    depends on the outcome: it is subtracted for that outcome, but divided by its mean
    over all outcomes, since dividing by an outcome's own baseline would not be proper.
    """
    count = len(probabilities)
    uniform = (Fraction(1, count),) * count
    base = [score(scale, uniform, i) for i in range(count)]
    room = 1 - sum(base, Fraction()) / count
    if not room:
        return Fraction()
    return HUNDRED * (score(scale, probabilities, outcome) - base[outcome]) / room


def chips(options: int) -> tuple[int, ...]:
    """The chips that say more than "no idea" among so many options, in per cent."""
    return tuple(chip for chip in CHIPS if chip * options > HUNDRED)


def chip_points(
    scale: Scale, options: Sequence[str], pick: str, percent: int
) -> tuple[Fraction, Fraction]:
    """What is printed on a chip: the points if the pick is right, and if it is as wrong as can be."""
    belief = spread(options, Belief(pick, percent))
    worth = [points(scale, belief, i) for i in range(len(options))]
    at = list(options).index(pick)
    return worth[at], min((w for i, w in enumerate(worth) if i != at), default=worth[at])


def resolve(scenario: Scenario, turn: Turn, belief: Belief | None) -> ForecastResolved:
    """What a forecast on a heard turn was worth; void where the turn's stand is not settled."""
    question = scenario.question_of(turn)
    if turn.stance is None or turn.stance.position == UNCLEAR:
        return ForecastResolved(turn.id, None, None, None, question.scale, question.options)
    return settle(turn.id, question.scale, question.options, turn.stance.position, belief)


def resolve_who(
    scenario: Scenario, subject: str, who: str, belief: Belief | None
) -> ForecastResolved:
    """What a forecast of whose a turn is, or whom a line is about, was worth."""
    options = tuple(each.id for each in scenario.panelists)
    return settle(subject, Scale.CHOICE, options, who, belief)


def settle(
    subject: str, scale: Scale, options: tuple[str, ...], outcome: str, belief: Belief | None
) -> ForecastResolved:
    """The forecast on one subject against what came true."""
    at = options.index(outcome)
    if belief is None:
        worth = _worth(scale, len(options), at)
    else:
        # A pick that is no option leaves its chip on none of them.
        pick = options.index(belief.pick) if belief.pick in options else -1
        worth = _worth(scale, len(options), at, pick, belief.percent)
    return ForecastResolved(subject, outcome, *worth, scale, options)


@lru_cache(maxsize=1024)
def _worth(
    scale: Scale, count: int, outcome: int, pick: int = -1, percent: int = 0
) -> tuple[Fraction, Fraction]:
    """Score and points of a chip on one of `count` options; of "no idea" where it is at 0 per cent."""
    names = tuple(map(str, range(count)))
    probabilities = spread(names, Belief(str(pick), percent) if percent else None)
    return score(scale, probabilities, outcome), points(scale, probabilities, outcome)
