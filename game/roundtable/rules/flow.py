"""The flow of a discussion: one table, and the machine that decides each move by it.

Theory of operation. A discussion goes from the briefing through questions to the author's
summing-up (the coda) and the debrief::

    briefing ──open──> choosing ──adjourn──> coda ──match (the last), adjourn──> debrief
                        │    ^                │ ^
                        └────┘                └─┘
           open, call, follow, connect       match

Where a discussion stands is a `State`, five integers; `phase` tells which row of `TABLE`
can be taken there. A row names a trigger, where it leads from and to, and the guards that
have to let it pass. Nothing else in the house says what is legal:

* `objection` asks the guards of the rows and tells the first thing that speaks against a
  move, for whoever shows moves that cannot be made;
* `walk` lets the machine that `machine` makes from the table decide a move that is made.

The machine knows phases, not scenes, so one machine serves every scenario. It holds
nobody's state: a `Cursor` is made for one move, taken through it and thrown away, so that
states stay values. Triggers and guards are functions of this package; nothing written in
YAML becomes a callback.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from transitions import Machine

from roundtable.frozen import frozen
from roundtable.rules import guards
from roundtable.rules.board import Board
from roundtable.rules.guards import Guard, Reason, Why
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Match, Move, Open
from roundtable.rules.state import BRIEFING, State


class Phase(StrEnum):
    """Where a discussion stands."""

    BRIEFING = "briefing"
    """No question was put yet."""
    CHOOSING = "choosing"
    """A question is open, and the player decides what comes next."""
    CODA = "coda"
    """The lines of the author's summing-up are matched with the panelists."""
    DEBRIEF = "debrief"
    """It is over."""


@frozen
class Row:
    """One row of the flow: in `source`, `trigger` leads to `dest` if every guard lets it pass."""

    trigger: str
    source: Phase
    dest: Phase
    guards: tuple[Guard, ...] = ()

    def passes(self, board: Board, state: State, move: Move) -> bool:
        """Whether every guard lets a move pass."""
        for guard in self.guards:  # noqa: SIM110 -- a generator takes as long as a guard
            if guard(board, state, move) is not None:
                return False
        return True


_OPENING = (guards.known_scene, guards.unopened, guards.after_opened, guards.opening_fits)
_TURN = (guards.known_people, guards.on_record, guards.turn_fits)

TABLE: tuple[Row, ...] = (
    Row("open", Phase.BRIEFING, Phase.CHOOSING, _OPENING),
    Row("open", Phase.CHOOSING, Phase.CHOOSING, _OPENING),
    Row("call", Phase.CHOOSING, Phase.CHOOSING, _TURN),
    Row("follow", Phase.CHOOSING, Phase.CHOOSING, _TURN),
    Row("connect", Phase.CHOOSING, Phase.CHOOSING, _TURN),
    Row("adjourn", Phase.BRIEFING, Phase.CODA, (guards.has_coda,)),
    Row("adjourn", Phase.BRIEFING, Phase.DEBRIEF),
    Row("adjourn", Phase.CHOOSING, Phase.CODA, (guards.has_coda,)),
    Row("adjourn", Phase.CHOOSING, Phase.DEBRIEF),
    Row("match", Phase.CODA, Phase.DEBRIEF, (guards.last_unmatched,)),
    Row("match", Phase.CODA, Phase.CODA, (guards.unmatched,)),
    Row("adjourn", Phase.CODA, Phase.DEBRIEF),
)
"""The whole flow. Of several rows for one trigger and source, the first that passes is taken."""

TRIGGERS: dict[type[Move], str] = {
    Open: "open",
    Call: "call",
    Follow: "follow",
    Connect: "connect",
    Adjourn: "adjourn",
    Match: "match",
}
"""The trigger that each move pulls; moves of single modes are made of these and pull none."""


def phase(board: Board, state: State) -> Phase:
    """The phase a position is in."""
    if state.current == BRIEFING:
        return _BRIEFING
    if state.current < board.coda:
        return _CHOOSING
    return _CODA if state.current == board.coda else _DEBRIEF


_BRIEFING, _CHOOSING, _CODA, _DEBRIEF = Phase


def objection(board: Board, state: State, move: Move) -> Reason | None:
    """What the first guard that objects to a move says; None if none does.

    What rides on the move, a belief or a guess of a wording, is not looked at, but that the
    wording exists.
    """
    decided = decision(board, state, move)
    if isinstance(decided, Reason):
        return decided
    _, needed = decided
    return Reason(Why.NO_TIME, seconds=needed) if needed > state.left else None


def decision(board: Board, state: State, move: Move) -> tuple[Phase, int] | Reason:
    """The phase in which a move ends and the seconds it needs, or what the first objection says.

    That there is too little time is no objection here.
    """
    if type(move) not in TRIGGERS:
        return _NOT_IN_MODE
    where = phase(board, state)
    if where is _DEBRIEF:
        return _OVER
    reason: Reason | None = _NOT_NOW
    for row in _ROWS[where].get(type(move), ()):
        seconds = 0
        for guard in row.guards:
            reason = guard(board, state, move)
            if reason is None:
                continue
            if reason.why is not Why.NO_TIME:
                break
            seconds = max(seconds, reason.seconds)
        else:
            return row.dest, seconds
    assert reason is not None
    return reason


def legal(board: Board, state: State, moves: Iterable[Move]) -> tuple[Move, ...]:
    """Of some bare moves of the table those that no guard objects to, in their order."""
    rows, found = _ROWS[phase(board, state)], []
    for move in moves:
        for row in rows.get(type(move), ()):
            if row.passes(board, state, move):
                found.append(move)
                break
    return tuple(found)


_NOT_IN_MODE, _OVER, _NOT_NOW = map(Reason, (Why.NOT_IN_MODE, Why.OVER, Why.NOT_NOW))
_ROWS: dict[Phase, dict[type[Move], tuple[Row, ...]]] = {
    where: {
        kind: tuple(row for row in TABLE if (row.source, row.trigger) == (where, trigger))
        for kind, trigger in TRIGGERS.items()
    }
    for where in Phase
}
"""For each phase and move the rows, in the order of the table."""


class Cursor:
    """A model for one move: where the machine stands."""

    __slots__ = ("state",)

    def __init__(self, start: str) -> None:
        """Stand at a phase, by its name."""
        self.state = start


@cache
def machine() -> Machine:
    """The table as a machine without a model."""
    return Machine(
        model=None,
        states=[str(each) for each in Phase],
        transitions=[
            {
                "trigger": row.trigger,
                "source": str(row.source),
                "dest": str(row.dest),
                "conditions": [row.passes],
            }
            for row in TABLE
        ],
        initial=str(Phase.BRIEFING),
        auto_transitions=False,
    )


def walk(board: Board, position: State, move: Move) -> Phase | None:
    """The phase in which a move ends, as the machine decides; None if it lets it not pass."""
    cursor = Cursor(str(phase(board, position)))
    event = machine().events.get(TRIGGERS.get(type(move), ""))
    if event is None or cursor.state not in event.transitions:
        return None
    return _PHASES[cursor.state] if event.trigger(cursor, board, position, move) else None


_PHASES = {str(each): each for each in Phase}
