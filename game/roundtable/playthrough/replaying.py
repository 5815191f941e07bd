"""Playing a playthrough again, and writing one down with what happened."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from roundtable.playthrough import first_edition
from roundtable.playthrough.text import MAX_MOVES, Flaw, Playthrough, PlaythroughError, as_text
from roundtable.rules import (
    UNDO,
    Event,
    IllegalMove,
    Meter,
    MoveSyntaxError,
    Scenario,
    Session,
)

_READABLE = 24
"""A fraction of so many characters can be read."""


class Carried(NamedTuple):
    """A playthrough played on some version of its scenario.

    Attributes:
        session: every move before the first that is not legal.
        fault: what is wrong with that one; None if all of them are legal.
        dropped: of a text of the first edition, how many beliefs, guesses and wordings were
            left out, since there is no place for them any more; else 0.
    """

    session: Session
    fault: PlaythroughError | None
    dropped: int = 0


def dump(session: Session, *, trace: bool = False) -> str:
    """A session as text; `load` is the way back.

    Args:
        session: the game.
        trace: True to write, as comments, what happened after each move and the numbers
            at the end.
    """
    told = Playthrough.of(session)
    return as_text(told, _trace(session) if trace else told.log)


def replay(scenario: Scenario, playthrough: Playthrough) -> Session:
    """Play a playthrough again.

    Raises:
        PlaythroughError: it belongs to another scenario, or to another version of this
            one, or a move of its log is not legal where it stands.
    """
    if scenario.id != playthrough.scenario:
        message = f"this is a game of `{playthrough.scenario}`, not of `{scenario.id}`"
        raise PlaythroughError(message, flaw=Flaw.OTHER)
    if scenario.digest != playthrough.digest:
        message = f"`{scenario.id}` has been changed since this game was played"
        raise PlaythroughError(message, flaw=Flaw.OTHER)
    session, fault, _ = carried(scenario, playthrough)
    if fault is not None:
        raise fault
    return session


def carried(scenario: Scenario, playthrough: Playthrough) -> Carried:
    """Play a playthrough on any version of its scenario, as far as its moves are legal there.

    Raises:
        PlaythroughError: it is a game of one question, which this version does not have.
    """
    try:
        session = start(scenario, playthrough)
    except ValueError as error:
        raise PlaythroughError(str(error), flaw=Flaw.OTHER) from error
    if len(playthrough.log) > MAX_MOVES:
        return Carried(session, PlaythroughError(f"more than {MAX_MOVES:,} moves", flaw=Flaw.LONG))
    first = first_edition.Reader(session) if playthrough.format == 1 else None
    fault = None
    for index, entry in enumerate(playthrough.log):
        try:
            if first is None:
                step(session, entry)
            else:
                first.step(entry)
        except (IllegalMove, MoveSyntaxError, IndexError) as error:
            line = playthrough.line(index)
            fault = PlaythroughError(str(error), line, flaw=Flaw.ILLEGAL, found=entry)
            break
    return (
        Carried(session, fault) if first is None else Carried(first.session, fault, first.dropped)
    )


def start(scenario: Scenario, playthrough: Playthrough) -> Session:
    """The session of a playthrough before its first move.

    Raises:
        ValueError: the scenario has no such question.
    """
    scene = playthrough.scene
    if playthrough.format == 1 and playthrough.mode.one_question:
        scene = first_edition.scene_of_the_day(scenario, playthrough.seed)
    return Session(
        scenario,
        mode=playthrough.mode,
        clock=playthrough.clock,
        seed=playthrough.seed,
        scene=scene,
    )


def step(session: Session, entry: str) -> tuple[Event, ...]:
    """Do what one entry of a log says.

    Returns:
        What happened; nothing for an `undo`.

    Raises:
        IllegalMove, MoveSyntaxError: as `Session.push`.
        IndexError: there is nothing to undo.
    """
    if entry != UNDO:
        return session.push(entry)
    session.pop()
    return ()


def _trace(session: Session) -> Iterator[str]:
    """Each entry of the log with what happened, then the numbers."""
    told = Playthrough.of(session)
    again = start(session.scenario, told)
    for entry in told.log:
        yield entry
        for event in step(again, entry):
            fields = event.as_dict()
            yield "#   " + " ".join((fields.pop("type"), *map(_pair, fields.items())))
    sight, ear, room = session.foresight(), session.ear(), session.meters()
    yield from (
        "",
        f"# foresight: {number(sight.points)}, {sight.right} of {sight.count} right",
        f"# ear: {ear.known} of {ear.asked}",
        f"# heard: {number(room.heard)}",
        f"# answers: {_meter(room.answers)}",
        f"# exchange: {_meter(room.exchange)}",
        f"# highlights: {_meter(room.highlights)}",
    )


def _meter(meter: Meter) -> str:
    return f"{meter.got} of {meter.of}"


def number(value: Fraction) -> str:
    """A number exactly, or to six places where it is too long to be read."""
    exact = str(value)
    return exact if len(exact) <= _READABLE else f"{round(value * 10**6) / 10**6:.6f}"


def _pair(item: tuple[str, Any]) -> str:
    """One field of an event: `name=value`, with no blank in it where that can be helped."""
    key, value = item
    if isinstance(value, dict):
        value = "/".join(map(str, value.values()))
    elif isinstance(value, tuple):
        value = "|".join(value)
    return f"{key}={'-' if value is None else value}"
