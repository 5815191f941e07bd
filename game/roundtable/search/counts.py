"""What there is in a game, counted: positions, dead ends, traps, what no play can hear.

Theory of operation. The seconds with which a place can be reached are one integer whose bit
m stands for m units spent, the unit being what all costs have in common. Going along an edge
shifts it, and what falls off the end did not fit. Every place comes after those that lead to
it, so one pass is enough, and the same pass sees what would be wrong.
"""

from __future__ import annotations

from math import gcd

from roundtable.frozen import frozen
from roundtable.rules.board import Board
from roundtable.rules.flow import Phase, phase
from roundtable.search.best import Search
from roundtable.search.form import Form, Place

MOST = 60_000
"""So many places are walked through; beyond, positions are not counted."""


@frozen
class Counted:
    """What there is under one clock.

    Attributes:
        phases: how many positions there are in each phase.
        dead_ends: positions before the debrief in which nothing can be done.
        traps: positions just after an opening in which no turn fits the clock.
        acyclic: whether no move leads back to a place it came from.
    """

    phases: dict[Phase, int]
    dead_ends: int
    traps: int
    acyclic: bool

    @property
    def positions(self) -> int:
        """How many positions there are."""
        return sum(self.phases.values())


def counted(board: Board, seconds: int, most: int = MOST) -> Counted | None:
    """Count all positions under a clock; None where there are more places than that.

    Args:
        board: of the game.
        seconds: on the clock.
        most: so many places are walked through.
    """
    form = Search.of(board).form
    order, acyclic = _order(form, most)
    if order is None:
        return None
    unit = gcd(*(edge.cost for place in order for edge in form.edges(place))) or 1
    spent: dict[Place, int] = {form.start: 1}
    phases, dead, traps = dict.fromkeys(Phase, 0), 0, 0
    fresh: dict[Place, int] = {}
    for place in order:
        reached = spent.get(place, 0)
        where = phase(board, place.state)
        phases[where] += reached.bit_count()
        open_ways = 0
        for edge in form.edges(place):
            if edge.needed > seconds:
                continue
            fits = reached & (1 << (seconds - edge.needed) // unit + 1) - 1
            open_ways |= fits
            on = fits << edge.cost // unit
            spent[edge.goal] = spent.get(edge.goal, 0) | on
            if edge.opens >= 0:
                fresh[edge.goal] = fresh.get(edge.goal, 0) | on
        if where is not Phase.DEBRIEF:
            dead += (reached & ~open_ways).bit_count()
        if place in fresh:
            traps += _trapped(form, place, fresh[place], (seconds, unit))
    return Counted(phases, dead, traps, acyclic)


def _trapped(form: Form, place: Place, reached: int, clock: tuple[int, int]) -> int:
    """How many of the positions at a place just opened leave no turn to hear."""
    seconds, unit = clock
    heard = 0
    for edge in form.turns(place):
        if edge.needed <= seconds:
            heard |= reached & (1 << (seconds - edge.needed) // unit + 1) - 1
    return (reached & ~heard).bit_count()


def _order(form: Form, most: int) -> tuple[list[Place] | None, bool]:
    """All places, each after those that lead to it; None where there are too many."""
    done: dict[Place, bool] = {}
    order: list[Place] = []
    acyclic = True
    stack: list[tuple[Place, int]] = [(form.start, 0)]
    while stack:
        place, at = stack.pop()
        if at == 0:
            if place in done:
                continue
            if len(done) >= most:
                return None, True
            done[place] = False
        edges = form.edges(place)
        if at < len(edges):
            stack.append((place, at + 1))
            goal = edges[at].goal
            if goal not in done:
                stack.append((goal, 0))
            elif not done[goal]:
                acyclic = False
            continue
        done[place] = True
        order.append(place)
    order.reverse()
    return order, acyclic


def unreachable(board: Board, seconds: int) -> tuple[str, ...]:
    """Ids of the turns that no play can hear in so many seconds, even by the shortest way."""
    search, found = Search.of(board), []
    for i in board.offered:
        ways = search.ways.get(i)
        least = ways.ahead[ways.entry] if ways is not None else {}
        before = _before(search, i)
        for turn, each in enumerate(board.scenario.scenes[i].turns):
            cost = least.get(turn)
            if cost is None or before + cost > seconds:
                found.append(each.id)
    return tuple(found)


def _before(search: Search, scene: int) -> int:
    """Seconds of opening a scene, and before it all those it has to follow."""
    if scene not in search.ways:
        return 0
    total, waiting, seen = 0, [scene], {scene}
    after = {choice.scene: choice.after for choice in search.choices}
    for each in waiting:
        total += search.ways[each].opening.cost
        more = [i for i in after if after[each] >> i & 1 and i not in seen]
        seen.update(more)
        waiting += more
    return total
