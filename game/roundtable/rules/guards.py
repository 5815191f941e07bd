"""The guards of the flow: each says why a move cannot be made, or nothing if it can."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from roundtable.frozen import frozen
from roundtable.rules.board import NOBODY, Board
from roundtable.rules.moves import Call, Connect, Follow, Match, Move, Open
from roundtable.rules.scenario import Act
from roundtable.rules.state import State


class Why(StrEnum):
    """Why a move is not legal."""

    OVER = "over"
    NOT_NOW = "not_now"
    NOT_IN_MODE = "not_in_mode"
    UNKNOWN_SCENE = "unknown_scene"
    UNKNOWN_WORDING = "unknown_wording"
    UNKNOWN_PANELIST = "unknown_panelist"
    UNKNOWN_LINE = "unknown_line"
    UNKNOWN_PICK = "unknown_pick"
    ALREADY_OPENED = "already_opened"
    ALREADY_MATCHED = "already_matched"
    NO_TIME = "no_time"
    SILENT = "silent"
    ONLY_RESPONDS = "only_responds"
    ANSWERED = "answered"
    NOTHING_LEFT = "nothing_left"
    NOT_HEARD_YET = "not_heard_yet"
    NO_DEEPER = "no_deeper"
    NO_RESPONSE = "no_response"
    WRONG_BETS = "wrong_bets"
    NO_BET = "no_bet"
    NOT_BEFORE = "not_before"


@frozen
class Reason:
    """Why a move is not legal.

    Attributes:
        about: the id it is about; empty where it is about none.
        seconds: that the move needs, where there is no time for it; else 0.
    """

    why: Why
    about: str = ""
    seconds: int = 0

    def __str__(self) -> str:
        """A short plain form for messages to programmers."""
        detail = self.about or (f"{self.seconds} seconds" if self.seconds else "")
        return f"{self.why.value.replace('_', ' ')}{': ' + detail if detail else ''}"


Guard = Callable[[Board, State, Move], Reason | None]

SPEAKING = (Call, Follow, Connect)
"""The moves that release a turn."""


def known_scene(board: Board, _state: State, move: Move) -> Reason | None:
    """The scene and the wording exist."""
    assert isinstance(move, Open)
    scene = board.scenario.scene.get(move.scene)
    if scene is None:
        return Reason(Why.UNKNOWN_SCENE, move.scene)
    if board.scene_index[move.scene] not in board.offered:
        return Reason(Why.NOT_IN_MODE, move.scene)
    if move.wording is not None and all(w.id != move.wording for w in scene.wordings):
        return Reason(Why.UNKNOWN_WORDING, move.wording)
    return None


def unopened(board: Board, state: State, move: Move) -> Reason | None:
    """The scene was not opened before."""
    assert isinstance(move, Open)
    opened = state.opened >> board.scene_index[move.scene] & 1
    return Reason(Why.ALREADY_OPENED, move.scene) if opened else None


def after_opened(board: Board, state: State, move: Move) -> Reason | None:
    """Every scene that this one comes after was opened, as far as it is played at all."""
    assert isinstance(move, Open)
    needed = board.blocks[board.scene_index[move.scene]].after & ~state.opened
    for each in board.offered:
        if needed >> each & 1:
            return Reason(Why.NOT_BEFORE, board.scenario.scenes[each].id)
    return None


def opening_fits(board: Board, state: State, move: Move) -> Reason | None:
    """The opening and its cheapest first turn fit the clock, so no opening is a trap."""
    assert isinstance(move, Open)
    block = board.blocks[board.scene_index[move.scene]]
    needed = block.cost + block.cheapest
    return Reason(Why.NO_TIME, seconds=needed) if needed > state.left else None


def known_people(board: Board, _state: State, move: Move) -> Reason | None:
    """Everybody the move names sits at the table."""
    people = board.panelist_index
    if isinstance(move, Connect) and move.responder not in people:
        return Reason(Why.UNKNOWN_PANELIST, move.responder)
    assert isinstance(move, SPEAKING)
    return None if move.panelist in people else Reason(Why.UNKNOWN_PANELIST, move.panelist)


def on_record(board: Board, state: State, move: Move) -> Reason | None:
    """The record holds an unheard turn for the move here and now."""
    block = board.blocks[state.current]
    act, speaker, target = wanted(board, move)
    if block.first(state.heard, act, speaker, target) >= 0:
        return None
    name, own = board.scenario.panelists[speaker].id, block.said_by.get(speaker, 0)
    queue = block.queues.get((act, speaker, target), ())
    if not own:
        return Reason(Why.SILENT, name)
    if own & ~state.heard == 0:
        return Reason(Why.NOTHING_LEFT, name)
    if not queue:
        return Reason(_LACKING[act], name)
    if any(not state.heard >> index & 1 for index, _ in queue):
        return Reason(Why.NOT_HEARD_YET, name)
    return Reason(Why.ANSWERED if act is Act.ANSWER else _LACKING[act], name)


def turn_fits(board: Board, state: State, move: Move) -> Reason | None:
    """The turn fits the clock."""
    block = board.blocks[state.current]
    cost = block.slots[block.first(state.heard, *wanted(board, move))].cost
    return Reason(Why.NO_TIME, seconds=cost) if cost > state.left else None


def unmatched(board: Board, state: State, move: Move) -> Reason | None:
    """The coda has that line and it was not matched before."""
    assert isinstance(move, Match)
    for i, line in enumerate(board.lines):
        if line.id == move.line:
            matched = state.heard >> i & 1
            return Reason(Why.ALREADY_MATCHED, move.line) if matched else None
    return Reason(Why.UNKNOWN_LINE, move.line)


def last_unmatched(board: Board, state: State, move: Move) -> Reason | None:
    """It is the coda's last open line."""
    left = len(board.lines) - state.heard.bit_count()
    return unmatched(board, state, move) if left == 1 else Reason(Why.NOT_NOW)


def has_coda(board: Board, _state: State, _move: Move) -> Reason | None:
    """The game has a coda."""
    return None if board.lines else Reason(Why.NOT_NOW)


def released(board: Board, state: State, move: Move) -> int:
    """Index of the turn in the open scene that a move would release; -1 if none."""
    if not 0 <= state.current < len(board.blocks) or not isinstance(move, SPEAKING):
        return -1
    act, speaker, target = wanted(board, move)
    return board.blocks[state.current].first(state.heard, act, speaker, target)


_LACKING = {
    Act.ANSWER: Why.ONLY_RESPONDS,
    Act.FOLLOW_UP: Why.NO_DEEPER,
    Act.RESPONSE: Why.NO_RESPONSE,
}


def wanted(board: Board, move: Move) -> tuple[Act, int, int]:
    """The kind of turn a move asks for: act, speaker and whom it answers."""
    people = board.panelist_index
    if isinstance(move, Call):
        return Act.ANSWER, people.get(move.panelist, NOBODY), NOBODY
    if isinstance(move, Follow):
        return Act.FOLLOW_UP, people.get(move.panelist, NOBODY), NOBODY
    assert isinstance(move, Connect)
    target = people.get(move.panelist, NOBODY)
    return Act.RESPONSE, people.get(move.responder, NOBODY), target
