"""Positions and runs under a clock, counted without visiting each of them.

Theory of operation. Scenes share nothing but the clock, and a position is (opened
scenes, current scene, turns heard in it, minutes left).

`Positions`: the minutes with which a scene can be entered, given the set of scenes opened
by then, are one integer whose bit m stands for "m minutes left". Hearing turns that cost
c shifts it right by c, and what falls off the end did not fit. Every set of scenes comes
after its subsets, so one pass over the sets is enough: 2**scenes times scenes times
different costs, a few thousand shifts of short integers for a scenario of five scenes.
The same pass sees what would be wrong: an opening after which no turn fits (a trap), a
position before the debrief without a legal move (a dead end), a move that leads back.

`Runs`: a run is a whole sequence of bare moves (no wording, no belief) from the briefing
to the adjourning that leaves the last scene, however early; the coda is apart. How many
lead through one scene at a cost of c is the coefficient of x**c of a polynomial, and what
leads through several scenes is their product. A polynomial is held as one integer, its
coefficients side by side in fields wide enough for any of them (Kronecker's substitution),
so that a product is one multiplication. A pass forwards counts the ways that have opened
exactly a set, by minutes spent; one backwards the ways to go on from it, by minutes left;
together they say how many runs pass a scene at each cost, and so hear each of its turns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import factorial

from roundtable.rules import Adjourn, Board, Match, Open, Phase, State
from roundtable.rules.board import Block
from roundtable.rules.moderate import Rules


@dataclass(frozen=True)
class Room:
    """What one scene adds.

    Attributes:
        block: the scene.
        costs: for each set of turns that can be heard its minutes, in the order of `Block.reachable`.
    """

    block: Block
    costs: dict[int, int]

    @classmethod
    def of(cls, block: Block) -> Room:
        """The room of a scene, each set's minutes from those of a set with a turn less."""
        costs = {0: 0}
        for heard in block.reachable:
            for index in block.available(heard):
                costs[heard | 1 << index] = costs[heard] + block.slots[index].cost
        return cls(block, {heard: costs[heard] for heard in block.reachable})

    @property
    def needed(self) -> int:
        """Minutes it takes to open it at all: with its cheapest first turn."""
        return self.block.cost + self.block.cheapest

    @property
    def first(self) -> int:
        """Minutes of the cheapest turn that can be heard first."""
        return min(self.block.slots[index].cost for index in self.block.available(0))

    @property
    def traps(self) -> bool:
        """True if it can be opened with too little time for any turn."""
        return self.block.cost + self.first > self.needed

    @cached_property
    def masks(self) -> tuple[tuple[int, int], ...]:
        """How many sets of heard turns cost so many minutes: (minutes, sets)."""
        return tuple(sorted(Counter(self.costs.values()).items()))

    @cached_property
    def cheapest(self) -> tuple[int | None, ...]:
        """For each turn the minutes it takes to hear it at the earliest."""
        return tuple(
            min((cost for heard, cost in self.costs.items() if heard >> turn & 1), default=None)
            for turn in range(len(self.block.slots))
        )

    @property
    def rises(self) -> bool:
        """True if every move adds a turn that was not heard before."""
        return not any(h >> i & 1 for h in self.costs for i in self.block.available(h))

    @cached_property
    def orders(self) -> dict[int, int]:
        """For each set of heard turns the number of orders in which moves can release it."""
        orders = {0: 1}
        for heard in self.costs:
            for index in self.block.available(heard):
                after = heard | 1 << index
                orders[after] = orders.get(after, 0) + orders[heard]
        return orders

    def ways(self, turn: int | None = None) -> dict[int, int]:
        """How many orders there are at each cost; with `turn`, of sets that hold it."""
        found: Counter[int] = Counter()
        for heard, cost in self.costs.items():
            if turn is None or heard >> turn & 1:
                found[cost] += self.orders[heard]
        return found


@lru_cache(maxsize=16)
def rooms_of(board: Board) -> tuple[Room, ...]:
    """The rooms of all scenes."""
    return tuple(Room.of(block) for block in board.blocks)


def unreachable(board: Board, minutes: int) -> tuple[str, ...]:
    """The turns that no play can hear in so many minutes, even where it opens their scene first."""
    found = []
    for scene, room in enumerate(rooms_of(board)):
        for index, cost in enumerate(room.cheapest):
            if cost is None or max(room.needed, room.block.cost + cost) > minutes:
                found.append(board.turn(scene, index).id)
    return tuple(found)


@dataclass
class Positions:
    """The pass over all sets of opened scenes.

    Attributes:
        left: for each set the minutes that can be left outside of a scene or on leaving one.
        choosing: positions inside of scenes.
        traps: positions just after an opening in which no turn fits.
        open: for each scene the positions in which it can be opened.
        turns: for each bare move that gives the floor the positions in which it can.
    """

    board: Board
    minutes: int
    left: list[int] = field(init=False)
    choosing: int = 0
    traps: int = 0
    open: list[int] = field(init=False)
    turns: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Count them."""
        self._rooms = rooms_of(self.board)
        self.left = [0] * (1 << len(self._rooms))
        self.left[0] = 1 << self.minutes
        self.open = [int(room.needed <= self.minutes) for room in self._rooms]
        self._entries: list[Counter[int]] = [Counter() for _ in self._rooms]
        for opened in range(1, len(self.left)):
            for scene, room in enumerate(self._rooms):
                if opened >> scene & 1:
                    self._enter(opened, scene, room)
        for scene, room in enumerate(self._rooms):
            self._speak(scene, room)

    @staticmethod
    def memory(board: Board, minutes: int) -> int:
        """About how many bytes counting takes."""
        scenes = len(board.blocks)
        return (200 + minutes // 4) * scenes << scenes

    @property
    def endings(self) -> int:
        """Positions from which the discussion proper can be left, told apart after it."""
        return sum(bits.bit_count() for bits in self.left)

    def _enter(self, opened: int, scene: int, room: Room) -> None:
        before = self.left[opened & ~(1 << scene)]
        fitting = before >> room.needed << room.needed
        entry = fitting >> room.block.cost
        if not entry:
            return
        self._entries[scene][entry] += 1
        self.traps += (entry & ((1 << room.first) - 1)).bit_count()
        closed = [i for i in range(len(self._rooms)) if not opened >> i & 1]
        for cost, masks in room.masks:
            after = entry >> cost
            self.choosing += masks * after.bit_count()
            self.left[opened] |= after
            for other in closed:
                self.open[other] += masks * (after >> self._rooms[other].needed).bit_count()

    def _speak(self, scene: int, room: Room) -> None:
        """Count where each turn of a scene can be heard, by the move that releases it."""
        wanted: Counter[tuple[str, int]] = Counter()
        for heard, cost in room.costs.items():
            for index in room.block.available(heard):
                move = str(self.board.release(scene, index))
                wanted[move, cost + room.block.slots[index].cost] += 1
        entries = self._entries[scene]
        for (move, cost), count in wanted.items():
            self.turns[move] += count * sum(
                times * (entry >> cost).bit_count() for entry, times in entries.items()
            )


def legality(positions: Positions, phases: dict[Phase, int], rules: Rules) -> dict[str, int]:
    """For each bare move the number of positions in which it is legal, in the order of the board."""
    board = positions.board
    found = {
        str(Open(scene.id)): positions.open[i] for i, scene in enumerate(board.scenario.scenes)
    }
    found |= dict(sorted(positions.turns.items()))
    lines = board.scenario.coda.lines if board.scenario.coda else ()
    for line in lines:
        # A line can be matched in every set of matched lines that does not hold it.
        found[str(Match(line.id))] = positions.endings << (len(lines) - 1)
    stuck = set(closed_ends(board, rules))
    found[str(Adjourn())] = sum(
        n for phase, n in phases.items() if phase not in (*stuck, Phase.DEBRIEF)
    )
    return found


def closed_ends(board: Board, rules: Rules) -> Iterator[Phase]:
    """The phases in which adjourning is not legal, so that a position can be a dead end.

    Its guards look at the scenario and not at the position, so one position speaks for all.
    """
    places = {Phase.BRIEFING: -1, Phase.CHOOSING: 0}
    if board.scenario.coda:
        places[Phase.CODA] = board.coda
    for phase, current in places.items():
        state = State(opened=1, current=current, heard=0, left=0)
        if rules.why_illegal(state, Adjourn()) is not None:
            yield phase


@dataclass
class Runs:
    """All runs under a clock.

    Attributes:
        total: how many there are.
        opened: for each scene how many open it.
        heard: for each scene and turn how many hear it.
    """

    board: Board
    minutes: int
    total: int = field(init=False)
    opened: list[int] = field(init=False)
    heard: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        """Count them."""
        self._rooms = rooms_of(self.board)
        self._width = _most(self._rooms).bit_length() + 1
        scenes = [self._pack(room.ways()) for room in self._rooms]
        before = self._forwards(scenes)
        after = self._backwards(scenes)
        self.total = self._field(after[0], self.minutes)
        self.opened, self.heard = [], []
        for scene, room in enumerate(self._rooms):
            around = self._around(scene, room, before, after)
            self.opened.append(_dot(room.ways(), around))
            turns = range(len(room.block.slots))
            self.heard.append([_dot(room.ways(turn), around) for turn in turns])

    @staticmethod
    def memory(board: Board, minutes: int) -> int:
        """About how many bytes counting takes."""
        width = _most(rooms_of(board)).bit_length() + 1
        return (2 * (minutes + 1) * width // 8 + 128) << len(board.blocks)

    def _forwards(self, scenes: list[int]) -> list[int]:
        """For each set the ways that have opened exactly it, by minutes spent."""
        before = [0] * (1 << len(scenes))
        before[0] = 1
        for opened in range(1, len(before)):
            for i, room in enumerate(self._rooms):
                if opened >> i & 1:
                    timely = self._below(before[opened & ~(1 << i)], self.minutes - room.needed)
                    before[opened] += timely * scenes[i] << self._width * room.block.cost
            before[opened] = self._below(before[opened], self.minutes)
        return before

    def _backwards(self, scenes: list[int]) -> list[int]:
        """For each set the ways to go on once it was opened, by minutes left."""
        adjourn = self._pack(dict.fromkeys(range(self.minutes + 1), 1))
        after = [adjourn] * (1 << len(scenes))
        for opened in reversed(range(len(after) - 1)):
            for i, room in enumerate(self._rooms):
                if not opened >> i & 1:
                    ways = after[opened | 1 << i] * scenes[i] << self._width * room.block.cost
                    ways = self._below(ways, self.minutes)
                    after[opened] += ways - self._below(ways, room.needed - 1)
        return after

    def _around(self, scene: int, room: Room, before: list[int], after: list[int]) -> list[int]:
        """How many pairs of a way to a scene and a way from it leave c minutes in it, by c."""
        pairs = 0
        for opened, way in enumerate(before):
            if way and not opened >> scene & 1:
                timely = self._below(way, self.minutes - room.needed)
                pairs += timely * after[opened | 1 << scene]
        left = self.minutes - room.block.cost
        return [self._field(pairs, left - cost) for cost in range(left + 1)]

    def _pack(self, ways: dict[int, int]) -> int:
        return sum(count << self._width * cost for cost, count in ways.items())

    def _below(self, packed: int, last: int) -> int:
        """The fields up to one."""
        return packed & ((1 << self._width * (last + 1)) - 1) if last >= 0 else 0

    def _field(self, packed: int, at: int) -> int:
        return packed >> self._width * at & ((1 << self._width) - 1)


def _most(rooms: tuple[Room, ...]) -> int:
    """The number of runs if there were no clock, which no count of ways exceeds."""
    sums = [1]
    for room in rooms:
        orders = sum(room.orders.values())
        sums = [a + orders * b for a, b in zip([*sums, 0], [0, *sums], strict=True)]
    return sum(factorial(length) * count for length, count in enumerate(sums))


def _dot(ways: dict[int, int], around: list[int]) -> int:
    return sum(count * around[cost] for cost, count in ways.items() if cost < len(around))
