"""The exact search: the most that can still be made of a position, and a way to it.

Theory of operation. H is a sum over scenes, and scenes share nothing but the clock and the
order some have to keep. So the most is what the open scene can still give in some of the
seconds left (its front, `ways`), and what the scenes not opened yet can give in the rest
(their sums, `joint`). Fronts are made once for a game, sums once for each set of scenes that
were opened; after that a position is a handful of look-ups, so every move of a game can be
judged after it was made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from roundtable.frozen import frozen
from roundtable.rules.board import Board, Masks
from roundtable.rules.session import Session
from roundtable.rules.state import BRIEFING, State
from roundtable.search.form import Edge, Form, Place, form_of
from roundtable.search.joint import Choice, Joint, Sum, extended, joined
from roundtable.search.ways import Front, Step, Ways, ways_of
from roundtable.search.worth import Worth


@frozen
class Spot:
    """A position of a game as the search sees it.

    Attributes:
        place: where it stands.
        left: seconds on the clock.
        heard: for each scene the mask of its heard turns.
    """

    place: Place
    left: int
    heard: Masks

    def after(self, edge: Edge) -> Spot:
        """The position a move leads to."""
        heard, scene = self.heard, self.place.state.current
        if edge.turn >= 0:
            mask = heard[scene] | 1 << edge.turn
            heard = (*heard[:scene], mask, *heard[scene + 1 :])
        return Spot(edge.goal, self.left - edge.cost, heard)


@frozen
class Plan:
    """The most that can be made of a position.

    Attributes:
        worth: the H that is reached in the end, on the game's scale of `Worth`.
        bound: what no play exceeds; equal to `worth` where that is proven to be the most, None
            where nobody asked for it.
        here: what is heard yet of the open scene; None where none is open.
        scenes: the scenes to be opened, in order, and what is heard of each.
        heard: the masks in the end.
    """

    worth: int
    bound: int | None
    here: Step | None
    scenes: tuple[tuple[int, Step], ...]
    heard: Masks

    @property
    def exact(self) -> bool:
        """Whether it is proven to be the most."""
        return self.worth == self.bound


@frozen(eq=False, slots=False)
class Search:
    """The search in one game's scenes.

    Attributes:
        ways: by index the ways through each scene that can be opened.
    """

    board: Board
    form: Form
    worth: Worth
    ways: dict[int, Ways]

    @classmethod
    @lru_cache(maxsize=32)
    def of(cls, board: Board) -> Search:
        """The search of a game; what it finds is kept."""
        return cls(board, form_of(board), Worth.of_board(board), ways_of(board))

    def start(self, seconds: int) -> Spot:
        """Before the first move, with so many seconds on the clock."""
        return Spot(self.form.start, seconds, (0,) * len(self.board.blocks))

    def best(self, seconds: int) -> Plan:
        """The best play there is in so many seconds."""
        return self.plan(self.start(seconds), proven=True)

    def plan(self, spot: Spot, *, proven: bool = False) -> Plan:
        """The most that can be made of a position; with what no play exceeds where that is asked for."""
        state = spot.place.state
        earned = self.worth.total(spot.heard)
        if state.current >= self.board.coda:
            return Plan(earned, earned, None, (), spot.heard)
        here, exact = self._here(state)
        before = earned - here[0].worth
        again = self._again(spot.place)
        rest = self._rest(state.opened, again)
        worth, step, more = -1, here[0], rest.within(0)
        for each in here:
            if each.cost > spot.left:
                break
            found = rest.within(spot.left - each.cost)
            if each.worth + found.worth > worth:
                worth, step, more = each.worth + found.worth, each, found
        bound = None
        if proven:
            bound = worth
            if self._doubtful or not exact:
                bound = max(worth, self._bound(spot, here, exact=exact))
        return Plan(
            before + worth,
            None if bound is None else before + bound,
            step if state.current != BRIEFING else None,
            self._scenes(more),
            self._masks(spot, step, more),
        )

    def _scenes(self, more: Sum) -> tuple[tuple[int, Step], ...]:
        """The scenes of a sum in an order in which they can be opened: the record's, where any will do."""
        steps = tuple((choice.scene, step) for choice, step in more.steps)
        return steps if self._ordered else tuple(sorted(steps))

    def moves(self, spot: Spot, plan: Plan) -> Iterator[Edge]:
        """The moves of a plan, up to the way out."""
        place = spot.place
        if plan.here is not None:
            yield from (steps := self._along(place, plan.here.heard))
            place = steps[-1].goal if steps else place
        for scene, step in plan.scenes:
            opening = next(each for each in self.form.edges(place) if each.enters == scene)
            steps = self._along(opening.goal, step.heard)
            yield from (opening, *steps)
            place = steps[-1].goal if steps else opening.goal

    def _along(self, place: Place, heard: int) -> list[Edge]:
        """The moves from a place in a scene to one where that was heard."""
        ways, edges = self.ways[place.state.current], list[Edge]()
        for known in ways.path(place.state.heard, heard):
            # The ways know the scene as if no other had been opened.
            edge = next(each for each in self.form.turns(place) if each.move == known.move)
            edges.append(edge)
            place = edge.goal
        return edges

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The scenes as things to take, with what each has to follow."""
        return tuple(
            Choice(i, ways.front, ways.opening.needed, self._after(i))
            for i, ways in self.ways.items()
        )

    @cached_property
    def _doubtful(self) -> bool:
        """Whether what is found has to be compared with a bound to be proven."""
        return self._ordered or not all(w.whole for w in self.ways.values()) or self._wide

    @cached_property
    def _wide(self) -> bool:
        return self._rest(0).rounded

    def _after(self, scene: int) -> int:
        """The scenes without which one cannot be opened, by asking with each of them missing."""
        if any(edge.opens == scene for edge in self.form.openings(self.form.start)):
            return 0
        after = 0
        every = sum(1 << i for i in self.ways)
        for other in self.ways:
            if other != scene:
                state = State(every & ~(1 << scene | 1 << other), BRIEFING, 0, 0)
                openings = self.form.openings(self.form.place(state))
                if all(edge.opens != scene for edge in openings):
                    after |= 1 << other
        return after

    def _again(self, place: Place) -> tuple[Choice, ...]:
        """The scenes that were opened and can be gone on with, and what more they can give."""
        return tuple(
            Choice(edge.enters, self._more(edge), edge.needed, 0)
            for edge in self.form.edges(place)
            if edge.enters >= 0 > edge.opens
        )

    def _more(self, edge: Edge) -> Front:
        """What a scene that is entered again adds to what was heard of it."""
        heard, ways = edge.goal.state.heard, self.ways[edge.enters]
        before = self.worth.of(edge.enters, heard)
        front = ways.fronts.get(heard, ())
        return tuple(Step(edge.cost + s.cost, s.worth - before, s.heard) for s in front)

    @cached_property
    def _kept(self) -> dict[tuple[int, tuple[Choice, ...], int | None], Joint]:
        return {}

    def _rest(
        self, opened: int, again: tuple[Choice, ...] = (), *, within: int | None = None
    ) -> Joint:
        """The sums of the scenes that were not opened yet, and of those that can be gone on with.

        Args:
            opened: the scenes that were opened, as bits.
            again: those that can be gone on with.
            within: seconds, where the sums are to be a bound of what they can give.
        """
        key, above = (opened, again, within), within is not None
        if key not in self._kept:
            left = [each for each in self.choices if not opened >> each.scene & 1]
            if within is not None:
                left = [
                    each._replace(front=self.ways[each.scene].ceiling)
                    for each in left
                    if each.needed + self._before(each, opened) <= within
                ]
            grown = None if above or again or self._ordered else self._grown(left, opened)
            self._kept[key] = grown or joined([*left, *again], opened, above=above)
        return self._kept[key]

    def _before(self, choice: Choice, opened: int) -> int:
        """Seconds that go by at least for what a scene has to follow and was not opened yet."""
        before, more = 0, choice.after
        while more != before:
            before = more
            for each in self.choices:
                more |= each.after if before >> each.scene & 1 else 0
        missing = (each for each in self.choices if before & ~opened & 1 << each.scene)
        return sum(each.front[0].cost for each in missing)

    def _grown(self, left: Sequence[Choice], opened: int) -> Joint | None:
        """The sums without the first scene, which are soon asked for too, and then with it."""
        if not left:
            return None
        fewer = self._rest(opened | 1 << left[0].scene)
        return None if fewer.rounded else extended(fewer, left[0])

    @cached_property
    def _ordered(self) -> bool:
        """Whether any scene has to follow another."""
        return any(choice.after for choice in self.choices)

    def _here(self, state: State) -> tuple[Front, bool]:
        """What can be made of the open scene, the first step staying as it is; whether that is all."""
        if state.current == BRIEFING:
            return (Step(0, 0, 0),), True
        stay = Step(0, self.worth.of(state.current, state.heard), state.heard)
        front = self.ways[state.current].fronts.get(state.heard)
        return (front, self.ways[state.current].whole) if front else ((stay,), False)

    def _bound(self, spot: Spot, here: Front, *, exact: bool) -> int:
        """What no play from here exceeds, the scenes that were left apart."""
        again = self._again(spot.place)
        rest = self._rest(spot.place.state.opened, again, within=spot.left)
        if exact:
            fitting = (each for each in here if each.cost <= spot.left)
            return max(each.worth + rest.bound(spot.left - each.cost) for each in fitting)
        scene = spot.place.state.current
        whole = self.worth.of(scene, self.board.blocks[scene].whole)
        return whole + rest.bound(spot.left)

    def _masks(self, spot: Spot, here: Step, more: Sum) -> Masks:
        masks = list(spot.heard)
        if spot.place.state.current != BRIEFING:
            masks[spot.place.state.current] = here.heard
        for choice, step in more.steps:
            masks[choice.scene] = step.heard
        return tuple(masks)


def spot_of(session: Session) -> Spot:
    """Where a session stands."""
    form = Search.of(session.board).form
    return Spot(form.ask(form.place(session.state)), session.state.left, session.masks)
