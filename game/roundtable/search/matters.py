"""Whether choosing matters in a scenario, and where it does not.

Four players are compared on Room, where careful dice are 0 and the best is 100: the best, a
sensible player who sees what a player sees, one who always takes what is shown first, and
the record. Beside them stands how often the longest wording of a question is the real one.
"""

from __future__ import annotations

from fractions import Fraction

from roundtable.frozen import frozen
from roundtable.rules.board import Board
from roundtable.rules.scenario import Scenario
from roundtable.search.best import Search
from roundtable.search.choosing import first_shown, seen_by
from roundtable.search.reference import Reference, reference_of

LEAST_SPREAD = Fraction(1, 5)
"""From so much H between careful dice and the best on choosing is held to matter."""

LEAST_PRUDENT, MOST_FIRST = 40, 15
"""Room that a sensible player reaches at least where it does, and one who takes what comes first at most."""

MOST_LONGEST = Fraction(45, 100)
"""In so many questions at most the longest wording may be the real one."""

CORRIDOR = 3
"""A question of fewer turns is not told to leave no choice."""


@frozen
class Matters:
    """What choosing comes to in a scenario at one clock.

    Attributes:
        seconds: on the clock.
        reference: dice, best and par, as H.
        prudent: Room of a sensible player who sees what a player sees.
        first: Room of a player who always takes the first choice shown.
        longest: the share of questions with several wordings whose longest is the real one,
            in the language in which that is most; None where no question has several.
        corridors: ids of the scenes that leave nothing to choose, once opened.
        shares: for each scene the share of the clock that it takes when all of it is heard;
            it can be more than 1.
    """

    seconds: int
    reference: Reference
    prudent: Fraction
    first: Fraction
    longest: Fraction | None
    corridors: tuple[str, ...]
    shares: dict[str, Fraction]

    @property
    def spread(self) -> Fraction:
        """What choosing can gain over careful dice, as H."""
        return self.reference.spread

    @property
    def enough(self) -> bool:
        """Whether that is enough for choosing to matter."""
        return self.spread >= LEAST_SPREAD

    @property
    def missed(self) -> tuple[str, ...]:
        """Names of the figures that fall short: `spread`, `prudent`, `first`, `longest`.

        Where dice do as well as the best, what others reach between them says nothing.
        """
        fine = {
            "spread": self.enough,
            "prudent": not self.enough or self.prudent >= LEAST_PRUDENT,
            "first": not self.enough or self.first <= MOST_FIRST,
            "longest": self.longest is None or self.longest <= MOST_LONGEST,
        }
        return tuple(name for name, holds in fine.items() if not holds)


def matters(scenario: Scenario, clock: int | None = None) -> Matters:
    """Measure what choosing comes to in a scenario.

    Args:
        scenario: what is judged.
        clock: per cent of the record's time; by default the scenario's own.
    """
    board = Board.of(scenario)
    search, seconds = Search.of(board), board.clock(scenario.clock if clock is None else clock)
    found, share = reference_of(board, seconds), search.worth.share
    return Matters(
        seconds=seconds,
        reference=found,
        prudent=found.room(share(search.worth.total(seen_by(board).best(seconds).heard))),
        first=found.room(share(_first(search, seconds))),
        longest=longest_is_real(scenario),
        corridors=tuple(
            scenario.scenes[i].id
            for i, ways in search.ways.items()
            if ways.corridor and len(board.blocks[i].slots) >= CORRIDOR
        ),
        shares={
            scene.id: Fraction(block.seconds, max(seconds, 1))
            for scene, block in zip(scenario.scenes, board.blocks, strict=True)
        },
    )


def longest_is_real(scenario: Scenario) -> Fraction | None:
    """See `Matters.longest`."""
    asked = [scene.wordings for scene in scenario.scenes if len(scene.wordings) > 1]
    if not asked:
        return None
    hits = [
        sum(
            len(real.text[tag]) > max(len(other.text[tag]) for other in others)
            for real, *others in asked
        )
        for tag in scenario.languages
    ]
    return Fraction(max(hits), len(asked))


def _first(search: Search, seconds: int) -> int:
    """What a player comes to who always takes the first choice shown."""
    spot = search.start(seconds)
    while spot.place.state.current < search.board.coda:
        edge = first_shown(search.form, spot.place, spot.left)
        if edge is None:
            break
        spot = spot.after(edge)
    return search.worth.total(spot.heard)
