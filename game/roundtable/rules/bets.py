"""Bets: when one is due, what settles it, and the book in which a player's bets stand.

Theory of operation. A bet is on a *subject* with some *options*; the record alone decides
which of them are right, and several may be. A bet on what a person says to a question
(`BetKind.STAND`) is laid when the person first speaks to it and lies open at the seat:

* right as soon as a heard turn of theirs takes the position;
* wrong once all their turns to this question were heard without it;
* else settled by the record when the question is left.

So its outcome hangs on the record and the pick alone, and until the question is left its
state hangs on what was heard alone. "No idea" is settled, worth nothing, with the first
heard turn that takes a settled stand, else in the same way.

The other kinds are settled at once. Nothing here is kept but what was laid (`Laid`): the
status of a bet is told anew from the position (`standing`), so an undo needs no care.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from roundtable.frozen import frozen
from roundtable.rules.board import Board
from roundtable.rules.events import BetKind, BetLaid, BetSettled, How
from roundtable.rules.guards import released
from roundtable.rules.moves import Belief, Match, Move
from roundtable.rules.scenario import Prompt, Question
from roundtable.rules.scoring import points
from roundtable.rules.state import State


class Status(StrEnum):
    """Where a bet stands; NONE is "no idea", settled."""

    OPEN = "open"
    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"


@frozen
class Asked:
    """A bet that is due.

    Attributes:
        subject: see `BetKind`.
        scene: id of the scene it belongs to; empty for a line of the coda.
        panelist: whose words are bet on; empty where the bet is on who it is.
        options: ids that can be picked: positions, or panelists.
        question: whose positions the options are; None where they are panelists.
        prompt: the recorded prompt that asks `question`; None where the scene asks it.
    """

    subject: str
    kind: BetKind
    scene: str
    panelist: str
    options: tuple[str, ...]
    question: Question | None = None
    prompt: Prompt | None = None


@frozen
class Laid:
    """A bet as it was laid.

    Attributes:
        belief: None is "no idea".
        shared: in a class, everybody's in the order they sit; empty where nobody bet.
    """

    asked: Asked
    belief: Belief | None
    shared: tuple[Belief | None, ...] = ()

    def of(self, seat: int) -> Belief | None:
        """In a class, what the one at that seat believed."""
        return self.shared[seat] if self.shared else None

    @property
    def event(self) -> BetLaid:
        """That it was laid, as an event."""
        asked = self.asked
        return BetLaid(asked.subject, asked.kind, asked.panelist, self.belief, asked.options)


@frozen
class Bet:
    """A bet and where it stands.

    Attributes:
        subject, kind, scene, panelist, options: as in `Asked`.
        belief: None is "no idea".
        points: None while it is open.
        answers: what is right, as far as it is known: empty while the bet is open, what was
            heard until the question is left, then all that is on record.
        how: what settled it; None while it is open.
    """

    subject: str
    kind: BetKind
    scene: str
    panelist: str
    options: tuple[str, ...]
    belief: Belief | None
    status: Status
    points: Fraction | None = None
    answers: tuple[str, ...] = ()
    how: How | None = None

    @property
    def settled(self) -> BetSettled:
        """That it was settled, as an event; only of a bet that is not open."""
        assert self.points is not None
        assert self.how is not None
        right = None if self.belief is None else self.status is Status.RIGHT
        return BetSettled(self.subject, self.belief, right, self.points, self.answers, self.how)


@frozen
class Known:
    """What of a bet's subject is known at a position.

    Attributes:
        heard: the options that a heard turn has said to be right, in their order.
        complete: whether everything that could say so was heard.
        left: whether the question was left, so that the record decides.
        record: the options that are right on record, in their order.
    """

    heard: tuple[str, ...]
    complete: bool
    left: bool
    record: tuple[str, ...]


def due(board: Board, state: State, move: Move) -> Asked | None:
    """The bet that is due with a move that can be made; None if none is.

    On a turn that a recorded prompt with a question of its own brings about, it is on that
    question; else on the scene's, with the first turn of a person that speaks to it. No bet
    is due where the record settles nothing.
    """
    if isinstance(move, Match):
        return _line(board, state, move)
    index = released(board, state, move)
    if index < 0:
        return None
    scene = board.scenario.scenes[state.current]
    turn = scene.turns[index]
    if turn.asks_its_own:
        question = board.scenario.question_of(turn)
        if not turn.settled:
            return None
        kind, who = BetKind.PROMPT, turn.speaker
        return Asked(turn.id, kind, scene.id, who, question.options, question, turn.prompt)
    block = board.blocks[state.current]
    speaker = block.slots[index].speaker
    spoken = state.heard & block.bearing & block.said_by[speaker]
    if spoken or speaker not in block.takes:
        return None
    return _stand(board, state.current, turn.speaker)


@lru_cache(maxsize=64)
def _stand(board: Board, scene: int, speaker: str) -> Asked:
    """The bet on what a person says to a scene's question."""
    played = board.scenario.scenes[scene]
    subject, question = f"{played.id}/{speaker}", played.question
    return Asked(subject, BetKind.STAND, played.id, speaker, question.options, question)


def _line(board: Board, state: State, move: Match) -> Asked | None:
    """A line of the coda, with the names that no matched line bears; none on the last line."""
    matched = [line for i, line in enumerate(board.lines) if state.heard >> i & 1]
    if len(board.lines) - len(matched) <= 1:
        return None
    used = {line.about for line in matched}
    names = tuple(each.id for each in board.scenario.panelists if each.id not in used)
    return Asked(move.line, BetKind.LINE, "", "", names)


def known(board: Board, state: State, heard: int, asked: Asked) -> Known:
    """What is known of a subject.

    Args:
        board: of the game.
        state: the position.
        heard: the mask of turns heard in the subject's scene.
        asked: the bet.
    """
    if not asked.scene or asked.kind is BetKind.WHO:
        right = _right(board, asked)
        return Known(right, complete=True, left=False, record=right)
    scene = board.scene_index[asked.scene]
    block = board.blocks[scene]
    left = state.current != scene and bool(state.opened >> scene & 1 or state.current >= board.coda)
    if asked.kind is BetKind.PROMPT:
        right = _right(board, asked)
        told = bool(heard >> board.where[asked.subject][1] & 1)
        return Known(right if told else (), complete=told, left=left, record=right)
    speaker = board.panelist_index[asked.panelist]
    own = block.said_by[speaker]
    return Known(block.positions(own & heard), own & ~heard == 0, left, block.takes[speaker])


def _right(board: Board, asked: Asked) -> tuple[str, ...]:
    """What is right where one turn or one line decides."""
    if asked.kind is BetKind.LINE:
        return tuple(line.about for line in board.lines if line.id == asked.subject)
    turn = board.scenario.turn[asked.subject]
    if asked.kind is BetKind.WHO:
        return (turn.speaker,)
    assert turn.stance is not None
    return tuple(each for each in asked.options if each in turn.stance.positions)


def standing(asked: Asked, belief: Belief | None, known: Known) -> Bet:
    """A bet and where it stands."""
    seen = known.record if known.left else known.heard
    how = None
    if known.heard and (belief is None or belief.pick in known.heard):
        how = How.HEARD
    elif known.complete:
        how = How.ALL_HEARD if asked.kind is BetKind.STAND else How.HEARD
    elif known.left:
        how = How.RECORD
    bet = (asked.subject, asked.kind, asked.scene, asked.panelist, asked.options, belief)
    if how is None:
        return Bet(*bet, Status.OPEN)
    if belief is None:
        return Bet(*bet, Status.NONE, Fraction(), seen, how)
    right = belief.pick in known.record
    worth = points(belief.percent, len(asked.options), right=right)
    return Bet(*bet, Status.RIGHT if right else Status.WRONG, worth, seen, how)


@frozen
class Foresight:
    """What some bets were worth together; "no idea" is worth nothing and is not counted.

    Attributes:
        points: the sum; "no idea" throughout gives 0.
        shown: the sum of the whole points that are printed on the chips, so that what is shown
            of the bets adds up to what is shown of all.
        right: settled bets whose pick is right.
        count: settled bets.
        open: bets that are not settled yet.
        by_chip: for each chip used: (per cent, right, settled).
    """

    points: Fraction
    shown: int
    right: int
    count: int
    open: int
    by_chip: tuple[tuple[int, int, int], ...]


def foresight(bets: Iterable[Bet]) -> Foresight:
    """The sums of some bets."""
    laid = [each for each in bets if each.belief is not None]
    done = [each for each in laid if each.status is not Status.OPEN]
    chips: dict[int, list[bool]] = {}
    for each in done:
        assert each.belief is not None
        chips.setdefault(each.belief.percent, []).append(each.status is Status.RIGHT)
    return Foresight(
        points=sum((each.points or Fraction() for each in done), Fraction()),
        shown=sum(round(each.points or 0) for each in done),
        right=sum(each.status is Status.RIGHT for each in done),
        count=len(done),
        open=len(laid) - len(done),
        by_chip=tuple((chip, sum(hits), len(hits)) for chip, hits in sorted(chips.items())),
    )
