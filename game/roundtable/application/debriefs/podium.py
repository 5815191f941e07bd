"""A class: the ranks, and where it was most divided."""

from __future__ import annotations

from roundtable.application import bets as book
from roundtable.application import classes, words
from roundtable.application.debriefs.ledger import counts
from roundtable.application.game import Game
from roundtable.application.pages import Podium
from roundtable.locale import Catalog
from roundtable.rules import Session, Split, Status, splits, teams


def podium(game: Game, say: Catalog) -> Podium:
    """A class at its end."""
    session = game.session
    shown = classes.ranked(session, say)
    found = teams(session)
    apart = max(splits(session), key=lambda each: each.apart, default=None)
    if apart is not None and not apart.apart:
        apart = None
    return Podium(
        verdict=_verdict(session, say),
        standings=shown,
        calibration=tuple(counts(say, found[each.index].foresight.by_chip) for each in shown),
        split=_about(session, say, apart) if apart else "",
        bets=_bets(session, say, apart) if apart else (),
        came=book.verdict(session, say, apart.bet).told if apart else "",
    )


def _verdict(session: Session, say: Catalog) -> str:
    found = teams(session)
    if not any(each.foresight.count for each in found):
        return say("podium-none")
    shown = classes.ranked(session, say)
    first = [each.name for each in shown if each.rank == 1]
    if len(first) == len(shown):
        return say("podium-level")
    return say("podium-won", names=words.listed(say, first), points=shown[0].points)


def _about(session: Session, say: Catalog, apart: Split) -> str:
    scene = session.scenario.scene[apart.bet.scene].title[say.language]
    name = words.name(session.scenario, say, apart.bet.panelist)
    return say("made-turn", name=name, title=scene)


def _bets(
    session: Session, say: Catalog, apart: Split
) -> tuple[tuple[int, str, str, bool | None], ...]:
    found = []
    for index, team in enumerate(teams(session)):
        bet = next(each for each in team.bets if each.subject == apart.bet.subject)
        text = book.picked(session, say, bet) or say("chip-no-idea")
        chip = f"{bet.belief.percent}%" if bet.belief else ""
        right = None if bet.belief is None else bet.status is Status.RIGHT
        name = classes.team_name(say, team.name)
        found.append((index, name, words.joined(say, text, chip), right))
    return tuple(found)
