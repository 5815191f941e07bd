"""The compiled form of the rules: places and the moves between them, made by asking the guards.

Theory of operation. A *place* is a position without its clock. The guards look at the
clock in one way only: what fits it fits every longer one, and what does not says how many
seconds it needs. So each move of a place is asked about once, with an empty clock: what the
guards miss then is what the move needs, and any other objection holds whatever the clock
shows. Where a move leads, what it costs and which bet is due with it,
the rules say themselves, with just so many seconds left.

Nothing is said a second time here: which moves a place offers comes from the table and its
guards, what they do from the rules that a session plays by. A new move needs no line of
this room. Places are found as they are asked for, so a scenario of any size can be begun
at once; whoever walks through all of them bounds how many.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from roundtable.rules.bets import Asked
from roundtable.rules.board import Board, Masks
from roundtable.rules.flow import decision
from roundtable.rules.guards import Reason
from roundtable.rules.moderate import Moderate
from roundtable.rules.moves import Adjourn, Move, Open
from roundtable.rules.state import BRIEFING, State

AWAY = (Open, Adjourn)
"""Moves that lead out of a scene; who looks at one scene alone does not ask about them."""


class Edge:
    """One move at one place.

    Attributes:
        move: the bare move.
        needed: seconds that must be left for it.
        cost: seconds it takes.
        goal: the place it leads to.
        turn: index, in its scene, of the turn it releases; -1 if none.
        enters: index of the scene it leads into from elsewhere; -1 if none.
        opens: the same where that scene was never opened before; else -1.
        mark: what it adds to a game's marks: one bit for each turn of the scenario, counted
            through its scenes, and after them one for each scene opened.
        beside: what can be drawn beside the move where many games are played, see `bulk`; None
            as long as nobody asked.
    """

    __slots__ = ("beside", "cost", "enters", "goal", "mark", "move", "needed", "opens", "turn")
    beside: tuple[int, ...] | None

    def __init__(self, move: Move, needed: int, cost: int, goal: Place) -> None:
        """An edge that marks nothing yet."""
        self.move, self.needed, self.cost, self.goal = move, needed, cost, goal
        self.turn, self.enters, self.opens, self.mark = -1, -1, -1, 0
        self.beside = None


class Offers:
    """Some moves of a place, those that need little first.

    Attributes:
        edges: the moves.
        needs: the seconds each needs, in the same order.
    """

    __slots__ = ("edges", "needs")

    def __init__(self, edges: Sequence[Edge]) -> None:
        """Put moves in order; of those that need as much, the first shown stays first."""
        self.edges = tuple(sorted(edges, key=lambda edge: edge.needed))
        self.needs = tuple(edge.needed for edge in self.edges)

    def within(self, left: int) -> tuple[Edge, ...]:
        """Those that can be made with so many seconds left."""
        return self.edges[: bisect_right(self.needs, left)]


class Place:
    """A position without its clock.

    Attributes:
        state: the position, with nothing left on the clock.
        known: whether the rules were asked about everything; see `Form.ask`.
        turns: what releases a turn; see `Form.hearing`.
        moves: everything that can be done here but adjourning.
        openings: of these, what opens a scene for the first time.
        out: the way out; None where there is none.
    """

    __slots__ = ("asked", "known", "moves", "openings", "out", "state", "turns")
    turns: Offers
    moves: Offers
    openings: Offers
    out: Edge | None

    def __init__(self, state: State) -> None:
        """A place nobody has asked about."""
        self.state = state
        self.known = False
        self.asked: tuple[Edge, ...] | None = None


class Form:
    """The places of one game; see the module.

    Attributes:
        board: what is played, as integers.
        start: the briefing.
        first: for each scene how many turns come in those before it, and at last all.
        spans: for each scene the same number, and the mask of all its turns.
    """

    def __init__(self, board: Board) -> None:
        """Know the briefing and nothing else."""
        self.board = board
        self.rules = Moderate(board, 100)
        self._places: dict[tuple[int, ...], Place] = {}
        self.start = self.place(State(opened=0, current=BRIEFING, heard=0, left=0))
        first = [0]
        for scene in board.scenario.scenes:
            first.append(first[-1] + len(scene.turns))
        self.first = tuple(first)
        self.spans = tuple(zip(first, (block.whole for block in board.blocks), strict=False))

    def __len__(self) -> int:
        """How many places are known by now."""
        return len(self._places)

    def place(self, state: State) -> Place:
        """The place of a position."""
        key = state.opened, state.current, state.heard, state.step
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = Place(state.at(0))
        return found

    def edges(self, place: Place) -> tuple[Edge, ...]:
        """Everything that can be done at a place, whatever time it takes, the way out last."""
        self.ask(place)
        return place.moves.edges if place.out is None else (*place.moves.edges, place.out)

    def turns(self, place: Place) -> tuple[Edge, ...]:
        """The moves that release a turn here, whatever time they take."""
        return self.hearing(place).edges

    def openings(self, place: Place) -> tuple[Edge, ...]:
        """The moves that open a scene for the first time, whatever time they take."""
        return self.ask(place).openings.edges

    def edge(self, place: Place, move: Move) -> Edge | None:
        """The edge of a bare move; None where it cannot be made, whatever the clock shows."""
        if not place.known:
            return self._edge(place.state, move)
        return next((edge for edge in self.edges(place) if edge.move == move), None)

    def masks(self, marks: int) -> Masks:
        """For each scene the mask of its heard turns, from a game's marks."""
        return tuple([marks >> start & whole for start, whole in self.spans])

    def hearing(self, place: Place) -> Offers:
        """The moves that release a turn here; where other questions lead is not asked."""
        if place.asked is None:
            moves = self.rules.possible(place.state)
            inside = (self._edge(place.state, m) for m in moves if not isinstance(m, AWAY))
            place.asked = tuple(edge for edge in inside if edge is not None)
            place.turns = Offers([edge for edge in place.asked if edge.turn >= 0])
        return place.turns

    def ask(self, place: Place) -> Place:
        """Ask the rules about everything at a place, if nobody did before."""
        if place.known:
            return place
        self.hearing(place)
        inside = {edge.move: edge for edge in place.asked or ()}
        found, place.out = [], None
        for move in self.rules.possible(place.state):
            edge = self._edge(place.state, move) if isinstance(move, AWAY) else inside.get(move)
            if isinstance(move, Adjourn):
                place.out = edge
            elif edge is not None:
                found.append(edge)
        place.moves = Offers(found)
        place.openings = Offers([edge for edge in found if edge.opens >= 0])
        place.known = True
        return place

    def due(self, place: Place, edge: Edge) -> Asked | None:
        """The bet that is due with a move at a place; None if none is."""
        return self.rules.due(place.state, edge.move)

    def _edge(self, place: State, move: Move) -> Edge | None:
        """What a move does with the fewest seconds that it needs; None if no clock would do."""
        decided = decision(self.board, place, move)
        if isinstance(decided, Reason):
            return None
        reached, needed = decided
        after = self.rules.after(place.at(needed), move, reached)
        edge = Edge(move, needed, needed - after.left, self.place(after))
        if after.current != place.current and 0 <= after.current < self.board.coda:
            edge.enters = after.current
        fresh = after.opened & ~place.opened
        if fresh:
            edge.opens = fresh.bit_length() - 1
            edge.mark = fresh << self.first[-1]
        elif after.current == place.current < self.board.coda:
            gained = after.heard & ~place.heard
            if gained:
                edge.turn = gained.bit_length() - 1
                edge.mark = gained << self.first[after.current]
        return edge


def walked(board: Board) -> Iterator[None]:
    """Walk through a game's scenes, a place a step, so that a search that comes later waits for no rule."""
    form = form_of(board)
    for opening in form.openings(form.start):
        waiting, seen = [opening.goal], {opening.goal}
        for place in waiting:
            for edge in form.turns(place):
                if edge.goal not in seen:
                    seen.add(edge.goal)
                    waiting.append(edge.goal)
            yield


@lru_cache(maxsize=32)
def form_of(board: Board) -> Form:
    """The compiled form of a game; it grows as it is used."""
    return Form(board)
