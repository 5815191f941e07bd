"""A scenario as integers: what the rules, the scores and the search count on.

Turn i of a scene is bit i of a `heard` mask; panelists and scenes are their indices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from roundtable.rules.moves import Call, Connect, Follow, Move, Open
from roundtable.rules.scenario import NONE_OF_THESE, Act, Scenario, Scene, Turn

NOBODY = -1

REACH = 100_000
"""So many masks of one scene are looked at; exact search is exact while there are no more."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One turn as integers.

    Attributes:
        speaker: index of the panelist.
        parent: bit of the turn it replies to; 0 for an answer.
        target: index of the panelist a response answers; -1 otherwise.
        stand: number of the scene position it takes; -1 where it takes none of them.
    """

    act: Act
    speaker: int
    cost: int
    parent: int
    target: int
    stand: int


@dataclass(frozen=True)
class Block:
    """One scene as integers: the cost of opening it and its turns."""

    cost: int
    slots: tuple[Slot, ...]

    def first(self, heard: int, act: Act, speaker: int, target: int = NOBODY) -> int:
        """Index of the first unheard turn of that kind that can come now; -1 if there is none."""
        for index, parent in self._queues.get((act, speaker, target), ()):
            if not heard >> index & 1 and parent & ~heard == 0:
                return index
        return -1

    def has(self, act: Act, speaker: int, target: int = NOBODY) -> bool:
        """True if any turn of that kind is on record here, heard or not."""
        return (act, speaker, target) in self._queues

    def sayers(self) -> frozenset[int]:
        """Panelists with at least one turn here."""
        return frozenset(self.said_by)

    @cached_property
    def cheapest(self) -> int:
        """Cost of the cheapest turn that can be the first one."""
        firsts = (self.first(0, Act.ANSWER, p) for p in self.sayers())
        return min(self.slots[i].cost for i in firsts if i >= 0)

    def available(self, heard: int) -> Iterator[int]:
        """Every turn that some move releases at `heard`, as index."""
        for queue in self._queues.values():
            for index, parent in queue:
                if not heard >> index & 1 and parent & ~heard == 0:
                    yield index
                    break

    @cached_property
    def answers(self) -> int:
        """The mask of its answers."""
        return sum(1 << i for i, slot in enumerate(self.slots) if slot.act is Act.ANSWER)

    @cached_property
    def said_by(self) -> dict[int, int]:
        """For each panelist with turns here their mask."""
        masks: dict[int, int] = {}
        for i, slot in enumerate(self.slots):
            masks[slot.speaker] = masks.get(slot.speaker, 0) | 1 << i
        return masks

    @cached_property
    def stood_for(self) -> dict[int, int]:
        """For each position somebody takes here the mask of the turns that take it."""
        masks: dict[int, int] = {}
        for i, slot in enumerate(self.slots):
            if slot.stand >= 0:
                masks[slot.stand] = masks.get(slot.stand, 0) | 1 << i
        return masks

    @cached_property
    def _queues(self) -> dict[tuple[Act, int, int], list[tuple[int, int]]]:
        """The turns of each kind, in the record's order, each with its parent."""
        queues: dict[tuple[Act, int, int], list[tuple[int, int]]] = {}
        for i, slot in enumerate(self.slots):
            key = (slot.act, slot.speaker, slot.target)
            queues.setdefault(key, []).append((i, slot.parent))
        return queues

    @cached_property
    def reachable(self) -> tuple[int, ...]:
        """The `heard` masks some sequence of moves leads to, in rising order of turns heard.

        All of them, unless there are more than `REACH`: then the first so many (see `whole`).
        """
        layer, found = {0}, [0]
        while layer and len(found) <= REACH:
            following: set[int] = set()
            for heard in layer:
                following.update(heard | 1 << index for index in self.available(heard))
                if len(found) + len(following) > REACH:
                    break
            layer = following
            found.extend(sorted(layer))
        return tuple(found[:REACH])

    @cached_property
    def whole(self) -> bool:
        """Whether `reachable` holds every mask: the one with everything heard comes last."""
        return self.reachable[-1] == (1 << len(self.slots)) - 1


@dataclass(frozen=True, eq=False)
class Board:
    """A scenario as integers, with the way back to its ids."""

    scenario: Scenario
    blocks: tuple[Block, ...]
    scene_index: dict[str, int]
    panelist_index: dict[str, int]
    turns_by: tuple[int, ...]
    """How many turns each panelist has on record in all."""

    @classmethod
    @lru_cache(maxsize=256)
    def of(cls, scenario: Scenario) -> Board:
        """The board of a scenario; made once for each scenario."""
        people = {each.id: i for i, each in enumerate(scenario.panelists)}
        blocks = tuple(_block(scene, people) for scene in scenario.scenes)
        slots = [slot for block in blocks for slot in block.slots]
        return cls(
            scenario=scenario,
            blocks=blocks,
            scene_index={each.id: i for i, each in enumerate(scenario.scenes)},
            panelist_index=people,
            turns_by=tuple(sum(s.speaker == p for s in slots) for p in range(len(people))),
        )

    @property
    def coda(self) -> int:
        """`State.current` in the coda."""
        return len(self.blocks)

    @property
    def debrief(self) -> int:
        """`State.current` once everything is over."""
        return len(self.blocks) + 1

    def clock(self, percent: int) -> int:
        """Minutes on the clock: that share of the whole record, rounded down."""
        return self.scenario.minutes * percent // 100

    def turn(self, scene: int, index: int) -> Turn:
        """The turn behind an index."""
        return self.scenario.scenes[scene].turns[index]

    def release(self, scene: int, index: int) -> Move:
        """The bare move that releases a turn."""
        slot, people = self.blocks[scene].slots[index], self.scenario.panelists
        match slot.act:
            case Act.ANSWER:
                return Call(people[slot.speaker].id)
            case Act.FOLLOW_UP:
                return Follow(people[slot.speaker].id)
            case Act.RESPONSE:  # pragma: no branch -- mypy proves that no act is left
                return Connect(people[slot.speaker].id, people[slot.target].id)

    def record(self) -> tuple[Move, ...]:
        """What the real moderator did, as bare moves in the order of the record."""
        moves: list[Move] = []
        for i, scene in enumerate(self.scenario.scenes):
            moves.append(Open(scene.id))
            moves.extend(self.release(i, t) for t in range(len(scene.turns)))
        return tuple(moves)


def _block(scene: Scene, people: dict[str, int]) -> Block:
    where = {turn.id: i for i, turn in enumerate(scene.turns)}
    return Block(scene.minutes, tuple(_slot(scene, turn, where, people) for turn in scene.turns))


def _slot(scene: Scene, turn: Turn, where: dict[str, int], people: dict[str, int]) -> Slot:
    parent = where[turn.replies_to] if turn.replies_to is not None else None
    response = turn.act is Act.RESPONSE and parent is not None
    return Slot(
        act=turn.act,
        speaker=people[turn.speaker],
        cost=turn.minutes,
        parent=0 if parent is None else 1 << parent,
        target=people[scene.turns[parent].speaker] if response and parent is not None else NOBODY,
        stand=_stand(scene, turn),
    )


def _stand(scene: Scene, turn: Turn) -> int:
    """Which of the scene's positions the turn takes; a stand on its own prompt is none of them."""
    if turn.stance is None or (turn.prompt is not None and turn.prompt.question is not None):
        return -1
    options = scene.question.options
    position = turn.stance.position
    return options.index(position) if position in options and position != NONE_OF_THESE else -1
