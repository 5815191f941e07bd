"""Simulation at scale: many games of many players as one table.

Theory of operation. A `Study` is cut into pieces of some hundred games. A crew plays
those that are not kept yet, in any order and anywhere; each is kept as soon as it is
there. Once all are there they are read in the order of the study and written as one
table. So the table depends on the study alone, not on who played it nor how often it
was interrupted, and neither games nor rows are ever all in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from roundtable.frozen import frozen
from roundtable.rules import Scenario
from roundtable.simulation import tables
from roundtable.simulation.distributions import Distributions
from roundtable.simulation.errors import SimulationError
from roundtable.simulation.pieces import SIZE, Parts, Piece, Task, own_version, packed, unpacked
from roundtable.simulation.rows import GAME, Cell, Columns, Yardsticks
from roundtable.simulation.workers import Crew, in_turn

Told = Callable[[int], None]
"""Hears how many games there are by now, those kept from before included."""


@frozen
class Study:
    """What is to be played: every player under every clock in every scenario.

    Attributes:
        scenarios: each once.
        players: names, as `roster` knows them, each once.
        clocks: minutes as a share of the whole record, in per cent; None is the scenario's own.
        runs: games of each player under each clock in each scenario.
        seed: of all chance.
        size: games in a piece; only players that learn see where one ends.
    """

    scenarios: tuple[Scenario, ...]
    players: tuple[str, ...] = ("random",)
    clocks: tuple[int | None, ...] = (None,)
    runs: int = 1_000
    seed: int = 0
    size: int = SIZE

    @property
    def games(self) -> int:
        """How many games there are in all."""
        return self.runs * sum(1 for _ in self.settings())

    def settings(self) -> Iterator[tuple[Scenario, int, str]]:
        """Scenario, clock and player of each group of games, in the order of the table."""
        for scenario in self.scenarios:
            for clock in dict.fromkeys(c or scenario.clock for c in self.clocks):
                for player in self.players:
                    yield scenario, clock, player

    def pieces(self, scenario: Scenario, clock: int, player: str) -> Iterator[Piece]:
        """The games of one group, in pieces."""
        version = own_version()
        for first in range(0, self.runs, self.size):
            last = min(first + self.size, self.runs)
            yield Piece(scenario.digest, player, clock, self.seed, first, last, version)


def simulate(
    study: Study, path: Path, crew: Crew = in_turn, told: Told = lambda _games: None
) -> Distributions:
    """Play a study and write its table.

    What was played is kept beside the table until it is written; called again with the
    same study, only what is missing is played.

    Args:
        study: what is played.
        path: where the table goes; its suffix says in which format.
        crew: who plays.
        told: hears of the progress.

    Returns:
        How every number is spread.

    Raises:
        SimulationError: the table cannot be written, or whoever plays cannot go on.
        PlayerError: a player fails.
    """
    tables.ready(path)
    parts = Parts.of(path)
    yardsticks: dict[tuple[str, int], Yardsticks] = {}
    blobs = {scenario.digest: packed(scenario) for scenario in study.scenarios}
    for scenario, clock, _ in study.settings():
        if (scenario.digest, clock) not in yardsticks:
            known = Yardsticks.of(unpacked(blobs[scenario.digest]), clock)
            yardsticks[scenario.digest, clock] = known
    played = 0

    def tasks() -> Iterator[Task]:
        nonlocal played
        for scenario, clock, player in study.settings():
            known = yardsticks[scenario.digest, clock].reference
            scale = float(known.dice), float(known.best)
            for piece in study.pieces(scenario, clock, player):
                if parts.read(piece) is None:
                    yield Task(piece, blobs[scenario.digest], scale)
                else:
                    played += piece.last - piece.first
                    told(played)

    try:
        # Where nothing can be written, that is to be known before hours of playing.
        parts.folder.mkdir(parents=True, exist_ok=True)
        for piece, data in crew(tasks()):
            parts.write(piece, data)
            played += piece.last - piece.first
            told(played)
        found = _gathered(study, path, parts, yardsticks)
    except OSError as error:
        place = error.filename or path
        raise SimulationError(f"cannot write `{place}`: {error.strerror or error}") from error
    finally:
        parts.tidy()
    parts.remove()
    return found


def _gathered(
    study: Study, path: Path, parts: Parts, yardsticks: dict[tuple[str, int], Yardsticks]
) -> Distributions:
    """Read the pieces in order, write the table, and count what stands in it."""
    found = Distributions()
    with tables.writing(path) as write:
        for scenario, clock, player in study.settings():
            known = yardsticks[scenario.digest, clock].cells()
            head = {"scenario": scenario.id, "digest": scenario.digest}
            shared = {**head, "player": player, "clock": clock, **known}
            for piece in study.pieces(scenario, clock, player):
                rows = parts.read(piece)
                if rows is None:
                    raise SimulationError(
                        f"a piece has vanished from `{parts.folder}`; does another simulation "
                        "write the same table? The same command goes on"
                    )
                whole = _whole(rows, shared)
                found.add(whole)
                write(whole)
    return found


def _whole(rows: Columns, shared: dict[str, Cell]) -> Columns:
    count = len(rows[next(iter(GAME))])
    return {**rows, **{name: [cell] * count for name, cell in shared.items()}}
