"""The rules of Moderate as integers: for players that need neither words nor events.

Theory of operation. A *node* is a place of play without the clock: scenes opened, the
scene that is open, what was heard in it. Its edges are the moves it offers, each with
the minutes that must be left for it, the minutes it takes and the node it leads to. So
a position is a node and the minutes left, and what is legal there is counted once for
every number of minutes: the way out comes first among the edges, then those that need
little, so that what fits is always the first so many.

Nothing is said a second time here: which moves a place offers comes from the guards of
the flow's table (`roundtable.rules.offers`), and where they lead from the rules that a
session plays by. Nodes are numbered as they are found and their edges made when
somebody first stands there, so a scenario of any size can be played at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from roundtable.rules.board import Board
from roundtable.rules.moderate import Moderate
from roundtable.rules.moves import Adjourn, Move
from roundtable.rules.offers import Offer, onwards, within
from roundtable.rules.room import Masks
from roundtable.rules.scenario import Scenario
from roundtable.rules.state import BRIEFING, State

Place = tuple[int, int, int]
"""Scenes opened, the open one, what was heard in it: a `State` without its clock."""


class Edge(NamedTuple):
    """One move at one node.

    Attributes:
        needed: minutes that must be left for it.
        cost: minutes it takes.
        goal: the node it leads to.
        mark: what it adds to the game's marks: bit t for turn t of the scenario, counted
            through its scenes; after the turns one bit for each scene opened; else 0.
        move: the bare move.
    """

    needed: int
    cost: int
    goal: int
    mark: int
    move: Move


@dataclass(frozen=True, slots=True)
class _Step:
    """An edge before its goal has a number; `opened` is what the move adds to it."""

    needed: int
    cost: int
    opened: int
    current: int
    heard: int
    mark: int
    move: Move


class Compiled:
    """The nodes of one scenario under any clock up to `minutes`.

    Attributes:
        board: the scenario as integers.
        minutes: the longest clock that can be asked about.
        places: for each node its place; node 0 is the briefing.
        edges: for each node its edges; empty until `expand` has made them.
        turns: how many turns the scenario has.
        first: for each scene how many turns come in those before it.
        fits: for each node and number of minutes left how many edges are legal, which
            are then the first so many; empty until `expand` has made it.
    """

    def __init__(self, board: Board, minutes: int) -> None:
        """Know the briefing and nothing else."""
        self.board, self.minutes = board, minutes
        self.places: list[Place] = []
        self.edges: list[tuple[Edge, ...]] = []
        self.fits: list[tuple[int, ...]] = []
        self._numbers: dict[Place, int] = {}
        self._rules = Moderate(board, 100)
        sizes = [len(block.slots) for block in board.blocks]
        self.turns, self.first = sum(sizes), (0, *accumulate(sizes))
        self._inside: dict[tuple[int, int], tuple[_Step, ...]] = {}
        self._outside: dict[Place, tuple[_Step, ...]] = {}
        self.number((0, BRIEFING, 0))

    def number(self, place: Place) -> int:
        """The number of a place's node."""
        number = self._numbers.setdefault(place, len(self.places))
        if number == len(self.places):
            self.places.append(place)
            self.edges.append(())
            self.fits.append(())
        return number

    def expand(self, node: int) -> tuple[int, ...]:
        """Make a node's edges, and say for each number of minutes left how many are legal."""
        opened, current, heard = self.places[node]
        steps = [*self._within(current, heard), *self._onwards(opened, current, heard)]
        steps.sort(key=lambda step: (not isinstance(step.move, Adjourn), step.needed))
        self.edges[node] = tuple(
            Edge(
                step.needed,
                step.cost,
                self.number((opened | step.opened, step.current, step.heard)),
                step.mark,
                step.move,
            )
            for step in steps
        )
        needs = [step.needed for step in steps]
        fits = tuple(sum(need <= left for need in needs) for left in range(self.minutes + 1))
        self.fits[node] = fits
        return fits

    def whole(self) -> Compiled:
        """The same with the edges of every node made; their number grows with two to the scenes."""
        node = 0
        while node < len(self.places):
            self.expand(node)
            node += 1
        return self

    def masks(self, marks: int) -> Masks:
        """For each scene the mask of its heard turns."""
        found = []
        for block in self.board.blocks:
            found.append(marks & (1 << len(block.slots)) - 1)
            marks >>= len(block.slots)
        return tuple(found)

    def _within(self, current: int, heard: int) -> tuple[_Step, ...]:
        """What can be done in a scene, whichever others were opened."""
        key = current, heard
        if key not in self._inside:
            offered = within(self.board, current, heard)
            self._inside[key] = self._steps((0, current, heard), offered)
        return self._inside[key]

    def _onwards(self, opened: int, current: int, heard: int) -> tuple[_Step, ...]:
        """What leads on from a scene, whatever was heard in it."""
        key = opened, current, heard if current >= self.board.coda else 0
        if key not in self._outside:
            self._outside[key] = self._steps(key, onwards(self.board, opened, current))
        return self._outside[key]

    def _steps(self, place: Place, offered: tuple[Offer, ...]) -> tuple[_Step, ...]:
        return tuple(self._step(State(*place, needed), move) for move, needed in offered)

    def _step(self, before: State, move: Move) -> _Step:
        after = self._rules.apply(before, move).state
        return _Step(
            needed=before.left,
            cost=before.left - after.left,
            opened=after.opened & ~before.opened,
            current=after.current,
            heard=after.heard,
            mark=self._mark(before, after),
            move=move,
        )

    def _mark(self, before: State, after: State) -> int:
        """The bit of the scene opened or the turn heard; see `Edge.mark`."""
        if after.opened != before.opened:
            return (after.opened & ~before.opened) << self.turns
        if after.current == before.current < self.board.coda:
            return (after.heard & ~before.heard) << self.first[after.current]
        return 0


@lru_cache(maxsize=16)
def compiled(scenario: Scenario, minutes: int) -> Compiled:
    """The compiled form of a scenario under a clock of so many minutes; it grows as it is used."""
    return Compiled(Board.of(scenario), minutes)


class Stepper:
    """One play in integers, move for move what `Session` plays, without words and events.

    >>> stepper = Stepper(scenario)
    >>> while stepper.legal:
    ...     stepper.push(random.randrange(stepper.legal))
    >>> stepper.masks  # what was heard, scene by scene

    Attributes:
        node, left: the position: a node of the compiled form, and the minutes left.
        legal: how many moves are legal; choice 0 adjourns. It is 0 once all is over.
        marks: the turns heard and the scenes opened, see `Edge.mark`.
    """

    __slots__ = ("_edges", "_fits", "_form", "left", "legal", "marks", "node")

    def __init__(self, scenario: Scenario, *, clock: int | None = None) -> None:
        """Start a play; `clock` is that of `Session`."""
        minutes = Board.of(scenario).clock(scenario.clock if clock is None else clock)
        self._form = compiled(scenario, minutes)
        self._edges, self._fits = self._form.edges, self._form.fits
        self.node, self.left, self.marks = 0, minutes, 0
        self.legal = (self._fits[0] or self._form.expand(0))[minutes]

    def push(self, choice: int) -> None:
        """Make one of the legal moves.

        Raises:
            IndexError: `choice` does not lie from 0 to `legal` - 1; nothing was changed.
        """
        if not 0 <= choice < self.legal:
            raise IndexError(f"choice {choice} of {self.legal} legal moves")
        _, cost, node, mark, _ = self._edges[self.node][choice]
        self.node = node
        self.left -= cost
        self.marks |= mark
        self.legal = (self._fits[node] or self._form.expand(node))[self.left]

    @property
    def place(self) -> Place:
        """Scenes opened, the open one, what was heard in it, as in `Session.state`."""
        return self._form.places[self.node]

    @property
    def moves(self) -> tuple[Move, ...]:
        """The legal moves, choice by choice."""
        return tuple(edge.move for edge in self._edges[self.node][: self.legal])

    @property
    def masks(self) -> Masks:
        """For each scene the mask of its heard turns, as `Session.masks`."""
        return self._form.masks(self.marks)
