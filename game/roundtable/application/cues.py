"""The sounds of what happened, each with what it says for whoever cannot hear it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roundtable.application.done import Cue
from roundtable.locale import Catalog
from roundtable.rules import (
    Adjourned,
    BetLaid,
    BetSettled,
    Closed,
    Event,
    Foretold,
    How,
    Opened,
    Spoke,
)


def cues(events: Iterable[Event], say: Catalog) -> tuple[Cue, ...]:
    """The sounds of some events, in order."""
    return tuple(Cue(each, say(f"cue-{each}")) for each in dict.fromkeys(_cues(events)))


def _cues(events: Iterable[Event]) -> Iterator[str]:
    for each in events:
        match each:
            case Opened():
                yield "card"
            case BetLaid():
                yield "bet"
            case Spoke():
                yield "speech"
            case BetSettled(belief=belief, right=right, how=how) if (
                belief and how is not How.RECORD
            ):
                yield "reveal"
                yield "right" if right else "wrong"
            case Foretold(hit=hit):
                yield "right" if hit else "wrong"
            case Closed():
                yield "closed"
            case Adjourned():
                yield "bell"
