"""A play beside the record, situation by situation.

A situation is a question and the turn heard last in it. After each move it can be told what
the record does at this point (`Beside`): whether it stays with the speaker, and for how many
more turns, who comes next, or that it goes on to the next question. All of it is read from
the order of the record; no motive is in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from roundtable.frozen import frozen
from roundtable.rules.board import Board
from roundtable.rules.events import Event, Opened, Spoke
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Move, Open


@frozen
class Run:
    """Turns of one speaker that follow each other in a lane.

    Attributes:
        scene: id of the question.
        panelist: who speaks; None where the question is put.
        turns: ids; empty where the question is put.
    """

    scene: str
    panelist: str | None = None
    turns: tuple[str, ...] = ()


@frozen
class Beside:
    """What the record does at a point.

    Attributes:
        scene: the open question; None in the briefing.
        place, scenes: which question of the record it is, from 1, and how many there are; 0
            in the briefing.
        turn, speaker: the turn heard last in the open question; None before the first.
        stays: how many more turns, not heard yet, the record stays with the speaker.
        next: the record's very next move, bare.
        then: its next move after it stayed; as `next` where it does not stay.
    """

    scene: str | None
    place: int
    scenes: int
    turn: str | None
    speaker: str | None
    stays: int
    next: Move
    then: Move


@frozen
class Step:
    """One move of a play with what the record does at the point where it was made.

    Attributes:
        ply: how many moves were made before it.
        move: bare.
        same: whether the record's next move is the same.
    """

    ply: int
    move: Move
    beside: Beside

    @property
    def same(self) -> bool:
        """Whether the record does the same here."""
        return self.move == self.beside.next


@frozen
class Comparison:
    """A play beside the record; for the debrief, since it shows the whole record.

    Attributes:
        own, record: both lanes.
        steps: the moves by which the discussion went on.
        same: how many of these the record does, too, at the same point.
    """

    own: tuple[Run, ...]
    record: tuple[Run, ...]
    steps: tuple[Step, ...]
    same: int


def beside(board: Board, heard: int, scene: int, last: int) -> Beside:
    """What the record does at a point.

    Args:
        board: of the game.
        heard: the mask of turns heard in the open scene.
        scene: index of the open scene; -1 in the briefing.
        last: index of the turn heard last in it; -1 before the first.
    """
    if scene < 0:
        first = Open(board.scenario.scenes[board.offered[0]].id)
        return Beside(None, 0, len(board.offered), None, None, 0, first, first)
    slots, turns = board.blocks[scene].slots, board.scenario.scenes[scene].turns
    end = last + 1
    while 0 <= last and end < len(slots) and slots[end].speaker == slots[last].speaker:
        end += 1
    staying = [i for i in range(last + 1, end) if not heard >> i & 1]
    others = (i for i in range(end, len(slots)) if not heard >> i & 1)
    other = next(others, -1)
    then = board.release(scene, other) if other >= 0 else _onwards(board, scene)
    return Beside(
        scene=board.scenario.scenes[scene].id,
        place=board.offered.index(scene) + 1,
        scenes=len(board.offered),
        turn=turns[last].id if last >= 0 else None,
        speaker=turns[last].speaker if last >= 0 else None,
        stays=len(staying),
        next=board.release(scene, staying[0]) if staying else then,
        then=then,
    )


def _onwards(board: Board, scene: int) -> Move:
    at = board.offered.index(scene) + 1
    if at == len(board.offered):
        return Adjourn()
    return Open(board.scenario.scenes[board.offered[at]].id)


def compare(
    board: Board, events: tuple[Event, ...], made: Iterable[tuple[Move, Beside | None]]
) -> Comparison:
    """Lay a play beside the record.

    Args:
        board: of the game.
        events: everything that happened.
        made: each move with what the record does where it was made.
    """
    found = tuple(
        Step(ply, move.bare, point)
        for ply, (move, point) in enumerate(made)
        if point is not None and isinstance(move.bare, Open | Call | Follow | Connect | Adjourn)
    )
    return Comparison(lane(board, events), record(board), found, sum(s.same for s in found))


def lane(board: Board, events: tuple[Event, ...]) -> tuple[Run, ...]:
    """What was put and heard, with turns of one speaker that follow each other in one run."""
    runs: list[Run] = []
    for event in events:
        if isinstance(event, Opened):
            runs.append(Run(event.scene))
        elif isinstance(event, Spoke):
            scene = board.scenario.scene_of[event.turn].id
            _add(runs, scene, event.speaker, event.turn)
    return tuple(runs)


def record(board: Board) -> tuple[Run, ...]:
    """The record's lane."""
    runs: list[Run] = []
    for i in board.offered:
        scene = board.scenario.scenes[i]
        runs.append(Run(scene.id))
        for turn in scene.turns:
            _add(runs, scene.id, turn.speaker, turn.id)
    return tuple(runs)


def _add(runs: list[Run], scene: str, speaker: str, turn: str) -> None:
    if runs and (runs[-1].scene, runs[-1].panelist) == (scene, speaker):
        runs[-1] = Run(scene, speaker, (*runs[-1].turns, turn))
    else:
        runs.append(Run(scene, speaker, (turn,)))
