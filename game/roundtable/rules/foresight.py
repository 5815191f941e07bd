"""The ledger of forecasts and the sums made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from roundtable.rules.events import ForecastResolved
from roundtable.rules.moves import Belief
from roundtable.rules.scenario import Scenario, Turn
from roundtable.rules.scoring import settle

ECHO = 60
"""How sure the player is who always expects the last stand heard to be repeated, in per cent."""


class Given(NamedTuple):
    """A forecast as it was given: what came of it, the belief, and the last stand heard before.

    Attributes:
        last: the position taken last on the same question; empty if there was none.
    """

    event: ForecastResolved
    belief: Belief | None
    last: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """One forecast that counts.

    Attributes:
        subject: the turn, or the line of the coda.
        options: what could be picked.
        belief: the player's; None is "no idea".
        outcome: what came true; None where the forecast is void.
        score: in [0, 1]; None where void. points: on the scale where "no idea" is 0.
        blind: the score of "no idea". echo: the score of repeating the last stand heard.
    """

    subject: str
    options: tuple[str, ...]
    belief: Belief | None
    outcome: str | None
    score: Fraction | None
    points: Fraction | None
    blind: Fraction | None
    echo: Fraction | None

    @property
    def void(self) -> bool:
        """True where nothing could be scored."""
        return self.score is None

    @property
    def right(self) -> bool:
        """True where something was picked and it came true."""
        return self.belief is not None and self.belief.pick == self.outcome

    @classmethod
    def of(cls, given: Given) -> Forecast:
        """The ledger's entry for a forecast that was given."""
        event, belief, last = given
        options = event.options
        if event.outcome is None:
            return cls(event.subject, options, belief, None, None, None, None, None)
        settled = partial(settle, event.subject, event.scale, options, event.outcome)
        repeated = Belief(last, ECHO) if last in options else None
        return cls(
            subject=event.subject,
            options=options,
            belief=belief,
            outcome=event.outcome,
            score=event.score,
            points=event.points,
            blind=settled(None).score,
            echo=settled(repeated).score,
        )


def last_stand(scenario: Scenario, subject: str, heard: Iterable[Turn]) -> str:
    """The stand taken last on the subject's question; empty if there is none.

    Args:
        scenario: where the turns stand.
        subject: a turn, or a line of the coda, on which no stand can have been taken.
        heard: the turns heard before, last first.
    """
    asked = scenario.turn.get(subject)
    if asked is None:
        return ""
    question = scenario.question_of(asked)
    for turn in heard:
        if turn.stance and scenario.question_of(turn) is question:
            return turn.stance.position
    return ""


@dataclass(frozen=True, slots=True)
class Foresight:
    """What the forecasts were worth together.

    Attributes:
        score: the mean score in [0, 1]; None where nothing could be scored.
        points: the sum of points; "no idea" throughout gives 0.
        count: forecasts scored. right: of these, picks that came true.
        void: forecasts on turns whose stand is not settled.
        skill_blind, skill_echo: the share of the loss of "no idea", and of repeating the
            last stand heard, that was avoided: ``1 - sum(1 - S) / sum(1 - S_ref)``, a ratio
            of sums (A. H. Murphy, "Skill scores based on the mean square error", Monthly
            Weather Review 116, 1988). At most 1; None without loss to avoid.
        by_chip: for each chip used: (per cent, or 0 for "no idea"; right; all).
    """

    score: Fraction | None
    points: Fraction
    count: int
    right: int
    void: int
    skill_blind: Fraction | None
    skill_echo: Fraction | None
    by_chip: tuple[tuple[int, int, int], ...]


def foresight(forecasts: Sequence[Forecast]) -> Foresight:
    """The sums of a ledger."""
    scored = [each for each in forecasts if not each.void]
    got = [each.score or Fraction() for each in scored]
    chips = sorted({each.belief.percent if each.belief else 0 for each in scored})
    by_chip = []
    for chip in chips:
        laid = [each for each in scored if (each.belief.percent if each.belief else 0) == chip]
        by_chip.append((chip, sum(each.right for each in laid), len(laid)))
    return Foresight(
        score=sum(got, Fraction()) / len(got) if got else None,
        points=sum((each.points or Fraction() for each in scored), Fraction()),
        count=len(scored),
        right=sum(each.right for each in scored),
        void=len(forecasts) - len(scored),
        skill_blind=_skill(got, [each.blind or Fraction() for each in scored]),
        skill_echo=_skill(got, [each.echo or Fraction() for each in scored]),
        by_chip=tuple(by_chip),
    )


def _skill(got: Sequence[Fraction], reference: Sequence[Fraction]) -> Fraction | None:
    loss = sum((1 - s for s in reference), Fraction())
    return 1 - sum((1 - s for s in got), Fraction()) / loss if loss else None
