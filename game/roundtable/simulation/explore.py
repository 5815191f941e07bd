"""What can be known of a scenario under one clock without playing it by hand."""

from __future__ import annotations

from fractions import Fraction

from roundtable.frozen import frozen
from roundtable.rules import Board, Scenario, Session
from roundtable.search import (
    Bulk,
    Counted,
    Matters,
    Moving,
    Search,
    annotate,
    counted,
    matters,
    unreachable,
)

PLAYS = 1_000
"""So many seeded plays of careful dice tell how often scenes are opened and turns heard."""

COSTLY = 3
"""So many of a run's choices are told, those that cost most."""


@frozen
class SceneView:
    """One scene under a clock.

    Attributes:
        seconds: what opening it and hearing all of it takes.
        share: that of the clock; it can be more than 1.
        masks: how many sets of turns can be heard in it.
        choices: the most turns that can be heard next at any time; 1 is a corridor.
        after: ids of the scenes it has to follow.
        opened: the share of careful dice's plays that open it.
        worth: what all of it adds to H.
    """

    id: str
    seconds: int
    share: Fraction
    masks: int
    choices: int
    after: tuple[str, ...]
    opened: Fraction
    worth: Fraction


@frozen
class Costly:
    """A choice of a run that cost something: its number from 0, the move, points of Room, what was missed."""

    ply: int
    move: str
    cost: Fraction
    missed: tuple[str, ...]


@frozen
class Exploration:
    """What can be known of a scenario under one clock.

    Attributes:
        clock: the share of the record's time, in per cent.
        seconds: on the clock.
        counted: positions, dead ends, traps; None where there are too many places to walk through.
        unreachable: turns no play can hear under this clock.
        plays: how many plays of careful dice the shares are of.
        heard: for each turn the share of them that hears it.
        scenes: every scene.
        matters: what choosing comes to; its reference holds dice, par and best.
        best: a play that attains the best, as bare moves up to the adjourning; it was played
            and measured.
        costly: the choices that cost most in the run that was asked about.
    """

    scenario: str
    digest: str
    clock: int
    seconds: int
    counted: Counted | None
    unreachable: tuple[str, ...]
    plays: int
    heard: dict[str, Fraction]
    scenes: tuple[SceneView, ...]
    matters: Matters
    best: tuple[str, ...]
    costly: tuple[Costly, ...]

    @property
    def opened(self) -> dict[str, Fraction]:
        """For each scene the share of careful dice's plays that open it."""
        return {scene.id: scene.opened for scene in self.scenes}

    @property
    def broken(self) -> bool:
        """Whether the rules leave somebody stuck here: a dead end, a trap, a way back."""
        found = self.counted
        return found is not None and bool(found.dead_ends or found.traps or not found.acyclic)


def explore(
    scenario: Scenario, *, clock: int | None = None, run: Session | None = None
) -> Exploration:
    """Explore Moderate under a clock.

    Args:
        scenario: what is explored.
        clock: as for `Session`; by default the scenario's own.
        run: a game whose costliest choices are told; None for no game.
    """
    session = Session(scenario, clock=clock)
    board, seconds = session.board, session.seconds
    opened, heard = _shares(board, seconds)
    return Exploration(
        scenario=scenario.id,
        digest=scenario.digest,
        clock=session.clock,
        seconds=seconds,
        counted=counted(board, seconds),
        unreachable=unreachable(board, seconds),
        plays=PLAYS,
        heard=heard,
        scenes=tuple(_scene(board, i, seconds, opened[i]) for i in board.offered),
        matters=matters(scenario, session.clock),
        best=_best(session),
        costly=() if run is None else _costly(run),
    )


def _shares(board: Board, seconds: int) -> tuple[dict[int, Fraction], dict[str, Fraction]]:
    """The shares of careful dice's plays that open each scene, and that hear each turn."""
    bulk = Bulk.of(board)
    marks = [bulk.play(Moving.DICE, seed, seconds, drawn=False).marks for seed in range(PLAYS)]
    turns = bulk.form.first[-1]
    opened = {i: Fraction(sum(m >> turns + i & 1 for m in marks), PLAYS) for i in board.offered}
    ids = [turn.id for scene in board.scenario.scenes for turn in scene.turns]
    heard = {id_: Fraction(sum(m >> i & 1 for m in marks), PLAYS) for i, id_ in enumerate(ids)}
    return opened, heard


def _scene(board: Board, index: int, seconds: int, opened: Fraction) -> SceneView:
    search, scenes = Search.of(board), board.scenario.scenes
    block, ways = board.blocks[index], search.ways.get(index)
    after = next((each.after for each in search.choices if each.scene == index), 0)
    return SceneView(
        id=scenes[index].id,
        seconds=block.seconds,
        share=Fraction(block.seconds, max(seconds, 1)),
        masks=len(ways.places) if ways else 0,
        choices=max((len(ways.on(heard)) for heard in ways.places), default=0) if ways else 0,
        after=tuple(scenes[i].id for i in board.offered if after >> i & 1),
        opened=opened,
        worth=search.worth.share(search.worth.of(index, block.whole)),
    )


def _best(session: Session) -> tuple[str, ...]:
    """A play that attains the best, played and measured."""
    search = Search.of(session.board)
    spot = search.start(session.seconds)
    plan = search.plan(spot)
    for edge in search.moves(spot, plan):
        session.push(edge.move)
    session.push("adjourn")
    reached = search.worth.total(session.masks)
    assert reached == plan.worth, "the play found must be worth what the search says"
    return tuple(map(str, session.moves))


def _costly(run: Session) -> tuple[Costly, ...]:
    notes = sorted((note for note in annotate(run) if note.cost), key=lambda note: -note.cost)
    return tuple(
        Costly(note.ply, str(run.moves[note.ply].bare), note.cost, note.missed)
        for note in notes[:COSTLY]
    )
