"""What happened: frozen facts, in order, that a face folds into what it shows.

An event speaks of what has been released and of nothing else: no event names a turn that
was not heard. Where a question is left, the bets on it are settled by the whole record.
"""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from fractions import Fraction
from typing import Any

from roundtable.frozen import frozen
from roundtable.rules.moves import Belief, Move
from roundtable.rules.scenario import Act


class BetKind(StrEnum):
    """What a bet is on."""

    STAND = "stand"
    """What a person says to a scene's question; the subject is ``SCENE/PANELIST``."""
    PROMPT = "prompt"
    """What a person answers to a recorded prompt's own question; the subject is the turn."""
    LINE = "line"
    """Whom a line of the coda is about; the subject is the line."""
    WHO = "who"
    """Who said it?: whose a turn is; the subject is the turn."""


class How(StrEnum):
    """What settled a bet."""

    HEARD = "heard"
    """A heard turn says it."""
    ALL_HEARD = "all_heard"
    """All that the person has on record to this question was heard, without it."""
    RECORD = "record"
    """The question was left, and the record decided, heard or not."""


@frozen
class Event:
    """Base of all events."""

    def as_dict(self) -> dict[str, Any]:
        """The event as plain data for JSON: `type`, then its fields."""
        fields = asdict(self)
        plain = {k: str(v) if isinstance(v, Fraction) else v for k, v in fields.items()}
        return {"type": _NAMES[type(self)]} | plain


@frozen
class Opened(Event):
    """A scene's question was put, always in the wording on record.

    Attributes:
        wording: the recorded one.
        guess: the one the player took for it; None where none was guessed. A guess once made
            stands, also after an undo.
        known: whether the guess was the recorded one; None without a guess.
        seconds: what it cost.
    """

    scene: str
    wording: str
    guess: str | None
    known: bool | None
    seconds: int


@frozen
class Closed(Event):
    """The scene before was left."""

    scene: str


@frozen
class FloorGranted(Event):
    """Somebody was given the floor; `reply_to` is whom a response answers."""

    panelist: str
    act: Act
    reply_to: str | None = None


@frozen
class BetLaid(Event):
    """A bet was laid and cannot be changed.

    Attributes:
        panelist: who is bet on; empty where the bet is on who it is.
        belief: None is "no idea".
        options: what could be picked.
    """

    subject: str
    kind: BetKind
    panelist: str
    belief: Belief | None
    options: tuple[str, ...]


@frozen
class Spoke(Event):
    """A turn of the record was released; `seconds` is what it cost."""

    turn: str
    speaker: str
    seconds: int


@frozen
class BetSettled(Event):
    """A bet was settled.

    Attributes:
        right: whether the pick is right; None for "no idea".
        points: what it is worth, on the scale where "no idea" is 0.
        answers: what would have been right, as far as it is known: before the question is
            left what was heard, then all that is on record.
        how: what settled it.
    """

    subject: str
    belief: Belief | None
    right: bool | None
    points: Fraction
    answers: tuple[str, ...]
    how: How


@frozen
class ClockAdvanced(Event):
    """Seconds spent and seconds left."""

    seconds: int
    left: int


@frozen
class Adjourned(Event):
    """The discussion ended with this many seconds left."""

    left: int


@frozen
class Foretold(Event):
    """Replay: what the player expected to come, what came in the record, and whether it agreed.

    Attributes:
        hit: of the first guess at this step, which is the one that counts.
        documented: whether the record has the moderator do it: a question, or a prompt.
        first: False where this step was guessed before and taken back.
    """

    guess: Move
    actual: Move
    hit: bool
    documented: bool
    first: bool = True

    def as_dict(self) -> dict[str, Any]:
        """The event as plain data, both moves as text."""
        return {
            "type": _NAMES[type(self)],
            "guess": str(self.guess),
            "actual": str(self.actual),
            "hit": self.hit,
            "documented": self.documented,
            "first": self.first,
        }


@frozen
class Ended(Event):
    """Nothing is left to do but the debrief."""


EVENTS: dict[str, type[Event]] = {
    "opened": Opened,
    "closed": Closed,
    "floor_granted": FloorGranted,
    "bet_laid": BetLaid,
    "spoke": Spoke,
    "bet_settled": BetSettled,
    "clock_advanced": ClockAdvanced,
    "adjourned": Adjourned,
    "foretold": Foretold,
    "ended": Ended,
}
"""Every kind of event by its name, which data and walkthroughs call its type."""

_NAMES = {kind: name for name, kind in EVENTS.items()}
