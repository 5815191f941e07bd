"""Seeded games that look for what was never tried, and for what breaks.

Games are played one after the other by the seeking player, which knows what the earlier
ones covered. Each is checked on the way: some move is legal until the end, the seconds
add up, and its moves as text lead through the same positions again. So game N depends on
the scenario, the clock, the seed and N alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from roundtable.frozen import frozen
from roundtable.rules import ClockAdvanced, Scenario, Session
from roundtable.search import unreachable
from roundtable.simulation.players import game_seed
from roundtable.simulation.seeking import KINDS, SeekingPlayer, Thing, things


@frozen
class Coverage:
    """What some games covered.

    Attributes:
        clock: the share of the whole record's seconds, in per cent.
        games: how many were played to the end.
        seen: how often each thing was covered, in the order of the record; 0 if never.
        unreachable: turns that no play can hear under this clock.
        broken: what went wrong in the game after those; None if nothing did.
    """

    scenario: str
    clock: int
    games: int
    seen: dict[Thing, int]
    unreachable: frozenset[str]
    broken: str | None

    def of(self, kind: str) -> tuple[int, int]:
        """How many things of a kind were covered, and how many there are."""
        counts = [n for thing, n in self.seen.items() if thing[0] == kind]
        return sum(map(bool, counts)), len(counts)

    def missed(self, kind: str) -> tuple[str, ...]:
        """The things of a kind that were never covered."""
        return tuple(name for (each, name), n in self.seen.items() if each == kind and not n)

    @property
    def percent(self) -> float:
        """The share of all things that was covered, in per cent."""
        counts = [self.of(kind) for kind in KINDS]
        return 100 * sum(got for got, _ in counts) / sum(of for _, of in counts)


def cover(
    scenario: Scenario,
    games: int,
    *,
    seed: int = 0,
    clock: int | None = None,
    told: Callable[[Session], None] = lambda _session: None,
) -> Coverage:
    """Play so many games in search of what was covered least; stops at one that breaks.

    Args:
        scenario: what is played.
        games: how many games.
        seed: of all games; each has its own, drawn as in a simulation.
        clock: as for `Session`.
        told: is shown every finished game.
    """
    seen: Counter[Thing] = Counter()
    start = Session(scenario, clock=clock)
    broken, played = None, 0
    for number in range(games):
        own = game_seed(seed, number)
        player = SeekingPlayer(own, seen)
        session = Session(scenario, clock=clock, seed=own)
        broken = _trouble(session, player)
        if broken is not None:
            break
        player.note(session)
        played += 1
        told(session)
    return Coverage(
        scenario=scenario.id,
        clock=start.clock,
        games=played,
        seen={thing: seen[thing] for thing in things(scenario)},
        unreachable=frozenset(unreachable(start.board, start.seconds)),
        broken=broken,
    )


def _trouble(session: Session, player: SeekingPlayer) -> str | None:
    """Play a game to its end; what went wrong in it, None if nothing did."""
    again = Session(session.scenario, clock=session.clock, seed=session.seed)
    try:
        while not session.over:
            if not session.legal_moves:
                return f"after {session.ply} moves none is legal"
            move = player.choose(session)
            session.push(move)
            again.push(str(move))
            if (again.state, again.events) != (session.state, session.events):
                return f"`{move}` as move {session.ply} does not lead to the same again"
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what was looked for
        return f"after {session.ply} moves: {type(error).__name__}: {error}"
    spent = sum(event.seconds for event in session.events if isinstance(event, ClockAdvanced))
    if min(session.state.left, spent) < 0 or spent + session.state.left != session.seconds:
        return f"{spent} seconds spent and {session.state.left} left are not {session.seconds}"
    return None
