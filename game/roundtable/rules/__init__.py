"""The rules of a discussion: pure values, no file, clock, screen or network.

>>> session = Session(scenario)
>>> session.push("open divergence")
>>> session.push("call tang-jie expect next-battle at 60")
>>> session.scores().room

What only a debrief, a search or a cache needs is loaded when it is first asked for, so that
the rules are there in an instant.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from roundtable.rules.board import Board
from roundtable.rules.events import (
    Adjourned,
    ClockAdvanced,
    Closed,
    Ended,
    Event,
    FloorGranted,
    ForecastCommitted,
    ForecastResolved,
    Foretold,
    Opened,
    Spoke,
)
from roundtable.rules.flow import Phase
from roundtable.rules.foresight import Forecast, Foresight, foresight
from roundtable.rules.guards import Reason, Why
from roundtable.rules.moderate import IllegalMove
from roundtable.rules.modes import Mode
from roundtable.rules.moves import (
    CERTAIN,
    CHIPS,
    NAME_LENGTH,
    TEAMS,
    Adjourn,
    Attribute,
    Belief,
    Believing,
    Call,
    Connect,
    Follow,
    Guess,
    Hear,
    Match,
    Move,
    MoveSyntaxError,
    Open,
    Reveal,
    Seat,
    parse,
)
from roundtable.rules.scenario import (
    NONE_OF_THESE,
    UNCLEAR,
    Act,
    Coda,
    CodaLine,
    Fact,
    Form,
    OrderBasis,
    Panelist,
    Person,
    Position,
    Prompt,
    Question,
    Record,
    Remark,
    Rights,
    Scale,
    Scenario,
    Scene,
    Section,
    Source,
    Stance,
    Statement,
    Text,
    Turn,
    Voice,
    Weights,
    Wording,
)
from roundtable.rules.session import UNDO, LegalMoves, Scores, Session, record_cards
from roundtable.rules.state import State

if TYPE_CHECKING:
    from roundtable.rules.comparison import Card, Comparison, compare
    from roundtable.rules.contest import Split, Team, splits, teams
    from roundtable.rules.daily import day_of, of_the_day, scene_of_the_day, seed_of
    from roundtable.rules.peaks import Change, Optimum, Peak, best_change, optimum
    from roundtable.rules.reference import Reference
    from roundtable.rules.room import Meter, Room
    from roundtable.rules.shelf import Shelf, keep

_LATER = {
    "Split": "contest",
    "Team": "contest",
    "splits": "contest",
    "teams": "contest",
    "day_of": "daily",
    "of_the_day": "daily",
    "scene_of_the_day": "daily",
    "seed_of": "daily",
    "Card": "comparison",
    "Comparison": "comparison",
    "compare": "comparison",
    "Change": "peaks",
    "Optimum": "peaks",
    "Peak": "peaks",
    "best_change": "peaks",
    "optimum": "peaks",
    "Reference": "reference",
    "Meter": "room",
    "Room": "room",
    "Shelf": "shelf",
    "keep": "shelf",
}
"""The modules of the names that are loaded when they are first asked for."""

__all__ = [
    "CERTAIN",
    "CHIPS",
    "NAME_LENGTH",
    "NONE_OF_THESE",
    "TEAMS",
    "UNCLEAR",
    "UNDO",
    "Act",
    "Adjourn",
    "Adjourned",
    "Attribute",
    "Belief",
    "Believing",
    "Board",
    "Call",
    "Card",
    "Change",
    "ClockAdvanced",
    "Closed",
    "Coda",
    "CodaLine",
    "Comparison",
    "Connect",
    "Ended",
    "Event",
    "Fact",
    "FloorGranted",
    "Follow",
    "Forecast",
    "ForecastCommitted",
    "ForecastResolved",
    "Foresight",
    "Foretold",
    "Form",
    "Guess",
    "Hear",
    "IllegalMove",
    "LegalMoves",
    "Match",
    "Meter",
    "Mode",
    "Move",
    "MoveSyntaxError",
    "Open",
    "Opened",
    "Optimum",
    "OrderBasis",
    "Panelist",
    "Peak",
    "Person",
    "Phase",
    "Position",
    "Prompt",
    "Question",
    "Reason",
    "Record",
    "Reference",
    "Remark",
    "Reveal",
    "Rights",
    "Room",
    "Scale",
    "Scenario",
    "Scene",
    "Scores",
    "Seat",
    "Section",
    "Session",
    "Shelf",
    "Source",
    "Split",
    "Spoke",
    "Stance",
    "State",
    "Statement",
    "Team",
    "Text",
    "Turn",
    "Voice",
    "Weights",
    "Why",
    "Wording",
    "best_change",
    "compare",
    "day_of",
    "foresight",
    "keep",
    "of_the_day",
    "optimum",
    "parse",
    "record_cards",
    "scene_of_the_day",
    "seed_of",
    "splits",
    "teams",
]


def __getattr__(name: str) -> Any:
    """A name that is not there yet; see PEP 562."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    return found


def __dir__() -> list[str]:
    """All names, also those not loaded yet."""
    return sorted({*globals(), *__all__})
