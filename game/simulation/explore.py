"""Every position a clock allows, counted without visiting each of them.

Theory of operation. Scenes share nothing but the clock, and a position is (opened
scenes, current scene, turns heard in it, minutes left). So the minutes with which a
scene can be entered, given the set of scenes opened by then, are one integer whose bit m
stands for "m minutes left". Hearing turns that cost c shifts it right by c, and what
falls off the end did not fit. Every set of scenes comes after its subsets, so one pass
over the sets is enough: 2**scenes times scenes times different costs, a few thousand
shifts of short integers for a scenario of five scenes.

The same pass sees what would be wrong: an opening after which no turn fits (a trap), a
position before the debrief without a legal move (a dead end), a move that leads back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.discussion import Adjourn, Board, Phase, Reference, Scenario, Session, State
from game.discussion.board import Block


@dataclass(frozen=True, slots=True)
class Exploration:
    """What can be known of a scenario under one clock.

    Attributes:
        clock: the share of the whole record's minutes, in per cent.
        minutes: minutes on the clock.
        phases: how many positions there are in each phase.
        dead_ends: positions before the debrief in which nothing is legal.
        traps: positions just after an opening in which no turn fits the clock.
        acyclic: True if no move leads back to a position it came from.
        unreachable: turns no play can hear under this clock.
        floor, par, best: the yardsticks.
        exact: False where `best` is only the best known.
    """

    scenario: str
    digest: str
    clock: int
    minutes: int
    phases: dict[str, int]
    dead_ends: int
    traps: int
    acyclic: bool
    unreachable: tuple[str, ...]
    floor: Reference
    par: Reference
    best: Reference
    exact: bool

    @property
    def states(self) -> int:
        """How many positions there are."""
        return sum(self.phases.values())


def explore(scenario: Scenario, *, clock: int | None = None) -> Exploration:
    """Count every position of Moderate under a clock; by default the scenario's own."""
    session = Session(scenario, clock=clock)
    board, minutes, scores = session.board, session.minutes, session.scores()
    rooms = [_Room.of(block) for block in board.blocks]
    count = _Count(rooms, minutes)
    endings = sum(bits.bit_count() for bits in count.left)
    coda = scenario.coda
    subsets = 1 << len(coda.lines) if coda else 1
    # The last line matched ends the coda, so of its positions the full one is in the debrief.
    positions = {
        Phase.BRIEFING: 1,
        Phase.CHOOSING: count.choosing,
        Phase.CODA: endings * max(subsets - 1, 1) if coda else 0,
        Phase.DEBRIEF: endings * subsets,
    }
    return Exploration(
        scenario=scenario.id,
        digest=scenario.digest,
        clock=session.clock,
        minutes=minutes,
        phases={str(phase): n for phase, n in positions.items()},
        dead_ends=sum(positions[phase] for phase in _stuck(session)),
        traps=count.traps,
        acyclic=all(room.rises for room in rooms),
        unreachable=tuple(_unreachable(board, rooms, count)),
        floor=scores.floor,
        par=scores.par,
        best=scores.best,
        exact=scores.exact,
    )


@dataclass(frozen=True)
class _Room:
    """What one scene adds.

    Attributes:
        cost: minutes to open it.
        first: minutes of its cheapest first turn.
        masks: how many sets of heard turns cost so many minutes.
        cheapest: for each turn the minutes it takes to hear it at the earliest.
        rises: True if every move adds a turn that was not heard before.
    """

    cost: int
    first: int
    needed: int
    masks: tuple[tuple[int, int], ...]
    cheapest: tuple[int | None, ...]
    rises: bool

    @classmethod
    def of(cls, block: Block) -> _Room:
        reachable = block.reachable
        costs = [_cost(block, heard) for heard in reachable]
        firsts = [block.slots[index].cost for index in block.available(0)]
        turns = range(len(block.slots))
        earliest = (
            (cost for heard, cost in zip(reachable, costs, strict=True) if heard >> turn & 1)
            for turn in turns
        )
        return cls(
            cost=block.cost,
            first=min(firsts),
            needed=block.cost + block.cheapest,
            masks=tuple(sorted(Counter(costs).items())),
            cheapest=tuple(min(each, default=None) for each in earliest),
            rises=not any(h >> i & 1 for h in reachable for i in block.available(h)),
        )


def _cost(block: Block, heard: int) -> int:
    return sum(slot.cost for i, slot in enumerate(block.slots) if heard >> i & 1)


@dataclass
class _Count:
    """The pass over all sets of opened scenes.

    Attributes:
        left: for each set the minutes that can be left outside of a scene or on leaving one.
        entered: for each scene the minutes that can be left just after it was opened.
    """

    rooms: list[_Room]
    minutes: int
    left: list[int] = field(init=False)
    entered: list[int] = field(init=False)
    choosing: int = 0
    traps: int = 0

    def __post_init__(self) -> None:
        self.left = [0] * (1 << len(self.rooms))
        self.left[0] = 1 << self.minutes
        self.entered = [0] * len(self.rooms)
        for opened in range(1, len(self.left)):
            for scene, room in enumerate(self.rooms):
                if opened >> scene & 1:
                    self._enter(opened, scene, room)

    def _enter(self, opened: int, scene: int, room: _Room) -> None:
        before = self.left[opened & ~(1 << scene)]
        fitting = before >> room.needed << room.needed
        entry = fitting >> room.cost
        self.entered[scene] |= entry
        self.traps += (entry & ((1 << room.first) - 1)).bit_count()
        for cost, masks in room.masks:
            after = entry >> cost
            self.choosing += masks * after.bit_count()
            self.left[opened] |= after


def _stuck(session: Session) -> Iterator[Phase]:
    """The phases in which adjourning is not legal, so that a position can be a dead end.

    Its guards look at the scenario and not at the position, so one position speaks for all.
    """
    board = session.board
    places = {Phase.BRIEFING: -1, Phase.CHOOSING: 0, Phase.CODA: board.coda}
    for phase, current in places.items():
        state = State(opened=1, current=current, heard=0, left=0)
        if session.rules.why_illegal(state, Adjourn()) is not None:
            yield phase


def _unreachable(board: Board, rooms: list[_Room], count: _Count) -> Iterator[str]:
    for scene, room in enumerate(rooms):
        for index, cost in enumerate(room.cheapest):
            if cost is None or not count.entered[scene] >> cost:
                yield board.turn(scene, index).id
