"""Random play that goes where it has been least.

A scenario holds things that a test of it should have touched: each turn heard, each scene
opened, each wording put, each position picked, each line of the coda matched. The seeking
player keeps count of them over its games. It makes for the turn that was heard least and
can still be heard, by the shortest way to it, and lets a number drawn from (seed, ply)
decide among equals; so of many games each goes where the ones before left gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from roundtable.rules import (
    Adjourn,
    Belief,
    Believing,
    Board,
    Match,
    Move,
    Open,
    Opened,
    Scenario,
    Session,
    Spoke,
    State,
    Turn,
)
from roundtable.rules.board import Block
from roundtable.rules.chance import draw
from roundtable.rules.scoring import chips

Thing = tuple[str, str]
"""Something that can be covered: its kind (one of `KINDS`), and which it is."""

KINDS = ("turn", "opening", "wording", "position", "line")
"""A turn heard, a scene opened, a wording put, a position picked in a forecast, a coda line matched."""


def things(scenario: Scenario) -> tuple[Thing, ...]:
    """Everything in a scenario that can be covered in Moderate, in the order of the record."""
    found: dict[Thing, None] = {}
    for scene in scenario.scenes:
        found["opening", scene.id] = None
        found |= dict.fromkeys(("wording", f"{scene.id}/{each.id}") for each in scene.wordings)
        for turn in scene.turns:
            found["turn", turn.id] = None
            if turn.stance is not None:
                found |= dict.fromkeys(_positions(scenario, turn))
    lines = scenario.coda.lines if scenario.coda else ()
    return (*found, *(("line", line.id) for line in lines))


def covered(session: Session) -> Iterator[Thing]:
    """What a game has covered, once for each time."""
    for move, events in session.steps:
        for event in events:
            if isinstance(event, Opened):
                yield "opening", event.scene
                yield "wording", f"{event.scene}/{event.wording}"
            elif isinstance(event, Spoke):
                yield "turn", event.turn
                if move.rider is not None:
                    turn = session.scenario.turn[event.turn]
                    yield _position(session.scenario, turn, move.rider.pick)
        if isinstance(move, Match):
            yield "line", move.line


def _positions(scenario: Scenario, turn: Turn) -> Iterator[Thing]:
    options = scenario.question_of(turn).options
    return (_position(scenario, turn, option) for option in options)


def _position(scenario: Scenario, turn: Turn, pick: str) -> Thing:
    return "position", f"{_asker(scenario, turn)}/{pick}"


def _asker(scenario: Scenario, turn: Turn) -> str:
    """Whose question a turn answers: its scene's, or one of its own."""
    own = turn.prompt is not None and turn.prompt.question is not None
    return turn.id if own else scenario.scene_of[turn.id].id


@dataclass(frozen=True)
class SeekingPlayer:
    """Prefers what was covered least; see the module.

    Attributes:
        seed: decides among equals.
        seen: how often each thing was covered in the games before this one. Whoever plays
            several adds each with `note`; alone, a game has nothing to avoid but itself.
    """

    seed: int = 0
    seen: Counter[Thing] = field(default_factory=Counter)

    def note(self, session: Session) -> None:
        """Count what a finished game covered."""
        self.seen.update(covered(session))

    def choose(self, session: Session) -> Move:
        """The next step on the way to what was covered least."""
        legal = session.legal_moves
        moves = [move for move in legal if move != Adjourn()] or list(legal)
        worth = self._worth(session)
        least = min(worth.get(move, 0) for move in moves)
        equal = [move for move in moves if worth.get(move, 0) == least]
        return self._dressed(session, equal[draw(self.seed, session.ply, len(equal))])

    def _worth(self, session: Session) -> dict[Move, int]:
        """How often the least heard turn was heard that each move leads to."""
        board, state, worth = session.board, session.state, dict[Move, int]()
        if session.state.current < board.coda:
            for step, turn in steps(board, state):
                count = self.seen["turn", turn]
                worth[step] = min(worth.get(step, count), count)
        return worth

    def _dressed(self, session: Session, move: Move) -> Move:
        """The move in the wording, or with the belief, that was least used."""
        # Plies count from 0, so the draws for what rides on a move take the numbers below.
        ply = -1 - session.ply
        if isinstance(move, Open):
            wordings = [each.id for each in session.scenario.scene[move.scene].wordings]
            put = [self.seen["wording", f"{move.scene}/{each}"] for each in wordings]
            return replace(move, wording=_least(wordings, put, self.seed, ply))
        if not isinstance(move, Believing):
            return move
        people = tuple(each.id for each in session.scenario.panelists)
        if isinstance(move, Match):
            return move.believing(_belief(people, [0] * len(people), self.seed, ply))
        options, used = self._picks(session, move)
        return move.believing(_belief(options, used, self.seed, ply)) if options else move

    def _picks(self, session: Session, move: Move) -> tuple[tuple[str, ...], list[int]]:
        """What a belief on the move can pick, and how often each was picked; empty if nothing."""
        asked = session.rules.asked(session.state, move)
        if asked is None or session.forecast_on(move) is None:
            return (), []
        scenario, options = session.scenario, asked[1].options
        # The deck and the coda ask about people; only what a turn says is a position.
        turn = scenario.turn[asked[0]]
        return options, [self.seen[_position(scenario, turn, each)] for each in options]


def _least(options: Sequence[str], counts: list[int], seed: int, ply: int) -> str:
    equal = [each for each, n in zip(options, counts, strict=True) if n == min(counts)]
    return equal[draw(seed, ply, len(equal))]


def _belief(options: tuple[str, ...], counts: list[int], seed: int, ply: int) -> Belief | None:
    laid = chips(len(options))
    if not laid:
        return None
    # Of the pick nothing is to follow for the chip.
    chip = laid[draw(seed + 1, ply, len(laid))]
    return Belief(_least(options, counts, seed, ply), chip)


def steps(board: Board, state: State) -> Iterator[tuple[Move, str]]:
    """Every turn that can still be heard, as (a first move towards it, its id).

    A turn may have several first moves; those that need more than the minutes left are
    left out, as far as can be seen from the replies it depends on.
    """
    for scene, block in enumerate(board.blocks):
        inside = scene == state.current
        if not inside and state.opened >> scene & 1:
            continue
        heard = state.heard if inside else 0
        left = state.left if inside else state.left - block.cost
        ahead = list(block.available(heard)) if inside else []
        opening = Open(board.scenario.scenes[scene].id)
        for turn in range(len(block.slots)):
            needed, cost = _needed(board, scene, heard, turn)
            if heard >> turn & 1 or cost > left:
                continue
            name = board.turn(scene, turn).id
            if not inside:
                yield opening, name
            for step in ahead:
                if needed >> step & 1:
                    yield board.release(scene, step), name


@lru_cache(maxsize=100_000)
def _needed(board: Board, scene: int, heard: int, turn: int) -> tuple[int, int]:
    """The turns to hear for one to be heard, itself with them, and their minutes.

    These are what it replies to, and whatever is before it in its queue by then.
    """
    block, needed, waiting = board.blocks[scene], 0, [turn]
    while waiting:
        each = waiting.pop()
        if (heard | needed) >> each & 1:
            continue
        needed |= 1 << each
        before = _ancestors(block, each)
        waiting += [i for i in range(each) if before >> i & 1]
        slot = block.slots[each]
        for i, other in enumerate(block.slots[:each]):
            alike = (other.act, other.speaker, other.target) == (
                slot.act,
                slot.speaker,
                slot.target,
            )
            if alike and other.parent & ~(heard | before) == 0:
                waiting.append(i)
    return needed, sum(s.cost for i, s in enumerate(block.slots) if needed >> i & 1)


def _ancestors(block: Block, turn: int) -> int:
    """What a turn replies to, and what that replies to, as a mask."""
    mask = 0
    while parent := block.slots[turn].parent:
        mask |= parent
        turn = parent.bit_length() - 1
    return mask
