"""The bars: people heard, exchange, highlights, and the clock."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.pages import Meter
from roundtable.locale import Catalog
from roundtable.rules import Meter as Measured
from roundtable.rules import Session, Status

NAMES = ("answers", "exchange", "highlights")


def meters(session: Session, say: Catalog) -> tuple[Meter, ...]:
    """Answers, exchange and highlights with their sums; without those that the record has none of."""
    room = session.meters()
    found = ((each, getattr(room, each)) for each in NAMES)
    return tuple(_meter(key, say, each) for key, each in found if each.of)


def _meter(key: str, say: Catalog, meter: Measured) -> Meter:
    told = say(f"told-{key}", got=meter.got, of=meter.of)
    share = float(meter.value or 0)
    return Meter(key, say(f"meter-{key}"), f"{meter.got}/{meter.of}", share, told)


def clock(session: Session, say: Catalog) -> Meter:
    """Time left of what there was."""
    left = words.usable(session.scenario, session.state.left)
    total = words.usable(session.scenario, session.seconds)
    told = say(
        "told-clock",
        left=words.minutes(say, left),
        used=words.minutes(say, total - left),
        total=words.minutes(say, total),
    )
    share = left / total if total else 0.0
    value = words.clock(say, left, total, words.grain(session.scenario))
    return Meter("clock", say("meter-clock"), value, share, told)


def progress(say: Catalog, got: int, of: int) -> Meter:
    """How far a game without a clock has come, in turns."""
    told = say("told-progress", got=got, of=of)
    return Meter("progress", say("meter-progress"), f"{got}/{of}", got / of if of else 0.0, told)


def score(session: Session, say: Catalog) -> str:
    """What came of the bets so far in a few words; empty before the first is settled."""
    seen = session.foresight()
    if not seen.count:
        return ""
    return say("score", points=words.signed(seen.shown), right=seen.right, count=seen.count)


def foretold_points(session: Session, say: Catalog) -> Meter:
    """The points so far as a bar: half full at 0."""
    seen = session.foresight()
    settled = [b for b in session.bets if b.status is not Status.OPEN]
    share = 0.5 + float(seen.points) / (200 * max(1, len(settled)))
    told = score(session, say) or say("score-none")
    return Meter(
        "foresight",
        say("meter-foresight"),
        words.signed(seen.shown),
        min(1.0, max(0.0, share)),
        told,
    )
