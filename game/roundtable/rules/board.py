"""A scenario as integers: what the rules, the meters and the search count on.

Turn i of a scene is bit i of a `heard` mask; panelists, scenes and positions are their
indices.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from roundtable.frozen import frozen
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Match, Move, Open
from roundtable.rules.scenario import NONE_OF_THESE, UNCLEAR, Act, CodaLine, Scenario, Scene, Turn

NOBODY = -1
"""In place of a panelist's index: nobody."""

Wish = tuple[Act, int, int]
"""A kind of turn: act, panelist, and whom a response answers, else `NOBODY`."""

Masks = tuple[int, ...]
"""For each scene of the scenario the mask of heard turns."""


@frozen
class Slot:
    """One turn as integers.

    Attributes:
        speaker: index of the panelist.
        cost: seconds.
        parent: bit of the turn it replies to; 0 for an answer.
        target: index of the panelist a response answers; `NOBODY` otherwise.
        stands: bit i is set where it takes position i of the scene's question. `none` is no
            position here, nor is a stand on a prompt's own question.
        prompt: whether the record has the moderator bring it about.
        highlight: whether the source itself singles it out, see `room`.
    """

    act: Act
    speaker: int
    cost: int
    parent: int
    target: int
    stands: int
    prompt: bool
    highlight: bool

    @property
    def exchange(self) -> int:
        """What it adds to the exchange: one for a recorded prompt, one for a response."""
        return int(self.prompt) + int(self.act is Act.RESPONSE)


@frozen(eq=False, slots=False)
class Block:
    """One scene as integers.

    Attributes:
        cost: seconds that opening it takes.
        after: bit i is set where scene i has to be opened before.
        taken: for each position that somebody takes on the scene's question on record, `none`
            included and in the order of the options, the mask of the turns that take it.
        bearing: mask of the turns that speak to the scene's question: all but those whose
            prompt asks a question of its own.
    """

    cost: int
    slots: tuple[Slot, ...]
    after: int
    taken: dict[str, int]
    bearing: int

    def first(self, heard: int, wish: Wish) -> int:
        """Index of the first unheard turn of a kind that can come now; -1 if there is none."""
        for index, parent in self.queues.get(wish, ()):
            if not heard >> index & 1 and not parent & ~heard:
                return index
        return -1

    def has(self, act: Act, speaker: int, target: int = NOBODY) -> bool:
        """True if any turn of that kind is on record here, heard or not."""
        return (act, speaker, target) in self.queues

    @cached_property
    def cheapest(self) -> int:
        """Seconds of the cheapest turn that can be the first one."""
        return min(self.slots[i].cost for i in self.available(0))

    def available(self, heard: int) -> Iterator[int]:
        """Every turn that some move releases at `heard`, as index."""
        for queue in self.queues.values():
            for index, parent in queue:
                if not heard >> index & 1 and parent & ~heard == 0:
                    yield index
                    break

    @cached_property
    def seconds(self) -> int:
        """What opening it and hearing everything costs."""
        return self.cost + sum(slot.cost for slot in self.slots)

    @cached_property
    def whole(self) -> int:
        """The mask of everything on record here."""
        return (1 << len(self.slots)) - 1

    @cached_property
    def said_by(self) -> dict[int, int]:
        """For each panelist with turns here their mask."""
        masks: dict[int, int] = {}
        for i, slot in enumerate(self.slots):
            masks[slot.speaker] = masks.get(slot.speaker, 0) | 1 << i
        return masks

    @cached_property
    def takes(self) -> dict[int, tuple[str, ...]]:
        """For each panelist with a settled stand on the question the positions of `taken` that are theirs."""
        found = {p: self.positions(own) for p, own in self.said_by.items()}
        return {p: positions for p, positions in found.items() if positions}

    def positions(self, turns: int) -> tuple[str, ...]:
        """The positions of `taken` that some of these turns take."""
        return tuple([position for position, mask in self.taken.items() if mask & turns])

    @cached_property
    def stood_for(self) -> dict[int, int]:
        """For each position that somebody takes here the mask of the turns that take it."""
        masks: dict[int, int] = {}
        for i, slot in enumerate(self.slots):
            for position in range(slot.stands.bit_length()):
                if slot.stands >> position & 1:
                    masks[position] = masks.get(position, 0) | 1 << i
        return masks

    @cached_property
    def prompts(self) -> int:
        """The mask of the turns that a recorded prompt brings about."""
        return sum(1 << i for i, slot in enumerate(self.slots) if slot.prompt)

    @cached_property
    def responses(self) -> int:
        """The mask of the responses."""
        return sum(1 << i for i, slot in enumerate(self.slots) if slot.act is Act.RESPONSE)

    @cached_property
    def highlights(self) -> int:
        """The mask of the turns that the source singles out."""
        return sum(1 << i for i, slot in enumerate(self.slots) if slot.highlight)

    @cached_property
    def kinds(self) -> dict[Wish, int]:
        """Of each kind of turn the mask."""
        return {wish: sum(1 << i for i, _ in queue) for wish, queue in self.queues.items()}

    @cached_property
    def queues(self) -> dict[Wish, tuple[tuple[int, int], ...]]:
        """Of each kind the turns in the record's order, with parents."""
        queues: dict[Wish, tuple[tuple[int, int], ...]] = {}
        for i, slot in enumerate(self.slots):
            key = (slot.act, slot.speaker, slot.target)
            queues[key] = (*queues.get(key, ()), (i, slot.parent))
        return queues


@frozen(eq=False, slots=False)
class Board:
    """A scenario as integers, with the way back to its ids.

    Attributes:
        blocks: every scene of the scenario, also those that cannot be opened in this game.
        offered: indices of the scenes that can be opened: all, or one.
        lines: the coda's lines; empty where there is no coda, or none in this game.
        alone: whether it is the board of one question of the scenario.
    """

    scenario: Scenario
    blocks: tuple[Block, ...]
    offered: tuple[int, ...]
    lines: tuple[CodaLine, ...]
    scene_index: dict[str, int]
    panelist_index: dict[str, int]
    alone: bool = False

    @classmethod
    def of(cls, scenario: Scenario, scene: str | None = None, *, coda: bool = True) -> Board:
        """The board of a game; made once for each scenario and choice.

        Args:
            scenario: what is played.
            scene: id of the one scene that is played; None for all of them. With one scene
                there is no coda.
            coda: False to leave the author's lines out.
        """
        return _board(scenario, scene, coda and scene is None)

    @cached_property
    def coda(self) -> int:
        """`State.current` in the coda."""
        return len(self.blocks)

    @cached_property
    def debrief(self) -> int:
        """`State.current` once everything is over."""
        return len(self.blocks) + 1

    @cached_property
    def seconds(self) -> int:
        """What the record of the offered scenes costs."""
        return sum(self.blocks[i].seconds for i in self.offered)

    def clock(self, percent: int) -> int:
        """Seconds on the clock: that share of the record, rounded down.

        A question that is played alone always has time enough to be put and answered once.
        """
        share = self.seconds * percent // 100
        if not self.alone:
            return share
        block = self.blocks[self.offered[0]]
        return max(share, block.cost + block.cheapest)

    @cached_property
    def everything(self) -> Masks:
        """The masks of all that can be heard in this game."""
        return tuple(b.whole if i in self.offered else 0 for i, b in enumerate(self.blocks))

    @cached_property
    def scenes(self) -> int:
        """`offered` as a mask: bit i is set where scene i can be opened."""
        return sum(1 << i for i in self.offered)

    @cached_property
    def shown(self) -> tuple[tuple[Move, ...], ...]:
        """By `State.current` the bare moves worth showing, in their order; the briefing's come last.

        Follow-ups and responses first, then calls, scenes, and the way out; of the responses
        those on record.
        """
        everybody = [*self.panelist_index]
        return self._onwards(
            (
                *map(Follow, everybody),
                *(each for each in moves if isinstance(each, Connect)),
                *map(Call, everybody),
            )
            for moves in map(self._turns, self.blocks)
        )

    @cached_property
    def on_record(self) -> tuple[tuple[Move, ...], ...]:
        """The same without those that no turn of the scene ever answers to."""
        return self._onwards(map(self._turns, self.blocks))

    def _turns(self, block: Block) -> tuple[Move, ...]:
        """The moves that some turn of a scene answers to."""
        people = self.panelist_index.items()
        return (
            *(Follow(name) for name, p in people if block.has(Act.FOLLOW_UP, p)),
            *(
                Connect(name, other)
                for name, p in people
                for other, q in people
                if block.has(Act.RESPONSE, p, q)
            ),
            *(Call(name) for name, p in people if block.has(Act.ANSWER, p)),
        )

    def _onwards(self, turns: Iterable[tuple[Move, ...]]) -> tuple[tuple[Move, ...], ...]:
        """For each scene its turns and what leads on; then for the coda, the debrief, the briefing."""
        out = (Adjourn(),)
        onwards = (*(Open(self.scenario.scenes[i].id) for i in self.offered), *out)
        lines = (*(Match(line.id) for line in self.lines), *out)
        return (*((*each, *onwards) for each in turns), lines, (), onwards)

    @cached_property
    def where(self) -> dict[str, tuple[int, int]]:
        """For each turn, by its id, the index of its scene and its own in it."""
        return {
            turn.id: (i, t)
            for i, scene in enumerate(self.scenario.scenes)
            for t, turn in enumerate(scene.turns)
        }

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
        """The record of the offered scenes as bare moves, in its own order."""
        moves: list[Move] = []
        for i in self.offered:
            scene = self.scenario.scenes[i]
            moves.append(Open(scene.id))
            moves.extend(self.release(i, t) for t in range(len(scene.turns)))
        return tuple(moves)


@lru_cache(maxsize=64)
def _board(scenario: Scenario, scene: str | None, coda: bool) -> Board:
    people = {each.id: i for i, each in enumerate(scenario.panelists)}
    scenes = {each.id: i for i, each in enumerate(scenario.scenes)}
    marked = _marked(scenario)
    return Board(
        scenario=scenario,
        blocks=tuple(_block(each, people, scenes, marked) for each in scenario.scenes),
        offered=tuple(scenes.values()) if scene is None else (scenes[scene],),
        lines=scenario.coda.lines if coda and scenario.coda else (),
        scene_index=scenes,
        panelist_index=people,
        alone=scene is not None,
    )


def _marked(scenario: Scenario) -> frozenset[str]:
    """Ids of the turns that the source itself singles out.

    These are the turns that cite what another statement echoes, and those that somebody
    responds to.
    """
    echoed = {each for statement in scenario.record.statements for each in statement.echoes}
    found = set()
    for scene in scenario.scenes:
        for turn in scene.turns:
            if turn.act is Act.RESPONSE and turn.replies_to is not None:
                found.add(turn.replies_to)
            if not echoed.isdisjoint(turn.cites):
                found.add(turn.id)
    return frozenset(found)


def _block(
    scene: Scene, people: dict[str, int], scenes: dict[str, int], marked: frozenset[str]
) -> Block:
    where = {turn.id: i for i, turn in enumerate(scene.turns)}
    return Block(
        cost=scene.seconds,
        slots=tuple(_slot(scene, turn, where, people, marked) for turn in scene.turns),
        after=sum(1 << scenes[each] for each in scene.after),
        taken=_taken(scene),
        bearing=sum(1 << i for i, turn in enumerate(scene.turns) if not turn.asks_its_own),
    )


def _slot(
    scene: Scene, turn: Turn, where: dict[str, int], people: dict[str, int], marked: frozenset[str]
) -> Slot:
    parent = where[turn.replies_to] if turn.replies_to is not None else None
    response = turn.act is Act.RESPONSE and parent is not None
    return Slot(
        act=turn.act,
        speaker=people[turn.speaker],
        cost=turn.seconds,
        parent=0 if parent is None else 1 << parent,
        target=people[scene.turns[parent].speaker] if response and parent is not None else NOBODY,
        stands=_stands(scene, turn),
        prompt=turn.prompt is not None,
        highlight=turn.id in marked,
    )


def stands_of(turn: Turn) -> tuple[str, ...]:
    """Ids of the positions a turn takes on its scene's question, `none` included, as they stand."""
    if turn.stance is None or turn.asks_its_own:
        return ()
    return tuple(each for each in turn.stance.positions if each != UNCLEAR)


def _stands(scene: Scene, turn: Turn) -> int:
    taken = set(stands_of(turn)) - {NONE_OF_THESE}
    return sum(1 << i for i, each in enumerate(scene.question.positions) if each.id in taken)


def _taken(scene: Scene) -> dict[str, int]:
    stands = [stands_of(turn) for turn in scene.turns]
    taken = {
        option: sum(1 << i for i, taken in enumerate(stands) if option in taken)
        for option in scene.question.options
    }
    return {option: turns for option, turns in taken.items() if turns}
