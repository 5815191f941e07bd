"""What each team's bets were worth, and where the teams differed most."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from roundtable.rules.events import ForecastResolved, Spoke
from roundtable.rules.foresight import Forecast, Foresight, Given, foresight, last_stand
from roundtable.rules.moves import Belief, Reveal, Seat
from roundtable.rules.scoring import settle, spread
from roundtable.rules.session import Session


@dataclass(frozen=True, slots=True)
class Team:
    """One team.

    Attributes:
        name: as it was seated; a number stands for a face's own name.
        ledger: its forecasts, in order.
        foresight: what they were worth together.
    """

    name: str
    ledger: tuple[Forecast, ...]
    foresight: Foresight


@dataclass(frozen=True, slots=True)
class Split:
    """A turn on which teams differed.

    Attributes:
        subject: the turn.
        apart: the largest distance of two teams' beliefs, half the sum of the differences of
            their probabilities, in [0, 1] (total variation).
        bets: each team's.
    """

    subject: str
    apart: Fraction
    bets: tuple[Belief | None, ...]


def teams(session: Session) -> tuple[Team, ...]:
    """The teams of a game in the order they sit; none before they are seated."""
    names = next((move.names for move, _ in session.steps if isinstance(move, Seat)), ())
    ledgers: list[list[Forecast]] = [[] for _ in names]
    for reveal, event, before in _reveals(session):
        for ledger, bet in zip(ledgers, reveal.bets, strict=True):
            own = event
            if event.outcome is not None:
                own = settle(event.subject, event.scale, event.options, event.outcome, bet)
            heard = reversed(session.heard[:before])
            last = last_stand(session.scenario, event.subject, heard)
            ledger.append(Forecast.of(Given(own, bet, last)))
    return tuple(
        Team(name, tuple(ledger), foresight(ledger))
        for name, ledger in zip(names, ledgers, strict=True)
    )


def splits(session: Session) -> tuple[Split, ...]:
    """The turns on which teams differed, the farthest apart first."""
    found = []
    for reveal, event, _ in _reveals(session):
        beliefs = [spread(event.options, bet) for bet in reveal.bets]
        pairs = combinations(beliefs, 2)
        apart = max(sum(abs(p - q) for p, q in zip(a, b, strict=True)) / 2 for a, b in pairs)
        found.append(Split(event.subject, Fraction(apart), reveal.bets))
    found.sort(key=lambda each: -each.apart)
    return tuple(each for each in found if each.apart)


def _reveals(session: Session) -> list[tuple[Reveal, ForecastResolved, int]]:
    """Each reveal with what it was worth without a bet, and how many turns were heard before."""
    found, heard = [], 0
    for move, events in session.steps:
        resolved = next((e for e in events if isinstance(e, ForecastResolved)), None)
        if isinstance(move, Reveal) and resolved is not None:
            found.append((move, resolved, heard))
        heard += any(isinstance(e, Spoke) for e in events)
    return found
