"""Many finished games of one scenario on one page: what the class foresaw, missed and heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from roundtable.application import words
from roundtable.application.bets import verdict
from roundtable.application.debriefs.ledger import counts
from roundtable.application.pages import ChipCount, Tile
from roundtable.application.shelf.briefing import source_line
from roundtable.application.shelf.profile import own_bets, room_of
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Bet, Scenario, Session, Status, foresight

CONFIDENT = 80
"""From so many per cent on a bet that failed is a confident miss."""


@frozen
class Result:
    """One player's finished game: what to call it, and the game."""

    name: str
    session: Session


@frozen
class AskedRow:
    """What the class expected of somebody on a question, or of a line of the coda.

    Attributes:
        count, right: bets, and those that came true.
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


@frozen
class MissedRow:
    """A bet at which several were confident and wrong; `told` counts them in words."""

    title: str
    told: str
    body: str
    place: str


@frozen
class HeardRow:
    """How many games heard a turn; `percent` of all games."""

    title: str
    count: int
    percent: int


@frozen
class GameRow:
    """One game's numbers as texts."""

    name: str
    room: str
    points: str
    right: int
    bets: int
    heard: int


@frozen
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
        asked=tuple(_asked(some, say, entries) for _, entries in _worst_first(by_subject)),
        missed=tuple(_missed(some, say, by_subject)),
        heard=tuple(_heard(some, say, results)),
        everyone=tuple(_game(each) for each in results),
    )


def _by_subject(results: Iterable[Result]) -> dict[str, list[Bet]]:
    found: dict[str, list[Bet]] = {}
    for each in results:
        for bet in own_bets(each.session):
            found.setdefault(bet.subject, []).append(bet)
    return found


def _worst_first(by_subject: dict[str, list[Bet]]) -> list[tuple[str, list[Bet]]]:
    return sorted(by_subject.items(), key=lambda pair: (_mean_points(pair[1]), pair[0]))


def _mean_points(bets: Sequence[Bet]) -> Fraction:
    return sum((each.points or Fraction() for each in bets), Fraction()) / len(bets)


def _tiles(results: Sequence[Result], say: Catalog) -> tuple[Tile, ...]:
    rooms = [room for each in results if (room := room_of(each.session)) is not None]
    seen = [foresight(own_bets(each.session)) for each in results]
    points = [each.points for each in seen]
    ends = {"least": words.signed(min(points)), "most": words.signed(max(points))}
    right, count = sum(each.right for each in seen), sum(each.count for each in seen)
    tiles = [
        Tile(say("meter-foresight"), words.signed(_mean(points)), say("class-spread", **ends)),
        Tile(say("class-right"), f"{right}/{count}", say("score-right", right=right, count=count)),
    ]
    if rooms:
        spread = {"least": words.hundredths(min(rooms)), "most": words.hundredths(max(rooms))}
        mean = words.hundredths(_mean(rooms))
        tiles.insert(0, Tile(say("meter-room"), mean, say("class-spread", **spread)))
    return tuple(tiles)


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)


def _by_chip(results: Iterable[Result]) -> tuple[tuple[int, int, int], ...]:
    right, count = Counter[int](), Counter[int]()
    for each in results:
        for chip, hits, laid in foresight(own_bets(each.session)).by_chip:
            right[chip] += hits
            count[chip] += laid
    return tuple((chip, right[chip], count[chip]) for chip in sorted(count))


def _title(some: Session, say: Catalog, bet: Bet) -> str:
    """Whom and what a bet is on; of a line of the coda or a hidden name, its first words."""
    if bet.panelist:
        scene = some.scenario.scene[bet.scene].title[say.language]
        name = words.name(some.scenario, say, bet.panelist)
        return say("made-turn", name=name, title=scene)
    return _told(some.scenario, say, bet)[0]


def _told(scenario: Scenario, say: Catalog, bet: Bet) -> tuple[str, str]:
    """The text that a bet's outcome rests on, and its place in the source."""
    turn = scenario.turn.get(bet.subject)
    lines = scenario.coda.lines if scenario.coda else ()
    line = next((each for each in lines if each.id == bet.subject), None)
    if turn is None and line is None:
        turns = scenario.scene[bet.scene].turns
        turn = next(
            t
            for t in turns
            if t.speaker == bet.panelist
            and t.stance is not None
            and not t.asks_its_own
            and set(bet.answers) & set(t.stance.positions)
        )
    said = turn or line
    assert said is not None
    return said.text[say.language], words.place(scenario.record, say, said.cites)


def _asked(some: Session, say: Catalog, entries: list[Bet]) -> AskedRow:
    chips = [each.belief.percent for each in entries if each.belief]
    answered = next((each for each in entries if each.answers), entries[0])
    return AskedRow(
        title=_title(some, say, answered),
        count=len(entries),
        right=sum(each.status is Status.RIGHT for each in entries),
        sure=f"{round(sum(chips) / len(chips))}%" if chips else "–",
        points=words.signed(_mean_points(entries)),
        came=verdict(some, say, answered).answer,
    )


def _missed(some: Session, say: Catalog, by_subject: dict[str, list[Bet]]) -> Iterable[MissedRow]:
    def misses(subject: str) -> int:
        wrong = (e.belief for e in by_subject[subject] if e.status is Status.WRONG)
        return sum(belief is not None and belief.percent >= CONFIDENT for belief in wrong)

    for subject in sorted(by_subject, key=lambda each: (-misses(each), each)):
        if misses(subject):
            bet = next(each for each in by_subject[subject] if each.answers)
            body, place = _told(some.scenario, say, bet)
            told = say("class-miss", count=misses(subject), all=len(by_subject[subject]))
            yield MissedRow(_title(some, say, bet), told, body, place)


def _heard(some: Session, say: Catalog, results: Sequence[Result]) -> Iterable[HeardRow]:
    count = Counter(turn.id for each in results for turn in each.session.heard)
    for scene in some.scenario.scenes:
        for turn in scene.turns:
            times = count[turn.id]
            name = words.name(some.scenario, say, turn.speaker)
            title = say("made-turn", name=name, title=turn.title[say.language])
            yield HeardRow(title, times, round(100 * times / len(results)))


def _game(result: Result) -> GameRow:
    session = result.session
    seen = foresight(own_bets(session))
    room = room_of(session)
    return GameRow(
        name=result.name,
        room="–" if room is None else words.hundredths(room),
        points=words.signed(seen.shown),
        right=seen.right,
        bets=seen.count,
        heard=len(session.heard),
    )
