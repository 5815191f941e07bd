"""A class in teams: how the teams are called, where they stand, and how they compare."""

from __future__ import annotations

from dataclasses import replace

from roundtable.application import asking, words
from roundtable.application.views import Bet, ChipCount, Contest, Standing, Verdict
from roundtable.locale import Catalog
from roundtable.rules import Card, Session, Split, Team, splits, teams


def team_name(say: Catalog, name: str) -> str:
    """A team's name; one seated by a number is called after its colour."""
    return say(f"team-{name}") if name.isdecimal() and len(name) == 1 else name


def standings(session: Session, say: Catalog) -> tuple[Standing, ...]:
    """Where each team stands, in the order they sit."""
    return tuple(_standing(say, i, team) for i, team in enumerate(teams(session)))


def _standing(say: Catalog, index: int, team: Team) -> Standing:
    seen = team.foresight
    counts = say("team-counts", right=seen.right, count=seen.count)
    signed = words.signed(seen.points)
    points = say("team-points", points=signed)
    return Standing(index, team_name(say, team.name), signed, points, counts)


def verdict(session: Session, say: Catalog, subject: str) -> Verdict | None:
    """How every team's bet on a turn came out, in one line; None where nothing was asked."""
    seated = teams(session)
    entries = [next((f for f in t.ledger if f.subject == subject), None) for t in seated]
    plain = asking.verdict(session, say, subject)
    bets = [(t, e) for t, e in zip(seated, entries, strict=True) if e is not None]
    if plain is None or not bets or plain.kind == "void":
        return plain
    told = (
        say("team-came", name=team_name(say, t.name), points=words.signed(e.points or 0))
        for t, e in bets
    )
    return replace(plain, headline=say("sentence-joint").join(told))


def counts(say: Catalog, by_chip: tuple[tuple[int, int, int], ...]) -> tuple[ChipCount, ...]:
    """How often each chip was right."""
    return tuple(
        ChipCount(
            chip,
            right,
            count,
            say("chip-count", percent=chip, right=right, count=count)
            if chip
            else say("chip-count-none", count=count),
        )
        for chip, right, count in by_chip
    )


def contest(session: Session, say: Catalog) -> Contest:
    """The teams beside each other."""
    seated = teams(session)
    ranked = sorted(enumerate(seated), key=lambda pair: -pair[1].foresight.points)
    shown = tuple(_standing(say, i, team) for i, team in ranked)
    apart = next(iter(splits(session)), None)
    scored = any(team.foresight.count for team in seated)
    level = len({team.foresight.points for team in seated}) < 2  # noqa: PLR2004 -- all the same
    key = "contest-none" if not scored else "contest-level" if level else "contest-won"
    first = shown[0].name if shown else ""
    return Contest(
        verdict=say(key, name=first),
        standings=shown,
        calibration=tuple(counts(say, team.foresight.by_chip) for _, team in ranked),
        split=_turn(session, say, apart) if apart else "",
        bets=_bets(session, say, apart, seated) if apart else (),
        came=_came(session, say, apart, seated) if apart else "",
    )


def _turn(session: Session, say: Catalog, apart: Split) -> str:
    card = Card(session.scenario.scene_of[apart.subject].id, apart.subject)
    return words.card(session, say, card, told=True)


def _bets(
    session: Session, say: Catalog, apart: Split, seated: tuple[Team, ...]
) -> tuple[Bet, ...]:
    found = []
    for i, team in enumerate(seated):
        entry = next(each for each in team.ledger if each.subject == apart.subject)
        sure = f" · {entry.belief.percent}%" if entry.belief else ""
        text = asking.picked(session, say, entry) + sure
        found.append(Bet(i, team_name(say, team.name), text, entry.right))
    return tuple(found)


def _came(session: Session, say: Catalog, apart: Split, seated: tuple[Team, ...]) -> str:
    entry = next(each for each in seated[0].ledger if each.subject == apart.subject)
    return asking.came(session, say, entry) or say("ledger-void")
