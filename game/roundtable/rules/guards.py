"""The guards of the flow: each says why a move cannot be made, or nothing if it can."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeAlias

from roundtable.frozen import frozen
from roundtable.rules.board import NOBODY, Board, Wish
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


_because = lru_cache(maxsize=1_000)(Reason)
"""A reason; the same ones are given again and again."""

Guard = Callable[[Board, State, Any], Reason | None]
"""Asked of the moves of its row alone."""

Speaking: TypeAlias = Call | Follow | Connect
"""A move that releases a turn."""

SPEAKING = (Call, Follow, Connect)


def known_scene(board: Board, _state: State, move: Open) -> Reason | None:
    """The scene and the wording exist."""
    index = board.scene_index.get(move.scene)
    if index is None:
        return _because(Why.UNKNOWN_SCENE, move.scene)
    if not board.scenes >> index & 1:
        return _because(Why.NOT_IN_MODE, move.scene)
    if move.wording is not None:
        wordings = board.scenario.scenes[index].wordings
        if all(each.id != move.wording for each in wordings):
            return _because(Why.UNKNOWN_WORDING, move.wording)
    return None


def unopened(board: Board, state: State, move: Open) -> Reason | None:
    """The scene was not opened before."""
    opened = state.opened >> board.scene_index[move.scene] & 1
    return _because(Why.ALREADY_OPENED, move.scene) if opened else None


def after_opened(board: Board, state: State, move: Open) -> Reason | None:
    """Every scene that this one comes after was opened, as far as it is played at all."""
    after = board.blocks[board.scene_index[move.scene]].after
    missing = after & board.scenes & ~state.opened
    if not missing:
        return None
    first = (missing & -missing).bit_length() - 1
    return _because(Why.NOT_BEFORE, board.scenario.scenes[first].id)


def opening_fits(board: Board, state: State, move: Open) -> Reason | None:
    """The opening and its cheapest first turn fit the clock, so no opening is a trap."""
    block = board.blocks[board.scene_index[move.scene]]
    needed = block.cost + block.cheapest
    return _because(Why.NO_TIME, seconds=needed) if needed > state.left else None


def known_people(board: Board, _state: State, move: Speaking) -> Reason | None:
    """Everybody the move names sits at the table."""
    people = board.panelist_index
    if isinstance(move, Connect) and move.responder not in people:
        return _because(Why.UNKNOWN_PANELIST, move.responder)
    return None if move.panelist in people else _because(Why.UNKNOWN_PANELIST, move.panelist)


def on_record(board: Board, state: State, move: Speaking) -> Reason | None:
    """The record holds an unheard turn for the move here and now."""
    block = board.blocks[state.current]
    wish = act, speaker, _ = wanted(board, move)
    if block.first(state.heard, wish) >= 0:
        return None
    name, own = board.scenario.panelists[speaker].id, block.said_by.get(speaker, 0)
    asked = block.kinds.get(wish, 0)
    if not own:
        return _because(Why.SILENT, name)
    if not own & ~state.heard:
        return _because(Why.NOTHING_LEFT, name)
    if asked & ~state.heard:
        return _because(Why.NOT_HEARD_YET, name)
    return _because(Why.ANSWERED if asked and act is Act.ANSWER else _LACKING[act], name)


def turn_fits(board: Board, state: State, move: Speaking) -> Reason | None:
    """The turn fits the clock."""
    block = board.blocks[state.current]
    cost = block.slots[block.first(state.heard, wanted(board, move))].cost
    return _because(Why.NO_TIME, seconds=cost) if cost > state.left else None


def unmatched(board: Board, state: State, move: Match) -> Reason | None:
    """The coda has that line and it was not matched before."""
    for i, line in enumerate(board.lines):
        if line.id == move.line:
            matched = state.heard >> i & 1
            return _because(Why.ALREADY_MATCHED, move.line) if matched else None
    return _because(Why.UNKNOWN_LINE, move.line)


def last_unmatched(board: Board, state: State, move: Match) -> Reason | None:
    """It is the coda's last open line."""
    left = len(board.lines) - state.heard.bit_count()
    return unmatched(board, state, move) if left == 1 else _because(Why.NOT_NOW)


def has_coda(board: Board, _state: State, _move: Move) -> Reason | None:
    """The game has a coda."""
    return None if board.lines else _because(Why.NOT_NOW)


def released(board: Board, state: State, move: Move) -> int:
    """Index of the turn in the open scene that a move would release; -1 if none."""
    if not isinstance(move, SPEAKING) or not 0 <= state.current < board.coda:
        return -1
    return board.blocks[state.current].first(state.heard, wanted(board, move))


_LACKING = {
    Act.ANSWER: Why.ONLY_RESPONDS,
    Act.FOLLOW_UP: Why.NO_DEEPER,
    Act.RESPONSE: Why.NO_RESPONSE,
}


def wanted(board: Board, move: Speaking) -> Wish:
    """The kind of turn a move asks for; a stranger is nobody."""
    people = board.panelist_index
    named = people.get(move.panelist, NOBODY)
    if isinstance(move, Connect):
        return Act.RESPONSE, people.get(move.responder, NOBODY), named
    return _ACTS[type(move)], named, NOBODY


_ACTS: dict[type[Move], Act] = {Call: Act.ANSWER, Follow: Act.FOLLOW_UP}
