"""The first tab: three sentences on this game, the map, one picture worth sharing."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from roundtable.application import words
from roundtable.application.debriefs import judged
from roundtable.application.debriefs.stands import rows, turning_on
from roundtable.application.game import Game
from roundtable.application.pages import MapRow, Outcome, Picture
from roundtable.locale import Catalog
from roundtable.rules import Foretold, Session, Status


def outcome(game: Game, say: Catalog) -> Outcome:
    """What came of a game."""
    session = game.session
    found = rows(game, say)
    told = (
        foresight(session, say),
        _use(session, say),
        _foretold(session, say),
        turning_on(say, found),
    )
    return Outcome(
        lead=lead(game, say),
        sentences=tuple(each for each in told if each),
        rows=found,
        legend="" if _all_heard(found) else say("map-legend"),
        picture=picture(game, say, found),
        figures=tuple(figures(session, say)),
        hands=bool(session.question) and bool(session.laid),
        code=game.handing,
    )


def lead(game: Game, say: Catalog) -> str:
    """What was played, how and when."""
    session = game.session
    return words.joined(
        say,
        words.title(session.scenario, say, session.question),
        say(f"mode-{session.mode.value}"),
        game.date,
    )


def _all_heard(found: Iterable[MapRow]) -> bool:
    """Whether all that the map shows was heard, and nothing was opened."""
    return all(each.heard for row in found for stand in row.stands for each in stand.holders)


def foresight(session: Session, say: Catalog) -> str:
    """The bets in one sentence, and on whom they were best and worst."""
    seen = session.foresight()
    if not seen.count:
        return say("outcome-no-bets")
    key = "outcome-who" if session.dealt else "outcome-foresight"
    whole = say(key, right=seen.right, count=seen.count, points=words.signed(seen.shown))
    return words.sentences(say, whole, _people(session, say))


def _people(session: Session, say: Catalog) -> str:
    """On whom the bets were best and on whom worst, by the mean of a bet; empty where none lost."""
    laid: dict[str, list[Fraction]] = {}
    for bet in session.bets:
        if bet.panelist and bet.belief and bet.points is not None:
            laid.setdefault(bet.panelist, []).append(bet.points)
    means = {who: sum(points, Fraction()) / len(points) for who, points in laid.items()}
    if len(set(means.values())) < 2 or min(means.values()) >= 0:  # noqa: PLR2004 -- one is no other
        return ""
    best, worst = max(means, key=lambda p: means[p]), min(means, key=lambda p: means[p])
    scenario = session.scenario
    return say(
        "outcome-people",
        best=words.name(scenario, say, best),
        worst=words.name(scenario, say, worst),
    )


def _use(session: Session, say: Catalog) -> str:
    """How the time was used, what cost most, and how often the real wording was known."""
    if not session.mode.chairs:
        return ""
    if not session.heard:
        return say("outcome-nothing")
    score = judged.room(session)
    worst = _worst(session, say) if score.choosing else ""
    parts = [_room(say, score), worst, _ear(session, say)]
    return words.sentences(say, *parts)


def _room(say: Catalog, score: judged.Score) -> str:
    value = words.hundredths(score.value)
    par = words.hundredths(score.par)
    if not score.choosing:
        return say("outcome-room-flat")
    key = "outcome-room-below" if score.value < 0 else "outcome-room"
    return say(key, value=value, par=par)


def _worst(session: Session, say: Catalog) -> str:
    """The choice that cost most."""
    notes = zip(judged.notes(session), judged.costs(session), strict=True)
    worst, cost = max(notes, key=lambda each: each[0].cost, default=(None, 0))
    if worst is None or not cost:
        return ""
    return say(
        "outcome-worst", move=words.inside(judged.made(session, say, worst.ply)), cost=str(cost)
    )


def _ear(session: Session, say: Catalog) -> str:
    ear = session.ear()
    return say("outcome-ear", known=ear.known, asked=ear.asked) if ear.asked else ""


def _foretold(session: Session, say: Catalog) -> str:
    """Replay: of the moderator's documented acts, and of what else came next, how many were foretold."""
    if not session.guesses:
        return ""
    acts = _hits(each for each in session.guesses if each.documented)
    rest = _hits(each for each in session.guesses if not each.documented)
    return say("outcome-replay", acts=acts[0], documented=acts[1], hits=rest[0], all=rest[1])


def _hits(guesses: Iterable[Foretold]) -> tuple[int, int]:
    found = [each.hit for each in guesses]
    return sum(found), len(found)


def figures(session: Session, say: Catalog) -> Iterable[tuple[str, str, str]]:
    """The numbers alone, each told by one of the sentences; never added together."""
    seen = session.foresight()
    if seen.count:
        yield "foresight", say("meter-foresight"), words.signed(seen.shown)
    if session.mode.chairs and session.heard:
        score = judged.room(session)
        if score.choosing:
            yield "room", say("meter-room"), words.hundredths(score.value)
        ear = session.ear()
        if ear.asked:
            yield "ear", say("meter-ear"), f"{ear.known}/{ear.asked}"
    if session.guesses:
        hits, every = _hits(session.guesses)
        yield "replay", say("meter-replay"), f"{hits}/{every}"


def picture(game: Game, say: Catalog, found: tuple[MapRow, ...]) -> Picture:
    """The picture made for sharing."""
    session = game.session
    shown = tuple(figures(session, say))
    headline = say("fact-joint").join(f"{label} {value}" for _, label, value in shown)
    right = say("score-right", **_rights(session))
    row = next((each for each in found if each.widest), None)
    return Picture(
        title=words.title(session.scenario, say, session.question),
        date=game.date,
        headline=headline or say("outcome-no-bets"),
        lines=tuple(
            each for each in (right if shown else "", say(f"mode-{session.mode.value}")) if each
        ),
        row=row,
        marks=marks(session),
        foot=say("app-title"),
    )


def _rights(session: Session) -> dict[str, int]:
    seen = session.foresight()
    return {"right": seen.right, "count": seen.count}


SURE = 80
"""From this chip on somebody is sure, in per cent."""


def marks(session: Session) -> str:
    """One sign a bet; they tell nothing of what was said."""
    return "".join(_mark(b.status, b.belief.percent if b.belief else 0) for b in session.bets)


def _mark(status: Status, percent: int) -> str:
    if status is Status.RIGHT:
        return "●" if percent >= SURE else "◎"
    return {Status.WRONG: "×", Status.NONE: "○", Status.OPEN: "–"}[status]
