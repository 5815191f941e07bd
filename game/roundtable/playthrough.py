"""A playthrough: everything a game was, as a few lines of text.

A scenario, its settings and its log of moves are the whole game; positions, events and
scores follow from them. The text is made to be read, kept and compared::

    roundtable playthrough 1
    scenario: agi-next-2026
    digest: 3b1f...
    mode: moderate
    clock: 75
    seed: 0

    open divergence
    call tang-jie expect next-contest at 60
    undo

Empty lines and lines that begin with `#` say nothing. `dump` can write what happened as
such lines, which makes the text a golden file: replay it, dump it again, compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from fractions import Fraction
from itertools import islice
from typing import Any

from roundtable.errors import GameError
from roundtable.rules import (
    UNDO,
    Event,
    IllegalMove,
    Mode,
    MoveSyntaxError,
    Reference,
    Scenario,
    Session,
    parse,
)

HEAD = "roundtable playthrough 1"
"""The first line: what this is, and the version of its format."""

MAX_CHARACTERS = 1_000_000
"""The longest text that is read."""

MAX_MOVES = 10_000
"""The longest log that is read or replayed."""

_FIELDS = {
    "scenario": re.compile(r"[a-z][a-z0-9-]{0,79}"),
    "digest": re.compile(r"[0-9a-f]{64}"),
    "mode": re.compile("|".join(Mode)),
    "clock": re.compile(r"[1-9]\d?|100", re.ASCII),
    "seed": re.compile(r"-?\d{1,30}", re.ASCII),
}
_NEWER = re.compile(r"roundtable playthrough \d{1,9}", re.ASCII)
_SHOWN = 60
_READABLE = 24


class Flaw(StrEnum):
    """What keeps a text from being a game."""

    STRANGE = "strange"
    """It is something else."""
    NEWER = "newer"
    """A newer version of the format."""
    LONG = "long"
    """Too many characters or moves."""
    HEAD = "head"
    """A line of the head that is none."""
    CUT = "cut"
    """A head that is not whole."""
    SYNTAX = "syntax"
    """A line that is no move."""
    ILLEGAL = "illegal"
    """A move that is not legal where it stands."""
    OTHER = "other"
    """A game of another scenario, or of another version of it."""


class PlaythroughError(GameError):
    """A text that is no playthrough, or a playthrough that does not fit its scenario.

    Attributes:
        line: where in the text, from 1; 0 where it is about the whole.
        flaw: what kind of fault it is.
        found: what stands there, short and harmless; empty where nothing does.
    """

    def __init__(self, message: str, line: int = 0, *, flaw: Flaw, found: str = "") -> None:
        super().__init__(f"line {line}: {message}" if line else message)
        self.message = message
        self.line = line
        self.flaw = flaw
        self.found = _shown(found)

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The flaw, where it is, and what stands there."""
        return f"fault-game-{self.flaw}", {"line": self.line, "found": self.found}


@dataclass(frozen=True, slots=True)
class Playthrough:
    """A scenario, its settings and the log.

    Attributes:
        scenario, digest: the scenario's id, and what names its content.
        clock: minutes as a share of the whole record, in per cent.
        log: moves as text, and `undo` where one was taken back.
        lines: where each of these stands in the text it was read from; empty if in none.
    """

    scenario: str
    digest: str
    mode: Mode
    clock: int
    seed: int
    log: tuple[str, ...]
    lines: tuple[int, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def of(cls, session: Session) -> Playthrough:
        """The playthrough of a session."""
        scenario = session.scenario
        settings = (session.mode, session.clock, session.seed)
        return cls(scenario.id, scenario.digest, *settings, session.log)

    def line(self, index: int) -> int:
        """The line of the log's entry at `index`; 0 if it was read from no text."""
        return self.lines[index] if index < len(self.lines) else 0


def dump(session: Session, *, trace: bool = False) -> str:
    """A session as text; `load` is the way back.

    Args:
        session: the game.
        trace: True to write, as comments, what happened after each move and the numbers
            at the end.
    """
    told = Playthrough.of(session)
    return as_text(told, _trace(session) if trace else told.log)


def as_text(told: Playthrough, lines: Iterable[str] | None = None) -> str:
    """A playthrough as text, as `dump` writes it, also where its scenario is not at hand.

    Args:
        told: the playthrough.
        lines: what follows the head; by default the log.
    """
    head = (
        HEAD,
        f"scenario: {told.scenario}",
        f"digest: {told.digest}",
        f"mode: {told.mode}",
        f"clock: {told.clock}",
        f"seed: {told.seed}",
        "",
    )
    return "\n".join((*head, *(told.log if lines is None else lines))) + "\n"


def load(text: str) -> Playthrough:
    """Read a playthrough; whether its moves are legal is seen on replay.

    Raises:
        PlaythroughError: the text is none.
    """
    if len(text) > MAX_CHARACTERS:
        raise PlaythroughError(f"longer than {MAX_CHARACTERS:,} characters", flaw=Flaw.LONG)
    lines = _lines(text)
    number, head = next(lines, (1, ""))
    if head != HEAD:
        flaw = Flaw.NEWER if _NEWER.fullmatch(head) else Flaw.STRANGE
        message = f"expected `{HEAD}`, found `{_shown(head)}`"
        raise PlaythroughError(message, number, flaw=flaw, found=head)
    fields = _settings(lines)
    log = list(_log(lines))
    return Playthrough(
        scenario=fields["scenario"],
        digest=fields["digest"],
        mode=Mode(fields["mode"]),
        clock=int(fields["clock"]),
        seed=int(fields["seed"]),
        log=tuple(entry for _, entry in log),
        lines=tuple(line for line, _ in log),
    )


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
    session, fault = carried(scenario, playthrough)
    if fault is not None:
        raise fault
    return session


def carried(
    scenario: Scenario, playthrough: Playthrough
) -> tuple[Session, PlaythroughError | None]:
    """Play a playthrough on any version of its scenario, as far as its moves are legal there.

    Returns:
        The session with every move before the first that is not legal, and what is wrong
        with that one; None if all of them are.
    """
    session = Session(
        scenario, mode=playthrough.mode, clock=playthrough.clock, seed=playthrough.seed
    )
    if len(playthrough.log) > MAX_MOVES:
        return session, PlaythroughError(f"more than {MAX_MOVES:,} moves", flaw=Flaw.LONG)
    for index, entry in enumerate(playthrough.log):
        try:
            step(session, entry)
        except (IllegalMove, MoveSyntaxError, IndexError) as error:
            message = "nothing to undo" if isinstance(error, IndexError) else str(error)
            line = playthrough.line(index)
            return session, PlaythroughError(message, line, flaw=Flaw.ILLEGAL, found=entry)
    return session, None


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


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, stripped, with their numbers."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        said = line.strip()
        if said and not said.startswith("#"):
            yield number, said


def _settings(lines: Iterator[tuple[int, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    last = 1
    for last, line in islice(lines, len(_FIELDS)):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or name not in _FIELDS or name in found:
            missing = ", ".join(f"`{each}:`" for each in _FIELDS if each not in found)
            message = f"expected {missing}, found `{_shown(line)}`"
            raise PlaythroughError(message, last, flaw=Flaw.HEAD, found=line)
        if not _FIELDS[name].fullmatch(value):
            message = f"`{_shown(value)}` is no {name}"
            raise PlaythroughError(message, last, flaw=Flaw.HEAD, found=line)
        found[name] = value
    for name in _FIELDS:
        if name not in found:
            raise PlaythroughError(f"`{name}:` is missing", last, flaw=Flaw.CUT)
    return found


def _log(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The entries in the form in which a session writes them."""
    depth = 0
    for count, (number, line) in enumerate(lines):
        if count >= MAX_MOVES:
            raise PlaythroughError(f"more than {MAX_MOVES:,} moves", number, flaw=Flaw.LONG)
        depth += -1 if line == UNDO else 1
        if depth < 0:
            raise PlaythroughError("nothing to undo", number, flaw=Flaw.ILLEGAL, found=line)
        try:
            yield number, UNDO if line == UNDO else str(parse(line))
        except MoveSyntaxError as error:
            raise PlaythroughError(str(error), number, flaw=Flaw.SYNTAX, found=line) from error


def _shown(text: str) -> str:
    cut = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(each if each.isprintable() else " " for each in cut)


def _trace(session: Session) -> Iterator[str]:
    """Each entry of the log with what happened, then the numbers."""
    told = Playthrough.of(session)
    again = Session(session.scenario, mode=told.mode, clock=told.clock, seed=told.seed)
    for entry in told.log:
        yield entry
        for event in step(again, entry):
            fields = event.as_dict()
            yield "#   " + " ".join((fields.pop("type"), *map(_pair, fields.items())))
    scores = session.scores()
    yield from (
        "",
        f"# foresight: {_number(scores.foresight.score)}",
        f"# points: {_number(scores.foresight.points)}",
        f"# likeness: {_number(scores.likeness)}",
        f"# replay: {_number(scores.replay)}",
    )
    meters = scores.meters
    own = (scores.room, meters.ground.value, meters.sparks.value, meters.voices.value)
    yield _row("own", Reference(*own))
    yield _row("floor", scores.floor)
    yield _row("par", scores.par)
    yield _row("best", scores.best)


def _row(name: str, numbers: Reference) -> str:
    pairs = (f"{key} {_number(value)}" for key, value in asdict(numbers).items())
    return f"# {name}: {', '.join(pairs)}"


def _number(value: Fraction | None) -> str:
    """A number exactly, or to six places where it is too long to be read."""
    if value is None:
        return "-"
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
