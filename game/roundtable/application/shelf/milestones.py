"""Milestones: what finished games reached, each by one clear rule over the kept games alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from roundtable.application import words
from roundtable.application.debriefs import judged
from roundtable.application.pages import Milestone
from roundtable.application.ports import Finished
from roundtable.application.shelf.saves import day
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Connect, Scenario, Session, Status

CHIP = 80
"""The chip by which one is found calibrated, in per cent."""
ENOUGH = 20
"""Bets at that chip that are needed."""
BAND = (Fraction(7, 10), Fraction(9, 10))
"""Between which shares they have to come true."""


class _Facts(NamedTuple):
    """What one game holds of what the rules ask for.

    Attributes:
        chaired: id of the scenario, if the player moderated the whole of it; else empty.
        same, steps: steps of the record that were made in its order, of all on record.
        heard, people: panelists heard, of how many.
        connects: recorded responses that were found.
        room: as scored; 0 where the player did not choose the order.
        right, laid: bets at `CHIP` that came true, of how many settled.
    """

    chaired: str
    same: int
    steps: int
    heard: int
    people: int
    connects: int
    room: Fraction
    right: int
    laid: int


class _Stand(NamedTuple):
    """Where one stands after some game: how far of how much, and whether that is enough."""

    have: int
    need: int
    done: bool
    value: str = ""


def milestones(
    games: Sequence[Finished], shelf: Sequence[Scenario], say: Catalog
) -> tuple[Milestone, ...]:
    """All milestones.

    Args:
        games: finished ones in the order of time.
        shelf: the scenarios that can be played.
        say: the texts.
    """
    facts = [_facts(each.session) for each in games]
    names = frozenset(each.id for each in shelf)
    return tuple(_milestone(key, tuple(rule(facts, names)), games, say) for key, rule in RULES)


def reached(games: Sequence[Finished], shelf: Iterable[str]) -> tuple[str, ...]:
    """Ids of the milestones that the last of these games is the first to reach.

    Args:
        games: finished ones in the order of time.
        shelf: ids of the scenarios that can be played.
    """
    facts, names = [_facts(each.session) for each in games], frozenset(shelf)
    return tuple(key for key, rule in RULES if _first(rule(facts, names)) == len(games) - 1)


def _first(stands: Iterable[_Stand]) -> int | None:
    """The game with which it was enough."""
    return next((i for i, each in enumerate(stands) if each.done), None)


def _milestone(
    key: str, stands: Sequence[_Stand], games: Sequence[Finished], say: Catalog
) -> Milestone:
    first = _first(stands)
    done = progress = ""
    if first is not None:
        game = games[first]
        title = game.session.scenario.title[say.language]
        done = say("milestone-reached", date=day(game.ended), title=title)
    elif stands:
        have, need, _, value = stands[-1]
        progress = say(f"milestone-{key}-so-far", have=have, need=need, value=value)
    else:
        progress = say("milestone-none")
    texts = (say(f"milestone-{key}"), say(f"milestone-{key}-rule", need=ENOUGH, chip=CHIP))
    return Milestone(key, *texts, done, progress)


def _facts(session: Session) -> _Facts:
    way = way_of(session.mode)
    whole, laid = way.moderated, way.own_bets(session)
    sure = [b for b in laid if b.belief and b.belief.percent == CHIP]
    return _Facts(
        chaired=session.scenario.id if whole else "",
        same=_same(session) if whole else 0,
        steps=len(session.board.record()),
        heard=len({turn.speaker for turn in session.heard}),
        people=len(session.scenario.panelists),
        connects=sum(isinstance(each.bare, Connect) for each in session.moves),
        room=judged.room(session).value if whole else Fraction(),
        right=sum(each.status is Status.RIGHT for each in sure),
        laid=len(sure),
    )


def _same(session: Session) -> int:
    """How many steps from the first one were made as the record has them."""
    own = [each.bare for each in session.moves]
    pairs = zip(own, session.board.record(), strict=False)
    return next(
        (i for i, (one, two) in enumerate(pairs) if one != two),
        min(len(own), len(session.board.record())),
    )


_Rule = Callable[[Sequence[_Facts], frozenset[str]], Iterable[_Stand]]
"""Where one stands after each game, the first first."""


def _debrief(facts: Sequence[_Facts], _: frozenset[str]) -> Iterator[_Stand]:
    return (_Stand(1, 1, done=True) for each in facts if each.people)


def _connect(facts: Sequence[_Facts], _: frozenset[str]) -> Iterator[_Stand]:
    return _nearest((min(1, each.connects), 1) for each in facts)


def _table(facts: Sequence[_Facts], _: frozenset[str]) -> Iterator[_Stand]:
    return _nearest((f.heard, f.people) if f.chaired else (0, f.people) for f in facts)


def _order(facts: Sequence[_Facts], _: frozenset[str]) -> Iterator[_Stand]:
    return _nearest((f.same, f.steps) if f.chaired else (0, f.steps) for f in facts)


def _calibrated(facts: Sequence[_Facts], _: frozenset[str]) -> Iterator[_Stand]:
    low, high = BAND
    rights, counts = accumulate(f.right for f in facts), accumulate(f.laid for f in facts)
    for right, count in zip(rights, counts, strict=True):
        done = count >= ENOUGH and low <= Fraction(right, count) <= high
        yield _Stand(count, ENOUGH, done, str(right))


def _room(facts: Sequence[_Facts], _: frozenset[str]) -> Iterator[_Stand]:
    for best in accumulate((f.room for f in facts), max):
        yield _Stand(max(0, int(100 * best)), 100, best >= 1, words.hundredths(best))


def _shelf(facts: Sequence[_Facts], names: frozenset[str]) -> Iterator[_Stand]:
    moderated: set[str] = set()
    for each in facts:
        moderated |= {each.chaired} & names
        yield _Stand(len(moderated), len(names), bool(names) and moderated == names)


def _nearest(pairs: Iterable[tuple[int, int]]) -> Iterator[_Stand]:
    """The best game so far by its share."""

    def better(best: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
        return other if other[0] * best[1] > best[0] * other[1] else best

    for have, need in accumulate(pairs, better):
        yield _Stand(have, need, done=bool(need) and have == need)


RULES: tuple[tuple[str, _Rule], ...] = (
    ("debrief", _debrief),
    ("connect", _connect),
    ("table", _table),
    ("calibrated", _calibrated),
    ("room", _room),
    ("order", _order),
    ("shelf", _shelf),
)
"""The milestones in the order they are shown: what a first game reaches before what takes many."""
