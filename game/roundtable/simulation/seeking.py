"""Random play that goes where it has been least.

A scenario holds things that a test of it should have touched: each turn heard, each scene
opened, each wording guessed, each position bet on, each line of the coda matched. The seeking
player keeps count of them over its games. It makes for the turn that was heard least and
can still be heard, and lets a number drawn from (seed, ply) decide among equals; so of many
games each goes where the ones before left gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from roundtable.rules import (
    Adjourn,
    Asked,
    Belief,
    BetKind,
    BetLaid,
    Board,
    Match,
    Move,
    Open,
    Opened,
    Scenario,
    Session,
    Spoke,
)
from roundtable.rules.chance import draw
from roundtable.rules.scoring import chips
from roundtable.search import Edge, Search, Spot, spot_of
from roundtable.simulation.players import bet_due, moderated, with_belief

Thing = tuple[str, str]
"""Something that can be covered: its kind (one of `KINDS`), and which it is."""

KINDS = ("turn", "opening", "wording", "position", "line")
"""A turn heard, a scene opened, a wording guessed, a position bet on, a coda line matched."""


_POSITIONS = (BetKind.STAND, BetKind.PROMPT)
"""The bets whose options are positions."""


def things(scenario: Scenario) -> tuple[Thing, ...]:
    """Everything in a scenario that can be covered in Moderate, in the order of the record."""
    found: dict[Thing, None] = {}
    for scene, block in zip(scenario.scenes, Board.of(scenario).blocks, strict=True):
        found["opening", scene.id] = None
        found |= dict.fromkeys(("wording", f"{scene.id}/{each.id}") for each in scene.wordings)
        if block.takes:
            found |= dict.fromkeys(_positions(scene.id, scene.question.options))
        for turn in scene.turns:
            found["turn", turn.id] = None
            if turn.asks_its_own and turn.settled:
                found |= dict.fromkeys(_positions(turn.id, scenario.question_of(turn).options))
    lines = scenario.coda.lines if scenario.coda else ()
    return (*found, *(("line", line.id) for line in lines))


def covered(session: Session) -> Iterator[Thing]:
    """What a game has covered, once for each time."""
    for move, events in session.steps:
        for event in events:
            if isinstance(event, Opened):
                yield "opening", event.scene
                if event.guess is not None:
                    yield "wording", f"{event.scene}/{event.guess}"
            elif isinstance(event, Spoke):
                yield "turn", event.turn
            elif isinstance(event, BetLaid) and event.belief and event.kind in _POSITIONS:
                yield "position", f"{_asker(event.kind, event.subject)}/{event.belief.pick}"
        if isinstance(move, Match):
            yield "line", move.line


def _positions(asker: str, options: Sequence[str]) -> Iterator[Thing]:
    return (("position", f"{asker}/{option}") for option in options)


def _asker(kind: BetKind, subject: str) -> str:
    """Whose question a bet answers: its scene's, or the turn's own."""
    return subject.partition("/")[0] if kind is BetKind.STAND else subject


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
        # A move that leads to nothing is made where no other leads to anything.
        equal = [
            move for move in moves if worth and worth.get(move) == min(worth.values())
        ] or moves
        return self._dressed(session, equal[draw(self.seed, session.ply, len(equal))])

    def _worth(self, session: Session) -> dict[Move, int]:
        """How often the least heard turn was heard that each move leads to."""
        worth = dict[Move, int]()
        if moderated(session) and session.state.current < session.board.coda:
            for step, turn in steps(Search.of(session.board), spot_of(session)):
                count = self.seen["turn", turn]
                worth[step] = min(worth.get(step, count), count)
        return worth

    def _dressed(self, session: Session, move: Move) -> Move:
        """The move with the guess, or with the belief, that was least used."""
        # Plies count from 0, so the draws for what rides on a move take the numbers below.
        ply = -1 - session.ply
        if isinstance(move, Open):
            wordings = [each.id for each in session.scenario.scene[move.scene].wordings]
            put = [self.seen["wording", f"{move.scene}/{each}"] for each in wordings]
            return replace(move, wording=_least(wordings, put, self.seed, ply))
        asked = bet_due(session, move)
        if asked is None:
            return move
        used = [self._used(asked, each) for each in asked.options]
        return with_belief(session, move, _belief(asked.options, used, self.seed, ply))

    def _used(self, asked: Asked, option: str) -> int:
        return self.seen["position", f"{_asker(asked.kind, asked.subject)}/{option}"]


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


def steps(search: Search, spot: Spot) -> Iterator[tuple[Move, str]]:
    """Every turn that can still be heard, as (a first move towards it, its id).

    A turn may have several first moves. What a scene has to follow counts as a way to it.
    """
    scenes, here = search.board.scenario.scenes, spot.place.state.current
    for edge in search.form.edges(spot.place):
        left = spot.left - edge.cost
        if edge.turn >= 0:
            yield edge.move, scenes[here].turns[edge.turn].id
        scene = here if edge.turn >= 0 else edge.enters
        if scene >= 0:
            ahead = search.ways[scene].ahead.get(edge.goal.state.heard, {})
            yield from ((edge.move, name) for name in _within(search, scene, ahead, left))
        if edge.opens >= 0:
            yield from ((edge.move, name) for name in _following(search, edge, left))


def _within(search: Search, scene: int, ahead: Mapping[int, int], left: int) -> Iterator[str]:
    """The turns of a scene that so many seconds are enough for."""
    turns = search.board.scenario.scenes[scene].turns
    return (turns[turn].id for turn, cost in ahead.items() if cost <= left)


def _following(search: Search, opening: Edge, left: int) -> Iterator[str]:
    """The turns of the scenes that wait for this one to be opened."""
    for choice in search.choices:
        waits = not opening.goal.state.opened >> choice.scene & 1
        if waits and choice.after >> opening.opens & 1:
            ways = search.ways[choice.scene]
            more = left - ways.opening.cost
            yield from _within(search, choice.scene, ways.ahead[ways.entry], more)
