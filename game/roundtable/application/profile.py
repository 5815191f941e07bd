"""The play profile: what came of all finished games, of each discussion and over all.

It is computed from the kept games alone, each on its own version, and says nothing of whoever
plays that the games do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from roundtable.application import words
from roundtable.application.contest import counts
from roundtable.application.milestones import Milestone, milestones
from roundtable.application.ports import Finished
from roundtable.application.saves import day
from roundtable.application.views import ChipCount, Tile
from roundtable.locale import Catalog
from roundtable.rules import Forecast, Foresight, Mode, Scenario, Session, foresight

SPANS = ("first", "middle", "last")
"""The parts into which forecasts are cut by time, of equal length."""
LEAST = 3
"""Forecasts in a part below which it would tell nothing."""


@dataclass(frozen=True, slots=True)
class Played:
    """One game in the course of time.

    Attributes:
        number: what it is kept under.
        scenario: id of the scenario; title: what was played, with its name and mode.
        ended: when it was saved last, ISO 8601; date: that day by this machine's time zone.
        points: the sum of its forecasts' points; None where none was scored, as in a class.
        room: in [0, 1]; None where the player did not choose the order.
        forecasts: how many were scored, "no idea" included. right: picks that came true.
        value: points in words; share: Room in words.
        told: all of it as one line.
    """

    number: int
    scenario: str
    title: str
    ended: str
    date: str
    points: float | None
    room: float | None
    forecasts: int
    right: int
    value: str
    share: str
    told: str


@dataclass(frozen=True, slots=True)
class Span:
    """Part of all forecasts with a chip, by time.

    Attributes:
        claimed: how sure they were on average, in [0, 1]; right: how often they came true.
        chips: the same chip by chip.
        text: both in words, with the count.
    """

    label: str
    claimed: float
    right: float
    chips: tuple[ChipCount, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Scope:
    """All games, or those of one scenario.

    Attributes:
        id: the scenario's; empty for all games.
        games: in the order of time.
        tiles: the sums. calibration: how often each chip was right.
        spans: calibration by time; empty where there are too few forecasts.
    """

    id: str
    title: str
    games: tuple[Played, ...]
    tiles: tuple[Tile, ...]
    calibration: tuple[ChipCount, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What came of all finished games.

    Attributes:
        scopes: all games first; then, if there are several, each scenario in the order they
            were first played.
        milestones: what was reached, and what can be.
        empty: what is said while no game is finished; else empty.
    """

    scopes: tuple[Scope, ...]
    milestones: tuple[Milestone, ...]
    empty: str


def profile(games: Iterable[Finished], shelf: Sequence[Scenario], say: Catalog) -> Profile:
    """The profile of these games.

    Args:
        games: finished ones, in any order.
        shelf: the scenarios that can be played, for what there is to reach.
        say: the texts.
    """
    told = sorted(games, key=lambda each: (each.ended, each.number))
    names = dict.fromkeys(each.session.scenario.id for each in told)
    played = {each.number: _played(each, say) for each in told}
    scopes = [_scope("", say("profile-all"), told, played, say)]
    for name in names if len(names) > 1 else ():
        own = [each for each in told if each.session.scenario.id == name]
        title = own[-1].session.scenario.title[say.language]
        scopes.append(_scope(name, title, own, played, say))
    empty = "" if told else say("profile-empty")
    return Profile(tuple(scopes), milestones(told, shelf, say), empty)


def own_forecasts(session: Session) -> tuple[Forecast, ...]:
    """The player's own forecasts; a class's belong to its teams."""
    return () if session.mode is Mode.TEAMS else session.forecasts


def _played(game: Finished, say: Catalog) -> Played:
    session = game.session
    seen = foresight(own_forecasts(session))
    room = session.scores().room if session.mode.chairs else None
    names = (game.name, session.scenario.title[say.language], say(f"mode-{session.mode}"))
    date, title = day(game.ended), say("saves-joint").join(each for each in names if each)
    value = words.signed(seen.points) if seen.count else "–"
    facts = [date, title]
    if seen.count:
        facts.append(say("profile-game", points=value, right=seen.right, count=seen.count))
    if room is not None:
        facts.append(say("profile-game-room", room=words.share(room)))
    return Played(
        number=game.number,
        scenario=session.scenario.id,
        title=title,
        ended=game.ended,
        date=date,
        points=float(seen.points) if seen.count else None,
        room=None if room is None else float(room),
        forecasts=seen.count,
        right=seen.right,
        value=value,
        share=words.share(room),
        told=say("saves-joint").join(each for each in facts if each),
    )


def _scope(
    name: str, title: str, games: Sequence[Finished], played: dict[int, Played], say: Catalog
) -> Scope:
    given = [each for game in games for each in own_forecasts(game.session)]
    seen = foresight(given)
    shown = tuple(played[each.number] for each in games)
    return Scope(
        id=name,
        title=title,
        games=shown,
        tiles=_tiles(shown, seen, say),
        calibration=counts(say, seen.by_chip),
        spans=_spans(given, say),
    )


def _tiles(games: Sequence[Played], seen: Foresight, say: Catalog) -> tuple[Tile, ...]:
    """Games, points a forecast and Room; each of a kind of number of its own."""
    since = say("profile-since", date=games[0].date) if games and games[0].date else ""
    mean = words.signed(seen.points / seen.count) if seen.count else "–"
    rooms = [each.room for each in games if each.room is not None]
    best = words.share(Fraction(max(rooms, default=0)))
    return (
        Tile(say("profile-games"), str(len(games)), since),
        Tile(
            say("profile-mean"),
            mean,
            say("tile-foresight-note", right=seen.right, count=seen.count),
        ),
        Tile(
            say("profile-room"),
            words.share(Fraction(sum(rooms) / len(rooms))) if rooms else "–",
            say("profile-room-note", best=best, count=len(rooms)) if rooms else "",
        ),
    )


def _spans(given: Sequence[Forecast], say: Catalog) -> tuple[Span, ...]:
    """Forecasts with a chip in equal parts by time; void ones say nothing."""
    laid = [each for each in given if each.belief is not None and not each.void]
    if len(laid) < LEAST * len(SPANS):
        return ()
    cuts = [round(len(laid) * i / len(SPANS)) for i in range(len(SPANS) + 1)]
    parts = (laid[start:end] for start, end in pairwise(cuts))
    return tuple(_span(label, part, say) for label, part in zip(SPANS, parts, strict=True))


def _span(label: str, part: Sequence[Forecast], say: Catalog) -> Span:
    claimed = Fraction(sum(f.belief.percent for f in part if f.belief), 100 * len(part))
    right = sum(each.right for each in part)
    text = say("profile-span", claimed=round(100 * claimed), right=right, count=len(part))
    chips = counts(say, foresight(part).by_chip)
    return Span(say(f"span-{label}"), float(claimed), right / len(part), chips, text)
