"""Many finished games of one scenario on one page: what the class foresaw, missed and heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from roundtable.application import ChipCount, Tile, came, counts, source_line, words
from roundtable.locale import Catalog
from roundtable.rules import Card, Forecast, Scenario, Session

CONFIDENT = 80
"""From so many per cent on a forecast that failed is a confident miss."""


@dataclass(frozen=True, slots=True)
class Result:
    """One player's finished game: what to call it, and the game."""

    name: str
    session: Session


@dataclass(frozen=True, slots=True)
class AskedRow:
    """What the class expected of one turn or line of the coda.

    Attributes:
        count, right: forecasts, and those that came true.
        sure: the mean of the chips laid, in per cent as text; a dash where all said "no idea".
        points: the mean points as text.
        came: the stand that was taken.
    """

    title: str
    count: int
    right: int
    sure: str
    points: str
    came: str


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A turn at which several were confident and wrong; `told` counts them in words."""

    title: str
    told: str
    body: str
    place: str


@dataclass(frozen=True, slots=True)
class HeardRow:
    """How many games heard a turn; `percent` of all games."""

    title: str
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class GameRow:
    """One game's numbers as texts."""

    name: str
    room: str
    points: str
    right: int
    forecasts: int
    heard: int


@dataclass(frozen=True, slots=True)
class Classroom:
    """All that the page of a class shows.

    Attributes:
        asked: by turn, those most often wrong first.
        missed: confident misses, the most frequent first.
        heard: by turn in the record's order.
        everyone: by game, in the order given.
    """

    title: str
    source: str
    games: int
    tiles: tuple[Tile, ...]
    calibration: tuple[ChipCount, ...]
    asked: tuple[AskedRow, ...]
    missed: tuple[MissedRow, ...]
    heard: tuple[HeardRow, ...]
    everyone: tuple[GameRow, ...]


def classroom(results: Sequence[Result], say: Catalog) -> Classroom:
    """A class on one page.

    Args:
        results: finished games of one scenario; at least one.
        say: the interface's texts.

    Raises:
        ValueError: there is no game, or they are of several scenarios.
    """
    if len({each.session.scenario.digest for each in results}) != 1:
        raise ValueError("a class has games of one scenario")
    some, scenario = results[0].session, results[0].session.scenario
    by_subject = _by_subject(results)
    return Classroom(
        title=scenario.title[say.language],
        source=source_line(scenario.record, say),
        games=len(results),
        tiles=_tiles(results, say),
        calibration=counts(say, _by_chip(results)),
        asked=tuple(_asked(some, say, s, entries) for s, entries in _worst_first(by_subject)),
        missed=tuple(_missed(some, say, by_subject)),
        heard=tuple(_heard(some, say, results)),
        everyone=tuple(_game(each) for each in results),
    )


def _by_subject(results: Iterable[Result]) -> dict[str, list[Forecast]]:
    found: dict[str, list[Forecast]] = {}
    for each in results:
        for entry in each.session.forecasts:
            if not entry.void:
                found.setdefault(entry.subject, []).append(entry)
    return found


def _worst_first(
    by_subject: dict[str, list[Forecast]],
) -> list[tuple[str, list[Forecast]]]:
    return sorted(by_subject.items(), key=lambda pair: (_mean_points(pair[1]), pair[0]))


def _mean_points(entries: Sequence[Forecast]) -> Fraction:
    return sum((each.points or Fraction() for each in entries), Fraction()) / len(entries)


def _tiles(results: Sequence[Result], say: Catalog) -> tuple[Tile, ...]:
    scores = [each.session.scores() for each in results]
    rooms = [each.room for each in scores]
    points = [each.foresight.points for each in scores]
    right = sum(each.foresight.right for each in scores)
    count = sum(each.foresight.count for each in scores)
    spread = {"least": words.share(min(rooms)), "most": words.share(max(rooms))}
    ends = {"least": words.signed(min(points)), "most": words.signed(max(points))}
    of = {"right": right, "count": count}
    return (
        Tile(say("tile-room"), words.share(_mean(rooms)), say("class-spread", **spread)),
        Tile(say("tile-foresight"), words.signed(_mean(points)), say("class-spread", **ends)),
        Tile(say("class-right"), f"{right}/{count}", say("tile-foresight-note", **of)),
    )


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)


def _by_chip(results: Iterable[Result]) -> tuple[tuple[int, int, int], ...]:
    right, count = Counter[int](), Counter[int]()
    for each in results:
        for chip, hits, laid in each.session.scores().foresight.by_chip:
            right[chip] += hits
            count[chip] += laid
    return tuple((chip, right[chip], count[chip]) for chip in sorted(count))


def _title(some: Session, say: Catalog, subject: str) -> str:
    scenario = some.scenario
    if subject in scenario.turn:
        card = Card(scenario.scene_of[subject].id, subject)
        return words.card(some, say, card, told=True)
    line = (
        next(each for each in scenario.coda.lines if each.id == subject) if scenario.coda else None
    )
    about = words.name(some, say, line.about) if line else subject
    return say("card-turn", name=say("ledger-coda"), title=about)


def _told(scenario: Scenario, say: Catalog, subject: str) -> tuple[str, str]:
    """The text of a turn or of a line of the coda, and its place in the source."""
    turn = scenario.turn.get(subject)
    lines = scenario.coda.lines if scenario.coda else ()
    said = turn or next(each for each in lines if each.id == subject)
    return said.text[say.language], words.place(scenario.record, say, said.cites)


def _asked(some: Session, say: Catalog, subject: str, entries: list[Forecast]) -> AskedRow:
    chips = [each.belief.percent for each in entries if each.belief]
    return AskedRow(
        title=_title(some, say, subject),
        count=len(entries),
        right=sum(each.right for each in entries),
        sure=f"{round(sum(chips) / len(chips))}%" if chips else "–",
        points=words.signed(_mean_points(entries)),
        came=came(some, say, entries[0]),
    )


def _missed(
    some: Session, say: Catalog, by_subject: dict[str, list[Forecast]]
) -> Iterable[MissedRow]:
    def misses(subject: str) -> int:
        beliefs = (e.belief for e in by_subject[subject] if not e.right)
        return sum(belief is not None and belief.percent >= CONFIDENT for belief in beliefs)

    for subject in sorted(by_subject, key=lambda each: (-misses(each), each)):
        if misses(subject):
            body, place = _told(some.scenario, say, subject)
            told = say("class-miss", count=misses(subject), all=len(by_subject[subject]))
            yield MissedRow(_title(some, say, subject), told, body, place)


def _heard(some: Session, say: Catalog, results: Sequence[Result]) -> Iterable[HeardRow]:
    count = Counter(turn.id for each in results for turn in each.session.heard)
    for scene in some.scenario.scenes:
        for turn in scene.turns:
            times = count[turn.id]
            yield HeardRow(_title(some, say, turn.id), times, round(100 * times / len(results)))


def _game(result: Result) -> GameRow:
    session, scores = result.session, result.session.scores()
    seen = scores.foresight
    return GameRow(
        name=result.name,
        room=words.share(scores.room),
        points=words.signed(seen.points),
        right=seen.right,
        forecasts=seen.count,
        heard=len(session.heard),
    )
