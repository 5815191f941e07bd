"""The bets, confident misses first."""

from __future__ import annotations

from collections.abc import Iterable

from roundtable.application import bets as book
from roundtable.application import closing, people, words
from roundtable.application.game import Game
from roundtable.application.pages import BetRow, Bets, ChipCount, Quote
from roundtable.locale import Catalog
from roundtable.rules import Bet, BetKind, Session, Status, Turn

ORDER = (Status.WRONG, Status.RIGHT, Status.NONE, Status.OPEN)


def bets(game: Game, say: Catalog) -> Bets:
    """Every bet of a game."""
    session = game.session
    found = sorted(session.bets, key=lambda b: (ORDER.index(b.status), -_percent(b)))
    return Bets(
        summary=_summary(session, say),
        rows=tuple(_row(session, say, each) for each in found),
        calibration=counts(say, session.foresight().by_chip),
    )


def _percent(bet: Bet) -> int:
    return bet.belief.percent if bet.belief else 0


def _summary(session: Session, say: Catalog) -> str:
    """The bets beside saying nothing at all."""
    seen = session.foresight()
    if not seen.count:
        return say("outcome-no-bets")
    key = "bets-better" if seen.shown > 0 else "bets-worse" if seen.shown < 0 else "bets-even"
    return say(key, points=words.signed(seen.shown), right=seen.right, count=seen.count)


def counts(say: Catalog, by_chip: Iterable[tuple[int, int, int]]) -> tuple[ChipCount, ...]:
    """How often each chip was right."""
    return tuple(
        ChipCount(chip, right, count, say("chip-count", percent=chip, right=right, count=count))
        for chip, right, count in by_chip
    )


def _row(session: Session, say: Catalog, bet: Bet) -> BetRow:
    scenario = session.scenario
    turn = evidence(session, bet)
    shown = book.verdict(session, say, bet, turn)
    about = bet.panelist or (bet.answers[0] if bet.answers else "")
    return BetRow(
        subject=bet.subject,
        face=people.face(scenario, say, about) if about in scenario.panelist else None,
        title=_title(session, say, bet),
        option=shown.option or say("chip-no-idea"),
        chip=f"{shown.percent}%" if shown.percent else "",
        points=shown.points,
        kind=shown.kind,
        how=closing.told(say, bet),
        answer=shown.told or shown.answer,
        reading=shown.reading,
        quote=_quote(session, say, turn),
    )


def _title(session: Session, say: Catalog, bet: Bet) -> str:
    scenario = session.scenario
    if bet.kind is BetKind.LINE and scenario.coda is not None:
        return next(e.text[say.language] for e in scenario.coda.lines if e.id == bet.subject)
    turn = scenario.turn.get(bet.subject)
    if bet.kind is BetKind.PROMPT and turn is not None:
        return scenario.question_of(turn).ask[say.language]
    return scenario.scene[bet.scene].title[say.language]


def evidence(session: Session, bet: Bet) -> Turn | None:
    """The heard turn that a bet's outcome rests on; None where it was not heard."""
    heard = session.heard
    if bet.kind in (BetKind.WHO, BetKind.PROMPT):
        return next((each for each in heard if each.id == bet.subject), None)
    own = [t for t in heard if t.speaker == bet.panelist and bet.kind is BetKind.STAND]
    here = [t for t in own if session.scenario.scene_of[t.id].id == bet.scene and t.settled]
    wanted = {bet.belief.pick} if bet.belief and bet.status is Status.RIGHT else set(bet.answers)
    taking = [
        t for t in here if not t.asks_its_own and t.stance and wanted & set(t.stance.positions)
    ]
    return next(iter(taking), None)


def _quote(session: Session, say: Catalog, turn: Turn | None) -> Quote | None:
    return book.quote(session, say, turn) if turn is not None else None
