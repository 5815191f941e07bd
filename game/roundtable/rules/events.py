"""What happened: frozen facts, in order, that a face folds into what it shows.

An event speaks of what has been released and of nothing else: no event names a turn
that was not heard, and the record's side of a step is not in them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from roundtable.rules.moves import Belief, Move
from roundtable.rules.scenario import Act, Scale


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events."""

    def as_dict(self) -> dict[str, Any]:
        """The event as plain data for JSON: `type`, then its fields."""
        fields = asdict(self)
        plain = {k: str(v) if isinstance(v, Fraction) else v for k, v in fields.items()}
        return {"type": _NAMES[type(self)]} | plain


@dataclass(frozen=True, slots=True)
class Opened(Event):
    """A scene's question was put, in this wording, at this cost in minutes."""

    scene: str
    wording: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Closed(Event):
    """The scene before was left."""

    scene: str


@dataclass(frozen=True, slots=True)
class FloorGranted(Event):
    """Somebody was given the floor; `reply_to` is whom a response answers."""

    panelist: str
    act: Act
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class ForecastCommitted(Event):
    """A forecast was given and cannot be changed; `belief` None means "no idea"."""

    belief: Belief | None


@dataclass(frozen=True, slots=True)
class Spoke(Event):
    """A turn of the record was released."""

    turn: str
    speaker: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ForecastResolved(Event):
    """What the forecast on `subject` (a turn or a coda line) was worth.

    Attributes:
        outcome: what came true; None where the forecast is void.
        score: in [0, 1]; None where it is void.
        points: on the scale where "no idea" is 0; None where it is void.
        scale, options: what could be picked.
        first: False where an earlier forecast on the same subject stands instead.
    """

    subject: str
    outcome: str | None
    score: Fraction | None
    points: Fraction | None
    scale: Scale
    options: tuple[str, ...]
    first: bool = True


@dataclass(frozen=True, slots=True)
class ClockAdvanced(Event):
    """Minutes spent and minutes left."""

    minutes: int
    left: int


@dataclass(frozen=True, slots=True)
class Adjourned(Event):
    """The discussion ended with this many minutes left."""

    left: int


@dataclass(frozen=True, slots=True)
class Foretold(Event):
    """Replay: what the player expected the moderator to do, what he did, and whether it agreed.

    Attributes:
        hit: of the first guess at this step, which is the one that counts.
        first: False where this step was guessed before and taken back.
    """

    guess: Move
    actual: Move
    hit: bool
    first: bool = True

    def as_dict(self) -> dict[str, Any]:
        """The event as plain data, both moves as text."""
        return {
            "type": _NAMES[type(self)],
            "guess": str(self.guess),
            "actual": str(self.actual),
            "hit": self.hit,
            "first": self.first,
        }


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """Nothing is left to do but the debrief."""


EVENTS: dict[str, type[Event]] = {
    "opened": Opened,
    "closed": Closed,
    "floor_granted": FloorGranted,
    "forecast_committed": ForecastCommitted,
    "spoke": Spoke,
    "forecast_resolved": ForecastResolved,
    "clock_advanced": ClockAdvanced,
    "adjourned": Adjourned,
    "foretold": Foretold,
    "ended": Ended,
}
"""Every kind of event by its name, which data and walkthroughs call its type."""

_NAMES = {kind: name for name, kind in EVENTS.items()}
