"""Every player by name: our own, those of installed packages, and their ways of believing.

A name is ``MOVING``, ``MOVING+BELIEVING`` or ``BELIEVING``, as in ``greedy``,
``greedy+overconfident`` or ``echo``. A way of moving alone believes as the table says;
a way of believing alone rides on the record's moves. Other packages add ways of moving
by an entry point of the group `GROUP`; docs/simulation.md tells how.
"""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.rules import Move, Session
from roundtable.search import Moving
from roundtable.simulation.believing import (
    Believer,
    Blind,
    Drawn,
    Echo,
    Forecasting,
    Omniscient,
    Overconfident,
)
from roundtable.simulation.players import (
    DiceMoves,
    FirstPlayer,
    Player,
    RandomMoves,
    RecordMoves,
    RoundRobinPlayer,
    best_player,
    greedy_player,
)
from roundtable.simulation.seeking import SeekingPlayer, Thing, covered

GROUP = "roundtable.players"
"""The group of entry points in which packages name their players."""


class PlayerError(GameError):
    """A player of another package that cannot be loaded, or that failed at the table."""


class UnknownPlayer(PlayerError):  # noqa: N818 -- says what is wrong
    """There is no player of that name.

    The message is the part of the name that is not known.
    """


@frozen
class Cast:
    """A player to be: games of the same seed are played alike.

    Attributes:
        name: as on the command line.
        make: makes the player of a game from the game's seed.
        chance: False where every game is the same whatever the seed.
        told: is to be shown every finished game, for players that learn from one to the next.
        bulk: how the same games are played in the compiled form, and whether beliefs are
            drawn there; None where only a session can play them.
    """

    name: str
    make: Callable[[int], Player]
    chance: bool
    told: Callable[[Session], None] = lambda _session: None
    bulk: tuple[Moving, bool] | None = None


@frozen
class _Moving:
    make: Callable[[int], Player]
    believing: str
    chance: bool = False
    told: Callable[[Session], None] = lambda _session: None
    bulk: Moving | None = None


@frozen
class _Believing:
    make: Callable[[int], Believer]
    chance: bool = False
    bulk: bool | None = None


_MOVING: dict[str, _Moving] = {
    "record": _Moving(lambda _: RecordMoves(), "omniscient"),
    "random": _Moving(RandomMoves, "drawn", chance=True, bulk=Moving.RANDOM),
    "dice": _Moving(DiceMoves, "drawn", chance=True, bulk=Moving.DICE),
    "round-robin": _Moving(lambda _: RoundRobinPlayer(), "blind"),
    "first": _Moving(lambda _: FirstPlayer(), "blind"),
    "greedy": _Moving(lambda _: greedy_player(), "blind"),
    "best": _Moving(lambda _: best_player(), "blind"),
}


def _seeking() -> _Moving:
    """Starts with nothing seen; its beliefs are its own."""
    seen: Counter[Thing] = Counter()

    def make(seed: int) -> Player:
        return SeekingPlayer(seed, seen)

    return _Moving(make, "", chance=True, told=lambda session: seen.update(covered(session)))


_LEARNING: dict[str, Callable[[], _Moving]] = {"seeking": _seeking}
"""Ways of moving that depend on the games before; each is begun anew whenever it is cast."""

_BELIEVING: dict[str, _Believing] = {
    "blind": _Believing(lambda _: Blind(), bulk=False),
    "echo": _Believing(lambda _: Echo()),
    "omniscient": _Believing(lambda _: Omniscient()),
    "overconfident": _Believing(Overconfident, chance=True),
    "drawn": _Believing(Drawn, chance=True, bulk=True),
}

_RIDDEN = "record"
"""The way of moving on which a way of believing rides when it is named alone."""


def names() -> tuple[str, ...]:
    """Every name there is, ours first; any way of believing can follow any way of moving."""
    guests = sorted(each.name for each in entry_points(group=GROUP))
    return tuple(dict.fromkeys((*_MOVING, *_LEARNING, *_BELIEVING, *guests)))


def cast(name: str) -> Cast:
    """The player of that name.

    Raises:
        UnknownPlayer: there is none.
        PlayerError: its package cannot be loaded.
    """
    first, plus, second = name.partition("+")
    if plus and second not in _BELIEVING:
        raise UnknownPlayer(second or name)
    if not plus and first in _BELIEVING:
        first, second = _RIDDEN, first
    moving = _LEARNING[first]() if first in _LEARNING else _MOVING.get(first) or _guest(first)
    second = second or moving.believing
    if not second:
        return Cast(name, moving.make, moving.chance, moving.told)
    believing = _BELIEVING[second]

    def make(seed: int) -> Player:
        return Forecasting(moving.make(seed), believing.make(seed))

    chance = moving.chance or believing.chance
    bulk = None
    if moving.bulk is not None and believing.bulk is not None:
        bulk = moving.bulk, believing.bulk
    return Cast(name, make, chance, moving.told, bulk)


PLAYERS: dict[str, Callable[[int], Player]] = {
    name: cast(name).make for name in (*_MOVING, *_LEARNING)
}
"""Our own players by the name of how they move, each made from a seed."""


def _guest(name: str) -> _Moving:
    """A way of moving from another package; its beliefs are its own."""
    found = [each for each in entry_points(group=GROUP) if each.name == name]
    if not found:
        raise UnknownPlayer(name)
    point = found[0]
    try:
        make = point.load()
    except Exception as error:
        raise PlayerError(_told(point, "cannot be loaded", error)) from error

    def seated(seed: int) -> Player:
        try:
            player = make(seed)
            choose = player.choose
        except Exception as error:
            raise PlayerError(_told(point, "cannot be made from a seed", error)) from error
        return _Guest(point, choose)

    return _Moving(seated, "", chance=True)


@frozen
class _Guest:
    """A player of another package at the table: what goes wrong with it is told in one line."""

    point: EntryPoint
    ask: Callable[[Session], Move]

    def choose(self, session: Session) -> Move:
        """Its move.

        Raises:
            PlayerError: it failed, changed the game, or chose what is not legal.
        """
        before = session.ply, session.state
        try:
            move = self.ask(session)
        except Exception as error:
            raise PlayerError(
                _told(self.point, f"failed at move {before[0] + 1}", error)
            ) from error
        if (session.ply, session.state) != before:
            raise PlayerError(_told(self.point, "changed the game while it was choosing"))
        if not isinstance(move, Move):
            raise PlayerError(_told(self.point, f"chose {move!r:.60}, which is no move"))
        reason = session.why_illegal(move)
        if reason is not None:
            raise PlayerError(_told(self.point, f"chose `{move}`, which is not legal ({reason})"))
        return move


def _told(point: EntryPoint, what: str, error: Exception | None = None) -> str:
    """One line: whose player it is, what it did, and where."""
    home = f" of {point.dist.name} {point.dist.version}" if point.dist else ""
    line = f"the player `{point.name}`{home} {what}"
    if error is None:
        return line
    steps = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(steps[-1].filename).name}:{steps[-1].lineno})" if len(steps) > 1 else ""
    said = " ".join(str(error).split())
    return f"{line}: {type(error).__name__}{f': {said:.200}' if said else ''}{where}"
