"""What can be known of a scenario under one clock without playing it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from roundtable.rules import (
    Adjourn,
    Board,
    Change,
    Move,
    Open,
    Optimum,
    Phase,
    Reference,
    Scenario,
    Session,
    best_change,
    optimum,
)
from roundtable.rules.peaks import MEGABYTES, METERS, Peak, limit_of, value_of
from roundtable.rules.reference import PLAYS, best, floor, of_room, par, par_masks, random_masks
from roundtable.rules.room import Masks, measure
from roundtable.simulation.counting import (
    Positions,
    Runs,
    closed_ends,
    legality,
    rooms_of,
    unreachable,
)
from roundtable.simulation.players import way

SAMPLES = 1_000
"""So many seeded random plays stand for the runs where these are too many to count."""


@dataclass(frozen=True, slots=True)
class Attained:
    """The most of one number, and a play that attains it.

    Attributes:
        value: the most that was found, of H or of a meter, in [0, 1].
        bound: what no play exceeds; equal to `value` where that is proven to be the most.
        moves: the play, as bare moves up to the adjourning; it was played and measured.
    """

    value: Fraction
    bound: Fraction
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Better:
    """The change to one scene of a run that helps it most.

    Attributes:
        scene: id of the scene.
        now, then: the turns heard there, and those to hear instead.
        before, after: Room without and with the change, in [0, 1].
    """

    scene: str
    now: tuple[str, ...]
    then: tuple[str, ...]
    before: Fraction
    after: Fraction


@dataclass(frozen=True, slots=True)
class Exploration:
    """What can be known of a scenario under one clock.

    Attributes:
        clock: the share of the whole record's minutes, in per cent.
        minutes: minutes on the clock.
        phases: how many positions there are in each phase; None where memory does not do.
        legal: for each bare move in how many positions it is legal; None likewise.
        runs: how many whole sequences of bare moves there are, from the briefing to the
            adjourning that leaves the last scene, the coda apart; None likewise.
        opened, heard: the share of the runs that open each scene, that hear each turn.
        sampled: None where these shares are exact over all runs; else the number of seeded
            random plays, adjourning only at the end, that stand for them.
        dead_ends: positions before the debrief in which nothing is legal.
        traps: positions just after an opening in which no turn fits the clock.
        acyclic: True if no move leads back to a position it came from.
        unreachable: turns no play can hear under this clock.
        floor, par, best: the yardsticks.
        most: for Room (as H) and each meter that there is the most, and a play that attains it.
        change: what would have helped the run most that was asked about; None if nothing would.
        exact: False where anything of `most` is only the best known.
    """

    scenario: str
    digest: str
    clock: int
    minutes: int
    phases: dict[str, int] | None
    legal: dict[str, int] | None
    runs: int | None
    opened: dict[str, Fraction]
    heard: dict[str, Fraction]
    sampled: int | None
    dead_ends: int
    traps: int
    acyclic: bool
    unreachable: tuple[str, ...]
    floor: Reference
    par: Reference
    best: Reference
    most: dict[str, Attained]
    change: Better | None
    exact: bool

    @property
    def states(self) -> int | None:
        """How many positions there are."""
        return None if self.phases is None else sum(self.phases.values())


def explore(
    scenario: Scenario,
    *,
    clock: int | None = None,
    run: Masks | None = None,
    memory: int = MEGABYTES,
) -> Exploration:
    """Explore Moderate under a clock.

    Args:
        scenario: what is explored.
        clock: as for `Session`; by default the scenario's own.
        run: the turns of the run to be helped; by default the record's until the bell.
        memory: so many megabytes the search, the count of positions and the count of runs
            may take, each.
    """
    session = Session(scenario, clock=clock)
    board, minutes = session.board, session.minutes
    limit, size = limit_of(memory), memory * 2**20
    top = optimum(board, minutes, limit)
    shares = _shares(board, minutes, size)
    positions = Positions(board, minutes) if Positions.memory(board, minutes) <= size else None
    phases = _phases(scenario, positions) if positions else None
    stuck = tuple(closed_ends(board, session.rules))
    return Exploration(
        scenario=scenario.id,
        digest=scenario.digest,
        clock=session.clock,
        minutes=minutes,
        phases=None if phases is None else {str(phase): n for phase, n in phases.items()},
        legal=legality(positions, phases, session.rules) if positions and phases else None,
        runs=shares.runs,
        opened=shares.opened,
        heard=shares.heard,
        sampled=shares.sampled,
        dead_ends=sum(phases[phase] for phase in stuck) if phases else len(stuck),
        traps=positions.traps if positions else sum(room.traps for room in rooms_of(board)),
        acyclic=all(room.rises for room in rooms_of(board)),
        unreachable=unreachable(board, minutes),
        floor=floor(board, minutes, limit),
        par=par(board, minutes, limit),
        best=best(board, minutes, limit=limit),
        most=dict(_most(session, top)),
        change=_better(board, minutes, par_masks(board, minutes) if run is None else run, limit),
        exact=top.exact,
    )


def _phases(scenario: Scenario, positions: Positions) -> dict[Phase, int]:
    """How many positions there are in each phase."""
    coda, endings = scenario.coda, positions.endings
    subsets = 1 << len(coda.lines) if coda else 1
    # The last line matched ends the coda, so of its positions the full one is in the debrief.
    return {
        Phase.BRIEFING: 1,
        Phase.CHOOSING: positions.choosing,
        Phase.CODA: endings * max(subsets - 1, 1) if coda else 0,
        Phase.DEBRIEF: endings * subsets,
    }


@dataclass(frozen=True, slots=True)
class _Shares:
    """What share of the runs opens each scene and hears each turn; see `Exploration`."""

    runs: int | None
    opened: dict[str, Fraction]
    heard: dict[str, Fraction]
    sampled: int | None


def _shares(board: Board, minutes: int, size: int) -> _Shares:
    """The shares of all runs, or of some random ones where counting takes more memory than that."""
    scenes = board.scenario.scenes
    if Runs.memory(board, minutes) <= size:
        runs = Runs(board, minutes)
        opened, heard, of = runs.opened, runs.heard, runs.total
    else:
        plays = [random_masks(board, minutes, seed) for seed in range(SAMPLES)]
        opened = [sum(bool(play[i]) for play in plays) for i in range(len(scenes))]
        heard = [
            [sum(play[i] >> t & 1 for play in plays) for t in range(len(scene.turns))]
            for i, scene in enumerate(scenes)
        ]
        of = SAMPLES
    exact = Runs.memory(board, minutes) <= size
    return _Shares(
        runs=of if exact else None,
        opened={scene.id: Fraction(n, of) for scene, n in zip(scenes, opened, strict=True)},
        heard={
            turn.id: Fraction(n, of)
            for scene, counts in zip(scenes, heard, strict=True)
            for turn, n in zip(scene.turns, counts, strict=True)
        },
        sampled=None if exact else of,
    )


def _most(session: Session, top: Optimum) -> Iterator[tuple[str, Attained]]:
    """The most of each number; where it is not proven, of whatever play is known."""
    board, minutes = session.board, session.minutes
    for name in METERS:
        peak: Peak | None = getattr(top, name)
        if peak is None:
            continue
        known = [peak.heard]
        if not peak.exact:
            known += [par_masks(board, minutes)]
            known += [random_masks(board, minutes, seed) for seed in range(PLAYS)]
        heard = max(known, key=lambda each: value_of(measure(board, each), name) or 0)
        moves = moves_of(board, heard)
        played = Session(session.scenario, clock=session.clock)
        for move in moves:
            played.push(move)
        value = value_of(played.meters(), name) or Fraction()
        assert value >= peak.value, "the play found must be worth what the search says"
        yield name, Attained(value, max(value, peak.bound), tuple(map(str, moves)))


def moves_of(board: Board, heard: Masks) -> tuple[Move, ...]:
    """A play that hears these turns, scene by scene, up to the adjourning."""
    moves: list[Move] = []
    for i, mask in enumerate(heard):
        if mask:
            moves.append(Open(board.scenario.scenes[i].id))
            moves += [board.release(i, turn) for turn in way(board, i, mask)]
    return (*moves, Adjourn())


def _better(board: Board, minutes: int, heard: Masks, limit: int) -> Better | None:
    change: Change | None = best_change(board, heard, minutes)
    if change is None:
        return None
    after = (*heard[: change.scene], change.heard, *heard[change.scene + 1 :])
    before, then = (of_room(board, measure(board, each), minutes, limit) for each in (heard, after))
    return Better(
        scene=board.scenario.scenes[change.scene].id,
        now=_turns(board, change.scene, heard[change.scene]),
        then=_turns(board, change.scene, change.heard),
        before=before.room,
        after=then.room,
    )


def _turns(board: Board, scene: int, mask: int) -> tuple[str, ...]:
    return tuple(board.turn(scene, i).id for i in range(mask.bit_length()) if mask >> i & 1)
