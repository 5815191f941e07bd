"""The ways through one scene, and what can still be made of it from any point.

H is a sum over scenes, so a scene can be looked at alone: its masks of heard turns, the
moves between them, and what each mask adds to H. From the far end back every mask gets a
*front*: the ways on that add more than every cheaper one. A front is all that a search of
the best needs to know of a scene, from its opening or from the middle.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from roundtable.frozen import frozen
from roundtable.rules.board import Board
from roundtable.search.form import Edge, Form, Place, form_of
from roundtable.search.worth import Worth

REACH = 6_000
"""So many masks of one scene are looked at; beyond, its fronts are no longer exact."""

EDGES, FEW = 40_000, 2_000
"""So many moves are asked about in all scenes of a game, a like share in each, and at least so
many: asking takes 30 to 50 µs, and nobody waits for longer than a few seconds."""


class Step(NamedTuple):
    """One way on: the seconds it takes, what is heard at its end, and what that is worth."""

    cost: int
    worth: int
    heard: int


Front = tuple[Step, ...]
"""Steps by rising cost, each worth more than all before it."""


@frozen(eq=False, slots=False)
class Ways:
    """One scene of a compiled form.

    Attributes:
        scene: its index.
        opening: the move that opens it, from the briefing or after all it has to follow.
        places: by mask its place, the emptier first; at most `REACH`, and as `EDGES` says.
        whole: whether these are all masks there are.
    """

    form: Form
    worth: Worth
    scene: int
    opening: Edge
    places: dict[int, Place]
    whole: bool

    @classmethod
    def of(cls, form: Form, worth: Worth, scene: int, opening: Edge) -> Ways:
        """Walk through a scene from its opening."""
        places, waiting = {opening.goal.state.heard: opening.goal}, [opening.goal]
        left = max(FEW, EDGES // max(1, len(form.board.offered)))
        for place in waiting:
            left -= len(form.turns(place))
            for edge in form.turns(place):
                heard = edge.goal.state.heard
                if heard not in places:
                    if len(places) >= REACH or left < 0:
                        return cls(form, worth, scene, opening, places, whole=False)
                    places[heard] = edge.goal
                    waiting.append(edge.goal)
        return cls(form, worth, scene, opening, places, whole=True)

    def on(self, heard: int) -> tuple[Edge, ...]:
        """The moves that hear one turn more, whatever time they take."""
        place = self.places.get(heard)
        return () if place is None else self.form.turns(place)

    @property
    def entry(self) -> int:
        """The mask at its opening: nothing heard."""
        return self.opening.goal.state.heard

    @cached_property
    def fronts(self) -> dict[int, Front]:
        """For each mask the ways on worth taking, staying where one is among them."""
        fronts: dict[int, Front] = {}
        for heard in reversed(self.places):
            steps = [Step(0, self.worth.of(self.scene, heard), heard)]
            for edge in self.on(heard):
                cost = edge.cost
                beyond = fronts.get(edge.goal.state.heard, ())
                steps += [Step(cost + each.cost, each.worth, each.heard) for each in beyond]
            fronts[heard] = rising(steps)
        return fronts

    @cached_property
    def front(self) -> Front:
        """The ways worth taking from before the scene, its opening with them."""
        cost = self.opening.cost
        return tuple(
            Step(cost + each.cost, each.worth, each.heard) for each in self.fronts[self.entry]
        )

    @cached_property
    def spent(self) -> dict[int, int]:
        """For each mask the seconds it takes to hear it, the opening apart."""
        spent = {self.entry: 0}
        for heard in self.places:
            for edge in self.on(heard):
                spent.setdefault(edge.goal.state.heard, spent[heard] + edge.cost)
        return spent

    @cached_property
    def ahead(self) -> dict[int, dict[int, int]]:
        """For each mask the turns that can still be heard, each with the fewest seconds it takes."""
        ahead: dict[int, dict[int, int]] = {}
        for heard in reversed(self.places):
            found: dict[int, int] = {}
            for edge in self.on(heard):
                found[edge.turn] = min(edge.cost, found.get(edge.turn, edge.cost))
                for turn, cost in ahead.get(edge.goal.state.heard, {}).items():
                    total = edge.cost + cost
                    found[turn] = min(total, found.get(turn, total))
            ahead[heard] = found
        return ahead

    @cached_property
    def corridor(self) -> bool:
        """Whether it leaves nothing to choose: never more than one turn can be heard next."""
        return all(len(self.on(heard)) <= 1 for heard in self.places)

    def path(self, start: int, goal: int) -> tuple[Edge, ...]:
        """Moves that hear from one mask to another; empty where none do or there are none to make."""
        paths: dict[int, tuple[Edge, ...]] = {start: ()}
        for heard in self.places:
            if heard in paths and heard & ~goal == 0:
                for edge in self.on(heard):
                    if edge.goal.state.heard & ~goal == 0:
                        paths.setdefault(edge.goal.state.heard, (*paths[heard], edge))
        return paths.get(goal, ())

    @cached_property
    def ceiling(self) -> Front:
        """A front above `front` that also holds where not all masks were looked at."""
        if self.whole:
            return self.front
        block = self.form.board.blocks[self.scene]
        # Turn by turn, as if none replied to another and each counted in full.
        gains = [
            (self.worth.gain(self.scene, turn), slot.cost) for turn, slot in enumerate(block.slots)
        ]
        gains = sorted((each for each in gains if each[0]), key=lambda each: each[1] / each[0])
        spent, got = self.opening.cost, self.worth.contrast(self.scene)
        most = self.worth.of(self.scene, block.whole)
        steps = [Step(spent, 0, self.entry)]
        for gain, cost in gains:
            got += gain
            steps.append(Step(spent + 1, min(got, most), block.whole))
            spent += cost
        return rising(steps)


def rising(steps: Iterable[Step]) -> Front:
    """The steps that are worth more than every cheaper one."""
    found: list[Step] = []
    most = -1
    for step in sorted(steps, key=lambda step: (step.cost, -step.worth)):
        if step.worth > most:
            most = step.worth
            found.append(step)
    return tuple(found)


@lru_cache(maxsize=32)
def ways_of(board: Board) -> dict[int, Ways]:
    """By index the ways through each scene that a game can open."""
    form, worth = form_of(board), Worth.of_board(board)
    ways: dict[int, Ways] = {}
    waiting, seen = [form.start], {form.start.state.opened}
    # Where scenes follow others, these are opened first until every scene was met.
    for place in waiting:
        for edge in form.openings(place):
            if edge.opens not in ways:
                ways[edge.opens] = Ways.of(form, worth, edge.opens, edge)
        if len(ways) == len(board.offered):
            break
        for edge in form.openings(place):
            if edge.goal.state.opened not in seen:
                seen.add(edge.goal.state.opened)
                waiting.append(edge.goal)
    return dict(sorted(ways.items()))
